//! What the sandbox logs. Alone in its program: a subscriber for one thread misses events that
//! other threads without one have met before.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test says what it expects by panicking"
)]

// This test needs only some of what a caller can do.
#[allow(dead_code)]
mod caller;
#[allow(dead_code)]
mod signing;
#[allow(dead_code)]
mod v2_caller;

use caller::Caller;
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

#[tokio::test]
async fn nothing_secret_is_logged() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    // The server of this test runs on the test's own thread, so this catches what it says.
    let guard = tracing::subscriber::set_default(subscriber);
    let caller = Caller::new().await;
    let asha = caller.person("new").await;
    let done = caller.enrolled(&asha, Some("9999900990")).await;
    let x_token = done["tokens"]["token"].as_str().unwrap();
    let _ = caller.get_as(x_token, "/profile/account").await.expect(200);
    let otp = caller.sandbox.inbox()[0].otp.clone();
    let chosen = caller
        .log_in(&signing::BY_MOBILE, "mobile", "9999900007")
        .await;
    let by_mobile = caller.sandbox.inbox()[1].otp.clone();
    let v2_token = caller.v2_token(v2_caller::SUNIL).await;
    let older_otp = caller.sandbox.inbox()[2].otp.clone();
    drop(guard);
    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(
        text.contains("sandbox_call") && text.contains("byAadhaar"),
        "{text}"
    );
    for secret in [
        "999941057058",
        otp.as_str(),
        x_token,
        &caller.token,
        &by_mobile,
        chosen["token"].as_str().unwrap(),
        &older_otp,
        &v2_token,
        v2_caller::SUNIL,
        "9999900990",
        "9999900001",
        "9999900007",
        "Asha",
    ] {
        assert!(!text.contains(secret));
    }
}
