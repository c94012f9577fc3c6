//! The first page speaks the languages of the place in turn while nobody touches it.

use super::App;
use crate::domain::Language;
use crate::journey::{Event, Stage};
use std::time::{Duration, Instant};

/// So long the first page speaks one language: two calm readings of its three sentences.
const TURN: Duration = Duration::from_secs(8);

/// The same while it is read aloud.
const HEARD: Duration = Duration::from_secs(25);

/// So long without a touch, and whoever wanted it another way has gone.
const LEFT: Duration = Duration::from_secs(40);

/// Which language the first page speaks now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Welcome {
    turn: usize,
    // When somebody touched anything last.
    touched: Instant,
    // When the next language has its turn.
    next: Instant,
}

impl Welcome {
    fn new(now: Instant) -> Self {
        Self {
            turn: 0,
            touched: now,
            next: now + TURN,
        }
    }
}

impl App {
    /// How often the language of the first page has turned; `None` on every other page.
    pub(super) fn welcome_turn(&self) -> Option<usize> {
        self.welcome.map(|welcome| welcome.turn)
    }

    /// When it turns next. What lies over the page holds it.
    pub(super) fn welcome_wake(&self) -> Option<Instant> {
        self.welcome
            .filter(|_| !self.is_welcome_covered() && self.locales.first().len() > 1)
            .map(|welcome| welcome.next)
    }

    /// Whether something lies over the first page.
    fn is_welcome_covered(&self) -> bool {
        self.session.overlay().is_some() || self.staffed.is_up()
    }

    /// The language that is on the screen.
    pub(super) fn shown_language(&self) -> Language {
        // Not the one that the first page just speaks.
        if self.staffed.is_up() {
            let chosen = self.staffed.language();
            return chosen.unwrap_or(self.session.language());
        }
        let turn = self.welcome_turn().unwrap_or_default();
        let mut first = self.locales.first();
        let count = first.len().max(1);
        first
            .nth(turn % count)
            .filter(|_| self.welcome.is_some())
            .map_or(self.session.language(), |facts| facts.language)
    }

    /// Somebody touched something: what they look at stays for a whole turn.
    pub(super) fn hold_welcome(&mut self) {
        let turn = self.turn_time();
        let now = self.now.monotonic;
        if let Some(welcome) = &mut self.welcome {
            welcome.next = now + turn;
            welcome.touched = now;
        }
    }

    /// Whoever listens hears three sentences and how to choose before the next language comes.
    fn turn_time(&self) -> Duration {
        if self.needs.reads_aloud { HEARD } else { TURN }
    }

    /// Begins with the first language whenever the first page comes, and turns when it is time.
    pub(super) fn follow_welcome(&mut self) {
        let now = self.now.monotonic;
        self.welcome = match (self.session.stage(), self.welcome) {
            (Stage::Language, None) => Some(Welcome::new(now)),
            (Stage::Language, Some(_)) if self.is_welcome_covered() => {
                self.hold_welcome();
                self.welcome
            }
            (Stage::Language, Some(welcome)) if welcome.next <= now => Some(Welcome {
                turn: welcome.turn.wrapping_add(1),
                next: now + self.turn_time(),
                ..welcome
            }),
            (Stage::Language, welcome) => welcome,
            (Stage::Home(_) | Stage::Journey(_) | Stage::Goodbye(_), _) => None,
        };
        let is_left = self
            .welcome
            .is_some_and(|welcome| welcome.touched + LEFT <= now);
        if is_left && self.has_needs() {
            // The session has heard of it, and has not ended. Nothing comes of it at this page.
            if self.needs.more_time {
                drop(self.happened(Event::MoreTimeWanted(false)));
            }
            self.forget_needs();
        }
    }
}
