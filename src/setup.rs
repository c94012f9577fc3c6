//! `setup`: what a kiosk has to know at its first start, asked in seven questions (docs/setup.md).
//!
//! [`Setup`] holds the answers and decides which question comes next; it asks nobody, and writes
//! nothing. Every answer becomes a change of the text of the settings at once, and is taken if
//! [`Config`] reads that text: there is no second set of rules. Those who ask are
//! [`terminal`] and [`window`]. Like `check`, it speaks English: it is for whoever
//! installs the kiosk.

mod answers;
mod doctor;
mod host;
mod page;
mod pin;
mod printers;
mod save;
pub mod terminal;
mod text;
pub mod window;
pub mod words;

pub use doctor::{Diagnosis, diagnose};
pub use host::Host;
pub use page::Page;
pub use printers::{FoundPrinter, TEST_CARD, find_printers, print_test_card};
pub use save::{SaveError, Saved, save};

use crate::config::{self, Config, Environment};
use crate::disk;
use crate::domain::HeardHow;
use crate::kiosk::setup;
use std::path::{Path, PathBuf};
use toml_edit::Value;
use zeroize::Zeroizing;

/// What a file begins with where there is none.
const EXAMPLE: &str = include_str!("../installer/abha-kiosk.example.toml");

/// No settings are as long as that.
const MAX_FILE: u64 = 1024 * 1024;

/// The longest secret that is taken, in bytes: as long as a file of it may be.
const MAX_SECRET: usize = 4096;

/// The key of `[abdm]` that names the file of the secret.
const SECRET_FILE: &str = "client_secret_file";

/// What is not shown of the settings.
const SECRETS: [(&str, &str); 1] = [("staff", "pin")];

/// The answers so far, as the settings that they make.
pub struct Setup {
    file: PathBuf,
    /// What stands in the file; `None` where there is none.
    before: Option<String>,
    text: String,
    config: Config,
    page: Page,
    /// Whether one question alone is asked again, from the last page.
    is_visit: bool,
    draft: Draft,
}

/// What waits for another answer, or for the end.
#[derive(Default)]
struct Draft {
    is_desk: bool,
    environment: Environment,
    /// What goes into the file that `client_secret_file` names.
    secret: Option<Zeroizing<String>>,
    pin: Option<Zeroizing<String>>,
}

/// Where the client's secret is to lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecretKept {
    /// Where the settings say already.
    AsBefore,
    /// In a file of its own beside the settings, which this writes.
    InFile,
    /// With systemd, to which whoever installs the kiosk hands it.
    BySystem,
}

/// What is said to the question for the PIN.
pub enum PinAnswer {
    /// That of the settings stays.
    AsBefore,
    /// There is none: the staff pages open in practice alone.
    None,
    /// Another; it is asked for a second time.
    New(Zeroizing<String>),
}

/// Why an answer is not taken, in a sentence; it never repeats a secret or a PIN.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Refusal(String);

impl Refusal {
    fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl Setup {
    /// Begins with what stands in a file, or with the example where there is none.
    ///
    /// # Errors
    ///
    /// Where the file is there and no kiosk could start with it: what is wrong, with its line.
    pub fn begin(file: &Path) -> Result<Self, config::Error> {
        let before = match disk::read(file, MAX_FILE) {
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(text) => Some(text),
                // Read once more, for the line that is no text.
                Err(_) => return Err(not_text(file)),
            },
            Err(disk::ReadError::Refused(std::io::ErrorKind::NotFound)) => None,
            Err(error) => {
                return Err(config::Error::File {
                    file: file.to_owned(),
                    problem: error.to_string(),
                });
            }
        };
        let text = before.clone().unwrap_or_else(|| EXAMPLE.to_owned());
        let config = read(file, &text)?;
        Ok(Self {
            file: file.to_owned(),
            before,
            text,
            draft: Draft::default(),
            config,
            page: Page::Clinic,
            is_visit: false,
        })
    }

    /// The file that is written.
    #[must_use]
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// Whether there was none.
    #[must_use]
    pub fn is_first(&self) -> bool {
        self.before.is_none()
    }

    /// The settings as they are answered so far.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// What is asked now.
    #[must_use]
    pub fn page(&self) -> Page {
        self.page
    }

    /// Goes back to what was asked before. From the first page nothing leads back.
    pub fn back(&mut self) {
        let is_desk = self.draft.is_desk || self.config.kiosk.heard != HeardHow::Alone;
        let before = match self.page {
            Page::Clinic => Page::Clinic,
            Page::State => Page::Clinic,
            Page::Languages => Page::State,
            Page::Mode => Page::Languages,
            Page::Operator => Page::Mode,
            Page::Size if is_desk => Page::Operator,
            Page::Size => Page::Mode,
            Page::Printer => Page::Size,
            Page::Paper => Page::Printer,
            Page::TestCard => Page::Paper,
            Page::Service if self.config.printer.is_some() => Page::Paper,
            Page::Service => Page::Printer,
            Page::ClientId => Page::Service,
            Page::SecretKept => Page::ClientId,
            Page::Secret => Page::SecretKept,
            Page::Pin if self.config.abdm.access.is_some() => Page::SecretKept,
            Page::Pin => Page::Service,
            Page::PinAgain | Page::Review => Page::Pin,
        };
        self.go_on(before);
    }

    /// From the last page to one question, and back to it when it is answered.
    pub fn visit(&mut self, page: Page) {
        self.is_visit = true;
        self.page = page;
    }

    /// Where the secret lies by the settings, if in a file.
    #[must_use]
    pub fn secret_file(&self) -> Option<PathBuf> {
        let named = text::get(&self.text, "abdm", SECRET_FILE)?;
        let folder = self.file.parent().unwrap_or(Path::new(""));
        Some(folder.join(named.trim()))
    }

    /// Whether a secret was typed that goes into that file.
    #[must_use]
    pub fn has_new_secret(&self) -> bool {
        self.draft.secret.is_some()
    }

    /// The id at ABDM, whatever service is chosen now.
    #[must_use]
    pub fn known_client_id(&self) -> Option<String> {
        text::get(&self.text, "abdm", "client_id")
    }

    /// The name of who sits at the desk, whether or not it is one now.
    #[must_use]
    pub fn known_operator(&self) -> Option<String> {
        text::get(&self.text, "kiosk", "operator")
    }

    /// Whether the secret has to be handed to systemd by whoever installs the kiosk.
    #[must_use]
    pub fn leaves_secret_to_system(&self) -> bool {
        let access = self.config.abdm.access.as_ref();
        access.is_some_and(|access| access.credentials.have_a_secret())
            && self.secret_file().is_none()
    }

    /// What will stand in the file, line by line: its comments and its secrets are not shown.
    #[must_use]
    pub fn shown(&self) -> Vec<String> {
        text::said(&self.text, &SECRETS)
    }

    /// Goes on to another page; a visit to one question ends where the next would begin.
    fn go_on(&mut self, page: Page) {
        let is_over = self.is_visit && page.question() != self.page.question();
        self.page = if is_over { Page::Review } else { page };
        self.is_visit &= self.page != Page::Review;
    }

    /// Sets keys, or takes them out, if a kiosk can start with what comes of it.
    fn change(&mut self, keys: &[(&str, &str, Option<Value>)]) -> Result<(), Refusal> {
        let mut text = self.text.clone();
        for (section, key, value) in keys {
            let changed = match value {
                Some(value) => text::set(&text, section, key, value.clone()),
                None => text::unset(&text, section, key),
            };
            text = changed.map_err(|error| Refusal::new(error.message()))?;
        }
        let config = read(&self.file, &text).map_err(|error| Refusal::new(problem_of(error)))?;
        self.text = text;
        self.config = config;
        Ok(())
    }
}

/// The settings of a text, as the kiosk would have them once the secret is there.
fn read(file: &Path, text: &str) -> Result<Config, config::Error> {
    let config = Config::parse_before_secret(file, text)?;
    config.check_names(&setup::language_tags(), setup::is_state)?;
    Ok(config)
}

fn not_text(file: &Path) -> config::Error {
    match Config::read_without_secret(file, None) {
        Err(error) => error,
        // It was changed in between.
        Ok(_) => config::Error::File {
            file: file.to_owned(),
            problem: "was changed while it was read".to_owned(),
        },
    }
}

/// What is wrong, without the line: whoever answers has not seen the file.
fn problem_of(error: config::Error) -> String {
    match error {
        config::Error::Line { problem, .. } | config::Error::File { problem, .. } => problem,
        config::Error::Argument { .. } => error.to_string(),
    }
}

#[cfg(test)]
mod tests;
