//! A code for somebody who has an ABHA: the same boxes, limits and words as in registration.

use crate::domain::OtpSystem;
use crate::journey::returning::CodeStep;
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::screen::content::Content;
use crate::kiosk::screen::controls::stack;
use crate::kiosk::screen::otp;
use crate::kiosk::screen::view_context::ViewContext;
use crate::kiosk::widget::{Icon, Pad};
use crate::locale::Message as Words;

pub(super) fn draw(view: &ViewContext<'_>, targets: &mut FocusTargets, code: &CodeStep) -> Content {
    let help = help(code);
    let Some(challenge) = code.challenge() else {
        let primary = view.primary(targets, Some(Icon::Message), &Words::OtpSend, view.go_on());
        return Content {
            question: view.say(&Words::OtpQuestion),
            help: Some(view.say(&help)),
            work: stack([]),
            told: view.told(targets),
            pad: Pad::None,
            primary: Some(primary),
            back: Some(view.back(targets)),
        };
    };
    let primary = otp::verify(view, targets);
    let work = otp::challenge(view, targets, challenge);
    Content {
        question: view.say(&Words::OtpQuestion),
        help: Some(view.say(&help)),
        work: otp::close(view, work),
        told: view.told(targets),
        pad: view.keypad(false),
        primary: Some(primary),
        back: Some(view.back(targets)),
    }
}

/// Which phone rings.
fn help(code: &CodeStep) -> Words {
    let phone = code
        .challenge()
        .and_then(|challenge| challenge.phone_ends_with())
        .map(str::to_owned)
        .or_else(|| code.mobile().map(|mobile| mobile.last_four().to_owned()));
    let is_sent = code.challenge().is_some();
    match (code.system(), code.mobile(), phone, is_sent) {
        (OtpSystem::Aadhaar, _, _, false) => Words::OtpAadhaarFirst,
        (OtpSystem::Aadhaar, _, Some(phone), true) => Words::OtpHelpAadhaar { phone },
        (OtpSystem::Aadhaar, _, None, true) => Words::OtpHelpAadhaarUnnamed,
        (OtpSystem::Abdm, Some(_), Some(phone), false) => Words::OtpMobileFirst { phone },
        (OtpSystem::Abdm, Some(_), Some(phone), true) => Words::OtpHelpMobile { phone },
        (OtpSystem::Abdm, _, _, false) => Words::OtpAbhaFirst,
        (OtpSystem::Abdm, _, Some(phone), true) => Words::OtpHelpAbha { phone },
        (OtpSystem::Abdm, _, None, true) => Words::OtpHelpAbhaUnnamed,
    }
}
