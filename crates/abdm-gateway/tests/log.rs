//! What the forwarder logs: who was handed a token and why somebody was not, and neither tokens, keys
//! nor what a stranger wrote. Alone in its program: a subscriber for one thread misses events that
//! other threads without one have met before.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it expects by panicking"
)]

// This test needs only some of what the others do.
#[allow(dead_code)]
mod clinic;

use clinic::{Abdm, BODY, Clinic, KEY, OTHER_KEY, SECRET};
use std::io::Write;
use std::sync::{Arc, Mutex};

/// Where a test reads what was logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn logs_who_and_why_and_nothing_that_opens_anything() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .json()
        .with_writer(move || writer.clone())
        .finish();
    tracing::subscriber::set_global_default(subscriber).unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let tokens = runtime.block_on(async {
        let mut clinic = Clinic::with_list(&format!("front-1 {KEY}\n")).await;
        let good = format!("{{\"clientId\":\"front-1\",\"clientSecret\":\"{KEY}\"}}");
        assert_eq!(clinic.ask("/sessions", &good).await.status, 200);
        let wrong = format!("{{\"clientId\":\"stranger-7\",\"clientSecret\":\"{OTHER_KEY}\"}}");
        assert_eq!(clinic.ask("/sessions", &wrong).await.status, 400);
        assert_eq!(clinic.ask("/stranger-7", BODY).await.status, 404);
        clinic.abdm_now(Abdm::IsDown);
        assert_eq!(clinic.ask("/sessions", &good).await.status, 503);
        clinic.lay_list("front-1 short-key\n");
        assert_eq!(clinic.ask("/sessions", &good).await.status, 503);
        clinic.tokens()
    });
    let logged = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    for told in [
        "gateway_started",
        "gateway_token_handed",
        "front-1",
        "not-on-the-list",
        "no-such-call",
        "list-unreadable",
        "service-down",
    ] {
        assert!(logged.contains(told), "{told}: {logged}");
    }
    assert_eq!(tokens.len(), 1);
    for secret in [
        KEY,
        OTHER_KEY,
        SECRET,
        "stranger-7",
        "short-key",
        &tokens[0],
    ] {
        assert!(!logged.contains(secret), "{secret}: {logged}");
    }
}
