//! Paths, methods and bodies that do not fit.

use crate::caller::{Caller, got};
use reqwest::Method;
use serde_json::json;

const NOBODY: &str = "11111111-2222-4333-8444-555555555555";

#[tokio::test]
async fn paths_methods_and_bodies_that_do_not_fit() {
    let caller = Caller::new().await;
    let url = |path: &str| format!("{}{path}", caller.sandbox.url());
    for path in [
        "/abha/api/v3/profile/nothing",
        "/profile/public/certificate",
        "/",
        "/abha/api/profile/public/certificate",
    ] {
        let got = got(caller.client.get(url(path))).await;
        assert_eq!(
            got.expect(404),
            json!({
                "code": "404",
                "type": "Status report",
                "message": "Runtime Error",
                "description": "No matching resource found for given API Request",
            })
        );
    }
    let got_method = got(caller.v3(Method::GET, "/enrollment/request/otp")).await;
    got_method.refused(405, "405");
    let got_method = got(caller.client.delete(url("/gateway/v0.5/sessions"))).await;
    got_method.refused(405, "405");

    let raw = |content_type: &'static str, body: Vec<u8>| {
        let request = caller.v3(Method::POST, "/enrollment/request/otp");
        got(request.header("Content-Type", content_type).body(body))
    };
    for body in [
        "",
        "{",
        "[]",
        "null",
        "\"text\"",
        "{\"scope\":}",
        "\u{feff}{}",
    ] {
        let got = raw("application/json", body.into()).await.expect(400);
        assert_eq!(
            (&got["status"], &got["error"]),
            (&json!(400), &json!("Bad Request")),
            "{body}"
        );
        assert_eq!(got["path"], "/abha/api/v3/enrollment/request/otp");
    }
    assert_eq!(
        raw("text/plain", b"{}".to_vec()).await.expect(415)["error"],
        "Unsupported Media Type"
    );
    assert_eq!(
        raw("application/json; charset=UTF-8", b"{}".to_vec())
            .await
            .expect(400)["scope"],
        "Invalid Scope"
    );
    let deep = "[".repeat(100_000);
    let _ = raw("application/json", deep.into_bytes()).await.expect(400);
    let _ = raw("application/json", vec![0xff; 5000]).await.expect(400);
    assert_eq!(
        raw("application/json", vec![b' '; 1_100_000]).await.status,
        413
    );
}

#[tokio::test]
async fn no_shape_of_body_brings_it_down() {
    let caller = Caller::new().await;
    let odd = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1.5),
        json!(""),
        json!("x"),
        json!([]),
        json!({}),
        json!([[]]),
        json!("9".repeat(4000)),
        json!("\u{0}\u{ffff}"),
    ];
    let calls = [
        "/enrollment/request/otp",
        "/enrollment/enrol/byAadhaar",
        "/enrollment/auth/byAbdm",
        "/enrollment/enrol/abha-address",
    ];
    for path in calls {
        for value in &odd {
            let body = json!({
                "scope": value, "loginHint": value, "loginId": value, "otpSystem": value, "txnId": value,
                "authData": value, "consent": value, "abhaAddress": value, "preferred": value,
            });
            let status = caller.post(path, &body).await.status;
            assert_eq!(status, 400, "{path} {value}");
            let body = json!({
                "scope": ["abha-enrol", "mobile-verify"],
                "authData": { "authMethods": value, "otp": { "txnId": value, "otpValue": value, "mobile": value, "timeStamp": value } },
                "consent": { "code": value, "version": value },
            });
            let status = caller.post(path, &body).await.status;
            assert_eq!(status, 400, "{path} {value}");
        }
    }
    let number = json!({
        "authData": { "authMethods": ["otp"], "otp": { "txnId": NOBODY, "otpValue": caller.seal("123456"), "mobile": 9_999_900_001_u64 } },
        "consent": { "code": "abha-enrollment", "version": 1.4 },
    });
    // A mobile and a version written as numbers are read.
    caller
        .post("/enrollment/enrol/byAadhaar", &number)
        .await
        .refused(400, "ABDM-1017");
}
