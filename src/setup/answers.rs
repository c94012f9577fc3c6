//! The answers, one by one, and what each makes of the settings.

use super::{MAX_SECRET, Page, PinAnswer, Refusal, SECRET_FILE, SecretKept, Setup, pin, text};
use crate::abdm::SecretPlace;
use crate::card::Paper;
use crate::config::{Environment, PinHash};
use crate::domain::HeardHow;
use toml_edit::{Array, Value};
use zeroize::Zeroizing;

impl Setup {
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
}

fn name_of(environment: Environment) -> Value {
    Value::from(match environment {
        Environment::Practice => "practice",
        Environment::Sandbox => "sandbox",
        Environment::Production => "production",
    })
}
