//! Digits that must leave no trace: Aadhaar, VID and OTP.

use kiosk_process::LockedPage;
use zeroize::Zeroize;

/// Up to sixteen decimal digits in one block of memory that never grows, is kept out of swap where
/// the system allows it, is wiped when it is dropped, and has no way out but
/// [`SecretDigits::with`].
///
/// There is no `Clone`, no `Debug`, no `Display` and no serde, each promise held by a test, beside
/// one that shows that nothing else is wrong with them:
///
/// ```
/// let digits = abdm_types::SecretDigits::new();
/// digits.with(|ascii| assert!(ascii.is_empty()));
/// ```
/// ```compile_fail
/// let digits = abdm_types::SecretDigits::new();
/// let _copy = digits.clone();
/// ```
/// ```compile_fail
/// let digits = abdm_types::SecretDigits::new();
/// println!("{digits:?}");
/// ```
/// ```compile_fail
/// let digits = abdm_types::SecretDigits::new();
/// let _text = digits.to_string();
/// ```
/// ```compile_fail
/// let digits = abdm_types::SecretDigits::new();
/// let _json = serde_json::to_string(&digits);
/// ```
pub struct SecretDigits {
    // Moving the value moves a pointer and leaves no copy behind.
    page: LockedPage,
    len: usize,
}

impl SecretDigits {
    /// The most digits that fit: a VID has sixteen.
    pub const CAPACITY: usize = 16;

    /// Makes an empty entry.
    #[must_use]
    pub fn new() -> Self {
        Self {
            page: LockedPage::new(),
            len: 0,
        }
    }

    /// All places, filled or not.
    fn digits(&self) -> &[u8] {
        self.page.bytes().get(..Self::CAPACITY).unwrap_or_default()
    }

    fn digits_mut(&mut self) -> &mut [u8] {
        let all = self.page.bytes_mut();
        all.get_mut(..Self::CAPACITY).unwrap_or_default()
    }

    /// Appends one digit, 0 to 9. Answers whether it was taken: not when it is no digit or the
    /// entry is full.
    pub fn push(&mut self, digit: u8) -> bool {
        let taken = digit <= 9 && self.len < Self::CAPACITY;
        let len = self.len;
        if taken && let Some(slot) = self.digits_mut().get_mut(len) {
            *slot = b'0' + digit;
            self.len += 1;
        }
        taken
    }

    /// Removes and wipes the last digit. Answers whether there was one.
    pub fn pop(&mut self) -> bool {
        if self.len == 0 {
            return false;
        }
        self.len -= 1;
        let len = self.len;
        if let Some(slot) = self.digits_mut().get_mut(len) {
            slot.zeroize();
        }
        true
    }

    /// Puts one digit, 0 to 9, in the place of another. Answers whether it was taken.
    pub fn replace(&mut self, index: usize, digit: u8) -> bool {
        let len = self.len;
        match self
            .digits_mut()
            .get_mut(..len)
            .and_then(|typed| typed.get_mut(index))
        {
            Some(slot) if digit <= 9 => {
                *slot = b'0' + digit;
                true
            }
            Some(_) | None => false,
        }
    }

    /// Puts one digit, 0 to 9, before the one at `index`. Answers whether it was taken: not when
    /// it is no digit, the place does not exist or the entry is full.
    pub fn insert(&mut self, index: usize, digit: u8) -> bool {
        if index > self.len || !self.push(digit) {
            return false;
        }
        let len = self.len;
        if let Some(moved) = self.digits_mut().get_mut(index..len) {
            moved.rotate_right(1);
        }
        true
    }

    /// Removes and wipes the digit at `index`; those behind it move up. Answers whether there
    /// was one.
    pub fn remove(&mut self, index: usize) -> bool {
        if index >= self.len {
            return false;
        }
        let len = self.len;
        if let Some(moved) = self.digits_mut().get_mut(index..len) {
            moved.rotate_left(1);
        }
        self.pop()
    }

    /// Wipes every digit.
    pub fn clear(&mut self) {
        self.digits_mut().zeroize();
        self.len = 0;
    }

    /// How many digits there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The digit at `index`, 0 to 9, to be drawn: the screen shows the last four of a finished
    /// number, and the one just typed for a moment.
    #[must_use]
    pub fn peek(&self, index: usize) -> Option<u8> {
        self.digits()
            .get(..self.len)?
            .get(index)
            .map(|ascii| ascii - b'0')
    }

    /// Lends the digits as ASCII for the length of `read`: for checking and for encryption.
    pub fn with<R>(&self, read: impl FnOnce(&[u8]) -> R) -> R {
        read(self.digits().get(..self.len).unwrap_or_default())
    }
}

impl Default for SecretDigits {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use static_assertions::assert_not_impl_any;

    assert_not_impl_any!(
        SecretDigits: Clone,
        Copy,
        std::fmt::Debug,
        std::fmt::Display,
        serde::Serialize
    );

    #[test]
    fn takes_sixteen_digits_and_no_more() {
        let mut digits = SecretDigits::new();
        for index in 0..16 {
            assert!(digits.push(index % 10));
        }
        assert!(!digits.push(1));
        assert_eq!(digits.len(), 16);
        digits.with(|ascii| assert_eq!(ascii, b"0123456789012345"));
    }

    #[test]
    fn refuses_what_is_no_digit() {
        let mut digits = SecretDigits::new();
        assert!(!digits.push(10));
        assert!(digits.is_empty());
    }

    #[test]
    fn mends_a_digit_in_the_middle() {
        let mut digits = SecretDigits::new();
        for digit in [1, 2, 3, 4] {
            let _ = digits.push(digit);
        }
        assert!(digits.replace(1, 9));
        digits.with(|ascii| assert_eq!(ascii, b"1934"));
        assert!(digits.remove(1));
        digits.with(|ascii| assert_eq!(ascii, b"134"));
        assert_eq!(digits.digits()[3], 0, "what is removed is wiped");
        assert!(digits.insert(1, 2));
        digits.with(|ascii| assert_eq!(ascii, b"1234"));
        assert!(digits.insert(4, 5));
        digits.with(|ascii| assert_eq!(ascii, b"12345"));
        assert!(!digits.replace(5, 1) && !digits.insert(6, 1) && !digits.remove(5));
        assert!(!digits.replace(0, 10) && !digits.insert(0, 10));
        digits.with(|ascii| assert_eq!(ascii, b"12345"));
    }

    #[test]
    fn wipes_what_it_removes() {
        let mut digits = SecretDigits::new();
        for digit in [1, 2, 3] {
            let _ = digits.push(digit);
        }
        assert!(digits.pop());
        assert_eq!(digits.digits()[2], 0);
        digits.clear();
        assert!(digits.digits().iter().all(|byte| *byte == 0));
        assert!(!digits.pop());
        assert_eq!(digits.peek(0), None);
    }
}
