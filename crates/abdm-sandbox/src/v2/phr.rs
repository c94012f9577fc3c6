//! Suggestions of addresses and whether one is taken (protocol.md section 6B, end). The real host
//! is that of the PHR apps.

use super::extract::{Call, Fields, required};
use crate::addresses::{SUFFIX, suggest};
use crate::fields::uuid;
use crate::flow::{Goal, RegistrationStep};
use crate::people;
use crate::rejection::{HandlerResult, Rejection};
use crate::response::ok;
use crate::state::AppState;
use axum::extract::{Query, State};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;

/// `POST /v1/phr/registration/phr/suggestion`: addresses that would suit somebody, without suffix.
pub(super) async fn suggestion(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let id = required(&body, "transactionId")?;
    let id = uuid(&id).ok_or(Rejection::Unreadable)?;
    let list = state.with_store(|store, now| {
        let Goal::Register {
            aadhaar,
            step: RegistrationStep::Known | RegistrationStep::Ready(_) | RegistrationStep::Done(_),
        } = store.flow(id, now)?.goal
        else {
            return Err(Rejection::OutOfTurn);
        };
        let person = people::find(aadhaar).ok_or(Rejection::AadhaarUnknown)?;
        Ok(suggest(&person.identity, |local| {
            store.is_address_taken(local)
        }))
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
