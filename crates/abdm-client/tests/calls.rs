//! What the client sends, and what it reads when all goes well.

use crate::server::*;
use abdm_client::{Client, Credentials, Endpoints, Options, Padding, SessionKind};
use abdm_types::*;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::Pkcs1v15Encrypt;
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

pub async fn prepared(server: &Server) -> Client {
    let client = Client::new(options(server)).unwrap();
    client.prepare().await.unwrap();
    client
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
fn check_v3_headers(seen: &Seen) {
    assert_eq!(seen.headers["authorization"], "Bearer gateway-1");
    check_stamp(seen);
    assert!(!seen.headers.contains_key("x-cm-id"));
}

fn check_stamp(seen: &Seen) {
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
    Client::new(options).unwrap().prepare().await.unwrap();
    let seen = server.only(old);
    assert_eq!(seen.body, body);
    assert!(!seen.headers.contains_key("request-id"));
}

#[tokio::test]
async fn fetches_the_key_once_and_seals_with_the_right_padding() {
    let server = Server::start();
    let client = Client::new(options(&server)).unwrap();
    assert_eq!(client.seal(b"123456").err(), Some(Fault::KeyRefused));
    client.prepare().await.unwrap();
    client.prepare().await.unwrap();
    let seen = server.only(KEY);
    assert_eq!(seen.method, "GET");
    check_v3_headers(&seen);
    assert_eq!(server.count(SESSION), 1);

    server.always(REQUEST_OTP, Act::json(200, otp_sent()));
    let sealed = client.seal(b"999941057058").unwrap();
    client.request_aadhaar_otp(sealed).await.unwrap();
    let sealed = client
        .seal_with(Padding::Pkcs1v15, b"999941057058")
        .unwrap();
    client.request_aadhaar_otp(sealed).await.unwrap();
    let [right, wrong] = &server.seen(REQUEST_OTP)[..] else {
        panic!("two calls")
    };
    assert_eq!(right.opened("/loginId"), "999941057058");
    assert_eq!(right.field("/loginId").len(), 344);
    let wrong = STANDARD.decode(wrong.field("/loginId")).unwrap();
    let oaep = rsa::Oaep::new::<sha1::Sha1>();
    assert!(PRIVATE_KEY.decrypt(oaep, &wrong).is_err());
    assert!(
        PRIVATE_KEY
            .decrypt(rsa::Oaep::new::<rsa::sha2::Sha256>(), &wrong)
            .is_err()
    );
    let opened = PRIVATE_KEY.decrypt(Pkcs1v15Encrypt, &wrong).unwrap();
    assert_eq!(opened, b"999941057058");

    client.forget_key();
    assert_eq!(client.seal(b"123456").err(), Some(Fault::KeyRefused));
    client.prepare().await.unwrap();
    assert_eq!(server.count(KEY), 2);
}

#[tokio::test]
#[ignore = "needs openssl"]
async fn seals_what_openssl_opens() {
    let server = Server::start();
    let client = prepared(&server).await;
    server.always(REQUEST_OTP, Act::json(200, otp_sent()));
    for padding in [Padding::OaepSha1, Padding::Pkcs1v15] {
        let sealed = client.seal_with(padding, b"999941057058").unwrap();
        client.request_aadhaar_otp(sealed).await.unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let (key, file) = (folder.path().join("key"), folder.path().join("sealed"));
    std::fs::write(&key, include_str!("key_2048.pem")).unwrap();
    for (seen, options) in server.seen(REQUEST_OTP).iter().zip([
        &[
            "rsa_padding_mode:oaep",
            "rsa_oaep_md:sha1",
            "rsa_mgf1_md:sha1",
        ][..],
        &["rsa_padding_mode:pkcs1"],
    ]) {
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
    let client = prepared(&server).await;
    assert!(client.seal(b"123456").is_ok());
    check_v3_headers(&server.only(OLD_KEY));
}

#[tokio::test]
async fn asks_for_an_aadhaar_code() {
    let server = Server::start();
    let client = prepared(&server).await;
    server.always(REQUEST_OTP, Act::json(200, otp_sent()));
    let sealed = client.seal(b"999941057058").unwrap();
    let sent = client.request_aadhaar_otp(sealed).await.unwrap();
    assert_eq!(sent.transaction.as_str(), NEXT_TXN);
    assert_eq!(sent.phone_ends_with.as_deref(), Some("5708"));
    let seen = server.only(REQUEST_OTP);
    check_v3_headers(&seen);
    assert_eq!(seen.method, "POST");
    assert_eq!(seen.body["txnId"], "");
    assert_eq!(seen.body["scope"], json!(["abha-enrol"]));
    assert_eq!(seen.body["loginHint"], "aadhaar");
    assert_eq!(seen.body["otpSystem"], "aadhaar");
    assert_eq!(seen.opened("/loginId"), "999941057058");
}

#[tokio::test]
async fn enrols() {
    let server = Server::start();
    let client = prepared(&server).await;
    server.always(ENROL, Act::json(200, enrolled()));
    let mobile = Mobile::parse("9545812125").unwrap();
    let otp = client.seal(b"123456").unwrap();
    let enrolment = client.enrol_by_aadhaar(&txn(), otp, &mobile).await.unwrap();
    let seen = server.only(ENROL);
    check_v3_headers(&seen);
    assert_eq!(seen.body["authData"]["authMethods"], json!(["otp"]));
    assert_eq!(seen.field("/authData/otp/txnId"), TXN);
    assert_eq!(seen.field("/authData/otp/mobile"), "9545812125");
    assert_eq!(seen.opened("/authData/otp/otpValue"), "123456");
    assert_eq!(
        seen.body["consent"],
        json!({"code": "abha-enrollment", "version": "1.4"})
    );

    assert_eq!(enrolment.transaction.as_str(), NEXT_TXN);
    assert!(enrolment.is_new);
    assert!(enrolment.mobile_linked);
    assert_eq!(enrolment.token.unwrap().expose(), "user.jwt.token");
    let profile = enrolment.profile;
    assert_eq!(profile.abha_number.to_string(), "91-1000-2000-3008");
    assert_eq!(
        profile.abha_address.unwrap().to_string(),
        "91100020003008@sbx"
    );
    assert_eq!(profile.name, "Asha Rao");
    assert_eq!(profile.gender, Some(Gender::Female));
    assert_eq!(profile.date_of_birth, BirthDate::parse("31-05-1995"));
    assert_eq!(profile.mobile.as_deref(), Some("9545812125"));
    assert_eq!(profile.email, None);
    assert!(profile.photo.is_none());
    assert_eq!(profile.pincode.as_deref(), Some("411001"));
    assert_eq!(profile.state_name.as_deref(), Some("Maharashtra"));
    assert_eq!(profile.status, AccountStatus::Active);
}

#[tokio::test]
async fn tells_existing_accounts_and_unlinked_mobiles() {
    let server = Server::start();
    let client = prepared(&server).await;
    let mobile = Mobile::parse("9545812125").unwrap();
    let changed = |change: fn(&mut Value)| {
        let mut answer = enrolled();
        change(&mut answer);
        answer
    };
    for (answer, is_new, linked) in [
        (enrolled(), true, true),
        (changed(|it| it["isNew"] = json!(false)), false, true),
        (changed(|it| it["isNew"] = json!("false")), false, true),
        (
            changed(|it| {
                it.as_object_mut().unwrap().remove("isNew");
                it["message"] = json!("This account already exist");
            }),
            false,
            true,
        ),
        (
            changed(|it| {
                it.as_object_mut().unwrap().remove("isNew");
            }),
            true,
            true,
        ),
        (
            changed(|it| it["ABHAProfile"]["mobile"] = Value::Null),
            true,
            false,
        ),
        (
            changed(|it| {
                it["ABHAProfile"].as_object_mut().unwrap().remove("mobile");
            }),
            true,
            false,
        ),
        (
            changed(|it| it["ABHAProfile"]["mobile"] = json!("******0903")),
            true,
            true,
        ),
    ] {
        server.always(ENROL, Act::json(200, answer.clone()));
        let otp = client.seal(b"123456").unwrap();
        let enrolment = client.enrol_by_aadhaar(&txn(), otp, &mobile).await.unwrap();
        assert_eq!(enrolment.is_new, is_new, "{answer}");
        assert_eq!(enrolment.mobile_linked, linked, "{answer}");
    }
}

#[tokio::test]
async fn reads_the_names_of_2023_too() {
    let server = Server::start();
    let client = prepared(&server).await;
    let mut answer = enrolled();
    answer["tokens"] = json!({
        "id_token": "old.jwt.token", "expires_in": 1800, "refresh_token": "r"
    });
    let profile = answer["ABHAProfile"].as_object_mut().unwrap();
    for gone in ["preferredAddress", "abhaType", "address", "mobileVerified"] {
        profile.remove(gone);
    }
    profile.insert("abhatype".to_owned(), json!("STANDARD"));
    profile.insert("addressLine1".to_owned(), json!("12 Lake Road"));
    profile.insert("phrAddress".to_owned(), json!(["asha_1995"]));
    profile.insert("ABHANumber".to_owned(), json!(91_100_020_003_008_u64));
    profile.insert("pinCode".to_owned(), json!(411_001));
    server.always(ENROL, Act::json(200, answer));
    let otp = client.seal(b"123456").unwrap();
    let mobile = Mobile::parse("9545812125").unwrap();
    let enrolment = client.enrol_by_aadhaar(&txn(), otp, &mobile).await.unwrap();
    assert_eq!(enrolment.token.unwrap().expose(), "old.jwt.token");
    assert_eq!(
        enrolment.profile.abha_number.to_string(),
        "91-1000-2000-3008"
    );
    assert_eq!(
        enrolment.profile.abha_address.unwrap().to_string(),
        "asha_1995"
    );
    assert_eq!(enrolment.profile.address.as_deref(), Some("12 Lake Road"));
    assert_eq!(enrolment.profile.pincode.as_deref(), Some("411001"));
}

#[tokio::test]
async fn proves_another_mobile() {
    let server = Server::start();
    let client = prepared(&server).await;
    server.always(
        REQUEST_OTP,
        Act::json(
            200,
            json!({"txnId": NEXT_TXN, "message": "OTP is sent to Mobile number ending with ******7930"}),
        ),
    );
    let sealed = client.seal(b"9545812125").unwrap();
    let sent = client
        .request_mobile_otp(&txn(), sealed, None)
        .await
        .unwrap();
    assert_eq!(sent.phone_ends_with.as_deref(), Some("7930"));
    let seen = server.only(REQUEST_OTP);
    check_v3_headers(&seen);
    assert_eq!(seen.body["txnId"], TXN);
    assert_eq!(seen.body["scope"], json!(["abha-enrol", "mobile-verify"]));
    assert_eq!(seen.body["loginHint"], "mobile");
    assert_eq!(seen.body["otpSystem"], "abdm");
    assert_eq!(seen.opened("/loginId"), "9545812125");

    server.always(
        VERIFY_MOBILE,
        Act::json(
            200,
            json!({
                "txnId": NEXT_TXN, "authResult": "success",
                "message": "Mobile number is now successfully linked to your Account",
                "accounts": [{"ABHANumber": "91-1000-2000-3008"}]
            }),
        ),
    );
    let otp = client.seal(b"123456").unwrap();
    let verified = client.verify_mobile_otp(&txn(), otp).await.unwrap();
    assert_eq!(verified.transaction.as_str(), NEXT_TXN);
    let seen = server.only(VERIFY_MOBILE);
    check_v3_headers(&seen);
    assert_eq!(seen.body["scope"], json!(["abha-enrol", "mobile-verify"]));
    assert_eq!(seen.body["authData"]["authMethods"], json!(["otp"]));
    assert_eq!(seen.field("/authData/otp/txnId"), TXN);
    assert_eq!(seen.opened("/authData/otp/otpValue"), "123456");
    assert!(seen.body["authData"]["otp"].get("mobile").is_none());
}

#[tokio::test]
async fn suggests_and_chooses_an_address() {
    let server = Server::start();
    let client = prepared(&server).await;
    server.always(
        SUGGEST,
        Act::json(
            200,
            json!({"txnId": TXN, "abhaAddressList": [
                "asha_1995", "asharao.95", "asha_1995", "", null, "two words", "22_asha.rao@sbx"
            ]}),
        ),
    );
    let suggested = client.suggest_addresses(&txn()).await.unwrap();
    let suggested: Vec<String> = suggested.iter().map(ToString::to_string).collect();
    assert_eq!(suggested, ["asha_1995", "asharao.95", "22_asha.rao@sbx"]);
    let seen = server.only(SUGGEST);
    assert_eq!(seen.method, "GET");
    check_v3_headers(&seen);
    assert_eq!(seen.headers["transaction_id"], TXN);

    for (answer, kept) in [
        (
            json!({"txnId": TXN, "healthIdNumber": "91-1000-2000-3008", "preferredAbhaAddress": "asha_1995@sbx"}),
            "asha_1995@sbx",
        ),
        (
            json!({"txnId": TXN, "preferredAbhaAddress": "asha_1995"}),
            "asha_1995",
        ),
        (json!({"txnId": TXN}), "asha_1995"),
    ] {
        server.always(CHOOSE, Act::json(200, answer));
        let address = AbhaAddress::choose("asha_1995").unwrap();
        let chosen = client.choose_address(&txn(), &address).await.unwrap();
        assert_eq!(chosen.to_string(), kept);
    }
    let seen = &server.seen(CHOOSE)[0];
    check_v3_headers(seen);
    assert_eq!(
        seen.body,
        json!({"txnId": TXN, "abhaAddress": "asha_1995", "preferred": 1})
    );
}

#[tokio::test]
async fn fetches_profile_card_and_qr_with_the_persons_token() {
    let server = Server::start();
    let client = prepared(&server).await;
    let mut png = Vec::new();
    image::DynamicImage::new_rgb8(8, 5)
        .write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png)
        .unwrap();
    server.always(
        PROFILE,
        Act::json(
            200,
            json!({
                "ABHANumber": "91-1000-2000-3008", "preferredAbhaAddress": "asha_1995@sbx",
                "mobile": "******2125", "firstName": "Asha", "lastName": "Rao",
                "name": "Asha Rao", "yearOfBirth": "1995", "monthOfBirth": "05",
                "dayOfBirth": "31", "gender": "F", "profilePhoto": STANDARD.encode(&png),
                "status": "ACTIVE", "localizedDetails": {
                    "name": "आशा राव", "gender": "महिला",
                    "localizedLabels": {"name": "नाम", "abhaNumber": "आभा संख्या"}
                }
            }),
        ),
    );
    // Guide 1.4 says 202 for the card.
    server.always(CARD, Act::text(202, "image/png", png.clone()));
    server.always(QR, Act::json(200, json!({"qrCode": STANDARD.encode(&png)})));
    server.always(
        LOG_OUT,
        Act::json(200, json!({"message": "You have been logged out"})),
    );

    let profile = client.profile(&token()).await.unwrap();
    assert_eq!(profile.name, "Asha Rao");
    assert_eq!(profile.date_of_birth, BirthDate::parse("31-05-1995"));
    assert_eq!(*profile.photo.unwrap().0, *png);
    let localized = profile.localized.unwrap();
    assert_eq!(localized.name.as_deref(), Some("आशा राव"));
    assert_eq!(localized.labels["name"], "नाम");
    assert_eq!(client.card_image(&token()).await.unwrap(), png);
    assert_eq!(client.qr_image(&token()).await.unwrap(), png);
    client.log_out(&token()).await.unwrap();
    for path in [PROFILE, CARD, QR, LOG_OUT] {
        let seen = server.only(path);
        assert_eq!(seen.method, "GET");
        check_v3_headers(&seen);
        assert_eq!(seen.headers["x-token"], "Bearer user-token");
    }
}

#[tokio::test]
async fn gives_every_call_an_id_of_its_own() {
    let server = Server::start();
    let client = prepared(&server).await;
    server.always(SUGGEST, Act::json(200, json!({"abhaAddressList": []})));
    for _ in 0..5 {
        assert!(client.suggest_addresses(&txn()).await.unwrap().is_empty());
    }
    let seen = server.seen(SUGGEST);
    let ids: std::collections::HashSet<_> = seen
        .iter()
        .map(|seen| &seen.headers["request-id"])
        .collect();
    assert_eq!(ids.len(), 5);
}
