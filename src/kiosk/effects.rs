//! Effects become tasks here and nowhere else. A task holds a secret in its one wiped buffer, and
//! ending the task lets go of it.

mod card;
pub(super) mod printing;
mod running;
mod service;

pub(super) use running::Running;

use super::app::App;
use super::message::Message;
use crate::journey::{CardRequest, CardResponse, Effect, Event, Request, RequestId};
use futures::channel::mpsc;
use futures::{StreamExt, stream};
use iced::Task;

/// Turns one effect into a task.
pub(super) fn carry_out(app: &mut App, effect: Effect) -> Task<Message> {
    match effect {
        Effect::Request(id, request) => ask(app, id, request),
        Effect::Card(id, CardRequest::Fetch { token }) => card::fetch(app, id, token),
        Effect::Card(id, CardRequest::Draw { profile, token }) => {
            card::draw(app, id, profile, token)
        }
        Effect::Card(id, CardRequest::Save { to, face }) => card::save(app, id, to, face),
        Effect::Card(id, CardRequest::Print { face }) => printing::print(app, id, face),
        Effect::CancelPrint(id) => {
            app.running.call_off(id);
            Task::none()
        }
        Effect::Cancel(id) => {
            app.running.done(id);
            Task::none()
        }
        // The person does not wait for it, and the session that held the token is over.
        Effect::LogOut { token } => {
            let client = app.client.clone();
            Task::future(async move {
                if let Err(fault) = client.log_out(&token).await {
                    tracing::info!(event = "log_out_unanswered", fault = fault.name());
                }
            })
            .discard()
        }
        Effect::Forget => Task::none(),
    }
}

/// Asks the service: told when the call leaves, and what came of it.
fn ask(app: &mut App, id: RequestId, request: Request) -> Task<Message> {
    let client = app.client.clone();
    let (events, happened) = mpsc::unbounded();
    let asked = async move {
        let leaves = || {
            let _ = events.unbounded_send(Event::RequestSent(id));
        };
        let response = service::ask(client, request, leaves).await;
        let _ = events.unbounded_send(Event::Responded(id, response));
    };
    // The call is driven by whoever listens to it, and ends with them.
    let driven = stream::once(asked).filter_map(async |()| None);
    let events = stream::select(happened, driven).map(Message::Happened);
    track(app, id, Task::stream(events))
}

fn track(app: &mut App, id: RequestId, task: Task<Message>) -> Task<Message> {
    let (task, handle) = task.abortable();
    app.running.begin(id, handle.abort_on_drop());
    task
}

fn card_responded(id: RequestId, response: CardResponse) -> Task<Message> {
    Task::done(Message::Happened(Event::CardResponded(id, response)))
}
