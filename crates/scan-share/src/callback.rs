//! One request of the gateway's, up to the moment when it is accepted.

use super::answering::Answering;
use super::clock::Clock;
use super::queue::{Counters, Names};
use super::request::{NoShare, ShareRequest};
use super::trust::{KeyRing, NotTrusted};
use abdm_client::ShareForm;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use http_body_util::{BodyExt as _, Limited};
use serde_json::json;
use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, timeout};

/// What every request is answered with.
pub(super) struct Callbacks {
    pub(super) keys: KeyRing,
    pub(super) counters: Counters,
    pub(super) answering: Arc<Answering>,
    pub(super) clock: Clock,
    pub(super) patience: Duration,
    /// Room for shares that are not answered yet.
    room: Arc<Semaphore>,
    /// The shares that are being answered.
    under_way: Mutex<HashSet<Names>>,
}

/// The longest body, with a photo in it.
const MAX_BODY: usize = 512 * 1024;

/// So many shares may be waiting for their answer to be taken: more than five minutes of a busy
/// clinic's.
const MOST_UNDER_WAY: usize = 256;

/// What is wrong with a request.
enum Refusal {
    NotTrusted(NotTrusted),
    TooLong,
    NoBody,
    NoShare(NoShare),
    OtherFacility,
    TooMany,
}

pub(super) fn routes(callbacks: Arc<Callbacks>) -> Router {
    let v3 = || post(|state, request| take(ShareForm::V3, state, request));
    Router::new()
        .route("/api/v3/hip/patient/share", v3())
        .route("/v3/hip/patient/share", v3())
        // Below the address of the clinic, as one page of ABDM's has it.
        .route("/patient-share/v3/share", v3())
        .route(
            "/v1.0/patients/profile/share",
            post(|state, request| take(ShareForm::V1, state, request)),
        )
        .route(
            "/v0.5/patients/profile/share",
            post(|state, request| take(ShareForm::V05, state, request)),
        )
        .with_state(callbacks)
}

async fn take(
    form: ShareForm,
    State(callbacks): State<Arc<Callbacks>>,
    request: Request<Body>,
) -> Response {
    match callbacks.accept(form, request).await {
        Ok(()) => StatusCode::ACCEPTED.into_response(),
        Err(refusal) => {
            refusal.log();
            refusal.into_response()
        }
    }
}

impl Callbacks {
    pub(super) fn new(
        keys: KeyRing,
        answering: Answering,
        clock: Clock,
        patience: Duration,
    ) -> Self {
        Self {
            keys,
            counters: answering.counters.clone(),
            answering: Arc::new(answering),
            clock,
            patience,
            room: Arc::new(Semaphore::new(MOST_UNDER_WAY)),
            under_way: Mutex::default(),
        }
    }

    /// Accepts a request, which is then answered beside.
    async fn accept(
        self: &Arc<Self>,
        form: ShareForm,
        request: Request<Body>,
    ) -> Result<(), Refusal> {
        let arrived = (Instant::now(), self.clock.now());
        let (parts, body) = request.into_parts();
        // Nobody but the gateway sends a body that is read.
        let token = bearer(&parts.headers);
        let checked = self.keys.check(token, arrived.1).await;
        checked.map_err(Refusal::NotTrusted)?;
        let body = self.body(body).await?;
        let request = ShareRequest::read(form, &parts.headers, &body).map_err(Refusal::NoShare)?;
        drop(body);
        let own = self.answering.facility.hip_id();
        let is_ours = request
            .facilities
            .iter()
            .all(|id| id.eq_ignore_ascii_case(own));
        if request.facilities.is_empty() || !is_ours {
            return Err(Refusal::OtherFacility);
        }
        let names = self.counters.names(&request);
        if !self.begin(names) {
            // It is being answered.
            return Ok(());
        }
        let ending = Ending {
            callbacks: Arc::clone(self),
            names,
        };
        let permit: OwnedSemaphorePermit = Arc::clone(&self.room)
            .try_acquire_owned()
            .map_err(|_| Refusal::TooMany)?;
        let answering = Arc::clone(&self.answering);
        tokio::spawn(async move {
            answering.answer(request, names, arrived).await;
            drop((ending, permit));
        });
        Ok(())
    }

    async fn body(&self, body: Body) -> Result<Bytes, Refusal> {
        let reading = Limited::new(body, MAX_BODY).collect();
        match timeout(self.patience, reading).await {
            Ok(Ok(body)) => Ok(body.to_bytes()),
            Ok(Err(error)) if error.is::<http_body_util::LengthLimitError>() => {
                Err(Refusal::TooLong)
            }
            Ok(Err(_)) | Err(_) => Err(Refusal::NoBody),
        }
    }

    /// Whether this request is not being answered yet. It is from now on.
    fn begin(&self, names: Names) -> bool {
        self.under_way().insert(names)
    }

    fn under_way(&self) -> MutexGuard<'_, HashSet<Names>> {
        let under_way = self.under_way.lock();
        under_way.unwrap_or_else(PoisonError::into_inner)
    }
}

/// Forgets a request when it has been answered, also where that broke off.
struct Ending {
    callbacks: Arc<Callbacks>,
    names: Names,
}

impl Drop for Ending {
    fn drop(&mut self) {
        self.callbacks.under_way().remove(&self.names);
    }
}

/// What stands behind `Bearer `; nothing where there is no such header.
fn bearer(headers: &HeaderMap) -> &str {
    let value = headers.get(header::AUTHORIZATION);
    let text = value.and_then(|value| value.to_str().ok());
    match text.and_then(|text| text.trim().split_once(' ')) {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => token.trim(),
        Some(_) | None => "",
    }
}

impl Refusal {
    fn log(&self) {
        let reason = match self {
            Self::NotTrusted(why) => why.name(),
            Self::TooLong => "too-long",
            Self::NoBody => "no-body",
            Self::NoShare(why) => why.name(),
            Self::OtherFacility => "other-facility",
            Self::TooMany => "too-many",
        };
        tracing::warn!(event = "share_not_accepted", reason);
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (status, code, message) = match self {
            // It is for the gateway to ask once more.
            Self::NotTrusted(NotTrusted::NoKeys) | Self::TooMany => {
                (StatusCode::SERVICE_UNAVAILABLE, "503", "Not now")
            }
            Self::NotTrusted(_) => (StatusCode::UNAUTHORIZED, "401", "Unauthorized request"),
            Self::TooLong => (StatusCode::PAYLOAD_TOO_LARGE, "413", "Too long"),
            Self::NoBody | Self::NoShare(_) => (StatusCode::BAD_REQUEST, "400", "Invalid request"),
            Self::OtherFacility => (StatusCode::BAD_REQUEST, "400", "Not this facility"),
        };
        let body = json!({ "error": { "code": code, "message": message } });
        let mut response = (
            status,
            [
                (header::CONTENT_TYPE, "application/json"),
                (header::CACHE_CONTROL, "no-store"),
            ],
            body.to_string(),
        )
            .into_response();
        if status == StatusCode::SERVICE_UNAVAILABLE {
            let soon = header::HeaderValue::from_static("5");
            response.headers_mut().insert(header::RETRY_AFTER, soon);
        }
        response
    }
}
