//! A card on its way to paper.

use super::{EffectContext, card_responded, track};
use crate::domain::{PrintFailure, PrintState};
use crate::journey::{CardFace, CardResponse, Event, RequestId};
use crate::kiosk::message::Message;
use crate::print::{self, Job};
use futures::{StreamExt, stream};
use iced::Task;

/// Hands a card to the printer and tells how it fares, until that is final. Forgetting the
/// request leaves the job to itself: it goes on to its end or its time-out.
pub(super) fn print(
    context: &mut EffectContext<'_>,
    id: RequestId,
    face: CardFace,
) -> Task<Message> {
    let (Some(printer), Some(drawn)) = (context.printer, context.drawn(face)) else {
        let nothing = if context.printer.is_none() {
            PrintFailure::NotThere
        } else {
            PrintFailure::NotMade
        };
        return card_responded(id, CardResponse::PrintMoved(PrintState::Failed(nothing)));
    };
    let job = print::start(Job {
        target: printer.target.clone(),
        content: drawn.content.clone(),
        paper: printer.paper,
        time_out: printer.time_out,
        poll: print::POLL,
        jobs: context.jobs.clone(),
    });
    context.running.prints(id, job.canceller());
    let states = job.map(|report| report.state);
    // Should the job break off without an end, this is one; after an end it is not heard.
    let broken = stream::once(async { PrintState::Failed(PrintFailure::Unknown) });
    let moves = Task::stream(states.chain(broken)).map(move |state| {
        Message::Happened(Event::CardResponded(id, CardResponse::PrintMoved(state)))
    });
    track(context, id, moves)
}
