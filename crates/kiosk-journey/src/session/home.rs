//! Home: "What do you have?" in one box, and everything else a touch away.

use crate::address_entry::check_ending;
use crate::known::Known;
use crate::{HomeEvent, IdentifierEntry, Problem, StepEvent};
use abdm_types::LoginId;
use std::time::Instant;

/// The state of home.
#[derive(Default)]
pub struct Home {
    entry: IdentifierEntry,
    shows_services: bool,
    problem: Option<Problem>,
}

/// What an event at home leads to.
pub(super) enum HomeChange {
    /// It stays.
    Here(Home),
    /// Somebody said who they are.
    LookFor(LoginId),
    /// Back: another language, perhaps another person.
    Back,
}

impl Home {
    /// As it stands when somebody comes back to it.
    pub(super) fn of(known: &Known) -> Self {
        Self {
            entry: known
                .last()
                .as_ref()
                .map(IdentifierEntry::of)
                .unwrap_or_default(),
            ..Self::default()
        }
    }

    /// The box.
    #[must_use]
    pub fn entry(&self) -> &IdentifierEntry {
        &self.entry
    }

    /// Whether the list of all services is shown in place of the box.
    #[must_use]
    pub fn shows_services(&self) -> bool {
        self.shows_services
    }

    /// What is said of what was typed.
    #[must_use]
    pub fn problem(&self) -> Option<Problem> {
        self.problem
    }

    /// Whether nobody has typed anything.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.entry.is_empty()
    }

    pub(super) fn cover(&mut self) {
        self.entry.cover();
    }

    pub(super) fn wake_at(&self, now: Instant) -> Option<Instant> {
        self.entry.wake_at(now).filter(|_| !self.shows_services)
    }

    fn parse(&self, ending: &str) -> Result<LoginId, Problem> {
        self.entry.parse().and_then(|id| check_ending(id, ending))
    }

    pub(super) fn asked(&mut self, event: HomeEvent) {
        self.problem = None;
        match event {
            HomeEvent::LettersAsked => self.entry.write_letters(),
            HomeEvent::DigitsAsked => self.entry.write_digits(),
            HomeEvent::ServicesAsked => self.shows_services = true,
            HomeEvent::NewcomerCame => {}
        }
    }

    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "home is told what steps are told, and knows little of it"
    )]
    pub(super) fn handle(mut self, event: &StepEvent, ending: &str, now: Instant) -> HomeChange {
        match event {
            StepEvent::WentBack if self.shows_services => self.shows_services = false,
            StepEvent::WentBack => return HomeChange::Back,
            StepEvent::Entry(key) if !self.shows_services => {
                self.problem = self.entry.press(*key, now).err();
            }
            StepEvent::Continued if !self.shows_services => match self.parse(ending) {
                Ok(id) => return HomeChange::LookFor(id),
                Err(problem) => self.problem = Some(problem),
            },
            _ => {}
        }
        HomeChange::Here(self)
    }
}
