//! What the client makes of a bad day, and how often it calls on one.

use crate::common::*;
use crate::server::*;
use abdm_client::{Error, v2, v3};
use abdm_types::*;
use serde_json::{Value, json};
use std::net::TcpListener;
use std::time::Duration;

pub const LONG: Duration = Duration::from_secs(3);
pub const SHORT: Duration = Duration::from_millis(300);

/// Makes each of the four calls that send or use up a code, and answers with what came of it.
pub async fn spend(client: &v3::Client, path: &str) -> Result<(), Fault> {
    let mobile = Mobile::parse("9545812125").unwrap();
    match path {
        REQUEST_OTP => client
            .request_aadhaar_otp(&aadhaar(), None)
            .await
            .map(|_| ()),
        ENROL => client
            .enrol_by_aadhaar(&txn(), &otp(), &mobile)
            .await
            .map(|_| ()),
        VERIFY_MOBILE => client.verify_mobile_otp(&txn(), &otp()).await.map(|_| ()),
        _ => client
            .request_mobile_otp(&txn(), &mobile, None)
            .await
            .map(|_| ()),
    }
}

#[tokio::test]
async fn says_offline_when_nobody_listens() {
    let server = Server::start();
    let client = prepared(&server).await;
    let mut gone = options(&server);
    let free = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    gone.endpoints.session = format!("http://{free}/x");
    let lost = v3::Client::new(gone).unwrap();
    assert_eq!(spend(&lost, ENROL).await, Err(Fault::Offline));
    server.always(ENROL, Act::json(200, enrolled()));
    assert!(spend(&client, ENROL).await.is_ok());
}

#[tokio::test]
async fn never_repeats_a_call_that_spends_a_code() {
    let bad_days = [
        (Act::HangUp, Fault::Interrupted),
        (Act::CutShort(b"{\"txnId\":".to_vec()), Fault::Interrupted),
        (Act::Flood(10 * 1024 * 1024), Fault::Garbled),
        (
            Act::text(200, "application/json", vec![b' '; 10 * 1024 * 1024]),
            Fault::Garbled,
        ),
        (Act::json(500, json!({})), Fault::ServiceDown),
        (
            Act::text(503, "text/html", "<html>Down</html>"),
            Fault::ServiceDown,
        ),
        (
            Act::text(200, "text/html", "<html>Sign in</html>"),
            Fault::ServiceDown,
        ),
        (Act::text(401, "application/json", ""), Fault::Refused),
        (Act::text(400, "application/json", ""), Fault::Refused),
        (Act::text(200, "application/json", ""), Fault::Garbled),
        (
            Act::text(200, "application/json", "{\"txnId\":\"x\",\"mess"),
            Fault::Garbled,
        ),
        (
            Act::text(200, "application/json", "{\"txnId\":\"\\ud800\"}"),
            Fault::Garbled,
        ),
        (
            Act::text(200, "application/json", "[".repeat(100_000)),
            Fault::Garbled,
        ),
        (
            Act::json(200, json!({"txnId": "a\r\nX-Other: b"})),
            Fault::Garbled,
        ),
        (
            Act::text(429, "text/plain", "").with_header("Retry-After", "7"),
            Fault::SlowDown {
                retry_after: Some(Duration::from_secs(7)),
            },
        ),
        (
            Act::json(400, json!({"loginId": "Invalid LoginId"})),
            Fault::KeyRefused,
        ),
        (
            Act::text(302, "text/html", "").with_header("Location", "/elsewhere"),
            Fault::ServiceDown,
        ),
        (
            Act::text(307, "text/html", "").with_header("Location", "/elsewhere"),
            Fault::ServiceDown,
        ),
    ];
    for (act, fault) in bad_days {
        for path in [REQUEST_OTP, ENROL, VERIFY_MOBILE, "another mobile"] {
            let server = Server::start();
            let client = prepared(&server).await;
            for path in [REQUEST_OTP, ENROL, VERIFY_MOBILE] {
                server.always(path, act.clone());
            }
            let came = spend(&client, path).await;
            assert_eq!(came, Err(fault), "{path} {act:.80?}");
            let path = if path == "another mobile" {
                REQUEST_OTP
            } else {
                path
            };
            assert_eq!(server.count(path), 1, "{path} {act:.80?}");
            assert_eq!(server.count("/elsewhere"), 0);
        }
    }
}

#[tokio::test]
async fn gives_up_waiting_and_does_not_ask_again() {
    for path in [REQUEST_OTP, ENROL, VERIFY_MOBILE] {
        let server = Server::start();
        let mut hasty = options(&server);
        hasty.total_timeout = Duration::from_secs(1);
        let client = ready(v3::Client::new(hasty).unwrap()).await;
        server.always(path, Act::json(200, json!({})).after(LONG));
        assert_eq!(spend(&client, path).await, Err(Fault::TimedOut), "{path}");
        assert_eq!(server.count(path), 1, "{path}");
    }
}

#[tokio::test]
async fn says_interrupted_when_the_connection_breaks_at_once() {
    let server = Server::start();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut broken = options(&server);
    broken.endpoints.abha_v3 = format!("http://{}/abha/api", listener.local_addr().unwrap());
    std::thread::spawn(move || listener.incoming().for_each(drop));
    let client = v3::Client::new(broken).unwrap();
    let suggested = client.suggest_addresses(&txn()).await;
    assert_eq!(suggested.err(), Some(Fault::Interrupted));
    // It is the call for the key that broke: the other has not left.
    assert_eq!(spend(&client, ENROL).await, Err(Fault::Offline));
}

#[tokio::test]
async fn reads_a_wrong_code_in_every_form() {
    let server = Server::start();
    let client = prepared(&server).await;
    let failed = |message: &str| {
        Act::json(
            200,
            json!({"txnId": TXN, "authResult": "failed", "message": message, "accounts": []}),
        )
    };
    for (path, act, fault) in [
        (
            VERIFY_MOBILE,
            failed("Please enter a valid OTP. Entered OTP is either expired or incorrect."),
            Fault::OtpWrong,
        ),
        (
            VERIFY_MOBILE,
            failed("OTP expired, please try again"),
            Fault::OtpExpired,
        ),
        (VERIFY_MOBILE, failed(""), Fault::OtpWrong),
        (
            VERIFY_MOBILE,
            Act::json(
                400,
                json!({"txnId": TXN, "description": "Invalid OTP value"}),
            ),
            Fault::OtpWrong,
        ),
        (
            ENROL,
            Act::json(
                422,
                json!({"error": {"code": "ABDM-1204", "message": "UIDAI Error code : 400 : Invalid Aadhaar OTP value."}}),
            ),
            Fault::OtpWrong,
        ),
        (
            ENROL,
            failed("OTP did not match, please try again"),
            Fault::OtpWrong,
        ),
    ] {
        server.always(path, act);
        assert_eq!(spend(&client, path).await, Err(fault));
    }
}

#[tokio::test]
async fn needs_what_the_next_step_needs() {
    let server = Server::start();
    let client = prepared(&server).await;
    let without = |name: &str| {
        let mut answer = enrolled();
        answer.as_object_mut().unwrap().remove(name);
        answer
    };
    server.always(ENROL, Act::json(200, without("ABHAProfile")));
    assert_eq!(spend(&client, ENROL).await, Err(Fault::Garbled));
    let mut nameless = enrolled();
    nameless["ABHAProfile"]["ABHANumber"] = Value::Null;
    server.always(ENROL, Act::json(200, nameless));
    assert_eq!(spend(&client, ENROL).await, Err(Fault::Garbled));
    // A missing token or transaction costs the card, not the registration.
    server.always(ENROL, Act::json(200, without("tokens")));
    let mobile = Mobile::parse("9545812125").unwrap();
    let enrolment = client
        .enrol_by_aadhaar(&txn(), &otp(), &mobile)
        .await
        .unwrap();
    assert!(enrolment.token.is_none());
    server.always(ENROL, Act::json(200, without("txnId")));
    let enrolment = client
        .enrol_by_aadhaar(&txn(), &otp(), &mobile)
        .await
        .unwrap();
    assert_eq!(enrolment.transaction, txn());
}

#[tokio::test]
async fn takes_no_picture_that_is_none_or_too_long() {
    let server = Server::start();
    let mut small = options(&server);
    small.max_image = 1000;
    let client = ready(v3::Client::new(small).unwrap()).await;
    let mut long = b"\x89PNG\r\n\x1a\n".to_vec();
    long.resize(1001, 0);
    for (act, fault) in [
        (Act::text(200, "image/png", long), Fault::Garbled),
        (Act::text(200, "image/png", "GIF89a"), Fault::Garbled),
        (Act::text(200, "image/png", ""), Fault::Garbled),
        (Act::text(200, "text/html", "<html>"), Fault::ServiceDown),
        (
            Act::json(401, json!({"message": "X-token expired"})),
            Fault::ProofExpired,
        ),
        (
            Act::json(400, json!({"message": "Invalid X-token"})),
            Fault::ProofExpired,
        ),
    ] {
        server.always(CARD, act.clone());
        assert_eq!(
            client.card_image(&token()).await.err(),
            Some(fault),
            "{act:.60?}"
        );
        server.always(QR, act);
        assert_eq!(client.qr_image(&token()).await.err(), Some(fault));
    }
}

#[tokio::test]
async fn takes_an_answer_of_exactly_the_limit() {
    let server = Server::start();
    let mut exact = options(&server);
    exact.max_response = 4096;
    let client = ready(v3::Client::new(exact).unwrap()).await;
    let body = |length: usize| {
        let mut body = json!({"abhaAddressList": ["asha_1995"]}).to_string();
        body.push_str(&" ".repeat(length - body.len()));
        Act::text(200, "application/json", body)
    };
    server.always(SUGGEST, body(4096));
    assert_eq!(client.suggest_addresses(&txn()).await.unwrap().len(), 1);
    server.always(SUGGEST, body(4097));
    assert_eq!(
        client.suggest_addresses(&txn()).await.err(),
        Some(Fault::Garbled)
    );
}

#[tokio::test]
async fn tells_what_became_of_an_address() {
    let server = Server::start();
    let client = prepared(&server).await;
    let address = AbhaAddress::choose("asha_1995").unwrap();
    for (code, fault) in [
        ("ABDM-1101", Fault::AddressTaken),
        ("ABDM-1102", Fault::MobileNotVerified),
        ("ABDM-1017", Fault::TransactionExpired),
    ] {
        let body = json!({"error": {"code": code, "message": "x"}});
        server.always(CHOOSE, Act::json(400, body));
        let chosen = client.choose_address(&txn(), &address).await;
        assert_eq!(chosen.err(), Some(fault), "{code}");
    }
    let body = json!({"error": {"code": "ABDM-1017", "message": "Invalid Transaction Id"}});
    server.always(SUGGEST, Act::json(401, body));
    let suggested = client.suggest_addresses(&txn()).await;
    assert_eq!(suggested.err(), Some(Fault::TransactionExpired));
    server.always(SUGGEST, Act::json(200, json!({"txnId": TXN})));
    let suggested = client.suggest_addresses(&txn()).await;
    assert_eq!(suggested.err(), Some(Fault::Garbled));
}

#[tokio::test]
async fn uses_every_connection_once() {
    let server = Server::start();
    let client = prepared(&server).await;
    server.always(SUGGEST, Act::json(200, json!({"abhaAddressList": []})));
    for _ in 0..5 {
        client.suggest_addresses(&txn()).await.unwrap();
    }
    let peers: std::collections::HashSet<_> =
        server.seen(SUGGEST).iter().map(|seen| seen.peer).collect();
    assert_eq!(peers.len(), 5);
}

#[tokio::test]
async fn goes_through_a_proxy_when_told_to_and_asks_it_for_a_tunnel() {
    let server = Server::start();
    let mut proxied = options(&server);
    for address in [
        &mut proxied.endpoints.session,
        &mut proxied.endpoints.abha_v3,
        &mut proxied.endpoints.abha_v1,
        &mut proxied.endpoints.phr_v3,
    ] {
        *address = "https://abdm.invalid/x".to_owned();
    }
    proxied.proxy = Some(server.url.clone());
    let client = v3::Client::new(proxied).unwrap();
    assert_eq!(spend(&client, ENROL).await, Err(Fault::Offline));
    assert_eq!(server.only("abdm.invalid:443").method, "CONNECT");
}

#[test]
fn refuses_what_it_cannot_be_built_with() {
    let server = Server::start();
    let mut plain = options(&server);
    plain.endpoints.abha_v3 = "http://abha.example/abha/api".to_owned();
    let refused = v3::Client::new(plain).err();
    assert_eq!(refused, Some(Error::Endpoint { name: "abha_v3" }));
    let mut strict = options(&server);
    strict.allow_plain_http_to_loopback = false;
    let refused = v3::Client::new(strict).err();
    assert_eq!(refused, Some(Error::Endpoint { name: "session" }));
    let mut odd = options(&server);
    odd.proxy = Some("::".to_owned());
    assert_eq!(v3::Client::new(odd).err(), Some(Error::Proxy));
}

#[test]
fn shows_no_secret_and_can_be_shared() {
    static_assertions::assert_impl_all!(v3::Client: Clone, Send, Sync);
    static_assertions::assert_impl_all!(v2::Client: Clone, Send, Sync);
    fn is_send<T: Send>(_: &T) {}
    let server = Server::start();
    let client = v3::Client::new(options(&server)).unwrap();
    is_send(&client.check_health());
    let (aadhaar, otp) = (aadhaar(), otp());
    is_send(&client.request_aadhaar_otp(&aadhaar, None));
    is_send(&client.verify_login(OtpSystem::Abdm, &txn(), &otp));
    let user = token();
    is_send(&client.profile(&user));
    let shown = format!("{client:?}");
    assert!(!shown.contains("client-secret"), "{shown}");
}

/// An answer that has begun may not fall silent; one that has not begun is waited for until the end
/// of the whole time, because nobody would know what was done.
#[tokio::test]
async fn an_answer_that_falls_silent_is_given_up_before_its_time_is_over() {
    let server = Server::start();
    let mut hasty = options(&server);
    hasty.read_timeout = SHORT;
    let client = ready(v3::Client::new(hasty).unwrap()).await;
    let late = Act::json(200, json!({"abhaAddressList": []})).after(SHORT * 3);
    server.always(SUGGEST, late);
    assert!(client.suggest_addresses(&txn()).await.is_ok());
    server.always(SUGGEST, Act::Stall(b"{".to_vec(), LONG));
    let asked = tokio::time::timeout(LONG / 2, client.suggest_addresses(&txn())).await;
    assert_eq!(asked.expect("no waiting").err(), Some(Fault::TimedOut));
}
