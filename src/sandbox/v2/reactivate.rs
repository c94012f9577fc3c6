//! Switching an ABHA number on again (protocol.md section 9A).

use super::chain::Chain;
use super::door::{Call, Fields, Wrapping, auth_method, otp, text, txn_id};
use super::errors::{bad_request, error_response, internal_error};
use super::responses::{jwt, txn_answer};
use crate::sandbox::account::Status;
use crate::sandbox::rejection::Rejection;
use crate::sandbox::response::{HandlerResult, ok};
use crate::sandbox::shared::Shared;
use crate::sandbox::sign_in::recipient_of;
use axum::extract::State;
use std::sync::Arc;

/// `POST /v2/auth/reactivate/init`
pub(super) async fn init(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let method = auth_method(&body, &shared)?;
    let id = text(&body, "healthid").ok_or_else(|| bad_request(&shared, &[]))?;
    let sent = shared.act(|world, now| {
        let account = world.account_by_health_id(&id).ok_or(Rejection::NotFound)?;
        match account.status {
            Status::Deactivated => {}
            Status::Active => return Err(Rejection::NotDeactivated),
            Status::Locked => return Err(Rejection::Locked(method)),
        }
        let recipient = recipient_of(account, method)?;
        let chain = Chain::Reactivate(account.number.clone());
        world.begin_chain(chain, recipient, now)
    });
    let sent = sent.map_err(|rejection| error_response(rejection, &shared))?;
    Ok(txn_answer(sent.txn_id))
}

/// `POST /v2/auth/reactivate`: `reasons` belongs to the deactivation, which shares its schema.
pub(super) async fn confirm(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> HandlerResult {
    let method = auth_method(&body, &shared)?;
    let txn_id = txn_id(&body, &shared)?;
    let otp = otp(&body, Wrapping::Sealed, &shared).await?;
    let done = shared.act(|world, now| {
        if world
            .chain(txn_id, now)
            .is_ok_and(|errand| errand.method != method)
        {
            return Err(Rejection::OutOfTurn);
        }
        let fits = |chain: &Chain| matches!(chain, Chain::Reactivate(_));
        let Chain::Reactivate(number) = world.prove_chain(txn_id, fits, &otp, now)? else {
            return Err(Rejection::OutOfTurn);
        };
        let account = world.account_mut(&number).ok_or(Rejection::NotFound)?;
        account.status = Status::Active;
        world.chains.finish(txn_id);
        Ok(jwt(world, &shared, &number, txn_id, now))
    });
    let tokens = done.map_err(|rejection| error_response(rejection, &shared))?;
    Ok(ok(&tokens.ok_or_else(|| internal_error(&shared))?))
}
