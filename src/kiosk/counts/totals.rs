//! What was counted since the program began, for numbers that leave the kiosk.

use super::classes::{Cause, Part};
use super::fives::Seconds;
use super::visit::{Count, Outcome};
use crate::domain::{Fault, PrintFailure, PrintState, PrinterNeed, PrinterState};
use crate::journey::CallOutcome;
#[cfg(feature = "otlp")]
use std::sync::Arc;
use std::time::Instant;

/// What was counted, and how the kiosk stands.
#[derive(Clone)]
pub(in crate::kiosk) struct Totals {
    pub(in crate::kiosk) sessions: u64,
    pub(in crate::kiosk) had: [u64; Outcome::ALL.len()],
    pub(in crate::kiosk) stopped: [[u64; Cause::ALL.len()]; Part::ALL.len()],
    pub(in crate::kiosk) in_part: [Seconds; Part::ALL.len()],
    pub(in crate::kiosk) until_code: [Seconds; Sender::ALL.len()],
    pub(in crate::kiosk) codes: [u64; Sender::ALL.len()],
    pub(in crate::kiosk) calls: [u64; CallResult::ALL.len()],
    pub(in crate::kiosk) prints: [u64; PRINT_ENDS.len()],
    pub(in crate::kiosk) staff_calls: u64,
    pub(in crate::kiosk) printer: Option<PrinterState>,
    pub(in crate::kiosk) is_reachable: Option<bool>,
    pub(in crate::kiosk) answered_at: Option<Instant>,
    pub(in crate::kiosk) clock_ahead: Option<i64>,
    // Who is told of seconds as they are told.
    #[cfg(feature = "otlp")]
    listener: Option<Listener>,
}

/// Who hears of seconds, five at a time.
#[cfg(feature = "otlp")]
pub(in crate::kiosk) type Listener = Arc<dyn Fn(Measured, f64) + Send + Sync>;

/// What is measured in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::kiosk) enum Measured {
    InPart(Part),
    UntilCode(Sender),
}

/// Who sends a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::kiosk) enum Sender {
    /// UIDAI, to the phone linked to Aadhaar.
    Aadhaar,
    /// ABDM.
    Abdm,
}

/// What came of a call that somebody waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::kiosk) enum CallResult {
    /// What it was for.
    Ok,
    /// The service said no.
    Refused,
    /// The service or the way to it does not work.
    Away,
    /// Nobody waited for its answer.
    GivenUp,
    /// It did not leave, because it could not be recorded.
    NotRecorded,
}

/// Up to so many seconds: what is quick, what is usual, what is slow, and where help is needed.
pub(in crate::kiosk) const PART_BOUNDS: [f64; 4] = [10.0, 30.0, 60.0, 180.0];

/// Up to so many seconds: a code is awaited for a minute before another can be asked for, and is good for
/// ten.
pub(in crate::kiosk) const CODE_BOUNDS: [f64; 5] = [15.0, 30.0, 60.0, 120.0, 300.0];

/// How prints end. What a printer needs is told by its state.
pub(in crate::kiosk) const PRINT_ENDS: [PrintState; 11] = [
    PrintState::Done,
    PrintState::Failed(PrintFailure::NotThere),
    PrintState::Failed(PrintFailure::Refused),
    PrintState::Failed(PrintFailure::WantsEncryption),
    PrintState::Failed(PrintFailure::Untrusted),
    PrintState::Failed(PrintFailure::NoFormat),
    PrintState::Failed(PrintFailure::NotMade),
    PrintState::Failed(PrintFailure::Aborted(None)),
    PrintState::Failed(PrintFailure::Cancelled),
    PrintState::Failed(PrintFailure::Stuck(None)),
    PrintState::Failed(PrintFailure::Unknown),
];

/// Every way that a printer stands, and its name.
pub(in crate::kiosk) fn printer_states() -> impl Iterator<Item = (PrinterState, &'static str)> {
    let needs = PrinterNeed::ALL.into_iter();
    let needs = needs.map(|need| (PrinterState::Attention(need), need.name()));
    let others = [
        PrinterState::Ready,
        PrinterState::Busy,
        PrinterState::NotThere,
        PrinterState::WantsEncryption,
        PrinterState::Untrusted,
    ];
    others
        .into_iter()
        .map(|state| (state, state.name()))
        .chain(needs)
}

impl Sender {
    pub(in crate::kiosk) const ALL: [Self; 2] = [Self::Aadhaar, Self::Abdm];

    pub(in crate::kiosk) const fn name(self) -> &'static str {
        match self {
            Self::Aadhaar => "aadhaar",
            Self::Abdm => "abdm",
        }
    }
}

impl CallResult {
    pub(in crate::kiosk) const ALL: [Self; 5] = [
        Self::Ok,
        Self::Refused,
        Self::Away,
        Self::GivenUp,
        Self::NotRecorded,
    ];

    pub(in crate::kiosk) const fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Refused => "refused",
            Self::Away => "away",
            Self::GivenUp => "given-up",
            Self::NotRecorded => "not-recorded",
        }
    }

    pub(in crate::kiosk) const fn of(outcome: CallOutcome) -> Self {
        match outcome {
            CallOutcome::Done => Self::Ok,
            CallOutcome::Failed(fault) | CallOutcome::AnswerLost(fault) => {
                if fault.is_of_the_way() || matches!(fault, Fault::UidaiDown) {
                    Self::Away
                } else {
                    Self::Refused
                }
            }
            CallOutcome::GivenUp { .. } => Self::GivenUp,
            CallOutcome::NotRecorded => Self::NotRecorded,
        }
    }
}

impl Default for Totals {
    fn default() -> Self {
        Self {
            sessions: 0,
            had: [0; _],
            stopped: [[0; _]; _],
            in_part: std::array::from_fn(|_| Seconds::within(&PART_BOUNDS)),
            until_code: std::array::from_fn(|_| Seconds::within(&CODE_BOUNDS)),
            codes: [0; _],
            calls: [0; _],
            prints: [0; _],
            staff_calls: 0,
            printer: None,
            is_reachable: None,
            answered_at: None,
            clock_ahead: None,
            #[cfg(feature = "otlp")]
            listener: None,
        }
    }
}

impl Totals {
    pub(super) fn add(&mut self, count: Count) {
        let counted = match count {
            Count::Began => Some(&mut self.sessions),
            Count::Had(outcome) => self.had.get_mut(outcome as usize),
            Count::Stopped(step, why) => {
                let part = self.stopped.get_mut(Part::of(step) as usize);
                part.and_then(|part| part.get_mut(Cause::of(why) as usize))
            }
        };
        one_more(counted);
    }

    pub(super) fn code_asked(&mut self, sender: Sender) {
        one_more(self.codes.get_mut(sender as usize));
    }

    pub(super) fn call_ended(&mut self, outcome: CallOutcome, now: Instant) {
        let result = CallResult::of(outcome);
        one_more(self.calls.get_mut(result as usize));
        if matches!(result, CallResult::Ok | CallResult::Refused) {
            self.answered_at = Some(now);
        }
    }

    /// A print has come to its end.
    pub(super) fn printed(&mut self, state: PrintState) {
        let place = PRINT_ENDS.iter().position(|end| end.name() == state.name());
        one_more(place.and_then(|place| self.prints.get_mut(place)));
    }

    pub(super) fn staff_called(&mut self) {
        one_more(Some(&mut self.staff_calls));
    }

    pub(super) fn measured(&mut self, what: Measured, seconds: f64) {
        let place = match what {
            Measured::InPart(part) => self.in_part.get_mut(part as usize),
            Measured::UntilCode(sender) => self.until_code.get_mut(sender as usize),
        };
        let told = place.map(|place| place.take(seconds)).unwrap_or_default();
        #[cfg(feature = "otlp")]
        if let Some(listener) = &self.listener {
            told.into_iter().for_each(|seconds| listener(what, seconds));
        }
        #[cfg(not(feature = "otlp"))]
        drop(told);
    }

    /// Has somebody hear of seconds from now on.
    #[cfg(feature = "otlp")]
    pub(in crate::kiosk) fn listen(&mut self, listener: Listener) {
        self.listener = Some(listener);
    }
}

#[cfg(test)]
impl Totals {
    /// Everything that can happen, once.
    pub(super) fn everything(&mut self) {
        use super::Why;
        use crate::journey::Screen;
        self.add(Count::Began);
        for outcome in Outcome::ALL {
            self.add(Count::Had(outcome));
        }
        for screen in Screen::ALL {
            for why in Why::all() {
                self.add(Count::Stopped(screen, why));
            }
        }
        for part in Part::ALL {
            self.measured(Measured::InPart(part), 45.0);
        }
        for sender in Sender::ALL {
            self.code_asked(sender);
            self.measured(Measured::UntilCode(sender), 45.0);
        }
        let now = crate::kiosk::run::now().monotonic;
        for fault in Fault::ALL {
            self.call_ended(CallOutcome::Failed(fault), now);
        }
        for outcome in [
            CallOutcome::Done,
            CallOutcome::GivenUp { sent: true },
            CallOutcome::NotRecorded,
        ] {
            self.call_ended(outcome, now);
        }
        for end in PRINT_ENDS {
            self.printed(end);
        }
        for (state, _) in printer_states() {
            self.printer = Some(state);
        }
        self.staff_called();
        self.is_reachable = Some(true);
        self.clock_ahead = Some(-3);
    }
}

fn one_more(counted: Option<&mut u64>) {
    if let Some(counted) = counted {
        *counted = counted.saturating_add(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_end_of_a_print_and_every_state_of_a_printer_has_a_place_of_its_own() {
        let mut totals = Totals::default();
        for end in PRINT_ENDS {
            assert!(end.is_final());
            totals.printed(end);
        }
        let stuck = PrintFailure::Stuck(Some(PrinterNeed::Jam));
        totals.printed(PrintState::Failed(stuck));
        assert_eq!(totals.prints.iter().sum::<u64>(), 12);
        assert_eq!(
            totals.prints.iter().filter(|times| **times == 1).count(),
            10
        );
        let names: BTreeSet<_> = printer_states().map(|(_, name)| name).collect();
        assert_eq!(names.len(), printer_states().count());
    }

    #[cfg(feature = "otlp")]
    #[test]
    fn whoever_listens_hears_of_five_at_once_and_of_nobody_alone() {
        use std::sync::atomic::{AtomicU32, Ordering};
        let heard = Arc::new(AtomicU32::new(0));
        let count = Arc::clone(&heard);
        let mut totals = Totals {
            listener: Some(Arc::new(move |_, _| {
                let _ = count.fetch_add(1, Ordering::Relaxed);
            })),
            ..Totals::default()
        };
        for times in 1..=12 {
            totals.measured(Measured::InPart(Part::Code), 20.0);
            assert_eq!(heard.load(Ordering::Relaxed), times / 5 * 5);
        }
        totals.measured(Measured::UntilCode(Sender::Abdm), 20.0);
        assert_eq!(heard.load(Ordering::Relaxed), 10);
    }
}
