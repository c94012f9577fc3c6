//! A sandbox without a socket, by a clock that is handed in: for a simulation in which server, client
//! and time are in one process.

use super::abort::AbortHandle;
use super::clock::Clock;
use super::keys::Keys;
use super::state::AppState;
use super::{Error, Handle, Options, people, routes};
use abdm_types::UtcMillis;
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::connect_info::ConnectInfo;
use http::{Request, Response};
use std::sync::Arc;
use tower_service::Service;

/// A sandbox that is called by name. Everything behind the socket is that of a
/// [`Sandbox`](super::Sandbox).
pub struct Direct {
    router: Router,
    handle: Handle,
}

/// Where clients are told that it is; nobody listens there.
const URL: &str = "http://127.0.0.1:1";

impl Direct {
    /// Makes one, for which the time is what `clock` says.
    ///
    /// # Errors
    ///
    /// [`Error::Key`] when the practice keys are damaged, [`Error::People`] when the people are.
    pub fn new(
        options: &Options,
        clock: impl Fn() -> UtcMillis + Send + Sync + 'static,
    ) -> Result<Self, Error> {
        let keys = Keys::load_blocking()?;
        people::check()?;
        let state = Arc::new(AppState::new(keys, options, Clock::by(clock)));
        Ok(Self {
            router: routes::all(&state),
            handle: Handle {
                url: URL.into(),
                state,
            },
        })
    }

    /// Answers one request. `None` when a fault cut the connection, before or after the request was
    /// carried out. Must be called within a tokio runtime.
    pub async fn call(&self, request: Request<Bytes>) -> Option<Response<Bytes>> {
        let connection = AbortHandle::default();
        let mut request = request.map(Body::from);
        request
            .extensions_mut()
            .insert(ConnectInfo(connection.clone()));
        let Ok(response) = self.router.clone().call(request).await;
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.ok();
        body.filter(|_| !connection.is_aborted())
            .map(|body| Response::from_parts(parts, body))
    }

    /// A view that can be kept elsewhere.
    #[must_use]
    pub fn handle(&self) -> Handle {
        self.handle.clone()
    }
}
