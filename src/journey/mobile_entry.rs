//! How people type a mobile number.

use super::{DigitEntry, EntryEvent};
use crate::domain::{Mobile, MobileError, SecretDigits};
use std::time::Instant;

/// A zero in front belongs to the way of dialling, not to the number; so do a plus and, once
/// there are too many digits, the 91 of the country. Answers false to what is no digit.
pub(super) fn press_mobile(entry: &mut DigitEntry, key: EntryEvent, now: Instant) -> bool {
    match key {
        EntryEvent::Digit(0) if entry.digits().is_empty() => true,
        EntryEvent::Character('+') if entry.digits().is_empty() => true,
        EntryEvent::Digit(digit) if entry.is_full() => {
            drop_country_code(entry, digit);
            true
        }
        EntryEvent::Digit(_)
        | EntryEvent::Character(_)
        | EntryEvent::Erased
        | EntryEvent::ErasedAll
        | EntryEvent::LengthSwitched => entry.press(key, now),
    }
}

/// An eleventh digit after `91…`: the two belong to the country. The first eight digits of
/// the number and the new one stay, and one more is awaited.
fn drop_country_code(entry: &mut DigitEntry, digit: u8) {
    let shifted = entry.digits().with(|ascii| {
        let rest = ascii.strip_prefix(b"91")?;
        let mut digits = SecretDigits::new();
        for byte in rest {
            let _ = digits.push(byte - b'0');
        }
        let _ = digits.push(digit);
        Some(digits)
    });
    if let Some(digits) = shifted {
        *entry = DigitEntry::of(digits, Mobile::LENGTH);
    }
}

/// The number as typed.
pub(super) fn parse_mobile(entry: &DigitEntry) -> Result<Mobile, MobileError> {
    entry
        .digits()
        .with(|ascii| Mobile::parse(std::str::from_utf8(ascii).unwrap_or_default()))
}

/// The digits of a number, to be mended.
pub(super) fn digits_of(mobile: &Mobile) -> SecretDigits {
    let mut digits = SecretDigits::new();
    for byte in mobile.digits().bytes() {
        let _ = digits.push(byte - b'0');
    }
    digits
}
