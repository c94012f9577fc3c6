//! One exchange with a printer over HTTP: how long it may take, how much may come back, and
//! whether the request can have arrived when it fails.

use super::Error;
use super::attributes::IppResponse;
use super::certificate;
use abdm_types::PrinterUri;
use bytes::Bytes;
use ipp::attribute::IppAttribute;
use ipp::model::{DelimiterTag, IppVersion, Operation};
use ipp::request::IppRequestResponse;
use ipp::value::IppValue;
use reqwest::header::{CONTENT_TYPE, HeaderValue, LOCATION};
use reqwest::{Response, StatusCode, redirect, retry, tls};
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::time::Duration;
use zeroize::Zeroizing;

/// A printer that does not take a connection within this time is not there.
const CONNECT_TIME: Duration = Duration::from_secs(3);

/// The longest that a printer may think about a question.
pub(super) const QUESTION_TIME: Duration = Duration::from_secs(10);

/// The longest answer: a server with a hundred queues stays far below.
const MAX_ANSWER: usize = 1024 * 1024;

/// What IPP calls for an old printer (`server-error-version-not-supported`).
const VERSION_NOT_SUPPORTED: u16 = 0x0503;

/// The way to one printer or queue. Connections are not kept: one that went stale would break
/// in the middle of a request, and nobody would know whether it had arrived.
pub(super) struct Connection {
    client: reqwest::Client,
    url: String,
    uri: String,
    speaks_first_version: AtomicBool,
}

/// A request before it is written.
pub(super) struct Request {
    operation: Operation,
    attributes: Vec<(DelimiterTag, &'static str, IppValue)>,
    document: Option<Bytes>,
    time: Duration,
}

impl Connection {
    /// # Errors
    ///
    /// [`Error::Unusable`] when the printer is named by its queue alone or TLS cannot be set up.
    pub(super) fn to(printer: &PrinterUri) -> Result<Self, Error> {
        let (Some(authority), Some(path)) = (printer.authority(), printer.path()) else {
            return Err(Error::Unusable);
        };
        let builder = reqwest::Client::builder()
            .user_agent(concat!("abha-kiosk/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(CONNECT_TIME)
            .redirect(redirect::Policy::none())
            // A card sent twice is printed twice.
            .retry(retry::never())
            .pool_max_idle_per_host(0)
            .http1_only()
            .referer(false)
            .no_proxy();
        let encrypted = printer.is_encrypted();
        let builder = match printer.certificate() {
            Some(fingerprint) => {
                builder.tls_backend_preconfigured(certificate::only(*fingerprint)?)
            }
            None if encrypted => builder.tls_version_min(tls::Version::TLS_1_2),
            None => builder.tls_certs_only([]),
        };
        let (http, ipp) = if encrypted {
            ("https", "ipps")
        } else {
            ("http", "ipp")
        };
        Ok(Self {
            client: builder.build().map_err(|_| Error::Unusable)?,
            url: format!("{http}://{authority}{path}"),
            uri: format!("{ipp}://{authority}{path}"),
            speaks_first_version: AtomicBool::new(false),
        })
    }

    /// Sends once and reads the answer, whatever its status.
    ///
    /// # Errors
    ///
    /// [`Error::NotThere`] when nothing was sent, [`Error::Lost`] when it may have arrived,
    /// [`Error::NoSuchPrinter`], [`Error::WantsEncryption`] and [`Error::Refused`] by the HTTP
    /// status, and [`Error::Garbled`] when the answer is no IPP, or one to another request.
    pub(super) async fn exchange(&self, request: &Request) -> Result<IppResponse, Error> {
        let first = self.speaks_first_version.load(Ordering::Relaxed);
        let response = self.send(request, first).await?;
        // Refused for its version alone, so nothing has been done yet.
        if response.status == VERSION_NOT_SUPPORTED && !first {
            self.speaks_first_version.store(true, Ordering::Relaxed);
            return self.send(request, true).await;
        }
        Ok(response)
    }

    async fn send(&self, request: &Request, first_version: bool) -> Result<IppResponse, Error> {
        let id = next_id();
        let sent = self
            .client
            .post(&self.url)
            .header(CONTENT_TYPE, HeaderValue::from_static("application/ipp"))
            .timeout(request.time)
            .body(request.packet(id, &self.uri, first_version)?)
            .send()
            .await;
        let response = sent.map_err(|error| error_of(&error))?;
        match response.status() {
            StatusCode::OK => {}
            StatusCode::NOT_FOUND | StatusCode::GONE => return Err(Error::NoSuchPrinter),
            StatusCode::UPGRADE_REQUIRED => return Err(Error::WantsEncryption),
            status if status.is_redirection() && leads_to_tls(&response) => {
                return Err(Error::WantsEncryption);
            }
            status if status.is_client_error() => return Err(Error::Refused(status.as_u16())),
            _ => return Err(Error::Garbled),
        }
        let answer = IppResponse::read(&read_body(response).await?)?;
        // What answers something else says nothing of this.
        if answer.request == id {
            Ok(answer)
        } else {
            Err(Error::Garbled)
        }
    }
}

impl Request {
    pub(super) fn new(operation: Operation) -> Self {
        Self {
            operation,
            attributes: Vec::new(),
            document: None,
            time: QUESTION_TIME,
        }
    }

    /// Adds an attribute of the operation.
    pub(super) fn with(self, name: &'static str, value: IppValue) -> Self {
        self.of(DelimiterTag::OperationAttributes, name, value)
    }

    /// Adds an attribute of the job.
    pub(super) fn job(self, name: &'static str, value: IppValue) -> Self {
        self.of(DelimiterTag::JobAttributes, name, value)
    }

    /// Adds a document, which may take this long on its way.
    pub(super) fn document(mut self, document: Bytes, time: Duration) -> Self {
        self.document = Some(document);
        self.time = time.max(QUESTION_TIME);
        self
    }

    fn of(mut self, group: DelimiterTag, name: &'static str, value: IppValue) -> Self {
        self.attributes.push((group, name, value));
        self
    }

    /// The whole request in memory that is wiped once it has been sent.
    fn packet(&self, id: i32, uri: &str, first_version: bool) -> Result<Bytes, Error> {
        let version = if first_version {
            IppVersion::v1_1()
        } else {
            IppVersion::v2_0()
        };
        let mut packet =
            IppRequestResponse::new(version, self.operation, None).map_err(|_| Error::Unusable)?;
        packet.header_mut().request_id = id;
        let printer = IppValue::new_uri(uri).map_err(|_| Error::Unusable)?;
        let target = (DelimiterTag::OperationAttributes, "printer-uri", printer);
        for (group, name, value) in std::iter::once(&target).chain(&self.attributes) {
            let attribute =
                IppAttribute::with_name(name, value.clone()).map_err(|_| Error::Unusable)?;
            packet.attributes_mut().add(*group, attribute);
        }
        let head = packet.to_bytes();
        let document = self.document.as_deref().unwrap_or_default();
        let mut whole = Zeroizing::new(Vec::with_capacity(head.len() + document.len()));
        whole.extend_from_slice(&head);
        whole.extend_from_slice(document);
        Ok(Bytes::from_owner(whole))
    }
}

/// A number that no other request of late has, from 1 to 2^31 - 1 (RFC 8011 section 3.1.2).
fn next_id() -> i32 {
    static NEXT: AtomicI32 = AtomicI32::new(1);
    (NEXT.fetch_add(1, Ordering::Relaxed) & i32::MAX).max(1)
}

/// Whether a redirect says that the same is to be had by TLS: so printers say it that know
/// nothing of 426.
fn leads_to_tls(response: &Response) -> bool {
    response.url().scheme() == "http"
        && response
            .headers()
            .get(LOCATION)
            .and_then(|location| location.to_str().ok())
            .is_some_and(|location| {
                ["https://", "ipps://"].iter().any(|scheme| {
                    location
                        .get(..scheme.len())
                        .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
                })
            })
}

fn error_of(error: &reqwest::Error) -> Error {
    if error.is_connect() || error.is_builder() {
        if certificate::is_to_blame(error) {
            Error::Certificate
        } else {
            Error::NotThere
        }
    } else {
        Error::Lost
    }
}

async fn read_body(mut response: Response) -> Result<Vec<u8>, Error> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|_| Error::Lost)? {
        if body.len() + chunk.len() > MAX_ANSWER {
            return Err(Error::Garbled);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}
