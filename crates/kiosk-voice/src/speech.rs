//! What is said.

use std::fmt;
use std::time::Duration;
use zeroize::Zeroizing;

/// Something to be said, in one language, from the beginning to the end.
#[derive(Clone, PartialEq, Eq)]
pub struct Speech {
    /// The language's BCP 47 tag (`hi`).
    pub language: &'static str,
    /// Its pieces, in their order.
    pub pieces: Vec<Piece>,
}

/// A piece of a speech.
#[derive(Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Sentence {
        /// The name of the words among the recordings; none where they hold something of a person.
        recording: Option<&'static str>,
        /// The words, wiped when they are dropped: they may hold a person's name or number.
        words: Zeroizing<String>,
    },
    /// A tone in place of a digit that nobody else may hear.
    Tone(Tone),
    /// Nothing, for a while.
    Pause(Duration),
}

/// A tone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// A digit came.
    Typed,
    /// A digit went.
    Erased,
    /// All digits are there.
    Full,
}

impl Tone {
    /// Every tone.
    pub const ALL: [Self; 3] = [Self::Typed, Self::Erased, Self::Full];
}

impl Piece {
    /// Words that may hold something of a person.
    #[must_use]
    pub fn words(words: impl Into<String>) -> Self {
        Self::Sentence {
            recording: None,
            words: Zeroizing::new(words.into()),
        }
    }
}

impl fmt::Debug for Speech {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "Speech({}, {} pieces)",
            self.language,
            self.pieces.len()
        )
    }
}

impl fmt::Debug for Piece {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sentence { .. } => formatter.write_str("Sentence(..)"),
            Self::Tone(tone) => write!(formatter, "{tone:?}"),
            Self::Pause(time) => write!(formatter, "Pause({time:?})"),
        }
    }
}
