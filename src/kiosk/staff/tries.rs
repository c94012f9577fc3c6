//! How often a PIN may be tried: five times, then after a pause that doubles with each further miss.

use crate::domain::{Now, UtcMillis};
use std::time::{Duration, Instant};

/// So many tries before the first pause.
const FREE: u32 = 5;

/// The first pause.
const FIRST: Duration = Duration::from_secs(30);

/// The longest.
const LONGEST: Duration = Duration::from_secs(60 * 60);

/// What is held against whoever tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::kiosk) struct Tries {
    misses: u32,
    until: Option<Instant>,
}

/// The same as it outlives the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::kiosk) struct KeptTries {
    /// PINs that were not right, since the last that was.
    pub(in crate::kiosk) misses: u32,
    /// Nobody may try before this moment.
    pub(in crate::kiosk) until: Option<UtcMillis>,
}

impl KeptTries {
    /// What holds where what was kept cannot be read: nobody gains by breaking it.
    pub(super) const UNREADABLE: Self = Self {
        misses: FREE,
        until: Some(UtcMillis(i64::MAX)),
    };
}

impl Tries {
    /// Goes on where an earlier run ended. A clock that was set back makes no pause longer than it
    /// was.
    pub(super) fn resume(kept: KeptTries, now: Now) -> Self {
        let left = kept.until.and_then(|until| {
            let millis = until.0.saturating_sub(now.utc.0);
            let left = Duration::from_millis(u64::try_from(millis).ok()?);
            Some(left.min(pause_after(kept.misses)?))
        });
        Self {
            misses: kept.misses,
            until: left.map(|left| now.monotonic + left),
        }
    }

    /// One more that was not right; what of it is to be kept.
    pub(super) fn missed(&mut self, now: Now) -> KeptTries {
        self.misses = self.misses.saturating_add(1);
        let pause = pause_after(self.misses);
        self.until = pause.map(|pause| now.monotonic + pause);
        let until = pause.map(|pause| {
            let millis = i64::try_from(pause.as_millis()).unwrap_or(i64::MAX);
            UtcMillis(now.utc.0.saturating_add(millis))
        });
        KeptTries {
            misses: self.misses,
            until,
        }
    }

    /// How many tries are left before a pause; after the first pause each is followed by one.
    pub(super) fn left(&self) -> u32 {
        FREE.saturating_sub(self.misses)
    }

    /// How long nobody may try, while that is so.
    pub(super) fn wait(&self, now: Instant) -> Option<Duration> {
        let left = self.until?.checked_duration_since(now)?;
        (!left.is_zero()).then_some(left)
    }
}

fn pause_after(misses: u32) -> Option<Duration> {
    let doublings = misses.checked_sub(FREE)?;
    let factor = 1_u32.checked_shl(doublings).unwrap_or(u32::MAX);
    Some(FIRST.saturating_mul(factor.max(1)).min(LONGEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Now {
        Now {
            monotonic: Instant::now(),
            utc: UtcMillis(1_700_000_000_000),
        }
    }

    fn later(now: Now, seconds: u64) -> Now {
        Now {
            monotonic: now.monotonic + Duration::from_secs(seconds),
            utc: UtcMillis(now.utc.0 + i64::try_from(seconds).unwrap() * 1000),
        }
    }

    #[test]
    fn five_tries_are_free_and_each_after_them_costs_twice_as_much_up_to_an_hour() {
        let seconds: Vec<u64> = (0..40)
            .map(|misses| pause_after(misses).map_or(0, |pause| pause.as_secs()))
            .collect();
        assert_eq!(seconds[..6], [0, 0, 0, 0, 0, 30]);
        assert_eq!(seconds[6..13], [60, 120, 240, 480, 960, 1920, 3600]);
        assert!(seconds[13..].iter().all(|seconds| *seconds == 3600));
        assert_eq!(pause_after(u32::MAX), Some(LONGEST));
    }

    #[test]
    fn a_pause_ends_when_it_is_over_and_not_before() {
        let now = now();
        let mut tries = Tries::default();
        for left in (1..FREE).rev() {
            let _ = tries.missed(now);
            assert_eq!((tries.left(), tries.wait(now.monotonic)), (left, None));
        }
        let _ = tries.missed(now);
        assert_eq!(tries.wait(now.monotonic), Some(FIRST));
        let almost = now.monotonic + FIRST - Duration::from_millis(1);
        assert_eq!(tries.wait(almost), Some(Duration::from_millis(1)));
        assert_eq!(tries.wait(now.monotonic + FIRST), None);
    }

    #[test]
    fn a_pause_goes_on_after_a_restart() {
        let now = now();
        let mut tries = Tries::default();
        let mut kept = None;
        for _ in 0..7 {
            kept = Some(tries.missed(now));
        }
        let kept = kept.unwrap();
        let after = |seconds| {
            let then = later(now, seconds);
            Tries::resume(kept, then).wait(then.monotonic)
        };
        assert_eq!(after(20), Some(Duration::from_secs(100)));
        assert_eq!(after(120), None);
        // What was counted is not forgotten with the pause.
        let then = later(now, 500);
        let mut tries = Tries::resume(kept, then);
        let _ = tries.missed(then);
        assert_eq!(tries.wait(then.monotonic), Some(Duration::from_secs(240)));
    }

    #[test]
    fn a_clock_that_was_set_back_makes_no_pause_longer() {
        let now = now();
        let mut tries = Tries::default();
        let kept = (0..5).map(|_| tries.missed(now)).last().unwrap();
        let years_ago = Now {
            utc: UtcMillis(0),
            ..now
        };
        let resumed = Tries::resume(kept, years_ago);
        assert_eq!(resumed.wait(now.monotonic), Some(FIRST));
        let resumed = Tries::resume(KeptTries::UNREADABLE, now);
        assert_eq!(resumed.wait(now.monotonic), Some(FIRST));
    }
}
