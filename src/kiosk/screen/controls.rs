//! What several screens are made of: boxes for digits, pads to type on, buttons beside the work.

use super::content::Element;
use super::view_context::ViewContext;
use crate::domain::UtcMillis;
use crate::journey::{DigitBox, DigitEntry, EntryEvent, Event, StepEvent};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::theme::{Look, space};
use crate::kiosk::widget::{self, Icon, KeyboardKey, Layout, Pad, Press, button, keyboard};
use crate::locale::Message as Words;
use iced::widget::column;

/// Something that stands on a screen of a journey.
pub(super) fn step(event: StepEvent) -> Message {
    Message::Happened(Event::Step(event))
}

/// A letter board that types into the entry of the screen.
pub(super) fn typing_pad(
    view: &ViewContext<'_>,
    layout: Layout,
    usable: bool,
) -> Pad<'static, Message> {
    let look = view.look;
    // A low page has no room for a fourth row, and an e-mail address more signs than four rows.
    let is_two_sided = view.is_low() || layout == Layout::EMAIL;
    let layout = match (is_two_sided, layout.in_two_sides()) {
        (false, _) => layout,
        (true, [letters, _]) if !view.board_turned => letters,
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
pub(super) fn stack(parts: impl IntoIterator<Item = Option<Element>>) -> Element {
    column(parts.into_iter().flatten()).spacing(space::M).into()
}

pub(super) fn boxes(look: &Look, boxes: &[DigitBox], groups: &[usize]) -> Element {
    widget::digit_boxes(look, &states(boxes), groups)
}

/// The same, where a touch on the box of a digit puts the next one in its place.
pub(super) fn mendable(view: &ViewContext<'_>, boxes: &[DigitBox], groups: &[usize]) -> Element {
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
pub(super) fn hidden_number(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    entry: &DigitEntry,
) -> [Element; 2] {
    let usable = view.waiting.is_none() && !entry.digits().is_empty();
    let asks = |event| usable.then(|| step(StepEvent::Entry(event)));
    let (sign, words) = if entry.is_shown(view.now) {
        (Icon::EyeOff, Words::NumberHide)
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
pub(super) fn in_groups(digits: &str, size: usize) -> String {
    let mut text = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && index % size == 0 {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

/// Hour and minute in India.
pub(in crate::kiosk) fn clock_time(at: UtcMillis) -> String {
    let at = at.in_india();
    format!("{:02}:{:02}", at.hour, at.minute)
}

/// A button for a thing that is neither the primary nor the way back.
pub(super) fn side_button(
    view: &ViewContext<'_>,
    sign: Icon,
    words: &Words,
    press: Press<Message>,
) -> Element {
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
