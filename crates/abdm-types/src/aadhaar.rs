//! Aadhaar numbers and virtual ids.

use super::SecretDigits;

/// A 12-digit Aadhaar number with a right check digit and a first digit of 2 to 9.
pub struct Aadhaar(SecretDigits);

/// A 16-digit virtual id with a right check digit, which stands for an Aadhaar number and is just
/// as secret.
pub struct Vid(SecretDigits);

/// What a person may type where an Aadhaar number is asked for; the API takes both
/// (protocol.md section 13).
pub enum AadhaarId {
    /// A 12-digit number.
    Aadhaar(Aadhaar),
    /// A 16-digit virtual id.
    Vid(Vid),
}

/// Why digits are no Aadhaar number and no virtual id. Holds no digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AadhaarError {
    /// Neither 12 nor 16 digits.
    #[error("an Aadhaar number has 12 digits, a virtual id 16")]
    Length,
    /// An Aadhaar number does not begin with 0 or 1.
    #[error("an Aadhaar number begins with 2 to 9")]
    FirstDigit,
    /// The check digit does not fit: most likely a slip of the finger.
    #[error("the check digit does not fit")]
    CheckDigit,
}

impl AadhaarId {
    /// Checks a finished entry. The digits come back with the reason when they are refused, so
    /// that the person can mend them.
    ///
    /// A virtual id ends in a check digit of the same kind (UIDAI's rule for both), so that a slip
    /// of the finger sends no message.
    ///
    /// # Errors
    ///
    /// [`AadhaarError`] says which rule the digits break.
    pub fn from_digits(digits: SecretDigits) -> Result<Self, (AadhaarError, SecretDigits)> {
        match Self::check(&digits) {
            Ok(()) if digits.len() == 16 => Ok(Self::Vid(Vid(digits))),
            Ok(()) => Ok(Self::Aadhaar(Aadhaar(digits))),
            Err(error) => Err((error, digits)),
        }
    }

    /// Tells whether digits would be accepted by [`AadhaarId::from_digits`].
    ///
    /// # Errors
    ///
    /// [`AadhaarError`] says which rule the digits break.
    pub fn check(digits: &SecretDigits) -> Result<(), AadhaarError> {
        digits.with(|ascii| match ascii.len() {
            12 if matches!(ascii.first(), Some(b'0' | b'1')) => Err(AadhaarError::FirstDigit),
            12 | 16 if !verhoeff_is_valid(ascii) => Err(AadhaarError::CheckDigit),
            12 | 16 => Ok(()),
            _ => Err(AadhaarError::Length),
        })
    }

    /// Lends the digits as ASCII, for encryption.
    pub fn with<R>(&self, read: impl FnOnce(&[u8]) -> R) -> R {
        match self {
            Self::Aadhaar(Aadhaar(digits)) | Self::Vid(Vid(digits)) => digits.with(read),
        }
    }

    /// Gives the digits back for correction.
    #[must_use]
    pub fn into_digits(self) -> SecretDigits {
        match self {
            Self::Aadhaar(Aadhaar(digits)) | Self::Vid(Vid(digits)) => digits,
        }
    }
}

/// Tells whether ASCII digits end in the right Verhoeff check digit. False for anything else.
#[must_use]
pub fn verhoeff_is_valid(ascii: &[u8]) -> bool {
    const MULTIPLY: [[u8; 10]; 10] = [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
        [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
        [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
        [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
        [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
        [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
        [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
        [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
        [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
    ];
    const PERMUTE: [[u8; 10]; 8] = [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
        [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
        [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
        [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
        [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
        [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
        [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
    ];
    if ascii.is_empty() {
        return false;
    }
    let mut check = 0_u8;
    for (place, byte) in ascii.iter().rev().enumerate() {
        if !byte.is_ascii_digit() {
            return false;
        }
        let digit = usize::from(byte - b'0');
        let permuted = PERMUTE[place % 8][digit];
        check = MULTIPLY[usize::from(check)][usize::from(permuted)];
    }
    check == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn digits(text: &str) -> SecretDigits {
        let mut digits = SecretDigits::new();
        for byte in text.bytes() {
            assert!(digits.push(byte - b'0'));
        }
        digits
    }

    #[test]
    fn accepts_the_published_test_numbers() {
        for number in [
            "999941057058",
            "999971658847",
            "999933119405",
            "999955183433",
            "999990501894",
        ] {
            assert_eq!(AadhaarId::check(&digits(number)), Ok(()), "{number}");
        }
    }

    #[test]
    fn refuses_wrong_length_first_digit_and_check_digit() {
        assert_eq!(
            AadhaarId::check(&digits("99994105705")),
            Err(AadhaarError::Length)
        );
        assert_eq!(
            AadhaarId::check(&digits("199941057058")),
            Err(AadhaarError::FirstDigit)
        );
        assert_eq!(
            AadhaarId::check(&digits("999941057059")),
            Err(AadhaarError::CheckDigit)
        );
    }

    #[test]
    fn takes_a_virtual_id_of_sixteen_digits_by_its_check_digit() {
        for last in 0..=9 {
            let checked = AadhaarId::from_digits(digits(&format!("999941057058123{last}")));
            match last {
                0 => assert!(matches!(checked, Ok(AadhaarId::Vid(_)))),
                _ => assert!(matches!(checked, Err((AadhaarError::CheckDigit, _)))),
            }
        }
    }

    #[test]
    fn gives_refused_digits_back() {
        let Err((error, kept)) = AadhaarId::from_digits(digits("999941057050")) else {
            panic!("a wrong check digit was accepted");
        };
        assert_eq!(error, AadhaarError::CheckDigit);
        assert_eq!(kept.len(), 12);
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_always_found(place in 0_usize..12, add in 1_u8..10) {
            let mut number = *b"999941057058";
            number[place] = b'0' + (number[place] - b'0' + add) % 10;
            prop_assert!(!verhoeff_is_valid(&number));
        }

        #[test]
        fn one_wrong_digit_of_a_virtual_id_is_always_found(place in 0_usize..16, add in 1_u8..10) {
            let mut vid = *b"9999410570581230";
            vid[place] = b'0' + (vid[place] - b'0' + add) % 10;
            prop_assert!(!verhoeff_is_valid(&vid));
        }

        #[test]
        fn two_neighbours_swapped_are_always_found(place in 0_usize..11) {
            let mut number = *b"999971658847";
            number.swap(place, place + 1);
            prop_assume!(&number != b"999971658847");
            prop_assert!(!verhoeff_is_valid(&number));
        }
    }
}
