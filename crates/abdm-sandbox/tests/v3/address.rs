//! Signing in by ABHA address.

use crate::caller::{Caller, got};
use crate::signing::{assert_failed, other, txn};
use reqwest::Method;
use serde_json::{Value, json};

const BASE: &str = "/phr/web/login";
const MOBILE: [&str; 2] = ["abha-address-login", "mobile-verify"];
const AADHAAR: [&str; 2] = ["abha-address-login", "aadhaar-verify"];

async fn ask(caller: &Caller, scope: &[&str], address: &str) -> crate::caller::Got {
    let path = format!("{BASE}/abha/request/otp");
    caller
        .ask_login_at(&path, scope, "abha-address", address)
        .await
}

async fn enter(caller: &Caller, scope: &[&str], txn_id: &str, otp: &str) -> crate::caller::Got {
    let body = caller.verify_body(scope, txn_id, otp);
    caller.post(&format!("{BASE}/abha/verify"), &body).await
}

async fn log_in(caller: &Caller, scope: &[&str], address: &str) -> Value {
    let sent = ask(caller, scope, address).await.expect(200);
    let otp = caller.otp(txn(&sent)).await;
    enter(caller, scope, txn(&sent), &otp).await.expect(200)
}

#[tokio::test]
async fn an_address_leads_to_its_profile_and_card() {
    let caller = Caller::new().await;
    let body = json!({ "abhaAddress": "sunil.pawar77@sbx" });
    let found = caller
        .post(&format!("{BASE}/abha/search"), &body)
        .await
        .expect(200);
    assert_eq!(found["healthIdNumber"], "91-1000-2000-3008");
    assert_eq!(found["mobile"], "******0004");
    for scope in [MOBILE, AADHAAR] {
        let done = log_in(&caller, &scope, "sunil.pawar77@sbx").await;
        assert_eq!(done["users"][0]["abhaAddress"], "sunil.pawar77@sbx");
        assert_eq!(done["tokens"]["expiresIn"], 1800);
        assert_eq!(done["tokens"]["refreshExpiresIn"], 1_296_000);
        let x_token = done["tokens"]["token"].as_str().unwrap();
        let profile = caller
            .get_as(x_token, &format!("{BASE}/profile/abha-profile"))
            .await
            .expect(200);
        assert_eq!(profile["abhaNumber"], "91-1000-2000-3008");
        assert_eq!(profile["dateOfBirth"], "17-08-1977");
        let card = caller
            .get_as(x_token, &format!("{BASE}/profile/abha/phr-card"))
            .await;
        assert_eq!(
            (card.status, card.content_type.as_str()),
            (202, "image/png")
        );
        assert!(card.bytes.starts_with(b"\x89PNG"));
    }
}

#[tokio::test]
async fn the_two_families_refuse_each_others_tokens() {
    let caller = Caller::new().await;
    let done = log_in(&caller, &MOBILE, "sunil.pawar77@sbx").await;
    let by_address = done["tokens"]["token"].as_str().unwrap();
    caller
        .get_as(by_address, "/profile/account")
        .await
        .refused(401, "ABDM-1094");
    let by_number = caller.x_token("91-1000-2000-3008").await;
    let path = format!("{BASE}/profile/abha-profile");
    caller
        .get_as(&by_number, &path)
        .await
        .refused(401, "ABDM-1094");
    let without = got(caller.v3(Method::GET, &path)).await;
    assert_eq!((without.status, without.bytes.len()), (401, 0));
}

#[tokio::test]
async fn addresses_that_lead_nowhere() {
    let caller = Caller::new().await;
    let search = async |address: &str| {
        let body = json!({ "abhaAddress": address });
        caller.post(&format!("{BASE}/abha/search"), &body).await
    };
    search("nobody.here@sbx").await.refused(400, "ABDM-1211");
    // These errors are flat or listed, and not wrapped.
    let flat = json!({"code": "ABDM-1211", "message": "User not found."});
    assert_eq!(search("nobody.here@sbx").await.json(), flat);
    let listed = json!([{"code": "ABDM-1006: ", "message": "Invalid Abha Address"}]);
    assert_eq!(search("a b").await.expect(400), listed);
    ask(&caller, &MOBILE, "nobody.here@sbx")
        .await
        .refused(400, "ABDM-1211");
    ask(&caller, &MOBILE, "joseph_fernandes@sbx")
        .await
        .refused(400, "ABDM-1134");
    ask(&caller, &MOBILE, "nirmala.joshi@sbx")
        .await
        .refused(400, "ABDM-1118");
    let got = ask(&caller, &MOBILE, "nobody@elsewhere").await;
    assert_eq!(got.expect(400)["loginId"], "LoginId is invalid");
    ask(&caller, &crate::signing::BY_MOBILE, "sunil.pawar77@sbx")
        .await
        .refused(400, "ABDM-1107");
    caller.quirk("wrappedPhrErrors").await;
    let wrapped = json!({"error": flat});
    assert_eq!(search("nobody.here@sbx").await.json(), wrapped);
    assert!(search("a b").await.expect(400)["abhaAddress"].is_string());
}

#[tokio::test]
async fn codes_are_judged_as_everywhere() {
    let caller = Caller::new().await;
    let sent = ask(&caller, &MOBILE, "sunil.pawar77@sbx").await.expect(200);
    let otp = caller.otp(txn(&sent)).await;
    let wrong = enter(&caller, &MOBILE, txn(&sent), other(&otp)).await;
    assert_failed(&wrong.expect(200));
    enter(&caller, &AADHAAR, txn(&sent), &otp)
        .await
        .refused(400, "ABDM-1107");
    let _ = enter(&caller, &MOBILE, txn(&sent), &otp).await.expect(200);
    enter(&caller, &MOBILE, txn(&sent), &otp)
        .await
        .refused(400, "ABDM-1017");
}
