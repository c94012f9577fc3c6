//! What a client must be told.

use super::{Error, SharedCarrier, SharedObserver};
use reqwest::Url;
use serde::Deserialize;
use std::fmt;
use std::net::IpAddr;
use std::time::Duration;
use zeroize::Zeroizing;

/// Where the service is: every address is configuration, because two spellings of some are in
/// circulation (protocol.md section 1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoints {
    /// The whole address of the session call.
    pub session: String,
    /// Which form of the session call it is.
    pub session_kind: SessionKind,
    /// ABHA V3, up to and without `/v3`.
    pub abha_v3: String,
    /// ABHA V1 and V2, up to and without `/v1`; also the second place of the encryption key.
    pub abha_v1: String,
    /// ABHA-address login V3, up to and without `/login`.
    pub phr_v3: String,
}

/// The two forms of the session call (protocol.md section 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionKind {
    /// `/gateway/v0.5/sessions`: the body alone.
    V05,
    /// `/api/hiecm/gateway/v3/sessions`: with `REQUEST-ID` and `TIMESTAMP`.
    V3,
}

/// How a person's token is written in its header, of which the sources say both (protocol.md
/// section 3.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TokenForm {
    /// With `Bearer ` before it: best supported.
    #[default]
    Bearer,
    /// The token alone, as one page of ABDM's portal has it.
    Bare,
}

/// How V2 is sent the code of a communication mobile, of which the sources say both (protocol.md
/// section 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CodeForm {
    /// As it is.
    #[default]
    Plain,
    /// Encrypted as every other code is.
    Encrypted,
}

/// Which call of V3 asks for the code of a reactivation, of which the sources name both
/// (protocol.md section 9B).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reactivation {
    /// `/v3/profile/login/request/otp`
    #[default]
    Login,
    /// `/v3/profile/account/request/otp`
    Account,
}

/// What ABDM gave the facility to sign in with.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    client_id: String,
    client_secret: Zeroizing<String>,
}

/// Everything that a client of either generation must be told. [`Options::new`] sets the limits that
/// the issue asks for; the fields are open for tests and for configuration.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where the service is.
    pub endpoints: Endpoints,
    /// Who we are.
    pub credentials: Credentials,
    /// How V2 is sent the code of a communication mobile.
    pub v2_mobile_code: CodeForm,
    /// Which call of V3 asks for the code of a reactivation.
    pub v3_reactivation: Reactivation,
    /// How the person's token stands in `X-token`.
    pub x_token: TokenForm,
    /// `X-HIP-ID`, which V1 and V2 may be shown.
    pub hip_id: Option<String>,
    /// `X-CM-ID`: `sbx` in the sandbox, `abdm` in production.
    pub cm_id: String,
    /// How long a connection may take to be made.
    pub connect_timeout: Duration,
    /// How long one request may take in all, its connection included.
    pub total_timeout: Duration,
    /// The longest answer, in bytes.
    pub max_response: usize,
    /// The longest picture of a card, in bytes.
    pub max_image: usize,
    /// Whether `http://` is taken for an address of this machine itself: for the sandbox, and
    /// for a proxy beside the kiosk.
    pub allow_plain_http_to_loopback: bool,
    /// A proxy for everything but this machine itself. None is looked for in the environment.
    pub proxy: Option<String>,
    /// Who is shown every exchange. Nobody, unless whoever makes the client wants it.
    pub observer: Option<SharedObserver>,
    /// Another way to the service than the network, for a simulation in one process.
    pub carrier: Option<SharedCarrier>,
}

impl Credentials {
    /// Takes a pair that ABDM gave.
    #[must_use]
    pub fn new(client_id: impl Into<String>, client_secret: Zeroizing<String>) -> Self {
        Self {
            client_id: client_id.into(),
            client_secret,
        }
    }

    /// The name that ABDM knows the facility by; it is no secret.
    #[must_use]
    pub fn client_id(&self) -> &str {
        &self.client_id
    }

    pub(super) fn client_secret(&self) -> &str {
        &self.client_secret
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Credentials(..)")
    }
}

impl Options {
    /// Takes what differs between installations and the usual limits for the rest: 10 s to
    /// connect, 30 s in all, 2 MB an answer, 5 MB a picture, plain HTTP only to this machine.
    #[must_use]
    pub fn new(endpoints: Endpoints, credentials: Credentials, cm_id: impl Into<String>) -> Self {
        Self {
            endpoints,
            credentials,
            v2_mobile_code: CodeForm::default(),
            v3_reactivation: Reactivation::default(),
            x_token: TokenForm::default(),
            hip_id: None,
            cm_id: cm_id.into(),
            connect_timeout: Duration::from_secs(10),
            total_timeout: Duration::from_secs(30),
            max_response: 2 * 1024 * 1024,
            max_image: 5 * 1024 * 1024,
            allow_plain_http_to_loopback: true,
            proxy: None,
            observer: None,
            carrier: None,
        }
    }

    /// Checks all that can be checked without a call, and tells how the addresses want to be
    /// reached.
    pub(super) fn check(&self) -> Result<TransportSecurity, Error> {
        let endpoints = &self.endpoints;
        let mut plain = 0;
        for (name, address) in [
            ("session", &endpoints.session),
            ("abha_v3", &endpoints.abha_v3),
            ("abha_v1", &endpoints.abha_v1),
            ("phr_v3", &endpoints.phr_v3),
        ] {
            plain += usize::from(
                self.check_address(address)
                    .ok_or(Error::Endpoint { name })?,
            );
        }
        if self.credentials.client_id.is_empty() || self.credentials.client_secret.is_empty() {
            return Err(Error::Credentials);
        }
        let fits = |text: &str, max: usize| {
            (1..=max).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
        };
        if !fits(&self.cm_id, 64) {
            return Err(Error::ConsentManager);
        }
        if self.hip_id.as_deref().is_some_and(|id| !fits(id, 200)) {
            return Err(Error::Facility);
        }
        Ok(match plain {
            0 => TransportSecurity::Tls,
            4 => TransportSecurity::Plain,
            _ => TransportSecurity::Mixed,
        })
    }

    /// Whether an address is plain HTTP; `None` when it may not be used.
    fn check_address(&self, address: &str) -> Option<bool> {
        let url = Url::parse(address).ok()?;
        let bare = url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none();
        match url.scheme() {
            _ if !bare => None,
            "https" => url.has_host().then_some(false),
            "http" if self.allow_plain_http_to_loopback && is_loopback(&url) => Some(true),
            _ => None,
        }
    }
}

/// How the addresses want to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TransportSecurity {
    /// All by TLS.
    Tls,
    /// All by plain HTTP to this machine itself.
    Plain,
    /// Some so, some so.
    Mixed,
}

fn is_loopback(url: &Url) -> bool {
    url.host_str().is_some_and(|host| {
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        host == "localhost" || bare.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(session: &str) -> Options {
        Options::new(
            Endpoints {
                session: session.to_owned(),
                session_kind: SessionKind::V3,
                abha_v3: "https://abha.example/abha/api".to_owned(),
                abha_v1: "https://healthid.example/api".to_owned(),
                phr_v3: "https://abha.example/abha/api/v3/phr/web".to_owned(),
            },
            Credentials::new("SBX_0001", Zeroizing::new("secret-words".to_owned())),
            "sbx",
        )
    }

    #[test]
    fn takes_https_and_plain_http_to_this_machine_alone() {
        for good in [
            "https://dev.example/api/hiecm/gateway/v3/sessions",
            "http://127.0.0.1:8080/gateway/v0.5/sessions",
            "http://[::1]:8080/x",
            "http://localhost/x",
        ] {
            assert!(options(good).check().is_ok(), "{good}");
        }
        for bad in [
            "http://dev.example/x",
            "http://127.0.0.1@dev.example/x",
            "http://localhost.dev.example/x",
            "http://10.0.0.1/x",
            "ftp://127.0.0.1/x",
            "file:///etc/hosts",
            "https://user:word@dev.example/x",
            "https://dev.example/x?y=z",
            "dev.example/x",
            "",
        ] {
            assert_eq!(
                options(bad).check().err(),
                Some(Error::Endpoint { name: "session" }),
                "{bad}"
            );
        }
        let mut strict = options("http://127.0.0.1:8080/x");
        strict.allow_plain_http_to_loopback = false;
        assert!(strict.check().is_err());
    }

    #[test]
    fn refuses_empty_credentials_and_a_broken_id() {
        let mut none = options("https://dev.example/x");
        none.credentials = Credentials::new("", Zeroizing::new("x".to_owned()));
        assert_eq!(none.check().err(), Some(Error::Credentials));
        none.credentials = Credentials::new("x", Zeroizing::new(String::new()));
        assert_eq!(none.check().err(), Some(Error::Credentials));
        let mut odd = options("https://dev.example/x");
        odd.cm_id = "sbx\r\nX-Other: 1".to_owned();
        assert_eq!(odd.check().err(), Some(Error::ConsentManager));
    }

    #[test]
    fn never_shows_the_secret() {
        let shown = format!("{:?}", options("https://dev.example/x"));
        assert!(!shown.contains("secret-words"));
        assert!(!shown.contains("SBX_0001"));
    }
}
