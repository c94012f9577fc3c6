//! Registration by Aadhaar code.

use crate::caller::{Caller, Got, got};
use crate::v2_caller::{SUNIL, other, txn};
use reqwest::Method;
use serde_json::{Value, json};

const V1: &str = "/v1/registration/aadhaar";
const V2: &str = "/v2/registration/aadhaar";
const ASHA: &str = "999941057058";
const OWN: &str = "9999900001";

async fn begin(caller: &Caller, aadhaar: &str) -> Got {
    let body = json!({ "aadhaar": caller.seal_v2(aadhaar) });
    caller.call(&format!("{V2}/generateOtp"), body).await
}

async fn know(caller: &Caller, aadhaar: &str) -> Value {
    let sent = begin(caller, aadhaar).await.expect(200);
    let otp = caller.seal_v2(&caller.otp(txn(&sent)).await);
    let body = json!({ "otp": otp, "txnId": txn(&sent) });
    let known = caller.call(&format!("{V2}/verifyOTP"), body).await;
    known.expect(200)
}

async fn name_mobile(caller: &Caller, txn_id: &str, mobile: Value) -> Got {
    let body = json!({ "mobile": mobile, "txnId": txn_id });
    caller
        .call(&format!("{V2}/checkAndGenerateMobileOTP"), body)
        .await
}

async fn create(caller: &Caller, txn_id: &str) -> Got {
    let body = json!({ "consent": true, "consentVersion": "v1.0", "txnId": txn_id });
    caller
        .call(&format!("{V2}/createHealthIdByAdhaar"), body)
        .await
}

#[tokio::test]
async fn the_own_mobile_needs_no_second_code() {
    let caller = Caller::new().await;
    let sent = begin(&caller, ASHA).await.expect(200);
    assert_eq!(sent["mobileNumber"], "XXXXXX0001");
    let otp = caller.seal_v2(&caller.otp(txn(&sent)).await);
    let body = json!({ "otp": otp, "txnId": txn(&sent) });
    let known = caller
        .call(&format!("{V2}/verifyOTP"), body)
        .await
        .expect(200);
    assert_eq!(known["name"], "Asha Rao");
    assert_eq!(known["birthdate"], "31-05-1995");
    assert_eq!(known["new"], true);
    assert_eq!(known["healthIdNumber"], Value::Null);
    assert_eq!(known["jwtResponse"], Value::Null);
    let named = name_mobile(&caller, txn(&known), json!(9_999_900_001_u64)).await;
    let named = named.expect(200);
    assert_eq!(named["mobileLinked"], true);
    let done = create(&caller, txn(&named)).await.expect(200);
    assert_eq!(done["new"], true);
    assert_eq!(done["mobile"], OWN);
    assert_eq!(done["yearOfBirth"], "1995");
    let number = done["healthIdNumber"].as_str().unwrap();
    assert_eq!(
        done["healthId"].as_str().unwrap(),
        format!("{}@sbx", number.replace('-', ""))
    );
    assert!(done["refreshToken"].is_string());
    let x_token = done["token"].as_str().unwrap();
    let profile = caller
        .read_as(x_token, "/v1/account/profile")
        .await
        .expect(200);
    assert_eq!(profile["healthIdNumber"], number);
    create(&caller, txn(&named)).await.his(422, "HIS-1013");
}

#[tokio::test]
async fn another_mobile_needs_its_code_plain_or_encrypted() {
    for is_sealed in [false, true] {
        let caller = Caller::new().await;
        let known = know(&caller, ASHA).await;
        let named = name_mobile(&caller, txn(&known), json!("9999900990"))
            .await
            .expect(200);
        assert_eq!(named["mobileLinked"], false);
        create(&caller, txn(&named)).await.his(422, "HIS-1068");
        let again = json!({ "txnId": txn(&named) });
        let got = caller
            .call("/v2/registration/mobile/resendOtp", again)
            .await;
        assert_eq!(got.expect(200), json!(true));
        let otp = caller.otp(txn(&named)).await;
        let enter = async |otp: String| {
            let body = json!({ "otp": otp, "txnId": txn(&named) });
            caller.call(&format!("{V2}/verifyMobileOTP"), body).await
        };
        enter(other(&otp).to_owned()).await.his(422, "HIS-2022");
        enter(caller.seal(&otp)).await.his(422, "HIS-1047");
        let entered = if is_sealed { caller.seal_v2(&otp) } else { otp };
        let proved = enter(entered).await.expect(200);
        let done = create(&caller, txn(&proved)).await.expect(200);
        assert_eq!(done["mobile"], "9999900990");
    }
}

#[tokio::test]
async fn an_existing_number_is_found_and_signed_in_to() {
    let caller = Caller::new().await;
    let person = caller.person("existing").await;
    let known = know(&caller, person["aadhaar"].as_str().unwrap()).await;
    assert_eq!(known["new"], false);
    assert_eq!(known["healthIdNumber"], SUNIL);
    let x_token = known["jwtResponse"]["token"].as_str().unwrap();
    let _ = caller.read_as(x_token, "/v1/account/getPngCard").await;
    let done = create(&caller, txn(&known)).await.expect(200);
    assert_eq!(done["new"], false);
    assert_eq!(done["healthIdNumber"], SUNIL);
}

#[tokio::test]
async fn v1_is_plain_throughout() {
    let caller = Caller::new().await;
    let call = async |path: &str, body: Value| caller.call(&format!("{V1}{path}"), body).await;
    let sent = call("/generateOtp", json!({ "aadhaar": 999_941_057_058_u64 }))
        .await
        .expect(200);
    assert!(sent.get("mobileNumber").is_none());
    let txn_id = txn(&sent);
    let _ = call("/resendAadhaarOtp", json!({ "txnId": txn_id }))
        .await
        .expect(200);
    let otp: u32 = caller.otp(txn_id).await.parse().unwrap();
    let _ = call("/verifyOTP", json!({ "otp": otp, "txnId": txn_id }))
        .await
        .expect(200);
    // Here the own mobile is proved as well.
    let _ = call(
        "/generateMobileOTP",
        json!({ "mobile": OWN, "txnId": txn_id }),
    )
    .await
    .expect(200);
    let otp = caller.otp(txn_id).await;
    let _ = call("/verifyMobileOTP", json!({ "otp": otp, "txnId": txn_id }))
        .await
        .expect(200);
    let body = |health_id: &str| {
        json!({
            "email": "", "firstName": "Asha", "lastName": "Rao", "middleName": "",
            "password": "", "profilePhoto": "", "healthId": health_id, "txnId": txn_id,
        })
    };
    let path = "/createHealthIdWithPreVerified";
    call(path, body("asha_1995")).await.his(422, "HIS-422");
    call(path, body("asha rao")).await.his(422, "HIS-422");
    let done = call(path, body("asha.rao95")).await.expect(200);
    assert_eq!(done["healthId"], "asha.rao95@sbx");
}

#[tokio::test]
async fn what_uidai_refuses_and_what_is_no_aadhaar() {
    let caller = Caller::new().await;
    begin(&caller, "999999999999").await.his(422, "HIS-2018");
    begin(&caller, "99994105705").await.his(422, "HIS-2001");
    let no_mobile = caller.person("no-mobile").await;
    begin(&caller, no_mobile["aadhaar"].as_str().unwrap())
        .await
        .his(422, "HIS-2004");
    for aadhaar in [ASHA.to_owned(), caller.seal(ASHA)] {
        let body = json!({ "aadhaar": aadhaar });
        caller
            .call(&format!("{V2}/generateOtp"), body)
            .await
            .his(422, "HIS-1047");
    }
    let body = json!({ "aadhaar": caller.seal_v2(ASHA) });
    caller
        .call(&format!("{V1}/generateOtp"), body)
        .await
        .his(422, "HIS-2001");
}

#[tokio::test]
async fn wrong_late_used_and_too_many_codes() {
    let caller = Caller::new().await;
    caller.quirk("countsByPerson").await;
    let sent = begin(&caller, ASHA).await.expect(200);
    let otp = caller.otp(txn(&sent)).await;
    let enter = async |otp: &str| {
        let body = json!({ "otp": caller.seal_v2(otp), "txnId": txn(&sent) });
        caller.call(&format!("{V2}/verifyOTP"), body).await
    };
    let plain = json!({ "otp": otp, "txnId": txn(&sent) });
    caller
        .call(&format!("{V2}/verifyOTP"), plain)
        .await
        .his(422, "HIS-1047");
    enter(other(&otp)).await.his(422, "HIS-2022");
    let _ = enter(&otp).await.expect(200);
    enter(&otp).await.his(422, "HIS-1013");
    for _ in 0..3 {
        let _ = begin(&caller, ASHA).await.expect(200);
    }
    begin(&caller, ASHA).await.his(422, "HIS-2017");
}

#[tokio::test]
async fn steps_have_their_order_and_their_time() {
    let caller = Caller::new().await;
    let sent = begin(&caller, ASHA).await.expect(200);
    create(&caller, txn(&sent)).await.his(422, "HIS-1013");
    name_mobile(&caller, txn(&sent), json!(OWN))
        .await
        .his(422, "HIS-1013");
    let known = know(&caller, ASHA).await;
    create(&caller, txn(&known)).await.his(422, "HIS-1068");
    name_mobile(&caller, txn(&known), json!("9999900006"))
        .await
        .his(422, "HIS-422");
    name_mobile(&caller, txn(&known), json!("99999"))
        .await
        .his(422, "HIS-1011");
    let named = name_mobile(&caller, txn(&known), json!(OWN))
        .await
        .expect(200);
    for consent in [json!(false), Value::Null] {
        let body = json!({ "consent": consent, "txnId": txn(&named) });
        caller
            .call(&format!("{V2}/createHealthIdByAdhaar"), body)
            .await
            .his(422, "HIS-1065");
    }
    caller.advance(600).await;
    create(&caller, txn(&named)).await.his(422, "HIS-1026");
}

#[tokio::test]
async fn answers_can_take_the_other_published_forms() {
    let caller = Caller::new().await;
    for name in [
        "freshTxnIds",
        "jwtResponseObject",
        "numbersAsNumbers",
        "longRefresh",
    ] {
        caller.quirk(name).await;
    }
    let known = know(&caller, ASHA).await;
    let named = name_mobile(&caller, txn(&known), json!(OWN))
        .await
        .expect(200);
    assert_ne!(txn(&named), txn(&known));
    let done = create(&caller, txn(&named)).await.expect(200);
    assert!(done.get("token").is_none());
    assert_eq!(done["jwtResponse"]["refreshExpiresIn"], 1_296_000);
    assert_eq!(done["yearOfBirth"], 1995);
}

#[tokio::test]
async fn addresses_are_suggested_and_looked_up() {
    let caller = Caller::new().await;
    let sent = begin(&caller, ASHA).await.expect(200);
    let path = "/v1/phr/registration/phr/suggestion";
    let body = json!({ "transactionId": txn(&sent) });
    caller.call(path, body).await.his(422, "HIS-1013");
    let known = know(&caller, ASHA).await;
    let body = json!({ "transactionId": txn(&known) });
    let list = caller.call(path, body).await.expect(200);
    assert!(list.as_array().unwrap().len() >= 10);
    for (address, exists) in [
        ("asha_1995", true),
        ("asha_1995@sbx", true),
        ("nobody.here", false),
    ] {
        let path = format!("/v1/phr/search/isExist?phrAddress={address}");
        let got = got(caller.v2(Method::GET, &path)).await;
        assert_eq!(got.expect(200), json!(exists), "{address}");
    }
}

/// One client in the field sends no consent, and its creations worked.
#[tokio::test]
async fn consent_may_be_left_out_and_not_refused() {
    let caller = Caller::new().await;
    let known = know(&caller, ASHA).await;
    let named = name_mobile(&caller, txn(&known), json!(OWN))
        .await
        .expect(200);
    let body = json!({ "txnId": txn(&named) });
    let path = format!("{V2}/createHealthIdByAdhaar");
    let made = caller.call(&path, body).await.expect(200);
    assert!(made["healthIdNumber"].is_string());
}
