//! What is appended is there, and what was under way is known.

use crate::common::{HOUR, Home, MORNING, at, event, place, sent};
use abdm_types::{
    CONSENT_CODE, CONSENT_VERSION, ConsentItem, ConsentRecord, Fault, HeardHow, Language,
    TransactionId, UtcMillis,
};
use kiosk_record::{
    CallAnswered, CallKind, CallOutcome, ClockMark, CodePurpose, ConsentEvidence, Counted, Digest,
    Entry, EventKind, HashedNumber, NumberCounts, Reader, Seq, SessionEnd, SlipNumber,
    TransactionRef,
};

#[test]
fn a_new_record_begins_and_its_entries_follow_each_other() {
    let home = Home::new();
    let mut record = home.open();
    let entries = [event(EventKind::SessionBegan), event(EventKind::SignedIn)];
    assert_eq!(record.append(&entries, at(MORNING)).unwrap(), Seq(4));
    record.close(at(MORNING)).unwrap();
    let verified = Reader::open(&home.path()).unwrap().verify(None).unwrap();
    assert_eq!(verified.entries, 5, "begun, opened, two, closed");
    assert_eq!(verified.first, Seq(1));
    assert_eq!(verified.head.seq, Seq(5));
}

#[test]
fn a_call_is_open_until_it_is_answered() {
    let home = Home::new();
    let mut record = home.open();
    let transaction = TransactionId::new("a825f76b-0696-40f3-864c-5a3a5b389a83");
    let enrolment = kiosk_record::CallSent {
        transaction: Some(TransactionRef::of(&transaction)),
        ..sent(1, CallKind::EnrolByAadhaar)
    };
    let profile = sent(2, CallKind::FetchProfile);
    let entries = [Entry::CallSent(enrolment), Entry::CallSent(profile)];
    let _ = record.append(&entries, at(MORNING)).unwrap();
    let answered = CallAnswered {
        call: profile.call,
        kind: profile.kind,
        place: place(),
        outcome: CallOutcome::Failed(Fault::TimedOut),
        transaction: None,
        request_id: None,
    };
    let _ = record
        .append(&[Entry::CallAnswered(answered)], at(MORNING))
        .unwrap();
    drop(record);

    let mut record = home.try_open(MORNING + HOUR).unwrap();
    assert!(record.ended_abnormally());
    let open = record.open_calls().unwrap();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].sent, enrolment);
    assert_eq!(open[0].at, at(MORNING));
    let lost = Entry::CallAnswered(CallAnswered::lost(&open[0]));
    let _ = record.append(&[lost], at(MORNING + HOUR)).unwrap();
    assert!(record.open_calls().unwrap().is_empty());
    record.close(at(MORNING + HOUR)).unwrap();
    assert!(
        !home
            .try_open(MORNING + 2 * HOUR)
            .unwrap()
            .ended_abnormally()
    );
}

#[test]
fn consent_says_what_was_shown_and_what_was_said() {
    let consent = ConsentRecord {
        code: CONSENT_CODE,
        version: CONSENT_VERSION,
        language: Language::new("hi"),
        english_seen: true,
        agreed: [ConsentItem::AadhaarUse, ConsentItem::OwnDeclaration].into(),
        heard: HeardHow::ExplainedBy("Meera\nRao".to_owned()),
        given_at: UtcMillis(MORNING),
    };
    let refused = [ConsentItem::PastRecords].into();
    let evidence = ConsentEvidence::of(&consent, refused, "the text", place());
    assert_eq!(evidence.text_sha256, Digest::of(b"the text"));
    assert!(!evidence.given, "the health worker's item is needed here");
    let home = Home::new();
    let mut record = home.open();
    let _ = record
        .append(&[Entry::Consent(evidence)], at(MORNING))
        .unwrap();
}

#[test]
fn counts_outlive_a_restart_and_die_with_their_key() {
    let home = Home::new();
    let mut record = home.open();
    let counts = record.counts(at(MORNING), [1; 16]).unwrap();
    assert_eq!(counts.key.bytes(), [1; 16]);
    let number = |byte| HashedNumber {
        generation: counts.key.generation,
        hash: [byte; 16],
    };
    let known = NumberCounts {
        number: number(9),
        sent: vec![Counted {
            purpose: CodePurpose::SignIn,
            account: None,
            at_ms: MORNING,
        }],
        rests: vec![],
        locked_until: Some(UtcMillis(MORNING + HOUR)),
        lost: Some((number(8), UtcMillis(MORNING))),
    };
    let messages = Entry::Messages(vec![UtcMillis(MORNING)]);
    let slip = SlipNumber {
        day: 20_784,
        number: 3,
    };
    let entries = [
        Entry::Counts(known.clone()),
        messages,
        Entry::SlipNumber(slip),
    ];
    let _ = record.append(&entries, at(MORNING)).unwrap();
    drop(record);

    let mut record = home.open();
    let counts = record.counts(at(MORNING + HOUR / 2), [2; 16]).unwrap();
    assert_eq!(counts.key.bytes(), [1; 16], "the key still serves");
    assert_eq!(counts.numbers, std::slice::from_ref(&known));
    assert_eq!(counts.messages, [UtcMillis(MORNING)]);
    assert_eq!(counts.slip, Some(slip));

    let counts = record.counts(at(MORNING + 24 * HOUR), [3; 16]).unwrap();
    assert_eq!(counts.key.bytes(), [3; 16]);
    assert_eq!(counts.key_before.unwrap().bytes(), [1; 16]);
    assert_eq!(counts.numbers, std::slice::from_ref(&known));
    assert!(counts.messages.is_empty());

    let counts = record.counts(at(MORNING + 48 * HOUR), [4; 16]).unwrap();
    assert!(counts.numbers.is_empty());
    let _ = record
        .append(&[Entry::Counts(known)], at(MORNING + 48 * HOUR))
        .unwrap();
    let counts = record.counts(at(MORNING + 48 * HOUR), [5; 16]).unwrap();
    assert!(counts.numbers.is_empty(), "its key is dead");
    let path = home.path();
    for file in [path.clone(), path.with_extension("sqlite-wal")] {
        let bytes = std::fs::read(file).unwrap();
        assert!(!bytes.windows(16).any(|window| window == [1; 16]));
        assert!(!bytes.windows(16).any(|window| window == [9; 16]));
    }
}

#[test]
fn where_the_clocks_stood_outlives_a_restart() {
    let home = Home::new();
    let mut record = home.open();
    assert_eq!(record.clock(), Ok(None));
    let mark = |uptime_ms| ClockMark {
        boot: [7; 16],
        uptime_ms,
        utc: UtcMillis(MORNING + uptime_ms),
    };
    for uptime in 1..3 {
        let _ = record
            .append(&[Entry::Clock(mark(uptime))], at(MORNING))
            .unwrap();
    }
    drop(record);
    let record = home.open();
    assert_eq!(record.clock(), Ok(Some(mark(2))));
}

#[test]
fn an_abha_that_was_made_is_known_until_its_visit_ends() {
    let made = EventKind::AbhaCreated { is_new: true };
    let ended = EventKind::SessionEnded {
        why: SessionEnd::Finished,
    };
    for (events, cut_off) in [
        (vec![], None),
        (vec![EventKind::SessionBegan], None),
        (vec![EventKind::SessionBegan, made], Some(MORNING)),
        (
            vec![EventKind::SessionBegan, made, EventKind::SignedIn],
            Some(MORNING),
        ),
        (vec![EventKind::SessionBegan, made, ended], None),
        (
            vec![
                EventKind::SessionBegan,
                made,
                ended,
                EventKind::SessionBegan,
            ],
            None,
        ),
    ] {
        let home = Home::new();
        let mut record = home.open();
        let entries: Vec<_> = events.iter().copied().map(event).collect();
        let _ = record.append(&entries, at(MORNING)).unwrap();
        drop(record);
        let record = home.try_open(MORNING + HOUR).unwrap();
        let at = record.visit_cut_off().unwrap();
        assert_eq!(at, cut_off.map(UtcMillis), "{events:?}");
    }
}
