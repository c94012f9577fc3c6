//! `[staff]`

use super::error::Error;
use super::field::{Raw, Section};
use argon2::password_hash::{PasswordHashString, SaltString};
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use serde::Deserialize;
use std::fmt;
use std::ops::RangeInclusive;

/// What staff may do at the kiosk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Staff {
    /// `pin`: what the PIN of the staff pages is compared with. Without it they open in practice alone.
    pub pin: Option<PinHash>,
}

/// A PIN as it stands in the settings: its Argon2id hash in the PHC string format
/// (`$argon2id$v=19$m=…,t=…,p=…$salt$hash`), from which nobody reads the PIN.
#[derive(Clone, PartialEq, Eq)]
pub struct PinHash(PasswordHashString);

impl PinHash {
    /// So many digits a PIN has. Six of them take whoever reads the settings hours to guess, and
    /// whoever stands before the kiosk years.
    pub const DIGITS: RangeInclusive<usize> = 6..=12;

    /// The most memory that a hash may ask for, in KiB: a kiosk has little to spare.
    const MAX_MEMORY: u32 = 64 * 1024;

    /// Hashes a PIN of ASCII digits with a salt of its own. Takes some 20 MiB for as long as a blink.
    ///
    /// `None` where it has another number of digits than [`PinHash::DIGITS`] or something else in it.
    #[must_use]
    pub fn of(pin: &[u8]) -> Option<Self> {
        if !Self::DIGITS.contains(&pin.len()) || !pin.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let salt = SaltString::encode_b64(&rand::random::<[u8; 16]>()).ok()?;
        let hash = Argon2::default().hash_password(pin, &salt).ok()?;
        Some(Self(hash.serialize()))
    }

    /// Reads what [`PinHash`] shows. `None` for another algorithm, or one that asks for too much.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let hash = PasswordHashString::new(text).ok()?;
        let read = hash.password_hash();
        let parameters = argon2::Params::try_from(&read).ok()?;
        let is_whole = read.salt.is_some() && read.hash.is_some();
        let is_cheap = parameters.m_cost() <= Self::MAX_MEMORY && parameters.t_cost() <= 10;
        let is_known = read.algorithm == argon2::Algorithm::Argon2id.ident();
        (is_known && is_whole && is_cheap).then_some(Self(hash))
    }

    /// Whether it is the hash of this PIN. Takes as long as [`PinHash::of`]: not for the window's own
    /// thread.
    #[must_use]
    pub fn matches(&self, pin: &[u8]) -> bool {
        let hash = self.0.password_hash();
        Argon2::default().verify_password(pin, &hash).is_ok()
    }
}

impl fmt::Display for PinHash {
    /// As it stands in the settings.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str())
    }
}

impl fmt::Debug for PinHash {
    /// A short PIN can be guessed from its hash: it is shown nowhere.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PinHash(..)")
    }
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawStaff {
    pin: Raw,
}

impl RawStaff {
    pub(super) fn check(&self, section: Section<'_>) -> Result<Staff, Error> {
        let rule = "must be a hash as abha-kiosk setup writes it: \"$argon2id$v=19$m=...\", never \
                    the PIN itself";
        let pin = section.checked("pin", &self.pin, rule, |value| {
            PinHash::parse(value.as_str()?)
        })?;
        Ok(Staff { pin })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_is_known_again_from_its_hash_alone() {
        let hash = PinHash::of(b"204060").unwrap();
        let read = PinHash::parse(&hash.to_string()).unwrap();
        assert_eq!(read, hash);
        assert!(read.matches(b"204060"));
        assert!(!read.matches(b"204061"));
        assert!(!read.matches(b""));
        assert!(!hash.to_string().contains("204060"));
        assert_eq!(format!("{hash:?}"), "PinHash(..)");
        assert_ne!(PinHash::of(b"204060").unwrap(), hash, "each has its salt");
    }

    #[test]
    fn a_pin_has_six_to_twelve_digits() {
        assert!(PinHash::of(b"123456789012").is_some());
        for bad in [
            &b"12345"[..],
            b"1234567890123",
            b"12345a",
            b"",
            "१२३४५६".as_bytes(),
        ] {
            assert_eq!(PinHash::of(bad), None);
        }
    }

    #[test]
    fn a_hash_is_refused_that_is_none_or_that_asks_for_too_much() {
        let good = PinHash::of(b"204060").unwrap().to_string();
        for bad in [
            "204060".to_owned(),
            String::new(),
            good.replace("argon2id", "argon2i"),
            good.replace("m=19456", "m=4194304"),
            good.replace("t=2", "t=1000"),
            good.rsplit_once('$').unwrap().0.to_owned(),
        ] {
            assert_eq!(PinHash::parse(&bad), None, "{bad}");
        }
    }
}
