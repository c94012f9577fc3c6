//! A gateway that is slow or silent.

use crate::clinic::{Clinic, SUNIL, gateway_at, number};
use reqwest::Method;
use serde_json::json;
use std::time::{Duration, Instant};
use tokio::net::TcpListener;

/// The answer hangs at the gateway: another is sent while the person still waits.
#[tokio::test]
async fn an_answer_that_hangs_is_given_up_and_sent_again() {
    let clinic = Clinic::new().await;
    let on_share = "/api/hiecm/patient-share/v3/on-share";
    let fault = json!({ "path": on_share, "delayMs": 60_000, "drop": "before", "times": 1 });
    clinic.practice(Method::POST, "faults", Some(fault)).await;
    let share = clinic.share_with(SUNIL, "OPD1", json!({})).await;
    assert_eq!(number(&share), "1");
    let after = share["answers"][0]["afterMillis"].as_i64().unwrap();
    assert!((9_000..20_000).contains(&after), "{after} ms");
}

/// No keys come, and no refusal either: the gateway is told to come again before it gives up.
#[tokio::test]
async fn keys_that_never_come_hold_a_request_up_for_seconds_alone() {
    let mut clinic = Clinic::closed().await;
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", silent.local_addr().unwrap());
    clinic
        .open_with(gateway_at(&clinic.sandbox.url(), &url))
        .await;
    let begun = Instant::now();
    let share = clinic
        .share_with(SUNIL, "OPD1", json!({ "waitSeconds": 0 }))
        .await;
    assert_eq!(share["callbackStatus"], 503, "{share}");
    assert!(begun.elapsed() < Duration::from_secs(10));
}
