//! Servers that cannot be trusted: waiting does not mend them, so they are for staff.

use crate::common::{options, txn};
use crate::faults::SHORT;
use crate::server::*;
use abdm_client::{Error, v3};
use abdm_types::*;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

/// A client whose every address is served by `serve`, which gets each new connection. `None` on a
/// machine without root certificates, which speaks no TLS.
fn client(serve: impl Fn(TcpStream) + Send + 'static) -> Option<v3::Client> {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || listener.incoming().map_while(Result::ok).for_each(serve));
    let mut options = options(&Server::start());
    for endpoint in [
        &mut options.endpoints.session,
        &mut options.endpoints.abha_v3,
        &mut options.endpoints.abha_v1,
        &mut options.endpoints.phr_v3,
    ] {
        *endpoint = format!("https://{address}/x");
    }
    options.connect_timeout = SHORT * 3;
    match v3::Client::new(options) {
        Err(Error::Tls) => None,
        client => Some(client.unwrap()),
    }
}

/// Reads what the client says first and answers with these bytes.
fn says(bytes: &'static [u8]) -> impl Fn(TcpStream) + Send + 'static {
    move |mut stream| {
        let _ = stream.read(&mut [0; 4096]);
        let _ = stream.write_all(bytes);
    }
}

#[tokio::test]
async fn a_server_that_speaks_no_good_tls_is_for_staff() {
    for (name, bytes) in [
        ("hangs up", &b""[..]),
        (
            "plain HTTP",
            b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n",
        ),
        ("noise", b"\x00\x01\x02\x03\x04\x05\x06\x07"),
        ("handshake failure", b"\x15\x03\x01\x00\x02\x02\x28"),
        ("protocol version", b"\x15\x03\x01\x00\x02\x02\x46"),
        ("unknown name", b"\x15\x03\x03\x00\x02\x02\x70"),
        ("SSL 3", b"\x16\x03\x00\x00\x02\x02\x00"),
    ] {
        let Some(client) = client(says(bytes)) else {
            return;
        };
        let fault = client.suggest_addresses(&txn()).await.unwrap_err();
        let cause = TlsFault::Handshake;
        assert_eq!(fault, Fault::SecureConnection { cause }, "{name}");
        assert_eq!(fault.retry(), Retry::ByStaff, "{name}");
        assert!(!fault.may_have_arrived(), "{name}");
    }
}

#[tokio::test]
async fn a_server_with_a_certificate_of_its_own_is_for_staff() {
    let certificate = CertificateDer::from_pem_slice(include_bytes!("self_signed.pem")).unwrap();
    let key = PrivateKeyDer::from_pem_slice(include_bytes!("key_2048.pem")).unwrap();
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    let config = Arc::new(config);
    let serve = move |stream| {
        let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
        let _ = StreamOwned::new(connection, stream).read(&mut [0; 4096]);
    };
    let Some(client) = client(serve) else {
        return;
    };
    let fault = client.suggest_addresses(&txn()).await.unwrap_err();
    assert!(
        matches!(
            fault,
            Fault::SecureConnection {
                cause: TlsFault::UnknownIssuer | TlsFault::Certificate
            }
        ),
        "{fault:?}"
    );
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_a_matter_of_waiting() {
    let silent = |stream: TcpStream| {
        std::thread::spawn(move || {
            std::thread::sleep(SHORT * 10);
            drop(stream);
        });
    };
    let Some(client) = client(silent) else {
        return;
    };
    let suggested = client.suggest_addresses(&txn()).await;
    assert_eq!(suggested.err(), Some(Fault::Offline));
}
