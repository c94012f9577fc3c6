//! Gateway sessions, both generations (protocol.md section 2).

use super::door::{self, JsonBody};
use super::response::{ErrorResponse, HandlerResult, internal_error, ok};
use super::shared::Shared;
use super::tokens::{
    SESSION_REFRESH_SECONDS, SESSION_SHORT_SECONDS, SESSION_V3_SECONDS, SESSION_V05_SECONDS,
    gateway,
};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// The one secret that is refused, so that refusals can be tried.
const WRONG_SECRET: &str = "wrong";

enum BadClient {
    Id,
    Secret,
}

/// `POST /gateway/v0.5/sessions`
pub(super) async fn session_v05(
    State(shared): State<Arc<Shared>>,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    match client(&body) {
        Ok(client) => session(&shared, client, SESSION_V05_SECONDS),
        Err(_) if shared.variants().live_session_error => Err(live_error()),
        Err(_) => Err(ErrorResponse::numbered(
            StatusCode::UNAUTHORIZED,
            1401,
            "Invalid client id or secret",
        )),
    }
}

/// `POST /api/hiecm/gateway/v3/sessions`
///
/// Without REQUEST-ID, TIMESTAMP and X-CM-ID it is refused with 401; X-CM-ID may be anything.
pub(super) async fn session_v3(
    State(shared): State<Arc<Shared>>,
    headers: HeaderMap,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    if !shared.variants().bare_sessions {
        for (name, code, message) in [
            ("request-id", "ABDM-1030: ", "Invalid request ID"),
            ("timestamp", "ABDM-1016: ", "Invalid Timestamp"),
            ("x-cm-id", "ABDM-9999: ", "Invalid X-CM-ID"),
        ] {
            if door::text(&headers, name).is_none_or(str::is_empty) {
                return Err(ErrorResponse::coded(
                    StatusCode::UNAUTHORIZED,
                    code,
                    message,
                ));
            }
        }
    }
    if headers.contains_key("request-id") && !door::is_new_request(&headers, &shared) {
        return Err(door::bad_header(
            &shared,
            "ABDM-1030: ",
            "Invalid request ID",
        ));
    }
    if headers.contains_key("timestamp") && !door::has_good_timestamp(&headers, &shared) {
        return Err(door::bad_header(
            &shared,
            "ABDM-1016: ",
            "Invalid Timestamp",
        ));
    }
    let refuse = |code, message| Err(ErrorResponse::coded(StatusCode::BAD_REQUEST, code, message));
    match client(&body) {
        Ok(client) => session(&shared, client, SESSION_V3_SECONDS),
        Err(_) if shared.variants().live_session_error => Err(live_error()),
        Err(BadClient::Id) => refuse("1921", "Invalid client id"),
        Err(BadClient::Secret) => refuse("1922", "Invalid client secret"),
    }
}

fn client(body: &Map<String, Value>) -> Result<&str, BadClient> {
    let text = |key| {
        body.get(key)
            .and_then(Value::as_str)
            .map(str::trim)
            .filter(|text| !text.is_empty())
    };
    let id = text("clientId").ok_or(BadClient::Id)?;
    match text("clientSecret") {
        Some(secret) if secret != WRONG_SECRET => Ok(id),
        Some(_) | None => Err(BadClient::Secret),
    }
}

fn session(shared: &Shared, client: &str, seconds: i64) -> HandlerResult {
    let seconds = if shared.variants().short_sessions {
        SESSION_SHORT_SECONDS
    } else {
        seconds
    };
    let id = shared.world().random.token();
    let tokens =
        gateway(shared.keys, client, id, seconds, shared.now()).ok_or_else(internal_error)?;
    Ok(ok(&json!({
        "accessToken": tokens.token,
        "expiresIn": seconds,
        "refreshExpiresIn": SESSION_REFRESH_SECONDS,
        "refreshToken": tokens.refresh,
        "tokenType": "bearer",
    })))
}

fn live_error() -> ErrorResponse {
    ErrorResponse::coded(
        StatusCode::UNAUTHORIZED,
        "ABDM-9999: ",
        "Invalid user credentials",
    )
}
