//! The public key of V3.

use crate::sandbox::door::V3Call;
use crate::sandbox::response::{HandlerResult, no_such_path, ok};
use crate::sandbox::shared::Shared;
use axum::extract::State;
use serde_json::json;
use std::sync::Arc;

/// `GET /v3/profile/public/certificate`
pub(super) async fn get(State(shared): State<Arc<Shared>>, _: V3Call) -> HandlerResult {
    if shared.variants().no_v3_certificate {
        return Err(no_such_path());
    }
    Ok(ok(&json!({
        "publicKey": shared.keys.public_base64(),
        "encryptionAlgorithm": "RSA/ECB/OAEPWithSHA-1AndMGF1Padding",
    })))
}
