//! What stands beside the step of a journey: a request, a trouble, a pause.

use super::otp_challenge::next_second;
use super::trouble::Pause;
use super::{Cooldown, Trouble, Waiting};
use std::time::Instant;

/// At most one request that the person waits for, at most one trouble that stands under the
/// control, and the pause that the service asked for.
#[derive(Default)]
pub(super) struct Standing {
    pub(super) waiting: Option<Waiting>,
    pub(super) trouble: Option<Trouble>,
    pub(super) pause: Option<Pause>,
}

impl Standing {
    /// With a trouble and nothing else.
    pub(super) fn trouble(trouble: Trouble) -> Self {
        Self {
            trouble: Some(trouble),
            ..Self::default()
        }
    }

    /// With a request and nothing else.
    pub(super) fn waiting(waiting: Waiting) -> Self {
        Self {
            waiting: Some(waiting),
            ..Self::default()
        }
    }

    /// Whether nothing keeps the primary button: no request under way, no pause that is told. Who
    /// has a code can have it checked while no other one can be asked for.
    pub(super) fn lets_go_on(&self, has_code: bool, now: Instant) -> bool {
        let told = match self.trouble {
            Some(Trouble::Cooldown(_)) if has_code => None,
            Some(_) | None => self.told_until(),
        };
        self.waiting.is_none() && told.is_none_or(|until| until <= now)
    }

    /// What is said of a time goes when that is over.
    pub(super) fn time_passed(&mut self, now: Instant) {
        if self.told_until().is_some_and(|until| until <= now) {
            self.trouble = None;
        }
    }

    /// When the journey wants to be called for what stands here.
    pub(super) fn wake_at(&self, now: Instant) -> Option<Instant> {
        let waiting = self.waiting.as_ref().map(|waiting| waiting.wake_at(now));
        let told = match self.trouble {
            // Counted down in words.
            Some(Trouble::Cooldown(Cooldown { until, .. })) => next_second(until, now),
            Some(trouble) => trouble.until().filter(|until| *until > now),
            None => None,
        };
        let call = self.pause.map(|pause| pause.until);
        [waiting, told, call.filter(|until| *until > now)]
            .into_iter()
            .flatten()
            .min()
    }

    fn told_until(&self) -> Option<Instant> {
        self.trouble.and_then(Trouble::until)
    }
}
