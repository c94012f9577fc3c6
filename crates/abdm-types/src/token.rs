//! What the service hands out and wants back.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
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
///
/// With it is kept what a new one is had for once it is too old (`R-token`), where the service gave
/// that: whoever shares the token shares the new one.
pub struct UserToken {
    pair: Mutex<Pair>,
    realm: TokenRealm,
}

struct Pair {
    text: Zeroizing<String>,
    refresh: Option<Zeroizing<String>>,
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
        Self::renewable(text, realm, None)
    }

    /// Takes what one family of calls gave, with the refresh token that came beside it.
    #[must_use]
    pub fn renewable(text: String, realm: TokenRealm, refresh: Option<Zeroizing<String>>) -> Self {
        let text = Zeroizing::new(text);
        Self {
            pair: Mutex::new(Pair { text, refresh }),
            realm,
        }
    }

    /// The text for the header of a call: a copy of its own, wiped when it is dropped.
    #[must_use]
    pub fn expose(&self) -> Zeroizing<String> {
        self.pair().text.clone()
    }

    /// What a new token is had for, kept and wiped like the token.
    #[must_use]
    pub fn refresh_token(&self) -> Option<Zeroizing<String>> {
        self.pair().refresh.clone()
    }

    /// Takes a new token in the place of this one, for all who share it. A refresh token that
    /// came with it replaces the one before.
    pub fn renew(&self, text: Zeroizing<String>, refresh: Option<Zeroizing<String>>) {
        let mut pair = self.pair();
        pair.text = text;
        if refresh.is_some() {
            pair.refresh = refresh;
        }
    }

    fn pair(&self) -> MutexGuard<'_, Pair> {
        self.pair.lock().unwrap_or_else(PoisonError::into_inner)
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
