//! What is counted of the real screens, with a record and without.

use crate::kiosk::Kiosk;
use abha_kiosk::domain::{Fault, Generation};
use abha_kiosk::journey::{Event, Screen};
use abha_kiosk::kiosk::counts::{FaultName, Stopped, Today, Why};
use abha_kiosk::kiosk::driver::utc_now;
use abha_kiosk::kiosk::{Message, RecordPlace, Recorder};
use serde_json::json;
use std::time::Duration;

/// Sunil Pawar's mobile, which has one ABHA.
const SUNIL: &str = "9999900004";

/// Somebody has an ABHA made and saves its card, somebody signs in, somebody has none, somebody types three wrong codes,
/// somebody finds no service, and somebody walks away.
fn a_morning(kiosk: &mut Kiosk) {
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    kiosk.touch("phone-yes");
    let code = kiosk.newest_code();
    kiosk.keys(&code);
    assert_eq!(today(kiosk).made, 1, "at once, at {:?}", kiosk.screen());
    while kiosk.screen() != Screen::Card {
        kiosk.touch("primary");
    }
    kiosk.touch("save");
    kiosk.next_person();

    kiosk.reach_card();
    kiosk.next_person();

    kiosk.touch("language-en");
    kiosk.touch("login");
    kiosk.keys("9999900003");
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Notice, "nobody has an ABHA there");
    kiosk.next_person();

    // His minute is over.
    kiosk.pass(Duration::from_secs(70));
    kiosk.touch("language-en");
    kiosk.touch("login");
    kiosk.keys(SUNIL);
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::LoginOtp, "{:?}", kiosk.problem());
    let right = kiosk.newest_code();
    let wrong = ["111111", "222222", "333333", "444444"];
    for code in wrong.into_iter().filter(|code| *code != right).take(3) {
        kiosk.keys(code);
        kiosk.pass(Duration::from_secs(1));
    }
    kiosk.next_person();

    kiosk.touch("language-en");
    kiosk.touch("login");
    kiosk.tell_sandbox(
        "/practice/faults",
        &json!({"path": "/abha/api/v3/profile/login/search", "status": 503, "times": 9}),
    );
    kiosk.touch("use-number");
    kiosk.keys("91100020003008");
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::LoginId, "{:?}", kiosk.problem());
    kiosk.heal_sandbox();
    kiosk.next_person();

    kiosk.agree();
    kiosk.keys("9999");
    kiosk.pass(Duration::from_secs(200));
    assert_eq!(kiosk.screen(), Screen::Language);
}

fn today(kiosk: &Kiosk) -> Today {
    kiosk.app.counts().today(utc_now())
}

fn stopped(step: Screen, why: Why) -> Stopped {
    let times = 1;
    Stopped { step, why, times }
}

fn is_that_morning(today: &Today) {
    assert_eq!((today.sessions, today.made, today.found), (6, 1, 1));
    assert_eq!((today.saved, today.printed), (1, 0));
    assert_eq!((today.reactivated, today.mobile_changed), (0, 0));
    let down = Why::Fault(FaultName::of(Fault::ServiceDown));
    assert_eq!(
        today.stopped,
        [
            stopped(Screen::Aadhaar, Why::Left),
            stopped(Screen::LoginId, down),
            stopped(Screen::LoginOtp, Why::LockedOut),
            stopped(Screen::LoginOtp, Why::NotFound),
        ]
    );
}

#[test]
fn a_morning_is_counted_without_a_record() {
    let mut kiosk = Kiosk::portrait("en");
    let began = today(&kiosk).since;
    a_morning(&mut kiosk);
    let today = today(&kiosk);
    is_that_morning(&today);
    assert_eq!(today.since, began);
}

#[test]
fn a_restart_knows_the_morning_from_the_record() {
    let folder = tempfile::tempdir().unwrap();
    let start = || {
        let recorder = Recorder::start(RecordPlace {
            path: folder.path().join("record").join("record.sqlite"),
            is_required: true,
        });
        let patience = Duration::from_secs(20);
        let kiosk = Kiosk::with(Generation::V3, "en", (1080, 1920), patience, |options| {
            options.record = recorder.clone();
        });
        (kiosk, recorder)
    };
    let (mut kiosk, recorder) = start();
    a_morning(&mut kiosk);
    let before = today(&kiosk);
    is_that_morning(&before);
    kiosk.block_on(recorder.close());
    drop((kiosk, recorder));

    let (mut kiosk, recorder) = start();
    let after = today(&kiosk);
    is_that_morning(&after);
    assert!(after.since <= before.since, "{after:?}");
    // It goes on from there.
    kiosk.touch("language-en");
    kiosk.feed(Message::Happened(Event::Finished));
    assert_eq!(today(&kiosk).sessions, 7);
    kiosk.block_on(recorder.close());
}
