//! The card and the QR code (protocol.md sections 6C and 14).

use super::profile::with_account;
use crate::cards::{OfficialCard, draw};
use crate::extract::{SignedIn, V3Call};
use crate::rejection::HandlerResult;
use crate::response::typed;
use crate::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;
use std::sync::Arc;

/// `GET /v3/profile/account/abha-card`: the card as a picture.
pub(super) async fn card(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    person: SignedIn,
) -> HandlerResult {
    card_response(&state, &person).await
}

/// The card of somebody who is signed in.
pub(super) async fn card_response(state: &AppState, person: &SignedIn) -> HandlerResult {
    let (card, is_ok) = with_account(state, person, |account, quirks| {
        (OfficialCard::of(account), quirks.card_ok)
    })?;
    // Both Guides have it so.
    let status = if is_ok {
        StatusCode::OK
    } else {
        StatusCode::ACCEPTED
    };
    let png = draw(move || card.png()).await?;
    Ok(typed(status, "image/png", png))
}

/// `GET /v3/profile/account/qrCode`: the QR code of the card as a picture.
pub(super) async fn qr_code(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    person: SignedIn,
) -> HandlerResult {
    qr_response(&state, &person).await
}

/// The QR code of somebody who is signed in.
pub(super) async fn qr_response(state: &AppState, person: &SignedIn) -> HandlerResult {
    let card = with_account(state, person, |account, _| OfficialCard::of(account))?;
    let png = draw(move || card.qr_code()).await?;
    Ok(typed(StatusCode::OK, "image/png", png))
}
