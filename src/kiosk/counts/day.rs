//! One day on the clocks of India.

use super::visit::{Count, Outcome};
use super::{Stopped, Today, Why};
use crate::domain::UtcMillis;
use crate::journey::Screen;
use std::collections::HashMap;

/// What was counted on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::kiosk) struct Day {
    since: UtcMillis,
    began: u32,
    had: [u32; Outcome::ALL.len()],
    stopped: HashMap<(Screen, Why), u32>,
}

const MINUTE: i64 = 60_000;

/// When the day began that a moment belongs to.
pub(in crate::kiosk) fn midnight_before(moment: UtcMillis) -> UtcMillis {
    let clock = moment.in_india();
    let into_the_minute = moment.0.rem_euclid(MINUTE);
    UtcMillis(moment.0 - into_the_minute - (clock.hour * 60 + clock.minute) * MINUTE)
}

impl Day {
    /// Counts begin at a moment.
    pub(super) fn since(since: UtcMillis) -> Self {
        Self {
            since,
            began: 0,
            had: [0; Outcome::ALL.len()],
            stopped: HashMap::new(),
        }
    }

    pub(super) fn add(&mut self, count: Count) {
        let counted = match count {
            Count::Began => Some(&mut self.began),
            Count::Had(outcome) => self.had.get_mut(outcome as usize),
            Count::Stopped(step, why) => Some(self.stopped.entry((step, why)).or_default()),
        };
        if let Some(counted) = counted {
            *counted = counted.saturating_add(1);
        }
    }

    fn is_of(&self, moment: UtcMillis) -> bool {
        self.since.in_india().day_number == moment.in_india().day_number
    }

    /// The day of a moment: this one, or the next, of which all is counted.
    pub(super) fn go_on(&mut self, now: UtcMillis) {
        if !self.is_of(now) {
            *self = Self::since(midnight_before(now));
        }
    }

    /// Takes in what was counted before on the same day.
    pub(super) fn take_in(&mut self, before: &Self) {
        if !self.is_of(before.since) {
            return;
        }
        self.since = self.since.min(before.since);
        self.began = self.began.saturating_add(before.began);
        for (counted, before) in self.had.iter_mut().zip(before.had) {
            *counted = counted.saturating_add(before);
        }
        for (key, before) in &before.stopped {
            let counted = self.stopped.entry(*key).or_default();
            *counted = counted.saturating_add(*before);
        }
    }

    pub(super) fn view(&self, now: UtcMillis) -> Today {
        if !self.is_of(now) {
            return Self::since(midnight_before(now)).view(now);
        }
        let had = |outcome: Outcome| self.had.get(outcome as usize).copied().unwrap_or_default();
        let stopped = self.stopped.iter();
        let mut stopped: Vec<Stopped> = stopped
            .map(|((step, why), times)| Stopped {
                step: *step,
                why: *why,
                times: *times,
            })
            .collect();
        stopped.sort_by_key(|one| {
            let place = Screen::ALL.iter().position(|screen| *screen == one.step);
            (std::cmp::Reverse(one.times), place, one.why.name())
        });
        Today {
            since: self.since,
            sessions: self.began,
            made: had(Outcome::Made),
            found: had(Outcome::Found),
            reactivated: had(Outcome::Reactivated),
            mobile_changed: had(Outcome::MobileChanged),
            printed: had(Outcome::Printed),
            saved: had(Outcome::Saved),
            stopped,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 27 November 2026, 00:00 in India.
    const MIDNIGHT: i64 = 1_795_717_800_000;
    const HOUR: i64 = 60 * MINUTE;

    fn at(hour: i64) -> UtcMillis {
        UtcMillis(MIDNIGHT + hour * HOUR)
    }

    #[test]
    fn a_day_begins_at_midnight_in_india() {
        assert_eq!(at(0).in_india().to_string(), "27-11-2026, 00:00");
        for moment in [0, 1, MINUTE, 9 * HOUR + 59_999, 24 * HOUR - 1] {
            let moment = UtcMillis(MIDNIGHT + moment);
            assert_eq!(midnight_before(moment), at(0), "{moment:?}");
        }
        assert_eq!(midnight_before(at(24)), at(24));
    }

    #[test]
    fn another_day_begins_anew_and_is_whole() {
        let mut day = Day::since(at(9));
        day.add(Count::Began);
        day.go_on(at(10));
        assert_eq!(
            (day.view(at(11)).sessions, day.view(at(11)).since),
            (1, at(9))
        );
        // Nothing has happened since: yesterday is not shown for today.
        assert_eq!(
            (day.view(at(25)).sessions, day.view(at(25)).since),
            (0, at(24))
        );
        day.go_on(at(25));
        day.add(Count::Began);
        day.add(Count::Had(Outcome::Made));
        let view = day.view(at(26));
        assert_eq!((view.sessions, view.made, view.since), (1, 1, at(24)));
    }

    #[test]
    fn what_stopped_most_stands_first() {
        let mut day = Day::since(at(0));
        for (step, why, times) in [
            (Screen::Card, Why::Left, 1),
            (Screen::AadhaarOtp, Why::TriesSpent, 3),
            (Screen::Consent, Why::Finished, 1),
            (Screen::AadhaarOtp, Why::Left, 2),
        ] {
            for _ in 0..times {
                day.add(Count::Stopped(step, why));
            }
        }
        let order = day.view(at(1)).stopped;
        let order: Vec<_> = order.iter().map(|one| (one.step, one.times)).collect();
        assert_eq!(
            order,
            [
                (Screen::AadhaarOtp, 3),
                (Screen::AadhaarOtp, 2),
                (Screen::Consent, 1),
                (Screen::Card, 1)
            ]
        );
    }

    #[test]
    fn an_earlier_run_of_the_same_day_is_taken_in_and_no_other() {
        let mut before = Day::since(at(0));
        before.add(Count::Began);
        before.add(Count::Had(Outcome::Found));
        before.add(Count::Stopped(Screen::Home, Why::Left));
        let mut day = Day::since(at(9));
        day.add(Count::Began);
        day.add(Count::Stopped(Screen::Home, Why::Left));
        day.take_in(&before);
        let view = day.view(at(10));
        assert_eq!((view.since, view.sessions, view.found), (at(0), 2, 1));
        assert_eq!(view.stopped.first().map(|one| one.times), Some(2));
        let whole = day.clone();
        day.take_in(&Day::since(at(-1)));
        assert_eq!(day, whole);
    }
}
