//! Two programs with one outbox: the kiosk, and whoever takes profiles that people share.

use crate::common::{Home, MORNING, abha, key, person, registration, server, until};
use crate::ward::Ward;
use abdm_types::{AbhaAddress, UtcMillis};
use kiosk_handoff::{AbhaIdentity, Options, Patient, Rank, Standing, Way};
use kiosk_record::{DestinationKind, HandedOff, Outbox, PatientId, PatientIdForm};
use std::time::Duration;
use tokio::time::timeout;

fn second(home: &Home) -> Options {
    Options {
        rank: Rank::GivesWay,
        ..home.options()
    }
}

fn hand_over(home: &Home, outbox: &mut Outbox, number: u32, patient: &Patient) -> HandedOff {
    let way = Way {
        destination: Some(DestinationKind::Fhir),
        numbering: None,
    };
    let handed = (key(number), patient);
    way.hand_over_beside(outbox, &home.keys, handed, UtcMillis(MORNING))
        .unwrap()
}

/// What one writes the other sends, and nothing is sent by two.
#[tokio::test]
async fn what_another_program_wrote_is_sent_by_whose_turn_it_is() {
    let ward = Ward::open().await;
    let home = Home::new();
    let mut outbox = Outbox::open_or_make(&home.path()).unwrap();
    let share = home.work_with(server(&ward.url()), second(&home));
    let _ = hand_over(&home, &mut outbox, 1, &person(1));
    share.wake();
    let sent = |count| move |state: &kiosk_handoff::State| state.outbox.sent == count;
    let _ = until(&share, "sent alone", sent(1)).await;

    let kiosk = home.work(server(&ward.url()));
    // The kiosk takes over within some seconds, and what comes from the other is sent without its wake.
    tokio::time::sleep(Duration::from_secs(3)).await;
    share.pause();
    let _ = hand_over(&home, &mut outbox, 2, &person(2));
    let _ = until(&kiosk, "sent by the kiosk", sent(2)).await;
    share.resume();
    for number in 3..=30 {
        let _ = hand_over(&home, &mut outbox, number, &person(number));
        share.wake();
        kiosk.wake();
    }
    let _ = until(&kiosk, "all", sent(30)).await;
    assert_eq!(ward.patients(), 30);
    let made = ward.seen(|seen| seen.headers.len());
    assert_eq!(made, 30, "none was sent twice");

    kiosk.end();
    let _ = hand_over(&home, &mut outbox, 31, &person(31));
    let state = until(&share, "sent by the other again", sent(31)).await;
    assert_ne!(state.standings[0].1, Standing::Paused);
}

#[tokio::test]
async fn nobody_sends_while_it_is_not_their_turn() {
    let ward = Ward::open().await;
    let home = Home::new();
    let mut outbox = Outbox::open_or_make(&home.path()).unwrap();
    let mut turn = kiosk_record::Turn::new(home.path(), Rank::First);
    assert!(turn.take().unwrap());
    let _ = hand_over(&home, &mut outbox, 1, &person(1));
    let share = home.work_with(server(&ward.url()), second(&home));
    share.wake();
    let mut states = share.states();
    let sent = states.wait_for(|state| state.outbox.sent > 0);
    assert!(timeout(Duration::from_secs(3), sent).await.is_err());
    drop(turn);
    let _ = until(&share, "sent", |state| state.outbox.sent == 1).await;
}

/// Somebody shares an address alone, then comes with a number, and the other way round: one each.
#[tokio::test]
async fn whoever_has_an_address_alone_is_one_patient_all_the_same() {
    let ward = Ward::open().await;
    let home = Home::new();
    let mut outbox = Outbox::open_or_make(&home.path()).unwrap();
    let desk = home.work(server(&ward.url()));
    let alone = |number: u32| {
        let address = AbhaAddress::given(&format!("asha.{number:05}@sbx"));
        let mut patient = Patient::of(&test_support::people::asha(), None, false, registration());
        patient.abha = AbhaIdentity::of(None, address).unwrap();
        patient
    };
    let mut wanted = 0;
    for (at, patient) in [alone(1), person(1), person(2), alone(2)]
        .iter()
        .enumerate()
    {
        let handed = hand_over(&home, &mut outbox, u32::try_from(at).unwrap(), patient);
        // The first is known here by the address when the number comes, the second at the server alone.
        assert_eq!(matches!(handed, HandedOff::Known { .. }), at == 1, "{at}");
        wanted += u64::from(at != 1);
        desk.wake();
        let _ = until(&desk, "sent", |state| state.outbox.sent == wanted).await;
    }
    assert_eq!(ward.patients(), 2);
    let id = |text: &str| PatientId::new(text);
    assert_eq!(desk.find(&abha(1)).await, Ok(id("p1")));
    assert_eq!(desk.find(&abha(2)).await, Ok(id("p2")));
    let address = AbhaAddress::given("ASHA.00002@sbx").unwrap();
    let known = outbox.patient_of(home.keys.address(&address));
    assert_eq!(known, Ok(id("p2")), "in any letter case");
    let written = ward.seen(|seen| seen.patients[0].clone());
    let identifiers = written["identifier"].as_array().unwrap();
    assert_eq!(identifiers.len(), 1);
    assert_eq!(identifiers[0]["value"], "asha.00001@sbx");
}

/// At a clinic that counts at the kiosk the id is there at once, and the same for both ways to know somebody.
#[test]
fn an_address_leads_to_the_same_id_as_the_number() {
    let home = Home::new();
    let mut outbox = Outbox::open_or_make(&home.path()).unwrap();
    let form = PatientIdForm::parse(PatientIdForm::USUAL).unwrap();
    let way = Way {
        destination: None,
        numbering: Some(form.clone()),
    };
    let mut record = home.record();
    let at = kiosk_record::Stamp::in_india(UtcMillis(MORNING));
    let whole = person(1);
    let made = way.hand_over(&mut record, &home.keys, (key(1), &whole), &[], at);
    let patient = form.id(2026, 1);
    assert_eq!(
        made,
        Ok(HandedOff::New {
            patient: Some(patient.clone())
        })
    );
    let mut alone = whole.clone();
    alone.abha = AbhaIdentity::of(None, whole.abha.address().cloned()).unwrap();
    let again = way.hand_over_beside(&mut outbox, &home.keys, (key(2), &alone), at.utc);
    assert_eq!(again, Ok(HandedOff::Known { patient }));
}
