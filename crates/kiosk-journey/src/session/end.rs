//! The end of a session: what asks first, what is wiped, and who comes next.

use super::{Farewell, Goodbye, Home, Presence, Session, Stage};
use crate::known::Known;
use crate::sent_codes::SentCodes;
use crate::{Effect, SessionEnd};
use abdm_types::{Now, UserToken};
use std::sync::Arc;

impl Session {
    pub(super) fn finish(
        &mut self,
        token: Option<Arc<UserToken>>,
        farewell: Option<Farewell>,
        now: Now,
    ) {
        self.log_out(token);
        self.end(SessionEnd::Finished, farewell, now);
    }

    pub(super) fn stop_asked(&mut self, now: Now) {
        match self.at_stake() {
            Some(question) => self.overlay = Some(question),
            None => self.end(SessionEnd::Finished, self.farewell(), now),
        }
    }

    /// Forgets the person: the state is replaced, and the shell forgets its part.
    pub(super) fn end(&mut self, why: SessionEnd, farewell: Option<Farewell>, now: Now) {
        let by_person = why == SessionEnd::Finished;
        if let Stage::Journey(journey) = &mut self.stage {
            journey.leave_paper(by_person, &mut self.outbox);
        }
        if let Some(waiting) = self.waiting().copied() {
            self.outbox.record(waiting.given_up());
            self.outbox.push(Effect::Cancel(waiting.id));
        }
        if let Stage::Journey(journey) = &self.stage {
            journey.is_left(&mut self.ledger, now.monotonic);
        }
        self.ledger.person_has_gone();
        let token = self.token().cloned();
        self.log_out(token);
        self.close_diary(why);
        self.outbox.push(Effect::Forget);
        self.codes = SentCodes::default();
        self.known = Known::default();
        self.proven_by = None;
        self.consent = None;
        self.slips.person_left();
        self.has_more_time = false;
        let is_told = |farewell: &Farewell| {
            !self.settings.is_front_desk() || matches!(farewell, Farewell::TimeUp(_))
        };
        match farewell.filter(is_told) {
            // In the language of the person who goes.
            Some(farewell) => {
                self.stage = Stage::Goodbye(Goodbye::new(farewell, now.monotonic));
                self.overlay = None;
                self.presence = Presence::new(now.monotonic);
            }
            None => self.await_the_next(now),
        }
    }

    /// Nothing of anybody stays, nor of what is told at the end, and nothing lies over the first page.
    pub(super) fn make_way(&mut self, now: Now) {
        if self.has_somebody() {
            self.end(SessionEnd::Staff, None, now);
        } else {
            self.await_the_next(now);
        }
    }

    /// Waits for the next person: at the desk in the language that is spoken there.
    pub(super) fn await_the_next(&mut self, now: Now) {
        if self.settings.is_front_desk() {
            self.stage = Stage::Home(Home::default());
        } else {
            self.stage = Stage::Language;
            self.language = self.settings.language;
        }
        self.overlay = None;
        self.presence = Presence::new(now.monotonic);
    }
}
