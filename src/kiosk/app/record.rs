//! The application and the record: what earlier runs have left, what is written, and what staff are told
//! of it.

use super::App;
use crate::domain::Now;
use crate::journey::{CutOff, Effect, Problem, Recorded, Screen};
use crate::kiosk::message::Message;
use crate::kiosk::record::{self, Seen};
use crate::record::{Entry, EventKind, PersonalData, Validation};
use iced::{Subscription, Task};
use std::time::Duration;

/// So long staff read of a call that was cut off; after that it stands in the log and in the record.
const STAFF_TOLD: Duration = Duration::from_secs(60 * 60);

/// By so much the two clocks of a machine part in a year.
const CLOCK_JUMP_SECONDS: i64 = 30;

impl App {
    /// Takes up what earlier runs have left, as soon as the record is there.
    pub(super) fn take_up_record(&mut self) {
        if let Some((present, before)) = self.record.take_keys() {
            self.session.renew_key(present, before);
        }
        let Some(found) = self.record.take_found() else {
            return;
        };
        let cut_off = found.cut_off();
        self.counts.take_up(&found.today, self.now.utc);
        // Whoever was let in without the record is counted in memory alone until the next start.
        if self.session.journey().is_none() {
            self.session
                .restore(found.counts, found.keys, found.slip, found.clock.base());
        }
        let told = found.open.len();
        for call in &found.open {
            tracing::warn!(
                event = "call_cut_off",
                call = call.sent.kind.name(),
                asked_at = call.at.utc.0,
                request_id = call.sent.request_id.map(|id| tracing::field::display(id.0)),
                advice =
                    "whether it was done is not known here: whoever it was finds out by signing in"
            );
        }
        self.scribe.take_up(found.clock, found.open);
        let mut entries = Vec::new();
        if told > 0 {
            entries.push(Entry::Event(EventKind::StaffToldOfRestart.of_the_kiosk()));
        }
        match cut_off {
            Some(cut_off) => {
                self.session.was_cut_off(cut_off, self.now.monotonic);
                self.cut_off = Some((cut_off, self.now.monotonic + STAFF_TOLD));
            }
            // Nobody waits to hear of it.
            None => entries.extend(self.scribe.close_left()),
        }
        self.record.write(entries, self.now);
    }

    /// Writes what an event brought for the record; gives the other effects.
    pub(super) fn keep(&mut self, effects: Vec<Effect>) -> Vec<Effect> {
        let mut recorded = Vec::new();
        let mut others = Vec::new();
        for effect in effects {
            if let Effect::Record(one) = effect {
                recorded.push(one);
            } else {
                others.push(effect);
            }
        }
        self.counts.happened(&recorded, &self.session, self.now);
        if self.record.is_on() && !recorded.is_empty() {
            self.write(recorded);
        }
        others
    }

    fn write(&mut self, recorded: Vec<Recorded>) {
        let journey = self.session.stage().journey();
        let challenge = journey.and_then(|journey| journey.challenge());
        let seen = Seen {
            screen: self.session.screen(),
            tries_left: challenge.map_or(0, |challenge| challenge.tries_left()),
            consent: &self.consent_shown,
        };
        let entries = self.scribe.entries(recorded, &seen, self.now.monotonic);
        self.record.write(entries, self.now);
    }

    /// Writes that something happened on the present screen, of which the journey does not tell.
    pub(super) fn note(&self, kind: EventKind) {
        if self.record.is_on() {
            let entry = self.scribe.seen_on(self.session.screen(), kind);
            self.record.write(vec![entry], self.now);
        }
    }

    /// Somebody came to another screen; whose data it shows.
    pub(super) fn note_screen(&self, screen: Screen) {
        if !self.scribe.has_session() {
            return;
        }
        self.note(EventKind::StepReached);
        if let Some(data) = record::shown_on(screen) {
            self.note(EventKind::DataShown { data });
        }
    }

    /// A card was drawn or fetched, or what came is none.
    pub(super) fn note_picture(&self, data: PersonalData, is_there: bool) {
        self.note(if is_there {
            EventKind::DataShown { data }
        } else {
            EventKind::ValidationFailed {
                what: Validation::Picture,
            }
        });
    }

    /// What was typed is not what it should be, and that was not said before.
    pub(super) fn note_problem(&self, before: Option<Problem>) {
        let problem = self.session.problem();
        if problem != before
            && let Some(what) = problem.and_then(record::validation)
        {
            self.note(EventKind::ValidationFailed { what });
        }
    }

    /// The clock of the machine was set, or the machine slept: by so much the time on the wall went
    /// another way than the time that passed.
    pub(super) fn note_clock(&self, now: Now) {
        let before = self.now;
        let passed = now.monotonic.saturating_duration_since(before.monotonic);
        let on_the_wall = now.utc.0.saturating_sub(before.utc.0);
        let passed = i64::try_from(passed.as_millis()).unwrap_or(i64::MAX);
        let seconds = on_the_wall.saturating_sub(passed) / 1000;
        if seconds.abs() >= CLOCK_JUMP_SECONDS {
            self.note(EventKind::ClockJumped { seconds });
        }
    }

    /// What staff are told of an earlier run now.
    pub(super) fn told_of_cut_off(&self) -> Option<CutOff> {
        let (cut_off, until) = self.cut_off?;
        (self.now.monotonic < until).then_some(cut_off)
    }

    /// What the record tells.
    pub(super) fn record_subscription(&self) -> Subscription<Message> {
        if !self.record.is_on() {
            return Subscription::none();
        }
        Subscription::run_with(self.record.clone(), |record| {
            use futures::StreamExt as _;
            record.moves().map(|()| Message::RecordMoved)
        })
    }

    /// The record stands another way than before.
    pub(super) fn record_moved(&mut self) -> Task<Message> {
        self.take_up_record();
        Task::none()
    }
}
