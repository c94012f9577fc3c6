//! What somebody who is signed in changes by code: the mobile (protocol.md section 10B), the e-mail
//! address or the proof by Aadhaar (section 10C), or that the account is there at all (section 9B,
//! end).

use super::form::{FieldErrors, Scope, auth_data, is_mobile, text};
use super::profile::with_account;
use super::responses::{failed_or_rejected, sent_response};
use super::{check, login};
use crate::auth_method::AuthMethod;
use crate::extract::{JsonBody, SignedIn, V3Call};
use crate::flow::{Family, Goal, MobileChangeStep};
use crate::people::Status;
use crate::rejection::{HandlerResult, Mistake, Rejection};
use crate::response::ok;
use crate::state::AppState;
use crate::store::Store;
use abdm_types::UtcMillis;
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::{Map, Value, json};
use std::sync::Arc;
use uuid::Uuid;

/// What a scope of this family asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    Mobile,
    Email,
    Kyc,
    Off,
}

fn change(scope: &Scope) -> Result<Change, Rejection> {
    if scope.is(&["abha-profile", "mobile-verify"]) {
        Ok(Change::Mobile)
    } else if scope.is(&["abha-profile", "email-verify"]) {
        Ok(Change::Email)
    } else if scope.is(&["abha-profile", "re-kyc"]) {
        Ok(Change::Kyc)
    } else if scope.is(&["abha-profile", "de-activate"]) {
        Ok(Change::Off)
    } else {
        Err(scope.rejection())
    }
}

/// `POST /v3/profile/account/request/otp`: sends the code for a change. Calling it again is the
/// resend.
pub(super) async fn request_otp(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    headers: HeaderMap,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    if let Some(answer) = login::request_reactivation(&state, &body).await {
        return answer;
    }
    let change = change(&Scope::of(&body))?;
    let person = SignedIn::of(&headers, &state)?;
    with_account(&state, &person, |_, _| ())?;
    let (goal, method) = match change {
        Change::Mobile => new_mobile(&state, &body, person.number).await?,
        Change::Email => new_email(&state, &body, person.number).await?,
        Change::Kyc | Change::Off => own_number(&state, &body, change, person.number).await?,
    };
    let resend_of = check::resend_of(&state, &body)?;
    let sent =
        state.with_store(|store, now| store.ask(Family::Account, goal, method, resend_of, now))?;
    Ok(sent_response(&state, &sent))
}

async fn new_mobile(
    state: &AppState,
    body: &Map<String, Value>,
    number: String,
) -> Result<(Goal, AuthMethod), Rejection> {
    let mut errors = FieldErrors::default();
    check::names(body, "mobile", "abdm", &mut errors);
    let mobile = check::login_id(state, body, is_mobile, &mut errors).await;
    let mobile = errors.complete(mobile)?.to_string();
    let step = MobileChangeStep::NewCode;
    let goal = Goal::ChangeMobile {
        number,
        mobile,
        step,
    };
    Ok((goal, AuthMethod::Mobile))
}

async fn new_email(
    state: &AppState,
    body: &Map<String, Value>,
    number: String,
) -> Result<(Goal, AuthMethod), Rejection> {
    let mut errors = FieldErrors::default();
    check::names(body, "email", "abdm", &mut errors);
    let email = check::login_id(state, body, check::email, &mut errors).await;
    let email = errors.complete(email)?.to_string();
    Ok((Goal::ChangeEmail { number, email }, AuthMethod::Mobile))
}

async fn own_number(
    state: &AppState,
    body: &Map<String, Value>,
    change: Change,
    number: String,
) -> Result<(Goal, AuthMethod), Rejection> {
    let mut errors = FieldErrors::default();
    let (system, method) = match (change, text(body, "otpSystem").as_deref()) {
        // UIDAI alone can say who somebody is.
        (Change::Kyc, _) | (_, Some("aadhaar")) => ("aadhaar", AuthMethod::Aadhaar),
        (_, Some(_) | None) => ("abdm", AuthMethod::Mobile),
    };
    check::names(body, "abha-number", system, &mut errors);
    // Somebody else's number is no number here.
    let fits = |id: &str| id == number;
    let id = check::login_id(state, body, fits, &mut errors).await;
    errors.complete(id)?;
    let goal = if change == Change::Kyc {
        Goal::Kyc(number)
    } else {
        Goal::Deactivate(number)
    };
    Ok((goal, method))
}

/// `POST /v3/profile/account/verify`: checks the code and makes the change.
pub(super) async fn verify(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    person: SignedIn,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let change = change(&Scope::of(&body))?;
    with_account(&state, &person, |_, _| ())?;
    let mut errors = FieldErrors::default();
    let data = auth_data(&body, &mut errors);
    if change == Change::Off && !has_reasons(&body) {
        errors.add("reasons", Mistake::Wrong);
    }
    let otp = check::otp_value(&state, data.otp, &mut errors).await;
    let (txn_id, otp) = errors.complete(data.txn_id.zip(otp))?;
    let done = state.with_store(|store, now| {
        if !store.is_errand_of(txn_id, &person.number, change) {
            return Err(Rejection::NoTransaction);
        }
        store.change(txn_id, &otp, now)
    });
    let message = match change {
        Change::Mobile => "Mobile Number linked successfully",
        Change::Email => "Email linked successfully",
        Change::Kyc => "Your KYC is done successfully",
        Change::Off => "Your account has been de-activated",
    };
    match done {
        Ok(()) => Ok(ok(&json!({
            "txnId": txn_id.to_string(),
            "authResult": "success",
            "message": message,
            "accounts": [{ "ABHANumber": person.number }],
        }))),
        // A wrong code of UIDAI's is refused here (protocol.md section 11.3).
        Err(Rejection::OtpWrong | Rejection::OtpExpired) if change == Change::Kyc => {
            Err(Rejection::KycCodeWrong)
        }
        Err(rejection) => failed_or_rejected(txn_id, rejection, &state),
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

impl Store {
    fn is_errand_of(&self, txn_id: Uuid, person: &str, change: Change) -> bool {
        let flow = self.flows.find(txn_id, Family::Account);
        match (change, flow.map(|flow| &flow.goal)) {
            (Change::Mobile, Some(Goal::ChangeMobile { number, .. }))
            | (Change::Email, Some(Goal::ChangeEmail { number, .. }))
            | (Change::Kyc, Some(Goal::Kyc(number)))
            | (Change::Off, Some(Goal::Deactivate(number))) => number == person,
            (Change::Mobile | Change::Email | Change::Kyc | Change::Off, _) => false,
        }
    }

    fn change(&mut self, txn_id: Uuid, otp: &str, now: UtcMillis) -> Result<(), Rejection> {
        let goal = self.prove(txn_id, Family::Account, otp, now)?;
        self.flows.finish(txn_id);
        match goal {
            Goal::ChangeMobile { number, mobile, .. } => {
                self.check_new_mobile(&number, &mobile)?;
                let account = self.account_mut(&number).ok_or(Rejection::NotFound)?;
                account.mobile = Some(mobile);
                Ok(())
            }
            Goal::ChangeEmail { number, email } => {
                let account = self.account_mut(&number).ok_or(Rejection::NotFound)?;
                account.email = Some(email);
                account.email_verified = true;
                Ok(())
            }
            Goal::Kyc(number) => {
                let account = self.account_mut(&number).ok_or(Rejection::NotFound)?;
                account.kyc_verified = true;
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
            | Goal::ChooseAddress(_)
            | Goal::Retrieve(_)
            | Goal::RetrieveByAadhaar(_)
            | Goal::Enrol { .. }
            | Goal::Register { .. }
            | Goal::Reactivate(_) => Err(Rejection::NoTransaction),
        }
    }
}
