//! The profile, the card and the QR code (protocol.md sections 6C and 8C).

use super::door::{Call, Holder};
use super::errors::{error_response, internal_error};
use super::responses::describe;
use crate::sandbox::account::{Account, Status};
use crate::sandbox::cards::{Facts, draw};
use crate::sandbox::rejection::Rejection;
use crate::sandbox::response::{ErrorResponse, HandlerResult, ok, typed};
use crate::sandbox::shared::Shared;
use crate::sandbox::variants::Variants;
use axum::extract::State;
use axum::http::StatusCode;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::sync::Arc;

fn read<T>(
    shared: &Shared,
    holder: &Holder,
    read: impl FnOnce(&Account, Variants) -> T,
) -> Result<T, ErrorResponse> {
    let found = {
        let world = shared.world();
        match world.account(&holder.number) {
            Some(account) if account.status == Status::Deactivated => Err(Rejection::Deactivated),
            Some(account) => Ok(read(account, world.variants)),
            None => Err(Rejection::NotFound),
        }
    };
    found.map_err(|rejection| error_response(rejection, shared))
}

/// `GET /v1/account/profile`
pub(super) async fn profile(
    State(shared): State<Arc<Shared>>,
    _: Call,
    holder: Holder,
) -> HandlerResult {
    let mut fields = read(&shared, &holder, describe)?;
    let more = read(&shared, &holder, |account, _| {
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
            "kycVerified": account.is_kyc_verified(),
            "verificationStatus": account.verification_status(),
            "verificationType": account.verification_type(),
            "clientId": null,
            "phrAddress": null,
            "emailVerified": false,
            "new": false,
        })
    })?;
    if let Value::Object(more) = more {
        fields.extend(more);
    }
    Ok(ok(&Value::Object(fields)))
}

/// `GET /v1/account/getPngCard`
pub(super) async fn png_card(
    State(shared): State<Arc<Shared>>,
    _: Call,
    holder: Holder,
) -> HandlerResult {
    picture(&shared, &holder, "image/png", Facts::png).await
}

/// `GET /v1/account/getSvgCard`
pub(super) async fn svg_card(
    State(shared): State<Arc<Shared>>,
    _: Call,
    holder: Holder,
) -> HandlerResult {
    picture(&shared, &holder, "image/svg+xml", Facts::svg).await
}

/// `GET /v1/account/getCard`
pub(super) async fn pdf_card(
    State(shared): State<Arc<Shared>>,
    _: Call,
    holder: Holder,
) -> HandlerResult {
    picture(&shared, &holder, "application/pdf", Facts::pdf).await
}

/// `GET /v1/account/qrCode`
pub(super) async fn qr_code(
    State(shared): State<Arc<Shared>>,
    _: Call,
    holder: Holder,
) -> HandlerResult {
    picture(&shared, &holder, "image/png", Facts::qr_code).await
}

async fn picture(
    shared: &Shared,
    holder: &Holder,
    content_type: &'static str,
    make: fn(&Facts) -> Option<Vec<u8>>,
) -> HandlerResult {
    let (facts, variants) = read(shared, holder, |account, variants| {
        (Facts::of(account), variants)
    })?;
    let bytes = draw(move || make(&facts))
        .await
        .ok_or_else(|| internal_error(shared))?;
    if variants.pictures_as_base64 {
        return Ok(typed(StatusCode::OK, "text/plain", STANDARD.encode(bytes)));
    }
    Ok(typed(StatusCode::OK, content_type, bytes))
}

/// `GET /v1/account/logout`: `true`
pub(super) async fn logout(
    State(shared): State<Arc<Shared>>,
    _: Call,
    holder: Holder,
) -> HandlerResult {
    shared.act(|world, _| world.signed_in.remove(&holder.sid));
    Ok(ok(&json!(true)))
}
