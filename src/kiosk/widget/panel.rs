//! Panels: trouble, something to know, a good end, and what was made.

use super::{Element, Icon, icon};
use crate::kiosk::theme::{
    Look, align_start, body, label, line, measure, number, space, strong, style,
};
use iced::widget::{column, container};
use iced::{Color, Length};

/// Something went wrong: what happened, and what to do now. It keeps to the control it belongs
/// to; entries stay.
pub fn trouble<'a, M: 'a>(
    look: &Look,
    what_happened: impl Into<String>,
    what_to_do: impl Into<String>,
) -> Element<'a, M> {
    let p = look.palette;
    panel(
        look,
        Icon::Warning,
        (p.error, p.error_soft),
        what_happened.into(),
        Some(what_to_do.into()),
    )
}

/// Something to know before going on.
pub fn notice<'a, M: 'a>(
    look: &Look,
    title: impl Into<String>,
    text: Option<String>,
) -> Element<'a, M> {
    let p = look.palette;
    panel(
        look,
        Icon::Info,
        (p.notice, p.notice_soft),
        title.into(),
        text,
    )
}

/// Something went well.
pub fn good<'a, M: 'a>(
    look: &Look,
    title: impl Into<String>,
    text: Option<String>,
) -> Element<'a, M> {
    let p = look.palette;
    panel(look, Icon::Check, (p.good, p.good_soft), title.into(), text)
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

/// A sheet on the page with a soft edge, for the card and other things to look at.
pub fn sheet<'a, M: 'a>(look: &Look, content: impl Into<Element<'a, M>>) -> Element<'a, M> {
    let palette = look.palette;
    let sheet = container(content).padding(space::M).style(style::panel(
        palette.surface,
        palette.ink,
        palette.hairline,
        look.metrics.edge,
    ));
    measure(look.direction(), sheet).into()
}

fn panel<'a, M: 'a>(
    look: &Look,
    sign: Icon,
    (color, soft): (Color, Color),
    title: String,
    text: Option<String>,
) -> Element<'a, M> {
    let direction = look.direction();
    let mut words = column![
        align_start(direction, Length::Fill, strong(look, title))
            .style(move |_| { iced::widget::container::Style::default().color(color) })
    ]
    .spacing(space::XS);
    if let Some(text) = text {
        words = words.push(align_start(direction, Length::Fill, body(look, text)));
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
    .padding(space::M)
    .style(style::panel(
        soft,
        look.palette.ink,
        color,
        look.metrics.edge,
    ));
    measure(direction, panel).into()
}
