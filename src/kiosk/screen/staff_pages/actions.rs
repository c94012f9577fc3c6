//! What staff can do here.

use super::rows::{Row, small};
use super::{StaffView, tell};
use crate::domain::PrintState;
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::message::Message;
use crate::kiosk::print_words::print_words;
use crate::kiosk::screen::content::Element;
use crate::kiosk::screen::view_context::ViewContext;
use crate::kiosk::staff::{StaffEvent, Wish};
use crate::kiosk::theme::{Appearance, Look, align_start, line, space, strong};
use crate::kiosk::widget::button::Action;
use crate::kiosk::widget::{Icon, Told, Tone, button, panel};
use crate::locale::Message as Words;
use iced::widget::column;
use iced::{Alignment, Length};

/// What there is to do, as far as this kiosk can do it.
pub(super) fn rows(view: &ViewContext<'_>, staff: &StaffView<'_>) -> Vec<Row> {
    let loudness = view.has_voice.then_some(Row::Loudness);
    let practice = staff.can_practise.map(Row::Practice);
    [
        staff.has_printer.then_some(Row::TestCard),
        Some(Row::Note(Words::StaffNoReprint)),
        loudness,
        Some(Row::Colours),
        practice,
        Some(Row::Power),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// From this width on what a group is about stands beside what can be done.
const BESIDE: f32 = 800.0;

/// One row of buttons.
pub(super) fn buttons(look: &Look, buttons: Vec<Element>) -> Element {
    let direction = look.direction();
    let row = line(direction, buttons).spacing(space::TOUCH).wrap();
    align_start(direction, Length::Fill, row).into()
}

/// A group: what it is about, or nothing, and what can be done.
fn group(parts: Vec<Element>) -> Element {
    column(parts).spacing(space::XS).into()
}

/// The test card.
pub(super) fn test_card(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    staff: &StaffView<'_>,
    look: &Look,
) -> Element {
    let is_running = staff.test_card.is_some_and(|state| !state.is_final());
    let message = (!is_running).then_some(Message::TestCardAsked);
    let press = targets.press("test-card", message);
    let words = view.say(&Words::StaffTestCard);
    let print = button::side(look, Some(Icon::Print), words, press);
    buttons(look, vec![print])
}

pub(super) fn loudness(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    staff: &StaffView<'_>,
    look: &Look,
) -> Element {
    let percent = format!("{} %", staff.usual.1);
    let said = strong(look, view.say(&Words::NeedsVolume { percent }));
    let turned = |louder| Some(Message::StaffVolume { louder });
    let ways = [
        ("staff-softer", Words::NeedsSofter, turned(false)),
        ("staff-louder", Words::NeedsLouder, turned(true)),
    ];
    let ways = ways.map(|(id, words, message)| -> Element {
        let press = targets.press(id, message);
        button::side(look, Some(Icon::Speak), view.say(&words), press)
    });
    let said = align_start(look.direction(), Length::Fill, said).into();
    if view.room.width >= BESIDE {
        let parts = [said].into_iter().chain(ways).collect();
        line(look.direction(), parts)
            .spacing(space::TOUCH)
            .align_y(Alignment::Center)
            .into()
    } else {
        group(vec![said, buttons(look, ways.into())])
    }
}

pub(super) fn colours(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    staff: &StaffView<'_>,
    (look, is_fine): (&Look, bool),
) -> Element {
    let colours = Appearance::ALL.map(|appearance| {
        let (id, words) = match appearance {
            Appearance::Light => ("staff-light", Words::ColoursLight),
            Appearance::Dark => ("staff-dark", Words::ColoursDark),
            Appearance::HighContrast => ("staff-contrast", Words::ColoursContrast),
        };
        Action {
            sign: if appearance == staff.usual.0 {
                Icon::Check
            } else {
                Icon::OpenCircle
            },
            words: view.say(&words),
            press: targets.press(id, Some(Message::StaffColours(appearance))),
        }
    });
    let kept = small(look, view.say(&Words::StaffKept), is_fine);
    group(vec![
        button::actions(look, colours.len(), colours.into()),
        align_start(look.direction(), Length::Fill, kept).into(),
    ])
}

pub(super) fn practice(
    view: &ViewContext<'_>,
    targets: &mut FocusTargets,
    look: &Look,
    on: bool,
) -> Element {
    let words = if on {
        Words::StaffPracticeOn
    } else {
        Words::StaffPracticeOff
    };
    let wish = tell(StaffEvent::Wished(Wish::Practise(on)));
    let press = targets.press("staff-practice", wish);
    let practice = button::side(look, Some(Icon::Phone), view.say(&words), press);
    buttons(look, vec![practice])
}

pub(super) fn power(view: &ViewContext<'_>, targets: &mut FocusTargets, look: &Look) -> Element {
    let ways = [
        (
            "staff-restart",
            Icon::Refresh,
            Words::StaffRestart,
            Wish::Restart,
        ),
        ("staff-leave", Icon::Power, Words::StaffLeave, Wish::Leave),
    ];
    let ways = ways.map(|(id, sign, words, wish)| {
        let press = targets.press(id, tell(StaffEvent::Wished(wish)));
        button::side(look, Some(sign), view.say(&words), press)
    });
    buttons(look, ways.into())
}

/// How the test card fares, and that the kiosk could not change over. The longest form first.
pub(super) fn told(view: &ViewContext<'_>, staff: &StaffView<'_>) -> Vec<Element> {
    let (tone, title, text) = if staff.is_not_switched {
        let line = Words::StaffNotSwitchedLine;
        (Tone::Problem, Words::StaffNotSwitched, Some(line))
    } else {
        match staff.test_card {
            None => return Vec::new(),
            Some(PrintState::Done) => (Tone::Good, Words::StaffTestPrinted, None),
            Some(PrintState::Sending | PrintState::Waiting | PrintState::Printing) => {
                (Tone::Notice, Words::StaffTestPrinting, None)
            }
            Some(state @ (PrintState::Attention(_) | PrintState::Failed(_))) => (
                Tone::Problem,
                Words::StaffTestNotPrinted,
                print_words(state).staff,
            ),
        }
    };
    let told = |text| Told {
        title: view.say(&title),
        text,
        staff: None,
    };
    let whole = text.map(|text| told(Some(view.say(&text))));
    let ways = whole.into_iter().chain([told(None)]);
    ways.map(|told| panel::panel(&view.look, tone, told))
        .collect()
}
