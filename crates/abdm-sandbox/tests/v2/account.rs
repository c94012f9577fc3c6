//! The profile, the cards, the QR code and the end of a sign-in.

use crate::caller::{Caller, got};
use crate::v2_caller::{JOSEPH, SUNIL};
use base64::Engine;
use reqwest::Method;
use serde_json::{Value, json};

#[tokio::test]
async fn the_profile_has_the_fields_of_the_collection() {
    let caller = Caller::new().await;
    let x_token = caller.v2_token(SUNIL).await;
    let profile = caller
        .read_as(&x_token, "/v1/account/profile")
        .await
        .expect(200);
    assert_eq!(profile["healthIdNumber"], SUNIL);
    assert_eq!(profile["healthId"], "sunil.pawar77@sbx");
    assert_eq!(profile["dayOfBirth"], "17");
    assert_eq!(profile["kycVerified"], true);
    assert_eq!(profile["phrAddress"], Value::Null);
    assert!(profile["kycPhoto"].is_string());
    caller.quirk("numbersAsNumbers").await;
    let profile = caller
        .read_as(&x_token, "/v1/account/profile")
        .await
        .expect(200);
    assert_eq!(profile["yearOfBirth"], 1977);
    assert_eq!(profile["mobile"], 9_999_900_004_u64);
}

#[tokio::test]
async fn cards_come_in_three_forms() {
    let caller = Caller::new().await;
    let x_token = caller.v2_token(SUNIL).await;
    for (call, content_type, start) in [
        ("getPngCard", "image/png", &b"\x89PNG"[..]),
        ("qrCode", "image/png", b"\x89PNG"),
        ("getSvgCard", "image/svg+xml", b"<svg "),
        ("getCard", "application/pdf", b"%PDF-"),
    ] {
        let card = caller
            .read_as(&x_token, &format!("/v1/account/{call}"))
            .await;
        assert_eq!(card.status, 200, "{call}");
        assert_eq!(card.content_type, content_type);
        assert!(card.bytes.starts_with(start), "{call}");
    }
    let pdf = caller.read_as(&x_token, "/v1/account/getCard").await;
    let pdf = lopdf::Document::load_mem(&pdf.bytes).unwrap();
    assert_eq!(pdf.get_pages().len(), 1);
    caller.quirk("picturesAsBase64").await;
    let card = caller.read_as(&x_token, "/v1/account/getPngCard").await;
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(&card.bytes)
        .unwrap();
    assert!(bytes.starts_with(b"\x89PNG"));
}

#[tokio::test]
async fn only_who_is_signed_in_gets_them() {
    let caller = Caller::new().await;
    let request = caller.v2(Method::GET, "/v1/account/profile");
    got(request).await.his_401();
    let x_token = caller.v2_token(SUNIL).await;
    let bare = caller
        .v2(Method::GET, "/v1/account/profile")
        .header("X-Token", &x_token);
    got(bare).await.his_401();
    let got = caller.read_as(&x_token, "/v1/account/logout").await;
    assert_eq!(got.expect(200), json!(true));
    caller
        .read_as(&x_token, "/v1/account/profile")
        .await
        .his_401();
}

#[tokio::test]
async fn a_token_ends_after_half_an_hour() {
    let mut caller = Caller::new().await;
    let x_token = caller.v2_token(SUNIL).await;
    caller.advance(1800).await;
    caller.token = crate::caller::session(&caller.client, &caller.sandbox.url()).await;
    caller
        .read_as(&x_token, "/v1/account/profile")
        .await
        .his_401();
}

#[tokio::test]
async fn who_is_switched_off_gets_no_card() {
    let caller = Caller::new().await;
    let person = caller.person("deactivated").await;
    let body = json!({ "aadhaar": caller.seal_v2(person["aadhaar"].as_str().unwrap()) });
    let sent = caller
        .call("/v2/registration/aadhaar/generateOtp", body)
        .await
        .expect(200);
    let txn_id = sent["txnId"].as_str().unwrap();
    let body = json!({
        "otp": caller.seal_v2(&caller.otp(txn_id).await), "txnId": txn_id,
    });
    let known = caller
        .call("/v2/registration/aadhaar/verifyOTP", body)
        .await
        .expect(200);
    assert_eq!(known["healthIdNumber"], JOSEPH);
    let x_token = known["jwtResponse"]["token"].as_str().unwrap();
    caller
        .read_as(x_token, "/v1/account/getPngCard")
        .await
        .his(422, "HIS-1105");
}

#[tokio::test]
async fn errors_can_come_without_details() {
    let caller = Caller::new().await;
    caller.quirk("noErrorDetails").await;
    let body = json!({ "healthId": "nobody.here" });
    let got = caller.call("/v1/search/searchByHealthId", body).await;
    let body = got.expect(422);
    assert_eq!(body["code"], "HIS-422");
    assert!(body.get("details").is_none());
}

#[tokio::test]
async fn no_body_at_all_upsets_it() {
    let caller = Caller::new().await;
    for body in [
        "",
        "[]",
        "null",
        "{",
        "\"text\"",
        "{}",
        "{\"txnId\":{}}",
        "{\"otp\":[1]}",
    ] {
        for path in [
            "/v1/registration/aadhaar/generateOtp",
            "/v2/registration/aadhaar/verifyOTP",
            "/v2/registration/aadhaar/createHealthIdByAdhaar",
            "/v1/forgot/healthId/mobile",
            "/v2/auth/init",
            "/v2/auth/reactivate",
            "/v1/auth/confirmWithMobileOTP",
            "/v2/registration/mobile/login/verifyOtp",
            "/v1/phr/registration/phr/suggestion",
        ] {
            let request = caller.v2(Method::POST, path);
            let request = request.header("Content-Type", "application/json");
            let got = got(request.body(body)).await;
            assert!(matches!(got.status, 400 | 422), "{path} {body}");
            assert!(
                got.json()["code"].as_str().unwrap().starts_with("HIS-"),
                "{path}"
            );
        }
    }
}

#[tokio::test]
async fn gives_an_address_to_whoever_is_signed_in() {
    let caller = Caller::new().await;
    let begin = "/v1/phr/profile/link/profileDetails";
    let suggest = "/v1/phr/registration/phr/suggestion";
    let create = "/v1/phr/registration/hid/create-phr-address";
    caller
        .call(begin, json!({ "authToken": "a.b.c" }))
        .await
        .his_401();
    let x_token = caller.v2_token("91-7070-0015-1514").await;
    let begun = caller.call(begin, json!({ "authToken": x_token })).await;
    let id = begun.expect(200)["transactionId"].clone();
    let list = caller
        .call(suggest, json!({ "transactionId": id }))
        .await
        .expect(200);
    let list: Vec<&str> = (list.as_array().unwrap().iter())
        .map(|one| one.as_str().unwrap())
        .collect();
    assert!(list.len() >= 3, "{list:?}");
    let take = async |address: &str| {
        let body = json!({ "transactionId": id, "phrAddress": address });
        caller.call(create, body).await
    };
    take("sunil.pawar77").await.his(422, "HIS-422");
    take("1234567890").await.his(422, "HIS-422");
    let got = take(list[0]).await.expect(200);
    assert_eq!(got["phrAdress"], format!("{}@sbx", list[0]));
    take(list[1]).await.his(422, "HIS-1026");
    let profile = caller.read_as(&x_token, "/v1/account/profile").await;
    assert_eq!(profile.expect(200)["healthId"], format!("{}@sbx", list[0]));
}
