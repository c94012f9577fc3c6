//! The public key of V1 and V2 (protocol.md section 4).

use super::extract::Call;
use crate::response::typed;
use crate::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use std::sync::Arc;

/// `GET /v1/auth/cert` and `GET /v2/auth/cert`: PEM text.
pub(super) async fn get(State(state): State<Arc<AppState>>, _: Call) -> Response {
    typed(
        StatusCode::OK,
        "text/plain",
        state.keys.public_pem().to_owned(),
    )
}
