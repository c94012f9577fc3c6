//! `check`: whether this machine can serve as a kiosk, looked at part by part (docs/check.md). No code
//! is spent, no account is made, nothing is printed, and no secret is in what is said.
//!
//! Each part has a probe, which looks, and a judgement, which is a plain function of what was seen.

mod bell;
mod folder;
mod fonts;
mod handoff;
mod languages;
mod listen;
mod metrics;
mod outages;
mod patience;
mod printer;
mod record;
mod screen;
mod service;
mod share;
mod touch;
mod usb;
mod voice;

pub use screen::told_inches;

use crate::config::{self, Config};
use crate::kiosk::setup;
use patience::alone;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// How a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Nothing is to be done.
    Ok,
    /// Somebody has to look, because it is not as it should be or could not be told.
    Look,
    /// The kiosk does not work with it.
    Broken,
}

/// What is said of one part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    /// Which part; names stay as they are.
    pub name: &'static str,
    /// How it is.
    pub state: State,
    /// What was seen, and what to do where it is not well, in one sentence.
    pub sentence: String,
}

impl State {
    /// The name in what is said.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Look => "look",
            Self::Broken => "broken",
        }
    }

    /// The worst of several; well where there is none.
    #[must_use]
    pub fn worst(checks: &[Check]) -> Self {
        let states = checks.iter().map(|check| check.state);
        states.max().unwrap_or(Self::Ok)
    }
}

impl Check {
    fn ok(name: &'static str, sentence: impl Into<String>) -> Self {
        Self::of(name, State::Ok, sentence)
    }

    fn look(name: &'static str, sentence: impl Into<String>) -> Self {
        Self::of(name, State::Look, sentence)
    }

    fn broken(name: &'static str, sentence: impl Into<String>) -> Self {
        Self::of(name, State::Broken, sentence)
    }

    fn of(name: &'static str, state: State, sentence: impl Into<String>) -> Self {
        let sentence = sentence.into();
        Self {
            name,
            state,
            sentence,
        }
    }
}

const SETTINGS: &str = "settings";
const SECRET: &str = "secret";

/// What is said of settings that cannot be used. Nothing else can be looked at then.
#[must_use]
pub fn of_broken_settings(error: &config::Error) -> Check {
    Check::broken(
        SETTINGS,
        format!("Correct the settings, and look again: {error}."),
    )
}

/// Looks at everything that settings speak of, at several parts at a time; `file` is where they come
/// from. It takes less than half a minute, and has to be polled inside a tokio runtime. The order of
/// what is said is always the same.
pub async fn run(config: &Config, file: Option<&Path>) -> Vec<Check> {
    let access = config.abdm.access.clone();
    let practises = access.is_none();
    let secret = alone(SECRET, move || service::secret(access.as_ref()));
    let service = async {
        let secret = secret.await;
        let may_sign_in = secret.state == State::Ok;
        let mut checks = vec![secret];
        checks.extend(service::look(config, may_sign_in).await);
        checks
    };
    let (service, printer, here, beside) =
        futures::join!(service, printer::look(config), here(config), beside(config));
    let mut checks = vec![of_settings(file, practises)];
    checks.extend(service);
    checks.push(service::uidai(practises));
    checks.push(printer);
    checks.extend(here);
    checks.extend(beside);
    checks
}

/// What is looked at of what a clinic may have beside the kiosk.
async fn beside(config: &Config) -> [Check; 3] {
    let share = share::Wanted::of(config);
    let numbers = config.metrics.clone();
    let (handoff, share, metrics) = futures::join!(
        handoff::look(config),
        alone(share::NAME, move || share.judge(share.look().as_ref())),
        alone(metrics::NAME, move || {
            metrics::judge(&numbers, &metrics::look(&numbers))
        }),
    );
    [handoff, share, metrics]
}

fn of_settings(file: Option<&Path>, practises: bool) -> Check {
    let sentence = match file {
        None => "No file of settings was named, so this is practice.".to_owned(),
        Some(file) if practises => format!(
            "{} can be read and is right, and says that this is practice.",
            file.display()
        ),
        Some(file) => format!("{} can be read and is right.", file.display()),
    };
    Check::ok(SETTINGS, sentence)
}

/// What is looked at on this machine alone.
async fn here(config: &Config) -> Vec<Check> {
    let kiosk = &config.kiosk;
    let practises = config.abdm.access.is_none();
    let save = folder::Save::of(kiosk.save_dir.as_deref(), practises);
    let (sticks, state) = (kiosk.usb_dir.clone(), kiosk.state_dir.clone());
    let record = record::Wanted::of(config);
    let bell = kiosk.call_command.first().map(PathBuf::from);
    let inches = config.screen.diagonal_inches;
    let offered: Vec<_> = match setup::locales(config) {
        Ok(locales) => locales.facts().collect(),
        Err(error) => {
            let sentence = format!("This program is damaged, install it anew: {error}.");
            return vec![Check::broken(languages::NAME, sentence)];
        }
    };
    let voice = voice::Wanted {
        settings: setup::voice_settings(config),
        languages: offered.iter().map(|facts| facts.language.tag()).collect(),
    };
    let needs = offered.iter().map(|facts| fonts::Need::of(facts)).collect();
    let (save, sticks, state, record, fonts, voice, screen, touch, bell) = futures::join!(
        alone(folder::SAVE, move || save.judge(&folder::look(&save.path))),
        alone(usb::NAME, move || usb::judge(&usb::look(sticks))),
        alone(folder::STATE, move || folder::state(state.as_deref())),
        alone(record::NAME, move || record.judge(&record.look())),
        alone(fonts::NAME, move || fonts::judge(needs)),
        alone(voice::NAME, move || voice.judge(&voice.look())),
        alone(screen::NAME, move || screen::judge(&screen::look(), inches)),
        alone(touch::NAME, || touch::judge(&touch::look())),
        alone(bell::NAME, move || bell::judge(bell.as_deref(), bell::look)),
    );
    let languages = languages::judge(&offered);
    vec![
        save, sticks, state, record, fonts, languages, voice, screen, touch, bell,
    ]
}
