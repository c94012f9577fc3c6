//! What lives under `/practice/`.

use crate::caller::{Caller, got, session};
use abdm_sandbox::{Error, Options, Sandbox};
use reqwest::Method;
use serde_json::{Value, json};
use std::time::Duration;

const OTP_PATH: &str = "/abha/api/v3/enrollment/request/otp";
const ASHA: &str = "999941057058";

async fn fault(caller: &Caller, fault: Value) {
    let _ = caller
        .practice(Method::POST, "faults", Some(fault))
        .await
        .expect(200);
}

async fn messages(caller: &Caller) -> usize {
    let inbox = caller
        .practice(Method::GET, "inbox", None)
        .await
        .expect(200);
    inbox.as_array().unwrap().len()
}

/// Asks for a code on a connection of its own, which may be cut.
async fn try_otp(caller: &Caller) -> Result<reqwest::Response, reqwest::Error> {
    let body = json!({
        "scope": ["abha-enrol"],
        "loginHint": "aadhaar",
        "loginId": caller.seal(ASHA),
        "otpSystem": "aadhaar",
    });
    let request = caller.v3(Method::POST, "/enrollment/request/otp");
    crate::caller::with_json(request, &body).send().await
}

#[tokio::test]
async fn the_forms_are_those_of_the_agreement() {
    let caller = Caller::new().await;
    let sent = caller.ask_aadhaar_otp(ASHA).await.expect(200);
    let inbox = caller
        .practice(Method::GET, "inbox", None)
        .await
        .expect(200);
    let keys = |value: &Value| -> Vec<String> {
        let mut keys: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
        keys.sort();
        keys
    };
    assert_eq!(keys(&inbox[0]), ["otp", "sentAt", "text", "to", "txnId"]);
    assert_eq!(inbox[0]["to"], "9999900001");
    assert_eq!(inbox[0]["txnId"], sent["txnId"]);
    let otp = inbox[0]["otp"].as_str().unwrap();
    assert!(otp.len() == 6 && inbox[0]["text"].as_str().unwrap().contains(otp));
    let sandbox_view = caller.sandbox.inbox();
    assert_eq!(sandbox_view[0].otp, otp);
    assert_eq!(caller.sandbox.handle().inbox(), sandbox_view);

    let people = caller
        .practice(Method::GET, "people", None)
        .await
        .expect(200);
    for person in people.as_array().unwrap() {
        assert_eq!(
            keys(person),
            [
                "aadhaar",
                "aadhaarMobile",
                "abhaNumbers",
                "dob",
                "gender",
                "name",
                "tags"
            ]
        );
        for number in person["abhaNumbers"].as_array().unwrap() {
            assert_eq!(
                keys(number),
                ["abhaAddress", "abhaNumber", "mobile", "status"]
            );
        }
    }
    let clock = caller
        .practice(Method::GET, "clock", None)
        .await
        .expect(200);
    assert_eq!(clock["advancedSeconds"], 0);
    for bad in [
        json!({}),
        json!({ "advanceSeconds": -1 }),
        json!({ "advanceSeconds": "61" }),
        json!([]),
    ] {
        let refused = caller
            .practice(Method::POST, "clock", Some(bad))
            .await
            .expect(400);
        assert!(refused["error"].is_string());
    }
}

#[tokio::test]
async fn a_fault_brings_its_own_answer_so_many_times() {
    let caller = Caller::new().await;
    fault(
        &caller,
        json!({ "path": OTP_PATH, "times": 2, "status": 503, "body": { "code": "ABDM-1206" } }),
    )
    .await;
    for _ in 0..2 {
        let got = caller.ask_aadhaar_otp(ASHA).await;
        assert_eq!(got.expect(503), json!({ "code": "ABDM-1206" }));
    }
    assert_eq!(messages(&caller).await, 0);
    let _ = caller.ask_aadhaar_otp(ASHA).await.expect(200);

    fault(
        &caller,
        json!([
            { "path": OTP_PATH, "html": true },
            { "path": OTP_PATH, "status": 401, "empty": true },
            { "path": OTP_PATH, "status": 429, "headers": { "Retry-After": "7" }, "body": "slow down", "contentType": "text/weird" },
            { "path": "/abha/*", "method": "POST", "truncate": true },
        ]),
    )
    .await;
    let html = caller.ask_aadhaar_otp(ASHA).await;
    assert_eq!(
        (html.status, html.content_type.as_str()),
        (502, "text/html")
    );
    let empty = caller.ask_aadhaar_otp(ASHA).await;
    assert_eq!((empty.status, empty.bytes.len()), (401, 0));
    let many = try_otp(&caller).await.unwrap();
    assert_eq!(many.headers()["retry-after"], "7");
    assert_eq!(many.headers()["content-type"], "text/weird");
    assert_eq!(many.text().await.unwrap(), "slow down");
    assert_eq!(messages(&caller).await, 1);
    let half = caller.ask_aadhaar_otp(ASHA).await;
    assert_eq!(half.status, 200);
    assert!(serde_json::from_slice::<Value>(&half.bytes).is_err() && !half.bytes.is_empty());
    assert_eq!(messages(&caller).await, 2);
}

#[tokio::test]
async fn a_dropped_connection_is_really_dropped() {
    let caller = Caller::new().await;
    fault(&caller, json!({ "path": OTP_PATH, "drop": "before" })).await;
    let error = try_otp(&caller).await.unwrap_err();
    assert!(error.is_request(), "{error:?}");
    assert_eq!(messages(&caller).await, 0);

    fault(&caller, json!({ "path": OTP_PATH, "drop": "after" })).await;
    let error = try_otp(&caller).await.unwrap_err();
    assert!(error.is_request(), "{error:?}");
    assert_eq!(messages(&caller).await, 1);

    fault(&caller, json!({ "path": OTP_PATH, "drop": "during" })).await;
    let response = try_otp(&caller).await.unwrap();
    assert_eq!(response.status(), 200);
    assert!(response.bytes().await.is_err());
    assert_eq!(messages(&caller).await, 2);
    let _ = caller.ask_aadhaar_otp(ASHA).await.expect(200);
}

#[tokio::test]
async fn a_slow_answer_is_slow() {
    let caller = Caller::new().await;
    fault(&caller, json!({ "path": OTP_PATH, "delayMs": 60_000 })).await;
    let slow = try_otp(&caller);
    tokio::pin!(slow);
    // Once the fault is used up, the call has arrived and waits.
    loop {
        tokio::select! {
            _ = &mut slow => panic!("it was not delayed"),
            list = caller.practice(Method::GET, "faults", None) => {
                if list.expect(200) == json!([]) {
                    break;
                }
            }
        }
    }
    fault(&caller, json!({ "path": OTP_PATH, "delayMs": 1 })).await;
    let _ = caller.ask_aadhaar_otp(ASHA).await.expect(200);
}

#[tokio::test]
async fn faults_can_be_seen_and_cleared() {
    let caller = Caller::new().await;
    fault(
        &caller,
        json!({ "path": OTP_PATH, "skip": 1, "status": 500, "handle": true }),
    )
    .await;
    let list = caller
        .practice(Method::GET, "faults", None)
        .await
        .expect(200);
    assert_eq!(
        list,
        json!([{ "path": OTP_PATH, "skip": 1, "times": 1, "status": 500, "handle": true }])
    );
    let _ = caller.ask_aadhaar_otp(ASHA).await.expect(200);
    let _ = caller.ask_aadhaar_otp(ASHA).await.expect(500);
    assert_eq!(messages(&caller).await, 2);
    fault(&caller, json!({ "path": OTP_PATH, "status": 500 })).await;
    let _ = caller
        .practice(Method::DELETE, "faults", None)
        .await
        .expect(200);
    let _ = caller.ask_aadhaar_otp(ASHA).await.expect(200);
    for bad in [
        json!({ "path": OTP_PATH }),
        json!({ "path": OTP_PATH, "status": 7 }),
        json!({ "status": 500 }),
        json!(7),
    ] {
        let refused = caller
            .practice(Method::POST, "faults", Some(bad))
            .await
            .expect(400);
        assert!(refused["error"].is_string());
    }
}

#[tokio::test]
async fn a_reset_brings_everything_back_to_the_start() {
    let caller = Caller::seeded(Some(11)).await;
    let before = caller.practice(Method::GET, "people", None).await;
    let asha = caller.person("new").await;
    let done = caller.enrolled(&asha, None).await;
    let x_token = done["tokens"]["token"].as_str().unwrap();
    caller.quirk("countsByPerson").await;
    for _ in 0..3 {
        let _ = caller.aadhaar_txn(&asha).await;
    }
    caller.ask_aadhaar_otp(ASHA).await.refused(400, "ABDM-1100");
    caller.quirk("cardOk").await;
    fault(&caller, json!({ "path": OTP_PATH, "status": 500 })).await;
    caller.advance(900).await;
    let _ = caller
        .practice(Method::POST, "reset", None)
        .await
        .expect(200);
    assert_eq!(caller.practice(Method::GET, "people", None).await, before);
    assert_eq!(messages(&caller).await, 0);
    let clock = caller
        .practice(Method::GET, "clock", None)
        .await
        .expect(200);
    assert_eq!(clock["advancedSeconds"], 0);
    // A client's session outlives the reset, a person's does not.
    let refused = caller.get_as(x_token, "/profile/account").await.expect(401);
    assert_eq!(refused["message"], "X-token expired");
    let again = caller.enrolled(&asha, None).await;
    assert_eq!(
        again["ABHAProfile"]["ABHANumber"],
        done["ABHAProfile"]["ABHANumber"]
    );
    let card = caller
        .get_as(
            again["tokens"]["token"].as_str().unwrap(),
            "/profile/account/abha-card",
        )
        .await;
    assert_eq!(card.status, 202);
}

#[tokio::test]
async fn the_same_seed_gives_the_same_run() {
    let run = |seed: Option<u64>, more_sessions: bool| async move {
        let caller = Caller::seeded(seed).await;
        if more_sessions {
            let _ = session(&caller.client, &caller.sandbox.url()).await;
        }
        let asha = caller.person("new").await;
        let done = caller.enrolled(&asha, Some("9999900990")).await;
        let enrolled = done["txnId"].as_str().unwrap();
        let sent = caller
            .ask_mobile_otp(enrolled, "9999900990")
            .await
            .expect(200);
        let otps: Vec<String> = caller
            .sandbox
            .inbox()
            .into_iter()
            .map(|sms| sms.otp)
            .collect();
        (
            done["ABHAProfile"]["ABHANumber"].clone(),
            done["txnId"].clone(),
            sent["txnId"].clone(),
            otps,
        )
    };
    let first = run(Some(42), false).await;
    assert_eq!(first, run(Some(42), true).await);
    assert_ne!(first, run(Some(43), false).await);
    assert_ne!(first, run(None, false).await);
}

#[tokio::test]
async fn quirks_change_the_forms() {
    let caller = Caller::new().await;
    for name in [
        "oldTokenNames",
        "oldAbhaType",
        "oldAddressName",
        "preferredAbhaAddress",
        "addressWithoutSuffix",
        "omitIsNew",
        "wholeMobile",
        "isoBirthDates",
        "noLocalizedDetails",
        "cardOk",
        "oldSentText",
    ] {
        caller.quirk(name).await;
    }
    let sunil = caller.person("existing").await;
    let sent = caller
        .ask_aadhaar_otp(sunil["aadhaar"].as_str().unwrap())
        .await
        .expect(200);
    assert_eq!(
        sent["message"],
        "OTP is sent to Aadhaar registered mobile number ending with ******0004"
    );
    let txn_id = sent["txnId"].as_str().unwrap();
    let otp = caller.otp(txn_id).await;
    let done = caller.enrol(txn_id, &otp, "9999900004").await.expect(200);
    assert_eq!(done["tokens"]["expires_in"], 1800);
    assert_eq!(done.get("isNew"), None);
    let profile = &done["ABHAProfile"];
    assert_eq!(profile["abhatype"], "STANDARD");
    assert_eq!(profile["mobile"], "9999900004");
    assert_eq!(profile["preferredAbhaAddress"], "sunil.pawar77");
    assert_eq!(
        profile["phrAddress"],
        json!(["sunil.pawar77", "91100020003008"])
    );
    assert_eq!(profile["dob"], "1977-08-17");
    assert!(profile["addressLine1"].is_string() && profile.get("address").is_none());
    let x_token = done["tokens"]["id_token"].as_str().unwrap();
    let account = caller.get_as(x_token, "/profile/account").await.expect(200);
    assert_eq!(account["localizedDetails"], Value::Null);
    assert_eq!(account["mobile"], "9999900004");
    assert_eq!(account["preferredAbhaAddress"], "sunil.pawar77");
    let card = caller.get_as(x_token, "/profile/account/abha-card").await;
    assert_eq!(card.status, 200);

    caller.quirk("omitOptional").await;
    let again = caller.enrolled(&sunil, None).await;
    assert_eq!(again.get("message"), None);
    for key in [
        "preferredAddress",
        "preferredAbhaAddress",
        "mobileVerified",
        "stateName",
        "communicationMobile",
    ] {
        assert_eq!(again["ABHAProfile"].get(key), None, "{key}");
    }
    let refused = caller
        .practice(
            Method::POST,
            "variants",
            Some(json!({ "cardAcepted": true })),
        )
        .await
        .expect(400);
    assert!(refused["error"].as_str().unwrap().contains("cardOk"));
}

#[tokio::test]
async fn quirks_of_a_wrong_code() {
    let caller = Caller::new().await;
    caller.quirk("uidaiValidationFailedText").await;
    let asha = caller.person("new").await;
    let txn_id = caller.aadhaar_txn(&asha).await;
    let otp = caller.otp(&txn_id).await;
    let wrong = crate::v3::enrolment::other_code(&otp);
    let refused = caller.enrol(&txn_id, &wrong, "9999900990").await;
    refused.refused(422, "ABDM-1204");
    assert_eq!(
        refused.json()["error"]["message"],
        "UIDAI Error code : 400 : OTP validation failed"
    );
    let done = caller.enrol(&txn_id, &otp, "9999900990").await.expect(200);
    let sent = caller
        .ask_mobile_otp(done["txnId"].as_str().unwrap(), "9999900990")
        .await
        .expect(200);
    let txn_id = sent["txnId"].as_str().unwrap();
    caller.quirk("didNotMatchText").await;
    let failed = caller.link_mobile(txn_id, "000000").await.expect(200);
    assert_eq!(failed["message"], "OTP did not match, please try again");
    caller.quirk("wrongOtpDescription").await;
    let failed = caller.link_mobile(txn_id, "000000").await.expect(400);
    assert_eq!(
        failed,
        json!({ "txnId": txn_id, "description": "Invalid OTP value" })
    );
    caller.quirk("nestedTooMany").await;
    let paused = caller.link_mobile(txn_id, "000000").await;
    paused.refused(400, "ABDM-1100");
    assert!(paused.json()["error"]["message"].is_string());
}

#[tokio::test]
async fn it_stops_when_it_is_dropped() {
    let caller = Caller::new().await;
    let Caller {
        sandbox, client, ..
    } = caller;
    let url = format!("{}/practice/inbox", sandbox.url());
    let handle = sandbox.handle();
    let _ = got(client.get(&url)).await.expect(200);
    drop(sandbox);
    // The connection that is still open is closed, and no other is taken.
    let mut answered = true;
    for _ in 0..2000 {
        answered = client.get(&url).send().await.is_ok();
        if !answered {
            break;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert!(!answered);
    assert!(handle.inbox().is_empty());
}

#[tokio::test]
async fn there_is_a_newcomer_as_long_as_somebody_has_no_number() {
    let caller = Caller::new().await;
    let handle = caller.sandbox.handle();
    let first = handle.newcomer().unwrap();
    assert_eq!(first.aadhaar, ASHA);
    let asha = caller.person("new").await;
    let _ = caller.enrolled(&asha, None).await;
    let second = handle.newcomer().unwrap();
    assert_ne!(second.aadhaar, ASHA);
    let sent = caller.ask_aadhaar_otp(second.aadhaar).await.expect(200);
    let message = sent["message"].as_str().unwrap();
    assert!(message.ends_with(&second.mobile[6..]));
}

#[tokio::test]
async fn an_address_in_use_is_told() {
    let caller = Caller::new().await;
    let address = caller
        .sandbox
        .url()
        .strip_prefix("http://")
        .unwrap()
        .parse()
        .unwrap();
    let error = Sandbox::start(address, Options::default()).await.err();
    assert!(matches!(error, Some(Error::Listen { address: told, .. }) if told == address));
}

#[tokio::test]
async fn a_fault_may_carry_far_too_much() {
    let caller = Caller::new().await;
    let long = "x".repeat(10 * 1024 * 1024);
    fault(&caller, json!({ "path": OTP_PATH, "body": long })).await;
    let got = caller.ask_aadhaar_otp(ASHA).await;
    assert_eq!((got.status, got.bytes.len()), (200, long.len()));
}
