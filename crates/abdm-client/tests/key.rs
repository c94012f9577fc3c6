//! How the session is opened and the key fetched, and what is encrypted with it.

use crate::common::*;
use crate::server::*;
use abdm_client::{SessionKind, v3};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::Pkcs1v15Encrypt;
use serde_json::json;

#[tokio::test]
async fn opens_the_session_in_both_forms() {
    let server = Server::start();
    prepared(&server).await;
    let seen = server.only(SESSION);
    assert_eq!(seen.method, "POST");
    assert_eq!(seen.headers["content-type"], "application/json");
    assert_eq!(seen.headers["x-cm-id"], "sbx");
    assert!(!seen.headers.contains_key("authorization"));
    check_stamp(&seen);
    let body = json!({
        "clientId": "SBX_0001", "clientSecret": "client-secret",
        "grantType": "client_credentials"
    });
    assert_eq!(seen.body, body);

    let old = "/gateway/v0.5/sessions";
    server.always(old, Act::json(200, session_answer("old-1", 600)));
    let mut options = options(&server);
    options.endpoints.session = format!("{}{old}", server.url);
    options.endpoints.session_kind = SessionKind::V05;
    ready(v3::Client::new(options).unwrap()).await;
    let seen = server.only(old);
    assert_eq!(seen.body, body);
    assert!(!seen.headers.contains_key("request-id"));
}

#[tokio::test]
async fn a_call_opens_the_session_and_fetches_the_key_once() {
    let server = Server::start();
    let client = v3::Client::new(options(&server)).unwrap();
    assert_eq!((server.count(SESSION), server.count(KEY)), (0, 0));
    server.always(SUGGEST, Act::json(200, json!({"abhaAddressList": []})));
    client.suggest_addresses(&txn()).await.unwrap();
    // Nothing of it is encrypted.
    assert_eq!((server.count(SESSION), server.count(KEY)), (1, 0));
    server.always(REQUEST_OTP, Act::json(200, otp_sent()));
    for _ in 0..2 {
        client.request_aadhaar_otp(&aadhaar(), None).await.unwrap();
    }
    let seen = server.only(KEY);
    assert_eq!(seen.method, "GET");
    check_v3_headers(&seen);
    assert_eq!(server.count(SESSION), 1);
}

/// A server whose key answer wants this padding, after it was asked for a code, and the code's
/// request.
async fn asked_with(algorithm: &str) -> Seen {
    let server = Server::start();
    let mut answer = key_answer();
    answer["encryptionAlgorithm"] = json!(algorithm);
    server.always(KEY, Act::json(200, answer));
    server.always(REQUEST_OTP, Act::json(200, otp_sent()));
    let client = v3::Client::new(options(&server)).unwrap();
    client.request_aadhaar_otp(&aadhaar(), None).await.unwrap();
    server.only(REQUEST_OTP)
}

const OAEP: &str = "RSA/ECB/OAEPWithSHA-1AndMGF1Padding";
const PKCS1: &str = "RSA/ECB/PKCS1Padding";

#[tokio::test]
async fn encrypts_with_one_padding_alone() {
    let seen = asked_with(OAEP).await;
    assert_eq!(seen.opened("/loginId"), "999941057058");
    assert_eq!(seen.field("/loginId").len(), 344);
    let sealed = STANDARD.decode(seen.field("/loginId")).unwrap();
    assert!(PRIVATE_KEY.decrypt(Pkcs1v15Encrypt, &sealed).is_err());

    let seen = asked_with(PKCS1).await;
    let sealed = STANDARD.decode(seen.field("/loginId")).unwrap();
    let oaep = rsa::Oaep::new::<sha1::Sha1>();
    assert!(PRIVATE_KEY.decrypt(oaep, &sealed).is_err());
    let wider = rsa::Oaep::new::<rsa::sha2::Sha256>();
    assert!(PRIVATE_KEY.decrypt(wider, &sealed).is_err());
    let opened = PRIVATE_KEY.decrypt(Pkcs1v15Encrypt, &sealed).unwrap();
    assert_eq!(opened, b"999941057058");
}

#[tokio::test]
#[ignore = "needs openssl"]
async fn encrypts_what_openssl_opens() {
    let folder = tempfile::tempdir().unwrap();
    let (key, file) = (folder.path().join("key"), folder.path().join("sealed"));
    std::fs::write(&key, include_str!("key_2048.pem")).unwrap();
    for (algorithm, options) in [
        (
            OAEP,
            &[
                "rsa_padding_mode:oaep",
                "rsa_oaep_md:sha1",
                "rsa_mgf1_md:sha1",
            ][..],
        ),
        (PKCS1, &["rsa_padding_mode:pkcs1"]),
    ] {
        let seen = asked_with(algorithm).await;
        std::fs::write(&file, STANDARD.decode(seen.field("/loginId")).unwrap()).unwrap();
        let mut openssl = std::process::Command::new("openssl");
        openssl.args(["pkeyutl", "-decrypt", "-inkey"]).arg(&key);
        openssl.arg("-in").arg(&file);
        for option in options {
            openssl.args(["-pkeyopt", option]);
        }
        let output = openssl.output().unwrap();
        assert_eq!(output.stdout, b"999941057058", "{options:?}");
    }
}

#[tokio::test]
async fn falls_back_to_the_older_key_call_where_the_new_one_is_not_known() {
    let server = Server::start();
    let pem = {
        use rsa::pkcs8::EncodePublicKey as _;
        let key = PRIVATE_KEY.to_public_key();
        key.to_public_key_pem(rsa::pkcs8::LineEnding::CRLF).unwrap()
    };
    server.always(
        KEY,
        Act::json(
            404,
            json!({"code":"404","type":"Status report","message":"Runtime Error"}),
        ),
    );
    server.always(OLD_KEY, Act::text(200, "text/plain", pem));
    server.always(REQUEST_OTP, Act::json(200, otp_sent()));
    let client = v3::Client::new(options(&server)).unwrap();
    client.request_aadhaar_otp(&aadhaar(), None).await.unwrap();
    assert_eq!(server.only(REQUEST_OTP).opened("/loginId"), "999941057058");
    check_v3_headers(&server.only(OLD_KEY));
}
