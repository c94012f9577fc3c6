//! Registration by Aadhaar code.

use crate::caller::Caller;
use abha_kiosk::domain::AbhaNumber;
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
    assert_eq!(profile["mobile"], mobile);
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
    assert_eq!(account["mobile"], mobile);
    assert_eq!(account["localizedDetails"]["name"], "ಆಶಾ ರಾವ್");
    let card = caller.get_as(x_token, "/profile/account/abha-card").await;
    assert_eq!(
        (card.status, card.content_type.as_str()),
        (200, "image/png")
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
