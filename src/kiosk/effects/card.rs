//! The card: drawn, fetched, saved.

use super::{EffectContext, track};
use crate::domain::{Fault, Profile, UserToken};
use crate::journey::{CardFace, PatientNumber, RequestId, SaveTarget};
use crate::kiosk::files::{self, SaveError};
use crate::kiosk::message::Message;
use crate::kiosk::pictures::{self, Place};
use crate::kiosk::service_client::ServiceClient;
use crate::kiosk::service_qr::{self, Whose};
use iced::Task;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinHandle;

/// The card does not wait longer for the service's own QR text: ours says the same.
const QR_PATIENCE: Duration = Duration::from_secs(4);

/// Long work with what is the person's: nothing of it stays on the stack of the thread that does it.
fn private<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> JoinHandle<T> {
    tokio::task::spawn_blocking(|| kiosk_process::scrubbed(work))
}

/// The picture that the service made, if it is this person's.
pub(super) fn fetch(
    context: &mut EffectContext<'_>,
    id: RequestId,
    token: Arc<UserToken>,
) -> Task<Message> {
    let (client, locale, mark) = (
        context.client.clone(),
        Arc::clone(context.locale),
        context.mark,
    );
    let number = context.holder.cloned();
    let task = Task::future(async move {
        let file = match client.card_image(&token).await {
            Ok(file) => file,
            Err(fault) => return Message::CardFetched(id, Err(fault)),
        };
        let read = private(move || pictures::of_service(&file.into(), &number?, &locale, mark));
        let drawn = read.await.ok().flatten().map(Arc::new);
        Message::CardFetched(id, drawn.ok_or(Fault::Garbled))
    });
    track(context, id, task)
}

/// Our own card.
pub(super) fn draw(
    context: &mut EffectContext<'_>,
    id: RequestId,
    profile: Box<Profile>,
    (token, patient): (Option<Arc<UserToken>>, Option<PatientNumber>),
) -> Task<Message> {
    let (client, locale) = (context.client.clone(), Arc::clone(context.locale));
    let place = Place {
        clinic: context.clinic.map(str::to_owned),
        patient,
        mark: context.mark,
    };
    let task = Task::future(async move {
        let said = match token {
            Some(token) => own_qr(&client, &token, Whose::of(&profile)).await,
            None => None,
        };
        let drawn = private(move || {
            pictures::draw(&profile, &locale, said.as_deref(), &place)
                .map_err(|error| tracing::error!(event = "card_not_drawn", %error))
                .ok()
        });
        Message::CardDrawn(id, drawn.await.ok().flatten().map(Arc::new))
    });
    track(context, id, task)
}

/// The text of the service's own QR, when it can be had at once and is this person's.
async fn own_qr(client: &ServiceClient, token: &UserToken, whose: Whose) -> Option<String> {
    let file = tokio::time::timeout(QR_PATIENCE, client.qr_image(token)).await;
    let file = file.ok()?.ok()?;
    let read = private(move || service_qr::read(&file, &whose));
    read.await.ok().flatten()
}

/// Into files.
pub(super) fn save(
    context: &mut EffectContext<'_>,
    id: RequestId,
    target: SaveTarget,
    face: CardFace,
) -> Task<Message> {
    let Some(drawn) = context.drawn(face).cloned() else {
        return Task::done(Message::CardSaved(id, Err(SaveError::NoCard)));
    };
    let to = context.save_to.clone();
    let task = Task::future(async move {
        let saved = private(move || files::save(&drawn.content, &to, target)).await;
        Message::CardSaved(id, saved.unwrap_or(Err(SaveError::Stopped)))
    });
    track(context, id, task)
}
