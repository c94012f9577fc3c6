//! Sessions, and what else stands in the headers of a call.

use crate::caller::{Caller, V3, got, timestamp, with_json};
use reqwest::Method;
use serde_json::{Value, json};

const ASHA: &str = "999941057058";

#[tokio::test]
async fn headers_are_checked_in_order() {
    let caller = Caller::new().await;
    let url = format!("{}{V3}/profile/public/certificate", caller.sandbox.url());
    let bearer = format!("Bearer {}", caller.token);
    let ask = |headers: Vec<(&'static str, String)>| {
        let mut request = caller.client.get(&url);
        for (name, value) in headers {
            request = request.header(name, value);
        }
        got(request)
    };
    ask(vec![]).await.refused(401, "900902");
    for bad in ["Bearer nonsense", &caller.token, "Bearer", "Basic abc"] {
        ask(vec![("Authorization", bad.to_owned())])
            .await
            .refused(401, "900901");
    }
    let mut forged = bearer.clone();
    forged.replace_range(forged.len() - 6.., "AAAAAA");
    ask(vec![("Authorization", forged)])
        .await
        .refused(401, "900901");
    ask(vec![("Authorization", bearer.clone())])
        .await
        .refused(404, "ABDM-1030");
    for bad in ["7", "not-a-uuid", ""] {
        let got = ask(vec![
            ("Authorization", bearer.clone()),
            ("REQUEST-ID", bad.to_owned()),
            ("TIMESTAMP", timestamp()),
        ])
        .await;
        got.refused(404, "ABDM-1030");
        assert_eq!(
            got.json(),
            json!({ "error": { "code": "ABDM-1030: ", "message": "Invalid request ID" } })
        );
    }
    let local = "2026-09-16T15:42:48.483+05:30";
    let long_ago = "2024-01-01T00:00:00.000Z";
    for bad in [local, long_ago, "", "now", "2999-01-01T00:00:00.000Z"] {
        let got = ask(vec![
            ("Authorization", bearer.clone()),
            ("REQUEST-ID", uuid::Uuid::new_v4().to_string()),
            ("TIMESTAMP", bad.to_owned()),
        ])
        .await;
        got.refused(404, "ABDM-1016");
        assert_eq!(got.json()["error"]["code"], "ABDM-1016: ");
    }
    caller.quirk("headerErrorsAre400").await;
    ask(vec![("Authorization", bearer)])
        .await
        .refused(400, "ABDM-1030");
}

#[tokio::test]
async fn a_client_need_not_know_that_the_clock_was_moved() {
    let caller = Caller::new().await;
    caller.advance(1100).await;
    let _ = caller.ask_aadhaar_otp(ASHA).await.expect(200);
}

#[tokio::test]
async fn an_x_token_without_bearer_is_refused() {
    let caller = Caller::new().await;
    let sunil = caller.person("existing").await;
    let done = caller.enrolled(&sunil, None).await;
    let x_token = done["tokens"]["token"].as_str().unwrap();
    for value in [
        x_token.to_owned(),
        format!("Bearer {}", caller.token),
        "Bearer x".to_owned(),
    ] {
        let request = caller.v3(Method::GET, "/profile/account");
        let refused = got(request.header("X-token", value)).await.expect(400);
        assert_eq!(refused["message"], "Invalid X-token");
    }
    let refused = got(caller.v3(Method::GET, "/profile/account"))
        .await
        .expect(400);
    assert_eq!(refused["message"], "Invalid X-token");
}

#[tokio::test]
async fn sessions_of_both_gateways() {
    let caller = Caller::new().await;
    let post = |path: &'static str| {
        (caller.client)
            .post(format!("{}{path}", caller.sandbox.url()))
            .header("X-CM-ID", "sbx")
    };
    let ask = |path: &'static str, body: Value| {
        let id = uuid::Uuid::new_v4().to_string();
        let request = post(path).header("REQUEST-ID", id);
        got(with_json(request.header("TIMESTAMP", timestamp()), &body))
    };
    const OLD: &str = "/gateway/v0.5/sessions";
    const V3_GATEWAY: &str = "/api/hiecm/gateway/v3/sessions";
    for (path, seconds) in [(OLD, 600), (V3_GATEWAY, 1200)] {
        let good = json!({ "clientId": "SBX_1", "clientSecret": "x" });
        let session = ask(path, good).await.expect(200);
        assert_eq!(session["expiresIn"], seconds);
        assert_eq!(session["refreshExpiresIn"], 1800);
        assert_eq!(session["tokenType"], "bearer");
        assert_eq!(
            session["accessToken"].as_str().unwrap().split('.').count(),
            3
        );
        assert_eq!(
            session["refreshToken"].as_str().unwrap().split('.').count(),
            3
        );
        // Either token opens every host.
        let token = session["accessToken"].as_str().unwrap();
        for path in ["/api/v1/auth/cert", "/api/v2/auth/cert"] {
            let url = format!("{}{path}", caller.sandbox.url());
            let cert = got(caller
                .client
                .get(url)
                .header("Authorization", format!("Bearer {token}")))
            .await;
            assert_eq!(cert.status, 200);
            assert!(cert.bytes.starts_with(b"-----BEGIN PUBLIC KEY-----"));
        }
    }
    let wrong = json!({ "clientId": "SBX_1", "clientSecret": "wrong" });
    let refused = ask(OLD, wrong.clone()).await.expect(401);
    assert!(refused["error"]["code"].is_number());
    ask(V3_GATEWAY, wrong.clone()).await.refused(400, "1922");
    ask(V3_GATEWAY, json!({ "clientSecret": "x" }))
        .await
        .refused(400, "1921");
    ask(V3_GATEWAY, json!({ "clientId": "", "clientSecret": "x" }))
        .await
        .refused(400, "1921");
    ask(
        V3_GATEWAY,
        json!({ "clientId": "SBX_1", "clientSecret": "" }),
    )
    .await
    .refused(400, "1922");
    let request = post(V3_GATEWAY).header("REQUEST-ID", "7");
    let request = request.header("TIMESTAMP", timestamp());
    got(with_json(request, &wrong))
        .await
        .refused(404, "ABDM-1030");
    let id = uuid::Uuid::new_v4().to_string();
    let request = post(V3_GATEWAY).header("REQUEST-ID", id);
    let request = request.header("TIMESTAMP", "2026-09-16T15:42:48+05:30");
    got(with_json(request, &wrong))
        .await
        .refused(404, "ABDM-1016");
    caller.quirk("liveSessionError").await;
    ask(V3_GATEWAY, wrong).await.refused(401, "ABDM-9999");
    let cert = got(caller
        .client
        .get(format!("{}/api/v1/auth/cert", caller.sandbox.url())))
    .await;
    cert.refused(401, "HIS-401");
}
