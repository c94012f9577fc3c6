//! Gateway sessions, both generations (protocol.md section 2).

use super::extract::{self, JsonBody};
use super::response::{ErrorResponse, HandlerResult, internal_error, ok};
use super::state::AppState;
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
    State(state): State<Arc<AppState>>,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    match client(&body) {
        Ok(client) => session(&state, client, SESSION_V05_SECONDS),
        Err(_) if state.quirks().live_session_error => Err(live_error()),
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
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    if !state.quirks().bare_sessions {
        for (name, code, message) in [
            ("request-id", "ABDM-1030: ", "Invalid request ID"),
            ("timestamp", "ABDM-1016: ", "Invalid Timestamp"),
            ("x-cm-id", "ABDM-9999: ", "Invalid X-CM-ID"),
        ] {
            if extract::text(&headers, name).is_none_or(str::is_empty) {
                return Err(ErrorResponse::coded(
                    StatusCode::UNAUTHORIZED,
                    code,
                    message,
                ));
            }
        }
    }
    if headers.contains_key("request-id") && !extract::is_new_request(&headers, &state) {
        return Err(extract::bad_header(
            &state,
            "ABDM-1030: ",
            "Invalid request ID",
        ));
    }
    if headers.contains_key("timestamp") && !extract::has_good_timestamp(&headers, &state) {
        return Err(extract::bad_header(
            &state,
            "ABDM-1016: ",
            "Invalid Timestamp",
        ));
    }
    let refuse = |code, message| Err(ErrorResponse::coded(StatusCode::BAD_REQUEST, code, message));
    match client(&body) {
        Ok(client) => session(&state, client, SESSION_V3_SECONDS),
        Err(_) if state.quirks().live_session_error => Err(live_error()),
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

fn session(state: &AppState, client: &str, seconds: i64) -> HandlerResult {
    let seconds = if state.quirks().short_sessions {
        SESSION_SHORT_SECONDS
    } else {
        seconds
    };
    let id = state.store().random.token();
    let tokens =
        gateway(state.keys, client, id, seconds, state.now()).ok_or_else(internal_error)?;
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
