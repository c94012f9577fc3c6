//! Find ABHA, and signing in by index.

use crate::caller::Caller;
use crate::signing::{BY_MOBILE, txn};
use serde_json::{Value, json};

const BY_INDEX: [&str; 3] = ["abha-login", "search-abha", "mobile-verify"];

async fn find(caller: &Caller, mobile: &str) -> crate::caller::Got {
    let body = json!({ "scope": ["search-abha"], "mobile": caller.seal(mobile) });
    caller.post("/profile/account/abha/search", &body).await
}

fn index_body(caller: &Caller, txn_id: &str, index: &str) -> Value {
    json!({
        "scope": BY_INDEX,
        "loginHint": "index",
        "loginId": caller.seal(index),
        "otpSystem": "abdm",
        "txnId": txn_id,
    })
}

#[tokio::test]
async fn numbers_stay_hidden_until_the_person_proves_who_they_are() {
    let caller = Caller::new().await;
    let found = find(&caller, "9999900007").await.expect(200);
    let group = &found.as_array().unwrap()[0];
    let list = group["ABHA"].as_array().unwrap();
    assert_eq!(list.len(), 4);
    assert_eq!(list[0]["ABHANumber"], "xx-xxxx-xxxx-XX76");
    assert_eq!(list[0]["name"], "Sunita Das");
    assert_eq!(list[0]["kycVerified"], "true");
    assert_eq!(list[1]["kycVerified"], "false");
    assert!(!found.to_string().contains("7070"));

    let body = index_body(&caller, txn(group), "1");
    let sent = caller
        .post("/profile/login/request/otp", &body)
        .await
        .expect(200);
    let otp = caller.otp(txn(&sent)).await;
    let done = caller
        .verify_login(&BY_MOBILE, txn(&sent), &otp)
        .await
        .expect(200);
    assert_eq!(done["expiresIn"], 1800);
    assert!(done["refreshToken"].is_string());
    assert_eq!(done["accounts"][0]["ABHANumber"], "91-7070-0007-7776");
}

#[tokio::test]
async fn what_cannot_be_found_or_picked() {
    let caller = Caller::new().await;
    find(&caller, "9999900990").await.refused(404, "ABDM-1114");
    for bad in ["+919999900007", "999990000"] {
        let got = find(&caller, bad).await.expect(400);
        assert_eq!(got["mobile"], "Invalid mobile number");
    }
    let plain = json!({ "scope": ["search-abha"], "mobile": "9999900007" });
    let got = caller.post("/profile/account/abha/search", &plain).await;
    assert_eq!(got.expect(400)["mobile"], "Invalid mobile number");
    let scope = json!({ "scope": ["abha-login"], "mobile": caller.seal("9999900007") });
    caller
        .post("/profile/account/abha/search", &scope)
        .await
        .refused(400, "ABDM-1107");

    let found = find(&caller, "9999900007").await.expect(200);
    let txn_id = found[0]["txnId"].as_str().unwrap();
    let pick = async |txn_id: &str, index: &str| {
        let body = index_body(&caller, txn_id, index);
        caller.post("/profile/login/request/otp", &body).await
    };
    for bad in ["0", "5", "one", "-1"] {
        let got = pick(txn_id, bad).await.expect(400);
        assert_eq!(got["loginId"], "LoginId is invalid", "{bad}");
    }
    // The grandfather has switched his off.
    pick(txn_id, "4").await.refused(400, "ABDM-1134");
    let unknown = uuid::Uuid::new_v4().to_string();
    pick(&unknown, "1").await.refused(400, "ABDM-1017");
    caller.advance(600).await;
    pick(txn_id, "1").await.refused(400, "ABDM-1017");
}
