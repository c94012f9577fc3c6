//! From what a look shows to what a person is told.

use super::Error;
use super::port::{DeviceState, JobState, Sight};
use super::reasons::{Severity, need};
use crate::domain::{PrintFailure, PrintState, PrinterNeed};

/// Looks in a row that have to agree before a passing trouble is told: CUPS says
/// `connecting-to-device` for a moment at the beginning of every job.
const AGREEING: u8 = 2;

/// A job under way.
pub(super) struct Watch {
    state: PrintState,
    progress: [Option<i32>; 4],
    offline: u8,
    silent: u8,
    missing: u8,
}

/// What a look changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) state: PrintState,
    /// Whether the job got on, or something else is needed now.
    pub(super) moved: bool,
}

impl Watch {
    /// A job that has just been handed over.
    pub(super) fn new() -> Self {
        Self {
            state: PrintState::Waiting,
            progress: [None; 4],
            offline: 0,
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

    pub(super) fn see(&mut self, look: &Result<Sight, Error>) -> Step {
        let (state, progress) = match look {
            Ok(sight) => {
                self.silent = 0;
                self.missing = 0;
                (self.state_of(sight), sight.progress)
            }
            Err(error) => (self.without_sight(*error), self.progress),
        };
        let moved = state != self.state || progress != self.progress;
        self.state = state;
        self.progress = progress;
        Step { state, moved }
    }

    fn state_of(&mut self, sight: &Sight) -> PrintState {
        let reasons = sight.reasons();
        let needed = self.settled(need(&reasons, Severity::Warning));
        let stopped = sight.printer == Some(DeviceState::Stopped);
        let live = |usual: PrintState, stopped: bool| match needed {
            Some(need) => PrintState::Attention(need),
            None if stopped => PrintState::Attention(PrinterNeed::Other),
            None => usual,
        };
        match sight.job {
            Some(JobState::Completed) => PrintState::Done,
            Some(JobState::Cancelled) => PrintState::Failed(PrintFailure::Cancelled),
            // Once it has given a job up, a printer only reports what it is in want of.
            Some(JobState::Aborted) => PrintState::Failed(PrintFailure::Aborted(
                self.need().or_else(|| need(&reasons, Severity::Report)),
            )),
            Some(JobState::Pending) => live(PrintState::Waiting, stopped),
            Some(JobState::Processing) => live(PrintState::Printing, stopped),
            Some(JobState::Stopped) => live(PrintState::Printing, true),
            None => live(self.state, false),
        }
    }

    /// A need as it is told: that the printer is being called on is none yet.
    fn settled(&mut self, needed: Option<PrinterNeed>) -> Option<PrinterNeed> {
        if needed != Some(PrinterNeed::Offline) {
            self.offline = 0;
            return needed;
        }
        self.offline = self.offline.saturating_add(1);
        (self.offline >= AGREEING).then_some(PrinterNeed::Offline)
    }

    fn without_sight(&mut self, error: Error) -> PrintState {
        match error {
            Error::NotThere => PrintState::Attention(PrinterNeed::Offline),
            Error::NoSuchPrinter => {
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
            | Error::Refused(_)
            | Error::Busy
            | Error::NoFormat
            | Error::Card(_)
            | Error::Unusable => self.state,
        }
    }
}
