//! The voice with a speech-dispatcher that writes down what it is asked for.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test says what it expects by panicking, and waits"
)]

use kiosk_voice::{EngineChoice, EngineName, News, Piece, Settings, Silence, Speech, Tone, Voice};

use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use test_support::speech_server::SpeechServer;

const LIMIT: Duration = Duration::from_secs(5);

fn voice(server: &SpeechServer) -> (Voice, Receiver<News>) {
    let (sender, news) = channel();
    let settings = Settings {
        engine: EngineChoice::SpeechDispatcher,
        socket: Some(server.socket().to_owned()),
        ..Settings::default()
    };
    let voice = Voice::open(settings, move |news| {
        let _ = sender.send(news);
    });
    (voice, news)
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
    let (voice, news) = voice(&server);
    let ready = News::Ready(EngineName::SpeechDispatcher);
    assert_eq!(news.recv_timeout(LIMIT), Ok(ready));
    voice.set_volume(20);
    voice.set_slow(true);
    let asked = Instant::now();
    voice.say(hindi("नमस्ते\n.एक बिंदु\r\nQUIT"));
    let said = server.next_said(LIMIT);
    assert!(asked.elapsed() < Duration::from_millis(300));
    assert_eq!(said.language, "hi");
    assert_eq!(said.words, "नमस्ते\n.एक बिंदु\nQUIT");
    assert_eq!((said.volume, said.rate), (-60, -40));
}

#[test]
fn what_is_said_next_silences_what_was_said_before() {
    let server = SpeechServer::start();
    let (voice, _news) = voice(&server);
    voice.say(hindi("one"));
    assert_eq!(server.next_said(LIMIT).words, "one");
    voice.say(hindi("two"));
    assert_eq!(server.next_said(LIMIT).words, "two");
    assert!(server.stops() >= 1);
    voice.again();
    assert_eq!(server.next_said(LIMIT).words, "two");
    let before = server.stops();
    voice.stop();
    server.wait_for_stop(before, LIMIT);
    voice.again();
    assert!(
        server.said_within(Duration::from_millis(200)).is_none(),
        "it is forgotten"
    );
}

#[test]
fn pieces_follow_each_other_and_a_pause_interrupts_them() {
    let server = SpeechServer::start();
    let (voice, _news) = voice(&server);
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
    voice.pause();
    assert!(server.said_within(Duration::from_millis(700)).is_none());
    voice.resume();
    assert_eq!(server.next_said(LIMIT).words, "a", "from its beginning");
    assert_eq!(server.next_said(LIMIT).words, "b");
}

#[test]
fn a_dispatcher_that_ends_is_found_again() {
    let mut server = SpeechServer::start();
    let (voice, _news) = voice(&server);
    voice.say(hindi("before"));
    assert_eq!(server.next_said(LIMIT).words, "before");
    server.restart();
    voice.say(hindi("after"));
    assert_eq!(server.next_said(LIMIT).words, "after");
}

#[test]
fn without_an_engine_it_says_so_and_nothing_else_happens() {
    let folder = tempfile::tempdir().unwrap();
    let (sender, news) = channel();
    let settings = Settings {
        engine: EngineChoice::SpeechDispatcher,
        socket: Some(folder.path().join("nobody")),
        ..Settings::default()
    };
    let voice = Voice::open(settings, move |news| {
        let _ = sender.send(news);
    });
    let silent = News::Silent(Silence::NoEngine);
    assert_eq!(news.recv_timeout(LIMIT), Ok(silent));
    voice.say(hindi("nobody hears it"));
    voice.stop();
    Voice::off().say(hindi("nor this"));
}

#[test]
fn a_dispatcher_that_answers_nonsense_or_nothing_is_no_voice_and_holds_nobody_up() {
    for server in [SpeechServer::garbled(), SpeechServer::mute()] {
        let (voice, news) = voice(&server);
        let began = Instant::now();
        voice.say(hindi("hello"));
        assert!(began.elapsed() < Duration::from_millis(50), "nobody waits");
        let silent = News::Silent(Silence::NoEngine);
        assert_eq!(news.recv_timeout(LIMIT), Ok(silent));
    }
}

#[test]
fn nothing_of_what_is_said_is_in_debug() {
    let speech = hindi("9999 4105 7058");
    let shown = format!("{speech:?} {:?}", speech.pieces);
    assert!(!shown.contains("9999"), "{shown}");
}

#[test]
#[ignore = "needs espeak-ng"]
fn espeak_speaks_and_is_silenced() {
    let (sender, news) = channel();
    let settings = Settings {
        engine: EngineChoice::EspeakNg,
        ..Settings::default()
    };
    let voice = Voice::open(settings, move |news| {
        let _ = sender.send(news);
    });
    let ready = News::Ready(EngineName::EspeakNg);
    assert_eq!(news.recv_timeout(LIMIT), Ok(ready));
    for language in [
        "en", "hi", "bn", "mr", "te", "ta", "gu", "ur", "kn", "or", "ml", "pa", "as",
    ] {
        voice.say(Speech {
            language,
            pieces: vec![Piece::words("1 2 3")],
        });
        assert!(
            news.recv_timeout(Duration::from_millis(300)).is_err(),
            "{language}"
        );
    }
    voice.stop();
}
