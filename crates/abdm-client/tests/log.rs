//! What the client logs of a call that failed. Alone in its program: a subscriber for one thread
//! misses events that other threads without one have met before.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it expects by panicking"
)]

// This test needs only some of what the others do.
#[allow(dead_code)]
mod answers_v2;
#[allow(dead_code)]
mod common;
#[allow(dead_code)]
mod server;
#[allow(dead_code)]
mod table;
#[allow(dead_code)]
mod table_v2;
#[allow(dead_code)]
mod table_v3;

use abdm_client::v3;
use abdm_types::{Generation, is_hidden};
use serde_json::{Value, json};
use server::{Act, KEY, SESSION, Server};
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

impl Log {
    /// What was logged since the last time, as text and by line.
    fn take(&self) -> (String, Vec<Value>) {
        let bytes = std::mem::take(&mut *self.0.lock().unwrap());
        let text = String::from_utf8(bytes).unwrap();
        let lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
        (text.clone(), lines.collect())
    }
}

/// The one event of this name.
#[track_caller]
fn only<'a>(lines: &'a [Value], event: &str) -> &'a Value {
    let mut found = lines.iter().filter(|line| line["event"] == event);
    let first = found
        .next()
        .unwrap_or_else(|| panic!("no {event}: {lines:?}"));
    assert!(found.next().is_none(), "{event} twice: {lines:?}");
    first
}

#[tokio::test]
async fn every_call_that_fails_is_logged_once_and_says_nothing_of_anybody() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    the_calls_of_the_journeys(&log).await;
    the_session_and_the_key(&log).await;
}

async fn the_calls_of_the_journeys(log: &Log) {
    // With what a terminal obeys, and what turns a line round.
    let secret = "Asha Rao 9545812125\u{202e}\u{1b}[2J\u{85}";
    let error = json!({"error": {"code": "ABDM-1134", "message": secret}});
    for (act, status, fault) in [
        (Act::HangUp, None, "interrupted"),
        (Act::json(400, error), Some(400), "account-deactivated"),
        (
            Act::text(200, "application/json", format!("{{\"name\":\"{secret}\"")),
            Some(200),
            "garbled",
        ),
        (
            Act::CutShort(secret.as_bytes().to_vec()),
            Some(200),
            "interrupted",
        ),
    ] {
        for case in table::every() {
            // What its success says is not published: only an error is none.
            if case.name == "change" && fault == "garbled" {
                continue;
            }
            let (server, client) = case.prepared().await;
            let _ = log.take();
            server.always(case.path, act.clone());
            assert!((case.run)(client).await.is_err(), "{}", case.name);
            let (text, lines) = log.take();
            let line = only(&lines, "call_failed");
            assert_eq!(line["fault"], fault, "{}", case.name);
            assert_eq!(line["status"].as_u64(), status, "{}", case.name);
            let path = line["path"].as_str().unwrap();
            // What is looked for is not told.
            let called = case.path.split('?').next().unwrap();
            assert!(called.ends_with(path), "{path} for {called}");
            let request_id = server.only(case.path).headers.remove("request-id");
            assert_eq!(line["request_id"].as_str(), request_id.as_deref());
            // It was written down before the call left.
            let sent = lines
                .iter()
                .position(|line| line["event"] == "call_sent" && line["path"] == path);
            let failed = lines.iter().position(|line| line["event"] == "call_failed");
            let sent = sent.filter(|sent| Some(*sent) < failed);
            let sent = &lines[sent.unwrap_or_else(|| panic!("{}: {text}", case.name))];
            assert_eq!(sent["request_id"].as_str(), request_id.as_deref());
            assert_eq!(
                request_id.is_some(),
                case.generation == Generation::V3,
                "{}",
                case.name
            );
            for personal in ["Asha", "9545812125", "token", "Bearer", "123456", "91-1000"] {
                assert!(!text.contains(personal), "{}: {text}", case.name);
            }
            // As they are, or as JSON writes them.
            let hidden = |sign: char| sign != '\n' && is_hidden(sign);
            assert!(!text.contains(hidden), "{}: {text}", case.name);
            assert!(!text.contains("[2J"), "{}: {text}", case.name);
        }
    }
}

async fn the_session_and_the_key(log: &Log) {
    for path in [SESSION, KEY] {
        for act in [
            Act::HangUp,
            Act::json(500, json!({})),
            Act::json(200, json!({})),
        ] {
            let server = Server::start();
            server.always(path, act);
            let client = v3::Client::new(common::options(&server)).unwrap();
            let _ = log.take();
            assert!(client.find_accounts(&table::mobile()).await.is_err());
            let (_, lines) = log.take();
            let line = only(&lines, "call_failed");
            let seen = server.only(path);
            assert_eq!(line["request_id"], seen.headers["request-id"].as_str());
            assert!(path.ends_with(line["path"].as_str().unwrap()));
        }
    }
}
