//! What is said of printing: a sentence for the person, and one for the staff beside it.

use crate::domain::{PrintFailure, PrintState, PrinterNeed, PrinterState};
use crate::locale::Message;

/// One thing said twice.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    /// For the person: what is happening, in one sentence.
    pub person: Message,
    /// For the staff: what happened and what to do; nothing where nothing is to be done.
    pub staff: Option<Message>,
}

/// What is said of a card on its way to paper.
#[must_use]
pub fn print_words(state: PrintState) -> Words {
    let alone = |person| Words {
        person,
        staff: None,
    };
    match state {
        PrintState::Sending => alone(Message::PrintSending),
        PrintState::Waiting => alone(Message::PrintWaiting),
        PrintState::Printing => alone(Message::PrintPrinting),
        PrintState::Done => alone(Message::PrintDone),
        PrintState::Attention(need) => Words {
            person: waits_for(need),
            staff: Some(staff(need)),
        },
        PrintState::Failed(failure) => failed(failure),
    }
}

/// What is said of a slip on its way to paper: less than of a card, because everything on it stands
/// on the screen too. Staff are told the same.
#[must_use]
pub fn slip_words(state: PrintState) -> Words {
    let of_card = print_words(state);
    let person = match state {
        PrintState::Sending | PrintState::Waiting | PrintState::Printing => Message::SlipSending,
        PrintState::Done => Message::SlipPrinted,
        PrintState::Attention(_) => Message::SlipAttention,
        PrintState::Failed(PrintFailure::Unknown) => Message::SlipUnknown,
        // A page that comes out all the same is a page.
        PrintState::Failed(PrintFailure::Cancelled) => of_card.person,
        PrintState::Failed(_) => Message::SlipNotPrinted,
    };
    Words {
        person,
        staff: of_card.staff,
    }
}

/// What is said of a printer while nobody prints; nothing when all is well.
#[must_use]
pub fn printer_words(state: PrinterState) -> Option<Words> {
    match state {
        PrinterState::Ready | PrinterState::Busy => None,
        PrinterState::Attention(need) => Some(Words {
            person: Message::PrinterAttention,
            staff: Some(staff(need)),
        }),
        PrinterState::NotThere => Some(Words {
            person: Message::PrinterNotThere,
            staff: Some(Message::PrintStaffNotThere),
        }),
        PrinterState::WantsEncryption => Some(Words {
            person: Message::PrinterAttention,
            staff: Some(Message::PrintStaffWantsEncryption),
        }),
        PrinterState::Untrusted => Some(Words {
            person: Message::PrinterAttention,
            staff: Some(Message::PrintStaffUntrusted),
        }),
    }
}

fn failed(failure: PrintFailure) -> Words {
    let (person, staff) = match failure {
        PrintFailure::NotThere => (Message::PrintNotThere, Message::PrintStaffNotThere),
        PrintFailure::Refused => (Message::PrintRefused, Message::PrintStaffRefused),
        PrintFailure::WantsEncryption => (
            Message::PrintWantsEncryption,
            Message::PrintStaffWantsEncryption,
        ),
        PrintFailure::Untrusted => (Message::PrintUntrusted, Message::PrintStaffUntrusted),
        PrintFailure::NoFormat => (Message::PrintNoFormat, Message::PrintStaffNoFormat),
        PrintFailure::NotMade => (Message::PrintNotMade, Message::PrintStaffNotMade),
        PrintFailure::Cancelled => (Message::PrintCancelled, Message::PrintStaffCancelled),
        PrintFailure::Unknown => (Message::PrintUnknown, Message::PrintStaffUnknown),
        PrintFailure::Aborted(None) => (Message::PrintAborted, Message::PrintStaffAborted),
        PrintFailure::Stuck(None) => (Message::PrintStuck, Message::PrintStaffStuck),
        PrintFailure::Aborted(Some(need)) | PrintFailure::Stuck(Some(need)) => {
            (given_up_for(need), staff(need))
        }
    };
    Words {
        person,
        staff: Some(staff),
    }
}

const fn waits_for(need: PrinterNeed) -> Message {
    match need {
        PrinterNeed::Paper => Message::PrintNeedPaper,
        PrinterNeed::Jam => Message::PrintNeedJam,
        PrinterNeed::Cover => Message::PrintNeedCover,
        PrinterNeed::Tray => Message::PrintNeedTray,
        PrinterNeed::Ink => Message::PrintNeedInk,
        PrinterNeed::OutputFull => Message::PrintNeedOutputFull,
        PrinterNeed::Paused => Message::PrintNeedPaused,
        PrinterNeed::Offline => Message::PrintNeedOffline,
        PrinterNeed::Other => Message::PrintNeedOther,
    }
}

const fn given_up_for(need: PrinterNeed) -> Message {
    match need {
        PrinterNeed::Paper => Message::PrintNotPaper,
        PrinterNeed::Jam => Message::PrintNotJam,
        PrinterNeed::Cover => Message::PrintNotCover,
        PrinterNeed::Tray => Message::PrintNotTray,
        PrinterNeed::Ink => Message::PrintNotInk,
        PrinterNeed::OutputFull => Message::PrintNotOutputFull,
        PrinterNeed::Paused => Message::PrintNotPaused,
        PrinterNeed::Offline => Message::PrintNotOffline,
        PrinterNeed::Other => Message::PrintNotOther,
    }
}

const fn staff(need: PrinterNeed) -> Message {
    match need {
        PrinterNeed::Paper => Message::PrintStaffPaper,
        PrinterNeed::Jam => Message::PrintStaffJam,
        PrinterNeed::Cover => Message::PrintStaffCover,
        PrinterNeed::Tray => Message::PrintStaffTray,
        PrinterNeed::Ink => Message::PrintStaffInk,
        PrinterNeed::OutputFull => Message::PrintStaffOutputFull,
        PrinterNeed::Paused => Message::PrintStaffPaused,
        PrinterNeed::Offline => Message::PrintStaffOffline,
        PrinterNeed::Other => Message::PrintStaffOther,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_problem_has_words_of_its_own_and_something_to_do() {
        use PrintFailure::{
            Aborted, Cancelled, NoFormat, NotMade, NotThere, Refused, Stuck, Unknown, Untrusted,
            WantsEncryption,
        };
        let mut said = BTreeSet::new();
        for failure in [
            NotThere,
            Refused,
            WantsEncryption,
            Untrusted,
            NoFormat,
            NotMade,
            Cancelled,
            Unknown,
            Aborted(None),
            Stuck(None),
        ] {
            let words = print_words(PrintState::Failed(failure));
            assert!(words.staff.is_some(), "{failure:?}");
            assert!(said.insert(words.person.key()), "{failure:?}");
        }
        for need in PrinterNeed::ALL {
            for state in [
                PrintState::Attention(need),
                PrintState::Failed(Aborted(Some(need))),
            ] {
                let words = print_words(state);
                assert_eq!(words.staff, Some(staff(need)));
                assert!(said.insert(words.person.key()), "{state:?}");
            }
            let home = printer_words(PrinterState::Attention(need));
            assert_eq!(home.and_then(|words| words.staff), Some(staff(need)));
        }
        assert_eq!(printer_words(PrinterState::Ready), None);
    }
}
