//! The public key of V1 and V2 (protocol.md section 4).

use super::response::typed;
use super::state::AppState;
use super::v2;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use std::sync::Arc;

/// `GET /api/v1/auth/cert` and `GET /api/v2/auth/cert`: PEM text.
pub(super) async fn get(State(state): State<Arc<AppState>>, _: v2::Call) -> Response {
    typed(
        StatusCode::OK,
        "text/plain",
        state.keys.public_pem().to_owned(),
    )
}
