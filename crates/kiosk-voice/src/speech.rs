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
    /// A number, said digit by digit in groups; wiped when it is dropped. Whatever is no digit parts
    /// groups; where nothing does, they are as people know them: 2-4-4-4 of an ABHA number, 5-5 of a
    /// mobile number, fours of any other.
    Digits(Zeroizing<String>),
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

    /// A number, said digit by digit.
    #[must_use]
    pub fn digits(number: impl Into<String>) -> Self {
        Self::Digits(Zeroizing::new(number.into()))
    }
}

/// A number as words for an engine: `9 1, 1 0 0 0`. Engines read digits that stand together as millions.
pub(crate) fn spelt(number: &str) -> Zeroizing<String> {
    let count = number.chars().filter(|sign| sign.is_numeric()).count();
    let is_parted = number.trim().chars().any(|sign| !sign.is_numeric());
    // Four bytes at the most, a space and a comma each, so that it never grows and leaves a copy.
    let mut words = Zeroizing::new(String::with_capacity(number.len() * 6));
    let mut digits = 0;
    let mut is_group_over = false;
    for sign in number.chars() {
        if !sign.is_numeric() {
            is_group_over = is_parted;
            continue;
        }
        if digits > 0 {
            if is_group_over || (!is_parted && begins_group(digits, count)) {
                words.push(',');
            }
            words.push(' ');
        }
        words.push(sign);
        digits += 1;
        is_group_over = false;
    }
    words
}

/// Whether a group begins after so many of all digits.
const fn begins_group(digits: usize, count: usize) -> bool {
    match count {
        14 => digits % 4 == 2,
        10 => digits == 5,
        _ => digits.is_multiple_of(4),
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
            Self::Digits(_) => formatter.write_str("Digits(..)"),
            Self::Tone(tone) => write!(formatter, "{tone:?}"),
            Self::Pause(time) => write!(formatter, "Pause({time:?})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_said_in_the_groups_that_people_know() {
        for (number, said) in [
            ("91100020003008", "9 1, 1 0 0 0, 2 0 0 0, 3 0 0 8"),
            ("91-1000-2000-3008", "9 1, 1 0 0 0, 2 0 0 0, 3 0 0 8"),
            ("9999900001", "9 9 9 9 9, 0 0 0 0 1"),
            ("999941057058", "9 9 9 9, 4 1 0 5, 7 0 5 8"),
            (" 123456 ", "1 2 3 4, 5 6"),
            ("१२-३", "१ २, ३"),
            ("-", ""),
            ("", ""),
        ] {
            let spelt = spelt(number);
            assert_eq!(*spelt, said);
            assert_eq!(spelt.capacity(), number.len() * 6);
        }
    }
}
