//! Numbers that are typed digit by digit.

use super::{EntryEvent, Trouble, policy};
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

/// A number of known length that is being typed. Digits beyond that length are kept and counted:
/// a number that is too long is told and never cut.
pub struct DigitEntry {
    digits: SecretDigits,
    // Digits that do not even fit in there.
    beyond: usize,
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
            beyond: 0,
            length: length.min(SecretDigits::CAPACITY),
            last_typed: None,
        }
    }

    /// Takes a key.
    ///
    /// # Errors
    ///
    /// What the screen is to say: [`Trouble::OnlyDigits`] of a character that is no digit, and
    /// [`Trouble::TooManyDigits`] as long as there are too many.
    pub fn press(&mut self, key: EntryEvent, now: Instant) -> Result<(), Trouble> {
        match key {
            EntryEvent::Digit(digit) => {
                if !self.digits.push(digit) {
                    self.beyond = self.beyond.saturating_add(1);
                }
                self.last_typed = Some(now);
            }
            EntryEvent::Erased => {
                if self.beyond > 0 {
                    self.beyond -= 1;
                } else {
                    let _ = self.digits.pop();
                }
                self.last_typed = None;
            }
            EntryEvent::ErasedAll => {
                self.digits.clear();
                self.beyond = 0;
                self.last_typed = None;
            }
            EntryEvent::Character(_) | EntryEvent::LengthSwitched => {}
        }
        if Self::knows(key) {
            self.check_length()
        } else {
            Err(Trouble::OnlyDigits)
        }
    }

    /// Whether there are no more digits than the number has.
    ///
    /// # Errors
    ///
    /// [`Trouble::TooManyDigits`] says by how many there are too many.
    pub fn check_length(&self) -> Result<(), Trouble> {
        let typed = self.digits.len() + self.beyond;
        match typed.saturating_sub(self.length) {
            0 => Ok(()),
            extra => Err(Trouble::TooManyDigits {
                length: self.length,
                extra,
            }),
        }
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

    /// Changes how many digits the number has; what was typed stays.
    pub fn set_length(&mut self, length: usize) {
        self.length = length.min(SecretDigits::CAPACITY);
    }

    /// Whether every digit is there, and no other.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.digits.len() == self.length && self.beyond == 0
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
            assert_eq!(entry.press(EntryEvent::Digit(digit), start), Ok(()));
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
        let letter = entry.press(EntryEvent::Character('x'), now);
        assert_eq!(letter, Err(Trouble::OnlyDigits));
        assert_eq!(entry.press(EntryEvent::Character(' '), now), Ok(()));
        assert!(entry.digits().is_empty());
    }

    #[test]
    fn tells_what_is_too_long_and_cuts_nothing() {
        let now = Instant::now();
        let too_many = |extra| Err(Trouble::TooManyDigits { length: 3, extra });
        let mut entry = DigitEntry::new(3);
        for _ in 0..3 {
            assert_eq!(entry.press(EntryEvent::Digit(1), now), Ok(()));
        }
        assert!(entry.is_full());
        // More than there is room for.
        for extra in 1..20 {
            assert_eq!(entry.press(EntryEvent::Digit(2), now), too_many(extra));
            assert!(!entry.is_full());
            assert_eq!(entry.boxes(|_| true), [1, 1, 1].map(DigitBox::Shown));
        }
        for extra in (1..19).rev() {
            assert_eq!(entry.press(EntryEvent::Erased, now), too_many(extra));
        }
        assert_eq!(entry.press(EntryEvent::Erased, now), Ok(()));
        assert!(entry.is_full());
        assert_eq!(entry.press(EntryEvent::Erased, now), Ok(()));
        assert_eq!(entry.digits().len(), 2);
    }

    #[test]
    fn a_longer_number_keeps_what_was_typed() {
        let now = Instant::now();
        let mut entry = DigitEntry::new(12);
        for _ in 0..16 {
            let _ = entry.press(EntryEvent::Digit(1), now);
        }
        entry.set_length(16);
        assert_eq!(entry.check_length(), Ok(()));
        assert!(entry.is_full());
        entry.set_length(12);
        let (length, extra) = (12, 4);
        assert_eq!(
            entry.check_length(),
            Err(Trouble::TooManyDigits { length, extra })
        );
    }
}
