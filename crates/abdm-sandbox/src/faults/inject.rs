//! Lets the faults that wait happen to the calls that come.

use super::DropAt;
use crate::abort::AbortHandle;
use crate::state::AppState;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use futures::stream;
use std::io::{Error, ErrorKind};
use std::sync::Arc;
use std::time::Duration;

/// Lets the waiting faults happen. `/practice/` itself is spared.
pub(crate) async fn inject(
    State(state): State<Arc<AppState>>,
    ConnectInfo(connection): ConnectInfo<AbortHandle>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path();
    let fault = if path.starts_with("/practice") {
        None
    } else {
        state.faults().take(request.method().as_str(), path)
    };
    let Some(fault) = fault else {
        return next.run(request).await;
    };
    if let Some(millis) = fault.delay_ms {
        tokio::time::sleep(Duration::from_millis(millis)).await;
    }
    if fault.drop == Some(DropAt::Before) {
        connection.abort();
        return Response::new(Body::empty());
    }
    let response = if fault.answers() && !fault.handle {
        fault.answer()
    } else {
        let handled = next.run(request).await;
        if fault.answers() {
            fault.answer()
        } else {
            handled
        }
    };
    match fault.drop {
        Some(DropAt::After) => {
            connection.abort();
            response
        }
        Some(DropAt::During) => half(response, Some(connection)).await,
        Some(DropAt::Before) | None if fault.truncate => half(response, None).await,
        Some(DropAt::Before) | None => response,
    }
}

/// Keeps the first half of a body: as if it were all, or with the connection cut behind it.
async fn half(response: Response, connection: Option<AbortHandle>) -> Response {
    let (mut parts, body) = response.into_parts();
    let whole = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let first = whole.slice(..whole.len() / 2);
    let Some(connection) = connection else {
        parts.headers.remove(header::CONTENT_LENGTH);
        return Response::from_parts(parts, Body::from(first));
    };
    parts
        .headers
        .insert(header::CONTENT_LENGTH, HeaderValue::from(whole.len()));
    let steps = stream::unfold(Step::Half(first, connection), |step| async {
        match step {
            Step::Half(first, connection) => {
                Some((Ok::<Bytes, Error>(first), Step::Abort(connection)))
            }
            Step::Abort(connection) => {
                // Time for the first half to be written before the cut.
                tokio::time::sleep(Duration::from_millis(20)).await;
                connection.abort();
                Some((Err(Error::from(ErrorKind::ConnectionAborted)), Step::Over))
            }
            Step::Over => None,
        }
    });
    Response::from_parts(parts, Body::from_stream(steps))
}

enum Step {
    Half(Bytes, AbortHandle),
    Abort(AbortHandle),
    Over,
}
