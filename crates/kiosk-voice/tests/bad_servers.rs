//! Servers that do not do as they should: none holds anybody up, or makes the memory grow.

use crate::{BRIEFLY, LIMIT, READY, expect, follow, hindi, voice};
use kiosk_voice::{EngineChoice, EngineName, News, Piece, Settings, Silence, Speech, VoiceEvent};
use std::os::unix::net::{UnixListener, UnixStream};
use std::time::{Duration, Instant};
use test_support::speech_server::{Manner, SpeechServer};

const NO_ENGINE: VoiceEvent = VoiceEvent::News(News::Silent(Silence::NoEngine));

fn at(socket: &std::path::Path) -> Settings {
    Settings {
        engine: EngineChoice::SpeechDispatcher,
        socket: Some(socket.to_owned()),
        ..Settings::default()
    }
}

#[test]
fn one_that_answers_nonsense_or_nothing_is_no_voice_and_holds_nobody_up() {
    let manners = [
        Manner::Garbled,
        Manner::Mute,
        Manner::Dripping,
        Manner::Flooding,
        Manner::Babbling,
    ];
    for manner in manners {
        let server = SpeechServer::new(manner);
        let began = Instant::now();
        let (voice, events) = follow(at(server.socket()));
        voice.say(hindi("hello"));
        voice.stop();
        assert!(began.elapsed() < BRIEFLY, "nobody waits");
        expect(&events, &[NO_ENGINE]);
        let limit = Duration::from_secs(4);
        assert!(began.elapsed() < limit, "{manner:?}: {:?}", began.elapsed());
    }
}

#[test]
fn one_that_accepts_nobody_is_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("full");
    let listener = UnixListener::bind(&socket).unwrap();
    listener.set_nonblocking(true).unwrap();
    // Its queue is filled, until one more would have to wait.
    let (sender, queued) = std::sync::mpsc::channel();
    let path = socket.clone();
    let _ = std::thread::spawn(move || {
        while let Ok(stream) = UnixStream::connect(&path) {
            if sender.send(stream).is_err() {
                return;
            }
        }
    });
    let mut all = Vec::new();
    while let Ok(stream) = queued.recv_timeout(BRIEFLY) {
        all.push(stream);
    }
    assert!(!all.is_empty());
    let began = Instant::now();
    let (_voice, events) = follow(at(&socket));
    expect(&events, &[NO_ENGINE]);
    assert!(began.elapsed() < Duration::from_secs(3));
}

#[test]
fn one_that_was_started_anew_is_found_again() {
    let mut server = SpeechServer::start();
    let (voice, events) = voice(&server);
    for words in ["before", "after", "after that"] {
        voice.say(hindi(words));
        let said = server.next_said(LIMIT);
        assert_eq!((said.words.as_str(), said.language.as_str()), (words, "hi"));
        assert_eq!(said.volume, 40, "set again on each connection");
        expect(&events, &[VoiceEvent::Began, VoiceEvent::Finished]);
        server.restart();
    }
}

#[test]
fn one_that_was_started_anew_between_two_sentences_says_the_second() {
    let mut server = SpeechServer::start();
    server.takes(Duration::from_millis(1));
    let (voice, events) = voice(&server);
    let rest = Piece::Pause(Duration::from_secs(1));
    voice.say(Speech {
        language: "hi",
        pieces: vec![Piece::words("a"), rest, Piece::words("b")],
    });
    assert_eq!(server.next_said(LIMIT).words, "a");
    std::thread::sleep(BRIEFLY);
    server.restart();
    assert_eq!(server.next_said(LIMIT).words, "b");
    expect(&events, &[VoiceEvent::Began, VoiceEvent::Finished]);
}

#[test]
fn one_that_is_gone_is_told_of_and_looked_for_later() {
    let mut server = SpeechServer::start();
    let (voice, events) = voice(&server);
    server.end();
    voice.say(hindi("hello"));
    expect(&events, &[NO_ENGINE]);
    server.restart();
    // Not at once: each time would keep the person waiting.
    voice.say(hindi("hello"));
    assert!(server.said_within(BRIEFLY).is_none());
    std::thread::sleep(Duration::from_secs(5));
    voice.say(hindi("hello"));
    assert_eq!(server.next_said(LIMIT).words, "hello");
    expect(&events, &[READY]);
}

#[test]
fn one_that_dies_over_its_words_is_tried_once_more() {
    let mute = VoiceEvent::News(News::Silent(Silence::Mute(EngineName::SpeechDispatcher)));
    let server = SpeechServer::new(Manner::Dying);
    let (voice_, events) = voice(&server);
    voice_.say(hindi("hello"));
    assert_eq!(server.next_said(LIMIT).words, "hello");
    assert_eq!(server.next_said(LIMIT).words, "hello");
    expect(&events, &[VoiceEvent::Began, mute, VoiceEvent::Finished]);
    assert!(server.said_within(BRIEFLY).is_none());

    let server = SpeechServer::new(Manner::Closing);
    let (voice_, events) = voice(&server);
    voice_.say(hindi("hello"));
    expect(&events, &[mute]);
}

#[test]
fn one_that_never_comes_to_an_end_can_be_stopped_and_is_not_believed_for_ever() {
    let server = SpeechServer::new(Manner::Endless);
    let (voice, events) = voice(&server);
    voice.say(hindi("a"));
    expect(&events, &[VoiceEvent::Began, VoiceEvent::Finished]);
    voice.say(hindi(&"a long sentence ".repeat(10)));
    expect(&events, &[VoiceEvent::Began]);
    let before = server.stops();
    voice.stop();
    server.wait_for_stop(before, LIMIT);
    expect(&events, &[VoiceEvent::Stopped]);
}
