//! The first screens while ABDM does not answer: what they say, and what nobody can begin.

use crate::kiosk::Kiosk;
use abha_kiosk::domain::{Language, Outage, ServiceState, TlsFault};
use abha_kiosk::journey::{Event, JourneyKind, Screen};
use abha_kiosk::kiosk::Message;
use abha_kiosk::locale::{Locale, Message as Words};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const KEY: &str = "/abha/api/v3/profile/public/certificate";
use crate::kiosk::TILES;
const MINUTE: Duration = Duration::from_secs(70);

fn down(kiosk: &Kiosk, fault: &Value) {
    kiosk.tell_sandbox("/practice/faults", fault);
}

/// For long enough: no test looks so often.
fn out_of_order() -> Value {
    json!({"path": KEY, "status": 503, "empty": true, "times": 1000})
}

fn staff(words: &Words) -> Words {
    let english = Locale::load(Language::ENGLISH).unwrap();
    Words::ForStaff {
        words: english.text(words),
    }
}

fn is_closed(kiosk: &Kiosk) -> bool {
    let words = kiosk.locale().text(&Words::ServiceStaffNotWorking);
    kiosk.says(&Words::ForStaff { words })
}

#[test]
fn two_bad_looks_close_the_kiosk_and_one_good_one_opens_it() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.pass(Duration::ZERO);
    assert!(!is_closed(&kiosk));
    down(&kiosk, &out_of_order());
    kiosk.pass(MINUTE);
    assert!(!is_closed(&kiosk), "one answer may get lost");
    kiosk.pass(Duration::from_secs(4));
    assert!(is_closed(&kiosk));
    // Languages and help stay.
    kiosk.touch("help");
    kiosk.touch("close");
    kiosk.touch("language-en");
    assert_eq!(kiosk.screen(), Screen::Home);
    assert!(is_closed(&kiosk));
    for tile in TILES {
        assert!(!kiosk.can_touch(tile), "{tile}");
    }
    kiosk.touch("back");
    kiosk.heal_sandbox();
    kiosk.pass(MINUTE);
    assert!(!is_closed(&kiosk));
    kiosk.touch("language-en");
    kiosk.touch("services");
    for tile in TILES {
        assert!(kiosk.can_touch(tile), "{tile}");
    }
}

#[test]
fn who_stands_at_home_when_it_closes_is_told_and_can_begin_nothing() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("language-en");
    kiosk.touch("services");
    let begin = kiosk.app.pressable("create").unwrap();
    for _ in 0..2 {
        kiosk.feed(Message::ServiceSeen(ServiceState::Unavailable(
            Outage::Offline,
        )));
    }
    assert!(kiosk.says(&staff(&Words::ServiceStaffOffline)));
    // A touch that was on its way does nothing either, and neither do keys.
    kiosk.feed(begin);
    assert_eq!(kiosk.screen(), Screen::Home);
    kiosk.type_text("\n");
    assert_eq!(kiosk.screen(), Screen::Home);
    kiosk.feed(Message::ServiceSeen(ServiceState::Available));
    kiosk.type_text("\n");
    assert_eq!(kiosk.screen(), Screen::Consent);
}

#[test]
fn what_staff_must_see_to_sends_the_person_to_the_desk() {
    for (outage, words) in [
        (
            Outage::Untrusted {
                cause: TlsFault::Expired,
            },
            Words::StaffCertificateDate,
        ),
        (
            Outage::Untrusted {
                cause: TlsFault::UnexpectedKey,
            },
            Words::StaffUnexpectedKey,
        ),
        (
            Outage::Untrusted {
                cause: TlsFault::Redirected,
            },
            Words::StaffRedirected,
        ),
        (Outage::NotAuthorised, Words::StaffNotAuthorised),
        (
            Outage::ClockWrong {
                minutes_ahead: Some(-90),
            },
            Words::ServiceStaffClockOff { minutes: 90 },
        ),
    ] {
        let mut kiosk = Kiosk::portrait("en");
        for _ in 0..2 {
            kiosk.feed(Message::ServiceSeen(ServiceState::Unavailable(outage)));
        }
        let why = kiosk.locale().text(&Words::ServiceNeedsStaff);
        assert!(
            kiosk.says(&Words::ServiceClosedBecause { why }),
            "{outage:?}"
        );
        assert!(kiosk.says(&staff(&words)), "{outage:?}");
    }
}

#[test]
fn nobody_in_a_journey_is_disturbed_and_a_failed_call_is_looked_after() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.pass(Duration::ZERO);
    kiosk.touch("language-en");
    kiosk.feed(Message::Happened(Event::JourneyChosen(JourneyKind::Login)));
    assert_eq!(kiosk.screen(), Screen::LoginId);
    down(&kiosk, &out_of_order());
    kiosk.pass(MINUTE);
    assert!(!is_closed(&kiosk));
    let session = kiosk.app.session().wake_at(Instant::now());
    assert_eq!(kiosk.app.wake_at(), session, "nobody looks meanwhile");
    kiosk.feed(Message::Happened(Event::Finished));
    kiosk.pass(Duration::ZERO);
    kiosk.pass(Duration::from_secs(4));
    assert!(
        is_closed(&kiosk),
        "it is looked at when the person has gone"
    );
}

/// In both languages, both ways round, small and large: nothing is pushed out of the page.
#[test]
fn the_notice_fits_on_every_screen() {
    for language in ["en", "hi"] {
        for size in [(1080, 1920), (1920, 1080), (1280, 800)] {
            // Two of the longest notices.
            let cause = TlsFault::UnexpectedKey;
            for outage in [Outage::NotWorking, Outage::Untrusted { cause }] {
                let mut kiosk = Kiosk::new(language, size, Duration::from_secs(20));
                for _ in 0..2 {
                    kiosk.feed(Message::ServiceSeen(ServiceState::Unavailable(outage)));
                }
                assert!(!kiosk.scrolls(), "{language} {size:?}: language");
                kiosk.touch(&format!("language-{language}"));
                assert!(!kiosk.scrolls(), "{language} {size:?}: home");
                for control in ["primary", "newcomer", "services"] {
                    assert!(!kiosk.can_touch(control), "{control}");
                }
            }
        }
    }
}
