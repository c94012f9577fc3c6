//! A key of the service that is another than before: told, and where the settings name keys, refused.

use crate::common::{options, ready};
use crate::faults::spend;
use crate::server::*;
use abdm_client::{KeyFingerprint, KeyNews, KeyWatch, Options, PublicKey, v3};
use abdm_types::*;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::pkcs8::EncodePublicKey as _;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

type Heard = Arc<Mutex<Vec<(KeyNews, KeyFingerprint)>>>;

/// Settings under which what is told of keys is written down.
fn watched(server: &Server, allowed: &[KeyFingerprint]) -> (Options, Heard) {
    let heard = Heard::default();
    let mut options = options(server);
    let writes = Arc::clone(&heard);
    options.key_watch = Some(KeyWatch::new(move |news, key| {
        writes.lock().unwrap().push((news, key));
    }));
    options.key_sha256 = allowed.to_vec();
    (options, heard)
}

/// Another key, as the service answers with it, and by what it is known.
fn another() -> (Value, KeyFingerprint) {
    let private = rsa::RsaPrivateKey::new(&mut rand::rngs::OsRng, 2048).unwrap();
    let der = private.to_public_key().to_public_key_der().unwrap();
    let answer = json!({"publicKey": STANDARD.encode(der.as_bytes())});
    let key = PublicKey::parse(der.as_bytes()).unwrap();
    (answer, key.fingerprint())
}

fn usual() -> KeyFingerprint {
    let answer = key_answer().to_string();
    PublicKey::parse_v3(answer.as_bytes())
        .unwrap()
        .fingerprint()
}

#[tokio::test]
async fn a_changed_key_is_told_once_and_used() {
    let server = Server::start();
    let (options, heard) = watched(&server, &[]);
    let client = ready(v3::Client::new(options).unwrap()).await;
    let (answer, changed) = another();
    assert_eq!(client.check_health().await, ServiceState::Available);
    assert_eq!(*heard.lock().unwrap(), [(KeyNews::First, usual())]);
    server.always(KEY, Act::json(200, answer));
    for _ in 0..3 {
        assert_eq!(client.check_health().await, ServiceState::Available);
    }
    server.always(KEY, Act::json(200, key_answer()));
    assert_eq!(client.check_health().await, ServiceState::Available);
    let told = [
        (KeyNews::First, usual()),
        (KeyNews::Changed, changed),
        (KeyNews::Changed, usual()),
    ];
    assert_eq!(*heard.lock().unwrap(), told);
}

#[tokio::test]
async fn a_key_that_changed_while_the_program_was_off_is_told() {
    let server = Server::start();
    for (before, news) in [
        (None, KeyNews::First),
        (Some(usual()), KeyNews::First),
        (Some(another().1), KeyNews::Changed),
    ] {
        let (mut options, heard) = watched(&server, &[]);
        options.key_before = before;
        let client = ready(v3::Client::new(options).unwrap()).await;
        assert_eq!(client.check_health().await, ServiceState::Available);
        assert_eq!(*heard.lock().unwrap(), [(news, usual())]);
    }
    // Nor is one that is not allowed good because it is the one from before.
    let (answer, other) = another();
    server.always(KEY, Act::json(200, answer));
    let (mut options, _) = watched(&server, &[usual()]);
    options.key_before = Some(other);
    let client = v3::Client::new(options).unwrap();
    assert!(client.check_health().await.outage().is_some());
}

#[tokio::test]
async fn nothing_is_encrypted_with_a_key_that_the_settings_do_not_name() {
    let unexpected = Fault::SecureConnection {
        cause: TlsFault::UnexpectedKey,
    };
    let (answer, other) = another();
    let (_, third) = another();
    let server = Server::start();
    server.always(KEY, Act::json(200, answer));
    let (options, heard) = watched(&server, &[usual(), third]);
    let client = v3::Client::new(options).unwrap();
    for path in [REQUEST_OTP, ENROL] {
        assert_eq!(spend(&client, path).await, Err(unexpected));
        assert_eq!(server.count(path), 0);
    }
    let outage = Outage::Untrusted {
        cause: TlsFault::UnexpectedKey,
    };
    assert_eq!(client.check_health().await.outage(), Some(outage));
    assert_eq!(unexpected.retry(), Retry::ByStaff);
    assert_eq!(*heard.lock().unwrap(), [(KeyNews::Unexpected, other)]);
    // The key that was expected is back.
    server.always(KEY, Act::json(200, key_answer()));
    server.always(ENROL, Act::json(200, crate::common::enrolled()));
    assert_eq!(spend(&client, ENROL).await, Ok(()));
    assert_eq!(client.check_health().await, ServiceState::Available);
}

/// A key that was good stays in use for those who are in a journey, and nobody can begin.
#[tokio::test]
async fn an_unexpected_key_does_not_take_the_good_one_away() {
    let server = Server::start();
    let (options, _) = watched(&server, &[usual()]);
    let client = ready(v3::Client::new(options).unwrap()).await;
    server.always(KEY, Act::json(200, another().0));
    assert!(client.check_health().await.outage().is_some());
    server.always(ENROL, Act::json(200, crate::common::enrolled()));
    assert_eq!(spend(&client, ENROL).await, Ok(()));
    let sealed = server.only(ENROL);
    assert_eq!(sealed.opened("/authData/otp/otpValue"), "123456");
}

/// Session and key are short answers; what is long is none of them, whatever else it says.
#[tokio::test]
async fn answers_of_session_and_key_are_short() {
    for path in [SESSION, KEY] {
        let server = Server::start();
        let mut answer = if path == KEY {
            key_answer()
        } else {
            session_answer("t", 600)
        };
        answer["filling"] = json!(" ".repeat(60 * 1024));
        server.always(path, Act::json(200, answer.clone()));
        ready(v3::Client::new(options(&server)).unwrap()).await;
        answer["filling"] = json!(" ".repeat(64 * 1024));
        server.always(path, Act::json(200, answer));
        let client = v3::Client::new(options(&server)).unwrap();
        let outage = client.check_health().await.outage();
        assert_eq!(outage, Some(Outage::NotWorking));
    }
}
