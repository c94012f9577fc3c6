//! The record from the real screens: what is written, what holds a call back, what a restart knows.

#[path = "record/mandatory.rs"]
mod mandatory;

use crate::kiosk::Kiosk;
use crate::presses::{CARD, scan};
use crate::sizes::{PANELS, Panel};
use crate::staff;
use abha_kiosk::config::PinHash;
use abha_kiosk::domain::{ConsentItem, Generation, HeardHow, UtcMillis};
use abha_kiosk::journey::step::Step;
use abha_kiosk::journey::{CooldownReason, CutOff, Problem, Screen, StopReason};
use abha_kiosk::kiosk::theme::TextSize;
use abha_kiosk::kiosk::{
    Message, RecordFault, RecordPlace, Recorder, StaffEvent, StaffWish, canvas, consent_text,
};
use abha_kiosk::locale::{Locale, Message as Words};
use abha_kiosk::record::{
    Access, CallId, CallKind, CallSent, Digest, Entry, OpenOptions, Place, Reader, Record, Stamp,
    Version,
};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// A folder with a record in it.
struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("record").join("record.sqlite")
    }

    fn recorder(&self, is_required: bool) -> Recorder {
        Recorder::start(RecordPlace {
            path: self.path(),
            is_required,
        })
    }

    /// A kiosk that keeps its record here.
    fn kiosk(
        &self,
        language: &str,
        (size, inches): Panel,
        text_size: TextSize,
    ) -> (Kiosk, Recorder) {
        let recorder = self.recorder(true);
        let patience = Duration::from_secs(20);
        let kiosk = Kiosk::with(Generation::V3, language, size, patience, |options| {
            options.record = recorder.clone();
            options.diagonal_inches = inches;
            options.text_size = text_size;
        });
        (kiosk, recorder)
    }

    /// All entries, each as it was written.
    fn entries(&self) -> Vec<String> {
        let bytes = std::fs::read(self.path()).expect("a record");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let mut entries: Vec<String> = Vec::new();
        for (at, _) in text.match_indices("{\"entry\":") {
            let rest = &text[at..];
            let mut depth = 0_i32;
            let end = rest.char_indices().find_map(|(at, letter)| {
                depth += i32::from(letter == '{') - i32::from(letter == '}');
                (depth == 0).then_some(at + 1)
            });
            entries.push(rest[..end.expect("a whole entry")].to_owned());
        }
        // A page that was divided may have kept a copy.
        entries.sort();
        entries.dedup();
        entries
    }
}

const UPRIGHT: Panel = PANELS[0];

/// Closes the record and gives what it holds; its chain is whole.
fn closed(home: &Home, kiosk: Kiosk, recorder: &Recorder) -> Vec<String> {
    kiosk.block_on(recorder.close());
    drop(kiosk);
    let verified = Reader::open(&home.path()).unwrap().verify(None).unwrap();
    assert!(verified.entries > 0);
    // What SQLite keeps beside the file goes into it when the last handle is closed.
    let all = home.entries();
    assert!(!all.is_empty());
    all
}

/// The texts that the catalogue has for what is agreed to alone.
fn of_catalogue(language: &str) -> String {
    let found = Locale::find(language).unwrap();
    let locale = Locale::load(found).unwrap();
    let items = ConsentItem::shown(&HeardHow::Alone).iter().map(|item| {
        let (plain, text) = match item {
            ConsentItem::AadhaarUse => (Words::ConsentPlain1, Words::ConsentItem1),
            ConsentItem::PastRecords => (Words::ConsentPlain3, Words::ConsentItem3),
            ConsentItem::ShareRecords => (Words::ConsentPlain4, Words::ConsentItem4),
            ConsentItem::PublicHealth => (Words::ConsentPlain5, Words::ConsentItem5),
            ConsentItem::OwnDeclaration => (Words::ConsentPlain7, Words::ConsentItem7),
            ConsentItem::HealthWorker => panic!("nobody explains it"),
        };
        [locale.text(&plain), locale.text(&text)]
    });
    let texts: Vec<String> = items.flatten().collect();
    consent_text(texts.iter().map(String::as_str))
}

/// What staff do at the kiosk is kept, and nothing of their PIN.
#[test]
fn what_staff_do_is_recorded() {
    let home = Home::new();
    let (mut kiosk, recorder) = {
        let recorder = home.recorder(true);
        let patience = Duration::from_secs(20);
        let kiosk = Kiosk::with(Generation::V3, "en", UPRIGHT.0, patience, |options| {
            options.record = recorder.clone();
            options.staff.pin = PinHash::of(staff::PIN.as_bytes());
        });
        (kiosk, recorder)
    };
    kiosk.touch("language-en");
    staff::ask(&mut kiosk);
    kiosk.touch("staff-yes");
    staff::try_pin(&mut kiosk, "111111");
    staff::try_pin(&mut kiosk, staff::PIN);
    kiosk.touch("staff-close");
    staff::come_in(&mut kiosk);
    let wished = [
        (
            StaffWish::Practise(true),
            "\"practice-switched\",\"on\":true",
        ),
        (StaffWish::Restart, "\"kiosk-left\",\"restarts\":true"),
        (StaffWish::Leave, "\"kiosk-left\",\"restarts\":false"),
    ];
    for (wish, _) in wished {
        kiosk.feed(Message::Staff(StaffEvent::Wished(wish)));
        kiosk.feed(Message::Staff(StaffEvent::Answered(true)));
        kiosk.feed(Message::Staff(StaffEvent::NotSwitched));
        kiosk.feed(Message::Staff(StaffEvent::Answered(false)));
    }
    let entries = closed(&home, kiosk, &recorder);
    for kept in wished.map(|(_, kept)| kept) {
        assert!(entries.iter().any(|entry| entry.contains(kept)), "{kept}");
    }
    for kind in ["staff-opened", "staff-pin-refused", "staff-closed"] {
        let kept = format!("\"event\":\"{kind}\"");
        assert!(entries.iter().any(|entry| entry.contains(&kept)), "{kind}");
    }
    assert!(
        entries
            .iter()
            .any(|entry| entry.contains("\"why\":\"staff\""))
    );
    for entry in &entries {
        assert!(
            !entry.contains(staff::PIN) && !entry.contains("111111"),
            "{entry}"
        );
    }
}

/// CRT_ABHA_102: the hash that is kept is that of the text that stood on the screen, whole, in both
/// languages and on panels where it takes several pages.
#[test]
fn the_evidence_of_a_consent_is_of_the_text_that_the_catalogue_has() {
    for (language, panel, text_size) in [
        ("en", UPRIGHT, TextSize::Normal),
        ("hi", UPRIGHT, TextSize::Normal),
        ("hi", PANELS[2], TextSize::Largest),
    ] {
        let home = Home::new();
        let (mut kiosk, recorder) = home.kiosk(language, panel, text_size);
        kiosk.agree();
        let entries = closed(&home, kiosk, &recorder);
        let consents = entries
            .iter()
            .filter(|entry| entry.contains("\"entry\":\"consent\""));
        let [consent] = consents.collect::<Vec<_>>()[..] else {
            panic!("{entries:?}");
        };
        let digest = Digest::of(of_catalogue(language).as_bytes());
        assert!(consent.contains(&digest.to_string()), "{consent}");
        assert!(consent.contains("\"given\":true"), "{consent}");
        let tag = format!("\"language\":\"{language}\"");
        assert!(consent.contains(&tag), "{consent}");
    }
}

/// Every call stands in the record before its answer does, with what came of it, and nothing stands
/// there of who it was about.
#[test]
fn a_registration_stands_in_the_record_and_nobody_in_it() {
    let home = Home::new();
    let (mut kiosk, recorder) = home.kiosk("en", UPRIGHT, TextSize::Normal);
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    kiosk.touch("phone-yes");
    let code = kiosk.newest_code();
    kiosk.keys(&code);
    let entries = closed(&home, kiosk, &recorder);
    let calls = |word: &str, kind: &str| {
        let kind = format!("\"kind\":\"{kind}\"");
        let entry = format!("\"entry\":\"{word}\"");
        entries
            .iter()
            .filter(|entry_| entry_.contains(&kind) && entry_.contains(&entry))
            .count()
    };
    for kind in ["request-aadhaar-otp", "enrol-by-aadhaar"] {
        assert_eq!(calls("call-sent", kind), 1, "{kind} {entries:?}");
        assert_eq!(calls("call-answered", kind), 1, "{kind} {entries:?}");
    }
    let sent = entries
        .iter()
        .find(|entry| entry.contains("enrol-by-aadhaar") && entry.contains("call-sent"));
    let sent = sent.expect("an enrolment");
    assert!(
        sent.contains("\"request_id\"") && sent.contains("\"transaction\""),
        "{sent}"
    );
    assert!(entries.iter().any(|entry| entry.contains("abha-created")));
    for secret in [&aadhaar, &mobile, &code] {
        for entry in &entries {
            assert!(!entry.contains(secret.as_str()), "{entry}");
        }
    }
}

/// A record that another kiosk has: nobody begins, staff read why, and it goes on by itself.
#[test]
fn without_its_record_nobody_begins_and_staff_read_why() {
    let home = Home::new();
    let other = home.recorder(true);
    assert_eq!(other.fault(), None);
    let (mut kiosk, recorder) = home.kiosk("en", UPRIGHT, TextSize::Normal);
    assert_eq!(recorder.fault(), Some(RecordFault::InUse));
    let staff = kiosk.locale().text(&Words::RecordStaffInUse);
    assert!(kiosk.says(&Words::ForStaff { words: staff }));
    kiosk.touch("language-en");
    assert!(kiosk.says(&Words::ServiceClosed));
    assert!(!kiosk.can_touch("newcomer") && !kiosk.can_touch("services"));
    scan(&mut kiosk, CARD, 3);
    assert_eq!(kiosk.screen(), Screen::Home, "a card begins nothing either");
    // Who wants none today is helped all the same.
    assert!(kiosk.can_touch("not-now"));
    kiosk.block_on(other.close());
    drop(other);
    let moved = |message: &Message| matches!(message, Message::RecordMoved).then_some(());
    while recorder.fault().is_some() {
        kiosk.next_of_the_subscription(moved);
    }
    kiosk.feed(Message::RecordMoved);
    assert!(kiosk.can_touch("newcomer"));
    kiosk.block_on(recorder.close());
}

/// The same where the operator lets people go on: staff are told, and calls leave.
#[test]
fn where_it_is_only_wanted_people_go_on_and_staff_are_told() {
    let home = Home::new();
    let other = home.recorder(true);
    let recorder = home.recorder(false);
    let patience = Duration::from_secs(20);
    let mut kiosk = Kiosk::with(Generation::V3, "en", UPRIGHT.0, patience, |options| {
        options.record = recorder.clone();
    });
    let staff = kiosk.locale().text(&Words::RecordStaffInUse);
    assert!(kiosk.says(&Words::ForStaff { words: staff }));
    kiosk.reach_card();
    kiosk.block_on(other.close());
}

/// A record that goes away while somebody is here: the call is held back, and nothing of theirs is
/// lost.
#[test]
fn a_call_that_cannot_be_recorded_is_held_back_and_nothing_is_lost_by_it() {
    let home = Home::new();
    let (mut kiosk, recorder) = home.kiosk("en", UPRIGHT, TextSize::Normal);
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    kiosk.block_on(recorder.close());
    kiosk.touch("phone-yes");
    assert_eq!(kiosk.problem(), Some(Problem::NotRecorded));
    assert!(kiosk.says(&Words::NotRecorded));
    assert!(kiosk.inbox().is_empty(), "a message left unrecorded");
    assert_eq!(kiosk.screen(), Screen::CodeDestination);
    assert!(kiosk.can_touch("phone-yes"), "it can be tried again");
}

/// What was counted is counted after a restart of the program.
#[test]
fn messages_are_counted_over_a_restart() {
    let home = Home::new();
    let (mut kiosk, recorder) = home.kiosk("en", UPRIGHT, TextSize::Normal);
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    kiosk.touch("phone-yes");
    assert_eq!(kiosk.screen(), Screen::AadhaarOtp);
    kiosk.block_on(recorder.close());
    drop(kiosk);
    let (mut kiosk, recorder) = home.kiosk("en", UPRIGHT, TextSize::Normal);
    kiosk.identify(&aadhaar, &mobile);
    assert!(!kiosk.can_touch("phone-yes"), "its minute is not over");
    let Some(Problem::Cooldown(cooldown)) = kiosk.problem() else {
        panic!("{:?} at {:?}", kiosk.problem(), kiosk.screen());
    };
    assert_eq!(cooldown.reason, CooldownReason::Minute);
    kiosk.block_on(recorder.close());
}

/// A record in which the making of an ABHA was asked for, without an answer.
fn cut_off(home: &Home, kind: CallKind) {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let at = Stamp::in_india(UtcMillis(
        i64::try_from(since.as_millis()).unwrap() - 60_000,
    ));
    let options = OpenOptions {
        access: Access::Kiosk,
        program: Version {
            major: 0,
            minor: 0,
            patch: 0,
        },
        at,
    };
    let mut record = Record::open(&home.path(), &options).unwrap();
    let sent = CallSent {
        call: CallId::from_random([7; 16]),
        kind,
        place: Place::default(),
        transaction: None,
        request_id: None,
    };
    let _ = record.append(&[Entry::CallSent(sent)], at).unwrap();
}

#[test]
fn whoever_was_cut_off_is_told_and_shown_the_way_to_sign_in() {
    let home = Home::new();
    cut_off(&home, CallKind::EnrolByAadhaar);
    let (mut kiosk, recorder) = home.kiosk("en", UPRIGHT, TextSize::Normal);
    // Staff see it before anybody begins.
    assert!(kiosk.says(&Words::CutOffStaff));
    kiosk.touch("language-en");
    assert!(kiosk.says(&Words::CutOff) && kiosk.says(&Words::NoticeLook));
    let Some(Step::Notice(notice)) = kiosk.app.session().step() else {
        panic!("at {:?}", kiosk.screen());
    };
    assert!(matches!(
        notice.reason(),
        StopReason::CutOff(CutOff::Enrolment { .. })
    ));
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::LoginId);
    let entries = closed(&home, kiosk, &recorder);
    for told in [
        "person-told-of-restart",
        "staff-told-of-restart",
        "lost-by-end",
    ] {
        assert!(entries.iter().any(|entry| entry.contains(told)), "{told}");
    }
    // The next start has nothing to tell.
    let (mut kiosk, recorder) = home.kiosk("en", UPRIGHT, TextSize::Normal);
    kiosk.touch("language-en");
    assert_eq!(kiosk.screen(), Screen::Home);
    kiosk.block_on(recorder.close());
}

#[test]
fn it_was_somebody_else() {
    let home = Home::new();
    cut_off(&home, CallKind::VerifyNewMobile);
    let (mut kiosk, recorder) = home.kiosk("en", UPRIGHT, TextSize::Normal);
    kiosk.touch("language-en");
    assert!(kiosk.says(&Words::CutOffOther));
    kiosk.touch("back");
    assert_eq!(kiosk.screen(), Screen::Home);
    kiosk.block_on(recorder.close());
}

/// A call that made and changed nothing leaves nothing to be told.
#[test]
fn a_code_that_was_asked_for_is_nothing_to_be_told_of() {
    let home = Home::new();
    cut_off(&home, CallKind::RequestAadhaarOtp);
    let (mut kiosk, recorder) = home.kiosk("en", UPRIGHT, TextSize::Normal);
    kiosk.touch("language-en");
    assert_eq!(kiosk.screen(), Screen::Home);
    kiosk.block_on(recorder.close());
}

/// What is said fits on every panel, in every language and size; written as pictures to look at, in
/// `target/tmp/record`.
#[test]
fn what_is_said_of_a_restart_and_of_the_record_fits_on_every_panel() {
    let scrolling = std::cell::RefCell::new(Vec::new());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("record");
    std::fs::create_dir_all(&folder).expect("a folder");
    for language in ["en", "hi"] {
        for panel in PANELS {
            let (size, _) = panel;
            for text_size in [TextSize::Normal, TextSize::Largest] {
                let keep = |kiosk: &Kiosk, what: &str| {
                    let file = format!("{language}-{}x{}-{text_size:?}-{what}.png", size.0, size.1);
                    let png = canvas::png(&kiosk.picture()).expect("a PNG");
                    std::fs::write(folder.join(&file), png).expect("a file");
                    if kiosk.scrolls() {
                        scrolling.borrow_mut().push(file);
                    }
                };
                let kinds = [
                    (CallKind::EnrolByAadhaar, "enrolment"),
                    (CallKind::ChangeMobile, "change"),
                ];
                // Where there is least room both are looked at.
                let is_tight = panel == PANELS[2] && text_size == TextSize::Largest;
                for (kind, what) in kinds.into_iter().take(1 + usize::from(is_tight)) {
                    let home = Home::new();
                    cut_off(&home, kind);
                    let (mut kiosk, recorder) = home.kiosk(language, panel, text_size);
                    keep(&kiosk, &format!("{what}-staff"));
                    kiosk.touch(&format!("language-{language}"));
                    keep(&kiosk, what);
                    kiosk.touch("back");
                    keep(&kiosk, &format!("{what}-home"));
                    kiosk.block_on(recorder.close());
                }
                let home = Home::new();
                let other = home.recorder(true);
                let (mut kiosk, _) = home.kiosk(language, panel, text_size);
                keep(&kiosk, "in-use-staff");
                kiosk.touch(&format!("language-{language}"));
                keep(&kiosk, "in-use");
                kiosk.block_on(other.close());
            }
        }
    }
    assert!(scrolling.borrow().is_empty(), "{scrolling:?}");
}
