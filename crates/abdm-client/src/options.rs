//! What a client must be told.

use super::key_watch::{KeyFingerprint, KeyWatch};
use super::roots::Roots;
use super::secret::{SecretError, SecretPlace};
use super::secret_watch::SecretWatch;
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

/// Where the gateway takes answers to a shared profile, and where the keys are that its callbacks are
/// signed with (protocol.md section 20).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareEndpoints {
    /// V3, up to and without `/gateway/v3/certs` and `/patient-share/v3`.
    pub hiecm: String,
    /// V0.5 and V1, up to and without `/v0.5` and `/v1.0`.
    pub gateway: String,
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

/// What ABDM gave the facility to sign in with, or what stands in its place where a forwarder in the
/// clinic makes the sessions.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    client_id: String,
    secret: Secret,
}

#[derive(Clone, PartialEq, Eq)]
enum Secret {
    /// Whoever makes the sessions wants none.
    None,
    Given(Zeroizing<String>),
    At(SecretPlace),
}

/// The most bytes that a call for a session or for the key may answer with.
const MAX_SMALL_ANSWER: usize = 64 * 1024;

/// Everything that a client of either generation must be told. [`Options::new`] sets the limits that
/// the issue asks for; the fields are open for tests and for configuration.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where the service is.
    pub endpoints: Endpoints,
    /// Where shared profiles are answered; none for a client that takes none.
    pub share: Option<ShareEndpoints>,
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
    /// How long an answer that has begun may be silent. Its beginning is waited for until
    /// `total_timeout`: an answer that nobody waited for leaves open what was done.
    pub read_timeout: Duration,
    /// How long one request may take in all, its connection included.
    pub total_timeout: Duration,
    /// The longest answer, in bytes.
    pub max_response: usize,
    /// The longest picture of a card, in bytes.
    pub max_image: usize,
    /// Whether `http://` is taken for an address of this machine itself: for the sandbox, and
    /// for a proxy beside the kiosk.
    pub allow_plain_http_to_loopback: bool,
    /// Whose certificates are believed.
    pub roots: Roots,
    /// The same of the host of the session call, where that is a forwarder in the clinic with an
    /// authority of its own.
    pub session_roots: Option<Roots>,
    /// The keys of the service that may be encrypted with. Any, where there is none.
    pub key_sha256: Vec<KeyFingerprint>,
    /// The key that the service had when this program last ran, so that one that changed meanwhile is
    /// told as such.
    pub key_before: Option<KeyFingerprint>,
    /// Who is told of a key of the service that is another than before.
    pub key_watch: Option<KeyWatch>,
    /// Who is told whether the client's secret could be read, and whether it is another than before.
    pub secret_watch: Option<SecretWatch>,
    /// A proxy for everything but this machine itself. None is looked for in the environment.
    pub proxy: Option<String>,
    /// Who is shown every exchange. Nobody, unless whoever makes the client wants it.
    pub observer: Option<SharedObserver>,
    /// Another way to the service than the network, for a simulation in one process.
    pub carrier: Option<SharedCarrier>,
}

impl Credentials {
    /// Takes a pair that ABDM gave. The secret is held as long as these are: for practice and for
    /// tests.
    #[must_use]
    pub fn new(client_id: impl Into<String>, client_secret: Zeroizing<String>) -> Self {
        Self {
            client_id: client_id.into(),
            secret: Secret::Given(client_secret),
        }
    }

    /// Takes the id and the place where the secret is kept. It is read from there for each session
    /// anew and wiped when the session has been made, so that another secret can be laid there while
    /// the program runs.
    #[must_use]
    pub fn kept_at(client_id: impl Into<String>, place: SecretPlace) -> Self {
        Self {
            client_id: client_id.into(),
            secret: Secret::At(place),
        }
    }

    /// For a forwarder on this machine that makes the sessions and wants no secret.
    #[must_use]
    pub fn of_nobody(client_id: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            secret: Secret::None,
        }
    }

    /// The name that ABDM knows the facility by; it is no secret.
    #[must_use]
    pub fn client_id(&self) -> &str {
        &self.client_id
    }

    /// Whether ABDM's secret, or the key of a forwarder, is to be had at all.
    #[must_use]
    pub fn have_a_secret(&self) -> bool {
        self.secret != Secret::None
    }

    /// Whether the secret can be read now, and lies where nobody else can. It is wiped at once.
    ///
    /// # Errors
    ///
    /// [`SecretError`] says what is wrong with its place.
    pub fn check_secret(&self) -> Result<(), SecretError> {
        self.client_secret().map(|_| ())
    }

    /// The secret, for as long as it is needed.
    pub(super) fn client_secret(&self) -> Result<Zeroizing<String>, SecretError> {
        match &self.secret {
            Secret::None => Ok(Zeroizing::default()),
            Secret::Given(secret) => Ok(secret.clone()),
            Secret::At(place) => place.read(),
        }
    }
}

impl Credentials {
    fn are_whole(&self) -> bool {
        let secret = match &self.secret {
            Secret::Given(secret) => !secret.is_empty(),
            Secret::None | Secret::At(_) => true,
        };
        secret && !self.client_id.is_empty()
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Credentials(..)")
    }
}

impl Options {
    /// Takes what differs between installations and the usual limits for the rest: 10 s to
    /// connect, 15 s of silence within an answer, 30 s in all, 2 MB an answer, 5 MB a picture, the
    /// bundled roots, any key, plain HTTP only to this machine.
    #[must_use]
    pub fn new(endpoints: Endpoints, credentials: Credentials, cm_id: impl Into<String>) -> Self {
        Self {
            endpoints,
            share: None,
            credentials,
            v2_mobile_code: CodeForm::default(),
            v3_reactivation: Reactivation::default(),
            x_token: TokenForm::default(),
            hip_id: None,
            cm_id: cm_id.into(),
            connect_timeout: Duration::from_secs(10),
            read_timeout: Duration::from_secs(15),
            total_timeout: Duration::from_secs(30),
            max_response: 2 * 1024 * 1024,
            max_image: 5 * 1024 * 1024,
            allow_plain_http_to_loopback: true,
            roots: Roots::default(),
            session_roots: None,
            key_sha256: Vec::new(),
            key_before: None,
            key_watch: None,
            secret_watch: None,
            proxy: None,
            observer: None,
            carrier: None,
        }
    }

    /// The longest answer of a call for a session or for the key.
    pub(super) fn max_small_answer(&self) -> usize {
        self.max_response.min(MAX_SMALL_ANSWER)
    }

    /// Checks all that can be checked without a call, and tells how the addresses want to be
    /// reached.
    pub(super) fn check(&self) -> Result<TransportSecurity, Error> {
        let endpoints = &self.endpoints;
        let mut addresses = vec![
            ("session", &endpoints.session),
            ("abha_v3", &endpoints.abha_v3),
            ("abha_v1", &endpoints.abha_v1),
            ("phr_v3", &endpoints.phr_v3),
        ];
        if let Some(share) = &self.share {
            addresses.extend([("hiecm", &share.hiecm), ("gateway", &share.gateway)]);
        }
        let count = addresses.len();
        let mut plain = 0;
        for (name, address) in addresses {
            plain += usize::from(
                self.check_address(address)
                    .ok_or(Error::Endpoint { name })?,
            );
        }
        if !self.credentials.are_whole() {
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
            plain if plain == count => TransportSecurity::Plain,
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
    fn takes_credentials_that_are_read_later_or_that_nobody_wants() {
        let mut later = options("https://dev.example/x");
        let nowhere = SecretPlace::File("nowhere".into());
        later.credentials = Credentials::kept_at("x", nowhere);
        assert!(later.check().is_ok());
        assert!(later.credentials.client_secret().is_err());
        later.credentials = Credentials::of_nobody("kiosk");
        assert!(later.check().is_ok());
        let secret = later.credentials.client_secret();
        assert!(secret.is_ok_and(|secret| secret.is_empty()));
    }

    #[test]
    fn never_shows_the_secret() {
        let shown = format!("{:?}", options("https://dev.example/x"));
        assert!(!shown.contains("secret-words"));
        assert!(!shown.contains("SBX_0001"));
    }
}
