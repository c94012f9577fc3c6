//! What stands beside the step of a journey: a request, a problem, a pause.

use super::otp_challenge::next_second;
use super::problem::RetryAfter;
use super::{Cooldown, PendingRequest, Problem};
use std::time::Instant;

/// At most one request that the person waits for, at most one problem that stands under the
/// control, and the pause that the service asked for.
#[derive(Default)]
pub(super) struct Progress {
    pub(super) waiting: Option<PendingRequest>,
    pub(super) problem: Option<Problem>,
    pub(super) retry_after: Option<RetryAfter>,
}

impl Progress {
    /// Whether nothing keeps the primary button: no request under way, no pause that is told. Who
    /// has a code can have it checked while no other one can be asked for.
    pub(super) fn lets_go_on(&self, has_code: bool, now: Instant) -> bool {
        let told = match self.problem {
            Some(Problem::Cooldown(_)) if has_code => None,
            Some(_) | None => self.told_until(),
        };
        self.waiting.is_none() && told.is_none_or(|until| until <= now)
    }

    /// What is said of a time goes when that is over.
    pub(super) fn time_passed(&mut self, now: Instant) {
        if self.told_until().is_some_and(|until| until <= now) {
            self.problem = None;
        }
    }

    /// When the journey wants to be called for what stands here.
    pub(super) fn wake_at(&self, now: Instant) -> Option<Instant> {
        let waiting = self.waiting.as_ref().map(|waiting| waiting.wake_at(now));
        let told = match self.problem {
            // Counted down in words.
            Some(Problem::Cooldown(Cooldown { until, .. })) => next_second(until, now),
            Some(problem) => problem.until().filter(|until| *until > now),
            None => None,
        };
        let call = self.retry_after.map(|retry_after| retry_after.until);
        [waiting, told, call.filter(|until| *until > now)]
            .into_iter()
            .flatten()
            .min()
    }

    fn told_until(&self) -> Option<Instant> {
        self.problem.and_then(Problem::until)
    }
}
