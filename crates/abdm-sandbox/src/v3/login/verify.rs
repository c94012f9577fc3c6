//! The code of a login or a reactivation, and the choice that follows a login by mobile.

use super::{Wish, wish};
use crate::auth_method::AuthMethod;
use crate::extract::{self, JsonBody, V3Call};
use crate::flow::{Family, Goal};
use crate::people::Status;
use crate::rejection::{HandlerResult, Rejection};
use crate::response::ok;
use crate::state::AppState;
use crate::store::Store;
use crate::tokens::{self, PERSON_REFRESH_SECONDS, TRANSFER_SECONDS, TokenPair, Typ, Via};
use crate::v3::check;
use crate::v3::form::{FieldErrors, Scope, text, txn_id};
use crate::v3::responses::{add_tokens, failed_or_rejected, listed, signed_in};
use abdm_types::UtcMillis;
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::{Map, Value, json};
use std::sync::Arc;
use uuid::Uuid;

/// What came of a right code.
enum Outcome {
    /// Whoever holds this mobile may choose.
    Choose(String),
    /// This ABHA number is signed in to.
    SignedIn(String),
    /// This ABHA number is switched on again.
    Reactivated(String, AuthMethod),
}

/// `POST /v3/profile/login/verify`: checks the code of a sign-in or a reactivation.
pub(in crate::v3) async fn verify(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let scope = Scope::of(&body);
    let (wish, method) = wish(&scope).ok_or_else(|| scope.rejection())?;
    let (txn_id, otp) = check::entered_otp(&state, &body).await?;
    if !state.with_store(|store, _| store.suits(txn_id, wish, method)) {
        return Err(Rejection::OtherScopes);
    }
    match state.with_store(|store, now| store.log_in(txn_id, &otp, now)) {
        Ok(outcome) => answer(&state, txn_id, &outcome),
        Err(Rejection::OtpWrong | Rejection::OtpExpired)
            if method == AuthMethod::Aadhaar && state.quirks().uidai_error_at_login =>
        {
            Err(Rejection::OtpWrong)
        }
        Err(rejection) => failed_or_rejected(txn_id, rejection, &state),
    }
}

impl Store {
    /// Whether these are the scopes with which the code was asked for. An unknown transaction is
    /// told of later.
    fn suits(&self, txn_id: Uuid, wish: Wish, method: AuthMethod) -> bool {
        let Some(flow) = self.flows.find(txn_id, Family::Login) else {
            return true;
        };
        let is_reactivation = matches!(flow.goal, Goal::Reactivate(_));
        flow.method == method && is_reactivation == (wish == Wish::Reactivate)
    }

    fn log_in(&mut self, txn_id: Uuid, otp: &str, now: UtcMillis) -> Result<Outcome, Rejection> {
        let method = self
            .flows
            .find(txn_id, Family::Login)
            .map_or(AuthMethod::Mobile, |flow| flow.method);
        let outcome = match self.prove(txn_id, Family::Login, otp, now)? {
            Goal::MobileAccounts(mobile) if self.numbers_of(&mobile).is_empty() => {
                self.flows.finish(txn_id);
                return Err(Rejection::NotFound);
            }
            // The flow stays open for the choice.
            Goal::MobileAccounts(mobile) => return Ok(Outcome::Choose(mobile)),
            Goal::SignIn(number) => Outcome::SignedIn(number),
            Goal::SignInByAadhaar(aadhaar) => {
                self.flows.finish(txn_id);
                Outcome::SignedIn(self.number_by_aadhaar(aadhaar)?)
            }
            Goal::Reactivate(number) => {
                let account = self.account_mut(&number).ok_or(Rejection::NotFound)?;
                account.status = Status::Active;
                Outcome::Reactivated(number, method)
            }
            Goal::Pick(_)
            | Goal::Enrol { .. }
            | Goal::Register { .. }
            | Goal::Retrieve(_)
            | Goal::RetrieveByAadhaar(_)
            | Goal::Deactivate(_)
            | Goal::ChooseAddress(_)
            | Goal::ChangeEmail { .. }
            | Goal::Kyc(_)
            | Goal::ChangeMobile { .. } => {
                return Err(Rejection::NoTransaction);
            }
        };
        self.flows.finish(txn_id);
        Ok(outcome)
    }
}

fn answer(state: &AppState, txn_id: Uuid, outcome: &Outcome) -> HandlerResult {
    let now = state.now();
    let mut store = state.store();
    let quirks = store.quirks;
    let mut body = Map::new();
    body.insert("txnId".to_owned(), json!(txn_id.to_string()));
    body.insert("authResult".to_owned(), json!("success"));
    let mut put = |key: &str, value: Value| {
        body.insert(key.to_owned(), value);
    };
    match outcome {
        Outcome::Choose(mobile) => {
            let numbers = store.numbers_of(mobile);
            let accounts: Vec<Value> = numbers
                .iter()
                .filter_map(|number| store.account(number))
                .map(|account| listed(account, quirks))
                .collect();
            put("message", json!("OTP verified successfully"));
            put(
                "token",
                json!(tokens::transfer(state.keys, mobile, txn_id, now)?),
            );
            put("expiresIn", json!(TRANSFER_SECONDS));
            put("accounts", json!(accounts));
        }
        Outcome::SignedIn(number) => {
            let tokens = sign_in(&mut store, state, number, txn_id)?;
            put("message", json!("OTP verified successfully"));
            let accounts = json!([signed_in(
                store.account(number).ok_or(Rejection::Internal)?,
                quirks
            )]);
            put("accounts", accounts);
            add_tokens(&mut body, &tokens);
        }
        // NHA's collection of 2025: nobody is signed in by it (protocol.md section 9B).
        Outcome::Reactivated(number, method)
            if *method == AuthMethod::Aadhaar || quirks.reactivation_without_token =>
        {
            body.remove("txnId");
            body.insert(
                "message".to_owned(),
                json!("Your account has been reactivated."),
            );
            body.insert("accounts".to_owned(), json!([{ "ABHANumber": number }]));
        }
        Outcome::Reactivated(number, _) => {
            let tokens = sign_in(&mut store, state, number, txn_id)?;
            put(
                "message",
                json!("You have successfully reactivated the account"),
            );
            let mut account = signed_in(store.account(number).ok_or(Rejection::Internal)?, quirks);
            if let Some(fields) = account.as_object_mut() {
                fields.remove("mobileVerified");
            }
            put("accounts", json!([account]));
            add_tokens(&mut body, &tokens);
        }
    }
    Ok(ok(&Value::Object(body)))
}

fn sign_in(
    store: &mut Store,
    state: &AppState,
    number: &str,
    txn_id: Uuid,
) -> Result<TokenPair, Rejection> {
    let now = state.now();
    store.sign_in(
        state.keys,
        number,
        Via::Account,
        txn_id,
        PERSON_REFRESH_SECONDS,
        now,
    )
}

/// `POST /v3/profile/login/verify/user`, transfer token in the header `T-token`: takes one of the
/// accounts of a mobile, once.
pub(in crate::v3) async fn choose(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    headers: HeaderMap,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let chosen_from = transfer_token(&state, &headers)?;
    let mut errors = FieldErrors::default();
    let txn_id = errors.require(txn_id(&body), "txnId");
    let number = if state.quirks().encrypted_abha_number {
        let encrypted = body.get("ABHANumber").and_then(Value::as_str);
        state
            .decrypt(encrypted)
            .await
            .map(|number| number.to_string())
    } else {
        text(&body, "ABHANumber")
    };
    let number = number.filter(|number| check::abha_number(number));
    let number = errors.require(number, "ABHANumber");
    let (txn_id, number) = errors.complete(txn_id.zip(number))?;
    if txn_id != chosen_from {
        return Err(Rejection::NoTransaction);
    }
    state.with_store(|store, now| store.choose_account(txn_id, &number, now))?;
    let mut body = Map::new();
    let tokens = sign_in(&mut state.store(), &state, &number, txn_id)?;
    add_tokens(&mut body, &tokens);
    Ok(ok(&Value::Object(body)))
}

/// The transaction of a good transfer token.
fn transfer_token(state: &AppState, headers: &HeaderMap) -> Result<Uuid, Rejection> {
    let token = extract::text(headers, "t-token").and_then(extract::bearer);
    let token = token.ok_or(Rejection::BadToken(Typ::Transfer.header()))?;
    tokens::check_person(state.keys, token, Typ::Transfer, state.now())
}
