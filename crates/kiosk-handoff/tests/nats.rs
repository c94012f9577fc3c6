//! Against Debian's `nats-server`, started by the tests on this machine alone.

mod broker;

use crate::common::{Home, MORNING, abha, go_on, key, person, reach, until};
use abdm_client::SecretPlace;
use broker::{Broker, SUBJECT, cut_before_the_answer};
use kiosk_handoff::{
    Delivered, Destination as _, Handoff, Nats, Patient, ReachError, Standing, State, Stream,
    Trouble,
};
use kiosk_record::{DestinationKind, HandoffFault};
use serde_json::json;
use std::time::{Duration, Instant};
use test_support::secret::write_secret;
use tokio::net::TcpListener;

const NATS: DestinationKind = DestinationKind::Nats;

fn stream(address: &str) -> Stream {
    Stream {
        reach: reach(address),
        credentials: None,
        subject: SUBJECT.to_owned(),
        stream: "PATIENTS".to_owned(),
        with_photo: false,
    }
}

fn nats(address: &str) -> Nats {
    Nats::new(stream(address)).unwrap()
}

async fn deliver(nats: &Nats, number: u32) -> Result<Delivered, Trouble> {
    let patient = person(number);
    let handoff = Handoff {
        key: key(number),
        created: patient.registration.at,
        now: patient.registration.at,
        patient: &patient,
    };
    nats.deliver(handoff).await
}

fn there(is_new: bool) -> Result<Delivered, Trouble> {
    Ok(Delivered {
        patient: None,
        is_new: Some(is_new),
    })
}

fn is_put_off(fault: HandoffFault) -> impl Fn(&State) -> bool {
    move |state| matches!(state.standings[0].1, Standing::PutOff { fault: told, .. } if told == fault)
}

fn is_locked_out(fault: HandoffFault) -> impl Fn(&State) -> bool {
    move |state| state.standings[0].1 == Standing::LockedOut { fault }
}

#[tokio::test]
#[ignore = "needs nats-server"]
async fn a_stream_keeps_each_hand_off_once_with_its_name() {
    let broker = Broker::start("").await;
    broker.make_stream(json!({})).await;
    let nats = self::nats(&broker.url());
    assert_eq!(deliver(&nats, 1).await, there(true));
    assert_eq!(deliver(&nats, 2).await, there(true));
    assert_eq!(deliver(&nats, 1).await, there(false));
    // By another connection, as after a restart.
    assert_eq!(deliver(&self::nats(&broker.url()), 2).await, there(false));
    assert_eq!(nats.find(&abha(1)).await, Ok(None));
    let kept = broker.messages().await;
    assert_eq!(kept.len(), 2);
    for (number, (headers, body)) in (1..).zip(&kept) {
        assert!(
            headers.contains(&format!("Nats-Msg-Id: {}\r\n", key(number))),
            "{headers}"
        );
        assert!(Patient::from_json(body).unwrap() == person(number));
        let written: serde_json::Value = serde_json::from_slice(body).unwrap();
        assert_eq!(written["id"], key(number).to_string());
        assert_eq!(written["abha_number"], abha(number).to_string());
    }
}

#[tokio::test]
#[ignore = "needs nats-server"]
async fn a_server_that_is_away_gets_everybody_when_it_is_back() {
    let mut broker = Broker::start("").await;
    broker.make_stream(json!({})).await;
    broker.kill();
    let home = Home::new();
    let mut record = home.record();
    let _ = home.hand_over(&mut record, 1, NATS);
    let desk = home.work(nats(&broker.url()));
    let _ = until(&desk, "away", is_put_off(HandoffFault::Offline)).await;
    broker.restart().await;
    go_on(&home, &desk, 1).await;
    // It goes while the connection is open.
    broker.kill();
    let _ = home.hand_over(&mut record, 2, NATS);
    desk.wake();
    tokio::time::sleep(Duration::from_millis(500)).await;
    broker.restart().await;
    go_on(&home, &desk, 2).await;
    assert_eq!(broker.messages().await.len(), 2);
}

/// The stream has it, and the connection breaks before it says so: it comes twice, and is kept once.
#[tokio::test]
#[ignore = "needs nats-server"]
async fn what_was_cut_off_before_the_acknowledgement_is_kept_once() {
    let broker = Broker::start("").await;
    broker.make_stream(json!({})).await;
    let proxy = cut_before_the_answer(broker.port).await;
    let nats = self::nats(&format!("nats://127.0.0.1:{proxy}"));
    let begun = Instant::now();
    let lost = deliver(&nats, 1).await;
    assert_eq!(lost, Err(HandoffFault::Interrupted.into()));
    assert!(begun.elapsed() < Duration::from_secs(3));
    assert_eq!(broker.messages().await.len(), 1);
    assert_eq!(deliver(&nats, 1).await, there(false));
    assert_eq!(broker.messages().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs nats-server"]
async fn nobody_is_lost_and_nobody_is_there_twice_though_the_server_is_killed() {
    const PEOPLE: u32 = 300;
    const KILLS: u32 = 10;
    let mut broker = Broker::start("").await;
    broker.make_stream(json!({})).await;
    let home = Home::new();
    let mut record = home.record();
    let desk = home.work(nats(&broker.url()));
    for kill in 0..KILLS {
        let count = PEOPLE / KILLS;
        for number in kill * count + 1..=(kill + 1) * count {
            let _ = home.hand_over(&mut record, number, NATS);
            desk.wake();
        }
        // Somewhere in the middle of them.
        tokio::time::sleep(Duration::from_millis(u64::from(kill) * 7)).await;
        broker.kill();
        tokio::time::sleep(Duration::from_millis(50)).await;
        broker.restart().await;
        home.set_clock(MORNING + i64::from(kill + 2) * 3_600_000);
        desk.resume();
    }
    go_on(&home, &desk, u64::from(PEOPLE)).await;
    let kept = broker.messages().await;
    let people: std::collections::BTreeSet<String> = kept
        .iter()
        .map(|(_, body)| {
            Patient::from_json(body)
                .unwrap()
                .abha
                .number()
                .unwrap()
                .to_string()
        })
        .collect();
    assert_eq!((kept.len(), people.len()), (300, 300));
}

#[tokio::test]
#[ignore = "needs nats-server"]
async fn without_a_stream_staff_are_told_and_nobody_is_given_up() {
    let broker = Broker::start("").await;
    let home = Home::new();
    let mut record = home.record();
    let _ = home.hand_over(&mut record, 1, NATS);
    let desk = home.work(nats(&broker.url()));
    let _ = until(&desk, "no stream", is_put_off(HandoffFault::WrongAddress)).await;
    // Another stream takes the subject: nothing is left in it.
    broker
        .make(json!({ "name": "OTHER", "subjects": [SUBJECT] }))
        .await;
    let said = deliver(&self::nats(&broker.url()), 2).await;
    assert_eq!(said, Err(HandoffFault::WrongAddress.into()));
    home.set_clock(MORNING + 3_600_000);
    desk.resume();
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(broker.count("OTHER").await, 0);
    broker.ask("STREAM.DELETE.OTHER", json!({})).await;
    broker.make_stream(json!({})).await;
    go_on(&home, &desk, 1).await;
    assert_eq!(broker.messages().await.len(), 1);
}

#[tokio::test]
#[ignore = "needs nats-server"]
async fn a_stream_that_is_full_drops_nobody_and_one_too_long_is_left_to_staff() {
    let broker = Broker::start("").await;
    broker
        .make_stream(json!({ "max_msgs": 1, "discard": "new" }))
        .await;
    let nats = self::nats(&broker.url());
    assert_eq!(deliver(&nats, 1).await, there(true));
    assert_eq!(deliver(&nats, 2).await, Err(HandoffFault::Busy.into()));
    broker.ask("STREAM.PURGE.PATIENTS", json!({})).await;
    assert_eq!(deliver(&nats, 2).await, there(true));
    broker.ask("STREAM.DELETE.PATIENTS", json!({})).await;
    broker.make_stream(json!({ "max_msg_size": 100 })).await;
    assert_eq!(deliver(&nats, 3).await, Err(HandoffFault::Refused.into()));
}

#[tokio::test]
#[ignore = "needs nats-server"]
async fn whoever_may_not_is_told_so_and_nothing_is_lost() {
    let broker = Broker::start(include_str!("data/nats/operator.conf")).await;
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str, text: &str| {
        let file = folder.path().join(name);
        write_secret(&file, text.as_bytes());
        Some(SecretPlace::File(file))
    };
    let kiosk = place("kiosk", include_str!("data/nats/kiosk.creds"));
    broker.make_stream_as(kiosk.clone().unwrap()).await;
    let by = |credentials: Option<SecretPlace>| {
        let mut stream = stream(&broker.url());
        stream.credentials = credentials;
        Nats::new(stream).unwrap()
    };
    let stranger = place("stranger", include_str!("data/nats/stranger.creds"));
    let none = place("none", "no credentials");
    let gone = Some(SecretPlace::File(folder.path().join("gone")));
    for (credentials, fault) in [
        (None, HandoffFault::NotSignedIn),
        (stranger.clone(), HandoffFault::NotSignedIn),
        (none, HandoffFault::SecretUnreadable),
        (gone, HandoffFault::SecretUnreadable),
        (
            place("reader", include_str!("data/nats/reader.creds")),
            HandoffFault::NotAllowed,
        ),
    ] {
        let begun = Instant::now();
        let said = deliver(&by(credentials), 1).await;
        assert_eq!(said, Err(fault.into()));
        assert!(begun.elapsed() < Duration::from_secs(3), "{fault:?}");
    }
    assert_eq!(deliver(&by(kiosk.clone()), 1).await, there(true));

    // Staff are told, and lay out the right ones: they are read anew.
    let home = Home::new();
    let mut record = home.record();
    let _ = home.hand_over(&mut record, 2, NATS);
    let desk = home.work(by(stranger));
    let _ = until(
        &desk,
        "a stranger",
        is_locked_out(HandoffFault::NotSignedIn),
    )
    .await;
    let _ = place("stranger", include_str!("data/nats/kiosk.creds"));
    desk.resume();
    let _ = until(&desk, "sent", |state| state.outbox.sent == 1).await;
}

/// Servers that take a connection and then say nothing, or nothing of use.
#[tokio::test]
async fn a_hand_off_ends_in_its_time_whatever_is_at_the_address() {
    for greeting in [
        "",
        "HTTP/1.1 400 Bad Request\r\n\r\n",
        "INFO {\"server_id\":\"x\",\"version\":\"2.9.10\",\"max_payload\":1048576,\"headers\":true}\r\n",
    ] {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("nats://{}", listener.local_addr().unwrap());
        let serving = tokio::spawn(async move {
            use tokio::io::AsyncWriteExt as _;
            let mut held = Vec::new();
            loop {
                let (mut socket, _) = listener.accept().await.unwrap();
                socket.write_all(greeting.as_bytes()).await.unwrap();
                held.push(socket);
            }
        });
        let mut stream = stream(&address);
        stream.reach.connect_timeout = Duration::from_secs(1);
        stream.reach.total_timeout = Duration::from_secs(2);
        let begun = Instant::now();
        let said = deliver(&Nats::new(stream).unwrap(), 1).await;
        assert!(said.is_err(), "{greeting}");
        assert!(begun.elapsed() < Duration::from_secs(4), "{greeting}");
        serving.abort();
    }
}

#[tokio::test]
#[ignore = "needs nats-server"]
async fn only_a_certificate_of_the_right_issuer_is_believed() {
    let authority = crate::tls::Authority::new();
    let folder = tempfile::tempdir().unwrap();
    let (certificate, private) = authority.files(folder.path());
    let tls = format!(
        "tls {{ cert_file: \"{}\", key_file: \"{}\" }}\n",
        certificate.display(),
        private.display()
    );
    let broker = Broker::start(&tls).await;
    let address = format!("tls://127.0.0.1:{}", broker.port);
    let mut trusting = stream(&address);
    trusting.reach.roots = authority.roots.clone();
    broker.make_stream_by(trusting.clone()).await;
    assert_eq!(deliver(&Nats::new(trusting).unwrap(), 1).await, there(true));
    let said = deliver(&nats(&address), 2).await;
    assert_eq!(said, Err(HandoffFault::Untrusted.into()));
}

#[test]
fn an_address_is_one_of_this_machine_or_speaks_tls() {
    for address in [
        "nats://192.168.1.7:4222",
        "http://127.0.0.1:4222",
        "tls://a:b@nats.example",
        "tls://nats.example/x",
        "nats.example",
    ] {
        let said = Nats::new(stream(address)).map(|_| ());
        assert_eq!(said, Err(ReachError::Nats), "{address}");
    }
    for address in [
        "nats://127.0.0.1:4222",
        "nats://localhost",
        "tls://nats.example:4222",
    ] {
        assert!(Nats::new(stream(address)).is_ok(), "{address}");
    }
}
