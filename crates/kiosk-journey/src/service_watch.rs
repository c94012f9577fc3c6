//! Looking whether ABDM answers while nobody is there, and what is told of it: a person who
//! cannot come to an end is not let begin.

use abdm_types::{Now, Outage, ServiceState, UtcMillis};
use std::time::{Duration, Instant};

/// Between two looks while all is well.
const WELL: Duration = Duration::from_secs(60);
/// Between two looks while it is not.
const ILL: Duration = Duration::from_secs(30);
/// Until the look that confirms a first bad one: one answer that gets lost is no outage.
const SECOND_LOOK: Duration = Duration::from_secs(3);
/// Between two looks while the gateway refuses our credentials: it locks clients that go on
/// asking, and new ones are read when the kiosk starts.
const REFUSED: Duration = Duration::from_secs(10 * 60);
/// Bad looks in a row before anything is told.
const AGREEING: u32 = 2;
/// Which part of an interval chance may add or take, so that kiosks that were switched on
/// together do not ask together.
const SPREAD: f64 = 0.1;
/// A time of day says nothing any more when it is older than this.
const SAME_DAY_MILLIS: i64 = 20 * 60 * 60 * 1000;

/// Keeps when to look, and what is known.
#[derive(Debug, Clone)]
pub struct ServiceWatch {
    told: Option<Told>,
    bad_looks: u32,
    last_answer: Option<UtcMillis>,
    last_failure: Option<UtcMillis>,
    next: Instant,
    looking: bool,
    // A call of a journey failed: the look that follows does not wait for the person to go.
    urgent: bool,
}

/// What is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Told {
    state: ServiceState,
    since: UtcMillis,
}

/// Why nobody may begin now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closed {
    /// What is wrong.
    pub outage: Outage,
    /// When ABDM answered last, or when it was first found not to. Nothing where a time of day
    /// would say nothing, and where the clock itself is wrong.
    pub since: Option<UtcMillis>,
}

impl ServiceWatch {
    /// Nothing is known yet; the first look is due at once.
    #[must_use]
    pub fn new(now: Instant) -> Self {
        Self {
            told: None,
            bad_looks: 0,
            last_answer: None,
            last_failure: None,
            next: now,
            looking: false,
            urgent: false,
        }
    }

    /// When a look is due. With somebody in a journey none is, unless a call of theirs failed.
    #[must_use]
    pub fn wake_at(&self, somebody_is_here: bool) -> Option<Instant> {
        let rests = self.looking || (somebody_is_here && !self.urgent);
        (!rests).then_some(self.next)
    }

    /// Takes up a look that is due; its end comes by [`ServiceWatch::looked`].
    pub fn begin(&mut self, somebody_is_here: bool, now: Instant) -> bool {
        let due = self.wake_at(somebody_is_here).is_some_and(|at| at <= now);
        self.looking |= due;
        due
    }

    /// A look has ended. `chance`, 0 to 1, spreads the next one. Tells what has changed.
    pub fn looked(&mut self, seen: ServiceState, chance: f64, now: Now) -> Option<ServiceState> {
        self.looking = false;
        self.bad_looks = match seen {
            ServiceState::Available => 0,
            ServiceState::Unavailable(_) => self.bad_looks.saturating_add(1),
        };
        if let ServiceState::Unavailable(_) = seen {
            self.last_failure = Some(now.utc);
        }
        let known = self.told.map(|told| told.state);
        let was_well = known.is_none_or(|state| state == ServiceState::Available);
        let doubtful = was_well && (1..AGREEING).contains(&self.bad_looks);
        let retry_after = match seen {
            _ if doubtful => SECOND_LOOK,
            ServiceState::Available => WELL,
            ServiceState::Unavailable(Outage::NotAuthorised) => REFUSED,
            ServiceState::Unavailable(_) => ILL,
        };
        self.next = now.monotonic + spread(retry_after, chance);
        if doubtful {
            return None;
        }
        self.urgent = false;
        if seen == ServiceState::Available {
            self.last_answer = Some(now.utc);
        }
        if known == Some(seen) {
            return None;
        }
        let since = match (self.told, was_well) {
            // The cause is another one; that it does not answer is not new.
            (Some(told), false) if seen != ServiceState::Available => told.since,
            _ => self.last_answer.unwrap_or(now.utc),
        };
        self.told = Some(Told { state: seen, since });
        Some(seen)
    }

    /// A call of a journey came to nothing, and not by anything that the person did.
    pub fn call_failed(&mut self, now: Instant) {
        if !self.urgent {
            self.urgent = true;
            self.next = self.next.min(now);
        }
    }

    /// Staff want to know: the next look does not wait for its time.
    pub fn look_soon(&mut self, now: Instant) {
        self.next = self.next.min(now);
    }

    /// How it stands; nothing while that is not known.
    #[must_use]
    pub fn standing(&self) -> Option<ServiceState> {
        self.told.map(|told| told.state)
    }

    /// When ABDM was last found to be well.
    #[must_use]
    pub fn last_answer(&self) -> Option<UtcMillis> {
        self.last_answer
    }

    /// When it was last found not to be.
    #[must_use]
    pub fn last_failure(&self) -> Option<UtcMillis> {
        self.last_failure
    }

    /// Why nobody may begin now; nothing while all is well, or while that is not known.
    #[must_use]
    pub fn closed(&self, now: UtcMillis) -> Option<Closed> {
        let told = self.told?;
        let outage = told.state.outage()?;
        let age = now.0.saturating_sub(told.since.0);
        let is_a_time =
            !matches!(outage, Outage::ClockWrong { .. }) && (0..SAME_DAY_MILLIS).contains(&age);
        Some(Closed {
            outage,
            since: is_a_time.then_some(told.since),
        })
    }
}

fn spread(retry_after: Duration, chance: f64) -> Duration {
    let part = (chance.clamp(0.0, 1.0) * 2.0 - 1.0) * SPREAD;
    retry_after.mul_f64(1.0 + part)
}

#[cfg(test)]
mod tests;
