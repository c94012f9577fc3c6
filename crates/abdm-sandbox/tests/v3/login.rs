//! Signing in by mobile, by number and by Aadhaar.

use crate::caller::{Caller, session};
use crate::signing::{BY_AADHAAR, BY_MOBILE, assert_failed, other, txn};
use rand::rngs::OsRng;
use rsa::Pkcs1v15Encrypt;
use serde_json::{Value, json};

const SUNIL: &str = "91-1000-2000-3008";
const SUNITA: &str = "91-7070-0007-7776";
const HARIPADA: &str = "91-7070-0012-1210";

#[tokio::test]
async fn a_mobile_gives_a_transfer_token_and_a_choice_and_then_a_final_token() {
    let caller = Caller::new().await;
    let sent = caller
        .ask_login(&BY_MOBILE, "mobile", "9999900007")
        .await
        .expect(200);
    assert_eq!(
        sent["message"],
        "OTP sent to mobile number ending with ******0007"
    );
    let otp = caller.otp(txn(&sent)).await;
    let done = caller
        .verify_login(&BY_MOBILE, txn(&sent), &otp)
        .await
        .expect(200);
    assert_eq!(done["authResult"], "success");
    assert_eq!(done["expiresIn"], 300);
    assert!(done.get("refreshToken").is_none());
    let accounts = done["accounts"].as_array().unwrap();
    assert_eq!(accounts.len(), 4);
    let of = |number: &str| {
        accounts
            .iter()
            .find(|account| account["ABHANumber"] == number)
            .unwrap()
    };
    assert_eq!(of(SUNITA)["status"], "ACTIVE");
    assert_eq!(of(SUNITA)["dob"], "11-11-1990");
    assert_eq!(of(HARIPADA)["status"], "DEACTIVATED");
    let child = of("91-7070-0008-8880");
    assert_eq!(child["verificationType"], "CHILD_ABHA");
    assert_eq!(child["kycVerified"], false);

    let t_token = done["token"].as_str().unwrap();
    // A transfer token opens nothing itself.
    let got = caller.get_as(t_token, "/profile/account").await;
    assert_eq!(got.expect(400)["message"], "Invalid X-token");
    let chosen = caller
        .choose_account(t_token, txn(&done), SUNITA)
        .await
        .expect(200);
    assert_eq!(chosen["expiresIn"], 1800);
    assert_eq!(chosen["refreshExpiresIn"], 1_296_000);
    let x_token = chosen["token"].as_str().unwrap();
    let profile = caller.get_as(x_token, "/profile/account").await.expect(200);
    assert_eq!(profile["ABHANumber"], SUNITA);
    // Once per transaction.
    caller
        .choose_account(t_token, txn(&done), SUNITA)
        .await
        .refused(400, "ABDM-1017");
}

#[tokio::test]
async fn the_choice_is_among_those_that_were_offered() {
    let caller = Caller::new().await;
    let done = caller.log_in(&BY_MOBILE, "mobile", "9999900007").await;
    let t_token = done["token"].as_str().unwrap();
    let choose = async |number: &str| caller.choose_account(t_token, txn(&done), number).await;
    assert_eq!(
        choose(SUNIL).await.expect(400)["ABHANumber"],
        "Invalid ABHA Number"
    );
    assert_eq!(
        choose("91707000077776").await.expect(400)["ABHANumber"],
        "Invalid ABHA Number"
    );
    choose(HARIPADA).await.refused(400, "ABDM-1134");
    // None of that used the transaction up.
    let _ = choose(SUNITA).await.expect(200);
}

#[tokio::test]
async fn only_a_fresh_transfer_token_of_the_transaction_chooses() {
    let caller = Caller::new().await;
    let done = caller.log_in(&BY_MOBILE, "mobile", "9999900007").await;
    let final_token = caller.x_token(SUNIL).await;
    let got = caller
        .choose_account(&final_token, txn(&done), SUNITA)
        .await;
    assert_eq!(got.expect(400)["message"], "Invalid T-token");
    let other = caller.log_in(&BY_MOBILE, "mobile", "9999900004").await;
    let other_token = other["token"].as_str().unwrap();
    caller
        .choose_account(other_token, txn(&done), SUNITA)
        .await
        .refused(400, "ABDM-1017");
    caller.advance(301).await;
    let got = caller
        .choose_account(done["token"].as_str().unwrap(), txn(&done), SUNITA)
        .await;
    assert_eq!(got.expect(401)["message"], "T-token expired");
}

#[tokio::test]
async fn a_number_or_an_aadhaar_number_gives_a_final_token_at_once() {
    let caller = Caller::new().await;
    let person = caller.person("existing").await;
    let aadhaar = person["aadhaar"].as_str().unwrap();
    for (scope, hint, id) in [
        (BY_MOBILE, "abha-number", SUNIL),
        (BY_AADHAAR, "abha-number", SUNIL),
        (BY_AADHAAR, "aadhaar", aadhaar),
    ] {
        let done = caller.log_in(&scope, hint, id).await;
        assert_eq!(done["expiresIn"], 1800, "{hint}");
        assert_eq!(done["refreshExpiresIn"], 1_296_000);
        assert_eq!(done["accounts"].as_array().unwrap().len(), 1);
        assert_eq!(done["accounts"][0]["ABHANumber"], SUNIL);
        let x_token = done["token"].as_str().unwrap();
        let profile = caller.get_as(x_token, "/profile/account").await.expect(200);
        assert_eq!(profile["ABHANumber"], SUNIL);
    }
}

#[tokio::test]
async fn wrong_late_and_used_codes_do_not_open() {
    for (scope, hint, id) in [
        (BY_MOBILE, "mobile", "9999900004"),
        (BY_AADHAAR, "abha-number", SUNIL),
    ] {
        let caller = Caller::new().await;
        let sent = caller.ask_login(&scope, hint, id).await.expect(200);
        let otp = caller.otp(txn(&sent)).await;
        let enter = async |otp: &str| caller.verify_login(&scope, txn(&sent), otp).await;
        assert_failed(&enter(other(&otp)).await.expect(200));
        let _ = enter(&otp).await.expect(200);
        enter(&otp).await.refused(400, "ABDM-1017");

        let sent = caller.ask_login(&scope, hint, id).await.expect(200);
        let otp = caller.otp(txn(&sent)).await;
        caller.advance(600).await;
        let late = caller
            .verify_login(&scope, txn(&sent), &otp)
            .await
            .expect(200);
        assert_failed(&late);
        assert_eq!(late["message"], "OTP expired, please try again");
    }
}

#[tokio::test]
async fn codes_of_uidai_can_be_refused_as_uidai_does() {
    let caller = Caller::new().await;
    caller.quirk("uidaiErrorAtLogin").await;
    let sent = caller
        .ask_login(&BY_AADHAAR, "abha-number", SUNIL)
        .await
        .expect(200);
    let otp = caller.otp(txn(&sent)).await;
    caller
        .verify_login(&BY_AADHAAR, txn(&sent), other(&otp))
        .await
        .refused(422, "ABDM-1204");
}

#[tokio::test]
async fn three_wrong_codes_and_four_messages_bring_the_pause() {
    let mut caller = Caller::new().await;
    caller.quirk("countsByPerson").await;
    let sent = caller
        .ask_login(&BY_MOBILE, "mobile", "9999900004")
        .await
        .expect(200);
    let otp = caller.otp(txn(&sent)).await;
    for _ in 0..2 {
        let got = caller
            .verify_login(&BY_MOBILE, txn(&sent), other(&otp))
            .await;
        assert_failed(&got.expect(200));
    }
    caller
        .verify_login(&BY_MOBILE, txn(&sent), other(&otp))
        .await
        .refused(400, "ABDM-1100");
    // Neither the right code nor another message helps now.
    caller
        .verify_login(&BY_MOBILE, txn(&sent), &otp)
        .await
        .refused(400, "ABDM-1100");
    for _ in 0..3 {
        let got = caller
            .ask_login(&BY_MOBILE, "mobile", "9999900007")
            .await
            .expect(200);
        assert!(got["txnId"].is_string());
    }
    caller
        .ask_login(&BY_MOBILE, "mobile", "9999900007")
        .await
        .refused(400, "ABDM-1100");
    caller.advance(1800).await;
    caller.token = session(&caller.client, &caller.sandbox.url()).await;
    let _ = caller
        .ask_login(&BY_MOBILE, "mobile", "9999900007")
        .await
        .expect(200);
}

#[tokio::test]
async fn people_who_cannot_sign_in_are_told_why() {
    let caller = Caller::new().await;
    caller
        .ask_login(&BY_MOBILE, "mobile", "9999900990")
        .await
        .refused(404, "ABDM-1115");
    caller
        .ask_login(&BY_MOBILE, "abha-number", "91-1234-5678-9015")
        .await
        .refused(404, "ABDM-1114");
    caller
        .ask_login(&BY_MOBILE, "abha-number", HARIPADA)
        .await
        .refused(400, "ABDM-1134");
    let locked = "91-7070-0013-1318";
    caller
        .ask_login(&BY_MOBILE, "abha-number", locked)
        .await
        .refused(400, "ABDM-1118");
    caller
        .ask_login(&BY_AADHAAR, "abha-number", locked)
        .await
        .refused(400, "ABDM-1119");
    // Made with a driving licence: UIDAI sends no code for it.
    caller
        .ask_login(&BY_AADHAAR, "abha-number", "91-7070-0001-1114")
        .await
        .refused(400, "ABDM-1119");
    caller
        .ask_login(&BY_AADHAAR, "aadhaar", "999999999999")
        .await
        .refused(422, "ABDM-1204");
    let asha = caller.person("new").await;
    let sent = caller
        .ask_login(&BY_AADHAAR, "aadhaar", asha["aadhaar"].as_str().unwrap())
        .await
        .expect(200);
    let otp = caller.otp(txn(&sent)).await;
    let got = caller.verify_login(&BY_AADHAAR, txn(&sent), &otp).await;
    got.refused(404, "ABDM-1114");
    caller.quirk("unknownMobileIsField").await;
    let got = caller.ask_login(&BY_MOBILE, "mobile", "9999900990").await;
    assert!(got.expect(400)["loginId"].is_string());
}

#[tokio::test]
async fn what_is_known_without_proof_gives_nothing_away() {
    let caller = Caller::new().await;
    let ask = async |number: &str| {
        let body = json!({ "ABHANumber": number });
        caller.post("/profile/login/search", &body).await
    };
    let found = ask(SUNIL).await.expect(200);
    assert_eq!(found["mobile"], "******0004");
    assert_eq!(found["status"], "ACTIVE");
    assert_eq!(found["blockedAuthMethods"], json!([]));
    assert_eq!(found["isDocumentAccount"], false);
    assert!(!found.to_string().contains("Sunil\""));
    let locked = ask("91-7070-0013-1318").await.expect(200);
    assert_eq!(locked["status"], "LOCKED");
    assert_eq!(locked["blockedAuthMethods"], locked["authMethods"]);
    let farida = ask("91-7070-0014-1416").await.expect(200);
    assert_eq!(farida["blockedAuthMethods"], json!(["MOBILE_OTP"]));
    let document = ask("91-7070-0001-1114").await.expect(200);
    assert_eq!(document["authMethods"], json!(["MOBILE_OTP"]));
    let ask_login = async |scope: &[&str]| {
        let number = "91-7070-0014-1416";
        caller.ask_login(scope, "abha-number", number).await
    };
    ask_login(&BY_MOBILE).await.refused(400, "ABDM-1118");
    let _ = ask_login(&BY_AADHAAR).await.expect(200);
    ask("91-1234-5678-9015").await.refused(404, "ABDM-1114");
    assert_eq!(
        ask("91100020003008").await.expect(400)["ABHANumber"],
        "Invalid ABHA Number"
    );
}

#[tokio::test]
async fn scopes_hints_and_systems_have_to_fit() {
    let caller = Caller::new().await;
    let body = |scope: Value, hint: &str, system: &str| {
        json!({
            "scope": scope,
            "loginHint": hint,
            "loginId": caller.seal("9999900004"),
            "otpSystem": system,
        })
    };
    let ask = async |body: Value| caller.post("/profile/login/request/otp", &body).await;
    let got = ask(body(json!(["abha-login", "no-such"]), "mobile", "abdm")).await;
    assert_eq!(got.expect(400)["scope"], "Invalid Scope");
    ask(body(json!(["abha-login"]), "mobile", "abdm"))
        .await
        .refused(400, "ABDM-1107");
    ask(body(
        json!(["abha-enrol", "mobile-verify"]),
        "mobile",
        "abdm",
    ))
    .await
    .refused(400, "ABDM-1107");
    let wrong = ask(body(json!(BY_MOBILE), "aadhaar", "aadhaar"))
        .await
        .expect(400);
    assert_eq!(wrong["loginHint"], "Invalid Login Hint");
    assert_eq!(wrong["otpSystem"], "Invalid OTP System");
    let got = ask(body(json!(BY_MOBILE), "abha-number", "abdm")).await;
    assert_eq!(got.expect(400)["loginId"], "LoginId is invalid");

    let sent = caller
        .ask_login(&BY_MOBILE, "abha-number", SUNIL)
        .await
        .expect(200);
    let otp = caller.otp(txn(&sent)).await;
    for scope in [&BY_AADHAAR[..], &crate::signing::ON_BY_MOBILE] {
        caller
            .verify_login(scope, txn(&sent), &otp)
            .await
            .refused(400, "ABDM-1107");
    }
    let _ = caller
        .verify_login(&BY_MOBILE, txn(&sent), &otp)
        .await
        .expect(200);
}

#[tokio::test]
async fn only_oaep_is_opened() {
    let caller = Caller::new().await;
    let sealed = caller
        .key
        .encrypt(&mut OsRng, Pkcs1v15Encrypt, b"9999900004");
    let sealed =
        base64::Engine::encode(&base64::engine::general_purpose::STANDARD, sealed.unwrap());
    for id in [sealed.as_str(), "9999900004"] {
        let body = json!({
            "scope": BY_MOBILE, "loginHint": "mobile", "loginId": id, "otpSystem": "abdm",
        });
        let got = caller.post("/profile/login/request/otp", &body).await;
        assert_eq!(got.expect(400)["loginId"], "Invalid LoginId");
    }
    let sent = caller
        .ask_login(&BY_MOBILE, "mobile", "9999900004")
        .await
        .expect(200);
    let mut body = caller.verify_body(&BY_MOBILE, txn(&sent), "123456");
    body["authData"]["otp"]["otpValue"] = json!("123456");
    let got = caller.post("/profile/login/verify", &body).await;
    assert_eq!(got.expect(400)["otpValue"], "Invalid OTP Value");
}

#[tokio::test]
async fn an_enrolments_transaction_is_none_here() {
    let caller = Caller::new().await;
    let asha = caller.person("new").await;
    let txn_id = caller.aadhaar_txn(&asha).await;
    let otp = caller.otp(&txn_id).await;
    caller
        .verify_login(&BY_AADHAAR, &txn_id, &otp)
        .await
        .refused(400, "ABDM-1017");
    // And the code is still good where it belongs.
    let _ = caller.enrol(&txn_id, &otp, "9999900001").await.expect(200);
}
