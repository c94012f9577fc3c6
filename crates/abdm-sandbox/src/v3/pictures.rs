//! The card and the QR code (protocol.md sections 6C and 14).

use super::profile::with_account;
use crate::cards::{Facts, draw};
use crate::extract::{AuthenticatedUser, V3Call};
use crate::response::{HandlerResult, internal_error, typed};
use crate::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;
use std::sync::Arc;

/// `GET /v3/profile/account/abha-card`
pub(super) async fn card(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    user: AuthenticatedUser,
) -> HandlerResult {
    card_response(&state, &user).await
}

/// The card of somebody who is signed in.
pub(super) async fn card_response(state: &AppState, user: &AuthenticatedUser) -> HandlerResult {
    let (facts, is_ok) = with_account(state, user, |account, quirks| {
        (Facts::of(account), quirks.card_ok)
    })?;
    // Both Guides have it so.
    let status = if is_ok {
        StatusCode::OK
    } else {
        StatusCode::ACCEPTED
    };
    let png = draw(move || facts.png()).await.ok_or_else(internal_error)?;
    Ok(typed(status, "image/png", png))
}

/// `GET /v3/profile/account/qrCode`
pub(super) async fn qr_code(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    user: AuthenticatedUser,
) -> HandlerResult {
    qr_response(&state, &user).await
}

/// The QR code of somebody who is signed in.
pub(super) async fn qr_response(state: &AppState, user: &AuthenticatedUser) -> HandlerResult {
    let facts = with_account(state, user, |account, _| Facts::of(account))?;
    let png = draw(move || facts.qr_code())
        .await
        .ok_or_else(internal_error)?;
    Ok(typed(StatusCode::OK, "image/png", png))
}
