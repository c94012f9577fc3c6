//! From the status of a job to what a person is told.

use super::Error;
use super::reasons::{Severity, is_of_one_tray, need};
use super::status::{DeviceState, JobProgress, JobState, JobStatus};
use abdm_types::{PrintFailure, PrintState, PrinterNeed};

/// Looks in a row that have to agree before a passing problem is told: CUPS says
/// `connecting-to-device` for a moment at the beginning of every job.
const AGREEING: u8 = 2;

/// IPP's words for a printer that has trouble of its own just now (`server-error-internal-error`,
/// `-service-unavailable` and `-device-error`): they say nothing of the job.
const PASSING: [u16; 3] = [0x0500, 0x0502, 0x0504];

/// What the IPP backend of CUPS says from when its printer has all of the job.
const HANDED_ON: &str = "cups-waiting-for-job-completed";

/// Reasons of a job that is complete and may lack something all the same: RFC 8011 section 5.3.8
/// has the first for a server that cannot follow the job any further.
const DOUBTFUL: [&str; 2] = ["queued-in-device", "job-completed-with-errors"];

/// A job under way.
pub(super) struct Watch {
    state: PrintState,
    furthest: Progress,
    /// What the printer was in want of before the job: a queue still says what its last job met
    /// with when the paper has long been filled up.
    before: Option<PrinterNeed>,
    /// Whether another tray than the card's is empty.
    spare: bool,
    /// Whether the printer ever said the state of the job.
    seen: bool,
    /// Whether it was ever worked at without the printer being out of reach: the filters of a
    /// queue count pages too that never leave it.
    reached: bool,
    /// Whether a queue said that its printer has all of it.
    handed_on: bool,
    agreeing: u8,
    silent: u8,
    missing: u8,
}

/// What became of calling a job off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CancelOutcome {
    /// It was quicker.
    Complete,
    /// It was quicker, and the printer doubts that all of it came out.
    PerhapsComplete,
    /// It has come to its end without being complete.
    Over,
    /// The printer has agreed and still holds the job.
    Agreed,
    /// It cannot be asked, or does not call it off.
    Unconfirmed,
}

/// What a status changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) state: PrintState,
    /// Whether the job got on, or something else is needed now.
    pub(super) moved: bool,
}

impl Watch {
    /// A job that has just been handed over to a printer that said this before; `spare` when the
    /// paper lies in a tray although another is empty.
    pub(super) fn new(reasons_before: &[String], pages: usize, spare: bool) -> Self {
        let before: Vec<String> = reasons_before
            .iter()
            .filter(|reason| !(spare && is_of_one_tray(reason)))
            .cloned()
            .collect();
        Self {
            state: PrintState::Waiting,
            furthest: Progress {
                pages: i32::try_from(pages).unwrap_or(i32::MAX),
                ..Progress::default()
            },
            before: need(&before, Severity::Report),
            spare,
            seen: false,
            reached: false,
            handed_on: false,
            agreeing: 0,
            silent: 0,
            missing: 0,
        }
    }

    /// What is needed now.
    pub(super) fn need(&self) -> Option<PrinterNeed> {
        match self.state {
            PrintState::Attention(need) => Some(need),
            PrintState::Sending
            | PrintState::Waiting
            | PrintState::Printing
            | PrintState::Done
            | PrintState::Failed(_) => None,
        }
    }

    pub(super) fn see(&mut self, status: &Result<JobStatus, Error>) -> Step {
        let (state, further) = match status {
            Ok(job_status) => {
                self.silent = 0;
                self.missing = 0;
                let further = self.furthest.advance(&job_status.progress);
                (self.state_of(job_status), further)
            }
            Err(error) => (self.without_status(*error), false),
        };
        // Where somebody has to act nothing gets on, whatever is counted.
        let waits = matches!(state, PrintState::Attention(_));
        let moved = (further && !waits) || state != self.state;
        self.state = state;
        Step { state, moved }
    }

    fn state_of(&mut self, job_status: &JobStatus) -> PrintState {
        let stopped = job_status.printer == Some(DeviceState::Stopped);
        let mut reasons = job_status.reasons();
        if self.spare && !stopped && job_status.job != Some(JobState::Stopped) {
            reasons.retain(|reason| !is_of_one_tray(reason));
        }
        self.seen |= job_status.job.is_some();
        self.handed_on |= reasons.iter().any(|reason| reason == HANDED_ON);
        let needed = need(&reasons, Severity::Warning);
        self.reached |=
            job_status.job == Some(JobState::Processing) && needed != Some(PrinterNeed::Offline);
        let needed = self.settled(needed);
        let live = |usual: PrintState, stopped: bool| match needed {
            Some(need) => PrintState::Attention(need),
            None if stopped => PrintState::Attention(PrinterNeed::Other),
            None => usual,
        };
        match job_status.job {
            Some(JobState::Completed) if is_doubtful(&reasons) => {
                PrintState::Failed(PrintFailure::Unknown)
            }
            Some(JobState::Completed) => PrintState::Done,
            Some(JobState::Aborted) => self.ended(PrintFailure::Aborted(self.wanted(&reasons))),
            // CUPS cancels what its printer gave up, and leaves out who did it.
            Some(JobState::Cancelled) => self.ended(match self.wanted(&reasons) {
                Some(need) if !by_somebody(&reasons) => PrintFailure::Aborted(Some(need)),
                Some(_) | None => PrintFailure::Cancelled,
            }),
            Some(JobState::Pending) => live(PrintState::Waiting, stopped),
            Some(JobState::Processing) => live(PrintState::Printing, stopped),
            Some(JobState::Stopped) => live(PrintState::Printing, true),
            None => live(self.state, false),
        }
    }

    /// What is told of a job that was called off for this, by what became of that.
    pub(super) fn called_off(&self, why: PrintFailure, became: CancelOutcome) -> PrintState {
        match became {
            CancelOutcome::Complete => PrintState::Done,
            CancelOutcome::PerhapsComplete | CancelOutcome::Unconfirmed => {
                PrintState::Failed(PrintFailure::Unknown)
            }
            CancelOutcome::Over | CancelOutcome::Agreed => self.ended(why),
        }
    }

    /// What is told of a job that ended without being complete. Where nothing stands in the
    /// printer's way and all of it may be out, nobody can say that it was not printed.
    fn ended(&self, why: PrintFailure) -> PrintState {
        let is_out = self.furthest.sheets >= self.furthest.pages;
        let may_be_out = match why {
            PrintFailure::Cancelled => is_out,
            PrintFailure::Aborted(None) | PrintFailure::Stuck(None) => {
                is_out || self.handed_on || !self.seen
            }
            PrintFailure::Aborted(Some(PrinterNeed::Offline))
            | PrintFailure::Stuck(Some(PrinterNeed::Offline)) => {
                (is_out && self.reached) || self.handed_on
            }
            PrintFailure::Aborted(Some(_))
            | PrintFailure::Stuck(Some(_))
            | PrintFailure::NotThere
            | PrintFailure::Refused
            | PrintFailure::WantsEncryption
            | PrintFailure::Untrusted
            | PrintFailure::NoFormat
            | PrintFailure::NotMade
            | PrintFailure::Unknown => false,
        };
        PrintState::Failed(if may_be_out {
            PrintFailure::Unknown
        } else {
            why
        })
    }

    /// What a job was given up for: what was needed last, or what the printer reports now that
    /// it no longer waits for it.
    fn wanted(&self, reasons: &[String]) -> Option<PrinterNeed> {
        self.need().or_else(|| need(reasons, Severity::Report))
    }

    /// A need as it is told: neither that the printer is being called on, nor what it said
    /// before the job came, is one until it is said twice.
    fn settled(&mut self, needed: Option<PrinterNeed>) -> Option<PrinterNeed> {
        let doubtful = needed == Some(PrinterNeed::Offline) || needed == self.before;
        if needed.is_none() || !doubtful {
            self.before = None;
            self.agreeing = 0;
            return needed;
        }
        self.agreeing = self.agreeing.saturating_add(1);
        needed.filter(|_| self.agreeing >= AGREEING)
    }

    fn without_status(&mut self, error: Error) -> PrintState {
        match error {
            Error::NotThere => PrintState::Attention(PrinterNeed::Offline),
            Error::Refused(status) if PASSING.contains(&status) => self.state,
            // Some printers forget a job as soon as it is out, and say of it that it was never
            // there, or that nobody may ask so.
            Error::NoSuchPrinter | Error::Refused(_) | Error::WantsEncryption => {
                self.missing = self.missing.saturating_add(1);
                if self.missing >= AGREEING {
                    PrintState::Failed(PrintFailure::Unknown)
                } else {
                    self.state
                }
            }
            Error::Lost => {
                self.silent = self.silent.saturating_add(1);
                if self.silent >= AGREEING {
                    PrintState::Attention(PrinterNeed::Offline)
                } else {
                    self.state
                }
            }
            Error::Certificate
            | Error::Garbled
            | Error::Busy
            | Error::NoFormat
            | Error::Card(_)
            | Error::Unusable => self.state,
        }
    }
}

/// Whether a job that is called complete may not have come out.
pub(super) fn is_doubtful(reasons: &[String]) -> bool {
    reasons
        .iter()
        .any(|reason| DOUBTFUL.contains(&reason.as_str()))
}

/// Whether the keywords of the job say who called it off.
fn by_somebody(reasons: &[String]) -> bool {
    // The last is the printer's own doing: the time is over that the job was given.
    reasons
        .iter()
        .any(|reason| reason.starts_with("job-canceled-") && reason != "job-canceled-after-timeout")
}

/// How far a job has come: what counts up at its highest, and the jobs before it at their
/// fewest. Printers that leave a number out now and then do not get a job on by it, nor does
/// CUPS, which counts the pages again whenever it sends them again to a printer that is busy.
#[derive(Default)]
struct Progress {
    /// Pages of the document: more cannot be printed of it.
    pages: i32,
    sheets: i32,
    octets: i32,
    before: Option<i32>,
}

impl Progress {
    /// Whether it has come further.
    fn advance(&mut self, seen: &JobProgress) -> bool {
        let mut further = false;
        let mut counts = |best: &mut i32, now: Option<i32>| {
            if let Some(now) = now.filter(|now| *now > *best) {
                *best = now;
                further = true;
            }
        };
        let sheets = seen.sheets.map(|sheets| sheets.min(self.pages));
        counts(&mut self.sheets, sheets);
        counts(&mut self.octets, seen.octets);
        if let Some(now) = seen.jobs_before {
            further |= self.before.is_some_and(|least| now < least);
            self.before = Some(self.before.map_or(now, |least| least.min(now)));
        }
        further
    }
}

#[cfg(test)]
mod table;
#[cfg(test)]
mod tests;
