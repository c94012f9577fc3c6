//! Rows to choose from, to agree to, and to watch.

use super::press::surface;
use super::switch_row::RowHeight;
use super::{Element, Icon, Press, icon};
use crate::kiosk::theme::style::{self, Pressable};
use crate::kiosk::theme::{
    Look, align_start, body, in_the_middle, label, line, measure, space, strong,
};
use iced::widget::image::Handle;
use iced::widget::{center, column, container, image, row, space as gap};
use iced::{Alignment, ContentFit, Length};

/// The box of a check row.
const CHECK_BOX: f32 = 64.0;

/// How a rule stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleState {
    /// Nothing typed that would tell.
    Open,
    /// Kept.
    Kept,
    /// Broken.
    Broken,
}

/// One of several things to choose from: an address that is offered, an account.
pub fn choice_row<'a, M: Clone + 'a>(
    look: &Look,
    row_height: RowHeight,
    words: impl Into<String>,
    note: Option<String>,
    chosen: bool,
    press: Press<M>,
) -> Element<'a, M> {
    let direction = look.direction();
    let words = in_the_middle(look, look.metrics.body, strong(look, words.into()));
    let mut text = column![align_start(direction, Length::Fill, words)];
    if let Some(note) = note {
        text = text.push(align_start(direction, Length::Fill, label(look, note)));
    }
    let mark = mark(look, chosen, look.metrics.icon_beside(look.metrics.body));
    let parts = line(direction, vec![text.width(Length::Fill).into(), mark])
        .spacing(space::M)
        .align_y(Alignment::Center);
    pressable_row(look, row_height, chosen, parts.into(), press)
}

/// An account to choose from several: a face where there is one, the name, and what tells it
/// from another of the same name.
pub fn account_row<'a, M: Clone + 'a>(
    look: &Look,
    face: Option<Handle>,
    name: impl Into<String>,
    notes: Vec<String>,
    press: Press<M>,
) -> Element<'a, M> {
    let direction = look.direction();
    let face: Element<'a, M> = match face {
        Some(face) => image(face)
            .width(look.metrics.row_height)
            .height(look.metrics.row_height)
            .content_fit(ContentFit::Cover)
            .into(),
        None => icon(Icon::Person, look.metrics.row_height, look.palette.accent).into(),
    };
    let mut text = column![align_start(
        direction,
        Length::Fill,
        strong(look, name.into())
    )];
    for note in notes {
        text = text.push(align_start(direction, Length::Fill, label(look, note)));
    }
    let next = icon(
        Icon::Next.in_reading_order(direction),
        look.metrics.icon_beside(look.metrics.body),
        look.palette.accent,
    );
    let parts = line(
        direction,
        vec![face, text.width(Length::Fill).into(), next.into()],
    )
    .spacing(space::M)
    .align_y(Alignment::Center);
    pressable_row(look, RowHeight::Roomy, false, parts.into(), press)
}

/// A long text with a box to tick; the whole row is the button. The box is never ticked before
/// the person ticks it.
pub fn check_row<'a, M: Clone + 'a>(
    look: &Look,
    ticked: bool,
    title: Option<String>,
    words: impl Into<String>,
    press: Press<M>,
) -> Element<'a, M> {
    let direction = look.direction();
    let mut text = column![].spacing(space::XS);
    if let Some(title) = title {
        text = text.push(align_start(direction, Length::Fill, strong(look, title)));
    }
    text = text.push(align_start(
        direction,
        Length::Fill,
        body(look, words.into()),
    ));
    let parts = line(
        direction,
        vec![
            tick_box(look, ticked, CHECK_BOX),
            text.width(Length::Fill).into(),
        ],
    )
    .spacing(space::M);
    pressable_row(look, RowHeight::Roomy, ticked, parts.into(), press)
}

/// A rule that is watched while the person types: its words, and a sign for how it stands.
pub fn rule_row<'a, M: 'a>(
    look: &Look,
    state: RuleState,
    words: impl Into<String>,
) -> Element<'a, M> {
    let palette = look.palette;
    let (sign, color) = match state {
        RuleState::Open => (Icon::OpenCircle, palette.quiet),
        RuleState::Kept => (Icon::Check, palette.good),
        RuleState::Broken => (Icon::Cross, palette.error),
    };
    let size = look.metrics.icon_beside(look.metrics.label);
    let words = align_start(look.direction(), Length::Fill, label(look, words.into()))
        .style(move |_| container::Style::default().color(color));
    line(
        look.direction(),
        vec![icon(sign, size, color).into(), words.into()],
    )
    .spacing(space::S)
    .into()
}

fn pressable_row<'a, M: Clone + 'a>(
    look: &Look,
    row_height: RowHeight,
    chosen: bool,
    content: Element<'a, M>,
    press: Press<M>,
) -> Element<'a, M> {
    let pressable = if chosen {
        Pressable::chosen(look)
    } else {
        Pressable::surface(look)
    };
    let (height, above) = row_height.of(look);
    let content = row![
        gap().height(height - 2.0 * above),
        container(content).width(Length::Fill)
    ]
    .align_y(Alignment::Center);
    let row = surface(
        look,
        content,
        pressable,
        (Length::Fill, Length::Shrink),
        [above, space::M],
        press,
    );
    measure(look.direction(), row).into()
}

fn mark<'a, M: 'a>(look: &Look, chosen: bool, size: f32) -> Element<'a, M> {
    if chosen {
        icon(Icon::Check, size, look.palette.accent).into()
    } else {
        icon(Icon::OpenCircle, size, look.palette.edge).into()
    }
}

/// The box of what can be ticked or switched, in this size.
pub(super) fn tick_box<'a, M: 'a>(look: &Look, ticked: bool, size: f32) -> Element<'a, M> {
    let palette = look.palette;
    let (fill, edge): (_, _) = if ticked {
        (palette.accent, palette.accent)
    } else {
        (palette.surface, palette.edge)
    };
    let sign: Element<'a, M> = if ticked {
        icon(Icon::Check, size * 0.7, palette.on_accent).into()
    } else {
        gap().into()
    };
    center(sign)
        .width(size)
        .height(size)
        .style(style::rounded(
            fill,
            palette.ink,
            edge,
            look.metrics.edge * 1.5,
            size * 0.19,
        ))
        .into()
}
