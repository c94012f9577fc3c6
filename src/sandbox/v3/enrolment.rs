//! Registration by Aadhaar code (protocol.md section 6B).

mod consent;
mod enrolled;

use super::check;
use super::errors::error_response;
use super::form::{Scope, Wrong, auth_data, is_mobile, text, txn_id};
use super::responses::{failed_or_rejected, sent_answer};
use crate::sandbox::addresses::{self, SUFFIX};
use crate::sandbox::door::{self, JsonBody, V3Call};
use crate::sandbox::rejection::Rejection;
use crate::sandbox::response::{ErrorResponse, HandlerResult, internal_error, json_response, ok};
use crate::sandbox::shared::Shared;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// `POST /v3/enrollment/request/otp`: UIDAI's code for an Aadhaar number, or ABDM's code for a
/// communication mobile. Calling it again is the resend.
pub(super) async fn request_otp(
    State(shared): State<Arc<Shared>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let scope = Scope::of(&body);
    if scope.is(&["abha-enrol"]) {
        request_aadhaar_otp(&shared, &body).await
    } else if scope.is(&["abha-enrol", "mobile-verify"]) {
        request_mobile_otp(&shared, &body).await
    } else {
        Err(check::bad_scope(&scope, &shared))
    }
}

async fn request_aadhaar_otp(shared: &Shared, body: &Map<String, Value>) -> HandlerResult {
    let mut wrong = Wrong::default();
    check::names(body, "aadhaar", "aadhaar", &mut wrong);
    // The transaction of an earlier call may come along, for another code in its place.
    if text(body, "txnId").is_some_and(|id| !id.is_empty()) && txn_id(body).is_none() {
        wrong.add("txnId", "Invalid Transaction Id");
    }
    let opened = check::login_id(shared, body, check::aadhaar, &mut wrong).await;
    let id = check::complete(opened, &wrong, shared)?;
    let resend_of = check::resend_of(shared, body)?;
    let sent = shared
        .act(|world, now| world.send_aadhaar_otp(&id, resend_of, now))
        .map_err(|rejection| error_response(rejection, shared))?;
    Ok(sent_answer(shared, &sent))
}

async fn request_mobile_otp(shared: &Shared, body: &Map<String, Value>) -> HandlerResult {
    let mut wrong = Wrong::default();
    check::names(body, "mobile", "abdm", &mut wrong);
    let opened = check::login_id(shared, body, check::mobile, &mut wrong).await;
    let parent = match opened.as_deref() {
        // An empty one is taken in the place of that of the last code.
        Some(mobile) if text(body, "txnId").is_none_or(|id| id.is_empty()) => {
            shared.world().transactions.of_mobile(mobile)
        }
        Some(mobile) => txn_id(body).filter(|id| {
            let is_old = shared.world().transactions.awaits_mobile(*id, mobile);
            !(is_old && shared.variants().old_txn_id_refused)
        }),
        None => txn_id(body),
    };
    let parent = wrong.need(parent, "txnId", "Invalid Transaction Id");
    let (parent, mobile) = check::complete(parent.zip(opened), &wrong, shared)?;
    let sent = shared
        .act(|world, now| world.send_mobile_otp(parent, &mobile, now))
        .map_err(|rejection| error_response(rejection, shared))?;
    Ok(sent_answer(shared, &sent))
}

/// `POST /v3/enrollment/enrol/byAadhaar`: checks UIDAI's code and makes the ABHA number.
pub(super) async fn by_aadhaar(
    State(shared): State<Arc<Shared>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let mut wrong = Wrong::default();
    consent::check(&body, &mut wrong);
    let data = auth_data(&body, &mut wrong);
    let mut complete = None;
    if let Some(fields) = data.otp {
        let mobile = text(fields, "mobile").filter(|mobile| is_mobile(mobile));
        let mobile = wrong.need(mobile, "mobile", "Invalid Mobile Number");
        let otp = check::otp_value(&shared, Some(fields), &mut wrong).await;
        complete = data.txn_id.zip(mobile).zip(otp);
    }
    let ((txn_id, mobile), otp) = check::complete(complete, &wrong, &shared)?;
    let done = shared
        .act(|world, now| world.enrol(txn_id, &otp, &mobile, now))
        .map_err(|rejection| error_response(rejection, &shared))?;
    enrolled::answer(&shared, txn_id, &done)
        .map(|body| ok(&body))
        .ok_or_else(internal_error)
}

/// `POST /v3/enrollment/auth/byAbdm`: checks ABDM's code and links the communication mobile.
pub(super) async fn by_abdm(
    State(shared): State<Arc<Shared>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let scope = Scope::of(&body);
    if !scope.is(&["abha-enrol", "mobile-verify"]) {
        return Err(check::bad_scope(&scope, &shared));
    }
    let mut wrong = Wrong::default();
    let data = auth_data(&body, &mut wrong);
    let otp = check::otp_value(&shared, data.otp, &mut wrong).await;
    let (txn_id, otp) = check::complete(data.txn_id.zip(otp), &wrong, &shared)?;
    let variants = shared.variants();
    match shared.act(|world, now| world.link_mobile(txn_id, &otp, now)) {
        Ok(number) => Ok(ok(&json!({
            "txnId": txn_id.to_string(),
            "authResult": "success",
            "message": "Mobile number is now successfully linked to your Account",
            "accounts": [{ "ABHANumber": number }],
        }))),
        Err(Rejection::OtpWrong) if variants.wrong_otp_description => Ok(json_response(
            StatusCode::BAD_REQUEST,
            &json!({ "txnId": txn_id.to_string(), "description": "Invalid OTP value" }),
        )),
        Err(rejection) => failed_or_rejected(txn_id, rejection, &shared),
    }
}

/// `GET /v3/enrollment/enrol/suggestion`, transaction in the header `Transaction_Id`.
pub(super) async fn suggestion(
    State(shared): State<Arc<Shared>>,
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
    let txn_id = door::text(&headers, "transaction_id")
        .and_then(door::uuid)
        .ok_or_else(bad_id)?;
    let list = shared
        .act(|world, now| world.suggestions(txn_id, now))
        .map_err(|_| bad_id())?;
    Ok(ok(&json!({
        "txnId": txn_id.to_string(),
        "abhaAddressList": list,
    })))
}

/// `POST /v3/enrollment/enrol/abha-address`: gives the person an address.
pub(super) async fn abha_address(
    State(shared): State<Arc<Shared>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let mut wrong = Wrong::default();
    let txn_id = wrong.need(txn_id(&body), "txnId", "Invalid Transaction Id");
    let preferred = match text(&body, "preferred").as_deref() {
        Some("1") => Some(true),
        Some("0") => Some(false),
        Some(_) | None => None,
    };
    let preferred = wrong.need(preferred, "preferred", "Invalid Preferred Flag");
    let local = body.get("abhaAddress").and_then(Value::as_str);
    let local = wrong.need(local, "abhaAddress", addresses::INVALID);
    if local.is_some_and(|local| !addresses::can_be_address(local)) {
        wrong.add("abhaAddress", addresses::INVALID);
    }
    let complete = txn_id.zip(preferred).zip(local);
    let ((txn_id, preferred), local) = check::complete(complete, &wrong, &shared)?;
    let number = shared
        .act(|world, now| world.choose_address(txn_id, local, preferred, now))
        .map_err(|rejection| error_response(rejection, &shared))?;
    let address = shared
        .world()
        .account(&number)
        .map(crate::sandbox::account::Account::address)
        .ok_or_else(internal_error)?;
    let address = if shared.variants().address_without_suffix {
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
