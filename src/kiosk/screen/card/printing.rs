//! The card on its way to paper.

use super::{arranged, finish, lengths, on_card};
use crate::domain::{PrintFailure, PrintState};
use crate::journey::{CardEvent, CardStep, PrintStage, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::print_words::print_words;
use crate::kiosk::screen::content::{Content, Element};
use crate::kiosk::screen::controls::step;
use crate::kiosk::screen::view_context::ViewContext;
use crate::kiosk::widget::button::{self, Action};
use crate::kiosk::widget::{Icon, Pad, Told, Tone, progress};
use crate::locale::Message as Words;

/// The printer is at it, or the card is drawn for it.
pub(super) fn running(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    card: &CardStep,
) -> Content {
    let look = &view.look;
    let (state, stopping) = match card.printing().stage() {
        PrintStage::Running {
            state, stopping, ..
        } => (state, stopping),
        PrintStage::Idle
        | PrintStage::Wanted
        | PrintStage::Asked
        | PrintStage::Printed
        | PrintStage::NotSeen
        | PrintStage::Failed(_) => (PrintState::Sending, false),
    };
    let words = print_words(state);
    let told = match state {
        PrintState::Attention(_) => lengths(
            look,
            Tone::Notice,
            Told {
                title: view.say(&words.person),
                text: None,
                staff: words.staff.map(|staff| view.for_staff(&staff)),
            },
        ),
        PrintState::Sending
        | PrintState::Waiting
        | PrintState::Printing
        | PrintState::Done
        | PrintState::Failed(_) => {
            let sentence = view.say(&words.person);
            vec![progress::progress(look, sentence, share(state))]
        }
    };
    let stop_words = if stopping {
        Words::PrintStopping
    } else {
        Words::PrintStop
    };
    let stop = Action {
        sign: Icon::Cross,
        words: view.say(&stop_words),
        press: targets.press(
            "stop-print",
            (!stopping).then(|| on_card(CardEvent::PrintStopped)),
        ),
    };
    // The person may go at any time; what happens to the job then is for the journey to say.
    let back = finish(view, targets, false);
    Content {
        question: view.say(&Words::PrintRunning),
        help: None,
        work: arranged(view, card, vec![stop]),
        told,
        pad: Pad::None,
        primary: None,
        back: Some(back),
    }
}

/// The one question that no printer can answer.
pub(super) fn asked(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    card: &CardStep,
) -> Content {
    let look = &view.look;
    let no = Action {
        sign: Icon::Cross,
        words: view.say(&Words::PrintNo),
        press: targets.press("print-no", Some(on_card(CardEvent::PrintSeen(false)))),
    };
    // At the desk the answer is the way on: who has the card makes room for the next person.
    let (event, words) = if view.session.settings().is_front_desk() {
        (StepEvent::Continued, Words::PrintYesNext)
    } else {
        let seen = StepEvent::Card(CardEvent::PrintSeen(true));
        (seen, Words::PrintYes)
    };
    let yes = targets.first("print-yes", Some(step(event)));
    Content {
        question: view.say(&Words::PrintAsked),
        help: Some(view.say(&Words::PrintAskedHelp)),
        work: arranged(view, card, vec![no]),
        told: Vec::new(),
        pad: Pad::None,
        primary: Some(button::primary(
            look,
            Some(Icon::Check),
            view.say(&words),
            yes,
        )),
        back: None,
    }
}

/// What became of the last print.
pub(super) fn outcome(view: &ViewContext<'_>, card: &CardStep) -> Vec<Element> {
    let look = &view.look;
    let printing = card.printing();
    let line = |again: Words| {
        view.say(&if printing.may_begin() {
            again
        } else {
            Words::PrintSpentLine
        })
    };
    match printing.stage() {
        PrintStage::Idle | PrintStage::Wanted | PrintStage::Running { .. } | PrintStage::Asked => {
            Vec::new()
        }
        PrintStage::Printed => lengths(
            look,
            Tone::Good,
            Told {
                title: view.say(&Words::PrintPrinted),
                text: Some(view.say(&Words::PrintPrintedLine)),
                staff: None,
            },
        ),
        PrintStage::NotSeen => lengths(
            look,
            Tone::Notice,
            Told {
                title: view.say(&Words::PrintNotSeen),
                text: Some(line(Words::PrintNotSeenLine)),
                staff: None,
            },
        ),
        PrintStage::Failed(failure) => {
            let words = print_words(PrintState::Failed(failure));
            lengths(
                look,
                tone(failure),
                Told {
                    title: view.say(&words.person),
                    text: Some(line(Words::PrintFailedLine)),
                    staff: words.staff.map(|staff| view.for_staff(&staff)),
                },
            )
        }
    }
}

/// What the person wanted so, or what may be no problem at all, is not told as one.
const fn tone(failure: PrintFailure) -> Tone {
    if matches!(failure, PrintFailure::Cancelled | PrintFailure::Unknown) {
        Tone::Notice
    } else {
        Tone::Problem
    }
}

/// What is known of the printer before anybody asks it.
pub(super) fn beforehand(view: &ViewContext<'_>) -> Vec<Element> {
    view.printer_words()
        .map_or_else(Vec::new, |(title, staff)| {
            let told = Told {
                title,
                text: None,
                staff,
            };
            lengths(&view.look, Tone::Notice, told)
        })
}

/// How much of the bar is filled: it moves when the printer says something new, and not by time.
fn share(state: PrintState) -> f32 {
    match state {
        PrintState::Sending => 0.1,
        PrintState::Waiting => 0.3,
        PrintState::Printing | PrintState::Attention(_) => 0.65,
        PrintState::Done | PrintState::Failed(_) => 1.0,
    }
}
