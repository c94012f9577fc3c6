//! What every call has to pass before it is looked at.

use super::clock;
use super::fields::uuid;
use super::rejection::{Header, Rejection};
use super::state::AppState;
use super::tokens::{self, Typ, Via};
use axum::body::to_bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use serde_json::{Map, Value};
use std::sync::Arc;
use uuid::Uuid;

/// The longest body that is read, in bytes. A photo fits; more is somebody's mistake.
pub(super) const BODY_LIMIT: usize = 1024 * 1024;
/// How far TIMESTAMP may be from the clock. The real allowance is not published; this one lets a
/// neglected clock pass and refuses local time that is passed off as UTC.
const DRIFT_SECONDS: i64 = 600;

/// A V3 call with a good session and good REQUEST-ID and TIMESTAMP headers (protocol.md
/// section 3.2).
pub(super) struct V3Call;

/// Whoever is signed in (`X-token`); as an extractor, on V3's calls on an account.
pub(super) struct SignedIn {
    /// Their ABHA number.
    pub(super) number: String,
    /// Which sign-in it is.
    pub(super) sid: Uuid,
}

/// Whoever signed in by ABHA address, on V3's calls for addresses.
pub(super) struct SignedInByAddress(pub(super) SignedIn);

/// A JSON object.
pub(super) struct JsonBody(pub(super) Map<String, Value>);

impl FromRequestParts<Arc<AppState>> for V3Call {
    type Rejection = Rejection;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Arc<AppState>,
    ) -> Result<Self, Rejection> {
        check_session(&parts.headers, state)?;
        check_request_id(&parts.headers, state)?;
        check_timestamp(&parts.headers, state)?;
        Ok(Self)
    }
}

impl FromRequestParts<Arc<AppState>> for SignedIn {
    type Rejection = Rejection;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Arc<AppState>,
    ) -> Result<Self, Rejection> {
        Self::of(&parts.headers, state)
    }
}

impl FromRequestParts<Arc<AppState>> for SignedInByAddress {
    type Rejection = Rejection;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Arc<AppState>,
    ) -> Result<Self, Rejection> {
        if !parts.headers.contains_key("x-token") {
            return Err(Rejection::NoToken);
        }
        SignedIn::by_token(x_token(&parts.headers, state), Via::Address, state).map(Self)
    }
}

impl SignedIn {
    /// Reads V3's `X-token`.
    pub(super) fn of(headers: &HeaderMap, state: &AppState) -> Result<Self, Rejection> {
        Self::by_token(x_token(headers, state), Via::Account, state)
    }

    /// Whoever has this token, if it is one that opens this family of calls.
    pub(super) fn by_token(
        token: Option<&str>,
        via: Via,
        state: &AppState,
    ) -> Result<Self, Rejection> {
        let header = Typ::Transaction.header();
        let token = token.ok_or(Rejection::BadToken(header))?;
        let sid = tokens::check_person(state.keys, token, Typ::Transaction, state.now())?;
        match state.store().sign_ins.get(&sid) {
            Some(sign_in) if sign_in.via == via => Ok(Self {
                number: sign_in.number.clone(),
                sid,
            }),
            Some(_) => Err(Rejection::OtherFamily),
            // Signing out, and a reset, end a token before its time.
            None => Err(Rejection::ExpiredToken(header)),
        }
    }
}

fn x_token<'a>(headers: &'a HeaderMap, state: &AppState) -> Option<&'a str> {
    let token = text(headers, "x-token");
    if state.quirks().bare_x_token {
        token
    } else {
        token.and_then(bearer)
    }
}

impl FromRequest<Arc<AppState>> for JsonBody {
    type Rejection = Rejection;

    async fn from_request(request: Request, _: &Arc<AppState>) -> Result<Self, Rejection> {
        if !is_json(request.headers()) {
            return Err(Rejection::NotJson);
        }
        let bytes = to_bytes(request.into_body(), BODY_LIMIT)
            .await
            .map_err(|_| Rejection::TooLong)?;
        match serde_json::from_slice(&bytes) {
            Ok(Value::Object(map)) => Ok(Self(map)),
            Ok(_) | Err(_) => Err(Rejection::Unreadable),
        }
    }
}

/// Checks `Authorization` alone, which V1/V2 ask for.
pub(super) fn check_session(headers: &HeaderMap, state: &AppState) -> Result<(), Rejection> {
    let token = text(headers, header::AUTHORIZATION.as_str()).ok_or(Rejection::NoSession)?;
    let token = bearer(token).ok_or(Rejection::BadSession)?;
    tokens::check_gateway(state.keys, token, state.now())
}

/// Checks that REQUEST-ID is a UUID that has not come before in the life of a session. It has
/// from now on.
pub(super) fn check_request_id(headers: &HeaderMap, state: &AppState) -> Result<(), Rejection> {
    let bad = || Rejection::BadHeader(Header::RequestId);
    let id = text(headers, "request-id").and_then(uuid);
    let id = id.ok_or_else(bad)?;
    state.with_store(|store, now| {
        let is_new = store.remember(id, tokens::SESSION_V3_SECONDS, now);
        if is_new || store.quirks.repeated_request_ids {
            Ok(())
        } else {
            Err(bad())
        }
    })
}

/// Checks that TIMESTAMP is UTC with milliseconds and near the time. Clients know nothing of a
/// clock that was moved forward, so both real time and the sandbox's will do, and all between.
pub(super) fn check_timestamp(headers: &HeaderMap, state: &AppState) -> Result<(), Rejection> {
    let bad = || Rejection::BadHeader(Header::Timestamp);
    let sent = text(headers, "timestamp").and_then(clock::parse_utc);
    let sent = sent.ok_or_else(bad)?;
    let earliest = clock::later(state.clock.real(), -DRIFT_SECONDS);
    let latest = clock::later(state.now(), DRIFT_SECONDS);
    if (earliest..=latest).contains(&sent) {
        Ok(())
    } else {
        Err(bad())
    }
}

/// A header as text, without the blanks around it.
pub(super) fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}

/// What stands behind `Bearer `.
pub(super) fn bearer(value: &str) -> Option<&str> {
    let (scheme, token) = value.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then(|| token.trim())
        .filter(|token| !token.is_empty())
}

fn is_json(headers: &HeaderMap) -> bool {
    text(headers, header::CONTENT_TYPE.as_str())
        .and_then(|value| value.split(';').next())
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}
