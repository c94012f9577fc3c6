//! The words of V1 and V2 for what is refused (protocol.md section 11.2).
//!
//! Where no code is published, HIS-1105 ("operation not allowed") or the outer HIS-422 alone
//! stands; the texts that are not in that section are ours.

use crate::rejection::{Field, Mistake, Rejection};
use crate::render::RefusedCall;
use crate::response::ErrorResponse;
use axum::http::StatusCode;
use serde_json::{Value, json};

/// The outer code and message.
type Outer = (StatusCode, &'static str, &'static str);

const BAD_REQUEST: Outer = (
    StatusCode::BAD_REQUEST,
    "HIS-400",
    "Request is invalid. Please enter the correct data.",
);
/// For a bad session and for a bad `X-Token` alike.
const UNAUTHORIZED: Outer = (StatusCode::UNAUTHORIZED, "HIS-401", "Unauthorized");
const UNPROCESSABLE: Outer = (
    StatusCode::UNPROCESSABLE_ENTITY,
    "HIS-422",
    "Unable to process the current request due to incorrect data entered.",
);
const INTERNAL: Outer = (
    StatusCode::INTERNAL_SERVER_ERROR,
    "HIS-500",
    "An unexpected error occurred.",
);

/// What V1 and V2 say to a rejection.
pub(crate) fn words(rejection: &Rejection, call: &RefusedCall) -> ErrorResponse {
    let (outer, details) = match rejection {
        Rejection::NoSession
        | Rejection::BadSession
        | Rejection::BadClient
        | Rejection::BadClientId
        | Rejection::BadClientSecret
        | Rejection::NoHeader(_)
        | Rejection::BadHeader(_)
        | Rejection::NoToken
        | Rejection::BadToken(_)
        | Rejection::ExpiredToken(_)
        | Rejection::OtherFamily => (UNAUTHORIZED, Vec::new()),
        Rejection::NotJson
        | Rejection::TooLong
        | Rejection::Unreadable
        | Rejection::Scopes
        | Rejection::OtherScopes => (BAD_REQUEST, Vec::new()),
        Rejection::Fields(fields) => of_fields(fields),
        Rejection::Internal => (INTERNAL, Vec::new()),
        Rejection::AadhaarUnknown => {
            inner("HIS-2018", "Ensure correct Aadhaar Information is entered.")
        }
        Rejection::AadhaarWithoutMobile => {
            inner("HIS-2004", "Aadhaar number does not have verified mobile.")
        }
        Rejection::TooMany => inner(
            "HIS-2017",
            "You have requested multiple OTPs in this transaction. Please try again in 30 minutes.",
        ),
        Rejection::NoTransaction | Rejection::NoTransactionOfHeader => {
            inner("HIS-1026", "Transaction not found for UUID.")
        }
        Rejection::OutOfTurn => inner("HIS-1013", "Invalid transaction."),
        Rejection::OtpWrong | Rejection::KycCodeWrong => inner("HIS-2022", "Invalid OTP value."),
        Rejection::OtpExpired => inner("HIS-1060", "OTP expired or invalid."),
        Rejection::MobileFull => inner(
            "HIS-422",
            "The mobile number is already linked to 6 ABHA Numbers.",
        ),
        Rejection::MobilePending => inner("HIS-1068", "Mobile verification required."),
        Rejection::AddressTaken => inner("HIS-422", "This ABHA Address already exists."),
        Rejection::AddressForbidden | Rejection::NoAddress => {
            inner("HIS-422", "Invalid ABHA Address.")
        }
        Rejection::NotFound | Rejection::NoAbhaForAadhaar | Rejection::NotOffered => inner(
            "HIS-1008",
            "No Details Found for Given ABHA number Excluding Permanently Deleted",
        ),
        Rejection::OtherPerson => inner("HIS-1008", "No ABHA number found for the given details."),
        Rejection::MobileUnknown => inner("HIS-1072", "Mobile number not registered."),
        Rejection::Deactivated => inner("HIS-1105", "Deactivated ABHA Account"),
        Rejection::NotDeactivated => inner("HIS-1105", "The ABHA account is not deactivated."),
        Rejection::MethodBlocked(_) => inner("HIS-1105", "Auth method is not allowed."),
        Rejection::Locked(_) => inner("HIS-1039", "Max login attempts exceeded."),
        Rejection::SameMobile => inner("HIS-1046", "Same mobile number not allowed."),
        Rejection::SameEmail => inner("HIS-422", "Same email not allowed."),
        Rejection::NoConsent => inner("HIS-1065", "Consent required."),
    };
    let (status, code, message) = outer;
    let body = if call.quirks.no_error_details {
        json!({ "code": code, "message": message })
    } else {
        json!({ "code": code, "message": message, "details": details })
    };
    ErrorResponse::json(status, body)
}

/// 422 with one entry of `details`.
fn inner(code: &str, message: &str) -> (Outer, Vec<Value>) {
    (UNPROCESSABLE, vec![detail(code, message, Value::Null)])
}

fn detail(code: &str, message: &str, attribute: Value) -> Value {
    json!({ "message": message, "code": code, "attribute": attribute })
}

/// One wrong field at a time is named here. What was in it is not repeated.
fn of_fields(fields: &[Field]) -> (Outer, Vec<Value>) {
    let Some(Field { name, mistake }) = fields.first() else {
        return (BAD_REQUEST, Vec::new());
    };
    let (outer, code, message) = match (*name, mistake) {
        (_, Mistake::Missing) => return (BAD_REQUEST, Vec::new()),
        (_, Mistake::NotEncrypted) => (UNPROCESSABLE, "HIS-1047", "Input must be encrypted."),
        ("txnId", Mistake::Wrong) => (BAD_REQUEST, "HIS-1012", "Please enter a valid UUID Number."),
        ("mobile" | "newMobileNumber", Mistake::Wrong) => (
            UNPROCESSABLE,
            "HIS-1011",
            "Please enter a valid Mobile Number.",
        ),
        ("aadhaar", Mistake::Wrong) => (
            UNPROCESSABLE,
            "HIS-2001",
            "Aadhaar Number/Virtual ID is invalid.",
        ),
        ("otp", Mistake::Wrong) => (UNPROCESSABLE, "HIS-2022", "Invalid OTP value."),
        ("authMethod", Mistake::Wrong) => (BAD_REQUEST, "HIS-400", "Invalid Auth Method."),
        (_, Mistake::Wrong) => (BAD_REQUEST, "HIS-400", "Please enter the correct data."),
    };
    let attribute = json!({ "key": name, "value": null });
    (outer, vec![detail(code, message, attribute)])
}
