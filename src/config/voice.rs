//! `[voice]`

use super::error::Error;
use super::field::{Raw, Section};
use serde::Deserialize;
use std::path::PathBuf;

/// How the kiosk speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// `engine`: what speaks.
    pub engine: SpeechEngine,
    /// `volume_percent`, 20 to 100: how loud it begins for each person.
    pub percent: u8,
    /// `socket`: that of speech-dispatcher, where it is not this user's own.
    pub socket: Option<PathBuf>,
    /// `recordings`: the folder of sentences that somebody has spoken, by language and message.
    pub recordings: Option<PathBuf>,
}

/// What speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpeechEngine {
    /// The first of the others that is there.
    #[default]
    Auto,
    /// speech-dispatcher, and whatever is set up in it.
    SpeechDispatcher,
    /// espeak-ng.
    EspeakNg,
    /// The voices of Windows.
    Windows,
    /// Nothing.
    Off,
}

impl Default for Voice {
    fn default() -> Self {
        Self {
            engine: SpeechEngine::Auto,
            percent: 70,
            socket: None,
            recordings: None,
        }
    }
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawVoice {
    engine: Raw,
    volume_percent: Raw,
    socket: Raw,
    recordings: Raw,
}

const MAX_PATH: usize = 4096;

impl RawVoice {
    pub(super) fn check(&self, section: Section<'_>) -> Result<Voice, Error> {
        let usual = Voice::default();
        let rule = "must be a whole number from 20 to 100";
        let percent = section.checked("volume_percent", &self.volume_percent, rule, |value| {
            let percent = u8::try_from(value.as_integer()?).ok()?;
            (20..=100).contains(&percent).then_some(percent)
        })?;
        let path = |key, raw| -> Result<Option<PathBuf>, Error> {
            let line = section.line(key, raw, MAX_PATH)?;
            Ok(line.map(|path| section.path(&path)))
        };
        Ok(Voice {
            engine: section.choice("engine", &self.engine)?.unwrap_or_default(),
            percent: percent.unwrap_or(usual.percent),
            socket: path("socket", &self.socket)?,
            recordings: path("recordings", &self.recordings)?,
        })
    }
}
