//! Fields that are not as they should be.

use crate::caller::{Caller, Got, got};
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
