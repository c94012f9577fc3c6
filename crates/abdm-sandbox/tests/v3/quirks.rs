//! The official forms that contradict each other, in what they ask of a client.

use crate::caller::{Caller, got, session};
use crate::signing::{BY_MOBILE, ON_BY_AADHAAR, txn};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rand::rngs::OsRng;
use reqwest::Method;
use rsa::Pkcs1v15Encrypt;
use serde_json::{Value, json};

const SUNIL: &str = "91-1000-2000-3008";
const JOSEPH: &str = "91-9999-0000-0004";

#[tokio::test]
async fn sessions_can_be_short() {
    let mut caller = Caller::new().await;
    caller.quirk("shortSessions").await;
    caller.token = session(&caller.client, &caller.sandbox.url()).await;
    caller.advance(299).await;
    let request = caller.v3(Method::GET, "/profile/public/certificate");
    let _ = got(request).await.expect(200);
    caller.advance(1).await;
    let request = caller.v3(Method::GET, "/profile/public/certificate");
    got(request).await.refused(401, "900901");
}

#[tokio::test]
async fn the_key_can_be_at_v1_alone() {
    let caller = Caller::new().await;
    caller.quirk("noV3Certificate").await;
    let request = caller.v3(Method::GET, "/profile/public/certificate");
    got(request).await.refused(404, "404");
    let url = format!("{}/api/v1/auth/cert", caller.sandbox.url());
    let request = caller
        .client
        .get(url)
        .header("Authorization", format!("Bearer {}", caller.token));
    let pem = got(request).await;
    assert!(pem.bytes.starts_with(b"-----BEGIN PUBLIC KEY-----"));
}

#[tokio::test]
async fn the_padding_can_be_that_of_the_introduction() {
    let caller = Caller::new().await;
    caller.quirk("pkcs1InV3").await;
    let got = caller.ask_login(&BY_MOBILE, "abha-number", SUNIL).await;
    assert_eq!(got.expect(400)["loginId"], "Invalid LoginId");
    let sealed = caller
        .key
        .encrypt(&mut OsRng, Pkcs1v15Encrypt, SUNIL.as_bytes());
    let body = json!({
        "scope": BY_MOBILE,
        "loginHint": "abha-number",
        "loginId": STANDARD.encode(sealed.unwrap()),
        "otpSystem": "abdm",
    });
    let _ = caller
        .post("/profile/login/request/otp", &body)
        .await
        .expect(200);
}

#[tokio::test]
async fn the_token_can_be_wanted_bare() {
    let caller = Caller::new().await;
    let x_token = caller.x_token(SUNIL).await;
    let bare = async || {
        let request = caller.v3(Method::GET, "/profile/account");
        got(request.header("X-token", &x_token)).await
    };
    assert_eq!(bare().await.expect(400)["message"], "Invalid X-token");
    caller.quirk("bareXToken").await;
    assert_eq!(bare().await.expect(200)["ABHANumber"], SUNIL);
    let got = caller.get_as(&x_token, "/profile/account").await;
    assert_eq!(got.expect(400)["message"], "Invalid X-token");
}

#[tokio::test]
async fn reactivation_can_be_at_one_path_alone() {
    let caller = Caller::new().await;
    caller.quirk("reactivationAtAccount").await;
    caller
        .ask_login(&ON_BY_AADHAAR, "abha-number", JOSEPH)
        .await
        .refused(400, "ABDM-1107");
    let path = "/profile/account/request/otp";
    let _ = caller
        .ask_login_at(path, &ON_BY_AADHAAR, "abha-number", JOSEPH)
        .await
        .expect(200);
}

#[tokio::test]
async fn the_chosen_number_can_be_wanted_encrypted() {
    let caller = Caller::new().await;
    caller.quirk("encryptedAbhaNumber").await;
    let done = caller.log_in(&BY_MOBILE, "mobile", "9999900004").await;
    let t_token = done["token"].as_str().unwrap();
    let got = caller.choose_account(t_token, txn(&done), SUNIL).await;
    assert_eq!(got.expect(400)["ABHANumber"], "Invalid ABHA Number");
    let sealed = caller.seal(SUNIL);
    let _ = caller
        .choose_account(t_token, txn(&done), &sealed)
        .await
        .expect(200);
}

/// Every V3 call of the journeys after registration.
const POSTS: [&str; 10] = [
    "/profile/login/search",
    "/profile/login/request/otp",
    "/profile/login/verify",
    "/profile/login/verify/user",
    "/profile/account/abha/search",
    "/profile/account/request/otp",
    "/profile/account/verify",
    "/phr/web/login/abha/search",
    "/phr/web/login/abha/request/otp",
    "/phr/web/login/abha/verify",
];
const GETS: [&str; 3] = [
    "/phr/web/login/profile/abha-profile",
    "/phr/web/login/profile/abha/phr-card",
    "/phr/web/login/profile/abha/qr-code",
];

#[tokio::test]
async fn every_call_checks_its_headers() {
    let caller = Caller::new().await;
    let posts = POSTS.map(|path| (Method::POST, path));
    let gets = GETS.map(|path| (Method::GET, path));
    for (method, path) in posts.into_iter().chain(gets) {
        let url = format!("{}{}{path}", caller.sandbox.url(), crate::caller::V3);
        let bare = || {
            let request = caller.client.request(method.clone(), &url);
            request
                .header("Content-Type", "application/json")
                .body("{}")
        };
        got(bare()).await.refused(401, "900902");
        let with_token = || bare().header("Authorization", format!("Bearer {}", caller.token));
        got(with_token()).await.refused(404, "ABDM-1030");
        let with_id = with_token().header("REQUEST-ID", uuid::Uuid::new_v4().to_string());
        got(with_id.header("TIMESTAMP", "2026-09-16T15:42:48+05:30"))
            .await
            .refused(404, "ABDM-1016");
    }
}

#[tokio::test]
async fn no_body_upsets_them() {
    let caller = Caller::new().await;
    let x_token = caller.x_token(SUNIL).await;
    let bodies = [
        json!({}),
        json!({ "scope": [] }),
        json!({ "scope": BY_MOBILE, "authData": [] }),
        json!({ "scope": BY_MOBILE, "loginId": {}, "loginHint": 1, "otpSystem": null }),
        json!({ "scope": ["abha-profile", "de-activate"], "reasons": "none", "authData": {} }),
        json!({ "scope": ["search-abha"], "mobile": 9_999_900_007_u64 }),
        json!({ "scope": ["abha-address-login", "mobile-verify"], "abhaAddress": "\u{0}" }),
        json!({ "ABHANumber": [], "txnId": {} }),
    ];
    for path in POSTS {
        for body in &bodies {
            let got = caller.post_as(&x_token, path, body).await;
            assert_eq!(got.status, 400, "{path} {body}");
            let body = got.json();
            assert!(body.is_object() || body.is_array(), "{body}");
        }
        for text in ["", "[", "[]", "null", "7"] {
            let request = caller.v3(Method::POST, path);
            let request = request.header("Content-Type", "application/json");
            let request = request.header("X-token", format!("Bearer {x_token}"));
            let got = got(request.body(text)).await;
            assert_eq!(got.status, 400, "{path} {text}");
        }
    }
}

#[tokio::test]
async fn with_a_seed_everything_comes_again() {
    let mut runs: Vec<Value> = Vec::new();
    for _ in 0..2 {
        let caller = Caller::seeded(Some(11)).await;
        let by_mobile = caller.log_in(&BY_MOBILE, "mobile", "9999900007").await;
        let by_number = caller.log_in(&BY_MOBILE, "abha-number", SUNIL).await;
        let codes: Vec<String> = caller
            .sandbox
            .inbox()
            .iter()
            .map(|sms| sms.otp.clone())
            .collect();
        runs.push(json!([by_mobile["txnId"], by_number["txnId"], codes]));
    }
    assert_eq!(runs[0], runs[1]);
}

#[tokio::test]
async fn quirks_change_the_forms() {
    let caller = Caller::new().await;
    for name in [
        "oldTokenNames",
        "oldAbhaType",
        "oldAddressName",
        "preferredAbhaAddress",
        "addressWithoutSuffix",
        "omitIsNew",
        "wholeMobile",
        "isoBirthDates",
        "noLocalizedDetails",
        "cardOk",
        "oldSentText",
    ] {
        caller.quirk(name).await;
    }
    let sunil = caller.person("existing").await;
    let sent = caller
        .ask_aadhaar_otp(sunil["aadhaar"].as_str().unwrap())
        .await
        .expect(200);
    assert_eq!(
        sent["message"],
        "OTP is sent to Aadhaar registered mobile number ending with ******0004"
    );
    let txn_id = sent["txnId"].as_str().unwrap();
    let otp = caller.otp(txn_id).await;
    let done = caller.enrol(txn_id, &otp, "9999900004").await.expect(200);
    assert_eq!(done["tokens"]["expires_in"], 1800);
    assert_eq!(done.get("isNew"), None);
    let profile = &done["ABHAProfile"];
    assert_eq!(profile["abhatype"], "STANDARD");
    assert_eq!(profile["mobile"], "9999900004");
    assert_eq!(profile["preferredAbhaAddress"], "sunil.pawar77");
    assert_eq!(
        profile["phrAddress"],
        json!(["sunil.pawar77", "91100020003008"])
    );
    assert_eq!(profile["dob"], "1977-08-17");
    assert!(profile["addressLine1"].is_string() && profile.get("address").is_none());
    let x_token = done["tokens"]["id_token"].as_str().unwrap();
    let account = caller.get_as(x_token, "/profile/account").await.expect(200);
    assert_eq!(account["localizedDetails"], Value::Null);
    assert_eq!(account["mobile"], "9999900004");
    assert_eq!(account["preferredAbhaAddress"], "sunil.pawar77");
    let card = caller.get_as(x_token, "/profile/account/abha-card").await;
    assert_eq!(card.status, 200);

    caller.quirk("omitOptional").await;
    let again = caller.enrolled(&sunil, None).await;
    assert_eq!(again.get("message"), None);
    for key in [
        "preferredAddress",
        "preferredAbhaAddress",
        "mobileVerified",
        "stateName",
        "communicationMobile",
    ] {
        assert_eq!(again["ABHAProfile"].get(key), None, "{key}");
    }
    let refused = caller
        .practice(
            Method::POST,
            "variants",
            Some(json!({ "cardAcepted": true })),
        )
        .await
        .expect(400);
    assert!(refused["error"].as_str().unwrap().contains("cardOk"));
}

#[tokio::test]
async fn quirks_of_a_wrong_code() {
    let caller = Caller::new().await;
    caller.quirk("uidaiValidationFailedText").await;
    let asha = caller.person("new").await;
    let txn_id = caller.aadhaar_txn(&asha).await;
    let otp = caller.otp(&txn_id).await;
    let wrong = crate::v3::enrolment::other_code(&otp);
    let refused = caller.enrol(&txn_id, &wrong, "9999900990").await;
    refused.refused(422, "ABDM-1204");
    assert_eq!(
        refused.json()["error"]["message"],
        "UIDAI Error code : 400 : OTP validation failed"
    );
    let done = caller.enrol(&txn_id, &otp, "9999900990").await.expect(200);
    let sent = caller
        .ask_mobile_otp(done["txnId"].as_str().unwrap(), "9999900990")
        .await
        .expect(200);
    let txn_id = sent["txnId"].as_str().unwrap();
    caller.quirk("didNotMatchText").await;
    let failed = caller.link_mobile(txn_id, "000000").await.expect(200);
    assert_eq!(failed["message"], "OTP did not match, please try again");
    caller.quirk("wrongOtpDescription").await;
    let failed = caller.link_mobile(txn_id, "000000").await.expect(400);
    assert_eq!(
        failed,
        json!({ "txnId": txn_id, "description": "Invalid OTP value" })
    );
    caller.quirk("nestedTooMany").await;
    let paused = caller.link_mobile(txn_id, "000000").await;
    paused.refused(400, "ABDM-1100");
    assert!(paused.json()["error"]["message"].is_string());
}
