//! What the service hands out and wants back.

use std::fmt;
use zeroize::Zeroizing;

/// ABDM's `txnId`: ties the calls of one transaction together, for about ten minutes
/// (protocol.md section 11.4).
#[derive(Clone, PartialEq, Eq)]
pub struct TransactionId(String);

impl TransactionId {
    /// Takes what the service gave.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text to send back.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for TransactionId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("TransactionId(..)")
    }
}

/// Which family of calls takes a person's token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TokenRealm {
    /// The V1 and V2 calls (`X-Token`).
    V2,
    /// The V3 profile calls (`X-token`).
    #[default]
    V3,
    /// V3's calls for people who signed in by ABHA address (protocol.md section 18).
    V3Address,
}

/// A person's final token (`X-token`): whoever holds it reads the profile. Wiped when dropped;
/// its content has no `Debug`, and it is not `Clone`: it is shared by `Arc` within one session.
pub struct UserToken {
    text: Zeroizing<String>,
    realm: TokenRealm,
}

impl UserToken {
    /// Takes what V3 gave.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self::of(text, TokenRealm::V3)
    }

    /// Takes what one family of calls gave.
    #[must_use]
    pub fn of(text: String, realm: TokenRealm) -> Self {
        Self {
            text: Zeroizing::new(text),
            realm,
        }
    }

    /// The text for the header of a call.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.text
    }

    /// Which family of calls takes it.
    #[must_use]
    pub fn realm(&self) -> TokenRealm {
        self.realm
    }
}

impl fmt::Debug for UserToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("UserToken(..)")
    }
}

/// A token that is only good for being exchanged (`T-token`, 300 seconds). Kept like a
/// [`UserToken`].
pub struct TransferToken(Zeroizing<String>);

impl TransferToken {
    /// Takes what the service gave.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The text for the header of the exchange.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for TransferToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("TransferToken(..)")
    }
}
