//! What keys do on the present screen.

use super::App;
use crate::journey::step::{DetailsPage, Step};
use crate::journey::{CardEvent, EntryEvent, Event, Idle, Overlay, SaveTarget, Stage, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::input::{KeyPress, Use, decimal_digit};
use crate::kiosk::message::Message;
use crate::kiosk::staff::StaffEvent;
use iced::Task;
use std::time::Instant;

/// What keys write on the present screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    /// Nothing.
    None,
    /// A number.
    Digits,
    /// A text.
    Text,
}

impl App {
    /// A key that came down at this moment.
    pub(super) fn key_pressed(&mut self, key: KeyPress, at: Instant) -> Task<Message> {
        self.focus.show(true);
        if self.staffed.is_up() {
            return self.staff_key(key, at);
        }
        if key == KeyPress::StaffSide {
            return if self.input.acts("ctrl-alt-s", at) {
                self.staff_happened(StaffEvent::Asked)
            } else {
                self.happened(Event::Touched)
            };
        }
        let field = self.field();
        let key = key.in_field(field == Field::Digits);
        if let Some(step) = key.step() {
            if let Some(page) = &self.page {
                self.focus.go(page.targets(), step);
            }
            return self.happened(Event::Touched);
        }
        // Who went to a button means the button.
        let writes = field != Field::None && !self.focus.has_moved();
        let key = match (key == KeyPress::Space, writes) {
            (true, true) => KeyPress::Character(' '),
            (true, false) => KeyPress::Activate,
            (false, _) => key,
        };
        let counting = matches!(self.session.idle(self.now.monotonic), Idle::Countdown(_));
        match key {
            KeyPress::Activate => self.activate(at),
            // What lies beneath the countdown is out of reach.
            _ if counting => self.happened(Event::Touched),
            KeyPress::Back => {
                let back = if self.session.overlay().is_some() {
                    Event::OverlayClosed
                } else if self.is_waiting() {
                    Event::Step(StepEvent::Cancelled)
                } else {
                    Event::Step(StepEvent::WentBack)
                };
                self.act("escape", back, at)
            }
            KeyPress::Erase => self.step(StepEvent::Entry(EntryEvent::Erased)),
            KeyPress::Character(character) if field != Field::None => {
                let entry = decimal_digit(character)
                    .map_or(EntryEvent::Character(character), EntryEvent::Digit);
                self.step(StepEvent::Entry(entry))
            }
            KeyPress::Help => self.act("f1", Event::OverlayOpened(Overlay::Help), at),
            KeyPress::Listen => {
                if self.input.acts("f2", at) {
                    self.listen_by_key()
                } else {
                    self.happened(Event::Touched)
                }
            }
            KeyPress::Needs => self.act("f3", Event::OverlayOpened(Overlay::Display), at),
            KeyPress::CallStaff => {
                if self.input.acts("f4", at) {
                    self.call_staff()
                } else {
                    self.happened(Event::Touched)
                }
            }
            KeyPress::Save => {
                let save = CardEvent::SaveAsked(SaveTarget::Folder);
                self.act("ctrl-s", Event::Step(StepEvent::Card(save)), at)
            }
            KeyPress::Print => {
                let print = Event::Step(StepEvent::Card(CardEvent::PrintAsked));
                self.act("ctrl-p", print, at)
            }
            KeyPress::StillErasing => self.still_erasing(),
            KeyPress::StaffSide
            | KeyPress::Character(_)
            | KeyPress::OnLayout { .. }
            | KeyPress::Silent(_)
            | KeyPress::Pad(_)
            | KeyPress::PadPoint
            | KeyPress::Space
            | KeyPress::Other
            | KeyPress::MoveOn
            | KeyPress::MoveBack => self.happened(Event::Touched),
        }
    }

    /// Presses what has the focus.
    pub(super) fn activate(&mut self, at: Instant) -> Task<Message> {
        let here = self.happened(Event::Touched);
        // Nothing is pressed on a page that is no longer there.
        let focused = self.targets().and_then(FocusTargets::focused).cloned();
        let Some((control, message)) = focused.filter(|_| self.is_page_present()) else {
            return here;
        };
        let is_switch = message.how() == Use::Switches;
        let counts = if is_switch {
            self.input.turns(&control, at)
        } else {
            self.input.acts(&control, at)
        };
        if !counts {
            return here;
        }
        // What was ticked or chosen is done: the focus goes to what comes next. A switch is turned
        // back by the same key.
        if !is_switch {
            self.focus.reset();
        }
        Task::batch([here, self.take(message)])
    }

    /// A key that does something, as a control would.
    fn act(&mut self, control: &str, event: Event, at: Instant) -> Task<Message> {
        if self.input.acts(control, at) {
            self.happened(event)
        } else {
            self.happened(Event::Touched)
        }
    }

    /// Backspace is held down: that is no sign that anybody is there.
    pub(super) fn still_erasing(&mut self) -> Task<Message> {
        if self.staffed.is_up() {
            return Task::none();
        }
        self.happened(Event::Repeated(StepEvent::Entry(EntryEvent::Erased)))
    }

    pub(super) fn step(&mut self, event: StepEvent) -> Task<Message> {
        self.happened(Event::Step(event))
    }

    pub(super) fn is_waiting(&self) -> bool {
        self.session.waiting().is_some()
    }

    fn field(&self) -> Field {
        // What lies over the screen is answered, not written on.
        let counting = matches!(self.session.idle(self.now.monotonic), Idle::Countdown(_));
        if counting || self.session.overlay().is_some() {
            return Field::None;
        }
        if let Stage::Home(home) = self.session.stage() {
            return match (self.closed(), home.shows_services()) {
                (None, false) if home.entry().writes_address() => Field::Text,
                (None, false) => Field::Digits,
                (Some(_), _) | (None, true) => Field::None,
            };
        }
        match self.session.step() {
            Some(Step::Aadhaar(_) | Step::Mobile(_) | Step::Code(_) | Step::NewMobile(_)) => {
                Field::Digits
            }
            Some(Step::Address(step)) if step.is_typing() => Field::Text,
            Some(Step::LoginId(step)) if step.entry().is_none() => Field::Text,
            Some(Step::Email(_)) => Field::Text,
            Some(Step::LoginId(_)) => Field::Digits,
            Some(Step::Details(step)) => match step.page() {
                DetailsPage::Name => Field::Text,
                DetailsPage::Gender => Field::None,
                DetailsPage::BirthDate => Field::Digits,
            },
            _ => Field::None,
        }
    }
}

/// What of the window reaches the application by itself. Fingers, mouse and keys come with the
/// controls, so that they are known in the order in which they came.
pub(super) fn translate(
    event: iced::Event,
    _status: iced::event::Status,
    window: iced::window::Id,
) -> Option<Message> {
    use iced::window::Event;
    if let iced::Event::Window(Event::Opened { size, .. }) = event {
        // Nothing has changed the scale yet.
        return Some(Message::SizeTold(window, size));
    }
    let is_resized = matches!(event, iced::Event::Window(Event::Resized(_)));
    is_resized.then_some(Message::SizeChanged(window))
}
