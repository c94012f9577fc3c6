//! The consent of an enrolment.

use crate::rejection::Mistake;
use crate::v3::form::{FieldErrors, object, text};
use serde_json::{Map, Value};

/// The consent that enrolment asks for (protocol.md section 12).
const CONSENT_CODE: &str = "abha-enrollment";
const CONSENT_VERSION: &str = "1.4";

/// Checks `consent`; notes what is wrong with it.
pub(super) fn check(body: &Map<String, Value>, errors: &mut FieldErrors) {
    let Some(consent) = object(body, "consent") else {
        errors.add("consent", Mistake::Missing);
        return;
    };
    if text(consent, "code").as_deref() != Some(CONSENT_CODE) {
        errors.add("consentCode", Mistake::Wrong);
    }
    if text(consent, "version").as_deref() != Some(CONSENT_VERSION) {
        errors.add("consentVersion", Mistake::Wrong);
    }
}
