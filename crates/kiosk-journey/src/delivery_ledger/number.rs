//! Numbers by their keyed hash: who reads the ledger learns no number from it.

use abdm_types::LoginId;
use siphasher::sip128::{Hasher128 as _, SipHasher24};
use std::hash::Hasher as _;
use zeroize::Zeroizing;

/// The key of a ledger: 16 random bytes, made when the program starts and kept nowhere else.
pub struct LedgerKey(Zeroizing<[u8; 16]>);

/// A number under the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NumberHash(u128);

impl LedgerKey {
    /// A key of random bytes.
    #[must_use]
    pub fn new(random: [u8; 16]) -> Self {
        Self(Zeroizing::new(random))
    }

    /// SipHash-2-4 of the kind and the characters. An ABHA address counts without its suffix,
    /// which people may leave out.
    pub(super) fn hash(&self, id: &LoginId) -> NumberHash {
        let mut hasher = SipHasher24::new_with_key(&self.0);
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
                hasher.write_u8(b'u');
                aadhaar.with(|ascii| hasher.write(ascii));
            }
        }
        NumberHash(hasher.finish128().into())
    }
}
