//! The kiosk's log, one JSON object a line.

use crate::process::Lines;
use serde_json::Value;
use std::time::{Duration, Instant};

/// A log as it grows.
pub struct Log {
    lines: Lines,
    screen: String,
}

impl Log {
    /// The log that comes in these lines.
    pub fn of(lines: Lines) -> Self {
        Self {
            lines,
            screen: String::new(),
        }
    }

    /// Waits for an event and hands out its line. Others that come before it are passed over.
    #[track_caller]
    pub fn event(&mut self, name: &str, limit: Duration) -> Value {
        self.next_of(name, limit)
            .unwrap_or_else(|| panic!("no {name} within {limit:?}\n{}", self.seen()))
    }

    /// Waits for the next screen; one that is only shown anew does not count.
    #[track_caller]
    pub fn next_screen(&mut self, limit: Duration) -> String {
        let before = self.screen.clone();
        self.next_screen_within(limit)
            .unwrap_or_else(|| panic!("nothing came after {before:?}\n{}", self.seen()))
    }

    /// Waits for this screen, which must be the next.
    #[track_caller]
    pub fn screen(&mut self, name: &str, limit: Duration) {
        let next = self.next_screen(limit);
        assert_eq!(next, name, "\n{}", self.seen());
    }

    /// The next screen, if another one comes within `limit`.
    pub fn next_screen_within(&mut self, limit: Duration) -> Option<String> {
        let deadline = Instant::now() + limit;
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let line = self.next_of("screen_shown", left)?;
            let name = line["screen"].as_str().unwrap_or_default();
            if name != self.screen {
                name.clone_into(&mut self.screen);
                return Some(self.screen.clone());
            }
        }
    }

    /// The whole log so far.
    pub fn seen(&self) -> String {
        self.lines.seen()
    }

    fn next_of(&mut self, name: &str, limit: Duration) -> Option<Value> {
        let deadline = Instant::now() + limit;
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let line = self.lines.next(left)?;
            // A library may write a line of another kind.
            if let Ok(line) = serde_json::from_str::<Value>(&line)
                && line["event"] == name
            {
                return Some(line);
            }
        }
    }
}
