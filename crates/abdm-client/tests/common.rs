//! What every part of these tests begins with: a client of a server, and what is typed and answered
//! when all goes well.

use crate::server::*;
use abdm_client::{Credentials, Endpoints, Options, SessionKind, v3};
use abdm_types::*;
use serde_json::{Value, json};
use std::time::Duration;
use zeroize::Zeroizing;

pub fn options(server: &Server) -> Options {
    let base = &server.url;
    let mut options = Options::new(
        Endpoints {
            session: format!("{base}{SESSION}"),
            session_kind: SessionKind::V3,
            abha_v3: format!("{base}/abha/api"),
            abha_v1: format!("{base}/api"),
            phr_v3: format!("{base}/abha/api/v3/phr/web"),
        },
        Credentials::new("SBX_0001", Zeroizing::new("client-secret".to_owned())),
        "sbx",
    );
    options.connect_timeout = Duration::from_secs(5);
    options.total_timeout = Duration::from_secs(10);
    options
}

/// A client of V3 that has its session and its key.
pub async fn prepared(server: &Server) -> v3::Client {
    ready(v3::Client::new(options(server)).unwrap()).await
}

/// The same of a client with settings of its own.
pub async fn ready(client: v3::Client) -> v3::Client {
    assert_eq!(client.check_health().await, ServiceState::Available);
    client
}

pub fn aadhaar() -> AadhaarId {
    let Ok(aadhaar) = AadhaarId::from_digits(digits("999941057058")) else {
        panic!("a published test number")
    };
    aadhaar
}

pub fn otp() -> Otp {
    code("123456")
}

pub fn code(text: &str) -> Otp {
    let Ok(otp) = Otp::from_digits(digits(text)) else {
        panic!("six digits")
    };
    otp
}

pub fn digits(text: &str) -> SecretDigits {
    let mut digits = SecretDigits::new();
    for byte in text.bytes() {
        assert!(digits.push(byte - b'0'));
    }
    digits
}

pub fn txn() -> TransactionId {
    TransactionId::new(TXN)
}

pub fn token() -> UserToken {
    UserToken::new("user-token".to_owned())
}

pub const TXN: &str = "0f8d5a3c-6f1e-4d2b-9a77-1f0d6c5b4a39";
pub const NEXT_TXN: &str = "3b1c2f44-9d0e-4c3f-8a51-7e2d9c8b6a10";

pub fn otp_sent() -> Value {
    json!({
        "txnId": NEXT_TXN,
        "message": "OTP sent to Aadhaar registered mobile number ending with ******5708"
    })
}

pub fn enrolled() -> Value {
    json!({
        "message": "Account created successfully",
        "txnId": NEXT_TXN,
        "tokens": {
            "token": "user.jwt.token", "expiresIn": 1800,
            "refreshToken": "refresh.jwt.token", "refreshExpiresIn": 1_296_000
        },
        "ABHAProfile": {
            "preferredAddress": "91100020003008@sbx",
            "firstName": "Asha", "middleName": "", "lastName": "Rao",
            "dob": "31-05-1995", "gender": "F", "photo": null,
            "mobile": "9545812125", "mobileVerified": true, "email": null,
            "phrAddress": ["91100020003008@sbx"], "address": "12 Lake Road, Pune",
            "districtCode": "490", "stateCode": "27", "pinCode": "411001",
            "abhaType": "STANDARD", "stateName": "Maharashtra", "districtName": "Pune",
            "ABHANumber": "91-1000-2000-3008", "abhaStatus": "ACTIVE"
        },
        "isNew": true
    })
}

/// The headers that every V3 call carries.
pub fn check_v3_headers(seen: &Seen) {
    assert_eq!(seen.headers["authorization"], "Bearer gateway-1");
    check_stamp(seen);
    assert!(!seen.headers.contains_key("x-cm-id"));
}

pub fn check_stamp(seen: &Seen) {
    let id = &seen.headers["request-id"];
    assert_eq!(uuid::Uuid::parse_str(id).unwrap().get_version_num(), 4);
    let stamp = &seen.headers["timestamp"];
    assert_eq!(stamp.len(), "2026-09-16T10:12:48.483Z".len(), "{stamp}");
    assert!(stamp.ends_with('Z'), "{stamp}");
    let form = time::macros::format_description!(
        "[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z"
    );
    let stamp = time::PrimitiveDateTime::parse(stamp, form).unwrap();
    let away = (time::OffsetDateTime::now_utc() - stamp.assume_utc()).abs();
    assert!(away < time::Duration::minutes(5), "the clock is UTC");
}
