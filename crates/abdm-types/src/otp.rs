//! One-time codes.

use super::SecretDigits;

/// A complete six-digit one-time code (protocol.md section 13).
pub struct Otp(SecretDigits);

/// Why digits are no one-time code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a code has {} digits", Otp::LENGTH)]
pub struct OtpError;

impl Otp {
    /// A code has six digits.
    pub const LENGTH: usize = 6;

    /// Takes a finished entry.
    ///
    /// # Errors
    ///
    /// Gives the digits back when there are not exactly six.
    pub fn from_digits(digits: SecretDigits) -> Result<Self, (OtpError, SecretDigits)> {
        if digits.len() == Self::LENGTH {
            Ok(Self(digits))
        } else {
            Err((OtpError, digits))
        }
    }

    /// Lends the digits as ASCII, for encryption.
    pub fn with<R>(&self, read: impl FnOnce(&[u8]) -> R) -> R {
        self.0.with(read)
    }

    /// Gives the digits back, for another try.
    #[must_use]
    pub fn into_digits(self) -> SecretDigits {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use static_assertions::assert_not_impl_any;

    assert_not_impl_any!(Otp: Clone, std::fmt::Debug, std::fmt::Display, serde::Serialize);
    assert_not_impl_any!(
        crate::AadhaarId: Clone,
        std::fmt::Debug,
        std::fmt::Display,
        serde::Serialize
    );

    #[test]
    fn has_exactly_six_digits() {
        for count in 0..=16_usize {
            let mut digits = SecretDigits::new();
            for _ in 0..count {
                assert!(digits.push(7));
            }
            assert_eq!(Otp::from_digits(digits).is_ok(), count == 6, "{count}");
        }
    }
}
