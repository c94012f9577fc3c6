//! One request and its answer, in the form of ABDM's session call (protocol.md section 2).

use super::issuer::Issuer;
use super::kiosks::Kiosks;
use abdm_client::IssuedToken;
use abdm_types::Fault;
use bytes::Bytes;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::Incoming;
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue, ORIGIN, RETRY_AFTER};
use hyper::{Method, Request, Response, StatusCode};
use serde::Deserialize;
use serde_json::json;
use std::time::Duration;
use tokio::time::timeout;
use zeroize::Zeroizing;

/// What answers.
pub(super) struct Desk {
    kiosks: Option<Kiosks>,
    issuer: Issuer,
    patience: Duration,
}

/// The paths that ABDM has its session call under, and a short one.
const PATHS: [&str; 3] = [
    "/sessions",
    "/api/hiecm/gateway/v3/sessions",
    "/gateway/v0.5/sessions",
];

/// The longest body; names and keys are shorter.
const MAX_BODY: usize = 4096;

/// The name of whoever asks from this machine where no list says who is who.
const THIS_MACHINE: &str = "this-machine";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Asked<'a> {
    #[serde(default)]
    client_id: &'a str,
    #[serde(default)]
    client_secret: &'a str,
}

/// Why somebody gets no token. The words of ABDM are used where it has some, because whoever asks
/// knows them.
enum Refusal {
    /// It is no session call.
    NoSuchCall,
    /// A page in a browser asks, of which this has no business with any.
    Browser,
    /// The body is no JSON, too long or too slow.
    NoRequest,
    /// The name is not on the list, or the key is not its own.
    Stranger,
    /// The list of kiosks cannot be read.
    NoList,
    /// ABDM did not open a session.
    NoSession(Fault),
}

impl Desk {
    pub(super) fn new(kiosks: Option<Kiosks>, issuer: Issuer, patience: Duration) -> Self {
        Self {
            kiosks,
            issuer,
            patience,
        }
    }

    pub(super) fn patience(&self) -> Duration {
        self.patience
    }

    pub(super) async fn answer(&self, request: Request<Incoming>) -> Response<Full<Bytes>> {
        match self.token(request).await {
            Ok((kiosk, token)) => {
                tracing::info!(
                    event = "gateway_token_handed",
                    kiosk,
                    seconds = seconds(&token)
                );
                handed(&token)
            }
            Err(refusal) => {
                refusal.log();
                refusal.answer()
            }
        }
    }

    async fn token(&self, request: Request<Incoming>) -> Result<(String, IssuedToken), Refusal> {
        if request.method() != Method::POST || !PATHS.contains(&request.uri().path()) {
            return Err(Refusal::NoSuchCall);
        }
        let headers = request.headers();
        let is_json = headers
            .get(CONTENT_TYPE)
            .is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
        // Browsers say where a page is from in whatever it posts, and send JSON to others only after
        // asking, which is not answered.
        if headers.contains_key(ORIGIN) || headers.contains_key("sec-fetch-site") {
            return Err(Refusal::Browser);
        }
        if !is_json {
            return Err(Refusal::NoRequest);
        }
        let body = Limited::new(request.into_body(), MAX_BODY).collect();
        let body = match timeout(self.patience, body).await {
            Ok(Ok(body)) => Zeroizing::new(body.to_bytes().to_vec()),
            Ok(Err(_)) | Err(_) => return Err(Refusal::NoRequest),
        };
        let asked: Asked<'_> = serde_json::from_slice(&body).map_err(|_| Refusal::NoRequest)?;
        let kiosk = match &self.kiosks {
            None => THIS_MACHINE.to_owned(),
            Some(kiosks) => kiosks
                .find(asked.client_id, asked.client_secret)
                .map_err(|_| Refusal::NoList)?
                .ok_or(Refusal::Stranger)?,
        };
        let token = self.issuer.token(&kiosk).await;
        Ok((kiosk, token.map_err(Refusal::NoSession)?))
    }
}

fn seconds(token: &IssuedToken) -> u64 {
    token.life().as_secs()
}

fn handed(token: &IssuedToken) -> Response<Full<Bytes>> {
    // By hand, so that no half-written copy is left behind. A token of JSON Web Tokens has nothing in
    // it that JSON would want escaped; another one is refused before it gets here.
    let (before, after) = (
        "{\"accessToken\":\"",
        format!(
            "\",\"tokenType\":\"bearer\",\"expiresIn\":{}}}",
            seconds(token)
        ),
    );
    let text = token.text();
    let mut body = Zeroizing::new(Vec::with_capacity(before.len() + text.len() + after.len()));
    body.extend_from_slice(before.as_bytes());
    body.extend_from_slice(text.as_bytes());
    body.extend_from_slice(after.as_bytes());
    answered(StatusCode::OK, Bytes::from_owner(body))
}

fn answered(status: StatusCode, body: Bytes) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

impl Refusal {
    /// The reason, as the log names it.
    fn name(&self) -> &'static str {
        match self {
            Self::NoSuchCall => "no-such-call",
            Self::Browser => "browser",
            Self::NoRequest => "no-request",
            Self::Stranger => "not-on-the-list",
            Self::NoList => "list-unreadable",
            Self::NoSession(fault) => fault.name(),
        }
    }

    fn log(&self) {
        let reason = self.name();
        match self {
            Self::NoSuchCall | Self::NoRequest => {
                tracing::info!(event = "gateway_token_refused", reason);
            }
            Self::Browser | Self::Stranger | Self::NoList | Self::NoSession(_) => {
                tracing::warn!(event = "gateway_token_refused", reason);
            }
        }
    }

    fn answer(&self) -> Response<Full<Bytes>> {
        let (status, code, message) = match self {
            Self::NoSuchCall => (404, "404", "No such call"),
            Self::Browser => (403, "403", "Not for pages"),
            Self::NoRequest => (400, "400", "Invalid request"),
            Self::Stranger => (400, "1922", "Invalid client secret"),
            Self::NoSession(Fault::NotAuthorised | Fault::ApiNotAllowed) => {
                (401, "ABDM-9999: ", "Invalid user credentials")
            }
            Self::NoSession(Fault::SlowDown { .. } | Fault::LockedOut { .. }) => {
                (429, "429", "Too many requests")
            }
            Self::NoList | Self::NoSession(_) => (503, "503", "No session"),
        };
        let body = json!({"error": {"code": code, "message": message}});
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::SERVICE_UNAVAILABLE);
        let mut response = answered(status, body.to_string().into());
        if let Self::NoSession(fault) = self
            && let Some(pause) = pause(*fault)
        {
            let pause = HeaderValue::from(pause.as_secs().max(1));
            response.headers_mut().insert(RETRY_AFTER, pause);
        }
        response
    }
}

/// How long ABDM wants everybody to wait.
fn pause(fault: Fault) -> Option<Duration> {
    if let Fault::SlowDown { retry_after } = fault {
        retry_after
    } else if let Fault::LockedOut { pause } = fault {
        Some(pause)
    } else {
        None
    }
}
