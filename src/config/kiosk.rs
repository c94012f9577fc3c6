//! `[kiosk]`

use super::error::Error;
use super::field::{Raw, Section};
use crate::domain::HeardHow;
use serde::Deserialize;
use std::path::PathBuf;
use std::time::Duration;
use toml::Value;

/// Who stands before the kiosk, and how long it waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kiosk {
    /// `mode`, with `operator`: self-service, or the front desk with a member of staff, who
    /// declares to have informed the person.
    pub heard: HeardHow,
    /// `clinic_name`: shown on the welcome screen.
    pub clinic_name: Option<String>,
    /// `language`: the tag of the language the kiosk begins with. Whether it exists is checked
    /// by [`Config::check_names`](super::Config::check_names), as that of the next two.
    pub language: Option<String>,
    /// `state`: the state or union territory where the kiosk stands. Its languages come first.
    pub state: Option<String>,
    /// `languages`: the tags of those that are offered, in this order, with English; all of them
    /// where it is empty.
    pub languages: Vec<String>,
    /// `idle_seconds`, 30 to 600: no touch for so long brings the countdown.
    pub idle: Duration,
    /// `idle_seconds_awaiting_otp`, 60 to 900: the same while a code is awaited.
    pub idle_awaiting_otp: Duration,
    /// `idle_seconds_on_result`, 30 to 600: the same where a number or a card is shown.
    pub idle_result: Duration,
    /// `countdown_seconds`, 20 to 120: from the warning to the wiping.
    pub countdown: Duration,
    /// `messages_per_hour`, 5 to 300: so many messages with codes, and look-ups by a number, this
    /// kiosk may ask for.
    pub messages_per_hour: u16,
    /// `call_command`: a program, by its whole path, and its arguments: it is started when a person
    /// calls for somebody. Empty: nobody can be called from here.
    pub call_command: Vec<String>,
    /// `save_dir`: where cards are saved.
    pub save_dir: Option<PathBuf>,
    /// `state_dir`: where the kiosk keeps what it must know again after it was killed. Without
    /// it the system says where programs keep such things.
    pub state_dir: Option<PathBuf>,
    /// `usb_dir`, absolute: where the system mounts USB sticks. Without it none is offered.
    pub usb_dir: Option<PathBuf>,
}

impl Default for Kiosk {
    fn default() -> Self {
        Self {
            heard: HeardHow::Alone,
            clinic_name: None,
            language: None,
            state: None,
            languages: Vec::new(),
            idle: Duration::from_secs(120),
            idle_awaiting_otp: Duration::from_secs(240),
            idle_result: Duration::from_secs(60),
            countdown: Duration::from_secs(45),
            messages_per_hour: 30,
            call_command: Vec::new(),
            save_dir: None,
            state_dir: None,
            usb_dir: None,
        }
    }
}

/// The word of `mode`; what it needs stands under another key.
#[derive(Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
enum Mode {
    #[default]
    SelfService,
    FrontDesk,
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawKiosk {
    mode: Raw,
    clinic_name: Raw,
    operator: Raw,
    pub(super) language: Raw,
    pub(super) state: Raw,
    pub(super) languages: Raw,
    idle_seconds: Raw,
    idle_seconds_awaiting_otp: Raw,
    idle_seconds_on_result: Raw,
    countdown_seconds: Raw,
    messages_per_hour: Raw,
    call_command: Raw,
    save_dir: Raw,
    state_dir: Raw,
    usb_dir: Raw,
}

const MAX_NAME: usize = 80;
const MAX_PATH: usize = 4096;
const MAX_LANGUAGES: usize = 40;
const MAX_WORDS: usize = 21;

impl RawKiosk {
    pub(super) fn check(&self, section: Section<'_>) -> Result<Kiosk, Error> {
        let usual = Kiosk::default();
        let idle = section
            .seconds("idle_seconds", &self.idle_seconds, 30..=600)?
            .unwrap_or(usual.idle);
        let awaiting = section.seconds(
            "idle_seconds_awaiting_otp",
            &self.idle_seconds_awaiting_otp,
            60..=900,
        )?;
        if awaiting.is_some_and(|awaiting| awaiting < idle) {
            return Err(section.error(
                "idle_seconds_awaiting_otp",
                &self.idle_seconds_awaiting_otp,
                &format!("must not be less than idle_seconds, {}", idle.as_secs()),
            ));
        }
        Ok(Kiosk {
            heard: self.heard(section)?,
            clinic_name: section.line("clinic_name", &self.clinic_name, MAX_NAME)?,
            language: self.language(section)?,
            state: section.line("state", &self.state, MAX_NAME)?,
            languages: self.languages(section)?,
            idle,
            idle_awaiting_otp: awaiting.unwrap_or(usual.idle_awaiting_otp.max(idle)),
            idle_result: section
                .seconds(
                    "idle_seconds_on_result",
                    &self.idle_seconds_on_result,
                    30..=600,
                )?
                .unwrap_or(usual.idle_result),
            countdown: section
                .seconds("countdown_seconds", &self.countdown_seconds, 20..=120)?
                .unwrap_or(usual.countdown),
            messages_per_hour: self
                .messages_per_hour(section)?
                .unwrap_or(usual.messages_per_hour),
            call_command: self.call_command(section)?,
            save_dir: section
                .line("save_dir", &self.save_dir, MAX_PATH)?
                .map(|path| section.path(&path)),
            state_dir: section
                .line("state_dir", &self.state_dir, MAX_PATH)?
                .map(|path| section.path(&path)),
            usb_dir: self.usb_dir(section)?,
        })
    }

    fn messages_per_hour(&self, section: Section<'_>) -> Result<Option<u16>, Error> {
        let rule = "must be a whole number from 5 to 300";
        section.checked(
            "messages_per_hour",
            &self.messages_per_hour,
            rule,
            |value| {
                let count = u16::try_from(value.as_integer()?).ok()?;
                (5..=300).contains(&count).then_some(count)
            },
        )
    }

    /// Sticks are found by comparing mount points, so a relative path would never match.
    fn usb_dir(&self, section: Section<'_>) -> Result<Option<PathBuf>, Error> {
        let rule = "must be the absolute path of a folder in one line, such as \"/media\"";
        section.checked("usb_dir", &self.usb_dir, rule, |value| {
            let path = value.as_str()?.trim();
            let fits = path.len() <= MAX_PATH && !path.chars().any(char::is_control);
            let path = PathBuf::from(path);
            (fits && path.is_absolute()).then_some(path)
        })
    }

    fn call_command(&self, section: Section<'_>) -> Result<Vec<String>, Error> {
        let rule = "must be a list of a program's whole path and up to 20 arguments, such as \
                    [\"/usr/local/bin/ring\"]";
        let list = section.checked("call_command", &self.call_command, rule, |value| {
            let words = value.as_array()?;
            let words: Vec<String> = words
                .iter()
                .map(|word| Some(word.as_str()?.to_owned()))
                .collect::<Option<_>>()?;
            let fits = (1..=MAX_WORDS).contains(&words.len())
                && words
                    .iter()
                    .all(|word| word.len() <= MAX_PATH && !word.chars().any(char::is_control))
                && PathBuf::from(words.first()?).is_absolute();
            fits.then_some(words)
        })?;
        Ok(list.unwrap_or_default())
    }

    fn heard(&self, section: Section<'_>) -> Result<HeardHow, Error> {
        let mode = section.choice("mode", &self.mode)?.unwrap_or_default();
        let operator = section.line("operator", &self.operator, MAX_NAME)?;
        match (mode, operator) {
            (Mode::SelfService, _) => Ok(HeardHow::Alone),
            (Mode::FrontDesk, Some(operator)) => Ok(HeardHow::ExplainedBy(operator)),
            (Mode::FrontDesk, None) => Err(section.error(
                "mode",
                &self.mode,
                "\"front-desk\" needs operator = \"the name of the health worker\"",
            )),
        }
    }

    fn language(&self, section: Section<'_>) -> Result<Option<String>, Error> {
        let rule = "must be the tag of a language, such as \"en\" or \"hi\"";
        section.checked("language", &self.language, rule, tag)
    }

    fn languages(&self, section: Section<'_>) -> Result<Vec<String>, Error> {
        let rule = "must be a list of up to 40 tags of languages, such as [\"hi\", \"en\"]";
        let list = section.checked("languages", &self.languages, rule, |value| {
            let tags = value.as_array()?;
            let fits = (1..=MAX_LANGUAGES).contains(&tags.len());
            fits.then(|| tags.iter().map(tag).collect::<Option<Vec<_>>>())?
        })?;
        Ok(list.unwrap_or_default())
    }
}

/// A language by its tag.
fn tag(value: &Value) -> Option<String> {
    let tag = value.as_str()?;
    let is_tag = (2..=35).contains(&tag.len())
        && tag
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    is_tag.then(|| tag.to_owned())
}
