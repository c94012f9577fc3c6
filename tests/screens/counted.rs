//! What is counted of the real screens, with a record and without.

use crate::kiosk::Kiosk;
use abha_kiosk::config::{Config, ListenAt};
use abha_kiosk::domain::{Fault, Generation};
use abha_kiosk::journey::{Event, Screen};
use abha_kiosk::kiosk::counts::{FaultName, Stopped, Today, Why};
use abha_kiosk::kiosk::driver::utc_now;
use abha_kiosk::kiosk::metrics::{Metrics, Numbers};
use abha_kiosk::kiosk::{Message, RecordPlace, Recorder};
use serde_json::json;
use std::net::SocketAddr;
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

/// The numbers that leave the kiosk are those of that morning, and visits are told five at a time.
#[test]
fn the_same_morning_is_told_to_whoever_looks_after_kiosks() {
    let patience = Duration::from_secs(20);
    let mut numbers = None;
    let mut kiosk = Kiosk::with(Generation::V3, "en", (1080, 1920), patience, |options| {
        numbers = Some(Numbers::of(options, &Config::practice()));
    });
    let any = ListenAt::Port(SocketAddr::from(([127, 0, 0, 1], 0)));
    let served = Metrics::serve(&any, numbers.expect("numbers"));
    let metrics = kiosk.block_on(served).expect("a port");
    let url = format!("http://{}/metrics", metrics.address().expect("a port"));
    let ask = |kiosk: &Kiosk| {
        kiosk.block_on(async {
            let answer = reqwest::get(&url).await.expect("an answer");
            answer.text().await.expect("a page")
        })
    };
    let is_said = |page: &str, line: &str| page.lines().any(|said| said == line);
    a_morning(&mut kiosk);
    let page = ask(&kiosk);
    for line in [
        "abha_kiosk_sessions_total 6",
        "abha_kiosk_outcomes_total{outcome=\"made\"} 0",
        "abha_kiosk_stops_total{step=\"aadhaar\",reason=\"left\"} 0",
        "abha_kiosk_code_requests_total{sender=\"aadhaar\"} 1",
        "abha_kiosk_code_requests_total{sender=\"abdm\"} 2",
        "abha_kiosk_build_info{version=\"0.1.0\",api=\"v3\",environment=\"practice\"} 1",
    ] {
        assert!(is_said(&page, line), "{line} {page}");
    }
    assert!(!page.contains("away\"} 0"), "{page}");
    assert!(!page.contains("abha_kiosk_printer_state"), "there is none");
    assert!(!page.contains("abha_kiosk_record_writable"), "nor that");
    // Four others of whom the same is told.
    for times in 2..=5 {
        kiosk.agree();
        kiosk.keys("9999");
        kiosk.pass(Duration::from_secs(200));
        let told = if times == 5 { 5 } else { 0 };
        let line = format!("abha_kiosk_stops_total{{step=\"aadhaar\",reason=\"left\"}} {told}");
        assert!(is_said(&ask(&kiosk), &line), "{line}");
    }
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
