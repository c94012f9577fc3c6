//! "Do you have the phone with you?": asked before a message is spent.

use super::content::Content;
use super::controls::{stack, step};
use super::view_context::ViewContext;
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
    let (help, yes) = if destination.code_already_sent() {
        (Words::DestinationAgain, Words::DestinationYesAgain)
    } else {
        (Words::DestinationHelp, Words::DestinationYes)
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
