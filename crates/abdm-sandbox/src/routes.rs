//! All paths of the sandbox.

use super::render::in_words;
use super::response::{ErrorResponse, no_such_path};
use super::state::AppState;
use super::{edge, extract, faults, gateway, guard, practice, share, v2, v3};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::post;
use std::sync::Arc;

/// The server: every host of ABDM with its own prefix, and `/practice/`.
pub(super) fn all(state: &Arc<AppState>) -> Router {
    let gateway = Router::new()
        .route("/gateway/v0.5/sessions", post(gateway::session_v05))
        .route("/api/hiecm/gateway/v3/sessions", post(gateway::session_v3))
        .merge(share::routes());
    Router::new()
        .merge(in_words(v2::words, v2::routes(), state))
        .merge(in_words(v3::words, v3::routes().merge(gateway), state))
        .nest("/practice", practice::routes())
        .fallback(async || no_such_path())
        .method_not_allowed_fallback(no_such_method)
        .layer(DefaultBodyLimit::max(extract::BODY_LIMIT))
        .layer(middleware::from_fn_with_state(
            Arc::clone(state),
            faults::inject::inject,
        ))
        .layer(middleware::from_fn_with_state(
            Arc::clone(state),
            edge::pass,
        ))
        .layer(middleware::from_fn_with_state(
            Arc::clone(state),
            guard::guard,
        ))
        .layer(middleware::from_fn(log))
        .with_state(Arc::clone(state))
}

async fn no_such_method() -> ErrorResponse {
    ErrorResponse::unrouted(
        StatusCode::METHOD_NOT_ALLOWED,
        "Method not allowed for given API resource",
    )
}

/// One line a call: no path, method or status says anything about a person.
async fn log(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    tracing::debug!(event = "sandbox_call", %method, path, status = response.status().as_u16());
    response
}
