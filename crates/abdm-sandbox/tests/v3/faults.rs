//! Bad days on demand: `/practice/faults`.

use crate::caller::{Caller, with_json};
use reqwest::Method;
use serde_json::{Value, json};

const OTP_PATH: &str = "/abha/api/v3/enrollment/request/otp";
const ASHA: &str = "999941057058";

pub async fn fault(caller: &Caller, fault: Value) {
    let _ = caller
        .practice(Method::POST, "faults", Some(fault))
        .await
        .expect(200);
}

pub async fn messages(caller: &Caller) -> usize {
    let inbox = caller
        .practice(Method::GET, "inbox", None)
        .await
        .expect(200);
    inbox.as_array().unwrap().len()
}

/// Asks for a code on a connection of its own, which may be cut.
async fn try_otp(caller: &Caller) -> Result<reqwest::Response, reqwest::Error> {
    let body = json!({
        "scope": ["abha-enrol"],
        "loginHint": "aadhaar",
        "loginId": caller.seal(ASHA),
        "otpSystem": "aadhaar",
    });
    let request = caller.v3(Method::POST, "/enrollment/request/otp");
    with_json(request, &body).send().await
}

#[tokio::test]
async fn a_fault_brings_its_own_answer_so_many_times() {
    let caller = Caller::new().await;
    fault(
        &caller,
        json!({ "path": OTP_PATH, "times": 2, "status": 503, "body": { "code": "ABDM-1206" } }),
    )
    .await;
    for _ in 0..2 {
        let got = caller.ask_aadhaar_otp(ASHA).await;
        assert_eq!(got.expect(503), json!({ "code": "ABDM-1206" }));
    }
    assert_eq!(messages(&caller).await, 0);
    let _ = caller.ask_aadhaar_otp(ASHA).await.expect(200);

    fault(
        &caller,
        json!([
            { "path": OTP_PATH, "html": true },
            { "path": OTP_PATH, "status": 401, "empty": true },
            { "path": OTP_PATH, "status": 429, "headers": { "Retry-After": "7" }, "body": "slow down", "contentType": "text/weird" },
            { "path": "/abha/*", "method": "POST", "truncate": true },
        ]),
    )
    .await;
    let html = caller.ask_aadhaar_otp(ASHA).await;
    assert_eq!(
        (html.status, html.content_type.as_str()),
        (502, "text/html")
    );
    let empty = caller.ask_aadhaar_otp(ASHA).await;
    assert_eq!((empty.status, empty.bytes.len()), (401, 0));
    let many = try_otp(&caller).await.unwrap();
    assert_eq!(many.headers()["retry-after"], "7");
    assert_eq!(many.headers()["content-type"], "text/weird");
    assert_eq!(many.text().await.unwrap(), "slow down");
    assert_eq!(messages(&caller).await, 1);
    let half = caller.ask_aadhaar_otp(ASHA).await;
    assert_eq!(half.status, 200);
    assert!(serde_json::from_slice::<Value>(&half.bytes).is_err() && !half.bytes.is_empty());
    assert_eq!(messages(&caller).await, 2);
}

#[tokio::test]
async fn a_dropped_connection_is_really_dropped() {
    let caller = Caller::new().await;
    fault(&caller, json!({ "path": OTP_PATH, "drop": "before" })).await;
    let error = try_otp(&caller).await.unwrap_err();
    assert!(error.is_request(), "{error:?}");
    assert_eq!(messages(&caller).await, 0);

    fault(&caller, json!({ "path": OTP_PATH, "drop": "after" })).await;
    let error = try_otp(&caller).await.unwrap_err();
    assert!(error.is_request(), "{error:?}");
    assert_eq!(messages(&caller).await, 1);

    fault(&caller, json!({ "path": OTP_PATH, "drop": "during" })).await;
    let response = try_otp(&caller).await.unwrap();
    assert_eq!(response.status(), 200);
    assert!(response.bytes().await.is_err());
    assert_eq!(messages(&caller).await, 2);
    let _ = caller.ask_aadhaar_otp(ASHA).await.expect(200);
}

#[tokio::test]
async fn a_slow_answer_is_slow() {
    let caller = Caller::new().await;
    fault(&caller, json!({ "path": OTP_PATH, "delayMs": 60_000 })).await;
    let slow = try_otp(&caller);
    tokio::pin!(slow);
    // Once the fault is used up, the call has arrived and waits.
    loop {
        tokio::select! {
            _ = &mut slow => panic!("it was not delayed"),
            list = caller.practice(Method::GET, "faults", None) => {
                if list.expect(200) == json!([]) {
                    break;
                }
            }
        }
    }
    fault(&caller, json!({ "path": OTP_PATH, "delayMs": 1 })).await;
    let _ = caller.ask_aadhaar_otp(ASHA).await.expect(200);
}

#[tokio::test]
async fn faults_can_be_seen_and_cleared() {
    let caller = Caller::new().await;
    fault(
        &caller,
        json!({ "path": OTP_PATH, "skip": 1, "status": 500, "handle": true }),
    )
    .await;
    let list = caller
        .practice(Method::GET, "faults", None)
        .await
        .expect(200);
    assert_eq!(
        list,
        json!([{ "path": OTP_PATH, "skip": 1, "times": 1, "status": 500, "handle": true }])
    );
    let _ = caller.ask_aadhaar_otp(ASHA).await.expect(200);
    let _ = caller.ask_aadhaar_otp(ASHA).await.expect(500);
    assert_eq!(messages(&caller).await, 2);
    fault(&caller, json!({ "path": OTP_PATH, "status": 500 })).await;
    let _ = caller
        .practice(Method::DELETE, "faults", None)
        .await
        .expect(200);
    let _ = caller.ask_aadhaar_otp(ASHA).await.expect(200);
    for bad in [
        json!({ "path": OTP_PATH }),
        json!({ "path": OTP_PATH, "status": 7 }),
        json!({ "status": 500 }),
        json!(7),
    ] {
        let refused = caller
            .practice(Method::POST, "faults", Some(bad))
            .await
            .expect(400);
        assert!(refused["error"].is_string());
    }
}

#[tokio::test]
async fn a_fault_may_carry_far_too_much() {
    let caller = Caller::new().await;
    let long = "x".repeat(10 * 1024 * 1024);
    fault(&caller, json!({ "path": OTP_PATH, "body": long })).await;
    let got = caller.ask_aadhaar_otp(ASHA).await;
    assert_eq!((got.status, got.bytes.len()), (200, long.len()));
}
