//! The time, which is handed in.

use abdm_types::UtcMillis;
use std::fmt;
use std::sync::Arc;

/// Tells the time.
#[derive(Clone)]
pub struct Clock {
    now: Arc<dyn Fn() -> UtcMillis + Send + Sync>,
    offset_minutes: i16,
}

impl Clock {
    /// India's, by what tells UTC.
    #[must_use]
    pub fn in_india(now: impl Fn() -> UtcMillis + Send + Sync + 'static) -> Self {
        Self {
            now: Arc::new(now),
            offset_minutes: 5 * 60 + 30,
        }
    }

    pub(super) fn now(&self) -> UtcMillis {
        (self.now)()
    }

    /// Local time less UTC, in minutes.
    pub(super) fn offset_minutes(&self) -> i16 {
        self.offset_minutes
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Clock(..)")
    }
}
