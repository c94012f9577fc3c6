//! Switching accounts on and off, and another mobile.

use crate::caller::Caller;
use crate::signing::{BY_MOBILE, ON_BY_AADHAAR, ON_BY_MOBILE, assert_failed, other, txn};
use serde_json::{Value, json};

const JOSEPH: &str = "91-9999-0000-0004";
const SUNIL: &str = "91-1000-2000-3008";
const MOBILE: [&str; 2] = ["abha-profile", "mobile-verify"];
const OFF: [&str; 2] = ["abha-profile", "de-activate"];

#[tokio::test]
async fn aadhaar_switches_on_without_signing_in() {
    let caller = Caller::new().await;
    let done = caller.log_in(&ON_BY_AADHAAR, "abha-number", JOSEPH).await;
    assert_eq!(
        done,
        json!({
            "authResult": "success",
            "message": "Your account has been reactivated.",
            "accounts": [{ "ABHANumber": JOSEPH }],
        })
    );
    let done = caller.log_in(&BY_MOBILE, "abha-number", JOSEPH).await;
    assert_eq!(done["accounts"][0]["status"], "ACTIVE");
}

#[tokio::test]
async fn a_mobile_switches_on_and_signs_in_unless_the_collection_is_followed() {
    let caller = Caller::new().await;
    let done = caller.log_in(&ON_BY_MOBILE, "abha-number", JOSEPH).await;
    assert_eq!(
        done["message"],
        "You have successfully reactivated the account"
    );
    assert_eq!(done["expiresIn"], 1800);
    let x_token = done["token"].as_str().unwrap();
    let _ = caller.get_as(x_token, "/profile/account").await.expect(200);

    caller.quirk("reactivationWithoutToken").await;
    let done = caller
        .log_in(&ON_BY_MOBILE, "abha-number", "91-7070-0012-1210")
        .await;
    assert!(done.get("token").is_none() && done.get("txnId").is_none());
}

#[tokio::test]
async fn the_path_of_the_guide_needs_no_token_either() {
    let caller = Caller::new().await;
    let path = "/profile/account/request/otp";
    let sent = caller
        .ask_login_at(path, &ON_BY_AADHAAR, "abha-number", JOSEPH)
        .await
        .expect(200);
    let otp = caller.otp(txn(&sent)).await;
    let _ = caller
        .verify_login(&ON_BY_AADHAAR, txn(&sent), &otp)
        .await
        .expect(200);
}

#[tokio::test]
async fn only_those_who_are_off_can_be_switched_on() {
    let caller = Caller::new().await;
    caller
        .ask_login(&ON_BY_AADHAAR, "abha-number", SUNIL)
        .await
        .refused(400, "ABDM-1122");
    caller
        .ask_login(&ON_BY_MOBILE, "abha-number", "91-7070-0013-1318")
        .await
        .refused(400, "ABDM-1118");
    let got = caller
        .ask_login(&ON_BY_MOBILE, "mobile", "9999900005")
        .await;
    assert_eq!(got.expect(400)["loginHint"], "Invalid Login Hint");
    let sent = caller
        .ask_login(&ON_BY_AADHAAR, "abha-number", JOSEPH)
        .await
        .expect(200);
    let otp = caller.otp(txn(&sent)).await;
    let got = caller
        .verify_login(&ON_BY_AADHAAR, txn(&sent), other(&otp))
        .await;
    assert_failed(&got.expect(200));
    // Still off.
    caller
        .ask_login(&BY_MOBILE, "abha-number", JOSEPH)
        .await
        .refused(400, "ABDM-1134");
    caller.advance(600).await;
    let late = caller
        .verify_login(&ON_BY_AADHAAR, txn(&sent), &otp)
        .await
        .expect(200);
    assert_eq!(late["message"], "OTP expired, please try again");
}

fn ask(caller: &Caller, scope: &[&str], hint: &str, system: &str, id: &str) -> Value {
    json!({
        "scope": scope, "loginHint": hint, "loginId": caller.seal(id), "otpSystem": system,
    })
}

#[tokio::test]
async fn a_new_mobile_is_linked_by_its_code() {
    let caller = Caller::new().await;
    let x_token = caller.x_token(SUNIL).await;
    let body = ask(&caller, &MOBILE, "mobile", "abdm", "9999900990");
    let sent = caller
        .post_as(&x_token, "/profile/account/request/otp", &body)
        .await
        .expect(200);
    assert_eq!(
        sent["message"],
        "OTP sent to mobile number ending with ******0990"
    );
    let otp = caller.otp(txn(&sent)).await;
    let enter = async |otp: &str| {
        let body = caller.verify_body(&MOBILE, txn(&sent), otp);
        caller
            .post_as(&x_token, "/profile/account/verify", &body)
            .await
    };
    assert_failed(&enter(other(&otp)).await.expect(200));
    let done = enter(&otp).await.expect(200);
    assert_eq!(done["message"], "Mobile Number linked successfully");
    assert_eq!(done["accounts"], json!([{ "ABHANumber": SUNIL }]));
    enter(&otp).await.refused(400, "ABDM-1017");
    let profile = caller
        .get_as(&x_token, "/profile/account")
        .await
        .expect(200);
    assert_eq!(profile["mobile"], "******0990");
}

#[tokio::test]
async fn some_mobiles_are_not_taken() {
    let caller = Caller::new().await;
    let x_token = caller.x_token(SUNIL).await;
    let try_mobile = async |mobile: &str| {
        let body = ask(&caller, &MOBILE, "mobile", "abdm", mobile);
        caller
            .post_as(&x_token, "/profile/account/request/otp", &body)
            .await
    };
    assert_eq!(
        try_mobile("9999900004").await.expect(400)["message"],
        "This mobile number is already verified. Please enter a different mobile number."
    );
    try_mobile("9999900006").await.refused(422, "ABDM-1124");
    assert_eq!(
        try_mobile("0999990000").await.expect(400)["loginId"],
        "LoginId is invalid"
    );
    let body = ask(&caller, &MOBILE, "mobile", "abdm", "9999900990");
    let got = caller.post("/profile/account/request/otp", &body).await;
    assert_eq!(got.expect(400)["message"], "Invalid X-token");
}

#[tokio::test]
async fn another_persons_errand_is_not_theirs() {
    let caller = Caller::new().await;
    let sunil = caller.x_token(SUNIL).await;
    let sunita = caller.x_token("91-7070-0007-7776").await;
    let body = ask(&caller, &MOBILE, "mobile", "abdm", "9999900990");
    let sent = caller
        .post_as(&sunil, "/profile/account/request/otp", &body)
        .await
        .expect(200);
    let otp = caller.otp(txn(&sent)).await;
    let body = caller.verify_body(&MOBILE, txn(&sent), &otp);
    caller
        .post_as(&sunita, "/profile/account/verify", &body)
        .await
        .refused(400, "ABDM-1017");
    let body = caller.verify_body(&BY_MOBILE, txn(&sent), &otp);
    caller
        .post("/profile/login/verify", &body)
        .await
        .refused(400, "ABDM-1017");
}

#[tokio::test]
async fn an_owner_switches_off_with_a_reason() {
    let caller = Caller::new().await;
    let x_token = caller.x_token(SUNIL).await;
    let other_number = ask(&caller, &OFF, "abha-number", "aadhaar", JOSEPH);
    let got = caller
        .post_as(&x_token, "/profile/account/request/otp", &other_number)
        .await;
    assert_eq!(got.expect(400)["loginId"], "LoginId is invalid");
    let body = ask(&caller, &OFF, "abha-number", "aadhaar", SUNIL);
    let sent = caller
        .post_as(&x_token, "/profile/account/request/otp", &body)
        .await
        .expect(200);
    let otp = caller.otp(txn(&sent)).await;
    let mut body = caller.verify_body(&OFF, txn(&sent), &otp);
    let got = caller
        .post_as(&x_token, "/profile/account/verify", &body)
        .await;
    assert_eq!(got.expect(400)["reasons"], "Invalid Reasons");
    body["reasons"] = json!(["I do not need it"]);
    let done = caller
        .post_as(&x_token, "/profile/account/verify", &body)
        .await
        .expect(200);
    assert_eq!(done["message"], "Your account has been de-activated");
    caller
        .get_as(&x_token, "/profile/account")
        .await
        .refused(400, "ABDM-1134");
    let _ = caller.log_in(&ON_BY_AADHAAR, "abha-number", SUNIL).await;
    let _ = caller
        .get_as(&x_token, "/profile/account")
        .await
        .expect(200);
}

const EMAIL: [&str; 2] = ["abha-profile", "email-verify"];
const KYC: [&str; 2] = ["abha-profile", "re-kyc"];
const ASK: &str = "/profile/account/request/otp";
const SHOW: &str = "/profile/account/verify";

fn ask_body(caller: &Caller, scope: &[&str], hint: &str, id: &str, system: &str) -> Value {
    json!({
        "scope": scope,
        "loginHint": hint,
        "loginId": caller.seal(id),
        "otpSystem": system,
    })
}

#[tokio::test]
async fn an_email_address_is_proved_by_the_code_sent_to_it() {
    let caller = Caller::new().await;
    let x_token = caller.x_token(SUNIL).await;
    let ask = async |email: &str| {
        let body = ask_body(&caller, &EMAIL, "email", email, "abdm");
        caller.post_as(&x_token, ASK, &body).await
    };
    for bad in ["sunil", "sunil@", "@example.in", "sunil@example"] {
        let got = ask(bad).await.expect(400);
        assert_eq!(got["loginId"], "LoginId is invalid", "{bad}");
    }
    let sent = ask("sunil.new@example.in").await.expect(200);
    assert_eq!(
        sent["message"],
        "OTP sent to email ending with sun*****@example.in"
    );
    let otp = caller.otp(txn(&sent)).await;
    let wrong = caller.verify_body(&EMAIL, txn(&sent), other(&otp));
    assert_failed(&caller.post_as(&x_token, SHOW, &wrong).await.expect(200));
    // The scope is that of the code.
    let crossed = caller.verify_body(&KYC, txn(&sent), &otp);
    let got = caller.post_as(&x_token, SHOW, &crossed).await;
    got.refused(400, "ABDM-1017");
    let good = caller.verify_body(&EMAIL, txn(&sent), &otp);
    let done = caller.post_as(&x_token, SHOW, &good).await.expect(200);
    assert_eq!(done["authResult"], "success");
    let profile = caller.get_as(&x_token, "/profile/account").await;
    let profile = profile.expect(200);
    assert_eq!(profile["email"], "sunil.new@example.in");
    assert_eq!(profile["emailVerified"], true);
    let same = ask("sunil.new@example.in").await.expect(400);
    assert!(same["message"].is_string());
}

#[tokio::test]
async fn kyc_is_done_again_by_the_code_of_uidai() {
    let caller = Caller::new().await;
    const DEVAKI: &str = "91-7070-0015-1514";
    let x_token = caller.x_token(DEVAKI).await;
    let kyc = async || {
        let profile = caller.get_as(&x_token, "/profile/account").await;
        profile.expect(200)["kycVerified"].clone()
    };
    assert_eq!(kyc().await, false);
    let body = ask_body(&caller, &KYC, "abha-number", DEVAKI, "abdm");
    let got = caller.post_as(&x_token, ASK, &body).await.expect(400);
    assert_eq!(got["otpSystem"], "Invalid OTP System");
    let body = ask_body(&caller, &KYC, "abha-number", SUNIL, "aadhaar");
    let got = caller.post_as(&x_token, ASK, &body).await.expect(400);
    assert!(got["loginId"].is_string(), "somebody else's number");
    let body = ask_body(&caller, &KYC, "abha-number", DEVAKI, "aadhaar");
    let sent = caller.post_as(&x_token, ASK, &body).await.expect(200);
    let message = sent["message"].as_str().unwrap();
    assert!(message.contains("Aadhaar registered"), "{message}");
    let otp = caller.otp(txn(&sent)).await;
    let wrong = caller.verify_body(&KYC, txn(&sent), other(&otp));
    let got = caller.post_as(&x_token, SHOW, &wrong).await.expect(422);
    let message = got["message"].as_str().unwrap();
    assert!(message.starts_with("UIDAI Error code : 400 :"), "{message}");
    assert_eq!(kyc().await, false);
    let good = caller.verify_body(&KYC, txn(&sent), &otp);
    let done = caller.post_as(&x_token, SHOW, &good).await.expect(200);
    assert_eq!(done["authResult"], "success");
    assert_eq!(kyc().await, true);
}
