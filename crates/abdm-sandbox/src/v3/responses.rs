//! Answers that several V3 calls give.

use super::errors::error_response;
use crate::account::Account;
use crate::addresses::SUFFIX;
use crate::auth_method::AuthMethod;
use crate::profile_fields::{iso_date, photo};
use crate::quirks::Quirks;
use crate::rejection::Rejection;
use crate::response::{ErrorResponse, HandlerResult, ok};
use crate::sms::Sent;
use crate::state::AppState;
use crate::tokens::{USER_REFRESH_SECONDS, USER_SECONDS, UserTokens};
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
    let what = match sent.method {
        AuthMethod::Aadhaar => "Aadhaar registered mobile number",
        AuthMethod::Mobile => "mobile number",
    };
    let last_four = sent.mobile.get(6..).unwrap_or_default();
    ok(&json!({
        "txnId": sent.txn_id.to_string(),
        "message": format!("{verb} to {what} ending with ******{last_four}"),
    }))
}

/// A wrong or late code is HTTP 200 (protocol.md section 11.3), all else is refused.
pub(super) fn failed_or_rejected(
    txn_id: Uuid,
    rejection: Rejection,
    state: &AppState,
) -> HandlerResult {
    if rejection == Rejection::OtpWrong && state.quirks().wrong_otp_is_field {
        let errors = [("otpValue", "Invalid OTP Value")];
        return Err(ErrorResponse::fields(&errors, state.stamp()));
    }
    let message = match rejection {
        Rejection::OtpExpired => "OTP expired, please try again",
        Rejection::OtpWrong if state.quirks().did_not_match_text => {
            "OTP did not match, please try again"
        }
        Rejection::OtpWrong => {
            "Please enter a valid OTP. Entered OTP is either expired or incorrect."
        }
        Rejection::AadhaarUnknown
        | Rejection::AadhaarWithoutMobile
        | Rejection::TooMany
        | Rejection::NoTransaction
        | Rejection::MobileFull
        | Rejection::MobilePending
        | Rejection::AddressTaken
        | Rejection::AddressForbidden
        | Rejection::NotFound
        | Rejection::MobileUnknown
        | Rejection::NoAbhaForAadhaar
        | Rejection::Deactivated
        | Rejection::NotDeactivated
        | Rejection::MethodBlocked(_)
        | Rejection::Locked(_)
        | Rejection::OtherPerson
        | Rejection::NoConsent
        | Rejection::OutOfTurn
        | Rejection::SameMobile
        | Rejection::NotOffered => return Err(error_response(rejection, state)),
    };
    Ok(ok(&json!({
        "txnId": txn_id.to_string(),
        "authResult": "failed",
        "message": message,
        "accounts": [],
    })))
}

/// The four fields of a final token (protocol.md section 5), added to an answer.
pub(super) fn add_tokens(body: &mut Map<String, Value>, tokens: &UserTokens) {
    body.insert("token".to_owned(), json!(tokens.token));
    body.insert("expiresIn".to_owned(), json!(USER_SECONDS));
    body.insert("refreshToken".to_owned(), json!(tokens.refresh));
    body.insert("refreshExpiresIn".to_owned(), json!(USER_REFRESH_SECONDS));
}

/// The preferred address, in the form that is asked for.
pub(super) fn address(account: &Account, quirks: Quirks) -> String {
    let address = account.address();
    if quirks.address_without_suffix {
        address.trim_end_matches(SUFFIX).to_owned()
    } else {
        address
    }
}

/// An account in the list that a mobile login gives.
pub(super) fn listed(account: &Account, quirks: Quirks) -> Value {
    let identity = account.identity;
    let dob = if quirks.iso_birth_dates {
        iso_date(identity)
    } else {
        identity.dob.to_owned()
    };
    json!({
        "ABHANumber": account.number,
        "preferredAbhaAddress": address(account, quirks),
        "name": identity.name(),
        "gender": identity.gender,
        "dob": dob,
        "verifiedStatus": account.verification_status(),
        "verificationType": account.verification_type(),
        "status": account.status.text(),
        "profilePhoto": photo(identity),
        "kycVerified": account.is_kyc_verified(),
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
