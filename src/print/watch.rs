//! From what a look shows to what a person is told.

use super::Error;
use super::port::{DeviceState, JobState, Numbers, Sight};
use super::reasons::{Severity, need};
use crate::domain::{PrintFailure, PrintState, PrinterNeed};

/// Looks in a row that have to agree before a passing trouble is told: CUPS says
/// `connecting-to-device` for a moment at the beginning of every job.
const AGREEING: u8 = 2;

/// A job under way.
pub(super) struct Watch {
    state: PrintState,
    furthest: Progress,
    /// What the printer was in want of before the job: a queue still says what its last job met
    /// with when the paper has long been filled up.
    before: Option<PrinterNeed>,
    agreeing: u8,
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
    /// A job that has just been handed over to a printer that said this before.
    pub(super) fn new(reasons_before: &[String], pages: usize) -> Self {
        Self {
            state: PrintState::Waiting,
            furthest: Progress {
                pages: i32::try_from(pages).unwrap_or(i32::MAX),
                ..Progress::default()
            },
            before: need(reasons_before, Severity::Report),
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

    pub(super) fn see(&mut self, look: &Result<Sight, Error>) -> Step {
        let (state, further) = match look {
            Ok(sight) => {
                self.silent = 0;
                self.missing = 0;
                (self.state_of(sight), self.furthest.advance(&sight.progress))
            }
            Err(error) => (self.without_sight(*error), false),
        };
        // Where somebody has to act nothing gets on, whatever is counted.
        let waits = matches!(state, PrintState::Attention(_));
        let moved = (further && !waits) || state != self.state;
        self.state = state;
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
            Some(JobState::Aborted) => given_up(self.wanted(&reasons)),
            // CUPS cancels what its printer gave up, and leaves out who did it.
            Some(JobState::Cancelled) => match self.wanted(&reasons) {
                Some(need) if !by_somebody(&reasons) => given_up(Some(need)),
                Some(_) | None => PrintState::Failed(PrintFailure::Cancelled),
            },
            Some(JobState::Pending) => live(PrintState::Waiting, stopped),
            Some(JobState::Processing) => live(PrintState::Printing, stopped),
            Some(JobState::Stopped) => live(PrintState::Printing, true),
            None => live(self.state, false),
        }
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

fn given_up(need: Option<PrinterNeed>) -> PrintState {
    PrintState::Failed(PrintFailure::Aborted(need))
}

/// Whether the keywords of the job say who called it off.
fn by_somebody(reasons: &[String]) -> bool {
    reasons
        .iter()
        .any(|reason| reason.starts_with("job-canceled-"))
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
    fn advance(&mut self, seen: &Numbers) -> bool {
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
mod tests {
    use super::*;

    fn sight(job: i32, sheets: Option<i32>, jobs_before: Option<i32>) -> Result<Sight, Error> {
        Ok(Sight {
            job: JobState::of(job),
            progress: Numbers {
                sheets,
                octets: None,
                jobs_before,
            },
            ..Sight::default()
        })
    }

    #[test]
    fn only_what_gets_further_moves_a_job() {
        let mut watch = Watch::new(&[], 2);
        let mut moved = |look| watch.see(&look).moved;
        assert!(!moved(sight(3, None, None)));
        assert!(!moved(sight(3, None, Some(4))));
        assert!(moved(sight(3, None, Some(3))));
        assert!(!moved(sight(3, None, None)));
        assert!(!moved(sight(3, None, Some(4))));
        assert!(moved(sight(5, None, None)));
        assert!(moved(sight(5, Some(1), None)));
        assert!(!moved(sight(5, None, None)));
        assert!(!moved(sight(5, Some(1), None)));
        assert!(!moved(sight(5, Some(0), None)));
        assert!(moved(sight(5, Some(2), None)));
        assert!(!moved(sight(5, Some(3), None)), "there are two pages");
        assert!(!moved(Err(Error::Garbled)));
        assert!(moved(Err(Error::NotThere)));
        assert!(!moved(Err(Error::NotThere)));
    }

    #[test]
    fn a_job_that_waits_for_paper_is_not_moved_by_what_is_counted() {
        let mut watch = Watch::new(&[], 9);
        let mut moved = |sheets| {
            let look = sight(5, Some(sheets), None).map(|sight| Sight {
                printer_reasons: vec!["media-empty".to_owned()],
                ..sight
            });
            watch.see(&look).moved
        };
        assert!(moved(1), "that there is no paper is new");
        assert!(!moved(2));
        assert!(!moved(3));
    }

    #[test]
    fn passing_troubles_have_to_be_seen_twice() {
        let mut watch = Watch::new(&[], 2);
        for _ in 0..3 {
            assert_eq!(watch.see(&Err(Error::Lost)).state, PrintState::Waiting);
            let seen = watch.see(&sight(3, None, None));
            assert_eq!(seen.state, PrintState::Waiting);
        }
        let _ = watch.see(&Err(Error::Lost));
        assert_eq!(
            watch.see(&Err(Error::Lost)).state,
            PrintState::Attention(PrinterNeed::Offline)
        );
    }
}
