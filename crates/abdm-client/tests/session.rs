//! The session and the key: opened, renewed and fetched once for all who need them.

use crate::common::*;
use crate::faults::{LONG, SHORT, spend};
use crate::server::*;
use abdm_client::v3;
use abdm_types::*;
use serde_json::json;

fn refused_token() -> Act {
    Act::json(
        401,
        json!({
            "code": "900901", "message": "Invalid Credentials",
            "description": "Invalid JWT token. Make sure you have provided the correct security credentials"
        }),
    )
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
    // Whatever became of the session's call, this one was refused and did not leave again.
    assert_eq!(spend(&client, ENROL).await, Err(Fault::Offline));
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
        // Whatever became of the session's call, the other one did not leave.
        (Act::HangUp, Fault::Offline),
        (Act::text(200, "text/html", "<html>"), Fault::Offline),
        (Act::json(200, json!({"accessToken": null})), Fault::Offline),
    ] {
        let server = Server::start();
        server.always(SESSION, act);
        let client = v3::Client::new(options(&server)).unwrap();
        assert_eq!(spend(&client, ENROL).await, Err(fault));
        assert_eq!((server.count(SESSION), server.count(KEY)), (1, 0));
        let suggested = client.suggest_addresses(&txn()).await;
        assert_eq!(suggested.err(), Some(fault));
        assert_eq!(server.count(SESSION), 2);
        assert_eq!((server.count(ENROL), server.count(SUGGEST)), (0, 0));
    }
}

#[tokio::test]
async fn stops_asking_for_a_session_that_is_refused_again_and_again() {
    let server = Server::start();
    server.always(SESSION, Act::json(401, json!({})));
    let client = v3::Client::new(options(&server)).unwrap();
    for _ in 0..10 {
        assert_eq!(spend(&client, ENROL).await, Err(Fault::NotAuthorised));
    }
    assert_eq!((server.count(SESSION), server.count(ENROL)), (3, 0));
}

/// Makes a call that needs both many times at once.
async fn enrol_together(client: &v3::Client) -> Vec<Result<(), Fault>> {
    let tasks: Vec<_> = (0..16)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { spend(&client, ENROL).await })
        })
        .collect();
    let mut outcomes = Vec::new();
    for task in tasks {
        outcomes.push(task.await.unwrap());
    }
    outcomes
}

#[tokio::test]
async fn opens_and_fetches_once_for_many() {
    let server = Server::start();
    let answer = Act::json(200, session_answer("gateway-1", 600));
    server.always(SESSION, answer.after(SHORT));
    server.always(KEY, Act::json(200, key_answer()).after(SHORT));
    server.always(ENROL, Act::json(200, enrolled()));
    let client = v3::Client::new(options(&server)).unwrap();
    assert!(enrol_together(&client).await.iter().all(Result::is_ok));
    assert_eq!((server.count(SESSION), server.count(KEY)), (1, 1));
}

#[tokio::test]
async fn fails_once_for_many() {
    let server = Server::start();
    server.always(SESSION, Act::json(500, json!({})).after(SHORT));
    let client = v3::Client::new(options(&server)).unwrap();
    let outcomes = enrol_together(&client).await;
    assert!(outcomes.iter().all(|it| *it == Err(Fault::Offline)));
    assert_eq!(server.count(SESSION), 1);

    let server = Server::start();
    server.always(KEY, Act::json(500, json!({})).after(SHORT));
    let client = v3::Client::new(options(&server)).unwrap();
    let outcomes = enrol_together(&client).await;
    assert!(outcomes.iter().all(|it| *it == Err(Fault::Offline)));
    assert_eq!((server.count(SESSION), server.count(KEY)), (1, 1));
    assert_eq!(server.count(ENROL), 0);
    // What failed once is tried again when it is asked for again.
    server.always(KEY, Act::json(200, key_answer()));
    server.always(ENROL, Act::json(200, enrolled()));
    assert_eq!(spend(&client, ENROL).await, Ok(()));
}

#[tokio::test]
async fn recovers_when_a_caller_gives_up_in_the_middle() {
    let server = Server::start();
    let answer = Act::json(200, session_answer("gateway-1", 600));
    server.acts(SESSION, [answer.clone().after(LONG), answer]);
    let client = v3::Client::new(options(&server)).unwrap();
    server.always(ENROL, Act::json(200, enrolled()));
    let abandoned = tokio::time::timeout(SHORT, spend(&client, ENROL)).await;
    assert!(abandoned.is_err());
    assert_eq!(spend(&client, ENROL).await, Ok(()));
    assert_eq!(server.count(SESSION), 2);
}

#[tokio::test]
async fn refuses_a_key_that_is_none() {
    use rsa::pkcs8::EncodePublicKey as _;
    let weak = rsa::RsaPrivateKey::new(&mut rand::rngs::OsRng, 1024).unwrap();
    let weak = weak.to_public_key();
    let weak = weak.to_public_key_pem(rsa::pkcs8::LineEnding::LF).unwrap();
    for act in [
        Act::text(200, "text/plain", weak),
        Act::json(200, json!({"publicKey": "AAAA"})),
        Act::json(200, json!({})),
        Act::text(200, "text/plain", ""),
        Act::text(200, "text/html", "<html>"),
        Act::HangUp,
    ] {
        let server = Server::start();
        server.always(KEY, act);
        let client = v3::Client::new(options(&server)).unwrap();
        assert_eq!(spend(&client, ENROL).await, Err(Fault::Offline));
        assert_eq!((server.count(KEY), server.count(OLD_KEY)), (1, 0));
        assert_eq!(server.count(ENROL), 0, "nothing leaves without a key");
    }
    // Where neither call is known there is no key.
    let server = Server::start();
    server.always(KEY, Act::json(404, json!({"code": "404"})));
    let client = v3::Client::new(options(&server)).unwrap();
    assert_eq!(spend(&client, ENROL).await, Err(Fault::Offline));
    assert_eq!((server.count(OLD_KEY), server.count(ENROL)), (1, 0));
}

#[tokio::test]
async fn renews_once_for_many_that_were_refused() {
    let server = Server::start();
    let client = prepared(&server).await;
    let mut acts = vec![refused_token().after(SHORT); 8];
    acts.push(Act::json(200, json!({"abhaAddressList": []})));
    server.acts(SUGGEST, acts);
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.suggest_addresses(&txn()).await.map(|_| ()) })
        })
        .collect();
    for task in tasks {
        assert_eq!(task.await.unwrap(), Ok(()));
    }
    assert_eq!((server.count(SUGGEST), server.count(SESSION)), (16, 2));
}
