//! Keys that come together: how a scanner is told from a hand.

use super::{KeyDown, KeyPress, SCAN_ECHOES_FOR, SCAN_KEYS, TOGETHER};
use std::time::{Duration, Instant};
use zeroize::Zeroizing;

/// The longest scan that is read, in characters: a QR of a card has at most 800.
const LONGEST: usize = 2_000;

/// So many keys may wait while the window stands still and still be those of a hand: more than
/// anybody types in two seconds.
const HELD: usize = 32;

/// Keys that reach the window within this time of each other had waited for it: the quickest
/// scanner takes three times as long for so many as make a scan.
const WAITED: Duration = Duration::from_millis(5);

/// No hand is quicker a key, over several keys, and no scanner is slower than half of it. It
/// lies between them, because how long the window stood still is not known to the millisecond.
const HAND: Duration = Duration::from_millis(40);

/// What keys were.
pub(in crate::kiosk) enum Heard {
    /// Nothing yet.
    Nothing,
    /// Presses of a hand, each with the moment it came down.
    Keys(Vec<(KeyPress, Instant)>),
    /// A scan.
    Scan(Scan),
}

/// What a scanner said. It may hold a number that must leave no trace, so it is wiped, and has
/// no `Debug`.
pub(in crate::kiosk) struct Scan {
    /// When it began.
    pub began: Instant,
    /// What its keys type on the keyboard's layout.
    pub typed: Zeroizing<String>,
    /// What they would type on an American keyboard.
    pub american: Zeroizing<String>,
}

/// The keys since the last pause.
#[derive(Default)]
pub(super) struct Burst {
    // At most HELD; more are a scan.
    held: Vec<KeyDown>,
    scan: Option<Scan>,
    last: Option<Instant>,
    // When the last scan ended.
    scanned: Option<Instant>,
}

impl Burst {
    /// Another key, after everything before it that is over was taken.
    pub(super) fn push(&mut self, down: KeyDown) {
        self.last = Some(down.at);
        if self.held.capacity() == 0 {
            // It never grows, so that no copy of what was typed stays behind.
            self.held.reserve_exact(HELD);
        }
        match &mut self.scan {
            Some(scan) => scan.push(down.key),
            None if self.held.len() < HELD => self.held.push(down),
            None => {
                let mut scan = self.read_held(down.at);
                scan.push(down.key);
                self.scan = Some(scan);
            }
        }
    }

    /// What the keys were, once a pause has followed them.
    pub(super) fn take(&mut self, now: Instant) -> Heard {
        let Some(last) = self.last.filter(|last| now > *last + TOGETHER) else {
            return Heard::Nothing;
        };
        self.last = None;
        let held_are_scan = self.held.len() >= SCAN_KEYS && !self.waited_for_the_window(last);
        if let Some(scan) = self
            .scan
            .take()
            .or_else(|| held_are_scan.then(|| self.read_held(last)))
        {
            self.scanned = Some(last);
            return Heard::Scan(scan);
        }
        let alone = self.held.len() == 1;
        let keys = self
            .held
            .iter()
            .filter_map(|down| {
                let key = if alone {
                    down.key
                } else {
                    among_others(down.key)?
                };
                Some((key, down.at))
            })
            .collect();
        self.wipe();
        Heard::Keys(keys)
    }

    /// Whether the held keys came together only because the window stood still while a hand
    /// typed them.
    fn waited_for_the_window(&self, last: Instant) -> bool {
        let (Some(first), Some(enough)) = (self.held.first(), self.held.get(SCAN_KEYS - 1)) else {
            return false;
        };
        let took = first.stood_still + last.saturating_duration_since(first.at);
        let at_least = HAND * u32::try_from(self.held.len()).unwrap_or(u32::MAX);
        enough.at.saturating_duration_since(first.at) < WAITED && took >= at_least
    }

    /// The held keys as what a scanner said.
    fn read_held(&mut self, last: Instant) -> Scan {
        let mut scan = Scan {
            began: self.held.first().map_or(last, |down| down.at),
            typed: Zeroizing::new(String::with_capacity(LONGEST * 4)),
            american: Zeroizing::new(String::with_capacity(LONGEST * 4)),
        };
        for down in &self.held {
            scan.push(down.key);
        }
        self.wipe();
        scan
    }

    /// When it is known what the keys were.
    pub(super) fn ends_at(&self) -> Option<Instant> {
        // The very end still belongs to them.
        const MOMENT: Duration = Duration::from_millis(1);
        self.last.map(|last| last + TOGETHER + MOMENT)
    }

    /// Whether a press at this moment may be the end of a scan.
    pub(super) fn echoes(&self, at: Instant) -> bool {
        self.scanned
            .is_some_and(|ended| at.saturating_duration_since(ended) < SCAN_ECHOES_FOR)
    }

    fn wipe(&mut self) {
        for down in &mut self.held {
            down.key = KeyPress::Other;
        }
        self.held.clear();
    }
}

impl Drop for Burst {
    fn drop(&mut self) {
        self.wipe();
    }
}

impl Scan {
    fn push(&mut self, key: KeyPress) {
        let (typed, american) = match key {
            KeyPress::Character(typed) => (typed, typed),
            KeyPress::OnLayout { typed, american } => (typed, american),
            // Both readings are of one length; this one is of no use then.
            KeyPress::Silent(american) => (char::REPLACEMENT_CHARACTER, american),
            KeyPress::Space => (' ', ' '),
            KeyPress::Pad(digit) => {
                let digit = char::from(b'0' + digit.min(9));
                (digit, digit)
            }
            KeyPress::PadPoint => ('.', '.'),
            KeyPress::Activate
            | KeyPress::Back
            | KeyPress::Erase
            | KeyPress::StillErasing
            | KeyPress::MoveOn
            | KeyPress::MoveBack
            | KeyPress::Help
            | KeyPress::Listen
            | KeyPress::Needs
            | KeyPress::CallStaff
            | KeyPress::StaffSide
            | KeyPress::Save
            | KeyPress::Print
            | KeyPress::Other => return,
        };
        for (text, character) in [(&mut self.typed, typed), (&mut self.american, american)] {
            // Bytes are at most four times the characters, so the text never moves.
            if text.len() + character.len_utf8() <= LONGEST * 4 {
                text.push(character);
            }
        }
    }
}

/// What a key means that another one came together with: it types, and it presses nothing.
fn among_others(key: KeyPress) -> Option<KeyPress> {
    match key {
        KeyPress::Character(_)
        | KeyPress::OnLayout { .. }
        | KeyPress::Silent(_)
        | KeyPress::Pad(_)
        | KeyPress::Erase
        | KeyPress::StillErasing
        | KeyPress::Other => Some(key),
        KeyPress::Space => Some(KeyPress::Character(' ')),
        KeyPress::Activate
        | KeyPress::Back
        | KeyPress::MoveOn
        | KeyPress::MoveBack
        | KeyPress::Help
        | KeyPress::Listen
        | KeyPress::Needs
        | KeyPress::CallStaff
        | KeyPress::StaffSide
        | KeyPress::Save
        | KeyPress::Print
        | KeyPress::PadPoint => None,
    }
}
