//! Why a server cannot be trusted with anything.

/// Why a server is not spoken to: a secure connection (TLS) to it was not made, or what it showed
/// cannot be trusted. Nothing that a person typed was sent. Waiting does not mend it, so staff must
/// act.
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
    /// The certificate, or one above it, is signed in a way that is no longer safe, such as with SHA-1.
    WeakSignature,
    /// The certificate is wrong in another way: its form, its use, its signature.
    Certificate,
    /// The other end speaks no TLS that is safe today: neither 1.2 nor 1.3.
    OldProtocol,
    /// The other end does not speak TLS as this program needs it, or broke the handshake off.
    Handshake,
    /// The server sends elsewhere what was to go to it. Nothing is followed.
    Redirected,
    /// A call was to leave to a host that no setting names.
    ForeignHost,
    /// The key that the service hands out to encrypt with is not one of those in the settings.
    UnexpectedKey,
}

impl TlsFault {
    /// One of each kind, for tests and tables that must cover them all.
    pub const ALL: [Self; 12] = [
        Self::Expired,
        Self::NotValidYet,
        Self::WrongName,
        Self::UnknownIssuer,
        Self::Revoked,
        Self::WeakSignature,
        Self::Certificate,
        Self::OldProtocol,
        Self::Handshake,
        Self::Redirected,
        Self::ForeignHost,
        Self::UnexpectedKey,
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
            Self::WeakSignature => "certificate-of-weak-signature",
            Self::Certificate => "certificate-refused",
            Self::OldProtocol => "protocol-too-old",
            Self::Handshake => "handshake-broken",
            Self::Redirected => "redirected",
            Self::ForeignHost => "host-not-allowed",
            Self::UnexpectedKey => "key-unexpected",
        }
    }
}
