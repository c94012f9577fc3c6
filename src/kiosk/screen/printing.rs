//! A card or a slip on its way to paper.

use super::content::{Content, Element};
use super::controls::step;
use super::view_context::ViewContext;
use crate::domain::{PrintFailure, PrintState};
use crate::journey::step::SlipStep;
use crate::journey::{CardEvent, PrintStage, Printing, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::print_words::{self, print_words, slip_words};
use crate::kiosk::theme::{Look, TextSize};
use crate::kiosk::widget::button::{self, Action};
use crate::kiosk::widget::{Icon, Pad, Told, Tone, panel, progress};
use crate::locale::Message as Words;

/// What is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Thing {
    Card,
    Slip,
}

impl Thing {
    fn words(self, state: PrintState) -> print_words::Words {
        match self {
            Self::Card => print_words(state),
            Self::Slip => slip_words(state),
        }
    }

    /// One for the card, the other for the slip.
    fn pick(self, card: Words, slip: Words) -> Words {
        match self {
            Self::Card => card,
            Self::Slip => slip,
        }
    }
}

/// The printer is at it, or the card is drawn for it.
/// `work` is what stands with the button that stops it.
pub(super) fn running(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    (thing, printing): (Thing, Printing),
    work: impl FnOnce(Vec<Action<Message>>) -> Element,
) -> Content {
    let look = &view.look;
    let (state, stopping) = match printing.stage() {
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
    let words = thing.words(state);
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
            (!stopping).then(|| on_paper(CardEvent::PrintStopped)),
        ),
    };
    // The person may go at any time; what happens to the job then is for the journey to say.
    let back = finish(view, targets, false);
    Content {
        question: view.say(&Words::PrintRunning),
        help: None,
        work: work(vec![stop]),
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
    thing: Thing,
    work: impl FnOnce(Vec<Action<Message>>) -> Element,
) -> Content {
    let look = &view.look;
    let no = Action {
        sign: Icon::Cross,
        words: view.say(&Words::PrintNo),
        press: targets.press("print-no", Some(on_paper(CardEvent::PrintSeen(false)))),
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
        question: view.say(&thing.pick(Words::PrintAsked, Words::SlipAsked)),
        help: Some(view.say(&Words::PrintAskedHelp)),
        work: work(vec![no]),
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

/// What became of the last print; `again` is whether there may be another.
pub(super) fn outcome(
    view: &ViewContext<'_>,
    (thing, printing): (Thing, Printing),
    again: bool,
) -> Vec<Element> {
    let look = &view.look;
    let spent = thing.pick(Words::PrintSpentLine, Words::SlipShownLine);
    let line = |card: Words, slip: Words| {
        view.say(&if again {
            thing.pick(card, slip)
        } else {
            spent.clone()
        })
    };
    match printing.stage() {
        PrintStage::Idle | PrintStage::Wanted | PrintStage::Running { .. } | PrintStage::Asked => {
            Vec::new()
        }
        PrintStage::Printed => {
            let title = thing.pick(Words::PrintPrinted, Words::SlipPrinted);
            let text = thing.pick(Words::PrintPrintedLine, Words::SlipPrintedLine);
            // Nothing ends with a slip that leads back: the button that the words name is not there.
            let slip = view.session.slip();
            let leads_back = slip.is_some_and(SlipStep::only_leads_back);
            lengths(
                look,
                Tone::Good,
                Told {
                    title: view.say(&title),
                    text: (!leads_back).then(|| view.say(&text)),
                    staff: None,
                },
            )
        }
        PrintStage::NotSeen => lengths(
            look,
            Tone::Notice,
            Told {
                title: view.say(&Words::PrintNotSeen),
                text: Some(line(Words::PrintNotSeenLine, Words::SlipNotSeenLine)),
                staff: None,
            },
        ),
        PrintStage::Failed(failure) => {
            let words = thing.words(PrintState::Failed(failure));
            lengths(
                look,
                tone(failure),
                Told {
                    title: view.say(&words.person),
                    text: Some(line(Words::PrintFailedLine, Words::SlipNotPrintedLine)),
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

/// The end of the session, where no page before this one has a button that goes on: neither "Show
/// my card" nor "Yes, I have it" can be touched twice into it.
pub(super) fn finish(view: &ViewContext<'_>, targets: &mut FocusTargets, is_next: bool) -> Element {
    let message = Some(step(StepEvent::Continued));
    let words = view.say(&view.finish_words());
    let sign = Some(view.finish_sign());
    if is_next {
        let press = targets.first("primary", message);
        button::primary(&view.look, sign, words, press)
    } else {
        let press = targets.press("primary", message);
        button::quiet(&view.look, sign, words, press)
    }
}

/// Something said in several lengths, the longest first: the advice gives way, then what is for
/// staff alone.
pub(super) fn lengths(look: &Look, tone: Tone, told: Told) -> Vec<Element> {
    let of = |look: &Look, text: Option<&String>, staff: Option<&String>| {
        let told = Told {
            title: told.title.clone(),
            text: text.cloned(),
            staff: staff.cloned(),
        };
        panel::panel(look, tone, told)
    };
    let mut lengths = vec![of(look, told.text.as_ref(), told.staff.as_ref())];
    if told.text.is_some() && told.staff.is_some() {
        lengths.push(of(look, None, told.staff.as_ref()));
    }
    lengths.push(of(look, None, None));
    // On a small panel there is room over the question for words of the usual size alone.
    if look.metrics.text_scale > 1.0 {
        lengths.push(of(&look.in_text(TextSize::Normal), None, None));
    }
    lengths
}

/// Something touched that has to do with a card, or with printing a slip.
pub(super) fn on_paper(event: CardEvent) -> Message {
    step(StepEvent::Card(event))
}
