//! Find ABHA: who is behind a mobile, without giving their numbers away.

use crate::extract::{JsonBody, V3Call};
use crate::flow::{Family, Flow, Goal};
use crate::rejection::{HandlerResult, Mistake, Rejection};
use crate::response::ok;
use crate::state::AppState;
use crate::store::Store;
use crate::v3::form::{Scope, ciphertext, is_mobile};
use abdm_types::UtcMillis;
use axum::extract::State;
use serde_json::{Value, json};
use std::sync::Arc;
use uuid::Uuid;

/// `POST /v3/profile/account/abha/search`: whoever is behind a mobile, as a top-level array
/// (protocol.md section 7B).
pub(in crate::v3) async fn find(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let scope = Scope::of(&body);
    if !scope.is(&["search-abha"]) {
        return Err(scope.rejection());
    }
    let mobile = state.decrypt(ciphertext(&body, "mobile")).await;
    let mobile = mobile.filter(|mobile| is_mobile(mobile));
    // One text for one that cannot be decrypted and one that is none.
    let mobile = mobile.ok_or_else(|| Rejection::of_field("mobile", Mistake::NotEncrypted))?;
    let (txn_id, found) = state.with_store(|store, now| store.search(&mobile, now))?;
    Ok(ok(&json!([{ "txnId": txn_id.to_string(), "ABHA": found }])))
}

impl Store {
    fn search(&mut self, mobile: &str, now: UtcMillis) -> Result<(Uuid, Vec<Value>), Rejection> {
        let numbers = self.numbers_of(mobile);
        if numbers.is_empty() {
            return Err(Rejection::NotFound);
        }
        let found = numbers
            .iter()
            .filter_map(|number| self.account(number))
            .zip(1_u32..)
            .map(|(account, index)| {
                let last = account.number.get(15..).unwrap_or_default();
                json!({
                    "index": index,
                    "ABHANumber": format!("xx-xxxx-xxxx-XX{last}"),
                    "name": account.identity.name(),
                    "gender": account.identity.gender,
                    "kycVerified": account.kyc_verified.to_string(),
                    "authMethods": account.auth_methods(),
                })
            })
            .collect();
        let txn_id = self.random.transaction();
        let goal = Goal::Pick(numbers);
        let flow = Flow::without_code(txn_id, Family::Login, goal, now);
        self.flows.begin(flow);
        Ok((txn_id, found))
    }

    /// The ABHA number at a place of a list that was found, counted from 1.
    pub(super) fn pick(
        &self,
        txn_id: Uuid,
        index: &str,
        now: UtcMillis,
    ) -> Result<Option<String>, Rejection> {
        let flow = self.flows.find(txn_id, Family::Login);
        let flow = flow.filter(|flow| flow.is_alive(now));
        let Some(Goal::Pick(numbers)) = flow.map(|flow| &flow.goal) else {
            return Err(Rejection::NoTransaction);
        };
        let index: Option<usize> = index.parse().ok();
        Ok(index
            .and_then(|index| numbers.get(index.checked_sub(1)?))
            .cloned())
    }
}
