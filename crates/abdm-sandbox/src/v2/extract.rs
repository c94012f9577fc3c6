//! What every V1/V2 call has to pass, and the reading of its fields.

use crate::auth_method::AuthMethod;
use crate::extract::{self, BODY_LIMIT, bearer, check_session, text as header};
use crate::fields;
use crate::rejection::{Mistake, Rejection};
use crate::state::AppState;
use crate::tokens::Via;
use axum::body::to_bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use serde_json::{Map, Value};
use std::sync::Arc;
use uuid::Uuid;
use zeroize::Zeroizing;

/// A call with a good session. `X-HIP-ID` is listed in the documents and not needed.
pub(super) struct Call;

/// Whoever is signed in (`X-Token`).
pub(super) struct SignedIn(pub(super) extract::SignedIn);

/// A JSON object.
pub(super) struct Fields(pub(super) Map<String, Value>);

/// How a code comes (protocol.md section 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OtpEncoding {
    /// As it is, as text or as a number.
    Plain,
    /// Encrypted with PKCS#1 v1.5.
    Encrypted,
    /// The sources contradict each other: either.
    Either,
}

impl FromRequestParts<Arc<AppState>> for Call {
    type Rejection = Rejection;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Arc<AppState>,
    ) -> Result<Self, Rejection> {
        check_session(&parts.headers, state)?;
        Ok(Self)
    }
}

impl FromRequestParts<Arc<AppState>> for SignedIn {
    type Rejection = Rejection;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Arc<AppState>,
    ) -> Result<Self, Rejection> {
        let token = header(&parts.headers, "x-token").and_then(bearer);
        extract::SignedIn::by_token(token, Via::Account, state).map(Self)
    }
}

impl FromRequest<Arc<AppState>> for Fields {
    type Rejection = Rejection;

    async fn from_request(request: Request, _: &Arc<AppState>) -> Result<Self, Rejection> {
        let bytes = to_bytes(request.into_body(), BODY_LIMIT).await;
        let body = bytes
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok());
        match body {
            Some(Value::Object(map)) => Ok(Self(map)),
            Some(_) | None => Err(Rejection::Unreadable),
        }
    }
}

/// Reads a text, or a number as one, that is not empty.
pub(super) fn text(body: &Map<String, Value>, key: &str) -> Option<String> {
    fields::text(body, key).filter(|text| !text.is_empty())
}

/// As [`text`], where the call cannot do without.
pub(super) fn required(body: &Map<String, Value>, key: &'static str) -> Result<String, Rejection> {
    text(body, key).ok_or_else(|| Rejection::of_field(key, Mistake::Missing))
}

/// Reads `txnId`.
pub(super) fn txn_id(body: &Map<String, Value>) -> Result<Uuid, Rejection> {
    fields::txn_id(body).ok_or_else(|| Rejection::field("txnId"))
}

/// Reads a mobile of ten digits.
pub(super) fn mobile(body: &Map<String, Value>, key: &'static str) -> Result<String, Rejection> {
    let mobile = text(body, key).filter(|mobile| fields::is_mobile(mobile));
    mobile.ok_or_else(|| Rejection::field(key))
}

/// Reads `authMethod`, of those that are served.
pub(super) fn auth_method(body: &Map<String, Value>) -> Result<AuthMethod, Rejection> {
    match text(body, "authMethod").as_deref() {
        Some("MOBILE_OTP") => Ok(AuthMethod::Mobile),
        Some("AADHAAR_OTP") => Ok(AuthMethod::Aadhaar),
        Some(_) | None => Err(Rejection::field("authMethod")),
    }
}

/// Decrypts a field.
pub(super) async fn encrypted(
    body: &Map<String, Value>,
    key: &'static str,
    state: &AppState,
) -> Result<Zeroizing<String>, Rejection> {
    let ciphertext = body.get(key).and_then(Value::as_str);
    let opened = state.decrypt_v2(ciphertext).await;
    opened.ok_or_else(|| Rejection::of_field(key, Mistake::NotEncrypted))
}

/// Reads `otp`, six digits.
pub(super) async fn otp(
    body: &Map<String, Value>,
    encoding: OtpEncoding,
    state: &AppState,
) -> Result<Zeroizing<String>, Rejection> {
    let is_code = |text: &str| text.len() == 6 && fields::is_digits(text);
    let plain = text(body, "otp").map(Zeroizing::new);
    let otp = match (encoding, plain) {
        (OtpEncoding::Plain, plain) => plain,
        (OtpEncoding::Either, Some(plain)) if is_code(&plain) => Some(plain),
        (OtpEncoding::Either | OtpEncoding::Encrypted, _) => {
            Some(encrypted(body, "otp", state).await?)
        }
    };
    let otp = otp.filter(|otp| is_code(otp));
    otp.ok_or_else(|| Rejection::field("otp"))
}
