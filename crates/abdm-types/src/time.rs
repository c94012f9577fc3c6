//! Time, always handed in.

use std::time::Instant;

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct UtcMillis(pub i64);

/// The present moment as the shell saw it: timers compare the monotonic half, records keep the
/// wall-clock half.
#[derive(Debug, Clone, Copy)]
pub struct Now {
    /// For timers: never runs backwards.
    pub monotonic: Instant,
    /// For records.
    pub utc: UtcMillis,
}

impl Now {
    /// What the clock on the wall will say at a later moment; at an earlier one, what it says now.
    #[must_use]
    pub fn utc_at(self, later: Instant) -> UtcMillis {
        let left = later.saturating_duration_since(self.monotonic).as_millis();
        let left = i64::try_from(left).unwrap_or(i64::MAX / 2);
        UtcMillis(self.utc.0.saturating_add(left))
    }
}
