//! When something was written.

use abdm_types::UtcMillis;
use time::OffsetDateTime;
use time::UtcOffset;
use time::format_description::well_known::Rfc3339;

/// A moment, and what the clock on the wall adds to UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// The moment.
    pub utc: UtcMillis,
    /// Local time less UTC, in minutes.
    pub offset_minutes: i16,
}

impl Stamp {
    /// India's local time, where every clinic of this kiosk is.
    const INDIA: i16 = 5 * 60 + 30;

    /// A moment in India.
    #[must_use]
    pub const fn in_india(utc: UtcMillis) -> Self {
        Self {
            utc,
            offset_minutes: Self::INDIA,
        }
    }

    /// `2026-11-27T05:42:17.123Z`, for people and programs; the number alone where no calendar has the
    /// moment.
    #[must_use]
    pub fn utc_text(self) -> String {
        self.text_at(UtcOffset::UTC)
    }

    /// The same on the clock on the wall: `2026-11-27T11:12:17.123+05:30`.
    #[must_use]
    pub fn local_text(self) -> String {
        let seconds = i32::from(self.offset_minutes) * 60;
        self.text_at(UtcOffset::from_whole_seconds(seconds).unwrap_or(UtcOffset::UTC))
    }

    fn text_at(self, offset: UtcOffset) -> String {
        let nanos = i128::from(self.utc.0) * 1_000_000;
        OffsetDateTime::from_unix_timestamp_nanos(nanos)
            .ok()
            .and_then(|moment| moment.checked_to_offset(offset))
            .and_then(|moment| moment.format(&Rfc3339).ok())
            .unwrap_or_else(|| self.utc.0.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_written_in_utc_and_on_the_wall() {
        let stamp = Stamp::in_india(UtcMillis(1_795_000_000_123));
        assert_eq!(stamp.utc_text(), "2026-11-18T11:06:40.123Z");
        assert_eq!(stamp.local_text(), "2026-11-18T16:36:40.123+05:30");
        let never = Stamp::in_india(UtcMillis(i64::MAX));
        assert_eq!(never.utc_text(), i64::MAX.to_string());
    }
}
