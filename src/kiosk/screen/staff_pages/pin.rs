//! The way in: the PIN, or that there is none.

use super::{Sheet, StaffView, around, tell};
use crate::config::PinHash;
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::screen::content::Element;
use crate::kiosk::screen::view_context::ViewContext;
use crate::kiosk::staff::StaffEvent;
use crate::kiosk::theme::{align_start, body};
use crate::kiosk::widget::{
    Icon, Keypad, KeypadKey, Pad, Told, Tone, button, entry_field, keypad, notice, panel,
};
use crate::locale::Message as Words;
use iced::Length;
use std::time::Duration;

/// The keypad, and as many dots as digits were typed.
pub(super) fn draw(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    staff: &StaffView<'_>,
) -> Element {
    let look = &view.look;
    let primary = targets.first(
        "primary",
        tell(StaffEvent::Entered).filter(|_| staff.may_enter),
    );
    let primary = button::primary(look, None, view.say(&Words::StaffPinOpen), primary);
    let sheet = Sheet {
        question: Words::StaffPinQuestion,
        help: Some(view.say(&Words::StaffPinHelp)),
        work: entry_field(look, "•".repeat(staff.typed), ""),
        told: told(view, staff),
        pad: keys(view, staff),
        back: Some(back(view, targets)),
        primary: Some(primary),
    };
    around(view, targets, sheet, true)
}

/// No PIN is set: how that is done, and the way back.
pub(super) fn none(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Element {
    let look = &view.look;
    let line = body(look, view.say(&Words::StaffPinNoneLine));
    let press = targets.first("staff-close", tell(StaffEvent::Closed));
    let primary = button::primary(look, Some(Icon::Finish), view.say(&Words::StaffBack), press);
    let sheet = Sheet {
        question: Words::StaffPinNone,
        help: None,
        work: align_start(look.direction(), Length::Fill, line).into(),
        told: Vec::new(),
        pad: Pad::None,
        back: None,
        primary: Some(primary),
    };
    around(view, targets, sheet, true)
}

fn back(view: &ViewContext<'_>, targets: &mut FocusTargets) -> Element {
    let press = targets.press("staff-close", tell(StaffEvent::Closed));
    let words = view.say(&Words::StaffBack);
    button::quiet(&view.look, Some(Icon::Finish), words, press)
}

/// The keys are no targets of the focus: whoever has keys types digits.
fn keys(view: &ViewContext<'_>, staff: &StaffView<'_>) -> Pad<'static, Message> {
    let on_key = |key: KeypadKey| {
        let event = match key {
            KeypadKey::Digit(digit) => StaffEvent::Digit(digit),
            KeypadKey::Backspace | KeypadKey::Clear => StaffEvent::Erased,
            KeypadKey::Confirm => StaffEvent::Entered,
        };
        Message::Staff(event).by(key.name())
    };
    Pad::Keypad(keypad(
        &view.look,
        Keypad {
            digits: staff.may_type && staff.typed < *PinHash::DIGITS.end(),
            backspace: staff.may_type && staff.typed > 0,
            corner: None,
        },
        on_key,
        None,
    ))
}

/// That it is being looked at, that it was not right, or how long nobody may try. The longest form
/// first.
fn told(view: &ViewContext<'_>, staff: &StaffView<'_>) -> Vec<Element> {
    let look = &view.look;
    if let Some(left) = staff.wait {
        let time = minutes(left);
        return vec![notice(look, view.say(&Words::StaffPinWait { time }), None)];
    }
    if staff.is_checking {
        return vec![notice(look, view.say(&Words::StaffPinChecking), None)];
    }
    let Some(tries) = staff.refused else {
        return Vec::new();
    };
    let refused = |text| Told {
        title: view.say(&Words::StaffPinWrong),
        text,
        staff: None,
    };
    let left = view.say(&Words::StaffPinTries { tries });
    // After the first pause each try is followed by one.
    let whole = (tries > 0).then(|| refused(Some(left)));
    let ways = whole.into_iter().chain([refused(None)]);
    ways.map(|told| panel::panel(look, Tone::Problem, told))
        .collect()
}

/// Minutes and seconds, the last of them begun.
fn minutes(left: Duration) -> String {
    let seconds = left.as_millis().div_ceil(1000);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_told_to_the_second() {
        for (millis, told) in [
            (1, "0:01"),
            (30_000, "0:30"),
            (30_001, "0:31"),
            (3_600_000, "60:00"),
        ] {
            assert_eq!(minutes(Duration::from_millis(millis)), told);
        }
    }
}
