//! The one box of home: whatever says who somebody is can be typed in it, and it says what it takes
//! that for.

use super::address_entry::{parse_address, press_address};
use super::mobile_entry::digits_of;
use super::{DigitBox, DigitEntry, EntryEvent, Problem};
use abdm_types::{
    AadhaarId, AbhaNumber, LoginId, LoginIdKind, Mobile, MobileError, SecretDigits,
    verhoeff_is_valid,
};
use std::sync::Arc;
use std::time::Instant;
use zeroize::Zeroizing;

/// Digits of a mobile, of an Aadhaar number, of an ABHA number and of a virtual id.
const LENGTHS: [usize; 4] = [Mobile::LENGTH, 12, 14, 16];

/// No number of another kind than an address has so few digits, so that a letter after them shows
/// that an address is meant.
const MAY_BEGIN_AN_ADDRESS: usize = 9;

/// What is typed into the box: digits, or the letters of an ABHA address.
pub struct IdentifierEntry {
    digits: DigitEntry,
    address: Zeroizing<String>,
    writes_address: bool,
    // A plus stood before the digits: they are a mobile's with the country before it.
    has_plus: bool,
}

impl Default for IdentifierEntry {
    fn default() -> Self {
        Self {
            digits: DigitEntry::new(Mobile::LENGTH),
            address: Zeroizing::default(),
            writes_address: false,
            has_plus: false,
        }
    }
}

impl IdentifierEntry {
    /// The box with what was typed before.
    pub(super) fn of(id: &LoginId) -> Self {
        let digits = match id {
            LoginId::AbhaAddress(address) => {
                return Self {
                    address: Zeroizing::new(address.to_string()),
                    writes_address: true,
                    ..Self::default()
                };
            }
            LoginId::Mobile(mobile) => digits_of(mobile),
            LoginId::AbhaNumber(number) => secret(number.digits().as_bytes()),
            // Nothing, once it was sent.
            LoginId::Aadhaar(aadhaar) => aadhaar.with(secret).unwrap_or_default(),
        };
        let mut entry = Self {
            digits: DigitEntry::of(digits, Mobile::LENGTH),
            ..Self::default()
        };
        entry.fit();
        entry
    }

    /// Takes a key. A letter begins an address where nothing typed before speaks against it.
    ///
    /// # Errors
    ///
    /// [`Problem::OnlyDigits`] of a letter that belongs to no number, and
    /// [`Problem::TooManyDigits`] of more than a virtual id has.
    pub fn press(&mut self, key: EntryEvent, now: Instant) -> Result<(), Problem> {
        if self.writes_address {
            press_address(&mut self.address, key);
            return Ok(());
        }
        let is_empty = self.digits.digits().is_empty();
        match key {
            EntryEvent::Character('+') if is_empty => {
                self.has_plus = true;
                return Ok(());
            }
            EntryEvent::Character(_) if !DigitEntry::knows(key) && self.may_be_address() => {
                self.write_letters();
                press_address(&mut self.address, key);
                return Ok(());
            }
            EntryEvent::Erased if is_empty => self.has_plus = false,
            EntryEvent::ErasedAll => self.has_plus = false,
            EntryEvent::Digit(_)
            | EntryEvent::Character(_)
            | EntryEvent::Erased
            | EntryEvent::LengthSwitched
            | EntryEvent::BoxTouched(_)
            | EntryEvent::ShowAsked => {}
        }
        let said = self.digits.press(key, now);
        self.fit();
        match said {
            Err(Problem::TooManyDigits { .. }) => self.digits.check_length(),
            said => said,
        }
    }

    fn may_be_address(&self) -> bool {
        !self.has_plus && self.digits.digits().len() <= MAY_BEGIN_AN_ADDRESS
    }

    /// Letters are typed from here on; what can be the beginning of an address stays.
    pub(super) fn write_letters(&mut self) {
        if self.writes_address {
            return;
        }
        if self.address.is_empty() && self.may_be_address() {
            self.digits.digits().with(|ascii| {
                self.address.extend(ascii.iter().copied().map(char::from));
            });
            self.digits = DigitEntry::new(Mobile::LENGTH);
        }
        self.writes_address = true;
    }

    /// Digits are typed from here on; the letters stay for coming back.
    pub(super) fn write_digits(&mut self) {
        self.writes_address = false;
    }

    /// As many boxes as what is typed may need.
    fn fit(&mut self) {
        let typed = self.digits.digits().len();
        let fits = LENGTHS.into_iter().find(|length| typed <= *length);
        let length = fits.unwrap_or(SecretDigits::CAPACITY);
        if length != self.digits.length() {
            self.digits.set_length(length);
        }
    }

    /// Whether letters are typed.
    #[must_use]
    pub fn writes_address(&self) -> bool {
        self.writes_address
    }

    /// The address as typed.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The digits as typed.
    #[must_use]
    pub fn digits(&self) -> &DigitEntry {
        &self.digits
    }

    /// Whether nothing is typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.digits.digits().is_empty() && self.address.is_empty()
    }

    /// What it is taken for. `None` as long as it can be several things, or nothing.
    #[must_use]
    pub fn taken_for(&self) -> Option<LoginIdKind> {
        if self.writes_address {
            return (!self.address.is_empty()).then_some(LoginIdKind::AbhaAddress);
        }
        if self.digits.check_length().is_err() {
            return None;
        }
        if self.mobile().is_some() {
            return Some(LoginIdKind::Mobile);
        }
        match self.digits.digits().len() {
            12 | 16 => Some(LoginIdKind::Aadhaar),
            14 => Some(LoginIdKind::AbhaNumber),
            _ => None,
        }
    }

    /// Whether a virtual id of 16 digits stands there.
    #[must_use]
    pub fn is_vid(&self) -> bool {
        !self.writes_address && self.digits.digits().len() == SecretDigits::CAPACITY
    }

    /// Whether the last digit of an ABHA number does not fit: a hint, never a reason to refuse
    /// (protocol.md section 13).
    #[must_use]
    pub fn number_may_be_mistyped(&self) -> bool {
        self.taken_for() == Some(LoginIdKind::AbhaNumber)
            && self.number().is_some_and(|number| !number.luhn_fits())
    }

    /// The boxes. What may be an Aadhaar number is shown as dots.
    #[must_use]
    pub fn boxes(&self, now: Instant) -> Vec<DigitBox> {
        if self.is_hidden() {
            self.digits.masked_boxes(now)
        } else {
            self.digits.open_boxes()
        }
    }

    /// Whether the digits may be those of Aadhaar: too many for a mobile and too few for an ABHA
    /// number, or beginning with none of a mobile's.
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        if self.mobile().is_some() {
            return false;
        }
        let digits = self.digits.digits();
        match digits.len() {
            0 | 13 | 14 => false,
            11 | 12 | 15.. => true,
            _ => digits.with(|ascii| matches!(ascii.first(), Some(b'2'..=b'5'))),
        }
    }

    /// Who it says that somebody is.
    ///
    /// # Errors
    ///
    /// What is to be said of it: [`Problem::IdentifierUnknown`] where it is nothing that is known.
    pub fn parse(&self) -> Result<LoginId, Problem> {
        if self.writes_address {
            return parse_address(&self.address).map(LoginId::AbhaAddress);
        }
        self.digits.check_length()?;
        if let Some(mobile) = self.mobile() {
            return Ok(LoginId::Mobile(mobile));
        }
        match self.digits.digits().len() {
            Mobile::LENGTH => Err(Problem::Mobile(MobileError::FirstDigit)),
            14 => self
                .number()
                .map(LoginId::AbhaNumber)
                .ok_or(Problem::AbhaNumberIncomplete),
            // Lent to the calls, and kept here to be mended.
            12 | 16 => AadhaarId::from_digits(self.digits.digits().with(secret))
                .map(|aadhaar| LoginId::Aadhaar(Arc::new(aadhaar)))
                .map_err(|(error, _digits)| Problem::Aadhaar(error)),
            _ => Err(Problem::IdentifierUnknown),
        }
    }

    fn number(&self) -> Option<AbhaNumber> {
        self.digits
            .digits()
            .with(|ascii| AbhaNumber::parse(std::str::from_utf8(ascii).unwrap_or_default()).ok())
    }

    /// The mobile, as people write it: ten digits, with a zero before them, or with the country.
    /// The country's 91 can also begin an Aadhaar number; then its check digit decides.
    fn mobile(&self) -> Option<Mobile> {
        self.digits.digits().with(|ascii| {
            let without_zeros = trim_zeros(ascii);
            let is_dialled = self.has_plus || without_zeros.len() < ascii.len();
            let national = match without_zeros.strip_prefix(b"91") {
                Some(rest) if is_dialled => trim_zeros(rest),
                Some(rest) if !verhoeff_is_valid(ascii) => rest,
                Some(_) | None => without_zeros,
            };
            let national = if national.len() == Mobile::LENGTH {
                national
            } else {
                without_zeros
            };
            let text = std::str::from_utf8(national).unwrap_or_default();
            (national.len() == Mobile::LENGTH)
                .then(|| Mobile::parse(text).ok())
                .flatten()
        })
    }

    /// The person is elsewhere: what can be hidden is hidden.
    pub(super) fn cover(&mut self) {
        self.digits.cover();
    }

    /// When a readable digit becomes a dot.
    pub(super) fn wake_at(&self, now: Instant) -> Option<Instant> {
        self.digits.wake_at(now).filter(|_| self.is_hidden())
    }
}

/// The digits without the zeros of dialling before them.
pub(super) fn trim_zeros(mut ascii: &[u8]) -> &[u8] {
    while let Some(rest) = ascii.strip_prefix(b"0") {
        ascii = rest;
    }
    ascii
}

/// A wiped copy of ASCII digits.
pub(super) fn secret(ascii: &[u8]) -> SecretDigits {
    let mut digits = SecretDigits::new();
    for byte in ascii {
        let _ = digits.push(byte.wrapping_sub(b'0'));
    }
    digits
}

#[cfg(test)]
mod tests;
