//! The look at gateway, key and clock while nobody is there.

use crate::common::{enrolled, options, prepared};
use crate::faults::{LONG, SHORT, spend};
use crate::server::*;
use abdm_client::{Examination, v3};
use abdm_types::{Outage, ServiceState, TlsFault};
use serde_json::json;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{Duration, OffsetDateTime};

const WELL: ServiceState = ServiceState::Available;
const DATE: &[BorrowedFormatItem<'_>] = format_description!(
    "[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT"
);

fn client(server: &Server) -> v3::Client {
    let mut options = options(server);
    options.total_timeout = LONG;
    v3::Client::new(options).unwrap()
}

async fn outage(server: &Server) -> Option<Outage> {
    client(server).check_health().await.outage()
}

/// A key answer by a clock that is so many seconds behind this machine's.
fn key_at(seconds_behind: i64) -> Act {
    let said = OffsetDateTime::now_utc() - Duration::seconds(seconds_behind);
    Act::json(200, key_answer()).with_header("Date", &said.format(DATE).unwrap())
}

#[tokio::test]
async fn a_look_makes_the_session_and_the_key_ready_for_the_person() {
    let server = Server::start();
    let client = client(&server);
    assert_eq!(client.check_health().await, WELL);
    assert_eq!((server.count(SESSION), server.count(KEY)), (1, 1));
    server.always(ENROL, Act::json(200, enrolled()));
    spend(&client, ENROL).await.unwrap();
    assert_eq!((server.count(SESSION), server.count(KEY)), (1, 1));
    // The next look asks anew, with the same session and a fresh REQUEST-ID.
    assert_eq!(client.check_health().await, WELL);
    assert_eq!((server.count(SESSION), server.count(KEY)), (1, 2));
    let [first, second] = &server.seen(KEY)[..] else {
        panic!("two calls")
    };
    assert_ne!(first.headers["request-id"], second.headers["request-id"]);
    assert_eq!(
        first.headers["authorization"],
        second.headers["authorization"]
    );
}

#[tokio::test]
async fn a_session_that_the_gateway_forgot_is_opened_anew() {
    let server = Server::start();
    let client = prepared(&server).await;
    let refusal = json!({"code": "900901", "message": "Invalid Credentials"});
    server.acts(KEY, [Act::json(401, refusal), Act::json(200, key_answer())]);
    assert_eq!(client.check_health().await, WELL);
    assert_eq!(server.count(SESSION), 2);
}

/// To the second, and kept until another look can tell.
#[tokio::test]
async fn by_how_much_the_clock_is_off_is_known_after_a_look() {
    let server = Server::start();
    let client = client(&server);
    assert_eq!(client.clock_ahead(), None);
    server.acts(
        KEY,
        [
            key_at(40),
            Act::json(200, key_answer()).with_header("Date", "today"),
            Act::json(502, json!({})),
            key_at(-90),
        ],
    );
    for ahead in [40, 40, 40, -90] {
        let _ = client.check_health().await;
        let found = client.clock_ahead().expect("a clock");
        assert!((found - ahead).abs() <= 20, "{found} {ahead}");
    }
}

#[tokio::test]
async fn the_clock_is_compared_to_the_minute() {
    for (seconds_behind, expected) in [
        (0, None),
        (50, None),
        (-50, None),
        (90, Some(2)),
        (-90, Some(-2)),
        (-5 * 3600 - 1800, Some(-330)),
        (365 * 24 * 3600, Some(365 * 24 * 60)),
    ] {
        let server = Server::start();
        server.always(KEY, key_at(seconds_behind));
        let found = outage(&server).await;
        match (found, expected) {
            (None, None) => {}
            (
                Some(Outage::ClockWrong {
                    minutes_ahead: Some(minutes),
                }),
                Some(expected),
            ) => assert!((minutes - expected).abs() <= 1, "{minutes} {expected}"),
            (found, expected) => panic!("{seconds_behind}: {found:?} {expected:?}"),
        }
    }
    // Nobody says what time it is.
    let server = Server::start();
    server.always(
        KEY,
        Act::json(200, key_answer()).with_header("Date", "today"),
    );
    assert_eq!(outage(&server).await, None);
}

#[tokio::test]
async fn every_bad_day_is_told_apart() {
    let page = "<html><title>Sign in to this network</title></html>";
    let refused = |code: &str, message: &str| {
        let body = json!({"error": {"code": code, "message": message}});
        Act::json(400, body)
    };
    let clock = Outage::ClockWrong {
        minutes_ahead: None,
    };
    for (path, act, expected) in [
        (
            SESSION,
            Act::text(200, "text/html", page),
            Outage::NotWorking,
        ),
        (
            SESSION,
            Act::text(511, "text/html", page),
            Outage::NotWorking,
        ),
        (
            SESSION,
            Act::text(302, "text/html", "").with_header("Location", "http://10.0.0.1/login"),
            Outage::Untrusted {
                cause: TlsFault::Redirected,
            },
        ),
        (SESSION, Act::json(503, json!({})), Outage::NotWorking),
        (SESSION, Act::json(429, json!({})), Outage::SlowDown),
        (
            SESSION,
            refused("1922", "Invalid client secret"),
            Outage::NotAuthorised,
        ),
        (SESSION, refused("ABDM-1016: ", "Invalid Timestamp"), clock),
        (SESSION, Act::HangUp, Outage::NoAnswer),
        (
            KEY,
            Act::json(200, json!({"publicKey": "none"})),
            Outage::NotWorking,
        ),
        (KEY, Act::text(200, "text/html", page), Outage::NotWorking),
        (KEY, Act::json(502, json!({})), Outage::NotWorking),
        (KEY, refused("ABDM-1016: ", "Invalid Timestamp"), clock),
        (KEY, Act::HangUp, Outage::NoAnswer),
        (KEY, Act::CutShort(b"{".to_vec()), Outage::NoAnswer),
    ] {
        let server = Server::start();
        server.always(path, act.clone());
        assert_eq!(outage(&server).await, Some(expected), "{path} {act:?}");
    }
}

#[tokio::test]
async fn a_slow_or_absent_service_is_told_within_its_time() {
    let server = Server::start();
    server.always(KEY, Act::json(200, key_answer()).after(LONG * 2));
    let mut options = options(&server);
    options.total_timeout = SHORT;
    let client = v3::Client::new(options.clone()).unwrap();
    assert_eq!(client.check_health().await.outage(), Some(Outage::NoAnswer));
    for nowhere in ["http://127.0.0.1:9", "http://localhost:9"] {
        options.endpoints.session = format!("{nowhere}{SESSION}");
        let client = v3::Client::new(options.clone()).unwrap();
        assert_eq!(client.check_health().await.outage(), Some(Outage::Offline));
    }
}

#[tokio::test]
async fn a_service_that_comes_back_is_well_again() {
    let server = Server::start();
    server.acts(
        SESSION,
        [
            Act::json(503, json!({})),
            Act::json(200, session_answer("gateway-1", 600)),
        ],
    );
    let client = client(&server);
    assert_eq!(
        client.check_health().await.outage(),
        Some(Outage::NotWorking)
    );
    assert_eq!(client.check_health().await, WELL);
}

#[tokio::test]
async fn an_examination_says_how_each_part_is() {
    let examined = async |server: &Server| client(server).examine().await;
    let server = Server::start();
    server.always(KEY, key_at(0));
    let well = Examination {
        session: Ok(()),
        key: Some(Ok(())),
        clock: Some(Ok(())),
    };
    assert_eq!(examined(&server).await, well);
    assert_eq!((server.count(SESSION), server.count(KEY)), (1, 1));
    server.always(KEY, key_at(3600));
    let late = examined(&server).await;
    assert_eq!((late.session, late.key), (Ok(()), Some(Ok(()))));
    let clock = late.clock.and_then(Result::err);
    assert!(matches!(
        clock,
        Some(Outage::ClockWrong {
            minutes_ahead: Some(59..=61)
        })
    ));
    server.always(KEY, Act::json(502, json!({})));
    let without_key = Examination {
        key: Some(Err(Outage::NotWorking)),
        clock: None,
        ..well
    };
    assert_eq!(examined(&server).await, without_key);
    server.always(SESSION, Act::json(503, json!({})));
    let nothing = Examination {
        session: Err(Outage::NotWorking),
        key: None,
        clock: None,
    };
    let asked = server.count(KEY);
    assert_eq!(examined(&server).await, nothing);
    assert_eq!(server.count(KEY), asked, "no key without a session");
}
