//! The HTTP clients below the transport: how a connection is made, to whom, and by which way.

use super::options::TransportSecurity;
use super::roots::Roots;
use super::{Error, Options};
use abdm_types::{Fault, TlsFault};
use reqwest::header::{ACCEPT_ENCODING, HeaderMap, HeaderValue};
use reqwest::{Certificate, Proxy, Url, redirect, retry, tls};

/// The ways to the hosts that the settings name, and to no others.
#[derive(Debug, Clone)]
pub(super) struct Ways {
    service: reqwest::Client,
    /// To the place where sessions are made, where that has roots of its own.
    session: Option<reqwest::Client>,
    /// What the addresses of the settings begin with: scheme, host and port.
    hosts: Vec<String>,
    /// That of the session call.
    session_host: String,
}

impl Ways {
    pub(super) fn new(options: &Options) -> Result<Self, Error> {
        let security = options.check()?;
        let endpoints = &options.endpoints;
        let hosts: Vec<String> = [
            &endpoints.session,
            &endpoints.abha_v3,
            &endpoints.abha_v1,
            &endpoints.phr_v3,
        ]
        .into_iter()
        .chain(
            options
                .share
                .iter()
                .flat_map(|share| [&share.hiecm, &share.gateway]),
        )
        .filter_map(|address| host_of(address))
        .collect();
        let session = match &options.session_roots {
            Some(roots) => Some(http_client(options, security, roots)?),
            None => None,
        };
        Ok(Self {
            service: http_client(options, security, &options.roots)?,
            session,
            hosts,
            session_host: host_of(&endpoints.session).unwrap_or_default(),
        })
    }

    /// The client for an address. Whatever made the address, nothing leaves to a host that the
    /// settings do not name.
    pub(super) fn to(&self, address: &str) -> Result<&reqwest::Client, Fault> {
        let host = host_of(address).filter(|host| self.hosts.contains(host));
        let Some(host) = host else {
            let cause = TlsFault::ForeignHost;
            return Err(Fault::SecureConnection { cause });
        };
        let session = self.session.as_ref();
        let session = session.filter(|_| host == self.session_host);
        Ok(session.unwrap_or(&self.service))
    }
}

/// Scheme, host and port of an address.
fn host_of(address: &str) -> Option<String> {
    let origin = Url::parse(address).ok()?.origin();
    origin.is_tuple().then(|| origin.ascii_serialization())
}

fn http_client(
    options: &Options,
    security: TransportSecurity,
    roots: &Roots,
) -> Result<reqwest::Client, Error> {
    let mut builder = reqwest::Client::builder()
        .user_agent(concat!("abha-kiosk/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(options.connect_timeout)
        .timeout(options.total_timeout)
        .redirect(redirect::Policy::none())
        // Nothing is asked to be packed; what comes packed all the same is unpacked by the transport.
        .default_headers(HeaderMap::from_iter([(
            ACCEPT_ENCODING,
            HeaderValue::from_static("identity"),
        )]))
        // Each OTP call sends a message and counts, so nothing below us may repeat one.
        // Neither is a connection used twice: one that went stale between two steps breaks
        // in the middle of a call, and then nobody knows whether the code was sent.
        .retry(retry::never())
        .pool_max_idle_per_host(0)
        .http1_only()
        .referer(false)
        .tls_version_min(tls::Version::TLS_1_2)
        .no_proxy();
    if let Some(proxy) = &options.proxy {
        let proxy = Proxy::all(proxy.as_str()).map_err(|_| Error::Proxy)?;
        let local = reqwest::NoProxy::from_string("localhost,127.0.0.0/8,::1");
        builder = builder.proxy(proxy.no_proxy(local));
    }
    // Roots are always given, so that none are looked for on the machine or in its environment.
    let certificates = match security {
        TransportSecurity::Plain => &[],
        TransportSecurity::Tls | TransportSecurity::Mixed => roots.certificates(),
    };
    let certificates = certificates
        .iter()
        .map(|der| Certificate::from_der(der))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|_| Error::Tls)?;
    builder
        .tls_certs_only(certificates)
        .https_only(security == TransportSecurity::Tls)
        .build()
        .map_err(|_| Error::Tls)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Credentials, Endpoints, SessionKind};
    use zeroize::Zeroizing;

    #[test]
    fn nothing_leaves_to_a_host_that_the_settings_do_not_name() {
        let endpoints = Endpoints {
            session: "http://127.0.0.1:8460/sessions".to_owned(),
            session_kind: SessionKind::V3,
            abha_v3: "https://abha.example/abha/api".to_owned(),
            abha_v1: "https://healthid.example:8443/api".to_owned(),
            phr_v3: "https://abha.example/abha/api/v3/phr/web".to_owned(),
        };
        let secret = Zeroizing::new("secret".to_owned());
        let options = Options::new(endpoints, Credentials::new("id", secret), "sbx");
        let ways = Ways::new(&options).unwrap();
        for good in [
            "https://abha.example/abha/api/v3/x?a=b",
            "https://abha.example:443/elsewhere",
            "https://ABHA.example/",
            "https://healthid.example:8443/api/v1",
            "http://127.0.0.1:8460/sessions",
        ] {
            assert!(ways.to(good).is_ok(), "{good}");
        }
        let foreign = Fault::SecureConnection {
            cause: TlsFault::ForeignHost,
        };
        for bad in [
            "http://abha.example/abha/api",
            "https://abha.example:8443/",
            "https://healthid.example/api",
            "https://abha.example.evil.example/",
            "https://evil.example/abha.example",
            "https://abha.example@evil.example/",
            "https://sub.abha.example/",
            "http://127.0.0.1/sessions",
            "http://localhost:8460/sessions",
            "file:///etc/hosts",
            "abha.example",
            "",
        ] {
            assert_eq!(ways.to(bad).err(), Some(foreign), "{bad}");
        }
    }
}
