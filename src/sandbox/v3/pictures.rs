//! The card and the QR code (protocol.md sections 6C and 14).

use super::profile::with_account;
use crate::sandbox::cards::{Facts, draw};
use crate::sandbox::door::{Holder, V3Call};
use crate::sandbox::response::{HandlerResult, internal_error, typed};
use crate::sandbox::shared::Shared;
use axum::extract::State;
use axum::http::StatusCode;
use std::sync::Arc;

/// `GET /v3/profile/account/abha-card`
pub(super) async fn card(
    State(shared): State<Arc<Shared>>,
    _: V3Call,
    holder: Holder,
) -> HandlerResult {
    card_answer(&shared, &holder).await
}

/// The card of somebody who is signed in.
pub(super) async fn card_answer(shared: &Shared, holder: &Holder) -> HandlerResult {
    let (facts, is_ok) = with_account(shared, holder, |account, variants| {
        (Facts::of(account), variants.card_ok)
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
    State(shared): State<Arc<Shared>>,
    _: V3Call,
    holder: Holder,
) -> HandlerResult {
    qr_answer(&shared, &holder).await
}

/// The QR code of somebody who is signed in.
pub(super) async fn qr_answer(shared: &Shared, holder: &Holder) -> HandlerResult {
    let facts = with_account(shared, holder, |account, _| Facts::of(account))?;
    let png = draw(move || facts.qr_code())
        .await
        .ok_or_else(internal_error)?;
    Ok(typed(StatusCode::OK, "image/png", png))
}
