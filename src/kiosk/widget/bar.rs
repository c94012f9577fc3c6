//! The bands that are the same on every screen: top bar, stepper, action row.

use super::press::surface;
use super::{Element, Icon, Press, icon};
use crate::kiosk::theme::style::{self, Pressable};
use crate::kiosk::theme::{Look, align_start, band, line, piece, space};
use iced::widget::{Space, center, column, container, space as gap, stack};
use iced::{Alignment, Color, Length, Padding};

/// The icon of a button in the top bar.
const BAR_ICON: f32 = 36.0;

/// Least width of a button in the top bar: 20 mm with its padding.
const BAR_BUTTON: f32 = 80.0;

/// A dot of the stepper.
const DOT: f32 = 32.0;

/// A button of the top bar: an icon over its word.
#[derive(Debug, Clone)]
pub struct BarButton<M> {
    /// The icon.
    pub sign: Icon,
    /// The word.
    pub words: String,
    /// What it does.
    pub press: Press<M>,
}

/// Draws one button of the top bar.
pub fn bar_button<'a, M: Clone + 'a>(look: &Look, button: BarButton<M>) -> Element<'a, M> {
    let ink = look.palette.ink;
    let content = column![
        gap().width(BAR_BUTTON),
        icon(button.sign, BAR_ICON, ink),
        words(look, button.words, false),
    ]
    .align_x(Alignment::Center);
    surface(
        look,
        container(content).center_y(Length::Fill),
        Pressable::bare(look),
        (Length::Shrink, Length::Fixed(band_height(look))),
        [0.0, space::XS],
        button.press,
    )
}

/// The top bar: the clinic's name, the practice badge if there is one, then the buttons
/// (language, accessibility, help), always in the same place.
pub fn top_bar<'a, M: Clone + 'a>(
    look: &Look,
    clinic: impl Into<String>,
    practice: Option<String>,
    buttons: Vec<BarButton<M>>,
) -> Element<'a, M> {
    let palette = look.palette;
    let direction = look.direction();
    let mut parts: Vec<Element<'a, M>> = Vec::new();
    parts.push(
        align_start(direction, Length::Fill, words(look, clinic.into(), true))
            .clip(true)
            .into(),
    );
    if let Some(practice) = practice {
        parts.push(badge(look, practice));
    }
    for button in buttons {
        parts.push(bar_button(look, button));
    }
    let bar = line(direction, parts)
        .spacing(space::XS)
        .align_y(Alignment::Center);
    column![
        container(bar)
            .width(Length::Fill)
            .height(band_height(look))
            .padding([0.0, space::XL])
            .center_y(band_height(look))
            .style(style::area(palette.surface, palette.ink)),
        container(Space::new())
            .width(Length::Fill)
            .height(look.metrics.edge)
            .style(style::area(palette.hairline, palette.ink)),
    ]
    .into()
}

/// Five named dots with words: where the person is. `current` counts from 0; with
/// `names.len()` all steps are done.
pub fn stepper<'a, M: 'a>(look: &Look, names: &[String], current: usize) -> Element<'a, M> {
    let direction = look.direction();
    let steps = names.iter().enumerate().map(|(at, name)| {
        let ink = if at == current {
            look.palette.accent
        } else {
            look.palette.quiet
        };
        let name = container(words(look, name.clone(), at == current))
            .style(move |_| container::Style::default().color(ink));
        column![dot(look, at, current), name]
            .spacing(4.0)
            .width(Length::FillPortion(1))
            .align_x(Alignment::Center)
            .into()
    });
    let steps = line(direction, steps.collect()).width(Length::Fill);
    container(stack![steps].push_under(track(look, names.len(), current)))
        .width(Length::Fill)
        .padding(Padding::ZERO.top(space::S))
        .into()
}

/// Back at the beginning of the line, the one primary button at its end, in the same place on
/// each screen.
pub fn action_row<'a, M: 'a>(
    look: &Look,
    back: Option<Element<'a, M>>,
    primary: Option<Element<'a, M>>,
) -> Element<'a, M> {
    let parts = vec![
        back.unwrap_or_else(|| Space::new().into()),
        gap::horizontal().into(),
        primary.unwrap_or_else(|| Space::new().into()),
    ];
    container(
        line(look.direction(), parts)
            .spacing(space::S)
            .align_y(Alignment::Center),
    )
    .width(Length::Fill)
    .height(Length::Shrink)
    .into()
}

/// Height of the top bar.
pub(super) fn band_height(look: &Look) -> f32 {
    let words = look.metrics.band * look.script.line_height;
    (BAR_ICON + words + 2.0 * space::XS).max(piece::TOP_BAR)
}

fn words<'a>(look: &Look, words: String, strong: bool) -> iced::widget::Text<'a> {
    let font = if strong { look.bold() } else { look.regular() };
    band(look, words).font(font)
}

fn badge<'a, M: 'a>(look: &Look, name: String) -> Element<'a, M> {
    let palette = look.palette;
    container(words(look, name, true))
        .padding([4.0, space::S])
        .style(style::rounded(
            palette.notice_soft,
            palette.notice,
            palette.notice,
            look.metrics.edge,
            12.0,
        ))
        .into()
}

fn dot<'a, M: 'a>(look: &Look, at: usize, current: usize) -> Element<'a, M> {
    let palette = look.palette;
    let (content, fill, edge): (Element<'a, M>, _, _) = if at < current {
        (
            icon(Icon::Check, 20.0, palette.on_accent).into(),
            palette.accent,
            palette.accent,
        )
    } else if at == current {
        (
            container(Space::new().width(14.0).height(14.0))
                .style(style::rounded(
                    palette.accent,
                    palette.ink,
                    palette.accent,
                    0.0,
                    7.0,
                ))
                .into(),
            palette.surface,
            palette.accent,
        )
    } else {
        (Space::new().into(), palette.surface, palette.edge)
    };
    center(content)
        .width(DOT)
        .height(DOT)
        .style(style::rounded(
            fill,
            palette.ink,
            edge,
            look.metrics.edge * if at == current { 2.0 } else { 1.0 },
            DOT / 2.0,
        ))
        .into()
}

/// The line behind the dots, from the middle of the first to the middle of the last.
fn track<'a, M: 'a>(look: &Look, steps: usize, current: usize) -> Element<'a, M> {
    const THICK: f32 = 4.0;
    let palette = look.palette;
    let last = steps.saturating_sub(1);
    let walked = current.min(last);
    let part = |halves: usize, color: Option<Color>| -> Element<'a, M> {
        let Ok(portion @ 1..) = u16::try_from(halves) else {
            return Space::new().into();
        };
        let piece = container(Space::new())
            .width(Length::FillPortion(portion))
            .height(THICK);
        match color {
            Some(color) => piece.style(style::area(color, palette.ink)).into(),
            None => piece.into(),
        }
    };
    let parts = vec![
        part(1, None),
        part(2 * walked, Some(palette.accent)),
        part(2 * (last - walked), Some(palette.hairline)),
        part(1, None),
    ];
    container(line(look.direction(), parts).width(Length::Fill))
        .width(Length::Fill)
        .padding(Padding::ZERO.top((DOT - THICK) / 2.0))
        .into()
}
