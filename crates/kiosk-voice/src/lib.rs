//! The kiosk's voice. A thread of its own speaks; whoever has a [`Voice`] waits for nothing, and
//! nothing breaks where there is no sound. Sentences that an operator has recorded are played, the
//! others are spoken by speech-dispatcher, espeak-ng or the voices of Windows; tones stand for digits
//! that nobody else may hear.

// Tests say what they expect by panicking.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]
// The thread lives by the clock of the machine; nothing of a journey depends on it.
#![allow(clippy::disallowed_methods)]

mod child;
#[cfg(unix)]
mod dispatcher;
mod engine;
mod player;
#[cfg(all(test, unix))]
mod program;
pub mod recorded;
mod speech;
#[cfg(unix)]
mod ssip;
mod tone;
mod wav;
mod worker;

pub use engine::{EngineChoice, EngineName};
pub use speech::{Piece, Speech, Tone};

use engine::Engines;
use std::path::PathBuf;
use std::sync::mpsc::{self, Sender};
use worker::{Command, Worker};

/// What an operator says of the voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Which engine speaks.
    pub engine: EngineChoice,
    /// How loud it begins for each person, 20 to 100 percent.
    pub percent: u8,
    /// The socket of speech-dispatcher; where this user's lies without it.
    pub socket: Option<PathBuf>,
    /// The folder of recorded sentences.
    pub recordings: Option<PathBuf>,
}

/// What is new with the voice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// It can speak.
    Ready(EngineName),
    /// It cannot.
    Silent(Silence),
}

/// Why it cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// None of the engines that the settings allow is there.
    NoEngine,
    /// This one is there, and did not take what was to be said.
    Mute(EngineName),
    /// No engine has a voice for this language. Others may be spoken.
    NoVoiceFor(&'static str),
}

/// What the voice does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoiceEvent {
    /// Something of a speech is heard. Exactly one of the next two follows.
    Began,
    /// It was said to its end.
    Finished,
    /// It was stopped, or another was said in its place. A pause is no end.
    Stopped,
    /// It can speak, or cannot.
    News(News),
}

/// Which engine of this machine has a voice for each of these languages, as the settings want it; `None`
/// for a language that none speaks. Asks them for their voices and says nothing; on Windows that takes
/// some seconds for each language.
#[must_use]
pub fn speakers(settings: &Settings, languages: &[&'static str]) -> Vec<Option<EngineName>> {
    let mut engines = Engines::find(settings.engine, settings.socket.as_deref());
    let languages = languages.iter();
    languages
        .map(|language| engines.speaker(language))
        .collect()
}

/// The voice. Dropping it ends what is said. Clones lead to the same thread.
#[derive(Clone, Debug, Default)]
pub struct Voice(Option<Sender<Command>>);

impl std::fmt::Debug for Command {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Command(..)")
    }
}

impl Settings {
    /// The least loudness, in percent.
    pub const LEAST: u8 = 20;
    /// The most.
    pub const MOST: u8 = 100;
    /// From one loudness to the next.
    pub const STEP: u8 = 10;
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            engine: EngineChoice::Auto,
            percent: 70,
            socket: None,
            recordings: None,
        }
    }
}

impl News {
    /// The engine that speaks, if one does.
    #[must_use]
    pub const fn engine(self) -> Option<EngineName> {
        match self {
            Self::Ready(name) => Some(name),
            Self::Silent(_) => None,
        }
    }
}

impl Voice {
    /// Starts the thread that speaks. It calls `tell` whenever something is new; that must not block.
    #[must_use]
    pub fn open(settings: Settings, tell: impl Fn(News) + Send + 'static) -> Self {
        Self::follow(settings, move |event| {
            if let VoiceEvent::News(news) = event {
                tell(news);
            }
        })
    }

    /// The same, for whoever wants to know when something was said too.
    #[must_use]
    pub fn follow(settings: Settings, tell: impl Fn(VoiceEvent) + Send + 'static) -> Self {
        let (sender, commands) = mpsc::channel();
        let worker = Worker::new(settings, commands, Box::new(tell));
        let thread = std::thread::Builder::new()
            .name("voice".to_owned())
            .spawn(move || worker.work());
        // A machine that starts no thread any more has no voice.
        Self(thread.is_ok().then_some(sender))
    }

    /// Nothing is said.
    #[must_use]
    pub fn off() -> Self {
        Self(None)
    }

    /// Says this, and no more what was said before.
    pub fn say(&self, speech: Speech) {
        self.send(Command::Say(speech));
    }

    /// Is silent at once, and forgets what was said.
    pub fn stop(&self) {
        self.send(Command::Stop);
    }

    /// Is silent for a while.
    pub fn pause(&self) {
        self.send(Command::Pause);
    }

    /// Goes on, from the beginning of the sentence that was interrupted.
    pub fn resume(&self) {
        self.send(Command::Resume);
    }

    /// Says once more what was said last, from its beginning.
    pub fn again(&self) {
        self.send(Command::Again);
    }

    /// How loud it speaks from the next sentence on, 20 to 100 percent.
    pub fn set_volume(&self, percent: u8) {
        self.send(Command::Volume(
            percent.clamp(Settings::LEAST, Settings::MOST),
        ));
    }

    /// A step louder, or softer, from the next sentence on.
    pub fn turn_volume(&self, louder: bool) {
        self.send(Command::Turn { louder });
    }

    /// Whether it speaks slowly from the next sentence on.
    pub fn set_slow(&self, is_slow: bool) {
        self.send(Command::Slow(is_slow));
    }

    /// Is silent, forgets what was said, and is as loud and as fast as the operator set it.
    pub fn reset_for_next_person(&self) {
        self.send(Command::Reset);
    }

    fn send(&self, command: Command) {
        if let Some(sender) = &self.0 {
            let _ = sender.send(command);
        }
    }
}
