//! The seven questions at a terminal, or to a script that writes one answer a line.

mod answers;

use super::{FoundPrinter, Host, Page, PinAnswer, Refusal, SecretKept, Setup, words};
use crate::card::Paper;
use crate::config::{Environment, Printer};
use crate::domain::HeardHow;
use crate::locale::states;
use answers::{Typed, chosen, paper, state};
use std::io;
use zeroize::Zeroizing;

/// Where somebody reads and types.
pub trait Terminal {
    /// Writes a line.
    ///
    /// # Errors
    ///
    /// Where nobody can read it.
    fn say(&mut self, line: &str) -> io::Result<()>;

    /// Reads a line behind a prompt; `None` at the end of what is typed.
    ///
    /// # Errors
    ///
    /// Where it cannot be read.
    fn ask(&mut self, prompt: &str) -> io::Result<Option<String>>;

    /// The same for what nobody may look at.
    ///
    /// # Errors
    ///
    /// Where it cannot be read.
    fn ask_unseen(&mut self, prompt: &str) -> io::Result<Option<Zeroizing<String>>>;
}

/// What is asked of the machine meanwhile.
pub trait Machine {
    /// How large the display says that it is, in inches.
    fn inches(&mut self) -> Option<f64>;

    /// Which printers there are. It takes some seconds.
    fn printers(&mut self) -> Vec<FoundPrinter>;

    /// Prints a test card, and says what comes of it.
    fn print_test_card(&mut self, printer: &Printer, say: &mut dyn FnMut(String));
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Everything is answered, and may be written.
    Agreed,
    /// Nobody types any more: nothing may be written.
    InputEnded,
}

/// Asks everything, until it may be written or nobody answers.
///
/// # Errors
///
/// Where the terminal is gone.
pub fn run(
    setup: &mut Setup,
    host: &Host,
    terminal: &mut dyn Terminal,
    machine: &mut dyn Machine,
) -> io::Result<End> {
    let mut dialogue = Dialogue {
        setup,
        host,
        terminal,
        machine,
        found: None,
    };
    dialogue.greet()?;
    loop {
        match dialogue.turn()? {
            Turn::On(Ok(())) => {}
            Turn::On(Err(refusal)) => dialogue.terminal.say(&format!("Not taken: {refusal}"))?,
            Turn::Agreed => return Ok(End::Agreed),
            Turn::InputEnded => return Ok(End::InputEnded),
        }
    }
}

/// What came of one page.
enum Turn {
    On(Result<(), Refusal>),
    Agreed,
    InputEnded,
}

struct Dialogue<'a> {
    setup: &'a mut Setup,
    host: &'a Host,
    terminal: &'a mut dyn Terminal,
    machine: &'a mut dyn Machine,
    /// Those that were found, once they were looked for.
    found: Option<Vec<FoundPrinter>>,
}

/// What the settings begin with where nobody has measured the screen.
const USUAL: &str = "none";

impl Dialogue<'_> {
    fn greet(&mut self) -> io::Result<()> {
        let file = self.setup.file().display();
        let begins = if self.setup.is_first() {
            format!("This makes the settings of a kiosk: {file}")
        } else {
            format!("This changes the settings of a kiosk: {file}")
        };
        self.terminal.say(&begins)?;
        self.terminal.say(
            "Enter takes what stands in brackets, - is for none, < goes back. Nothing is written \
             before the end.",
        )
    }

    /// Asks one page.
    fn turn(&mut self) -> io::Result<Turn> {
        let page = self.setup.page();
        self.terminal.say("")?;
        let number = page.question().map_or_else(String::new, |number| {
            format!("{number} of {}  ", Page::QUESTIONS)
        });
        self.terminal
            .say(&format!("{number}{}", words::title(page)))?;
        self.terminal.say(words::explained(page))?;
        match page {
            Page::Secret | Page::Pin | Page::PinAgain => self.unseen(page),
            Page::Review => self.review(),
            Page::Clinic
            | Page::State
            | Page::Languages
            | Page::Mode
            | Page::Operator
            | Page::Size
            | Page::Printer
            | Page::Paper
            | Page::TestCard
            | Page::Service
            | Page::ClientId
            | Page::SecretKept => self.seen(page),
        }
    }

    /// Asks for what may be seen.
    fn seen(&mut self, page: Page) -> io::Result<Turn> {
        self.list(page)?;
        let known = self.known(page);
        let prompt = format!("[{}] > ", known.as_deref().unwrap_or(USUAL));
        let Some(line) = self.terminal.ask(&prompt)? else {
            return Ok(Turn::InputEnded);
        };
        let typed = Typed::read(&line);
        if typed == Typed::Back {
            self.setup.back();
            return Ok(Turn::On(Ok(())));
        }
        if page == Page::Printer && typed == Typed::Again {
            self.found = None;
            return Ok(Turn::On(Ok(())));
        }
        if page == Page::TestCard {
            return self.test_card(&typed);
        }
        let answer = match typed {
            Typed::Enter => known,
            Typed::None | Typed::Back => None,
            Typed::Again => Some("?".to_owned()),
            Typed::Text(text) => Some(text),
        };
        Ok(Turn::On(self.answer(page, answer.as_deref())))
    }

    /// What stands there already, in the form in which it is typed.
    fn known(&mut self, page: Page) -> Option<String> {
        let config = self.setup.config();
        match page {
            Page::Clinic => config.kiosk.clinic_name.clone(),
            Page::State => config.kiosk.state.clone(),
            Page::Languages if config.kiosk.languages.is_empty() => Some("all".to_owned()),
            Page::Languages => Some(config.kiosk.languages.join(" ")),
            Page::Mode if config.kiosk.heard == HeardHow::Alone => Some("1".to_owned()),
            Page::Mode => Some("2".to_owned()),
            Page::Operator => self.setup.known_operator(),
            Page::Size => {
                let set = f64::from(config.screen.diagonal_inches);
                let told = self.setup.is_first().then(|| self.machine.inches());
                Some(format!("{:.1}", told.flatten().unwrap_or(set)))
            }
            Page::Printer => config
                .printer
                .as_ref()
                .map(|printer| printer.target.printer.to_string()),
            Page::Paper => config
                .printer
                .as_ref()
                .map(|printer| printer.paper.name().to_owned()),
            Page::TestCard => Some("no".to_owned()),
            Page::Service => Some(
                match config.abdm.environment {
                    Environment::Practice => "1",
                    Environment::Sandbox => "2",
                    Environment::Production => "3",
                }
                .to_owned(),
            ),
            Page::ClientId => self.setup.known_client_id(),
            Page::SecretKept if self.setup.secret_file().is_some() => Some("as before".to_owned()),
            Page::SecretKept => Some("1".to_owned()),
            Page::Secret | Page::Pin | Page::PinAgain | Page::Review => None,
        }
    }

    /// Says what there is to choose from.
    fn list(&mut self, page: Page) -> io::Result<()> {
        match page {
            Page::State => {
                let states: Vec<&str> = states().collect();
                let half = states.len().div_ceil(2);
                let (left, right) = states.split_at(half);
                for (index, state) in left.iter().enumerate() {
                    let mut line = format!("  {:2} {state:41}", index + 1);
                    if let Some(other) = right.get(index) {
                        line += &format!("  {:2} {other}", half + index + 1);
                    }
                    self.terminal.say(line.trim_end())?;
                }
                Ok(())
            }
            Page::Languages => {
                for facts in crate::locale::Locale::available().unwrap_or_default() {
                    let tag = facts.language.tag();
                    let name = words::of_language(tag).unwrap_or(&facts.name);
                    self.terminal.say(&format!("  {tag} {name}"))?;
                }
                let offered = words::of_offer(self.setup.config());
                self.terminal.say(&format!("Offered now: {offered}."))?;
                self.terminal.say("Type \"all\", or tags such as: kn hi en")
            }
            Page::Mode => self.choices(&["people alone (self-service)", "a desk"]),
            Page::Size => {
                if let Some(inches) = self.machine.inches() {
                    let line = format!("The display says that it has {inches:.1} inches.");
                    self.terminal.say(&line)?;
                }
                self.terminal
                    .say("Measure it from corner to corner, in inches (one is 2.54 cm).")
            }
            Page::Printer => self.list_printers(),
            Page::Paper => {
                let papers: Vec<String> = Paper::ALL
                    .iter()
                    .map(|paper| format!("{:10} {}", paper.name(), words::of_paper(*paper)))
                    .collect();
                let papers: Vec<&str> = papers.iter().map(String::as_str).collect();
                self.choices(&papers)
            }
            Page::Service => self.choices(&["practice", "ABDM's sandbox", "ABDM's production"]),
            Page::SecretKept => {
                if let Some(file) = self.setup.secret_file() {
                    let line = format!("It is kept in {} now.", file.display());
                    self.terminal.say(&line)?;
                }
                self.choices(&[
                    "in a file of its own, which the kiosk's user alone may read",
                    "by systemd, encrypted for this machine: you hand it over yourself",
                ])
            }
            Page::Clinic
            | Page::Operator
            | Page::TestCard
            | Page::ClientId
            | Page::Secret
            | Page::Pin
            | Page::PinAgain
            | Page::Review => Ok(()),
        }
    }

    fn choices(&mut self, choices: &[&str]) -> io::Result<()> {
        for (index, choice) in choices.iter().enumerate() {
            self.terminal.say(&format!("  {} {choice}", index + 1))?;
        }
        Ok(())
    }

    fn list_printers(&mut self) -> io::Result<()> {
        if self.found.is_none() {
            self.terminal.say("Looking for printers ...")?;
        }
        let machine = &mut self.machine;
        let found = self.found.get_or_insert_with(|| machine.printers());
        if found.is_empty() {
            self.terminal.say("None was found.")?;
        }
        for (index, printer) in found.iter().enumerate() {
            let FoundPrinter { name, uri, state } = printer;
            let line = format!("  {} {name}  {uri}  ({state})", index + 1);
            self.terminal.say(&line)?;
        }
        self.terminal.say(
            "Type its number, a URI such as ipp://192.0.2.7/ipp/print, or the name of a queue; ? looks \
             again.",
        )
    }

    /// Takes an answer; `None` is for none.
    fn answer(&mut self, page: Page, answer: Option<&str>) -> Result<(), Refusal> {
        let needed = || Refusal::new("This cannot be none.");
        let setup = &mut *self.setup;
        match page {
            Page::Clinic => setup.clinic(answer),
            Page::State => setup.state(answer.map(state).as_deref()),
            Page::Languages => match answer {
                None | Some("all") => setup.languages(&[]),
                Some(tags) => {
                    let is_between = |sign: char| sign == ',' || sign.is_whitespace();
                    let tags = tags.split(is_between).filter(|tag| !tag.is_empty());
                    setup.languages(&tags.collect::<Vec<_>>())
                }
            },
            Page::Mode => {
                let mode = chosen(answer, &[("self-service", false), ("desk", true)])?;
                setup.mode(mode)
            }
            Page::Operator => setup.operator(answer.ok_or_else(needed)?),
            Page::Size => {
                let inches = answer.and_then(|inches| inches.trim_end_matches('"').parse().ok());
                let inches = inches.filter(|inches: &f64| inches.is_finite());
                let inches = inches.ok_or_else(|| Refusal::new("That is no number."))?;
                setup.inches(inches)
            }
            Page::Printer => {
                let found = self.found.as_deref().unwrap_or_default();
                let by_number = |number: usize| found.get(number.checked_sub(1)?);
                let uri = match answer.map(|text| (text, text.parse().ok())) {
                    Some((_, Some(number))) => {
                        let missing = || Refusal::new("No printer of the list has that number.");
                        Some(by_number(number).ok_or_else(missing)?.uri.as_str())
                    }
                    Some((text, None)) => Some(text),
                    None => None,
                };
                setup.printer(uri)
            }
            Page::Paper => setup.paper(paper(answer.ok_or_else(needed)?)?),
            Page::Service => {
                let services = [
                    ("practice", Environment::Practice),
                    ("sandbox", Environment::Sandbox),
                    ("production", Environment::Production),
                ];
                setup.service(chosen(answer, &services)?)
            }
            Page::ClientId => setup.client_id(answer),
            Page::SecretKept if answer == Some("as before") => {
                setup.secret_kept(SecretKept::AsBefore)
            }
            Page::SecretKept => {
                let places = [
                    ("file", SecretKept::InFile),
                    ("systemd", SecretKept::BySystem),
                ];
                setup.secret_kept(chosen(answer, &places)?)
            }
            Page::TestCard | Page::Secret | Page::Pin | Page::PinAgain | Page::Review => Ok(()),
        }
    }

    fn test_card(&mut self, typed: &Typed) -> io::Result<Turn> {
        let wants = match typed {
            Typed::Text(text) => text.to_lowercase().starts_with('y'),
            Typed::Enter | Typed::None | Typed::Back | Typed::Again => false,
        };
        if !wants {
            self.setup.seen_test_card();
            return Ok(Turn::On(Ok(())));
        }
        // The same page again: whether it came out well is for whoever looks at it.
        if let Some(printer) = self.setup.config().printer.clone() {
            let terminal = &mut *self.terminal;
            let mut told = Ok(());
            self.machine.print_test_card(&printer, &mut |line| {
                if told.is_ok() {
                    told = terminal.say(&format!("  {line}"));
                }
            });
            told?;
        }
        Ok(Turn::On(Ok(())))
    }

    /// Asks for a secret or a PIN.
    fn unseen(&mut self, page: Page) -> io::Result<Turn> {
        let is_known = page == Page::Pin && self.setup.config().staff.pin.is_some();
        let prompt = if is_known { "[as before] > " } else { "> " };
        let Some(line) = self.terminal.ask_unseen(prompt)? else {
            return Ok(Turn::InputEnded);
        };
        let setup = &mut *self.setup;
        let line = line.trim();
        let answered = match (page, line) {
            (_, "<") => {
                setup.back();
                Ok(())
            }
            (Page::Pin, "") => setup.pin(PinAnswer::AsBefore),
            (Page::Pin, "-") => setup.pin(PinAnswer::None),
            (Page::Pin, pin) => setup.pin(PinAnswer::New(Zeroizing::new(pin.to_owned()))),
            (Page::PinAgain, pin) => setup.pin_again(pin),
            (_, secret) => setup.secret(secret),
        };
        Ok(Turn::On(answered))
    }

    /// Shows what will be written, and asks whether it may be.
    fn review(&mut self) -> io::Result<Turn> {
        for line in self.setup.shown() {
            self.terminal.say(&format!("  {line}"))?;
        }
        for line in words::of_writing(self.setup, self.host) {
            self.terminal.say(&line)?;
        }
        let prompt = "yes writes it, 1 to 7 asks that question again > ";
        let Some(line) = self.terminal.ask(prompt)? else {
            return Ok(Turn::InputEnded);
        };
        let answer = line.trim().to_lowercase();
        let place = answer.parse::<usize>().ok();
        let page = place.and_then(|number| Page::FIRST.get(number.checked_sub(1)?));
        match (answer.as_str(), page) {
            ("yes" | "y", _) => return Ok(Turn::Agreed),
            ("<", _) => self.setup.back(),
            (_, Some(page)) => self.setup.visit(*page),
            (_, None) => {
                return Ok(Turn::On(Err(Refusal::new(
                    "Type yes, <, or the number of a question.",
                ))));
            }
        }
        Ok(Turn::On(Ok(())))
    }
}

#[cfg(test)]
mod tests;
