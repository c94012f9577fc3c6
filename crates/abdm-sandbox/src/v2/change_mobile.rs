//! Another mobile, proved by two codes (protocol.md section 10A): the new mobile's, then UIDAI's
//! or the old mobile's. The steps come in this order on one flow.

use super::extract::{Call, Fields, OtpEncoding, SignedIn, auth_method, mobile, otp, txn_id};
use super::responses::{sent_response, txn_response};
use crate::auth_method::AuthMethod;
use crate::extract;
use crate::flow::{Goal, MobileChangeStep};
use crate::people::Status;
use crate::rejection::{HandlerResult, Rejection};
use crate::response::ok;
use crate::sign_in::recipient_of;
use crate::sms::Recipient;
use crate::state::AppState;
use crate::store::Store;
use abdm_types::UtcMillis;
use axum::extract::State;
use serde_json::{Map, Value, json};
use std::sync::Arc;
use uuid::Uuid;

impl Store {
    /// The new mobile of somebody's own flow that stands at this step.
    fn change_at(
        &self,
        txn_id: Uuid,
        person: &extract::SignedIn,
        wanted: MobileChangeStep,
        now: UtcMillis,
    ) -> Result<String, Rejection> {
        let Goal::ChangeMobile {
            number,
            mobile,
            step,
        } = &self.flow(txn_id, now)?.goal
        else {
            return Err(Rejection::OutOfTurn);
        };
        if *number != person.number {
            return Err(Rejection::NoTransaction);
        }
        if *step != wanted {
            return Err(Rejection::OutOfTurn);
        }
        Ok(mobile.clone())
    }
}

/// `POST /v2/account/change/mobile/new/generateOTP`: sends a code to the new mobile.
pub(super) async fn new_generate(
    State(state): State<Arc<AppState>>,
    _: Call,
    SignedIn(person): SignedIn,
    Fields(body): Fields,
) -> HandlerResult {
    let mobile = mobile(&body, "newMobileNumber")?;
    let sent = state.with_store(|store, now| {
        let account = store.account(&person.number).ok_or(Rejection::NotFound)?;
        if account.status == Status::Deactivated {
            return Err(Rejection::Deactivated);
        }
        store.check_new_mobile(&person.number, &mobile)?;
        let goal = Goal::ChangeMobile {
            number: person.number,
            mobile: mobile.clone(),
            step: MobileChangeStep::NewCode,
        };
        store.begin_flow(goal, Recipient::Mobile(mobile), now)
    })?;
    Ok(txn_response(sent.txn_id))
}

/// `POST /v2/account/change/mobile/new/resendOtp`: sends another code to it; answers `true`.
pub(super) async fn new_resend(
    State(state): State<Arc<AppState>>,
    _: Call,
    SignedIn(person): SignedIn,
    Fields(body): Fields,
) -> HandlerResult {
    let txn_id = txn_id(&body)?;
    state.with_store(|store, now| {
        store.change_at(txn_id, &person, MobileChangeStep::NewCode, now)?;
        store.send_again(txn_id, |_| true, now)
    })?;
    Ok(ok(&json!(true)))
}

/// `POST /v2/account/change/mobile/new/verifyOTP`: checks the new mobile's code.
pub(super) async fn new_verify(
    State(state): State<Arc<AppState>>,
    _: Call,
    SignedIn(person): SignedIn,
    Fields(body): Fields,
) -> HandlerResult {
    let txn_id = txn_id(&body)?;
    let otp = otp(&body, OtpEncoding::Encrypted, &state).await?;
    let txn_id = state.with_store(|store, now| {
        let fits = |goal: &Goal| {
            matches!(
                goal,
                Goal::ChangeMobile { number, step: MobileChangeStep::NewCode, .. }
                    if *number == person.number
            )
        };
        let goal = store.prove_flow(txn_id, fits, &otp, now)?;
        let Goal::ChangeMobile { number, mobile, .. } = goal else {
            return Err(Rejection::OutOfTurn);
        };
        let step = MobileChangeStep::NewProved;
        let goal = Goal::ChangeMobile {
            number,
            mobile,
            step,
        };
        Ok(store.step(txn_id, goal, now))
    })?;
    Ok(txn_response(txn_id))
}

/// `POST /v2/account/change/mobile/aadhaar/generateOTP`: has UIDAI send the second code.
pub(super) async fn aadhaar_generate(
    State(state): State<Arc<AppState>>,
    _: Call,
    SignedIn(person): SignedIn,
    Fields(body): Fields,
) -> HandlerResult {
    second(&state, &person, &body, AuthMethod::Aadhaar)
}

/// `POST /v2/account/change/mobile/old/generateOTP`: sends the second code to the old mobile.
pub(super) async fn old_generate(
    State(state): State<Arc<AppState>>,
    _: Call,
    SignedIn(person): SignedIn,
    Fields(body): Fields,
) -> HandlerResult {
    second(&state, &person, &body, AuthMethod::Mobile)
}

/// Sends the second code. Calling it again is the resend.
fn second(
    state: &AppState,
    person: &extract::SignedIn,
    body: &Map<String, Value>,
    method: AuthMethod,
) -> HandlerResult {
    let txn_id = txn_id(body)?;
    let (txn_id, mobile) = state.with_store(|store, now| {
        let mobile = store
            .change_at(txn_id, person, MobileChangeStep::NewProved, now)
            .or_else(|_| {
                store.change_at(txn_id, person, MobileChangeStep::SecondCode(method), now)
            })?;
        let account = store.account(&person.number).ok_or(Rejection::NotFound)?;
        let recipient = recipient_of(account, method)?;
        let sent = store.send_next(txn_id, recipient, now)?;
        let goal = Goal::ChangeMobile {
            number: person.number.clone(),
            mobile,
            step: MobileChangeStep::SecondCode(method),
        };
        Ok((store.step(txn_id, goal, now), sent.to))
    })?;
    Ok(sent_response(txn_id, &mobile))
}

/// `POST /v2/account/change/mobile/update/authentication`. `oldPassword` belongs to another
/// method; the source document sends something in it all the same, so it is not looked at.
pub(super) async fn authenticate(
    State(state): State<Arc<AppState>>,
    _: Call,
    SignedIn(person): SignedIn,
    Fields(body): Fields,
) -> HandlerResult {
    let method = auth_method(&body)?;
    let txn_id = txn_id(&body)?;
    let otp = otp(&body, OtpEncoding::Encrypted, &state).await?;
    state.with_store(|store, now| {
        let wanted = MobileChangeStep::SecondCode(method);
        let fits = |goal: &Goal| {
            matches!(
                goal,
                Goal::ChangeMobile { number, step, .. }
                    if *number == person.number && *step == wanted
            )
        };
        let goal = store.prove_flow(txn_id, fits, &otp, now)?;
        let Goal::ChangeMobile { number, mobile, .. } = goal else {
            return Err(Rejection::OutOfTurn);
        };
        store.flows.finish(txn_id);
        store.check_new_mobile(&number, &mobile)?;
        let account = store.account_mut(&number).ok_or(Rejection::NotFound)?;
        account.mobile = Some(mobile);
        Ok(())
    })?;
    Ok(ok(&json!("Mobile number has been updated successfully")))
}
