//! What holds for every call of the table: its form, and what becomes of it on a bad day.

use crate::common::options;
use crate::server::*;
use crate::table::{Client, every};
use abdm_types::*;
use serde_json::json;
use std::time::Duration;
use tokio::task::JoinSet;

const V3: Generation = Generation::V3;
const LOCKED: Fault = Fault::LockedOut {
    pause: Fault::LOCK_OUT,
};

#[tokio::test]
async fn has_the_form_that_was_published() {
    for case in every() {
        let (server, client) = case.prepared().await;
        server.always(case.path, case.good.clone());
        let done = (case.run)(client).await;
        assert_eq!(done, Ok(()), "{}", case.name);
        let seen = server.only(case.path);
        assert_eq!(seen.method, case.method, "{}", case.name);
        seen.check_body(&case.body);
        let headers = &seen.headers;
        assert_eq!(headers["authorization"], "Bearer gateway-1");
        let is_new = case.generation == Generation::V3;
        assert_eq!(headers.contains_key("request-id"), is_new, "{}", case.name);
        assert_eq!(headers.contains_key("timestamp"), is_new, "{}", case.name);
        assert_eq!(headers.contains_key("x-hip-id"), !is_new, "{}", case.name);
        for name in ["x-token", "t-token"] {
            let expected = case.token.filter(|(shown, _)| *shown == name);
            assert_eq!(
                headers.get(name).map(String::as_str),
                expected.map(|(_, value)| value),
                "{}",
                case.name
            );
        }
    }
}

/// Bad days that mean the same for every call.
fn bad_days() -> Vec<(Act, Fault)> {
    let json = |status, text: &str| Act::text(status, "application/json", text);
    let page = |status| Act::text(status, "text/html", "<html>Elsewhere</html>");
    let detail = |status, code: &str| {
        Act::json(
            status,
            json!({"code": format!("HIS-{status}"), "message": "Unable to process",
                "details": [{"message": "x", "code": code, "attribute": null}]}),
        )
    };
    let error =
        |status, code: &str| Act::json(status, json!({"error": {"code": code, "message": "x"}}));
    vec![
        (Act::HangUp, Fault::Interrupted),
        (Act::CutShort(b"{\"txnId\":".to_vec()), Fault::Interrupted),
        (Act::Flood(10 * 1024 * 1024), Fault::Garbled),
        (
            Act::text(200, "application/json", vec![b' '; 10 * 1024 * 1024]),
            Fault::Garbled,
        ),
        (json(500, "{}"), Fault::ServiceDown),
        (json(503, ""), Fault::ServiceDown),
        (page(200), Fault::ServiceDown),
        (page(400), Fault::ServiceDown),
        (page(503), Fault::ServiceDown),
        (json(400, ""), Fault::Refused),
        (json(409, "{}"), Fault::Refused),
        (json(422, "{\"mess"), Fault::Refused),
        (json(403, ""), Fault::NotAuthorised),
        (json(404, ""), Fault::ServiceDown),
        (
            json(429, "").with_header("Retry-After", "7"),
            Fault::SlowDown {
                retry_after: Some(Duration::from_secs(7)),
            },
        ),
        (
            json(302, "").with_header("Location", "/elsewhere"),
            Fault::ServiceDown,
        ),
        (error(400, "ABDM-1100"), LOCKED),
        (error(400, "ABDM-1017"), Fault::TransactionExpired),
        (error(500, "ABDM-9999: "), Fault::ServiceDown),
        (error(422, "ABDM-1206"), Fault::UidaiDown),
        (error(404, "ABDM-1114"), Fault::NotFound),
        (error(400, "ABDM-1134"), Fault::AccountDeactivated),
        (
            Act::json(
                400,
                json!([{"code": "ABDM-1022", "message": "Too many requests"}]),
            ),
            Fault::SlowDown { retry_after: None },
        ),
        (detail(422, "HIS-2017"), LOCKED),
        (detail(422, "HIS-1026"), Fault::TransactionExpired),
        (detail(422, "HIS-1072"), Fault::NotFound),
        (detail(422, "HIS-2022"), Fault::OtpWrong),
        (detail(422, "HIS-1047"), Fault::KeyRefused),
        (detail(503, "HIS-503"), Fault::ServiceDown),
        (detail(401, "HIS-2022"), Fault::OtpWrong),
        (
            Act::json(401, json!({"message": "X-token expired"})),
            Fault::ProofExpired,
        ),
        (
            Act::json(400, json!({"message": "Invalid T-token"})),
            Fault::ProofExpired,
        ),
    ]
}

/// Answers that make no sense as a success of anything.
const NONSENSE: &[&str] = &[
    "",
    "{\"txnId\":\"x\",\"mess",
    "\"string\"",
    "{\"txnId\":\"\\ud800\"}",
    "{\"txnId\":[],\"txnId\":null,\"token\":[],\"token\":{}}",
    "{\"accounts\":7}",
];

#[tokio::test]
async fn comes_to_a_known_end_on_every_bad_day_and_is_not_repeated() {
    for case in every() {
        let (server, client) = case.prepared().await;
        let mut calls = 0;
        for (act, fault) in bad_days() {
            server.always(case.path, act.clone());
            let came = (case.run)(client.clone()).await;
            assert_eq!(came, Err(fault), "{} {act:.80?}", case.name);
            // Where an old transaction is refused nothing was sent, and another is asked for once.
            let is_resent = case.name.ends_with("resent");
            let twice = is_resent && fault == Fault::TransactionExpired && case.generation == V3;
            calls += if twice { 2 } else { 1 };
            assert_eq!(server.count(case.path), calls, "{} {act:.80?}", case.name);
        }
        let nonsense = NONSENSE.iter().map(|text| text.as_bytes().to_vec());
        for body in nonsense.chain([vec![b'['; 100_000], vec![0xff, 0xfe, 0x00]]) {
            // What its success says is not published: only an error is none.
            let open = case.name == "change";
            server.always(case.path, Act::text(200, "application/json", body.clone()));
            let came = (case.run)(client.clone()).await;
            let expected = if open { Ok(()) } else { Err(Fault::Garbled) };
            let shown = String::from_utf8_lossy(&body);
            assert_eq!(came, expected, "{} {shown:.80}", case.name);
            calls += 1;
        }
        assert_eq!(server.count(case.path), calls, "{}", case.name);
        assert_eq!(server.count("/elsewhere"), 0, "{}", case.name);
        // Two of the days begin with a 401, after which the gateway token is not used again.
        assert_eq!(server.count(SESSION), 3, "{}", case.name);
    }
}

#[tokio::test]
async fn renews_a_refused_gateway_token_once_for_every_call() {
    for case in every() {
        let (server, client) = case.prepared().await;
        let refusal = match case.generation {
            Generation::V3 => json!({"code": "900901", "message": "Invalid Credentials"}),
            // What V1 and V2 say is not published.
            Generation::V2 => json!({"code": "HIS-401", "message": "Unauthorized"}),
        };
        server.always(SESSION, Act::json(200, session_answer("gateway-2", 600)));
        let refused = Act::json(401, refusal);
        server.acts(case.path, [refused.clone(), case.good.clone()]);
        assert_eq!((case.run)(client.clone()).await, Ok(()), "{}", case.name);
        let seen = server.seen(case.path);
        let tokens: Vec<&str> = seen
            .iter()
            .map(|seen| seen.headers["authorization"].as_str())
            .collect();
        assert_eq!(
            tokens,
            ["Bearer gateway-1", "Bearer gateway-2"],
            "{}",
            case.name
        );
        assert_eq!(seen[0].body, seen[1].body, "{}", case.name);

        server.always(case.path, refused);
        let came = (case.run)(client).await;
        let expected = match (case.generation, case.token) {
            (Generation::V2, Some(_)) => Fault::ProofExpired,
            (Generation::V2 | Generation::V3, _) => Fault::NotAuthorised,
        };
        assert_eq!(came, Err(expected), "{}", case.name);
        assert_eq!(server.count(case.path), 4, "{}", case.name);
    }
}

#[tokio::test]
async fn gives_up_waiting_for_every_call() {
    let mut waits = JoinSet::new();
    for case in every() {
        waits.spawn(async move {
            let server = case.server();
            let mut hasty = options(&server);
            hasty.total_timeout = Duration::from_secs(5);
            let client = Client::new(hasty, case.generation);
            assert_eq!(client.check_health().await, ServiceState::Available);
            let late = case.good.clone().after(Duration::from_secs(30));
            server.always(case.path, late);
            let came = (case.run)(client).await;
            assert_eq!(came, Err(Fault::TimedOut), "{}", case.name);
            assert_eq!(server.count(case.path), 1, "{}", case.name);
        });
    }
    while let Some(done) = waits.join_next().await {
        done.unwrap();
    }
}

#[tokio::test]
async fn nothing_that_is_encrypted_leaves_without_a_key() {
    for case in every() {
        let server = case.server();
        server.always(case.path, case.good.clone());
        for path in [KEY, OLD_KEY] {
            server.always(path, Act::json(500, json!({})));
        }
        let client = Client::new(options(&server), case.generation);
        let came = (case.run)(client).await;
        let keys = server.count(KEY) + server.count(OLD_KEY);
        if case.encrypts() {
            assert_eq!(came, Err(Fault::Offline), "{}", case.name);
            assert_eq!((server.count(case.path), keys), (0, 1), "{}", case.name);
            for (path, _) in &case.beside {
                assert_eq!(server.count(path), 0, "{}", case.name);
            }
        } else {
            assert_eq!(came, Ok(()), "{}", case.name);
            assert_eq!((server.count(case.path), keys), (1, 0), "{}", case.name);
        }
    }
}
