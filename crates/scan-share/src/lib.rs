//! The clinic's side of ABDM's Scan & Share. A person scans the QR at a counter and shares their
//! profile; ABDM's gateway brings it here, and here they get the number by which they are called.
//!
//! What comes is taken only with a token that the gateway signed. It is accepted at once and answered
//! beside, within the half minute that the app of the person waits. The profile goes to a
//! [`ProfileReceiver`], which at a clinic with a system of its own is the outbox of the hand-off
//! ([`OutboxReceiver`]); nothing of it is kept here but a keyed hash of who it was, for a day.

// Tests say what they expect by panicking.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod answering;
mod callback;
mod clock;
mod desk;
mod facility;
mod handing;
mod outbox;
mod poster;
mod profile;
mod queue;
mod receiver;
mod request;
mod server;
mod trust;

pub use clock::Clock;
pub use desk::{DeskOptions, Words};
pub use facility::{Facility, FacilityError};
pub use outbox::{OutboxReceiver, ToClinic};
pub use poster::Symbol;
pub use profile::SharedProfile;
pub use receiver::{CountedOnly, NotTaken, ProfileReceiver, Share};
pub use trust::Trust;

use abdm_client::ShareGateway;
use answering::Answering;
use axum::Router;
use callback::Callbacks;
use desk::Desk;
use handing::Handing;
use kiosk_record::TokenBook;
use queue::Counters;
use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use trust::KeyRing;

/// What a service is told.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where the gateway's requests come in, handed on by the clinic's own HTTPS on this machine; port
    /// 0 takes a free one.
    pub listen: SocketAddr,
    /// The pages of the desk; none without.
    pub desk: Option<DeskOptions>,
    /// The clinic and its counters.
    pub facility: Facility,
    /// The address that the QRs begin with, such as `https://phrsbx.abdm.gov.in`.
    pub app: String,
    /// Whose tokens are taken.
    pub trust: Trust,
    /// How long a number is good, and a person keeps it.
    pub token_validity: Duration,
    /// How long each part of a request may take to come: the head, the body.
    pub patience: Duration,
    /// The time.
    pub clock: Clock,
}

/// Who a service works with.
pub struct Partners {
    /// The gateway.
    pub gateway: ShareGateway,
    /// The numbers.
    pub book: TokenBook,
    /// Who takes the profiles.
    pub receiver: Arc<dyn ProfileReceiver>,
}

/// Why a service did not start.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// It was to listen beyond this machine.
    #[error(
        "{0} is not this machine alone: requests come in by the clinic's own HTTPS on this machine"
    )]
    Open(SocketAddr),
    /// The desk's pages would be open to others.
    #[error("{0} is not this machine alone: to show the desk there needs a key")]
    OpenDesk(SocketAddr),
    /// The desk's key.
    #[error("{0}")]
    DeskKey(&'static str),
    /// An address.
    #[error("{address} cannot be listened on: {problem}")]
    Listen {
        /// Where it was to listen.
        address: SocketAddr,
        /// What the system says.
        problem: io::ErrorKind,
    },
}

/// A service that runs until it is dropped.
#[derive(Debug)]
pub struct ScanShare {
    address: SocketAddr,
    desk: Option<SocketAddr>,
    serving: Vec<JoinHandle<()>>,
}

impl ScanShare {
    /// Starts to listen, and fetches the gateway's keys.
    ///
    /// # Errors
    ///
    /// [`Error`] says what is wrong with the settings.
    pub async fn start(options: Options, partners: Partners) -> Result<Self, Error> {
        if !options.listen.ip().is_loopback() {
            return Err(Error::Open(options.listen));
        }
        let gateway = Arc::new(partners.gateway);
        let clock = options.clock.clone();
        let counters = Counters::new(partners.book, clock.clone(), options.token_validity);
        let desk = match options.desk {
            Some(desk) if !desk.listen.ip().is_loopback() && desk.key_file.is_none() => {
                return Err(Error::OpenDesk(desk.listen));
            }
            Some(desk) => {
                let listen = desk.listen;
                let facility = (options.facility.clone(), options.app);
                let people = (counters.clone(), Arc::clone(&partners.receiver));
                let desk = Desk::new(facility, people, desk).map_err(Error::DeskKey)?;
                Some((listen, desk::routes(Arc::new(desk))))
            }
            None => None,
        };
        let keys = KeyRing::new(Arc::clone(&gateway), options.trust);
        keys.prepare();
        let answering = Answering {
            facility: options.facility,
            handing: Handing::new(partners.receiver, counters.clone()),
            counters,
            gateway,
        };
        let callbacks = Callbacks::new(keys, answering, clock, options.patience);
        let routes = callback::routes(Arc::new(callbacks));
        let patience = options.patience;
        let (address, serving) = listen(options.listen, routes, patience).await?;
        let mut service = Self {
            address,
            desk: None,
            serving: vec![serving],
        };
        if let Some((at, routes)) = desk {
            let (at, serving) = listen(at, routes, patience).await?;
            service.desk = Some(at);
            service.serving.push(serving);
        }
        tracing::info!(event = "share_started", address = %address);
        Ok(service)
    }

    /// Where requests come in.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Where the desk's pages are, if anywhere.
    #[must_use]
    pub fn desk_url(&self) -> Option<String> {
        self.desk.map(|address| format!("http://{address}"))
    }

    /// Waits until it no longer listens, which it does by itself never.
    pub async fn stopped(&mut self) {
        for serving in &mut self.serving {
            let _ = serving.await;
        }
    }
}

impl Drop for ScanShare {
    fn drop(&mut self) {
        for serving in &self.serving {
            serving.abort();
        }
    }
}

impl fmt::Debug for Partners {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Partners(..)")
    }
}

async fn listen(
    address: SocketAddr,
    routes: Router,
    patience: Duration,
) -> Result<(SocketAddr, JoinHandle<()>), Error> {
    let unheard = |error: io::Error| Error::Listen {
        address,
        problem: error.kind(),
    };
    let listener = TcpListener::bind(address).await.map_err(unheard)?;
    let address = listener.local_addr().map_err(unheard)?;
    let serving = tokio::spawn(server::serve(listener, routes, patience));
    Ok((address, serving))
}
