//! Staff are called by a person.

use super::App;
use crate::journey::{Event, Overlay};
use crate::kiosk::message::Message;
use crate::kiosk::trouble;
use crate::record::EventKind;
use iced::Task;

impl App {
    /// Tells staff which page it is and why, and the person that they know.
    pub(super) fn call_staff(&mut self) -> Task<Message> {
        let screen = self.session.screen().name();
        let number = trouble::number(&self.session);
        if self.staff_call.call(screen, number, self.now.monotonic) {
            tracing::warn!(
                event = "staff_called",
                screen,
                reason = number,
                advice = "docs/trouble.md says what the number of the reason stands for"
            );
            self.note(EventKind::StaffCalled { fault: None });
            self.counts.staff_called();
        }
        self.happened(Event::OverlayOpened(Overlay::Called))
    }
}
