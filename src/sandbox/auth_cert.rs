//! The public key of V1 and V2 (protocol.md section 4).

use super::answer::{Answer, Refusal, typed};
use super::door;
use super::shared::Shared;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use std::sync::Arc;

/// `GET /api/v1/auth/cert` and `GET /api/v2/auth/cert`: PEM text.
pub(super) async fn get(State(shared): State<Arc<Shared>>, headers: HeaderMap) -> Answer {
    match door::session_state(&headers, &shared) {
        Some(Ok(())) => Ok(typed(
            StatusCode::OK,
            "text/plain",
            shared.keys.public_pem().to_owned(),
        )),
        Some(Err(_)) | None => Err(Refusal::his(
            StatusCode::UNAUTHORIZED,
            "HIS-401",
            "Unauthorized",
        )),
    }
}
