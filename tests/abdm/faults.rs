//! What the client makes of a bad day, and how often it calls on one.

use crate::calls::*;
use crate::server::*;
use abha_kiosk::abdm::{Client, Error};
use abha_kiosk::domain::*;
use serde_json::{Value, json};
use std::net::TcpListener;
use std::time::Duration;

const LONG: Duration = Duration::from_secs(3);
const SHORT: Duration = Duration::from_millis(300);

fn refused_token() -> Act {
    Act::json(
        401,
        json!({
            "code": "900901", "message": "Invalid Credentials",
            "description": "Invalid JWT token. Make sure you have provided the correct security credentials"
        }),
    )
}

/// Makes each of the four calls that send or use up a code, and answers with what came of it.
async fn spend(client: &Client, path: &str) -> Result<(), Fault> {
    let sealed = client.seal(b"123456").unwrap();
    let mobile = Mobile::parse("9545812125").unwrap();
    match path {
        REQUEST_OTP => client.request_aadhaar_otp(sealed).await.map(|_| ()),
        ENROL => client
            .enrol_by_aadhaar(&txn(), sealed, &mobile)
            .await
            .map(|_| ()),
        VERIFY_MOBILE => client.verify_mobile_otp(&txn(), sealed).await.map(|_| ()),
        _ => client.request_mobile_otp(&txn(), sealed).await.map(|_| ()),
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
    let lost = Client::new(gone).unwrap();
    assert_eq!(lost.prepare().await, Err(Fault::Offline));
    assert!(client.prepare().await.is_ok());
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
            Act::text(200, "application/json", "{\"txnId\":\"a\",\"txnId\":\"b\"}"),
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
        hasty.total_timeout = SHORT;
        let client = Client::new(hasty).unwrap();
        client.prepare().await.unwrap();
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
    let client = Client::new(broken).unwrap();
    assert_eq!(client.prepare().await, Err(Fault::Interrupted));
}

#[tokio::test]
async fn renews_a_refused_token_once_and_sends_again() {
    let refusals = [
        refused_token(),
        Act::json(
            401,
            json!({"code": "900902", "message": "Missing Credentials"}),
        ),
        Act::json(
            500,
            json!({"code": "900900", "message": "Unclassified Authentication Failure"}),
        ),
    ];
    for refusal in refusals {
        let server = Server::start();
        server.acts(
            SESSION,
            [
                Act::json(200, session_answer("gateway-1", 600)),
                Act::json(200, session_answer("gateway-2", 600)),
            ],
        );
        let client = prepared(&server).await;
        server.acts(ENROL, [refusal, Act::json(200, enrolled())]);
        assert_eq!(spend(&client, ENROL).await, Ok(()));
        let [first, second] = &server.seen(ENROL)[..] else {
            panic!("two calls")
        };
        assert_eq!(first.headers["authorization"], "Bearer gateway-1");
        assert_eq!(second.headers["authorization"], "Bearer gateway-2");
        assert_ne!(first.headers["request-id"], second.headers["request-id"]);
        assert_eq!(first.body, second.body);
        assert_eq!(server.count(SESSION), 2);
    }
}

#[tokio::test]
async fn renews_a_refused_token_no_more_than_once() {
    let server = Server::start();
    let client = prepared(&server).await;
    server.always(ENROL, refused_token());
    assert_eq!(spend(&client, ENROL).await, Err(Fault::NotAuthorised));
    assert_eq!(server.count(ENROL), 2);
    assert_eq!(server.count(SESSION), 2);
}

#[tokio::test]
async fn renews_the_token_for_the_key_and_for_the_person_too() {
    let server = Server::start();
    server.acts(KEY, [refused_token(), Act::json(200, key_answer())]);
    let client = prepared(&server).await;
    server.acts(
        PROFILE,
        [
            refused_token(),
            Act::json(200, json!({"ABHANumber": "91-1000-2000-3008"})),
        ],
    );
    assert!(client.profile(&token()).await.is_ok());
    assert_eq!(server.count(PROFILE), 2);
    assert_eq!(server.count(SESSION), 3);
}

#[tokio::test]
async fn drops_the_token_on_any_401_without_sending_again() {
    let server = Server::start();
    let client = prepared(&server).await;
    server.always(ENROL, Act::text(401, "text/plain", ""));
    assert_eq!(spend(&client, ENROL).await, Err(Fault::Refused));
    assert_eq!((server.count(ENROL), server.count(SESSION)), (1, 1));
    server.always(ENROL, Act::json(200, enrolled()));
    assert_eq!(spend(&client, ENROL).await, Ok(()));
    assert_eq!((server.count(ENROL), server.count(SESSION)), (2, 2));
}

#[tokio::test]
async fn does_not_call_with_a_session_that_could_not_be_renewed() {
    let server = Server::start();
    server.acts(
        SESSION,
        [
            Act::json(200, session_answer("gateway-1", 600)),
            Act::json(500, json!({})),
        ],
    );
    let client = prepared(&server).await;
    server.always(ENROL, refused_token());
    assert_eq!(spend(&client, ENROL).await, Err(Fault::ServiceDown));
    assert_eq!((server.count(ENROL), server.count(SESSION)), (1, 2));
}

#[tokio::test]
async fn opens_a_new_session_before_the_old_one_ends() {
    let server = Server::start();
    server.always(SESSION, Act::json(200, session_answer("gateway-1", 30)));
    let client = prepared(&server).await;
    let before = server.count(SESSION);
    server.always(SUGGEST, Act::json(200, json!({"abhaAddressList": []})));
    client.suggest_addresses(&txn()).await.unwrap();
    assert_eq!(server.count(SESSION), before + 1);
}

#[tokio::test]
async fn does_not_retry_a_failed_session_call() {
    for (act, fault) in [
        (
            Act::json(
                400,
                json!({"error": {"code": "1922", "message": "Invalid client secret"}}),
            ),
            Fault::NotAuthorised,
        ),
        (refused_token(), Fault::NotAuthorised),
        (
            Act::json(
                404,
                json!({"error": {"code": "ABDM-1016: ", "message": "Invalid Timestamp"}}),
            ),
            Fault::ClockWrong,
        ),
        (Act::HangUp, Fault::Interrupted),
        (Act::text(200, "text/html", "<html>"), Fault::ServiceDown),
        (Act::json(200, json!({"accessToken": null})), Fault::Garbled),
    ] {
        let server = Server::start();
        server.always(SESSION, act);
        let client = Client::new(options(&server)).unwrap();
        assert_eq!(client.prepare().await, Err(fault));
        assert_eq!((server.count(SESSION), server.count(KEY)), (1, 0));
    }
}

#[tokio::test]
async fn stops_asking_for_a_session_that_is_refused_again_and_again() {
    let server = Server::start();
    server.always(SESSION, Act::json(401, json!({})));
    let client = Client::new(options(&server)).unwrap();
    for _ in 0..10 {
        assert_eq!(client.prepare().await, Err(Fault::NotAuthorised));
    }
    assert_eq!(server.count(SESSION), 3);
}

/// Runs `prepare` many times at once on a slow server.
async fn prepare_together(client: &Client) -> Vec<Result<(), Fault>> {
    let tasks: Vec<_> = (0..16)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.prepare().await })
        })
        .collect();
    let mut outcomes = Vec::new();
    for task in tasks {
        outcomes.push(task.await.unwrap());
    }
    outcomes
}

#[tokio::test]
async fn prepares_once_for_many() {
    let server = Server::start();
    let answer = Act::json(200, session_answer("gateway-1", 600));
    server.always(SESSION, answer.after(SHORT));
    server.always(KEY, Act::json(200, key_answer()).after(SHORT));
    let client = Client::new(options(&server)).unwrap();
    assert!(prepare_together(&client).await.iter().all(Result::is_ok));
    assert_eq!((server.count(SESSION), server.count(KEY)), (1, 1));
}

#[tokio::test]
async fn fails_once_for_many() {
    let server = Server::start();
    server.always(SESSION, Act::json(500, json!({})).after(SHORT));
    let client = Client::new(options(&server)).unwrap();
    let outcomes = prepare_together(&client).await;
    assert!(outcomes.iter().all(|it| *it == Err(Fault::ServiceDown)));
    assert_eq!(server.count(SESSION), 1);

    let server = Server::start();
    server.always(KEY, Act::json(500, json!({})).after(SHORT));
    let client = Client::new(options(&server)).unwrap();
    let outcomes = prepare_together(&client).await;
    assert!(outcomes.iter().all(|it| *it == Err(Fault::ServiceDown)));
    assert_eq!((server.count(SESSION), server.count(KEY)), (1, 1));
    // What failed once is tried again when it is asked for again.
    server.always(KEY, Act::json(200, key_answer()));
    assert_eq!(client.prepare().await, Ok(()));
}

#[tokio::test]
async fn recovers_when_a_caller_gives_up_in_the_middle() {
    let server = Server::start();
    let answer = Act::json(200, session_answer("gateway-1", 600));
    server.acts(SESSION, [answer.clone().after(LONG), answer]);
    let client = Client::new(options(&server)).unwrap();
    let abandoned = tokio::time::timeout(SHORT, client.prepare()).await;
    assert!(abandoned.is_err());
    assert_eq!(client.prepare().await, Ok(()));
    assert_eq!(server.count(SESSION), 2);
}

#[tokio::test]
async fn refuses_a_key_that_is_none() {
    use rsa::pkcs8::EncodePublicKey as _;
    let weak = rsa::RsaPrivateKey::new(&mut rand::rngs::OsRng, 1024).unwrap();
    let weak = weak.to_public_key();
    let weak = weak.to_public_key_pem(rsa::pkcs8::LineEnding::LF).unwrap();
    for (act, fault) in [
        (Act::text(200, "text/plain", weak), Fault::Garbled),
        (Act::json(200, json!({"publicKey": "AAAA"})), Fault::Garbled),
        (Act::json(200, json!({})), Fault::Garbled),
        (Act::text(200, "text/plain", ""), Fault::Garbled),
        (Act::text(200, "text/html", "<html>"), Fault::ServiceDown),
        (Act::HangUp, Fault::Interrupted),
    ] {
        let server = Server::start();
        server.always(KEY, act);
        let client = Client::new(options(&server)).unwrap();
        assert_eq!(client.prepare().await, Err(fault));
        assert_eq!(client.seal(b"1").err(), Some(Fault::KeyRefused));
        assert_eq!(server.count(OLD_KEY), 0);
    }
    // Where neither call is known there is no key.
    let server = Server::start();
    server.always(KEY, Act::json(404, json!({"code": "404"})));
    let client = Client::new(options(&server)).unwrap();
    assert_eq!(client.prepare().await, Err(Fault::ServiceDown));
    assert_eq!(server.count(OLD_KEY), 1);
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
    let otp = client.seal(b"123456").unwrap();
    let mobile = Mobile::parse("9545812125").unwrap();
    let enrolment = client.enrol_by_aadhaar(&txn(), otp, &mobile).await.unwrap();
    assert!(enrolment.token.is_none());
    server.always(ENROL, Act::json(200, without("txnId")));
    let otp = client.seal(b"123456").unwrap();
    let enrolment = client.enrol_by_aadhaar(&txn(), otp, &mobile).await.unwrap();
    assert_eq!(enrolment.transaction, txn());
}

#[tokio::test]
async fn takes_no_picture_that_is_none_or_too_long() {
    let server = Server::start();
    let mut small = options(&server);
    small.max_image = 1000;
    let client = Client::new(small).unwrap();
    client.prepare().await.unwrap();
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
    exact.max_answer = 4096;
    let client = Client::new(exact).unwrap();
    client.prepare().await.unwrap();
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

#[test]
fn refuses_what_it_cannot_be_built_with() {
    let server = Server::start();
    let mut plain = options(&server);
    plain.endpoints.abha_v3 = "http://abha.example/abha/api".to_owned();
    let refused = Client::new(plain).err();
    assert_eq!(refused, Some(Error::Endpoint { name: "abha_v3" }));
    let mut strict = options(&server);
    strict.allow_plain_http_to_loopback = false;
    let refused = Client::new(strict).err();
    assert_eq!(refused, Some(Error::Endpoint { name: "session" }));
    let mut odd = options(&server);
    odd.proxy = Some("::".to_owned());
    assert_eq!(Client::new(odd).err(), Some(Error::Proxy));
}

#[test]
fn shows_no_secret_and_can_be_shared() {
    static_assertions::assert_impl_all!(Client: Clone, Send, Sync);
    fn is_send<T: Send>(_: &T) {}
    let server = Server::start();
    let client = Client::new(options(&server)).unwrap();
    is_send(&client.prepare());
    let user = token();
    is_send(&client.profile(&user));
    let shown = format!("{client:?}");
    assert!(!shown.contains("client-secret"), "{shown}");
}
