//! Keys of a real keyboard.

use super::App;
use crate::journey::returning::DetailsPage;
use crate::journey::{
    CardEvent, EntryEvent, Event, Idle, Overlay, SaveTarget, Stage, StepEvent, registration::Step,
    returning,
};
use crate::kiosk::keys::KeyPress;
use crate::kiosk::message::Message;
use iced::Task;

impl App {
    pub(super) fn key_pressed(&mut self, key: KeyPress) -> Task<Message> {
        self.focus.show(true);
        if let Some(step) = key.step() {
            let stops = self.stops();
            self.focus.go(&stops, step);
            return self.happened(Event::Touched);
        }
        // Who went to a button means the button.
        let writes = self.takes_text() && !self.focus.has_moved();
        let key = match (key == KeyPress::Space, writes) {
            (true, true) => KeyPress::Character(' '),
            (true, false) => KeyPress::Activate,
            (false, _) => key,
        };
        let counting = matches!(self.session.idle(self.now.monotonic), Idle::Countdown(_));
        match key {
            _ if counting => self.happened(Event::Touched),
            KeyPress::Activate => match self.stops().focused().cloned() {
                Some(message) => {
                    let now = self.now;
                    // What was ticked or chosen is done: the focus goes to what comes next.
                    self.focus.reset();
                    self.update(message, now)
                }
                None => self.happened(Event::Touched),
            },
            KeyPress::Back if self.session.overlay().is_some() => {
                self.happened(Event::OverlayClosed)
            }
            KeyPress::Back if self.is_waiting() => self.step(StepEvent::Cancelled),
            KeyPress::Back => self.step(StepEvent::WentBack),
            KeyPress::Erase => self.step(StepEvent::Entry(EntryEvent::Erased)),
            KeyPress::Character(character) if self.takes_text() => {
                let entry = match character.to_digit(10) {
                    Some(digit) if character.is_ascii() => {
                        EntryEvent::Digit(u8::try_from(digit).unwrap_or_default())
                    }
                    Some(_) | None => EntryEvent::Character(character),
                };
                self.step(StepEvent::Entry(entry))
            }
            KeyPress::Help => self.happened(Event::OverlayOpened(Overlay::Help)),
            KeyPress::Save => self.step(StepEvent::Card(CardEvent::SaveAsked(SaveTarget::Folder))),
            KeyPress::Print => self.step(StepEvent::Card(CardEvent::PrintAsked)),
            KeyPress::Character(_)
            | KeyPress::Space
            | KeyPress::Other
            | KeyPress::MoveOn
            | KeyPress::MoveBack => self.happened(Event::Touched),
        }
    }

    fn step(&mut self, event: StepEvent) -> Task<Message> {
        self.happened(Event::Step(event))
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.session.waiting().is_some()
    }

    fn takes_text(&self) -> bool {
        match self.session.stage() {
            Stage::Registration(registration) => match registration.step() {
                Step::Aadhaar(_) | Step::Mobile(_) | Step::AadhaarOtp(_) | Step::MobileOtp(_) => {
                    true
                }
                Step::Address(step) => step.is_typing(),
                Step::Consent(_)
                | Step::Destination(_)
                | Step::Create(_)
                | Step::Created(_)
                | Step::Card(_)
                | Step::Notice(_) => false,
            },
            Stage::Returning(returning) => match returning.step() {
                returning::Step::LoginId(_)
                | returning::Step::Code(_)
                | returning::Step::NewMobile(_) => true,
                returning::Step::Details(step) => step.page() != DetailsPage::Gender,
                returning::Step::Destination(_)
                | returning::Step::AccountChoice(_)
                | returning::Step::Profile(_)
                | returning::Step::Confirm(_)
                | returning::Step::Done(_)
                | returning::Step::Created(_)
                | returning::Step::Card(_)
                | returning::Step::Notice(_) => false,
            },
            Stage::Language | Stage::Home => false,
        }
    }
}

/// What of the window reaches the application.
pub(super) fn translate(
    event: iced::Event,
    _status: iced::event::Status,
    _window: iced::window::Id,
) -> Option<Message> {
    use iced::keyboard::Event::KeyPressed;
    use iced::{mouse, touch, window};
    if let iced::Event::Keyboard(KeyPressed {
        key,
        text,
        modifiers,
        repeat,
        ..
    }) = &event
    {
        return KeyPress::read(key, text.as_deref(), *modifiers, *repeat).map(Message::KeyPressed);
    }
    if let iced::Event::Window(window::Event::Opened { size, .. } | window::Event::Resized(size)) =
        &event
    {
        return Some(Message::Resized(*size));
    }
    matches!(
        event,
        iced::Event::Mouse(mouse::Event::ButtonPressed(_))
            | iced::Event::Touch(touch::Event::FingerPressed { .. })
    )
    .then_some(Message::PointerPressed)
}
