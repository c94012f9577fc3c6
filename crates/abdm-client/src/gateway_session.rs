//! The gateway session alone, for a forwarder that makes sessions for kiosks and hands them short
//! tokens, so that no kiosk knows the secret.

use super::session::{GatewayToken, Session};
use super::transport::{BEARER, Transport};
use super::{Error, Options};
use abdm_types::Fault;
use std::fmt;
use std::time::Duration;

/// Keeps one session with ABDM's gateway. Clones are made by sharing it in an `Arc`.
#[derive(Debug)]
pub struct GatewaySession {
    options: Options,
    transport: Transport,
    session: Session,
}

/// A token of the gateway as it is handed on. Wiped when dropped, and hidden in `Debug`.
#[derive(Clone)]
pub struct IssuedToken {
    token: GatewayToken,
    life: Duration,
}

impl GatewaySession {
    /// Takes the same settings as a client; no call is made yet.
    ///
    /// # Errors
    ///
    /// [`Error`] when an address, the credentials or TLS cannot be used.
    pub fn new(options: Options) -> Result<Self, Error> {
        Ok(Self {
            transport: Transport::new(&options)?,
            options,
            session: Session::default(),
        })
    }

    /// A token with a fifth of its life, and 30 seconds, left in it; less only where no new one can
    /// be had.
    ///
    /// # Errors
    ///
    /// What the session call came to.
    pub async fn token(&self) -> Result<IssuedToken, Fault> {
        let token = self.session.token(&self.transport, &self.options).await?;
        let life = token
            .runs_out
            .saturating_duration_since(self.transport.now());
        Ok(IssuedToken { token, life })
    }

    /// Drops a token that is no longer taken, unless it has been replaced meanwhile.
    pub async fn forget(&self, token: &IssuedToken) {
        self.session.forget(&token.token).await;
    }
}

impl IssuedToken {
    /// The token.
    #[must_use]
    pub fn text(&self) -> &str {
        let bytes = self.token.header.as_bytes();
        let token = bytes.strip_prefix(BEARER).unwrap_or_default();
        std::str::from_utf8(token).unwrap_or_default()
    }

    /// How long it is good from now on.
    #[must_use]
    pub fn life(&self) -> Duration {
        self.life
    }

    /// Whether two are the same token.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.token.number == other.token.number
    }
}

impl fmt::Debug for IssuedToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "IssuedToken({} s)", self.life.as_secs())
    }
}
