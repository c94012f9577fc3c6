//! Registration by Aadhaar code.

use crate::caller::{Caller, masked};
use abdm_types::AbhaNumber;
use reqwest::Method;
use serde_json::{Value, json};

fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value
        .pointer(pointer)
        .and_then(Value::as_str)
        .unwrap_or_else(|| panic!("no {pointer} in {value}"))
}

#[tokio::test]
async fn a_new_person_with_the_mobile_of_aadhaar_gets_a_number_an_address_and_a_card() {
    let caller = Caller::new().await;
    let asha = caller.person("new").await;
    let sent = caller
        .ask_aadhaar_otp(text(&asha, "/aadhaar"))
        .await
        .expect(200);
    let mobile = text(&asha, "/aadhaarMobile");
    assert_eq!(
        sent["message"],
        format!(
            "OTP sent to Aadhaar registered mobile number ending with ******{}",
            &mobile[6..]
        )
    );
    let txn_id = text(&sent, "/txnId");
    let otp = caller.otp(txn_id).await;
    let done = caller.enrol(txn_id, &otp, mobile).await.expect(200);
    assert_eq!(done["message"], "Account created successfully");
    assert_eq!(done["isNew"], true);
    assert_eq!(done["tokens"]["expiresIn"], 1800);
    assert_eq!(done["tokens"]["refreshExpiresIn"], 1_296_000);
    let profile = &done["ABHAProfile"];
    assert_eq!(profile["mobile"], masked(mobile));
    assert_eq!(profile["mobileVerified"], true);
    assert_eq!(profile["dob"], "31-05-1995");
    let number = AbhaNumber::parse(text(profile, "/ABHANumber")).unwrap();
    assert!(number.luhn_fits() && number.digits().starts_with("91"));
    let default = format!("{}@sbx", number.digits());
    assert_eq!(profile["preferredAddress"], default);
    assert_eq!(profile["phrAddress"], json!([default]));

    let txn_id = text(&done, "/txnId");
    let list = caller.suggestions(txn_id).await.expect(200);
    let list = list["abhaAddressList"].as_array().unwrap().clone();
    assert!((10..=24).contains(&list.len()));
    // It would be the first, but somebody has it.
    assert!(!list.contains(&json!("asha_1995")));
    caller
        .choose(txn_id, "asha_1995")
        .await
        .refused(400, "ABDM-1101");
    caller
        .choose(txn_id, "Asha_1995")
        .await
        .refused(400, "ABDM-1101");
    let first = list[0].as_str().unwrap();
    let chosen = caller.choose(txn_id, first).await.expect(200);
    assert_eq!(chosen["preferredAbhaAddress"], format!("{first}@sbx"));
    assert_eq!(chosen["healthIdNumber"], number.to_string());

    let x_token = text(&done, "/tokens/token");
    let account = caller.get_as(x_token, "/profile/account").await.expect(200);
    assert_eq!(account["preferredAbhaAddress"], format!("{first}@sbx"));
    assert_eq!(account["mobile"], masked(mobile));
    assert_eq!(account["localizedDetails"]["name"], "ಆಶಾ ರಾವ್");
    let card = caller.get_as(x_token, "/profile/account/abha-card").await;
    assert_eq!(
        (card.status, card.content_type.as_str()),
        (202, "image/png")
    );
    assert!(card.bytes.starts_with(b"\x89PNG"));
    let people = caller
        .practice(Method::GET, "people", None)
        .await
        .expect(200);
    assert_eq!(
        people[0]["abhaNumbers"][0]["abhaNumber"],
        number.to_string()
    );
}

#[tokio::test]
async fn another_mobile_has_to_be_verified_before_an_address_can_be_chosen() {
    let caller = Caller::new().await;
    let asha = caller.person("new").await;
    let other = "9999900990";
    let done = caller.enrolled(&asha, Some(other)).await;
    assert_eq!(done["isNew"], true);
    assert_eq!(done["ABHAProfile"]["mobile"], Value::Null);
    assert_eq!(done["ABHAProfile"]["mobileVerified"], false);
    let enrolled = text(&done, "/txnId");
    caller
        .choose(enrolled, "asha.rao95")
        .await
        .refused(400, "ABDM-1102");

    let sent = caller.ask_mobile_otp(enrolled, other).await.expect(200);
    assert_eq!(
        sent["message"],
        "OTP sent to mobile number ending with ******0990"
    );
    let txn_id = text(&sent, "/txnId");
    assert_ne!(txn_id, enrolled);
    let otp = caller.otp(txn_id).await;
    let wrong = caller
        .link_mobile(txn_id, &other_code(&otp))
        .await
        .expect(200);
    assert_eq!(
        wrong,
        json!({
            "txnId": txn_id,
            "authResult": "failed",
            "message": "Please enter a valid OTP. Entered OTP is either expired or incorrect.",
            "accounts": [],
        })
    );
    let linked = caller.link_mobile(txn_id, &otp).await.expect(200);
    assert_eq!(linked["authResult"], "success");
    assert_eq!(
        linked["accounts"],
        json!([{ "ABHANumber": done["ABHAProfile"]["ABHANumber"] }])
    );
    // Either transaction of the enrolment will do for what follows.
    let _ = caller.suggestions(enrolled).await.expect(200);
    let _ = caller.suggestions(txn_id).await.expect(200);
    let _ = caller.choose(txn_id, "asha.rao95").await.expect(200);
    let account = caller
        .get_as(text(&done, "/tokens/token"), "/profile/account")
        .await
        .expect(200);
    assert_eq!(account["mobile"], masked(other));
}

#[tokio::test]
async fn an_existing_number_is_found_again() {
    let caller = Caller::new().await;
    let sunil = caller.person("existing").await;
    let done = caller.enrolled(&sunil, Some("9999900991")).await;
    assert_eq!(done["message"], "This account already exist");
    assert_eq!(done["isNew"], false);
    let profile = &done["ABHAProfile"];
    let known = &sunil["abhaNumbers"][0];
    assert_eq!(profile["ABHANumber"], known["abhaNumber"]);
    assert_eq!(profile["preferredAddress"], known["abhaAddress"]);
    assert_eq!(profile["mobile"], masked(text(known, "/mobile")));
    let card = caller
        .get_as(text(&done, "/tokens/token"), "/profile/account/abha-card")
        .await;
    assert_eq!(card.status, 202);
    // Enrolling the same new person twice gives the same number.
    let asha = caller.person("new").await;
    let first = caller.enrolled(&asha, None).await;
    let second = caller.enrolled(&asha, None).await;
    assert_eq!(second["isNew"], false);
    assert_eq!(
        first["ABHAProfile"]["ABHANumber"],
        second["ABHAProfile"]["ABHANumber"]
    );
}

#[tokio::test]
async fn somebody_who_gave_up_over_a_mobile_can_come_back() {
    let caller = Caller::new().await;
    let asha = caller.person("new").await;
    let left = caller.enrolled(&asha, Some("9999900990")).await;
    assert_eq!(left["ABHAProfile"]["mobile"], Value::Null);
    let back = caller.enrolled(&asha, None).await;
    assert_eq!(back["isNew"], false);
    let mobile = masked(text(&asha, "/aadhaarMobile"));
    assert_eq!(back["ABHAProfile"]["mobile"], mobile);
}

#[tokio::test]
async fn a_virtual_id_stands_for_its_number() {
    let caller = Caller::new().await;
    let vids = caller.practice(Method::GET, "vids", None).await.expect(200);
    let sent = caller
        .ask_aadhaar_otp(text(&vids, "/0/vid"))
        .await
        .expect(200);
    let txn_id = text(&sent, "/txnId");
    let otp = caller.otp(txn_id).await;
    let asha = caller.person("new").await;
    let mobile = text(&asha, "/aadhaarMobile");
    let done = caller.enrol(txn_id, &otp, mobile).await.expect(200);
    assert_eq!(done["ABHAProfile"]["firstName"], "Asha");
}

#[tokio::test]
async fn uidai_says_no() {
    let caller = Caller::new().await;
    let unknown = caller.ask_aadhaar_otp("999999990019").await;
    unknown.refused(422, "ABDM-1204");
    assert!(text(&unknown.json(), "/error/message").starts_with("UIDAI Error code : 998 :"));
    let kamala = caller.person("no-mobile").await;
    assert_eq!(kamala["aadhaarMobile"], Value::Null);
    let unreachable = caller.ask_aadhaar_otp(text(&kamala, "/aadhaar")).await;
    unreachable.refused(422, "ABDM-1204");
    assert!(text(&unreachable.json(), "/error/message").starts_with("UIDAI Error code : 110 :"));
    let inbox = caller
        .practice(Method::GET, "inbox", None)
        .await
        .expect(200);
    assert_eq!(inbox, json!([]));
}

#[tokio::test]
async fn a_mobile_with_six_numbers_is_full() {
    let caller = Caller::new().await;
    let warden = caller.person("six-abhas").await;
    assert_eq!(warden["abhaNumbers"].as_array().unwrap().len(), 6);
    let full = text(&warden, "/aadhaarMobile");
    // The warden himself has no number by Aadhaar yet, and cannot have one on this mobile.
    let txn_id = caller.aadhaar_txn(&warden).await;
    let otp = caller.otp(&txn_id).await;
    caller
        .enrol(&txn_id, &otp, full)
        .await
        .refused(422, "ABDM-1124");
    // Nor can anybody else, at the first call or at the verification.
    let asha = caller.person("new").await;
    let txn_id = caller.aadhaar_txn(&asha).await;
    let otp = caller.otp(&txn_id).await;
    caller
        .enrol(&txn_id, &otp, full)
        .await
        .refused(422, "ABDM-1124");
    // The code was not used up, so another mobile can be named.
    let done = caller.enrol(&txn_id, &otp, "9999900990").await.expect(200);
    caller
        .ask_mobile_otp(text(&done, "/txnId"), full)
        .await
        .refused(422, "ABDM-1124");
}

#[tokio::test]
async fn a_deactivated_number_is_told_and_its_profile_is_closed() {
    let caller = Caller::new().await;
    let joseph = caller.person("deactivated").await;
    assert_eq!(joseph["abhaNumbers"][0]["status"], "DEACTIVATED");
    let done = caller.enrolled(&joseph, None).await;
    assert_eq!(done["isNew"], false);
    assert_eq!(done["ABHAProfile"]["abhaStatus"], "DEACTIVATED");
    for path in ["/profile/account", "/profile/account/abha-card"] {
        caller
            .get_as(text(&done, "/tokens/token"), path)
            .await
            .refused(400, "ABDM-1134");
    }
}

#[tokio::test]
async fn a_transaction_is_used_once() {
    let caller = Caller::new().await;
    let asha = caller.person("new").await;
    let mobile = text(&asha, "/aadhaarMobile");
    let txn_id = caller.aadhaar_txn(&asha).await;
    let otp = caller.otp(&txn_id).await;
    // Not at this step yet.
    caller
        .choose(&txn_id, "asha.rao95")
        .await
        .refused(400, "ABDM-1017");
    caller.suggestions(&txn_id).await.refused(401, "ABDM-1017");
    caller
        .ask_mobile_otp(&txn_id, mobile)
        .await
        .refused(400, "ABDM-1017");
    caller
        .link_mobile(&txn_id, &otp)
        .await
        .refused(400, "ABDM-1017");
    let done = caller.enrol(&txn_id, &otp, mobile).await.expect(200);
    caller
        .enrol(&txn_id, &otp, mobile)
        .await
        .refused(400, "ABDM-1017");
    let txn_id = text(&done, "/txnId");
    let _ = caller.choose(txn_id, "asha.rao95").await.expect(200);
    caller
        .choose(txn_id, "asha.rao96")
        .await
        .refused(400, "ABDM-1017");
    caller.suggestions(txn_id).await.refused(401, "ABDM-1017");
    let unknown = "11111111-2222-4333-8444-555555555555";
    caller
        .enrol(unknown, &otp, mobile)
        .await
        .refused(400, "ABDM-1017");
}

#[tokio::test]
async fn a_resend_voids_the_code_before_it() {
    let caller = Caller::new().await;
    let asha = caller.person("new").await;
    let mobile = text(&asha, "/aadhaarMobile");
    let first = caller.aadhaar_txn(&asha).await;
    let first_otp = caller.otp(&first).await;
    let second = caller.aadhaar_txn(&asha).await;
    assert_ne!(first, second);
    caller
        .enrol(&first, &first_otp, mobile)
        .await
        .refused(400, "ABDM-1017");
    let second_otp = caller.otp(&second).await;
    let done = caller
        .enrol(&second, &second_otp, "9999900990")
        .await
        .expect(200);

    let enrolled = text(&done, "/txnId");
    let first = caller
        .ask_mobile_otp(enrolled, "9999900990")
        .await
        .expect(200);
    let first_otp = caller.otp(text(&first, "/txnId")).await;
    let second = caller
        .ask_mobile_otp(enrolled, "9999900990")
        .await
        .expect(200);
    caller
        .link_mobile(text(&first, "/txnId"), &first_otp)
        .await
        .refused(400, "ABDM-1017");
    let second_otp = caller.otp(text(&second, "/txnId")).await;
    let linked = caller
        .link_mobile(text(&second, "/txnId"), &second_otp)
        .await
        .expect(200);
    assert_eq!(linked["authResult"], "success");
}

#[tokio::test]
async fn what_may_be_null_is_null() {
    let caller = Caller::new().await;
    let people = caller
        .practice(Method::GET, "people", None)
        .await
        .expect(200);
    let mangal = people.as_array().unwrap().last().unwrap();
    let done = caller.enrolled(mangal, None).await;
    let profile = &done["ABHAProfile"];
    assert_eq!(profile["lastName"], Value::Null);
    assert_eq!(profile["photo"], Value::Null);
    assert_eq!(profile["email"], Value::Null);
    assert_eq!(profile["dob"], "1970");
    let x_token = text(&done, "/tokens/token");
    let account = caller.get_as(x_token, "/profile/account").await.expect(200);
    for key in [
        "lastName",
        "profilePhoto",
        "email",
        "localizedDetails",
        "dayOfBirth",
    ] {
        assert_eq!(account[key], Value::Null, "{key}");
    }
    let card = caller.get_as(x_token, "/profile/account/abha-card").await;
    assert_eq!(card.status, 202);
}

#[tokio::test]
async fn the_qr_code_carries_the_card() {
    let caller = Caller::new().await;
    let sunil = caller.person("existing").await;
    let done = caller.enrolled(&sunil, None).await;
    for path in ["/profile/account/qrCode", "/profile/account/abha-card"] {
        let got = caller.get_as(text(&done, "/tokens/token"), path).await;
        assert_eq!(got.content_type, "image/png");
        let picture = image::load_from_memory(&got.bytes).unwrap().to_luma8();
        let mut grey = rqrr::PreparedImage::prepare_from_greyscale(
            picture.width() as usize,
            picture.height() as usize,
            |x, y| picture.get_pixel(x as u32, y as u32).0[0],
        );
        let (_, read) = grey.detect_grids()[0].decode().unwrap();
        let read: Value = serde_json::from_str(&read).unwrap();
        assert_eq!(
            read["hidn"], sunil["abhaNumbers"][0]["abhaNumber"],
            "{path}"
        );
        assert_eq!(read["hid"], sunil["abhaNumbers"][0]["abhaAddress"]);
        assert_eq!(read["dob"], "17/8/1977");
        assert_eq!(read["state name"], "Maharashtra");
        assert_eq!(read["district_name"], "Satara");
    }
}

/// Six digits that are not these.
pub fn other_code(otp: &str) -> String {
    let number: u32 = otp.parse().unwrap();
    format!("{:06}", (number + 1) % 1_000_000)
}
