//! What staff see and can do of the hand-off, and whom the kiosk asks whether somebody is known.

mod export;

pub use export::{ExportError, Exported};

use crate::destination::{Destination, Trouble};
use crate::store::StoreFault;
use crate::worker::Shared;
use abdm_types::{AbhaNumber, UtcMillis};
use kiosk_record::{DestinationKind, FailedRow, HandoffFault, OutboxState, PatientId};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::watch;

/// How the hand-off stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// How many wait, were sent and failed, as it was counted last.
    pub outbox: OutboxState,
    /// How each destination stands.
    pub standings: Vec<(DestinationKind, Standing)>,
    /// Why the outbox cannot be used, if it cannot.
    pub store: Option<StoreFault>,
}

/// How a destination stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is due.
    Idle,
    /// Something is on its way.
    Sending,
    /// Staff paused it.
    Paused,
    /// It failed, and is tried again at a moment.
    PutOff {
        /// Why.
        fault: HandoffFault,
        /// When.
        until: UtcMillis,
    },
    /// It does not let the kiosk in: staff have to act. It is tried again once an hour.
    LockedOut {
        /// Why.
        fault: HandoffFault,
    },
}

/// What the worker is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Orders {
    pub(crate) is_paused: bool,
    pub(crate) is_over: bool,
}

/// Speaks with the worker. Clones speak with the same.
#[derive(Clone)]
pub struct Desk {
    shared: Arc<Shared>,
    destinations: Arc<[Arc<dyn Destination>]>,
    orders: watch::Sender<Orders>,
    news: watch::Sender<u64>,
}

/// Why it cannot be told whether somebody is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FindError {
    /// The outbox cannot be read.
    #[error(transparent)]
    Store(#[from] StoreFault),
    /// The destination cannot be asked, or knows several.
    #[error(transparent)]
    Destination(#[from] Trouble),
}

impl State {
    pub(crate) fn new(standings: Vec<(DestinationKind, Standing)>) -> Self {
        Self {
            outbox: OutboxState::default(),
            standings,
            store: None,
        }
    }
}

impl Desk {
    pub(crate) fn new(
        shared: Arc<Shared>,
        destinations: Vec<Arc<dyn Destination>>,
        orders: watch::Sender<Orders>,
        news: watch::Sender<u64>,
    ) -> Self {
        Self {
            shared,
            destinations: destinations.into(),
            orders,
            news,
        }
    }

    /// How it stands, and each change of it.
    #[must_use]
    pub fn states(&self) -> watch::Receiver<State> {
        self.shared.state.subscribe()
    }

    /// Something new waits.
    pub fn wake(&self) {
        self.shared.changed();
        self.news.send_modify(|news| *news = news.wrapping_add(1));
    }

    /// Sends nothing until [`Desk::resume`]. What is on its way arrives.
    pub fn pause(&self) {
        self.orders.send_modify(|orders| orders.is_paused = true);
    }

    /// Whether staff paused it.
    #[must_use]
    pub fn is_paused(&self) -> bool {
        self.orders.borrow().is_paused
    }

    /// Goes on, at once, whatever a destination was left alone for.
    pub fn resume(&self) {
        self.orders.send_modify(|orders| orders.is_paused = false);
    }

    /// Ends the worker.
    pub fn end(&self) {
        self.orders.send_modify(|orders| orders.is_over = true);
    }

    /// Lets all that failed wait again, and sends at once. Says how many had failed.
    ///
    /// # Errors
    ///
    /// [`StoreFault`]: nothing was changed.
    pub async fn send_again(&self) -> Result<u64, StoreFault> {
        let now = self.shared.now();
        let store = &self.shared.store;
        let count = store.ask(move |outbox| outbox.send_again(now)).await?;
        self.shared.changed();
        self.resume();
        Ok(count)
    }

    /// Those that failed, oldest first.
    ///
    /// # Errors
    ///
    /// [`StoreFault`] if the outbox cannot be read.
    pub async fn failed(&self) -> Result<Vec<FailedRow>, StoreFault> {
        self.shared.store.ask(|outbox| outbox.failed()).await
    }

    /// Writes those that failed, opened, into a folder that is this user's alone; it is made if there is
    /// none. They stay in the outbox.
    ///
    /// # Errors
    ///
    /// [`ExportError`] says why not all of them are there.
    pub async fn export_failed(&self, folder: PathBuf) -> Result<Exported, ExportError> {
        let keys = self.shared.keys.clone();
        let job =
            move |outbox: &mut kiosk_record::Outbox| Ok(export::failed(outbox, &keys, &folder));
        self.shared.store.ask(job).await?
    }

    /// The id of somebody with this ABHA number, where it is known here. The destination is not asked.
    ///
    /// # Errors
    ///
    /// [`StoreFault`] where it cannot be read.
    pub async fn known_here(&self, number: &AbhaNumber) -> Result<Option<PatientId>, StoreFault> {
        let person = self.shared.keys.person(number);
        let store = &self.shared.store;
        store.ask(move |outbox| outbox.patient_of(person)).await
    }

    /// Whether somebody with this ABHA number is known: here, or at a destination that can be asked.
    ///
    /// # Errors
    ///
    /// [`FindError`] where it cannot be told.
    pub async fn find(&self, number: &AbhaNumber) -> Result<Option<PatientId>, FindError> {
        let known = self.known_here(number).await?;
        if known.is_some() {
            return Ok(known);
        }
        for destination in self.destinations.iter() {
            if let Some(patient) = destination.find(number).await? {
                return Ok(Some(patient));
            }
        }
        Ok(None)
    }
}
