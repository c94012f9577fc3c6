//! Which key the service hands out: known by its fingerprint, and told when it is another.

use sha2::{Digest as _, Sha256};
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// The SHA-256 of a public key in its SPKI form, as `openssl pkey -pubin -outform DER | sha256sum`
/// writes it. It is no secret.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct KeyFingerprint([u8; 32]);

/// What a key that was fetched is to those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyNews {
    /// The first since the program began, and no other than before it, as far as that is known.
    First,
    /// Another than the one before. Keys are changed now and then; who did not hear of it from ABDM
    /// asks.
    Changed,
    /// None of those that the settings allow. Nothing is encrypted with it.
    Unexpected,
}

/// Who hears of keys: called for the first since the program began, and once for each that is another
/// than the one before. It must not block. Clones share it.
#[derive(Clone)]
pub struct KeyWatch(Arc<Callback>);

type Callback = dyn Fn(KeyNews, KeyFingerprint) + Send + Sync;

impl KeyFingerprint {
    /// Of a key's SPKI in DER.
    pub(super) fn of(spki: &[u8]) -> Self {
        Self(Sha256::digest(spki).into())
    }

    /// The digest itself.
    #[must_use]
    pub const fn bytes(self) -> [u8; 32] {
        self.0
    }
}

impl KeyWatch {
    /// Shares a callback.
    #[must_use]
    pub fn new(callback: impl Fn(KeyNews, KeyFingerprint) + Send + Sync + 'static) -> Self {
        Self(Arc::new(callback))
    }

    /// Tells of a key.
    pub fn tell(&self, news: KeyNews, key: KeyFingerprint) {
        (self.0)(news, key);
    }
}

impl fmt::Debug for KeyWatch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("KeyWatch(..)")
    }
}

impl KeyNews {
    /// What a key is that was fetched after `before`, where the settings allow these, or any where
    /// they name none. `None` when it is the same again.
    pub(super) fn of(
        key: KeyFingerprint,
        before: Option<KeyFingerprint>,
        allowed: &[KeyFingerprint],
    ) -> Option<Self> {
        match before {
            Some(before) if before == key => None,
            _ if !is_allowed(key, allowed) => Some(Self::Unexpected),
            Some(_) => Some(Self::Changed),
            None => Some(Self::First),
        }
    }

    /// A short stable name for logs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Changed => "changed",
            Self::Unexpected => "unexpected",
        }
    }
}

/// Whether the settings allow a key; they allow every one where they name none.
pub(super) fn is_allowed(key: KeyFingerprint, allowed: &[KeyFingerprint]) -> bool {
    allowed.is_empty() || allowed.contains(&key)
}

impl fmt::Display for KeyFingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for KeyFingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "KeyFingerprint({self})")
    }
}

/// A text that is no fingerprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a fingerprint has 64 hexadecimal digits")]
pub struct NoFingerprint;

impl FromStr for KeyFingerprint {
    type Err = NoFingerprint;

    /// Reads 64 hexadecimal digits, in pairs with or without colons between them.
    fn from_str(text: &str) -> Result<Self, NoFingerprint> {
        let digits: Vec<u8> = text
            .trim()
            .bytes()
            .filter(|byte| *byte != b':')
            .map(|byte| char::from(byte).to_digit(16))
            .map(|digit| digit.and_then(|digit| u8::try_from(digit).ok()))
            .collect::<Option<_>>()
            .ok_or(NoFingerprint)?;
        let (pairs, rest) = digits.as_chunks::<2>();
        let bytes: Vec<u8> = pairs.iter().map(|[high, low]| high << 4 | low).collect();
        if !rest.is_empty() {
            return Err(NoFingerprint);
        }
        bytes.try_into().map(Self).map_err(|_| NoFingerprint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes_and_what_others_write() {
        let print = KeyFingerprint::of(b"a key");
        assert_eq!(print.to_string().parse(), Ok(print));
        let colons: Vec<String> = print
            .to_string()
            .to_uppercase()
            .as_bytes()
            .chunks(2)
            .map(|pair| String::from_utf8_lossy(pair).into_owned())
            .collect();
        assert_eq!(colons.join(":").parse(), Ok(print));
        for bad in ["", "00", &"0".repeat(63), &"0".repeat(65), &"g".repeat(64)] {
            assert_eq!(bad.parse::<KeyFingerprint>(), Err(NoFingerprint), "{bad}");
        }
        // `printf abc | sha256sum`
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(KeyFingerprint::of(b"abc").to_string(), known);
    }

    #[test]
    fn tells_a_key_once_until_it_is_another() {
        let [first, other] = [b"1", b"2"].map(|key| KeyFingerprint::of(key));
        assert_eq!(KeyNews::of(first, None, &[]), Some(KeyNews::First));
        assert_eq!(KeyNews::of(first, Some(first), &[]), None);
        assert_eq!(KeyNews::of(other, Some(first), &[]), Some(KeyNews::Changed));
        let both = [first, other];
        assert_eq!(
            KeyNews::of(other, Some(first), &both),
            Some(KeyNews::Changed)
        );
        let unexpected = Some(KeyNews::Unexpected);
        assert_eq!(KeyNews::of(other, Some(first), &[first]), unexpected);
        assert_eq!(KeyNews::of(other, None, &[first]), unexpected);
        assert_eq!(KeyNews::of(other, Some(other), &[first]), None, "told once");
    }
}
