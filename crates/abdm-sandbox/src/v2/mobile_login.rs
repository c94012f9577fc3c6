//! Signing in by mobile number (protocol.md section 8A, end).

use super::errors::{bad_request, error_response, internal_error, unauthorized};
use super::extract::{Call, Fields, OtpEncoding, mobile, otp, text, token, txn_id};
use super::responses::{health_id, jwt, txn_response};
use crate::auth_method::AuthMethod;
use crate::flow::Goal;
use crate::profile_fields::photo;
use crate::rejection::Rejection;
use crate::response::{HandlerResult, ok};
use crate::sign_in::check_open;
use crate::sms::Recipient;
use crate::state::AppState;
use crate::tokens::{self, Typ};
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::{Value, json};
use std::sync::Arc;

fn is_mobile_login(goal: &Goal) -> bool {
    matches!(goal, Goal::MobileAccounts(_))
}

/// `POST /v2/registration/mobile/login/generateOtp`
pub(super) async fn generate(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let mobile = mobile(&body, "mobile", &state)?;
    let sent = state.with_store(|store, now| {
        if store.numbers_of(&mobile).is_empty() {
            return Err(Rejection::MobileUnknown);
        }
        let goal = Goal::MobileAccounts(mobile.clone());
        store.begin_flow(goal, Recipient::Mobile(mobile), now)
    });
    let sent = sent.map_err(|rejection| error_response(rejection, &state))?;
    Ok(txn_response(sent.txn_id))
}

/// `POST /v2/registration/mobile/login/resendOtp`: `true`
pub(super) async fn resend(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let txn_id = txn_id(&body, &state)?;
    state
        .with_store(|store, now| store.send_again(txn_id, is_mobile_login, now))
        .map_err(|rejection| error_response(rejection, &state))?;
    Ok(ok(&json!(true)))
}

/// `POST /v2/registration/mobile/login/verifyOtp`: a transfer token and the accounts of the mobile
pub(super) async fn verify(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let txn_id = txn_id(&body, &state)?;
    let otp = otp(&body, OtpEncoding::Encrypted, &state).await?;
    let done = state.with_store(|store, now| {
        let goal = store.prove_flow(txn_id, is_mobile_login, &otp, now)?;
        let Goal::MobileAccounts(mobile) = goal else {
            return Err(Rejection::OutOfTurn);
        };
        let quirks = store.quirks;
        let list: Vec<Value> = store
            .accounts
            .iter()
            .filter(|account| account.mobile.as_ref() == Some(&mobile))
            .map(|account| {
                json!({
                    "healthIdNumber": account.number,
                    "healthId": health_id(account, quirks),
                    "name": account.identity.name(),
                    "profilePhoto": photo(account.identity),
                    "phrAddress": account.address(),
                })
            })
            .collect();
        // The transfer token names the transaction of the choice.
        let txn_id = store.answered_id(txn_id);
        let token = tokens::transfer(state.keys, &mobile, txn_id, now);
        let key = if quirks.lowercase_txnid {
            "txnid"
        } else {
            "txnId"
        };
        Ok(token.map(
            |token| json!({ key: txn_id.to_string(), "token": token, "mobileLinkedHid": list }),
        ))
    });
    let body = done.map_err(|rejection| error_response(rejection, &state))?;
    Ok(ok(&body.ok_or_else(|| internal_error(&state))?))
}

/// `POST /v2/registration/mobile/login/userAuthorizedToken`, transfer token in `T-Token`, once
pub(super) async fn choose(
    State(state): State<Arc<AppState>>,
    _: Call,
    headers: HeaderMap,
    Fields(body): Fields,
) -> HandlerResult {
    let user = token(&headers, "t-token", Typ::Transfer, &state);
    let user = user.ok_or_else(|| unauthorized(&state))?;
    let txn_id = txn_id(&body, &state)?;
    let id = text(&body, "healthId").ok_or_else(|| bad_request(&state, &[]))?;
    let done = state.with_store(|store, now| {
        let flow = store.flow(txn_id, now)?;
        let Goal::MobileAccounts(mobile) = &flow.goal else {
            return Err(Rejection::OutOfTurn);
        };
        if flow.code.is_some() || user != txn_id {
            return Err(Rejection::OutOfTurn);
        }
        let account = store
            .account_by_health_id(&id)
            .filter(|account| account.mobile.as_ref() == Some(mobile))
            .ok_or(Rejection::NotOffered)?;
        check_open(account, AuthMethod::Mobile)?;
        let number = account.number.clone();
        store.flows.finish(txn_id);
        Ok(jwt(store, &state, &number, txn_id, now))
    });
    let tokens = done.map_err(|rejection| error_response(rejection, &state))?;
    Ok(ok(&tokens.ok_or_else(|| internal_error(&state))?))
}
