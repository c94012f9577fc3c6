//! The code of a login or a reactivation, and the choice that follows a login by mobile.

use super::{Wish, wish};
use crate::domain::UtcMillis;
use crate::sandbox::account::Status;
use crate::sandbox::auth_method::AuthMethod;
use crate::sandbox::door::{self, JsonBody, V3Call};
use crate::sandbox::errands::{Family, Goal};
use crate::sandbox::rejection::Rejection;
use crate::sandbox::response::{ErrorResponse, HandlerResult, internal_error, ok};
use crate::sandbox::shared::Shared;
use crate::sandbox::tokens::{
    self, BadToken, TRANSFER_SECONDS, Typ, USER_REFRESH_SECONDS, UserTokens, Via,
};
use crate::sandbox::v3::check;
use crate::sandbox::v3::errors::{bad_combination, error_response};
use crate::sandbox::v3::form::{Scope, Wrong, auth_data, text, txn_id};
use crate::sandbox::v3::responses::{add_tokens, failed_or_rejected, listed, signed_in};
use crate::sandbox::world::World;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
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

/// `POST /v3/profile/login/verify`
pub(in crate::sandbox::v3) async fn verify(
    State(shared): State<Arc<Shared>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let scope = Scope::of(&body);
    let Some((wish, method)) = wish(&scope) else {
        return Err(check::bad_scope(&scope, &shared));
    };
    let mut wrong = Wrong::default();
    let data = auth_data(&body, &mut wrong);
    let otp = check::otp_value(&shared, data.otp, &mut wrong).await;
    let (txn_id, otp) = check::complete(data.txn_id.zip(otp), &wrong, &shared)?;
    if !shared.act(|world, _| world.suits(txn_id, wish, method)) {
        return Err(bad_combination());
    }
    match shared.act(|world, now| world.log_in(txn_id, &otp, now)) {
        Ok(outcome) => answer(&shared, txn_id, &outcome).ok_or_else(internal_error),
        Err(Rejection::OtpWrong | Rejection::OtpExpired)
            if method == AuthMethod::Aadhaar && shared.variants().uidai_error_at_login =>
        {
            Err(error_response(Rejection::OtpWrong, &shared))
        }
        Err(rejection) => failed_or_rejected(txn_id, rejection, &shared),
    }
}

impl World {
    /// Whether these are the scopes with which the code was asked for. An unknown transaction is
    /// told of later.
    fn suits(&self, txn_id: Uuid, wish: Wish, method: AuthMethod) -> bool {
        let Some(errand) = self.errands.find(txn_id, Family::Login) else {
            return true;
        };
        let is_reactivation = matches!(errand.goal, Goal::Reactivate(_));
        errand.method == method && is_reactivation == (wish == Wish::Reactivate)
    }

    fn log_in(&mut self, txn_id: Uuid, otp: &str, now: UtcMillis) -> Result<Outcome, Rejection> {
        let method = self
            .errands
            .find(txn_id, Family::Login)
            .map_or(AuthMethod::Mobile, |errand| errand.method);
        let outcome = match self.prove(txn_id, Family::Login, otp, now)? {
            Goal::MobileAccounts(mobile) if self.numbers_of(&mobile).is_empty() => {
                self.errands.finish(txn_id);
                return Err(Rejection::NotFound);
            }
            // The errand stays open for the choice.
            Goal::MobileAccounts(mobile) => return Ok(Outcome::Choose(mobile)),
            Goal::SignIn(number) => Outcome::SignedIn(number),
            Goal::SignInByAadhaar(aadhaar) => {
                self.errands.finish(txn_id);
                Outcome::SignedIn(self.number_by_aadhaar(aadhaar)?)
            }
            Goal::Reactivate(number) => {
                let account = self.account_mut(&number).ok_or(Rejection::NotFound)?;
                account.status = Status::Active;
                Outcome::Reactivated(number, method)
            }
            Goal::Pick(_) | Goal::Deactivate(_) | Goal::ChangeMobile { .. } => {
                return Err(Rejection::NoTransaction);
            }
        };
        self.errands.finish(txn_id);
        Ok(outcome)
    }
}

fn answer(shared: &Shared, txn_id: Uuid, outcome: &Outcome) -> Option<axum::response::Response> {
    let now = shared.now();
    let mut world = shared.world();
    let variants = world.variants;
    let mut body = Map::new();
    body.insert("txnId".to_owned(), json!(txn_id.to_string()));
    body.insert("authResult".to_owned(), json!("success"));
    let mut put = |key: &str, value: Value| {
        body.insert(key.to_owned(), value);
    };
    match outcome {
        Outcome::Choose(mobile) => {
            let numbers = world.numbers_of(mobile);
            let accounts: Vec<Value> = numbers
                .iter()
                .filter_map(|number| world.account(number))
                .map(|account| listed(account, variants))
                .collect();
            put("message", json!("OTP verified successfully"));
            put(
                "token",
                json!(tokens::transfer(shared.keys, mobile, txn_id, now)?),
            );
            put("expiresIn", json!(TRANSFER_SECONDS));
            put("accounts", json!(accounts));
        }
        Outcome::SignedIn(number) => {
            let tokens = sign_in(&mut world, shared, number, txn_id)?;
            put("message", json!("OTP verified successfully"));
            let accounts = json!([signed_in(world.account(number)?, variants)]);
            put("accounts", accounts);
            add_tokens(&mut body, &tokens);
        }
        // NHA's collection of 2025: nobody is signed in by it (protocol.md section 9B).
        Outcome::Reactivated(number, method)
            if *method == AuthMethod::Aadhaar || variants.reactivation_without_token =>
        {
            body.remove("txnId");
            body.insert(
                "message".to_owned(),
                json!("Your account has been reactivated."),
            );
            body.insert("accounts".to_owned(), json!([{ "ABHANumber": number }]));
        }
        Outcome::Reactivated(number, _) => {
            let tokens = sign_in(&mut world, shared, number, txn_id)?;
            put(
                "message",
                json!("You have successfully reactivated the account"),
            );
            let mut account = signed_in(world.account(number)?, variants);
            if let Some(fields) = account.as_object_mut() {
                fields.remove("mobileVerified");
            }
            put("accounts", json!([account]));
            add_tokens(&mut body, &tokens);
        }
    }
    Some(ok(&Value::Object(body)))
}

fn sign_in(world: &mut World, shared: &Shared, number: &str, txn_id: Uuid) -> Option<UserTokens> {
    let now = shared.now();
    world.sign_in(
        shared.keys,
        number,
        Via::Account,
        txn_id,
        USER_REFRESH_SECONDS,
        now,
    )
}

/// `POST /v3/profile/login/verify/user`, transfer token in the header `T-token`: takes one of the
/// accounts of a mobile, once.
pub(in crate::sandbox::v3) async fn verify_user(
    State(shared): State<Arc<Shared>>,
    _: V3Call,
    headers: HeaderMap,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let holder = transfer_token(&shared, &headers)?;
    let mut wrong = Wrong::default();
    let txn_id = wrong.need(txn_id(&body), "txnId", "Invalid Transaction Id");
    let number = if shared.variants().encrypted_abha_number {
        let sealed = body.get("ABHANumber").and_then(Value::as_str);
        shared.open(sealed).await.map(|number| number.to_string())
    } else {
        text(&body, "ABHANumber")
    };
    let number = number.filter(|number| check::abha_number(number));
    let number = wrong.need(number, "ABHANumber", "Invalid ABHA Number");
    let (txn_id, number) = check::complete(txn_id.zip(number), &wrong, &shared)?;
    if txn_id != holder {
        return Err(error_response(Rejection::NoTransaction, &shared));
    }
    shared
        .act(|world, now| world.choose_account(txn_id, &number, now))
        .map_err(|rejection| error_response(rejection, &shared))?;
    let mut body = Map::new();
    let tokens =
        sign_in(&mut shared.world(), &shared, &number, txn_id).ok_or_else(internal_error)?;
    add_tokens(&mut body, &tokens);
    Ok(ok(&Value::Object(body)))
}

/// The transaction of a good transfer token.
fn transfer_token(shared: &Shared, headers: &HeaderMap) -> Result<Uuid, ErrorResponse> {
    let invalid =
        || ErrorResponse::message(StatusCode::BAD_REQUEST, "Invalid T-token", shared.stamp());
    let token = door::text(headers, "t-token")
        .and_then(door::bearer)
        .ok_or_else(invalid)?;
    tokens::check_user(shared.keys, token, Typ::Transfer, shared.now()).map_err(|bad| match bad {
        BadToken::Invalid => invalid(),
        BadToken::Expired => {
            ErrorResponse::message(StatusCode::UNAUTHORIZED, "T-token expired", shared.stamp())
        }
    })
}
