//! Who has an ABHA number or an address (protocol.md section 8A).

use super::door::{Call, Fields, text};
use super::errors::{bad_request, error_response};
use super::responses::health_id;
use crate::sandbox::account::Account;
use crate::sandbox::rejection::Rejection;
use crate::sandbox::response::{ErrorResponse, HandlerResult, ok};
use crate::sandbox::shared::Shared;
use crate::sandbox::world::World;
use axum::extract::State;
use serde_json::{Map, Value, json};
use std::sync::Arc;

impl World {
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

fn wanted(body: &Map<String, Value>, shared: &Shared) -> Result<String, ErrorResponse> {
    text(body, "healthId").ok_or_else(|| bad_request(shared, &[]))
}

/// `POST /v1/search/searchByHealthId`
pub(super) async fn by_health_id(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let id = wanted(&body, &shared)?;
    let world = shared.world();
    let Some(account) = world.account_by_health_id(&id) else {
        drop(world);
        return Err(error_response(Rejection::NotFound, &shared));
    };
    Ok(ok(&json!({
        "healthId": health_id(account, world.variants),
        "healthIdNumber": account.number,
        "name": account.identity.name(),
        "status": account.status.text(),
        "authMethods": account.auth_methods(),
        "tags": null,
    })))
}

/// `POST /v2/search/searchHealthIdToLogin`, with which one client in the field looks an address up:
/// the same, for whoever knows the year of birth too.
pub(super) async fn by_health_id_and_year(
    State(shared): State<Arc<Shared>>,
    call: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let id = wanted(&body, &shared)?;
    let year = text(&body, "yearOfBirth").ok_or_else(|| bad_request(&shared, &[]))?;
    let is_theirs = (shared.world())
        .account_by_health_id(&id)
        .is_some_and(|account| account.identity.birth().1 == year);
    if !is_theirs {
        return Err(error_response(Rejection::NotFound, &shared));
    }
    by_health_id(State(shared), call, Fields(body)).await
}

/// `POST /v1/search/existsByHealthId`
pub(super) async fn exists(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let id = wanted(&body, &shared)?;
    let exists = shared.world().account_by_health_id(&id).is_some();
    Ok(ok(&json!({ "status": exists })))
}
