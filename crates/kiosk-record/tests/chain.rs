//! The chain: whatever is changed is named, and what may go can go.

use crate::common::{HOUR, Home, MORNING, at, event, open, sent};
use abdm_types::UtcMillis;
use kiosk_record::{
    Access, Broken, CallAnswered, CallKind, Class, Digest, Entry, EventKind, ExportFormat, Journey,
    Limit, ReadError, Reader, Retention, Seq, SessionEnd, Stamp, Validation,
};
use proptest::prelude::*;
use rusqlite::Connection;
use rusqlite::types::Value;
use std::fs;
use std::path::Path;

const DAY: i64 = 24 * HOUR;

fn verdict(path: &Path) -> Result<u64, Broken> {
    match Reader::open(path).unwrap().verify(None) {
        Ok(verified) => Ok(verified.entries),
        Err(ReadError::Broken(broken)) => Err(broken),
        Err(error) => panic!("{error}"),
    }
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let journey = prop::sample::select(Journey::ALL);
    let kind = prop_oneof![
        Just(EventKind::SessionBegan),
        prop::sample::select(SessionEnd::ALL).prop_map(|why| EventKind::SessionEnded { why }),
        prop::sample::select(Limit::ALL).prop_map(|limit| EventKind::LimitReached { limit }),
        prop::sample::select(Validation::ALL).prop_map(|what| EventKind::ValidationFailed { what }),
        any::<i64>().prop_map(|seconds| EventKind::ClockJumped { seconds }),
        any::<[u8; 32]>().prop_map(|bytes| EventKind::ServiceKeyChanged {
            sha256: Digest::from_bytes(bytes),
        }),
    ];
    prop_oneof![
        (journey, kind).prop_map(|(journey, kind)| {
            let mut place = crate::common::place();
            place.journey = Some(journey);
            Entry::Event(kind.at(place))
        }),
        (any::<u8>(), prop::sample::select(CallKind::ALL))
            .prop_map(|(number, kind)| Entry::CallSent(sent(number, kind))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_appended_verifies_and_none_is_lost(
        batches in prop::collection::vec(
            (prop::collection::vec(any_entry(), 0..6), any::<i32>(), -900i16..900), 1..6),
    ) {
        let home = Home::new();
        let mut written = 2;
        let mut record = home.open();
        for (batch, time, offset_minutes) in batches {
            let stamp = Stamp { utc: UtcMillis(MORNING + i64::from(time)), offset_minutes };
            written += batch.len() as u64;
            prop_assert_eq!(record.append(&batch, stamp).unwrap(), Seq(written));
        }
        drop(record);
        prop_assert_eq!(verdict(&home.path()), Ok(written));
    }
}

/// A record of a few visits, with nothing left beside its file.
fn visits(home: &Home, count: u8) -> u64 {
    let mut record = home.open();
    for number in 0..count {
        let call = sent(number, CallKind::EnrolByAadhaar);
        let entries = [
            event(EventKind::SessionBegan),
            event(EventKind::StepReached),
            Entry::CallSent(call),
        ];
        let _ = record.append(&entries, at(MORNING)).unwrap();
        let answered = Entry::CallAnswered(CallAnswered {
            call: call.call,
            kind: call.kind,
            place: call.place,
            outcome: kiosk_record::CallOutcome::Done,
            transaction: None,
            request_id: None,
        });
        let _ = record.append(&[answered], at(MORNING)).unwrap();
    }
    record.close(at(MORNING)).unwrap();
    3 + 4 * u64::from(count)
}

#[test]
fn every_changed_byte_of_every_entry_is_named() {
    let home = Home::new();
    let entries = visits(&home, 1);
    let connection = Connection::open(home.path()).unwrap();
    connection
        .pragma_update(None, "synchronous", "OFF")
        .unwrap();
    let mut changed = 0;
    for seq in 1..=entries {
        let seq = i64::try_from(seq).unwrap();
        for column in ["content", "hash"] {
            let read = format!("SELECT {column} FROM entry WHERE seq = ?1");
            let write = format!("UPDATE entry SET {column} = ?2 WHERE seq = ?1");
            let whole: Vec<u8> = connection
                .query_row(&read, [seq], |row| row.get(0))
                .unwrap();
            for place in 0..whole.len() {
                let mut other = whole.clone();
                other[place] ^= 1 << (place % 8);
                let _ = connection
                    .execute(&write, rusqlite::params![seq, other])
                    .unwrap();
                let found = verdict(&home.path());
                assert_eq!(
                    found,
                    Err(Broken::Entry(Seq(seq as u64))),
                    "{column} {place}"
                );
                changed += 1;
            }
            let _ = connection
                .execute(&write, rusqlite::params![seq, whole])
                .unwrap();
        }
        for column in ["at", "offset", "class", "kept"] {
            let read = format!("SELECT {column} FROM entry WHERE seq = ?1");
            let write = format!("UPDATE entry SET {column} = ?2 WHERE seq = ?1");
            let value: i64 = connection
                .query_row(&read, [seq], |row| row.get(0))
                .unwrap();
            for bit in 0..62 {
                let other = Value::Integer(value ^ (1 << bit));
                let _ = connection
                    .execute(&write, rusqlite::params![seq, other])
                    .unwrap();
                let found = verdict(&home.path());
                assert_eq!(found, Err(Broken::Entry(Seq(seq as u64))), "{column} {bit}");
                changed += 1;
            }
            let _ = connection
                .execute(&write, rusqlite::params![seq, value])
                .unwrap();
        }
    }
    assert!(changed > 2500, "{changed}");
    assert_eq!(
        verdict(&home.path()),
        Ok(entries),
        "everything was put back"
    );
}

#[test]
fn what_is_taken_out_or_put_between_or_exchanged_is_named() {
    let home = Home::new();
    let entries = visits(&home, 3);
    for (change, named) in [
        ("DELETE FROM entry WHERE seq = 5", Broken::Missing(Seq(5))),
        ("DELETE FROM entry WHERE seq = 1", Broken::Missing(Seq(1))),
        (
            "UPDATE entry SET seq = 99 WHERE seq = 7",
            Broken::Missing(Seq(7)),
        ),
        (
            "UPDATE entry SET content = (SELECT content FROM entry WHERE seq = 3) WHERE seq = 8",
            Broken::Entry(Seq(8)),
        ),
        (
            "UPDATE base SET (seq, hash) = (SELECT seq, hash FROM entry WHERE seq = 4);
             DELETE FROM entry WHERE seq <= 4",
            Broken::Shortened(Seq(4)),
        ),
        (
            "UPDATE record SET id = randomblob(16)",
            Broken::Entry(Seq(1)),
        ),
        (
            "INSERT INTO open_call VALUES (zeroblob(16), 4, 1, 1, 'create-abha', NULL, NULL, NULL, NULL, NULL)",
            Broken::OpenCalls,
        ),
    ] {
        let copy = Home::new();
        let path = copy.path();
        fs::create_dir(path.parent().unwrap()).unwrap();
        let _ = fs::copy(home.path(), &path).unwrap();
        assert_eq!(verdict(&path), Ok(entries));
        Connection::open(&path)
            .unwrap()
            .execute_batch(change)
            .unwrap();
        assert_eq!(verdict(&path), Err(named), "{change}");
    }
}

/// An open call that somebody made to vanish.
#[test]
fn a_call_that_is_not_listed_any_more_is_missed() {
    let home = Home::new();
    let mut record = home.open();
    let call = Entry::CallSent(sent(1, CallKind::EnrolByAadhaar));
    let _ = record.append(&[call], at(MORNING)).unwrap();
    record.close(at(MORNING)).unwrap();
    assert_eq!(verdict(&home.path()), Ok(4));
    let connection = Connection::open(home.path()).unwrap();
    connection.execute_batch("DELETE FROM open_call").unwrap();
    assert_eq!(verdict(&home.path()), Err(Broken::OpenCalls));
}

/// A flipped bit of the file is noticed, or none of the entries is another for it: not every byte of a file
/// is a part of one.
#[test]
fn a_changed_byte_of_the_file_changes_no_entry_unseen() {
    let home = Home::new();
    let _ = visits(&home, 3);
    let whole = fs::read(home.path()).unwrap();
    let all = UtcMillis(i64::MIN)..UtcMillis(i64::MAX);
    let exported = |path: &Path| {
        let reader = Reader::open(path).ok()?;
        let _ = reader.verify(None).ok()?;
        let mut out = Vec::new();
        let _ = reader
            .export(ExportFormat::JsonLines, all.clone(), &mut out)
            .ok()?;
        Some(out)
    };
    let right = exported(&home.path()).unwrap();
    let mut noticed = 0;
    // A prime, so that every part of a page has its turn.
    for place in (0..whole.len()).step_by(37) {
        let mut other = whole.clone();
        other[place] ^= 1 << (place % 8);
        fs::write(home.path(), other).unwrap();
        match exported(&home.path()) {
            Some(entries) => assert!(entries == right, "byte {place}"),
            None => noticed += 1,
        }
    }
    assert!(noticed > 100, "{noticed}");
}

#[test]
fn an_anchor_shows_what_was_cut_off_or_written_anew() {
    let home = Home::new();
    let entries = visits(&home, 2);
    let reader = Reader::open(&home.path()).unwrap();
    let anchor = reader.anchor().unwrap();
    assert_eq!(anchor.seq, Seq(entries));
    assert!(reader.verify(Some(&anchor)).unwrap().anchor_compared);
    let read_back = kiosk_record::Anchor::parse(&anchor.line(at(MORNING))).unwrap();
    assert_eq!(read_back, anchor);

    let connection = Connection::open(home.path()).unwrap();
    let cut = "DELETE FROM entry WHERE seq > 10";
    connection.execute_batch(cut).unwrap();
    drop(connection);
    assert_eq!(
        verdict(&home.path()),
        Ok(10),
        "the chain alone does not show it"
    );
    let found = reader.verify(Some(&anchor)).unwrap_err();
    assert!(matches!(found, ReadError::Broken(Broken::CutOff(Seq(10)))));

    let mut record = home.try_open(MORNING + HOUR).unwrap();
    let more: Vec<Entry> = (0..entries).map(|_| event(EventKind::SignedIn)).collect();
    let _ = record.append(&more, at(MORNING + HOUR)).unwrap();
    let found = reader.verify(Some(&anchor)).unwrap_err();
    let ReadError::Broken(Broken::Rewritten(seq)) = found else {
        panic!("{found}");
    };
    assert_eq!(seq, anchor.seq);

    let other = Home::new();
    drop(other.open());
    let found = Reader::open(&other.path()).unwrap().verify(Some(&anchor));
    assert!(matches!(found, Err(ReadError::Broken(Broken::Foreign))));
}

#[test]
fn a_purge_erases_what_is_old_enough_and_the_chain_goes_on() {
    let home = Home::new();
    let entries = visits(&home, 2);
    let reader = Reader::open(&home.path()).unwrap();
    let anchor = reader.anchor().unwrap();
    let floors = Class::ALL.iter().fold(Retention::USUAL, |kept, class| {
        kept.with(*class, class.floor_days()).unwrap()
    });
    let purge = |days: i64, archives: bool| {
        let now = at(MORNING + days * DAY);
        let mut record = open(&home.path(), Access::Maintenance, now.utc.0).unwrap();
        let plan = record.plan_purge(floors, archives, now).unwrap();
        let mut archived = Vec::new();
        let digest = record.write_archive(&plan, &mut archived).unwrap();
        let digest = archives.then_some(digest);
        let purged = record.purge(&plan, digest, now).unwrap();
        (purged, String::from_utf8(archived).unwrap())
    };
    // Exactly the day, and no hour before.
    assert_eq!(purge(180, false).0.emptied, 0);
    let (purged, _) = purge(181, false);
    assert_eq!(
        (purged.emptied, purged.taken_out),
        (2, 0),
        "where people went"
    );
    let verified = reader.verify(Some(&anchor)).unwrap();
    assert_eq!(verified.without_content, 2);
    assert!(verified.anchor_compared);

    let (purged, _) = purge(367, false);
    assert_eq!(
        (purged.emptied, purged.taken_out),
        (5, 4),
        "and then the visits"
    );
    let verified = reader.verify(Some(&anchor)).unwrap();
    assert_eq!(
        verified.first,
        Seq(5),
        "the call that made the account is kept"
    );

    // Two years: into an archive alone.
    assert_eq!(
        purge(740, false).0.emptied,
        7,
        "what the first two purges said"
    );
    let _ = reader.verify(None).unwrap();
    let (purged, archived) = purge(741, true);
    assert_eq!(purged.emptied, 4);
    assert_eq!(archived.lines().count(), 4);
    assert!(
        archived.contains("\"kind\":\"enrol-by-aadhaar\""),
        "{archived}"
    );
    let verified = reader.verify(Some(&anchor)).unwrap();
    assert!(verified.first > Seq(entries));
    assert!(!verified.anchor_compared, "it is of what was taken out");
    let bytes = fs::read(home.path()).unwrap();
    let word = b"enrol-by-aadhaar";
    assert!(!bytes.windows(word.len()).any(|window| window == word));
}

#[test]
fn content_that_is_gone_without_a_purge_is_missed() {
    let home = Home::new();
    let _ = visits(&home, 2);
    let path = home.path();
    let connection = Connection::open(&path).unwrap();
    let content: Vec<u8> = connection
        .query_row("SELECT content FROM entry WHERE seq = 6", [], |row| {
            row.get(0)
        })
        .unwrap();
    let empty = "UPDATE entry SET kept = 0, content = ?1 WHERE seq = 6";
    let _ = connection
        .execute(empty, [Digest::of(&content).as_bytes()])
        .unwrap();
    assert_eq!(verdict(&path), Err(Broken::Emptied(Seq(6))));
}

#[test]
fn a_purge_of_what_has_to_be_kept_is_named() {
    let home = Home::new();
    let mut record = home.open();
    let purged = EventKind::RecordPurged {
        class: Class::Audit,
        before_ms: MORNING - 300 * DAY,
        through: Seq(1),
        entries: 1,
        archive_sha256: None,
    };
    let _ = record
        .append(&[Entry::Event(purged.of_the_kiosk())], at(MORNING))
        .unwrap();
    assert_eq!(verdict(&home.path()), Err(Broken::PurgedTooSoon(Seq(3))));
}

#[test]
fn what_is_written_out_is_one_line_an_entry_in_both_forms() {
    let home = Home::new();
    let entries = visits(&home, 1);
    let mut record = home.try_open(MORNING + DAY).unwrap();
    let _ = record
        .append(&[event(EventKind::SignedIn)], at(MORNING + DAY))
        .unwrap();
    let reader = Reader::open(&home.path()).unwrap();
    let export = |format, from, until| {
        let mut out = Vec::new();
        let span = UtcMillis(from)..UtcMillis(until);
        let exported = reader.export(format, span, &mut out).unwrap();
        assert_eq!(exported.sha256, Digest::of(&out));
        (exported.entries, String::from_utf8(out).unwrap())
    };
    let (count, lines) = export(ExportFormat::JsonLines, MORNING, MORNING + DAY);
    assert_eq!(count, entries, "the second day is not asked for");
    let lines: Vec<serde_json::Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len() as u64, entries);
    assert_eq!(lines[0]["event"], "record-began");
    assert_eq!(lines[0]["record"], reader.id().to_string());
    assert_eq!(lines[2]["utc"], "2026-11-27T06:00:00Z");
    assert_eq!(lines[2]["local"], "2026-11-27T11:30:00+05:30");
    assert_eq!(lines[4]["kind"], "enrol-by-aadhaar");
    assert_eq!(lines[4]["class"], "aadhaar-txn");
    assert_eq!(lines[5]["outcome"], "done");

    let (count, table) = export(ExportFormat::Csv, MORNING, i64::MAX);
    assert_eq!(table.lines().count() as u64, count + 1);
    let fields: Vec<usize> = table.lines().map(|line| line.split(',').count()).collect();
    let plain = fields.iter().filter(|count| **count == 18).count();
    assert!(plain as u64 >= entries - 1, "{table}");
    assert!(table.starts_with("record,seq,utc,local,class,entry,event,session,"));
}
