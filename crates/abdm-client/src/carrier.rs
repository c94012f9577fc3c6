//! Another way to the service than the network. Nobody takes it, unless whoever makes the client
//! hands it in: no setting and no variable of the environment does.

use abdm_types::Fault;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Instant;

/// A request on its way, and what comes of it.
pub type Carriage = Pin<Box<dyn Future<Output = Result<reqwest::Response, Fault>> + Send>>;

/// Takes requests to a service in the same process and brings its answers, without a socket: for a
/// simulation, in which the network is invented as the clock is.
pub trait Carrier: Send + Sync {
    /// Takes one request there. A fault is what the way did to it; dropping the future hangs up.
    /// How long it may take is for the carrier to say, because the time is its own.
    fn carry(&self, request: reqwest::Request) -> Carriage;

    /// The moment, by which session and key grow old.
    fn now(&self) -> Instant;
}

/// A carrier as settings hold it. Clones share it.
#[derive(Clone)]
pub struct SharedCarrier(Arc<dyn Carrier>);

impl SharedCarrier {
    /// Shares a carrier.
    #[must_use]
    pub fn new(carrier: Arc<dyn Carrier>) -> Self {
        Self(carrier)
    }

    pub(super) fn carry(&self, request: reqwest::Request) -> Carriage {
        self.0.carry(request)
    }

    pub(super) fn now(&self) -> Instant {
        self.0.now()
    }
}

impl fmt::Debug for SharedCarrier {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SharedCarrier(..)")
    }
}
