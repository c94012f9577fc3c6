//! What is on the pages of staff, and what can be done there.

use super::{PIN, ask, changed, come_in, with_a_pin};
use crate::kiosk::{Kiosk, Piece};
use abha_kiosk::config::PinHash;
use abha_kiosk::domain::{HeardHow, Outage, PrintState, ServiceState};
use abha_kiosk::journey::{Event, JourneyKind, Screen};
use abha_kiosk::kiosk::theme::Appearance;
use abha_kiosk::kiosk::{KeyPress, Message, StaffWish};
use abha_kiosk::locale::Message as Words;
use std::time::Duration;

#[test]
fn what_ends_the_kiosk_is_asked_about_and_then_wished() {
    for (control, wish) in [
        ("staff-restart", StaffWish::Restart),
        ("staff-leave", StaffWish::Leave),
    ] {
        let mut kiosk = with_a_pin(None);
        come_in(&mut kiosk);
        kiosk.touch("staff-actions");
        kiosk.touch(control);
        kiosk.press(&[KeyPress::Activate]);
        assert!(kiosk.says(&Words::StaffActions), "no is where the focus is");
        assert_eq!(kiosk.app.take_wish(), None);
        kiosk.touch(control);
        kiosk.touch("staff-yes");
        assert_eq!(kiosk.app.take_wish(), Some(wish));
    }
}

#[test]
fn every_control_is_in_the_order_of_the_focus() {
    let mut kiosk = with_a_pin(None);
    ask(&mut kiosk);
    let pin = ["staff-close", "listen", "languages", "display", "help"];
    assert_eq!(kiosk.app.controls(), pin);
    kiosk.keys(PIN);
    assert_eq!(kiosk.app.controls()[0], "primary");
    kiosk.touch("primary");
    for (page, more) in [
        ("staff-state", &[][..]),
        ("staff-today", &[]),
        (
            "staff-actions",
            &[
                "staff-light",
                "staff-dark",
                "staff-contrast",
                "staff-restart",
                "staff-leave",
            ],
        ),
    ] {
        kiosk.touch(page);
        let controls = kiosk.app.controls();
        let tabs = ["staff-state", "staff-today", "staff-actions"];
        let end = ["staff-close", "listen", "languages", "display", "help"];
        let expected: Vec<&str> = tabs.iter().chain(more).chain(&end).copied().collect();
        assert_eq!(controls, expected, "{page}");
        for control in &controls {
            assert!(kiosk.can_touch(control), "{page}: {control}");
        }
    }
}

#[test]
fn how_everything_stands_is_said_with_what_to_do() {
    let mut kiosk = Kiosk::portrait("en");
    ask(&mut kiosk);
    let state = |kiosk: &Kiosk, part: &Words, state: &Words| {
        let locale = kiosk.locale();
        kiosk.says(&Words::StaffPart {
            part: locale.text(part),
            state: locale.text(state),
        })
    };
    assert!(state(&kiosk, &Words::StaffPartNetwork, &Words::StaffOk));
    assert!(
        state(&kiosk, &Words::StaffPartSave, &Words::StaffOk),
        "it was looked at when it opened"
    );
    for _ in 0..2 {
        let seen = ServiceState::Unavailable(Outage::NotAuthorised);
        kiosk.feed(Message::ServiceSeen(seen));
    }
    assert!(state(&kiosk, &Words::StaffPartAbdm, &Words::StaffBroken));
    let pieces = kiosk.pieces();
    let advice = kiosk.locale().text(&Words::StaffNotAuthorised);
    let is_said = pieces
        .iter()
        .any(|piece| matches!(piece, Piece::Text { words, .. } if words.starts_with(&advice)));
    assert!(is_said);
}

#[test]
fn colours_and_loudness_hold_for_everybody_until_the_end_of_the_program() {
    let mut kiosk = Kiosk::portrait("en");
    ask(&mut kiosk);
    kiosk.touch("staff-actions");
    kiosk.touch("staff-dark");
    kiosk.touch("staff-close");
    assert_eq!(kiosk.app.usual().0, Appearance::Dark);
    let dark = kiosk.app.look().palette;
    kiosk.touch("language-en");
    kiosk.touch("display");
    kiosk.touch("colours-light");
    assert_ne!(kiosk.app.look().palette, dark);
    kiosk.touch("close");
    kiosk.next_person();
    assert_eq!(kiosk.app.look().palette, dark);
}

#[test]
fn letters_and_language_of_staff_end_with_them() {
    let mut kiosk = Kiosk::portrait("en");
    ask(&mut kiosk);
    kiosk.touch("display");
    kiosk.touch("text-largest");
    kiosk.touch("close");
    kiosk.touch("languages");
    kiosk.touch("language-hi");
    assert_eq!(kiosk.app.spoken_language().tag(), "hi");
    assert!(kiosk.says(&Words::StaffState));
    assert!(kiosk.app.look().metrics.text_scale > 1.4);
    // It does not turn to another language meanwhile.
    kiosk.pass(Duration::from_secs(30));
    assert_eq!(kiosk.app.spoken_language().tag(), "hi");
    kiosk.touch("staff-close");
    assert_eq!(kiosk.screen(), Screen::Language);
    assert_eq!(kiosk.app.spoken_language().tag(), "en");
    assert!((kiosk.app.look().metrics.text_scale - 1.0).abs() < 0.01);
}

#[cfg(unix)]
#[test]
fn a_voice_reads_the_pages_and_no_digit_of_the_pin() {
    use abha_kiosk::kiosk::{Need, VoiceLine};
    use abha_kiosk::voice::{EngineChoice, Settings};
    use test_support::speech_server::SpeechServer;
    let server = SpeechServer::start();
    let socket = server.socket().to_owned();
    let mut kiosk = changed(|options| {
        options.staff.pin = PinHash::of(PIN.as_bytes());
        options.voice = VoiceLine::open(Settings {
            engine: EngineChoice::SpeechDispatcher,
            socket: Some(socket),
            ..Settings::default()
        });
    });
    ask(&mut kiosk);
    kiosk.feed(Message::NeedSwitched(Need::Headphones));
    kiosk.press(&[KeyPress::Listen]);
    let limit = Duration::from_secs(10);
    let question = kiosk.locale().text(&Words::StaffPinQuestion);
    assert_eq!(server.next_said(limit).words, question);
    while server.said_within(Duration::from_millis(300)).is_some() {}
    kiosk.type_text(PIN);
    while let Some(said) = server.said_within(Duration::from_millis(300)) {
        assert!(
            !said.words.contains(|sign: char| sign.is_ascii_digit()),
            "{}",
            said.words
        );
    }
    kiosk.press(&[KeyPress::Activate]);
    let title = kiosk.locale().text(&Words::StaffState);
    let mut said = Vec::new();
    while let Some(next) = server.said_within(Duration::from_millis(500)) {
        said.push(next.words);
    }
    assert!(said.contains(&title), "{said:?}");
}

#[test]
fn nothing_of_the_kiosk_beneath_is_reached_by_keys_or_a_scanner() {
    let mut kiosk = with_a_pin(None);
    come_in(&mut kiosk);
    kiosk.press(&[KeyPress::Help]);
    assert!(kiosk.says(&Words::StaffHelp) && !kiosk.can_touch("call-somebody"));
    kiosk.press(&[KeyPress::Back]);
    kiosk.press(&[
        KeyPress::CallStaff,
        KeyPress::Save,
        KeyPress::Print,
        KeyPress::StaffSide,
        KeyPress::Character('5'),
    ]);
    assert!(kiosk.says(&Words::StaffState));
}

#[test]
fn what_is_pressed_beneath_the_pages_of_staff_is_not_heard() {
    let mut kiosk = changed(|options| {
        options.staff.pin = PinHash::of(PIN.as_bytes());
        options.settings.heard = HeardHow::ExplainedBy("Meera Nair".to_owned());
    });
    kiosk.touch("language-en");
    assert_eq!(kiosk.screen(), Screen::Home);
    come_in(&mut kiosk);
    kiosk.feed(Message::Happened(Event::JourneyChosen(JourneyKind::Login)));
    assert_eq!(kiosk.screen(), Screen::Home);
    assert!(kiosk.says(&Words::StaffState));
    kiosk.touch("staff-close");
    kiosk.feed(Message::Happened(Event::JourneyChosen(JourneyKind::Login)));
    assert_ne!(kiosk.screen(), Screen::Home, "and is without them");
}

#[test]
fn a_test_card_is_printed_and_told_of() {
    let mut kiosk = with_a_pin(None);
    come_in(&mut kiosk);
    kiosk.touch("staff-actions");
    assert!(!kiosk.can_touch("test-card"), "there is no printer");
    assert!(kiosk.says(&Words::StaffNoReprint));
    kiosk.feed(Message::TestCardMoved(PrintState::Printing));
    assert!(kiosk.says(&Words::StaffTestPrinting));
    kiosk.feed(Message::TestCardMoved(PrintState::Done));
    assert!(kiosk.says(&Words::StaffTestPrinted));
    kiosk.touch("staff-state");
    kiosk.touch("staff-actions");
    assert!(!kiosk.says(&Words::StaffTestPrinted), "it was read");
}
