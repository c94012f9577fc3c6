//! "Do you have the phone with you?": asked before a message is spent.

use super::{Content, Scene, stack, step};
use crate::journey::registration::DestinationStep;
use crate::journey::{Registration, StepEvent};
use crate::kiosk::focus::Stops;
use crate::kiosk::theme::Orientation;
use crate::kiosk::widget::{Icon, Pad, tile, tile_grid};
use crate::locale::Message as Words;

pub(super) fn draw<'a>(
    scene: &Scene<'a>,
    stops: &mut Stops,
    registration: &Registration,
    destination: &DestinationStep,
) -> Content<'a> {
    let (help, yes) = if destination.code_already_sent() {
        (Words::DestinationAgain, Words::DestinationYesAgain)
    } else {
        (Words::DestinationHelp, Words::DestinationYes)
    };
    let may = registration.may_continue(scene.now);
    let yes_press = stops.first("phone-yes", may.then(|| step(StepEvent::PhoneAtHand(true))));
    let no_press = stops.press(
        "phone-no",
        registration
            .waiting()
            .is_none()
            .then(|| step(StepEvent::PhoneAtHand(false))),
    );
    let under = scene.under(stops, registration);
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
        work: stack([Some(tile_grid(&scene.look, per_line, vec![yes, no])), under]),
        pad: Pad::None,
        primary: None,
        back: Some(scene.back(stops)),
    }
}
