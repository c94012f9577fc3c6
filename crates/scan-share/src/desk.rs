//! The pages of a clinic's own people: the wall screen with the number that is called, and the desk
//! that calls the next one. They are plain pages without a script. The wall knows numbers alone; the desk knows
//! the patient ids behind them too, and whose details are missing.

mod access;
mod page;

pub use page::Words;

use super::facility::Facility;
use super::poster::Symbol;
use super::queue::Counters;
use super::receiver::ProfileReceiver;
use access::Access;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use kiosk_record::{Handed, Queue, QueuePlace};
use page::{About, People, SHOWN};
use serde_json::json;
use std::path::PathBuf;
use std::sync::Arc;

/// Where the desk's pages are, and in which words.
#[derive(Debug, Clone)]
pub struct DeskOptions {
    /// The address; one that is not this machine's alone needs a key.
    pub listen: std::net::SocketAddr,
    /// The file of the key that opens the pages; nobody but its owner may read it. Without it
    /// whoever is at this machine sees them.
    pub key_file: Option<PathBuf>,
    /// What stands on them.
    pub words: Words,
}

/// What the pages are made of.
pub(super) struct Desk {
    facility: Facility,
    app: String,
    counters: Counters,
    receiver: Arc<dyn ProfileReceiver>,
    access: Access,
    words: Words,
}

/// The longest body: a key.
const MAX_BODY: usize = 4096;

/// Nothing from elsewhere, no script, in no other page.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; \
                      base-uri 'none'; frame-ancestors 'none'";

impl Desk {
    pub(super) fn new(
        (facility, app): (Facility, String),
        (counters, receiver): (Counters, Arc<dyn ProfileReceiver>),
        options: DeskOptions,
    ) -> Result<Self, &'static str> {
        Ok(Self {
            facility,
            app,
            counters,
            receiver,
            access: Access::of(options.key_file.as_deref())?,
            words: options.words,
        })
    }

    fn counter(&self, named: &str) -> Result<String, StatusCode> {
        let counter = self.facility.counter(Some(named));
        counter.map(str::to_owned).ok_or(StatusCode::NOT_FOUND)
    }

    /// What the desk is told of those that it shows. Whoever looks up ids may wait for the disk.
    async fn people(&self, queue: Queue) -> People {
        let receiver = Arc::clone(&self.receiver);
        let about = move |place: &QueuePlace| match place.profile {
            Some(Handed::Taken(person)) => {
                let patient = person.and_then(|person| receiver.patient_of(person));
                patient.map_or(About::Nothing, |patient| {
                    About::Patient(patient.as_str().to_owned())
                })
            }
            Some(Handed::Missing) => About::Missing,
            None => About::Nothing,
        };
        let looked = tokio::task::spawn_blocking(move || People {
            called: queue.called.as_ref().map(&about),
            waiting: queue.waiting.iter().take(SHOWN).map(&about).collect(),
        });
        looked.await.unwrap_or_default()
    }
}

pub(super) fn routes(desk: Arc<Desk>) -> Router {
    Router::new()
        .route("/", get(all))
        .route("/counter/{counter}", get(wall))
        .route("/counter/{counter}/desk", get(desk_page))
        .route("/counter/{counter}/next", post(next))
        .route("/counter/{counter}/queue", get(queue))
        .route("/counter/{counter}/qr.svg", get(qr))
        .layer(middleware::from_fn_with_state(Arc::clone(&desk), guard))
        .route("/style.css", get(style))
        .route("/enter", post(enter))
        .layer(middleware::from_fn(head))
        .with_state(desk)
}

/// Lets in who may see the pages; others are asked for the key, where there is one.
async fn guard(State(desk): State<Arc<Desk>>, request: Request, next: Next) -> Response {
    let is_change = request.method() != axum::http::Method::GET;
    match desk.access.admits(request.headers(), is_change) {
        Ok(()) => next.run(request).await,
        Err(access::Refused::NoKey) => {
            (StatusCode::UNAUTHORIZED, html(desk.words.key_page())).into_response()
        }
        Err(access::Refused::Elsewhere) => StatusCode::FORBIDDEN.into_response(),
    }
}

/// What every answer says beside its content.
async fn head(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

async fn all(State(desk): State<Arc<Desk>>) -> Response {
    html(desk.words.list(desk.facility.counters()))
}

async fn wall(
    State(desk): State<Arc<Desk>>,
    Path(counter): Path<String>,
) -> Result<Response, StatusCode> {
    let counter = desk.counter(&counter)?;
    let queue = desk.counters.queue(counter.clone()).await;
    let queue = queue.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    Ok(html(desk.words.wall(&counter, &queue)))
}

async fn desk_page(
    State(desk): State<Arc<Desk>>,
    Path(counter): Path<String>,
) -> Result<Response, StatusCode> {
    let counter = desk.counter(&counter)?;
    let queue = desk.counters.queue(counter.clone()).await;
    let queue = queue.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    let people = desk.people(queue.clone()).await;
    Ok(html(desk.words.desk(&counter, &queue, &people)))
}

async fn next(
    State(desk): State<Arc<Desk>>,
    Path(counter): Path<String>,
) -> Result<Redirect, StatusCode> {
    let counter = desk.counter(&counter)?;
    let called = desk.counters.call_next(counter.clone()).await;
    let called = called.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    tracing::info!(event = "token_called", counter, number = called);
    Ok(Redirect::to(&format!("/counter/{counter}/desk")))
}

/// For programs: `{"called":3,"waiting":[4,5]}`.
async fn queue(
    State(desk): State<Arc<Desk>>,
    Path(counter): Path<String>,
) -> Result<Response, StatusCode> {
    let counter = desk.counter(&counter)?;
    let queue = desk.counters.queue(counter).await;
    let queue = queue.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    let waiting: Vec<u32> = queue.waiting_numbers().collect();
    let body = json!({ "called": queue.called_number(), "waiting": waiting });
    Ok(typed("application/json", body.to_string()))
}

async fn qr(
    State(desk): State<Arc<Desk>>,
    Path(counter): Path<String>,
) -> Result<Response, StatusCode> {
    let symbol = Symbol::of(&desk.app, &desk.facility, &counter);
    let symbol = symbol.ok_or(StatusCode::NOT_FOUND)?;
    Ok(typed("image/svg+xml", symbol.svg()))
}

async fn style() -> Response {
    typed(
        "text/css; charset=utf-8",
        include_str!("desk/style.css").to_owned(),
    )
}

/// Takes the key, and lets whoever showed it in for a day.
async fn enter(State(desk): State<Arc<Desk>>, headers: HeaderMap, body: Body) -> Response {
    let body = axum::body::to_bytes(body, MAX_BODY).await;
    let cookie = body
        .ok()
        .and_then(|body| desk.access.enter(&headers, &body));
    match cookie {
        Some(cookie) => {
            let mut response = Redirect::to("/").into_response();
            response.headers_mut().insert(header::SET_COOKIE, cookie);
            response
        }
        None => {
            tracing::warn!(event = "desk_key_refused");
            // Nobody tries keys quickly.
            tokio::time::sleep(std::time::Duration::from_secs(1)).await;
            (StatusCode::UNAUTHORIZED, html(desk.words.key_page())).into_response()
        }
    }
}

fn html(text: String) -> Response {
    typed("text/html; charset=utf-8", text)
}

fn typed(kind: &'static str, text: String) -> Response {
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}
