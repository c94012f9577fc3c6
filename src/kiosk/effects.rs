//! Effects become tasks here and nowhere else. A task holds a secret in its one wiped buffer, and
//! ending the task lets go of it.

mod card;
mod printing;
mod running;

pub(super) use running::Running;

use super::files::SaveTo;
use super::handoff::{HandoffLine, LateHandoff};
use super::message::Message;
use super::pictures::Drawn;
use super::record::{Recorder, Scribe};
use super::service_client::ServiceClient;
use crate::card::Mark;
use crate::config::Printer;
use crate::domain::AbhaNumber;
use crate::journey::{
    CardFace, CardRequest, CardResponse, Effect, Event, Handoff, HandoffNews, PatientNumber,
    Request, RequestId,
};
use crate::locale::Locale;
use crate::print::Jobs;
use crate::record::HandoffKey;
use futures::channel::mpsc;
use futures::{StreamExt, stream};
use iced::Task;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// What effects need, lent by the application while it carries one out.
pub(super) struct EffectContext<'a> {
    /// The way to ABDM, or to the sandbox.
    pub(super) client: &'a ServiceClient,
    /// What is under way.
    pub(super) running: &'a mut Running,
    /// The words of the person's language, for a card.
    pub(super) locale: &'a Arc<Locale>,
    /// The clinic's name on a card.
    pub(super) clinic: Option<&'a str>,
    /// What cards are marked as where they are none.
    pub(super) mark: Option<Mark>,
    /// Whose card is shown, where one is.
    pub(super) holder: Option<&'a AbhaNumber>,
    /// The clinic's own number for that person, where it has told one.
    pub(super) patient: Option<&'a PatientNumber>,
    /// Our card, once it is drawn.
    pub(super) ours: Option<&'a Arc<Drawn>>,
    /// The service's card, once it has come.
    pub(super) official: Option<&'a Arc<Drawn>>,
    /// Where cards are saved.
    pub(super) save_to: &'a SaveTo,
    /// Where cards are printed, if anywhere.
    pub(super) printer: Option<&'a Printer>,
    /// The jobs that the printer has of us.
    pub(super) jobs: &'a Jobs,
    /// Where a call is written down before it leaves.
    pub(super) record: &'a Recorder,
    /// What is written of it.
    pub(super) scribe: &'a Scribe,
    /// How people get to the clinic's own system.
    pub(super) handoff: &'a HandoffLine,
}

impl EffectContext<'_> {
    /// A card that the kiosk holds.
    fn drawn(&self, face: CardFace) -> Option<&Arc<Drawn>> {
        match face {
            CardFace::Ours => self.ours,
            CardFace::Official => self.official,
        }
    }
}

/// Turns one effect into a task.
pub(super) fn carry_out(context: &mut EffectContext<'_>, effect: Effect) -> Task<Message> {
    match effect {
        Effect::Request(id, request) => ask(context, id, request),
        Effect::Card(id, CardRequest::Fetch { token }) => card::fetch(context, id, token),
        Effect::Card(
            id,
            CardRequest::Draw {
                profile,
                token,
                patient,
            },
        ) => card::draw(context, id, profile, (token, patient)),
        Effect::Card(id, CardRequest::Save { to, face }) => card::save(context, id, to, face),
        Effect::Card(id, CardRequest::Print { face }) => printing::print(context, id, face),
        Effect::Card(id, CardRequest::PrintSlip(slip)) => printing::print_slip(context, id, slip),
        Effect::HandOff(id, handoff) => hand_off(context, id, handoff),
        Effect::FindPatients(id, numbers) => {
            let line = context.handoff.clone();
            let task = Task::future(async move {
                let patients = line.patients(numbers).await;
                Message::Happened(Event::PatientsFound(id, patients))
            });
            track(context, id, task)
        }
        Effect::CancelPrint(id) => {
            context.running.call_off(id);
            Task::none()
        }
        Effect::Cancel(id) => {
            context.running.done(id);
            Task::none()
        }
        // The person does not wait for it, and the session that held the token is over.
        Effect::LogOut { token } => {
            let client = context.client.clone();
            Task::future(async move {
                if let Err(fault) = client.log_out(&token).await {
                    tracing::info!(event = "log_out_unanswered", fault = fault.name());
                }
            })
            .discard()
        }
        Effect::Record(_) | Effect::Forget => Task::none(),
    }
}

/// Asks the service: told when the call leaves, which is not before it is recorded, and what came of
/// it.
fn ask(context: &mut EffectContext<'_>, id: RequestId, request: Request) -> Task<Message> {
    let client = context.client.clone();
    let (events, happened) = mpsc::unbounded();
    let record = context.record.clone();
    let leaving = context.scribe.leaving(id, request.kind());
    let asked = async move {
        let sent = events.clone();
        let leaves = move || {
            let _ = sent.unbounded_send(Event::RequestSent(id));
        };
        let is_held = Arc::new(AtomicBool::new(false));
        let held = Arc::clone(&is_held);
        let gate = move |request_id| {
            let (record, held) = (record.clone(), Arc::clone(&held));
            async move {
                let may_leave = match leaving {
                    Some(leaving) => record.let_leave(leaving, request_id).await,
                    None => true,
                };
                held.store(!may_leave, Ordering::Release);
                may_leave
            }
        };
        let response = client.ask(request, gate, leaves).await;
        let _ = events.unbounded_send(if is_held.load(Ordering::Acquire) {
            Event::NotRecorded(id)
        } else {
            Event::Responded(id, response)
        });
    };
    // The call is driven by whoever listens to it, and ends with them.
    let driven = stream::once(asked).filter_map(async |()| None);
    let events = stream::select(happened, driven).map(Message::Happened);
    track(context, id, Task::stream(events))
}

fn track(context: &mut EffectContext<'_>, id: RequestId, task: Task<Message>) -> Task<Message> {
    let (task, handle) = task.abortable();
    context.running.begin(id, handle.abort_on_drop());
    task
}

/// Keeps somebody for the clinic's own system, and hears what it says. Whoever does not wait for that
/// ends the waiting alone: they said yes, and are handed over all the same.
fn hand_off(
    context: &mut EffectContext<'_>,
    id: RequestId,
    handoff: Box<Handoff>,
) -> Task<Message> {
    let (line, record) = (context.handoff.clone(), context.record.clone());
    let language = context.locale.language();
    let key = HandoffKey::from_random(rand::random());
    let late = LateHandoff::new(id, handoff.profile.abha_number.clone(), key, line.clone());
    let task = Task::future(async move {
        let handed = tokio::spawn(async move {
            let news = line.hand_over(&handoff, language, (&record, key)).await;
            tracing::info!(event = "handed_over", outcome = news.name());
            news
        });
        let news = handed.await.unwrap_or(HandoffNews::NotKept);
        Message::HandoffTold(late, news)
    });
    track(context, id, task)
}

fn card_responded(id: RequestId, response: CardResponse) -> Task<Message> {
    Task::done(Message::Happened(Event::CardResponded(id, response)))
}
