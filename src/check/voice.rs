//! What speaks, and in which languages.

use super::Check;
use crate::voice::{EngineChoice, EngineName, Settings, speakers};

pub(super) const NAME: &str = "voice";

/// What the settings want of a voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) settings: Settings,
    /// The languages that are offered.
    pub(super) languages: Vec<&'static str>,
}

/// What was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    /// What speaks each of the languages, if anything does.
    speakers: Vec<(&'static str, Option<EngineName>)>,
    /// Whether the folder of recordings is there; true where none is set.
    has_recordings: bool,
}

impl Wanted {
    /// Asks the engines, which say nothing aloud.
    pub(super) fn look(&self) -> Seen {
        let recordings = self.settings.recordings.as_deref();
        let speakers = speakers(&self.settings, &self.languages);
        Seen {
            speakers: self.languages.iter().copied().zip(speakers).collect(),
            has_recordings: recordings.is_none_or(std::path::Path::is_dir),
        }
    }

    /// What is said of it.
    pub(super) fn judge(&self, seen: &Seen) -> Check {
        let choice = self.settings.engine;
        if choice == EngineChoice::Off {
            let sentence =
                "The voice is switched off by [voice] engine, and nothing is read aloud.";
            return Check::ok(NAME, sentence);
        }
        if !seen.has_recordings {
            let sentence =
                "The folder that [voice] recordings names is not there: correct the name.";
            return Check::look(NAME, sentence);
        }
        let Some(engine) = seen.speakers.iter().find_map(|(_, engine)| *engine) else {
            return if choice == EngineChoice::Auto {
                let sentence = "Nothing on this machine speaks, so that nothing is read aloud: install \
                                speech-dispatcher or espeak-ng.";
                Check::look(NAME, sentence)
            } else {
                let sentence = "What [voice] engine names is not there: install or start it, or set \
                                engine to \"auto\".";
                Check::broken(NAME, sentence)
            };
        };
        let engine = engine.name();
        let without = seen.speakers.iter().filter(|(_, engine)| engine.is_none());
        let without: Vec<&str> = without.map(|(tag, _)| *tag).collect();
        if !without.is_empty() {
            return Check::look(
                NAME,
                format!(
                    "{engine} answers and has no voice for {}: install one, or record the sentences \
                     of those languages.",
                    without.join(", ")
                ),
            );
        }
        Check::ok(
            NAME,
            format!("{engine} answers and has a voice for every language that is offered."),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::State;

    #[test]
    fn a_voice_is_judged_by_its_engine_and_its_languages() {
        let engine = Some(EngineName::EspeakNg);
        let auto = EngineChoice::Auto;
        for (choice, speakers, has_recordings, state) in [
            (auto, vec![("en", engine)], true, State::Ok),
            (auto, vec![("en", engine), ("ta", None)], true, State::Look),
            (auto, vec![("en", engine)], false, State::Look),
            (auto, vec![("en", None)], true, State::Look),
            (
                EngineChoice::EspeakNg,
                vec![("en", None)],
                true,
                State::Broken,
            ),
            (EngineChoice::Off, vec![], true, State::Ok),
        ] {
            let wanted = Wanted {
                settings: Settings {
                    engine: choice,
                    ..Settings::default()
                },
                languages: speakers.iter().map(|(tag, _)| *tag).collect(),
            };
            let seen = Seen {
                speakers,
                has_recordings,
            };
            assert_eq!(wanted.judge(&seen).state, state, "{seen:?}");
        }
    }
}
