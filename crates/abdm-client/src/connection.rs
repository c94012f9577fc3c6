//! What a connection that was not made, or that broke, means.

use abdm_types::{Fault, TlsFault};
use rustls::{AlertDescription, CertificateError, PeerIncompatible};
use std::error::Error;
use std::io;

/// The fault of a request that has no answer.
pub(super) fn fault_of(error: &reqwest::Error) -> Fault {
    let is_new = error.is_connect() || error.is_dns();
    match tls_fault(error, is_new) {
        Some(cause) => Fault::SecureConnection { cause },
        // A connection that was not made in time is no different from one that was refused: the
        // request never left, and trying again is safe.
        None if is_new => Fault::Offline,
        None if error.is_timeout() => Fault::TimedOut,
        None => Fault::Interrupted,
    }
}

/// What TLS found wrong. `is_new` says that the connection was only being made: what breaks an
/// old one is the network's doing, unless the other end says that it never let us in.
fn tls_fault(error: &(dyn Error + 'static), is_new: bool) -> Option<TlsFault> {
    if let Some(error) = error.downcast_ref::<rustls::Error>() {
        return of_rustls(error, is_new);
    }
    let carried = error.downcast_ref::<io::Error>().and_then(|error| {
        // An I/O error names the source of what it carries as its own, and so hides what it
        // carries.
        let carried = error.get_ref();
        let fault = carried.and_then(|carried| tls_fault(carried, is_new));
        fault.or_else(|| (is_new && is_cut(error)).then_some(TlsFault::Handshake))
    });
    carried.or_else(|| error.source().and_then(|source| tls_fault(source, is_new)))
}

/// Whether the other end took the connection and then hung up: before a request only TLS has
/// spoken on it, and a connection that nobody takes is refused, not cut.
fn is_cut(error: &io::Error) -> bool {
    [
        io::ErrorKind::UnexpectedEof,
        io::ErrorKind::ConnectionReset,
        io::ErrorKind::ConnectionAborted,
        io::ErrorKind::BrokenPipe,
    ]
    .contains(&error.kind())
}

fn of_rustls(error: &rustls::Error, is_new: bool) -> Option<TlsFault> {
    if let rustls::Error::InvalidCertificate(error) = error {
        return Some(of_certificate(error));
    }
    if is_too_old(error) {
        return Some(TlsFault::OldProtocol);
    }
    // In TLS 1.3 the other end can refuse us after our first request has left; it has not read
    // it then.
    let is_refused = matches!(error, rustls::Error::AlertReceived(alert) if is_refusal(*alert));
    (is_new || is_refused).then_some(TlsFault::Handshake)
}

/// Whether there is no version of TLS that both ends take.
fn is_too_old(error: &rustls::Error) -> bool {
    use rustls::Error as E;
    matches!(
        error,
        E::AlertReceived(AlertDescription::ProtocolVersion)
            | E::PeerIncompatible(
                PeerIncompatible::ServerDoesNotSupportTls12Or13
                    | PeerIncompatible::ServerTlsVersionIsDisabledByOurConfig
            )
    )
}

fn is_refusal(alert: AlertDescription) -> bool {
    [
        AlertDescription::HandshakeFailure,
        AlertDescription::BadCertificate,
        AlertDescription::UnsupportedCertificate,
        AlertDescription::CertificateRevoked,
        AlertDescription::CertificateExpired,
        AlertDescription::CertificateUnknown,
        AlertDescription::CertificateRequired,
        AlertDescription::UnknownCA,
        AlertDescription::AccessDenied,
        AlertDescription::InsufficientSecurity,
    ]
    .contains(&alert)
}

fn of_certificate(error: &CertificateError) -> TlsFault {
    // The library may name more of them with any release, so it is asked for the known ones.
    use CertificateError as E;
    if matches!(error, E::Expired | E::ExpiredContext { .. }) {
        TlsFault::Expired
    } else if matches!(error, E::NotValidYet | E::NotValidYetContext { .. }) {
        TlsFault::NotValidYet
    } else if matches!(error, E::NotValidForName | E::NotValidForNameContext { .. }) {
        TlsFault::WrongName
    } else if matches!(error, E::UnknownIssuer) || is_of_its_own(error) {
        TlsFault::UnknownIssuer
    } else if matches!(error, E::Revoked) {
        TlsFault::Revoked
    } else if is_weak(error) {
        TlsFault::WeakSignature
    } else {
        TlsFault::Certificate
    }
}

/// Whether a server shows the certificate of an authority, which is how self-signed ones are most
/// often made.
fn is_of_its_own(error: &CertificateError) -> bool {
    let CertificateError::Other(other) = error else {
        return false;
    };
    let cause = other.0.downcast_ref::<webpki::Error>();
    matches!(cause, Some(webpki::Error::CaUsedAsEndEntity))
}

/// Whether a signature was made in a way that nobody takes any more.
#[allow(deprecated, reason = "the library still names the older form")]
fn is_weak(error: &CertificateError) -> bool {
    use CertificateError as E;
    matches!(
        error,
        E::UnsupportedSignatureAlgorithm
            | E::UnsupportedSignatureAlgorithmContext { .. }
            | E::UnsupportedSignatureAlgorithmForPublicKeyContext { .. }
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustls::{InvalidMessage, OtherError};
    use std::sync::Arc;

    /// As the layers between wrap it: a library's error inside an I/O error inside another.
    fn wrapped(error: rustls::Error) -> io::Error {
        io::Error::other(io::Error::new(io::ErrorKind::InvalidData, error))
    }

    #[test]
    fn tells_what_is_wrong_with_a_server() {
        let certificate = rustls::Error::InvalidCertificate;
        for (error, cause) in [
            (certificate(CertificateError::Expired), TlsFault::Expired),
            (
                certificate(CertificateError::NotValidYet),
                TlsFault::NotValidYet,
            ),
            (
                certificate(CertificateError::NotValidForName),
                TlsFault::WrongName,
            ),
            (
                certificate(CertificateError::UnknownIssuer),
                TlsFault::UnknownIssuer,
            ),
            (certificate(CertificateError::Revoked), TlsFault::Revoked),
            (
                certificate(CertificateError::BadEncoding),
                TlsFault::Certificate,
            ),
            (
                certificate(CertificateError::BadSignature),
                TlsFault::Certificate,
            ),
            (
                certificate(CertificateError::InvalidPurpose),
                TlsFault::Certificate,
            ),
            (
                rustls::Error::AlertReceived(AlertDescription::ProtocolVersion),
                TlsFault::OldProtocol,
            ),
            (
                rustls::Error::InvalidMessage(InvalidMessage::InvalidContentType),
                TlsFault::Handshake,
            ),
            (
                rustls::Error::PeerIncompatible(PeerIncompatible::ServerDoesNotSupportTls12Or13),
                TlsFault::OldProtocol,
            ),
            (
                rustls::Error::PeerIncompatible(PeerIncompatible::NoCipherSuitesInCommon),
                TlsFault::Handshake,
            ),
            (
                certificate(CertificateError::Other(OtherError(Arc::new(
                    webpki::Error::CaUsedAsEndEntity,
                )))),
                TlsFault::UnknownIssuer,
            ),
            (
                certificate(CertificateError::Other(OtherError(Arc::new(
                    webpki::Error::BadDer,
                )))),
                TlsFault::Certificate,
            ),
            (rustls::Error::DecryptError, TlsFault::Handshake),
        ] {
            let shown = error.to_string();
            assert_eq!(tls_fault(&wrapped(error), true), Some(cause), "{shown}");
        }
    }

    #[test]
    fn a_handshake_that_is_cut_is_no_missing_network() {
        for kind in [io::ErrorKind::UnexpectedEof, io::ErrorKind::ConnectionReset] {
            let error = io::Error::other(io::Error::new(kind, "tls handshake eof"));
            assert_eq!(tls_fault(&error, true), Some(TlsFault::Handshake));
            assert_eq!(tls_fault(&error, false), None, "an old connection broke");
        }
        for kind in [
            io::ErrorKind::ConnectionRefused,
            io::ErrorKind::NetworkUnreachable,
            io::ErrorKind::TimedOut,
        ] {
            let error = io::Error::other(io::Error::from(kind));
            assert_eq!(tls_fault(&error, true), None, "{kind:?}");
        }
    }

    #[test]
    fn a_refusal_after_the_handshake_is_one() {
        let required = rustls::Error::AlertReceived(AlertDescription::CertificateRequired);
        let cause = tls_fault(&wrapped(required), false);
        assert_eq!(cause, Some(TlsFault::Handshake));
        let closed = rustls::Error::AlertReceived(AlertDescription::InternalError);
        assert_eq!(tls_fault(&wrapped(closed), false), None);
    }
}
