//! How often messages went to a number, and which pauses hold: what must not be forgotten by a restart.
//!
//! Numbers are 16 bytes under a key. A key serves for 24 hours and dies 24 hours later, when nothing that
//! was counted under it counts any more; what is counted then is no number of anybody for whoever reads the
//! disk. None of it is part of the chain, which keeps things for years.

use super::event::CodePurpose;
use abdm_types::UtcMillis;
use serde::{Deserialize, Serialize};
use std::fmt;
use zeroize::Zeroizing;

/// Which key a number was hashed under: each new key has the next number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyGeneration(pub u64);

/// A number of somebody, hashed under a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HashedNumber {
    /// The key.
    pub generation: KeyGeneration,
    /// The hash.
    pub hash: [u8; 16],
}

/// The last number that a slip had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlipNumber {
    /// On this day, in days of India since 1970-01-01.
    pub day: i64,
    /// Counted from 1.
    pub number: u32,
}

/// A key for numbers.
#[derive(Clone)]
pub struct CountsKey {
    /// Which.
    pub generation: KeyGeneration,
    /// Since when it serves.
    pub since: UtcMillis,
    pub(crate) bytes: Zeroizing<[u8; 16]>,
}

/// A message with a code, or the end of a rest after one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// What the code is for.
    pub purpose: CodePurpose,
    /// Which of several accounts of a mobile, where one was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<u32>,
    /// The moment, in milliseconds since 1970 (UTC).
    pub at_ms: i64,
}

/// What is known of one number. It replaces what was known before; an empty one forgets the number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberCounts {
    /// The number.
    pub number: HashedNumber,
    /// The messages that count.
    pub sent: Vec<Counted>,
    /// After a right code: the next of the same use is not sent before this moment.
    pub rests: Vec<Counted>,
    /// The service demanded a pause until then.
    pub locked_until: Option<UtcMillis>,
    /// An ABHA may have been made for this Aadhaar number, since then.
    pub lost: Option<(HashedNumber, UtcMillis)>,
}

/// All that is counted beyond a session.
#[derive(Debug, Clone)]
pub struct Counts {
    /// Numbers are hashed under it from now on.
    pub key: CountsKey,
    /// What was counted under it still counts, and no number is hashed under it anew. Whoever is known
    /// under it is moved to the present key when the number is typed again.
    pub key_before: Option<CountsKey>,
    /// What is known of each number.
    pub numbers: Vec<NumberCounts>,
    /// The messages and look-ups of the last hour, oldest first.
    pub messages: Vec<UtcMillis>,
    /// The last number that a slip had.
    pub slip: Option<SlipNumber>,
}

/// A moment by two clocks: that of the system's start, which nobody sets, and that of what is counted,
/// which never runs backwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockMark {
    /// Which start of the system it was.
    pub boot: [u8; 16],
    /// The time since then, in milliseconds.
    pub uptime_ms: i64,
    /// The moment of what is counted.
    pub utc: UtcMillis,
}

/// A key serves for so long, in milliseconds.
pub(crate) const KEY_SERVES: i64 = 24 * 60 * 60 * 1000;

/// So long messages of the kiosk as a whole are kept, in milliseconds.
pub(crate) const MESSAGES_KEPT: i64 = 60 * 60 * 1000;

impl NumberCounts {
    /// Whether nothing is known of it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sent.is_empty()
            && self.rests.is_empty()
            && self.locked_until.is_none()
            && self.lost.is_none()
    }
}

impl CountsKey {
    /// The bytes, for the hash.
    #[must_use]
    pub fn bytes(&self) -> [u8; 16] {
        *self.bytes
    }

    /// Whether it hashes no new numbers at a moment. A clock that was set back kills no key.
    pub(crate) fn is_spent(&self, now: UtcMillis) -> bool {
        now.0.saturating_sub(self.since.0) >= KEY_SERVES
    }

    /// Whether nothing counted under it can count any more.
    pub(crate) fn is_dead(&self, now: UtcMillis) -> bool {
        now.0.saturating_sub(self.since.0) >= 2 * KEY_SERVES
    }
}

impl fmt::Debug for CountsKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "CountsKey({})", self.generation.0)
    }
}

/// How a number is kept in its row.
#[derive(Serialize, Deserialize)]
pub(crate) struct KeptCounts {
    sent: Vec<Counted>,
    rests: Vec<Counted>,
    locked_until: Option<i64>,
    lost: Option<(u64, [u8; 16], i64)>,
}

impl From<&NumberCounts> for KeptCounts {
    fn from(counts: &NumberCounts) -> Self {
        Self {
            sent: counts.sent.clone(),
            rests: counts.rests.clone(),
            locked_until: counts.locked_until.map(|until| until.0),
            lost: counts
                .lost
                .map(|(number, since)| (number.generation.0, number.hash, since.0)),
        }
    }
}

impl KeptCounts {
    pub(crate) fn of(self, number: HashedNumber) -> NumberCounts {
        let lost = self.lost.map(|(generation, hash, since)| {
            let number = HashedNumber {
                generation: KeyGeneration(generation),
                hash,
            };
            (number, UtcMillis(since))
        });
        NumberCounts {
            number,
            sent: self.sent,
            rests: self.rests,
            locked_until: self.locked_until.map(UtcMillis),
            lost,
        }
    }
}
