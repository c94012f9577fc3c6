//! Signing in to an ABHA number or address (protocol.md section 8A).

use super::errors::{bad_request, error_response, internal_error, unauthorized};
use super::extract::{Call, Fields, OtpEncoding, auth_method, otp, text, txn_id};
use super::responses::{jwt, txn_response};
use crate::auth_method::AuthMethod;
use crate::flow::{Flow, Goal};
use crate::rejection::Rejection;
use crate::response::{HandlerResult, ok};
use crate::sign_in::{check_open, recipient_of};
use crate::state::AppState;
use crate::tokens::{self, Typ, USER_REFRESH_SECONDS, USER_SECONDS};
use axum::extract::State;
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// `POST /v1/auth/init` and `/v2/auth/init`
pub(super) async fn init(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let method = auth_method(&body, &state)?;
    let id = text(&body, "healthid").ok_or_else(|| bad_request(&state, &[]))?;
    let sent = state.with_store(|store, now| {
        let account = store.account_by_health_id(&id).ok_or(Rejection::NotFound)?;
        check_open(account, method)?;
        let recipient = recipient_of(account, method)?;
        let goal = Goal::SignIn(account.number.clone());
        store.begin_flow(goal, recipient, now)
    });
    let sent = sent.map_err(|rejection| error_response(rejection, &state))?;
    Ok(txn_response(sent.txn_id))
}

/// `POST /v1/auth/resendAuthOTP`: `true`
pub(super) async fn resend(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let method = auth_method(&body, &state)?;
    let txn_id = txn_id(&body, &state)?;
    let sent = state.with_store(|store, now| {
        if store.flow(txn_id, now)?.method != method {
            return Err(Rejection::OutOfTurn);
        }
        let fits = |goal: &Goal| matches!(goal, Goal::SignIn(_) | Goal::Reactivate(_));
        store.send_again(txn_id, fits, now)
    });
    sent.map_err(|rejection| error_response(rejection, &state))?;
    Ok(ok(&json!(true)))
}

/// `POST /v1/auth/confirmWithMobileOTP`
pub(super) async fn mobile_plain(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    confirm(&state, &body, OtpEncoding::Plain, AuthMethod::Mobile).await
}

/// `POST /v2/auth/confirmWithMobileOTP`
pub(super) async fn mobile_encrypted(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    confirm(&state, &body, OtpEncoding::Encrypted, AuthMethod::Mobile).await
}

/// `POST /v1/auth/confirmWithAadhaarOtp`
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
    wrapping: OtpEncoding,
    method: AuthMethod,
) -> HandlerResult {
    let txn_id = txn_id(body, state)?;
    let otp = otp(body, wrapping, state).await?;
    let done = state.with_store(|store, now| {
        let is_other = |flow: &Flow| flow.method != method;
        if store.flow(txn_id, now).is_ok_and(is_other) {
            return Err(Rejection::OutOfTurn);
        }
        let fits = |goal: &Goal| matches!(goal, Goal::SignIn(_));
        let Goal::SignIn(number) = store.prove_flow(txn_id, fits, &otp, now)? else {
            return Err(Rejection::OutOfTurn);
        };
        store.flows.finish(txn_id);
        Ok(jwt(store, state, &number, txn_id, now))
    });
    let tokens = done.map_err(|rejection| error_response(rejection, state))?;
    Ok(ok(&tokens.ok_or_else(|| internal_error(state))?))
}

/// `POST /v1/auth/generate/access-token`: a new user token for a refresh token.
pub(super) async fn access_token(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let token = text(&body, "refreshToken").ok_or_else(|| bad_request(&state, &[]))?;
    let sid = tokens::check_user(state.keys, &token, Typ::Refresh, state.now())
        .map_err(|_| unauthorized(&state))?;
    let refreshed = state.with_store(|store, now| {
        let number = store.signed_in.get(&sid)?.number.clone();
        let id = store.random.token();
        let account = store.account(&number)?;
        Some(tokens::user(
            state.keys,
            account,
            sid,
            id,
            USER_REFRESH_SECONDS,
            now,
        ))
    });
    let tokens = refreshed
        .ok_or_else(|| unauthorized(&state))?
        .ok_or_else(|| internal_error(&state))?;
    Ok(ok(&json!({
        "accessToken": tokens.token,
        "expiresIn": USER_SECONDS,
    })))
}
