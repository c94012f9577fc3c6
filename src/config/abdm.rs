//! `[abdm]`

use super::error::Error;
use super::field::{Raw, Section, alternatives};
use crate::abdm::{CodeForm, Credentials, Endpoints, Reactivation, SessionKind, TokenForm};
use crate::domain::Generation;
use reqwest::Url;
use serde::Deserialize;
use std::fs;
use std::net::IpAddr;
use std::path::Path;
use std::time::Duration;
use zeroize::Zeroizing;

/// Which service the kiosk speaks to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Abdm {
    /// `environment`
    pub environment: Environment,
    /// `api`
    pub api: Generation,
    /// `allow_v2`: whether `"v2"` may be spoken in production, where ABDM lets nobody out of its
    /// sandbox with it.
    pub allow_v2: bool,
    /// `face_code`: whether ABDM lets this client take the face, seen by an app on anybody's phone, in
    /// place of a code. The kiosk then says so to people without a phone; it does not do it.
    pub face_code: bool,
    /// `v2_mobile_code`
    pub v2_mobile_code: CodeForm,
    /// `v3_reactivation`
    pub v3_reactivation: Reactivation,
    /// `x_token`
    pub x_token: TokenForm,
    /// How to reach the service and to sign in; `None` in practice, where the kiosk starts its
    /// own.
    pub access: Option<Access>,
    /// `connect_timeout_seconds`, 1 to 60.
    pub connect_timeout: Duration,
    /// `total_timeout_seconds`, 5 to 120, and not less than the former.
    pub total_timeout: Duration,
}

/// The environments of ABDM, and our own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Environment {
    /// `"practice"`: the sandbox inside the kiosk.
    #[default]
    Practice,
    /// `"sandbox"`: ABDM's own, or any other with its addresses given.
    Sandbox,
    /// `"production"`
    Production,
}

/// The addresses of the service (protocol.md section 1) and what to sign in with. No address
/// ends in a slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// `session_url`, which tells the form of the session call too, `abha_v3_url`, `abha_v1_url`
    /// and `phr_v3_url`.
    pub endpoints: Endpoints,
    /// `client_id`, and the content of `client_secret_file`.
    pub credentials: Credentials,
    /// `cm_id`: `sbx` or `abdm`.
    pub cm_id: String,
    /// `hip_id`: the id of the facility, which the older generation may be shown.
    pub hip_id: Option<String>,
    /// Whether other users of this machine can read that file: to be warned of.
    pub secret_is_exposed: bool,
    /// `proxy_url`
    pub proxy_url: Option<String>,
}

/// Why V1/V2 are not spoken in production.
const NO_EXIT: &str = "has no way out of ABDM's sandbox: in production it needs allow_v2 = true";

fn may_speak(environment: Environment, api: Generation, allow_v2: bool) -> bool {
    environment != Environment::Production || api != Generation::V2 || allow_v2
}

impl Abdm {
    /// Speaks another generation than the file says.
    ///
    /// # Errors
    ///
    /// [`Error`] for V1/V2 in production, unless the file allows it.
    pub fn speak(&mut self, api: Generation) -> Result<(), Error> {
        if !may_speak(self.environment, api, self.allow_v2) {
            return Err(Error::Argument {
                argument: "--api v2".to_owned(),
                problem: NO_EXIT,
            });
        }
        self.api = api;
        Ok(())
    }
}

impl Default for Abdm {
    fn default() -> Self {
        Self {
            environment: Environment::Practice,
            api: Generation::default(),
            allow_v2: false,
            face_code: false,
            v2_mobile_code: CodeForm::default(),
            v3_reactivation: Reactivation::default(),
            x_token: TokenForm::default(),
            access: None,
            connect_timeout: Duration::from_secs(10),
            total_timeout: Duration::from_secs(30),
        }
    }
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawAbdm {
    environment: Raw,
    api: Raw,
    allow_v2: Raw,
    face_code: Raw,
    v2_mobile_code: Raw,
    v3_reactivation: Raw,
    x_token: Raw,
    session_url: Raw,
    abha_v3_url: Raw,
    abha_v1_url: Raw,
    phr_v3_url: Raw,
    cm_id: Raw,
    hip_id: Raw,
    client_id: Raw,
    client_secret_file: Raw,
    proxy_url: Raw,
    connect_timeout_seconds: Raw,
    total_timeout_seconds: Raw,
}

/// What an environment fills in.
struct Usual {
    name: &'static str,
    session_url: &'static str,
    /// With the older generation.
    old_session_url: &'static str,
    abha_v3_url: &'static str,
    abha_v1_url: &'static str,
    phr_v3_url: &'static str,
    cm_id: &'static str,
}

const SANDBOX: Usual = Usual {
    name: "sandbox",
    session_url: "https://dev.abdm.gov.in/api/hiecm/gateway/v3/sessions",
    old_session_url: "https://dev.abdm.gov.in/gateway/v0.5/sessions",
    abha_v3_url: "https://abhasbx.abdm.gov.in/abha/api",
    abha_v1_url: "https://healthidsbx.abdm.gov.in/api",
    phr_v3_url: "https://abhasbx.abdm.gov.in/abha/api/v3/phr/web",
    cm_id: "sbx",
};

const PRODUCTION: Usual = Usual {
    name: "production",
    session_url: "https://apis.abdm.gov.in/api/hiecm/gateway/v3/sessions",
    old_session_url: "https://live.abdm.gov.in/gateway/v0.5/sessions",
    abha_v3_url: "https://abha.abdm.gov.in/api/abha",
    abha_v1_url: "https://healthid.abdm.gov.in/api",
    phr_v3_url: "https://phr.abdm.gov.in/api/phr/web/v3",
    cm_id: "abdm",
};

const MAX_ID: usize = 200;
const MAX_PATH: usize = 4096;
const MAX_SECRET: u64 = 4096;

impl RawAbdm {
    pub(super) fn check(&self, section: Section<'_>) -> Result<Abdm, Error> {
        let usual = Abdm::default();
        let environment = section
            .choice("environment", &self.environment)?
            .unwrap_or(usual.environment);
        let connect_timeout = section
            .seconds(
                "connect_timeout_seconds",
                &self.connect_timeout_seconds,
                1..=60,
            )?
            .unwrap_or(usual.connect_timeout);
        let total_timeout = section
            .seconds(
                "total_timeout_seconds",
                &self.total_timeout_seconds,
                5..=120,
            )?
            .unwrap_or(usual.total_timeout);
        if total_timeout < connect_timeout {
            let (key, raw) = match &self.total_timeout_seconds {
                Some(_) => ("total_timeout_seconds", &self.total_timeout_seconds),
                None => ("connect_timeout_seconds", &self.connect_timeout_seconds),
            };
            let rule = format!(
                "must leave time for an answer: connect_timeout_seconds is {}, \
                 total_timeout_seconds is {}",
                connect_timeout.as_secs(),
                total_timeout.as_secs()
            );
            return Err(section.error(key, raw, &rule));
        }
        let api = section.choice("api", &self.api)?.unwrap_or_default();
        let allow_v2 = section
            .flag("allow_v2", &self.allow_v2)?
            .unwrap_or(usual.allow_v2);
        if !may_speak(environment, api, allow_v2) {
            return Err(section.error("api", &self.api, &format!("\"v2\" {NO_EXIT}")));
        }
        Ok(Abdm {
            environment,
            api,
            allow_v2,
            face_code: section
                .flag("face_code", &self.face_code)?
                .unwrap_or(usual.face_code),
            v2_mobile_code: section
                .choice("v2_mobile_code", &self.v2_mobile_code)?
                .unwrap_or_default(),
            v3_reactivation: section
                .choice("v3_reactivation", &self.v3_reactivation)?
                .unwrap_or_default(),
            x_token: section
                .choice("x_token", &self.x_token)?
                .unwrap_or_default(),
            access: self.access(section, environment, api)?,
            connect_timeout,
            total_timeout,
        })
    }

    /// The addresses are checked in practice too, so that a file is right before it is needed;
    /// the secret is read only where it is used.
    fn access(
        &self,
        section: Section<'_>,
        environment: Environment,
        api: Generation,
    ) -> Result<Option<Access>, Error> {
        let session_url = self.address(section, "session_url", &self.session_url)?;
        let abha_v3_url = self.address(section, "abha_v3_url", &self.abha_v3_url)?;
        let abha_v1_url = self.address(section, "abha_v1_url", &self.abha_v1_url)?;
        let phr_v3_url = self.address(section, "phr_v3_url", &self.phr_v3_url)?;
        let cm_id = self.cm_id(section)?;
        let client_id = id(section, "client_id", &self.client_id)?;
        let hip_id = id(section, "hip_id", &self.hip_id)?;
        let proxy_url = proxy(section, &self.proxy_url)?;
        let secret_file = section.line("client_secret_file", &self.client_secret_file, MAX_PATH)?;
        let usual = match environment {
            Environment::Practice => return Ok(None),
            Environment::Sandbox => SANDBOX,
            Environment::Production => PRODUCTION,
        };
        let needed = |key: &str| {
            let rule = format!("\"{}\" needs {key}", usual.name);
            section.error("environment", &self.environment, &rule)
        };
        let client_id = client_id.ok_or_else(|| needed("client_id"))?;
        let secret_file = secret_file.ok_or_else(|| needed("client_secret_file"))?;
        let (client_secret, secret_is_exposed) = read_secret(&section.path(&secret_file))
            .map_err(|rule| section.error("client_secret_file", &self.client_secret_file, rule))?;
        let or = |given: Option<String>, usual: &str| given.unwrap_or_else(|| usual.to_owned());
        let session = or(
            session_url,
            match api {
                Generation::V3 => usual.session_url,
                Generation::V2 => usual.old_session_url,
            },
        );
        Ok(Some(Access {
            endpoints: Endpoints {
                session_kind: if session.contains("/v0.5/") {
                    SessionKind::V05
                } else {
                    SessionKind::V3
                },
                session,
                abha_v3: or(abha_v3_url, usual.abha_v3_url),
                abha_v1: or(abha_v1_url, usual.abha_v1_url),
                phr_v3: or(phr_v3_url, usual.phr_v3_url),
            },
            credentials: Credentials::new(client_id, client_secret),
            cm_id: cm_id.unwrap_or(usual.cm_id).to_owned(),
            hip_id,
            secret_is_exposed,
            proxy_url,
        }))
    }

    fn cm_id(&self, section: Section<'_>) -> Result<Option<&'static str>, Error> {
        let ids = [SANDBOX.cm_id, PRODUCTION.cm_id];
        let rule = format!("must be {}", alternatives(&ids));
        section.checked("cm_id", &self.cm_id, &rule, |value| {
            let id = value.as_str()?;
            ids.into_iter().find(|known| *known == id)
        })
    }

    fn address(&self, section: Section<'_>, key: &str, raw: &Raw) -> Result<Option<String>, Error> {
        let rule = "must be an https:// address without a query \
                    (http:// only to this machine, such as http://127.0.0.1:8080)";
        section.checked(key, raw, rule, |value| {
            let text = value.as_str()?;
            let url = Url::parse(text).ok().filter(is_bare)?;
            let fits = match url.scheme() {
                "https" => true,
                "http" => is_loopback(&url),
                _ => false,
            };
            fits.then(|| text.trim().trim_end_matches('/').to_owned())
        })
    }
}

fn id(section: Section<'_>, key: &str, raw: &Raw) -> Result<Option<String>, Error> {
    let rule = "must be the id that ABDM gave: visible characters without blanks";
    section.checked(key, raw, rule, |value| {
        let id = value.as_str()?;
        let fits =
            (1..=MAX_ID).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic());
        fits.then(|| id.to_owned())
    })
}

fn proxy(section: Section<'_>, raw: &Raw) -> Result<Option<String>, Error> {
    let rule = "must be an http:// or https:// address, such as http://proxy.clinic.example:3128";
    section.checked("proxy_url", raw, rule, |value| {
        let text = value.as_str()?;
        let url = Url::parse(text).ok().filter(is_bare)?;
        matches!(url.scheme(), "http" | "https").then(|| text.trim().to_owned())
    })
}

fn is_bare(url: &Url) -> bool {
    url.has_host()
        && url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none()
}

fn is_loopback(url: &Url) -> bool {
    url.host_str().is_some_and(|host| {
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        host == "localhost" || bare.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
    })
}

/// Reads the secret, and tells whether others can read it too.
fn read_secret(path: &Path) -> Result<(Zeroizing<String>, bool), &'static str> {
    let facts = fs::metadata(path).map_err(|_| "must name a file that can be read")?;
    if !facts.is_file() || facts.len() > MAX_SECRET {
        return Err("must name a file of at most 4 KB that holds the secret and nothing else");
    }
    let bytes = Zeroizing::new(fs::read(path).map_err(|_| "must name a file that can be read")?);
    let text = std::str::from_utf8(&bytes)
        .map_err(|_| "must name a file with the secret as plain text")?
        .trim();
    if text.is_empty() {
        return Err("must name a file that is not empty");
    }
    Ok((Zeroizing::new(text.to_owned()), is_exposed(&facts)))
}

#[cfg(unix)]
fn is_exposed(facts: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    facts.permissions().mode() & 0o044 != 0
}

/// Elsewhere files have no such bits; their lists of rights are not ours to judge.
#[cfg(not(unix))]
fn is_exposed(_: &fs::Metadata) -> bool {
    false
}
