//! Time that passes: the timer and the wait. Both move once a second at most.

use super::{Element, balanced};
use crate::kiosk::theme::{Look, align_start, body, line, measure, sizes, space, strong, style};
use iced::widget::{Space, column, container, row};
use iced::{Alignment, Length};

/// Words and a thin bar: "New code in 42 seconds". `fraction` is how much of the time is left,
/// 0.0 to 1.0.
pub fn timer<'a, M: 'a>(look: &Look, sentence: impl Into<String>, fraction: f32) -> Element<'a, M> {
    let parts = column![
        align_start(look.direction(), Length::Fill, body(look, sentence.into())),
        bar(look, fraction),
    ]
    .spacing(space::XS);
    measure(look.direction(), parts).into()
}

/// A running request: what is being done, a bar that moves on each second and never arrives,
/// and after a while a second sentence and a Cancel button. `seconds` is how long it has run.
pub fn waiting<'a, M: 'a>(
    look: &Look,
    seconds: u64,
    sentence: impl Into<String>,
    second_sentence: Option<String>,
    cancel: Option<Element<'a, M>>,
) -> Element<'a, M> {
    let direction = look.direction();
    let done = 1.0 - 0.86_f32.powf(seconds.min(60) as f32 + 1.0);
    let mut said = column![
        align_start(direction, Length::Fill, strong(look, sentence.into())),
        bar(look, done),
    ]
    .spacing(space::XS)
    .width(Length::Fill);
    if let Some(second) = second_sentence {
        let second = balanced(look, second, body);
        said = said.push(align_start(direction, Length::Fill, second));
    }
    let parts = line(
        direction,
        [Some(said.into()), cancel].into_iter().flatten().collect(),
    )
    .spacing(space::S)
    .align_y(Alignment::Center);
    let palette = look.palette;
    let panel = container(parts)
        .width(Length::Fill)
        .padding(look.metrics.part_gap.clamp(space::TOUCH, space::M))
        .style(style::panel(
            palette.surface,
            palette.ink,
            palette.hairline,
            look.metrics.edge,
        ));
    measure(direction, panel).into()
}

/// What is being done, and a bar filled by `fraction`, 0.0 to 1.0.
pub fn progress<'a, M: 'a>(
    look: &Look,
    sentence: impl Into<String>,
    fraction: f32,
) -> Element<'a, M> {
    let sentence = strong(look, sentence.into());
    let parts = column![
        align_start(look.direction(), Length::Fill, sentence),
        bar(look, fraction),
    ]
    .spacing(space::S);
    // Where a page is full it stands over what is there to read.
    let ground = container(parts)
        .width(Length::Fill)
        .style(style::area(look.palette.page, look.palette.ink));
    measure(look.direction(), ground).into()
}

fn bar<'a, M: 'a>(look: &Look, fraction: f32) -> Element<'a, M> {
    let palette = look.palette;
    let filled = (fraction.clamp(0.0, 1.0) * 1000.0).round() as u16;
    let segment = |portion: u16, color| -> Element<'a, M> {
        container(Space::new())
            .width(Length::FillPortion(portion))
            .height(sizes::BAR)
            .style(style::rounded(color, color, color, 0.0, sizes::BAR / 2.0))
            .into()
    };
    let mut parts: Vec<Element<'a, M>> = Vec::with_capacity(2);
    if filled > 0 {
        parts.push(segment(filled, palette.accent));
    }
    if filled < 1000 {
        parts.push(
            Space::new()
                .width(Length::FillPortion(1000 - filled))
                .into(),
        );
    }
    let parts = line(look.direction(), parts);
    container(row![parts.width(Length::Fill)])
        .width(Length::Fill)
        .height(sizes::BAR)
        .style(style::rounded(
            palette.hairline,
            palette.ink,
            palette.edge,
            0.0,
            sizes::BAR / 2.0,
        ))
        .into()
}
