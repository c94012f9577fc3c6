//! The checks that the V3 calls share.

use super::errors::{bad_combination, error_response};
use super::form::{FieldErrors, Scope, ciphertext, is_digits, is_mobile, text, txn_id};
use crate::rejection::Rejection;
use crate::response::{ErrorResponse, internal_error};
use crate::state::AppState;
use serde_json::{Map, Value};
use uuid::Uuid;
use zeroize::Zeroizing;

/// What is said to scopes that this call does not have.
pub(super) fn bad_scope(scope: &Scope, state: &AppState) -> ErrorResponse {
    match scope {
        Scope::Known(_) => bad_combination(),
        Scope::Invalid => ErrorResponse::fields(&[("scope", "Invalid Scope")], state.stamp()),
    }
}

/// `loginHint` and `otpSystem`.
pub(super) fn names(body: &Map<String, Value>, hint: &str, system: &str, errors: &mut FieldErrors) {
    if text(body, "loginHint").as_deref() != Some(hint) {
        errors.add("loginHint", "Invalid Login Hint");
    }
    if text(body, "otpSystem").as_deref() != Some(system) {
        errors.add("otpSystem", "Invalid OTP System");
    }
}

/// The transaction of the code that another one is asked in the place of.
pub(super) fn resend_of(
    state: &AppState,
    body: &Map<String, Value>,
) -> Result<Option<Uuid>, ErrorResponse> {
    let last = txn_id(body);
    if last.is_some() && state.quirks().old_txn_id_refused {
        return Err(error_response(Rejection::NoTransaction, state));
    }
    Ok(last)
}

/// `loginId`: encrypted, and of the form that the call wants once it is opened.
pub(super) async fn login_id(
    state: &AppState,
    body: &Map<String, Value>,
    fits: impl Fn(&str) -> bool,
    errors: &mut FieldErrors,
) -> Option<Zeroizing<String>> {
    let opened = state.decrypt(ciphertext(body, "loginId")).await;
    match &opened {
        None => errors.add("loginId", "Invalid LoginId"),
        Some(id) if fits(id) => {}
        Some(_) => errors.add("loginId", "LoginId is invalid"),
    }
    opened
}

/// `otpValue`: encrypted, six digits.
pub(super) async fn otp_value(
    state: &AppState,
    fields: Option<&Map<String, Value>>,
    errors: &mut FieldErrors,
) -> Option<Zeroizing<String>> {
    let opened = state.decrypt(ciphertext(fields?, "otpValue")).await;
    let otp = opened.filter(|otp| otp.len() == 6 && is_digits(otp));
    errors.require(otp, "otpValue", "Invalid OTP Value")
}

/// The values of a request, when there is nothing wrong with any.
pub(super) fn complete<T>(
    values: Option<T>,
    errors: &FieldErrors,
    state: &AppState,
) -> Result<T, ErrorResponse> {
    match (values, errors.error_response(state.stamp())) {
        (Some(values), None) => Ok(values),
        (_, Some(error)) => Err(error),
        // A value is missing only where something was noted.
        (None, None) => Err(internal_error()),
    }
}

/// A mobile as `loginId`.
pub(super) fn mobile(id: &str) -> bool {
    is_mobile(id)
}

/// An Aadhaar number or a virtual id as `loginId`.
pub(super) fn aadhaar(id: &str) -> bool {
    is_digits(id) && matches!(id.len(), 12 | 16)
}

/// An ABHA number with its dashes, as V3 alone takes it (protocol.md section 4).
pub(super) fn abha_number(id: &str) -> bool {
    let parts: Vec<&str> = id.split('-').collect();
    parts.iter().map(|part| part.len()).eq([2, 4, 4, 4]) && parts.iter().all(|part| is_digits(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abha_numbers_want_their_dashes() {
        assert!(abha_number("91-1000-2000-3008"));
        for bad in [
            "91100020003008",
            "91-1000-2000-300",
            "91-1000-2000-3008-",
            "9a-1000-2000-3008",
            "",
        ] {
            assert!(!abha_number(bad), "{bad}");
        }
    }
}
