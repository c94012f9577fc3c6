//! The present moment, as the window hands it in.

use abha_kiosk::domain::{Now, UtcMillis};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// Now.
pub fn now() -> Now {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    Now {
        monotonic: Instant::now(),
        utc: UtcMillis(since.as_millis() as i64),
    }
}
