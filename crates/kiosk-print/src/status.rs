//! The states of jobs and printers as IPP says them.

use super::attributes::AttributeGroup;

/// The number a printer gave to a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct JobId(pub(super) i32);

/// The status of a job and of its printer at one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct JobStatus {
    /// `job-state`, if it is one that is known.
    pub(super) job: Option<JobState>,
    /// `job-state-reasons` and what the queue hands on of its printer's.
    pub(super) job_reasons: Vec<String>,
    /// `printer-state`, if it is one that is known.
    pub(super) printer: Option<DeviceState>,
    /// `printer-state-reasons`.
    pub(super) printer_reasons: Vec<String>,
    pub(super) progress: JobProgress,
}

/// How far a job has come, as it says it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct JobProgress {
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

impl JobStatus {
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

/// The status of a printer or queue, as it says it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct RawStatus {
    pub(super) state: Option<DeviceState>,
    pub(super) reasons: Vec<String>,
}

impl RawStatus {
    pub(super) fn read(printer: AttributeGroup<'_>) -> Self {
        Self {
            state: printer.number("printer-state").and_then(DeviceState::of),
            reasons: printer.keywords("printer-state-reasons"),
        }
    }
}
