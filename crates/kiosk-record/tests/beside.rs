//! Another program beside the kiosk: it hands people over through the same file, and one of them sends.

use crate::common::{Home, MORNING, at};
use abdm_types::UtcMillis;
use kiosk_record::{
    DestinationKind, HandedOff, HandoffKey, KeyMark, NewHandoff, OpenError, Outbox, Outgoing,
    PatientId, PatientIdForm, PersonHash, Rank, Reader, Turn,
};
use std::collections::BTreeSet;
use std::sync::Barrier;
use std::thread;

const MARK: KeyMark = KeyMark([5; 16]);

fn person(number: u8) -> PersonHash {
    PersonHash([number; 32])
}

fn form() -> PatientIdForm {
    PatientIdForm::parse(PatientIdForm::USUAL).unwrap()
}

fn id(number: u32) -> PatientId {
    form().id(2026, number)
}

fn counted(person: PersonHash, also: Option<PersonHash>, form: &PatientIdForm) -> NewHandoff<'_> {
    NewHandoff {
        mark: MARK,
        person,
        also,
        numbering: Some(form),
        outgoing: None,
    }
}

/// Gives somebody an id, by the other program.
fn count(outbox: &mut Outbox, one: u8, also: Option<u8>) -> HandedOff {
    let form = form();
    let handoff = counted(person(one), also.map(person), &form);
    outbox.hand_off(&handoff, UtcMillis(MORNING)).unwrap()
}

fn new(number: u32) -> HandedOff {
    HandedOff::New {
        patient: Some(id(number)),
    }
}

fn known(number: u32) -> HandedOff {
    HandedOff::Known {
        patient: id(number),
    }
}

#[test]
fn a_file_that_the_other_program_made_is_the_kiosk_s_record_later() {
    let home = Home::new();
    assert!(matches!(
        Outbox::open(&home.path()),
        Err(OpenError::Missing { .. } | OpenError::Io { .. })
    ));
    let mut outbox = Outbox::open_or_make(&home.path()).unwrap();
    assert_eq!(count(&mut outbox, 1, None), new(1));
    let mut record = home.open();
    assert_eq!(record.id(), outbox.record_id());
    let form = form();
    let again = record.hand_off(&[], &counted(person(1), None, &form), at(MORNING));
    assert_eq!(again, Ok(known(1)));
    assert_eq!(count(&mut outbox, 2, None), new(2), "beside the kiosk");
    drop(record);
    let verified = Reader::open(&home.path()).unwrap().verify(None);
    assert!(verified.is_ok(), "{verified:?}");
}

/// Kiosk and the other program start at the same moment, where there was nothing, and give ids to many.
#[test]
fn two_programs_at_once_leave_no_id_out_and_give_none_twice() {
    for _ in 0..5 {
        let home = Home::new();
        let start = Barrier::new(2);
        let (home, start) = (&home, &start);
        let given = thread::scope(|scope| {
            let kiosk = scope.spawn(move || {
                let _ = start.wait();
                let mut record = home.open();
                let form = form();
                let hand = |number| {
                    let handoff = counted(person(number), None, &form);
                    record.hand_off(&[], &handoff, at(MORNING)).unwrap()
                };
                (1..=40).map(hand).collect::<Vec<_>>()
            });
            let other = scope.spawn(move || {
                let _ = start.wait();
                let mut outbox = Outbox::open_or_make(&home.path()).unwrap();
                // The second half are people whom the kiosk has at the same time.
                (21..=60)
                    .map(|number| count(&mut outbox, number, None))
                    .collect::<Vec<_>>()
            });
            let mut given = kiosk.join().unwrap();
            given.extend(other.join().unwrap());
            given
        });
        let new: BTreeSet<String> = given
            .iter()
            .filter_map(|one| match one {
                HandedOff::New { patient } => Some(patient.as_ref().unwrap().as_str().to_owned()),
                HandedOff::Known { .. } | HandedOff::Waiting => None,
            })
            .collect();
        let all: BTreeSet<String> = (1..=60)
            .map(|number| id(number).as_str().to_owned())
            .collect();
        assert_eq!(new, all);
        let new = given
            .iter()
            .filter(|one| matches!(one, HandedOff::New { .. }));
        assert_eq!(new.count(), 60, "none was given twice");
    }
}

#[test]
fn a_person_is_known_by_the_other_hash_too() {
    let home = Home::new();
    let mut outbox = Outbox::open_or_make(&home.path()).unwrap();
    // By number and address, then by the address alone.
    assert_eq!(count(&mut outbox, 1, Some(101)), new(1));
    assert_eq!(count(&mut outbox, 101, None), known(1));
    // By the address alone, then with a number; from then on by the number alone.
    assert_eq!(count(&mut outbox, 102, None), new(2));
    assert_eq!(count(&mut outbox, 2, Some(102)), known(2));
    assert_eq!(count(&mut outbox, 2, None), known(2));
    // The number counts more than the address.
    assert_eq!(count(&mut outbox, 2, Some(101)), known(2));
    assert_eq!(count(&mut outbox, 101, None), known(1), "the first stays");
    // Another number with the address of somebody who has one is somebody else.
    assert_eq!(count(&mut outbox, 3, Some(101)), new(3));
    assert_eq!(count(&mut outbox, 4, Some(102)), new(4));
    assert_eq!(count(&mut outbox, 102, None), known(2));
}

/// The same hand-off, whatever became of it: it is not written a second time.
#[test]
fn the_same_hand_off_is_written_once() {
    let home = Home::new();
    let mut outbox = Outbox::open_or_make(&home.path()).unwrap();
    let key = HandoffKey::from_random([3; 16]);
    let seal = |_: Option<&PatientId>| Some(vec![1]);
    let hand = |outbox: &mut Outbox| {
        let handoff = NewHandoff {
            mark: MARK,
            person: person(1),
            also: Some(person(101)),
            numbering: None,
            outgoing: Some(Outgoing {
                key,
                destination: DestinationKind::Webhook,
                seal: &seal,
            }),
        };
        outbox.hand_off(&handoff, UtcMillis(MORNING)).unwrap()
    };
    assert_eq!(outbox.newest(), Ok(None));
    assert_eq!(hand(&mut outbox), HandedOff::New { patient: None });
    assert_eq!(outbox.newest(), Ok(Some(key)));
    assert_eq!(hand(&mut outbox), HandedOff::Waiting);
    // It arrived, and nobody told an id.
    outbox.acknowledge(key, None, UtcMillis(MORNING)).unwrap();
    assert_eq!(hand(&mut outbox), HandedOff::Waiting);
    assert_eq!(outbox.state().unwrap().sent, 1);
}

#[test]
fn one_program_at_a_time_sends_and_one_gives_way_to_the_other() {
    let home = Home::new();
    let turn = |rank| Turn::new(home.path(), rank);
    let mut other = turn(Rank::GivesWay);
    assert!(other.take().is_err(), "there is no folder yet");
    drop(home.open());
    assert!(other.take().unwrap());
    assert!(other.take().unwrap(), "it is ours still");
    assert!(!other.is_wanted());
    let mut kiosk = turn(Rank::First);
    assert!(!kiosk.take().unwrap());
    assert!(other.is_wanted());
    let mut second = turn(Rank::First);
    assert!(!second.take().unwrap(), "one goes first");
    other.give_back();
    assert!(!other.take().unwrap(), "somebody else is first");
    assert!(kiosk.take().unwrap());
    assert!(!kiosk.is_wanted());
    drop(kiosk);
    assert!(other.take().unwrap());
}
