//! What counts as a person's will: every press of pointer, touch, keyboard and scanner comes
//! through here before it means anything. Times and reasons are told in `docs/input.md`.
//!
//! Pure: the time is a parameter, and nothing here knows a screen.

mod burst;
mod digit;
mod key;
mod scan;

pub use digit::decimal_digit;
pub use key::KeyPress;
pub(super) use scan::ScanNews;

use burst::Burst;
pub(super) use burst::{Heard, Scan};
use std::time::{Duration, Instant};

/// What a page shows must have been there so long before a press on it counts: the second
/// contact of a double touch comes 80 to 350 ms after the first, and nobody reads and answers
/// in half a second.
pub const SEEN_AFTER: Duration = Duration::from_millis(500);

/// One control takes one press in this time.
pub const ONE_PRESS_IN: Duration = Duration::from_millis(300);

/// The same key of the screen within this time of its own release is the same contact.
pub const BOUNCES_FOR: Duration = Duration::from_millis(250);

/// Keys that follow each other within this time come from no hand. It is also how long a key
/// waits before it means anything, to see whether another one follows.
pub const TOGETHER: Duration = Duration::from_millis(50);

/// So many keys that come together are a scan; fewer may be two hands at once.
pub const SCAN_KEYS: usize = 6;

/// After a scan no key presses anything for this time: some scanners end with an Enter that
/// comes late.
pub const SCAN_ECHOES_FOR: Duration = Duration::from_millis(400);

/// A key of a keyboard that came down.
#[derive(Clone, Copy)]
pub struct KeyDown {
    /// The key.
    pub key: KeyPress,
    /// When the window was told of it.
    pub at: Instant,
    /// For how long, at most, the window had not listened before: what was pressed in that time
    /// reaches it all at once.
    pub stood_still: Duration,
}

impl KeyDown {
    /// A key that reaches a window which was listening.
    #[must_use]
    pub fn at(key: KeyPress, at: Instant) -> Self {
        Self {
            key,
            at,
            stood_still: Duration::ZERO,
        }
    }
}

/// How a control of the screen is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// It types: a digit, a letter, or the key that takes one back. It counts at once.
    Types,
    /// It turns one of several switches of a page. The others need not wait for it.
    Switches,
    /// It does something.
    Acts,
}

/// What is known of the presses so far.
pub(super) struct Input {
    // Since when the page has been as it is, but for its switches.
    shown: Instant,
    // When one of them was last turned.
    switched: Option<Instant>,
    // When a finger or a mouse button last came down.
    down: Option<Instant>,
    // The control that took the last press, and when.
    pressed: Option<(String, Instant)>,
    // The key of the screen that was last let go, and when.
    released: Option<(String, Instant)>,
    burst: Burst,
}

impl Input {
    pub(super) fn new(now: Instant) -> Self {
        Self {
            shown: now,
            switched: None,
            down: None,
            pressed: None,
            released: None,
            burst: Burst::default(),
        }
    }

    /// Something else can be pressed now, or the same means something else.
    pub(super) fn page_changed(&mut self, now: Instant) {
        self.shown = now;
        self.switched = None;
    }

    /// A switch of the page was turned: whatever is said of the whole page has to wait until that
    /// was seen.
    pub(super) fn switched(&mut self, now: Instant) {
        self.switched = Some(now);
    }

    /// Nothing of the last person stays.
    pub(super) fn forget(&mut self) {
        self.pressed = None;
        self.released = None;
        self.burst = Burst::default();
    }

    /// A finger or a mouse button came down.
    pub(super) fn came_down(&mut self, now: Instant) {
        self.down = Some(now);
    }

    /// A finger or a mouse button was let go on a control, where it had come down too. Answers
    /// whether that counts as a press.
    pub(super) fn let_go(&mut self, control: &str, how: Use, now: Instant) -> bool {
        let down = self.down.unwrap_or(now);
        match how {
            Use::Switches => self.turns(control, down),
            Use::Acts => self.acts(control, down),
            Use::Types => {
                let bounces = self.released.as_ref().is_some_and(|(before, at)| {
                    before == control && down.saturating_duration_since(*at) < BOUNCES_FOR
                });
                self.released = Some((control.to_owned(), now));
                !bounces
            }
        }
    }

    /// A press on a control that does something, begun at this moment. Answers whether it
    /// counts.
    pub(super) fn acts(&mut self, control: &str, at: Instant) -> bool {
        let since = self.switched.unwrap_or(self.shown);
        self.presses(control, at, since, ONE_PRESS_IN)
    }

    /// The same for a switch. It changes what stands beside it and nothing else, so that only a
    /// second press on the same one has to wait until that was seen.
    pub(super) fn turns(&mut self, control: &str, at: Instant) -> bool {
        self.presses(control, at, self.shown, SEEN_AFTER)
    }

    /// What it is about has been seen since a moment, and the same control takes one press in
    /// `least`.
    fn presses(&mut self, control: &str, at: Instant, since: Instant, least: Duration) -> bool {
        let seen = at
            .checked_duration_since(since)
            .is_some_and(|shown| shown >= SEEN_AFTER);
        let again = self.pressed.as_ref().is_some_and(|(before, since)| {
            before == control && at.saturating_duration_since(*since) < least
        });
        let counts = seen && !again && !self.burst.echoes(at);
        if counts {
            self.pressed = Some((control.to_owned(), at));
        }
        counts
    }

    /// A key of a keyboard came down. It means nothing yet: [`Input::heard`] hands it out once
    /// it is known whether a hand or a scanner pressed it.
    pub(super) fn key(&mut self, down: KeyDown) {
        self.burst.push(down);
    }

    /// What the keys that came together were, once no other can belong to them.
    pub(super) fn heard(&mut self, now: Instant) -> Heard {
        self.burst.take(now)
    }

    /// When keys that wait will mean something.
    pub(super) fn wake_at(&self) -> Option<Instant> {
        self.burst.ends_at()
    }

    /// Since when the page has been as it is.
    pub(super) fn shown(&self) -> Instant {
        self.shown
    }
}

#[cfg(test)]
mod tests;
