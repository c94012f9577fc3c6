//! The words of V3 for what went wrong (protocol.md section 11.3). The words of ABDM-1118 and
//! ABDM-1119 are ours: only their meaning is published.

use crate::sandbox::addresses::INVALID;
use crate::sandbox::answer::Refusal;
use crate::sandbox::enrolment::Refused;
use crate::sandbox::errands::Method;
use crate::sandbox::shared::Shared;
use axum::http::StatusCode;

/// Translates a refusal. A wrong code is refused so only where UIDAI sent it for an
/// enrolment; elsewhere it is answered with 200.
pub(super) fn refusal(refused: Refused, shared: &Shared) -> Refusal {
    let coded = Refusal::coded;
    match refused {
        Refused::AadhaarUnknown => coded(
            StatusCode::UNPROCESSABLE_ENTITY,
            "ABDM-1204",
            "UIDAI Error code : 998 : Aadhaar number is incorrect. Resident shall use correct Aadhaar.",
        ),
        Refused::AadhaarWithoutMobile => coded(
            StatusCode::UNPROCESSABLE_ENTITY,
            "ABDM-1204",
            "UIDAI Error code : 110 : Aadhaar number does not have verified mobile.",
        ),
        Refused::TooMany => too_many(shared),
        Refused::NoTransaction | Refused::OutOfTurn => coded(
            StatusCode::BAD_REQUEST,
            "ABDM-1017",
            "Invalid transaction, either the transaction is expired or not found",
        ),
        Refused::OtpWrong | Refused::OtpExpired => {
            let text = if shared.variants().uidai_validation_failed_text {
                "UIDAI Error code : 400 : OTP validation failed"
            } else {
                "UIDAI Error code : 400 : Invalid Aadhaar OTP value."
            };
            coded(StatusCode::UNPROCESSABLE_ENTITY, "ABDM-1204", text)
        }
        Refused::MobileFull => coded(
            StatusCode::UNPROCESSABLE_ENTITY,
            "ABDM-1124",
            "The mobile number provided by you is already linked to 6 ABHA Numbers. Please provide a different Mobile Number.",
        ),
        Refused::MobilePending => coded(
            StatusCode::BAD_REQUEST,
            "ABDM-1102",
            "Mobile number verification is pending.",
        ),
        Refused::AddressForbidden => Refusal::fields(&[("abhaAddress", INVALID)], shared.stamp()),
        Refused::AddressTaken => coded(
            StatusCode::BAD_REQUEST,
            "ABDM-1101",
            "This ABHA Address already exists. Please create with unique ABHA address",
        ),
        Refused::MobileUnknown if shared.variants().unknown_mobile_is_field => Refusal::fields(
            &[("loginId", "Mobile number is not registered")],
            shared.stamp(),
        ),
        Refused::MobileUnknown => coded(
            StatusCode::NOT_FOUND,
            "ABDM-1115",
            "The mobile number you have entered does not match with any of the records",
        ),
        Refused::NotFound => coded(StatusCode::NOT_FOUND, "ABDM-1114", "User not found."),
        Refused::NoAbhaForAadhaar => coded(
            StatusCode::NOT_FOUND,
            "ABDM-1114",
            "No ABHA user registered with this Aadhaar number.",
        ),
        Refused::Deactivated => deactivated(),
        // What is said to this is not published; of the codes that are, this one fits.
        Refused::NotDeactivated | Refused::OtherPerson | Refused::NoConsent => coded(
            StatusCode::BAD_REQUEST,
            "ABDM-1122",
            "Request can not be processed",
        ),
        Refused::MethodBlocked(Method::Mobile) | Refused::Locked(Method::Mobile) => coded(
            StatusCode::BAD_REQUEST,
            "ABDM-1118",
            "Login with ABHA OTP is not allowed for this ABHA number",
        ),
        Refused::MethodBlocked(Method::Aadhaar) | Refused::Locked(Method::Aadhaar) => coded(
            StatusCode::BAD_REQUEST,
            "ABDM-1119",
            "Login with Aadhaar OTP is not allowed for this ABHA number",
        ),
        Refused::SameMobile => Refusal::said(
            StatusCode::BAD_REQUEST,
            "This mobile number is already verified. Please enter a different mobile number.",
            shared.stamp(),
        ),
        Refused::NotOffered => {
            Refusal::fields(&[("ABHANumber", "Invalid ABHA Number")], shared.stamp())
        }
    }
}

fn too_many(shared: &Shared) -> Refusal {
    const CODE: &str = "ABDM-1100";
    const TEXT: &str = "You have requested multiple OTPs Or Exceeded maximum number of attempts for OTP match in this transaction. Please try again in 30 minutes.";
    if shared.variants().nested_too_many {
        Refusal::coded(StatusCode::BAD_REQUEST, CODE, TEXT)
    } else {
        Refusal::flat(StatusCode::BAD_REQUEST, CODE, TEXT, shared.stamp())
    }
}

/// A call on an account that its owner has switched off.
pub(super) fn deactivated() -> Refusal {
    Refusal::coded(
        StatusCode::BAD_REQUEST,
        "ABDM-1134",
        "Deactivated ABHA Account",
    )
}

/// Scopes that V3 knows but not together on this call.
pub(super) fn bad_combination() -> Refusal {
    Refusal::coded(
        StatusCode::BAD_REQUEST,
        "ABDM-1107",
        "Invalid combinations of scopes",
    )
}
