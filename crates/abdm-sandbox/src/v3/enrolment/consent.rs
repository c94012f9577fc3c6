//! The consent of an enrolment.

use crate::v3::form::{FieldErrors, object, text};
use serde_json::{Map, Value};

/// The consent that enrolment asks for (protocol.md section 12).
const CONSENT_CODE: &str = "abha-enrollment";
const CONSENT_VERSION: &str = "1.4";

/// `consent`.
pub(super) fn check(body: &Map<String, Value>, errors: &mut FieldErrors) {
    let Some(consent) = object(body, "consent") else {
        errors.add("consent", "Consent cannot be null or empty");
        return;
    };
    if text(consent, "code").as_deref() != Some(CONSENT_CODE) {
        errors.add("consentCode", "Invalid Consent Code");
    }
    if text(consent, "version").as_deref() != Some(CONSENT_VERSION) {
        errors.add("consentVersion", "Invalid Consent Version");
    }
}
