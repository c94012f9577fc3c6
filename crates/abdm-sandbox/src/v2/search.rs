//! Who has an ABHA number or an address (protocol.md section 8A).

use super::extract::{Call, Fields, required};
use crate::account::Account;
use crate::profile_fields::address;
use crate::rejection::{HandlerResult, Rejection};
use crate::response::ok;
use crate::state::AppState;
use crate::store::Store;
use axum::extract::State;
use serde_json::json;
use std::sync::Arc;

impl Store {
    /// Finds an account by its number, with or without dashes, or by one of its addresses.
    pub(super) fn account_by_health_id(&self, id: &str) -> Option<&Account> {
        let digits: String = id.chars().filter(|letter| *letter != '-').collect();
        let is_number = |account: &&Account| {
            account
                .number
                .chars()
                .filter(|letter| *letter != '-')
                .eq(digits.chars())
        };
        self.accounts
            .iter()
            .find(is_number)
            .or_else(|| self.account_by_address(id))
    }
}

/// `POST /v1/search/searchByHealthId`: what is known of an ABHA number or address without any
/// proof.
pub(super) async fn by_health_id(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let id = required(&body, "healthId")?;
    let store = state.store();
    let account = store.account_by_health_id(&id).ok_or(Rejection::NotFound)?;
    Ok(ok(&json!({
        "healthId": address(account, store.quirks),
        "healthIdNumber": account.number,
        "name": account.identity.name(),
        "status": account.status.text(),
        "authMethods": account.open_auth_methods(),
        "tags": null,
    })))
}

/// `POST /v2/search/searchHealthIdToLogin`, with which one client in the field looks an address up:
/// what [`by_health_id`] tells, for whoever knows the year of birth too.
pub(super) async fn by_health_id_and_year(
    State(state): State<Arc<AppState>>,
    call: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let id = required(&body, "healthId")?;
    let year = required(&body, "yearOfBirth")?;
    let is_theirs = (state.store())
        .account_by_health_id(&id)
        .is_some_and(|account| account.identity.birth().1 == year);
    if !is_theirs {
        return Err(Rejection::NotFound);
    }
    by_health_id(State(state), call, Fields(body)).await
}

/// `POST /v1/search/existsByHealthId`: whether there is such an ABHA number or address.
pub(super) async fn exists(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let id = required(&body, "healthId")?;
    let exists = state.store().account_by_health_id(&id).is_some();
    Ok(ok(&json!({ "status": exists })))
}
