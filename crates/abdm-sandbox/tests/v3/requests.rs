//! Requests that are not as they should be.

use crate::caller::{Caller, Got, V3, got, timestamp, with_json};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rand::rngs::OsRng;
use reqwest::Method;
use rsa::Pkcs1v15Encrypt;
use serde_json::{Value, json};

const ASHA: &str = "999941057058";
const NOBODY: &str = "11111111-2222-4333-8444-555555555555";

fn otp_request(login_id: &str) -> Value {
    json!({
        "scope": ["abha-enrol"],
        "loginHint": "aadhaar",
        "loginId": login_id,
        "otpSystem": "aadhaar",
    })
}

#[track_caller]
fn fields(got: &Got, wanted: &[(&str, &str)]) {
    let body = got.expect(400);
    let mut wanted: serde_json::Map<String, Value> = wanted
        .iter()
        .map(|(key, text)| ((*key).to_owned(), json!(text)))
        .collect();
    wanted.insert("timestamp".to_owned(), body["timestamp"].clone());
    assert!(body["timestamp"].is_string());
    assert_eq!(body, Value::Object(wanted));
}

#[tokio::test]
async fn only_oaep_with_sha1_is_opened() {
    let caller = Caller::new().await;
    let pkcs1 = caller
        .key
        .encrypt(&mut OsRng, Pkcs1v15Encrypt, ASHA.as_bytes());
    let mut one_byte_off = STANDARD.decode(caller.seal(ASHA)).unwrap();
    one_byte_off[300] ^= 1;
    for wrong in [
        STANDARD.encode(pkcs1.unwrap()),
        STANDARD.encode(&one_byte_off),
        STANDARD.encode(&one_byte_off[..400]),
        ASHA.to_owned(),
        String::new(),
    ] {
        let got = caller
            .post("/enrollment/request/otp", &otp_request(&wrong))
            .await;
        fields(&got, &[("loginId", "Invalid LoginId")]);
    }
    for wrong in ["9999 4105 7058", "99994105705", "", "९९९९४१०५७०५८"] {
        fields(
            &caller.ask_aadhaar_otp(wrong).await,
            &[("loginId", "LoginId is invalid")],
        );
    }
    let inbox = caller
        .practice(Method::GET, "inbox", None)
        .await
        .expect(200);
    assert_eq!(inbox, json!([]));
}

#[tokio::test]
async fn an_unreadable_code_is_a_wrong_field_and_costs_no_try() {
    let caller = Caller::new().await;
    let asha = caller.person("new").await;
    let mobile = asha["aadhaarMobile"].as_str().unwrap();
    let txn_id = caller.aadhaar_txn(&asha).await;
    let otp = caller.otp(&txn_id).await;
    for wrong in ["12345", "1234567", "12345x", ""] {
        let got = caller.enrol(&txn_id, wrong, mobile).await;
        fields(&got, &[("otpValue", "Invalid OTP Value")]);
    }
    let mut plain = caller.enrol_body(&txn_id, &otp, mobile);
    plain["authData"]["otp"]["otpValue"] = json!(otp);
    let got = caller.post("/enrollment/enrol/byAadhaar", &plain).await;
    fields(&got, &[("otpValue", "Invalid OTP Value")]);
    let pkcs1 = caller
        .key
        .encrypt(&mut OsRng, Pkcs1v15Encrypt, otp.as_bytes());
    plain["authData"]["otp"]["otpValue"] = json!(STANDARD.encode(pkcs1.unwrap()));
    let got = caller.post("/enrollment/enrol/byAadhaar", &plain).await;
    fields(&got, &[("otpValue", "Invalid OTP Value")]);
    let _ = caller.enrol(&txn_id, &otp, mobile).await.expect(200);
}

#[tokio::test]
async fn every_wrong_field_is_named_at_once() {
    let caller = Caller::new().await;
    let empty = caller.post("/enrollment/enrol/byAadhaar", &json!({})).await;
    fields(
        &empty,
        &[
            ("authMethods", "AuthMethod cannot be null or empty"),
            ("consent", "Consent cannot be null or empty"),
            (
                "otp",
                "otp cannot be null or empty OR timeStamp ,txnId or otpValue cannot be null or empty",
            ),
        ],
    );
    let all = json!({
        "authData": {
            "authMethods": ["bio"],
            "otp": { "timeStamp": "yesterday", "txnId": "7", "otpValue": "x", "mobile": "+919999900001" },
        },
        "consent": { "code": "abha", "version": "1.3" },
    });
    fields(
        &caller.post("/enrollment/enrol/byAadhaar", &all).await,
        &[
            ("authMethods", "Invalid Auth Method"),
            ("Timestamp", "Invalid Timestamp"),
            ("txnId", "Invalid Transaction Id"),
            ("otpValue", "Invalid OTP Value"),
            ("mobile", "Invalid Mobile Number"),
            ("consentCode", "Invalid Consent Code"),
            ("consentVersion", "Invalid Consent Version"),
        ],
    );
    let all = json!({ "scope": ["abha-enrol"], "loginHint": "mobile", "otpSystem": "abdm", "txnId": "7" });
    fields(
        &caller.post("/enrollment/request/otp", &all).await,
        &[
            ("loginHint", "Invalid Login Hint"),
            ("loginId", "Invalid LoginId"),
            ("otpSystem", "Invalid OTP System"),
            ("txnId", "Invalid Transaction Id"),
        ],
    );
    fields(
        &caller
            .post("/enrollment/enrol/abha-address", &json!({}))
            .await,
        &[
            ("txnId", "Invalid Transaction Id"),
            ("preferred", "Invalid Preferred Flag"),
            ("abhaAddress", "Invalid ABHA Address"),
        ],
    );
    for preferred in [json!(2), json!("yes"), json!(true), json!(null)] {
        let body = json!({ "txnId": NOBODY, "abhaAddress": "asha.rao95", "preferred": preferred });
        let got = caller.post("/enrollment/enrol/abha-address", &body).await;
        fields(&got, &[("preferred", "Invalid Preferred Flag")]);
    }
}

#[tokio::test]
async fn addresses_keep_the_rules() {
    let caller = Caller::new().await;
    let asha = caller.person("new").await;
    let done = caller.enrolled(&asha, None).await;
    let txn_id = done["txnId"].as_str().unwrap();
    for bad in [
        "asha",
        "asha.rao.95",
        "_asharao95",
        "asha rao95",
        "1234567890",
        "आशा_राव_1995",
        "asha.rao95@sbx",
    ] {
        fields(
            &caller.choose(txn_id, bad).await,
            &[("abhaAddress", "Invalid ABHA Address")],
        );
    }
    fields(
        &caller.choose(txn_id, "91100020003009").await,
        &[("abhaAddress", "Invalid ABHA Address")],
    );
    // Fourteen digits that are somebody's.
    caller
        .choose(txn_id, "91707000033332")
        .await
        .refused(400, "ABDM-1101");
    let _ = caller.choose(txn_id, "22_gaurav.kumar").await.expect(200);
}

#[tokio::test]
async fn scopes_have_to_fit_the_call() {
    let caller = Caller::new().await;
    let mut body = otp_request(&caller.seal(ASHA));
    for scope in [
        json!(["abha-enrol", "mobile-verify", "dl-flow"]),
        json!(["abha-login", "mobile-verify"]),
        json!(["mobile-verify"]),
    ] {
        body["scope"] = scope;
        caller
            .post("/enrollment/request/otp", &body)
            .await
            .refused(400, "ABDM-1107");
        caller
            .post("/enrollment/auth/byAbdm", &body)
            .await
            .refused(400, "ABDM-1107");
    }
    for scope in [
        json!([]),
        json!(["abha-enroll"]),
        json!("abha-enrol"),
        json!(null),
        json!([7]),
    ] {
        body["scope"] = scope;
        fields(
            &caller.post("/enrollment/request/otp", &body).await,
            &[("scope", "Invalid Scope")],
        );
    }
    // The order of scopes means nothing.
    let asha = caller.person("new").await;
    let done = caller.enrolled(&asha, Some("9999900990")).await;
    let body = json!({
        "txnId": done["txnId"],
        "scope": ["mobile-verify", "abha-enrol"],
        "loginHint": "mobile",
        "loginId": caller.seal("9999900990"),
        "otpSystem": "abdm",
    });
    let _ = caller
        .post("/enrollment/request/otp", &body)
        .await
        .expect(200);
}

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

/// What another library encrypted is opened as well.
#[tokio::test]
#[ignore = "needs openssl"]
async fn openssl_can_talk_to_it() {
    let caller = Caller::new().await;
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("key.pem");
    let url = format!("{}/api/v1/auth/cert", caller.sandbox.url());
    let bearer = format!("Bearer {}", caller.token);
    let pem = got(caller.client.get(url).header("Authorization", bearer)).await;
    std::fs::write(&key, &pem.bytes).unwrap();
    let plain = folder.path().join("plain");
    std::fs::write(&plain, ASHA).unwrap();
    let output = std::process::Command::new("openssl")
        .args(["pkeyutl", "-encrypt", "-pubin", "-inkey"])
        .arg(&key)
        .arg("-in")
        .arg(&plain)
        .args([
            "-pkeyopt",
            "rsa_padding_mode:oaep",
            "-pkeyopt",
            "rsa_oaep_md:sha1",
        ])
        .args(["-pkeyopt", "rsa_mgf1_md:sha1"])
        .output()
        .unwrap();
    assert!(output.status.success());
    let body = otp_request(&STANDARD.encode(output.stdout));
    let _ = caller
        .post("/enrollment/request/otp", &body)
        .await
        .expect(200);
}
