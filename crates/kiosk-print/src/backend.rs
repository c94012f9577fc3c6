//! What the rest of this room wants of a backend. IPP is one; on Windows the spooler is another.

use super::Error;
use super::capabilities::Capabilities;
use super::document::Document;
use super::outstanding::JobSlot;
use super::status::{JobId, JobStatus};
use std::future::Future;
use std::time::Duration;

/// A printer or queue that can be asked and given a job.
pub(super) trait Backend: Send + Sync + 'static {
    /// What it takes, and its status.
    fn capabilities(&self) -> impl Future<Output = Result<Capabilities, Error>> + Send;

    /// Hands a document over, once. The queue may drop it after `at_most`, where it can. The
    /// job's number is noted in its slot before there is anything to print, where that is
    /// possible.
    fn submit(
        &self,
        document: &Document,
        at_most: Duration,
        slot: &JobSlot,
    ) -> impl Future<Output = Result<JobId, SubmitError>> + Send;

    /// The status of a job and of its printer now.
    fn job_status(&self, job: JobId) -> impl Future<Output = Result<JobStatus, Error>> + Send;

    /// Asks for a job to be called off. That it was is seen in its next status.
    fn cancel(&self, job: JobId) -> impl Future<Output = Result<(), Error>> + Send;

    /// Asks the queue to forget a job that has come to its end. True when nothing of it is left
    /// there, or the queue cannot forget.
    fn forget(&self, job: JobId) -> impl Future<Output = bool> + Send;
}

/// Why a document was not handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SubmitError {
    /// It was not: the printer has nothing to print.
    Not(Error),
    /// Nobody can tell.
    Unknown,
}
