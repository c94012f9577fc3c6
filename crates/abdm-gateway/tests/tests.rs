//! The forwarder between kiosks and the sandbox, and whom it turns away.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it expects by panicking"
)]

mod clinic;

use abdm_client::{Credentials, Roots, SecretPlace};
use abdm_gateway::{Error, Gateway, Identity, Options};
use abdm_types::{Fault, Mobile, Outage, ServiceState};
use clinic::*;
use std::time::Duration;
use test_support::secret::{set_mode, write_secret};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

#[tokio::test]
async fn a_kiosk_without_a_secret_works_through_it() {
    let clinic = Clinic::open().await;
    let kiosk = clinic.kiosk(Credentials::of_nobody("kiosk"));
    assert_eq!(kiosk.check_health().await, ServiceState::Available);
    assert_eq!(clinic.sessions(), 1);
}

#[tokio::test]
async fn all_share_one_session_and_who_asks_twice_gets_a_new_one() {
    let clinic = Clinic::open().await;
    let mut handed = Vec::new();
    for path in [
        "/api/hiecm/gateway/v3/sessions",
        // Whoever was handed it asks again: it was refused with it.
        "/sessions",
        // Not too often, whatever happens there.
        "/sessions",
        "/gateway/v0.5/sessions",
    ] {
        let answer = clinic.ask(path, BODY).await;
        assert_eq!(answer.status, 200, "{path}");
        let whole = answer
            .body
            .contains("\"tokenType\":\"bearer\",\"expiresIn\":");
        assert!(whole && answer.body.ends_with('}'), "{path}");
        handed.push(token_in(&answer.body));
    }
    let [first, second] = &clinic.tokens()[..] else {
        panic!("two sessions")
    };
    assert_ne!(first, second);
    assert_eq!(handed, [first, second, second, second].map(String::clone));
    assert_eq!(clinic.sessions(), 2);
}

#[tokio::test]
async fn only_who_stands_on_the_list_gets_a_token() {
    let mut clinic = Clinic::with_list(&format!("front-1 {KEY}\nfront-2 {OTHER_KEY}\n")).await;
    let asks =
        |id: &str, key: &str| format!("{{\"clientId\":\"{id}\",\"clientSecret\":\"{key}\"}}");
    for (id, key, status) in [
        ("front-1", KEY, 200),
        ("front-2", OTHER_KEY, 200),
        ("front-1", OTHER_KEY, 400),
        ("front-3", KEY, 400),
        ("front-1", "", 400),
        ("", "", 400),
    ] {
        let answer = clinic.ask("/sessions", &asks(id, key)).await;
        assert_eq!(answer.status, status, "{id}");
        assert!(!answer.body.contains(KEY) && !answer.body.contains(OTHER_KEY));
    }
    assert_eq!(clinic.sessions(), 1, "two kiosks, one session");
    // The key as a kiosk has it: in a file of its own.
    let file = clinic.folder.path().join("kiosk-key");
    write_secret(&file, KEY.as_bytes());
    let place = SecretPlace::File(file.clone());
    let kiosk = clinic.kiosk(Credentials::kept_at("front-1", place.clone()));
    assert_eq!(kiosk.check_health().await, ServiceState::Available);
    // Struck off, without a new start.
    clinic.lay_list(&format!("front-2 {OTHER_KEY}\n"));
    let kiosk = clinic.kiosk(Credentials::kept_at("front-1", place));
    let outage = Some(Outage::NotAuthorised);
    assert_eq!(kiosk.check_health().await.outage(), outage);
    // A list that cannot be read lets nobody in.
    clinic.lay_list("front-2\n");
    let answer = clinic.ask("/sessions", &asks("front-2", OTHER_KEY)).await;
    assert_eq!(answer.status, 503);
}

#[tokio::test]
async fn what_is_no_session_call_gets_no_token() {
    let clinic = Clinic::open().await;
    let json = "Content-Type: application/json\r\n";
    let long = format!("{{\"clientId\":\"{}\"}}", "a".repeat(5000));
    for (name, line, headers, body, status) in [
        ("another method", "GET /sessions", json, "", 404),
        ("another path", "POST /v3/profile/account", json, BODY, 404),
        ("a path behind it", "POST /sessions/x", json, BODY, 404),
        (
            "a page",
            "POST /sessions",
            "Content-Type: application/json\r\nOrigin: http://127.0.0.1\r\n",
            BODY,
            403,
        ),
        (
            "a page that hides where it is from",
            "POST /sessions",
            "Content-Type: application/json\r\nSec-Fetch-Site: cross-site\r\n",
            BODY,
            403,
        ),
        (
            "a form",
            "POST /sessions",
            "Content-Type: text/plain\r\n",
            BODY,
            400,
        ),
        ("no JSON", "POST /sessions", json, "{", 400),
        ("nothing", "POST /sessions", json, "", 400),
        ("a list", "POST /sessions", json, "[7]", 400),
        ("too long", "POST /sessions", json, &long, 400),
    ] {
        let answer = clinic.send(line, headers, body).await;
        assert_eq!(answer.status, status, "{name}");
        assert!(!answer.body.contains("accessToken"), "{name}");
    }
    assert_eq!(clinic.sessions(), 0, "nobody asked ABDM for it");
    assert_eq!(clinic.ask("/sessions", BODY).await.status, 200);
}

#[tokio::test]
async fn who_holds_connections_open_keeps_nobody_out() {
    let clinic = Clinic::open().await;
    let mut held = Vec::new();
    for number in 0..80 {
        let mut stream = TcpStream::connect(clinic.address()).await.unwrap();
        let begun: &[u8] = match number % 3 {
            0 => b"",
            1 => b"POST /sessions HTTP/1.1\r\nHost: x\r\n",
            _ => b"POST /sessions HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{",
        };
        stream.write_all(begun).await.unwrap();
        held.push(stream);
    }
    let asked = clinic.ask("/sessions", BODY);
    let answer = tokio::time::timeout(Duration::from_secs(20), asked).await;
    assert_eq!(answer.expect("a place came free").status, 200);
    // Those that were held have been hung up on.
    let mut rest = Vec::new();
    let first = held[0].read_to_end(&mut rest);
    let ended = tokio::time::timeout(Duration::from_secs(20), first).await;
    assert!(ended.is_ok());
}

#[tokio::test]
async fn kiosks_hear_what_keeps_the_forwarder_from_abdm() {
    let clinic = Clinic::open().await;
    let kiosk = || clinic.kiosk(Credentials::of_nobody("kiosk"));
    for (abdm, outage) in [
        (Abdm::Refuses, Outage::NotAuthorised),
        (Abdm::IsBusy, Outage::SlowDown),
        (Abdm::IsDown, Outage::NotWorking),
    ] {
        clinic.abdm_now(abdm);
        assert_eq!(kiosk().check_health().await.outage(), Some(outage));
    }
    clinic.abdm_now(Abdm::Works);
    assert_eq!(kiosk().check_health().await, ServiceState::Available);
}

#[tokio::test]
async fn listens_beyond_this_machine_only_with_a_list_and_a_certificate() {
    let clinic = Clinic::open().await;
    let everywhere = "0.0.0.0:0".parse().unwrap();
    let list = clinic.folder.path().join("kiosks");
    write_secret(&list, format!("front-1 {KEY}\n").as_bytes());
    let (identity, authority) = clinic.identity();
    for (kiosks, identity) in [
        (None, None),
        (Some(list.clone()), None),
        (None, Some(identity.clone())),
    ] {
        let mut options = Options::new(everywhere);
        (options.kiosks, options.identity) = (kiosks, identity);
        let refused = Gateway::start(options, clinic.session()).await;
        assert!(matches!(refused, Err(Error::Open(at)) if at == everywhere));
    }
    let mut options = Options::new(everywhere);
    options.kiosks = Some(list.clone());
    options.identity = Some(identity.clone());
    let gateway = Gateway::start(options, clinic.session()).await.unwrap();
    let url = gateway.url().replace("0.0.0.0", "127.0.0.1");
    assert!(url.starts_with("https://"));
    let file = clinic.folder.path().join("kiosk-key");
    write_secret(&file, KEY.as_bytes());
    let credentials = Credentials::kept_at("front-1", SecretPlace::File(file));
    let roots = Roots::from_pem(authority.as_bytes()).unwrap();
    let kiosk = clinic.kiosk_at(&url, credentials.clone(), Some(roots));
    assert_eq!(kiosk.check_health().await, ServiceState::Available);
    // Without the authority of the clinic it is nobody.
    let kiosk = clinic.kiosk_at(&url, credentials, None);
    let outage = kiosk.check_health().await.outage();
    assert!(
        matches!(outage, Some(Outage::Untrusted { .. })),
        "{outage:?}"
    );
    // In clear it says nothing.
    let plain = url.replace("https://", "");
    let mut stream = TcpStream::connect(&plain).await.unwrap();
    let request = b"POST /sessions HTTP/1.1\r\nContent-Length: 0\r\n\r\n";
    stream.write_all(request).await.unwrap();
    let mut said = Vec::new();
    let _ = stream.read_to_end(&mut said).await;
    assert!(!said.starts_with(b"HTTP/"), "{said:?}");
}

#[tokio::test]
async fn says_what_is_wrong_before_it_starts() {
    let clinic = Clinic::open().await;
    let (identity, _) = clinic.identity();
    let at = "127.0.0.1:0".parse().unwrap();
    let said = async |change: &dyn Fn(&mut Options)| {
        let mut options = Options::new(at);
        change(&mut options);
        let refused = Gateway::start(options, clinic.session()).await;
        refused.map(|_| ()).unwrap_err().to_string()
    };
    let list = clinic.folder.path().join("kiosks");
    write_secret(&list, b"front-1 short\n");
    let kiosks = |options: &mut Options| options.kiosks = Some(list.clone());
    assert!(said(&kiosks).await.contains("line 1"));
    #[cfg(unix)]
    {
        set_mode(&list, 0o644);
        let words = said(&kiosks).await;
        assert!(
            words.contains("0644") && words.contains("chmod 600"),
            "{words}"
        );
        set_mode(&identity.private_key, 0o640);
        let open = |options: &mut Options| options.identity = Some(identity.clone());
        assert!(said(&open).await.contains("chmod 600"));
        set_mode(&identity.private_key, 0o600);
    }
    let swapped = |options: &mut Options| {
        options.identity = Some(Identity {
            certificate: identity.private_key.clone(),
            private_key: identity.private_key.clone(),
        });
    };
    assert!(said(&swapped).await.contains("no certificate"));
    let taken = clinic.address().parse().unwrap();
    let elsewhere = |options: &mut Options| options.listen = taken;
    assert!(said(&elsewhere).await.contains("cannot be listened on"));
}

/// A fault of the forwarder's way is told to a person's call as one of the session's.
#[tokio::test]
async fn nothing_of_a_person_leaves_without_a_session() {
    let clinic = Clinic::open().await;
    clinic.abdm_now(Abdm::IsDown);
    let kiosk = clinic.kiosk(Credentials::of_nobody("kiosk"));
    let mobile = Mobile::parse("9545812125").unwrap();
    assert_eq!(
        kiosk.find_accounts(&mobile).await.err(),
        Some(Fault::Offline)
    );
}

#[tokio::test]
async fn it_comes_round_also_where_everybody_who_has_room_says_nothing() {
    let clinic = Clinic::open().await;
    assert!(clinic.gateway.comes_round().await);
    let address = clinic.gateway.url().replace("http://", "");
    let mut silent = Vec::new();
    for _ in 0..70 {
        silent.push(TcpStream::connect(&address).await.unwrap());
    }
    for _ in 0..3 {
        let round = tokio::time::timeout(Duration::from_secs(2), clinic.gateway.comes_round());
        assert_eq!(round.await, Ok(true));
    }
}
