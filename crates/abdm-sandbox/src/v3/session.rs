//! A person's tokens after the sign-in: renewing and signing out.

use crate::extract::{self, AuthenticatedUser, V3Call};
use crate::response::{ErrorResponse, HandlerResult, internal_error, ok};
use crate::state::AppState;
use crate::tokens::{self, Typ, USER_REFRESH_SECONDS, USER_SECONDS};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
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
    let invalid =
        || ErrorResponse::message(StatusCode::BAD_REQUEST, "Invalid R-token", state.stamp());
    let value = extract::text(&headers, "r-token").ok_or_else(invalid)?;
    let token = extract::bearer(value).unwrap_or(value);
    let sid =
        tokens::check_user(state.keys, token, Typ::Refresh, state.now()).map_err(|_| invalid())?;
    let tokens = state.with_store(|store, now| {
        let number = store.signed_in.get(&sid)?.number.clone();
        let txn_id = store.random.token();
        Some(tokens::user(
            state.keys,
            store.account(&number)?,
            sid,
            txn_id,
            USER_REFRESH_SECONDS,
            now,
        ))
    });
    let tokens = tokens.ok_or_else(invalid)?.ok_or_else(internal_error)?;
    Ok(ok(&json!({
        "token": tokens.token,
        "expiresIn": USER_SECONDS,
        "refreshToken": tokens.refresh,
        "refreshExpiresIn": USER_REFRESH_SECONDS,
    })))
}

/// `GET /v3/profile/account/request/logout`
pub(super) async fn logout(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    user: AuthenticatedUser,
) -> Response {
    state.with_store(|store, _| store.signed_in.remove(&user.sid));
    ok(&json!({
        "message": "You have been logged out",
        "timestamp": state.stamp(),
    }))
}
