//! A card or a slip on its way to paper.

use super::{EffectContext, card_responded, track};
use crate::card::Content;
use crate::domain::{PrintFailure, PrintState};
use crate::journey::{CardFace, CardResponse, Event, PatientNumber, RequestId, Slip};
use crate::kiosk::message::Message;
use crate::kiosk::slip_words;
use crate::print::{self, Job};
use futures::{StreamExt, stream};
use iced::Task;

/// A card that the kiosk holds.
pub(super) fn print(
    context: &mut EffectContext<'_>,
    id: RequestId,
    face: CardFace,
) -> Task<Message> {
    match context.drawn(face).map(|drawn| drawn.content.clone()) {
        Some(content) => {
            // The service's card came before the clinic told its number.
            let patient = context.patient.map(PatientNumber::as_str);
            let content = content.of_patient(patient, context.locale);
            hand_over(context, id, content)
        }
        None => failed(id, PrintFailure::NotMade),
    }
}

/// A slip, which is made for it.
pub(super) fn print_slip(
    context: &mut EffectContext<'_>,
    id: RequestId,
    slip: Slip,
) -> Task<Message> {
    let content = slip_words::paper(&slip, context.clinic, context.mark, context.locale);
    hand_over(context, id, content)
}

fn failed(id: RequestId, failure: PrintFailure) -> Task<Message> {
    card_responded(id, CardResponse::PrintMoved(PrintState::Failed(failure)))
}

/// Hands something to the printer and tells how it fares, until that is final. Forgetting the
/// request leaves the job to itself: it goes on to its end or its time-out.
fn hand_over(context: &mut EffectContext<'_>, id: RequestId, content: Content) -> Task<Message> {
    let Some(printer) = context.printer else {
        return failed(id, PrintFailure::NotThere);
    };
    let job = print::start(Job {
        target: printer.target.clone(),
        content,
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
