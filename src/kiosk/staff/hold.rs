//! The clinic's name is held: so staff get in where there is no keyboard.

use std::time::{Duration, Instant};

/// Held for so long, it opens.
const OPENS: Duration = Duration::from_secs(5);

/// Whoever only leans on it sees nothing for so long.
const UNSEEN: Duration = Duration::from_secs(1);

/// So often what is seen of it moves.
const STEP: Duration = Duration::from_millis(500);

/// Since when the name is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::kiosk) struct Hold(Instant);

impl Hold {
    pub(in crate::kiosk) fn began(now: Instant) -> Self {
        Self(now)
    }

    /// Whether it was held for long enough.
    pub(in crate::kiosk) fn opens(self, now: Instant) -> bool {
        self.held(now) >= OPENS
    }

    /// How much of the time is over, above 0 and up to 1; nothing while it is not to be seen.
    pub(in crate::kiosk) fn seen(self, now: Instant) -> Option<f32> {
        let held = self.held(now);
        let steps = held.as_millis() / STEP.as_millis();
        let all = OPENS.as_millis() / STEP.as_millis();
        (held >= UNSEEN).then(|| steps.min(all) as f32 / all as f32)
    }

    /// When the next step of it is due.
    pub(in crate::kiosk) fn wake_at(self, now: Instant) -> Instant {
        let held = self.held(now);
        if held < UNSEEN {
            return self.0 + UNSEEN;
        }
        let steps = u32::try_from(held.as_millis() / STEP.as_millis()).unwrap_or(u32::MAX);
        self.0 + STEP.saturating_mul(steps.saturating_add(1))
    }

    fn held(self, now: Instant) -> Duration {
        now.saturating_duration_since(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_seen_for_a_second_and_five_of_them_open() {
        let began = Instant::now();
        let hold = Hold::began(began);
        let at = |millis| began + Duration::from_millis(millis);
        assert_eq!(hold.seen(at(999)), None);
        assert_eq!(hold.seen(at(1000)), Some(0.2));
        assert_eq!(hold.seen(at(2600)), Some(0.5));
        assert!(!hold.opens(at(4999)) && hold.opens(at(5000)));
        assert_eq!(hold.wake_at(at(0)), at(1000));
        assert_eq!(hold.wake_at(at(1000)), at(1500));
        assert_eq!(hold.wake_at(at(4700)), at(5000));
    }
}
