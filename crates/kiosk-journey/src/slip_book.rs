//! The numbers of slips and how many were printed. Of no person, like the ledger: it outlives the
//! session, and the last number outlives the program where there is a record.

use super::policy;
use abdm_types::UtcMillis;
use std::collections::VecDeque;
use std::time::{Duration, Instant};

const HOUR: Duration = Duration::from_secs(60 * 60);

/// The last number that was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SlipNumber {
    /// Of this day, in days of India since 1970-01-01.
    pub day: i64,
    /// Counted from 1.
    pub number: u32,
}

/// What is counted.
#[derive(Debug, Default)]
pub(super) struct SlipBook {
    last: SlipNumber,
    // Whoever goes back and comes again keeps their number.
    present: Option<u32>,
    printed: VecDeque<Instant>,
}

impl SlipBook {
    /// The number of the present person, counted from 1 every day.
    pub(super) fn number(&mut self, at: UtcMillis) -> u32 {
        if let Some(number) = self.present {
            return number;
        }
        let day = at.in_india().day_number;
        if day != self.last.day {
            self.last = SlipNumber { day, number: 0 };
        }
        self.last.number = self.last.number.saturating_add(1);
        self.present = Some(self.last.number);
        self.last.number
    }

    /// The last number that was given, by this run or one before.
    pub(super) fn last(&self) -> SlipNumber {
        self.last
    }

    /// Goes on with the number after this one.
    pub(super) fn go_on_after(&mut self, last: SlipNumber) {
        self.last = last;
    }

    /// The next one is somebody else.
    pub(super) fn person_left(&mut self) {
        self.present = None;
    }

    /// Whether one more is printed now ([`policy::SLIPS_AN_HOUR`]).
    pub(super) fn may_print(&self, now: Instant) -> bool {
        let lately = self.printed.iter().filter(|at| **at + HOUR > now);
        lately.count() < policy::SLIPS_AN_HOUR
    }

    /// One is printed.
    pub(super) fn prints(&mut self, now: Instant) {
        self.printed.retain(|at| *at + HOUR > now);
        self.printed.push_back(now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 24 * 60 * 60 * 1000;

    #[test]
    fn each_person_has_a_number_of_the_day_and_keeps_it() {
        let mut book = SlipBook::default();
        let morning = UtcMillis(20_000 * DAY);
        assert_eq!(book.number(morning), 1);
        assert_eq!(book.number(UtcMillis(morning.0 + 1)), 1, "came again");
        book.person_left();
        assert_eq!(book.number(morning), 2);
        // Midnight passes while somebody is here.
        assert_eq!(book.number(UtcMillis(morning.0 + DAY)), 2);
        book.person_left();
        assert_eq!(book.number(UtcMillis(morning.0 + DAY)), 1, "another day");
    }

    #[test]
    fn no_thumb_empties_the_roll() {
        let mut book = SlipBook::default();
        let now = Instant::now();
        for _ in 0..policy::SLIPS_AN_HOUR {
            assert!(book.may_print(now));
            book.prints(now);
        }
        assert!(!book.may_print(now));
        assert!(!book.may_print(now + HOUR - Duration::from_millis(1)));
        assert!(book.may_print(now + HOUR));
    }
}
