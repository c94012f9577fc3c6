//! What lies over everything else.

use super::Element;
use crate::kiosk::theme::{Look, body, headline, number, style};
use iced::Alignment;
use iced::widget::{center, column, opaque};

/// The idle countdown: a question, a big number, what will happen, and the two answers. It
/// covers the whole screen, so that nothing of the person shows while nobody is there.
pub fn countdown<'a, M: 'a>(
    look: &Look,
    question: impl Into<String>,
    seconds: u64,
    what_will_happen: impl Into<String>,
    answers: Element<'a, M>,
) -> Element<'a, M> {
    let palette = look.palette;
    let content = column![
        headline(look, question.into()),
        number(look, seconds.to_string())
            .size(look.metrics.number * (1.5 + 1.5 * look.metrics.roominess)),
        body(look, what_will_happen.into()),
        answers,
    ]
    .spacing(look.metrics.part_gap)
    .align_x(Alignment::Center)
    .max_width(900.0);
    opaque(
        center(content)
            .padding(look.metrics.margin)
            .style(style::area(palette.page, palette.ink)),
    )
}
