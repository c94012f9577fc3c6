//! `[abdm]`

pub(super) mod hosts;
pub(super) mod trust;

use super::error::Error;
use super::field::{Raw, Section, alternatives};
use crate::abdm::{
    CodeForm, Credentials, Endpoints, KeyFingerprint, Reactivation, Roots, SecretPlace,
    SessionKind, ShareEndpoints, TokenForm,
};
use crate::domain::Generation;
use reqwest::Url;
use serde::Deserialize;
use std::path::PathBuf;
use std::time::Duration;

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
    /// `read_timeout_seconds`, 5 to 120: how long an answer that has begun may be silent.
    pub read_timeout: Duration,
    /// `total_timeout_seconds`, 5 to 120, and not less than that of a connection.
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
    /// `hiecm_url` and `gateway_url`, for `abha-kiosk share` alone.
    pub share: ShareEndpoints,
    /// `client_id`, and the place of the secret: `client_secret_file`, or what the system keeps for the
    /// kiosk. Neither is needed where `session_url` is not ABDM's.
    pub credentials: Credentials,
    /// `cm_id`: `sbx` or `abdm`.
    pub cm_id: String,
    /// `hip_id`: the id of the facility, which the older generation may be shown.
    pub hip_id: Option<String>,
    /// The certificates of `roots`, or the bundled ones.
    pub roots: Roots,
    /// Those of `session_roots`, for the host of `session_url` alone.
    pub session_roots: Option<Roots>,
    /// `key_sha256`; any key where it is empty.
    pub key_sha256: Vec<KeyFingerprint>,
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
            read_timeout: Duration::from_secs(15),
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
    hiecm_url: Raw,
    gateway_url: Raw,
    cm_id: Raw,
    hip_id: Raw,
    client_id: Raw,
    client_secret_file: Raw,
    hosts: Raw,
    roots: Raw,
    session_roots: Raw,
    key_sha256: Raw,
    proxy_url: Raw,
    connect_timeout_seconds: Raw,
    read_timeout_seconds: Raw,
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
    hiecm_url: &'static str,
    gateway_url: &'static str,
    cm_id: &'static str,
    /// Every host that is known to be ABDM's (protocol.md section 1).
    hosts: &'static [&'static str],
}

const SANDBOX: Usual = Usual {
    name: "sandbox",
    session_url: "https://dev.abdm.gov.in/api/hiecm/gateway/v3/sessions",
    old_session_url: "https://dev.abdm.gov.in/gateway/v0.5/sessions",
    abha_v3_url: "https://abhasbx.abdm.gov.in/abha/api",
    abha_v1_url: "https://healthidsbx.abdm.gov.in/api",
    phr_v3_url: "https://abhasbx.abdm.gov.in/abha/api/v3/phr/web",
    hiecm_url: "https://dev.abdm.gov.in/api/hiecm",
    gateway_url: "https://dev.abdm.gov.in/gateway",
    cm_id: "sbx",
    hosts: &[
        "dev.abdm.gov.in",
        "dev.ndhm.gov.in",
        "abhasbx.abdm.gov.in",
        "healthidsbx.abdm.gov.in",
        "healthidsbx.ndhm.gov.in",
        "phrsbx.abdm.gov.in",
    ],
};

const PRODUCTION: Usual = Usual {
    name: "production",
    session_url: "https://apis.abdm.gov.in/api/hiecm/gateway/v3/sessions",
    old_session_url: "https://live.abdm.gov.in/gateway/v0.5/sessions",
    abha_v3_url: "https://abha.abdm.gov.in/api/abha",
    abha_v1_url: "https://healthid.abdm.gov.in/api",
    phr_v3_url: "https://phr.abdm.gov.in/api/phr/web/v3",
    hiecm_url: "https://apis.abdm.gov.in/api/hiecm",
    gateway_url: "https://live.abdm.gov.in/gateway",
    cm_id: "abdm",
    hosts: &[
        "apis.abdm.gov.in",
        "live.abdm.gov.in",
        "abha.abdm.gov.in",
        "healthid.abdm.gov.in",
        "healthid.ndhm.gov.in",
        "phr.abdm.gov.in",
    ],
};

const MAX_ID: usize = 200;
const MAX_PATH: usize = 4096;

/// Who asks a forwarder for a session, where the settings give it no name.
const NAMELESS: &str = "kiosk";

/// The entry in the Credential Manager of Windows.
const WINDOWS_TARGET: &str = "abha-kiosk/abdm-client-secret";

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
        let read_timeout = section
            .seconds("read_timeout_seconds", &self.read_timeout_seconds, 5..=120)?
            .unwrap_or(usual.read_timeout);
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
            read_timeout,
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
        let hiecm_url = self.address(section, "hiecm_url", &self.hiecm_url)?;
        let gateway_url = self.address(section, "gateway_url", &self.gateway_url)?;
        let cm_id = self.cm_id(section)?;
        let client_id = id(section, "client_id", &self.client_id)?;
        let hip_id = id(section, "hip_id", &self.hip_id)?;
        let proxy_url = proxy(section, &self.proxy_url)?;
        let named = hosts::named(section, &self.hosts)?;
        let key_sha256 = trust::keys(section, &self.key_sha256)?;
        let secret_file = section.line("client_secret_file", &self.client_secret_file, MAX_PATH)?;
        let usual = match environment {
            Environment::Practice => return Ok(None),
            Environment::Sandbox => SANDBOX,
            Environment::Production => PRODUCTION,
        };
        for (key, raw, address) in [
            ("session_url", &self.session_url, &session_url),
            ("abha_v3_url", &self.abha_v3_url, &abha_v3_url),
            ("abha_v1_url", &self.abha_v1_url, &abha_v1_url),
            ("phr_v3_url", &self.phr_v3_url, &phr_v3_url),
            ("hiecm_url", &self.hiecm_url, &hiecm_url),
            ("gateway_url", &self.gateway_url, &gateway_url),
        ] {
            let allowed = (&usual, named.as_slice());
            hosts::check(section, (key, raw), address.as_deref(), allowed)?;
        }
        let or = |given: Option<String>, usual: &str| given.unwrap_or_else(|| usual.to_owned());
        let session = or(
            session_url,
            match api {
                Generation::V3 => usual.session_url,
                Generation::V2 => usual.old_session_url,
            },
        );
        let credentials = self.credentials(section, client_id, secret_file, (&session, &usual))?;
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
            share: ShareEndpoints {
                hiecm: or(hiecm_url, usual.hiecm_url),
                gateway: or(gateway_url, usual.gateway_url),
            },
            credentials,
            cm_id: cm_id.unwrap_or(usual.cm_id).to_owned(),
            hip_id,
            roots: trust::roots(section, "roots", &self.roots)?.unwrap_or_default(),
            session_roots: trust::roots(section, "session_roots", &self.session_roots)?,
            key_sha256,
            proxy_url,
        }))
    }

    /// What sessions are asked for with. ABDM wants an id and its secret; a forwarder on this machine
    /// may want neither. The secret is looked at once, so that what is wrong with its place is told
    /// now, and not kept.
    fn credentials(
        &self,
        section: Section<'_>,
        client_id: Option<String>,
        secret_file: Option<String>,
        (session, usual): (&str, &Usual),
    ) -> Result<Credentials, Error> {
        let is_needed = hosts::is_of_abdm(session, usual);
        let needed = |key: &str| {
            let rule = format!("\"{}\" needs {key}", usual.name);
            section.error("environment", &self.environment, &rule)
        };
        let client_id = match client_id {
            Some(id) => id,
            None if is_needed => return Err(needed("client_id")),
            None => NAMELESS.to_owned(),
        };
        let handed = section
            .secret
            .credentials
            .map(|folder| folder.join(SecretPlace::CLIENT_SECRET));
        let (key, place) = match (secret_file, handed) {
            (Some(file), _) => ("client_secret_file", SecretPlace::File(section.path(&file))),
            (None, Some(file)) if file.exists() => (
                "the credential abdm-client-secret",
                SecretPlace::Credential(file),
            ),
            (None, _) if cfg!(windows) && is_needed => (
                "client_secret_file",
                SecretPlace::CredentialManager(WINDOWS_TARGET.to_owned()),
            ),
            (None, _) if is_needed && section.secret.is_coming => (
                "the credential abdm-client-secret",
                SecretPlace::Credential(PathBuf::from(SecretPlace::CLIENT_SECRET)),
            ),
            (None, _) if is_needed => return Err(needed("client_secret_file")),
            (None, _) => return Ok(Credentials::of_nobody(client_id)),
        };
        if section.secret.is_looked_at {
            place.read().map_err(|error| {
                section.error(key, &self.client_secret_file, &error.to_string())
            })?;
        }
        Ok(Credentials::kept_at(client_id, place))
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
                "http" => url.host_str().is_some_and(hosts::is_this_machine),
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

pub(super) fn proxy(section: Section<'_>, raw: &Raw) -> Result<Option<String>, Error> {
    let rule = "must be an http:// or https:// address, such as http://proxy.clinic.example:3128";
    section.checked("proxy_url", raw, rule, |value| {
        let text = value.as_str()?;
        let url = Url::parse(text).ok().filter(is_bare)?;
        matches!(url.scheme(), "http" | "https").then(|| text.trim().to_owned())
    })
}

pub(super) fn is_bare(url: &Url) -> bool {
    url.has_host()
        && url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none()
}
