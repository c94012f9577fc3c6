//! The checks that the enrolment calls share.

use super::{Scope, Wrong, bad_combination, ciphertext, is_digits, text};
use crate::sandbox::answer::Refusal;
use crate::sandbox::shared::Shared;
use crate::sandbox::v3::form::object;
use serde_json::{Map, Value};
use zeroize::Zeroizing;

/// The consent that enrolment asks for (protocol.md section 12).
const CONSENT_CODE: &str = "abha-enrollment";
const CONSENT_VERSION: &str = "1.4";

/// What is said to scopes that this call does not have.
pub(super) fn bad_scope(scope: &Scope, shared: &Shared) -> Refusal {
    match scope {
        Scope::Known(_) => bad_combination(),
        Scope::Invalid => Refusal::fields(&[("scope", "Invalid Scope")], shared.stamp()),
    }
}

/// `loginHint` and `otpSystem`.
pub(super) fn names(body: &Map<String, Value>, hint: &str, system: &str, wrong: &mut Wrong) {
    if text(body, "loginHint").as_deref() != Some(hint) {
        wrong.add("loginHint", "Invalid Login Hint");
    }
    if text(body, "otpSystem").as_deref() != Some(system) {
        wrong.add("otpSystem", "Invalid OTP System");
    }
}

/// `consent`.
pub(super) fn consent(body: &Map<String, Value>, wrong: &mut Wrong) {
    let Some(consent) = object(body, "consent") else {
        wrong.add("consent", "Consent cannot be null or empty");
        return;
    };
    if text(consent, "code").as_deref() != Some(CONSENT_CODE) {
        wrong.add("consentCode", "Invalid Consent Code");
    }
    if text(consent, "version").as_deref() != Some(CONSENT_VERSION) {
        wrong.add("consentVersion", "Invalid Consent Version");
    }
}

/// `otpValue`: encrypted, six digits.
pub(super) async fn otp_value(
    shared: &Shared,
    fields: &Map<String, Value>,
    wrong: &mut Wrong,
) -> Option<Zeroizing<String>> {
    let opened = shared.open(ciphertext(fields, "otpValue")).await;
    let otp = opened.filter(|otp| otp.len() == 6 && is_digits(otp));
    wrong.need(otp, "otpValue", "Invalid OTP Value")
}

/// The values of a request, when there is nothing wrong with any.
pub(super) fn complete<T>(values: Option<T>, wrong: &Wrong, shared: &Shared) -> Result<T, Refusal> {
    match (values, wrong.refusal(shared.stamp())) {
        (Some(values), None) => Ok(values),
        (_, Some(refusal)) => Err(refusal),
        // A value is missing only where something was noted.
        (None, None) => Err(crate::sandbox::answer::broken()),
    }
}
