//! What speaks.

use crate::Silence;
use std::path::{Path, PathBuf};

/// Which engine speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EngineChoice {
    /// The first that can: speech-dispatcher, espeak-ng, the voices of Windows.
    #[default]
    Auto,
    /// speech-dispatcher, by its socket.
    SpeechDispatcher,
    /// espeak-ng, started for each sentence.
    EspeakNg,
    /// The voices of Windows.
    Windows,
    /// None: nothing is said.
    Off,
}

/// An engine that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EngineName {
    /// speech-dispatcher.
    SpeechDispatcher,
    /// espeak-ng.
    EspeakNg,
    /// The voices of Windows.
    Windows,
}

impl EngineName {
    /// The name in settings and in the log.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SpeechDispatcher => "speech-dispatcher",
            Self::EspeakNg => "espeak-ng",
            Self::Windows => "windows",
        }
    }
}

/// How it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Manner {
    /// 20 to 100.
    pub(crate) percent: u8,
    pub(crate) is_slow: bool,
}

/// Why something could not be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The engine is not there.
    Missing,
    /// The engine did not take it, or ended over it.
    Mute,
    /// It has no voice for the language.
    NoVoice,
}

/// What became of something that was begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sound {
    Going,
    Over,
    Failed(Failure),
}

/// Something that speaks.
pub(crate) trait Engine: Send {
    fn name(&self) -> EngineName;

    /// Whether it is there now.
    fn is_there(&mut self) -> bool;

    /// Whether it has a voice for a language, as far as it tells. Waits some seconds at the most.
    fn has_voice(&mut self, language: &'static str) -> bool;

    /// Begins to say words, and waits a second at the most. They may hold something of a person: they
    /// go nowhere else, and stand in no argument of a process.
    fn say(&mut self, words: &str, language: &'static str, manner: Manner) -> Result<(), Failure>;

    /// What has become of it.
    fn sound(&mut self) -> Sound;

    /// Is silent at once.
    fn stop(&mut self);
}

/// The engines that the settings allow, the best first.
pub(crate) struct Engines {
    all: Vec<Box<dyn Engine>>,
    // Which of them spoke last.
    last: Option<usize>,
}

impl Engines {
    pub(crate) fn new(all: Vec<Box<dyn Engine>>) -> Self {
        Self { all, last: None }
    }

    /// Those of this machine.
    pub(crate) fn find(choice: EngineChoice, socket: Option<&Path>) -> Self {
        let wants = |engine| choice == EngineChoice::Auto || choice == engine;
        let mut all: Vec<Box<dyn Engine>> = Vec::new();
        #[cfg(unix)]
        if wants(EngineChoice::SpeechDispatcher) {
            all.push(Box::new(crate::dispatcher::Dispatcher::new(socket)));
        }
        #[cfg(not(unix))]
        let _ = socket;
        if wants(EngineChoice::EspeakNg)
            && let Some(program) = on_path("espeak-ng")
        {
            all.push(Box::new(crate::child::Speaker::espeak(program)));
        }
        if cfg!(windows)
            && wants(EngineChoice::Windows)
            && let Some(program) = on_path("powershell")
        {
            all.push(Box::new(crate::child::Speaker::windows(program)));
        }
        Self::new(all)
    }

    /// The first that is there.
    pub(crate) fn ready(&mut self) -> Option<EngineName> {
        self.all
            .iter_mut()
            .find_map(|engine| engine.is_there().then(|| engine.name()))
    }

    /// The first that has a voice for a language.
    pub(crate) fn speaker(&mut self, language: &'static str) -> Option<EngineName> {
        if !is_tag(language) {
            return None;
        }
        let mut all = self.all.iter_mut();
        all.find_map(|engine| {
            let speaks = engine.is_there() && engine.has_voice(language);
            speaks.then(|| engine.name())
        })
    }

    /// Has the first that can say words.
    pub(crate) fn say(
        &mut self,
        words: &str,
        language: &'static str,
        manner: Manner,
    ) -> Result<EngineName, Silence> {
        if !is_tag(language) {
            return Err(Silence::NoVoiceFor(language));
        }
        let mut silence = Silence::NoEngine;
        for (at, engine) in self.all.iter_mut().enumerate() {
            match engine.say(words, language, manner) {
                Ok(()) => {
                    self.last = Some(at);
                    return Ok(engine.name());
                }
                Err(Failure::NoVoice) => silence = Silence::NoVoiceFor(language),
                // An engine that is there and lacks the voice says more to the staff.
                Err(Failure::Mute) if silence == Silence::NoEngine => {
                    silence = Silence::Mute(engine.name());
                }
                Err(Failure::Mute | Failure::Missing) => {}
            }
        }
        Err(silence)
    }

    /// What has become of it.
    pub(crate) fn sound(&mut self) -> Sound {
        let last = self.last.and_then(|at| self.all.get_mut(at));
        last.map_or(Sound::Over, |engine| engine.sound())
    }

    /// Which spoke last, until it is silenced.
    pub(crate) fn last(&self) -> Option<EngineName> {
        let last = self.last.and_then(|at| self.all.get(at));
        last.map(|engine| engine.name())
    }

    /// Is silent at once.
    pub(crate) fn stop(&mut self) {
        for engine in &mut self.all {
            engine.stop();
        }
        self.last = None;
    }
}

/// The language of a tag without its country: `en` of `en-IN`.
pub(crate) fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}

/// Whether it can stand in a command.
fn is_tag(tag: &str) -> bool {
    (2..=35).contains(&tag.len())
        && tag.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && tag
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// A program of this system.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders)
        .filter(|folder| folder.is_absolute())
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}
