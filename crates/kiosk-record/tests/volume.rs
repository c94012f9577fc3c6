//! As much as a busy kiosk writes in the time that it is kept for: looked through and written out.
//!
//! `SESSIONS` in the environment of the test sets another number of visits than the usual one; 100,000 in
//! 180 days are 555 a day.

use crate::common::{Home, MORNING, at, event, place, sent};
use abdm_types::{
    CONSENT_CODE, CONSENT_VERSION, ConsentItem, ConsentRecord, Fault, HeardHow, Language,
    TransactionId, UtcMillis,
};
use kiosk_record::{
    CallAnswered, CallId, CallKind, CallOutcome, CallSent, CardWay, CodePurpose, ConsentEvidence,
    Entry, EventKind, ExportFormat, PersonalData, Place, Reader, RequestId, SessionEnd, SessionId,
    TransactionRef,
};
use std::io::Write as _;
use std::time::{Duration, Instant};
use std::{env, fs};
use uuid::Uuid;

const USUAL_SESSIONS: u64 = 60;

/// What one registration writes: twenty entries.
fn visit(number: u64) -> Vec<Entry> {
    let mut id = [0; 16];
    id[..8].copy_from_slice(&number.to_be_bytes());
    let place = Place {
        session: Some(SessionId::from_random(id)),
        ..place()
    };
    let consent = ConsentRecord {
        code: CONSENT_CODE,
        version: CONSENT_VERSION,
        language: Language::new("hi"),
        english_seen: true,
        agreed: [ConsentItem::AadhaarUse, ConsentItem::OwnDeclaration].into(),
        heard: HeardHow::Alone,
        given_at: UtcMillis(MORNING),
    };
    let refused = [ConsentItem::PublicHealth].into();
    let evidence = ConsentEvidence::of(&consent, refused, "the text", place);
    let purpose = CodePurpose::Enrol;
    let mut entries = vec![
        Entry::Event(EventKind::SessionBegan.at(place)),
        Entry::Event(EventKind::JourneyBegan.at(place)),
        Entry::Consent(evidence),
        Entry::Event(EventKind::CodeAsked { purpose }.at(place)),
        Entry::Event(
            EventKind::CodeWrong {
                purpose,
                tries_left: 2,
            }
            .at(place),
        ),
        Entry::Event(EventKind::CodeRight { purpose }.at(place)),
    ];
    let transaction = TransactionId::new("a825f76b-0696-40f3-864c-5a3a5b389a83");
    for (index, kind) in [
        CallKind::RequestAadhaarOtp,
        CallKind::EnrolByAadhaar,
        CallKind::SuggestAddresses,
        CallKind::ChooseAddress,
        CallKind::FetchProfile,
    ]
    .into_iter()
    .enumerate()
    {
        id[15] = u8::try_from(index).unwrap();
        let call = CallSent {
            call: CallId::from_random(id),
            place,
            transaction: Some(TransactionRef::of(&transaction)),
            request_id: Some(RequestId(Uuid::from_bytes(id))),
            ..sent(0, kind)
        };
        entries.push(Entry::CallSent(call));
        entries.push(Entry::CallAnswered(CallAnswered {
            call: call.call,
            kind,
            place,
            outcome: match index {
                3 => CallOutcome::Failed(Fault::AddressTaken),
                _ => CallOutcome::Done,
            },
            transaction: call.transaction,
            request_id: call.request_id,
        }));
    }
    let ended = [
        EventKind::AbhaCreated { is_new: true },
        EventKind::DataShown {
            data: PersonalData::Profile,
        },
        EventKind::CardGiven {
            way: CardWay::Printed,
        },
        EventKind::SessionEnded {
            why: SessionEnd::Finished,
        },
    ];
    entries.extend(ended.map(|kind| Entry::Event(kind.at(place))));
    entries
}

#[allow(
    clippy::disallowed_methods,
    reason = "how long it takes, and how much of it is the tester's to say"
)]
#[test]
fn half_a_year_is_looked_through_and_written_out_within_a_minute() {
    let sessions = env::var("SESSIONS").map_or(USUAL_SESSIONS, |count| count.parse().unwrap());
    let home = Home::new();
    let mut record = home.open();
    let step = 180 * 24 * 60 * 60 * 1000 / i64::try_from(sessions).unwrap();
    // Many visits in one transaction: what is measured is what follows.
    let mut moment = MORNING;
    for batch in 0..sessions.div_ceil(500) {
        let first = batch * 500;
        let visits = (first..sessions.min(first + 500)).flat_map(visit);
        let visits: Vec<Entry> = visits.collect();
        let _ = record.append(&visits, at(moment)).unwrap();
        moment += 500 * step;
    }
    // And one as it is written while somebody waits.
    let began = Instant::now();
    let _ = record
        .append(&[event(EventKind::SignedIn)], at(moment))
        .unwrap();
    let append = began.elapsed();
    record.close(at(moment)).unwrap();
    let size = fs::metadata(home.path()).unwrap().len();
    let reader = Reader::open(&home.path()).unwrap();
    let began = Instant::now();
    let verified = reader.verify(None).unwrap();
    let mut took = vec![began.elapsed()];
    assert_eq!(verified.entries, 2 + 20 * sessions + 2);
    for (name, format) in [
        ("json", ExportFormat::JsonLines),
        ("csv", ExportFormat::Csv),
    ] {
        let began = Instant::now();
        let file = fs::File::create(home.path().with_extension(name)).unwrap();
        let mut file = std::io::BufWriter::new(file);
        let all = UtcMillis(MORNING)..UtcMillis(moment + 1);
        let exported = reader.export(format, all, &mut file).unwrap();
        file.into_inner().unwrap().sync_all().unwrap();
        assert_eq!(exported.entries, verified.entries);
        took.push(began.elapsed());
    }
    writeln!(
        std::io::stdout(),
        "{sessions} sessions, {} entries, {size} bytes: append {append:?}, verify {:?}, JSON {:?}, CSV {:?}",
        verified.entries,
        took[0],
        took[1],
        took[2]
    )
    .unwrap();
    assert!(
        took.iter().all(|took| *took < Duration::from_secs(60)),
        "{took:?}"
    );
}
