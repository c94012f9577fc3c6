//! The last page of a finished session: what the person does next. Everything of theirs is wiped
//! already when it is shown.

use crate::policy;
use std::time::{Duration, Instant};

/// What the person takes along, and so what they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Farewell {
    /// The printed card.
    Printed,
    /// The card that the printer is still putting out.
    Printing,
    /// The stick with the card on it.
    OnStick,
    /// Nothing: the card is saved where the desk finds it.
    Saved,
    /// The printed slip.
    SlipPrinted,
    /// The slip that the printer is still putting out.
    SlipPrinting,
    /// Nothing but the number that the desk knows them by.
    Number(u32),
    /// Nothing, and nothing of theirs is left here.
    Cleared,
    /// The same, and nobody has ended it: the time of one person is over.
    TimeUp(Made),
}

/// Whether there is an ABHA, as far as is known where the time is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Made {
    /// None was made here.
    No,
    /// There is one, and its card was not taken.
    Yes,
    /// The answer to its making was lost.
    Perhaps,
}

impl Farewell {
    /// How long it stands when nobody touches it.
    const fn stands(self) -> Duration {
        if matches!(self, Self::TimeUp(_)) {
            policy::TIME_UP_STANDS
        } else {
            policy::GOODBYE_STANDS
        }
    }
}

/// The page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Goodbye {
    farewell: Farewell,
    since: Instant,
}

impl Goodbye {
    pub(super) fn new(farewell: Farewell, now: Instant) -> Self {
        Self {
            farewell,
            since: now,
        }
    }

    /// What the person is told.
    #[must_use]
    pub fn farewell(&self) -> Farewell {
        self.farewell
    }

    /// When the first screen comes by itself.
    #[must_use]
    pub fn until(&self) -> Instant {
        self.since + self.farewell.stands()
    }

    /// Whether the page gives way: to time, or to a touch once it can have been read.
    pub(super) fn is_over(&self, by_person: bool, now: Instant) -> bool {
        let stands = if by_person {
            policy::GOODBYE_IS_READ
        } else {
            self.farewell.stands()
        };
        now.saturating_duration_since(self.since) >= stands
    }
}
