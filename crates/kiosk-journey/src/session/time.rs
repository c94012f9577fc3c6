//! How long one person has the kiosk: told before it is over, and nothing under way is cut off.

use super::{Farewell, Idle, Made, Overlay, Session};
use crate::step::Step;
use crate::{SessionEnd, StopReason};
use abdm_types::Now;
use std::time::{Duration, Instant};

impl Session {
    /// What is left of the present person's time, once they were told of it.
    #[must_use]
    pub fn time_left(&self, now: Instant) -> Option<Duration> {
        let ends_at = self.presence.ends_at()?;
        Some(ends_at.saturating_duration_since(now))
    }

    /// Whether the present person's time is over.
    pub(super) fn is_time_up(&self, now: Instant) -> bool {
        !self.is_busy() && self.presence.ends_at().is_some_and(|at| at <= now)
    }

    /// Before an event: what is under way now, and comes with it, is to be seen.
    pub(super) fn mind_what_comes(&mut self, now: Instant) {
        let enrols = self.waiting().is_some_and(|waiting| waiting.call.enrols());
        if enrols || self.card().is_some() && self.paper().job.is_some() {
            self.presence.result_comes(now);
        }
    }

    /// After an event: whether somebody is here, and is to be told.
    pub(super) fn mind_the_time(&mut self, now: Instant) {
        let is_somebody = self.has_somebody();
        self.presence.counts(is_somebody, now);
        if self.tells_time_at(now).is_some_and(|at| at <= now) {
            self.presence.is_told(now);
            self.overlay = Some(Overlay::TimeLeft);
            self.cover();
        }
    }

    /// Everything is forgotten, as where nobody answers. Whoever is still here is told what is known.
    pub(super) fn time_is_up(&mut self, idle: Idle, now: Now) {
        let farewell = (idle == Idle::Present).then(|| match self.farewell() {
            Some(Farewell::Cleared) | None => Farewell::TimeUp(self.made()),
            Some(taken) => taken,
        });
        self.end(SessionEnd::TimeUp, farewell, now);
    }

    /// When this next has to be looked at.
    pub(super) fn time_wakes_at(&self, now: Instant) -> Option<Instant> {
        let ends_at = self.presence.ends_at().filter(|_| !self.is_busy());
        let wakes_at = [self.tells_time_at(now), ends_at].into_iter().flatten();
        wakes_at.min().map(|at| at.max(now))
    }

    /// When it is to be told. Not over what is awaited: that comes first.
    fn tells_time_at(&self, now: Instant) -> Option<Instant> {
        let is_free = !self.is_busy() && self.idle(now) == Idle::Present;
        self.presence.tells_at().filter(|_| is_free)
    }

    /// Whether an answer, a printer or a disk is waited for.
    fn is_busy(&self) -> bool {
        let paper = self.paper();
        self.waiting().is_some() || paper.job.is_some() || paper.save.is_some()
    }

    fn made(&self) -> Made {
        let is_unknown = |step: &Step| matches!(step, Step::Notice(notice) if notice.reason() == StopReason::MayHaveBeenMade);
        match self.stage.journey() {
            Some(journey) if journey.has_abha() => Made::Yes,
            Some(journey) if is_unknown(journey.step()) => Made::Perhaps,
            Some(_) | None => Made::No,
        }
    }
}
