//! What counts as a press on the real screens: double touches, keypads, layouts, held keys and
//! scanners.

use crate::kiosk::Kiosk;
use abha_kiosk::journey::step::{LoginIdStep, Step};
use abha_kiosk::journey::{Event, Overlay, Problem, Saving, Screen, Stage};
use abha_kiosk::kiosk::{KeyPress, Message};
use abha_kiosk::locale::Message as Words;
use std::time::Duration;

/// A card's code, as another kiosk prints it.
pub const CARD: &str = r#"{"hidn":"91-1000-2000-3008","hid":"sunil.pawar@sbx","name":"Sunil Pawar","gender":"M","dob":"17/8/1977","mobile":"9999900004"}"#;

pub fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

/// The keys of a text, as a scanner or a hand presses them.
fn keys(text: &str) -> Vec<KeyPress> {
    text.chars()
        .map(|character| match character {
            '\n' => KeyPress::Activate,
            '\t' => KeyPress::MoveOn,
            ' ' => KeyPress::Space,
            other => KeyPress::Character(other),
        })
        .collect()
}

/// A scanner says something, and it is quiet afterwards.
pub fn scan(kiosk: &mut Kiosk, text: &str, apart: u64) {
    for key in keys(text) {
        kiosk.feed(kiosk.key_down(key));
        kiosk.pass_unnoticed(ms(apart));
    }
    kiosk.pass(ms(60));
}

#[track_caller]
fn login_id(kiosk: &Kiosk) -> &LoginIdStep {
    match kiosk.app.session().stage() {
        Stage::Journey(journey) => match journey.step() {
            Step::LoginId(step) => step,
            _ => panic!("at {}", kiosk.screen().name()),
        },
        Stage::Language | Stage::Home(_) | Stage::Goodbye(_) => {
            panic!("at {}", kiosk.screen().name())
        }
    }
}

#[track_caller]
pub fn number(kiosk: &Kiosk) -> String {
    let entry = login_id(kiosk).entry().expect("an entry for digits");
    let digits = entry.digits();
    digits.with(|ascii| String::from_utf8(ascii.to_vec()).expect("digits"))
}

/// Every screen on the way to the card, with what a hand touches there twice.
#[test]
fn the_second_contact_of_a_double_touch_does_nothing() {
    for apart in [50, 150, 350, 450] {
        let mut kiosk = Kiosk::portrait("en");
        kiosk.touch("language-en");
        kiosk.pass_unnoticed(ms(apart));
        kiosk.touch_at_once("newcomer");
        assert_eq!(kiosk.screen(), Screen::Home, "{apart} ms");
        kiosk.touch("help");
        kiosk.pass_unnoticed(ms(apart));
        kiosk.touch_at_once("close");
        assert_eq!(kiosk.app.session().overlay(), Some(Overlay::Help));
        kiosk.touch("close");
        kiosk.touch("login");
        kiosk.keys("9999900004");
        kiosk.touch("primary");
        let code = kiosk.newest_code();
        kiosk.keys(&code);
        assert_eq!(kiosk.screen(), Screen::Created);
        kiosk.touch("primary");
        assert_eq!(kiosk.screen(), Screen::Card);
        kiosk.pass_unnoticed(ms(apart));
        kiosk.touch_at_once("primary");
        assert_eq!(
            kiosk.screen(),
            Screen::Card,
            "{apart} ms: the card is there"
        );
        kiosk.touch("finish");
    }
}

#[test]
fn a_press_that_does_not_count_leaves_no_trace() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("language-en");
    let before = kiosk.picture();
    kiosk.touch_at_once("help");
    kiosk.touch_at_once("languages");
    assert_eq!(kiosk.picture().rgba, before.rgba);
}

#[test]
fn two_contacts_on_a_key_type_once_and_two_touches_twice() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.agree();
    for (apart, digits) in [(50, 1), (240, 1), (260, 2)] {
        kiosk.touch("key-1");
        kiosk.pass_unnoticed(ms(apart));
        kiosk.touch_at_once("key-1");
        let typed = match kiosk.app.session().stage() {
            Stage::Journey(journey) => match journey.step() {
                Step::Aadhaar(step) => step.entry().digits().len(),
                _ => panic!("at {}", kiosk.screen().name()),
            },
            Stage::Language | Stage::Home(_) | Stage::Goodbye(_) => {
                panic!("at {}", kiosk.screen().name())
            }
        };
        assert_eq!(typed, digits, "{apart} ms");
        for _ in 0..digits {
            kiosk.touch("key-backspace");
        }
    }
}

#[test]
fn a_finished_code_can_be_taken_back_before_it_goes() {
    let mut kiosk = Kiosk::portrait("en");
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    kiosk.touch("phone-yes");
    for digit in ["key-0", "key-1", "key-2", "key-3", "key-4", "key-5"] {
        kiosk.pass_unnoticed(ms(300));
        kiosk.touch_at_once(digit);
    }
    kiosk.pass(ms(500));
    kiosk.touch_at_once("key-backspace");
    kiosk.pass(ms(5_000));
    assert_eq!(kiosk.problem(), None, "nothing was tried");
    let code = kiosk.newest_code();
    for _ in 0..5 {
        kiosk.touch("key-backspace");
    }
    kiosk.keys(&code);
    assert_eq!(kiosk.screen(), Screen::Address);
}

#[test]
fn a_key_that_types_a_digit_types_a_digit() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("language-en");
    kiosk.touch("login");
    // Hindi, Bengali, Tamil and wide digits, and the numeric keypad without Num Lock.
    let layout = |typed, american| KeyPress::OnLayout { typed, american };
    kiosk.press(&[
        layout('९', '9'),
        layout('৯', '9'),
        layout('௯', '9'),
        KeyPress::Character('９'),
        KeyPress::Pad(9),
        KeyPress::Pad(0),
        KeyPress::Pad(2),
        KeyPress::Pad(4),
        KeyPress::Pad(6),
        KeyPress::PadPoint,
        KeyPress::Pad(8),
    ]);
    assert_eq!(kiosk.problem(), None);
    assert_eq!(number(&kiosk), "9999902468");
    // Where nothing is typed they are the arrows that they say they are.
    kiosk.touch("back");
    kiosk.touch("services");
    kiosk.press(&[KeyPress::Pad(2), KeyPress::Pad(2), KeyPress::Activate]);
    assert_ne!(kiosk.screen(), Screen::Home);
}

#[test]
fn a_number_that_is_too_long_says_so() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("language-en");
    kiosk.touch("login");
    kiosk.type_text("999941057058");
    assert!(kiosk.says(&Words::DigitsTooMany { extra: 2 }));
    kiosk.touch("primary");
    let (length, extra) = (10, 2);
    assert_eq!(kiosk.screen(), Screen::LoginId);
    assert_eq!(
        kiosk.problem(),
        Some(Problem::TooManyDigits { length, extra })
    );
    assert!(kiosk.inbox().is_empty());
}

/// Screen after screen: a card's code with an Enter, a tab and blanks in it.
#[test]
fn a_scan_agrees_sends_makes_saves_and_leaves_nothing() {
    let text = format!("{CARD}\n\n \t\n");
    let mut kiosk = Kiosk::portrait("en");
    let (aadhaar, mobile) = kiosk.newcomer();
    let held = |kiosk: &mut Kiosk| {
        for apart in [3, 20] {
            kiosk.pass_unnoticed(ms(1_500));
            let before = (kiosk.screen(), kiosk.app.controls(), kiosk.inbox().len());
            let other = kiosk.app.session().waiting().is_some();
            scan(kiosk, &text, apart);
            assert_eq!(
                (kiosk.screen(), kiosk.app.controls(), kiosk.inbox().len()),
                before
            );
            assert_eq!(kiosk.app.session().waiting().is_some(), other);
            let is_told = kiosk.says(&Words::ScanNotUsed) || kiosk.says(&Words::ScanHasAbha);
            assert!(is_told, "{}", kiosk.screen().name());
        }
    };
    held(&mut kiosk);
    kiosk.touch("language-en");
    kiosk.touch("create");
    held(&mut kiosk);
    kiosk.touch("back");
    kiosk.touch("back");
    kiosk.identify(&aadhaar, &mobile);
    held(&mut kiosk);
    kiosk.touch("phone-yes");
    held(&mut kiosk);
    let code = kiosk.newest_code();
    kiosk.keys(&code);
    assert_eq!(kiosk.screen(), Screen::Address);
    held(&mut kiosk);
    kiosk.touch("own-address");
    held(&mut kiosk);
    kiosk.tell(Event::OverlayOpened(Overlay::Help));
    held(&mut kiosk);
}

#[test]
fn a_scan_on_the_card_saves_prints_and_ends_nothing() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.reach_card();
    kiosk.pass_unnoticed(ms(1_000));
    for key in [
        KeyPress::Save,
        KeyPress::Print,
        KeyPress::Back,
        KeyPress::Activate,
    ] {
        kiosk.pass_unnoticed(ms(500));
        // A scanner's shortcut in the middle of what it says.
        for press in keys(CARD).into_iter().chain([key]).chain(keys(CARD)) {
            kiosk.feed(kiosk.key_down(press));
            kiosk.pass_unnoticed(ms(4));
        }
        kiosk.pass(ms(100));
        assert_eq!(kiosk.screen(), Screen::Card, "{key:?}");
    }
    let saved = std::fs::read_dir(kiosk.saved.path())
        .expect("a folder")
        .count();
    assert_eq!(saved, 0);
}

/// Nothing but its own two answers ends the countdown.
#[test]
fn a_scan_in_the_countdown_does_nothing() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("language-en");
    kiosk.touch("login");
    kiosk.pass(Duration::from_secs(125));
    assert!(kiosk.says(&Words::IdleQuestion));
    scan(&mut kiosk, CARD, 3);
    assert!(kiosk.says(&Words::IdleQuestion));
    kiosk.touch("stay");
    assert!(number(&kiosk).is_empty());
}

/// What ends everything never lies under a finger that has just pressed something else.
#[test]
fn the_last_step_lies_nowhere_the_step_before_had_its_button() {
    for language in ["en", "hi"] {
        for size in [(1080, 1920), (1920, 1080), (1280, 800)] {
            let mut kiosk = Kiosk::new(language, size, Duration::from_secs(20));
            // From where the card is shown; from the question whether to stop; from the card that
            // nobody has taken; and after it was saved.
            kiosk.touch(&format!("language-{language}"));
            kiosk.touch("login");
            kiosk.keys("9999900004");
            kiosk.touch("primary");
            let code = kiosk.newest_code();
            kiosk.keys(&code);
            for pressed in ["primary", "finish", "close", "primary", "save"] {
                if pressed == "close" {
                    kiosk.press(&[KeyPress::Back]);
                    assert_eq!(kiosk.app.session().overlay(), None);
                    continue;
                }
                let before = kiosk.bounds(pressed);
                kiosk.touch(pressed);
                for id in ends(&kiosk) {
                    let end = kiosk.bounds(&id);
                    assert!(
                        before.intersection(&end).is_none(),
                        "{language} {size:?}: {id} lies where {pressed} was"
                    );
                }
                if kiosk.app.session().overlay().is_some() && pressed == "primary" {
                    kiosk.press(&[KeyPress::Back]);
                }
            }
        }
    }
}

/// The controls that end the session when they are pressed.
fn ends(kiosk: &Kiosk) -> Vec<String> {
    let session = kiosk.app.session();
    let is_taken = session
        .card()
        .is_some_and(|card| card.saving() != Saving::Idle);
    let controls = kiosk.app.controls().into_iter();
    controls
        .filter(|id| {
            let message = kiosk.app.pressable(id);
            let goes_on = id == "primary" && session.overlay().is_none() && is_taken;
            goes_on || matches!(message, Some(Message::Happened(Event::Finished)))
        })
        .collect()
}
