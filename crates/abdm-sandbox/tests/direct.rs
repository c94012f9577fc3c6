//! The sandbox without a socket.

use abdm_sandbox::{Direct, Options};
use abdm_types::UtcMillis;
use http::{Request, StatusCode};
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

const START: i64 = 1_795_000_000_000;

#[tokio::test]
async fn answers_as_behind_a_socket_by_the_clock_it_was_given() {
    let clock = Arc::new(AtomicI64::new(START));
    let read = Arc::clone(&clock);
    let now = move || UtcMillis(read.load(Ordering::SeqCst));
    let sandbox = Direct::new(&Options::default(), now).unwrap();
    let ask = async |method: &str, path: &str, body: &Value| {
        let url = format!("{}{path}", sandbox.handle().url());
        let request = Request::builder()
            .method(method)
            .uri(url)
            .header("content-type", "application/json")
            .body(body.to_string().into());
        sandbox.call(request.unwrap()).await
    };
    let session = json!({ "clientId": "SBX_000001", "clientSecret": "anything" });
    let path = "/gateway/v0.5/sessions";
    let answer = ask("POST", path, &session).await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::OK);
    let answer: Value = serde_json::from_slice(answer.body()).unwrap();
    assert!(answer["accessToken"].is_string());

    let of_clock = async || {
        let answer = ask("GET", "/practice/clock", &Value::Null).await.unwrap();
        let told: Value = serde_json::from_slice(answer.body()).unwrap();
        told["now"].as_str().unwrap().to_owned()
    };
    assert_eq!(of_clock().await, "2026-11-18T11:06:40.000Z");
    clock.fetch_add(61_000, Ordering::SeqCst);
    assert_eq!(of_clock().await, "2026-11-18T11:07:41.000Z");

    for drop in ["before", "after", "during"] {
        let fault = json!({ "path": path, "drop": drop });
        assert!(ask("POST", "/practice/faults", &fault).await.is_some());
        assert!(ask("POST", path, &session).await.is_none(), "{drop}");
    }
    assert!(ask("POST", path, &session).await.is_some());
}
