//! Numbers that are typed digit by digit.

use super::{EntryEvent, Problem, policy};
use crate::identifier_entry::secret;
use abdm_types::{AadhaarId, SecretDigits};
use std::sync::Arc;
use std::time::Instant;

/// What one box of an entry shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DigitBox {
    /// Nothing yet.
    Empty,
    /// Nothing, and the next digit goes here.
    Next,
    /// A readable digit.
    Shown(u8),
    /// A digit as a dot.
    Masked,
    /// A digit, readable or as a dot, in whose place the next one goes.
    Marked(Option<u8>),
}

/// Where the next digit goes, when it is not the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Caret {
    /// In the place of the digit there.
    At(usize),
    /// Into the gap that an erased digit left before the one there.
    Gap(usize),
}

/// A number of known length that is being typed. Digits beyond that length are kept and counted:
/// a number that is too long is told and never cut.
pub struct DigitEntry {
    digits: SecretDigits,
    // Digits that do not even fit in there.
    beyond: usize,
    length: usize,
    caret: Option<Caret>,
    last_typed: Option<(Instant, usize)>,
    shown_until: Option<Instant>,
    goes_on_at: Option<Instant>,
    // A number that was sent stands there as dots and its last digits. Its own are not held any
    // longer, so that whoever changes it types all of it.
    sent: Option<Arc<AadhaarId>>,
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
            caret: None,
            last_typed: None,
            shown_until: None,
            goes_on_at: None,
            sent: None,
        }
    }

    /// An entry with an Aadhaar number or virtual id that was given before.
    pub(super) fn of_aadhaar(aadhaar: &Arc<AadhaarId>) -> Self {
        match aadhaar.with(secret) {
            Some(digits) => {
                let length = digits.len();
                Self::of(digits, length)
            }
            None => Self::of_sent(Arc::clone(aadhaar)),
        }
    }

    /// An entry with an Aadhaar number or virtual id that was sent.
    pub(super) fn of_sent(aadhaar: Arc<AadhaarId>) -> Self {
        Self {
            sent: Some(Arc::clone(&aadhaar)),
            ..Self::new(aadhaar.length())
        }
    }

    /// The number that was sent and stands here, if nothing was typed in its place.
    #[must_use]
    pub fn sent(&self) -> Option<&Arc<AadhaarId>> {
        self.sent.as_ref()
    }

    /// Takes a key.
    ///
    /// # Errors
    ///
    /// What the screen is to say: [`Problem::OnlyDigits`] of a character that is no digit, and
    /// [`Problem::TooManyDigits`] as long as there are too many.
    pub fn press(&mut self, key: EntryEvent, now: Instant) -> Result<(), Problem> {
        self.goes_on_at = None;
        if matches!(
            key,
            EntryEvent::Digit(_) | EntryEvent::Erased | EntryEvent::ErasedAll
        ) {
            self.sent = None;
        }
        match key {
            EntryEvent::Digit(digit) => self.write(digit, now),
            EntryEvent::Erased => {
                self.erase();
                self.last_typed = None;
            }
            EntryEvent::ErasedAll => {
                self.digits.clear();
                self.beyond = 0;
                self.caret = None;
                self.last_typed = None;
                self.shown_until = None;
            }
            EntryEvent::BoxTouched(index) => {
                let again = self.caret == Some(Caret::At(index));
                self.caret = (index < self.digits.len() && !again).then_some(Caret::At(index));
            }
            EntryEvent::ShowAsked => {
                let hides = self.is_shown(now) || self.digits.is_empty();
                self.shown_until = (!hides).then(|| now + policy::SHOWN_FOR);
            }
            EntryEvent::Character(_) | EntryEvent::LengthSwitched => {}
        }
        if Self::knows(key) {
            self.check_length()
        } else {
            Err(Problem::OnlyDigits)
        }
    }

    fn write(&mut self, digit: u8, now: Instant) {
        let at = match self.caret.take() {
            Some(Caret::At(index)) => self.digits.replace(index, digit).then_some(index),
            Some(Caret::Gap(index)) => self.digits.insert(index, digit).then_some(index),
            None => self.digits.push(digit).then(|| self.digits.len() - 1),
        };
        if at.is_none() {
            self.beyond = self.beyond.saturating_add(1);
        }
        self.last_typed = Some((now, at.unwrap_or(self.digits.len())));
    }

    fn erase(&mut self) {
        let gone = match self.caret.take() {
            Some(Caret::At(index)) => index,
            Some(Caret::Gap(0)) => {
                self.caret = Some(Caret::Gap(0));
                return;
            }
            Some(Caret::Gap(index)) => index - 1,
            None => {
                if self.beyond > 0 {
                    self.beyond -= 1;
                } else {
                    let _ = self.digits.pop();
                }
                return;
            }
        };
        let _ = self.digits.remove(gone);
        // Behind the last digit the next one goes anyway.
        self.caret = (gone < self.digits.len()).then_some(Caret::Gap(gone));
    }

    /// Whether there are no more digits than the number has.
    ///
    /// # Errors
    ///
    /// [`Problem::TooManyDigits`] says by how many there are too many.
    pub fn check_length(&self) -> Result<(), Problem> {
        let typed = self.digits.len() + self.beyond;
        match typed.saturating_sub(self.length) {
            0 => Ok(()),
            extra => Err(Problem::TooManyDigits {
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
        self.caret = None;
        self.goes_on_at = None;
        self.sent = None;
    }

    /// Whether every digit is there, and no other.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.sent.is_some() || self.digits.len() == self.length && self.beyond == 0
    }

    /// Whether nothing was typed and nothing stands there.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.digits.is_empty() && self.sent.is_none()
    }

    /// Whether the hidden digits are readable now.
    #[must_use]
    pub fn is_shown(&self, now: Instant) -> bool {
        self.shown_until.is_some_and(|until| now < until)
    }

    /// Hides the digits, and keeps the page: the person is elsewhere.
    pub(super) fn cover(&mut self) {
        self.shown_until = None;
        self.last_typed = None;
        self.goes_on_at = None;
    }

    /// The number is complete and right: the next page comes by itself in a moment.
    pub(super) fn goes_on(&mut self, now: Instant) {
        self.goes_on_at = Some(now + policy::NUMBER_SHOWN);
    }

    /// Whether that moment has come.
    #[must_use]
    pub(super) fn is_due(&self, now: Instant) -> bool {
        self.goes_on_at.is_some_and(|at| at <= now)
    }

    /// The boxes with every digit readable.
    #[must_use]
    pub fn open_boxes(&self) -> Vec<DigitBox> {
        self.boxes(|_| true)
    }

    /// The boxes with digits as dots: the one just typed is readable for a second, and the last
    /// four are when the number is finished (UIDAI's masked Aadhaar). All are while the person
    /// has asked for it.
    #[must_use]
    pub fn masked_boxes(&self, now: Instant) -> Vec<DigitBox> {
        let echo = self
            .last_typed
            .filter(|(at, _)| now.saturating_duration_since(*at) < policy::ECHO)
            .map(|(_, index)| index);
        let is_shown = self.is_shown(now);
        self.boxes(|index| {
            is_shown || (self.is_full() && index + 4 >= self.length) || echo == Some(index)
        })
    }

    /// When a readable digit becomes a dot, or the next page comes by itself.
    #[must_use]
    pub fn wake_at(&self, now: Instant) -> Option<Instant> {
        let echo = self.last_typed.map(|(at, _)| at + policy::ECHO);
        [echo, self.shown_until, self.goes_on_at]
            .into_iter()
            .flatten()
            .filter(|at| *at > now)
            .min()
    }

    fn boxes(&self, readable: impl Fn(usize) -> bool) -> Vec<DigitBox> {
        if let Some(sent) = &self.sent {
            let hidden = self.length.saturating_sub(sent.ending().len());
            let shown = sent
                .ending()
                .bytes()
                .map(|ascii| DigitBox::Shown(ascii - b'0'));
            return std::iter::repeat_n(DigitBox::Masked, hidden)
                .chain(shown)
                .collect();
        }
        let gap = match self.caret {
            Some(Caret::Gap(index)) => Some(index),
            Some(Caret::At(_)) | None => None,
        };
        let next = match self.caret {
            Some(Caret::At(_)) => None,
            Some(Caret::Gap(index)) => Some(index),
            None => Some(self.digits.len()),
        };
        (0..self.length)
            .map(|place| {
                if next == Some(place) {
                    return DigitBox::Next;
                }
                // Behind a gap every digit stands one box further.
                let index = match gap {
                    Some(gap) if place > gap => place - 1,
                    Some(_) | None => place,
                };
                match self.digits.peek(index) {
                    Some(digit) if self.caret == Some(Caret::At(index)) => {
                        DigitBox::Marked(readable(index).then_some(digit))
                    }
                    Some(digit) if readable(index) => DigitBox::Shown(digit),
                    Some(_) => DigitBox::Masked,
                    None => DigitBox::Empty,
                }
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
        assert_eq!(letter, Err(Problem::OnlyDigits));
        assert_eq!(entry.press(EntryEvent::Character(' '), now), Ok(()));
        assert!(entry.digits().is_empty());
    }

    #[test]
    fn tells_what_is_too_long_and_cuts_nothing() {
        let now = Instant::now();
        let too_many = |extra| Err(Problem::TooManyDigits { length: 3, extra });
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
            Err(Problem::TooManyDigits { length, extra })
        );
    }

    fn typed(digits: &[u8], now: Instant) -> DigitEntry {
        let mut entry = DigitEntry::new(12);
        for digit in digits {
            let _ = entry.press(EntryEvent::Digit(*digit), now);
        }
        entry
    }

    fn reads(entry: &DigitEntry) -> Vec<u8> {
        entry
            .digits()
            .with(|ascii| ascii.iter().map(|byte| byte - b'0').collect())
    }

    #[test]
    fn shows_a_hidden_number_for_five_seconds_or_until_it_is_hidden_again() {
        let start = Instant::now();
        let mut entry = typed(&[9, 9, 9, 9, 4, 1], start);
        let later = start + Duration::from_secs(2);
        let is_open = |entry: &DigitEntry, now| {
            entry.masked_boxes(now)[..6]
                .iter()
                .all(|shown| matches!(shown, DigitBox::Shown(_)))
        };
        assert!(!is_open(&entry, later));
        let _ = entry.press(EntryEvent::ShowAsked, later);
        assert_eq!(entry.wake_at(later), Some(later + Duration::from_secs(5)));
        assert!(is_open(&entry, later + Duration::from_millis(4_999)));
        assert!(!is_open(&entry, later + Duration::from_secs(5)));
        let _ = entry.press(EntryEvent::ShowAsked, later);
        assert!(!is_open(&entry, later), "a second touch hides it");
        let _ = entry.press(EntryEvent::ShowAsked, later);
        entry.cover();
        assert!(!is_open(&entry, later), "and so does whatever lies over it");
    }

    #[test]
    fn a_touched_box_takes_the_next_digit() {
        let now = Instant::now();
        let mut entry = typed(&[9, 9, 8, 9, 4, 1], now);
        let _ = entry.press(EntryEvent::BoxTouched(2), now);
        assert_eq!(entry.open_boxes()[2], DigitBox::Marked(Some(8)));
        assert_eq!(
            entry.masked_boxes(now + Duration::from_secs(2))[2],
            DigitBox::Marked(None)
        );
        let _ = entry.press(EntryEvent::Digit(9), now);
        assert_eq!(reads(&entry), [9, 9, 9, 9, 4, 1]);
        assert_eq!(
            entry.open_boxes()[6],
            DigitBox::Next,
            "typing goes on at the end"
        );
        let _ = entry.press(EntryEvent::Digit(0), now);
        assert_eq!(reads(&entry), [9, 9, 9, 9, 4, 1, 0]);
        // An empty box is no place to mend anything; a second touch lets go.
        let _ = entry.press(EntryEvent::BoxTouched(9), now);
        let _ = entry.press(EntryEvent::BoxTouched(1), now);
        let _ = entry.press(EntryEvent::BoxTouched(1), now);
        let _ = entry.press(EntryEvent::Digit(5), now);
        assert_eq!(reads(&entry), [9, 9, 9, 9, 4, 1, 0, 5]);
    }

    #[test]
    fn an_erased_digit_leaves_a_gap_for_another() {
        let now = Instant::now();
        let mut entry = typed(&[9, 9, 8, 7, 4], now);
        let _ = entry.press(EntryEvent::BoxTouched(2), now);
        let _ = entry.press(EntryEvent::Erased, now);
        assert_eq!(
            entry.open_boxes()[..6],
            [
                DigitBox::Shown(9),
                DigitBox::Shown(9),
                DigitBox::Next,
                DigitBox::Shown(7),
                DigitBox::Shown(4),
                DigitBox::Empty
            ]
        );
        let _ = entry.press(EntryEvent::Erased, now);
        assert_eq!(reads(&entry), [9, 7, 4]);
        let _ = entry.press(EntryEvent::Digit(1), now);
        assert_eq!(reads(&entry), [9, 1, 7, 4]);
        // The last one is erased as ever.
        let _ = entry.press(EntryEvent::BoxTouched(3), now);
        let _ = entry.press(EntryEvent::Erased, now);
        assert_eq!(reads(&entry), [9, 1, 7]);
        let _ = entry.press(EntryEvent::Digit(2), now);
        assert_eq!(reads(&entry), [9, 1, 7, 2]);
        let _ = entry.press(EntryEvent::BoxTouched(0), now);
        let _ = entry.press(EntryEvent::Erased, now);
        let _ = entry.press(EntryEvent::Erased, now);
        assert_eq!(reads(&entry), [1, 7, 2], "nothing before the first");
    }
}
