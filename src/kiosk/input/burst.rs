//! Keys that come together: how a scanner is told from a hand.

use super::{KeyPress, SCAN_ECHOES_FOR, SCAN_KEYS, TOGETHER};
use std::time::Instant;
use zeroize::Zeroizing;

/// The longest scan that is read, in characters: a QR of a card has at most 800.
const LONGEST: usize = 2_000;

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
    // At most SCAN_KEYS, each with its time: then they are a scan.
    held: Vec<(KeyPress, Instant)>,
    scan: Option<Scan>,
    last: Option<Instant>,
    // When the last scan ended.
    scanned: Option<Instant>,
}

impl Burst {
    /// Another key, after everything before it that is over was taken.
    pub(super) fn push(&mut self, key: KeyPress, now: Instant) {
        self.last = Some(now);
        if self.held.capacity() == 0 {
            // It never grows, so that no copy of what was typed stays behind.
            self.held.reserve_exact(SCAN_KEYS);
        }
        match &mut self.scan {
            Some(scan) => scan.push(key),
            None if self.held.len() + 1 < SCAN_KEYS => self.held.push((key, now)),
            None => {
                let began = self.held.first().map_or(now, |(_, at)| *at);
                let mut scan = Scan {
                    began,
                    typed: Zeroizing::new(String::with_capacity(LONGEST * 4)),
                    american: Zeroizing::new(String::with_capacity(LONGEST * 4)),
                };
                for (key, _) in &self.held {
                    scan.push(*key);
                }
                scan.push(key);
                self.wipe();
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
        if let Some(scan) = self.scan.take() {
            self.scanned = Some(last);
            return Heard::Scan(scan);
        }
        let alone = self.held.len() == 1;
        let keys = self
            .held
            .iter()
            .filter_map(|(key, at)| Some((if alone { *key } else { among_others(*key)? }, *at)))
            .collect();
        self.wipe();
        Heard::Keys(keys)
    }

    /// When it is known what the keys were.
    pub(super) fn ends_at(&self) -> Option<Instant> {
        // The very end still belongs to them.
        const MOMENT: std::time::Duration = std::time::Duration::from_millis(1);
        self.last.map(|last| last + TOGETHER + MOMENT)
    }

    /// Whether a press at this moment may be the end of a scan.
    pub(super) fn echoes(&self, at: Instant) -> bool {
        self.scanned
            .is_some_and(|ended| at.saturating_duration_since(ended) < SCAN_ECHOES_FOR)
    }

    fn wipe(&mut self) {
        for (key, _) in &mut self.held {
            *key = KeyPress::Other;
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
        | KeyPress::Save
        | KeyPress::Print
        | KeyPress::PadPoint => None,
    }
}
