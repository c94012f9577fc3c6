//! What the pages of staff list.

use super::{StaffView, actions, handoff, today};
use crate::kiosk::counts::Stopped;
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::screen::content::Element;
use crate::kiosk::screen::view_context::ViewContext;
use crate::kiosk::staff::{Part, PartState};
use crate::kiosk::theme::{Look, align_start, body, fine, label, line, space, strong};
use crate::kiosk::widget::{Icon, icon};
use crate::locale::Message as Words;
use iced::widget::{Text, column, container};
use iced::{Alignment, Length};

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Row {
    /// How a part stands.
    Part(Part),
    /// How often something was counted.
    Count(Words, u32),
    /// Where and why somebody stopped, and how many.
    Stopped(Stopped),
    /// A heading over those that follow.
    Heading(Words),
    /// Something to know.
    Note(Words),
    /// The test card.
    TestCard,
    /// How loud the voice is.
    Loudness,
    /// The colours.
    Colours,
    /// Practice, on or off.
    Practice(bool),
    /// Starting again, and leaving.
    Power,
    /// What can be done about the hand-off.
    Handoff(handoff::Orders),
}

/// From this width on a part and what is said of it stand beside each other.
const BESIDE: f32 = 1200.0;

impl Row {
    pub(super) fn draw(
        &self,
        view: &ViewContext<'_>,
        targets: &mut FocusTargets,
        staff: &StaffView<'_>,
        (look, is_fine): (&Look, bool),
    ) -> Element {
        match self {
            Self::Part(part) => of_part(view, look, part, is_fine),
            Self::Count(words, count) => of_count(view, look, words, *count),
            Self::Stopped(stopped) => {
                let words = today::stopped(view, stopped);
                of_count(view, look, &words, stopped.times)
            }
            Self::Heading(words) => {
                let words = strong(look, view.say(words));
                align_start(look.direction(), Length::Fill, words).into()
            }
            Self::Note(words) => {
                let words = small(look, view.say(words), is_fine);
                align_start(look.direction(), Length::Fill, words).into()
            }
            Self::TestCard => actions::test_card(view, targets, staff, look),
            Self::Loudness => actions::loudness(view, targets, staff, look),
            Self::Colours => actions::colours(view, targets, staff, (look, is_fine)),
            Self::Practice(on) => actions::practice(view, targets, look, *on),
            Self::Power => actions::power(view, targets, look),
            Self::Handoff(orders) => handoff::orders(view, targets, look, *orders),
        }
    }
}

/// What is known, in letters of a label, or in those of what only staff need.
pub(super) fn small(look: &Look, words: String, is_fine: bool) -> Text<'static> {
    if is_fine {
        fine(look, words)
    } else {
        label(look, words)
    }
}

fn of_part(view: &ViewContext<'_>, look: &Look, part: &Part, is_fine: bool) -> Element {
    let direction = look.direction();
    let palette = look.palette;
    let (sign, color, word) = match part.state {
        PartState::Ok => (Icon::Check, palette.good, Words::StaffOk),
        PartState::Look => (Icon::Info, palette.notice, Words::StaffLook),
        PartState::Broken => (Icon::Warning, palette.error, Words::StaffBroken),
    };
    let name = view.say(&Words::StaffPart {
        part: view.say(&part.name),
        state: view.say(&word),
    });
    let name = strong(look, name);
    let said: Vec<String> = part.said.iter().map(|words| view.say(words)).collect();
    let said = small(look, said.join(" "), is_fine);
    let size = look.metrics.icon_beside(look.metrics.body);
    let sign = icon(sign, size, color).into();
    let colored = move |_: &iced::Theme| container::Style::default().color(color);
    let words: Vec<Element> = if view.room.width >= BESIDE {
        let name = align_start(direction, Length::FillPortion(3), name).style(colored);
        let said = align_start(direction, Length::FillPortion(7), said);
        vec![sign, name.into(), said.into()]
    } else {
        let name = align_start(direction, Length::Fill, name).style(colored);
        let said = align_start(direction, Length::Fill, said);
        vec![sign, column![name, said].width(Length::Fill).into()]
    };
    line(direction, words).spacing(space::S).into()
}

fn of_count(view: &ViewContext<'_>, look: &Look, words: &Words, count: u32) -> Element {
    let direction = look.direction();
    let words = align_start(direction, Length::Fill, body(look, view.say(words)));
    let count = strong(look, count.to_string());
    line(direction, vec![words.into(), count.into()])
        .spacing(space::M)
        .align_y(Alignment::Start)
        .into()
}
