//! The words of V1 and V2 for what went wrong (protocol.md section 11.2).
//!
//! Where no code is published, HIS-1105 ("operation not allowed") or the outer HIS-422 alone
//! stands; the texts that are not in that section are ours.

use crate::rejection::Rejection;
use crate::response::ErrorResponse;
use crate::state::AppState;
use axum::http::StatusCode;
use serde_json::{Value, json};

/// One entry of `details`.
pub(super) struct Detail {
    code: &'static str,
    message: &'static str,
    /// The field it is about, if any.
    key: Option<&'static str>,
}

impl Detail {
    /// About a field. What was in it is not repeated.
    pub(super) const fn of(code: &'static str, message: &'static str, key: &'static str) -> Self {
        Self {
            code,
            message,
            key: Some(key),
        }
    }

    const fn plain(code: &'static str, message: &'static str) -> Self {
        Self {
            code,
            message,
            key: None,
        }
    }

    /// 422 with this alone.
    pub(super) fn error_response(self, state: &AppState) -> ErrorResponse {
        error(
            state,
            StatusCode::UNPROCESSABLE_ENTITY,
            "HIS-422",
            "Unable to process the current request due to incorrect data entered.",
            &[self],
        )
    }

    fn to_json(&self) -> Value {
        let attribute = self.key.map(|key| json!({ "key": key, "value": null }));
        json!({ "message": self.message, "code": self.code, "attribute": attribute })
    }
}

fn error(
    state: &AppState,
    status: StatusCode,
    code: &str,
    message: &str,
    details: &[Detail],
) -> ErrorResponse {
    let mut body = json!({ "code": code, "message": message });
    if !state.quirks().no_error_details
        && let Some(fields) = body.as_object_mut()
    {
        let details: Vec<Value> = details.iter().map(Detail::to_json).collect();
        fields.insert("details".to_owned(), details.into());
    }
    ErrorResponse::json(status, body)
}

/// 401, for a bad session and for a bad `X-Token` alike.
pub(super) fn unauthorized(state: &AppState) -> ErrorResponse {
    error(
        state,
        StatusCode::UNAUTHORIZED,
        "HIS-401",
        "Unauthorized",
        &[],
    )
}

/// 400: the request itself is not as it should be.
pub(super) fn bad_request(state: &AppState, details: &[Detail]) -> ErrorResponse {
    error(
        state,
        StatusCode::BAD_REQUEST,
        "HIS-400",
        "Request is invalid. Please enter the correct data.",
        details,
    )
}

/// 500: the sandbox itself is at fault.
pub(super) fn internal_error(state: &AppState) -> ErrorResponse {
    error(
        state,
        StatusCode::INTERNAL_SERVER_ERROR,
        "HIS-500",
        "An unexpected error occurred.",
        &[],
    )
}

/// What V1 and V2 say to a rejection.
pub(super) fn error_response(rejection: Rejection, state: &AppState) -> ErrorResponse {
    let (code, message) = match rejection {
        Rejection::AadhaarUnknown => ("HIS-2018", "Ensure correct Aadhaar Information is entered."),
        Rejection::AadhaarWithoutMobile => {
            ("HIS-2004", "Aadhaar number does not have verified mobile.")
        }
        Rejection::TooMany => (
            "HIS-2017",
            "You have requested multiple OTPs in this transaction. Please try again in 30 minutes.",
        ),
        Rejection::NoTransaction => ("HIS-1026", "Transaction not found for UUID."),
        Rejection::OutOfTurn => ("HIS-1013", "Invalid transaction."),
        Rejection::OtpWrong => ("HIS-2022", "Invalid OTP value."),
        Rejection::OtpExpired => ("HIS-1060", "OTP expired or invalid."),
        Rejection::MobileFull => (
            "HIS-422",
            "The mobile number is already linked to 6 ABHA Numbers.",
        ),
        Rejection::MobilePending => ("HIS-1068", "Mobile verification required."),
        Rejection::AddressTaken => ("HIS-422", "This ABHA Address already exists."),
        Rejection::AddressForbidden => ("HIS-422", "Invalid ABHA Address."),
        Rejection::NotFound | Rejection::NoAbhaForAadhaar | Rejection::NotOffered => (
            "HIS-1008",
            "No Details Found for Given ABHA number Excluding Permanently Deleted",
        ),
        Rejection::OtherPerson => ("HIS-1008", "No ABHA number found for the given details."),
        Rejection::MobileUnknown => ("HIS-1072", "Mobile number not registered."),
        Rejection::Deactivated => ("HIS-1105", "Deactivated ABHA Account"),
        Rejection::NotDeactivated => ("HIS-1105", "The ABHA account is not deactivated."),
        Rejection::MethodBlocked(_) => ("HIS-1105", "Auth method is not allowed."),
        Rejection::Locked(_) => ("HIS-1039", "Max login attempts exceeded."),
        Rejection::SameMobile => ("HIS-1046", "Same mobile number not allowed."),
        Rejection::NoConsent => ("HIS-1065", "Consent required."),
    };
    Detail::plain(code, message).error_response(state)
}
