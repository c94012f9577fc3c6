//! The pages of staff, looked through as those of a journey are: whether all of them can be read as
//! they stand.

use super::{Error, Plan};
use crate::config::PinHash;
use crate::domain::{
    Outage, PrintState, PrinterNeed, PrinterState, ServiceState, TlsFault, UtcMillis,
};
use crate::handoff::{ExportError, Standing, State, StoreFault};
use crate::journey::{Event, Overlay};
use crate::kiosk::app::Options;
use crate::kiosk::driver::{Driver, LOOK};
use crate::kiosk::handoff::{HandoffSeen, HandoffState};
use crate::kiosk::layout_fault::LayoutFault;
use crate::kiosk::message::Message;
use crate::kiosk::staff::{
    HandoffAnswer, HandoffOrder, Page, Practising, StaffEvent, StaffSettings, Wish,
};
use crate::record::{DestinationKind, HandoffError, HandoffFault, OutboxState};
use crate::voice::{EngineName, News};
use std::io::ErrorKind;
use std::time::Duration;

/// What the pages are opened with. They are those of a kiosk in practice that nobody else sees.
const PIN: [u8; 6] = [2, 0, 4, 0, 6, 0];

/// In milliseconds.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// No page has more parts than these.
const MOST_PARTS: usize = 12;

struct Look {
    driver: Driver,
    faulty: Vec<(&'static str, LayoutFault)>,
}

/// Comes to every page of staff, with as much on it as there can be. What comes back is what is wrong
/// with how they are laid out, by the name of the page.
///
/// # Errors
///
/// [`Error`] where the application could not be driven.
pub async fn look_at_staff_side(
    mut options: Options,
    plan: &Plan,
) -> Result<Vec<(&'static str, LayoutFault)>, Error> {
    options.staff = StaffSettings {
        pin: PinHash::of(&PIN.map(|digit| b'0' + digit)),
        // So every page says that it is practice, and has less room.
        practising: Practising::ForNow,
        switch: options.staff.switch,
        ..StaffSettings::default()
    };
    let mut look = Look {
        driver: Driver::new(options, plan.size)?,
        faulty: Vec::new(),
    };
    let chosen = Event::LanguageChosen(plan.language);
    look.driver.feed(Message::Happened(chosen)).await;
    look.note("home_in_practice");
    look.way_in().await;
    let helps = [
        ("staff_over_help", Overlay::Help),
        ("staff_over_languages", Overlay::Languages),
        ("staff_over_display", Overlay::Display),
    ];
    for (page, overlay) in helps {
        let opened = Message::Happened(Event::OverlayOpened(overlay));
        look.driver.feed(opened).await;
        look.note(page);
        let closed = Message::Happened(Event::OverlayClosed);
        look.driver.feed(closed).await;
    }
    look.driver
        .feed(Message::VoiceTold(News::Ready(EngineName::EspeakNg)))
        .await;
    look.parts("staff_state").await;
    look.what_is_wrong().await;
    look.tell(StaffEvent::PageChosen(Page::Today)).await;
    look.parts("staff_today").await;
    look.handoff().await;
    look.tell(StaffEvent::PageChosen(Page::Actions)).await;
    look.parts("staff_actions").await;
    look.what_is_asked().await;
    Ok(look.faulty)
}

impl Look {
    fn note(&mut self, page: &'static str) {
        for fault in self.driver.layout_faults() {
            let fault = (page, fault);
            if !self.faulty.contains(&fault) {
                self.faulty.push(fault);
            }
        }
    }

    async fn tell(&mut self, event: StaffEvent) {
        self.driver.pass(LOOK).await;
        self.driver.feed(Message::Staff(event)).await;
    }

    async fn pin(&mut self, digits: [u8; 6]) {
        for digit in digits {
            self.tell(StaffEvent::Digit(digit)).await;
        }
        self.tell(StaffEvent::Entered).await;
    }

    /// The person's session, the PIN, and what is said of a wrong one.
    async fn way_in(&mut self) {
        self.tell(StaffEvent::Asked).await;
        self.note("staff_end_session");
        self.tell(StaffEvent::Answered(true)).await;
        self.note("staff_pin");
        for _ in 0..5 {
            self.pin([1; 6]).await;
            self.note("staff_pin_refused");
        }
        self.driver.pass(Duration::from_secs(31)).await;
        self.pin(PIN).await;
    }

    /// Each part of a page.
    async fn parts(&mut self, page: &'static str) {
        for _ in 0..MOST_PARTS {
            self.note(page);
            let Some(on) = self.driver.pressable("primary") else {
                return;
            };
            self.driver.feed(on).await;
        }
    }

    /// The longest that is said of what does not work.
    async fn what_is_wrong(&mut self) {
        let need = PrinterState::Attention(PrinterNeed::Offline);
        self.driver.feed(Message::PrinterSeen(need)).await;
        let cause = TlsFault::Redirected;
        for outage in [
            Outage::NotWorking,
            Outage::Untrusted { cause },
            Outage::ClockWrong {
                minutes_ahead: Some(7),
            },
        ] {
            for _ in 0..2 {
                let seen = ServiceState::Unavailable(outage);
                self.driver.feed(Message::ServiceSeen(seen)).await;
            }
            self.parts("staff_state").await;
        }
    }

    /// The hand-off, in the state that says most, and what is asked there.
    async fn handoff(&mut self) {
        let now = self.driver.now().utc;
        let seen = HandoffSeen {
            state: HandoffState::Sent {
                state: State {
                    outbox: OutboxState {
                        waiting: 99_990,
                        oldest: Some(UtcMillis(now.0 - DAY)),
                        sent: 12_345,
                        failed: HandoffFault::ALL
                            .iter()
                            .filter(|fault| fault.is_final())
                            .map(|fault| (*fault, 292))
                            .collect(),
                    },
                    standings: vec![(
                        DestinationKind::Webhook,
                        Standing::PutOff {
                            fault: HandoffFault::Untrusted,
                            until: now,
                        },
                    )],
                    store: Some(StoreFault::AnotherKey),
                },
                is_paused: false,
                folder: "/var/lib/abha-kiosk/handoff-export".into(),
            },
            refused: Some(HandoffError::Full),
        };
        let seen = Message::HandoffSeen(seen);
        self.driver.feed(seen.clone()).await;
        self.tell(StaffEvent::PageChosen(Page::State)).await;
        self.parts("staff_state").await;
        self.tell(StaffEvent::PageChosen(Page::Handoff)).await;
        self.parts("staff_handoff").await;
        let folder = ErrorKind::StorageFull;
        let answer = HandoffAnswer::WrittenOut(Err(ExportError::Folder(folder)));
        self.driver.feed(Message::HandoffAnswered(answer)).await;
        self.driver.feed(seen).await;
        self.parts("staff_handoff").await;
        self.tell(StaffEvent::Ordered(HandoffOrder::WriteOut)).await;
        self.note("staff_asked");
        self.tell(StaffEvent::Answered(false)).await;
    }

    async fn what_is_asked(&mut self) {
        let stands = PrintState::Attention(PrinterNeed::Offline);
        self.driver.feed(Message::TestCardMoved(stands)).await;
        self.note("staff_test_card");
        for wish in [
            Wish::Practise(true),
            Wish::Restart,
            Wish::Leave,
            Wish::Practise(false),
        ] {
            self.tell(StaffEvent::Wished(wish)).await;
            self.note("staff_asked");
            self.tell(StaffEvent::Answered(wish == Wish::Practise(false)))
                .await;
        }
        self.note("staff_switching");
        self.tell(StaffEvent::NotSwitched).await;
        self.note("staff_not_switched");
    }
}
