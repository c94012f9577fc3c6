//! Rejections in the words of the generation that was asked.

use super::quirks::Quirks;
use super::rejection::Rejection;
use super::response::ErrorResponse;
use super::state::AppState;
use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// A call that is refused, as far as the words depend on it.
pub(super) struct RefusedCall {
    /// Its whole path.
    pub(super) path: String,
    /// The quirks chosen at present.
    pub(super) quirks: Quirks,
    /// The `timestamp` of the body, if it has one.
    pub(super) stamp: String,
}

/// What a generation says to a rejection.
pub(super) type Words = fn(&Rejection, &RefusedCall) -> ErrorResponse;

/// Has what these routes reject said in the words of a generation.
pub(super) fn in_words(
    words: Words,
    routes: Router<Arc<AppState>>,
    state: &Arc<AppState>,
) -> Router<Arc<AppState>> {
    routes.route_layer(middleware::from_fn_with_state(
        (words, Arc::clone(state)),
        say,
    ))
}

async fn say(
    State((words, state)): State<(Words, Arc<AppState>)>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    match response.extensions_mut().remove::<Rejection>() {
        Some(rejection) => {
            let call = RefusedCall {
                path,
                quirks: state.quirks(),
                stamp: state.stamp(),
            };
            words(&rejection, &call).into_response()
        }
        None => response,
    }
}
