//! What every V1/V2 call has to pass, and the reading of its fields.

use super::errors::{Detail, bad_request, unauthorized};
use crate::auth_method::AuthMethod;
use crate::extract::{BODY_LIMIT, bearer, session_state, text as header};
use crate::fields;
use crate::response::ErrorResponse;
use crate::state::AppState;
use crate::tokens::{self, Typ, Via};
use axum::body::to_bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use serde_json::{Map, Value};
use std::sync::Arc;
use uuid::Uuid;
use zeroize::Zeroizing;

/// A call with a good session. `X-HIP-ID` is listed in the documents and not needed.
pub(crate) struct Call;

/// A call of somebody who is signed in (`X-Token`).
pub(super) struct AuthenticatedUser {
    /// Their ABHA number.
    pub(super) number: String,
    /// Which sign-in it is.
    pub(super) sid: Uuid,
}

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
    type Rejection = ErrorResponse;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Arc<AppState>,
    ) -> Result<Self, Self::Rejection> {
        match session_state(&parts.headers, state) {
            Some(Ok(())) => Ok(Self),
            Some(Err(_)) | None => Err(unauthorized(state)),
        }
    }
}

impl FromRequestParts<Arc<AppState>> for AuthenticatedUser {
    type Rejection = ErrorResponse;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &Arc<AppState>,
    ) -> Result<Self, Self::Rejection> {
        let sid = token(&parts.headers, "x-token", Typ::Transaction, state);
        let sid = sid.ok_or_else(|| unauthorized(state))?;
        let number = state
            .store()
            .signed_in
            .get(&sid)
            .filter(|signed_in| signed_in.via == Via::Account)
            .map(|signed_in| signed_in.number.clone());
        let number = number.ok_or_else(|| unauthorized(state))?;
        Ok(Self { number, sid })
    }
}

impl FromRequest<Arc<AppState>> for Fields {
    type Rejection = ErrorResponse;

    async fn from_request(
        request: Request,
        state: &Arc<AppState>,
    ) -> Result<Self, Self::Rejection> {
        let bytes = to_bytes(request.into_body(), BODY_LIMIT).await;
        let body = bytes
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok());
        match body {
            Some(Value::Object(map)) => Ok(Self(map)),
            Some(_) | None => Err(bad_request(state, &[])),
        }
    }
}

/// The sign-in, or the transaction, of a token in a header.
pub(super) fn token(headers: &HeaderMap, name: &str, typ: Typ, state: &AppState) -> Option<Uuid> {
    let token = bearer(header(headers, name)?)?;
    tokens::check_user(state.keys, token, typ, state.now()).ok()
}

/// A text or a number.
pub(super) fn text(body: &Map<String, Value>, key: &str) -> Option<String> {
    fields::text(body, key).filter(|text| !text.is_empty())
}

/// `txnId`
pub(super) fn txn_id(body: &Map<String, Value>, state: &AppState) -> Result<Uuid, ErrorResponse> {
    fields::txn_id(body).ok_or_else(|| {
        bad_request(
            state,
            &[Detail::of(
                "HIS-1012",
                "Please enter a valid UUID Number.",
                "txnId",
            )],
        )
    })
}

/// A mobile of ten digits.
pub(super) fn mobile(
    body: &Map<String, Value>,
    key: &'static str,
    state: &AppState,
) -> Result<String, ErrorResponse> {
    let mobile = text(body, key).filter(|mobile| fields::is_mobile(mobile));
    mobile.ok_or_else(|| {
        Detail::of("HIS-1011", "Please enter a valid Mobile Number.", key).error_response(state)
    })
}

/// `authMethod`, of those that are served.
pub(super) fn auth_method(
    body: &Map<String, Value>,
    state: &AppState,
) -> Result<AuthMethod, ErrorResponse> {
    match text(body, "authMethod").as_deref() {
        Some("MOBILE_OTP") => Ok(AuthMethod::Mobile),
        Some("AADHAAR_OTP") => Ok(AuthMethod::Aadhaar),
        Some(_) | None => {
            let detail = Detail::of("HIS-400", "Invalid Auth Method.", "authMethod");
            Err(bad_request(state, &[detail]))
        }
    }
}

/// An encrypted field.
pub(super) async fn encrypted(
    body: &Map<String, Value>,
    key: &'static str,
    state: &AppState,
) -> Result<Zeroizing<String>, ErrorResponse> {
    let ciphertext = body.get(key).and_then(Value::as_str);
    let opened = state.decrypt_legacy(ciphertext).await;
    opened.ok_or_else(|| {
        Detail::of("HIS-1047", "Input must be encrypted.", key).error_response(state)
    })
}

/// `otp`, six digits.
pub(super) async fn otp(
    body: &Map<String, Value>,
    wrapping: OtpEncoding,
    state: &AppState,
) -> Result<Zeroizing<String>, ErrorResponse> {
    let is_code = |text: &str| text.len() == 6 && fields::is_digits(text);
    let plain = text(body, "otp").map(Zeroizing::new);
    let otp = match (wrapping, plain) {
        (OtpEncoding::Plain, plain) => plain,
        (OtpEncoding::Either, Some(plain)) if is_code(&plain) => Some(plain),
        (OtpEncoding::Either | OtpEncoding::Encrypted, _) => {
            Some(encrypted(body, "otp", state).await?)
        }
    };
    let otp = otp.filter(|otp| is_code(otp));
    otp.ok_or_else(|| Detail::of("HIS-2022", "Invalid OTP value.", "otp").error_response(state))
}
