//! What every V1/V2 call has to pass, and the reading of its fields.

use super::errors::{Detail, bad_request, unauthorized};
use crate::sandbox::auth_method::AuthMethod;
use crate::sandbox::door::{BODY_LIMIT, bearer, session_state, text as header};
use crate::sandbox::fields;
use crate::sandbox::response::ErrorResponse;
use crate::sandbox::shared::Shared;
use crate::sandbox::tokens::{self, Typ, Via};
use axum::body::to_bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use serde_json::{Map, Value};
use std::sync::Arc;
use uuid::Uuid;
use zeroize::Zeroizing;

/// A call with a good session. `X-HIP-ID` is listed in the documents and not needed.
pub(in crate::sandbox) struct Call;

/// A call of somebody who is signed in (`X-Token`).
pub(super) struct Holder {
    /// Their ABHA number.
    pub(super) number: String,
    /// Which sign-in it is.
    pub(super) sid: Uuid,
}

/// A JSON object.
pub(super) struct Fields(pub(super) Map<String, Value>);

/// How a code comes (protocol.md section 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrapping {
    /// As it is, as text or as a number.
    Plain,
    /// Encrypted with PKCS#1 v1.5.
    Sealed,
    /// The sources contradict each other: either.
    Either,
}

impl FromRequestParts<Arc<Shared>> for Call {
    type Rejection = ErrorResponse;

    async fn from_request_parts(
        parts: &mut Parts,
        shared: &Arc<Shared>,
    ) -> Result<Self, Self::Rejection> {
        match session_state(&parts.headers, shared) {
            Some(Ok(())) => Ok(Self),
            Some(Err(_)) | None => Err(unauthorized(shared)),
        }
    }
}

impl FromRequestParts<Arc<Shared>> for Holder {
    type Rejection = ErrorResponse;

    async fn from_request_parts(
        parts: &mut Parts,
        shared: &Arc<Shared>,
    ) -> Result<Self, Self::Rejection> {
        let sid = token(&parts.headers, "x-token", Typ::Transaction, shared);
        let sid = sid.ok_or_else(|| unauthorized(shared))?;
        let number = shared
            .world()
            .signed_in
            .get(&sid)
            .filter(|signed_in| signed_in.via == Via::Account)
            .map(|signed_in| signed_in.number.clone());
        let number = number.ok_or_else(|| unauthorized(shared))?;
        Ok(Self { number, sid })
    }
}

impl FromRequest<Arc<Shared>> for Fields {
    type Rejection = ErrorResponse;

    async fn from_request(request: Request, shared: &Arc<Shared>) -> Result<Self, Self::Rejection> {
        let bytes = to_bytes(request.into_body(), BODY_LIMIT).await;
        let body = bytes
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok());
        match body {
            Some(Value::Object(map)) => Ok(Self(map)),
            Some(_) | None => Err(bad_request(shared, &[])),
        }
    }
}

/// The sign-in, or the transaction, of a token in a header.
pub(super) fn token(headers: &HeaderMap, name: &str, typ: Typ, shared: &Shared) -> Option<Uuid> {
    let token = bearer(header(headers, name)?)?;
    tokens::check_user(shared.keys, token, typ, shared.now()).ok()
}

/// A text or a number.
pub(super) fn text(body: &Map<String, Value>, key: &str) -> Option<String> {
    fields::text(body, key).filter(|text| !text.is_empty())
}

/// `txnId`
pub(super) fn txn_id(body: &Map<String, Value>, shared: &Shared) -> Result<Uuid, ErrorResponse> {
    fields::txn_id(body).ok_or_else(|| {
        bad_request(
            shared,
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
    shared: &Shared,
) -> Result<String, ErrorResponse> {
    let mobile = text(body, key).filter(|mobile| fields::is_mobile(mobile));
    mobile.ok_or_else(|| {
        Detail::of("HIS-1011", "Please enter a valid Mobile Number.", key).error_response(shared)
    })
}

/// `authMethod`, of those that are served.
pub(super) fn auth_method(
    body: &Map<String, Value>,
    shared: &Shared,
) -> Result<AuthMethod, ErrorResponse> {
    match text(body, "authMethod").as_deref() {
        Some("MOBILE_OTP") => Ok(AuthMethod::Mobile),
        Some("AADHAAR_OTP") => Ok(AuthMethod::Aadhaar),
        Some(_) | None => {
            let detail = Detail::of("HIS-400", "Invalid Auth Method.", "authMethod");
            Err(bad_request(shared, &[detail]))
        }
    }
}

/// An encrypted field.
pub(super) async fn sealed(
    body: &Map<String, Value>,
    key: &'static str,
    shared: &Shared,
) -> Result<Zeroizing<String>, ErrorResponse> {
    let ciphertext = body.get(key).and_then(Value::as_str);
    let opened = shared.open_older(ciphertext).await;
    opened.ok_or_else(|| {
        Detail::of("HIS-1047", "Input must be encrypted.", key).error_response(shared)
    })
}

/// `otp`, six digits.
pub(super) async fn otp(
    body: &Map<String, Value>,
    wrapping: Wrapping,
    shared: &Shared,
) -> Result<Zeroizing<String>, ErrorResponse> {
    let is_code = |text: &str| text.len() == 6 && fields::is_digits(text);
    let plain = text(body, "otp").map(Zeroizing::new);
    let otp = match (wrapping, plain) {
        (Wrapping::Plain, plain) => plain,
        (Wrapping::Either, Some(plain)) if is_code(&plain) => Some(plain),
        (Wrapping::Either | Wrapping::Sealed, _) => Some(sealed(body, "otp", shared).await?),
    };
    let otp = otp.filter(|otp| is_code(otp));
    otp.ok_or_else(|| Detail::of("HIS-2022", "Invalid OTP value.", "otp").error_response(shared))
}
