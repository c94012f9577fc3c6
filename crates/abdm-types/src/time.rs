//! Time, always handed in.

use std::fmt;
use std::time::Instant;

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct UtcMillis(pub i64);

/// What calendar and clock of India say, where every clinic of this kiosk is: UTC and five and a half
/// hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IndianTime {
    /// Days since 1970-01-01: another one, another day.
    pub day_number: i64,
    /// Of the common era.
    pub year: i64,
    /// 1 to 12.
    pub month: i64,
    /// 1 to 31.
    pub day: i64,
    /// 0 to 23.
    pub hour: i64,
    /// 0 to 59.
    pub minute: i64,
}

const IST_MINUTES: i64 = 5 * 60 + 30;
const DAY_MINUTES: i64 = 24 * 60;

impl UtcMillis {
    /// The same moment on the clocks of India.
    #[must_use]
    pub fn in_india(self) -> IndianTime {
        let minutes = self.0.div_euclid(60_000) + IST_MINUTES;
        let day_number = minutes.div_euclid(DAY_MINUTES);
        let of_day = minutes.rem_euclid(DAY_MINUTES);
        // Years are counted from March, so that a leap day is the last of its year; 400 of them,
        // an era, have 146,097 days.
        let days = day_number + 719_468;
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let months = (5 * of_year + 2) / 153;
        let month = if months < 10 { months + 3 } else { months - 9 };
        IndianTime {
            day_number,
            year: days.div_euclid(146_097) * 400 + year_of_era + i64::from(month <= 2),
            month,
            day: of_year - (153 * months + 2) / 5 + 1,
            hour: of_day / 60,
            minute: of_day % 60,
        }
    }
}

impl fmt::Display for IndianTime {
    /// `27-11-2026, 13:05`
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            year,
            month,
            day,
            hour,
            minute,
            ..
        } = self;
        write!(
            formatter,
            "{day:02}-{month:02}-{year:04}, {hour:02}:{minute:02}"
        )
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_date_and_time_of_india() {
        const HOUR: i64 = 3_600_000;
        const DAY: i64 = 24 * HOUR;
        for (utc, told) in [
            (0, "01-01-1970, 05:30"),
            (-6 * HOUR, "31-12-1969, 23:30"),
            (18 * HOUR + HOUR / 2, "02-01-1970, 00:00"),
            (18 * HOUR + HOUR / 2 - 1, "01-01-1970, 23:59"),
            (11_016 * DAY, "29-02-2000, 05:30"),
            (11_017 * DAY, "01-03-2000, 05:30"),
            (47_540 * DAY, "28-02-2100, 05:30"),
            (47_541 * DAY, "01-03-2100, 05:30"),
            (1_795_000_000_000, "18-11-2026, 16:36"),
        ] {
            assert_eq!(UtcMillis(utc).in_india().to_string(), told, "{utc}");
        }
    }

    #[test]
    fn a_day_begins_at_midnight_in_india() {
        let midnight = 18 * 3_600_000 + 1_800_000;
        assert_eq!(UtcMillis(midnight - 1).in_india().day_number, 0);
        assert_eq!(UtcMillis(midnight).in_india().day_number, 1);
    }
}
