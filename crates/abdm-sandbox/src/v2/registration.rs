//! Registration by Aadhaar code (protocol.md section 6A).

mod responses;
mod steps;

use super::extract::{Call, Fields, OtpEncoding, encrypted, mobile, otp, text, txn_id};
use super::responses::{sent_response, txn_response};
use crate::fields::is_digits;
use crate::flow::{Goal, RegistrationStep};
use crate::rejection::{HandlerResult, Rejection};
use crate::response::ok;
use crate::sms::Sent;
use crate::state::AppState;
use axum::extract::State;
use serde_json::{Map, Value, json};
use std::sync::Arc;
use uuid::Uuid;

fn awaits_aadhaar(goal: &Goal) -> bool {
    matches!(
        goal,
        Goal::Register {
            step: RegistrationStep::AadhaarCode,
            ..
        }
    )
}

fn awaits_mobile(goal: &Goal) -> bool {
    matches!(
        goal,
        Goal::Register {
            step: RegistrationStep::MobileCode(_),
            ..
        }
    )
}

fn generate(state: &AppState, aadhaar: &str) -> Result<Sent, Rejection> {
    if !is_digits(aadhaar) || !matches!(aadhaar.len(), 12 | 16) {
        return Err(Rejection::field("aadhaar"));
    }
    state.with_store(|store, now| store.begin_registration(aadhaar, now))
}

/// `POST /v1/registration/aadhaar/generateOtp`: has UIDAI send a code for a plain number.
pub(super) async fn generate_v1(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let sent = generate(&state, &text(&body, "aadhaar").unwrap_or_default())?;
    Ok(txn_response(sent.txn_id))
}

/// `POST /v2/registration/aadhaar/generateOtp`: has UIDAI send a code for an encrypted number.
pub(super) async fn generate_v2(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let aadhaar = encrypted(&body, "aadhaar", &state).await?;
    let sent = generate(&state, &aadhaar)?;
    Ok(sent_response(sent.txn_id, &sent.to))
}

fn resend(
    state: &AppState,
    body: &Map<String, Value>,
    fits: fn(&Goal) -> bool,
) -> Result<Sent, Rejection> {
    let txn_id = txn_id(body)?;
    state.with_store(|store, now| store.send_again(txn_id, fits, now))
}

/// `POST /v1/registration/aadhaar/resendAadhaarOtp`: UIDAI's code once more.
pub(super) async fn resend_v1(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let sent = resend(&state, &body, awaits_aadhaar)?;
    Ok(txn_response(sent.txn_id))
}

/// `POST /v2/registration/aadhaar/resendAadhaarOtp`: UIDAI's code once more.
pub(super) async fn resend_v2(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let sent = resend(&state, &body, awaits_aadhaar)?;
    Ok(sent_response(sent.txn_id, &sent.to))
}

/// `POST /v2/registration/mobile/resendOtp`: ABDM's code once more; answers `true`.
pub(super) async fn resend_mobile(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    resend(&state, &body, awaits_mobile)?;
    Ok(ok(&json!(true)))
}

async fn verify(
    state: &AppState,
    body: &Map<String, Value>,
    encoding: OtpEncoding,
) -> Result<steps::Known, Rejection> {
    let txn_id = txn_id(body)?;
    let otp = otp(body, encoding, state).await?;
    state.with_store(|store, now| store.know(txn_id, &otp, now))
}

/// `POST /v1/registration/aadhaar/verifyOTP`: checks UIDAI's plain code.
pub(super) async fn verify_v1(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let known = verify(&state, &body, OtpEncoding::Plain).await?;
    Ok(txn_response(known.txn_id))
}

/// `POST /v2/registration/aadhaar/verifyOTP`: who it is, and the ABHA number if there is one
pub(super) async fn verify_v2(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let known = verify(&state, &body, OtpEncoding::Encrypted).await?;
    let body = responses::known(&state, &known)?;
    Ok(ok(&body))
}

/// `POST /v2/registration/aadhaar/checkAndGenerateMobileOTP`: no code is sent to the mobile that
/// UIDAI knows.
pub(super) async fn check_mobile(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let (txn_id, is_linked) = name_mobile(&state, &body, true)?;
    Ok(ok(
        &json!({ "mobileLinked": is_linked, "txnId": txn_id.to_string() }),
    ))
}

/// `POST /v1/registration/aadhaar/generateMobileOTP`: every mobile is proved.
pub(super) async fn generate_mobile(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let (txn_id, _) = name_mobile(&state, &body, false)?;
    Ok(txn_response(txn_id))
}

fn name_mobile(
    state: &AppState,
    body: &Map<String, Value>,
    trusts_uidai: bool,
) -> Result<(Uuid, bool), Rejection> {
    let mobile = mobile(body, "mobile")?;
    let txn_id = txn_id(body)?;
    state.with_store(|store, now| store.name_mobile(txn_id, &mobile, trusts_uidai, now))
}

/// `POST /v1/registration/aadhaar/verifyMobileOTP`: checks ABDM's plain code for the mobile.
pub(super) async fn verify_mobile_v1(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    verify_mobile(&state, &body, OtpEncoding::Plain).await
}

/// `POST /v2/registration/aadhaar/verifyMobileOTP`: checks ABDM's code for the mobile, plain or
/// encrypted.
pub(super) async fn verify_mobile_v2(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    verify_mobile(&state, &body, OtpEncoding::Either).await
}

async fn verify_mobile(
    state: &AppState,
    body: &Map<String, Value>,
    encoding: OtpEncoding,
) -> HandlerResult {
    let txn_id = txn_id(body)?;
    let otp = otp(body, encoding, state).await?;
    let txn_id = state.with_store(|store, now| store.prove_mobile(txn_id, &otp, now))?;
    Ok(txn_response(txn_id))
}

/// `POST /v1/registration/aadhaar/createHealthIdWithPreVerified`: makes the ABHA number.
pub(super) async fn create_v1(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    create(&state, &body, true)
}

/// `POST /v2/registration/aadhaar/createHealthIdByAdhaar`: makes the ABHA number, unless consent is
/// refused.
pub(super) async fn create_v2(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    // A Java client sends it as text, and one that worked in the field not at all (protocol.md
    // section 19).
    let consent = body
        .get("consent")
        .is_none_or(|value| *value == true || *value == "true");
    create(&state, &body, consent)
}

fn create(state: &AppState, body: &Map<String, Value>, consent: bool) -> HandlerResult {
    let txn_id = txn_id(body)?;
    let address = text(body, "healthId");
    let created =
        state.with_store(|store, now| store.register(txn_id, consent, address.as_deref(), now))?;
    let body = responses::created(state, txn_id, &created)?;
    Ok(ok(&body))
}
