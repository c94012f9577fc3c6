//! What speaks.

use std::fmt;
use std::path::{Path, PathBuf};

/// Which engine speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EngineChoice {
    /// The first that is there: speech-dispatcher, espeak-ng, the voices of Windows.
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

/// Nothing could be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mute;

/// Something that speaks.
pub(crate) trait Engine: Send {
    fn name(&self) -> EngineName;

    /// Begins to say words, and returns at once. They may hold something of a person: they go nowhere
    /// else, and stand in no argument of a process.
    fn say(&mut self, words: &str, language: &str, manner: Manner) -> Result<(), Mute>;

    /// Whether it is still saying them.
    fn is_speaking(&mut self) -> bool;

    /// Is silent at once.
    fn stop(&mut self);
}

impl fmt::Debug for dyn Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name().name())
    }
}

/// The engine that the settings want, if it is there.
pub(crate) fn find(choice: EngineChoice, socket: Option<&Path>) -> Option<Box<dyn Engine>> {
    let wants = |engine| choice == EngineChoice::Auto || choice == engine;
    if choice == EngineChoice::Off {
        return None;
    }
    #[cfg(unix)]
    if wants(EngineChoice::SpeechDispatcher)
        && let Some(dispatcher) = crate::dispatcher::Dispatcher::find(socket)
    {
        return Some(Box::new(dispatcher));
    }
    #[cfg(not(unix))]
    let _ = socket;
    if wants(EngineChoice::EspeakNg)
        && let Some(program) = on_path("espeak-ng")
    {
        return Some(Box::new(crate::child::Speaker::espeak(program)));
    }
    if cfg!(windows)
        && wants(EngineChoice::Windows)
        && let Some(program) = on_path("powershell")
    {
        return Some(Box::new(crate::child::Speaker::windows(program)));
    }
    None
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
