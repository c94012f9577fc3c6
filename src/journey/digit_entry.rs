//! Numbers that are typed digit by digit.

use super::{EntryEvent, policy};
use crate::domain::SecretDigits;
use std::time::Instant;

/// What one box of an entry shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DigitBox {
    /// Nothing yet.
    Empty,
    /// Nothing yet, and the next digit goes here.
    Next,
    /// A readable digit.
    Shown(u8),
    /// A digit as a dot.
    Masked,
}

/// A number of known length that is being typed.
pub struct DigitEntry {
    digits: SecretDigits,
    length: usize,
    last_typed: Option<Instant>,
}

impl DigitEntry {
    /// An empty entry for `length` digits, at most [`SecretDigits::CAPACITY`].
    #[must_use]
    pub fn new(length: usize) -> Self {
        Self::of(SecretDigits::new(), length)
    }

    /// An entry that already holds digits.
    #[must_use]
    pub fn of(digits: SecretDigits, length: usize) -> Self {
        Self {
            digits,
            length: length.min(SecretDigits::CAPACITY),
            last_typed: None,
        }
    }

    /// Takes a key. Answers false when it was a character that is no digit: the screen says
    /// that only digits belong here.
    pub fn press(&mut self, key: EntryEvent, now: Instant) -> bool {
        match key {
            EntryEvent::Digit(digit) => {
                if self.digits.len() < self.length && self.digits.push(digit) {
                    self.last_typed = Some(now);
                }
            }
            EntryEvent::Erased => {
                let _ = self.digits.pop();
                self.last_typed = None;
            }
            EntryEvent::ErasedAll => {
                self.digits.clear();
                self.last_typed = None;
            }
            EntryEvent::Character(_) | EntryEvent::LengthSwitched => {}
        }
        Self::knows(key)
    }

    /// Whether a key belongs in a number: people write the digits in groups.
    #[must_use]
    pub fn knows(key: EntryEvent) -> bool {
        !matches!(key, EntryEvent::Character(character) if !matches!(character, ' ' | '-'))
    }

    /// The digits typed so far.
    #[must_use]
    pub fn digits(&self) -> &SecretDigits {
        &self.digits
    }

    /// Gives the digits up for checking.
    #[must_use]
    pub fn into_digits(self) -> SecretDigits {
        self.digits
    }

    /// How many digits the number has when it is finished.
    #[must_use]
    pub fn length(&self) -> usize {
        self.length
    }

    /// Changes how many digits the number has; digits beyond it are taken away.
    pub fn set_length(&mut self, length: usize) {
        self.length = length.min(SecretDigits::CAPACITY);
        while self.digits.len() > self.length {
            let _ = self.digits.pop();
        }
    }

    /// Whether every digit is there.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.digits.len() == self.length
    }

    /// The boxes with every digit readable.
    #[must_use]
    pub fn open_boxes(&self) -> Vec<DigitBox> {
        self.boxes(|_| true)
    }

    /// The boxes with digits as dots: the one just typed is readable for a second, and the last
    /// four are when the number is finished (UIDAI's masked Aadhaar).
    #[must_use]
    pub fn masked_boxes(&self, now: Instant) -> Vec<DigitBox> {
        let echo = self
            .last_typed
            .is_some_and(|at| now.saturating_duration_since(at) < policy::ECHO);
        let typed = self.digits.len();
        self.boxes(|index| {
            (self.is_full() && index + 4 >= self.length) || (echo && index + 1 == typed)
        })
    }

    /// When a readable digit becomes a dot.
    #[must_use]
    pub fn wake_at(&self, now: Instant) -> Option<Instant> {
        let at = self.last_typed? + policy::ECHO;
        (at > now).then_some(at)
    }

    fn boxes(&self, readable: impl Fn(usize) -> bool) -> Vec<DigitBox> {
        (0..self.length)
            .map(|index| match self.digits.peek(index) {
                Some(digit) if readable(index) => DigitBox::Shown(digit),
                Some(_) => DigitBox::Masked,
                None if index == self.digits.len() => DigitBox::Next,
                None => DigitBox::Empty,
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn masks_all_but_the_digit_just_typed() {
        let start = Instant::now();
        let mut entry = DigitEntry::new(12);
        for digit in [9, 9, 7] {
            assert!(entry.press(EntryEvent::Digit(digit), start));
        }
        let boxes = entry.masked_boxes(start + Duration::from_millis(999));
        assert_eq!(
            &boxes[..4],
            &[
                DigitBox::Masked,
                DigitBox::Masked,
                DigitBox::Shown(7),
                DigitBox::Next
            ]
        );
        assert_eq!(entry.wake_at(start), Some(start + Duration::from_secs(1)));
        let boxes = entry.masked_boxes(start + Duration::from_secs(1));
        assert_eq!(boxes[2], DigitBox::Masked);
    }

    #[test]
    fn leaves_the_last_four_when_finished() {
        let start = Instant::now();
        let mut entry = DigitEntry::new(12);
        for digit in [9, 9, 9, 9, 4, 1, 0, 5, 7, 0, 5, 8] {
            let _ = entry.press(EntryEvent::Digit(digit), start);
        }
        let later = start + Duration::from_secs(5);
        let boxes = entry.masked_boxes(later);
        assert!(boxes[..8].iter().all(|shown| *shown == DigitBox::Masked));
        assert_eq!(
            &boxes[8..],
            &[
                DigitBox::Shown(7),
                DigitBox::Shown(0),
                DigitBox::Shown(5),
                DigitBox::Shown(8)
            ]
        );
    }

    #[test]
    fn says_no_to_letters_and_skips_blanks() {
        let now = Instant::now();
        let mut entry = DigitEntry::new(10);
        assert!(!entry.press(EntryEvent::Character('x'), now));
        assert!(entry.press(EntryEvent::Character(' '), now));
        assert!(entry.digits().is_empty());
    }

    #[test]
    fn takes_no_more_than_its_length() {
        let now = Instant::now();
        let mut entry = DigitEntry::new(3);
        for _ in 0..9 {
            let _ = entry.press(EntryEvent::Digit(1), now);
        }
        assert!(entry.is_full());
        assert_eq!(entry.digits().len(), 3);
    }
}
