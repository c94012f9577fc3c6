//! Counts of what happens at the kiosk, without any person in them: how many began, what they came away
//! with, and where and why the others stopped. There is room for names of pages and reasons from closed
//! lists, for numbers of times, and for nothing else.
//!
//! They are fed from what the journey tells the record, whether or not one is kept, and live in memory.
//! Of the day before this run of the program they know what the record does.

mod classes;
mod day;
mod fives;
mod seed;
mod totals;
mod visit;
mod why;

pub(super) use classes::{Cause, Part};
pub(super) use day::{Day, midnight_before};
pub(super) use fives::{Seconds, told};
#[cfg(feature = "otlp")]
pub(super) use totals::{CODE_BOUNDS, PART_BOUNDS};
pub(super) use totals::{CallResult, Measured, PRINT_ENDS, Sender, Totals, printer_states};
pub use visit::Outcome;
pub use why::{FaultName, Why};

use super::record::{asks_for_a_code, call, purpose};
use crate::domain::{Now, PrintState, PrinterState, ServiceState, UtcMillis};
use crate::journey::{
    AccountFact, CallOutcome, Farewell, Paper, Recorded, RequestKind, Screen, Session, SessionEnd,
    Step,
};
use crate::record::Class;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;
use visit::{Count, Visit};

/// The counts. Clones count together.
#[derive(Clone, Default)]
pub struct Counts(Arc<Mutex<Counted>>);

/// What staff see of today, since midnight on the clocks of India.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Today {
    /// Since when it was counted: midnight, or later where what was before is not known.
    pub since: UtcMillis,
    /// So many people began.
    pub sessions: u32,
    /// So many had an ABHA made.
    pub made: u32,
    /// So many had theirs found: they signed in, were told its number, or Aadhaar had one.
    pub found: u32,
    /// So many had theirs switched on again.
    pub reactivated: u32,
    /// So many gave it another mobile.
    pub mobile_changed: u32,
    /// So many have their card on paper.
    pub printed: u32,
    /// So many have it in a file.
    pub saved: u32,
    /// Where and why the others stopped, most of them first.
    pub stopped: Vec<Stopped>,
}

/// Visits that stopped in the same place for the same reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped {
    /// The last page before that of the reason.
    pub step: Screen,
    /// Why.
    pub why: Why,
    /// So many.
    pub times: u32,
}

#[derive(Default)]
struct Counted {
    day: Option<Day>,
    visit: Option<Visit>,
    // Whether the printer has, or had, the card of whoever is here.
    has_print: bool,
    // Since when they are in which part of the way.
    part: Option<(Part, Instant)>,
    // Who was asked for the code that is awaited, and when that was answered.
    code: Option<(Sender, Instant)>,
    totals: Totals,
}

impl Counts {
    /// The counts of today. Waits for nobody but another thread that reads them.
    #[must_use]
    pub fn today(&self, now: UtcMillis) -> Today {
        self.with(|counted| counted.day_of(now).view(now))
    }

    /// Takes in what the record has of today.
    pub(super) fn take_up(&self, before: &Day, now: UtcMillis) {
        self.with(|counted| counted.day_of(now).take_in(before));
    }

    /// Something has happened: what of it is for the record, and how the session stands now.
    pub(super) fn happened<'a>(
        &self,
        recorded: impl IntoIterator<Item = &'a Recorded>,
        session: &Session,
        now: Now,
    ) {
        self.with(|counted| {
            for one in recorded {
                counted.take(one, session.screen(), now);
            }
            counted.stands(session, now.monotonic);
        });
    }

    /// A print has come to its end.
    pub(super) fn printed(&self, end: PrintState) {
        self.with(|counted| counted.totals.printed(end));
    }

    /// The printer stands so now.
    pub(super) fn printer_seen(&self, state: PrinterState) {
        self.with(|counted| counted.totals.printer = Some(state));
    }

    /// A look at the way to ABDM has ended; by so many seconds this clock is ahead, where that showed.
    pub(super) fn service_seen(&self, state: ServiceState, clock_ahead: Option<i64>, now: Instant) {
        self.with(|counted| {
            let is_reachable = state == ServiceState::Available;
            counted.totals.is_reachable = Some(is_reachable);
            counted.totals.clock_ahead = clock_ahead.or(counted.totals.clock_ahead);
            if is_reachable {
                counted.totals.answered_at = Some(now);
            }
        });
    }

    /// Staff were called by a person.
    pub(super) fn staff_called(&self) {
        self.with(|counted| counted.totals.staff_called());
    }

    /// Everything that can be counted, so many times each.
    #[cfg(test)]
    pub(super) fn everything(&self, times: u32) {
        self.with(|counted| {
            for _ in 0..times {
                counted.totals.everything();
            }
        });
    }

    /// What was counted since the program began.
    pub(super) fn totals(&self) -> Totals {
        self.with(|counted| counted.totals.clone())
    }

    /// Has somebody hear of seconds from now on, five at a time.
    #[cfg(feature = "otlp")]
    pub(super) fn listen(&self, listener: totals::Listener) {
        self.with(|counted| counted.totals.listen(listener));
    }

    /// Counting begins.
    pub(super) fn begin(&self, now: UtcMillis) {
        let _ = self.today(now);
    }

    fn with<R>(&self, take: impl FnOnce(&mut Counted) -> R) -> R {
        take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Counted {
    /// The day of a moment. The first is counted from now on, the others from their midnight.
    fn day_of(&mut self, now: UtcMillis) -> &mut Day {
        let day = self.day.get_or_insert_with(|| Day::since(now));
        day.go_on(now);
        day
    }

    fn take(&mut self, recorded: &Recorded, screen: Screen, now: Now) {
        let counted = match recorded {
            Recorded::SessionBegan => {
                self.visit = Some(Visit::begins(screen));
                self.has_print = false;
                self.part = Some((Part::of(screen), now.monotonic));
                Some(Count::Began)
            }
            Recorded::SessionEnded(end) => {
                // The printer has all of it, and nobody waits to hear its end.
                if *end == SessionEnd::Finished && self.has_print {
                    self.count_outcome(Outcome::Printed, now);
                }
                // Who went away was gone before.
                let part = self.part.take().filter(|_| *end == SessionEnd::Finished);
                self.leave_part(part, now.monotonic);
                self.code = None;
                let end = Why::of_end(*end);
                self.visit.take().and_then(|visit| visit.ends(end))
            }
            Recorded::JourneyBegan(kind) => {
                if let Some(visit) = &mut self.visit {
                    visit.begins_journey(*kind);
                }
                None
            }
            Recorded::Account(fact) => {
                if let Some(outcome) = of_account(*fact) {
                    self.count_outcome(outcome, now);
                }
                None
            }
            Recorded::CardSaved { done: true, .. } => {
                self.count_outcome(Outcome::Saved, now);
                None
            }
            Recorded::Printed {
                paper: Paper::Card,
                done: true,
            } => {
                self.count_outcome(Outcome::Printed, now);
                None
            }
            Recorded::CallAsked { kind, .. } => {
                self.call_asked(*kind, now.monotonic);
                None
            }
            Recorded::CallEnded { kind, outcome, .. } => {
                self.call_ended(*kind, *outcome, now.monotonic);
                None
            }
            Recorded::CardSaved { .. }
            | Recorded::HandoffAnswered { .. }
            | Recorded::Printed { .. }
            | Recorded::JourneyEnded { .. }
            | Recorded::Consent(_)
            | Recorded::LimitReached(_)
            | Recorded::ToldOfCutOff
            | Recorded::StaffCalled(_)
            | Recorded::Counts(_)
            | Recorded::Messages(_)
            | Recorded::SlipNumber(_) => None,
        };
        self.count(counted, now);
    }

    fn count_outcome(&mut self, outcome: Outcome, now: Now) {
        let counted = self.visit.as_mut().and_then(|visit| visit.has(outcome));
        self.count(counted, now);
    }

    fn count(&mut self, counted: Option<Count>, now: Now) {
        if let Some(count) = counted {
            self.day_of(now.utc).add(count);
            self.totals.add(count);
        }
    }

    /// A code that is tried was entered just now.
    fn call_asked(&mut self, kind: RequestKind, now: Instant) {
        let tries = purpose(kind).is_some() && !asks_for_a_code(kind);
        if let Some((sender, since)) = self.code.take_if(|_| tries) {
            let seconds = now.saturating_duration_since(since).as_secs_f64();
            let what = Measured::UntilCode(sender);
            self.totals.measured(what, seconds);
        }
    }

    fn call_ended(&mut self, kind: RequestKind, outcome: CallOutcome, now: Instant) {
        self.totals.call_ended(outcome, now);
        if outcome == CallOutcome::Done && asks_for_a_code(kind) {
            let sender = match call(kind).class() {
                Class::AadhaarTransaction => Sender::Aadhaar,
                Class::Audit | Class::Operations => Sender::Abdm,
            };
            self.totals.code_asked(sender);
            self.code = Some((sender, now));
        }
    }

    fn leave_part(&mut self, part: Option<(Part, Instant)>, now: Instant) {
        if let Some((part, since)) = part {
            let seconds = now.saturating_duration_since(since).as_secs_f64();
            self.totals.measured(Measured::InPart(part), seconds);
        }
    }

    /// How the session stands.
    fn stands(&mut self, session: &Session, now: Instant) {
        let Some(visit) = &mut self.visit else {
            return;
        };
        visit.is_at(session.screen());
        let part = visit.part();
        visit.stands_still(match session.step() {
            Some(Step::Notice(notice)) => Some(Why::of_stop(notice.reason())),
            Some(_) | None => session.problem().and_then(Why::of_problem),
        });
        let farewell = session.card().map(|card| card.farewell());
        self.has_print = matches!(farewell, Some(Farewell::Printed | Farewell::Printing));
        if let Some(left) = self.part.take_if(|(before, _)| *before != part) {
            self.leave_part(Some(left), now);
        }
        let _ = self.part.get_or_insert((part, now));
    }
}

const fn of_account(fact: AccountFact) -> Option<Outcome> {
    match fact {
        AccountFact::Made => Some(Outcome::Made),
        AccountFact::Found | AccountFact::SignedIn | AccountFact::NumberTold => {
            Some(Outcome::Found)
        }
        AccountFact::Reactivated => Some(Outcome::Reactivated),
        AccountFact::MobileChanged => Some(Outcome::MobileChanged),
        AccountFact::MobileProven
        | AccountFact::AddressSet
        | AccountFact::EmailChanged
        | AccountFact::KycRenewed => None,
    }
}
