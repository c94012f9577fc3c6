//! What lies over everything else.

use super::bar::band_height;
use super::{Element, notice};
use crate::kiosk::theme::{Look, body, headline, number, piece, space, style};
use iced::widget::{center, column, container, opaque, stack};
use iced::{Alignment, Color, Length, Padding};

/// The idle countdown: a question, a big number, what will happen, and one button to go on. It
/// covers the whole screen, so that nothing of the person shows while nobody is there.
pub fn curtain<'a, M: 'a>(
    look: &Look,
    question: impl Into<String>,
    seconds: u64,
    what_will_happen: impl Into<String>,
    action: Element<'a, M>,
) -> Element<'a, M> {
    let palette = look.palette;
    let content = column![
        headline(look, question.into()),
        number(look, seconds.to_string()).size(look.metrics.number * 3.0),
        body(look, what_will_happen.into()),
        action,
    ]
    .spacing(space::L)
    .align_x(Alignment::Center)
    .max_width(900.0);
    opaque(
        center(content)
            .padding(space::XL)
            .style(style::area(palette.page, palette.ink)),
    )
}

/// A sentence that lies over a page for a while, beneath its top bar: it moves nothing, and what it
/// covers can be touched.
pub fn afloat<'a, M: 'a>(
    look: &Look,
    page: Element<'a, M>,
    words: impl Into<String>,
) -> Element<'a, M> {
    let above = band_height(look) + space::S;
    stack![
        page,
        container(notice(look, words, None))
            .center_x(Length::Fill)
            .padding(Padding::ZERO.top(above).horizontal(space::XL))
    ]
    .into()
}

/// A panel in the middle of the screen, over a page that is dimmed and cannot be touched: help,
/// accessibility, "leave?".
pub fn over<'a, M: 'a>(
    look: &Look,
    page: Element<'a, M>,
    panel: impl Into<Element<'a, M>>,
) -> Element<'a, M> {
    let palette = look.palette;
    let sheet = container(panel)
        .padding(space::XL)
        .max_width(900.0)
        .style(style::rounded(
            palette.surface,
            palette.ink,
            palette.edge,
            look.metrics.edge,
            piece::CORNER * 1.5,
        ));
    let scrim = Color {
        a: 0.6,
        ..Color::BLACK
    };
    stack![
        page,
        opaque(
            center(sheet)
                .width(Length::Fill)
                .height(Length::Fill)
                .padding(space::XL)
                .style(style::area(scrim, palette.ink))
        )
    ]
    .into()
}
