//! A person's tokens after the sign-in: renewing and signing out.

use crate::extract::{self, SignedIn, V3Call};
use crate::rejection::{HandlerResult, Rejection};
use crate::response::ok;
use crate::state::AppState;
use crate::tokens::{self, PERSON_REFRESH_SECONDS, PERSON_SECONDS, Typ};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::json;
use std::sync::Arc;

/// `GET /v3/profile/account/request/token`, refresh token in the header `R-token`, with or
/// without `Bearer ` (protocol.md section 3.2).
pub(super) async fn token(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    headers: HeaderMap,
) -> HandlerResult {
    let bad = || Rejection::BadToken(Typ::Refresh.header());
    let value = extract::text(&headers, "r-token").ok_or_else(bad)?;
    let token = extract::bearer(value).unwrap_or(value);
    // One that is too old is refused as if it had never been good.
    let sid = tokens::check_person(state.keys, token, Typ::Refresh, state.now());
    let sid = sid.map_err(|_| bad())?;
    let tokens = state.with_store(|store, now| store.renew(state.keys, sid, now))?;
    Ok(ok(&json!({
        "token": tokens.token,
        "expiresIn": PERSON_SECONDS,
        "refreshToken": tokens.refresh,
        "refreshExpiresIn": PERSON_REFRESH_SECONDS,
    })))
}

/// `GET /v3/profile/account/request/logout`: ends the sign-in.
pub(super) async fn logout(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    person: SignedIn,
) -> Response {
    state.with_store(|store, _| store.sign_ins.remove(&person.sid));
    ok(&json!({
        "message": "You have been logged out",
        "timestamp": state.stamp(),
    }))
}
