//! The clock of what is counted beyond a session: it goes on over restarts and never runs backwards,
//! however the clock on the wall is set.

use crate::domain::{Now, UtcMillis};
use crate::kiosk::run::now;
use crate::record::ClockMark;
use std::time::{Duration, Instant};

/// The clock: a moment of it, and the monotonic moment that it was.
#[derive(Debug, Clone, Copy)]
pub(in crate::kiosk) struct LedgerClock {
    base: Now,
    system: Option<SystemClock>,
}

/// Which start of the system this is, and how long ago it was: nobody sets that clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct SystemClock {
    boot: [u8; 16],
    uptime_ms: i64,
}

impl LedgerClock {
    /// Goes on from where the clocks stood.
    pub(super) fn resume(mark: Option<ClockMark>) -> Self {
        let system = SystemClock::read();
        let wall = now();
        Self {
            base: Now {
                utc: resumed(mark, system, wall.utc),
                ..wall
            },
            system,
        }
    }

    /// The moment at which it was taken up, by this clock.
    pub(in crate::kiosk) fn base(&self) -> Now {
        self.base
    }

    /// The present moment by this clock.
    pub(super) fn now(&self) -> UtcMillis {
        self.at(now().monotonic)
    }

    fn at(&self, monotonic: Instant) -> UtcMillis {
        self.base.utc_at(monotonic)
    }

    /// Where the clocks stand, for the next start. None where the system does not tell of its own.
    pub(super) fn mark(&self, monotonic: Instant) -> Option<ClockMark> {
        let system = self.system?;
        let passed = monotonic.saturating_duration_since(self.base.monotonic);
        Some(ClockMark {
            boot: system.boot,
            uptime_ms: system.uptime_ms.saturating_add(millis(passed)),
            utc: self.at(monotonic),
        })
    }
}

/// What the clock shows at a start. In the same run of the system the time since the mark is known;
/// otherwise the wall is asked, and not believed where it is behind the mark.
fn resumed(mark: Option<ClockMark>, system: Option<SystemClock>, wall: UtcMillis) -> UtcMillis {
    let Some(mark) = mark else {
        return wall;
    };
    match system.filter(|system| system.boot == mark.boot) {
        Some(system) => {
            let passed = system.uptime_ms.saturating_sub(mark.uptime_ms).max(0);
            UtcMillis(mark.utc.0.saturating_add(passed))
        }
        None => wall.max(mark.utc),
    }
}

impl SystemClock {
    /// Linux tells both; elsewhere the clock on the wall is all there is.
    fn read() -> Option<Self> {
        let boot = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
        let uptime = std::fs::read_to_string("/proc/uptime").ok()?;
        Self::of(&boot, &uptime)
    }

    fn of(boot: &str, uptime: &str) -> Option<Self> {
        let digits: String = boot.chars().filter(char::is_ascii_hexdigit).collect();
        let boot = u128::from_str_radix(&digits, 16).ok()?;
        let seconds: f64 = uptime.split_whitespace().next()?.parse().ok()?;
        let uptime = Duration::try_from_secs_f64(seconds).ok()?;
        Some(Self {
            boot: boot.to_be_bytes(),
            uptime_ms: millis(uptime),
        })
    }
}

fn millis(time: Duration) -> i64 {
    i64::try_from(time.as_millis()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 60 * 60 * 1000;
    const WALL: i64 = 1_795_000_000_000;

    fn system(boot: u8, uptime_ms: i64) -> SystemClock {
        SystemClock {
            boot: [boot; 16],
            uptime_ms,
        }
    }

    fn show(mark: Option<ClockMark>, system: Option<SystemClock>, wall: i64) -> i64 {
        resumed(mark, system, UtcMillis(wall)).0
    }

    #[test]
    fn no_clock_that_is_set_lets_a_count_end_early_or_never() {
        let mark = Some(ClockMark {
            boot: [1; 16],
            uptime_ms: 5 * HOUR,
            utc: UtcMillis(WALL),
        });
        // Ten minutes later in the same run of the system, whatever the wall says.
        let later = Some(system(1, 5 * HOUR + 600_000));
        for wall in [WALL + 600_000, WALL + 1_000 * HOUR, WALL - 1_000 * HOUR, 0] {
            assert_eq!(show(mark, later, wall), WALL + 600_000, "{wall}");
        }
        // After another start of the system, or where it tells nothing, a wall that went back is not
        // believed: nothing ends early, and time goes on from there.
        for other in [Some(system(2, 1_000)), None] {
            assert_eq!(show(mark, other, WALL + 8 * HOUR), WALL + 8 * HOUR);
            assert_eq!(show(mark, other, WALL - 8 * HOUR), WALL);
        }
        assert_eq!(show(None, later, WALL), WALL);
    }

    #[test]
    fn reads_what_linux_says() {
        let boot = "a825f76b-0696-40f3-864c-5a3a5b389a83\n";
        let read = SystemClock::of(boot, "350735.47 234388.90\n").unwrap();
        assert_eq!(read.uptime_ms, 350_735_470);
        assert_eq!((read.boot[0], read.boot[15]), (0xa8, 0x83));
        for (boot, uptime) in [("", "1.0 1.0"), (boot, ""), (boot, "-1 0"), ("x", "1")] {
            assert_eq!(SystemClock::of(boot, uptime), None);
        }
    }

    #[test]
    fn goes_on_by_the_monotonic_clock() {
        let clock = LedgerClock::resume(None);
        let later = clock.base.monotonic + Duration::from_secs(90);
        assert_eq!(clock.at(later).0 - clock.base.utc.0, 90_000);
        if let Some(mark) = clock.mark(later) {
            assert_eq!(mark.utc, clock.at(later));
            assert!(mark.uptime_ms >= 90_000);
        }
    }
}
