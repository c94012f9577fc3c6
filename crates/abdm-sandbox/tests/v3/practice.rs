//! What else lives under `/practice/`: people, messages, the clock, the reset.

use crate::caller::{Caller, got, session};
use crate::v3::faults::{fault, messages};
use abdm_sandbox::{Error, Options, Sandbox};
use reqwest::Method;
use serde_json::{Value, json};
use std::time::Duration;

const OTP_PATH: &str = "/abha/api/v3/enrollment/request/otp";
const ASHA: &str = "999941057058";

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
async fn the_clock_can_be_stopped() {
    let caller = Caller::new().await;
    let clock = async |body: Option<Value>| {
        let method = if body.is_some() {
            Method::POST
        } else {
            Method::GET
        };
        let got = caller.practice(method, "clock", body).await.expect(200);
        got["now"].as_str().unwrap().to_owned()
    };
    let stopped = clock(Some(json!({ "stopped": true }))).await;
    tokio::time::sleep(Duration::from_millis(5)).await;
    assert_eq!(clock(None).await, stopped);
    assert!(clock(Some(json!({ "advanceSeconds": 1 }))).await > stopped);
    let going = clock(Some(json!({ "stopped": false }))).await;
    tokio::time::sleep(Duration::from_millis(5)).await;
    assert!(clock(None).await > going);
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
