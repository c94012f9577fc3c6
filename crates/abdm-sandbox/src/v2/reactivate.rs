//! Switching an ABHA number on again (protocol.md section 9A).

use super::extract::{Call, Fields, OtpEncoding, auth_method, otp, required, txn_id};
use super::responses::{jwt, txn_response};
use crate::flow::Goal;
use crate::people::Status;
use crate::rejection::{HandlerResult, Rejection};
use crate::response::ok;
use crate::sign_in::recipient_of;
use crate::state::AppState;
use axum::extract::State;
use std::sync::Arc;

/// `POST /v2/auth/reactivate/init`: sends a code to the owner of an ABHA number that is switched
/// off.
pub(super) async fn init(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let method = auth_method(&body)?;
    let id = required(&body, "healthid")?;
    let sent = state.with_store(|store, now| {
        let account = store.account_by_health_id(&id).ok_or(Rejection::NotFound)?;
        match account.status {
            Status::Deactivated => {}
            Status::Active => return Err(Rejection::NotDeactivated),
            Status::Locked => return Err(Rejection::Locked(method)),
        }
        let recipient = recipient_of(account, method)?;
        let goal = Goal::Reactivate(account.number.clone());
        store.begin_flow(goal, recipient, now)
    })?;
    Ok(txn_response(sent.txn_id))
}

/// `POST /v2/auth/reactivate`: `reasons` belongs to the deactivation, which shares its schema.
pub(super) async fn confirm(
    State(state): State<Arc<AppState>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let method = auth_method(&body)?;
    let txn_id = txn_id(&body)?;
    let otp = otp(&body, OtpEncoding::Encrypted, &state).await?;
    let tokens = state.with_store(|store, now| {
        if store
            .flow(txn_id, now)
            .is_ok_and(|flow| flow.method != method)
        {
            return Err(Rejection::OutOfTurn);
        }
        let fits = |goal: &Goal| matches!(goal, Goal::Reactivate(_));
        let Goal::Reactivate(number) = store.prove_flow(txn_id, fits, &otp, now)? else {
            return Err(Rejection::OutOfTurn);
        };
        let account = store.account_mut(&number).ok_or(Rejection::NotFound)?;
        account.status = Status::Active;
        store.flows.finish(txn_id);
        jwt(store, &state, &number, txn_id, now)
    })?;
    Ok(ok(&tokens))
}
