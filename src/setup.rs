//! `setup`: what a kiosk has to know at its first start, asked in seven questions (docs/setup.md).
//!
//! [`Setup`] holds the answers and decides which question comes next; it asks nobody, and writes
//! nothing. Every answer becomes a change of the text of the settings at once, and is taken if
//! [`Config`] reads that text: there is no second set of rules. Those who ask are
//! [`terminal`] and [`window`]. Like `check`, it speaks English: it is for whoever
//! installs the kiosk.

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

use crate::abdm::SecretPlace;
use crate::card::Paper;
use crate::config::{self, Config, Environment, PinHash};
use crate::disk;
use crate::domain::HeardHow;
use crate::kiosk::setup;
use std::path::{Path, PathBuf};
use toml_edit::{Array, Value};
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

    /// The clinic's name; none is shown without one.
    ///
    /// # Errors
    ///
    /// [`Refusal`] where the settings cannot have it. So it is with all that follow, and then the same
    /// is asked again.
    pub fn clinic(&mut self, name: Option<&str>) -> Result<(), Refusal> {
        self.change(&[("kiosk", "clinic_name", name.map(Value::from))])?;
        self.go_on(Page::State);
        Ok(())
    }

    /// The state where it stands.
    ///
    /// # Errors
    ///
    /// As [`Setup::clinic`].
    pub fn state(&mut self, name: Option<&str>) -> Result<(), Refusal> {
        self.change(&[("kiosk", "state", name.map(Value::from))])?;
        self.go_on(Page::Languages);
        Ok(())
    }

    /// The tags of the languages that are offered, in their order; all of them, those of the state
    /// first, where it is empty.
    ///
    /// # Errors
    ///
    /// As [`Setup::clinic`].
    pub fn languages(&mut self, tags: &[&str]) -> Result<(), Refusal> {
        let list: Array = tags.iter().copied().collect();
        let value = (!tags.is_empty()).then_some(Value::Array(list));
        self.change(&[("kiosk", "languages", value)])?;
        self.go_on(Page::Mode);
        Ok(())
    }

    /// Whether it is a desk with a member of staff, whose name is asked for next.
    ///
    /// # Errors
    ///
    /// As [`Setup::clinic`].
    pub fn mode(&mut self, is_desk: bool) -> Result<(), Refusal> {
        self.draft.is_desk = is_desk;
        if is_desk {
            self.go_on(Page::Operator);
            return Ok(());
        }
        if self.config.kiosk.heard != HeardHow::Alone {
            self.change(&[("kiosk", "mode", Some(Value::from("self-service")))])?;
        }
        self.go_on(Page::Size);
        Ok(())
    }

    /// The name of who sits at the desk.
    ///
    /// # Errors
    ///
    /// As [`Setup::clinic`].
    pub fn operator(&mut self, name: &str) -> Result<(), Refusal> {
        self.change(&[
            ("kiosk", "operator", Some(Value::from(name))),
            ("kiosk", "mode", Some(Value::from("front-desk"))),
        ])?;
        self.go_on(Page::Size);
        Ok(())
    }

    /// The screen from corner to corner, taken to a tenth of an inch.
    ///
    /// # Errors
    ///
    /// As [`Setup::clinic`].
    pub fn inches(&mut self, inches: f64) -> Result<(), Refusal> {
        let tenths = (inches * 10.0).round() / 10.0;
        let now = f64::from(self.config.screen.diagonal_inches);
        // Whoever does not measure anew keeps the hundredths that they wrote.
        if (now * 10.0).round() / 10.0 != tenths {
            self.change(&[("screen", "diagonal_inches", Some(Value::from(tenths)))])?;
        }
        self.go_on(Page::Printer);
        Ok(())
    }

    /// The printer, by its URI or the name of its queue; none, and cards are saved alone.
    ///
    /// # Errors
    ///
    /// As [`Setup::clinic`].
    pub fn printer(&mut self, uri: Option<&str>) -> Result<(), Refusal> {
        match uri {
            Some(uri) => {
                self.change(&[("printer", "uri", Some(Value::from(uri)))])?;
                self.go_on(Page::Paper);
            }
            None => {
                // What else is said of a printer cannot stand without one.
                let keys = ["uri", "paper", "time_out_seconds", "watch_seconds"];
                self.change(&keys.map(|key| ("printer", key, None)))?;
                self.go_on(Page::Service);
            }
        }
        Ok(())
    }

    /// The paper that lies in it.
    ///
    /// # Errors
    ///
    /// As [`Setup::clinic`].
    pub fn paper(&mut self, paper: Paper) -> Result<(), Refusal> {
        let now = self.config.printer.as_ref().map(|printer| printer.paper);
        if now != Some(paper) {
            self.change(&[("printer", "paper", Some(Value::from(paper.name())))])?;
        }
        self.go_on(Page::TestCard);
        Ok(())
    }

    /// A test card was printed, or none was wanted.
    pub fn seen_test_card(&mut self) {
        self.go_on(Page::Service);
    }

    /// Which service it speaks to. Whatever is not practice has an id, which is asked for next.
    ///
    /// # Errors
    ///
    /// As [`Setup::clinic`].
    pub fn service(&mut self, environment: Environment) -> Result<(), Refusal> {
        self.draft.environment = environment;
        if environment != Environment::Practice {
            self.go_on(Page::ClientId);
            return Ok(());
        }
        if self.config.abdm.environment != environment {
            self.change(&[("abdm", "environment", Some(name_of(environment)))])?;
        }
        // A file that will not be written is not named.
        let before = self.before.as_deref().unwrap_or_default();
        let was_named = text::get(before, "abdm", SECRET_FILE).is_some();
        if self.draft.secret.take().is_some() && !was_named {
            self.change(&[("abdm", SECRET_FILE, None)])?;
        }
        self.go_on(Page::Pin);
        Ok(())
    }

    /// The id that ABDM gave. A forwarder may want none.
    ///
    /// # Errors
    ///
    /// As [`Setup::clinic`].
    pub fn client_id(&mut self, id: Option<&str>) -> Result<(), Refusal> {
        self.change(&[
            ("abdm", "client_id", id.map(Value::from)),
            ("abdm", "environment", Some(name_of(self.draft.environment))),
        ])?;
        self.go_on(Page::SecretKept);
        Ok(())
    }

    /// Where its secret is to lie.
    ///
    /// # Errors
    ///
    /// As [`Setup::clinic`].
    pub fn secret_kept(&mut self, kept: SecretKept) -> Result<(), Refusal> {
        if kept == SecretKept::BySystem {
            self.change(&[("abdm", SECRET_FILE, None)])?;
        }
        if kept == SecretKept::InFile {
            self.go_on(Page::Secret);
        } else {
            self.draft.secret = None;
            self.go_on(Page::Pin);
        }
        Ok(())
    }

    /// The secret itself, without the blanks around it.
    ///
    /// # Errors
    ///
    /// As [`Setup::clinic`].
    pub fn secret(&mut self, secret: &str) -> Result<(), Refusal> {
        let secret = secret.trim();
        if secret.is_empty() || secret.len() > MAX_SECRET {
            return Err(Refusal::new(
                "The secret must have 1 to 4096 bytes. It was not taken.",
            ));
        }
        if self.secret_file().is_none() {
            let name = Value::from(SecretPlace::CLIENT_SECRET);
            self.change(&[("abdm", SECRET_FILE, Some(name))])?;
        }
        self.draft.secret = Some(Zeroizing::new(secret.to_owned()));
        self.go_on(Page::Pin);
        Ok(())
    }

    /// The PIN of the staff pages.
    ///
    /// # Errors
    ///
    /// As [`Setup::clinic`]; a PIN that is easily guessed is refused too.
    pub fn pin(&mut self, answer: PinAnswer) -> Result<(), Refusal> {
        self.draft.pin = None;
        match answer {
            PinAnswer::AsBefore if self.config.staff.pin.is_some() => self.go_on(Page::Review),
            PinAnswer::AsBefore => return Err(Refusal::new("There is no PIN yet: type one.")),
            PinAnswer::None => {
                self.change(&[("staff", "pin", None)])?;
                self.go_on(Page::Review);
            }
            PinAnswer::New(pin) => {
                let fits = PinHash::DIGITS.contains(&pin.len());
                if !fits || !pin.bytes().all(|sign| sign.is_ascii_digit()) {
                    let (least, most) = (PinHash::DIGITS.start(), PinHash::DIGITS.end());
                    return Err(Refusal::new(format!(
                        "The PIN must have {least} to {most} digits and nothing else."
                    )));
                }
                if pin::is_weak(pin.as_bytes()) {
                    return Err(Refusal::new(
                        "That PIN is one of the first that somebody tries: take another.",
                    ));
                }
                self.draft.pin = Some(pin);
                self.go_on(Page::PinAgain);
            }
        }
        Ok(())
    }

    /// The PIN for the second time. Takes as long as a blink, and some 20 MiB.
    ///
    /// # Errors
    ///
    /// Where it is another: then both are asked for again.
    pub fn pin_again(&mut self, pin: &str) -> Result<(), Refusal> {
        let first = self.draft.pin.take();
        let same = first.filter(|first| first.as_bytes() == pin.as_bytes());
        let hash = same.and_then(|pin| PinHash::of(pin.as_bytes()));
        let Some(hash) = hash else {
            self.page = Page::Pin;
            return Err(Refusal::new(
                "The second PIN was another than the first: type it twice again.",
            ));
        };
        self.change(&[("staff", "pin", Some(Value::from(hash.to_string())))])?;
        self.go_on(Page::Review);
        Ok(())
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

fn name_of(environment: Environment) -> Value {
    Value::from(match environment {
        Environment::Practice => "practice",
        Environment::Sandbox => "sandbox",
        Environment::Production => "production",
    })
}

#[cfg(test)]
mod tests;
