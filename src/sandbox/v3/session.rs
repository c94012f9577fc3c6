//! A person's tokens after the sign-in: renewing and signing out.

use crate::sandbox::door::{self, Holder, V3Call};
use crate::sandbox::response::{ErrorResponse, HandlerResult, internal_error, ok};
use crate::sandbox::shared::Shared;
use crate::sandbox::tokens::{self, Typ, USER_REFRESH_SECONDS, USER_SECONDS};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde_json::json;
use std::sync::Arc;

/// `GET /v3/profile/account/request/token`, refresh token in the header `R-token`, with or
/// without `Bearer ` (protocol.md section 3.2).
pub(super) async fn token(
    State(shared): State<Arc<Shared>>,
    _: V3Call,
    headers: HeaderMap,
) -> HandlerResult {
    let invalid =
        || ErrorResponse::message(StatusCode::BAD_REQUEST, "Invalid R-token", shared.stamp());
    let value = door::text(&headers, "r-token").ok_or_else(invalid)?;
    let token = door::bearer(value).unwrap_or(value);
    let sid = tokens::check_user(shared.keys, token, Typ::Refresh, shared.now())
        .map_err(|_| invalid())?;
    let tokens = shared.act(|world, now| {
        let number = world.signed_in.get(&sid)?.number.clone();
        let txn_id = world.random.token();
        Some(tokens::user(
            shared.keys,
            world.account(&number)?,
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
    State(shared): State<Arc<Shared>>,
    _: V3Call,
    holder: Holder,
) -> Response {
    shared.act(|world, _| world.signed_in.remove(&holder.sid));
    ok(&json!({
        "message": "You have been logged out",
        "timestamp": shared.stamp(),
    }))
}
