//! How people type a mobile number.

use super::identifier_entry::{secret, trim_zeros};
use super::{DigitEntry, EntryEvent, Problem};
use abdm_types::{Mobile, SecretDigits};
use std::time::Instant;

/// Takes a key. A zero in front belongs to the way of dialling, not to the number; so do a plus
/// and, once a whole number follows it, the 91 of the country.
///
/// # Errors
///
/// As [`DigitEntry::press`] says; not of one digit too many as long as the next may show that
/// the first two belong to the country.
pub(super) fn press_mobile(
    entry: &mut DigitEntry,
    key: EntryEvent,
    now: Instant,
) -> Result<(), Problem> {
    let is_empty = entry.digits().is_empty();
    if is_empty && matches!(key, EntryEvent::Digit(0) | EntryEvent::Character('+')) {
        return Ok(());
    }
    let said = entry.press(key, now);
    if !matches!(said, Err(Problem::TooManyDigits { .. })) {
        return said;
    }
    if let Some(digits) = entry.digits().with(after_country_code) {
        *entry = DigitEntry::of(digits, Mobile::LENGTH);
        return Ok(());
    }
    let may_be_country_code = entry.digits().with(|ascii| {
        let typed = ascii.strip_prefix(b"91").unwrap_or_default();
        // After the 91 people write the zero of dialling too.
        let zeros = typed.iter().take_while(|digit| **digit == b'0').count();
        !typed.is_empty() && typed.len() < Mobile::LENGTH + zeros
    });
    if may_be_country_code { Ok(()) } else { said }
}

/// The ten digits after `91`, with or without the zero of dialling between them.
fn after_country_code(ascii: &[u8]) -> Option<SecretDigits> {
    let rest = trim_zeros(ascii.strip_prefix(b"91")?);
    if rest.len() != Mobile::LENGTH || !matches!(rest.first(), Some(b'6'..=b'9')) {
        return None;
    }
    Some(secret(rest))
}

/// The number as typed.
///
/// # Errors
///
/// What is to be said of one that is too long, or is no mobile number.
pub(super) fn parse_mobile(entry: &DigitEntry) -> Result<Mobile, Problem> {
    entry.check_length()?;
    entry
        .digits()
        .with(|ascii| Mobile::parse(std::str::from_utf8(ascii).unwrap_or_default()))
        .map_err(Problem::Mobile)
}

/// Whether the number is complete and right. After 91 two more digits may follow: it may be that
/// of the country.
pub(super) fn is_surely_right(entry: &DigitEntry) -> bool {
    entry.is_full()
        && parse_mobile(entry).is_ok()
        && !entry.digits().with(|ascii| ascii.starts_with(b"91"))
}

/// The digits of a number, to be mended.
pub(super) fn digits_of(mobile: &Mobile) -> SecretDigits {
    secret(mobile.digits().as_bytes())
}
