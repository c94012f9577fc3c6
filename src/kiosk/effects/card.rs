//! The card: drawn, fetched, saved.

use super::{App, track};
use crate::abdm::Client;
use crate::domain::{Fault, Profile, UserToken};
use crate::journey::{CardFace, RequestId, SaveTarget};
use crate::kiosk::files::{self, SaveError};
use crate::kiosk::message::Message;
use crate::kiosk::pictures::{self, Place};
use crate::kiosk::service_qr::{self, Whose};
use iced::Task;
use std::sync::Arc;
use std::time::Duration;

/// The card does not wait longer for the service's own QR text: ours says the same.
const QR_PATIENCE: Duration = Duration::from_secs(4);

/// The picture that the service made, if it is this person's.
pub(super) fn fetch(app: &mut App, id: RequestId, token: Arc<UserToken>) -> Task<Message> {
    let (client, locale, mark) = (app.client.clone(), Arc::clone(&app.locale), app.mark);
    let number = app
        .session
        .card()
        .map(|card| card.holder().profile.abha_number.clone());
    let task = Task::future(async move {
        let file = match client.card_image(&token).await {
            Ok(file) => file,
            Err(fault) => return Message::CardFetched(id, Err(fault)),
        };
        let read = tokio::task::spawn_blocking(move || {
            pictures::of_service(&file.into(), &number?, &locale, mark)
        });
        let drawn = read.await.ok().flatten().map(Arc::new);
        Message::CardFetched(id, drawn.ok_or(Fault::Garbled))
    });
    track(app, id, task)
}

/// Our own card.
pub(super) fn draw(
    app: &mut App,
    id: RequestId,
    profile: Box<Profile>,
    token: Option<Arc<UserToken>>,
) -> Task<Message> {
    let (client, locale) = (app.client.clone(), Arc::clone(&app.locale));
    let place = Place {
        clinic: app.clinic.clone(),
        mark: app.mark,
    };
    let task = Task::future(async move {
        let said = match token {
            Some(token) => own_qr(&client, &token, Whose::of(&profile)).await,
            None => None,
        };
        let drawn = tokio::task::spawn_blocking(move || {
            pictures::draw(&profile, &locale, said.as_deref(), &place)
                .map_err(|error| tracing::error!(event = "card_not_drawn", %error))
                .ok()
        });
        Message::CardDrawn(id, drawn.await.ok().flatten().map(Arc::new))
    });
    track(app, id, task)
}

/// The text of the service's own QR, when it can be had at once and is this person's.
async fn own_qr(client: &Client, token: &UserToken, whose: Whose) -> Option<String> {
    let file = tokio::time::timeout(QR_PATIENCE, client.qr_image(token)).await;
    let file = file.ok()?.ok()?;
    let read = tokio::task::spawn_blocking(move || service_qr::read(&file, &whose));
    read.await.ok().flatten()
}

/// Into files.
pub(super) fn save(
    app: &mut App,
    id: RequestId,
    target: SaveTarget,
    face: CardFace,
) -> Task<Message> {
    let Some(drawn) = app.drawn(face).cloned() else {
        return Task::done(Message::CardSaved(id, Err(SaveError::NoCard)));
    };
    let to = app.save_to.clone();
    let task = Task::future(async move {
        let saved =
            tokio::task::spawn_blocking(move || files::save(&drawn.content, &to, target)).await;
        Message::CardSaved(id, saved.unwrap_or(Err(SaveError::Stopped)))
    });
    track(app, id, task)
}
