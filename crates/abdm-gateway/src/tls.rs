//! The forwarder's own certificate.

use super::Identity;
use abdm_client::read_secret_file;
use rustls::ServerConfig;
use rustls::crypto::aws_lc_rs::default_provider;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::fs::File;
use std::io::Read as _;
use std::sync::Arc;
use tokio_rustls::TlsAcceptor;

const MAX_PEM: u64 = 256 * 1024;

pub(super) fn acceptor(identity: &Identity) -> Result<TlsAcceptor, &'static str> {
    let unreadable = |_| "the certificate cannot be read";
    let mut text = Vec::new();
    let file = File::open(&identity.certificate).map_err(unreadable)?;
    let _ = file
        .take(MAX_PEM)
        .read_to_end(&mut text)
        .map_err(unreadable)?;
    let chain = CertificateDer::pem_slice_iter(&text)
        .collect::<Result<Vec<_>, _>>()
        .map_err(|_| "the certificate is no PEM")?;
    if chain.is_empty() {
        return Err("there is no certificate in its file");
    }
    let key = read_secret_file(&identity.private_key, MAX_PEM).map_err(
        |_| "the private key cannot be read, or others may read it too (chmod 600 mends that)",
    )?;
    let key =
        PrivateKeyDer::from_pem_slice(&key).map_err(|_| "there is no private key in its file")?;
    // TLS 1.2 and 1.3 are all that there is.
    let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|_| "TLS cannot be set up")?
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .map_err(|_| "the certificate and the private key do not belong together")?;
    Ok(TlsAcceptor::from(Arc::new(config)))
}
