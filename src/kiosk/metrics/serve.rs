//! `GET /metrics`, and nothing else.

use super::listen::{Listener, Stream};
use super::text;
use bytes::Bytes;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HOST, HeaderValue, ORIGIN};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use prometheus_client::registry::Registry;
use std::convert::Infallible;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// So many connections at once; more wait to be taken.
const MOST_CONNECTIONS: usize = 8;
/// The longest that the head of a request may take to come.
const PATIENCE: Duration = Duration::from_secs(5);
/// The longest that a connection is there at all.
const WHOLE: Duration = Duration::from_secs(10);
/// After a connection could not be taken, because the system has no room for it.
const PAUSE: Duration = Duration::from_millis(100);
/// The shortest buffer that the library takes.
const MAX_HEAD: usize = 8192;
/// The one page.
const PATH: &str = "/metrics";

/// Answers until it is dropped.
pub(super) async fn serve(listener: Listener, registry: Arc<Registry>) {
    let room = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let is_port = listener.address().is_some();
    loop {
        let Ok(permit) = Arc::clone(&room).acquire_owned().await else {
            return;
        };
        let Ok(stream) = listener.accept().await else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        let registry = Arc::clone(&registry);
        tokio::spawn(async move {
            let _permit = permit;
            let _ = timeout(WHOLE, exchange(stream, registry, is_port)).await;
        });
    }
}

/// One connection, with one request on it.
async fn exchange(stream: Box<dyn Stream>, registry: Arc<Registry>, is_port: bool) {
    let service = service_fn(move |request| {
        let answer = answer(&request, &registry, is_port);
        async move { Ok::<_, Infallible>(answer) }
    });
    // What becomes of a connection that breaks is the business of whoever asked.
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE)
        .max_buf_size(MAX_HEAD)
        .keep_alive(false)
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

fn answer(
    request: &Request<Incoming>,
    registry: &Registry,
    is_port: bool,
) -> Response<Full<Bytes>> {
    if is_of_a_page(request) || (is_port && !names_this_machine(request)) {
        return refusal(StatusCode::FORBIDDEN);
    }
    if request.uri().path() != PATH {
        return refusal(StatusCode::NOT_FOUND);
    }
    if request.method() != Method::GET {
        let mut refusal = refusal(StatusCode::METHOD_NOT_ALLOWED);
        let headers = refusal.headers_mut();
        let _ = headers.insert(ALLOW, HeaderValue::from_static("GET"));
        return refusal;
    }
    let Ok(page) = text::write(registry) else {
        return refusal(StatusCode::INTERNAL_SERVER_ERROR);
    };
    let mut answer = Response::new(Full::new(Bytes::from(page)));
    let headers = answer.headers_mut();
    let _ = headers.insert(CONTENT_TYPE, HeaderValue::from_static(text::KIND));
    let _ = headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

/// Whether a page in a browser asks, of which this has no business with any.
fn is_of_a_page(request: &Request<Incoming>) -> bool {
    let headers = request.headers();
    headers.contains_key(ORIGIN) || headers.contains_key("sec-fetch-site")
}

/// Whether whoever asks knows whom they ask: a name that was made to lead here is none of ours.
fn names_this_machine(request: &Request<Incoming>) -> bool {
    let host = request.headers().get(HOST);
    let host = host.and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        Some(_) | None => host,
    };
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    let address: Option<IpAddr> = bare.parse().ok();
    name == "localhost" || address.is_some_and(|address| address.is_loopback())
}

fn refusal(status: StatusCode) -> Response<Full<Bytes>> {
    let mut refusal = Response::new(Full::new(Bytes::new()));
    *refusal.status_mut() = status;
    refusal
}
