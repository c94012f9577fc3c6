//! Digits of a number that somebody is known by.

use std::sync::Arc;
use zeroize::Zeroize;

/// `N` digits as ASCII in one block. Clones share it, and it is wiped with the last of them:
/// wherever one is moved, a pointer moves and no copy of the digits stays behind.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct SharedDigits<const N: usize>(Arc<Block<N>>);

#[derive(PartialEq, Eq, Hash)]
struct Block<const N: usize>([u8; N]);

impl<const N: usize> SharedDigits<N> {
    /// Takes digits in their order; `None` when there are not exactly `N`, or something else is
    /// among them.
    pub(crate) fn of(mut ascii: impl Iterator<Item = u8>) -> Option<Self> {
        // Filled where it stays.
        let mut block = Arc::new(Block([0; N]));
        for slot in &mut Arc::get_mut(&mut block)?.0 {
            *slot = ascii.next().filter(u8::is_ascii_digit)?;
        }
        ascii.next().is_none().then_some(Self(block))
    }

    pub(crate) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0.0).unwrap_or_default()
    }
}

impl<const N: usize> Drop for Block<N> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_so_many_digits_and_nothing_else() {
        let of = |text: &str| SharedDigits::<4>::of(text.bytes());
        assert!(of("1234").is_some_and(|digits| digits.as_str() == "1234"));
        for text in ["", "123", "12345", "12x4"] {
            assert!(of(text).is_none(), "{text}");
        }
        assert!(of("1234") == of("1234") && of("1234") != of("1235"));
    }
}
