//! Settings from one TOML file, every bound checked. Without a file the kiosk practises.
//!
//! A broken file is told by its name, its line and the values that are allowed there:
//! `kiosk.toml:7: [kiosk] mode must be "self-service" or "front-desk"`.

mod abdm;
mod error;
mod field;
mod file;
mod handoff;
mod kiosk;
mod metrics;
mod printer;
mod record;
mod screen;
mod share;
mod staff;
mod voice;

pub use abdm::{Abdm, Access, Environment};
pub use error::Error;
pub use handoff::{Handoff, HandoffTo};
pub use kiosk::Kiosk;
pub use metrics::{ListenAt, Metrics};
pub use printer::Printer;
pub use record::{Keeping, Record};
pub use screen::{Appearance, Screen, TextSize};
pub use share::Share;
pub use staff::{PinHash, Staff};
pub use voice::{SpeechEngine, Voice};

use crate::handoff::KeyPlace;
use crate::print::Target;
use clap::ValueEnum;
use file::SecretHint;
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// Every setting, with its default where the file is silent.
#[derive(Debug, Clone)]
pub struct Config {
    /// `[kiosk]`: who stands before it, and how long it waits.
    pub kiosk: Kiosk,
    /// `[screen]`: what it is drawn on.
    pub screen: Screen,
    /// `[voice]`: how it speaks.
    pub voice: Voice,
    /// `[printer]`: where cards are printed, if anywhere.
    pub printer: Option<Printer>,
    /// `[abdm]`: which service it speaks to.
    pub abdm: Abdm,
    /// `[record]`: what it keeps of what happened.
    pub record: Record,
    /// `[staff]`: what staff may do at it.
    pub staff: Staff,
    /// `[share]`: how it takes profiles that people share.
    pub share: Share,
    /// `[handoff]`: how people get to the clinic's own system, if they do.
    pub handoff: Option<Handoff>,
    /// `[metrics]`: where it tells numbers of itself.
    pub metrics: Metrics,
    /// `[log]`: how it writes what happened.
    pub log: Log,
    /// The text of the file, for whoever says which settings these are; none in practice.
    pub text: Option<String>,
    /// Where languages and state were set, for [`Config::check_names`].
    places: Places,
}

/// Where names stand in the file that this room does not know.
#[derive(Debug, Clone, Default)]
struct Places {
    language: Option<error::Place>,
    languages: Option<error::Place>,
    state: Option<error::Place>,
}

/// `[log]`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Log {
    /// `format`
    pub format: LogFormat,
}

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people
    #[default]
    Text,
    /// One JSON object a line
    Json,
}

impl Config {
    /// The settings of a kiosk without a file: self-service, and the sandbox in its own
    /// process for a service.
    #[must_use]
    pub fn practice() -> Self {
        Self {
            kiosk: Kiosk::default(),
            screen: Screen::default(),
            voice: Voice::default(),
            printer: None,
            abdm: Abdm::default(),
            record: Record::default(),
            staff: Staff::default(),
            share: Share::default(),
            handoff: None,
            metrics: Metrics::default(),
            log: Log::default(),
            text: None,
            places: Places::default(),
        }
    }

    /// Reads a file, and looks at the place of the client secret. Relative paths in it count from
    /// its own folder.
    ///
    /// # Errors
    ///
    /// [`Error`] names the file, the line and what is allowed there.
    pub fn read(path: &Path) -> Result<Self, Error> {
        Self::read_in_service(path, None)
    }

    /// The same for a service to which the system handed its secrets in a folder: there the client
    /// secret is looked for where the file names none.
    ///
    /// # Errors
    ///
    /// As [`Config::read`].
    pub fn read_in_service(path: &Path, credentials: Option<&Path>) -> Result<Self, Error> {
        let is_looked_at = true;
        file::read(
            path,
            SecretHint {
                credentials,
                is_looked_at,
                is_coming: false,
            },
        )
    }

    /// The same, and the place of the client secret is not looked at: for whoever looks at it by
    /// itself.
    ///
    /// # Errors
    ///
    /// As [`Config::read`].
    pub fn read_without_secret(path: &Path, credentials: Option<&Path>) -> Result<Self, Error> {
        let is_looked_at = false;
        file::read(
            path,
            SecretHint {
                credentials,
                is_looked_at,
                is_coming: false,
            },
        )
    }

    /// Reads settings from a text; `file` is what an error names, and where relative paths begin.
    ///
    /// # Errors
    ///
    /// As [`Config::read`].
    pub fn parse(file: &Path, text: &str) -> Result<Self, Error> {
        let secret = SecretHint {
            credentials: None,
            is_looked_at: true,
            is_coming: false,
        };
        file::parse(file, text, secret)
    }

    /// The same before the client secret is laid out: its place is not looked at, and where the text
    /// names none, the system will hand it to the kiosk.
    ///
    /// # Errors
    ///
    /// As [`Config::read`].
    pub fn parse_before_secret(file: &Path, text: &str) -> Result<Self, Error> {
        let secret = SecretHint {
            credentials: None,
            is_looked_at: false,
            is_coming: true,
        };
        file::parse(file, text, secret)
    }

    /// Practises, whatever service the file names: nothing reaches it, and screens and cards say
    /// that they are for practice.
    pub fn practise(&mut self) {
        self.abdm.access = None;
        self.abdm.environment = Environment::Practice;
        // Invented people do not belong beside real ones.
        self.record.path = None;
        self.handoff = None;
        self.metrics = Metrics::default();
    }

    /// Where the key of the hand-off lies: where the settings or the system have it, or else in the state
    /// folder; `None` where nobody is handed over, or nothing is known of such a folder.
    #[must_use]
    pub fn handoff_key(&self) -> Option<KeyPlace> {
        let handoff = self.handoff.as_ref()?;
        let usual = || {
            let folder = self.kiosk.state_dir.as_ref()?;
            Some(KeyPlace::File(folder.join(handoff::USUAL_KEY)))
        };
        handoff.key.clone().or_else(usual)
    }

    /// Where the record is kept; `None` where there is none. Practice has one only where the file names
    /// it, or where somebody practises handing people over: what it would hold is about invented people,
    /// and the practice service forgets them itself. Theirs never lies where that of the clinic does.
    #[must_use]
    pub fn record_path(&self) -> Option<PathBuf> {
        if self.record.keeping == Keeping::Off {
            return None;
        }
        let usual = || {
            let folder = self.kiosk.state_dir.as_ref()?;
            match (&self.abdm.access, &self.handoff) {
                (Some(_), _) => Some(folder.join(record::USUAL_PATH)),
                (None, Some(_)) => Some(folder.join(record::PRACTICE_PATH)),
                (None, None) => None,
            }
        };
        self.record.path.clone().or_else(usual)
    }

    /// What the QRs of counters begin with: the app of ABDM's sandbox where nothing is set; `None` in production,
    /// where ABDM names it when a clinic goes live.
    #[must_use]
    pub fn share_app(&self) -> Option<String> {
        let is_real = self.abdm.environment == Environment::Production;
        let usual = || (!is_real).then(|| share::SANDBOX_APP.to_owned());
        self.share.app_url.clone().or_else(usual)
    }

    /// Prints to another printer than the file says; what else it says of printing stays.
    pub fn print_to(&mut self, target: impl Into<Target>) {
        let target = target.into();
        self.printer = Some(match self.printer.take() {
            Some(printer) => Printer { target, ..printer },
            None => Printer::at(target),
        });
    }

    /// Checks languages and state against those there are, which this room does not know:
    /// `is_state` knows the names of states.
    ///
    /// # Errors
    ///
    /// [`Error`] at the line where a name was set that is none.
    pub fn check_names(
        &self,
        known: &[&str],
        is_state: impl Fn(&str) -> bool,
    ) -> Result<(), Error> {
        let is_known = |tag: &String| known.contains(&tag.as_str());
        let tags = || field::alternatives(known);
        let kiosk = &self.kiosk;
        let checks = [
            (
                kiosk.language.as_ref().is_none_or(is_known),
                &self.places.language,
                format!("[kiosk] language must be {}", tags()),
            ),
            (
                kiosk.languages.iter().all(is_known),
                &self.places.languages,
                format!("[kiosk] languages must each be {}", tags()),
            ),
            (
                kiosk.state.as_deref().is_none_or(is_state),
                &self.places.state,
                "[kiosk] state must be the English name of a state or union territory, such as \
                 \"Karnataka\""
                    .to_owned(),
            ),
        ];
        for (is_right, place, problem) in checks {
            if let (false, Some(place)) = (is_right, place) {
                return Err(place.error(problem));
            }
        }
        Ok(())
    }
}
