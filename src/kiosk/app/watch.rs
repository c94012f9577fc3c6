//! What the application keeps an eye on: its alarm, USB sticks, the printer, and the way to ABDM.

use super::App;
use crate::domain::{Fault, Outage, ServiceState};
use crate::journey::step::{HandoffStage, Step};
use crate::journey::{Closed, HandoffNews, Overlay, Screen};
use crate::kiosk::message::Message;
use crate::kiosk::record;
use crate::kiosk::usb::UsbRoot;
use crate::print;
use crate::record::EventKind;
use futures::{Stream, StreamExt, stream};
use iced::{Subscription, Task};
use std::time::Duration;

/// So often it is looked whether a stick was put in or pulled out while the card is shown.
const LOOK_FOR_STICKS: Duration = Duration::from_secs(2);

impl App {
    /// Keys, the window's size, one alarm for the next moment that something is due at, sticks
    /// while the card is shown, and the printer always.
    pub fn subscription(&self) -> Subscription<Message> {
        let input = iced::event::listen_with(super::input::translate);
        let alarm = match self.wake_at() {
            Some(at) => Subscription::run_with(at, |at| {
                let at = tokio::time::Instant::from_std(*at);
                stream::once(async move { tokio::time::sleep_until(at).await })
                    .map(|()| Message::Woke)
            }),
            None => Subscription::none(),
        };
        let sticks = match &self.save_to.sticks {
            Some(root) if self.session.screen() == Screen::Card => {
                Subscription::run_with(root.clone(), sticks)
            }
            Some(_) | None => Subscription::none(),
        };
        let printer = match &self.printer {
            Some(printer) => Subscription::run_with(
                (printer.target.clone(), printer.paper, printer.watch),
                |(target, paper, interval)| {
                    print::watch_printer(target.clone(), *paper, *interval)
                        .map(Message::PrinterSeen)
                },
            ),
            None => Subscription::none(),
        };
        let voice = if self.voice.is_on() {
            Subscription::run_with(self.voice.clone(), |voice| {
                voice.news().map(Message::VoiceTold)
            })
        } else {
            Subscription::none()
        };
        let counter = match &self.counter {
            Some(counter) if self.session.overlay() == Some(Overlay::Counter) => {
                Subscription::run_with(counter.clone(), |counter| {
                    counter.numbers().map(Message::NumbersTold)
                })
            }
            Some(_) | None => Subscription::none(),
        };
        let late = match &self.late {
            Some(late) if self.is_told_on_its_way() => {
                Subscription::run_with(late.clone(), |late| {
                    let (late, told) = (late.clone(), late.clone());
                    stream::once(late.news())
                        .map(move |news| Message::HandoffTold(told.clone(), news))
                })
            }
            Some(_) | None => Subscription::none(),
        };
        let all = [
            late,
            input,
            alarm,
            sticks,
            counter,
            printer,
            self.record_subscription(),
            self.handoff_subscription(),
            voice,
        ];
        #[cfg(feature = "camera")]
        let all = all.into_iter().chain([self.camera_watch()]);
        Subscription::batch(all)
    }

    /// Whether a person reads that they are on their way to the clinic's system.
    fn is_told_on_its_way(&self) -> bool {
        let told = HandoffStage::Told(HandoffNews::OnItsWay);
        matches!(self.session.step(), Some(Step::Handoff(step)) if *step.stage() == told)
    }

    /// Whether there is a counter whose QR is shown.
    pub(in crate::kiosk) fn shows_counter(&self) -> bool {
        self.counter.is_some()
    }

    /// Why nobody may begin now.
    pub(super) fn closed(&self) -> Option<Closed> {
        self.service.closed(self.now.utc)
    }

    /// Whether nobody may begin now, because of ABDM or because nothing could be recorded.
    pub(super) fn is_closed(&self) -> bool {
        self.closed().is_some() || self.record.holds_up()
    }

    /// Looks at the way to ABDM where that is due.
    pub(super) fn look_at_service(&mut self) -> Task<Message> {
        let somebody_is_here = self.session.journey().is_some();
        if !self.service.begin(somebody_is_here, self.now.monotonic) {
            return Task::none();
        }
        let client = self.client.clone();
        Task::future(async move { Message::ServiceSeen(client.check_health().await) })
    }

    /// A look has ended: a change is logged once.
    pub(super) fn service_seen(&mut self, state: ServiceState) {
        let clock_ahead = self.client.clock_ahead();
        self.counts
            .service_seen(state, clock_ahead, self.now.monotonic);
        let Some(change) = self.service.looked(state, rand::random(), self.now) else {
            return;
        };
        match change {
            ServiceState::Available => {
                tracing::info!(event = "service_state", state = "available");
            }
            ServiceState::Unavailable(outage) => {
                let minutes_ahead = if let Outage::ClockWrong { minutes_ahead } = outage {
                    minutes_ahead
                } else {
                    None
                };
                if let Outage::Untrusted { cause } = outage {
                    self.note(record::of_tls(cause));
                }
                if matches!(outage, Outage::KeyUnusable) {
                    self.note(EventKind::EncryptionFailed);
                }
                let tls = if let Outage::Untrusted { cause } = outage {
                    Some(cause.name())
                } else {
                    None
                };
                tracing::warn!(
                    event = "service_state",
                    state = "unavailable",
                    outage = outage.name(),
                    tls,
                    clock_minutes_ahead = minutes_ahead,
                );
            }
        }
    }

    /// A call that came to nothing, and not by what the person did, is a reason to look.
    pub(super) fn mind_the_answer(&mut self, fault: Option<Fault>) {
        if fault.is_some_and(Fault::is_of_the_way) {
            self.service.call_failed(self.now.monotonic);
        }
    }

    /// Looks at once whether a stick is mounted, where the operator allows them.
    pub(super) fn look_for_sticks(&self) -> Task<Message> {
        match self.save_to.sticks.clone() {
            Some(root) => Task::future(async move { Message::SticksLookedFor(look(root).await) }),
            None => Task::none(),
        }
    }
}

fn sticks(root: &UsbRoot) -> impl Stream<Item = Message> + use<> {
    stream::unfold(root.clone(), |root| async move {
        tokio::time::sleep(LOOK_FOR_STICKS).await;
        let found = look(root.clone()).await;
        Some((Message::SticksLookedFor(found), root))
    })
}

/// Away from the executor: a stick that was just pulled out can hold up whoever asks for it.
async fn look(root: UsbRoot) -> bool {
    let looked = tokio::task::spawn_blocking(move || root.mounted().is_some());
    looked.await.unwrap_or_default()
}
