//! What is said of a print and of a printer.

use crate::domain::{PrintState, PrinterState};
use crate::locale::Message;

/// A sentence for the person, and one for staff beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    /// For the person.
    pub person: Message,
    /// For staff.
    pub staff: Option<Message>,
}

/// What is said of a print.
#[must_use]
pub fn print_words(state: PrintState) -> Words {
    let person = match state {
        PrintState::Sending | PrintState::Waiting | PrintState::Printing => Message::PrintRunning,
        PrintState::Done => Message::PrintPrinted,
        PrintState::Attention(_) | PrintState::Failed(_) => Message::PrintNotSeen,
    };
    Words {
        person,
        staff: None,
    }
}

/// What is said of a printer that would not print at once.
#[must_use]
pub fn printer_words(state: PrinterState) -> Option<Words> {
    match state {
        PrinterState::Ready | PrinterState::Busy => None,
        PrinterState::Attention(_) | PrinterState::NotThere => Some(Words {
            person: Message::PrintNotSeen,
            staff: None,
        }),
    }
}
