//! That a call leaves is told once, when it does, and not where it cannot.

use crate::common::{options, otp_sent, txn};
use crate::server::*;
use crate::table::{Case, Client, every};
use crate::table_v3::ADDRESS_SEARCH;
use abdm_types::*;
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How often the server had been called at each telling.
type Told = Arc<std::sync::Mutex<Vec<usize>>>;

/// A client that notes each departure with what the server had seen of the call by then.
fn listening(case: &Case, server: &Arc<Server>) -> (Client, Told) {
    let told = Told::default();
    let (heard, seen, path) = (Arc::clone(&told), Arc::clone(server), case.path);
    let client = Client::new(options(server), case.generation).with_departure(move || {
        heard.lock().unwrap().push(seen.count(path));
    });
    (client, told)
}

fn told_of(told: &Told) -> Vec<usize> {
    std::mem::take(&mut *told.lock().unwrap())
}

#[tokio::test]
async fn every_call_tells_once_before_it_is_sent() {
    for case in every() {
        let server = Arc::new(case.server());
        server.always(case.path, case.good.clone());
        let (client, told) = listening(&case, &server);
        assert_eq!((case.run)(client.clone()).await, Ok(()), "{}", case.name);
        assert_eq!(told_of(&told), [0], "{}", case.name);
        // A clone tells of each call that it makes.
        assert_eq!((case.run)(client.clone()).await, Ok(()), "{}", case.name);
        assert_eq!(told_of(&told), [1], "{}", case.name);
        // What the gateway refused for our own token is sent once more, and not told again.
        let code = match case.generation {
            Generation::V2 => "HIS-401",
            Generation::V3 => "900901",
        };
        let refused = Act::json(401, json!({"code": code, "message": "Invalid Credentials"}));
        server.acts(case.path, [refused, case.good.clone()]);
        assert_eq!((case.run)(client.clone()).await, Ok(()), "{}", case.name);
        assert_eq!(told_of(&told), [2], "{}", case.name);
        server.always(case.path, Act::HangUp);
        assert!((case.run)(client).await.is_err(), "{}", case.name);
        assert_eq!(told_of(&told), [4], "{}", case.name);
    }
}

#[tokio::test]
async fn nothing_is_told_without_a_session_or_a_key() {
    for case in every() {
        for path in [SESSION, KEY, OLD_KEY] {
            let server = Arc::new(case.server());
            server.always(case.path, case.good.clone());
            server.always(path, Act::HangUp);
            let is_key = path != SESSION;
            let of_v2 = case.generation == Generation::V2;
            if is_key && (!case.encrypts() || of_v2 != (path == OLD_KEY)) {
                continue;
            }
            let (client, told) = listening(&case, &server);
            let came = (case.run)(client).await;
            assert_eq!(came, Err(Fault::Interrupted), "{} {path}", case.name);
            assert_eq!(told_of(&told), [0; 0], "{} {path}", case.name);
            assert_eq!(server.count(case.path), 0, "{} {path}", case.name);
        }
    }
}

/// The first of two requests is the one that counts, and a second code for an old transaction is
/// no second departure.
#[tokio::test]
async fn a_call_of_two_requests_tells_once() {
    let (server, client) = crate::table::of_v3().await;
    let count = Arc::new(AtomicUsize::new(0));
    let heard = Arc::clone(&count);
    let client = client.with_departure(move || {
        heard.fetch_add(1, Ordering::AcqRel);
    });
    let address = crate::table::address();
    server.always(ADDRESS_SEARCH, Act::HangUp);
    let sent = client.request_address_login_otp(&address, OtpSystem::Abdm, None);
    assert_eq!(sent.await.err(), Some(Fault::Interrupted));
    assert_eq!(count.load(Ordering::Acquire), 1);

    let coded = json!({"error": {"code": "ABDM-1017", "message": "Invalid Transaction Id"}});
    let refused = Act::json(401, coded);
    server.acts(REQUEST_OTP, [refused, Act::json(200, otp_sent())]);
    let aadhaar = crate::common::aadhaar();
    let sent = client.request_aadhaar_otp(&aadhaar, Some(&txn())).await;
    assert!(sent.is_ok());
    assert_eq!(server.count(REQUEST_OTP), 2);
    assert_eq!(count.load(Ordering::Acquire), 2);
}

/// What is to be written down first is, and a call that cannot be is not made.
#[tokio::test]
async fn no_call_leaves_before_its_gate_is_open() {
    for case in every() {
        let server = Arc::new(case.server());
        server.always(case.path, case.good.clone());
        let (client, told) = listening(&case, &server);
        let asked = Arc::new(std::sync::Mutex::new(Vec::new()));
        for opens in [false, true] {
            let (heard, seen, path) = (Arc::clone(&asked), Arc::clone(&server), case.path);
            let client = client.with_gate(move |id| {
                heard.lock().unwrap().push((id, seen.count(path)));
                async move {
                    tokio::task::yield_now().await;
                    opens
                }
            });
            let came = (case.run)(client).await;
            let expected = if opens { Ok(()) } else { Err(Fault::Offline) };
            assert_eq!(came, expected, "{}", case.name);
            assert_eq!(server.count(case.path), usize::from(opens), "{}", case.name);
            let departures: &[usize] = if opens { &[0] } else { &[] };
            assert_eq!(told_of(&told), departures, "{}", case.name);
        }
        let asked = asked.lock().unwrap();
        let [(first, 0), (second, 0)] = asked[..] else {
            panic!("{}: {asked:?}", case.name);
        };
        let has_id = case.generation == Generation::V3;
        assert_eq!((first.is_some(), second.is_some()), (has_id, has_id));
        assert!(!has_id || first != second, "{}", case.name);
    }
}
