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

/// A person's final token (`X-token`): whoever holds it reads the profile. Wiped when dropped;
/// its content has no `Debug`, and it is not `Clone`: it is shared by `Arc` within one session.
pub struct UserToken(Zeroizing<String>);

impl UserToken {
    /// Takes what the service gave.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The text for the header of a call.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UserToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("UserToken(..)")
    }
}
