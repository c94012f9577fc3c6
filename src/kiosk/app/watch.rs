//! What the application keeps an eye on: its alarm, USB sticks, the printer.

use super::App;
use crate::journey::Screen;
use crate::kiosk::message::Message;
use crate::kiosk::stick::StickRoot;
use crate::print;
use futures::{Stream, StreamExt, stream};
use iced::{Subscription, Task};
use std::time::Duration;

/// So often it is looked whether a stick was put in or pulled out while the card is shown.
const LOOK_FOR_STICKS: Duration = Duration::from_secs(2);

impl App {
    /// Keys, the window's size, one alarm for the moment the session names, sticks
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
        Subscription::batch([input, alarm, sticks, printer])
    }

    /// Looks at once whether a stick is mounted, where the operator allows them.
    pub(super) fn look_for_sticks(&self) -> Task<Message> {
        match self.save_to.sticks.clone() {
            Some(root) => Task::future(async move { Message::SticksLookedFor(look(root).await) }),
            None => Task::none(),
        }
    }
}

fn sticks(root: &StickRoot) -> impl Stream<Item = Message> + use<> {
    stream::unfold(root.clone(), |root| async move {
        tokio::time::sleep(LOOK_FOR_STICKS).await;
        let found = look(root.clone()).await;
        Some((Message::SticksLookedFor(found), root))
    })
}

/// Away from the executor: a stick that was just pulled out can hold up whoever asks for it.
async fn look(root: StickRoot) -> bool {
    let looked = tokio::task::spawn_blocking(move || root.mounted().is_some());
    looked.await.unwrap_or_default()
}
