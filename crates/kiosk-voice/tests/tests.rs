//! The voice with a speech-dispatcher that writes down what it is asked for, and with real engines.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test says what it expects by panicking, and waits"
)]

mod bad_servers;
mod engines;

use kiosk_voice::{
    EngineChoice, EngineName, News, Piece, Settings, Silence, Speech, Tone, Voice, VoiceEvent,
    speakers,
};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use test_support::speech_server::{Manner, SpeechServer};

const LIMIT: Duration = Duration::from_secs(10);

/// Nothing is waited for so long but what never comes.
const BRIEFLY: Duration = Duration::from_millis(300);

const READY: VoiceEvent = VoiceEvent::News(News::Ready(EngineName::SpeechDispatcher));

fn follow(settings: Settings) -> (Voice, Receiver<VoiceEvent>) {
    let (sender, events) = channel();
    let voice = Voice::follow(settings, move |event| {
        let _ = sender.send(event);
    });
    (voice, events)
}

/// The voice on a server, when it has found it.
fn voice(server: &SpeechServer) -> (Voice, Receiver<VoiceEvent>) {
    let (voice, events) = follow(Settings {
        engine: EngineChoice::SpeechDispatcher,
        socket: Some(server.socket().to_owned()),
        ..Settings::default()
    });
    expect(&events, &[READY]);
    (voice, events)
}

#[track_caller]
fn expect(events: &Receiver<VoiceEvent>, expected: &[VoiceEvent]) {
    for event in expected {
        assert_eq!(events.recv_timeout(LIMIT), Ok(*event));
    }
}

fn hindi(words: &str) -> Speech {
    Speech {
        language: "hi",
        pieces: vec![Piece::words(words)],
    }
}

#[test]
fn says_words_in_their_language_loudness_and_speed() {
    let server = SpeechServer::start();
    let (voice, events) = voice(&server);
    voice.set_volume(20);
    voice.set_slow(true);
    let asked = Instant::now();
    voice.say(hindi("नमस्ते\n.एक बिंदु\r\nQUIT\n..\n.\n\0."));
    let said = server.next_said(LIMIT);
    assert!(asked.elapsed() < BRIEFLY, "{:?}", asked.elapsed());
    assert_eq!(said.language, "hi");
    assert_eq!(said.words, "नमस्ते\n.एक बिंदु\nQUIT\n..\n.\n.");
    assert_eq!((said.volume, said.rate), (-60, -40));
    expect(&events, &[VoiceEvent::Began, VoiceEvent::Finished]);
    voice.set_volume(100);
    voice.set_slow(false);
    voice.say(Speech {
        language: "en",
        pieces: vec![Piece::digits("91-1000-2000-3008")],
    });
    let said = server.next_said(LIMIT);
    assert_eq!(said.words, "9 1, 1 0 0 0, 2 0 0 0, 3 0 0 8");
    assert_eq!(
        (said.language.as_str(), said.volume, said.rate),
        ("en", 100, 0)
    );
}

#[test]
fn what_is_said_next_silences_what_was_said_before() {
    let server = SpeechServer::start();
    server.takes(LIMIT);
    let (voice, events) = voice(&server);
    voice.say(hindi("one"));
    assert_eq!(server.next_said(LIMIT).words, "one");
    let before = server.stops();
    voice.say(hindi("two"));
    assert_eq!(server.next_said(LIMIT).words, "two");
    assert!(server.stops() > before, "before it says the next");
    let (began, stopped) = (VoiceEvent::Began, VoiceEvent::Stopped);
    expect(&events, &[began, stopped, began]);
    voice.again();
    assert_eq!(server.next_said(LIMIT).words, "two");
    let before = server.stops();
    voice.stop();
    server.wait_for_stop(before, LIMIT);
    expect(&events, &[stopped, began, stopped]);
    voice.again();
    assert!(server.said_within(BRIEFLY).is_none(), "it is forgotten");
}

#[test]
fn of_many_speeches_asked_for_at_once_none_waits_for_another() {
    let server = SpeechServer::start();
    server.takes(LIMIT);
    let (voice, _events) = voice(&server);
    let asked = Instant::now();
    for count in 0..=500 {
        voice.say(hindi(&count.to_string()));
    }
    while server.next_said(LIMIT).words != "500" {}
    assert!(asked.elapsed() < Duration::from_secs(5));
}

#[test]
fn pieces_follow_each_other_when_the_server_says_so_and_a_pause_interrupts_them() {
    for manner in [Manner::Good, Manner::Interleaved] {
        let server = SpeechServer::new(manner);
        server.takes(LIMIT);
        let (voice, events) = voice(&server);
        voice.say(Speech {
            language: "en",
            pieces: vec![
                Piece::words("a"),
                Piece::Tone(Tone::Typed),
                Piece::Pause(Duration::from_millis(20)),
                Piece::words("b"),
            ],
        });
        assert_eq!(server.next_said(LIMIT).words, "a");
        assert!(server.said_within(BRIEFLY).is_none(), "a is being said");
        let before = server.stops();
        voice.pause();
        server.wait_for_stop(before, LIMIT);
        assert!(server.said_within(BRIEFLY).is_none());
        server.takes(Duration::from_millis(50));
        voice.resume();
        assert_eq!(server.next_said(LIMIT).words, "a", "from its beginning");
        assert_eq!(server.next_said(LIMIT).words, "b");
        expect(&events, &[VoiceEvent::Began, VoiceEvent::Finished]);
    }
}

#[test]
fn a_server_that_tells_of_no_end_is_waited_for_as_long_as_words_take() {
    let server = SpeechServer::new(Manner::Untold);
    let (voice, events) = voice(&server);
    let pieces = vec![Piece::words("a"), Piece::words("b")];
    voice.say(Speech {
        language: "en",
        pieces,
    });
    assert_eq!(server.next_said(LIMIT).words, "a");
    assert_eq!(server.next_said(LIMIT).words, "b");
    expect(&events, &[VoiceEvent::Began, VoiceEvent::Finished]);
}

#[test]
fn a_language_without_a_voice_is_told_of_and_spoken_no_more() {
    let server = SpeechServer::start();
    server.speaks_only(&["en-GB", "hi"]);
    server.takes(LIMIT);
    let (voice, events) = voice(&server);
    let odia = || Speech {
        language: "or",
        pieces: vec![Piece::words("ନମସ୍କାର")],
    };
    voice.say(odia());
    let missing = VoiceEvent::News(News::Silent(Silence::NoVoiceFor("or")));
    assert_eq!(server.next_said(LIMIT).language, "or");
    expect(&events, &[VoiceEvent::Began, missing]);
    expect(&events, &[VoiceEvent::Finished]);
    assert!(server.stops() > 0, "it is not read out in another voice");
    voice.say(odia());
    assert!(server.said_within(BRIEFLY).is_none());
    for (language, lists) in [("hi", 2), ("en-IN", 3), ("hi", 3)] {
        voice.say(Speech {
            language,
            pieces: vec![Piece::words("hello")],
        });
        assert_eq!(server.next_said(LIMIT).language, language);
        assert!(events.recv_timeout(LIMIT).is_ok());
        std::thread::sleep(BRIEFLY);
        assert_eq!(server.lists(), lists, "asked once for each");
    }
}

#[test]
fn who_asks_hears_which_languages_have_a_voice() {
    let server = SpeechServer::start();
    server.speaks_only(&["en-GB", "hi"]);
    let settings = Settings {
        engine: EngineChoice::SpeechDispatcher,
        socket: Some(server.socket().to_owned()),
        ..Settings::default()
    };
    let speaks = Some(EngineName::SpeechDispatcher);
    assert_eq!(
        speakers(&settings, &["hi", "or", "en", "no tag"]),
        [speaks, None, speaks, None]
    );
    assert!(server.said_within(BRIEFLY).is_none(), "it says nothing");
    let off = Settings {
        engine: EngineChoice::Off,
        ..settings
    };
    assert_eq!(speakers(&off, &["hi"]), [None]);
}

#[test]
fn without_an_engine_it_says_so_and_nothing_else_happens() {
    let folder = tempfile::tempdir().unwrap();
    for engine in [EngineChoice::SpeechDispatcher, EngineChoice::Off] {
        let (voice, events) = follow(Settings {
            engine,
            socket: Some(folder.path().join("nobody")),
            ..Settings::default()
        });
        let silent = VoiceEvent::News(News::Silent(Silence::NoEngine));
        expect(&events, &[silent]);
        voice.say(hindi("nobody hears it"));
        voice.stop();
        assert!(events.recv_timeout(BRIEFLY).is_err(), "it is told once");
    }
    Voice::off().say(hindi("nor this"));
}

#[test]
fn a_voice_that_nobody_holds_any_more_is_silent() {
    let server = SpeechServer::start();
    server.takes(LIMIT);
    let (voice, events) = voice(&server);
    voice.say(hindi("one"));
    expect(&events, &[VoiceEvent::Began]);
    let before = server.stops();
    let other = voice.clone();
    drop(voice);
    assert!(events.recv_timeout(BRIEFLY).is_err());
    assert_eq!(server.stops(), before);
    drop(other);
    server.wait_for_stop(before, LIMIT);
}

#[test]
fn nothing_of_what_is_said_is_in_debug() {
    let speech = Speech {
        language: "en",
        pieces: vec![
            Piece::words("9999 4105 7058"),
            Piece::digits("9999 4105 7058"),
        ],
    };
    let voice = Voice::off();
    let shown = format!("{speech:?} {:?} {voice:?}", speech.pieces);
    assert!(!shown.contains("9999"), "{shown}");
}
