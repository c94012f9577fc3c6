//! A card on its way to paper.

use super::{App, answer};
use crate::domain::{PrintFailure, PrintState};
use crate::journey::{Answer, RequestId};
use crate::kiosk::message::Message;
use iced::Task;

/// Hands our card to the printer.
pub(super) fn print(_app: &mut App, id: RequestId) -> Task<Message> {
    let state = PrintState::Failed(PrintFailure::NotThere);
    answer(id, Answer::PrintMoved(state))
}
