//! What a FHIR server answers on good and on bad days, and what becomes of it.

use crate::common::{Home, abha, go_on, key, person, reach, server, until};
use crate::ward::{Reply, Ward, reply};
use kiosk_handoff::{
    Delivered, Destination as _, Handoff, IdentifierSystem, Patient, Profile, Server, SignIn,
    Standing, Trouble,
};
use kiosk_record::{DestinationKind, HandoffFault, PatientId};
use serde_json::json;
use std::time::Duration;

async fn deliver(server: &Server, patient: &Patient) -> Result<Delivered, Trouble> {
    let handoff = Handoff {
        key: key(1),
        created: patient.registration.at,
        now: patient.registration.at,
        patient,
    };
    server.deliver(handoff).await
}

fn there(id: &str, is_new: bool) -> Result<Delivered, Trouble> {
    Ok(Delivered {
        patient: PatientId::new(id),
        is_new: Some(is_new),
    })
}

#[tokio::test]
async fn whoever_is_not_there_is_made_and_whoever_is_there_is_not() {
    let ward = Ward::open().await;
    let server = server(&ward.url());
    assert_eq!(server.find(&abha(1)).await, Ok(None));
    assert_eq!(deliver(&server, &person(1)).await, there("p1", true));
    assert_eq!(server.find(&abha(1)).await, Ok(PatientId::new("p1")));
    assert_eq!(deliver(&server, &person(1)).await, there("p1", false));
    assert_eq!(ward.patients(), 1);
    let calls = ward.seen(|seen| seen.calls.clone());
    let creations = calls.iter().filter(|call| *call == "POST /fhir/Patient");
    assert_eq!(creations.count(), 1, "{calls:?}");
    let digits = abha(1).digits().to_owned();
    assert!(
        calls.iter().all(|call| !call.contains(&digits)),
        "no number in an address"
    );
}

#[tokio::test]
async fn a_server_without_search_by_body_is_asked_by_address() {
    let ward = Ward::open().await;
    ward.seen(|seen| seen.knows_no_search = true);
    let server = server(&ward.url());
    assert_eq!(deliver(&server, &person(1)).await, there("p1", true));
    assert_eq!(server.find(&abha(1)).await, Ok(PatientId::new("p1")));
}

/// 200 with nothing, 201 without a `Location`, a body without an id: the server is asked who it is.
#[tokio::test]
async fn a_success_that_names_nobody_is_looked_up() {
    for success in [
        reply(201, ""),
        reply(200, ""),
        reply(204, ""),
        reply(201, "{}"),
        reply(201, r#"{"resourceType":"OperationOutcome"}"#),
        reply(201, "").with("location", "https://elsewhere.example/"),
        reply(201, &format!("{{\"text\":\"{}\"}}", "x".repeat(5_000_000))),
    ] {
        let ward = Ward::open().await;
        ward.next([success.clone().taking()]);
        let told = deliver(&server(&ward.url()), &person(1)).await;
        let status = success.status;
        assert_eq!(told, there("p1", status == 201), "{status}");
        // One that took nobody is no success.
        let ward = Ward::open().await;
        ward.next([success]);
        let told = deliver(&server(&ward.url()), &person(1)).await;
        assert_eq!(told, Err(HandoffFault::NoAnswer.into()), "{status}");
    }
}

#[tokio::test]
async fn every_bad_day_has_its_fault() {
    let page = "<!DOCTYPE html><title>Sign in to the network</title>";
    let other = json!({ "resourceType": "Patient", "id": "p9", "identifier": [
        { "system": "https://healthid.abdm.gov.in", "value": "91-1000-2000-3008" }] });
    let cases: Vec<(Reply, HandoffFault)> = vec![
        (reply(200, page), HandoffFault::NoAnswer),
        (
            reply(201, page).with("content-type", "text/html"),
            HandoffFault::NoAnswer,
        ),
        (
            reply(302, "").with("location", "/Patient/1"),
            HandoffFault::Redirected,
        ),
        (
            reply(307, "").with("location", "/fhir/Patient"),
            HandoffFault::Redirected,
        ),
        (reply(400, ""), HandoffFault::Refused),
        (reply(401, ""), HandoffFault::NotSignedIn),
        (reply(403, ""), HandoffFault::NotAllowed),
        (reply(404, ""), HandoffFault::WrongAddress),
        (reply(408, ""), HandoffFault::ServerFailed),
        (reply(409, ""), HandoffFault::Conflict),
        (reply(412, ""), HandoffFault::SeveralMatches),
        (reply(422, ""), HandoffFault::Refused),
        (reply(429, ""), HandoffFault::Busy),
        (reply(500, "oops"), HandoffFault::ServerFailed),
        (reply(503, ""), HandoffFault::Busy),
        (reply(201, &other.to_string()), HandoffFault::AnotherPerson),
    ];
    for (planned, fault) in cases {
        let ward = Ward::open().await;
        let status = planned.status;
        ward.next([planned]);
        let told = deliver(&server(&ward.url()), &person(1)).await;
        assert_eq!(told, Err(fault.into()), "{status}");
        assert_eq!(ward.patients(), 0);
        let calls = ward.seen(|seen| seen.calls.len());
        assert_eq!(calls, 2, "nothing is followed and nothing asked twice");
    }
    let ward = Ward::open().await;
    ward.next([reply(503, "").with("retry-after", "17")]);
    let told = deliver(&server(&ward.url()), &person(1)).await;
    let wait = Some(Duration::from_secs(17));
    let fault = HandoffFault::Busy;
    assert_eq!(told, Err(Trouble { fault, wait }));
}

#[tokio::test]
async fn a_search_that_fails_makes_nobody() {
    let twice = json!({ "resourceType": "Bundle", "entry": [
        { "resource": { "resourceType": "Patient", "id": "a", "identifier": [{ "value": abha(1).digits() }] } },
        { "resource": { "resourceType": "Patient", "id": "b", "identifier": [{ "value": abha(1).to_string() }] } },
    ] });
    for (replies, fault) in [
        (
            vec![reply(200, &twice.to_string())],
            HandoffFault::SeveralMatches,
        ),
        (vec![reply(200, "")], HandoffFault::NoAnswer),
        (vec![reply(200, "<html>")], HandoffFault::NoAnswer),
        (
            vec![reply(200, &"x".repeat(5_000_000))],
            HandoffFault::NoAnswer,
        ),
        (vec![reply(401, "")], HandoffFault::NotSignedIn),
        (
            vec![reply(400, ""), reply(400, "")],
            HandoffFault::WrongAddress,
        ),
        (vec![reply(412, "")], HandoffFault::WrongAddress),
        (vec![reply(500, "")], HandoffFault::ServerFailed),
    ] {
        let ward = Ward::open().await;
        ward.seen(|seen| seen.searching.extend(replies));
        let told = deliver(&server(&ward.url()), &person(1)).await;
        assert_eq!(told, Err(fault.into()), "{}", fault.name());
        assert_eq!(ward.patients(), 0);
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_or_says_nothing_is_told_apart() {
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", silent.local_addr().unwrap());
    let mut reach = reach(&address);
    reach.total_timeout = Duration::from_millis(300);
    let waiting = Server::new(&reach, Profile::default()).unwrap();
    let told = deliver(&waiting, &person(1)).await;
    assert_eq!(told, Err(HandoffFault::TimedOut.into()));
    drop(silent);
    let told = deliver(&waiting, &person(1)).await;
    assert_eq!(told, Err(HandoffFault::Offline.into()));
}

#[tokio::test]
async fn the_id_that_the_clinic_uses_is_taken_from_the_resource() {
    let ward = Ward::open().await;
    let profile = Profile {
        patient_id_system: IdentifierSystem::new("urn:clinic:mrn"),
        ..Profile::default()
    };
    let server = Server::new(&reach(&ward.url()), profile).unwrap();
    // It is given by the server, after it took the person.
    let number = abha(1).to_string();
    let known = json!({ "resourceType": "Patient", "id": "p7", "identifier": [
        { "system": "https://healthid.abdm.gov.in", "value": number },
        { "system": "urn:clinic:mrn", "value": "MRN-0042" }] });
    ward.next([reply(201, &known.to_string())]);
    assert_eq!(deliver(&server, &person(1)).await, there("MRN-0042", true));
    ward.seen(|seen| seen.patients.push(known));
    assert_eq!(server.find(&abha(1)).await, Ok(PatientId::new("MRN-0042")));
    assert_eq!(deliver(&server, &person(1)).await, there("MRN-0042", false));
}

#[tokio::test]
async fn whoever_signs_in_shows_it_and_what_cannot_be_read_is_told() {
    let ward = Ward::open().await;
    let home = Home::new();
    let path = home.folder.path().join("token");
    let mut reach = reach(&ward.url());
    reach.sign_in = SignIn::Token(abdm_client::SecretPlace::File(path.clone()));
    let server = Server::new(&reach, Profile::default()).unwrap();
    let told = deliver(&server, &person(1)).await;
    assert_eq!(told, Err(HandoffFault::SecretUnreadable.into()));
    assert!(ward.seen(|seen| seen.calls.is_empty()), "nothing left");
    test_support::secret::write_secret(&path, b"a-token");
    assert_eq!(deliver(&server, &person(1)).await, there("p1", true));
}

/// The whole way: from the outbox to the server, and what staff are told.
#[tokio::test]
async fn what_waits_arrives_once_and_its_id_is_known_from_then_on() {
    let ward = Ward::open().await;
    let home = Home::new();
    let mut record = home.record();
    for number in 1..=5 {
        let _ = home.hand_over(&mut record, number, DestinationKind::Fhir);
    }
    let desk = home.work(server(&ward.url()));
    let state = until(&desk, "all five", |state| state.outbox.sent == 5).await;
    assert_eq!((state.outbox.waiting, state.outbox.failures()), (0, 0));
    let numbers = ward.seen(|seen| {
        let patients = seen.patients.iter();
        let value = |patient: &serde_json::Value| patient["identifier"][0]["value"].to_string();
        patients.map(value).collect::<Vec<_>>()
    });
    let expected: Vec<String> = (1..=5)
        .map(|number| format!("\"{}\"", abha(number)))
        .collect();
    assert_eq!(numbers, expected, "oldest first");
    assert_eq!(desk.find(&abha(3)).await, Ok(PatientId::new("p3")));
    drop(ward);
    assert_eq!(desk.find(&abha(3)).await, Ok(PatientId::new("p3")), "here");
    assert!(desk.find(&abha(9)).await.is_err(), "nobody can be asked");
}

#[tokio::test]
async fn a_bad_day_ends_and_nothing_is_lost_or_doubled() {
    let ward = Ward::open().await;
    ward.next([
        reply(500, ""),
        reply(201, "").taking(),
        // Taken, and the answer is a page of the network.
        reply(200, "<html>").taking(),
        reply(503, "").with("retry-after", "0"),
        reply(500, "").taking(),
    ]);
    let home = Home::new();
    let mut record = home.record();
    for number in 1..=6 {
        let _ = home.hand_over(&mut record, number, DestinationKind::Fhir);
    }
    let desk = home.work(server(&ward.url()));
    go_on(&home, &desk, 6).await;
    assert_eq!(ward.patients(), 6);
}

#[tokio::test]
async fn what_somebody_has_to_look_at_waits_for_them_and_holds_up_nobody() {
    let ward = Ward::open().await;
    ward.next([reply(412, ""), reply(422, "")]);
    let home = Home::new();
    let mut record = home.record();
    for number in 1..=3 {
        let _ = home.hand_over(&mut record, number, DestinationKind::Fhir);
    }
    let desk = home.work(server(&ward.url()));
    let state = until(&desk, "two failed", |state| {
        state.outbox.failures() == 2 && state.outbox.sent == 1
    })
    .await;
    let expected = [
        (HandoffFault::Refused, 1),
        (HandoffFault::SeveralMatches, 1),
    ];
    assert_eq!(state.outbox.failed, expected);
    assert_eq!(ward.patients(), 1);
    let failed = desk.failed().await.unwrap();
    assert_eq!(failed[0].key, key(1));
    assert_eq!(desk.send_again().await, Ok(2));
    let _ = until(&desk, "both arrived", |state| state.outbox.sent == 3).await;
    assert_eq!(ward.patients(), 3);
}

#[tokio::test]
async fn whoever_is_not_let_in_stays_away_until_staff_come() {
    let ward = Ward::open().await;
    ward.seen(|seen| seen.searching.push_back(reply(401, "")));
    let home = Home::new();
    let mut record = home.record();
    let _ = home.hand_over(&mut record, 1, DestinationKind::Fhir);
    let desk = home.work(server(&ward.url()));
    let fault = HandoffFault::NotSignedIn;
    let locked = (DestinationKind::Fhir, Standing::LockedOut { fault });
    let _ = until(&desk, "locked out", |state| state.standings == [locked]).await;
    let _ = home.hand_over(&mut record, 2, DestinationKind::Fhir);
    desk.wake();
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(
        ward.seen(|seen| seen.calls.len()),
        1,
        "nothing more is tried"
    );
    desk.resume();
    let _ = until(&desk, "let in", |state| state.outbox.sent == 2).await;
}

#[tokio::test]
async fn a_pause_holds_until_it_is_over() {
    let ward = Ward::open().await;
    let home = Home::new();
    let mut record = home.record();
    let desk = home.work(server(&ward.url()));
    desk.pause();
    let paused = [(DestinationKind::Fhir, Standing::Paused)];
    let _ = until(&desk, "paused", |state| state.standings == paused).await;
    let _ = home.hand_over(&mut record, 1, DestinationKind::Fhir);
    desk.wake();
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(ward.seen(|seen| seen.calls.is_empty()));
    desk.resume();
    let _ = until(&desk, "sent", |state| state.outbox.sent == 1).await;
}

/// Two kiosks have the same person at the same moment, each with an outbox of its own.
#[tokio::test]
async fn two_kiosks_at_once_make_one_patient() {
    let ward = Ward::open().await;
    let homes = [Home::new(), Home::new()];
    let mut desks = Vec::new();
    for home in &homes {
        let mut record = home.record();
        for number in 1..=20 {
            let _ = home.hand_over(&mut record, number, DestinationKind::Fhir);
        }
        desks.push(home.work(server(&ward.url())));
    }
    for desk in &desks {
        let _ = until(desk, "all of them", |state| state.outbox.sent == 20).await;
    }
    assert_eq!(ward.patients(), 20);
    for number in 1..=20 {
        let found = [
            desks[0].find(&abha(number)).await,
            desks[1].find(&abha(number)).await,
        ];
        assert!(found[0].is_ok() && found[0] == found[1], "{found:?}");
    }
}
