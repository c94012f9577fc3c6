//! The public key of V3.

use crate::extract::V3Call;
use crate::response::{no_such_path, ok};
use crate::state::AppState;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde_json::json;
use std::sync::Arc;

/// `GET /v3/profile/public/certificate`: the public key and the padding that goes with it.
pub(super) async fn get(State(state): State<Arc<AppState>>, _: V3Call) -> Response {
    if state.quirks().no_v3_certificate {
        return no_such_path().into_response();
    }
    ok(&json!({
        "publicKey": state.keys.public_base64(),
        "encryptionAlgorithm": "RSA/ECB/OAEPWithSHA-1AndMGF1Padding",
    }))
}
