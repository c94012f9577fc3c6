//! Registration by Aadhaar code (protocol.md section 6B).

mod consent;
mod enrolled;

use super::check;
use super::errors::error_response;
use super::form::{FieldErrors, Scope, auth_data, is_mobile, text, txn_id};
use super::responses::{failed_or_rejected, sent_response};
use crate::addresses::{self, SUFFIX};
use crate::extract::{self, JsonBody, V3Call};
use crate::rejection::Rejection;
use crate::response::{ErrorResponse, HandlerResult, internal_error, json_response, ok};
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
        Err(check::bad_scope(&scope, &state))
    }
}

async fn request_aadhaar_otp(state: &AppState, body: &Map<String, Value>) -> HandlerResult {
    let mut errors = FieldErrors::default();
    check::names(body, "aadhaar", "aadhaar", &mut errors);
    // The transaction of an earlier call may come along, for another code in its place.
    if text(body, "txnId").is_some_and(|id| !id.is_empty()) && txn_id(body).is_none() {
        errors.add("txnId", "Invalid Transaction Id");
    }
    let opened = check::login_id(state, body, check::aadhaar, &mut errors).await;
    let id = check::complete(opened, &errors, state)?;
    let resend_of = check::resend_of(state, body)?;
    let sent = state
        .with_store(|store, now| store.send_aadhaar_otp(&id, resend_of, now))
        .map_err(|rejection| error_response(rejection, state))?;
    Ok(sent_response(state, &sent))
}

async fn request_mobile_otp(state: &AppState, body: &Map<String, Value>) -> HandlerResult {
    let mut errors = FieldErrors::default();
    check::names(body, "mobile", "abdm", &mut errors);
    let opened = check::login_id(state, body, check::mobile, &mut errors).await;
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
    let parent = errors.require(parent, "txnId", "Invalid Transaction Id");
    let (parent, mobile) = check::complete(parent.zip(opened), &errors, state)?;
    let sent = state
        .with_store(|store, now| store.send_mobile_otp(parent, &mobile, now))
        .map_err(|rejection| error_response(rejection, state))?;
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
        let mobile = errors.require(mobile, "mobile", "Invalid Mobile Number");
        let otp = check::otp_value(&state, Some(fields), &mut errors).await;
        complete = data.txn_id.zip(mobile).zip(otp);
    }
    let ((txn_id, mobile), otp) = check::complete(complete, &errors, &state)?;
    let done = state
        .with_store(|store, now| store.enrol(txn_id, &otp, &mobile, now))
        .map_err(|rejection| error_response(rejection, &state))?;
    enrolled::answer(&state, txn_id, &done)
        .map(|body| ok(&body))
        .ok_or_else(internal_error)
}

/// `POST /v3/enrollment/auth/byAbdm`: checks ABDM's code and links the communication mobile.
pub(super) async fn by_abdm(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let scope = Scope::of(&body);
    if !scope.is(&["abha-enrol", "mobile-verify"]) {
        return Err(check::bad_scope(&scope, &state));
    }
    let mut errors = FieldErrors::default();
    let data = auth_data(&body, &mut errors);
    let otp = check::otp_value(&state, data.otp, &mut errors).await;
    let (txn_id, otp) = check::complete(data.txn_id.zip(otp), &errors, &state)?;
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
    let bad_id = || {
        ErrorResponse::coded(
            StatusCode::UNAUTHORIZED,
            "ABDM-1017",
            "Invalid Transaction Id",
        )
    };
    let txn_id = extract::text(&headers, "transaction_id")
        .and_then(crate::fields::uuid)
        .ok_or_else(bad_id)?;
    let list = state
        .with_store(|store, now| store.suggestions(txn_id, now))
        .map_err(|_| bad_id())?;
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
    let txn_id = errors.require(txn_id(&body), "txnId", "Invalid Transaction Id");
    let preferred = match text(&body, "preferred").as_deref() {
        Some("1") => Some(true),
        Some("0") => Some(false),
        Some(_) | None => None,
    };
    let preferred = errors.require(preferred, "preferred", "Invalid Preferred Flag");
    let local = body.get("abhaAddress").and_then(Value::as_str);
    let local = errors.require(local, "abhaAddress", addresses::INVALID);
    if local.is_some_and(|local| !addresses::can_be_address(local)) {
        errors.add("abhaAddress", addresses::INVALID);
    }
    let complete = txn_id.zip(preferred).zip(local);
    let ((txn_id, preferred), local) = check::complete(complete, &errors, &state)?;
    let number = state
        .with_store(|store, now| store.choose_address(txn_id, local, preferred, now))
        .map_err(|rejection| error_response(rejection, &state))?;
    let address = state
        .store()
        .account(&number)
        .map(crate::account::Account::address)
        .ok_or_else(internal_error)?;
    let address = if state.quirks().address_without_suffix {
        address.trim_end_matches(SUFFIX).to_owned()
    } else {
        address
    };
    Ok(ok(&json!({
        "txnId": txn_id.to_string(),
        "healthIdNumber": number,
        "preferredAbhaAddress": address,
    })))
}
