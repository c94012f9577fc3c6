//! What became of saving the card: where the person finds it, in words without files.

use crate::journey::{SaveFailure, SaveTarget, Saved, Saving};
use crate::kiosk::screen::content::Element;
use crate::kiosk::screen::printing::lengths;
use crate::kiosk::screen::view_context::ViewContext;
use crate::kiosk::widget::{Told, Tone};
use crate::locale::Message as Words;

pub(super) fn outcome(view: &ViewContext<'_>, saving: Saving) -> Vec<Element> {
    let look = &view.look;
    let there = |title: Words, line: Words| {
        let told = Told {
            title: view.say(&title),
            text: Some(view.say(&line)),
            staff: None,
        };
        lengths(look, Tone::Good, told)
    };
    match saving {
        Saving::Idle | Saving::Wanted(_) | Saving::Running(_, _) => Vec::new(),
        Saving::Done(SaveTarget::Folder, saved) => there(Words::CardSaved, found_by(saved)),
        Saving::Already(SaveTarget::Folder, saved) => {
            there(Words::CardSavedAlready, found_by(saved))
        }
        Saving::Done(SaveTarget::Stick, _) => {
            there(Words::CardSavedStick, Words::CardSavedStickLine)
        }
        Saving::Already(SaveTarget::Stick, _) => {
            there(Words::CardSavedStickAlready, Words::CardSavedStickLine)
        }
        Saving::Failed(to, failure) => lengths(
            look,
            Tone::Problem,
            Told {
                title: view.say(&Words::CardNotSaved),
                text: Some(view.say(&advice(to, failure))),
                staff: staff(to, failure).map(|words| view.for_staff(&words)),
            },
        ),
    }
}

/// What the person asks for at the desk.
fn found_by(saved: Saved) -> Words {
    saved
        .number
        .map_or(Words::CardSavedLineUnnumbered, |number| {
            Words::CardSavedLine { number }
        })
}

/// With the folder only staff can do something, with a stick the person can.
fn advice(to: SaveTarget, failure: SaveFailure) -> Words {
    match (to, failure) {
        (SaveTarget::Folder, _) | (SaveTarget::Stick, SaveFailure::NotMade) => {
            Words::CardNotSavedLine
        }
        (SaveTarget::Stick, SaveFailure::NoRoom) => Words::CardNotSavedRoom,
        (SaveTarget::Stick, SaveFailure::WriteProtected) => Words::CardNotSavedProtected,
        (SaveTarget::Stick, SaveFailure::Gone) => Words::CardNotSavedGone,
        (SaveTarget::Stick, SaveFailure::Impossible) => Words::CardNotSavedStick,
    }
}

/// What is wrong, for who can mend it.
fn staff(to: SaveTarget, failure: SaveFailure) -> Option<Words> {
    match (to, failure) {
        (_, SaveFailure::NotMade) => Some(Words::CardStaffNotMade),
        (SaveTarget::Stick, _) => None,
        (SaveTarget::Folder, SaveFailure::NoRoom) => Some(Words::CardStaffRoom),
        (SaveTarget::Folder, SaveFailure::WriteProtected) => Some(Words::CardStaffProtected),
        (SaveTarget::Folder, SaveFailure::Gone) => Some(Words::CardStaffGone),
        (SaveTarget::Folder, SaveFailure::Impossible) => Some(Words::CardStaffOther),
    }
}
