//! Signing in by mobile number (protocol.md section 8A, end).

use super::extract::{Call, Fields, OtpEncoding, mobile, otp, required, txn_id};
use super::responses::{jwt, txn_response};
use crate::auth_method::AuthMethod;
use crate::extract::{bearer, text as header};
use crate::flow::Goal;
use crate::profile_fields::{address, photo};
use crate::rejection::{HandlerResult, Rejection};
use crate::response::ok;
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

/// `POST /v2/registration/mobile/login/generateOtp`: sends a code to a mobile that has an ABHA
/// number.
pub(super) async fn generate(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let mobile = mobile(&body, "mobile")?;
    let sent = state.with_store(|store, now| {
        if store.numbers_of(&mobile).is_empty() {
            return Err(Rejection::MobileUnknown);
        }
        let goal = Goal::MobileAccounts(mobile.clone());
        store.begin_flow(goal, Recipient::Mobile(mobile), now)
    })?;
    Ok(txn_response(sent.txn_id))
}

/// `POST /v2/registration/mobile/login/resendOtp`: sends another code; answers `true`.
pub(super) async fn resend(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let txn_id = txn_id(&body)?;
    state.with_store(|store, now| store.send_again(txn_id, is_mobile_login, now))?;
    Ok(ok(&json!(true)))
}

/// `POST /v2/registration/mobile/login/verifyOtp`: checks the code; gives a transfer token and the
/// accounts of the mobile.
pub(super) async fn verify(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let txn_id = txn_id(&body)?;
    let otp = otp(&body, OtpEncoding::Encrypted, &state).await?;
    let body = state.with_store(|store, now| {
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
                    "healthId": address(account, quirks),
                    "name": account.identity.name(),
                    "profilePhoto": photo(account.identity),
                    "phrAddress": account.address(),
                })
            })
            .collect();
        // The transfer token names the transaction of the choice.
        let txn_id = store.answered_id(txn_id);
        let token = tokens::transfer(state.keys, &mobile, txn_id, now)?;
        let key = if quirks.lowercase_txnid {
            "txnid"
        } else {
            "txnId"
        };
        Ok(json!({ key: txn_id.to_string(), "token": token, "mobileLinkedHid": list }))
    })?;
    Ok(ok(&body))
}

/// `POST /v2/registration/mobile/login/userAuthorizedToken`: signs in to one of the accounts, once.
/// The transfer token is in `T-Token`.
pub(super) async fn choose(
    State(state): State<Arc<AppState>>,
    _: Call,
    headers: HeaderMap,
    Fields(body): Fields,
) -> HandlerResult {
    let token = header(&headers, "t-token").and_then(bearer);
    let token = token.ok_or(Rejection::BadToken(Typ::Transfer.header()))?;
    let chosen_from = tokens::check_person(state.keys, token, Typ::Transfer, state.now())?;
    let txn_id = txn_id(&body)?;
    let id = required(&body, "healthId")?;
    let tokens = state.with_store(|store, now| {
        let flow = store.flow(txn_id, now)?;
        let Goal::MobileAccounts(mobile) = &flow.goal else {
            return Err(Rejection::OutOfTurn);
        };
        if flow.code.is_some() || chosen_from != txn_id {
            return Err(Rejection::OutOfTurn);
        }
        let account = store
            .account_by_health_id(&id)
            .filter(|account| account.mobile.as_ref() == Some(mobile))
            .ok_or(Rejection::NotOffered)?;
        check_open(account, AuthMethod::Mobile)?;
        let number = account.number.clone();
        store.flows.finish(txn_id);
        jwt(store, &state, &number, txn_id, now)
    })?;
    Ok(ok(&tokens))
}
