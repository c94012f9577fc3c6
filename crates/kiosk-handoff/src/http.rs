//! HTTP to the one address that the settings name.

use crate::destination::Trouble;
use abdm_client::{Roots, SecretPlace};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use kiosk_record::HandoffFault;
use reqwest::header::{
    ACCEPT_ENCODING, AUTHORIZATION, CONTENT_TYPE, DATE, HeaderMap, HeaderValue, LOCATION,
    RETRY_AFTER,
};
use reqwest::{Certificate, Proxy, RequestBuilder, Url, redirect, retry, tls};
use std::error::Error as _;
use std::time::Duration;
use time::PrimitiveDateTime;
use time::macros::format_description;
use zeroize::Zeroizing;

/// How a destination is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// Its address, with or without a slash at its end: `https://`, or `http://` to this machine.
    pub address: String,
    /// Whom its certificate may come from.
    pub roots: Roots,
    /// A proxy on the way. None is taken from the environment.
    pub proxy: Option<String>,
    /// How the kiosk says who it is.
    pub sign_in: SignIn,
    /// Until a connection is there.
    pub connect_timeout: Duration,
    /// Until an answer is there, all of it.
    pub total_timeout: Duration,
}

/// How the kiosk says who it is. Secrets are read anew for each call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignIn {
    /// It does not.
    Nobody,
    /// By a token (`Bearer`).
    Token(SecretPlace),
    /// By a name and a password (`Basic`).
    Password {
        /// The name.
        user: String,
        /// Where the password is kept.
        password: SecretPlace,
    },
}

/// Why a destination cannot be used as the settings have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReachError {
    /// It is no address that may be called.
    #[error("must be an https:// address, or http:// to this machine")]
    Address,
    /// It is no address of a NATS server.
    #[cfg(feature = "nats")]
    #[error("must be tls://HOST:PORT, or nats://HOST:PORT to this machine")]
    Nats,
    /// The proxy's address is none.
    #[error("the proxy has no address of the form http://HOST:PORT")]
    Proxy,
    /// TLS cannot be made ready.
    #[error("secure connections cannot be made ready")]
    Tls,
}

/// The connections to one address.
#[derive(Debug, Clone)]
pub(crate) struct Http {
    client: reqwest::Client,
    base: Url,
    sign_in: SignIn,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) location: Option<String>,
    pub(crate) retry_after: Option<Duration>,
    /// Whether it is a page for people.
    pub(crate) is_page: bool,
    /// Wiped, because a person is in it. `None` where it was too long or broke off.
    pub(crate) body: Option<Zeroizing<Vec<u8>>>,
}

/// The longest pause that a destination may ask for.
pub(crate) const LONGEST_WAIT: Duration = Duration::from_secs(60 * 60);

impl Http {
    pub(crate) fn new(reach: &Reach) -> Result<Self, ReachError> {
        let mut base = Url::parse(&reach.address).map_err(|_| ReachError::Address)?;
        let is_tls = base.scheme() == "https";
        let is_near = base.scheme() == "http" && is_this_machine(&base);
        if !(is_tls || is_near) {
            return Err(ReachError::Address);
        }
        if base.cannot_be_a_base() || base.query().is_some() || base.fragment().is_some() {
            return Err(ReachError::Address);
        }
        if !base.path().ends_with('/') {
            let path = format!("{}/", base.path());
            base.set_path(&path);
        }
        Ok(Self {
            client: client(reach, is_tls)?,
            base,
            sign_in: reach.sign_in.clone(),
        })
    }

    /// An address below the one of the settings; that itself for an empty path.
    pub(crate) fn url(&self, path: &str) -> Result<Url, Trouble> {
        if path.is_empty() {
            // As it was written: not everybody takes a slash at the end.
            let mut url = self.base.clone();
            if url.path() != "/" {
                let path = url.path().trim_end_matches('/').to_owned();
                url.set_path(&path);
            }
            return Ok(url);
        }
        let url = self.base.join(path);
        let url = url.map_err(|_| HandoffFault::WrongAddress)?;
        // Whatever made the path, nothing leaves to another host.
        if url.origin() != self.base.origin() {
            return Err(HandoffFault::WrongAddress.into());
        }
        Ok(url)
    }

    pub(crate) fn client(&self) -> &reqwest::Client {
        &self.client
    }

    /// Sends, and reads the answer up to a bound.
    pub(crate) async fn send(
        &self,
        request: RequestBuilder,
        most: usize,
    ) -> Result<Answer, Trouble> {
        let request = match self.sign_in.header()? {
            Some(header) => request.header(AUTHORIZATION, header),
            None => request,
        };
        let response = request.send().await.map_err(|error| fault_of(&error))?;
        let headers = response.headers();
        let text = |name| {
            headers
                .get(name)
                .and_then(|value: &HeaderValue| value.to_str().ok())
        };
        let content_type = text(CONTENT_TYPE).unwrap_or_default().to_ascii_lowercase();
        let mut answer = Answer {
            status: response.status().as_u16(),
            location: text(LOCATION).map(str::to_owned),
            retry_after: text(RETRY_AFTER).and_then(|wanted| wait(wanted, text(DATE))),
            is_page: content_type.contains("html"),
            body: None,
        };
        answer.body = read(response, most).await;
        answer.is_page |= answer.body.as_deref().is_some_and(|body| is_page(body));
        Ok(answer)
    }
}

impl SignIn {
    /// Whether what it needs can be read now.
    #[must_use]
    pub fn can_be_read(&self) -> bool {
        self.header().is_ok()
    }

    fn header(&self) -> Result<Option<HeaderValue>, Trouble> {
        let unreadable = HandoffFault::SecretUnreadable;
        let text = match self {
            Self::Nobody => return Ok(None),
            Self::Token(place) => {
                let token = place.read().map_err(|_| unreadable)?;
                Zeroizing::new(format!("Bearer {}", token.as_str()))
            }
            Self::Password { user, password } => {
                let password = password.read().map_err(|_| unreadable)?;
                let pair = Zeroizing::new(format!("{user}:{}", password.as_str()));
                let pair = Zeroizing::new(BASE64.encode(pair.as_bytes()));
                Zeroizing::new(format!("Basic {}", pair.as_str()))
            }
        };
        let mut header = HeaderValue::from_str(&text).map_err(|_| unreadable)?;
        header.set_sensitive(true);
        Ok(Some(header))
    }
}

fn client(reach: &Reach, is_tls: bool) -> Result<reqwest::Client, ReachError> {
    let certificates = match &reach.roots {
        Roots::Bundled => webpki_root_certs::TLS_SERVER_ROOT_CERTS,
        Roots::Only(roots) => roots,
    };
    // Roots are always given, so that none are looked for on the machine or in its environment.
    let certificates = certificates.iter().filter(|_| is_tls);
    let certificates = certificates
        .map(|der| Certificate::from_der(der))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|_| ReachError::Tls)?;
    let mut builder = reqwest::Client::builder()
        .user_agent(concat!("abha-kiosk/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(reach.connect_timeout)
        .timeout(reach.total_timeout)
        .redirect(redirect::Policy::none())
        .default_headers(HeaderMap::from_iter([(
            ACCEPT_ENCODING,
            HeaderValue::from_static("identity"),
        )]))
        // The outbox repeats, and says when.
        .retry(retry::never())
        .pool_max_idle_per_host(2)
        .pool_idle_timeout(Duration::from_secs(20))
        .http1_only()
        .referer(false)
        .tls_version_min(tls::Version::TLS_1_2)
        .no_proxy();
    if let Some(proxy) = &reach.proxy {
        let proxy = Proxy::all(proxy.as_str()).map_err(|_| ReachError::Proxy)?;
        let local = reqwest::NoProxy::from_string("localhost,127.0.0.0/8,::1");
        builder = builder.proxy(proxy.no_proxy(local));
    }
    builder
        .tls_certs_only(certificates)
        .https_only(is_tls)
        .build()
        .map_err(|_| ReachError::Tls)
}

pub(crate) fn is_this_machine(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let ip = bare.parse::<std::net::IpAddr>();
    host == "localhost" || ip.is_ok_and(|ip| ip.is_loopback())
}

/// The fault of a request that has no answer.
fn fault_of(error: &reqwest::Error) -> HandoffFault {
    let mut source = error.source();
    while let Some(cause) = source {
        if is_of_tls(cause) {
            return HandoffFault::Untrusted;
        }
        source = cause.source();
    }
    if error.is_connect() {
        HandoffFault::Offline
    } else if error.is_timeout() {
        HandoffFault::TimedOut
    } else {
        HandoffFault::Interrupted
    }
}

/// An I/O error hides what it carries from whoever asks for its source.
pub(crate) fn is_of_tls(cause: &(dyn std::error::Error + 'static)) -> bool {
    if cause.is::<rustls::Error>() {
        return true;
    }
    let carried = cause.downcast_ref::<std::io::Error>();
    let carried = carried.and_then(std::io::Error::get_ref);
    carried.is_some_and(|carried| is_of_tls(carried))
}

/// The body, if it is no longer than that and came to its end.
async fn read(mut response: reqwest::Response, most: usize) -> Option<Zeroizing<Vec<u8>>> {
    let announced = usize::try_from(response.content_length().unwrap_or(0)).ok()?;
    if announced > most {
        return None;
    }
    // One block of the length it can have, so that none is left behind where a vector grew.
    let room = if announced > 0 { announced } else { 16 * 1024 };
    let mut body = Zeroizing::new(Vec::with_capacity(room));
    while let Some(chunk) = response.chunk().await.ok()? {
        let length = body.len() + chunk.len();
        if length > most {
            return None;
        }
        if length > body.capacity() {
            let mut larger = Zeroizing::new(Vec::with_capacity((2 * length).min(most)));
            larger.extend_from_slice(&body);
            body = larger;
        }
        body.extend_from_slice(&chunk);
    }
    Some(body)
}

/// Whether a body is a page, whatever its type says.
fn is_page(body: &[u8]) -> bool {
    let start = body.trim_ascii_start();
    let start = start.get(..start.len().min(64)).unwrap_or_default();
    let start = String::from_utf8_lossy(start).to_ascii_lowercase();
    start.starts_with("<!doctype html") || start.starts_with("<html")
}

/// How long to wait: in seconds, or until a moment, which is reckoned by the clock of the destination.
fn wait(text: &str, date: Option<&str>) -> Option<Duration> {
    let text = text.trim();
    let wait = match text.parse() {
        Ok(seconds) => Duration::from_secs(seconds),
        Err(_) => Duration::try_from(moment(text)? - moment(date?)?).unwrap_or_default(),
    };
    Some(wait.min(LONGEST_WAIT))
}

/// `Fri, 27 Nov 2026 06:00:00 GMT`
fn moment(text: &str) -> Option<PrimitiveDateTime> {
    let form = format_description!(
        "[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT"
    );
    PrimitiveDateTime::parse(text.trim(), form).ok()
}

impl Answer {
    /// What the status says by itself, where it is no success.
    pub(crate) fn fault(&self) -> Option<HandoffFault> {
        match self.status {
            200..=299 if self.is_page => Some(HandoffFault::NoAnswer),
            200..=299 => None,
            300..=399 => Some(HandoffFault::Redirected),
            401 => Some(HandoffFault::NotSignedIn),
            403 => Some(HandoffFault::NotAllowed),
            404 | 405 | 406 | 410 | 415 | 501 => Some(HandoffFault::WrongAddress),
            // Of a proxy, or of a page in the way.
            407 | 511 => Some(HandoffFault::NotAllowed),
            408 => Some(HandoffFault::ServerFailed),
            409 => Some(HandoffFault::Conflict),
            412 => Some(HandoffFault::SeveralMatches),
            425 | 429 | 503 => Some(HandoffFault::Busy),
            // A page in the way refuses nobody.
            400..=499 if self.is_page => Some(HandoffFault::NoAnswer),
            400..=499 => Some(HandoffFault::Refused),
            500..=599 => Some(HandoffFault::ServerFailed),
            _ => Some(HandoffFault::NoAnswer),
        }
    }

    /// The same with what the destination wants to be waited for.
    pub(crate) fn trouble(&self) -> Option<Trouble> {
        self.fault().map(|fault| Trouble {
            fault,
            wait: self.retry_after,
        })
    }
}

#[cfg(test)]
mod tests;
