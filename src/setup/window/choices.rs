//! What can be chosen on a page, as rows.

use super::wizard::Wizard;
use crate::card::Paper;
use crate::config::{Config, Environment};
use crate::domain::HeardHow;
use crate::locale::{Locale, states};
use crate::setup::{Page, Refusal, SecretKept, Setup, words};

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    /// What is chosen.
    pub(super) words: String,
    /// What helps to choose.
    pub(super) note: Option<String>,
    /// Whether the settings say so now.
    pub(super) is_chosen: bool,
    /// What a press means.
    pub(super) meant: Meant,
}

/// What a row stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meant {
    State(Option<&'static str>),
    /// One language more or less; all of them.
    Language(Option<&'static str>),
    Mode {
        is_desk: bool,
    },
    Printer(Option<String>),
    /// Its place is typed.
    TypePrinter,
    Paper(Paper),
    Service(Environment),
    SecretKept(SecretKept),
}

impl Meant {
    /// Gives the answer; what is no answer by itself gives none.
    pub(super) fn answer(self, setup: &mut Setup) -> Result<(), Refusal> {
        match self {
            Self::State(state) => setup.state(state),
            Self::Mode { is_desk } => setup.mode(is_desk),
            Self::Printer(uri) => setup.printer(uri.as_deref()),
            Self::Paper(paper) => setup.paper(paper),
            Self::Service(environment) => setup.service(environment),
            Self::SecretKept(kept) => setup.secret_kept(kept),
            Self::Language(_) | Self::TypePrinter => Ok(()),
        }
    }
}

fn row(words: impl Into<String>, note: Option<&str>, is_chosen: bool, meant: Meant) -> Choice {
    Choice {
        words: words.into(),
        note: note.map(str::to_owned),
        is_chosen,
        meant,
    }
}

/// The rows of the present page; none where something is typed or measured.
pub(super) fn of(wizard: &Wizard) -> Vec<Choice> {
    let setup = &wizard.setup;
    let config = setup.config();
    match setup.page() {
        Page::State => of_states(config),
        Page::Languages => of_languages(wizard),
        Page::Mode => {
            let is_desk = config.kiosk.heard != HeardHow::Alone;
            vec![
                row(
                    "People alone",
                    Some("A self-service kiosk in the hall"),
                    !is_desk,
                    Meant::Mode { is_desk: false },
                ),
                row(
                    "A desk",
                    Some("Somebody of the clinic helps people"),
                    is_desk,
                    Meant::Mode { is_desk: true },
                ),
            ]
        }
        Page::Printer if !wizard.types_printer => of_printers(wizard),
        Page::Paper => {
            let now = config.printer.as_ref().map(|printer| printer.paper);
            let rows = Paper::ALL.iter().map(|paper| {
                let note = words::of_paper(*paper);
                let is_chosen = now == Some(*paper);
                row(paper.name(), Some(note), is_chosen, Meant::Paper(*paper))
            });
            rows.collect()
        }
        Page::Service => of_services(config.abdm.environment),
        Page::SecretKept => of_places(setup),
        Page::Clinic
        | Page::Operator
        | Page::Size
        | Page::Printer
        | Page::TestCard
        | Page::ClientId
        | Page::Secret
        | Page::Pin
        | Page::PinAgain
        | Page::Review => Vec::new(),
    }
}

fn of_states(config: &Config) -> Vec<Choice> {
    let now = config.kiosk.state.as_deref();
    let none = row("Not said", None, now.is_none(), Meant::State(None));
    let named = states().map(|state| {
        let is_chosen = now.is_some_and(|now| now.eq_ignore_ascii_case(state));
        row(state, None, is_chosen, Meant::State(Some(state)))
    });
    [none].into_iter().chain(named).collect()
}

fn of_languages(wizard: &Wizard) -> Vec<Choice> {
    let chosen = &wizard.languages;
    let all = match &wizard.setup.config().kiosk.state {
        Some(state) => format!("All, those of {state} first"),
        None => "All".to_owned(),
    };
    let all = row(all, None, chosen.is_empty(), Meant::Language(None));
    let facts = Locale::available().unwrap_or_default().iter();
    let named = facts.map(|facts| {
        let tag = facts.language.tag();
        let place = chosen.iter().position(|chosen| *chosen == tag);
        let name = words::of_language(tag).unwrap_or(&facts.name);
        let name = match place {
            Some(place) => format!("{}. {name}", place + 1),
            None => name.to_owned(),
        };
        row(name, None, place.is_some(), Meant::Language(Some(tag)))
    });
    [all].into_iter().chain(named).collect()
}

/// The tags that the settings choose.
pub(super) fn chosen_languages(config: &Config) -> Vec<&'static str> {
    let facts = Locale::available().unwrap_or_default();
    let known = |tag: &String| {
        let mut tags = facts.iter().map(|facts| facts.language.tag());
        tags.find(|known| known == tag)
    };
    config.kiosk.languages.iter().filter_map(known).collect()
}

fn of_printers(wizard: &Wizard) -> Vec<Choice> {
    let printer = wizard.setup.config().printer.as_ref();
    let now = printer.map(|printer| printer.target.printer.to_string());
    let mut rows: Vec<Choice> = Vec::new();
    for found in wizard.found.iter().flatten() {
        let note = format!("{}: {}", found.uri, found.state);
        let is_chosen = now.as_ref() == Some(&found.uri);
        let meant = Meant::Printer(Some(found.uri.clone()));
        rows.push(row(found.name.clone(), Some(&note), is_chosen, meant));
    }
    // One that the settings name and that does not answer now.
    if let Some(now) = &now
        && !rows.iter().any(|row| row.is_chosen)
    {
        let meant = Meant::Printer(Some(now.clone()));
        rows.push(row(now, Some("As the settings say"), true, meant));
    }
    let none = "Cards are saved, or seen on the screen";
    let is_none = now.is_none();
    rows.push(row("No printer", Some(none), is_none, Meant::Printer(None)));
    let other = "Its address, or the name of its queue";
    rows.push(row("Another one", Some(other), false, Meant::TypePrinter));
    rows
}

fn of_services(now: Environment) -> Vec<Choice> {
    let services = [
        (
            "Practice",
            "Nothing leaves this machine, and all people are invented",
            Environment::Practice,
        ),
        (
            "ABDM's sandbox",
            "With the id and the secret of the sandbox",
            Environment::Sandbox,
        ),
        (
            "ABDM's production",
            "For people, once ABDM lets the clinic",
            Environment::Production,
        ),
    ];
    let rows = services.map(|(name, note, environment)| {
        let is_chosen = now == environment;
        row(name, Some(note), is_chosen, Meant::Service(environment))
    });
    rows.into()
}

fn of_places(setup: &Setup) -> Vec<Choice> {
    let mut rows = Vec::new();
    if let Some(file) = setup.secret_file() {
        let note = file.display().to_string();
        let meant = Meant::SecretKept(SecretKept::AsBefore);
        rows.push(row("As before", Some(&note), true, meant));
    }
    rows.push(row(
        "Type it now",
        Some("Into a file that the kiosk's user alone may read"),
        false,
        Meant::SecretKept(SecretKept::InFile),
    ));
    rows.push(row(
        "With systemd",
        Some("Encrypted for this machine: you hand it over yourself"),
        false,
        Meant::SecretKept(SecretKept::BySystem),
    ));
    rows
}
