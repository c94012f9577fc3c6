//! How long a screen may be left alone.

use super::{Screen, Session, Stage};
use crate::step::{HandoffStage, Step};
use std::time::Duration;

impl Session {
    /// How long nobody may touch the present screen before the countdown begins. `None` where
    /// there is nothing of anybody's: nothing is open over the first screen.
    pub(super) fn idle_limit(&self) -> Option<Duration> {
        self.usual_idle_limit().map(|limit| self.stretched(limit))
    }

    /// How long the countdown runs.
    pub(super) fn countdown(&self) -> Duration {
        self.stretched(self.settings.countdown)
    }

    /// Twice as long for whoever wants more time.
    fn stretched(&self, time: Duration) -> Duration {
        if self.has_more_time { time * 2 } else { time }
    }

    fn usual_idle_limit(&self) -> Option<Duration> {
        let settings = &self.settings;
        match &self.stage {
            Stage::Goodbye(_) => None,
            Stage::Language if self.overlay.is_none() => None,
            // At the desk the next person begins at home.
            Stage::Home(home)
                if self.overlay.is_none() && settings.is_front_desk() && home.is_untouched() =>
            {
                None
            }
            Stage::Journey(journey) if journey.awaits_otp() => Some(settings.idle_awaiting_otp),
            Stage::Journey(_) if self.shows_a_result() => {
                Some(settings.idle_result.min(settings.idle))
            }
            Stage::Language | Stage::Home(_) | Stage::Journey(_) => Some(settings.idle),
        }
    }

    /// Whether a number or a card is on the screen.
    pub(super) fn shows_a_result(&self) -> bool {
        let is_numbered = self.slip().is_some_and(|slip| slip.number().is_some());
        let is_told = match self.step() {
            Some(Step::Handoff(step)) => matches!(step.stage(), HandoffStage::Told(_)),
            Some(_) | None => false,
        };
        matches!(self.screen(), Screen::Created | Screen::Done | Screen::Card)
            || is_numbered
            || is_told
    }
}
