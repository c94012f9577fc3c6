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
