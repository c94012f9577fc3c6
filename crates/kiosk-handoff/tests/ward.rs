//! A server that answers as it is told to, with bad days of every kind. Whether it is like a real one is
//! looked at against a real one.

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Method, Response};
use axum::response::IntoResponse as _;
use serde_json::{Value, json};
use std::collections::{HashMap, VecDeque};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tokio::task::AbortHandle;

/// What the next call gets in place of an answer of its own.
#[derive(Clone)]
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: String,
    /// Whether the person is there all the same.
    pub takes: bool,
}

pub fn reply(status: u16, body: &str) -> Reply {
    Reply {
        status,
        headers: Vec::new(),
        body: body.to_owned(),
        takes: false,
    }
}

impl Reply {
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    pub fn taking(mut self) -> Self {
        self.takes = true;
        self
    }
}

#[derive(Default)]
pub struct Seen {
    /// What is there: whole resources.
    pub patients: Vec<Value>,
    /// Replies to what makes somebody, in turn.
    pub creating: VecDeque<Reply>,
    /// Replies to searches, in turn.
    pub searching: VecDeque<Reply>,
    /// Every call: method, path, headers of interest.
    pub calls: Vec<String>,
    /// The headers of what makes somebody.
    pub headers: Vec<axum::http::HeaderMap>,
    /// Whether a search by a body is known.
    pub knows_no_search: bool,
    /// Where whose number stands, of the first so many.
    places: HashMap<String, Vec<usize>>,
    indexed: usize,
}

/// The running server.
pub struct Ward {
    pub address: SocketAddr,
    pub seen: Arc<Mutex<Seen>>,
    task: AbortHandle,
}

impl Ward {
    pub async fn open() -> Self {
        Self::open_at("127.0.0.1:0", Arc::default()).await
    }

    pub async fn open_at(address: &str, seen: Arc<Mutex<Seen>>) -> Self {
        let listener = tokio::net::TcpListener::bind(address).await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new().fallback(answer).with_state(seen.clone());
        let serving = tokio::spawn(async move { axum::serve(listener, router).await });
        Self {
            address,
            seen,
            task: serving.abort_handle(),
        }
    }

    pub fn url(&self) -> String {
        format!("http://{}/fhir", self.address)
    }

    pub fn seen<T>(&self, look: impl FnOnce(&mut Seen) -> T) -> T {
        look(&mut self.seen.lock().unwrap())
    }

    pub fn next(&self, replies: impl IntoIterator<Item = Reply>) {
        self.seen(|seen| seen.creating.extend(replies));
    }

    pub fn patients(&self) -> usize {
        self.seen(|seen| seen.patients.len())
    }
}

impl Drop for Ward {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn answer(State(seen): State<Arc<Mutex<Seen>>>, request: Request) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let body = axum::body::to_bytes(body, 8 * 1024 * 1024).await.unwrap();
    let header = |name: &str| {
        let value = parts.headers.get(name);
        value
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
            .to_owned()
    };
    let mut seen = seen.lock().unwrap();
    seen.calls.push(format!("{} {}", parts.method, parts.uri));
    let is_search = parts.method == Method::GET || parts.uri.path().ends_with("/_search");
    if is_search {
        if seen.knows_no_search && parts.method == Method::POST {
            return respond(&reply(405, ""));
        }
        if let Some(reply) = seen.searching.pop_front() {
            return respond(&reply);
        }
        let query = if parts.method == Method::GET {
            parts.uri.query().unwrap_or_default().to_owned()
        } else {
            String::from_utf8_lossy(&body).into_owned()
        };
        let entries = seen.matching(&query).into_iter();
        let entries: Vec<Value> = entries
            .map(|patient| json!({ "resource": patient }))
            .collect();
        let bundle = json!({ "resourceType": "Bundle", "type": "searchset", "entry": entries });
        return respond(&reply(200, &bundle.to_string()));
    }
    seen.headers.push(parts.headers.clone());
    let known = seen.matching(&header("if-none-exist"));
    let planned = seen.creating.pop_front();
    let takes = planned.as_ref().is_none_or(|reply| reply.takes);
    let mut patient: Value = serde_json::from_slice(&body).unwrap_or_default();
    let mut status = 200;
    if known.is_empty() && takes {
        patient["id"] = json!(format!("p{}", seen.patients.len() + 1));
        seen.patients.push(patient.clone());
        status = 201;
    }
    if let Some(planned) = planned {
        return respond(&planned);
    }
    let one = known.first().unwrap_or(&patient);
    let location = format!(
        "http://x/fhir/Patient/{}/_history/1",
        one["id"].as_str().unwrap()
    );
    respond(&reply(status, "").with("location", &location))
}

impl Seen {
    /// Those of whom a number or an address stands in a condition, with `%7C` and `%2C` around it where it is
    /// part of an address.
    fn matching(&mut self, condition: &str) -> Vec<Value> {
        for (place, patient) in self.patients.iter().enumerate().skip(self.indexed) {
            let identifiers = patient["identifier"].as_array().into_iter().flatten();
            for value in identifiers.filter_map(|one| one["value"].as_str()) {
                self.places.entry(value.to_owned()).or_default().push(place);
            }
        }
        self.indexed = self.patients.len();
        let condition = condition.replace("%40", "@");
        let is_part = |sign: char| sign.is_ascii_alphanumeric() || "-_.@".contains(sign);
        let parts = condition.split(|sign: char| !is_part(sign));
        let parts = parts.map(|part| part.trim_start_matches("7C").trim_end_matches("2C"));
        let places = parts.filter_map(|part| self.places.get(part));
        let mut places: Vec<usize> = places.flatten().copied().collect();
        places.sort_unstable();
        places.dedup();
        places
            .into_iter()
            .map(|place| self.patients[place].clone())
            .collect()
    }
}

fn respond(reply: &Reply) -> Response<Body> {
    let mut response = Response::builder().status(reply.status);
    if !reply
        .headers
        .iter()
        .any(|(name, _)| *name == "content-type")
    {
        response = response.header("content-type", "application/fhir+json");
    }
    for (name, value) in &reply.headers {
        response = response.header(*name, value);
    }
    let body = Body::from(reply.body.clone());
    response.body(body).unwrap().into_response()
}
