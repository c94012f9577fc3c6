//! Suggestions of addresses, whether one is taken, and giving one to somebody who is signed in
//! (protocol.md section 6A, "An address").

use super::extract::{Call, Fields, required};
use crate::addresses::{SUFFIX, is_allowed, suggest};
use crate::extract;
use crate::fields::uuid;
use crate::flow::{Family, Flow, Goal, RegistrationStep};
use crate::people;
use crate::rejection::{HandlerResult, Rejection};
use crate::response::ok;
use crate::state::AppState;
use crate::tokens::Via;
use axum::extract::{Query, State};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;

/// `POST /v1/phr/profile/link/profileDetails`: begins with an address for whoever is signed in.
pub(super) async fn profile_details(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let token = required(&body, "authToken")?;
    let person = extract::SignedIn::by_token(Some(&token), Via::Account, &state)?;
    let details = state.with_store(|store, now| {
        let id = store.random.transaction();
        let goal = Goal::ChooseAddress(person.number.clone());
        (store.flows).begin(Flow::without_code(id, Family::V2, goal, now));
        let account = store.account(&person.number).ok_or(Rejection::NotFound)?;
        // Nothing of the answer is published but that the next call takes its transaction.
        Ok(json!({
            "transactionId": id.to_string(),
            "healthIdNumber": account.number,
            "fullName": account.identity.name(),
            "mappedPhrAddress": account.addresses.iter().map(|local| format!("{local}{SUFFIX}")).collect::<Vec<_>>(),
        }))
    })?;
    Ok(ok(&details))
}

/// `POST /v1/phr/registration/hid/create-phr-address`: gives an address to whom the transaction is
/// for. Their spelling of what comes back is `phrAdress`.
pub(super) async fn create_address(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let id = required(&body, "transactionId")?;
    let id = uuid(&id).ok_or(Rejection::Unreadable)?;
    let wanted = required(&body, "phrAddress")?;
    let local = wanted.strip_suffix(SUFFIX).unwrap_or(&wanted);
    let address = state.with_store(|store, now| {
        let Goal::ChooseAddress(number) = store.flow(id, now)?.goal.clone() else {
            return Err(Rejection::OutOfTurn);
        };
        if !is_allowed(local) {
            return Err(Rejection::AddressForbidden);
        }
        if store.is_address_taken(local) {
            return Err(Rejection::AddressTaken);
        }
        let account = store.account_mut(&number).ok_or(Rejection::NotFound)?;
        account.add_address(0, local);
        let address = account.address();
        store.flows.finish(id);
        Ok(address)
    })?;
    Ok(ok(&json!({ "phrAdress": address, "success": true })))
}

/// `POST /v1/phr/registration/phr/suggestion`: addresses that would suit whom a registration is
/// for, or who is signed in, without suffix.
pub(super) async fn suggestion(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let id = required(&body, "transactionId")?;
    let id = uuid(&id).ok_or(Rejection::Unreadable)?;
    let list = state.with_store(|store, now| {
        let goal = &store.flow(id, now)?.goal;
        let identity = if let Goal::ChooseAddress(number) = goal {
            store.account(number).ok_or(Rejection::NotFound)?.identity
        } else if let Goal::Register {
            aadhaar,
            step: RegistrationStep::Known | RegistrationStep::Ready(_) | RegistrationStep::Done(_),
        } = goal
        {
            &people::find(aadhaar)
                .ok_or(Rejection::AadhaarUnknown)?
                .identity
        } else {
            return Err(Rejection::OutOfTurn);
        };
        Ok(suggest(identity, |local| store.is_address_taken(local)))
    })?;
    Ok(ok(&json!(list)))
}

/// `GET /v1/phr/search/isExist?phrAddress=…`: whether an address is taken, `true` or `false`.
pub(super) async fn is_exist(
    State(state): State<Arc<AppState>>,
    _: Call,
    Query(query): Query<BTreeMap<String, String>>,
) -> HandlerResult {
    let address = query.get("phrAddress").map(|text| text.trim());
    let address = address.filter(|text| !text.is_empty());
    let address = address.ok_or(Rejection::Unreadable)?;
    let local = address.strip_suffix(SUFFIX).unwrap_or(address);
    Ok(ok(&json!(state.store().is_address_taken(local))))
}
