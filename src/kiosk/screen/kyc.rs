//! "Do you have the phone with you?", before UIDAI's code for a KYC that is done again (PROF_ABHA_604).

use super::content::Content;
use super::controls::{stack, step};
use super::view_context::ViewContext;
use crate::journey::StepEvent;
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::theme::Orientation;
use crate::kiosk::widget::{Icon, Pad, tile, tile_grid};
use crate::locale::Message as Words;

pub(super) fn draw(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Content {
    let may = view.may_continue;
    let press = |answer| may.then(|| step(StepEvent::PhoneAtHand(answer)));
    let yes = targets.first("phone-yes", press(true));
    let yes = tile(
        &view.look,
        Icon::Phone,
        view.say(&Words::DestinationYes),
        None,
        yes,
    );
    let no = targets.press("phone-no", press(false));
    let no = tile(
        &view.look,
        Icon::Cross,
        view.say(&Words::DestinationNo),
        None,
        no,
    );
    let told = view.told(targets);
    let per_line = match Orientation::of(view.room) {
        Orientation::Portrait => 1,
        Orientation::Landscape => 2,
    };
    Content {
        question: view.say(&Words::DestinationQuestion),
        help: Some(view.say(&Words::KycHelp)),
        work: stack([Some(tile_grid(&view.look, per_line, vec![yes, no]))]),
        told,
        pad: Pad::None,
        primary: None,
        back: Some(view.back(targets)),
    }
}
