//! The card on its way to paper.

use super::{arranged, on_card};
use crate::domain::{PrintFailure, PrintState};
use crate::journey::{CardEvent, CardStep, PrintStage, StepEvent};
use crate::kiosk::focus::Stops;
use crate::kiosk::message::Message;
use crate::kiosk::print_words::print_words;
use crate::kiosk::screen::{Content, Scene, step};
use crate::kiosk::widget::{Element, Icon, Pad, Told, Tone, button, good, notice, panel, progress};
use crate::locale::Message as Words;

/// The printer is at it, or the card is drawn for it.
pub(super) fn running<'a>(scene: &Scene<'a>, stops: &mut Stops, card: &CardStep) -> Content<'a> {
    let look = &scene.look;
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
        PrintState::Attention(_) => panel::panel(
            look,
            Tone::Notice,
            Told {
                title: scene.say(&words.person),
                text: None,
                staff: words.staff.map(|staff| scene.for_staff(&staff)),
            },
        ),
        PrintState::Sending
        | PrintState::Waiting
        | PrintState::Printing
        | PrintState::Done
        | PrintState::Failed(_) => progress::progress(look, scene.say(&words.person), share(state)),
    };
    let stop = stops.press(
        "stop-print",
        (!stopping).then(|| on_card(CardEvent::PrintStopped)),
    );
    let stop_words = if stopping {
        Words::PrintStopping
    } else {
        Words::PrintStop
    };
    // The person may go at any time; what happens to the job then is for the journey to say.
    let finish = stops.press("primary", Some(step(StepEvent::Continued)));
    Content {
        question: scene.say(&Words::PrintRunning),
        help: None,
        work: arranged(scene, card, Some(told), Vec::new()),
        told: Vec::new(),
        pad: Pad::None,
        primary: Some(button::quiet(
            look,
            Some(scene.finish_sign()),
            scene.say(&scene.finish_words()),
            finish,
        )),
        back: Some(button::quiet(
            look,
            Some(Icon::Cross),
            scene.say(&stop_words),
            stop,
        )),
    }
}

/// The one question that no printer can answer.
pub(super) fn asked<'a>(scene: &Scene<'a>, stops: &mut Stops, card: &CardStep) -> Content<'a> {
    let look = &scene.look;
    let no = stops.press("print-no", Some(on_card(CardEvent::PrintSeen(false))));
    // At the desk the answer is the way on: who has the card makes room for the next person.
    let (id, event, words) = if scene.session.settings().is_front_desk() {
        ("primary", StepEvent::Continued, Words::PrintYesNext)
    } else {
        let seen = StepEvent::Card(CardEvent::PrintSeen(true));
        ("print-yes", seen, Words::PrintYes)
    };
    let yes = stops.first(id, Some(step(event)));
    Content {
        question: scene.say(&Words::PrintAsked),
        help: Some(scene.say(&Words::PrintAskedHelp)),
        work: arranged(scene, card, None, Vec::new()),
        told: Vec::new(),
        pad: Pad::None,
        primary: Some(button::primary(
            look,
            Some(Icon::Check),
            scene.say(&words),
            yes,
        )),
        back: Some(button::quiet(
            look,
            Some(Icon::Cross),
            scene.say(&Words::PrintNo),
            no,
        )),
    }
}

/// What became of the last print.
pub(super) fn outcome<'a>(scene: &Scene<'a>, card: &CardStep) -> Option<Element<'a, Message>> {
    let look = &scene.look;
    let printing = card.printing();
    let line = |again: Words| {
        scene.say(&if printing.may_begin() {
            again
        } else {
            Words::PrintSpentLine
        })
    };
    match printing.stage() {
        PrintStage::Idle | PrintStage::Wanted | PrintStage::Running { .. } | PrintStage::Asked => {
            None
        }
        PrintStage::Printed => Some(good(
            look,
            scene.say(&Words::PrintPrinted),
            Some(scene.say(&Words::PrintPrintedLine)),
        )),
        PrintStage::NotSeen => Some(notice(
            look,
            scene.say(&Words::PrintNotSeen),
            Some(line(Words::PrintNotSeenLine)),
        )),
        PrintStage::Failed(failure) => {
            let words = print_words(PrintState::Failed(failure));
            Some(panel::panel(
                look,
                tone(failure),
                Told {
                    title: scene.say(&words.person),
                    text: Some(line(Words::PrintFailedLine)),
                    staff: words.staff.map(|staff| scene.for_staff(&staff)),
                },
            ))
        }
    }
}

/// What the person wanted so, or what may be no trouble at all, is not told as one.
const fn tone(failure: PrintFailure) -> Tone {
    if matches!(failure, PrintFailure::Cancelled | PrintFailure::Unknown) {
        Tone::Notice
    } else {
        Tone::Trouble
    }
}

/// What is known of the printer before anybody asks it.
pub(super) fn beforehand<'a>(scene: &Scene<'a>) -> Option<Element<'a, Message>> {
    let (title, staff) = scene.printer_words()?;
    Some(panel::panel(
        &scene.look,
        Tone::Notice,
        Told {
            title,
            text: None,
            staff,
        },
    ))
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
