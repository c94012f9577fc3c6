//! The public key of V3.

use crate::sandbox::answer::ok;
use crate::sandbox::door::V3Call;
use crate::sandbox::shared::Shared;
use axum::extract::State;
use axum::response::Response;
use serde_json::json;
use std::sync::Arc;

/// `GET /v3/profile/public/certificate`
pub(super) async fn get(State(shared): State<Arc<Shared>>, _: V3Call) -> Response {
    ok(&json!({
        "publicKey": shared.keys.public_base64(),
        "encryptionAlgorithm": "RSA/ECB/OAEPWithSHA-1AndMGF1Padding",
    }))
}
