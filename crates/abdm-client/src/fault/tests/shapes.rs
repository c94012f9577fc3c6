//! The shapes of protocol.md section 11.1.

use super::*;
use std::time::Duration;

/// Shape by shape; the rest of them are in the table of section 11.3.
#[test]
fn reads_every_shape() {
    check(&[
        // 1
        (
            Call::Enrol,
            422,
            r#"{"error":{"code":"ABDM-1124"}}"#,
            Fault::MobileOnSixAbhas,
        ),
        // 2
        (
            Call::Enrol,
            422,
            r#"{"code":"ABDM-1124","message":"x","timestamp":"15-09-2022 10:00:00"}"#,
            Fault::MobileOnSixAbhas,
        ),
        // 3, several keys at once
        (
            Call::Enrol,
            400,
            r#"{"scope":"Invalid Scope","otpValue":"Invalid OTP Value","timestamp":"x"}"#,
            Fault::KeyRefused,
        ),
        (
            Call::Enrol,
            400,
            r#"{"otpValue":"Invalid OTP Value","txnId":"Invalid Transaction Id"}"#,
            Fault::TransactionExpired,
        ),
        (
            Call::Enrol,
            400,
            r#"{"authMethods":"Invalid Auth Method"}"#,
            Fault::Refused,
        ),
        (
            Call::Enrol,
            400,
            r#"{"ABHANumber":"Invalid ABHA Number"}"#,
            Fault::NotFound,
        ),
        (
            Call::ChooseAddress,
            400,
            r#"{"preferred":"Invalid Preferred Flag"}"#,
            Fault::Refused,
        ),
        (
            Call::ChooseAddress,
            400,
            r#"{"abhaAddress":"Invalid ABHA Address"}"#,
            Fault::AddressRefused,
        ),
        (
            Call::Enrol,
            400,
            r#"{"timeStamp":"Invalid timeStamp"}"#,
            Fault::ClockWrong,
        ),
        // 5
        (
            Call::Enrol,
            404,
            r#"{"code":"404","type":"Status report","message":"Runtime Error","description":"No matching resource found for given API Request"}"#,
            Fault::ServiceDown,
        ),
        (
            Call::Enrol,
            500,
            r#"{"code":303001,"type":"Status report","message":"Runtime Error"}"#,
            Fault::ServiceDown,
        ),
        // 6
        (
            Call::Profile,
            404,
            r#"{"timestamp":"x","path":"/v3/x","status":404,"error":"Not Found","requestId":"y"}"#,
            Fault::ServiceDown,
        ),
        // 7
        (
            Call::Enrol,
            500,
            r#"[{"code":"ABDM-9999: ","message":"x"}]"#,
            Fault::ServiceDown,
        ),
        (
            Call::MobileOtp,
            400,
            r#"[{"code":"ABDM-1006: ","message":"Invalid mobile number"}]"#,
            Fault::MobileRefused,
        ),
        // 8
        (Call::Enrol, 400, "", Fault::Refused),
        (Call::Enrol, 401, "", Fault::Refused),
        (Call::Profile, 401, "", Fault::ProofExpired),
        (Call::Session, 401, "", Fault::NotAuthorised),
        (
            Call::Enrol,
            502,
            "<html><body>Bad Gateway</body></html>",
            Fault::ServiceDown,
        ),
        (
            Call::Enrol,
            200,
            "\n  <!DOCTYPE html><p>Sign in to the network",
            Fault::ServiceDown,
        ),
        (Call::Enrol, 401, "<h1>Proxy</h1>", Fault::ServiceDown),
        (Call::Enrol, 302, "", Fault::ServiceDown),
        // 9
        (
            Call::MobileVerify,
            400,
            r#"{"txnId":"0f8d5a3c-6f1e-4d2b-9a77-1f0d6c5b4a39","description":"Invalid OTP value"}"#,
            Fault::OtpWrong,
        ),
        // Those of V1/V2
        (
            Call::AadhaarOtp,
            422,
            r#"{"code":"HIS-422","message":"Unable to process the current request due to incorrect data entered.","details":[{"message":"Invalid OTP value.","code":"HIS-2022","attribute":null}]}"#,
            Fault::OtpWrong,
        ),
    ]);
}

#[test]
fn calls_a_success_that_makes_no_sense_garbled() {
    for body in [
        "",
        "null",
        "[]",
        "{}",
        "true",
        "\"string\"",
        r#"{"txnId":"#,
        "Account created",
        r#"{"message":"Account created successfully"}"#,
        r#"{"message":"OTP sent to mobile number ending with ******3372"}"#,
    ] {
        for call in EVERY_CALL {
            assert_eq!(fault(call, 200, body), Fault::Garbled, "{call:?} {body}");
        }
    }
}

#[test]
fn knows_a_gateway_refusal() {
    for (status, body, refused) in [
        (
            401,
            r#"{"code":"900901","message":"Invalid Credentials"}"#,
            true,
        ),
        (
            401,
            r#"{"code":900902,"message":"Missing Credentials"}"#,
            true,
        ),
        (500, r#"{"code":"900900","message":"Unclassified"}"#, true),
        (500, r#"{"code":"900901"}"#, true),
        (401, r#"{"code":"900900"}"#, true),
        (401, "", false),
        (401, r#"{"message":"X-token expired"}"#, false),
        (200, r#"{"code":"900901"}"#, false),
    ] {
        let reply = Reply::sample(status, body);
        assert_eq!(
            refuses_the_session(&reply, false),
            refused,
            "{status} {body}"
        );
    }
    // V1 and V2 do not say how they refuse a token.
    for (status, body, refused) in [
        (401, "", true),
        (401, r#"{"code":"HIS-401","message":"Unauthorized"}"#, true),
        (401, r#"{"code":"900901"}"#, true),
        (401, "<html>Sign in</html>", false),
        (401, r#"{"message":"X-Token expired"}"#, false),
        (
            401,
            r#"{"code":"HIS-401","details":[{"code":"HIS-2022","message":"Invalid OTP value."}]}"#,
            false,
        ),
        (400, "", false),
        (403, "", false),
        (500, r#"{"code":"900900"}"#, true),
    ] {
        let reply = Reply::sample(status, body);
        assert_eq!(
            refuses_the_session(&reply, true),
            refused,
            "{status} {body}"
        );
    }
}

#[test]
fn reads_a_failed_proof() {
    for (message, expected) in [
        (None, Fault::OtpWrong),
        (Some("OTP did not match, please try again"), Fault::OtpWrong),
        (Some("OTP expired, please try again"), Fault::OtpExpired),
        (
            Some("Please enter a valid OTP. Entered OTP is either expired or incorrect."),
            Fault::OtpWrong,
        ),
        (
            Some("Exceeded maximum number of attempts for OTP match"),
            LOCKED,
        ),
        (Some("Something else"), Fault::OtpWrong),
    ] {
        assert_eq!(
            of_failed_proof(Call::MobileVerify, message, &Reply::sample(200, "")),
            expected,
            "{message:?}"
        );
    }
}

#[test]
fn hands_on_how_long_to_wait() {
    let pause = Some(Duration::from_secs(90));
    for (status, body) in [
        (429, ""),
        (429, "<html>"),
        (429, r#"{"code":"ABDM-1022"}"#),
        (503, r#"{"error":{"code":"ABDM-2429"}}"#),
    ] {
        let mut reply = Reply::sample(status, body);
        reply.retry_after = pause;
        let expected = Fault::SlowDown { retry_after: pause };
        assert_eq!(of(Call::AadhaarOtp, &reply), expected, "{status} {body}");
    }
    // A lock-out says so, whatever the status.
    assert_eq!(fault(Call::Enrol, 429, r#"{"code":"ABDM-1100"}"#), LOCKED);
}

#[test]
fn logs_codes_and_nothing_that_could_be_a_number_of_a_person() {
    for (text, logged) in [
        ("ABDM-1204", true),
        ("HIS-422", true),
        ("900901", true),
        ("404", true),
        ("123456789012", false),
        ("9545812125", false),
        ("ABDM-1204 ASHA", false),
        ("ABDM-", false),
        ("", false),
    ] {
        assert_eq!(is_code(text), logged, "{text}");
    }
}
