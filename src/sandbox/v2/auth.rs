//! Signing in to an ABHA number or address (protocol.md section 8A).

use super::answers::{jwt, txn_answer};
use super::chain::Chain;
use super::door::{Call, Fields, Wrapping, auth_method, otp, text, txn_id};
use super::refused::{bad_request, broken, refusal, unauthorized};
use crate::sandbox::answer::{Answer, ok};
use crate::sandbox::enrolment::Refused;
use crate::sandbox::errands::Method;
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
) -> Answer {
    let method = auth_method(&body, &shared)?;
    let id = text(&body, "healthid").ok_or_else(|| bad_request(&shared, &[]))?;
    let sent = shared.act(|world, now| {
        let account = world.account_by_health_id(&id).ok_or(Refused::NotFound)?;
        check_open(account, method)?;
        let recipient = recipient_of(account, method)?;
        let chain = Chain::SignIn(account.number.clone());
        world.begin_chain(chain, recipient, now)
    });
    let sent = sent.map_err(|refused| refusal(refused, &shared))?;
    Ok(txn_answer(sent.txn_id))
}

/// `POST /v1/auth/resendAuthOTP`: `true`
pub(super) async fn resend(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> Answer {
    let method = auth_method(&body, &shared)?;
    let txn_id = txn_id(&body, &shared)?;
    let sent = shared.act(|world, now| {
        if world.chain(txn_id, now)?.method != method {
            return Err(Refused::OutOfTurn);
        }
        let fits = |chain: &Chain| matches!(chain, Chain::SignIn(_) | Chain::Reactivate(_));
        world.send_again(txn_id, fits, now)
    });
    sent.map_err(|refused| refusal(refused, &shared))?;
    Ok(ok(&json!(true)))
}

/// `POST /v1/auth/confirmWithMobileOTP`
pub(super) async fn mobile_plain(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> Answer {
    confirm(&shared, &body, Wrapping::Plain, Method::Mobile).await
}

/// `POST /v2/auth/confirmWithMobileOTP`
pub(super) async fn mobile_sealed(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> Answer {
    confirm(&shared, &body, Wrapping::Sealed, Method::Mobile).await
}

/// `POST /v1/auth/confirmWithAadhaarOtp`
pub(super) async fn aadhaar_plain(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> Answer {
    confirm(&shared, &body, Wrapping::Plain, Method::Aadhaar).await
}

async fn confirm(
    shared: &Shared,
    body: &Map<String, Value>,
    wrapping: Wrapping,
    method: Method,
) -> Answer {
    let txn_id = txn_id(body, shared)?;
    let otp = otp(body, wrapping, shared).await?;
    let done = shared.act(|world, now| {
        let is_other = |errand: &crate::sandbox::errands::Errand<Chain>| errand.method != method;
        if world.chain(txn_id, now).is_ok_and(is_other) {
            return Err(Refused::OutOfTurn);
        }
        let fits = |chain: &Chain| matches!(chain, Chain::SignIn(_));
        let Chain::SignIn(number) = world.prove_chain(txn_id, fits, &otp, now)? else {
            return Err(Refused::OutOfTurn);
        };
        world.chains.finish(txn_id);
        Ok(jwt(world, shared, &number, txn_id, now))
    });
    let tokens = done.map_err(|refused| refusal(refused, shared))?;
    Ok(ok(&tokens.ok_or_else(|| broken(shared))?))
}

/// `POST /v1/auth/generate/access-token`: a new user token for a refresh token.
pub(super) async fn access_token(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> Answer {
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
        .ok_or_else(|| broken(&shared))?;
    Ok(ok(&json!({
        "accessToken": tokens.token,
        "expiresIn": USER_SECONDS,
    })))
}
