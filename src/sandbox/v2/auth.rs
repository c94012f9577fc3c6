//! Signing in to an ABHA number or address (protocol.md section 8A).

use super::chain::Chain;
use super::door::{Call, Fields, Wrapping, auth_method, otp, text, txn_id};
use super::errors::{bad_request, error_response, internal_error, unauthorized};
use super::responses::{jwt, txn_answer};
use crate::sandbox::auth_method::AuthMethod;
use crate::sandbox::rejection::Rejection;
use crate::sandbox::response::{HandlerResult, ok};
use crate::sandbox::shared::Shared;
use crate::sandbox::sign_in::{check_open, recipient_of};
use crate::sandbox::tokens::{self, Typ, USER_REFRESH_SECONDS, USER_SECONDS};
use axum::extract::State;
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// `POST /v1/auth/init` and `/v2/auth/init`
pub(super) async fn init(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let method = auth_method(&body, &shared)?;
    let id = text(&body, "healthid").ok_or_else(|| bad_request(&shared, &[]))?;
    let sent = shared.act(|world, now| {
        let account = world.account_by_health_id(&id).ok_or(Rejection::NotFound)?;
        check_open(account, method)?;
        let recipient = recipient_of(account, method)?;
        let chain = Chain::SignIn(account.number.clone());
        world.begin_chain(chain, recipient, now)
    });
    let sent = sent.map_err(|rejection| error_response(rejection, &shared))?;
    Ok(txn_answer(sent.txn_id))
}

/// `POST /v1/auth/resendAuthOTP`: `true`
pub(super) async fn resend(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let method = auth_method(&body, &shared)?;
    let txn_id = txn_id(&body, &shared)?;
    let sent = shared.act(|world, now| {
        if world.chain(txn_id, now)?.method != method {
            return Err(Rejection::OutOfTurn);
        }
        let fits = |chain: &Chain| matches!(chain, Chain::SignIn(_) | Chain::Reactivate(_));
        world.send_again(txn_id, fits, now)
    });
    sent.map_err(|rejection| error_response(rejection, &shared))?;
    Ok(ok(&json!(true)))
}

/// `POST /v1/auth/confirmWithMobileOTP`
pub(super) async fn mobile_plain(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    confirm(&shared, &body, Wrapping::Plain, AuthMethod::Mobile).await
}

/// `POST /v2/auth/confirmWithMobileOTP`
pub(super) async fn mobile_sealed(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    confirm(&shared, &body, Wrapping::Sealed, AuthMethod::Mobile).await
}

/// `POST /v1/auth/confirmWithAadhaarOtp`
pub(super) async fn aadhaar_plain(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    confirm(&shared, &body, Wrapping::Plain, AuthMethod::Aadhaar).await
}

async fn confirm(
    shared: &Shared,
    body: &Map<String, Value>,
    wrapping: Wrapping,
    method: AuthMethod,
) -> HandlerResult {
    let txn_id = txn_id(body, shared)?;
    let otp = otp(body, wrapping, shared).await?;
    let done = shared.act(|world, now| {
        let is_other = |errand: &crate::sandbox::errands::Errand<Chain>| errand.method != method;
        if world.chain(txn_id, now).is_ok_and(is_other) {
            return Err(Rejection::OutOfTurn);
        }
        let fits = |chain: &Chain| matches!(chain, Chain::SignIn(_));
        let Chain::SignIn(number) = world.prove_chain(txn_id, fits, &otp, now)? else {
            return Err(Rejection::OutOfTurn);
        };
        world.chains.finish(txn_id);
        Ok(jwt(world, shared, &number, txn_id, now))
    });
    let tokens = done.map_err(|rejection| error_response(rejection, shared))?;
    Ok(ok(&tokens.ok_or_else(|| internal_error(shared))?))
}

/// `POST /v1/auth/generate/access-token`: a new user token for a refresh token.
pub(super) async fn access_token(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let token = text(&body, "refreshToken").ok_or_else(|| bad_request(&shared, &[]))?;
    let sid = tokens::check_user(shared.keys, &token, Typ::Refresh, shared.now())
        .map_err(|_| unauthorized(&shared))?;
    let made = shared.act(|world, now| {
        let number = world.signed_in.get(&sid)?.number.clone();
        let id = world.random.token();
        let account = world.account(&number)?;
        Some(tokens::user(
            shared.keys,
            account,
            sid,
            id,
            USER_REFRESH_SECONDS,
            now,
        ))
    });
    let tokens = made
        .ok_or_else(|| unauthorized(&shared))?
        .ok_or_else(|| internal_error(&shared))?;
    Ok(ok(&json!({
        "accessToken": tokens.token,
        "expiresIn": USER_SECONDS,
    })))
}
