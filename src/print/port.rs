//! What the rest of this room wants of a way to print. IPP serves it; on Windows the spooler can.

use super::Error;
use super::capabilities::Capabilities;
use super::outstanding::Place;
use super::rendition::Document;
use std::future::Future;
use std::time::Duration;

/// A printer or queue that can be asked and given a job.
pub(super) trait Port: Send + Sync + 'static {
    /// What it takes, and how it stands.
    fn capabilities(&self) -> impl Future<Output = Result<Capabilities, Error>> + Send;

    /// Hands a document over, once. The queue may drop it after `at_most`, where it can. The
    /// job's number is noted in its place before there is anything to print, where that is
    /// possible.
    fn submit(
        &self,
        document: &Document,
        at_most: Duration,
        place: &Place,
    ) -> impl Future<Output = Result<JobId, SubmitError>> + Send;

    /// One look at a job and its printer.
    fn sight(&self, job: JobId) -> impl Future<Output = Result<Sight, Error>> + Send;

    /// Asks for a job to be called off. That it was is seen by the next look.
    fn cancel(&self, job: JobId) -> impl Future<Output = Result<(), Error>> + Send;

    /// Asks the queue to forget a job that has come to its end. True when nothing of it is left
    /// there, or the queue cannot forget.
    fn forget(&self, job: JobId) -> impl Future<Output = bool> + Send;
}

/// The number a printer gave to a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct JobId(pub(super) i32);

/// Why a document was not handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SubmitError {
    /// It was not: the printer has nothing to print.
    Not(Error),
    /// Nobody can tell.
    Unknown,
}

/// What one look showed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sight {
    /// `job-state`, if it is one that is known.
    pub(super) job: Option<JobState>,
    /// `job-state-reasons` and what the queue hands on of its printer's.
    pub(super) job_reasons: Vec<String>,
    /// `printer-state`, if it is one that is known.
    pub(super) printer: Option<DeviceState>,
    /// `printer-state-reasons`.
    pub(super) printer_reasons: Vec<String>,
    pub(super) progress: Numbers,
}

/// How far a job says that it has come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Numbers {
    /// `job-impressions-completed`, or `job-media-sheets-completed` where that is more.
    pub(super) sheets: Option<i32>,
    /// `job-k-octets-processed`.
    pub(super) octets: Option<i32>,
    /// `number-of-intervening-jobs`.
    pub(super) jobs_before: Option<i32>,
}

/// `job-state` (RFC 8011 section 5.3.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum JobState {
    /// `pending` and `pending-held`.
    Pending,
    /// `processing`.
    Processing,
    /// `processing-stopped`.
    Stopped,
    /// `canceled`.
    Cancelled,
    /// `aborted`.
    Aborted,
    /// `completed`.
    Completed,
}

/// `printer-state` (RFC 8011 section 5.4.11).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DeviceState {
    /// `idle`.
    Idle,
    /// `processing`.
    Processing,
    /// `stopped`.
    Stopped,
}

impl JobState {
    pub(super) fn of(number: i32) -> Option<Self> {
        match number {
            3 | 4 => Some(Self::Pending),
            5 => Some(Self::Processing),
            6 => Some(Self::Stopped),
            7 => Some(Self::Cancelled),
            8 => Some(Self::Aborted),
            9 => Some(Self::Completed),
            _ => None,
        }
    }

    pub(super) const fn is_final(self) -> bool {
        matches!(self, Self::Cancelled | Self::Aborted | Self::Completed)
    }
}

impl DeviceState {
    pub(super) fn of(number: i32) -> Option<Self> {
        match number {
            3 => Some(Self::Idle),
            4 => Some(Self::Processing),
            5 => Some(Self::Stopped),
            _ => None,
        }
    }
}

impl Sight {
    /// Every keyword once.
    pub(super) fn reasons(&self) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for reason in self.job_reasons.iter().chain(&self.printer_reasons) {
            if !all.contains(reason) {
                all.push(reason.clone());
            }
        }
        all
    }
}
