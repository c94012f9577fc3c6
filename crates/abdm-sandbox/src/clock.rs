//! The sandbox's own clock: real time, moved forward or stopped on demand.

use abdm_types::UtcMillis;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use time::format_description::BorrowedFormatItem;
use time::macros::{format_description, offset};
use time::{OffsetDateTime, PrimitiveDateTime};

/// Real time, or the moment at which it was stopped, plus what `/practice/clock` added. Every rule
/// of the sandbox reads this clock.
#[derive(Default)]
pub(super) struct Clock {
    // What real time is; the system's where nothing else was handed in.
    source: Option<Box<dyn Fn() -> UtcMillis + Send + Sync>>,
    advanced_millis: AtomicI64,
    stopped_at: Mutex<Option<UtcMillis>>,
}

impl Clock {
    /// A clock for which real time is what `source` says.
    pub(super) fn by(source: impl Fn() -> UtcMillis + Send + Sync + 'static) -> Self {
        Self {
            source: Some(Box::new(source)),
            ..Self::default()
        }
    }

    /// The sandbox's time.
    pub(super) fn now(&self) -> UtcMillis {
        let time = self.stopped_at().unwrap_or_else(|| self.real());
        let advanced = self.advanced_millis.load(Ordering::SeqCst);
        UtcMillis(time.0.saturating_add(advanced))
    }

    /// Real time, which is what a client's TIMESTAMP header says.
    pub(super) fn real(&self) -> UtcMillis {
        if let Some(source) = &self.source {
            return source();
        }
        #[allow(
            clippy::disallowed_methods,
            reason = "the one place of the sandbox that reads the time"
        )]
        let now = std::time::SystemTime::now();
        let since_epoch = now
            .duration_since(std::time::UNIX_EPOCH)
            .unwrap_or_default();
        UtcMillis(i64::try_from(since_epoch.as_millis()).unwrap_or(i64::MAX))
    }

    /// How far it is ahead of real time, in whole seconds.
    pub(super) fn advanced_seconds(&self) -> i64 {
        self.advanced_millis.load(Ordering::SeqCst) / 1000
    }

    /// Moves it forward, even where it is stopped.
    pub(super) fn advance(&self, seconds: u32) {
        self.advanced_millis
            .fetch_add(i64::from(seconds) * 1000, Ordering::SeqCst);
    }

    /// Stops it, or lets it go on with real time.
    pub(super) fn stop(&self, stopped: bool) {
        *self.stopped_at() = stopped.then(|| self.real());
    }

    /// Back to real time.
    pub(super) fn reset(&self) {
        self.stop(false);
        self.advanced_millis.store(0, Ordering::SeqCst);
    }

    fn stopped_at(&self) -> MutexGuard<'_, Option<UtcMillis>> {
        let stopped_at = self.stopped_at.lock();
        stopped_at.unwrap_or_else(PoisonError::into_inner)
    }
}

const TIMESTAMP: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");
const PLAIN: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day] [hour]:[minute]:[second]");
const DATE: &[BorrowedFormatItem<'_>] = format_description!("[day]-[month]-[year]");

/// `2026-09-16T10:12:48.483Z`, the form of the TIMESTAMP header (protocol.md section 3.2).
pub(super) fn utc_text(time: UtcMillis) -> String {
    date_time(time).format(TIMESTAMP).unwrap_or_default()
}

/// Reads a TIMESTAMP header. `None` for anything but UTC with milliseconds and a `Z`.
pub(super) fn parse_utc(text: &str) -> Option<UtcMillis> {
    let parsed = PrimitiveDateTime::parse(text, TIMESTAMP).ok()?.assume_utc();
    i64::try_from(parsed.unix_timestamp_nanos() / 1_000_000)
        .ok()
        .map(UtcMillis)
}

/// `2026-09-16 15:42:48` in Indian time, as error bodies carry it (protocol.md section 11.1).
pub(super) fn indian_text(time: UtcMillis) -> String {
    indian(time).format(PLAIN).unwrap_or_default()
}

/// `16-09-2026` in India.
pub(super) fn indian_date(time: UtcMillis) -> String {
    indian(time).format(DATE).unwrap_or_default()
}

/// Whether a text is a `timeStamp` of an `authData.otp`: `yyyy-MM-dd HH:mm:ss`, or the form of
/// the TIMESTAMP header, which clients send as well.
pub(super) fn is_auth_time(text: &str) -> bool {
    PrimitiveDateTime::parse(text, PLAIN).is_ok() || parse_utc(text).is_some()
}

/// A moment a number of seconds later.
pub(super) fn later(time: UtcMillis, seconds: i64) -> UtcMillis {
    UtcMillis(time.0.saturating_add(seconds.saturating_mul(1000)))
}

fn date_time(time: UtcMillis) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(time.0) * 1_000_000)
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

fn indian(time: UtcMillis) -> OffsetDateTime {
    date_time(time)
        .checked_to_offset(offset!(+5:30))
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_and_reads_the_header_form() {
        let time = UtcMillis(1_789_553_568_483);
        assert_eq!(utc_text(time), "2026-09-16T10:12:48.483Z");
        assert_eq!(parse_utc("2026-09-16T10:12:48.483Z"), Some(time));
        assert_eq!(indian_text(time), "2026-09-16 15:42:48");
        assert_eq!(indian_date(UtcMillis(1_789_587_000_000)), "17-09-2026");
    }

    #[test]
    fn refuses_other_forms_of_the_header() {
        for text in [
            "2026-09-16T15:42:48.483+05:30",
            "2026-09-16T10:12:48Z",
            "2026-09-16T10:12:48.483",
            "2026-09-16 10:12:48.483Z",
            "2026-02-30T10:12:48.483Z",
            "1789553568483",
            "",
        ] {
            assert_eq!(parse_utc(text), None, "{text}");
        }
    }

    #[test]
    fn runs_ahead_by_what_was_added() {
        let clock = Clock::default();
        clock.advance(61);
        clock.advance(9);
        assert_eq!(clock.advanced_seconds(), 70);
        assert!(clock.now().0 - clock.real().0 >= 69_000);
        clock.reset();
        assert_eq!(clock.advanced_seconds(), 0);
    }

    #[test]
    fn stands_still_but_for_what_was_added() {
        let clock = Clock::default();
        clock.stop(true);
        let stopped = clock.now();
        std::thread::sleep(std::time::Duration::from_millis(5));
        assert_eq!(clock.now(), stopped);
        clock.advance(9);
        assert_eq!(clock.now(), later(stopped, 9));
        clock.reset();
        assert!(clock.now() > stopped && clock.advanced_seconds() == 0);
    }
}
