//! What somebody who is signed in changes by code: the mobile (protocol.md section 10B), or that
//! the account is there at all (section 9B, end).

use super::errors::error_response;
use super::form::{Scope, Wrong, auth_data};
use super::profile::with_account;
use super::responses::{failed_or_rejected, sent_answer};
use super::{check, login};
use crate::domain::UtcMillis;
use crate::sandbox::account::Status;
use crate::sandbox::auth_method::AuthMethod;
use crate::sandbox::door::{Holder, JsonBody, V3Call};
use crate::sandbox::errands::{Family, Goal};
use crate::sandbox::rejection::Rejection;
use crate::sandbox::response::{ErrorResponse, HandlerResult, ok};
use crate::sandbox::shared::Shared;
use crate::sandbox::v3::form::text;
use crate::sandbox::world::World;
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::{Map, Value, json};
use std::sync::Arc;
use uuid::Uuid;

/// What a scope of this family asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    Mobile,
    Off,
}

fn change(scope: &Scope, shared: &Shared) -> Result<Change, ErrorResponse> {
    if scope.is(&["abha-profile", "mobile-verify"]) {
        Ok(Change::Mobile)
    } else if scope.is(&["abha-profile", "de-activate"]) {
        Ok(Change::Off)
    } else {
        Err(check::bad_scope(scope, shared))
    }
}

/// `POST /v3/profile/account/request/otp`. Calling it again is the resend.
pub(super) async fn request_otp(
    State(shared): State<Arc<Shared>>,
    _: V3Call,
    headers: HeaderMap,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    if let Some(answer) = login::request_reactivation(&shared, &body).await {
        return answer;
    }
    let change = change(&Scope::of(&body), &shared)?;
    let holder = Holder::of(&headers, &shared)?;
    with_account(&shared, &holder, |_, _| ())?;
    let (goal, method) = match change {
        Change::Mobile => new_mobile(&shared, &body, holder.number).await?,
        Change::Off => own_number(&shared, &body, holder.number).await?,
    };
    let resend_of = check::resend_of(&shared, &body)?;
    let sent = shared
        .act(|world, now| world.ask(Family::Account, goal, method, resend_of, now))
        .map_err(|rejection| error_response(rejection, &shared))?;
    Ok(sent_answer(&shared, &sent))
}

async fn new_mobile(
    shared: &Shared,
    body: &Map<String, Value>,
    number: String,
) -> Result<(Goal, AuthMethod), ErrorResponse> {
    let mut wrong = Wrong::default();
    check::names(body, "mobile", "abdm", &mut wrong);
    let mobile = check::login_id(shared, body, check::mobile, &mut wrong).await;
    let mobile = check::complete(mobile, &wrong, shared)?.to_string();
    Ok((Goal::ChangeMobile { number, mobile }, AuthMethod::Mobile))
}

async fn own_number(
    shared: &Shared,
    body: &Map<String, Value>,
    number: String,
) -> Result<(Goal, AuthMethod), ErrorResponse> {
    let mut wrong = Wrong::default();
    let (system, method) = match text(body, "otpSystem").as_deref() {
        Some("aadhaar") => ("aadhaar", AuthMethod::Aadhaar),
        Some(_) | None => ("abdm", AuthMethod::Mobile),
    };
    check::names(body, "abha-number", system, &mut wrong);
    // Somebody else's number is no number here.
    let fits = |id: &str| id == number;
    let id = check::login_id(shared, body, fits, &mut wrong).await;
    check::complete(id, &wrong, shared)?;
    Ok((Goal::Deactivate(number), method))
}

/// `POST /v3/profile/account/verify`
pub(super) async fn verify(
    State(shared): State<Arc<Shared>>,
    _: V3Call,
    holder: Holder,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let change = change(&Scope::of(&body), &shared)?;
    with_account(&shared, &holder, |_, _| ())?;
    let mut wrong = Wrong::default();
    let data = auth_data(&body, &mut wrong);
    if change == Change::Off && !has_reasons(&body) {
        wrong.add("reasons", "Invalid Reasons");
    }
    let otp = check::otp_value(&shared, data.otp, &mut wrong).await;
    let (txn_id, otp) = check::complete(data.txn_id.zip(otp), &wrong, &shared)?;
    let done = shared.act(|world, now| {
        if !world.is_errand_of(txn_id, &holder.number, change) {
            return Err(Rejection::NoTransaction);
        }
        world.change(txn_id, &otp, now)
    });
    let message = match change {
        Change::Mobile => "Mobile Number linked successfully",
        Change::Off => "Your account has been de-activated",
    };
    match done {
        Ok(()) => Ok(ok(&json!({
            "txnId": txn_id.to_string(),
            "authResult": "success",
            "message": message,
            "accounts": [{ "ABHANumber": holder.number }],
        }))),
        Err(rejection) => failed_or_rejected(txn_id, rejection, &shared),
    }
}

fn has_reasons(body: &Map<String, Value>) -> bool {
    body.get("reasons")
        .and_then(Value::as_array)
        .is_some_and(|list| {
            !list.is_empty()
                && list
                    .iter()
                    .all(|reason| reason.as_str().is_some_and(|text| !text.trim().is_empty()))
        })
}

impl World {
    fn is_errand_of(&self, txn_id: Uuid, holder: &str, change: Change) -> bool {
        self.errands
            .find(txn_id, Family::Account)
            .is_some_and(|errand| match &errand.goal {
                Goal::ChangeMobile { number, .. } => change == Change::Mobile && number == holder,
                Goal::Deactivate(number) => change == Change::Off && number == holder,
                Goal::MobileAccounts(_)
                | Goal::SignIn(_)
                | Goal::SignInByAadhaar(_)
                | Goal::Pick(_)
                | Goal::Reactivate(_) => false,
            })
    }

    fn change(&mut self, txn_id: Uuid, otp: &str, now: UtcMillis) -> Result<(), Rejection> {
        let goal = self.prove(txn_id, Family::Account, otp, now)?;
        self.errands.finish(txn_id);
        match goal {
            Goal::ChangeMobile { number, mobile } => {
                self.check_new_mobile(&number, &mobile)?;
                let account = self.account_mut(&number).ok_or(Rejection::NotFound)?;
                account.mobile = Some(mobile);
                Ok(())
            }
            Goal::Deactivate(number) => {
                let account = self.account_mut(&number).ok_or(Rejection::NotFound)?;
                account.status = Status::Deactivated;
                Ok(())
            }
            Goal::MobileAccounts(_)
            | Goal::SignIn(_)
            | Goal::SignInByAadhaar(_)
            | Goal::Pick(_)
            | Goal::Reactivate(_) => Err(Rejection::NoTransaction),
        }
    }
}
