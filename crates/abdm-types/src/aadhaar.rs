//! Aadhaar numbers and virtual ids.

use super::SecretDigits;
use std::sync::{Mutex, MutexGuard, PoisonError};
use zeroize::Zeroizing;

/// A 12-digit Aadhaar number with a right check digit and a first digit of 2 to 9, or a 16-digit
/// virtual id with a right check digit, which stands for one and is just as secret. The API takes
/// both where one is asked for (protocol.md section 13).
///
/// The digits are held until they are sealed for the service, and no longer: from then on the sealed
/// text stands for them, for whoever shares the number. It opens only with the service's private
/// key, and serves as long as the service has that key.
pub struct AadhaarId {
    state: Mutex<State>,
    length: usize,
    ending: [u8; 4],
}

struct State {
    held: Held,
    // Each under the number of its key, the newest last.
    hashes: Vec<(u64, u128)>,
}

enum Held {
    Digits(SecretDigits),
    Sealed {
        text: Zeroizing<String>,
        key: KeyMark,
    },
}

/// Tells one key of the service from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyMark(pub [u8; 20]);

/// Why there is no sealed text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The digits were sealed before, with another key.
    #[error("the digits were let go once they were sealed")]
    LetGo,
    /// The key does not take them. They are held still.
    #[error("the key does not take the digits")]
    Key,
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
        if let Err(error) = Self::check(&digits) {
            return Err((error, digits));
        }
        let ending = digits.with(|ascii| ascii.last_chunk().copied());
        Ok(Self {
            length: digits.len(),
            ending: ending.unwrap_or_default(),
            state: Mutex::new(State {
                held: Held::Digits(digits),
                hashes: Vec::new(),
            }),
        })
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

    /// How many digits it has: 12, or 16 of a virtual id.
    #[must_use]
    pub fn length(&self) -> usize {
        self.length
    }

    /// The last four digits, which is all of it that is ever shown.
    #[must_use]
    pub fn ending(&self) -> &str {
        std::str::from_utf8(&self.ending).unwrap_or_default()
    }

    /// Whether the digits are held still.
    #[must_use]
    pub fn is_held(&self) -> bool {
        matches!(self.state().held, Held::Digits(_))
    }

    /// Lends the digits as ASCII, to be mended or looked at by a test; `None` once they were sealed.
    pub fn with<R>(&self, read: impl FnOnce(&[u8]) -> R) -> Option<R> {
        match &self.state().held {
            Held::Digits(digits) => Some(digits.with(read)),
            Held::Sealed { .. } => None,
        }
    }

    /// A keyed hash of the digits, to count by, under the key of this number. It is made anew as
    /// long as they are held. Afterwards it is the one that was made before; under a key that came
    /// later it is the newest of the others, and 0 when there is none.
    #[must_use]
    pub fn hash_with(&self, key: u64, hash: impl FnOnce(&[u8]) -> u128) -> u128 {
        let mut state = self.state();
        if let Held::Digits(digits) = &state.held {
            let hash = digits.with(hash);
            state.hashes.retain(|(known, _)| *known != key);
            state.hashes.push((key, hash));
            return hash;
        }
        let of_key = state.hashes.iter().find(|(known, _)| *known == key);
        let found = of_key.or(state.hashes.last());
        found.map_or(0, |(_, hash)| *hash)
    }

    /// Whether both are the same number: by their digits, and once those of one were sealed by the
    /// hash of both. Without a hash they count as different.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        if std::ptr::eq(self, other) {
            return true;
        }
        let (one, other) = (self.state(), other.state());
        match (&one.held, &other.held) {
            (Held::Digits(one), Held::Digits(other)) => {
                one.with(|one| other.with(|other| one == other))
            }
            (Held::Sealed { .. }, _) | (_, Held::Sealed { .. }) => {
                one.hashes.iter().any(|hash| other.hashes.contains(hash))
            }
        }
    }

    /// The sealed text under this key, made by `seal` the first time. With that the digits are
    /// wiped. The text is a copy, wiped when it is dropped.
    ///
    /// # Errors
    ///
    /// [`SealError`] says why there is none.
    pub fn sealed(
        &self,
        key: KeyMark,
        seal: impl FnOnce(&[u8]) -> Option<Zeroizing<String>>,
    ) -> Result<Zeroizing<String>, SealError> {
        let mut state = self.state();
        let text = match &state.held {
            Held::Sealed { text, key: with } if *with == key => return Ok(text.clone()),
            Held::Sealed { .. } => return Err(SealError::LetGo),
            Held::Digits(digits) => digits.with(seal).ok_or(SealError::Key)?,
        };
        state.held = Held::Sealed {
            text: text.clone(),
            key,
        };
        Ok(text)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
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

    fn id(text: &str) -> AadhaarId {
        match AadhaarId::from_digits(digits(text)) {
            Ok(id) => id,
            Err((error, _)) => panic!("{text}: {error}"),
        }
    }

    fn text(ascii: &[u8]) -> Option<Zeroizing<String>> {
        assert_eq!(ascii, b"999941057058");
        Some(Zeroizing::new("sealed".to_owned()))
    }

    #[test]
    fn the_digits_are_let_go_once_they_are_sealed() {
        let (one, other) = (KeyMark([1; 20]), KeyMark([2; 20]));
        let id = id("999941057058");
        assert_eq!(id.sealed(one, |_| None), Err(SealError::Key));
        assert!(id.is_held(), "they were not sealed");
        assert_eq!(id.with(<[u8]>::len), Some(12));
        let sealed = Zeroizing::new("sealed".to_owned());
        assert_eq!(id.sealed(one, text).as_ref(), Ok(&sealed));
        assert!(!id.is_held() && id.with(<[u8]>::len).is_none());
        let again = id.sealed(one, |_| panic!("there is nothing to be sealed any more"));
        assert_eq!(again.as_ref(), Ok(&sealed), "the text of the first time");
        assert_eq!(id.sealed(other, text), Err(SealError::LetGo));
        assert_eq!((id.ending(), id.length()), ("7058", 12));
    }

    #[test]
    fn a_number_is_known_by_its_hash_when_it_was_sealed() {
        let hash = |ascii: &[u8]| ascii.iter().map(|byte| u128::from(*byte)).sum();
        let (sent, again) = (id("999941057058"), id("999941057058"));
        assert!(sent.is_same(&again), "both are held");
        let counted = sent.hash_with(7, hash);
        assert!(sent.sealed(KeyMark([1; 20]), text).is_ok());
        assert!(!sent.is_same(&again), "the other has no hash yet");
        assert_eq!(again.hash_with(7, hash), counted);
        for key in [7, 8] {
            assert_eq!(sent.hash_with(key, |_| panic!("not held")), counted);
        }
        assert!(sent.is_same(&again) && again.is_same(&sent) && sent.is_same(&sent));
        assert!(!sent.is_same(&id("999971658847")));
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
                0 => assert!(checked.is_ok_and(|id| id.length() == 16)),
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
