//! Another mobile, proved by two codes (protocol.md section 10A): the new mobile's, then UIDAI's
//! or the old mobile's. The steps come in this order on one chain.

use super::chain::{Chain, Changing};
use super::door::{Call, Fields, Holder, Wrapping, auth_method, mobile, otp, txn_id};
use super::errors::error_response;
use super::responses::{sent_answer, txn_answer};
use crate::domain::UtcMillis;
use crate::sandbox::account::Status;
use crate::sandbox::auth_method::AuthMethod;
use crate::sandbox::rejection::Rejection;
use crate::sandbox::response::{HandlerResult, ok};
use crate::sandbox::sending::Recipient;
use crate::sandbox::shared::Shared;
use crate::sandbox::sign_in::recipient_of;
use crate::sandbox::world::World;
use axum::extract::State;
use serde_json::{Map, Value, json};
use std::sync::Arc;
use uuid::Uuid;

impl World {
    /// The new mobile of a holder's own chain that stands at this step.
    fn change_at(
        &self,
        txn_id: Uuid,
        holder: &Holder,
        wanted: Changing,
        now: UtcMillis,
    ) -> Result<String, Rejection> {
        match &self.chain(txn_id, now)?.goal {
            Chain::ChangeMobile {
                number,
                mobile,
                step,
            } if *number == holder.number && *step == wanted => Ok(mobile.clone()),
            Chain::ChangeMobile { number, .. } if *number != holder.number => {
                Err(Rejection::NoTransaction)
            }
            Chain::ChangeMobile { .. }
            | Chain::Register { .. }
            | Chain::Retrieve(_)
            | Chain::RetrieveByAadhaar(_)
            | Chain::SignIn(_)
            | Chain::MobileLogin(_)
            | Chain::Reactivate(_) => Err(Rejection::OutOfTurn),
        }
    }
}

/// `POST /v2/account/change/mobile/new/generateOTP`
pub(super) async fn new_generate(
    State(shared): State<Arc<Shared>>,
    _: Call,
    holder: Holder,
    Fields(body): Fields,
) -> HandlerResult {
    let mobile = mobile(&body, "newMobileNumber", &shared)?;
    let sent = shared.act(|world, now| {
        let account = world.account(&holder.number).ok_or(Rejection::NotFound)?;
        if account.status == Status::Deactivated {
            return Err(Rejection::Deactivated);
        }
        world.check_new_mobile(&holder.number, &mobile)?;
        let chain = Chain::ChangeMobile {
            number: holder.number,
            mobile: mobile.clone(),
            step: Changing::NewCode,
        };
        world.begin_chain(chain, Recipient::Mobile(mobile), now)
    });
    let sent = sent.map_err(|rejection| error_response(rejection, &shared))?;
    Ok(txn_answer(sent.txn_id))
}

/// `POST /v2/account/change/mobile/new/resendOtp`: `true`
pub(super) async fn new_resend(
    State(shared): State<Arc<Shared>>,
    _: Call,
    holder: Holder,
    Fields(body): Fields,
) -> HandlerResult {
    let txn_id = txn_id(&body, &shared)?;
    let sent = shared.act(|world, now| {
        world.change_at(txn_id, &holder, Changing::NewCode, now)?;
        world.send_again(txn_id, |_| true, now)
    });
    sent.map_err(|rejection| error_response(rejection, &shared))?;
    Ok(ok(&json!(true)))
}

/// `POST /v2/account/change/mobile/new/verifyOTP`
pub(super) async fn new_verify(
    State(shared): State<Arc<Shared>>,
    _: Call,
    holder: Holder,
    Fields(body): Fields,
) -> HandlerResult {
    let txn_id = txn_id(&body, &shared)?;
    let otp = otp(&body, Wrapping::Sealed, &shared).await?;
    let done = shared.act(|world, now| {
        let fits = |chain: &Chain| {
            matches!(
                chain,
                Chain::ChangeMobile { number, step: Changing::NewCode, .. }
                    if *number == holder.number
            )
        };
        let chain = world.prove_chain(txn_id, fits, &otp, now)?;
        let Chain::ChangeMobile { number, mobile, .. } = chain else {
            return Err(Rejection::OutOfTurn);
        };
        let step = Changing::NewProved;
        let chain = Chain::ChangeMobile {
            number,
            mobile,
            step,
        };
        Ok(world.step(txn_id, chain, now))
    });
    let txn_id = done.map_err(|rejection| error_response(rejection, &shared))?;
    Ok(txn_answer(txn_id))
}

/// `POST /v2/account/change/mobile/aadhaar/generateOTP`
pub(super) async fn aadhaar_generate(
    State(shared): State<Arc<Shared>>,
    _: Call,
    holder: Holder,
    Fields(body): Fields,
) -> HandlerResult {
    second(&shared, &holder, &body, AuthMethod::Aadhaar)
}

/// `POST /v2/account/change/mobile/old/generateOTP`
pub(super) async fn old_generate(
    State(shared): State<Arc<Shared>>,
    _: Call,
    holder: Holder,
    Fields(body): Fields,
) -> HandlerResult {
    second(&shared, &holder, &body, AuthMethod::Mobile)
}

/// Sends the second code. Calling it again is the resend.
fn second(
    shared: &Shared,
    holder: &Holder,
    body: &Map<String, Value>,
    method: AuthMethod,
) -> HandlerResult {
    let txn_id = txn_id(body, shared)?;
    let sent = shared.act(|world, now| {
        let mobile = world
            .change_at(txn_id, holder, Changing::NewProved, now)
            .or_else(|_| world.change_at(txn_id, holder, Changing::SecondCode(method), now))?;
        let account = world.account(&holder.number).ok_or(Rejection::NotFound)?;
        let recipient = recipient_of(account, method)?;
        let sent = world.send_next(txn_id, recipient, now)?;
        let chain = Chain::ChangeMobile {
            number: holder.number.clone(),
            mobile,
            step: Changing::SecondCode(method),
        };
        Ok((world.step(txn_id, chain, now), sent.mobile))
    });
    let (txn_id, mobile) = sent.map_err(|rejection| error_response(rejection, shared))?;
    Ok(sent_answer(txn_id, &mobile))
}

/// `POST /v2/account/change/mobile/update/authentication`. `oldPassword` belongs to another
/// method; the source document sends something in it all the same, so it is not looked at.
pub(super) async fn authenticate(
    State(shared): State<Arc<Shared>>,
    _: Call,
    holder: Holder,
    Fields(body): Fields,
) -> HandlerResult {
    let method = auth_method(&body, &shared)?;
    let txn_id = txn_id(&body, &shared)?;
    let otp = otp(&body, Wrapping::Sealed, &shared).await?;
    let done = shared.act(|world, now| {
        let wanted = Changing::SecondCode(method);
        let fits = |chain: &Chain| {
            matches!(
                chain,
                Chain::ChangeMobile { number, step, .. }
                    if *number == holder.number && *step == wanted
            )
        };
        let chain = world.prove_chain(txn_id, fits, &otp, now)?;
        let Chain::ChangeMobile { number, mobile, .. } = chain else {
            return Err(Rejection::OutOfTurn);
        };
        world.chains.finish(txn_id);
        world.check_new_mobile(&number, &mobile)?;
        let account = world.account_mut(&number).ok_or(Rejection::NotFound)?;
        account.mobile = Some(mobile);
        Ok(())
    });
    done.map_err(|rejection| error_response(rejection, &shared))?;
    Ok(ok(&json!("Mobile number has been updated successfully")))
}
