//! Only a server whose certificate is believed gets a person, and one that changes it is told of.

use crate::common::{Home, abha, reach, until};
use abdm_client::Roots;
use kiosk_handoff::{Destination as _, Profile, Server, Standing};
use kiosk_record::{DestinationKind, HandoffFault};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, KeyUsagePurpose};
use rustls::ServerConfig;
use rustls::pki_types::PrivatePkcs8KeyDer;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio_rustls::TlsAcceptor;

/// Whoever issues certificates for this machine.
pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pub roots: Roots,
}

impl Authority {
    /// A certificate of this machine and its key, in files.
    #[cfg(feature = "nats")]
    pub fn files(&self, folder: &std::path::Path) -> (std::path::PathBuf, std::path::PathBuf) {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        let files = (folder.join("certificate.pem"), folder.join("key.pem"));
        std::fs::write(&files.0, certificate.pem()).unwrap();
        std::fs::write(&files.1, key.serialize_pem()).unwrap();
        files
    }

    pub fn new() -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        let key = KeyPair::generate().unwrap();
        let pem = params.self_signed(&key).unwrap().pem();
        Self {
            issuer: Issuer::new(params, key),
            roots: Roots::from_pem(pem.as_bytes()).unwrap(),
        }
    }

    fn acceptor(&self) -> TlsAcceptor {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        let key = PrivatePkcs8KeyDer::from(key.serialize_der()).into();
        let config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key)
            .unwrap();
        TlsAcceptor::from(Arc::new(config))
    }
}

/// A server that knows nobody, under a certificate that can be exchanged.
async fn serve(acceptor: TlsAcceptor) -> (String, Arc<Mutex<TlsAcceptor>>) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}/fhir", listener.local_addr().unwrap());
    let shown = Arc::new(Mutex::new(acceptor));
    let present = shown.clone();
    drop(tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let acceptor = present.lock().unwrap().clone();
            let Ok(mut stream) = acceptor.accept(stream).await else {
                continue;
            };
            let _ = stream.read(&mut [0; 16 * 1024]).await;
            let body = r#"{"resourceType":"Bundle"}"#;
            let answer = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
                 Connection: close\r\n\r\n{body}",
                body.len()
            );
            let _ = stream.write_all(answer.as_bytes()).await;
            let _ = stream.shutdown().await;
        }
    }));
    (url, shown)
}

fn server(url: &str, roots: &Roots) -> Server {
    let mut reach = reach(url);
    reach.roots = roots.clone();
    Server::new(&reach, Profile::default()).unwrap()
}

#[tokio::test]
async fn a_stranger_gets_nobody() {
    let (known, stranger) = (Authority::new(), Authority::new());
    let (url, shown) = serve(known.acceptor()).await;
    assert_eq!(server(&url, &known.roots).find(&abha(1)).await, Ok(None));
    let untrusted = Err(HandoffFault::Untrusted.into());
    for roots in [&stranger.roots, &Roots::Bundled] {
        assert_eq!(server(&url, roots).find(&abha(1)).await, untrusted);
    }
    // It changes its certificate: staff are told, and the person waits.
    *shown.lock().unwrap() = stranger.acceptor();
    let home = Home::new();
    let mut record = home.record();
    let _ = home.hand_over(&mut record, 1, DestinationKind::Fhir);
    let desk = home.work(server(&url, &known.roots));
    let state = until(&desk, "told", |state| {
        let fault = HandoffFault::Untrusted;
        matches!(state.standings[0].1, Standing::PutOff { fault: told, .. } if told == fault)
    });
    assert_eq!(state.await.outbox.failures(), 0);
}
