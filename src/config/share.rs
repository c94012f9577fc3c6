//! `[share]`

use super::error::Error;
use super::field::{Raw, Section};
use crate::share::{Facility, FacilityError, Trust};
use reqwest::Url;
use serde::Deserialize;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;
use toml::Value;

/// How the clinic takes profiles that people share by scanning a counter's QR (`abha-kiosk share`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// `hip_id` and `counters`; nobody can share where they are not set.
    pub facility: Option<Facility>,
    /// `listen`
    pub listen: SocketAddr,
    /// `desk_listen`
    pub desk_listen: SocketAddr,
    /// `desk_key_file`
    pub desk_key_file: Option<PathBuf>,
    /// `show_counter`: the counter whose QR the kiosk itself shows.
    pub show_counter: Option<String>,
    /// `queue_url`: where the kiosk asks who was called, without a slash at its end. Without it, `desk_listen`.
    pub queue_url: Option<String>,
    /// `public_url`: what ABDM is told to call, without a slash at its end.
    pub public_url: Option<String>,
    /// `app_url`: what the QRs begin with.
    pub app_url: Option<String>,
    /// `token_minutes`
    pub token_validity: Duration,
    /// `tokens`: the file of the numbers. Without it there is one in the state folder.
    pub tokens: Option<PathBuf>,
    /// `issuers` and `callers`
    pub trust: Trust,
}

/// Of ABDM's sandbox; the one of production is not published.
pub(super) const SANDBOX_APP: &str = "https://phrsbx.abdm.gov.in";

const LISTEN: (Ipv4Addr, u16) = (Ipv4Addr::LOCALHOST, 8470);
const DESK: (Ipv4Addr, u16) = (Ipv4Addr::LOCALHOST, 8471);

/// How long people keep their number when nothing else is said: so long an app shows it.
const USUAL_VALIDITY: Duration = Duration::from_secs(30 * 60);

const MAX_PATH: usize = 4096;
const MOST_PARTIES: usize = 16;
const MAX_PARTY: usize = 200;

impl Default for Share {
    fn default() -> Self {
        Self {
            facility: None,
            listen: LISTEN.into(),
            desk_listen: DESK.into(),
            desk_key_file: None,
            show_counter: None,
            queue_url: None,
            public_url: None,
            app_url: None,
            token_validity: USUAL_VALIDITY,
            tokens: None,
            trust: Trust::default(),
        }
    }
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawShare {
    hip_id: Raw,
    counters: Raw,
    listen: Raw,
    desk_listen: Raw,
    desk_key_file: Raw,
    show_counter: Raw,
    queue_url: Raw,
    public_url: Raw,
    app_url: Raw,
    token_minutes: Raw,
    tokens: Raw,
    issuers: Raw,
    callers: Raw,
}

impl RawShare {
    pub(super) fn check(&self, section: Section<'_>) -> Result<Share, Error> {
        let usual = Share::default();
        let rule = "must be a whole number of minutes from 5 to 240";
        let minutes = section.checked("token_minutes", &self.token_minutes, rule, |value| {
            let minutes = u64::try_from(value.as_integer()?).ok()?;
            (5..=240).contains(&minutes).then_some(minutes)
        })?;
        let path = |key, raw| {
            let path = section.line(key, raw, MAX_PATH)?;
            Ok::<_, Error>(path.map(|path| section.path(&path)))
        };
        let listen = address(section, "listen", &self.listen)?.unwrap_or(usual.listen);
        if !listen.ip().is_loopback() {
            let rule = "must be an address of this machine itself, such as \"127.0.0.1:8470\": the \
                        clinic's own HTTPS hands requests on to it";
            return Err(section.error("listen", &self.listen, rule));
        }
        let desk_key_file = path("desk_key_file", &self.desk_key_file)?;
        let desk_listen =
            address(section, "desk_listen", &self.desk_listen)?.unwrap_or(usual.desk_listen);
        if !desk_listen.ip().is_loopback() && desk_key_file.is_none() {
            let rule = "is not this machine alone, and needs desk_key_file";
            return Err(section.error("desk_listen", &self.desk_listen, rule));
        }
        let facility = self.facility(section)?;
        let show_counter = section.checked(
            "show_counter",
            &self.show_counter,
            "must be one of counters",
            |value| {
                let counter = facility.as_ref()?.counter(Some(value.as_str()?))?;
                Some(counter.to_owned())
            },
        )?;
        Ok(Share {
            facility,
            show_counter,
            queue_url: https(section, "queue_url", &self.queue_url)?,
            listen,
            desk_listen,
            desk_key_file,
            public_url: https(section, "public_url", &self.public_url)?,
            app_url: https(section, "app_url", &self.app_url)?,
            token_validity: minutes.map_or(usual.token_validity, |minutes| {
                Duration::from_secs(minutes * 60)
            }),
            tokens: path("tokens", &self.tokens)?,
            trust: Trust {
                issuers: parties(section, "issuers", &self.issuers)?,
                clients: parties(section, "callers", &self.callers)?,
            },
        })
    }

    fn facility(&self, section: Section<'_>) -> Result<Option<Facility>, Error> {
        let rule = "must be a list of texts, such as [\"OPD1\"]";
        let counters = section.checked("counters", &self.counters, rule, texts)?;
        let rule = "must be the facility's id in the health facility registry";
        let hip_id = section.checked("hip_id", &self.hip_id, rule, |value| {
            value.as_str().map(str::to_owned)
        })?;
        let (hip_id, counters) = match (hip_id, counters) {
            (Some(hip_id), Some(counters)) => (hip_id, counters),
            (None, None) => return Ok(None),
            (Some(_), None) => {
                return Err(section.error("counters", &self.counters, "must be named with hip_id"));
            }
            (None, Some(_)) => {
                return Err(section.error("hip_id", &self.hip_id, "must be named with counters"));
            }
        };
        Facility::new(hip_id, counters).map(Some).map_err(|error| {
            let (key, raw) = match error {
                FacilityError::HipId => ("hip_id", &self.hip_id),
                FacilityError::Count | FacilityError::Counter | FacilityError::Twice => {
                    ("counters", &self.counters)
                }
            };
            section.error(key, raw, &format!("cannot be used: {error}"))
        })
    }
}

fn texts(value: &Value) -> Option<Vec<String>> {
    let list = value.as_array()?.iter();
    list.map(|one| one.as_str().map(str::to_owned)).collect()
}

fn address(section: Section<'_>, key: &str, raw: &Raw) -> Result<Option<SocketAddr>, Error> {
    let rule = "must be an address and a port, such as \"127.0.0.1:8470\"";
    section.checked(key, raw, rule, |value| value.as_str()?.parse().ok())
}

fn https(section: Section<'_>, key: &str, raw: &Raw) -> Result<Option<String>, Error> {
    let rule = "must be an https:// address without a query";
    section.checked(key, raw, rule, |value| {
        let text = value.as_str()?.trim();
        let url = Url::parse(text).ok()?;
        let is_bare = url.scheme() == "https"
            && url.has_host()
            && url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none();
        is_bare.then(|| text.trim_end_matches('/').to_owned())
    })
}

fn parties(section: Section<'_>, key: &str, raw: &Raw) -> Result<Vec<String>, Error> {
    let rule = "must be a list of at most 16 texts without blanks";
    let list = section.checked(key, raw, rule, |value| {
        let list = texts(value)?;
        let is_party = |text: &String| {
            (1..=MAX_PARTY).contains(&text.len())
                && text.bytes().all(|byte| byte.is_ascii_graphic())
        };
        (list.len() <= MOST_PARTIES && list.iter().all(is_party)).then_some(list)
    })?;
    Ok(list.unwrap_or_default())
}
