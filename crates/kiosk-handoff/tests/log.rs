//! What the worker logs. Alone in its program: a subscriber for one thread misses events that other threads
//! without one have met before.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test says what it expects by panicking, and waits with a clock"
)]

// This test needs only some of what the others do.
#[allow(dead_code)]
mod common;
#[allow(dead_code)]
mod ward;

use common::{Home, abha, go_on, server, until};
use kiosk_record::DestinationKind;
use std::io::Write;
use std::sync::{Arc, Mutex};
use ward::{Ward, reply};

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
async fn what_became_of_a_hand_off_is_logged_and_nothing_of_anybody() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let ward = Ward::open().await;
    ward.next([reply(422, "Asha Ramachandran is refused"), reply(503, "")]);
    let home = Home::new();
    let mut record = home.record();
    for number in 1..=2 {
        let _ = home.hand_over(&mut record, number, DestinationKind::Fhir);
    }
    let desk = home.work(server(&ward.url()));
    let _ = until(&desk, "one failed", |state| state.outbox.failures() == 1).await;
    go_on(&home, &desk, 1).await;
    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    for event in ["hand_over_failed", "hand_over_put_off", "handed_over"] {
        let events = text.matches(&format!("\"event\":\"{event}\"")).count();
        assert_eq!(events, 1, "{event}\n{text}");
    }
    let person = [
        "Asha".to_owned(),
        "asha".to_owned(),
        "Bengaluru".to_owned(),
        "9545812125".to_owned(),
        "1995".to_owned(),
        abha(1).to_string(),
        abha(1).digits().to_owned(),
        abha(2).to_string(),
        abha(2).digits().to_owned(),
    ];
    for word in person {
        assert!(!text.contains(&word), "{word}\n{text}");
    }
}
