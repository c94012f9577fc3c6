//! What makes it easier for one person: where it is found, what it does, and that the next person finds
//! nothing of it.

use crate::kiosk::{Kiosk, Piece};
use abha_kiosk::domain::Generation;
use abha_kiosk::journey::{Idle, Screen};
use abha_kiosk::kiosk::theme::TextSize;
use abha_kiosk::kiosk::{KeyPress, Message, StaffCall};
use abha_kiosk::locale::Message as Words;
use abha_kiosk::voice::{EngineName, News};
use std::time::Duration;

/// Opens the panel at its second page, where switches are, and switches one.
fn switch(kiosk: &mut Kiosk, need: &str) {
    kiosk.touch("display");
    kiosk.touch("needs-more");
    kiosk.touch(need);
    kiosk.touch("close");
}

fn controls(kiosk: &Kiosk) -> Vec<(String, iced::Rectangle)> {
    let pieces = kiosk.pieces().into_iter();
    pieces
        .filter_map(|piece| match piece {
            Piece::Control { id, bounds, .. } if !id.starts_with("page-") && id != "entry" => {
                Some((id, bounds))
            }
            Piece::Control { .. } | Piece::Text { .. } => None,
        })
        .collect()
}

#[test]
fn keys_come_within_the_reach_of_somebody_who_sits() {
    let mut kiosk = Kiosk::portrait("en");
    switch(&mut kiosk, "keys-low");
    let reach = 1920.0 * 0.45;
    for (id, bounds) in controls(&kiosk) {
        assert!(bounds.y >= reach, "{id} at {}", bounds.y);
    }
    kiosk.touch("language-en");
    assert_eq!(kiosk.screen(), Screen::Home);
    assert!(!kiosk.scrolls());
    let found = controls(&kiosk);
    assert!(found.iter().any(|(id, _)| id == "key-5"), "{found:?}");
    for (id, bounds) in found {
        assert!(bounds.y >= reach, "{id} at {}", bounds.y);
    }
    // It stays while the person goes on.
    kiosk.touch("newcomer");
    for (id, bounds) in controls(&kiosk) {
        assert!(bounds.y >= reach, "{id} at {}", bounds.y);
    }
}

#[test]
fn on_a_panel_that_lies_nothing_is_brought_lower() {
    let mut kiosk = Kiosk::new("en", (1920, 1080), Duration::from_secs(20));
    kiosk.touch("display");
    kiosk.touch("needs-more");
    assert!(!kiosk.can_touch("keys-low") && kiosk.can_touch("left-hand"));
}

#[test]
fn the_left_hand_finds_its_keys_on_the_left() {
    let mut kiosk = Kiosk::new("en", (1920, 1080), Duration::from_secs(20));
    kiosk.touch("language-en");
    let middle = 1920.0 / kiosk.app.scale() / 2.0;
    assert!(kiosk.bounds("primary").x > middle && kiosk.bounds("key-1").x > middle);
    switch(&mut kiosk, "left-hand");
    assert!(kiosk.bounds("primary").x < middle && kiosk.bounds("key-3").x < middle);
    assert!(kiosk.bounds("back").x > middle, "Back is on the other side");
}

#[test]
fn whoever_wants_more_time_has_twice_as_much() {
    for (wants_more, seconds) in [(false, 121), (true, 241)] {
        let mut kiosk = Kiosk::portrait("en");
        kiosk.touch("language-en");
        if wants_more {
            switch(&mut kiosk, "more-time");
        }
        let counting = |kiosk: &Kiosk| kiosk.says(&Words::IdleQuestion);
        kiosk.pass(Duration::from_secs(seconds - 6));
        assert!(!counting(&kiosk), "{wants_more}: too early");
        kiosk.pass(Duration::from_secs(7));
        assert!(counting(&kiosk), "{wants_more}: too late");
    }
}

#[test]
fn the_next_person_finds_everything_as_the_operator_set_it() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("language-en");
    kiosk.touch("display");
    kiosk.touch("text-largest");
    kiosk.touch("close");
    for need in ["keys-low", "left-hand", "more-time"] {
        switch(&mut kiosk, need);
    }
    let changed = kiosk.app.look().metrics.text_scale;
    assert!((changed - TextSize::Largest.factor()).abs() < 0.01);
    kiosk.next_person();
    let usual = Kiosk::portrait("en");
    kiosk.touch("language-en");
    let mut other = usual;
    other.touch("language-en");
    // The colour of the window changes by one step with each page, so that all of it is drawn.
    let (one, other) = (kiosk.picture().rgba, other.picture().rgba);
    assert_eq!(one.len(), other.len());
    let differ = one.iter().zip(&other).filter(|(a, b)| a.abs_diff(**b) > 1);
    assert_eq!(differ.count(), 0, "bytes of the picture");
    assert_eq!(
        kiosk.app.session().idle(std::time::Instant::now()),
        Idle::Present
    );
}

#[test]
fn what_somebody_set_on_the_first_page_and_left_is_forgotten_there() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("display");
    kiosk.touch("text-largest");
    kiosk.touch("close");
    assert!(kiosk.app.look().metrics.text_scale > 1.4);
    kiosk.pass(Duration::from_secs(60));
    assert!((kiosk.app.look().metrics.text_scale - 1.0).abs() < 0.01);
}

#[test]
fn the_time_that_somebody_wanted_and_left_is_not_the_next_persons() {
    let mut kiosk = Kiosk::portrait("en");
    switch(&mut kiosk, "more-time");
    kiosk.pass(Duration::from_secs(60));
    kiosk.touch("language-en");
    kiosk.pass(Duration::from_secs(122));
    assert!(
        kiosk.says(&Words::IdleQuestion),
        "the usual time holds again"
    );
}

#[test]
fn the_first_page_speaks_in_turn_and_holds_still_for_whoever_touches_it() {
    let mut kiosk = Kiosk::portrait("en");
    assert!(kiosk.says(&Words::WelcomeQuestion));
    let first = kiosk.app.spoken_language();
    kiosk.pass(Duration::from_secs(9));
    assert_ne!(kiosk.app.spoken_language(), first);
    assert!(kiosk.says(&Words::WelcomeQuestion) && kiosk.says(&Words::WelcomeFree));
    // What lies over it holds it.
    let turned = kiosk.app.spoken_language();
    kiosk.touch("help");
    kiosk.pass(Duration::from_secs(30));
    assert_eq!(kiosk.app.spoken_language(), turned);
}

#[test]
fn without_a_voice_the_panel_says_so_and_with_one_it_has_its_switches() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("display");
    kiosk.touch("needs-more");
    assert!(kiosk.says(&Words::VoiceNone) && !kiosk.can_touch("read-aloud"));
    let ready = News::Ready(EngineName::SpeechDispatcher);
    kiosk.feed(Message::VoiceTold(ready));
    assert!(!kiosk.says(&Words::VoiceNone));
    for control in [
        "read-aloud",
        "slow-speech",
        "headphones",
        "louder",
        "softer",
    ] {
        assert!(kiosk.can_touch(control), "{control}");
    }
}

#[cfg(unix)]
#[test]
fn a_touch_on_listen_has_the_page_read_in_its_language() {
    use abha_kiosk::kiosk::VoiceLine;
    use abha_kiosk::voice::{EngineChoice, Settings};
    use test_support::speech_server::SpeechServer;
    let server = SpeechServer::start();
    let patience = Duration::from_secs(20);
    let socket = server.socket().to_owned();
    let mut kiosk = Kiosk::with(Generation::V3, "hi", (1080, 1920), patience, |options| {
        options.voice = VoiceLine::open(Settings {
            engine: EngineChoice::SpeechDispatcher,
            socket: Some(socket),
            ..Settings::default()
        });
    });
    let limit = Duration::from_secs(10);
    kiosk.touch("language-hi");
    let said = server.next_said(limit);
    assert_eq!(
        (said.language.as_str(), said.words.as_str()),
        ("hi", "हिन्दी")
    );
    kiosk.touch("listen");
    let said = server.next_said(limit);
    assert_eq!(said.language, "hi");
    assert_eq!(said.words, kiosk.locale().text(&Words::HomeQuestion));
    // The next page is not read: a touch asks once.
    kiosk.touch("newcomer");
    while server.said_within(Duration::from_millis(300)).is_some() {}
    // By a key, everything is read from then on.
    kiosk.press(&[KeyPress::Listen]);
    let said = server.next_said(limit);
    assert_eq!(said.words, kiosk.locale().text(&Words::NewcomerQuestion));
}

#[test]
fn somebody_can_be_called_from_every_page_and_nothing_of_the_person_goes_along() {
    // Where the operator has set nothing, the person is told what to say at the desk.
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("help");
    kiosk.touch("call-somebody");
    assert!(kiosk.says(&Words::CallDesk));
    assert!(kiosk.says(&Words::CallDeskLine { number: 1 }));
    kiosk.touch("close");
    assert_eq!(kiosk.screen(), Screen::Language);
    kiosk.press(&[KeyPress::CallStaff]);
    assert!(kiosk.says(&Words::CallDesk), "F4 does the same");
    let folder = tempfile::tempdir().unwrap();
    let told = folder.path().join("told");
    let script = format!("env | grep ABHA_KIOSK > '{}'", told.display());
    let bell = ["/bin/sh", "-c", &script].map(str::to_owned);
    let patience = Duration::from_secs(20);
    let mut kiosk = Kiosk::with(Generation::V3, "en", (1080, 1920), patience, |options| {
        options.staff_call = StaffCall::new(bell.into());
    });
    kiosk.touch("language-en");
    kiosk.touch("help");
    kiosk.touch("call-somebody");
    assert!(kiosk.says(&Words::CallTold) && kiosk.says(&Words::CallToldLine));
    if cfg!(unix) {
        let until = std::time::Instant::now() + Duration::from_secs(20);
        let read = || std::fs::read_to_string(&told).unwrap_or_default();
        while read().lines().count() < 2 && std::time::Instant::now() < until {
            std::thread::sleep(Duration::from_millis(20));
        }
        let mut lines: Vec<String> = read().lines().map(str::to_owned).collect();
        lines.sort();
        assert_eq!(lines, ["ABHA_KIOSK_REASON=2", "ABHA_KIOSK_SCREEN=home"]);
    }
}

#[test]
fn help_speaks_of_keys_to_whoever_uses_them_alone() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("help");
    assert!(!kiosk.says(&Words::HelpKeys));
    kiosk.touch("close");
    kiosk.press(&[KeyPress::MoveOn]);
    kiosk.press(&[KeyPress::Help]);
    assert!(kiosk.says(&Words::HelpKeys));
}

/// Whatever asks for the page again, a window that is uncovered for one, gets the letters that fit.
#[test]
fn a_page_that_is_drawn_again_keeps_the_letters_that_fit() {
    let mut kiosk = Kiosk::with_text("ta", (1080, 1920), TextSize::Largest);
    kiosk.touch("language-ta");
    kiosk.touch("services");
    assert!(kiosk.can_touch("create"));
    for _ in 0..3 {
        assert!(!kiosk.scrolls());
    }
}
