//! Panels: a problem, something to know, a good end, and what was made.

use super::{Element, Icon, balanced, icon};
use crate::kiosk::theme::{
    Look, align_start, body, fine, label, line, measure, number, space, strong, style,
};
use iced::widget::{column, container};
use iced::{Alignment, Color, Length};

/// What kind of thing a panel tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something went wrong.
    Problem,
    /// Something to know before going on.
    Notice,
    /// Something went well.
    Good,
}

/// What a panel tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What happened.
    pub title: String,
    /// What to do now.
    pub text: Option<String>,
    /// What staff can do, who read it over the person's shoulder.
    pub staff: Option<String>,
}

/// Something went wrong: what happened, and what to do now. It keeps to the control it belongs
/// to; entries stay.
pub fn problem<'a, M: 'a>(
    look: &Look,
    what_happened: impl Into<String>,
    what_to_do: impl Into<String>,
) -> Element<'a, M> {
    let told = Told {
        title: what_happened.into(),
        text: Some(what_to_do.into()),
        staff: None,
    };
    panel(look, Tone::Problem, told)
}

/// Something to know before going on.
pub fn notice<'a, M: 'a>(
    look: &Look,
    title: impl Into<String>,
    text: Option<String>,
) -> Element<'a, M> {
    let told = Told {
        title: title.into(),
        text,
        staff: None,
    };
    panel(look, Tone::Notice, told)
}

/// What is not yet right about what is typed, on one low line: it finds room over a small question.
pub fn hint<'a, M: 'a>(look: &Look, words: impl Into<String>) -> Element<'a, M> {
    let direction = look.direction();
    let (sign, color, soft) = Tone::Problem.look(look);
    let size = look.metrics.icon_beside(look.metrics.label);
    let words = align_start(direction, Length::Fill, label(look, words.into()));
    container(
        line(
            direction,
            vec![icon(sign, size, color).into(), words.into()],
        )
        .spacing(space::S)
        .align_y(Alignment::Center),
    )
    .width(Length::Fill)
    .padding([LOW, space::M])
    .style(style::panel(
        soft,
        look.palette.ink,
        color,
        look.metrics.edge,
    ))
    .into()
}

/// Above and below the words of what must find room in little of it.
const LOW: f32 = 4.0;

/// Something went well.
pub fn good<'a, M: 'a>(
    look: &Look,
    title: impl Into<String>,
    text: Option<String>,
) -> Element<'a, M> {
    let told = Told {
        title: title.into(),
        text,
        staff: None,
    };
    panel(look, Tone::Good, told)
}

/// A line across the page, for what concerns nobody's journey: the printer is empty.
pub fn strip<'a, M: 'a>(
    look: &Look,
    words: impl Into<String>,
    staff: Option<String>,
) -> Element<'a, M> {
    let (_, _, soft) = Tone::Notice.look(look);
    container(beside(look, words.into(), staff))
        .width(Length::Fill)
        .padding([space::S.min(look.metrics.margin), look.metrics.margin])
        .style(style::area(soft, look.palette.ink))
        .into()
}

/// Small words of the notice kind, with those for staff beneath.
fn beside<'a, M: 'a>(look: &Look, words: String, staff: Option<String>) -> Element<'a, M> {
    let direction = look.direction();
    let (sign, color, _) = Tone::Notice.look(look);
    let mut lines = column![
        align_start(direction, Length::Fill, label(look, words))
            .style(move |_| container::Style::default().color(color))
    ];
    if let Some(staff) = staff {
        lines = lines.push(align_start(direction, Length::Fill, fine(look, staff)));
    }
    let sign = icon(sign, look.metrics.icon_beside(look.metrics.label), color);
    line(
        direction,
        vec![sign.into(), lines.width(Length::Fill).into()],
    )
    .spacing(space::S)
    .into()
}

/// What was made, large: a quiet name, and the value to be read out or copied, "ABHA number"
/// and the number.
pub fn fact<'a, M: 'a>(
    look: &Look,
    name: impl Into<String>,
    value: impl Into<String>,
) -> Element<'a, M> {
    let direction = look.direction();
    let quiet = look.palette.quiet;
    column![
        align_start(direction, Length::Fill, label(look, name.into()))
            .style(move |_| container::Style::default().color(quiet)),
        align_start(direction, Length::Fill, number(look, value.into())),
    ]
    .into()
}

/// The same on one line, where the page is low: the name first.
pub fn fact_beside<'a, M: 'a>(
    look: &Look,
    name: impl Into<String>,
    value: impl Into<String>,
) -> Element<'a, M> {
    let quiet = look.palette.quiet;
    let name = container(label(look, name.into()))
        .style(move |_| container::Style::default().color(quiet));
    line(
        look.direction(),
        vec![name.into(), number(look, value.into()).into()],
    )
    .spacing(space::S)
    .align_y(Alignment::Center)
    .into()
}

/// A sheet on the page with a soft edge, for the card and other things to look at.
pub fn sheet<'a, M: 'a>(look: &Look, content: impl Into<Element<'a, M>>) -> Element<'a, M> {
    let palette = look.palette;
    let inset = look.metrics.part_gap.clamp(space::TOUCH, space::M);
    let sheet = container(content).padding(inset).style(style::panel(
        palette.surface,
        palette.ink,
        palette.hairline,
        look.metrics.edge,
    ));
    measure(look.direction(), sheet).into()
}

/// A panel of any kind.
pub fn panel<'a, M: 'a>(look: &Look, tone: Tone, told: Told) -> Element<'a, M> {
    let direction = look.direction();
    let (sign, color, soft) = tone.look(look);
    let mut words = column![
        align_start(direction, Length::Fill, strong(look, told.title))
            .style(move |_| container::Style::default().color(color))
    ]
    .spacing(space::XS);
    if let Some(text) = told.text {
        words = words.push(align_start(
            direction,
            Length::Fill,
            balanced(look, text, body),
        ));
    }
    if let Some(staff) = told.staff {
        words = words.push(align_start(direction, Length::Fill, fine(look, staff)));
    }
    let size = look.metrics.icon_beside(look.metrics.body);
    let panel = container(
        line(
            direction,
            vec![
                icon(sign, size, color).into(),
                words.width(Length::Fill).into(),
            ],
        )
        .spacing(space::S),
    )
    .width(Length::Fill)
    .padding(look.metrics.part_gap.clamp(space::TOUCH, space::M))
    .style(style::panel(
        soft,
        look.palette.ink,
        color,
        look.metrics.edge,
    ));
    measure(direction, panel).into()
}

impl Tone {
    fn look(self, look: &Look) -> (Icon, Color, Color) {
        let p = look.palette;
        match self {
            Self::Problem => (Icon::Warning, p.error, p.error_soft),
            Self::Notice => (Icon::Info, p.notice, p.notice_soft),
            Self::Good => (Icon::Check, p.good, p.good_soft),
        }
    }
}
