//! ABHA numbers.

use crate::shared_digits::SharedDigits;
use std::fmt;

/// A 14-digit ABHA number, written `91-1000-2000-3008`. Clones share the digits, which are wiped
/// with the last of them: wherever one is moved, no copy of them stays behind.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct AbhaNumber(SharedDigits<14>);

/// Why a text is no ABHA number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an ABHA number has 14 digits, written 2-4-4-4")]
pub struct AbhaNumberError;

impl AbhaNumber {
    /// Reads 14 digits, with or without dashes or blanks between them.
    ///
    /// # Errors
    ///
    /// [`AbhaNumberError`] when there are not 14 digits, or anything else stands among them.
    pub fn parse(text: &str) -> Result<Self, AbhaNumberError> {
        let written = text.trim().bytes();
        let digits = written.filter(|byte| !matches!(byte, b'-' | b' '));
        SharedDigits::of(digits).map(Self).ok_or(AbhaNumberError)
    }

    /// The 14 digits without dashes.
    #[must_use]
    pub fn digits(&self) -> &str {
        self.0.as_str()
    }

    /// The last four digits.
    #[must_use]
    pub fn last_four(&self) -> &str {
        self.digits().get(10..).unwrap_or_default()
    }

    /// Whether the Luhn sum of all 14 digits fits: a typing aid, never a reason to refuse,
    /// because the rule is not officially published (protocol.md section 13).
    #[must_use]
    pub fn luhn_fits(&self) -> bool {
        let sum: u32 = self
            .digits()
            .bytes()
            .rev()
            .enumerate()
            .map(|(place, ascii)| {
                let digit = u32::from(ascii - b'0');
                match (place % 2, digit) {
                    (0, digit) => digit,
                    (_, digit) if digit > 4 => digit * 2 - 9,
                    (_, digit) => digit * 2,
                }
            })
            .sum();
        sum.is_multiple_of(10)
    }
}

impl fmt::Display for AbhaNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.digits();
        for (index, range) in [0..2, 2..6, 6..10, 10..14].into_iter().enumerate() {
            if index > 0 {
                formatter.write_str("-")?;
            }
            formatter.write_str(digits.get(range).unwrap_or_default())?;
        }
        Ok(())
    }
}

impl fmt::Debug for AbhaNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "AbhaNumber(..{})", self.last_four())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_both_forms() {
        for text in ["91-1000-2000-3008", "91100020003008", "91 1000 2000 3008"] {
            let number = AbhaNumber::parse(text);
            assert_eq!(
                number.as_ref().map(ToString::to_string),
                Ok("91-1000-2000-3008".to_owned())
            );
            assert!(number.is_ok_and(|number| number.luhn_fits()));
        }
        assert!(AbhaNumber::parse("91-1000-2000-300").is_err());
        assert!(AbhaNumber::parse("91-1000-2000-30088").is_err());
        assert!(AbhaNumber::parse("91-1000-2000-300x").is_err());
    }

    #[test]
    fn knows_the_published_samples() {
        for (text, fits) in [
            ("91-1234-5678-9015", true),
            ("91-2024-0000-0016", true),
            ("91-9999-0000-0004", true),
            ("43-4221-5105-6749", true),
            ("12-3456-7890-1234", false),
        ] {
            assert_eq!(
                AbhaNumber::parse(text).map(|number| number.luhn_fits()),
                Ok(fits),
                "{text}"
            );
        }
    }
}
