//! Codes of the session call, of V1/V2 and of UIDAI.

use super::*;
use std::time::Duration;

#[test]
fn reads_the_codes_of_the_session_call() {
    check(&[
        (
            Call::Session,
            400,
            r#"{"error":{"code":"1921","message":"Invalid client id"}}"#,
            Fault::NotAuthorised,
        ),
        (
            Call::Session,
            400,
            r#"{"error":{"code":1922,"message":"Invalid client secret"}}"#,
            Fault::NotAuthorised,
        ),
        (
            Call::Session,
            422,
            r#"{"error":{"code":"ABDM-9999: ","message":"Invalid user credentials"}}"#,
            Fault::NotAuthorised,
        ),
        (
            Call::Session,
            404,
            r#"{"error":{"code":"ABDM-1016: ","message":"Invalid Timestamp"}}"#,
            Fault::ClockWrong,
        ),
        (
            Call::Session,
            404,
            r#"{"error":{"code":"ABDM-1030: ","message":"Invalid request ID"}}"#,
            Fault::Refused,
        ),
        (Call::Session, 403, "{}", Fault::NotAuthorised),
        (Call::Session, 500, "{}", Fault::ServiceDown),
    ]);
}

#[test]
fn reads_the_codes_of_v1_and_v2() {
    for (code, text, expected) in [
        ("HIS-1008", "", Fault::NotFound),
        ("HIS-1009", "", Fault::UidaiDown),
        (
            "HIS-1011",
            "Please enter a valid Mobile Number.",
            Fault::MobileRefused,
        ),
        (
            "HIS-1012",
            "Please enter a valid UUID Number.",
            Fault::TransactionExpired,
        ),
        ("HIS-1013", "Invalid OTP", Fault::OtpWrong),
        ("HIS-1013", "Invalid transaction", Fault::TransactionExpired),
        ("HIS-1023", "Please wait for 30 minutes", LOCKED),
        (
            "HIS-1026",
            "Transaction not found for UUID.",
            Fault::TransactionExpired,
        ),
        (
            "HIS-1039",
            "",
            Fault::LockedOut {
                pause: Duration::from_secs(12 * 3600),
            },
        ),
        ("HIS-1041", "", LOCKED),
        ("HIS-1045", "", Fault::Refused),
        ("HIS-1046", "", Fault::MobileRefused),
        ("HIS-1047", "", Fault::KeyRefused),
        ("HIS-1060", "OTP expired or invalid", Fault::OtpWrong),
        ("HIS-1060", "OTP expired", Fault::OtpExpired),
        ("HIS-1065", "", Fault::Refused),
        ("HIS-1068", "", Fault::MobileNotVerified),
        ("HIS-1072", "", Fault::NotFound),
        ("HIS-2001", "", Fault::AadhaarUnknown),
        ("HIS-2004", "", Fault::ServiceDown),
        ("HIS-2017", "", LOCKED),
        ("HIS-2018", "", Fault::AadhaarUnknown),
        ("HIS-2022", "", Fault::OtpWrong),
        ("HIS-2031", "", Fault::TransactionExpired),
        ("HIS-2045", "", Fault::TransactionExpired),
        ("HIS-3015", "", Fault::ServiceDown),
    ] {
        let body = serde_json::json!({
            "code": "HIS-422", "message": "Unable to process",
            "details": [{"code": code, "message": text, "attribute": null}]
        });
        let found = fault(Call::Enrol, 422, &body.to_string());
        assert_eq!(found, expected, "{code}");
    }
    check(&[
        (
            Call::Enrol,
            500,
            r#"{"code":"HIS-500"}"#,
            Fault::ServiceDown,
        ),
        (
            Call::Enrol,
            503,
            r#"{"code":"HIS-503"}"#,
            Fault::ServiceDown,
        ),
        (
            Call::Enrol,
            403,
            r#"{"code":"HIS-403"}"#,
            Fault::NotAuthorised,
        ),
        (
            Call::Enrol,
            400,
            r#"{"code":"HIS-400","details":[]}"#,
            Fault::Refused,
        ),
    ]);
}

#[test]
fn reads_what_uidai_says() {
    for (number, call, expected) in [
        ("110", Call::AadhaarOtp, Fault::AadhaarWithoutMobile),
        ("111", Call::AadhaarOtp, Fault::AadhaarWithoutMobile),
        ("112", Call::AadhaarOtp, Fault::AadhaarWithoutMobile),
        ("300", Call::Enrol, Fault::Refused),
        ("400", Call::Enrol, Fault::OtpWrong),
        ("403", Call::Enrol, LOCKED),
        ("501", Call::Enrol, Fault::Refused),
        ("561", Call::Enrol, Fault::OtpExpired),
        ("563", Call::Enrol, Fault::Refused),
        ("810", Call::Enrol, Fault::Refused),
        ("952", Call::AadhaarOtp, LOCKED),
        ("953", Call::AadhaarOtp, LOCKED),
        ("998", Call::AadhaarOtp, Fault::AadhaarUnknown),
    ] {
        for text in [
            format!("UIDAI Error code : {number} : Some words"),
            format!("uidai error code:{number}"),
            format!("Failed. UIDAI Error Code - {number}. Sorry"),
        ] {
            let body = serde_json::json!({"error": {"code": "ABDM-1204", "message": text}});
            assert_eq!(fault(call, 422, &body.to_string()), expected, "{text}");
        }
    }
    // Without a number the words must do.
    check(&[
        (
            Call::Enrol,
            422,
            r#"{"error":{"code":"ABDM-1204","message":"Invalid Aadhaar OTP value."}}"#,
            Fault::OtpWrong,
        ),
        (
            Call::AadhaarOtp,
            422,
            r#"{"error":{"code":"ABDM-1204","message":"Aadhaar number is incorrect"}}"#,
            Fault::AadhaarUnknown,
        ),
        (
            Call::Enrol,
            422,
            r#"{"error":{"code":"ABDM-1204","message":""}}"#,
            Fault::Refused,
        ),
    ]);
}

/// What one code or text means at one step and not at another.
#[test]
fn reads_v1_and_v2_by_the_step() {
    let detail = |code: &str, text: &str| {
        format!(
            r#"{{"code":"HIS-422","message":"Unable to process the current request due to incorrect data entered.","details":[{{"message":"{text}","code":"{code}","attribute":null}}]}}"#
        )
    };
    for (call, code, text, expected) in [
        (
            Call::AadhaarOtp,
            "HIS-1012",
            "Invalid Aadhaar number",
            Fault::AadhaarUnknown,
        ),
        (
            Call::AadhaarVerify,
            "HIS-1012",
            "Please enter a valid UUID Number.",
            Fault::TransactionExpired,
        ),
        (
            Call::AadhaarOtp,
            "HIS-2001",
            "Aadhaar Number/Virtual ID is invalid.",
            Fault::AadhaarUnknown,
        ),
        (
            Call::AadhaarOtp,
            "HIS-2018",
            "Ensure correct Aadhaar Information is entered.",
            Fault::AadhaarUnknown,
        ),
        (
            Call::AadhaarOtp,
            "HIS-2004",
            "Aadhaar number does not have verified mobile.",
            Fault::AadhaarWithoutMobile,
        ),
        (
            Call::ReactivationOtp,
            "HIS-2004",
            "OTP system error",
            Fault::ServiceDown,
        ),
        (Call::Search, "HIS-1008", "User not found", Fault::NotFound),
        (
            Call::Retrieve,
            "HIS-1008",
            "User not found",
            Fault::DetailsDiffer,
        ),
        (
            Call::LoginOtp,
            "HIS-1105",
            "Deactivated ABHA Account",
            Fault::AccountDeactivated,
        ),
        (
            Call::ReactivationOtp,
            "HIS-1105",
            "The ABHA account is not deactivated.",
            Fault::Refused,
        ),
        (
            Call::LoginOtp,
            "HIS-1105",
            "Auth method is not allowed.",
            Fault::MethodNotAllowed,
        ),
        (
            Call::CheckMobile,
            "HIS-422",
            "The mobile number is already linked to 6 ABHA Numbers.",
            Fault::MobileOnSixAbhas,
        ),
        (
            Call::ChangeMobile,
            "HIS-1045",
            "Mobile update failed",
            Fault::Refused,
        ),
        (
            Call::NewMobileOtp,
            "HIS-1046",
            "Same mobile number not allowed.",
            Fault::MobileRefused,
        ),
        (
            Call::RetrievalOtp,
            "HIS-422",
            "Mobile number invalid",
            Fault::MobileRefused,
        ),
        (
            Call::Retrieve,
            "HIS-422",
            "Expired or Invalid OTP",
            Fault::OtpWrong,
        ),
        (Call::Enter, "HIS-401", "Unauthorized", Fault::ProofExpired),
        (
            Call::LoginOtp,
            "HIS-401",
            "Unauthorized",
            Fault::NotAuthorised,
        ),
        (Call::LoginOtp, "HIS-403", "Forbidden", Fault::NotAuthorised),
    ] {
        check(&[(call, 422, &detail(code, text), expected)]);
    }
    // A code that is too old is one thing, a request to UIDAI that is too old another.
    let old =
        r#"{"error":{"code":"ABDM-1204","message":"UIDAI Error code : 561 : Request expired"}}"#;
    check(&[
        (Call::LoginVerify, 422, old, Fault::OtpExpired),
        (Call::LoginOtp, 422, old, Fault::Refused),
    ]);
}
