//! "Do you have the phone with you?": asked before a message is spent.

use super::{Content, Scene, stack, step};
use crate::journey::StepEvent;
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::theme::Orientation;
use crate::kiosk::widget::{Icon, Pad, tile, tile_grid};
use crate::locale::Message as Words;

/// Asks, before a code is sent or before going on with one that was.
pub(super) fn ask<'a>(
    scene: &Scene<'a>,
    targets: &mut FocusTargets,
    code_already_sent: bool,
) -> Content<'a> {
    let (help, yes) = if code_already_sent {
        (Words::DestinationAgain, Words::DestinationYesAgain)
    } else {
        (Words::DestinationHelp, Words::DestinationYes)
    };
    let may = scene.may_continue;
    let yes_press = targets.first("phone-yes", may.then(|| step(StepEvent::PhoneAtHand(true))));
    let no_press = targets.press(
        "phone-no",
        scene
            .waiting
            .is_none()
            .then(|| step(StepEvent::PhoneAtHand(false))),
    );
    let told = scene.told(targets);
    let yes = tile(&scene.look, Icon::Phone, scene.say(&yes), None, yes_press);
    let no = tile(
        &scene.look,
        Icon::Cross,
        scene.say(&Words::DestinationNo),
        None,
        no_press,
    );
    let per_line = match Orientation::of(scene.room) {
        Orientation::Portrait => 1,
        Orientation::Landscape => 2,
    };
    Content {
        question: scene.say(&Words::DestinationQuestion),
        help: Some(scene.say(&help)),
        work: stack([Some(tile_grid(&scene.look, per_line, vec![yes, no]))]),
        told,
        pad: Pad::None,
        primary: None,
        back: Some(scene.back(targets)),
    }
}
