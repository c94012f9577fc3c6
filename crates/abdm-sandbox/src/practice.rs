//! `/practice/`: what only a sandbox can have. No session is needed here.
//!
//! | call | what it does |
//! |---|---|
//! | `GET inbox` | the messages sent, newest last: `[{"to","text","otp","txnId","sentAt"}]` |
//! | `GET people` | who lives here, with their ABHA numbers and what they are prepared for: `new`, `existing`, `deactivated`, `locked`, `six-abhas`, `parent`, `child`, `shared-phone`, … |
//! | `GET vids` | the virtual ids: `[{"aadhaar","vid"}]` |
//! | `GET clock`, `POST clock {"advanceSeconds":61}` | the sandbox's time: `{"now","advancedSeconds"}` |
//! | `POST clock {"stopped":true}` | time passes by `advanceSeconds` alone, until `false` or a reset |
//! | `GET`, `POST`, `DELETE faults` | faults for the next calls of a path |
//! | `GET`, `POST variants` | the quirks: which of the contradicting official forms are given |
//! | `POST share {"abhaAddress","hipId","counterId","callbackUrl"}` | somebody shares their profile at a counter of the clinic's server at `callbackUrl`, of this machine; also by `abhaNumber`, in the `form` `v3`, `v1` or `v0.5`, under a `requestId`, signed under a `keyId`, `spoilt`, and with `waitSeconds` for the answer |
//! | `GET shares` | the profiles that were shared, and what was answered |
//! | `POST reset` | people, inbox, limits, clock, faults and quirks as at the start |
//!
//! A mistake in a request is answered with 400 and `{"error":"…"}`.

use super::clock;
use super::faults::{Fault, Faults, Waiting};
use super::limits::PRACTICE_BODY;
use super::people;
use super::response::{json_response, ok, typed};
use super::share;
use super::state::AppState;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// The calls, under their paths after `/practice`.
pub(super) fn routes() -> Router<Arc<AppState>> {
    Router::new()
        .route("/inbox", get(inbox))
        .route("/people", get(people))
        .route("/vids", get(vids))
        .route("/clock", get(time).post(change_clock))
        .route("/faults", get(faults).post(add_faults).delete(clear_faults))
        .route("/variants", get(quirks).post(set_quirks))
        .route("/reset", post(reset))
        .merge(share::practice_routes())
        .layer(DefaultBodyLimit::max(PRACTICE_BODY))
}

async fn inbox(State(state): State<Arc<AppState>>) -> Response {
    let list: Vec<Value> = state
        .store()
        .inbox
        .iter()
        .map(|sms| sms.to_json())
        .collect();
    ok(&Value::from(list))
}

async fn people(State(state): State<Arc<AppState>>) -> Response {
    let store = state.store();
    let list: Vec<Value> = people::all()
        .iter()
        .map(|person| {
            let numbers: Vec<Value> = store
                .accounts
                .iter()
                .filter(|account| account.aadhaar == person.aadhaar)
                .map(|account| {
                    json!({
                        "abhaNumber": account.number,
                        "abhaAddress": account.address(),
                        "mobile": account.mobile,
                        "status": account.status.text(),
                    })
                })
                .collect();
            json!({
                "aadhaar": person.aadhaar,
                "aadhaarMobile": person.mobile,
                "name": person.identity.name(),
                "gender": person.identity.gender,
                "dob": person.identity.dob,
                "abhaNumbers": numbers,
                "tags": person.tags,
            })
        })
        .collect();
    ok(&Value::from(list))
}

async fn vids() -> Response {
    let list: Vec<Value> = people::all()
        .iter()
        .map(|person| json!({ "aadhaar": person.aadhaar, "vid": person.vid }))
        .collect();
    ok(&Value::from(list))
}

async fn time(State(state): State<Arc<AppState>>) -> Response {
    clock_response(&state)
}

/// What `POST clock` takes.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct ClockChange {
    advance_seconds: Option<u32>,
    stopped: Option<bool>,
}

async fn change_clock(State(state): State<Arc<AppState>>, body: Bytes) -> Response {
    let change: ClockChange = serde_json::from_slice(&body).unwrap_or_default();
    if change.stopped.is_none() && change.advance_seconds.is_none() {
        return mistake("send {\"advanceSeconds\":61}: whole seconds, 0 or more");
    }
    if let Some(stopped) = change.stopped {
        state.clock.stop(stopped);
    }
    state.clock.advance(change.advance_seconds.unwrap_or(0));
    clock_response(&state)
}

async fn faults(State(state): State<Arc<AppState>>) -> Response {
    waiting(&state.faults())
}

async fn add_faults(State(state): State<Arc<AppState>>, body: Bytes) -> Response {
    let list: Vec<&RawValue> = if is_array(&body) {
        match serde_json::from_slice(&body) {
            Ok(list) => list,
            Err(error) => return mistake(&error.to_string()),
        }
    } else {
        match serde_json::from_slice(&body) {
            Ok(one) => vec![one],
            Err(error) => return mistake(&error.to_string()),
        }
    };
    let parsed: Result<Vec<Waiting>, String> = list
        .into_iter()
        .map(|one| {
            let fault: Fault =
                serde_json::from_str(one.get()).map_err(|error| error.to_string())?;
            match fault.mistake() {
                Some(mistake) => Err(mistake.to_owned()),
                None => Ok(Waiting::new(fault, one.get().len())),
            }
        })
        .collect();
    let added = parsed.and_then(|list| {
        let mut faults = state.faults();
        faults.add(list).map_err(str::to_owned)?;
        Ok(waiting(&faults))
    });
    added.unwrap_or_else(|reason| mistake(&reason))
}

/// The faults as they wait. Written at once: as values they would be many times as long.
fn waiting(faults: &Faults) -> Response {
    let text = serde_json::to_string(faults.waiting()).unwrap_or_default();
    typed(StatusCode::OK, "application/json", text)
}

/// Whether a text is a list, without a look at what is in it.
fn is_array(body: &[u8]) -> bool {
    let first = body.iter().find(|byte| !byte.is_ascii_whitespace());
    first == Some(&b'[')
}

async fn clear_faults(State(state): State<Arc<AppState>>) -> Response {
    state.faults().clear();
    ok(&json!([]))
}

async fn quirks(State(state): State<Arc<AppState>>) -> Response {
    ok(&json!(state.quirks()))
}

async fn set_quirks(State(state): State<Arc<AppState>>, body: Bytes) -> Response {
    let changes: Map<String, Value> = match serde_json::from_slice(&body) {
        Ok(changes) => changes,
        Err(error) => return mistake(&error.to_string()),
    };
    let mut store = state.store();
    let mut merged = json!(store.quirks);
    if let Some(merged) = merged.as_object_mut() {
        merged.extend(changes);
    }
    match serde_json::from_value(merged) {
        Ok(quirks) => {
            store.quirks = quirks;
            ok(&json!(quirks))
        }
        Err(error) => mistake(&error.to_string()),
    }
}

async fn reset(State(state): State<Arc<AppState>>) -> Response {
    state.reset();
    ok(&json!({ "reset": true }))
}

fn clock_response(state: &AppState) -> Response {
    ok(&json!({
        "now": clock::utc_text(state.now()),
        "advancedSeconds": state.clock.advanced_seconds(),
    }))
}

fn mistake(reason: &str) -> Response {
    json_response(StatusCode::BAD_REQUEST, &json!({ "error": reason }))
}
