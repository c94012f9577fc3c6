//! Whom a server's certificate may come from.

use super::Error;
use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use std::fmt;
use std::sync::Arc;

/// The authorities that are believed. Neither the machine's own list nor its environment
/// (`SSL_CERT_FILE`, `SSL_CERT_DIR`) is looked at.
#[derive(Clone, PartialEq, Eq, Default)]
pub enum Roots {
    /// Those of Mozilla, as they were when this program was built.
    #[default]
    Bundled,
    /// These and no others.
    Only(Arc<[CertificateDer<'static>]>),
}

impl Roots {
    /// The most certificates that a list may have.
    pub const MOST: usize = 1000;

    /// Reads a list in PEM. Text around the certificates is passed over.
    ///
    /// # Errors
    ///
    /// [`Error::Roots`] for a text without a certificate, with one that cannot be read, with more
    /// than [`Roots::MOST`], or with a private key, which belongs elsewhere.
    pub fn from_pem(text: &[u8]) -> Result<Self, Error> {
        if text.windows(KEY.len()).any(|words| words == KEY) {
            return Err(Error::Roots("it has a private key in it"));
        }
        let mut store = RootCertStore::empty();
        let mut roots = Vec::new();
        for certificate in CertificateDer::pem_slice_iter(text) {
            let certificate = certificate.map_err(|_| BROKEN)?;
            store.add(certificate.clone()).map_err(|_| BROKEN)?;
            roots.push(certificate);
            if roots.len() > Self::MOST {
                return Err(Error::Roots("it has more than 1000 certificates"));
            }
        }
        if roots.is_empty() {
            return Err(Error::Roots("it has no certificate in PEM"));
        }
        Ok(Self::Only(roots.into()))
    }

    /// The certificates.
    pub(super) fn certificates(&self) -> &[CertificateDer<'static>] {
        match self {
            Self::Bundled => webpki_root_certs::TLS_SERVER_ROOT_CERTS,
            Self::Only(roots) => roots,
        }
    }
}

const KEY: &[u8] = b"PRIVATE KEY-----";
const BROKEN: Error = Error::Roots("a certificate in it cannot be read");

impl fmt::Debug for Roots {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bundled => formatter.write_str("Bundled"),
            Self::Only(roots) => write!(formatter, "Only({})", roots.len()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &[u8] = include_bytes!("../tests/self_signed.pem");

    #[test]
    fn reads_a_list_or_says_what_is_wrong_with_it() {
        let count = |text: &[u8]| Roots::from_pem(text).map(|roots| roots.certificates().len());
        assert_eq!(count(ONE), Ok(1));
        let two = [b"# of the clinic\n", ONE, b"\nanother\n", ONE].concat();
        assert_eq!(count(&two), Ok(2));
        assert_eq!(
            count(b"nothing"),
            Err(Error::Roots("it has no certificate in PEM"))
        );
        let broken = b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        assert_eq!(count(broken), Err(BROKEN));
        let cut = &ONE[..ONE.len() / 2];
        assert!(count(cut).is_err());
        let key = [ONE, include_bytes!("../tests/key_2048.pem").as_slice()].concat();
        assert_eq!(count(&key), Err(Error::Roots("it has a private key in it")));
    }

    #[test]
    fn the_bundled_roots_are_a_hundred_or_more_and_all_of_use() {
        let mut store = RootCertStore::empty();
        let all = Roots::Bundled.certificates();
        for certificate in all {
            store.add(certificate.clone()).unwrap();
        }
        assert!(all.len() >= 100, "{}", all.len());
    }
}
