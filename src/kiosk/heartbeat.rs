//! Whether the window lives: its loop answers, and what it draws gets out.

use std::time::{Duration, Instant};

/// What a watchdog is to hear of the window, and when.
#[derive(Debug)]
pub(super) struct Heartbeat {
    interval: Duration,
    // Since when nothing was seen that got out, and how many frames had been drawn by then.
    since: Instant,
    frames: u64,
}

/// What a tick found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beat {
    /// A frame was drawn since the last beat, and the loop went on after it.
    Alive,
    /// The loop goes on, but no frame got out for so long.
    NothingDrawn(Duration),
}

impl Heartbeat {
    /// For a watchdog that waits so long. At `now` the window has drawn this many frames.
    pub(super) fn new(watchdog: Duration, frames: u64, now: Instant) -> Self {
        Self {
            // Half of it, so that one beat may be late.
            interval: watchdog / 2,
            since: now,
            frames,
        }
    }

    /// From one tick to the next. A tick is a message, and the window draws after each message: so
    /// the next tick finds a frame even where nothing moves.
    pub(super) fn interval(&self) -> Duration {
        self.interval
    }

    /// The loop has come to a tick at `now`, with this many frames drawn. What draws is the same
    /// thread: a loop that has come here is done with all of them.
    pub(super) fn tick(&mut self, frames: u64, now: Instant) -> Beat {
        if frames == self.frames {
            return Beat::NothingDrawn(now.saturating_duration_since(self.since));
        }
        self.frames = frames;
        self.since = now;
        Beat::Alive
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WATCHDOG: Duration = Duration::from_secs(15);

    #[allow(
        clippy::disallowed_methods,
        reason = "a moment to count from; what passes is said"
    )]
    fn start() -> Instant {
        Instant::now()
    }

    /// What ticks find that come in time, with so many frames drawn before each.
    fn beats(drawn: &[u64]) -> Vec<Beat> {
        let mut now = start();
        let mut heartbeat = Heartbeat::new(WATCHDOG, 2, now);
        let mut frames = 2;
        let ticks = drawn.iter().map(|more| {
            now += heartbeat.interval();
            frames += more;
            heartbeat.tick(frames, now)
        });
        ticks.collect()
    }

    #[test]
    fn it_beats_twice_before_the_watchdog_bites() {
        let heartbeat = Heartbeat::new(WATCHDOG, 0, start());
        assert_eq!(heartbeat.interval() * 2, WATCHDOG);
    }

    #[test]
    fn each_tick_after_a_frame_is_a_beat() {
        assert_eq!(beats(&[1, 1, 300, 1]), [Beat::Alive; 4]);
    }

    #[test]
    fn a_loop_that_draws_nothing_is_not_alive() {
        let half = WATCHDOG / 2;
        assert_eq!(
            beats(&[1, 0, 0, 0]),
            [
                Beat::Alive,
                Beat::NothingDrawn(half),
                Beat::NothingDrawn(2 * half),
                Beat::NothingDrawn(3 * half),
            ]
        );
    }

    #[test]
    fn the_frames_of_the_start_are_no_sign_of_life() {
        assert_eq!(beats(&[0]), [Beat::NothingDrawn(WATCHDOG / 2)]);
    }

    #[test]
    fn a_frame_that_gets_out_late_is_a_beat_again() {
        assert_eq!(beats(&[0, 1]).last(), Some(&Beat::Alive));
    }
}
