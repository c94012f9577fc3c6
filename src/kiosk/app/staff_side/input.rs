//! What touches and keys do while the staff side is up.

use crate::journey::{Event, Overlay};
use crate::kiosk::app::App;
use crate::kiosk::input::{KeyPress, decimal_digit};
use crate::kiosk::message::Message;
use crate::kiosk::staff::{Place, Question, StaffEvent};
use iced::Task;
use std::time::Instant;

impl App {
    /// Something that the session would hear, while the staff side is up. What lies beneath is out of
    /// reach; language, letters and colours are for whoever reads here.
    pub(in crate::kiosk::app) fn heard_over_staff(&mut self, event: Event) -> Task<Message> {
        match event {
            Event::LanguageChosen(language) => {
                self.staffed.language = Some(language);
                self.say_name_of(language);
                self.happened(Event::OverlayClosed)
            }
            Event::OverlayOpened(Overlay::Display | Overlay::Languages | Overlay::Help)
                if self.staffed.place() != Place::Asked(Question::EndSession) =>
            {
                self.happened(event)
            }
            Event::OverlayClosed
            | Event::MoreTimeWanted(_)
            | Event::StaffCame
            | Event::ShutDown
            | Event::TimePassed
            | Event::RequestSent(_)
            | Event::NotRecorded(_)
            | Event::Responded(_, _)
            | Event::CardResponded(_, _)
            | Event::HandedOff(_, _)
            | Event::PatientsFound(_, _) => self.happened(event),
            Event::JourneyChosen(_)
            | Event::Home(_)
            | Event::NotNow
            | Event::StopAsked
            | Event::Finished
            | Event::Stayed
            | Event::StartedNew
            | Event::Touched
            | Event::Repeated(_)
            | Event::OverlayOpened(_)
            | Event::Step(_) => self.happened(Event::Touched),
        }
    }

    /// A key, while the staff side is up.
    pub(in crate::kiosk::app) fn staff_key(&mut self, key: KeyPress, at: Instant) -> Task<Message> {
        let types = self.staffed.place() == Place::Pin && self.session.overlay().is_none();
        let key = key.in_field(types);
        if let Some(step) = key.step() {
            if let Some(page) = &self.page {
                self.focus.go(page.targets(), step);
            }
            return self.happened(Event::Touched);
        }
        match key {
            KeyPress::Activate | KeyPress::Space => self.activate(at),
            KeyPress::Character(sign) if types => match decimal_digit(sign) {
                Some(digit) => self.staff_happened(StaffEvent::Digit(digit)),
                None => self.happened(Event::Touched),
            },
            KeyPress::Erase | KeyPress::StillErasing if types => {
                self.staff_happened(StaffEvent::Erased)
            }
            KeyPress::Back if self.input.acts("escape", at) => {
                if self.session.overlay().is_some_and(is_of_reader) {
                    return self.happened(Event::OverlayClosed);
                }
                match self.staffed.place() {
                    Place::Asked(_) => self.staff_happened(StaffEvent::Answered(false)),
                    Place::Closed
                    | Place::Pin
                    | Place::NoPin
                    | Place::Open(_)
                    | Place::Switching => self.staff_happened(StaffEvent::Closed),
                }
            }
            KeyPress::Listen if self.input.acts("f2", at) => self.listen_by_key(),
            KeyPress::Help if self.input.acts("f1", at) => {
                self.heard_over_staff(Event::OverlayOpened(Overlay::Help))
            }
            KeyPress::Needs if self.input.acts("f3", at) => {
                self.heard_over_staff(Event::OverlayOpened(Overlay::Display))
            }
            KeyPress::Back
            | KeyPress::Erase
            | KeyPress::StillErasing
            | KeyPress::MoveOn
            | KeyPress::MoveBack
            | KeyPress::Help
            | KeyPress::Listen
            | KeyPress::Needs
            | KeyPress::CallStaff
            | KeyPress::StaffSide
            | KeyPress::Save
            | KeyPress::Print
            | KeyPress::Character(_)
            | KeyPress::OnLayout { .. }
            | KeyPress::Silent(_)
            | KeyPress::Pad(_)
            | KeyPress::PadPoint
            | KeyPress::Other => self.happened(Event::Touched),
        }
    }
}

/// What can be opened over the staff side.
const fn is_of_reader(overlay: Overlay) -> bool {
    matches!(
        overlay,
        Overlay::Display | Overlay::Languages | Overlay::Help
    )
}
