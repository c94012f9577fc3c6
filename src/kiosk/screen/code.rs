//! The screens for a code: six boxes, whose phone it is, how long until a new one, how many
//! tries are left (CRT_ABHA_105 to 107, and 109 for the communication mobile).

use super::content::{Content, Element};
use super::controls::{boxes, side_button, step};
use super::view_context::ViewContext;
use crate::domain::OtpSystem;
use crate::journey::step::{CodeStep, CodeUse};
use crate::journey::{OtpChallenge, OtpEvent, Resend, StepEvent, policy};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::theme::{align_start, body, line, space};
use crate::kiosk::widget::{Icon, Pad, timer};
use crate::locale::Message as Words;
use iced::Length;
use iced::widget::column;

pub(super) fn draw(view: &ViewContext<'_>, targets: &mut FocusTargets, code: &CodeStep) -> Content {
    let registers_mobile = code.code_use() == CodeUse::EnrolMobile;
    let help = help(code);
    let (primary, pad, mut work) = match code.challenge() {
        Some(challenge) => (
            view.primary(targets, Some(Icon::Check), &Words::OtpVerify, view.go_on()),
            view.keypad(false),
            boxes_and_resend(view, targets, challenge),
        ),
        None => (
            view.primary(targets, Some(Icon::Message), &Words::OtpSend, view.go_on()),
            Pad::None,
            Vec::new(),
        ),
    };
    let told = view.told(targets);
    if registers_mobile {
        work.push(Some(ways_round(view, targets, code)));
    }
    Content {
        question: view.say(match code.email() {
            Some(_) => &Words::OtpEmailQuestion,
            None => &Words::OtpQuestion,
        }),
        help: Some(view.say(&help)),
        work: close(view, work),
        told,
        pad,
        primary: Some(primary),
        back: (!registers_mobile).then(|| view.back(targets)),
    }
}

/// Another communication mobile, or none.
fn ways_round(view: &ViewContext<'_>, targets: &mut FocusTargets, code: &CodeStep) -> Element {
    let usable = view.waiting.is_none();
    let press = |targets: &mut FocusTargets, id, event| {
        targets.press(id, usable.then(|| step(StepEvent::Otp(event))))
    };
    let other = press(targets, "other-mobile", OtpEvent::OtherMobileAsked);
    let other = side_button(view, Icon::Phone, &Words::OtpOtherMobile, other);
    let mut beside = vec![other];
    if code.may_skip() {
        let skip = press(targets, "skip-mobile", OtpEvent::MobileSkipped);
        beside.push(side_button(
            view,
            Icon::Forward.in_reading_order(view.look.direction()),
            &Words::OtpSkipMobile,
            skip,
        ));
    }
    line(view.look.direction(), beside)
        .spacing(space::TOUCH)
        .wrap()
        .into()
}

/// Which phone rings.
fn help(code: &CodeStep) -> Words {
    let phone = code
        .challenge()
        .and_then(|challenge| challenge.phone_ends_with())
        .filter(|_| code.code_use() != CodeUse::EnrolMobile)
        .map(str::to_owned)
        .or_else(|| code.mobile().map(|mobile| mobile.last_four().to_owned()));
    let is_sent = code.challenge().is_some();
    if let Some(email) = code.email() {
        let email = email.as_str().to_owned();
        return match is_sent {
            true => Words::OtpHelpEmail { email },
            false => Words::OtpEmailFirst { email },
        };
    }
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

/// One under the other; on a small panel everything about a code stands close.
fn close(view: &ViewContext<'_>, parts: Vec<Option<Element>>) -> Element {
    let gap = view.look.metrics.part_gap.clamp(space::TOUCH, space::M);
    column(parts.into_iter().flatten()).spacing(gap).into()
}

/// The boxes, what is said of them, and the way to a new code.
fn boxes_and_resend(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    code: &OtpChallenge,
) -> Vec<Option<Element>> {
    let look = &view.look;
    let digits = boxes(look, &code.boxes(), &[3, 3]);
    let quiet = view.waiting.is_none();
    let tries = (code.tries_left() > 0).then(|| {
        sentence(
            view,
            &Words::OtpTries {
                tries: u32::from(code.tries_left()),
            },
        )
    });
    let resend = match code.resend(view.now) {
        Resend::Wait(remaining) => {
            // Rounded up: "0 seconds" is never said while the lock holds.
            let seconds = remaining.as_millis().div_ceil(1000);
            let whole = policy::RESEND_AFTER.as_secs_f32();
            timer(
                look,
                view.say(&Words::OtpResendWait {
                    seconds: u32::try_from(seconds).unwrap_or(u32::MAX),
                }),
                (remaining.as_secs_f32() / whole).clamp(0.0, 1.0),
            )
        }
        Resend::Open => {
            let press = targets.press(
                "resend",
                quiet.then(|| step(StepEvent::Otp(OtpEvent::ResendAsked))),
            );
            line(
                look.direction(),
                vec![
                    sentence(
                        view,
                        &Words::OtpResendOpen {
                            resends: u32::from(code.resends_left()),
                        },
                    ),
                    side_button(view, Icon::Refresh, &Words::OtpResend, press),
                ],
            )
            .spacing(space::M)
            .align_y(iced::Alignment::Center)
            .into()
        }
        Resend::Spent => sentence(view, &Words::OtpResendSpent),
    };
    vec![Some(digits), tries, Some(resend)]
}

fn sentence(view: &ViewContext<'_>, words: &Words) -> Element {
    align_start(
        view.look.direction(),
        Length::Fill,
        body(&view.look, view.say(words)),
    )
    .into()
}
