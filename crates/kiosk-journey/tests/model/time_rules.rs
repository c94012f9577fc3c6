//! How long one person has the kiosk, kept apart from how the session keeps it.

use kiosk_journey::{Effect, Idle, Overlay, Recorded, Screen, Session, SessionEnd, Stage};
use std::time::{Duration, Instant};

const MINUTE: Duration = Duration::from_secs(60);
/// Nobody stays longer.
const LIMIT: Duration = Duration::from_secs(15 * 60);
/// So long before it they are told.
const TOLD: Duration = Duration::from_secs(13 * 60);
/// What an enrolment or a printer brought is seen for so long.
const SEEN: Duration = MINUTE;

#[derive(Default)]
pub struct TimeRules {
    /// Since when the present person is here.
    began: Option<Instant>,
    told_at: Option<Instant>,
    /// When something was last under way that must not be cut off.
    busy_at: Option<Instant>,
    /// Whether the event before us may end the session, because the time is over.
    pub is_over: bool,
}

impl TimeRules {
    pub fn before(&mut self, session: &Session, now: Instant) {
        let is_busy = is_busy(session);
        if is_busy {
            self.busy_at = Some(now);
        }
        let is_past = |began: Instant| now - began >= LIMIT;
        self.is_over = !is_busy && self.told_at.is_some() && self.began.is_some_and(is_past);
    }

    pub fn after(&mut self, session: &Session, effects: &[Effect], now: Instant) {
        let was_told = self.told_at.is_some();
        for effect in effects {
            if let Effect::Record(Recorded::SessionEnded(why)) = effect {
                let timed = *why == SessionEnd::TimeUp;
                assert!(
                    !timed || self.is_over,
                    "ended before its time, or in the middle"
                );
                if timed && session.screen() == Screen::Goodbye {
                    let told_at = self.told_at.expect("nobody was told that it ends");
                    assert!(now - told_at >= SEEN, "nobody can have read it");
                }
                (self.began, self.told_at, self.busy_at) = (None, None, None);
            }
        }
        // At the desk this is where the next person begins, whoever typed and erased here.
        if session.settings().is_front_desk()
            && let Stage::Home(home) = session.stage()
            && home.is_untouched()
        {
            *self = Self::default();
        } else if is_somebody(session) {
            let _ = self.began.get_or_insert(now);
        }
        let Some(began) = self.began else {
            return;
        };
        if session.overlay() == Some(Overlay::TimeLeft) && !was_told {
            assert!(now - began >= TOLD, "told too soon");
            let _ = self.told_at.get_or_insert(now);
        }
        let just_now = |at: Option<Instant>| at.is_some_and(|at| now - at <= SEEN);
        let is_seen = just_now(self.busy_at) || just_now(self.told_at);
        // Nobody answers: the countdown is what ends it.
        let is_left = session.idle(now) != Idle::Present;
        let may_stay = is_busy(session) || is_seen || is_left || now - began < LIMIT;
        assert!(may_stay, "longer than anybody has the kiosk");
    }
}

fn is_somebody(session: &Session) -> bool {
    !matches!(session.screen(), Screen::Language | Screen::Goodbye)
}

/// Whether an answer, a printer or a disk is waited for.
fn is_busy(session: &Session) -> bool {
    let prints = session
        .printing()
        .is_some_and(|printing| printing.running().is_some());
    let saves = session
        .card()
        .is_some_and(|card| matches!(card.saving(), kiosk_journey::step::Saving::Running(..)));
    session.waiting().is_some() || prints || saves
}
