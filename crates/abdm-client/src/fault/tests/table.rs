//! The failures of protocol.md section 11.3.

use super::*;

/// The table of protocol.md section 11.3, row by row.
#[test]
fn reads_every_failure_of_the_table() {
    check(&[
        (
            Call::AadhaarOtp,
            400,
            r#"{"loginId":"Invalid LoginId","timestamp":"2026-09-16 15:42:48"}"#,
            Fault::KeyRefused,
        ),
        (
            Call::AadhaarOtp,
            400,
            r#"{"loginId":"LoginId is invalid","timestamp":"2026-09-16 15:42:48"}"#,
            Fault::AadhaarUnknown,
        ),
        (
            Call::MobileOtp,
            400,
            r#"{"loginId":"LoginId is invalid"}"#,
            Fault::MobileRefused,
        ),
        (
            Call::AadhaarOtp,
            422,
            r#"{"error":{"code":"ABDM-1204","message":"UIDAI Error code : 998 : Aadhaar number is incorrect. Resident shall use correct Aadhaar."}}"#,
            Fault::AadhaarUnknown,
        ),
        (
            Call::Enrol,
            422,
            r#"{"error":{"code":"ABDM-1204","message":"UIDAI Error code : 400 : Invalid Aadhaar OTP value."}}"#,
            Fault::OtpWrong,
        ),
        (
            Call::Enrol,
            422,
            r#"{"error":{"code":"ABDM-1204","message":"UIDAI Error code : 400 : OTP validation failed"}}"#,
            Fault::OtpWrong,
        ),
        (
            Call::Enrol,
            400,
            r#"{"mobile":"Invalid Mobile Number","timestamp":"2026-09-16 15:42:48"}"#,
            Fault::MobileRefused,
        ),
        (
            Call::MobileVerify,
            200,
            r#"{"txnId":"0f8d5a3c-6f1e-4d2b-9a77-1f0d6c5b4a39","authResult":"failed","message":"Please enter a valid OTP. Entered OTP is either expired or incorrect.","accounts":[]}"#,
            Fault::OtpWrong,
        ),
        (
            Call::MobileVerify,
            200,
            r#"{"authResult":"failed","message":"OTP expired, please try again"}"#,
            Fault::OtpExpired,
        ),
        (
            Call::Enrol,
            400,
            r#"{"otpValue":"Invalid OTP Value","timestamp":"2026-09-16 15:42:48"}"#,
            Fault::KeyRefused,
        ),
        (
            Call::MobileVerify,
            422,
            r#"{"message":"UIDAI Error code : 400 : Invalid Aadhaar OTP value.","timestamp":"x"}"#,
            Fault::OtpWrong,
        ),
        (
            Call::AadhaarOtp,
            400,
            r#"{"code":"ABDM-1100","message":"You have requested multiple OTPs Or Exceeded maximum number of attempts for OTP match in this transaction. Please try again in 30 minutes."}"#,
            LOCKED,
        ),
        (
            Call::Enrol,
            422,
            r#"{"message":"You have requested multiple OTPs Or Exceeded maximum number of attempts for OTP match in this transaction."}"#,
            LOCKED,
        ),
        (
            Call::AadhaarOtp,
            429,
            r#"{"error":{"code":"ABDM-1022","message":"Too many requests"}}"#,
            SLOW,
        ),
        (Call::AadhaarOtp, 429, r#"{"code":"ABDM-2429"}"#, SLOW),
        (
            Call::AadhaarOtp,
            400,
            r#"{"error":{"code":"ABDM-1107","message":"Invalid combinations of scopes"}}"#,
            Fault::Refused,
        ),
        (
            Call::AadhaarOtp,
            400,
            r#"{"scope":"Invalid Scope"}"#,
            Fault::Refused,
        ),
        (
            Call::Enrol,
            400,
            r#"{"txnId":"Invalid Transaction Id","timestamp":"x"}"#,
            Fault::TransactionExpired,
        ),
        (
            Call::Suggestions,
            401,
            r#"{"error":{"code":"ABDM-1017","message":"Invalid Transaction Id"}}"#,
            Fault::TransactionExpired,
        ),
        (
            Call::Enrol,
            400,
            r#"{"error":{"code":"ABDM-1017","message":"Invalid transaction, either the transaction is expired or not found"}}"#,
            Fault::TransactionExpired,
        ),
        (
            Call::Enrol,
            422,
            r#"{"error":{"code":"ABDM-1124","message":"The mobile number provided by you is already linked to 6 ABHA Numbers. Please provide a different Mobile Number."}}"#,
            Fault::MobileOnSixAbhas,
        ),
        (
            Call::MobileOtp,
            422,
            r#"{"message":"The mobile number provided by you is already linked to 6 ABHA Numbers."}"#,
            Fault::MobileOnSixAbhas,
        ),
        (
            Call::AadhaarOtp,
            404,
            r#"{"error":{"code":"ABDM-1114","message":"No ABHA user registered with this Aadhaar number."}}"#,
            Fault::NotFound,
        ),
        (
            Call::Profile,
            400,
            r#"{"error":{"code":"ABDM-1211","message":"User not found."}}"#,
            Fault::NotFound,
        ),
        (
            Call::Profile,
            400,
            r#"{"error":{"code":"ABDM-1211","message":"E-mail limit reached"}}"#,
            Fault::Refused,
        ),
        (
            Call::Profile,
            422,
            r#"{"error":{"code":"ABDM-1134","message":"Deactivated ABHA Account"}}"#,
            Fault::AccountDeactivated,
        ),
        (
            Call::Profile,
            422,
            r#"{"error":{"code":"ABDM-1407","message":"x"}}"#,
            Fault::AccountDeactivated,
        ),
        (
            Call::Profile,
            401,
            r#"{"message":"X-token expired","timestamp":"x"}"#,
            Fault::ProofExpired,
        ),
        (
            Call::Profile,
            400,
            r#"{"message":"Invalid X-token","timestamp":"x"}"#,
            Fault::ProofExpired,
        ),
        (
            Call::Profile,
            401,
            r#"{"code":"ABDM-1094","message":"X-token expired","timestamp":"2026-09-16 15:42:48"}"#,
            Fault::ProofExpired,
        ),
        (
            Call::Profile,
            400,
            r#"{"error":{"code":"ABDM-1158","message":"Invalid X-Token"}}"#,
            Fault::ProofExpired,
        ),
        (
            Call::Enrol,
            401,
            r#"{"code":"900901","message":"Invalid Credentials","description":"Invalid JWT token."}"#,
            Fault::NotAuthorised,
        ),
        (
            Call::Enrol,
            401,
            r#"{"code":"900902","message":"Missing Credentials"}"#,
            Fault::NotAuthorised,
        ),
        (
            Call::Enrol,
            500,
            r#"{"code":"900900","message":"Unclassified Authentication Failure"}"#,
            Fault::NotAuthorised,
        ),
        (
            Call::Enrol,
            401,
            r#"{"error":{"code":"ABDM-1021","message":"Lack of required priviledges"}}"#,
            Fault::NotAuthorised,
        ),
        (
            Call::Enrol,
            401,
            r#"{"error":{"code":"ABDM-1094","message":"Access to this feature is restricted. Please contact NHA to enable it."}}"#,
            Fault::NotAuthorised,
        ),
        (
            Call::Enrol,
            401,
            r#"{"error":{"code":"ABDM-1094","message":"Invalid Benefit Name"}}"#,
            Fault::NotAuthorised,
        ),
        (
            Call::Enrol,
            422,
            r#"{"error":{"code":"ABDM-1227","message":"This client ID has reached the maximum limit of 100 ABHA account creations."}}"#,
            Fault::CreationLimit,
        ),
        (
            Call::ChooseAddress,
            400,
            r#"{"error":{"code":"ABDM-1102","message":"Mobile number verification is pending."}}"#,
            Fault::MobileNotVerified,
        ),
        (
            Call::ChooseAddress,
            400,
            r#"{"error":{"code":"ABDM-1101","message":"This ABHA Address already exists. Please create with unique ABHA address"}}"#,
            Fault::AddressTaken,
        ),
        (
            Call::ChooseAddress,
            400,
            r#"{"message":"This ABHA Address already exists."}"#,
            Fault::AddressTaken,
        ),
        (
            Call::Profile,
            400,
            r#"{"error":{"code":"ABDM-1118","message":"x"}}"#,
            Fault::MethodNotAllowed,
        ),
        (
            Call::Profile,
            400,
            r#"{"error":{"code":"ABDM-1119","message":"x"}}"#,
            Fault::MethodNotAllowed,
        ),
        (
            Call::Enrol,
            422,
            r#"{"error":{"code":"ABDM-1207","message":"The information you provided does not match the details on record with Aadhaar."}}"#,
            Fault::DetailsDiffer,
        ),
        (
            Call::AadhaarOtp,
            422,
            r#"{"error":{"code":"ABDM-1206","message":"Aadhaar gateway"}}"#,
            Fault::UidaiDown,
        ),
        (
            Call::Enrol,
            500,
            r#"{"error":{"code":"ABDM-9999","message":"Something went wrong"}}"#,
            Fault::ServiceDown,
        ),
        (
            Call::Enrol,
            401,
            r#"{"error":{"code":"ABDM-2402","message":"x"}}"#,
            Fault::ClockWrong,
        ),
        (
            Call::Enrol,
            404,
            r#"{"error":{"code":"ABDM-1016: ","message":"Invalid Timestamp"}}"#,
            Fault::ClockWrong,
        ),
    ]);
}

#[test]
fn knows_the_services_behind_the_service() {
    for code in [
        1008, 1019, 1029, 1034, 1048, 1108, 1200, 1201, 1202, 1205, 1220, 1226,
    ] {
        for status in [422, 500, 503] {
            let body = format!(r#"{{"error":{{"code":"ABDM-{code}","message":"x"}}}}"#);
            assert_eq!(
                fault(Call::AadhaarOtp, status, &body),
                Fault::ServiceDown,
                "{code} {status}"
            );
        }
    }
}
