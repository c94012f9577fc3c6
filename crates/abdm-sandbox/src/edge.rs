//! What stands between a client and the service: the content network in front of it, and whoever
//! compresses its answers.

use super::response::typed;
use super::state::AppState;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write as _;
use std::sync::Arc;

const ACCESS_DENIED: &str = "<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1>\
    You don't have permission to access this server.</BODY></HTML>";

/// Applies the quirks of the outer layer. `/practice/` itself is spared.
pub(super) async fn pass(
    State(state): State<Arc<AppState>>,
    request: Request,
    next: Next,
) -> Response {
    let quirks = state.quirks();
    if request.uri().path().starts_with("/practice") {
        return next.run(request).await;
    }
    if quirks.outside_india {
        return typed(StatusCode::FORBIDDEN, "text/html", ACCESS_DENIED);
    }
    let response = next.run(request).await;
    if quirks.gzip {
        packed(response).await
    } else {
        response
    }
}

async fn packed(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let plain = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    let packed = encoder.write_all(&plain).and_then(|()| encoder.finish());
    let Ok(packed) = packed else {
        return Response::from_parts(parts, Body::from(plain));
    };
    let headers = &mut parts.headers;
    headers.remove(header::CONTENT_LENGTH);
    headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    Response::from_parts(parts, Body::from(packed))
}
