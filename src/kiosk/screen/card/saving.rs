//! What became of saving the card.

use crate::journey::{SaveFailure, SaveTarget, Saving};
use crate::kiosk::message::Message;
use crate::kiosk::screen::Scene;
use crate::kiosk::widget::{Element, good, trouble};
use crate::locale::Message as Words;

pub(super) fn outcome<'a>(scene: &Scene<'a>, saving: Saving) -> Option<Element<'a, Message>> {
    let look = &scene.look;
    match saving {
        Saving::Idle | Saving::Wanted(_) | Saving::Running(_, _) => None,
        Saving::Done(to) => {
            let line = match to {
                SaveTarget::Folder => Words::CardSavedLine,
                SaveTarget::Stick => Words::CardSavedStickLine,
            };
            Some(good(
                look,
                scene.say(&Words::CardSaved),
                Some(scene.say(&line)),
            ))
        }
        Saving::Failed(to, failure) => Some(trouble(
            look,
            scene.say(&Words::CardNotSaved),
            scene.say(&advice(to, failure)),
        )),
    }
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
