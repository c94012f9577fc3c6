//! The one clock of a simulated world.

use abha_kiosk::domain::{Now, UtcMillis};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// The wall clock when a world begins: 18 November 2026, 11:06:40 UTC.
const START: i64 = 1_795_000_000_000;

/// Goes on when the world says so. Clones are the same clock.
#[derive(Clone)]
pub struct Clock(Arc<Inner>);

struct Inner {
    began: Instant,
    passed: AtomicU64,
    /// How far the kiosk's wall clock is ahead of the service's.
    ahead: AtomicI64,
}

impl Clock {
    pub fn new() -> Self {
        Self(Arc::new(Inner {
            began: Instant::now(),
            passed: AtomicU64::new(0),
            ahead: AtomicI64::new(0),
        }))
    }

    /// Milliseconds since the beginning.
    pub fn millis(&self) -> u64 {
        self.0.passed.load(Ordering::Relaxed)
    }

    pub fn set(&self, millis: u64) {
        assert!(millis >= self.millis(), "time goes on");
        self.0.passed.store(millis, Ordering::Relaxed);
    }

    /// The moment by which nothing jumps.
    pub fn instant(&self) -> Instant {
        self.0.began + Duration::from_millis(self.millis())
    }

    /// A moment in milliseconds since the beginning.
    pub fn millis_of(&self, at: Instant) -> u64 {
        let passed = at.saturating_duration_since(self.0.began);
        // An alarm is never early.
        u64::try_from(passed.as_nanos().div_ceil(1_000_000)).unwrap()
    }

    /// The service's time.
    pub fn utc(&self) -> UtcMillis {
        UtcMillis(START + i64::try_from(self.millis()).unwrap())
    }

    /// The kiosk's time.
    pub fn of_kiosk(&self) -> Now {
        let ahead = self.0.ahead.load(Ordering::Relaxed);
        Now {
            monotonic: self.instant(),
            utc: UtcMillis(self.utc().0 + ahead),
        }
    }

    /// Puts the kiosk's wall clock ahead of the service's, or behind.
    pub fn jump(&self, milliseconds_ahead: i64) {
        self.0.ahead.store(milliseconds_ahead, Ordering::Relaxed);
    }
}
