//! The backend of a printer: IPP, or on Windows its spooler where a queue is named.

use super::backend::{Backend, SubmitError};
use super::capabilities::Capabilities;
use super::document::Document;
use super::ipp::IppBackend;
use super::outstanding::JobSlot;
use super::status::{JobId, JobStatus};
#[cfg(windows)]
use super::windows::WindowsBackend;
use super::{Error, Target};
use std::time::Duration;

/// The backend that a target is printed with.
pub(super) enum AnyBackend {
    Ipp(Box<IppBackend>),
    #[cfg(windows)]
    Windows(WindowsBackend),
}

impl AnyBackend {
    /// # Errors
    ///
    /// [`Error::Unusable`] when the printer cannot be spoken to as it is named.
    pub(super) fn to(target: &Target) -> Result<Self, Error> {
        #[cfg(windows)]
        if let Some(queue) = target.printer.queue() {
            return Ok(Self::Windows(WindowsBackend::of(queue)));
        }
        Ok(Self::Ipp(Box::new(IppBackend::at(&target.uri())?)))
    }
}

impl Backend for AnyBackend {
    async fn capabilities(&self) -> Result<Capabilities, Error> {
        match self {
            Self::Ipp(backend) => backend.capabilities().await,
            #[cfg(windows)]
            Self::Windows(backend) => backend.capabilities().await,
        }
    }

    async fn submit(
        &self,
        document: &Document,
        at_most: Duration,
        slot: &JobSlot,
    ) -> Result<JobId, SubmitError> {
        match self {
            Self::Ipp(backend) => backend.submit(document, at_most, slot).await,
            #[cfg(windows)]
            Self::Windows(backend) => backend.submit(document, at_most, slot).await,
        }
    }

    async fn job_status(&self, job: JobId) -> Result<JobStatus, Error> {
        match self {
            Self::Ipp(backend) => backend.job_status(job).await,
            #[cfg(windows)]
            Self::Windows(backend) => backend.job_status(job).await,
        }
    }

    async fn cancel(&self, job: JobId) -> Result<(), Error> {
        match self {
            Self::Ipp(backend) => backend.cancel(job).await,
            #[cfg(windows)]
            Self::Windows(backend) => backend.cancel(job).await,
        }
    }

    async fn forget(&self, job: JobId) -> bool {
        match self {
            Self::Ipp(backend) => backend.forget(job).await,
            #[cfg(windows)]
            Self::Windows(backend) => backend.forget(job).await,
        }
    }
}
