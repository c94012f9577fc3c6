//! Scan & Share (protocol.md section 20): the phone that scanned a counter's code, and the gateway
//! between it and the clinic.

mod callback;
mod token;

use super::clock;
use super::extract::{self, JsonBody, V3Call};
use super::fields::text;
use super::rejection::{HandlerResult, Header, Rejection};
use super::response::{json_response, ok};
use super::state::AppState;
use super::store::Store;
use abdm_types::UtcMillis;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use callback::Callback;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use std::sync::Arc;
use std::time::Duration;
use token::Spoilt;
use tokio::time::{Instant, sleep};

/// How many profiles are remembered; the oldest give way.
const SHARES: usize = 1000;

/// So long the app of a person waits for an answer.
const WINDOW_MILLIS: i64 = 30_000;

/// The longest that whoever shares may wait for the answer here.
const LONGEST_WAIT: u64 = 60;

/// From one look for an answer to the next.
const LOOK: Duration = Duration::from_millis(20);

/// A profile on its way, and what came of it.
pub(super) struct Share {
    request_id: String,
    form: Form,
    abha_address: String,
    counter: String,
    sent_at: UtcMillis,
    /// What the clinic's server said at once; none where it did not answer.
    status: Option<u16>,
    answers: Vec<Answer>,
}

struct Answer {
    at: UtcMillis,
    form: Form,
    body: Value,
}

/// The forms in which a profile comes and is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
enum Form {
    #[default]
    #[serde(rename = "v3")]
    V3,
    #[serde(rename = "v1")]
    V1,
    #[serde(rename = "v0.5")]
    V05,
}

/// What `POST /practice/share` takes.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Wanted {
    #[serde(default)]
    abha_address: Option<String>,
    #[serde(default)]
    abha_number: Option<String>,
    hip_id: String,
    counter_id: String,
    callback_url: String,
    #[serde(default)]
    form: Form,
    #[serde(default)]
    request_id: Option<String>,
    /// The name of the key that the callback is signed with, from now on.
    #[serde(default)]
    key_id: Option<String>,
    #[serde(default)]
    spoilt: Option<Spoilt>,
    /// Whether the app knows no ABHA number of the person.
    #[serde(default)]
    address_alone: bool,
    #[serde(default)]
    wait_seconds: u64,
}

impl Form {
    /// Where the clinic is asked, below its own address.
    const fn path(self) -> &'static str {
        match self {
            Self::V3 => "/api/v3/hip/patient/share",
            Self::V1 => "/v1.0/patients/profile/share",
            Self::V05 => "/v0.5/patients/profile/share",
        }
    }
}

impl Share {
    fn to_json(&self) -> Value {
        let answers: Vec<Value> = self
            .answers
            .iter()
            .map(|answer| {
                let after = answer.at.0 - self.sent_at.0;
                json!({
                    "form": answer.form,
                    "afterMillis": after,
                    "inTime": after <= WINDOW_MILLIS,
                    "tokenNumber": token_number(&answer.body),
                    "body": answer.body,
                })
            })
            .collect();
        json!({
            "requestId": self.request_id,
            "form": self.form,
            "abhaAddress": self.abha_address,
            "counterId": self.counter,
            "sentAt": clock::utc_text(self.sent_at),
            "callbackStatus": self.status,
            "answers": answers,
        })
    }
}

fn token_number(body: &Value) -> Option<&str> {
    body.pointer("/acknowledgement/profile/tokenNumber")
        .or_else(|| body.pointer("/acknowledgement/tokenNumber"))?
        .as_str()
}

/// The gateway's side, under its whole paths.
pub(super) fn routes() -> Router<Arc<AppState>> {
    Router::new()
        .route("/gateway/v0.5/certs", get(keys_v05))
        .route("/api/hiecm/gateway/v3/certs", get(keys_v3))
        .route("/api/hiecm/patient-share/v3/on-share", post(answered_v3))
        .route("/gateway/v1.0/patients/profile/on-share", post(answered_v1))
        .route(
            "/gateway/v0.5/patients/profile/on-share",
            post(answered_v05),
        )
}

/// The phone's side, under `/practice`.
pub(super) fn practice_routes() -> Router<Arc<AppState>> {
    Router::new()
        .route("/share", post(share))
        .route("/shares", get(shares))
}

/// `GET /gateway/v0.5/certs`, for anybody.
async fn keys_v05(State(state): State<Arc<AppState>>) -> Response {
    ok(&state.keys.jwk_set(&state.store().share_key))
}

/// `GET /api/hiecm/gateway/v3/certs`: with a session.
async fn keys_v3(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    headers: HeaderMap,
) -> HandlerResult {
    if extract::text(&headers, "x-cm-id").is_none_or(str::is_empty) {
        return Err(Rejection::NoHeader(Header::CmId));
    }
    Ok(ok(&state.keys.jwk_set(&state.store().share_key)))
}

async fn answered_v3(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    headers: HeaderMap,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    if extract::text(&headers, "x-cm-id").is_none_or(str::is_empty) {
        return Err(Rejection::NoHeader(Header::CmId));
    }
    take(&state, Form::V3, "response", body)
}

async fn answered_v1(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    extract::check_session(&headers, &state)?;
    take(&state, Form::V1, "resp", body)
}

async fn answered_v05(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    extract::check_session(&headers, &state)?;
    take(&state, Form::V05, "resp", body)
}

/// Takes an answer of a clinic's, if it is one to a profile that was sent.
fn take(
    state: &AppState,
    form: Form,
    reference: &'static str,
    body: Map<String, Value>,
) -> HandlerResult {
    let request = body.get(reference).and_then(Value::as_object);
    let request = request.and_then(|request| text(request, "requestId"));
    let request = request.ok_or_else(|| Rejection::field(reference))?;
    let acknowledgement = body.get("acknowledgement").and_then(Value::as_object);
    let said = |key| acknowledgement.and_then(|fields| text(fields, key));
    let address = said("abhaAddress").or_else(|| said("healthId"));
    let is_whole = match said("status").as_deref() {
        Some("SUCCESS") => {
            let body = Value::Object(body.clone());
            address.is_some() && (form == Form::V05 || token_number(&body).is_some())
        }
        Some("FAILED" | "FAILURE") => body.contains_key("error"),
        Some(_) | None => false,
    };
    if !is_whole {
        return Err(Rejection::field("acknowledgement"));
    }
    state.with_store(|store, now| {
        let share = store.share(&request);
        let share = share.ok_or_else(|| Rejection::field("requestId"))?;
        share.answers.push(Answer {
            at: now,
            form,
            body: Value::Object(body),
        });
        Ok(StatusCode::ACCEPTED.into_response())
    })
}

impl Store {
    fn share(&mut self, request_id: &str) -> Option<&mut Share> {
        let mut shares = self.shares.iter_mut().rev();
        shares.find(|share| share.request_id == request_id)
    }
}

/// What somebody was told who shared their profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The REQUEST-ID of the gateway.
    pub request_id: String,
    /// What the clinic's server said at once; none where it did not answer.
    pub status: Option<u16>,
    /// The number, where one came in time.
    pub token_number: Option<String>,
}

/// Somebody shares by V3 at a counter, and waits as long as an app does.
pub(super) async fn by_address(
    state: &AppState,
    abha_address: &str,
    hip_id: &str,
    (counter, callback): (&str, &str),
) -> Result<Shared, String> {
    let shown = send(
        state,
        &Wanted {
            abha_address: Some(abha_address.to_owned()),
            abha_number: None,
            hip_id: hip_id.to_owned(),
            counter_id: counter.to_owned(),
            callback_url: callback.to_owned(),
            form: Form::V3,
            request_id: None,
            key_id: None,
            spoilt: None,
            address_alone: false,
            wait_seconds: WINDOW_MILLIS.unsigned_abs() / 1000,
        },
    )
    .await?;
    let text = |value: Option<&Value>| Some(value?.as_str()?.to_owned());
    Ok(Shared {
        request_id: text(shown.get("requestId")).unwrap_or_default(),
        status: shown
            .get("callbackStatus")
            .and_then(Value::as_u64)
            .and_then(|status| u16::try_from(status).ok()),
        token_number: text(shown.pointer("/answers/0/tokenNumber")),
    })
}

/// `POST /practice/share`: an invented person shares their profile at a counter.
async fn share(State(state): State<Arc<AppState>>, body: Bytes) -> Response {
    let wanted = serde_json::from_slice::<Wanted>(&body);
    let shown = match &wanted {
        Ok(wanted) => send(&state, wanted).await,
        Err(error) => Err(error.to_string()),
    };
    match shown {
        Ok(shown) => ok(&shown),
        Err(reason) => json_response(StatusCode::BAD_REQUEST, &json!({ "error": reason })),
    }
}

/// Sends a profile to a clinic's server, waits for an answer as long as is wanted, and tells what came
/// of it.
async fn send(state: &AppState, wanted: &Wanted) -> Result<Value, String> {
    let (callback, known) = state.with_store(|store, now| {
        if let Some(key_id) = &wanted.key_id {
            store.share_key.clone_from(key_id);
        }
        let callback = Callback::of(wanted, state.keys, store, now)?;
        let too_many = (store.shares.len() + 1).saturating_sub(SHARES);
        store.shares.drain(..too_many);
        // A request that is sent again is the same share.
        let known = store
            .share(&callback.request_id)
            .map(|share| share.answers.len());
        if known.is_none() {
            store.shares.push(Share {
                request_id: callback.request_id.clone(),
                form: wanted.form,
                abha_address: callback.abha_address.clone(),
                counter: wanted.counter_id.clone(),
                sent_at: now,
                status: None,
                answers: Vec::new(),
            });
        }
        Ok::<_, &'static str>((callback, known.unwrap_or_default()))
    })?;
    let request_id = callback.request_id.clone();
    let status = callback.send().await;
    let until = Instant::now() + Duration::from_secs(wanted.wait_seconds.min(LONGEST_WAIT));
    loop {
        let (shown, answers) = state.with_store(|store, _| {
            let share = store.share(&request_id);
            share.map_or((Value::Null, 0), |share| {
                share.status = status;
                (share.to_json(), share.answers.len())
            })
        });
        if answers > known || Instant::now() >= until || status != Some(202) {
            return Ok(shown);
        }
        sleep(LOOK).await;
    }
}

/// `GET /practice/shares`: all of them, oldest first.
async fn shares(State(state): State<Arc<AppState>>) -> Response {
    let shares: Vec<Value> = state.store().shares.iter().map(Share::to_json).collect();
    ok(&Value::from(shares))
}
