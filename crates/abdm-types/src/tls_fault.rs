//! Why a server cannot be trusted with anything.

/// Why a secure connection (TLS) to a server was not made, or was given up: nothing that a
/// person typed was sent. Waiting does not mend it, so staff must act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TlsFault {
    /// The certificate has run out by the clock of this machine.
    Expired,
    /// The certificate is not valid yet by the clock of this machine.
    NotValidYet,
    /// The certificate is for another name.
    WrongName,
    /// The certificate was not issued by anybody whom this machine trusts: self-signed, an
    /// unknown authority, or a chain with a piece missing.
    UnknownIssuer,
    /// The certificate was revoked.
    Revoked,
    /// The certificate is wrong in another way: its form, its use, its signature.
    Certificate,
    /// The other end does not speak TLS as this program needs it, or broke the handshake off.
    Handshake,
}

impl TlsFault {
    /// One of each kind, for tests and tables that must cover them all.
    pub const ALL: [Self; 7] = [
        Self::Expired,
        Self::NotValidYet,
        Self::WrongName,
        Self::UnknownIssuer,
        Self::Revoked,
        Self::Certificate,
        Self::Handshake,
    ];

    /// A short stable name for logs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Expired => "certificate-expired",
            Self::NotValidYet => "certificate-not-valid-yet",
            Self::WrongName => "certificate-of-another-name",
            Self::UnknownIssuer => "certificate-of-unknown-issuer",
            Self::Revoked => "certificate-revoked",
            Self::Certificate => "certificate-refused",
            Self::Handshake => "handshake-broken",
        }
    }
}
