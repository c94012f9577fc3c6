//! Certificates and servers of every bad kind, and a good one to compare them with. Each bad one
//! differs from the good one in one thing.

use abdm_client::Roots;
use base64::Engine as _;
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose};
use rsa::pkcs8::DecodePrivateKey as _;
use rsa::{Pkcs1v15Sign, RsaPrivateKey};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use sha1::{Digest as _, Sha1};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// An authority for tests alone. Its key is RSA, so that it can sign with SHA-1 too.
pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pem: String,
}

/// A server's certificate and the key to it.
pub struct Identity {
    chain: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
}

/// How an answer ends.
#[derive(Clone, Copy)]
pub enum End {
    /// As TLS wants it.
    Closed,
    /// The connection is gone, and nobody said so.
    Cut,
}

/// What connects to it is counted.
pub struct TlsServer {
    pub url: String,
    connections: Arc<AtomicUsize>,
}

const RSA_KEY: &str = include_str!("key_2048.pem");

fn dated(mut params: CertificateParams, from: i32, to: i32) -> CertificateParams {
    params.not_before = rcgen::date_time_ymd(from, 1, 1);
    params.not_after = rcgen::date_time_ymd(to, 1, 1);
    params
}

/// A certificate for the address that the servers of these tests have.
pub fn good() -> CertificateParams {
    for_name("127.0.0.1")
}

pub fn for_name(name: &str) -> CertificateParams {
    dated(
        CertificateParams::new([name.to_owned()]).unwrap(),
        2020,
        2090,
    )
}

pub fn expired() -> CertificateParams {
    dated(good(), 2019, 2021)
}

pub fn not_valid_yet() -> CertificateParams {
    dated(good(), 2080, 2090)
}

impl Authority {
    pub fn new(name: &str) -> Self {
        let mut params = dated(CertificateParams::default(), 2020, 2090);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        params.distinguished_name.push(DnType::CommonName, name);
        let key = KeyPair::from_pem(RSA_KEY).unwrap();
        let pem = params.self_signed(&key).unwrap().pem();
        let issuer = Issuer::new(params, key);
        Self { issuer, pem }
    }

    pub fn pem(&self) -> &str {
        &self.pem
    }

    pub fn roots(&self) -> Roots {
        Roots::from_pem(self.pem.as_bytes()).unwrap()
    }

    pub fn issue(&self, params: &CertificateParams) -> Identity {
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        Identity::of(certificate.der().clone(), &key)
    }

    /// The good certificate, but that its signature is made with SHA-1.
    pub fn issue_with_sha1(&self) -> Identity {
        let key = KeyPair::generate().unwrap();
        let certificate = good().signed_by(&key, &self.issuer).unwrap();
        let der = signed_with_sha1(certificate.der());
        Identity::of(der.into(), &key)
    }
}

impl Identity {
    fn of(certificate: CertificateDer<'static>, key: &KeyPair) -> Self {
        Self {
            chain: vec![certificate],
            key: PrivatePkcs8KeyDer::from(key.serialize_der()).into(),
        }
    }

    /// Certificate and key as files have them.
    pub fn pem(&self) -> (String, String) {
        let block = |label: &str, der: &[u8]| {
            let text = base64::engine::general_purpose::STANDARD.encode(der);
            let lines: Vec<&str> = text
                .as_bytes()
                .chunks(64)
                .map(|line| std::str::from_utf8(line).unwrap())
                .collect();
            format!(
                "-----BEGIN {label}-----\n{}\n-----END {label}-----\n",
                lines.join("\n")
            )
        };
        (
            block("CERTIFICATE", &self.chain[0]),
            block("PRIVATE KEY", self.key.secret_der()),
        )
    }

    /// Signed by itself: as a server's certificate, or as that of an authority, as `openssl req
    /// -x509` makes it.
    pub fn self_signed(as_authority: bool) -> Self {
        let key = KeyPair::generate().unwrap();
        let mut params = good();
        if as_authority {
            params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        }
        let certificate = params.self_signed(&key).unwrap();
        Self::of(certificate.der().clone(), &key)
    }
}

/// Changes the algorithm that a certificate names in both places, and signs it so.
fn signed_with_sha1(der: &[u8]) -> Vec<u8> {
    const SHA256_WITH_RSA: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b";
    const SIGNATURE: usize = 256;
    let mut der = der.to_vec();
    let places: Vec<usize> = (0..der.len() - SHA256_WITH_RSA.len())
        .filter(|at| der[*at..].starts_with(SHA256_WITH_RSA))
        .collect();
    assert_eq!(places.len(), 2, "what is signed, and beside the signature");
    for place in places {
        der[place + SHA256_WITH_RSA.len() - 1] = 0x05;
    }
    // Behind what is signed come the name of the algorithm and the head of a bit string.
    let at = der.len() - SIGNATURE;
    assert_eq!(
        &der[at - 20..at - 18],
        b"\x30\x0d",
        "a sequence of 13 bytes"
    );
    let signed = &der[4..at - 20];
    let private = RsaPrivateKey::from_pkcs8_pem(RSA_KEY).unwrap();
    let signature = private
        .sign(Pkcs1v15Sign::new::<Sha1>(), &Sha1::digest(signed))
        .unwrap();
    der[at..].copy_from_slice(&signature);
    der
}

impl TlsServer {
    /// Answers every request with these bytes.
    pub fn start(identity: Identity, answer: impl Into<Vec<u8>>, end: End) -> Self {
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(identity.chain, identity.key)
            .unwrap();
        let config = Arc::new(config);
        let answer = answer.into();
        Self::serve(move |stream| {
            let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut tls = StreamOwned::new(connection, stream);
            if read_request(&mut tls).is_none() {
                return;
            }
            let _ = tls.write_all(&answer);
            let _ = tls.flush();
            if matches!(end, End::Closed) {
                tls.conn.send_close_notify();
                let _ = tls.flush();
            }
            let _ = tls.sock.shutdown(Shutdown::Write);
            let _ = tls.sock.read(&mut [0; 64]);
        })
    }

    /// Reads what a client says first, and answers with bytes that need not be TLS.
    pub fn saying(bytes: &[u8]) -> Self {
        let bytes = bytes.to_vec();
        Self::serve(move |mut stream| {
            let _ = stream.read(&mut [0; 4096]);
            let _ = stream.write_all(&bytes);
        })
    }

    /// Takes connections and says nothing.
    pub fn silent() -> Self {
        Self::serve(std::mem::forget)
    }

    fn serve(serve: impl Fn(TcpStream) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("https://{}/x", listener.local_addr().unwrap());
        let connections = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&connections);
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                counted.fetch_add(1, Ordering::AcqRel);
                serve(stream);
            }
        });
        Self { url, connections }
    }

    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::Acquire)
    }
}

/// Reads a request to its end. `None` where there is none, because the client gave up.
fn read_request(stream: &mut impl std::io::Read) -> Option<()> {
    let mut reader = BufReader::new(stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        if line == "\r\n" {
            break;
        }
    }
    reader.read_exact(&mut vec![0; length]).ok()
}

/// What says that a server speaks TLS 1.0 or 1.1, and nothing newer: the first words of its
/// handshake.
pub fn server_hello(minor: u8) -> Vec<u8> {
    let mut hello = vec![0x03, minor];
    hello.extend([0x5a; 32]);
    // No session, TLS_RSA_WITH_AES_128_CBC_SHA, no compression.
    hello.extend([0x00, 0x00, 0x2f, 0x00]);
    let mut message = vec![0x02, 0x00, 0x00, u8::try_from(hello.len()).unwrap()];
    message.extend(hello);
    let mut record = vec![
        0x16,
        0x03,
        minor,
        0x00,
        u8::try_from(message.len()).unwrap(),
    ];
    record.extend(message);
    record
}
