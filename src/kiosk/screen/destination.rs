//! "Do you have the phone with you?": asked before a message is spent.

use super::content::Content;
use super::controls::{stack, step};
use super::view_context::ViewContext;
use crate::domain::OtpSystem;
use crate::journey::StepEvent;
use crate::journey::step::DestinationStep;
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::theme::Orientation;
use crate::kiosk::widget::{Icon, Pad, tile, tile_grid};
use crate::locale::Message as Words;

/// Asks, before a code is sent or before going on with one that was.
pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    destination: &DestinationStep,
) -> Content {
    if destination.phones().systems().len() > 1 {
        return which(view, targets, destination);
    }
    let (help, yes) = if destination.code_already_sent() {
        (Words::DestinationAgain, Words::DestinationYesAgain)
    } else {
        (to_where(destination), Words::DestinationYes)
    };
    let may = view.may_continue;
    let yes_press = targets.first("phone-yes", may.then(|| step(StepEvent::PhoneAtHand(true))));
    let no_press = targets.press(
        "phone-no",
        view.waiting
            .is_none()
            .then(|| step(StepEvent::PhoneAtHand(false))),
    );
    let told = view.told(targets);
    let yes = tile(&view.look, Icon::Phone, view.say(&yes), None, yes_press);
    let no = tile(
        &view.look,
        Icon::Cross,
        view.say(&Words::DestinationNo),
        None,
        no_press,
    );
    let per_line = match Orientation::of(view.room) {
        Orientation::Portrait => 1,
        Orientation::Landscape => 2,
    };
    Content {
        question: view.say(&Words::DestinationQuestion),
        help: Some(view.say(&help)),
        work: stack([Some(tile_grid(&view.look, per_line, vec![yes, no]))]),
        told,
        pad: Pad::None,
        primary: None,
        back: Some(view.back(targets)),
    }
}

/// Where the code goes, where there is one phone for it.
fn to_where(destination: &DestinationStep) -> Words {
    match (destination.system(), destination.phones().abha_ends_with()) {
        (OtpSystem::Aadhaar, _) => match destination.aadhaar_ends_with() {
            Some(digits) => Words::DestinationHelpEnds { digits },
            None => Words::DestinationHelp,
        },
        (OtpSystem::Abdm, Some(digits)) => Words::WhichAbhaAloneEnds {
            digits: digits.to_owned(),
        },
        (OtpSystem::Abdm, None) => Words::WhichAbhaAlone,
    }
}

/// Asks which of two phones is at hand, before a message is spent.
fn which(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    destination: &DestinationStep,
) -> Content {
    let may = view.may_continue;
    let mut tiles = Vec::new();
    for system in destination.phones().systems() {
        let (id, sign, words) = match (system, destination.phones().abha_ends_with()) {
            (OtpSystem::Abdm, Some(digits)) => {
                let digits = digits.to_owned();
                ("phone-abha", Icon::Phone, Words::WhichAbhaEnds { digits })
            }
            (OtpSystem::Abdm, None) => ("phone-abha", Icon::Phone, Words::WhichAbha),
            (OtpSystem::Aadhaar, _) => ("phone-aadhaar", Icon::Shield, Words::WhichAadhaar),
        };
        let message = may.then(|| step(StepEvent::PhoneChosen(*system)));
        let press = if tiles.is_empty() {
            targets.first(id, message)
        } else {
            targets.press(id, message)
        };
        tiles.push(tile(&view.look, sign, view.say(&words), None, press));
    }
    let none = targets.press(
        "phone-no",
        view.waiting
            .is_none()
            .then(|| step(StepEvent::PhoneAtHand(false))),
    );
    let words = view.say(&Words::WhichNone);
    tiles.push(tile(&view.look, Icon::Cross, words, None, none));
    let told = view.told(targets);
    let per_line = match Orientation::of(view.room) {
        Orientation::Portrait => 1,
        Orientation::Landscape => 2,
    };
    Content {
        question: view.say(&Words::WhichQuestion),
        help: Some(view.say(&Words::WhichHelp)),
        work: stack([Some(tile_grid(&view.look, per_line, tiles))]),
        told,
        pad: Pad::None,
        primary: None,
        back: Some(view.back(targets)),
    }
}
