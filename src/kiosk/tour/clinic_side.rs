//! The pages of a clinic that people are handed over to, and of its counter, looked through as those of a
//! journey are: whether all of them can be read as they stand.

use super::{Error, Walk};
use crate::journey::step::{HandoffStage, Step};
use crate::journey::{Event, HandoffNews, Overlay, PatientNumber};
use crate::kiosk::counter::Numbers;
use crate::kiosk::driver::{Driver, LOOK};
use crate::kiosk::message::Message;

/// As long as they are in clinics.
const PATIENT: &str = "OPD-2026-00012";

impl Walk<'_> {
    /// The QR of the counter, with as much beside it as there can be.
    pub(super) async fn look_at_counter(&mut self) {
        let opened = Message::Happened(Event::OverlayOpened(Overlay::Counter));
        self.driver.pass(LOOK).await;
        self.driver.feed(opened).await;
        let numbers = Numbers {
            called: Some(118),
            waiting: (119..125).collect(),
        };
        self.driver.feed(Message::NumbersTold(Some(numbers))).await;
        self.note("counter");
        let closed = Message::Happened(Event::OverlayClosed);
        self.driver.feed(closed).await;
    }

    /// The question, the wait, and everything that can come of it.
    pub(super) async fn look_at_handoff(&mut self) -> Result<(), Error> {
        let Some(yes) = self.driver.pressable("handoff-yes") else {
            return Ok(());
        };
        let mut waiting = Vec::new();
        let mut look = |driver: &mut Driver| {
            if matches!(stage(driver), Some(HandoffStage::Running(_))) {
                waiting.extend(driver.layout_faults());
            }
        };
        self.driver.feed_seen(yes, &mut look).await;
        for fault in waiting {
            self.faulty_at("handoff_waits", fault);
        }
        let Some(Step::Handoff(step)) = self.driver.session().step() else {
            return Ok(());
        };
        let Some(request) = step.request() else {
            return Ok(());
        };
        let patient = PatientNumber::new(PATIENT);
        let numbered = patient.into_iter().flat_map(|patient| {
            [
                HandoffNews::Known(patient.clone()),
                HandoffNews::Made(patient),
            ]
        });
        let others = [
            HandoffNews::OnItsWay,
            HandoffNews::StaffNeeded,
            HandoffNews::Full,
        ];
        for news in numbered.chain(others) {
            let told = Message::Happened(Event::HandedOff(request, news));
            self.driver.feed(told).await;
            self.note("handoff_told");
        }
        self.press("primary").await
    }
}

fn stage(driver: &Driver) -> Option<HandoffStage> {
    if let Step::Handoff(step) = driver.session().step()? {
        Some(step.stage().clone())
    } else {
        None
    }
}
