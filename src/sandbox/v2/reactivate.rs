//! Switching an ABHA number on again (protocol.md section 9A).

use super::answers::{jwt, txn_answer};
use super::chain::Chain;
use super::door::{Call, Fields, Wrapping, auth_method, otp, text, txn_id};
use super::refused::{bad_request, broken, refusal};
use crate::sandbox::account::Status;
use crate::sandbox::answer::{Answer, ok};
use crate::sandbox::enrolment::Refused;
use crate::sandbox::shared::Shared;
use crate::sandbox::sign_in::recipient_of;
use axum::extract::State;
use std::sync::Arc;

/// `POST /v2/auth/reactivate/init`
pub(super) async fn init(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> Answer {
    let method = auth_method(&body, &shared)?;
    let id = text(&body, "healthid").ok_or_else(|| bad_request(&shared, &[]))?;
    let sent = shared.act(|world, now| {
        let account = world.account_by_health_id(&id).ok_or(Refused::NotFound)?;
        match account.status {
            Status::Deactivated => {}
            Status::Active => return Err(Refused::NotDeactivated),
            Status::Locked => return Err(Refused::Locked(method)),
        }
        let recipient = recipient_of(account, method)?;
        let chain = Chain::Reactivate(account.number.clone());
        world.begin_chain(chain, recipient, now)
    });
    let sent = sent.map_err(|refused| refusal(refused, &shared))?;
    Ok(txn_answer(sent.txn_id))
}

/// `POST /v2/auth/reactivate`: `reasons` belongs to the deactivation, which shares its schema.
pub(super) async fn confirm(
    State(shared): State<Arc<Shared>>,
    _: Call,
    Fields(body): Fields,
) -> Answer {
    let method = auth_method(&body, &shared)?;
    let txn_id = txn_id(&body, &shared)?;
    let otp = otp(&body, Wrapping::Sealed, &shared).await?;
    let done = shared.act(|world, now| {
        if world
            .chain(txn_id, now)
            .is_ok_and(|errand| errand.method != method)
        {
            return Err(Refused::OutOfTurn);
        }
        let fits = |chain: &Chain| matches!(chain, Chain::Reactivate(_));
        let Chain::Reactivate(number) = world.prove_chain(txn_id, fits, &otp, now)? else {
            return Err(Refused::OutOfTurn);
        };
        let account = world.account_mut(&number).ok_or(Refused::NotFound)?;
        account.status = Status::Active;
        world.chains.finish(txn_id);
        Ok(jwt(world, &shared, &number, txn_id, now))
    });
    let tokens = done.map_err(|refused| refusal(refused, &shared))?;
    Ok(ok(&tokens.ok_or_else(|| broken(&shared))?))
}
