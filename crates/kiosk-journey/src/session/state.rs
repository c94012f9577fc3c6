//! What there is to be seen of a session.

use super::{Idle, Overlay, Session, Settings, Stage};
use crate::{
    CardStep, ConsentEvidence, Journey, JourneyKind, PendingRequest, Printing, Problem, Screen,
    SlipStep, Step,
};
use abdm_types::{Language, UserToken};
use std::sync::Arc;
use std::time::{Duration, Instant};

impl Stage {
    /// The journey that is under way.
    #[must_use]
    pub fn journey(&self) -> Option<&Journey> {
        match self {
            Self::Journey(journey) => Some(journey),
            Self::Language | Self::Home(_) | Self::Goodbye(_) => None,
        }
    }

    pub(super) fn journey_mut(&mut self) -> Option<&mut Journey> {
        match self {
            Self::Journey(journey) => Some(journey),
            Self::Language | Self::Home(_) | Self::Goodbye(_) => None,
        }
    }
}

impl Session {
    /// The language of the screens.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// What the operator decided.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Where the session is.
    #[must_use]
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// What is open over the screen.
    #[must_use]
    pub fn overlay(&self) -> Option<Overlay> {
        self.overlay
    }

    /// Which screen is shown.
    #[must_use]
    pub fn screen(&self) -> Screen {
        Screen::of(&self.stage)
    }

    /// The journey that is under way.
    #[must_use]
    pub fn journey(&self) -> Option<JourneyKind> {
        self.stage.journey().map(Journey::kind)
    }

    /// The step of the journey that is under way.
    #[must_use]
    pub fn step(&self) -> Option<&Step> {
        self.stage.journey().map(Journey::step)
    }

    /// The request that the person waits for.
    #[must_use]
    pub fn waiting(&self) -> Option<&PendingRequest> {
        self.stage.journey()?.waiting()
    }

    /// The card, where it is shown.
    #[must_use]
    pub fn card(&self) -> Option<&CardStep> {
        self.stage.journey()?.card()
    }

    /// The slip, where one is shown.
    #[must_use]
    pub fn slip(&self) -> Option<&SlipStep> {
        self.stage.journey()?.slip()
    }

    /// What became of printing the card or the slip that is shown.
    #[must_use]
    pub fn printing(&self) -> Option<Printing> {
        self.stage.journey()?.printing()
    }

    /// Whether a slip can be printed here and now.
    #[must_use]
    pub fn prints_slips(&self, now: Instant) -> bool {
        self.settings.prints_slips && self.slips.may_print(now)
    }

    /// What was agreed to in this session, while it stands: for what the person takes along.
    #[must_use]
    pub fn consent(&self) -> Option<&ConsentEvidence> {
        self.consent.as_ref()
    }

    /// What stands under the control.
    #[must_use]
    pub fn problem(&self) -> Option<Problem> {
        match &self.stage {
            Stage::Home(home) => home.problem(),
            Stage::Journey(journey) => journey.problem(),
            Stage::Language | Stage::Goodbye(_) => None,
        }
    }

    /// Whether the primary button may be pressed now.
    #[must_use]
    pub fn may_continue(&self, now: Instant) -> bool {
        match &self.stage {
            Stage::Home(_) => true,
            Stage::Journey(journey) => journey.may_continue(now),
            Stage::Language | Stage::Goodbye(_) => false,
        }
    }

    /// The person's token, to be ended with the journey.
    #[must_use]
    pub fn token(&self) -> Option<&Arc<UserToken>> {
        self.stage.journey()?.token()
    }

    /// Whether anybody is still here.
    #[must_use]
    pub fn idle(&self, now: Instant) -> Idle {
        self.idle_limit().map_or(Idle::Present, |limit| {
            self.presence.idle(limit, self.countdown(), now)
        })
    }

    /// When the session wants to be called without anything happening.
    #[must_use]
    pub fn wake_at(&self, now: Instant) -> Option<Instant> {
        let idle = match self.idle(now) {
            Idle::Present => self
                .idle_limit()
                .map(|limit| self.presence.countdown_begins(limit)),
            // Once a second, on the second.
            Idle::Countdown(left) => {
                let part = Duration::from_nanos(u64::from(left.subsec_nanos()));
                let step = if part.is_zero() {
                    Duration::from_secs(1)
                } else {
                    part
                };
                Some(now + step)
            }
            Idle::Gone => Some(now),
        };
        let journey = match &self.stage {
            Stage::Journey(journey) => journey.wake_at(now),
            Stage::Goodbye(goodbye) => Some(goodbye.until().max(now)),
            Stage::Home(home) => home.wake_at(now),
            Stage::Language => None,
        };
        let time = self.time_wakes_at(now);
        [idle, journey, time].into_iter().flatten().min()
    }
}
