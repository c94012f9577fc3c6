//! The profile, the card and the QR code (protocol.md sections 6C and 8C).

use super::extract::{Call, SignedIn};
use super::responses::describe;
use crate::account::Account;
use crate::cards::{OfficialCard, draw};
use crate::extract;
use crate::people::Status;
use crate::quirks::Quirks;
use crate::rejection::{HandlerResult, Rejection};
use crate::response::{ok, typed};
use crate::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::sync::Arc;

fn read<T>(
    state: &AppState,
    person: &extract::SignedIn,
    read: impl FnOnce(&Account, Quirks) -> T,
) -> Result<T, Rejection> {
    let store = state.store();
    match store.account(&person.number) {
        Some(account) if account.status == Status::Deactivated => Err(Rejection::Deactivated),
        Some(account) => Ok(read(account, store.quirks)),
        None => Err(Rejection::NotFound),
    }
}

/// `GET /v1/account/profile`: all that is known of whoever is signed in.
pub(super) async fn profile(
    State(state): State<Arc<AppState>>,
    _: Call,
    SignedIn(person): SignedIn,
) -> HandlerResult {
    let mut fields = read(&state, &person, describe)?;
    let more = read(&state, &person, |account, _| {
        let place = account.identity.place;
        json!({
            "subDistrictCode": null,
            "villageCode": null,
            "townCode": null,
            "wardCode": null,
            "address": account.identity.address(),
            "subdistrictName": place.subdistrict,
            "villageName": place.village,
            "townName": place.town,
            "wardName": null,
            "kycVerified": account.kyc_verified,
            "verificationStatus": account.verification_status(),
            "verificationType": account.verification_type(),
            "clientId": null,
            "phrAddress": null,
            "emailVerified": account.email_verified,
            "new": false,
        })
    })?;
    if let Value::Object(more) = more {
        fields.extend(more);
    }
    Ok(ok(&Value::Object(fields)))
}

/// `GET /v1/account/getPngCard`: the card as a picture.
pub(super) async fn png_card(
    State(state): State<Arc<AppState>>,
    _: Call,
    SignedIn(person): SignedIn,
) -> HandlerResult {
    picture(&state, &person, "image/png", OfficialCard::png).await
}

/// `GET /v1/account/getSvgCard`: the card as SVG.
pub(super) async fn svg_card(
    State(state): State<Arc<AppState>>,
    _: Call,
    SignedIn(person): SignedIn,
) -> HandlerResult {
    picture(&state, &person, "image/svg+xml", OfficialCard::svg).await
}

/// `GET /v1/account/getCard`: the card as PDF.
pub(super) async fn pdf_card(
    State(state): State<Arc<AppState>>,
    _: Call,
    SignedIn(person): SignedIn,
) -> HandlerResult {
    picture(&state, &person, "application/pdf", OfficialCard::pdf).await
}

/// `GET /v1/account/qrCode`: the QR code of the card as a picture.
pub(super) async fn qr_code(
    State(state): State<Arc<AppState>>,
    _: Call,
    SignedIn(person): SignedIn,
) -> HandlerResult {
    picture(&state, &person, "image/png", OfficialCard::qr_code).await
}

async fn picture(
    state: &AppState,
    person: &extract::SignedIn,
    content_type: &'static str,
    form: fn(&OfficialCard) -> Option<Vec<u8>>,
) -> HandlerResult {
    let (card, quirks) = read(state, person, |account, quirks| {
        (OfficialCard::of(account), quirks)
    })?;
    let bytes = draw(move || form(&card)).await?;
    if quirks.pictures_as_base64 {
        return Ok(typed(StatusCode::OK, "text/plain", STANDARD.encode(bytes)));
    }
    Ok(typed(StatusCode::OK, content_type, bytes))
}

/// `GET /v1/account/logout`: ends the sign-in; answers `true`.
pub(super) async fn logout(
    State(state): State<Arc<AppState>>,
    _: Call,
    SignedIn(person): SignedIn,
) -> HandlerResult {
    state.with_store(|store, _| store.sign_ins.remove(&person.sid));
    Ok(ok(&json!(true)))
}
