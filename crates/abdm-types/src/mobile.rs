//! Indian mobile numbers.

use crate::shared_digits::SharedDigits;
use std::fmt;
use zeroize::Zeroizing;

/// A ten-digit mobile number that begins with 6 to 9. Clones share the digits, which are wiped with
/// the last of them: wherever one is moved, no copy of them stays behind.
#[derive(Clone, PartialEq, Eq)]
pub struct Mobile(SharedDigits<10>);

/// Why a text is no mobile number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MobileError {
    /// Not ten digits, after a `+91`, a `0` and blanks were taken off.
    #[error("a mobile number has ten digits")]
    Length,
    /// Mobile numbers begin with 6, 7, 8 or 9.
    #[error("a mobile number begins with 6, 7, 8 or 9")]
    FirstDigit,
}

impl Mobile {
    /// A number has ten digits.
    pub const LENGTH: usize = 10;

    /// Reads ten digits; a leading `+91`, `91` or `0`, blanks and dashes are taken off.
    ///
    /// # Errors
    ///
    /// [`MobileError`] says which rule the text breaks.
    pub fn parse(text: &str) -> Result<Self, MobileError> {
        let mut digits = Zeroizing::new(String::with_capacity(text.len()));
        for character in text.trim().chars() {
            match character {
                '0'..='9' => digits.push(character),
                ' ' | '-' | '\u{a0}' => {}
                '+' if digits.is_empty() => {}
                _ => return Err(MobileError::Length),
            }
        }
        let national = match digits.len() {
            12 => digits.strip_prefix("91"),
            11 => digits.strip_prefix('0'),
            _ => Some(digits.as_str()),
        };
        let national = national.ok_or(MobileError::Length)?;
        let digits = SharedDigits::of(national.bytes()).ok_or(MobileError::Length)?;
        if !national.starts_with(['6', '7', '8', '9']) {
            return Err(MobileError::FirstDigit);
        }
        Ok(Self(digits))
    }

    /// The ten digits, as the API wants them.
    #[must_use]
    pub fn digits(&self) -> &str {
        self.0.as_str()
    }

    /// The last four digits, which is all that a message on the screen may show.
    #[must_use]
    pub fn last_four(&self) -> &str {
        self.digits().get(6..).unwrap_or_default()
    }
}

impl fmt::Debug for Mobile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Mobile(******{})", self.last_four())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_ways_people_write_a_number() {
        for text in [
            "9545812125",
            "+919545812125",
            "+91 95458 12125",
            "09545812125",
            " 95458-12125 ",
            "919545812125",
        ] {
            assert_eq!(
                Mobile::parse(text).map(|mobile| mobile.digits().to_owned()),
                Ok("9545812125".to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn refuses_the_rest() {
        assert_eq!(Mobile::parse("954581212"), Err(MobileError::Length));
        assert_eq!(Mobile::parse("95458121255"), Err(MobileError::Length));
        assert_eq!(Mobile::parse("95458x2125"), Err(MobileError::Length));
        assert_eq!(Mobile::parse("5545812125"), Err(MobileError::FirstDigit));
        assert_eq!(Mobile::parse(""), Err(MobileError::Length));
    }

    #[test]
    fn shows_four_digits_in_debug() {
        let mobile = Mobile::parse("9545812125").unwrap_or_else(|_| panic!("a good number"));
        assert_eq!(format!("{mobile:?}"), "Mobile(******2125)");
    }
}
