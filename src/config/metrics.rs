//! `[metrics]`

use super::error::Error;
use super::field::{Raw, Section};
use serde::Deserialize;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Where the kiosk tells numbers of itself. Usually nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Metrics {
    /// `listen`: where whoever looks after kiosks asks for them.
    pub listen: Option<ListenAt>,
    /// `otlp_endpoint`: the collector on this machine that they are pushed to, without the path of the
    /// call. Only where the program was built with the feature `otlp`.
    pub otlp_endpoint: Option<String>,
    /// `instance`: by what name a collector knows this kiosk among others.
    pub instance: Option<String>,
}

/// A place that nobody beyond this machine reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListenAt {
    /// A port of this machine's own address.
    Port(SocketAddr),
    /// A socket in the file system.
    Socket(PathBuf),
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawMetrics {
    listen: Raw,
    otlp_endpoint: Raw,
    instance: Raw,
}

const LISTEN: &str = "must be \"unix:\" with the path of a socket, of at most 107 bytes, or this \
                      machine's own address with a port, such as \"127.0.0.1:9464\"";

const ENDPOINT: &str = "must be http:// with this machine's own address and a port, such as \
                        \"http://127.0.0.1:4318\": a collector there sends on what has to go further";

const INSTANCE: &str =
    "must be a name of 1 to 64 letters without accents, digits, dots, dashes and underscores";

/// The longest that a socket of Linux may have, and the shortest that systems have.
const MAX_SOCKET: usize = 107;

impl RawMetrics {
    pub(super) fn check(&self, section: Section<'_>) -> Result<Metrics, Error> {
        let listen = section.checked("listen", &self.listen, LISTEN, |value| {
            let text = value.as_str()?;
            match text.strip_prefix("unix:") {
                Some(path) => socket(section, path),
                None => port(text).map(ListenAt::Port),
            }
        })?;
        Ok(Metrics {
            listen,
            otlp_endpoint: self.endpoint(section)?,
            instance: section.checked("instance", &self.instance, INSTANCE, |value| {
                let name = value.as_str()?;
                let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
                let fits = (1..=64).contains(&name.len()) && name.bytes().all(is_plain);
                fits.then(|| name.to_owned())
            })?,
        })
    }

    fn endpoint(&self, section: Section<'_>) -> Result<Option<String>, Error> {
        let (key, raw) = ("otlp_endpoint", &self.otlp_endpoint);
        if !cfg!(feature = "otlp") && raw.is_some() {
            let rule =
                "needs a program that was built with the feature otlp, which this one was not";
            return Err(section.error(key, raw, rule));
        }
        section.checked(key, raw, ENDPOINT, |value| {
            let text = value.as_str()?.trim_end_matches('/');
            port(text.strip_prefix("http://")?)?;
            Some(text.to_owned())
        })
    }
}

fn socket(section: Section<'_>, path: &str) -> Option<ListenAt> {
    let is_named = !path.is_empty() && !path.ends_with('/') && !path.ends_with("..");
    let path = section.path(path);
    let fits = path.as_os_str().len() <= MAX_SOCKET;
    (cfg!(unix) && is_named && fits).then_some(ListenAt::Socket(path))
}

/// An address that nobody beyond this machine reaches. Port 0 would be another one each time.
fn port(text: &str) -> Option<SocketAddr> {
    let address: SocketAddr = text.parse().ok()?;
    (address.ip().is_loopback() && address.port() != 0).then_some(address)
}
