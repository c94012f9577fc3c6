//! The words of V3 for what went wrong (protocol.md section 11.3). The words of ABDM-1118 and
//! ABDM-1119 are ours: only their meaning is published.

use crate::addresses::INVALID;
use crate::auth_method::AuthMethod;
use crate::rejection::Rejection;
use crate::response::ErrorResponse;
use crate::state::AppState;
use axum::http::StatusCode;

/// What V3 says to a rejection. A wrong code is refused so only where UIDAI sent it for an
/// enrolment; elsewhere it is answered with 200.
pub(super) fn error_response(rejection: Rejection, state: &AppState) -> ErrorResponse {
    let coded = ErrorResponse::coded;
    match rejection {
        Rejection::AadhaarUnknown => coded(
            StatusCode::UNPROCESSABLE_ENTITY,
            "ABDM-1204",
            "UIDAI Error code : 998 : Aadhaar number is incorrect. Resident shall use correct Aadhaar.",
        ),
        Rejection::AadhaarWithoutMobile => coded(
            StatusCode::UNPROCESSABLE_ENTITY,
            "ABDM-1204",
            "UIDAI Error code : 110 : Aadhaar number does not have verified mobile.",
        ),
        Rejection::TooMany => too_many(state),
        Rejection::NoTransaction | Rejection::OutOfTurn => coded(
            StatusCode::BAD_REQUEST,
            "ABDM-1017",
            "Invalid transaction, either the transaction is expired or not found",
        ),
        Rejection::OtpWrong | Rejection::OtpExpired => {
            let text = if state.quirks().uidai_validation_failed_text {
                "UIDAI Error code : 400 : OTP validation failed"
            } else {
                "UIDAI Error code : 400 : Invalid Aadhaar OTP value."
            };
            coded(StatusCode::UNPROCESSABLE_ENTITY, "ABDM-1204", text)
        }
        Rejection::MobileFull => coded(
            StatusCode::UNPROCESSABLE_ENTITY,
            "ABDM-1124",
            "The mobile number provided by you is already linked to 6 ABHA Numbers. Please provide a different Mobile Number.",
        ),
        Rejection::MobilePending => coded(
            StatusCode::BAD_REQUEST,
            "ABDM-1102",
            "Mobile number verification is pending.",
        ),
        Rejection::AddressForbidden => {
            ErrorResponse::fields(&[("abhaAddress", INVALID)], state.stamp())
        }
        Rejection::AddressTaken => coded(
            StatusCode::BAD_REQUEST,
            "ABDM-1101",
            "This ABHA Address already exists. Please create with unique ABHA address",
        ),
        Rejection::MobileUnknown if state.quirks().unknown_mobile_is_field => {
            ErrorResponse::fields(
                &[("loginId", "Mobile number is not registered")],
                state.stamp(),
            )
        }
        Rejection::MobileUnknown => coded(
            StatusCode::NOT_FOUND,
            "ABDM-1115",
            "The mobile number you have entered does not match with any of the records",
        ),
        Rejection::NotFound => coded(StatusCode::NOT_FOUND, "ABDM-1114", "User not found."),
        Rejection::NoAbhaForAadhaar => coded(
            StatusCode::NOT_FOUND,
            "ABDM-1114",
            "No ABHA user registered with this Aadhaar number.",
        ),
        Rejection::Deactivated => deactivated(),
        // What is said to this is not published; of the codes that are, this one fits.
        Rejection::NotDeactivated | Rejection::OtherPerson | Rejection::NoConsent => coded(
            StatusCode::BAD_REQUEST,
            "ABDM-1122",
            "Request can not be processed",
        ),
        Rejection::MethodBlocked(AuthMethod::Mobile) | Rejection::Locked(AuthMethod::Mobile) => {
            coded(
                StatusCode::BAD_REQUEST,
                "ABDM-1118",
                "Login with ABHA OTP is not allowed for this ABHA number",
            )
        }
        Rejection::MethodBlocked(AuthMethod::Aadhaar) | Rejection::Locked(AuthMethod::Aadhaar) => {
            coded(
                StatusCode::BAD_REQUEST,
                "ABDM-1119",
                "Login with Aadhaar OTP is not allowed for this ABHA number",
            )
        }
        Rejection::SameMobile => ErrorResponse::message(
            StatusCode::BAD_REQUEST,
            "This mobile number is already verified. Please enter a different mobile number.",
            state.stamp(),
        ),
        Rejection::NotOffered => {
            ErrorResponse::fields(&[("ABHANumber", "Invalid ABHA Number")], state.stamp())
        }
    }
}

fn too_many(state: &AppState) -> ErrorResponse {
    const CODE: &str = "ABDM-1100";
    const TEXT: &str = "You have requested multiple OTPs Or Exceeded maximum number of attempts for OTP match in this transaction. Please try again in 30 minutes.";
    if state.quirks().nested_too_many {
        ErrorResponse::coded(StatusCode::BAD_REQUEST, CODE, TEXT)
    } else {
        ErrorResponse::flat(StatusCode::BAD_REQUEST, CODE, TEXT, state.stamp())
    }
}

/// A call on an account that its owner has switched off.
pub(super) fn deactivated() -> ErrorResponse {
    ErrorResponse::coded(
        StatusCode::BAD_REQUEST,
        "ABDM-1134",
        "Deactivated ABHA Account",
    )
}

/// Scopes that V3 knows but not together on this call.
pub(super) fn bad_combination() -> ErrorResponse {
    ErrorResponse::coded(
        StatusCode::BAD_REQUEST,
        "ABDM-1107",
        "Invalid combinations of scopes",
    )
}
