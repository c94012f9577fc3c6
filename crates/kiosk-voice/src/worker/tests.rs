//! The thread with engines and players that are made up.

use super::*;
use crate::Tone;
use crate::engine::{Engine, EngineName};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};

const LIMIT: Duration = Duration::from_secs(10);

/// What an engine does with words.
#[derive(Clone, Copy)]
enum Does {
    /// Says them at once.
    Says,
    /// Says them and comes to no end.
    SaysOn,
    /// The same, and takes its time to begin.
    SaysSlowly,
    /// Takes them, and fails over them.
    FailsOver(Failure),
    /// Does not take them.
    Refuses(Failure),
}

struct Fake {
    name: EngineName,
    does: Does,
    heard: Arc<Mutex<Vec<(EngineName, String, Manner)>>>,
}

impl Engine for Fake {
    fn name(&self) -> EngineName {
        self.name
    }

    fn is_there(&mut self) -> bool {
        true
    }

    fn has_voice(&mut self, language: &'static str) -> bool {
        language == self.name.name().get(..2).unwrap_or_default()
    }

    fn say(&mut self, words: &str, _: &'static str, manner: Manner) -> Result<(), Failure> {
        let mut heard = self.heard.lock().unwrap();
        heard.push((self.name, words.to_owned(), manner));
        match self.does {
            Does::Refuses(failure) => Err(failure),
            Does::Says | Does::SaysOn | Does::FailsOver(_) => Ok(()),
            Does::SaysSlowly => {
                std::thread::sleep(TICK * 2);
                Ok(())
            }
        }
    }

    fn sound(&mut self) -> Sound {
        match self.does {
            Does::Says | Does::Refuses(_) => Sound::Over,
            Does::SaysOn | Does::SaysSlowly => Sound::Going,
            Does::FailsOver(failure) => Sound::Failed(failure),
        }
    }

    fn stop(&mut self) {}
}

/// A thread that is worked by hand.
struct Bench {
    commands: Sender<Command>,
    events: Receiver<VoiceEvent>,
    heard: Arc<Mutex<Vec<(EngineName, String, Manner)>>>,
}

impl Bench {
    fn new(engines: &[(EngineName, Does)], player: Option<Player>) -> Self {
        Self::with(Settings::default(), engines, player)
    }

    fn with(settings: Settings, engines: &[(EngineName, Does)], player: Option<Player>) -> Self {
        let (commands, taken) = channel();
        let (told, events) = channel();
        let heard = Arc::default();
        let tell = Box::new(move |event| {
            let _ = told.send(event);
        });
        let mut worker = Worker::new(settings, taken, tell);
        worker.engines = Engines::new(
            engines
                .iter()
                .map(|(name, does)| {
                    let heard = Arc::clone(&heard);
                    let (name, does) = (*name, *does);
                    Box::new(Fake { name, does, heard }) as Box<dyn Engine>
                })
                .collect(),
        );
        worker.player = player;
        let _ = std::thread::spawn(move || worker.run());
        Self {
            commands,
            events,
            heard,
        }
    }

    fn say(&self, pieces: Vec<Piece>) {
        let language = "hi";
        self.tell(Command::Say(Speech { language, pieces }));
    }

    fn tell(&self, command: Command) {
        self.commands.send(command).unwrap();
    }

    #[track_caller]
    fn expect(&self, events: &[VoiceEvent]) {
        for event in events {
            assert_eq!(self.events.recv_timeout(LIMIT), Ok(*event));
        }
    }

    #[track_caller]
    fn expect_silence(&self) {
        let told = self.events.recv_timeout(Duration::from_millis(200));
        assert!(told.is_err(), "{told:?}");
    }

    fn words(&self) -> Vec<String> {
        let heard = self.heard.lock().unwrap();
        heard.iter().map(|(_, words, _)| words.clone()).collect()
    }
}

const FIRST: EngineName = EngineName::SpeechDispatcher;
const SECOND: EngineName = EngineName::EspeakNg;

fn ready(name: EngineName) -> VoiceEvent {
    VoiceEvent::News(News::Ready(name))
}

fn silent(silence: Silence) -> VoiceEvent {
    VoiceEvent::News(News::Silent(silence))
}

#[test]
fn a_speech_begins_once_and_is_finished_or_stopped_once() {
    let bench = Bench::new(&[(FIRST, Does::Says)], None);
    bench.expect(&[ready(FIRST)]);
    let rest = Piece::Pause(Duration::from_millis(10));
    bench.say(vec![Piece::words("a"), rest, Piece::words("b")]);
    bench.expect(&[VoiceEvent::Began, VoiceEvent::Finished]);
    bench.tell(Command::Stop);
    bench.expect_silence();
    assert_eq!(bench.words(), ["a", "b"]);

    let bench = Bench::new(&[(FIRST, Does::SaysOn)], None);
    bench.say(vec![Piece::words("a")]);
    bench.expect(&[ready(FIRST), VoiceEvent::Began]);
    bench.tell(Command::Pause);
    bench.tell(Command::Resume);
    bench.say(vec![Piece::words("b")]);
    bench.expect(&[VoiceEvent::Stopped, VoiceEvent::Began]);
    bench.tell(Command::Stop);
    bench.expect(&[VoiceEvent::Stopped]);
    bench.tell(Command::Again);
    bench.expect_silence();
}

#[test]
fn what_one_engine_does_not_take_another_says() {
    for failure in [Failure::Mute, Failure::Missing, Failure::NoVoice] {
        let engines = [(FIRST, Does::Refuses(failure)), (SECOND, Does::Says)];
        let bench = Bench::new(&engines, None);
        bench.expect(&[ready(FIRST)]);
        bench.say(vec![Piece::words("a")]);
        bench.expect(&[ready(SECOND), VoiceEvent::Began, VoiceEvent::Finished]);
    }
}

#[test]
fn words_over_which_an_engine_fails_are_tried_once_more() {
    for (failure, silence) in [
        (Failure::NoVoice, Silence::NoVoiceFor("hi")),
        (Failure::Mute, Silence::Mute(FIRST)),
    ] {
        let bench = Bench::new(&[(FIRST, Does::FailsOver(failure))], None);
        bench.say(vec![Piece::words("a")]);
        bench.expect(&[ready(FIRST), VoiceEvent::Began]);
        bench.expect(&[silent(silence), VoiceEvent::Finished]);
        assert_eq!(bench.words(), ["a", "a"]);
    }
}

impl Bench {
    fn events_until_the_end(&self) -> Vec<VoiceEvent> {
        let mut events = Vec::new();
        while events.last() != Some(&VoiceEvent::Finished) {
            events.push(self.events.recv_timeout(LIMIT).unwrap());
        }
        events
    }
}

#[test]
fn an_engine_that_fails_each_time_is_told_of_once() {
    let bench = Bench::new(&[(FIRST, Does::FailsOver(Failure::Mute))], None);
    for _ in 0..3 {
        bench.say(vec![Piece::words("a")]);
        let _ = bench.events_until_the_end();
    }
    assert_eq!(bench.words().len(), 6, "each is tried twice");
    bench.say(vec![Piece::words("a")]);
    let told = bench.events_until_the_end();
    assert_eq!(told, [VoiceEvent::Began, VoiceEvent::Finished]);
}

#[test]
fn a_speech_that_nothing_can_say_neither_begins_nor_ends() {
    let bench = Bench::new(&[(FIRST, Does::Refuses(Failure::NoVoice))], None);
    bench.expect(&[ready(FIRST)]);
    bench.say(vec![Piece::words("a"), Piece::Tone(Tone::Typed)]);
    bench.expect(&[silent(Silence::NoVoiceFor("hi"))]);
    bench.say(vec![Piece::words("a"), Piece::words("  ")]);
    bench.expect_silence();
    bench.tell(Command::Stop);
    bench.expect_silence();
    assert_eq!(bench.words(), ["a", "a"]);
}

#[test]
fn a_slow_engine_is_not_given_what_was_replaced_meanwhile() {
    let bench = Bench::new(&[(FIRST, Does::SaysSlowly)], None);
    for count in 0..=100 {
        bench.say(vec![Piece::words(count.to_string())]);
    }
    bench.tell(Command::Turn { louder: true });
    let deadline = Instant::now() + LIMIT;
    while bench.words().last().is_none_or(|last| last != "100") {
        assert!(Instant::now() < deadline, "{:?}", bench.words());
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(bench.words().len() < 10, "{:?}", bench.words());
}

#[test]
fn a_tag_that_could_be_a_command_is_never_sent() {
    for language in ["", "e", "en\r\nQUIT", "../en", "-en", "en ON"] {
        let bench = Bench::new(&[(FIRST, Does::Says)], None);
        bench.expect(&[ready(FIRST)]);
        let pieces = vec![Piece::words("a")];
        bench.tell(Command::Say(Speech { language, pieces }));
        bench.expect(&[silent(Silence::NoVoiceFor(language))]);
        assert!(bench.words().is_empty());
    }
}

#[test]
fn the_next_person_hears_it_as_the_operator_set_it() {
    let settings = Settings {
        percent: 60,
        ..Settings::default()
    };
    let bench = Bench::with(settings, &[(FIRST, Does::Says)], None);
    bench.expect(&[ready(FIRST)]);
    let mut manners = Vec::new();
    let mut say = |command| {
        bench.tell(command);
        bench.say(vec![Piece::digits("12-3")]);
        bench.expect(&[VoiceEvent::Began, VoiceEvent::Finished]);
        let heard = bench.heard.lock().unwrap();
        let (_, words, manner) = heard.last().unwrap();
        assert_eq!(words, "1 2, 3");
        manners.push((manner.percent, manner.is_slow));
    };
    say(Command::Slow(true));
    say(Command::Turn { louder: true });
    say(Command::Volume(95));
    say(Command::Turn { louder: true });
    say(Command::Volume(25));
    say(Command::Turn { louder: false });
    say(Command::Reset);
    let (slow, usual) = (true, false);
    assert_eq!(
        manners,
        [
            (60, slow),
            (70, slow),
            (95, slow),
            (100, slow),
            (25, slow),
            (20, slow),
            (60, usual)
        ]
    );
    bench.tell(Command::Reset);
    bench.tell(Command::Again);
    bench.expect_silence();
}

#[cfg(unix)]
mod players {
    use super::*;
    use crate::player::Kind;
    use crate::program::program;
    use std::fs;
    use std::path::Path;

    const SENTENCE: &str = "welcome";

    /// A player that keeps what it plays, and ends with a code.
    fn player(folder: &Path, kind: Kind, code: u8) -> Player {
        let text =
            format!("cp \"$2\" \"$here/played\"; echo \"$@\" > \"$here/asked\"; exit {code}");
        Player::new(program(folder, &text), kind)
    }

    fn said(folder: &Path, kind: Kind, code: u8, percent: u8) -> Bench {
        let settings = Settings {
            percent,
            recordings: Some(folder.to_owned()),
            ..Settings::default()
        };
        let player = player(folder, kind, code);
        let bench = Bench::with(settings, &[(FIRST, Does::Says)], Some(player));
        bench.expect(&[ready(FIRST)]);
        bench.say(vec![Piece::Sentence {
            recording: Some(SENTENCE),
            words: "words".to_owned().into(),
        }]);
        bench.expect(&[VoiceEvent::Began, VoiceEvent::Finished]);
        bench
    }

    fn record(folder: &Path, kind: &str, bytes: &[u8]) {
        let _ = fs::create_dir(folder.join("hi"));
        fs::write(folder.join("hi").join(format!("{SENTENCE}.{kind}")), bytes).unwrap();
    }

    #[test]
    fn a_recording_is_played_in_place_of_the_words() {
        let folder = tempfile::tempdir().unwrap();
        record(folder.path(), "opus", b"OggS and so on");
        let bench = said(folder.path(), Kind::PipeWire, 0, 70);
        assert!(bench.words().is_empty());
        let asked = fs::read_to_string(folder.path().join("asked")).unwrap();
        assert!(asked.starts_with("--volume=0.70 "), "{asked}");
        assert!(asked.trim_end().ends_with("/hi/welcome.opus"), "{asked}");
        let bench = said(folder.path(), Kind::Pulse, 0, 50);
        assert!(bench.words().is_empty());
        let asked = fs::read_to_string(folder.path().join("asked")).unwrap();
        assert!(asked.starts_with("--volume=32768 "), "{asked}");
    }

    #[test]
    fn a_player_without_a_loudness_plays_a_softer_copy() {
        let folder = tempfile::tempdir().unwrap();
        let loud = Tone::Full.wav(100);
        record(folder.path(), "wav", &loud);
        let bench = said(folder.path(), Kind::Alsa, 0, 50);
        assert!(bench.words().is_empty());
        let played = fs::read(folder.path().join("played")).unwrap();
        assert_eq!(Some(played), crate::wav::softer(loud, 50));
    }

    #[test]
    fn a_recording_that_cannot_be_played_is_spoken() {
        let folder = tempfile::tempdir().unwrap();
        record(folder.path(), "ogg", b"OggS and so on");
        // It knows WAV alone, or fails over the file.
        for (kind, code) in [(Kind::Alsa, 0), (Kind::PipeWire, 1)] {
            let bench = said(folder.path(), kind, code, 70);
            assert_eq!(bench.words(), ["words"]);
        }
        record(folder.path(), "ogg", b"no sound at all");
        let bench = said(folder.path(), Kind::PipeWire, 0, 70);
        assert_eq!(bench.words(), ["words"]);
    }

    #[test]
    fn tones_are_played_and_never_spoken() {
        let folder = tempfile::tempdir().unwrap();
        let player = player(folder.path(), Kind::Alsa, 0);
        let bench = Bench::new(&[(FIRST, Does::Says)], Some(player));
        bench.expect(&[ready(FIRST)]);
        bench.say(vec![Piece::Tone(Tone::Full)]);
        bench.expect(&[VoiceEvent::Began, VoiceEvent::Finished]);
        let played = fs::read(folder.path().join("played")).unwrap();
        assert_eq!(played, Tone::Full.wav(70));
        assert!(bench.words().is_empty());
    }
}
