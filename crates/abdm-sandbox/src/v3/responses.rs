//! Answers that several V3 calls give.

use crate::account::Account;
use crate::auth_method::AuthMethod;
use crate::profile_fields::{address, dob, photo};
use crate::quirks::Quirks;
use crate::rejection::{HandlerResult, Rejection};
use crate::response::ok;
use crate::sms::Sent;
use crate::state::AppState;
use crate::tokens::{PERSON_REFRESH_SECONDS, PERSON_SECONDS, TokenPair};
use axum::response::Response;
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// A code is on its way.
pub(super) fn sent_response(state: &AppState, sent: &Sent) -> Response {
    let verb = if state.quirks().old_sent_text {
        "OTP is sent"
    } else {
        "OTP sent"
    };
    let (what, end) = match (sent.method, sent.to.split_once('@')) {
        // The beginning is shown, and the end (protocol.md section 10C).
        (_, Some((local, domain))) => {
            let shown: String = local.chars().take(3).collect();
            ("email", format!("{shown}*****@{domain}"))
        }
        (AuthMethod::Aadhaar, None) => ("Aadhaar registered mobile number", masked_end(&sent.to)),
        (AuthMethod::Mobile, None) => ("mobile number", masked_end(&sent.to)),
    };
    ok(&json!({
        "txnId": sent.txn_id.to_string(),
        "message": format!("{verb} to {what} ending with {end}"),
    }))
}

fn masked_end(mobile: &str) -> String {
    format!("******{}", mobile.get(6..).unwrap_or_default())
}

/// A wrong or late code is HTTP 200 (protocol.md section 11.3), all else is refused.
pub(super) fn failed_or_rejected(
    txn_id: Uuid,
    rejection: Rejection,
    state: &AppState,
) -> HandlerResult {
    let quirks = state.quirks();
    let message = if rejection == Rejection::OtpExpired {
        "OTP expired, please try again"
    } else if rejection != Rejection::OtpWrong {
        return Err(rejection);
    } else if quirks.wrong_otp_is_field {
        return Err(Rejection::field("otpValue"));
    } else if quirks.did_not_match_text {
        "OTP did not match, please try again"
    } else {
        "Please enter a valid OTP. Entered OTP is either expired or incorrect."
    };
    Ok(ok(&json!({
        "txnId": txn_id.to_string(),
        "authResult": "failed",
        "message": message,
        "accounts": [],
    })))
}

/// The four fields of a final token (protocol.md section 5), added to an answer.
pub(super) fn add_tokens(body: &mut Map<String, Value>, tokens: &TokenPair) {
    body.insert("token".to_owned(), json!(tokens.token));
    body.insert("expiresIn".to_owned(), json!(PERSON_SECONDS));
    body.insert("refreshToken".to_owned(), json!(tokens.refresh));
    body.insert("refreshExpiresIn".to_owned(), json!(PERSON_REFRESH_SECONDS));
}

/// An account in the list that a mobile login gives.
pub(super) fn listed(account: &Account, quirks: Quirks) -> Value {
    let identity = account.identity;
    json!({
        "ABHANumber": account.number,
        "preferredAbhaAddress": address(account, quirks),
        "name": identity.name(),
        "gender": identity.gender,
        "dob": dob(identity, quirks),
        "verifiedStatus": account.verification_status(),
        "verificationType": account.verification_type(),
        "status": account.status.text(),
        "profilePhoto": photo(identity),
        "kycVerified": account.kyc_verified,
        "mobileVerified": account.mobile.is_some(),
    })
}

/// The one account that a login by number or Aadhaar gives.
pub(super) fn signed_in(account: &Account, quirks: Quirks) -> Value {
    json!({
        "ABHANumber": account.number,
        "preferredAbhaAddress": address(account, quirks),
        "name": account.identity.name(),
        "status": account.status.text(),
        "profilePhoto": photo(account.identity),
        "mobileVerified": account.mobile.is_some(),
    })
}
