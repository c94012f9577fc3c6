use super::*;
use proptest::prelude::*;
use std::time::Duration;

const LOCKED: Fault = Fault::LockedOut {
    pause: Fault::LOCK_OUT,
};
const SLOW: Fault = Fault::SlowDown { retry_after: None };

const EVERY_CALL: [Call; 11] = [
    Call::Session,
    Call::Certificate,
    Call::AadhaarOtp,
    Call::Enrol,
    Call::MobileOtp,
    Call::MobileVerify,
    Call::Suggestions,
    Call::ChooseAddress,
    Call::Profile,
    Call::Image,
    Call::LogOut,
];

fn fault(call: Call, status: u16, body: &str) -> Fault {
    of(call, &Reply::sample(status, body))
}

#[track_caller]
fn check(rows: &[(Call, u16, &str, Fault)]) {
    for (call, status, body, expected) in rows {
        assert_eq!(
            fault(*call, *status, body),
            *expected,
            "{call:?} {status} {body}"
        );
    }
}

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

/// Section 11.1, shape by shape; the rest of its shapes are in the table above.
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
        (500, r#"{"code":"900901"}"#, false),
        (401, r#"{"code":"900900"}"#, false),
        (401, "", false),
        (401, r#"{"message":"X-token expired"}"#, false),
        (200, r#"{"code":"900901"}"#, false),
    ] {
        let reply = Reply::sample(status, body);
        assert_eq!(is_gateway_refusal(&reply), refused, "{status} {body}");
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
        assert_eq!(of_failed_proof(message), expected, "{message:?}");
    }
}

fn any_call() -> impl Strategy<Value = Call> {
    proptest::sample::select(EVERY_CALL.to_vec())
}

/// JSON of any shape, with the words that the mapper looks for in it.
fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let word = prop_oneof![
        proptest::sample::select(vec![
            "ABDM-1204",
            "ABDM-",
            "HIS-1013",
            "900901",
            "UIDAI Error code : ",
            "uidai error code : 999999999999",
            "Invalid OTP expired",
            "Invalid LoginId",
            "",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ];
    let leaf = prop_oneof![
        word.prop_map(serde_json::Value::from),
        any::<i64>().prop_map(serde_json::Value::from),
        any::<bool>().prop_map(serde_json::Value::from),
        Just(serde_json::Value::Null),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let key = prop_oneof![
            proptest::sample::select(vec![
                "error",
                "code",
                "message",
                "details",
                "description",
                "loginId",
                "otpValue",
                "txnId",
                "mobile",
            ])
            .prop_map(str::to_owned),
            any::<String>(),
        ];
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(serde_json::Value::from),
            proptest::collection::vec((key, inner), 0..4)
                .prop_map(|pairs| pairs.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn never_panics_on_bytes(call in any_call(), status in 100_u16..1000, body: Vec<u8>) {
        let reply = Reply::sample(status, body);
        let _ = of(call, &reply);
        let _ = is_gateway_refusal(&reply);
    }

    #[test]
    fn never_panics_on_json(call in any_call(), status in 100_u16..1000, body in any_json()) {
        let reply = Reply::sample(status, body.to_string());
        let _ = of(call, &reply);
        let _ = is_gateway_refusal(&reply);
    }

    #[test]
    fn never_panics_on_messages(message: String) {
        let _ = of_failed_proof(Some(&message));
    }
}
