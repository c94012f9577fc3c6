//! What is on the screen, from the state of the session. Screens only draw.

mod aadhaar;
mod address;
mod card;
mod consent;
mod create;
mod created;
mod destination;
mod frame;
mod goodbye;
mod home;
mod language;
mod measure;
mod mobile;
mod notice;
mod otp;
mod overlay;
mod parts;
mod problem;
mod returning;
pub(super) mod staff;

use super::app::App;
use super::focus::FocusTargets;
use super::message::Message;
use super::theme::{Look, TextSize, space};
use super::widget::{
    self, Element, Icon, KeyboardKey, Keypad, KeypadKey, Layout, Pad, Press, button, keyboard,
    keypad,
};
use crate::domain::UtcMillis;
use crate::journey::{
    DigitBox, DigitEntry, EntryEvent, Event, Idle, Overlay, PendingRequest, Problem, Session,
    Stage, StepEvent, WaitStage,
};
use crate::locale::{Locale, Message as Words};
use iced::Size;
use iced::widget::column;
use std::time::Instant;

/// What every screen needs to draw itself.
#[derive(Clone, Copy)]
pub(super) struct ViewContext<'a> {
    app: &'a App,
    session: &'a Session,
    locale: &'a Locale,
    look: Look,
    now: Instant,
    /// The request that the person waits for.
    waiting: Option<&'a PendingRequest>,
    /// What went wrong, if anything.
    problem: Option<Problem>,
    /// Whether the primary button may be pressed.
    may_continue: bool,
    /// The room for the page.
    room: Size,
}

/// What a screen hands to the frame.
struct Content<'a> {
    question: String,
    help: Option<String>,
    work: Element<'a, Message>,
    /// What is said now, the longest form first; see [`widget::Page::told`].
    told: Vec<Element<'a, Message>>,
    pad: Pad<'a, Message>,
    primary: Option<Element<'a, Message>>,
    back: Option<Element<'a, Message>>,
}

/// Draws the present screen, and fills `targets` with what can be pressed on it.
pub(super) fn draw<'a>(app: &'a App, targets: &mut FocusTargets) -> Element<'a, Message> {
    let now = app.now.monotonic;
    let (waiting, problem, may_continue) = match app.session.stage() {
        Stage::Language | Stage::Home | Stage::Goodbye(_) => (None, None, true),
        Stage::Returning(journey) => (
            journey.waiting(),
            journey.problem(),
            journey.may_continue(now),
        ),
        Stage::Registration(journey) => (
            journey.waiting(),
            journey.problem(),
            journey.may_continue(now),
        ),
    };
    let view = ViewContext {
        app,
        session: &app.session,
        locale: &app.locale,
        look: app.look,
        now,
        waiting,
        problem,
        may_continue,
        room: app.window,
    };
    if let Idle::Countdown(left) = view.session.idle(view.now) {
        return overlay::countdown(&view, targets, left);
    }
    // What lies under an overlay cannot be reached, nor read by whoever comes next.
    match view.session.overlay() {
        Some(Overlay::Help) => overlay::help(&view, targets),
        Some(Overlay::Languages) => overlay::languages(&view, targets),
        Some(Overlay::Display) => overlay::display(&view, targets),
        Some(Overlay::Stop) => overlay::stop(&view, targets),
        Some(Overlay::WithoutCard) => overlay::without_card(&view, targets),
        None => frame::frame(view, targets),
    }
}

impl<'a> ViewContext<'a> {
    fn say(&self, words: &Words) -> String {
        self.locale.text(words)
    }

    /// What became of a scan, while it is told.
    fn scan_words(&self) -> Option<String> {
        let words = if self.app.scan_told?.filled {
            Words::ScanFilled
        } else {
            Words::ScanNotUsed
        };
        Some(self.say(&words))
    }

    /// The last button of a session: at the desk it is the first of the next one.
    fn finish_words(&self) -> Words {
        if self.session.settings().is_front_desk() {
            Words::NextPerson
        } else {
            Words::FinishAndClear
        }
    }

    fn finish_sign(&self) -> Icon {
        if self.session.settings().is_front_desk() {
            Icon::PersonPlus
        } else {
            Icon::Finish
        }
    }

    /// A sentence that is not for the person.
    fn for_staff(&self, words: &Words) -> String {
        let words = self.say(words);
        self.say(&Words::ForStaff { words })
    }

    /// The button that goes on: where it can be used, the focus begins on it.
    fn primary(
        &self,
        targets: &mut FocusTargets,
        sign: Option<Icon>,
        words: &Words,
        event: Option<StepEvent>,
    ) -> Element<'a, Message> {
        let press = targets.first("primary", event.map(step));
        button::primary(&self.look, sign, self.say(words), press)
    }

    /// The same button where something else comes before it.
    fn later(
        &self,
        targets: &mut FocusTargets,
        words: &Words,
        event: Option<StepEvent>,
    ) -> Element<'a, Message> {
        let press = targets.press("primary", event.map(step));
        button::primary(&self.look, None, self.say(words), press)
    }

    /// Something passes by itself: this is seen only when it takes long, or does not come.
    fn on_the_way(&self, targets: &mut FocusTargets, help: &Words) -> Content<'a> {
        let again = Some(Icon::Refresh);
        let primary = self.primary(targets, again, &Words::ProfileAgain, self.go_on());
        Content {
            question: self.say(&Words::ProfileQuestion),
            help: Some(self.say(help)),
            work: stack([]),
            told: self.told(targets),
            pad: Pad::None,
            primary: Some(primary),
            back: None,
        }
    }

    fn back(&self, targets: &mut FocusTargets) -> Element<'a, Message> {
        let press = targets.press("back", Some(step(StepEvent::WentBack)));
        button::quiet(&self.look, Some(Icon::Back), self.say(&Words::Back), press)
    }

    /// A keypad for digits. Its keys are no targets of the focus: whoever has keys types digits.
    fn keypad(&self, empty: bool) -> Pad<'a, Message> {
        let usable = self.waiting.is_none();
        let on_key = |key: KeypadKey| {
            step(match key {
                KeypadKey::Digit(digit) => StepEvent::Entry(EntryEvent::Digit(digit)),
                KeypadKey::Backspace => StepEvent::Entry(EntryEvent::Erased),
                KeypadKey::Clear => StepEvent::Entry(EntryEvent::ErasedAll),
                KeypadKey::Confirm => StepEvent::Continued,
            })
            .by(key.name())
        };
        Pad::Keypad(keypad(
            &self.look,
            Keypad {
                digits: usable,
                backspace: usable && !empty,
                corner: None,
            },
            on_key,
            None,
        ))
    }

    /// What is said now: a wait, or a problem, the longest form first. It stands where it moves
    /// nothing.
    fn told(&self, targets: &mut FocusTargets) -> Vec<Element<'a, Message>> {
        match (self.waiting, self.problem) {
            (Some(waiting), _) => self.wait(targets, waiting),
            (None, Some(problem)) => problem::draw(self, problem),
            (None, None) => Vec::new(),
        }
    }

    /// Whether the page is so low that less stands on it.
    fn is_low(&self) -> bool {
        const LOW: f32 = 800.0;
        self.room.height < LOW
    }

    /// What the primary button does, if it may be pressed.
    fn go_on(&self) -> Option<StepEvent> {
        self.may_continue.then_some(StepEvent::Continued)
    }

    fn wait(
        &self,
        targets: &mut FocusTargets,
        waiting: &PendingRequest,
    ) -> Vec<Element<'a, Message>> {
        use crate::journey::Call;
        let long = match waiting.wait_stage(self.now) {
            WaitStage::Unnoticed => return Vec::new(),
            WaitStage::Shown => false,
            WaitStage::Long => true,
        };
        let sentence = match waiting.call() {
            Call::SendCode => Words::WaitingSendCode,
            Call::CheckCode => Words::WaitingCheckCode,
            Call::FindAccounts => Words::WaitingFind,
            Call::EnterAccount => Words::WaitingEnter,
            Call::FetchProfile => Words::WaitingProfile,
            Call::Create => Words::WaitingCreate,
            Call::AadhaarOtp => Words::WaitingAadhaarOtp,
            Call::Enrol => Words::WaitingEnrol,
            Call::MobileOtp => Words::WaitingMobileOtp,
            Call::VerifyMobile => Words::WaitingVerifyMobile,
            Call::Address => Words::WaitingChooseAddress,
        };
        let press = long.then(|| targets.press("cancel", Some(step(StepEvent::Cancelled))));
        let cancel = |look: &Look| {
            let words = self.say(&Words::Cancel);
            let press = press.clone()?;
            Some(button::quiet(look, Some(Icon::Cross), words, press))
        };
        let seconds = waiting.waited(self.now).as_secs();
        let small = self.look.in_text(TextSize::Normal);
        let more = long.then(|| self.say(&Words::WaitingLong));
        [(self.look, more), (self.look, None), (small, None)]
            .into_iter()
            .map(|(look, more)| {
                let words = self.say(&sentence);
                widget::waiting(&look, seconds, words, more, cancel(&look))
            })
            .collect()
    }
}

/// Something that stands on a screen of a journey.
fn step(event: StepEvent) -> Message {
    Message::Happened(Event::Step(event))
}

/// A letter board that types into the entry of the screen.
fn typing_pad<'a>(view: &ViewContext<'a>, layout: Layout, usable: bool) -> Pad<'a, Message> {
    let look = view.look;
    // A low page has no room for a fourth row.
    let layout = match (view.is_low(), layout.in_two_sides()) {
        (false, _) => layout,
        (true, [letters, _]) if !view.app.board_turned => letters,
        (true, [_, signs]) => signs,
    };
    let on_key = |key: KeyboardKey| {
        match key {
            KeyboardKey::Char(sign) => step(StepEvent::Entry(EntryEvent::Character(sign))),
            KeyboardKey::Backspace => step(StepEvent::Entry(EntryEvent::Erased)),
            KeyboardKey::Turn => Message::BoardTurned,
        }
        .by(key.name())
    };
    Pad::Keyboard(Box::new(move |width| {
        keyboard(&look, layout, width, |_| usable, on_key, None)
    }))
}

/// One under the other, with the distance that belongs between a control and its panel.
fn stack<'a>(
    parts: impl IntoIterator<Item = Option<Element<'a, Message>>>,
) -> Element<'a, Message> {
    column(parts.into_iter().flatten()).spacing(space::M).into()
}

fn boxes<'a>(look: &Look, boxes: &[DigitBox], groups: &[usize]) -> Element<'a, Message> {
    widget::digit_boxes(look, &states(boxes), groups)
}

/// The same, where a touch on the box of a digit puts the next one in its place.
fn mendable<'a>(
    view: &ViewContext<'a>,
    boxes: &[DigitBox],
    groups: &[usize],
) -> Element<'a, Message> {
    let usable = view.waiting.is_none();
    let filled: Vec<bool> = boxes
        .iter()
        .map(|one| match one {
            DigitBox::Empty | DigitBox::Next => false,
            DigitBox::Shown(_) | DigitBox::Masked | DigitBox::Marked(_) => usable,
        })
        .collect();
    widget::touchable_boxes(&view.look, &states(boxes), groups, move |at| {
        let can_be_touched = filled.get(at).copied().unwrap_or_default();
        can_be_touched.then(|| {
            let touched = step(StepEvent::Entry(EntryEvent::BoxTouched(at)));
            touched.by(format!("box-{at}"))
        })
    })
}

/// What is asked of a hidden number: to see it, and to begin it anew.
fn hidden_number<'a>(
    view: &ViewContext<'a>,
    targets: &mut FocusTargets,
    entry: &DigitEntry,
) -> [Element<'a, Message>; 2] {
    let usable = view.waiting.is_none() && !entry.digits().is_empty();
    let asks = |event| usable.then(|| step(StepEvent::Entry(event)));
    let (sign, words) = if entry.is_shown(view.now) {
        (Icon::Shield, Words::NumberHide)
    } else {
        (Icon::Eye, Words::NumberShow)
    };
    let show = targets.press("show-number", asks(EntryEvent::ShowAsked));
    let clear = targets.press("clear-number", asks(EntryEvent::ErasedAll));
    [
        side_button(view, sign, &words, show),
        side_button(view, Icon::Cross, &Words::NumberClear, clear),
    ]
}

fn states(boxes: &[DigitBox]) -> Vec<widget::BoxState> {
    boxes
        .iter()
        .map(|one| match one {
            DigitBox::Empty => widget::BoxState::Empty,
            DigitBox::Next => widget::BoxState::Next,
            DigitBox::Shown(digit) => widget::BoxState::Shown(*digit),
            DigitBox::Masked => widget::BoxState::Masked,
            DigitBox::Marked(digit) => widget::BoxState::Marked(*digit),
        })
        .collect()
}

/// Digits in groups, to be read and typed by people.
fn in_groups(digits: &str, size: usize) -> String {
    let mut text = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && index % size == 0 {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

/// Hour and minute in India, where every clinic of this kiosk is: UTC and five and a half hours.
fn clock_time(at: UtcMillis) -> String {
    const IST_MINUTES: i64 = 5 * 60 + 30;
    let minutes = (at.0.div_euclid(60_000) + IST_MINUTES).rem_euclid(24 * 60);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// A button for a thing that is neither the primary nor the way back.
fn side_button<'a>(
    view: &ViewContext<'a>,
    sign: Icon,
    words: &Words,
    press: Press<Message>,
) -> Element<'a, Message> {
    button::side(&view.look, Some(sign), view.say(words), press)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_time_of_india() {
        assert_eq!(clock_time(UtcMillis(0)), "05:30");
        assert_eq!(clock_time(UtcMillis(20 * 3_600_000)), "01:30");
    }
}
