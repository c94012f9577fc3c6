//! What is asked of staff before something that cannot be undone by going back.

use super::{Sheet, StaffView, around, handoff, tell};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::screen::content::Element;
use crate::kiosk::screen::view_context::ViewContext;
use crate::kiosk::staff::{Question, StaffEvent, Wish};
use crate::kiosk::theme::{align_start, body};
use crate::kiosk::widget::button::{Action, Weight};
use crate::kiosk::widget::{Icon, Pad, button};
use crate::locale::Message as Words;
use iced::Length;

/// Two answers of one size; the focus begins on the one that loses nothing.
pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    staff: &StaffView<'_>,
    question: Question,
) -> Element {
    let look = &view.look;
    let direction = look.direction();
    let is_held_up = question == Question::EndSession && staff.is_person_waiting;
    let (asked, line, yes) = words(staff, question, is_held_up);
    let no = Action {
        sign: Icon::Back.in_reading_order(direction),
        words: view.say(&Words::WithoutCardNo),
        press: targets.first("staff-no", tell(StaffEvent::Answered(false))),
    };
    let answer = tell(StaffEvent::Answered(true)).filter(|_| !is_held_up);
    let yes = Action {
        sign: Icon::Check,
        words: view.say(&yes),
        press: targets.press("staff-yes", answer),
    };
    let weight = match question {
        Question::EndSession | Question::WriteOut | Question::Wish(Wish::Leave) => Weight::Danger,
        Question::Wish(Wish::Practise(_) | Wish::Restart) => Weight::Quiet,
    };
    let words = body(look, view.say(&line));
    let sheet = Sheet {
        question: asked,
        help: None,
        work: align_start(direction, Length::Fill, words).into(),
        told: Vec::new(),
        pad: Pad::None,
        back: None,
        primary: Some(button::pair(look, [(weight, yes), (Weight::Primary, no)])),
    };
    around(view, targets, sheet, false)
}

/// The question, what a yes means, and that yes.
fn words(staff: &StaffView<'_>, question: Question, is_held_up: bool) -> (Words, Words, Words) {
    match question {
        Question::EndSession if is_held_up => (
            Words::StaffEndQuestion,
            Words::StaffEndWait,
            Words::StaffEndYes,
        ),
        Question::EndSession => (
            Words::StaffEndQuestion,
            Words::StaffEndLine,
            Words::StaffEndYes,
        ),
        Question::WriteOut => (
            Words::StaffHandoffWriteQuestion,
            handoff::write_line(staff),
            Words::StaffHandoffWriteOut,
        ),
        Question::Wish(Wish::Practise(true)) => (
            Words::StaffPracticeOnQuestion,
            Words::StaffPracticeOnLine,
            Words::StaffPracticeOn,
        ),
        Question::Wish(Wish::Practise(false)) => (
            Words::StaffPracticeOffQuestion,
            Words::StaffPracticeOffLine,
            Words::StaffPracticeOff,
        ),
        Question::Wish(Wish::Restart) => (
            Words::StaffRestartQuestion,
            Words::StaffRestartLine,
            Words::StaffRestart,
        ),
        Question::Wish(Wish::Leave) => (
            Words::StaffLeaveQuestion,
            Words::StaffLeaveLine,
            Words::StaffLeave,
        ),
    }
}
