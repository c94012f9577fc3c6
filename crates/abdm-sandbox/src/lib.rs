//! An HTTP server that behaves like ABDM: practice mode for people, a counterpart for tests.
//!
//! It is written from the protocol and never from the client, so that a mistake in one shows
//! against the other. All ABDM hosts live under one base, each with its own path prefix; what
//! only a sandbox can have (the inbox of the practice phone, the people, the clock, faults and
//! variants) lives under `/practice/`, see [`mod@practice`].

// Tests say what they expect by panicking.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::print_stdout,
        clippy::disallowed_methods
    )
)]

mod abort;
mod account;
mod addresses;
mod auth_method;
mod cards;
mod clock;
mod direct;
mod edge;
mod enrolment;
mod extract;
mod faults;
mod fields;
mod flow;
mod gateway;
mod guard;
mod inbox;
mod keys;
mod limits;
mod otp_limits;
mod people;
mod picture;
pub mod practice;
mod profile_fields;
mod quirks;
mod random;
mod rejection;
mod render;
mod response;
mod routes;
mod share;
mod sign_in;
mod sms;
mod state;
mod store;
mod tokens;
mod v2;
mod v3;

pub use direct::Direct;
pub use inbox::Sms;
pub use limits::Limits;
pub use people::{Holder, Newcomer};
pub use share::Shared;

use clock::Clock;
use keys::Keys;
use state::AppState;
use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// How a sandbox is to behave.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// With the same seed, the same calls in the same order get the same one-time codes,
    /// transaction ids and ABHA numbers. `None`: other ones each time.
    pub seed: Option<u64>,
    /// Whether other machines may reach it. It asks nobody who they are, and whoever reaches it
    /// reads the codes and changes what is answered; so without this it listens on an address of
    /// this machine itself alone.
    pub public: bool,
    /// What nobody can have more of.
    pub limits: Limits,
}

/// Why a sandbox did not start.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// The address cannot be listened on: mostly because something else does already.
    #[error("cannot listen on {address}")]
    Listen {
        /// What was asked for.
        address: SocketAddr,
        /// What the system said.
        source: Arc<std::io::Error>,
    },
    /// Other machines would reach it, and nobody said that they may.
    #[error(
        "{address} can be reached from other machines, and the sandbox asks nobody who they are: \
         listen on 127.0.0.1 or [::1], or say that it is to be public"
    )]
    Public {
        /// What was asked for.
        address: SocketAddr,
    },
    /// The practice keys that ship with the program cannot be read.
    #[error("the practice key cannot be read: {0}")]
    Key(String),
    /// The people that ship with the program cannot be read.
    #[error("the people of the sandbox cannot be read: {0}")]
    People(String),
}

/// A running server. Dropping it stops it.
pub struct Sandbox {
    handle: Handle,
    // Dropping the sender is the sign to stop.
    _stop: oneshot::Sender<()>,
    task: Option<JoinHandle<()>>,
}

/// A view of a running [`Sandbox`] that can be kept elsewhere. It does not keep the server
/// running.
#[derive(Clone)]
pub struct Handle {
    url: Arc<str>,
    state: Arc<AppState>,
}

impl Sandbox {
    /// Binds the address (port 0: any free one) and serves on a task of its own on the current
    /// runtime.
    ///
    /// # Errors
    ///
    /// [`Error::Public`] when other machines would reach it and may not, [`Error::Listen`] when the
    /// address cannot be bound, [`Error::Key`] when the practice keys
    /// are damaged, [`Error::People`] when the people are.
    pub async fn start(listen: SocketAddr, options: Options) -> Result<Self, Error> {
        if !options.public && !listen.ip().to_canonical().is_loopback() {
            return Err(Error::Public { address: listen });
        }
        let listen_error = |source: std::io::Error| Error::Listen {
            address: listen,
            source: Arc::new(source),
        };
        let keys = Keys::load().await?;
        people::check()?;
        let listener = tokio::net::TcpListener::bind(listen)
            .await
            .map_err(listen_error)?;
        let address = listener.local_addr().map_err(listen_error)?;
        let state = Arc::new(AppState::new(keys, &options, Clock::default()));
        let (stop, stopped) = oneshot::channel();
        let server = axum::serve(
            abort::AbortableListener::new(listener, options.limits),
            routes::all(&state).into_make_service_with_connect_info::<abort::AbortHandle>(),
        )
        .with_graceful_shutdown(async move {
            let _ = stopped.await;
        });
        let task = tokio::spawn(async move {
            // The server itself never fails; only accepting does, and that is tried again.
            let _ = server.await;
        });
        Ok(Self {
            handle: Handle {
                url: format!("http://{address}").into(),
                state,
            },
            _stop: stop,
            task: Some(task),
        })
    }

    /// The base of all its paths, `http://127.0.0.1:PORT`, without a slash at the end.
    #[must_use]
    pub fn url(&self) -> String {
        self.handle.url()
    }

    /// Resolves when the server has ended.
    pub async fn stopped(&mut self) {
        if let Some(task) = &mut self.task {
            let _ = task.await;
            self.task = None;
        }
    }

    /// What the practice phone shows, oldest first.
    #[must_use]
    pub fn inbox(&self) -> Vec<Sms> {
        self.handle.inbox()
    }

    /// A view that can be kept elsewhere, on any thread.
    #[must_use]
    pub fn handle(&self) -> Handle {
        self.handle.clone()
    }
}

impl fmt::Debug for Handle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Handle")
            .field("url", &self.url)
            .finish_non_exhaustive()
    }
}

impl Handle {
    /// As [`Sandbox::url`].
    #[must_use]
    pub fn url(&self) -> String {
        self.url.to_string()
    }

    /// Somebody to practise with: the first person who has no ABHA number yet, as long as there is
    /// one.
    #[must_use]
    pub fn newcomer(&self) -> Option<Newcomer> {
        self.state.store().newcomer()
    }

    /// The first prepared person with this tag who has an ABHA number of their own.
    #[must_use]
    pub fn holder(&self, tag: &str) -> Option<Holder> {
        self.state.store().holder(tag)
    }

    /// A person shares their profile by V3 at a counter of the clinic's server at `callback`, an address
    /// of this machine, and waits half a minute for the number. As `POST /practice/share` does.
    ///
    /// # Errors
    ///
    /// What is wrong with the wish.
    pub async fn share(
        &self,
        abha_address: &str,
        hip_id: &str,
        counter: &str,
        callback: &str,
    ) -> Result<Shared, String> {
        share::by_address(&self.state, abha_address, hip_id, (counter, callback)).await
    }

    /// Moves the sandbox's clock forward by so many seconds, as `POST /practice/clock` does.
    pub fn advance(&self, seconds: u32) {
        self.state.clock.advance(seconds);
    }

    /// As [`Sandbox::inbox`].
    #[must_use]
    pub fn inbox(&self) -> Vec<Sms> {
        self.state.store().inbox.clone()
    }
}
