//! Signing in to an ABHA number or address (protocol.md section 8A).

use super::extract::{Call, Fields, OtpEncoding, auth_method, otp, required, txn_id};
use super::responses::{jwt, txn_response};
use crate::auth_method::AuthMethod;
use crate::flow::{Flow, Goal};
use crate::rejection::{HandlerResult, Rejection};
use crate::response::ok;
use crate::sign_in::{check_open, recipient_of};
use crate::state::AppState;
use crate::tokens::{self, PERSON_SECONDS, Typ};
use axum::extract::State;
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// `POST /v1/auth/init` and `/v2/auth/init`: sends a code to the owner of an ABHA number or
/// address.
pub(super) async fn init(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let method = auth_method(&body)?;
    let id = required(&body, "healthid")?;
    let sent = state.with_store(|store, now| {
        let account = store.account_by_health_id(&id).ok_or(Rejection::NotFound)?;
        check_open(account, method)?;
        let recipient = recipient_of(account, method)?;
        let goal = Goal::SignIn(account.number.clone());
        store.begin_flow(goal, recipient, now)
    })?;
    Ok(txn_response(sent.txn_id))
}

/// `POST /v1/auth/resendAuthOTP`: sends another code; answers `true`.
pub(super) async fn resend(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let method = auth_method(&body)?;
    let txn_id = txn_id(&body)?;
    state.with_store(|store, now| {
        if store.flow(txn_id, now)?.method != method {
            return Err(Rejection::OutOfTurn);
        }
        let fits = |goal: &Goal| matches!(goal, Goal::SignIn(_) | Goal::Reactivate(_));
        store.send_again(txn_id, fits, now)
    })?;
    Ok(ok(&json!(true)))
}

/// `POST /v1/auth/confirmWithMobileOTP`: signs in by ABDM's plain code.
pub(super) async fn mobile_plain(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    confirm(&state, &body, OtpEncoding::Plain, AuthMethod::Mobile).await
}

/// `POST /v2/auth/confirmWithMobileOTP`: signs in by ABDM's encrypted code.
pub(super) async fn mobile_encrypted(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    confirm(&state, &body, OtpEncoding::Encrypted, AuthMethod::Mobile).await
}

/// `POST /v1/auth/confirmWithAadhaarOtp`: signs in by UIDAI's plain code.
pub(super) async fn aadhaar_plain(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    confirm(&state, &body, OtpEncoding::Plain, AuthMethod::Aadhaar).await
}

async fn confirm(
    state: &AppState,
    body: &Map<String, Value>,
    encoding: OtpEncoding,
    method: AuthMethod,
) -> HandlerResult {
    let txn_id = txn_id(body)?;
    let otp = otp(body, encoding, state).await?;
    let tokens = state.with_store(|store, now| {
        let is_other = |flow: &Flow| flow.method != method;
        if store.flow(txn_id, now).is_ok_and(is_other) {
            return Err(Rejection::OutOfTurn);
        }
        let fits = |goal: &Goal| matches!(goal, Goal::SignIn(_));
        let Goal::SignIn(number) = store.prove_flow(txn_id, fits, &otp, now)? else {
            return Err(Rejection::OutOfTurn);
        };
        store.flows.finish(txn_id);
        jwt(store, state, &number, txn_id, now)
    })?;
    Ok(ok(&tokens))
}

/// `POST /v1/auth/generate/access-token`: a person's new token for a refresh token.
pub(super) async fn access_token(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let token = required(&body, "refreshToken")?;
    let sid = tokens::check_person(state.keys, &token, Typ::Refresh, state.now())?;
    let tokens = state.with_store(|store, now| store.renew(state.keys, sid, now))?;
    Ok(ok(&json!({
        "accessToken": tokens.token,
        "expiresIn": PERSON_SECONDS,
    })))
}
