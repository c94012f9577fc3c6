//! Signing in by mobile number (protocol.md section 8A, end).

use super::chain::Chain;
use super::door::{Call, Fields, Wrapping, mobile, otp, text, token, txn_id};
use super::errors::{bad_request, error_response, internal_error, unauthorized};
use super::responses::{health_id, jwt, txn_answer};
use crate::sandbox::auth_method::AuthMethod;
use crate::sandbox::describe::photo;
use crate::sandbox::rejection::Rejection;
use crate::sandbox::response::{HandlerResult, ok};
use crate::sandbox::sending::Recipient;
use crate::sandbox::shared::Shared;
use crate::sandbox::sign_in::check_open;
use crate::sandbox::tokens::{self, Typ};
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::{Value, json};
use std::sync::Arc;

fn is_mobile_login(chain: &Chain) -> bool {
    matches!(chain, Chain::MobileLogin(_))
}

/// `POST /v2/registration/mobile/login/generateOtp`
pub(super) async fn generate(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let mobile = mobile(&body, "mobile", &shared)?;
    let sent = shared.act(|world, now| {
        if world.numbers_of(&mobile).is_empty() {
            return Err(Rejection::MobileUnknown);
        }
        let chain = Chain::MobileLogin(mobile.clone());
        world.begin_chain(chain, Recipient::Mobile(mobile), now)
    });
    let sent = sent.map_err(|rejection| error_response(rejection, &shared))?;
    Ok(txn_answer(sent.txn_id))
}

/// `POST /v2/registration/mobile/login/resendOtp`: `true`
pub(super) async fn resend(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let txn_id = txn_id(&body, &shared)?;
    shared
        .act(|world, now| world.send_again(txn_id, is_mobile_login, now))
        .map_err(|rejection| error_response(rejection, &shared))?;
    Ok(ok(&json!(true)))
}

/// `POST /v2/registration/mobile/login/verifyOtp`: a transfer token and the accounts of the mobile
pub(super) async fn verify(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let txn_id = txn_id(&body, &shared)?;
    let otp = otp(&body, Wrapping::Sealed, &shared).await?;
    let done = shared.act(|world, now| {
        let chain = world.prove_chain(txn_id, is_mobile_login, &otp, now)?;
        let Chain::MobileLogin(mobile) = chain else {
            return Err(Rejection::OutOfTurn);
        };
        let variants = world.variants;
        let list: Vec<Value> = world
            .accounts
            .iter()
            .filter(|account| account.mobile.as_ref() == Some(&mobile))
            .map(|account| {
                json!({
                    "healthIdNumber": account.number,
                    "healthId": health_id(account, variants),
                    "name": account.identity.name(),
                    "profilePhoto": photo(account.identity),
                    "phrAddress": account.address(),
                })
            })
            .collect();
        // The transfer token names the transaction of the choice.
        let txn_id = world.answered_id(txn_id);
        let token = tokens::transfer(shared.keys, &mobile, txn_id, now);
        let key = if variants.lowercase_txnid {
            "txnid"
        } else {
            "txnId"
        };
        Ok(token.map(
            |token| json!({ key: txn_id.to_string(), "token": token, "mobileLinkedHid": list }),
        ))
    });
    let body = done.map_err(|rejection| error_response(rejection, &shared))?;
    Ok(ok(&body.ok_or_else(|| internal_error(&shared))?))
}

/// `POST /v2/registration/mobile/login/userAuthorizedToken`, transfer token in `T-Token`, once
pub(super) async fn choose(
    State(shared): State<Arc<Shared>>,
    _: Call,
    headers: HeaderMap,
    Fields(body): Fields,
) -> HandlerResult {
    let holder = token(&headers, "t-token", Typ::Transfer, &shared);
    let holder = holder.ok_or_else(|| unauthorized(&shared))?;
    let txn_id = txn_id(&body, &shared)?;
    let id = text(&body, "healthId").ok_or_else(|| bad_request(&shared, &[]))?;
    let done = shared.act(|world, now| {
        let errand = world.chain(txn_id, now)?;
        let Chain::MobileLogin(mobile) = &errand.goal else {
            return Err(Rejection::OutOfTurn);
        };
        if errand.code.is_some() || holder != txn_id {
            return Err(Rejection::OutOfTurn);
        }
        let account = world
            .account_by_health_id(&id)
            .filter(|account| account.mobile.as_ref() == Some(mobile))
            .ok_or(Rejection::NotOffered)?;
        check_open(account, AuthMethod::Mobile)?;
        let number = account.number.clone();
        world.chains.finish(txn_id);
        Ok(jwt(world, &shared, &number, txn_id, now))
    });
    let tokens = done.map_err(|rejection| error_response(rejection, &shared))?;
    Ok(ok(&tokens.ok_or_else(|| internal_error(&shared))?))
}
