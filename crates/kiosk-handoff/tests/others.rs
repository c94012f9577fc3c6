//! Folder and webhook from the outbox, what failed and is written out, and an outbox that cannot be used.

use crate::common::{Home, MORNING, abha, go_on, hand_over, key, person, reach, server, until};
use crate::ward::{Ward, reply};
use abdm_client::SecretPlace;
use kiosk_handoff::{
    ExportError, Exported, FileForms, Folder, KeyPlace, Patient, StoreFault, Way, Webhook, worker,
};
use kiosk_record::{
    DestinationKind, HandedOff, HandoffFault, PatientId, PatientIdForm, Record, Stamp,
};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use test_support::secret::write_secret;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn numbered(
    record: &mut Record,
    home: &Home,
    number: u32,
    to: Option<DestinationKind>,
) -> HandedOff {
    let way = Way {
        destination: to,
        numbering: Some(PatientIdForm::parse(PatientIdForm::USUAL).unwrap()),
    };
    let at = Stamp::in_india(abdm_types::UtcMillis(MORNING));
    way.hand_over(record, &home.keys, (key(number), &person(number)), &[], at)
        .unwrap()
}

fn id(text: &str) -> PatientId {
    PatientId::new(text).unwrap()
}

#[tokio::test]
async fn a_folder_gets_a_file_a_person_with_the_id_they_were_given() {
    let home = Home::new();
    let path = home.folder.path().join("hmis");
    let mut record = home.record();
    for number in 1..=2 {
        let _ = numbered(&mut record, &home, number, Some(DestinationKind::Folder));
    }
    let desk = home.work(Folder {
        path: path.clone(),
        forms: FileForms::Json,
        for_group: false,
        with_photo: false,
    });
    let fault = HandoffFault::NotWritable;
    let is_told = |state: &kiosk_handoff::State| matches!(state.standings[0].1, kiosk_handoff::Standing::PutOff { fault: told, .. } if told == fault);
    let _ = until(&desk, "no folder", is_told).await;
    fs::create_dir(&path).unwrap();
    home.set_clock(MORNING + 120_000);
    desk.resume();
    let _ = until(&desk, "both", |state| state.outbox.sent == 2).await;
    let names = names(&path);
    assert_eq!(names.len(), 2);
    let text = fs::read(path.join(&names[0])).unwrap();
    let read = Patient::from_json(&text).unwrap();
    assert_eq!(read.patient_id, Some(id("OPD-2026-00001")));
    assert_eq!(desk.find(&abha(2)).await, Ok(Some(id("OPD-2026-00002"))));
    // The same person once more: known, and nothing is made.
    let again = numbered(&mut record, &home, 1, Some(DestinationKind::Folder));
    assert_eq!(
        again,
        HandedOff::Known {
            patient: id("OPD-2026-00001")
        }
    );
}

#[tokio::test]
async fn a_clinic_on_paper_has_ids_and_sends_nothing() {
    let home = Home::new();
    let mut record = home.record();
    let made = numbered(&mut record, &home, 1, None);
    let given = id("OPD-2026-00001");
    let patient = Some(given.clone());
    assert_eq!(made, HandedOff::New { patient });
    let (desk, worker) = worker(home.path(), home.keys.clone(), Vec::new(), home.options());
    drop(tokio::spawn(worker.run()));
    assert_eq!(desk.find(&abha(1)).await, Ok(Some(given)));
    assert_eq!(desk.find(&abha(2)).await, Ok(None));
    let state = until(&desk, "counted", |state| state.store.is_none()).await;
    assert_eq!(state.outbox.waiting, 0);
}

#[tokio::test]
async fn a_webhook_gets_a_signed_body_and_the_name_of_the_hand_off() {
    let ward = Ward::open().await;
    let home = Home::new();
    let secret = home.folder.path().join("webhook-key");
    write_secret(&secret, b"a key that both sides know");
    let webhook = || {
        let place = SecretPlace::File(secret.clone());
        Webhook::new(&reach(&ward.url()), place, false).unwrap()
    };
    ward.next([
        reply(500, ""),
        reply(200, "<!DOCTYPE html>"),
        reply(200, r#"{"patient_id":"K-17"}"#),
    ]);
    let mut record = home.record();
    let _ = home.hand_over(&mut record, 1, DestinationKind::Webhook);
    let desk = home.work(webhook());
    go_on(&home, &desk, 1).await;
    let calls = ward.seen(|seen| seen.headers.clone());
    assert_eq!(calls.len(), 3);
    for headers in &calls {
        let name = key(1).to_string();
        assert_eq!(
            headers["idempotency-key"],
            name.as_str(),
            "the same each time"
        );
        let signature = headers["x-kiosk-signature"].to_str().unwrap();
        assert_eq!((signature.len(), &signature[..3]), (3 + 64, "v1="));
        assert!(
            headers["x-kiosk-timestamp"]
                .to_str()
                .unwrap()
                .parse::<u64>()
                .is_ok()
        );
    }
    assert_eq!(desk.find(&abha(1)).await, Ok(Some(id("K-17"))));
}

#[tokio::test]
async fn what_failed_is_written_out_for_whoever_puts_it_right() {
    let ward = Ward::open().await;
    ward.next([reply(422, ""), reply(409, "")]);
    let home = Home::new();
    let mut record = home.record();
    for number in 1..=2 {
        let _ = home.hand_over(&mut record, number, DestinationKind::Fhir);
    }
    let desk = home.work(server(&ward.url()));
    let _ = until(&desk, "both failed", |state| state.outbox.failures() == 2).await;
    let folder = home.folder.path().join("failed");
    let written = desk.export_failed(folder.clone()).await;
    let both = Exported {
        written: 2,
        unreadable: 0,
    };
    assert_eq!(written, Ok(both));
    assert_eq!(
        desk.export_failed(folder.clone()).await,
        Ok(both),
        "once more"
    );
    let names = names(&folder);
    assert_eq!(names.len(), 2);
    let text = fs::read_to_string(folder.join(&names[1])).unwrap();
    let file: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (&file["fault"], &file["tries"]),
        (&"conflict".into(), &1.into())
    );
    assert_eq!(file["patient"]["id"], key(2).to_string());
    assert_eq!(file["patient"]["name"], "Asha Ramachandran");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(
            (mode(&folder), mode(&folder.join(&names[0]))),
            (0o700, 0o600)
        );
        test_support::secret::set_mode(&folder, 0o750);
        let exposed = Err(ExportError::Exposed { mode: 0o750 });
        assert_eq!(desk.export_failed(folder).await, exposed);
    }
}

#[tokio::test]
async fn an_outbox_that_cannot_be_used_is_told_of_and_tried_again() {
    let ward = Ward::open().await;
    let home = Home::new();
    // There is no record yet.
    let desk = home.work(server(&ward.url()));
    let missing = Some(StoreFault::Missing);
    let _ = until(&desk, "no record", |state| state.store == missing).await;
    assert!(desk.find(&abha(1)).await.is_err());
    let mut record = home.record();
    let _ = home.hand_over(&mut record, 1, DestinationKind::Fhir);
    let _ = until(&desk, "sent", |state| state.outbox.sent == 1).await;
}

#[tokio::test]
async fn another_key_sends_nothing_and_is_told_of() {
    let ward = Ward::open().await;
    let home = Home::new();
    let mut record = home.record();
    let _ = home.hand_over(&mut record, 1, DestinationKind::Fhir);
    let other = KeyPlace::File(home.folder.path().join("other.key"));
    let other = Arc::new(other.open().unwrap());
    let destinations: Vec<Arc<dyn kiosk_handoff::Destination>> =
        vec![Arc::new(server(&ward.url()))];
    let (desk, worker) = worker(home.path(), other.clone(), destinations, home.options());
    drop(tokio::spawn(worker.run()));
    let another = Some(StoreFault::AnotherKey);
    let _ = until(&desk, "another key", |state| state.store == another).await;
    assert!(ward.seen(|seen| seen.calls.is_empty()));
    let refused = hand_over(&mut record, &other, 2, DestinationKind::Fhir);
    assert_eq!(refused, Err(kiosk_record::HandoffError::AnotherKey));
}

/// A row that was changed in the file: it cannot be opened, and holds up nobody.
#[tokio::test]
async fn a_row_that_cannot_be_opened_is_left_to_somebody() {
    let ward = Ward::open().await;
    let home = Home::new();
    let mut record = home.record();
    // Under the name of another: as if two rows had been exchanged.
    let seal = |_: Option<&PatientId>| home.keys.seal(&person(1), key(9), DestinationKind::Fhir);
    let moved = kiosk_record::NewHandoff {
        mark: home.keys.mark(),
        person: home.keys.person(&abha(1)),
        also: None,
        numbering: None,
        outgoing: Some(kiosk_record::Outgoing {
            key: key(1),
            destination: DestinationKind::Fhir,
            seal: &seal,
        }),
    };
    let at = Stamp::in_india(abdm_types::UtcMillis(MORNING));
    let _ = record.hand_off(&[], &moved, at).unwrap();
    let _ = home.hand_over(&mut record, 2, DestinationKind::Fhir);
    let desk = home.work(server(&ward.url()));
    let state = until(&desk, "the second", |state| state.outbox.sent == 1).await;
    assert_eq!(state.outbox.failed, [(HandoffFault::Unreadable, 1)]);
    let folder = home.folder.path().join("failed");
    let written = desk.export_failed(folder).await.unwrap();
    assert_eq!((written.written, written.unreadable), (0, 1));
}

#[tokio::test]
async fn what_was_acknowledged_goes_after_its_grace() {
    let ward = Ward::open().await;
    let home = Home::new();
    let mut record = home.record();
    let _ = home.hand_over(&mut record, 1, DestinationKind::Fhir);
    let options = kiosk_handoff::Options {
        grace: std::time::Duration::ZERO,
        ..home.options()
    };
    let desk = home.work_with(server(&ward.url()), options.clone());
    let _ = until(&desk, "sent", |state| state.outbox.sent == 1).await;
    desk.end();
    // The next start looks at once.
    home.set_clock(MORNING + 600_000);
    let desk = home.work_with(server(&ward.url()), options);
    let _ = until(&desk, "gone", |state| state.outbox.sent == 0).await;
    assert_eq!(
        desk.find(&abha(1)).await,
        Ok(Some(id("p1"))),
        "the id stays"
    );
}
