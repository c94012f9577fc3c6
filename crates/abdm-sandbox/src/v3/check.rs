//! The checks that the V3 calls share.

use super::form::{FieldErrors, auth_data, ciphertext, is_digits, text, txn_id};
use crate::rejection::{Mistake, Rejection};
use crate::state::AppState;
use serde_json::{Map, Value};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Checks `loginHint` and `otpSystem`.
pub(super) fn names(body: &Map<String, Value>, hint: &str, system: &str, errors: &mut FieldErrors) {
    if text(body, "loginHint").as_deref() != Some(hint) {
        errors.add("loginHint", Mistake::Wrong);
    }
    if text(body, "otpSystem").as_deref() != Some(system) {
        errors.add("otpSystem", Mistake::Wrong);
    }
}

/// The transaction of the code that another one is asked in the place of.
pub(super) fn resend_of(
    state: &AppState,
    body: &Map<String, Value>,
) -> Result<Option<Uuid>, Rejection> {
    let last = txn_id(body);
    if last.is_some() && state.quirks().old_txn_id_refused {
        return Err(Rejection::NoTransaction);
    }
    Ok(last)
}

/// Reads `loginId`: encrypted, and of the form that the call wants once it is opened.
pub(super) async fn login_id(
    state: &AppState,
    body: &Map<String, Value>,
    fits: impl Fn(&str) -> bool,
    errors: &mut FieldErrors,
) -> Option<Zeroizing<String>> {
    let opened = state.decrypt(ciphertext(body, "loginId")).await;
    match &opened {
        None => errors.add("loginId", Mistake::NotEncrypted),
        Some(id) if fits(id) => {}
        Some(_) => errors.add("loginId", Mistake::Wrong),
    }
    opened
}

/// Reads `otpValue`: encrypted, six digits.
pub(super) async fn otp_value(
    state: &AppState,
    fields: Option<&Map<String, Value>>,
    errors: &mut FieldErrors,
) -> Option<Zeroizing<String>> {
    let opened = state.decrypt(ciphertext(fields?, "otpValue")).await;
    let otp = opened.filter(|otp| otp.len() == 6 && is_digits(otp));
    errors.require(otp, "otpValue")
}

/// Reads the transaction and the code that somebody entered, where nothing else is asked for.
pub(super) async fn entered_otp(
    state: &AppState,
    body: &Map<String, Value>,
) -> Result<(Uuid, Zeroizing<String>), Rejection> {
    let mut errors = FieldErrors::default();
    let data = auth_data(body, &mut errors);
    let otp = otp_value(state, data.otp, &mut errors).await;
    errors.complete(data.txn_id.zip(otp))
}

/// Whether a `loginId` is an Aadhaar number or a virtual id.
pub(super) fn aadhaar(id: &str) -> bool {
    is_digits(id) && matches!(id.len(), 12 | 16)
}

/// Whether a text is an e-mail address.
pub(super) fn email(id: &str) -> bool {
    id.len() <= 254
        && id.is_ascii()
        && id.split_once('@').is_some_and(|(local, domain)| {
            let is_name = |part: &str| !part.is_empty() && !part.contains(['@', ' ']);
            is_name(local) && domain.contains('.') && domain.split('.').all(is_name)
        })
}

/// Whether a text is an ABHA number with its dashes, as V3 alone takes it (protocol.md section 4).
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
