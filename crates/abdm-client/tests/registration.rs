//! What a registration in V3 sends, and what it reads when all goes well.

use crate::common::*;
use crate::server::*;
use abdm_types::*;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

#[tokio::test]
async fn asks_for_an_aadhaar_code() {
    let server = Server::start();
    let client = prepared(&server).await;
    server.always(REQUEST_OTP, Act::json(200, otp_sent()));
    let sent = client.request_aadhaar_otp(&aadhaar(), None).await.unwrap();
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
    let enrolment = client
        .enrol_by_aadhaar(&txn(), &otp(), &mobile)
        .await
        .unwrap();
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
    assert_eq!(*enrolment.token.unwrap().expose(), "user.jwt.token");
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
        let enrolment = client
            .enrol_by_aadhaar(&txn(), &otp(), &mobile)
            .await
            .unwrap();
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
    let mobile = Mobile::parse("9545812125").unwrap();
    let enrolment = client
        .enrol_by_aadhaar(&txn(), &otp(), &mobile)
        .await
        .unwrap();
    assert_eq!(*enrolment.token.unwrap().expose(), "old.jwt.token");
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
    let mobile = Mobile::parse("9545812125").unwrap();
    let sent = client
        .request_mobile_otp(&txn(), &mobile, None)
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
    let verified = client.verify_mobile_otp(&txn(), &otp()).await.unwrap();
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
