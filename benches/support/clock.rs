//! The present moment, as the window hands it in.

use abha_kiosk::domain::{Now, UtcMillis};
use std::cell::Cell;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

thread_local! {
    static AHEAD: Cell<Duration> = const { Cell::new(Duration::ZERO) };
}

/// Lets time pass for the application, without taking any.
pub fn pass(time: Duration) {
    AHEAD.set(AHEAD.get() + time);
}

/// Now.
pub fn now() -> Now {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        + AHEAD.get();
    Now {
        monotonic: Instant::now() + AHEAD.get(),
        utc: UtcMillis(since.as_millis() as i64),
    }
}
