//! Signing in, finding and reactivating (protocol.md sections 7B, 8B and 9B).

mod find;
mod verify;

pub(super) use find::find;
pub(super) use verify::{verify, verify_user};

use super::check;
use super::errors::{bad_combination, error_response};
use super::form::{Scope, Wrong, text, txn_id};
use super::responses::{address, sent_answer};
use crate::sandbox::auth_method::AuthMethod;
use crate::sandbox::describe::mask;
use crate::sandbox::door::{JsonBody, V3Call};
use crate::sandbox::errands::{Family, Goal};
use crate::sandbox::people::{self, Kind};
use crate::sandbox::rejection::Rejection;
use crate::sandbox::response::{HandlerResult, internal_error, ok};
use crate::sandbox::shared::Shared;
use axum::extract::State;
use serde_json::{Map, Value, json};
use std::sync::Arc;
use uuid::Uuid;
use zeroize::Zeroizing;

/// What a scope of this family asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
    /// To sign in.
    SignIn,
    /// To sign in to one of those that Find ABHA gave.
    SignInByIndex,
    /// To switch an account on again.
    Reactivate,
}

/// The scopes of this family and what they mean.
const SCOPES: [(&[&str], Wish, AuthMethod); 6] = [
    (
        &["abha-login", "mobile-verify"],
        Wish::SignIn,
        AuthMethod::Mobile,
    ),
    (
        &["abha-login", "aadhaar-verify"],
        Wish::SignIn,
        AuthMethod::Aadhaar,
    ),
    (
        &["abha-login", "search-abha", "mobile-verify"],
        Wish::SignInByIndex,
        AuthMethod::Mobile,
    ),
    (
        &["abha-login", "search-abha", "aadhaar-verify"],
        Wish::SignInByIndex,
        AuthMethod::Aadhaar,
    ),
    (
        &["abha-login", "mobile-verify", "re-activate"],
        Wish::Reactivate,
        AuthMethod::Mobile,
    ),
    (
        &["abha-login", "aadhaar-verify", "re-activate"],
        Wish::Reactivate,
        AuthMethod::Aadhaar,
    ),
];

fn wish(scope: &Scope) -> Option<(Wish, AuthMethod)> {
    SCOPES
        .iter()
        .find(|(names, _, _)| scope.is(names))
        .map(|(_, wish, method)| (*wish, *method))
}

/// `POST /v3/profile/login/search`: what is known of an ABHA number without any proof.
pub(super) async fn search(
    State(shared): State<Arc<Shared>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let mut wrong = Wrong::default();
    let number = text(&body, "ABHANumber").filter(|number| check::abha_number(number));
    let number = wrong.need(number, "ABHANumber", "Invalid ABHA Number");
    let number = check::complete(number, &wrong, &shared)?;
    let world = shared.world();
    let Some(account) = world.account(&number) else {
        drop(world);
        return Err(error_response(Rejection::NotFound, &shared));
    };
    Ok(ok(&json!({
        "ABHANumber": account.number,
        "preferredAbhaAddress": address(account, world.variants),
        "authMethods": account.auth_methods(),
        "blockedAuthMethods": account.blocked_auth_methods(),
        "status": account.status.text(),
        "verificationStatus": account.verification_status(),
        "verificationType": account.verification_type(),
        "mobile": account.mobile.as_deref().map(mask),
        "isDocumentAccount": account.kind == Kind::Document,
    })))
}

/// `POST /v3/profile/login/request/otp`. Calling it again is the resend.
pub(super) async fn request_otp(
    State(shared): State<Arc<Shared>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let scope = Scope::of(&body);
    let Some((wish, method)) = wish(&scope) else {
        return Err(check::bad_scope(&scope, &shared));
    };
    if wish == Wish::Reactivate && shared.variants().reactivation_at_account {
        return Err(bad_combination());
    }
    ask(&shared, &body, wish, method).await
}

/// `POST /v3/profile/account/request/otp` with the scopes of a reactivation, where Guide 1.4 has
/// it: nobody who is switched off has a token for that path, so none is asked for. `None` for
/// other scopes.
pub(super) async fn request_reactivation(
    shared: &Shared,
    body: &Map<String, Value>,
) -> Option<HandlerResult> {
    match wish(&Scope::of(body)) {
        Some((Wish::Reactivate, method)) => Some(ask(shared, body, Wish::Reactivate, method).await),
        Some((Wish::SignIn | Wish::SignInByIndex, _)) | None => None,
    }
}

async fn ask(
    shared: &Shared,
    body: &Map<String, Value>,
    wish: Wish,
    method: AuthMethod,
) -> HandlerResult {
    let goal = goal(shared, body, wish, method).await?;
    let resend_of = match wish {
        // The first code has the transaction of the search.
        Wish::SignInByIndex if txn_id(body).is_some_and(|id| is_search(shared, id)) => None,
        Wish::SignIn | Wish::SignInByIndex | Wish::Reactivate => check::resend_of(shared, body)?,
    };
    let sent = shared
        .act(|world, now| world.ask(Family::Login, goal, method, resend_of, now))
        .map_err(|rejection| error_response(rejection, shared))?;
    Ok(sent_answer(shared, &sent))
}

/// Whether a transaction is that of a search.
fn is_search(shared: &Shared, txn_id: Uuid) -> bool {
    let world = shared.world();
    let errand = world.errands.find(txn_id, Family::Login);
    errand.is_some_and(|errand| matches!(errand.goal, Goal::Pick(_)))
}

/// The search that a choice belongs to: the one that it names, or the last one for a choice whose
/// code is asked for again.
fn search_of(shared: &Shared, body: &Map<String, Value>) -> Option<Uuid> {
    let named = txn_id(body).filter(|id| is_search(shared, *id));
    let latest = || {
        let world = shared.world();
        let is_known = txn_id(body).is_none_or(|id| {
            let errand = world.errands.find(id, Family::Login);
            errand.is_some_and(|errand| matches!(errand.goal, Goal::SignIn(_)))
        });
        let is_given = body.get("txnId").is_some_and(Value::is_string);
        let latest = || (world.errands).latest(Family::Login, |goal| matches!(goal, Goal::Pick(_)));
        (is_given && is_known).then(latest).flatten()
    };
    named.or_else(latest).or_else(|| txn_id(body))
}

async fn goal(
    shared: &Shared,
    body: &Map<String, Value>,
    wish: Wish,
    method: AuthMethod,
) -> Result<Goal, crate::sandbox::response::ErrorResponse> {
    let mut wrong = Wrong::default();
    let system = match method {
        AuthMethod::Mobile => "abdm",
        AuthMethod::Aadhaar => "aadhaar",
    };
    let hint = text(body, "loginHint").unwrap_or_default();
    let fits: fn(&str) -> bool = match (hint.as_str(), wish, method) {
        ("mobile", Wish::SignIn, AuthMethod::Mobile) => check::mobile,
        ("aadhaar", Wish::SignIn, AuthMethod::Aadhaar) => check::aadhaar,
        ("index", Wish::SignInByIndex, _) => is_index,
        ("abha-number", Wish::SignIn | Wish::Reactivate, _) => check::abha_number,
        _ => {
            wrong.add("loginHint", "Invalid Login Hint");
            |_| true
        }
    };
    check::names(body, &hint, system, &mut wrong);
    let search = match wish {
        Wish::SignInByIndex => {
            wrong.need(search_of(shared, body), "txnId", "Invalid Transaction Id")
        }
        Wish::SignIn | Wish::Reactivate => None,
    };
    let id = check::login_id(shared, body, fits, &mut wrong).await;
    let id: Zeroizing<String> = check::complete(id, &wrong, shared)?;
    let rejection = |rejection| error_response(rejection, shared);
    match (hint.as_str(), search) {
        ("index", Some(search)) => {
            let number = shared
                .act(|world, now| world.pick(search, &id, now))
                .map_err(rejection)?;
            number.map(Goal::SignIn).ok_or_else(|| {
                crate::sandbox::response::ErrorResponse::fields(
                    &[("loginId", "LoginId is invalid")],
                    shared.stamp(),
                )
            })
        }
        ("mobile", _) => Ok(Goal::MobileAccounts(id.to_string())),
        ("aadhaar", _) => people::find(&id)
            .map(|person| Goal::SignInByAadhaar(person.aadhaar))
            .ok_or_else(|| rejection(Rejection::AadhaarUnknown)),
        ("abha-number", _) if wish == Wish::Reactivate => Ok(Goal::Reactivate(id.to_string())),
        ("abha-number", _) => Ok(Goal::SignIn(id.to_string())),
        // Any other hint has been refused by now.
        _ => Err(internal_error()),
    }
}

fn is_index(text: &str) -> bool {
    text.parse::<usize>().is_ok_and(|index| index > 0)
}
