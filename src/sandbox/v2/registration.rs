//! Registration by Aadhaar code (protocol.md section 6A).

mod made;
mod steps;

use super::chain::{Chain, Registering};
use super::door::{Call, Fields, Wrapping, mobile, otp, sealed, text, txn_id};
use super::errors::{Detail, error_response, internal_error};
use super::responses::{sent_answer, txn_answer};
use crate::sandbox::fields::is_digits;
use crate::sandbox::response::{ErrorResponse, HandlerResult, ok};
use crate::sandbox::sending::Sent;
use crate::sandbox::shared::Shared;
use axum::extract::State;
use serde_json::{Map, Value, json};
use std::sync::Arc;
use uuid::Uuid;

fn awaits_aadhaar(chain: &Chain) -> bool {
    matches!(
        chain,
        Chain::Register {
            step: Registering::AadhaarCode,
            ..
        }
    )
}

fn awaits_mobile(chain: &Chain) -> bool {
    matches!(
        chain,
        Chain::Register {
            step: Registering::MobileCode(_),
            ..
        }
    )
}

fn generate(shared: &Shared, aadhaar: &str) -> Result<Sent, ErrorResponse> {
    if !is_digits(aadhaar) || !matches!(aadhaar.len(), 12 | 16) {
        let text = "Aadhaar Number/Virtual ID is invalid.";
        return Err(Detail::of("HIS-2001", text, "aadhaar").error_response(shared));
    }
    shared
        .act(|world, now| world.begin_registration(aadhaar, now))
        .map_err(|rejection| error_response(rejection, shared))
}

/// `POST /v1/registration/aadhaar/generateOtp`
pub(super) async fn generate_v1(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let sent = generate(&shared, &text(&body, "aadhaar").unwrap_or_default())?;
    Ok(txn_answer(sent.txn_id))
}

/// `POST /v2/registration/aadhaar/generateOtp`
pub(super) async fn generate_v2(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let aadhaar = sealed(&body, "aadhaar", &shared).await?;
    let sent = generate(&shared, &aadhaar)?;
    Ok(sent_answer(sent.txn_id, &sent.mobile))
}

fn resend(
    shared: &Shared,
    body: &Map<String, Value>,
    fits: fn(&Chain) -> bool,
) -> Result<Sent, ErrorResponse> {
    let txn_id = txn_id(body, shared)?;
    shared
        .act(|world, now| world.send_again(txn_id, fits, now))
        .map_err(|rejection| error_response(rejection, shared))
}

/// `POST /v1/registration/aadhaar/resendAadhaarOtp`
pub(super) async fn resend_v1(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let sent = resend(&shared, &body, awaits_aadhaar)?;
    Ok(txn_answer(sent.txn_id))
}

/// `POST /v2/registration/aadhaar/resendAadhaarOtp`
pub(super) async fn resend_v2(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let sent = resend(&shared, &body, awaits_aadhaar)?;
    Ok(sent_answer(sent.txn_id, &sent.mobile))
}

/// `POST /v2/registration/mobile/resendOtp`: `true`
pub(super) async fn resend_mobile(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    resend(&shared, &body, awaits_mobile)?;
    Ok(ok(&json!(true)))
}

async fn verify(
    shared: &Shared,
    body: &Map<String, Value>,
    wrapping: Wrapping,
) -> Result<steps::Known, ErrorResponse> {
    let txn_id = txn_id(body, shared)?;
    let otp = otp(body, wrapping, shared).await?;
    shared
        .act(|world, now| world.know(txn_id, &otp, now))
        .map_err(|rejection| error_response(rejection, shared))
}

/// `POST /v1/registration/aadhaar/verifyOTP`
pub(super) async fn verify_v1(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let known = verify(&shared, &body, Wrapping::Plain).await?;
    Ok(txn_answer(known.txn_id))
}

/// `POST /v2/registration/aadhaar/verifyOTP`: who it is, and the ABHA number if there is one
pub(super) async fn verify_v2(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let known = verify(&shared, &body, Wrapping::Sealed).await?;
    let body = made::known(&shared, &known).ok_or_else(|| internal_error(&shared))?;
    Ok(ok(&body))
}

/// `POST /v2/registration/aadhaar/checkAndGenerateMobileOTP`: no code is sent to the mobile that
/// UIDAI knows.
pub(super) async fn check_mobile(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let (txn_id, is_linked) = name_mobile(&shared, &body, true)?;
    Ok(ok(
        &json!({ "mobileLinked": is_linked, "txnId": txn_id.to_string() }),
    ))
}

/// `POST /v1/registration/aadhaar/generateMobileOTP`: every mobile is proved.
pub(super) async fn generate_mobile(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let (txn_id, _) = name_mobile(&shared, &body, false)?;
    Ok(txn_answer(txn_id))
}

fn name_mobile(
    shared: &Shared,
    body: &Map<String, Value>,
    trusts_uidai: bool,
) -> Result<(Uuid, bool), ErrorResponse> {
    let mobile = mobile(body, "mobile", shared)?;
    let txn_id = txn_id(body, shared)?;
    shared
        .act(|world, now| world.name_mobile(txn_id, &mobile, trusts_uidai, now))
        .map_err(|rejection| error_response(rejection, shared))
}

/// `POST /v1/registration/aadhaar/verifyMobileOTP`
pub(super) async fn verify_mobile_v1(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    verify_mobile(&shared, &body, Wrapping::Plain).await
}

/// `POST /v2/registration/aadhaar/verifyMobileOTP`
pub(super) async fn verify_mobile_v2(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    verify_mobile(&shared, &body, Wrapping::Either).await
}

async fn verify_mobile(
    shared: &Shared,
    body: &Map<String, Value>,
    wrapping: Wrapping,
) -> HandlerResult {
    let txn_id = txn_id(body, shared)?;
    let otp = otp(body, wrapping, shared).await?;
    let txn_id = shared
        .act(|world, now| world.prove_mobile(txn_id, &otp, now))
        .map_err(|rejection| error_response(rejection, shared))?;
    Ok(txn_answer(txn_id))
}

/// `POST /v1/registration/aadhaar/createHealthIdWithPreVerified`
pub(super) async fn create_v1(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    create(&shared, &body, true)
}

/// `POST /v2/registration/aadhaar/createHealthIdByAdhaar`
pub(super) async fn create_v2(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    // A Java client sends it as text, and one that worked in the field not at all (protocol.md
    // section 19).
    let consent = body
        .get("consent")
        .is_none_or(|value| *value == true || *value == "true");
    create(&shared, &body, consent)
}

fn create(shared: &Shared, body: &Map<String, Value>, consent: bool) -> HandlerResult {
    let txn_id = txn_id(body, shared)?;
    let address = text(body, "healthId");
    let created = shared
        .act(|world, now| world.register(txn_id, consent, address.as_deref(), now))
        .map_err(|rejection| error_response(rejection, shared))?;
    let body = made::created(shared, txn_id, &created).ok_or_else(|| internal_error(shared))?;
    Ok(ok(&body))
}
