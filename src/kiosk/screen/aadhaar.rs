//! Aadhaar entry (CRT_ABHA_104): 12 digits in groups of four, hidden as they are typed; or a
//! virtual id of 16.

use super::content::Content;
use super::controls::{hidden_number, mendable, side_button, stack, step};
use super::view_context::ViewContext;
use crate::journey::step::AadhaarStep;
use crate::journey::{EntryEvent, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::theme::{line, space};
use crate::kiosk::widget::Icon;
use crate::locale::Message as Words;

pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    aadhaar: &AadhaarStep,
) -> Content {
    let entry = aadhaar.entry();
    let (question, help, switch, groups): (_, _, _, &[usize]) = if aadhaar.is_vid() {
        (
            Words::VidQuestion,
            Words::VidHelp,
            Words::AadhaarUseAadhaar,
            &[4, 4, 4, 4],
        )
    } else {
        (
            Words::AadhaarQuestion,
            Words::AadhaarHelp,
            Words::AadhaarUseVid,
            &[4, 4, 4],
        )
    };
    let digits = mendable(view, &entry.masked_boxes(view.now), groups);
    let primary = view.primary(targets, None, &Words::Continue, view.go_on());
    let told = view.told(targets);
    // One row: the other number before anything is typed, then what can be done with what was.
    let ways = if entry.digits().is_empty() {
        let press = targets.press(
            "vid",
            Some(step(StepEvent::Entry(EntryEvent::LengthSwitched))),
        );
        vec![side_button(view, Icon::Shield, &switch, press)]
    } else {
        hidden_number(view, targets, entry).into()
    };
    let ways = line(view.look.direction(), ways).spacing(space::S).wrap();
    Content {
        question: view.say(&question),
        help: Some(view.say(&help)),
        work: stack([Some(digits), Some(ways.into())]),
        told,
        pad: view.keypad(entry.digits().is_empty()),
        primary: Some(primary),
        back: Some(view.back(targets)),
    }
}
