//! The words of V3 for what is refused (protocol.md sections 2.2, 11.1 and 11.3). The words of
//! ABDM-1118 and ABDM-1119 are ours: only their meaning is published.

use crate::auth_method::AuthMethod;
use crate::rejection::{Field, Header, Mistake, Rejection};
use crate::render::RefusedCall;
use crate::response::ErrorResponse;
use axum::http::StatusCode;

const BAD: StatusCode = StatusCode::BAD_REQUEST;
const UNAUTHORIZED: StatusCode = StatusCode::UNAUTHORIZED;
const MISSING: StatusCode = StatusCode::NOT_FOUND;
const UNPROCESSABLE: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
const INTERNAL: StatusCode = StatusCode::INTERNAL_SERVER_ERROR;

/// What V3 and the gateways of both generations say to a rejection. The family of ABHA addresses
/// does not wrap what it says.
pub(crate) fn words(rejection: &Rejection, call: &RefusedCall) -> ErrorResponse {
    let error = error_response(rejection, call);
    // What stands before every family refuses in the form of all.
    let is_of_family = !matches!(
        rejection,
        Rejection::BadHeader(_) | Rejection::OtherFamily | Rejection::Scopes
    );
    if is_of_addresses(call) && is_of_family && !call.quirks.wrapped_phr_errors {
        error.unwrapped()
    } else {
        error
    }
}

fn is_of_addresses(call: &RefusedCall) -> bool {
    call.path.starts_with("/abha/api/v3/phr/web/")
}

/// A wrong code is refused so only where UIDAI sent it for an enrolment; elsewhere it is answered
/// with 200.
fn error_response(rejection: &Rejection, call: &RefusedCall) -> ErrorResponse {
    let coded = ErrorResponse::coded;
    let message = |status, text: &str| ErrorResponse::message(status, text, &call.stamp);
    let unreadable = |status| ErrorResponse::unreadable(status, &call.path, &call.stamp);
    let fields = |wrong: &[(&str, &str)]| ErrorResponse::fields(wrong.iter().copied(), &call.stamp);
    let quirks = call.quirks;
    match rejection {
        Rejection::NoSession => ErrorResponse::session(
            UNAUTHORIZED,
            "900902",
            "Missing Credentials",
            "Invalid Credentials. Make sure your API invocation call has a header: 'Authorization'",
        ),
        Rejection::BadSession => bad_session(call),
        Rejection::BadClient | Rejection::BadClientId | Rejection::BadClientSecret
            if quirks.live_session_error =>
        {
            coded(UNAUTHORIZED, "ABDM-9999: ", "Invalid user credentials")
        }
        Rejection::BadClient => {
            ErrorResponse::numbered(UNAUTHORIZED, 1401, "Invalid client id or secret")
        }
        Rejection::BadClientId => coded(BAD, "1921", "Invalid client id"),
        Rejection::BadClientSecret => coded(BAD, "1922", "Invalid client secret"),
        Rejection::NoHeader(header) => of_header(UNAUTHORIZED, *header),
        // 404 by NHA's collection of 2025, 400 by others.
        Rejection::BadHeader(header) if quirks.header_errors_are_400 => of_header(BAD, *header),
        Rejection::BadHeader(header) => of_header(MISSING, *header),
        Rejection::NoToken => ErrorResponse::status_only(UNAUTHORIZED),
        Rejection::BadToken(header) => message(BAD, &format!("Invalid {header}")),
        Rejection::ExpiredToken(header) => message(UNAUTHORIZED, &format!("{header} expired")),
        Rejection::OtherFamily => coded(UNAUTHORIZED, "ABDM-1094", "X-token expired"),
        Rejection::NotJson => unreadable(StatusCode::UNSUPPORTED_MEDIA_TYPE),
        Rejection::TooLong => unreadable(StatusCode::PAYLOAD_TOO_LARGE),
        Rejection::Unreadable => unreadable(BAD),
        Rejection::Fields(wrong) => {
            let wrong = wrong.iter().map(|field| (field.name, of_field(*field)));
            ErrorResponse::fields(wrong, &call.stamp)
        }
        Rejection::Scopes | Rejection::OtherScopes => {
            coded(BAD, "ABDM-1107", "Invalid combinations of scopes")
        }
        Rejection::NoAddress if quirks.wrapped_phr_errors => {
            fields(&[("abhaAddress", "Invalid ABHA Address")])
        }
        Rejection::NoAddress => coded(BAD, "ABDM-1006: ", "Invalid Abha Address"),
        Rejection::AadhaarUnknown => coded(
            UNPROCESSABLE,
            "ABDM-1204",
            "UIDAI Error code : 998 : Aadhaar number is incorrect. Resident shall use correct Aadhaar.",
        ),
        Rejection::AadhaarWithoutMobile => coded(
            UNPROCESSABLE,
            "ABDM-1204",
            "UIDAI Error code : 110 : Aadhaar number does not have verified mobile.",
        ),
        Rejection::TooMany => too_many(call),
        Rejection::NoTransaction | Rejection::OutOfTurn => coded(
            BAD,
            "ABDM-1017",
            "Invalid transaction, either the transaction is expired or not found",
        ),
        Rejection::NoTransactionOfHeader => {
            coded(UNAUTHORIZED, "ABDM-1017", "Invalid Transaction Id")
        }
        Rejection::OtpWrong | Rejection::OtpExpired if quirks.uidai_validation_failed_text => {
            coded(
                UNPROCESSABLE,
                "ABDM-1204",
                "UIDAI Error code : 400 : OTP validation failed",
            )
        }
        Rejection::OtpWrong | Rejection::OtpExpired => coded(
            UNPROCESSABLE,
            "ABDM-1204",
            "UIDAI Error code : 400 : Invalid Aadhaar OTP value.",
        ),
        Rejection::KycCodeWrong => message(
            UNPROCESSABLE,
            "UIDAI Error code : 400 : Invalid Aadhaar OTP value.",
        ),
        Rejection::MobileFull => coded(
            UNPROCESSABLE,
            "ABDM-1124",
            "The mobile number provided by you is already linked to 6 ABHA Numbers. Please provide a different Mobile Number.",
        ),
        Rejection::MobilePending => {
            coded(BAD, "ABDM-1102", "Mobile number verification is pending.")
        }
        // The words are ours: none are published.
        Rejection::AddressForbidden => fields(&[("abhaAddress", "Invalid ABHA Address")]),
        Rejection::AddressTaken => coded(
            BAD,
            "ABDM-1101",
            "This ABHA Address already exists. Please create with unique ABHA address",
        ),
        Rejection::MobileUnknown if quirks.unknown_mobile_is_field => {
            fields(&[("loginId", "Mobile number is not registered")])
        }
        Rejection::MobileUnknown => coded(
            MISSING,
            "ABDM-1115",
            "The mobile number you have entered does not match with any of the records",
        ),
        // The family of addresses has a code of its own for it.
        Rejection::NotFound if is_of_addresses(call) => coded(BAD, "ABDM-1211", "User not found."),
        Rejection::NotFound => coded(MISSING, "ABDM-1114", "User not found."),
        Rejection::NoAbhaForAadhaar => coded(
            MISSING,
            "ABDM-1114",
            "No ABHA user registered with this Aadhaar number.",
        ),
        Rejection::Deactivated => coded(BAD, "ABDM-1134", "Deactivated ABHA Account"),
        // What is said to this is not published; of the codes that are, this one fits.
        Rejection::NotDeactivated | Rejection::OtherPerson | Rejection::NoConsent => {
            coded(BAD, "ABDM-1122", "Request can not be processed")
        }
        Rejection::MethodBlocked(AuthMethod::Mobile) | Rejection::Locked(AuthMethod::Mobile) => {
            coded(
                BAD,
                "ABDM-1118",
                "Login with ABHA OTP is not allowed for this ABHA number",
            )
        }
        Rejection::MethodBlocked(AuthMethod::Aadhaar) | Rejection::Locked(AuthMethod::Aadhaar) => {
            coded(
                BAD,
                "ABDM-1119",
                "Login with Aadhaar OTP is not allowed for this ABHA number",
            )
        }
        Rejection::SameMobile => message(
            BAD,
            "This mobile number is already verified. Please enter a different mobile number.",
        ),
        // The words are ours, after those of the mobile: none are published.
        Rejection::SameEmail => message(
            BAD,
            "This email is already verified. Please enter a different email.",
        ),
        Rejection::NotOffered => fields(&[("ABHANumber", "Invalid ABHA Number")]),
        Rejection::Internal => coded(INTERNAL, "ABDM-9999", "Something went wrong"),
    }
}

fn bad_session(call: &RefusedCall) -> ErrorResponse {
    // Two samples of NHA's collection show these calls answering so (protocol.md section 18).
    let unclassified = ["/enrol/byAadhaar", "/auth/byAbdm", "/login/request/otp"]
        .iter()
        .any(|end| call.path.ends_with(end));
    if unclassified && call.quirks.unclassified_session_error {
        ErrorResponse::session(
            INTERNAL,
            "900900",
            "Unclassified Authentication Failure",
            &format!("Access failure for API: {}", call.path),
        )
    } else {
        ErrorResponse::session(
            UNAUTHORIZED,
            "900901",
            "Invalid Credentials",
            "Invalid JWT token. Make sure you have provided the correct security credentials",
        )
    }
}

fn of_header(status: StatusCode, header: Header) -> ErrorResponse {
    let (code, message) = match header {
        Header::RequestId => ("ABDM-1030: ", "Invalid request ID"),
        Header::Timestamp => ("ABDM-1016: ", "Invalid Timestamp"),
        Header::CmId => ("ABDM-9999: ", "Invalid X-CM-ID"),
    };
    ErrorResponse::coded(status, code, message)
}

/// What stands beside the name of a wrong field.
fn of_field(field: Field) -> &'static str {
    match (field.name, field.mistake) {
        ("scope", _) => "Invalid Scope",
        ("loginHint", _) => "Invalid Login Hint",
        ("otpSystem", _) => "Invalid OTP System",
        ("loginId", Mistake::NotEncrypted) => "Invalid LoginId",
        ("loginId", _) => "LoginId is invalid",
        ("txnId", _) => "Invalid Transaction Id",
        ("otp", _) => {
            "otp cannot be null or empty OR timeStamp ,txnId or otpValue cannot be null or empty"
        }
        ("otpValue", _) => "Invalid OTP Value",
        ("authMethods", Mistake::Missing) => "AuthMethod cannot be null or empty",
        ("authMethods", _) => "Invalid Auth Method",
        ("Timestamp", _) => "Invalid Timestamp",
        ("mobile", Mistake::NotEncrypted) => "Invalid mobile number",
        ("mobile", _) => "Invalid Mobile Number",
        ("consent", _) => "Consent cannot be null or empty",
        ("consentCode", _) => "Invalid Consent Code",
        ("consentVersion", _) => "Invalid Consent Version",
        ("ABHANumber", _) => "Invalid ABHA Number",
        ("abhaAddress", _) => "Invalid ABHA Address",
        ("preferred", _) => "Invalid Preferred Flag",
        ("reasons", _) => "Invalid Reasons",
        _ => "Invalid Request",
    }
}

fn too_many(call: &RefusedCall) -> ErrorResponse {
    const CODE: &str = "ABDM-1100";
    const TEXT: &str = "You have requested multiple OTPs Or Exceeded maximum number of attempts for OTP match in this transaction. Please try again in 30 minutes.";
    if call.quirks.nested_too_many {
        ErrorResponse::coded(BAD, CODE, TEXT)
    } else {
        ErrorResponse::flat(BAD, CODE, TEXT, &call.stamp)
    }
}
