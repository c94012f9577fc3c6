//! Registration by Aadhaar code (protocol.md section 6B).

mod consent;
mod enrolled;

use super::check;
use super::form::{FieldErrors, Scope, auth_data, is_mobile, text, txn_id};
use super::responses::{failed_or_rejected, sent_response};
use crate::addresses;
use crate::extract::{self, JsonBody, V3Call};
use crate::profile_fields::address;
use crate::rejection::{HandlerResult, Mistake, Rejection};
use crate::response::{json_response, ok};
use crate::state::AppState;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// `POST /v3/enrollment/request/otp`: UIDAI's code for an Aadhaar number, or ABDM's code for a
/// communication mobile. Calling it again is the resend.
pub(super) async fn request_otp(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let scope = Scope::of(&body);
    if scope.is(&["abha-enrol"]) {
        request_aadhaar_otp(&state, &body).await
    } else if scope.is(&["abha-enrol", "mobile-verify"]) {
        request_mobile_otp(&state, &body).await
    } else {
        Err(scope.rejection())
    }
}

async fn request_aadhaar_otp(state: &AppState, body: &Map<String, Value>) -> HandlerResult {
    let mut errors = FieldErrors::default();
    check::names(body, "aadhaar", "aadhaar", &mut errors);
    // The transaction of an earlier call may come along, for another code in its place.
    if text(body, "txnId").is_some_and(|id| !id.is_empty()) && txn_id(body).is_none() {
        errors.add("txnId", Mistake::Wrong);
    }
    let opened = check::login_id(state, body, check::aadhaar, &mut errors).await;
    let id = errors.complete(opened)?;
    let resend_of = check::resend_of(state, body)?;
    let sent = state.with_store(|store, now| store.send_aadhaar_otp(&id, resend_of, now))?;
    Ok(sent_response(state, &sent))
}

async fn request_mobile_otp(state: &AppState, body: &Map<String, Value>) -> HandlerResult {
    let mut errors = FieldErrors::default();
    check::names(body, "mobile", "abdm", &mut errors);
    let opened = check::login_id(state, body, is_mobile, &mut errors).await;
    let parent = match opened.as_deref() {
        // An empty one is taken in the place of that of the last code.
        Some(mobile) if text(body, "txnId").is_none_or(|id| id.is_empty()) => {
            state.store().flows.of_mobile(mobile)
        }
        Some(mobile) => txn_id(body).filter(|id| {
            let is_old = state.store().flows.awaits_mobile(*id, mobile);
            !(is_old && state.quirks().old_txn_id_refused)
        }),
        None => txn_id(body),
    };
    let parent = errors.require(parent, "txnId");
    let (parent, mobile) = errors.complete(parent.zip(opened))?;
    let sent = state.with_store(|store, now| store.send_mobile_otp(parent, &mobile, now))?;
    Ok(sent_response(state, &sent))
}

/// `POST /v3/enrollment/enrol/byAadhaar`: checks UIDAI's code and makes the ABHA number.
pub(super) async fn by_aadhaar(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let mut errors = FieldErrors::default();
    consent::check(&body, &mut errors);
    let data = auth_data(&body, &mut errors);
    let mut complete = None;
    if let Some(fields) = data.otp {
        let mobile = text(fields, "mobile").filter(|mobile| is_mobile(mobile));
        let mobile = errors.require(mobile, "mobile");
        let otp = check::otp_value(&state, Some(fields), &mut errors).await;
        complete = data.txn_id.zip(mobile).zip(otp);
    }
    let ((txn_id, mobile), otp) = errors.complete(complete)?;
    let done = state.with_store(|store, now| store.enrol(txn_id, &otp, &mobile, now))?;
    Ok(ok(&enrolled::answer(&state, txn_id, &done)?))
}

/// `POST /v3/enrollment/auth/byAbdm`: checks ABDM's code and links the communication mobile.
pub(super) async fn by_abdm(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let scope = Scope::of(&body);
    if !scope.is(&["abha-enrol", "mobile-verify"]) {
        return Err(scope.rejection());
    }
    let (txn_id, otp) = check::entered_otp(&state, &body).await?;
    let quirks = state.quirks();
    match state.with_store(|store, now| store.link_mobile(txn_id, &otp, now)) {
        Ok(number) => Ok(ok(&json!({
            "txnId": txn_id.to_string(),
            "authResult": "success",
            "message": "Mobile number is now successfully linked to your Account",
            "accounts": [{ "ABHANumber": number }],
        }))),
        Err(Rejection::OtpWrong) if quirks.wrong_otp_description => Ok(json_response(
            StatusCode::BAD_REQUEST,
            &json!({ "txnId": txn_id.to_string(), "description": "Invalid OTP value" }),
        )),
        Err(rejection) => failed_or_rejected(txn_id, rejection, &state),
    }
}

/// `GET /v3/enrollment/enrol/suggestion`, transaction in the header `Transaction_Id`.
pub(super) async fn suggestion(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    headers: HeaderMap,
) -> HandlerResult {
    let txn_id = extract::text(&headers, "transaction_id")
        .and_then(crate::fields::uuid)
        .ok_or(Rejection::NoTransactionOfHeader)?;
    let list = state
        .with_store(|store, now| store.suggestions(txn_id, now))
        .map_err(|_| Rejection::NoTransactionOfHeader)?;
    Ok(ok(&json!({
        "txnId": txn_id.to_string(),
        "abhaAddressList": list,
    })))
}

/// `POST /v3/enrollment/enrol/abha-address`: gives the person an address.
pub(super) async fn abha_address(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let mut errors = FieldErrors::default();
    let txn_id = errors.require(txn_id(&body), "txnId");
    let preferred = match text(&body, "preferred").as_deref() {
        Some("1") => Some(true),
        Some("0") => Some(false),
        Some(_) | None => None,
    };
    let preferred = errors.require(preferred, "preferred");
    let local = body.get("abhaAddress").and_then(Value::as_str);
    let local = errors.require(local, "abhaAddress");
    if local.is_some_and(|local| !addresses::can_be_address(local)) {
        errors.add("abhaAddress", Mistake::Wrong);
    }
    let complete = txn_id.zip(preferred).zip(local);
    let ((txn_id, preferred), local) = errors.complete(complete)?;
    let number =
        state.with_store(|store, now| store.choose_address(txn_id, local, preferred, now))?;
    let store = state.store();
    let account = store.account(&number).ok_or(Rejection::Internal)?;
    Ok(ok(&json!({
        "txnId": txn_id.to_string(),
        "healthIdNumber": number,
        "preferredAbhaAddress": address(account, store.quirks),
    })))
}
