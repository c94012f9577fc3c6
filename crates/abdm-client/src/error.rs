//! What can be wrong before any call is made.

/// A client that cannot be built, or a file that is no profile. What goes wrong in a call is a
/// [`Fault`](abdm_types::Fault).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// An address of the service cannot be used.
    #[error("{name} must be an https:// address (http:// only to this machine itself)")]
    Endpoint {
        /// Which one, by its name in [`Endpoints`](super::Endpoints).
        name: &'static str,
    },
    /// The proxy is no address.
    #[error("the proxy must be an http:// or https:// address")]
    Proxy,
    /// The client id or its secret is empty.
    #[error("the client id and its secret must not be empty")]
    Credentials,
    /// `X-CM-ID` cannot hold such a text.
    #[error("the consent manager id must be a short word, \"sbx\" or \"abdm\"")]
    ConsentManager,
    /// `X-HIP-ID` cannot hold such a text.
    #[error("the id of the facility must be visible characters without blanks")]
    Facility,
    /// TLS could not be set up.
    #[error("TLS cannot be set up")]
    Tls,
    /// A list of root certificates cannot be used.
    #[error("not a list of root certificates: {0}")]
    Roots(&'static str),
    /// A text is no V3 profile.
    #[error("not a profile: {0}")]
    Profile(&'static str),
    /// The service wants entries encrypted in a way that is not known here.
    #[error("the service asks for an encryption that this program does not know")]
    Algorithm,
    /// A text holds no RSA key that the protocol allows.
    #[error("not a public key: {0}")]
    Key(&'static str),
}
