//! Whether anybody is still here.

use crate::{RequestId, policy};
use abdm_types::PrintState;
use std::time::{Duration, Instant};

/// Whether anybody is still here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Idle {
    /// Yes, or there is nothing to forget.
    Present,
    /// Perhaps not: everything will be wiped after this time.
    Countdown(Duration),
    /// No.
    Gone,
}

/// What is known of the person's presence.
pub(super) struct Presence {
    last_touch: Instant,
    // A print under way is waited for: the paper may have to be fetched.
    print: Option<Print>,
    // Since when this person is here, while anybody is.
    began: Option<Instant>,
    // When they were told that their time is nearly over.
    told_at: Option<Instant>,
    // What came just now is seen before their time is over.
    seen_until: Option<Instant>,
}

/// A print that is waited for.
struct Print {
    said: (RequestId, PrintState),
    begun: Instant,
    until: Instant,
}

impl Presence {
    pub(super) fn new(now: Instant) -> Self {
        Self {
            last_touch: now,
            print: None,
            began: None,
            told_at: None,
            seen_until: None,
        }
    }

    /// Somebody is here, or nobody: the time of a person begins with them.
    pub(super) fn counts(&mut self, is_somebody: bool, now: Instant) {
        if is_somebody {
            let _ = self.began.get_or_insert(now);
        } else {
            (self.began, self.told_at, self.seen_until) = (None, None, None);
        }
    }

    /// What is under way now is to be seen once it is there.
    pub(super) fn result_comes(&mut self, now: Instant) {
        self.seen_until = Some(now + policy::RESULT_STANDS);
    }

    /// When this person's time is over. Nobody's is before they could read that it will be.
    pub(super) fn ends_at(&self) -> Option<Instant> {
        let limit = self.began? + policy::SESSION_LIMIT;
        let read = self.told_at? + policy::RESULT_STANDS;
        Some(limit.max(read).max(self.seen_until.unwrap_or(limit)))
    }

    /// When they are to be told of it, while they were not.
    pub(super) fn tells_at(&self) -> Option<Instant> {
        let limit = self.began? + policy::SESSION_LIMIT;
        self.told_at.is_none().then(|| limit - policy::TOLD_BEFORE)
    }

    /// They are told.
    pub(super) fn is_told(&mut self, now: Instant) {
        self.told_at = Some(now);
    }

    /// The screen was touched.
    pub(super) fn touched(&mut self, now: Instant) {
        self.last_touch = now;
    }

    /// How a print stands, which is over when nothing moves for `limit`. No countdown begins
    /// before that; what became of it is seen before any countdown.
    pub(super) fn prints(
        &mut self,
        running: Option<(RequestId, PrintState)>,
        limit: Duration,
        idle: Duration,
        now: Instant,
    ) {
        match (&mut self.print, running) {
            (None, Some(said)) => {
                self.print = Some(Print {
                    said,
                    begun: now,
                    until: now + limit,
                });
            }
            (Some(print), Some(said)) if print.said != said => {
                print.said = said;
                print.until = (now + limit).min(print.begun + limit * policy::PRINT_LIMITS);
            }
            (Some(_), None) => {
                self.print = None;
                let stands = now + policy::RESULT_STANDS;
                let earliest = stands.checked_sub(idle).unwrap_or(now);
                self.last_touch = self.last_touch.max(earliest);
            }
            (None, None) | (Some(_), Some(_)) => {}
        }
    }

    /// An answer brought a screen with this limit, which may be shorter than that of the screen
    /// before; the countdown is shown in full all the same.
    pub(super) fn saw_another_screen(&mut self, idle: Duration, now: Instant) {
        if let Some(earliest) = now.checked_sub(idle) {
            self.last_touch = self.last_touch.max(earliest);
        }
    }

    /// Whether anybody is here, on a screen with this limit.
    pub(super) fn idle(&self, idle: Duration, countdown: Duration, now: Instant) -> Idle {
        match now.checked_duration_since(self.countdown_begins(idle)) {
            None => Idle::Present,
            Some(counted) => match countdown.checked_sub(counted) {
                Some(left) if !left.is_zero() => Idle::Countdown(left),
                Some(_) | None => Idle::Gone,
            },
        }
    }

    /// When the countdown begins.
    pub(super) fn countdown_begins(&self, idle: Duration) -> Instant {
        let quiet = self.last_touch + idle;
        self.print
            .as_ref()
            .map_or(quiet, |print| print.until.max(quiet))
    }
}
