//! Who may ask: programs, and pages of the sandbox's own address. A page of another site, opened in
//! a browser on the same machine, must not work the practice by it; nor must one that gave its own
//! name the address of this machine.

use super::abort::AbortHandle;
use super::response::json_response;
use super::state::AppState;
use axum::body::{Body, HttpBody};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use futures::stream::{self, StreamExt};
use serde_json::json;
use std::io::{Error, ErrorKind};
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

/// Refuses pages of other sites, and lets nobody send the body of a request for ever.
pub(super) async fn guard(
    State(state): State<Arc<AppState>>,
    ConnectInfo(connection): ConnectInfo<AbortHandle>,
    request: Request,
    next: Next,
) -> Response {
    connection.answers(true);
    let path = request.uri().path();
    let is_practice = path == "/practice" || path.starts_with("/practice/");
    let reason = of_another_site(request.headers()).or_else(|| {
        (is_practice && !state.is_public && !names_this_machine(request.headers())).then_some(
            "the Host header names another machine: ask by 127.0.0.1, [::1] or localhost",
        )
    });
    let response = match reason {
        Some(reason) => json_response(StatusCode::FORBIDDEN, &json!({ "error": reason })),
        None => next.run(in_time(request, state.limits.body)).await,
    };
    connection.answers(false);
    response
}

/// Why a request is not answered that a browser sends for a page of another site. Other programs
/// send neither header.
fn of_another_site(headers: &HeaderMap) -> Option<&'static str> {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let fetched_by = text("sec-fetch-site").unwrap_or("none");
    if !["none", "same-origin"].contains(&fetched_by) {
        return Some("a page of another site asks (Sec-Fetch-Site)");
    }
    let origin = text(header::ORIGIN.as_str())?;
    let own = text(header::HOST.as_str()).map(|host| format!("http://{host}"));
    (own.as_deref() != Some(origin)).then_some("a page of another site asks (Origin)")
}

/// Whether `Host` is a name that nobody else can give to this machine. A program that leaves it out
/// is no browser.
fn names_this_machine(headers: &HeaderMap) -> bool {
    let Some(host) = headers.get(header::HOST) else {
        return true;
    };
    let host = host.to_str().unwrap_or_default();
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next(),
        None => host.split(':').next(),
    };
    let name = name.unwrap_or_default();
    name.eq_ignore_ascii_case("localhost")
        || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// The same request, whose body breaks off when it has not ended in time.
fn in_time(request: Request, limit: Duration) -> Request {
    if request.body().is_end_stream() {
        return request;
    }
    let until = Instant::now() + limit;
    request.map(|body| {
        let pieces = Some(Box::pin(body.into_data_stream()));
        Body::from_stream(stream::unfold(pieces, move |pieces| async move {
            let mut pieces = pieces?;
            match tokio::time::timeout_at(until, pieces.next()).await {
                Ok(Some(Ok(piece))) => Some((Ok(piece), Some(pieces))),
                Ok(Some(Err(error))) => Some((Err(Error::other(error)), None)),
                Ok(None) => None,
                Err(_) => Some((Err(Error::from(ErrorKind::TimedOut)), None)),
            }
        }))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn headers(list: &[(&'static str, &'static str)]) -> HeaderMap {
        let pairs = list.iter().map(|(name, value)| {
            let name = header::HeaderName::from_static(name);
            (name, HeaderValue::from_static(value))
        });
        pairs.collect()
    }

    #[test]
    fn programs_and_own_pages_may_ask_and_other_sites_may_not() {
        let host = ("host", "127.0.0.1:8080");
        for good in [
            vec![],
            vec![host],
            vec![host, ("sec-fetch-site", "none")],
            vec![host, ("sec-fetch-site", "same-origin")],
            vec![host, ("origin", "http://127.0.0.1:8080")],
        ] {
            assert_eq!(of_another_site(&headers(&good)), None, "{good:?}");
        }
        for bad in [
            vec![host, ("sec-fetch-site", "cross-site")],
            vec![host, ("sec-fetch-site", "same-site")],
            vec![host, ("origin", "http://127.0.0.1:3000")],
            vec![host, ("origin", "https://127.0.0.1:8080")],
            vec![host, ("origin", "https://elsewhere.example")],
            vec![host, ("origin", "null")],
            vec![("origin", "http://127.0.0.1:8080")],
        ] {
            assert!(of_another_site(&headers(&bad)).is_some(), "{bad:?}");
        }
    }

    #[test]
    fn knows_its_own_names() {
        for good in [
            "127.0.0.1",
            "127.0.0.1:8080",
            "127.9.9.9:1",
            "[::1]:8080",
            "[::1]",
            "localhost",
            "LOCALHOST:80",
        ] {
            assert!(names_this_machine(&headers(&[("host", good)])), "{good}");
        }
        assert!(names_this_machine(&headers(&[])));
        for bad in [
            "elsewhere.example:8080",
            "localhost.elsewhere.example",
            "127.0.0.1.elsewhere.example",
            "10.0.0.1:8080",
            "[2001:db8::1]:8080",
            "::1",
            "",
        ] {
            assert!(!names_this_machine(&headers(&[("host", bad)])), "{bad}");
        }
    }
}
