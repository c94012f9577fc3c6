//! What staff see and have done of the hand-off.

use crate::handoff::{Desk, State};
use crate::kiosk::app::App;
use crate::kiosk::handoff::{HandoffSeen, HandoffState};
use crate::kiosk::message::Message;
use crate::kiosk::staff::{HandoffAnswer, HandoffOrder};
use crate::record::EventKind;
use futures::StreamExt as _;
use iced::{Subscription, Task};

/// What the pages of staff know of the hand-off, while one of them is up.
#[derive(Default)]
pub(super) struct AtHandoff {
    pub(super) seen: Option<HandoffSeen>,
    // What is being done.
    pub(super) is_busy: bool,
    // What came of the last order, until staff go on.
    pub(super) answer: Option<HandoffAnswer>,
}

impl App {
    /// Looks how it stands.
    pub(super) fn look_at_handoff(&mut self) {
        self.staffed.handoff.seen = self.handoff.seen();
    }

    /// What staff read of it follows it while they are there.
    pub(in crate::kiosk::app) fn handoff_subscription(&self) -> Subscription<Message> {
        if !self.staffed.is_up() {
            return Subscription::none();
        }
        Subscription::run_with(self.handoff.clone(), |line| {
            line.moves().map(Message::HandoffSeen)
        })
    }

    pub(in crate::kiosk::app) fn handoff_seen(&mut self, seen: HandoffSeen) {
        // Whoever has left reads nothing.
        if self.staffed.is_up() {
            self.staffed.handoff.seen = Some(seen);
        }
    }

    /// Does what staff want, one thing at a time.
    pub(super) fn order_handoff(&mut self, order: HandoffOrder) -> Task<Message> {
        let Some(desk) = self.handoff.desk().cloned() else {
            return Task::none();
        };
        if self.staffed.handoff.is_busy {
            return Task::none();
        }
        tracing::info!(event = "handoff_ordered", order = order.name());
        match order {
            HandoffOrder::SendAgain => self.send_again(desk),
            HandoffOrder::Pause => {
                self.note_of_staff(EventKind::HandoffPaused { on: true });
                desk.pause();
                self.look_at_handoff();
                Task::none()
            }
            HandoffOrder::GoOn => {
                self.note_end_of_pause(&desk);
                desk.resume();
                self.look_at_handoff();
                Task::none()
            }
            HandoffOrder::WriteOut => self.write_out(desk),
        }
    }

    fn note_end_of_pause(&self, desk: &Desk) {
        if desk.is_paused() {
            self.note_of_staff(EventKind::HandoffPaused { on: false });
        }
    }

    fn send_again(&mut self, desk: Desk) -> Task<Message> {
        self.note_of_staff(EventKind::HandoffSentAgain);
        // It goes at once.
        self.note_end_of_pause(&desk);
        self.staffed.handoff.is_busy = true;
        Task::future(async move {
            Message::HandoffAnswered(HandoffAnswer::SentAgain(desk.send_again().await))
        })
    }

    /// That it was asked for is recorded before anything is written.
    fn write_out(&mut self, desk: Desk) -> Task<Message> {
        let Some((state, folder)) = self.sent() else {
            return Task::none();
        };
        let (people, folder) = (state.outbox.failures(), folder.to_owned());
        self.note_of_staff(EventKind::HandoffWrittenOut { people });
        self.staffed.handoff.is_busy = true;
        Task::future(async move {
            let written = desk.export_failed(folder).await;
            Message::HandoffAnswered(HandoffAnswer::WrittenOut(written))
        })
    }

    fn sent(&self) -> Option<(&State, &std::path::Path)> {
        match &self.staffed.handoff.seen.as_ref()?.state {
            HandoffState::Sent { state, folder, .. } => Some((state, folder)),
            HandoffState::Off(_) | HandoffState::Local => None,
        }
    }

    /// An order was carried out, or could not be.
    pub(in crate::kiosk::app) fn handoff_answered(&mut self, answer: HandoffAnswer) {
        match &answer {
            HandoffAnswer::SentAgain(Ok(count)) => {
                tracing::info!(event = "handoff_sent_again", count);
            }
            HandoffAnswer::SentAgain(Err(error)) => {
                tracing::warn!(event = "handoff_not_sent_again", %error);
            }
            HandoffAnswer::WrittenOut(Ok(exported)) => tracing::info!(
                event = "handoff_written_out",
                written = exported.written,
                unreadable = exported.unreadable
            ),
            HandoffAnswer::WrittenOut(Err(error)) => {
                tracing::warn!(event = "handoff_not_written_out", %error);
            }
        }
        self.staffed.handoff.is_busy = false;
        if self.staffed.is_up() {
            self.staffed.handoff.answer = Some(answer);
            self.look_at_handoff();
        }
    }
}
