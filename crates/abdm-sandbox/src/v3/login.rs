//! Signing in, finding and reactivating (protocol.md sections 7B, 8B and 9B).

mod find;
mod verify;

pub(super) use find::find;
pub(super) use verify::{choose, verify};

use super::check;
use super::form::{FieldErrors, Scope, is_mobile, text, txn_id};
use super::responses::sent_response;
use crate::auth_method::AuthMethod;
use crate::extract::{JsonBody, V3Call};
use crate::flow::{Family, Goal};
use crate::people::{self, Kind};
use crate::profile_fields::{address, mask};
use crate::rejection::{HandlerResult, Mistake, Rejection};
use crate::response::ok;
use crate::state::AppState;
use axum::extract::State;
use serde_json::{Map, Value, json};
use std::sync::Arc;
use uuid::Uuid;

/// What a scope of this family asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
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
    State(state): State<Arc<AppState>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let mut errors = FieldErrors::default();
    let number = text(&body, "ABHANumber").filter(|number| check::abha_number(number));
    let number = errors.require(number, "ABHANumber");
    let number = errors.complete(number)?;
    let store = state.store();
    let account = store.account(&number).ok_or(Rejection::NotFound)?;
    Ok(ok(&json!({
        "ABHANumber": account.number,
        "preferredAbhaAddress": address(account, store.quirks),
        "authMethods": account.auth_methods(),
        "blockedAuthMethods": account.blocked_auth_methods(),
        "status": account.status.text(),
        "verificationStatus": account.verification_status(),
        "verificationType": account.verification_type(),
        "mobile": account.mobile.as_deref().map(mask),
        "isDocumentAccount": account.kind == Kind::Document,
    })))
}

/// `POST /v3/profile/login/request/otp`: sends the code of a sign-in or a reactivation. Calling it
/// again is the resend.
pub(super) async fn request_otp(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let scope = Scope::of(&body);
    let (wish, method) = wish(&scope).ok_or_else(|| scope.rejection())?;
    if wish == Wish::Reactivate && state.quirks().reactivation_at_account {
        return Err(Rejection::OtherScopes);
    }
    ask(&state, &body, wish, method).await
}

/// `POST /v3/profile/account/request/otp` with the scopes of a reactivation, where Guide 1.4 has
/// it: nobody who is switched off has a token for that path, so none is asked for. `None` for
/// other scopes.
pub(super) async fn request_reactivation(
    state: &AppState,
    body: &Map<String, Value>,
) -> Option<HandlerResult> {
    match wish(&Scope::of(body)) {
        Some((Wish::Reactivate, method)) => Some(ask(state, body, Wish::Reactivate, method).await),
        Some((Wish::SignIn | Wish::SignInByIndex, _)) | None => None,
    }
}

async fn ask(
    state: &AppState,
    body: &Map<String, Value>,
    wish: Wish,
    method: AuthMethod,
) -> HandlerResult {
    let goal = goal(state, body, wish, method).await?;
    let resend_of = match wish {
        // The first code has the transaction of the search.
        Wish::SignInByIndex if txn_id(body).is_some_and(|id| is_search(state, id)) => None,
        Wish::SignIn | Wish::SignInByIndex | Wish::Reactivate => check::resend_of(state, body)?,
    };
    let sent =
        state.with_store(|store, now| store.ask(Family::Login, goal, method, resend_of, now))?;
    Ok(sent_response(state, &sent))
}

/// Whether a transaction is that of a search.
fn is_search(state: &AppState, txn_id: Uuid) -> bool {
    let store = state.store();
    let flow = store.flows.find(txn_id, Family::Login);
    flow.is_some_and(|flow| matches!(flow.goal, Goal::Pick(_)))
}

/// The search that a choice belongs to: the one that it names, or the last one for a choice whose
/// code is asked for again.
fn search_of(state: &AppState, body: &Map<String, Value>) -> Option<Uuid> {
    let named = txn_id(body).filter(|id| is_search(state, *id));
    let latest = || {
        let store = state.store();
        let is_known = txn_id(body).is_none_or(|id| {
            let flow = store.flows.find(id, Family::Login);
            flow.is_some_and(|flow| matches!(flow.goal, Goal::SignIn(_)))
        });
        let is_given = body.get("txnId").is_some_and(Value::is_string);
        let latest = || (store.flows).latest(Family::Login, |goal| matches!(goal, Goal::Pick(_)));
        (is_given && is_known).then(latest).flatten()
    };
    named.or_else(latest).or_else(|| txn_id(body))
}

async fn goal(
    state: &AppState,
    body: &Map<String, Value>,
    wish: Wish,
    method: AuthMethod,
) -> Result<Goal, Rejection> {
    let mut errors = FieldErrors::default();
    let system = match method {
        AuthMethod::Mobile => "abdm",
        AuthMethod::Aadhaar => "aadhaar",
    };
    let hint = text(body, "loginHint").unwrap_or_default();
    let fits: fn(&str) -> bool = match (hint.as_str(), wish, method) {
        ("mobile", Wish::SignIn, AuthMethod::Mobile) => is_mobile,
        ("aadhaar", Wish::SignIn, AuthMethod::Aadhaar) => check::aadhaar,
        ("index", Wish::SignInByIndex, _) => is_index,
        ("abha-number", Wish::SignIn | Wish::Reactivate, _) => check::abha_number,
        _ => {
            errors.add("loginHint", Mistake::Wrong);
            |_| true
        }
    };
    check::names(body, &hint, system, &mut errors);
    let search = match wish {
        Wish::SignInByIndex => errors.require(search_of(state, body), "txnId"),
        Wish::SignIn | Wish::Reactivate => None,
    };
    let id = check::login_id(state, body, fits, &mut errors).await;
    let id = errors.complete(id)?;
    match (hint.as_str(), search) {
        ("index", Some(search)) => {
            let number = state.with_store(|store, now| store.pick(search, &id, now))?;
            number
                .map(Goal::SignIn)
                .ok_or_else(|| Rejection::field("loginId"))
        }
        ("mobile", _) => Ok(Goal::MobileAccounts(id.to_string())),
        ("aadhaar", _) => people::find(&id)
            .map(|person| Goal::SignInByAadhaar(&person.aadhaar))
            .ok_or(Rejection::AadhaarUnknown),
        ("abha-number", _) if wish == Wish::Reactivate => Ok(Goal::Reactivate(id.to_string())),
        ("abha-number", _) => Ok(Goal::SignIn(id.to_string())),
        // Any other hint has been refused by now.
        _ => Err(Rejection::Internal),
    }
}

fn is_index(text: &str) -> bool {
    text.parse::<usize>().is_ok_and(|index| index > 0)
}
