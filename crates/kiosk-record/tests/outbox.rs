//! What waits to go to the clinic's own system, and who has a patient id there.

use crate::common::{HOUR, Home, MORNING, at, event, open};
use abdm_types::UtcMillis;
use kiosk_record::{
    Access, DestinationKind, EventKind, HandedOff, HandoffError, HandoffFault, HandoffKey, KeyMark,
    MOST_ROWS, NewHandoff, Next, Outbox, OutboxRow, Outgoing, PatientId, PatientIdForm, PersonHash,
    Reader, Record,
};
use rusqlite::Connection;
use std::sync::Barrier;
use std::thread;

const MARK: KeyMark = KeyMark([5; 16]);

const DAY: i64 = 24 * HOUR;

fn person(number: u32) -> PersonHash {
    let mut hash = [0; 32];
    hash[..4].copy_from_slice(&number.to_be_bytes());
    PersonHash(hash)
}

fn key(number: u32) -> HandoffKey {
    let mut bytes = [1; 16];
    bytes[..4].copy_from_slice(&number.to_be_bytes());
    HandoffKey::from_random(bytes)
}

fn form() -> PatientIdForm {
    PatientIdForm::parse(PatientIdForm::USUAL).unwrap()
}

fn patient(text: &str) -> PatientId {
    PatientId::new(text).unwrap()
}

/// Hands somebody over to a FHIR server.
fn hand_off(record: &mut Record, number: u32, moment: i64) -> Result<HandedOff, HandoffError> {
    let seal = |_: Option<&PatientId>| Some(number.to_be_bytes().to_vec());
    let outgoing = Outgoing {
        key: key(number),
        destination: DestinationKind::Fhir,
        seal: &seal,
    };
    let handoff = NewHandoff {
        mark: MARK,
        person: person(number),
        also: None,
        numbering: None,
        outgoing: Some(outgoing),
    };
    record.hand_off(&[event(EventKind::SignedIn)], &handoff, at(moment))
}

/// Gives somebody an id of this form.
fn count(record: &mut Record, number: u32, form: &PatientIdForm, moment: i64) -> HandedOff {
    let handoff = NewHandoff {
        mark: MARK,
        person: person(number),
        also: None,
        numbering: Some(form),
        outgoing: None,
    };
    record.hand_off(&[], &handoff, at(moment)).unwrap()
}

fn next(outbox: &Outbox, moment: i64) -> Option<OutboxRow> {
    match outbox
        .next(DestinationKind::Fhir, UtcMillis(moment))
        .unwrap()
    {
        Next::Row(row) => Some(row),
        Next::At(_) | Next::Nothing => None,
    }
}

#[test]
fn a_row_is_there_with_its_entries_or_neither_is() {
    let home = Home::new();
    let mut record = home.open();
    let entries = |home: &Home| Reader::open(&home.path()).unwrap().anchor().unwrap().seq.0;
    let before = entries(&home);
    assert_eq!(
        hand_off(&mut record, 1, MORNING),
        Ok(HandedOff::New { patient: None })
    );
    assert_eq!(entries(&home), before + 1);
    let outbox = Outbox::open(&home.path()).unwrap();
    let row = next(&outbox, MORNING).unwrap();
    assert_eq!((row.key, row.tries), (key(1), 0));
    assert_eq!(row.body, 1u32.to_be_bytes());
    assert!(!format!("{row:?}").contains("0, 0, 0, 1"), "{row:?}");

    // What cannot be sealed leaves no number and no entry behind.
    let seal = |_: Option<&PatientId>| None;
    let outgoing = Outgoing {
        key: key(2),
        destination: DestinationKind::Folder,
        seal: &seal,
    };
    let (form, before) = (form(), entries(&home));
    let handoff = NewHandoff {
        mark: MARK,
        person: person(2),
        also: None,
        numbering: Some(&form),
        outgoing: Some(outgoing),
    };
    let refused = record.hand_off(&[event(EventKind::SignedIn)], &handoff, at(MORNING));
    assert_eq!(refused, Err(HandoffError::NotSealed));
    assert_eq!(entries(&home), before);
    assert_eq!(record.patient_of(person(2)), Ok(None));
    assert_eq!(
        count(&mut record, 3, &form, MORNING),
        HandedOff::New {
            patient: Some(patient("OPD-2026-00001"))
        },
        "no number is left out"
    );
    let _ = Reader::open(&home.path()).unwrap().verify(None).unwrap();
}

#[test]
fn the_sealed_body_knows_the_id_of_its_transaction() {
    let home = Home::new();
    let mut record = home.open();
    let seal = |patient: Option<&PatientId>| Some(patient?.as_str().as_bytes().to_vec());
    let form = form();
    let handoff = NewHandoff {
        mark: MARK,
        person: person(1),
        also: None,
        numbering: Some(&form),
        outgoing: Some(Outgoing {
            key: key(1),
            destination: DestinationKind::Webhook,
            seal: &seal,
        }),
    };
    let handed = record.hand_off(&[], &handoff, at(MORNING)).unwrap();
    let given = patient("OPD-2026-00001");
    assert_eq!(
        handed,
        HandedOff::New {
            patient: Some(given.clone())
        }
    );
    let outbox = Outbox::open(&home.path()).unwrap();
    let found = outbox.next(DestinationKind::Webhook, UtcMillis(MORNING));
    let Ok(Next::Row(row)) = found else {
        panic!("it waits");
    };
    assert_eq!(row.body, b"OPD-2026-00001");
    let again = record.hand_off(&[], &handoff, at(MORNING)).unwrap();
    assert_eq!(again, HandedOff::Known { patient: given });
    assert_eq!(outbox.state().unwrap().waiting, 1, "nothing was made");
}

#[test]
fn they_go_oldest_first_and_come_back_when_they_are_due() {
    let home = Home::new();
    let mut record = home.open();
    for number in 1..=3 {
        let _ = hand_off(&mut record, number, MORNING + i64::from(number)).unwrap();
    }
    let mut outbox = Outbox::open(&home.path()).unwrap();
    let now = MORNING + 100;
    assert_eq!(next(&outbox, now).unwrap().key, key(1));
    let later = UtcMillis(now + 5000);
    outbox
        .put_off(key(1), HandoffFault::Offline, later)
        .unwrap();
    assert_eq!(next(&outbox, now).unwrap().key, key(2));
    outbox
        .acknowledge(key(2), Some(&patient("p2")), UtcMillis(now))
        .unwrap();
    outbox.fail(key(3), HandoffFault::Refused).unwrap();
    let found = outbox.next(DestinationKind::Fhir, UtcMillis(now)).unwrap();
    assert!(matches!(found, Next::At(moment) if moment == later));
    assert_eq!(next(&outbox, later.0).unwrap().tries, 1);
    let none = outbox.next(DestinationKind::Folder, later).unwrap();
    assert!(matches!(none, Next::Nothing), "each destination by itself");
    let state = outbox.state().unwrap();
    assert_eq!((state.waiting, state.sent, state.failures()), (1, 1, 1));
    assert_eq!(state.failed, [(HandoffFault::Refused, 1)]);
    assert_eq!(state.oldest, Some(UtcMillis(MORNING + 1)));
    assert_eq!(outbox.patient_of(person(2)), Ok(Some(patient("p2"))));

    let failed = outbox.failed().unwrap();
    assert_eq!((failed[0].key, failed[0].tries), (key(3), 1));
    assert!(outbox.row(key(3)).unwrap().is_some());
    assert!(outbox.row(key(2)).unwrap().is_none(), "it is over");
    assert_eq!(outbox.send_again(UtcMillis(now)), Ok(1));
    assert_eq!(
        next(&outbox, now).unwrap().key,
        key(1),
        "the oldest is due too"
    );
    assert_eq!(outbox.state().unwrap().waiting, 2);
}

#[test]
fn a_clock_that_was_wrong_holds_nothing_back() {
    let home = Home::new();
    let mut record = home.open();
    let ahead = MORNING + 400 * DAY;
    let _ = hand_off(&mut record, 1, ahead).unwrap();
    let mut outbox = Outbox::open(&home.path()).unwrap();
    assert!(
        next(&outbox, MORNING).is_some(),
        "written by a clock that was ahead"
    );
    let put_off = UtcMillis(ahead + 5000);
    outbox.put_off(key(1), HandoffFault::Busy, put_off).unwrap();
    assert!(next(&outbox, MORNING).is_some());
    assert!(next(&outbox, ahead).is_none());
}

#[test]
fn what_was_acknowledged_is_erased_after_its_grace() {
    let home = Home::new();
    let mut record = home.open();
    let word = b"the sealed body of somebody";
    let seal = |_: Option<&PatientId>| Some(word.to_vec());
    let handoff = NewHandoff {
        mark: MARK,
        person: person(1),
        also: None,
        numbering: None,
        outgoing: Some(Outgoing {
            key: key(1),
            destination: DestinationKind::Fhir,
            seal: &seal,
        }),
    };
    let _ = record.hand_off(&[], &handoff, at(MORNING)).unwrap();
    let _ = hand_off(&mut record, 2, MORNING).unwrap();
    let mut outbox = Outbox::open(&home.path()).unwrap();
    outbox
        .acknowledge(key(1), Some(&patient("p1")), UtcMillis(MORNING))
        .unwrap();
    assert_eq!(outbox.purge(UtcMillis(MORNING)), Ok(0), "not yet");
    assert_eq!(outbox.purge(UtcMillis(MORNING + 1)), Ok(1));
    let path = home.path();
    for file in [path.clone(), path.with_extension("sqlite-wal")] {
        let bytes = std::fs::read(file).unwrap();
        assert!(!bytes.windows(word.len()).any(|window| window == word));
    }
    let state = outbox.state().unwrap();
    assert_eq!((state.waiting, state.sent), (1, 0), "what waits stays");
    assert_eq!(record.patient_of(person(1)), Ok(Some(patient("p1"))));
    let known = hand_off(&mut record, 1, MORNING).unwrap();
    assert_eq!(
        known,
        HandedOff::Known {
            patient: patient("p1")
        }
    );
}

#[test]
fn one_that_waits_is_not_written_twice() {
    let home = Home::new();
    let mut record = home.open();
    let _ = hand_off(&mut record, 1, MORNING).unwrap();
    let seal = |_: Option<&PatientId>| Some(vec![9]);
    let again = NewHandoff {
        mark: MARK,
        person: person(1),
        also: None,
        numbering: None,
        outgoing: Some(Outgoing {
            key: key(77),
            destination: DestinationKind::Fhir,
            seal: &seal,
        }),
    };
    assert_eq!(
        record.hand_off(&[], &again, at(MORNING)),
        Ok(HandedOff::Waiting)
    );
    let mut outbox = Outbox::open(&home.path()).unwrap();
    assert_eq!(outbox.state().unwrap().waiting, 1);
    // One that failed does not wait: the next visit may do better.
    outbox.fail(key(1), HandoffFault::Refused).unwrap();
    let made = record.hand_off(&[], &again, at(MORNING));
    assert_eq!(made, Ok(HandedOff::New { patient: None }));
}

#[test]
fn a_hundred_thousand_may_wait_and_then_new_ones_are_refused_and_none_is_dropped() {
    let home = Home::new();
    let mut record = home.open();
    let _ = hand_off(&mut record, 1, MORNING).unwrap();
    let connection = Connection::open(home.path()).unwrap();
    let fill = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 99999)
        INSERT INTO outbox SELECT NULL, randomblob(16), 'fhir', randomblob(32), x'00', 0, 0, 0,
            CASE i % 10 WHEN 0 THEN 'failed' ELSE 'waiting' END, 'refused', NULL FROM n";
    connection.execute_batch(fill).unwrap();
    assert_eq!(record.has_room_for_handoff(), Ok(false));
    assert_eq!(hand_off(&mut record, 2, MORNING), Err(HandoffError::Full));
    let mut outbox = Outbox::open(&home.path()).unwrap();
    let state = outbox.state().unwrap();
    assert_eq!(state.waiting + state.failures(), MOST_ROWS);
    outbox
        .acknowledge(key(1), None, UtcMillis(MORNING))
        .unwrap();
    let made = hand_off(&mut record, 2, MORNING);
    assert_eq!(made, Ok(HandedOff::New { patient: None }));
    assert_eq!(hand_off(&mut record, 3, MORNING), Err(HandoffError::Full));
}

#[test]
fn numbers_run_by_year_and_outlive_a_restart() {
    let home = Home::new();
    let form = form();
    let new = |text: &str| HandedOff::New {
        patient: Some(patient(text)),
    };
    let mut record = home.open();
    assert_eq!(count(&mut record, 1, &form, MORNING), new("OPD-2026-00001"));
    assert_eq!(count(&mut record, 2, &form, MORNING), new("OPD-2026-00002"));
    drop(record);
    let mut record = home.try_open(MORNING + HOUR).unwrap();
    assert_eq!(count(&mut record, 3, &form, MORNING), new("OPD-2026-00003"));
    let known = HandedOff::Known {
        patient: patient("OPD-2026-00002"),
    };
    assert_eq!(count(&mut record, 2, &form, MORNING), known);
    // 1 January 2027, half an hour after midnight in India.
    let new_year = 1_798_743_600_000;
    assert_eq!(
        count(&mut record, 4, &form, new_year - HOUR),
        new("OPD-2026-00004")
    );
    assert_eq!(
        count(&mut record, 5, &form, new_year),
        new("OPD-2027-00001")
    );
    assert_eq!(count(&mut record, 6, &form, MORNING), new("OPD-2026-00005"));
    // Another form goes on by itself, and gives nobody the id of somebody else.
    let other = PatientIdForm::parse("OPD-2026-{number:05}").unwrap();
    assert_eq!(
        count(&mut record, 7, &other, MORNING),
        new("OPD-2026-00006")
    );
    assert_eq!(
        count(&mut record, 8, &other, MORNING),
        new("OPD-2026-00007")
    );
}

#[test]
fn two_who_ask_at_once_get_one_id_a_person_and_leave_no_gap() {
    const PEOPLE: u32 = 60;
    let home = Home::new();
    let kiosk = home.open();
    let beside = open(&home.path(), Access::Maintenance, MORNING).unwrap();
    let start = Barrier::new(2);
    let work = |mut record: Record| {
        let form = form();
        let _ = start.wait();
        let given: Vec<HandedOff> = (0..PEOPLE)
            .map(|number| count(&mut record, number, &form, MORNING))
            .collect();
        given
    };
    let given = thread::scope(|scope| {
        let threads = [kiosk, beside].map(|record| scope.spawn(|| work(record)));
        threads.map(|thread| thread.join().unwrap())
    });
    let id = |handed: &HandedOff| match handed {
        HandedOff::New { patient } => (true, patient.clone().unwrap()),
        HandedOff::Known { patient } => (false, patient.clone()),
        HandedOff::Waiting => panic!("nothing is sent here"),
    };
    let mut ids = Vec::new();
    for (one, other) in given[0].iter().zip(&given[1]) {
        let (one, other) = (id(one), id(other));
        assert_eq!(one.1, other.1, "one id for one person");
        assert!(one.0 != other.0, "one of the two made it");
        ids.push(one.1.as_str().to_owned());
    }
    ids.sort();
    let all: Vec<String> = (1..=PEOPLE)
        .map(|number| format!("OPD-2026-{number:05}"))
        .collect();
    assert_eq!(ids, all, "no gap and none twice");
}

#[test]
fn another_key_is_noticed_where_something_is_kept() {
    let home = Home::new();
    let mut record = home.open();
    let mut outbox = Outbox::open(&home.path()).unwrap();
    assert_eq!(outbox.claim_key(KeyMark([1; 16])), Ok(true));
    let made = hand_off(&mut record, 1, MORNING);
    assert!(made.is_ok(), "nothing was kept under the first: {made:?}");
    assert_eq!(outbox.claim_key(KeyMark([1; 16])), Ok(false));
    assert_eq!(outbox.claim_key(MARK), Ok(true));
    let form = form();
    let handoff = NewHandoff {
        mark: KeyMark([1; 16]),
        person: person(2),
        also: None,
        numbering: Some(&form),
        outgoing: None,
    };
    let refused = record.hand_off(&[event(EventKind::SignedIn)], &handoff, at(MORNING));
    assert_eq!(refused, Err(HandoffError::AnotherKey));
}

#[test]
fn thirty_days_without_a_network_go_by() {
    const A_DAY: u32 = 10;
    let home = Home::new();
    let mut number = 0;
    for day in 0..30 {
        let moment = MORNING + day * DAY;
        let mut record = home.try_open(moment).unwrap();
        for _ in 0..A_DAY {
            number += 1;
            let _ = hand_off(&mut record, number, moment).unwrap();
        }
        let mut outbox = Outbox::open(&home.path()).unwrap();
        // Tried all day, in vain.
        for minute in 0..5 {
            let now = moment + minute * 60_000;
            if let Some(row) = next(&outbox, now) {
                let later = UtcMillis(now + 300_000);
                outbox
                    .put_off(row.key, HandoffFault::Offline, later)
                    .unwrap();
            }
        }
        record.close(at(moment)).unwrap();
    }
    let mut outbox = Outbox::open(&home.path()).unwrap();
    let back = MORNING + 30 * DAY;
    assert_eq!(outbox.state().unwrap().oldest, Some(UtcMillis(MORNING)));
    let mut sent = 0;
    while let Some(row) = next(&outbox, back) {
        sent += 1;
        assert_eq!(row.key, key(sent), "oldest first");
        outbox.acknowledge(row.key, None, UtcMillis(back)).unwrap();
    }
    assert_eq!(sent, 30 * A_DAY);
}

/// A file as form 1 had it.
#[test]
fn an_older_file_opens_and_gets_what_is_new() {
    let home = Home::new();
    let mut record = home.open();
    let _ = record
        .append(&[event(EventKind::SignedIn)], at(MORNING))
        .unwrap();
    record.close(at(MORNING)).unwrap();
    let connection = Connection::open(home.path()).unwrap();
    connection
        .execute_batch(
            "DROP TABLE outbox; DROP TABLE patient; DROP TABLE patient_number; DROP TABLE handoff_key;
             PRAGMA user_version = 1;",
        )
        .unwrap();
    drop(connection);
    let reader = Reader::open(&home.path()).unwrap();
    let entries = reader.verify(None).unwrap().entries;
    let mut record = home.try_open(MORNING + HOUR).unwrap();
    let _ = hand_off(&mut record, 1, MORNING + HOUR).unwrap();
    let verified = reader.verify(None).unwrap();
    assert_eq!(verified.entries, entries + 2);
    assert_eq!(
        Outbox::open(&home.path()).unwrap().state().unwrap().waiting,
        1
    );
}
