//! Gateway sessions, both generations (protocol.md section 2).

use super::extract::{self, JsonBody};
use super::rejection::{HandlerResult, Header, Rejection};
use super::response::ok;
use super::state::AppState;
use super::tokens::{
    SESSION_REFRESH_SECONDS, SESSION_SHORT_SECONDS, SESSION_V3_SECONDS, SESSION_V05_SECONDS,
    gateway,
};
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// The one secret that is refused, so that refusals can be tried.
const WRONG_SECRET: &str = "wrong";

/// `POST /gateway/v0.5/sessions`: a session of the old gateway.
pub(super) async fn session_v05(
    State(state): State<Arc<AppState>>,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let client = client(&body).map_err(|_| Rejection::BadClient)?;
    session(&state, client, SESSION_V05_SECONDS)
}

/// `POST /api/hiecm/gateway/v3/sessions`: a session of V3's gateway. X-CM-ID may be anything, but
/// not missing.
pub(super) async fn session_v3(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    if !state.quirks().bare_sessions {
        for (name, header) in [
            ("request-id", Header::RequestId),
            ("timestamp", Header::Timestamp),
            ("x-cm-id", Header::CmId),
        ] {
            if extract::text(&headers, name).is_none_or(str::is_empty) {
                return Err(Rejection::NoHeader(header));
            }
        }
    }
    if headers.contains_key("request-id") {
        extract::check_request_id(&headers, &state)?;
    }
    if headers.contains_key("timestamp") {
        extract::check_timestamp(&headers, &state)?;
    }
    session(&state, client(&body)?, SESSION_V3_SECONDS)
}

fn client(body: &Map<String, Value>) -> Result<&str, Rejection> {
    let text = |key| {
        body.get(key)
            .and_then(Value::as_str)
            .map(str::trim)
            .filter(|text| !text.is_empty())
    };
    let id = text("clientId").ok_or(Rejection::BadClientId)?;
    match text("clientSecret") {
        Some(secret) if secret != WRONG_SECRET => Ok(id),
        Some(_) | None => Err(Rejection::BadClientSecret),
    }
}

fn session(state: &AppState, client: &str, seconds: i64) -> HandlerResult {
    let seconds = if state.quirks().short_sessions {
        SESSION_SHORT_SECONDS
    } else {
        seconds
    };
    let id = state.store().random.token();
    let tokens = gateway(state.keys, client, id, seconds, state.now())?;
    Ok(ok(&json!({
        "accessToken": tokens.token,
        "expiresIn": seconds,
        "refreshExpiresIn": SESSION_REFRESH_SECONDS,
        "refreshToken": tokens.refresh,
        "tokenType": "bearer",
    })))
}
