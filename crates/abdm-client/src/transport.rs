//! One HTTP exchange: what may be sent, how long it may take, how much may come back.

use super::carrier::SharedCarrier;
use super::connection::fault_of;
use super::decompression::{decompressed, is_compressed};
use super::http_client::Ways;
use super::http_date::{moment, seconds_ahead};
use super::observer::{End, Leaving, SharedObserver};
use super::options::TokenForm;
use super::trace::{Address, Trace};
use super::{Error, Options};
use abdm_types::{Fault, UtcMillis};
use bytes::Bytes;
use reqwest::header::{CONTENT_TYPE, DATE, HeaderMap, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use reqwest::{Method, RequestBuilder, Response};
use serde::Serialize;
use std::time::Duration;
use time::OffsetDateTime;
use time::macros::format_description;
use tokio::time::Instant;
use uuid::Uuid;
use zeroize::Zeroizing;

/// The connections to the service.
#[derive(Debug, Clone)]
pub(super) struct Transport {
    ways: Ways,
    /// How long an answer that has begun may be silent. A carrier has a time of its own.
    silence: Option<Duration>,
    observer: Option<SharedObserver>,
    // Instead of the network.
    carrier: Option<SharedCarrier>,
}

/// What is sent. Clones share the body.
#[derive(Clone)]
pub(super) struct Request {
    method: Method,
    address: Address,
    trace: Trace,
    headers: HeaderMap,
    body: Option<Bytes>,
    max_response: usize,
    legacy: bool,
}

/// What came back, whatever its status.
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) retry_after: Option<Duration>,
    /// Whether `WWW-Authenticate` says that it is our own token that was not taken.
    pub(super) names_the_session: bool,
    /// By how many seconds the clock of this machine is ahead of the answer's.
    pub(super) seconds_ahead: Option<i64>,
    /// Wiped, because tokens and a person's details are in it.
    pub(super) body: Zeroizing<Vec<u8>>,
    /// What the log calls the request.
    pub(super) trace: Trace,
}

impl Transport {
    pub(super) fn new(options: &Options) -> Result<Self, Error> {
        Ok(Self {
            ways: Ways::new(options)?,
            silence: options.carrier.is_none().then_some(options.read_timeout),
            observer: options.observer.clone(),
            carrier: options.carrier.clone(),
        })
    }

    /// Sends once and reads the answer to its end: the one place where a call leaves. It is logged
    /// before it does, and so is what it came to.
    pub(super) async fn exchange(&self, request: Request) -> Result<Reply, Fault> {
        let trace = request.trace.clone();
        trace.leaves(&request.method);
        let number = self.observer.as_ref().map(|shared| {
            let number = shared.next_number();
            let id = trace.request_id.map(|id| id.to_string());
            shared.observer().leaves(&Leaving {
                number,
                method: request.method.as_str(),
                path: &trace.path_text(),
                request_id: id.as_deref(),
                body: request.body.as_deref(),
                at: utc_now(),
            });
            number
        });
        let exchanged = self.send(request).await;
        if let (Some(shared), Some(number)) = (&self.observer, number) {
            let end = match &exchanged {
                Ok((reply, content_type)) => End::Answered {
                    status: reply.status,
                    content_type,
                    body: &reply.body,
                    at: utc_now(),
                },
                Err(fault) => End::Failed(*fault),
            };
            shared.observer().ended(number, &end);
        }
        let (reply, _) = exchanged?;
        trace.answered(reply.status);
        Ok(reply)
    }

    /// What came back, and of what type it says it is. What fails here is logged here.
    async fn send(&self, request: Request) -> Result<(Reply, String), Fault> {
        let max_response = request.max_response;
        let trace = request.trace;
        let client = self.ways.to(&request.address.url);
        let client = client.map_err(|fault| trace.failed(None, fault))?;
        let mut sent = client
            .request(request.method, request.address.url)
            .headers(request.headers);
        if let Some(body) = request.body {
            sent = sent
                .header(CONTENT_TYPE, HeaderValue::from_static("application/json"))
                .body(body);
        }
        let left = OffsetDateTime::now_utc();
        let response = self
            .first_answer(sent)
            .await
            .map_err(|fault| trace.failed(None, fault))?;
        let seconds_ahead = seconds_ahead(response.headers(), left, OffsetDateTime::now_utc());
        let status = response.status().as_u16();
        let retry_after = retry_after(response.headers());
        let names_the_session = names_the_session(response.headers());
        let is_compressed = is_compressed(response.headers());
        let content_type = content_type(response.headers());
        let body = read_body(response, max_response, self.silence)
            .await
            .and_then(|body| {
                if is_compressed {
                    decompressed(&body, max_response)
                } else {
                    Ok(body)
                }
            })
            .map_err(|fault| trace.failed(Some(status), fault))?;
        let reply = Reply {
            status,
            retry_after,
            names_the_session,
            seconds_ahead,
            body,
            trace,
        };
        Ok((reply, content_type))
    }

    /// What the service answers, up to its headers.
    async fn first_answer(&self, request: RequestBuilder) -> Result<Response, Fault> {
        match &self.carrier {
            Some(carrier) => {
                let request = request.build().map_err(|error| fault_of(&error))?;
                carrier.carry(request).await
            }
            None => request.send().await.map_err(|error| fault_of(&error)),
        }
    }

    /// The moment, by which session and key grow old.
    pub(super) fn now(&self) -> Instant {
        match &self.carrier {
            Some(carrier) => Instant::from_std(carrier.now()),
            None => Instant::now(),
        }
    }
}

impl Request {
    pub(super) fn get(address: Address, max_response: usize) -> Self {
        Self {
            method: Method::GET,
            trace: address.trace(),
            address,
            headers: HeaderMap::new(),
            body: None,
            max_response,
            legacy: false,
        }
    }

    pub(super) fn post(address: Address, body: Bytes, max_response: usize) -> Self {
        Self {
            method: Method::POST,
            body: Some(body),
            ..Self::get(address, max_response)
        }
    }

    /// Takes no more bytes of an answer than this.
    pub(super) fn at_most(mut self, bytes: usize) -> Self {
        self.max_response = self.max_response.min(bytes);
        self
    }

    /// Makes it a call of V1 or V2.
    pub(super) fn legacy(mut self) -> Self {
        self.legacy = true;
        self
    }

    pub(super) fn is_legacy(&self) -> bool {
        self.legacy
    }

    pub(super) fn header(mut self, name: &'static str, value: HeaderValue) -> Self {
        self.headers.insert(name, value);
        self
    }
}

impl Request {
    /// Adds the two headers that every V3 call wants afresh (protocol.md section 3.2).
    pub(super) fn stamped(self) -> Self {
        let id = Uuid::new_v4();
        let time = timestamp(OffsetDateTime::now_utc());
        let mut stamped = self;
        stamped.trace.request_id = Some(id);
        for (name, text) in [("request-id", id.to_string()), ("timestamp", time)] {
            if let Ok(value) = HeaderValue::from_str(&text) {
                stamped.headers.insert(name, value);
            }
        }
        stamped
    }

    /// The bytes of its `REQUEST-ID`, once it is stamped.
    pub(super) fn request_id(&self) -> Option<[u8; 16]> {
        self.trace.request_id.map(Uuid::into_bytes)
    }
}

impl Reply {
    pub(super) fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// Logs that the call came to nothing, and hands the fault on.
    pub(super) fn failed(&self, fault: Fault) -> Fault {
        self.trace.failed(Some(self.status), fault)
    }

    #[cfg(any(test, fuzzing))]
    pub(super) fn sample(status: u16, body: impl AsRef<[u8]>) -> Self {
        Self {
            status,
            retry_after: None,
            names_the_session: false,
            seconds_ahead: None,
            body: Zeroizing::new(body.as_ref().to_vec()),
            trace: Address::whole("", "sample").trace(),
        }
    }
}

/// Writes a request body into memory that is wiped once it has been sent.
pub(super) fn json(value: &impl Serialize) -> Result<Bytes, Fault> {
    // Room for the longest body there is, so that no half-written copy is left behind.
    let mut body = Zeroizing::new(Vec::with_capacity(8 * 1024));
    serde_json::to_writer(&mut *body, value).map_err(|_| Fault::Refused)?;
    Ok(Bytes::from_owner(body))
}

/// Makes `Bearer <token>`, which logs show as `Sensitive` and which is wiped when dropped.
pub(super) fn bearer(token: &str) -> Result<HeaderValue, Fault> {
    secret([BEARER, token.as_bytes()])
}

/// Makes the value of `X-token`, in the same way.
pub(super) fn x_token(form: TokenForm, token: &str) -> Result<HeaderValue, Fault> {
    match form {
        TokenForm::Bearer => bearer(token),
        TokenForm::Bare => secret([b"", token.as_bytes()]),
    }
}

fn secret([before, token]: [&[u8]; 2]) -> Result<HeaderValue, Fault> {
    let mut text = Zeroizing::new(Vec::with_capacity(before.len() + token.len()));
    text.extend_from_slice(before);
    text.extend_from_slice(token);
    let mut value =
        HeaderValue::from_maybe_shared(Bytes::from_owner(text)).map_err(|_| Fault::Garbled)?;
    value.set_sensitive(true);
    Ok(value)
}

/// The moment, as a body has it.
pub(super) fn timestamp_now() -> String {
    timestamp(OffsetDateTime::now_utc())
}

/// `2026-09-16T10:12:48.483Z`: local times are refused (protocol.md section 3.2).
fn timestamp(utc: OffsetDateTime) -> String {
    let form =
        format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");
    utc.format(form).unwrap_or_default()
}

pub(super) const BEARER: &[u8] = b"Bearer ";

/// The longest pause that a service may ask for.
const MAX_PAUSE: Duration = Duration::from_secs(24 * 60 * 60);

/// How long the service wants us to wait: in seconds, or until a moment, which is reckoned by
/// the service's own clock where it says what that shows.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    let pause = match text.parse() {
        Ok(seconds) => Duration::from_secs(seconds),
        Err(_) => {
            let said = headers.get(DATE).and_then(|date| date.to_str().ok());
            let now = said
                .and_then(moment)
                .unwrap_or_else(OffsetDateTime::now_utc);
            Duration::try_from(moment(text)? - now).unwrap_or_default()
        }
    };
    Some(pause.min(MAX_PAUSE))
}

/// `Content-Type` as it was written.
fn content_type(headers: &HeaderMap) -> String {
    let value = headers.get(CONTENT_TYPE);
    let text = value.and_then(|value| value.to_str().ok());
    text.unwrap_or_default().to_owned()
}

fn utc_now() -> UtcMillis {
    let millis = OffsetDateTime::now_utc().unix_timestamp_nanos() / 1_000_000;
    UtcMillis(i64::try_from(millis).unwrap_or(i64::MAX))
}

/// Whether a gateway says by the header of the standard (RFC 6750) that it did not take the
/// token in `Authorization`.
fn names_the_session(headers: &HeaderMap) -> bool {
    headers.get_all(WWW_AUTHENTICATE).iter().any(|challenge| {
        let text = challenge.to_str().unwrap_or_default().to_ascii_lowercase();
        text.contains("invalid_token") || text.contains("wso2")
    })
}

async fn read_body(
    mut response: Response,
    max: usize,
    silence: Option<Duration>,
) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let announced = response.content_length().unwrap_or(0);
    if announced > max as u64 {
        return Err(Fault::Garbled);
    }
    let announced = usize::try_from(announced).unwrap_or(0);
    let mut body = Zeroizing::new(Vec::with_capacity(announced.max(4 * 1024)));
    loop {
        let read = match silence {
            Some(silence) => tokio::time::timeout(silence, response.chunk())
                .await
                .map_err(|_| Fault::TimedOut)?,
            None => response.chunk().await,
        };
        let Some(chunk) = read.map_err(|error| fault_of(&error))? else {
            return Ok(body);
        };
        let length = body.len() + chunk.len();
        if length > max {
            return Err(Fault::Garbled);
        }
        if length > body.capacity() {
            // By hand, because a vector that grows leaves its old block unwiped.
            let mut larger = Zeroizing::new(Vec::with_capacity(length.max(body.capacity() * 2)));
            larger.extend_from_slice(&body);
            body = larger;
        }
        body.extend_from_slice(&chunk);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn writes_utc_with_milliseconds() {
        assert_eq!(
            timestamp(datetime!(2026-09-16 10:12:48.483_999 UTC)),
            "2026-09-16T10:12:48.483Z"
        );
        assert_eq!(
            timestamp(datetime!(2026-01-02 03:04:05 UTC)),
            "2026-01-02T03:04:05.000Z"
        );
    }

    #[test]
    fn stamps_every_request_afresh() {
        let request = Request::get(Address::whole("http://127.0.0.1/", "sample"), 1).stamped();
        let again = request.clone().stamped();
        let id = |request: &Request| request.headers.get("REQUEST-ID").cloned();
        assert!(id(&request).is_some());
        assert_ne!(id(&request), id(&again));
        assert_eq!(again.headers.get_all("REQUEST-ID").iter().count(), 1);
    }

    #[test]
    fn hides_tokens_in_debug() {
        let shown = format!("{:?}", bearer("a-token"));
        assert!(!shown.contains("a-token"), "{shown}");
    }

    #[test]
    fn reads_pauses_in_seconds_and_bounds_them() {
        let read = |text: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(RETRY_AFTER, HeaderValue::from_str(text).unwrap());
            retry_after(&headers)
        };
        assert_eq!(read("120"), Some(Duration::from_secs(120)));
        assert_eq!(read(" 7 "), Some(Duration::from_secs(7)));
        assert_eq!(read("99999999"), Some(MAX_PAUSE));
        assert_eq!(read("-1"), None);
        assert_eq!(read("soon"), None);
        assert_eq!(read("Wed, 21 Oct 2020 07:28:00 GMT"), Some(Duration::ZERO));
        assert_eq!(retry_after(&HeaderMap::new()), None);
    }

    #[test]
    fn reckons_a_moment_by_the_clock_of_the_service() {
        let mut headers = HeaderMap::new();
        let value = |text| HeaderValue::from_static(text);
        headers.insert(DATE, value("Wed, 21 Oct 2026 07:28:00 GMT"));
        headers.insert(RETRY_AFTER, value("Wed, 21 Oct 2026 07:29:30 GMT"));
        assert_eq!(retry_after(&headers), Some(Duration::from_secs(90)));
    }
}
