//! Codes, transactions and tokens over time; the clock is the sandbox's own.

use crate::caller::{Caller, got, session};
use crate::signing::{BY_MOBILE, txn};
use crate::v2_caller::SUNIL;
use crate::v3::enrolment::other_code;
use reqwest::Method;
use serde_json::{Value, json};

#[tokio::test]
async fn the_third_wrong_aadhaar_code_brings_a_pause_of_thirty_minutes() {
    let mut caller = Caller::new().await;
    caller.quirk("countsByPerson").await;
    let asha = caller.person("new").await;
    let mobile = asha["aadhaarMobile"].as_str().unwrap().to_owned();
    let aadhaar = asha["aadhaar"].as_str().unwrap().to_owned();
    let txn_id = caller.aadhaar_txn(&asha).await;
    let otp = caller.otp(&txn_id).await;
    let wrong = other_code(&otp);
    for _ in 0..2 {
        let refused = caller.enrol(&txn_id, &wrong, &mobile).await;
        refused.refused(422, "ABDM-1204");
        assert_eq!(
            refused.json()["error"]["message"],
            "UIDAI Error code : 400 : Invalid Aadhaar OTP value."
        );
    }
    caller
        .enrol(&txn_id, &wrong, &mobile)
        .await
        .refused(400, "ABDM-1100");
    // Neither the right code nor another message helps.
    caller
        .enrol(&txn_id, &otp, &mobile)
        .await
        .refused(400, "ABDM-1100");
    caller
        .ask_aadhaar_otp(&aadhaar)
        .await
        .refused(400, "ABDM-1100");
    caller.advance(1790).await;
    caller.token = session(&caller.client, &caller.sandbox.url()).await;
    caller
        .ask_aadhaar_otp(&aadhaar)
        .await
        .refused(400, "ABDM-1100");
    caller.advance(15).await;
    let done = caller.enrolled(&asha, None).await;
    assert_eq!(done["isNew"], true);
}

#[tokio::test]
async fn the_third_wrong_mobile_code_brings_a_pause() {
    let caller = Caller::new().await;
    let asha = caller.person("new").await;
    let done = caller.enrolled(&asha, Some("9999900990")).await;
    let enrolled = done["txnId"].as_str().unwrap();
    let sent = caller
        .ask_mobile_otp(enrolled, "9999900990")
        .await
        .expect(200);
    let txn_id = sent["txnId"].as_str().unwrap();
    let otp = caller.otp(txn_id).await;
    for _ in 0..2 {
        let failed = caller
            .link_mobile(txn_id, &other_code(&otp))
            .await
            .expect(200);
        assert_eq!(failed["authResult"], "failed");
    }
    let paused = caller.link_mobile(txn_id, &other_code(&otp)).await;
    paused.refused(400, "ABDM-1100");
    caller
        .link_mobile(txn_id, &otp)
        .await
        .refused(400, "ABDM-1100");
    // Another mobile is another matter.
    let _ = caller
        .ask_mobile_otp(enrolled, "9999900989")
        .await
        .expect(200);
}

#[tokio::test]
async fn two_resends_and_no_more() {
    let mut caller = Caller::new().await;
    caller.quirk("countsByPerson").await;
    let asha = caller.person("new").await;
    let aadhaar = asha["aadhaar"].as_str().unwrap();
    for _ in 0..3 {
        let _ = caller.aadhaar_txn(&asha).await;
        caller.advance(61).await;
    }
    let refused = caller.ask_aadhaar_otp(aadhaar).await;
    refused.refused(400, "ABDM-1100");
    assert!(refused.json()["timestamp"].is_string());
    let inbox = caller
        .practice(Method::GET, "inbox", None)
        .await
        .expect(200);
    assert_eq!(inbox.as_array().unwrap().len(), 3);
    // The third code is still good.
    let txn_id = inbox[2]["txnId"].as_str().unwrap();
    let otp = inbox[2]["otp"].as_str().unwrap();
    let done = caller.enrol(txn_id, otp, "9999900990").await.expect(200);

    let enrolled = done["txnId"].as_str().unwrap();
    for _ in 0..3 {
        let _ = caller
            .ask_mobile_otp(enrolled, "9999900990")
            .await
            .expect(200);
    }
    caller
        .ask_mobile_otp(enrolled, "9999900990")
        .await
        .refused(400, "ABDM-1100");
    caller.advance(1801).await;
    caller.token = session(&caller.client, &caller.sandbox.url()).await;
    let _ = caller.ask_aadhaar_otp(aadhaar).await.expect(200);
}

#[tokio::test]
async fn codes_and_transactions_last_ten_minutes() {
    let caller = Caller::new().await;
    let asha = caller.person("new").await;
    let mobile = asha["aadhaarMobile"].as_str().unwrap();
    let txn_id = caller.aadhaar_txn(&asha).await;
    let otp = caller.otp(&txn_id).await;
    caller.advance(590).await;
    // A minute before the end a wrong code is still told from a right one.
    caller
        .enrol(&txn_id, &other_code(&otp), mobile)
        .await
        .refused(422, "ABDM-1204");
    caller.advance(11).await;
    caller
        .enrol(&txn_id, &otp, mobile)
        .await
        .refused(400, "ABDM-1017");

    let done = caller.enrolled(&asha, Some("9999900990")).await;
    let enrolled = done["txnId"].as_str().unwrap();
    let sent = caller
        .ask_mobile_otp(enrolled, "9999900990")
        .await
        .expect(200);
    let txn_id = sent["txnId"].as_str().unwrap();
    let otp = caller.otp(txn_id).await;
    caller.advance(500).await;
    // Each accepted call gives the transaction ten minutes more, but not the code.
    let _ = caller.suggestions(enrolled).await.expect(200);
    caller.advance(95).await;
    let _ = caller.suggestions(enrolled).await.expect(200);
    caller.advance(6).await;
    let mut caller = caller;
    caller.token = session(&caller.client, &caller.sandbox.url()).await;
    let expired = caller.link_mobile(txn_id, &otp).await.expect(200);
    assert_eq!(expired["authResult"], "failed");
    assert_eq!(expired["message"], "OTP expired, please try again");
    caller.advance(601).await;
    caller.suggestions(enrolled).await.refused(401, "ABDM-1017");
    caller
        .choose(enrolled, "asha.rao95")
        .await
        .refused(400, "ABDM-1017");
}

#[tokio::test]
async fn a_late_code_is_told_to_be_late_whatever_others_did_since() {
    let mut caller = Caller::new().await;
    let login = caller
        .ask_login(&BY_MOBILE, "abha-number", SUNIL)
        .await
        .expect(200);
    let older = json!({ "authMethod": "MOBILE_OTP", "healthid": "91-7070-0007-7776" });
    let older = caller.call("/v2/auth/init", older).await.expect(200);
    let otps = [caller.otp(txn(&login)).await, caller.otp(txn(&older)).await];
    caller.advance(4000).await;
    caller.token = session(&caller.client, &caller.sandbox.url()).await;
    // Somebody else comes, by each generation.
    let _ = caller.ask_aadhaar_otp("999941057058").await.expect(200);
    let other = json!({ "mobile": "9999900004" });
    let path = "/v1/forgot/healthId/mobile/generateOtp";
    let _ = caller.call(path, other).await.expect(200);
    let late = caller
        .verify_login(&BY_MOBILE, txn(&login), &otps[0])
        .await
        .expect(200);
    assert_eq!(late["message"], "OTP expired, please try again");
    let body = json!({ "otp": caller.seal_v2(&otps[1]), "txnId": txn(&older) });
    let late = caller.call("/v2/auth/confirmWithMobileOTP", body).await;
    late.his(422, "HIS-1060");
}

#[tokio::test]
async fn gateway_tokens_expire_by_the_clock() {
    let caller = Caller::new().await;
    caller.advance(1190).await;
    let _ = caller.ask_aadhaar_otp("999941057058").await.expect(200);
    caller.advance(11).await;
    let refused = caller.ask_aadhaar_otp("999941057058").await;
    refused.refused(401, "900901");
    assert_eq!(refused.json()["message"], "Invalid Credentials");
    caller.quirk("unclassifiedSessionError").await;
    caller
        .enrol(
            "11111111-2222-4333-8444-555555555555",
            "123456",
            "9999900001",
        )
        .await
        .refused(500, "900900");
    caller
        .ask_aadhaar_otp("999941057058")
        .await
        .refused(401, "900901");
}

#[tokio::test]
async fn a_persons_tokens_expire_are_renewed_and_end_with_the_logout() {
    let mut caller = Caller::new().await;
    let sunil = caller.person("existing").await;
    let done = caller.enrolled(&sunil, None).await;
    let x_token = done["tokens"]["token"].as_str().unwrap();
    let r_token = done["tokens"]["refreshToken"].as_str().unwrap();
    caller.advance(1799).await;
    caller.token = session(&caller.client, &caller.sandbox.url()).await;
    let _ = caller.get_as(x_token, "/profile/account").await.expect(200);
    caller.advance(2).await;
    let expired = caller.get_as(x_token, "/profile/account").await.expect(401);
    assert_eq!(expired["message"], "X-token expired");
    assert!(expired["timestamp"].is_string());

    for header in [r_token.to_owned(), format!("Bearer {r_token}")] {
        let request = caller.v3(Method::GET, "/profile/account/request/token");
        let renewed = got(request.header("R-token", header)).await.expect(200);
        let x_token = renewed["token"].as_str().unwrap();
        assert_eq!(renewed["expiresIn"], 1800);
        let _ = caller.get_as(x_token, "/profile/account").await.expect(200);
    }
    // One kind of token is no good for the other.
    let request = caller.v3(Method::GET, "/profile/account/request/token");
    let refused = got(request.header("R-token", x_token)).await.expect(400);
    assert_eq!(refused["message"], "Invalid R-token");
    let refused = caller.get_as(r_token, "/profile/account").await.expect(400);
    assert_eq!(refused["message"], "Invalid X-token");

    let request = caller.v3(Method::GET, "/profile/account/request/token");
    let renewed = got(request.header("R-token", r_token)).await.expect(200);
    let x_token = renewed["token"].as_str().unwrap();
    let out = caller
        .get_as(x_token, "/profile/account/request/logout")
        .await
        .expect(200);
    assert_eq!(out["message"], "You have been logged out");
    let after = caller.get_as(x_token, "/profile/account").await.expect(401);
    assert_eq!(after["message"], "X-token expired");
    let request = caller.v3(Method::GET, "/profile/account/request/token");
    let _: Value = got(request.header("R-token", r_token)).await.expect(400);
}
