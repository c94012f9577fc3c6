//! The application and the record: what earlier runs have left, what is written, and what staff are told
//! of it.

use super::App;
use crate::journey::{CutOff, Effect, Recorded};
use crate::kiosk::message::Message;
use crate::kiosk::record::Seen;
use crate::record::{Entry, EventKind};
use iced::{Subscription, Task};
use std::time::Duration;

/// So long staff read of a call that was cut off; after that it stands in the log and in the record.
const STAFF_TOLD: Duration = Duration::from_secs(60 * 60);

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
