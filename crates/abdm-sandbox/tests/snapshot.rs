//! What every route answers, recorded in the folder of this test's name: the good answers and the
//! common refusals of all generations. A change of the sandbox's inside must leave these files as
//! they are; a change of what it says shows in them. With `SNAPSHOT=write` in the environment the
//! test writes them anew.

mod picture;
mod recorder;
mod v2;
mod v3;

use recorder::Recorder;
use reqwest::Method;
use serde_json::json;
use std::collections::BTreeSet;

#[tokio::test]
async fn answers_are_as_recorded() {
    let mut called = BTreeSet::new();
    for (name, recorder) in [
        ("gateway", gateway().await),
        ("practice", practice().await),
        ("v3_enrolment", v3::enrolment().await),
        ("v3_login", v3::login().await),
        ("v3_account", v3::account().await),
        ("v3_address", v3::address().await),
        ("v3_quirks", v3::quirks().await),
        ("v2_registration", v2::registration().await),
        ("v2_sign_in", v2::sign_in().await),
        ("v2_account", v2::account().await),
        ("v2_quirks", v2::quirks().await),
    ] {
        called.extend(recorder.finish(name));
    }
    let missing: Vec<String> = routes().filter(|path| !called.contains(path)).collect();
    assert!(missing.is_empty(), "never called: {missing:?}");
}

/// The paths in the tables of routes.
fn routes() -> impl Iterator<Item = String> {
    [
        ("", include_str!("../src/routes.rs")),
        ("/api", include_str!("../src/v2.rs")),
        ("/abha/api/v3", include_str!("../src/v3.rs")),
        ("/practice", include_str!("../src/practice.rs")),
    ]
    .into_iter()
    .flat_map(|(prefix, table)| {
        let texts = table.split('"').skip(1).step_by(2);
        texts
            .filter(|text| text.starts_with('/') && !text.contains('{') && *text != "/practice")
            .map(move |path| format!("{prefix}{path}"))
    })
}

async fn gateway() -> Recorder {
    let mut to = Recorder::start(1).await;
    let v05 = "/gateway/v0.5/sessions";
    let v3 = "/api/hiecm/gateway/v3/sessions";
    let good = json!({ "clientId": "SBX_1", "clientSecret": "anything", "grantType": "client_credentials" });
    let wrong = json!({ "clientId": "SBX_1", "clientSecret": "wrong" });
    to.bare("a session", Method::POST, v05, &[], Some(good.clone()))
        .await;
    to.bare(
        "a wrong secret",
        Method::POST,
        v05,
        &[],
        Some(wrong.clone()),
    )
    .await;
    to.bare("no JSON", Method::POST, v05, &[], None).await;
    let id = uuid::Uuid::new_v4().to_string();
    let now = recorder::timestamp();
    let headers = [
        ("REQUEST-ID", id.as_str()),
        ("TIMESTAMP", now.as_str()),
        ("X-CM-ID", "sbx"),
    ];
    for (note, count) in [
        ("no headers", 0),
        ("only REQUEST-ID", 1),
        ("no X-CM-ID", 2),
        ("a session", 3),
        ("the same REQUEST-ID", 3),
    ] {
        to.bare(
            note,
            Method::POST,
            v3,
            &headers[..count],
            Some(good.clone()),
        )
        .await;
    }
    for (note, body) in [
        ("a wrong secret", wrong),
        ("no client", json!({ "clientSecret": "anything" })),
    ] {
        let id = uuid::Uuid::new_v4().to_string();
        let headers = [
            ("REQUEST-ID", id.as_str()),
            ("TIMESTAMP", now.as_str()),
            ("X-CM-ID", "sbx"),
        ];
        to.bare(note, Method::POST, v3, &headers, Some(body)).await;
    }
    for path in ["/api/v1/auth/cert", "/api/v2/auth/cert"] {
        to.v2("the key", Method::GET, path, &[], None).await;
        to.bare("without a session", Method::GET, path, &[], None)
            .await;
    }
    to.bare("no such path", Method::GET, "/api/v1/nothing", &[], None)
        .await;
    to.bare("no such method", Method::DELETE, v05, &[], None)
        .await;
    to
}

async fn practice() -> Recorder {
    let mut to = Recorder::start(2).await;
    to.practice(Method::GET, "people", None).await;
    to.practice(Method::GET, "vids", None).await;
    to.practice(Method::GET, "variants", None).await;
    to.practice(Method::GET, "clock", None).await;
    to.practice(Method::POST, "clock", Some(json!({ "advanceSeconds": 61 })))
        .await;
    to.practice(Method::POST, "clock", Some(json!({ "advanceSeconds": -1 })))
        .await;
    to.practice(Method::POST, "variants", Some(json!({ "cardOk": true })))
        .await;
    to.practice(Method::POST, "variants", Some(json!({ "cardOkay": true })))
        .await;
    to.practice(Method::GET, "faults", None).await;
    let fault = json!({ "path": "/abha/api/v3/profile/public/certificate", "status": 503 });
    to.practice(Method::POST, "faults", Some(fault)).await;
    to.practice(Method::POST, "faults", Some(json!({ "status": 503 })))
        .await;
    to.practice(Method::GET, "faults", None).await;
    to.practice(Method::DELETE, "faults", None).await;
    to.practice(Method::GET, "inbox", None).await;
    let body = json!({ "txnId": "", "scope": ["abha-enrol"], "loginHint": "aadhaar",
        "loginId": "oaep:999941057058", "otpSystem": "aadhaar" });
    to.v3(
        "a code for the inbox",
        Method::POST,
        "/enrollment/request/otp",
        &[],
        Some(body),
    )
    .await;
    to.practice(Method::GET, "inbox", None).await;
    to.practice(Method::POST, "reset", None).await;
    to.practice(Method::GET, "inbox", None).await;
    to.practice(Method::GET, "clock", None).await;
    to
}
