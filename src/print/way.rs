//! The way to a printer: by IPP, or on Windows by its spooler where a queue is named.

use super::capabilities::Capabilities;
use super::internet::Internet;
use super::outstanding::Place;
use super::port::{JobId, Port, Sight, SubmitError};
use super::rendition::Document;
#[cfg(windows)]
use super::spooler::Spooler;
use super::{Error, Target};
use std::time::Duration;

/// One of them.
pub(super) enum Way {
    Internet(Box<Internet>),
    #[cfg(windows)]
    Spooler(Spooler),
}

impl Way {
    /// # Errors
    ///
    /// [`Error::Unusable`] when the printer cannot be spoken to as it is named.
    pub(super) fn to(target: &Target) -> Result<Self, Error> {
        #[cfg(windows)]
        if let Some(queue) = target.printer.queue() {
            return Ok(Self::Spooler(Spooler::of(queue)));
        }
        Ok(Self::Internet(Box::new(Internet::at(&target.uri())?)))
    }
}

impl Port for Way {
    async fn capabilities(&self) -> Result<Capabilities, Error> {
        match self {
            Self::Internet(port) => port.capabilities().await,
            #[cfg(windows)]
            Self::Spooler(port) => port.capabilities().await,
        }
    }

    async fn submit(
        &self,
        document: &Document,
        at_most: Duration,
        place: &Place,
    ) -> Result<JobId, SubmitError> {
        match self {
            Self::Internet(port) => port.submit(document, at_most, place).await,
            #[cfg(windows)]
            Self::Spooler(port) => port.submit(document, at_most, place).await,
        }
    }

    async fn sight(&self, job: JobId) -> Result<Sight, Error> {
        match self {
            Self::Internet(port) => port.sight(job).await,
            #[cfg(windows)]
            Self::Spooler(port) => port.sight(job).await,
        }
    }

    async fn cancel(&self, job: JobId) -> Result<(), Error> {
        match self {
            Self::Internet(port) => port.cancel(job).await,
            #[cfg(windows)]
            Self::Spooler(port) => port.cancel(job).await,
        }
    }

    async fn forget(&self, job: JobId) -> bool {
        match self {
            Self::Internet(port) => port.forget(job).await,
            #[cfg(windows)]
            Self::Spooler(port) => port.forget(job).await,
        }
    }
}
