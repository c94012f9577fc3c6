//! Numbers by their keyed hash: who reads the ledger learns no number from it.

use abdm_types::LoginId;
use siphasher::sip128::{Hasher128 as _, SipHasher24};
use std::fmt;
use std::hash::Hasher as _;
use zeroize::Zeroizing;

/// A key of a ledger: 16 random bytes.
pub struct LedgerKey {
    generation: u64,
    bytes: Zeroizing<[u8; 16]>,
}

/// The keys of a ledger: the one that numbers are hashed under, and the one before, under which some
/// may still be known.
pub(super) struct Keys {
    present: LedgerKey,
    before: Option<LedgerKey>,
}

/// A number under one key: what the ledger knows it by, and what is kept of it on a disk.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NumberName {
    /// Of the key.
    pub generation: u64,
    /// The hash, as it is written.
    pub hash: [u8; 16],
}

/// A number under every key of a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NumberHash {
    pub(super) name: NumberName,
    /// What it is still known by, perhaps.
    pub(super) before: Option<NumberName>,
}

impl LedgerKey {
    /// A key for one run of the program, which nobody keeps.
    #[must_use]
    pub fn new(random: [u8; 16]) -> Self {
        Self::kept(0, random)
    }

    /// A key that outlives the program. Each has a number of its own, from 1.
    #[must_use]
    pub fn kept(generation: u64, bytes: [u8; 16]) -> Self {
        Self {
            generation,
            bytes: Zeroizing::new(bytes),
        }
    }

    /// SipHash-2-4 of the kind and the characters. An ABHA address counts without its suffix,
    /// which people may leave out.
    fn name(&self, id: &LoginId) -> NumberName {
        let mut hasher = SipHasher24::new_with_key(&self.bytes);
        match id {
            LoginId::Mobile(mobile) => {
                hasher.write_u8(b'm');
                hasher.write(mobile.digits().as_bytes());
            }
            LoginId::AbhaNumber(number) => {
                hasher.write_u8(b'n');
                hasher.write(number.digits().as_bytes());
            }
            LoginId::AbhaAddress(address) => {
                hasher.write_u8(b'a');
                hasher.write(address.local().to_ascii_lowercase().as_bytes());
            }
            LoginId::Aadhaar(aadhaar) => {
                let hash = aadhaar.hash_with(self.generation, |ascii| {
                    hasher.write_u8(b'u');
                    hasher.write(ascii);
                    hasher.finish128().into()
                });
                return self.named(hash);
            }
        }
        self.named(hasher.finish128().into())
    }

    fn named(&self, hash: u128) -> NumberName {
        NumberName {
            generation: self.generation,
            hash: hash.to_be_bytes(),
        }
    }
}

impl Keys {
    pub(super) fn new(present: LedgerKey, before: Option<LedgerKey>) -> Self {
        Self { present, before }
    }

    pub(super) fn hash(&self, id: &LoginId) -> NumberHash {
        NumberHash {
            name: self.present.name(id),
            before: self.before.as_ref().map(|key| key.name(id)),
        }
    }

    /// Whether a number could still be found by this name.
    pub(super) fn knows(&self, name: NumberName) -> bool {
        let keys = [Some(&self.present), self.before.as_ref()];
        let mut keys = keys.into_iter().flatten();
        keys.any(|key| key.generation == name.generation)
    }
}

impl NumberHash {
    /// Whether this is a name of the number.
    pub(super) fn has(self, name: NumberName) -> bool {
        self.name == name || self.before == Some(name)
    }
}

impl fmt::Debug for NumberName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "NumberName({})", self.generation)
    }
}
