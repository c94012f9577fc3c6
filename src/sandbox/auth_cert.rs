//! The public key of V1 and V2 (protocol.md section 4).

use super::response::typed;
use super::shared::Shared;
use super::v2;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use std::sync::Arc;

/// `GET /api/v1/auth/cert` and `GET /api/v2/auth/cert`: PEM text.
pub(super) async fn get(State(shared): State<Arc<Shared>>, _: v2::Call) -> Response {
    typed(
        StatusCode::OK,
        "text/plain",
        shared.keys.public_pem().to_owned(),
    )
}
