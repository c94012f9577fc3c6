//! Boxes for digits typed one by one.

use super::Element;
use crate::kiosk::theme::{Look, align_start, number, piece, space, style};
use iced::widget::{Row, Space, center, column, container, responsive, row};
use iced::{Color, Length, Size};

/// What one box shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoxState {
    /// Nothing yet.
    Empty,
    /// Nothing yet, and the next digit goes here.
    Next,
    /// A digit in clear.
    Shown(u8),
    /// A digit, hidden.
    Masked,
}

/// Gap between the boxes of a group.
const GAP: f32 = space::XS;

/// The narrowest a box may become to keep all groups in one line, as a part of its full width.
const NARROWEST: f32 = 0.7;

/// Draws boxes in groups (4-4-4, 3-3, 5-5). They run left to right in every language, as
/// numbers do. Where the width is short the boxes first become a little narrower, then the
/// groups go on a second line.
pub fn digit_boxes<'a, M: 'a>(look: &Look, boxes: &[BoxState], groups: &[usize]) -> Element<'a, M> {
    let look = *look;
    let boxes = boxes.to_vec();
    let groups = groups.to_vec();
    responsive(move |room: Size| {
        let (size, per_line) = fit(&look, &groups, room.width);
        let mut rest = boxes.as_slice();
        let mut drawn: Vec<Element<'a, M>> = Vec::with_capacity(groups.len());
        for group in &groups {
            let (these, others) = rest.split_at((*group).min(rest.len()));
            rest = others;
            drawn.push(
                Row::with_children(these.iter().map(|state| one_box(&look, *state, size)))
                    .spacing(GAP)
                    .into(),
            );
        }
        let mut lines: Vec<Element<'a, M>> = Vec::new();
        let mut drawn = drawn.into_iter().peekable();
        while drawn.peek().is_some() {
            lines.push(
                row(drawn.by_ref().take(per_line).collect::<Vec<_>>())
                    .spacing(space::L)
                    .into(),
            );
        }
        // The digits run left to right, but the block begins where lines begin.
        align_start(
            look.direction(),
            Length::Fill,
            column(lines).spacing(space::S),
        )
        .into()
    })
    .height(Length::Shrink)
    .into()
}

/// The size of a box, and how many groups go on a line.
fn fit(look: &Look, groups: &[usize], width: f32) -> (Size, usize) {
    let full = look.metrics.digit_box;
    let mut per_line = groups.len().max(1);
    loop {
        let widest = groups
            .chunks(per_line)
            .map(|line| (line.iter().sum::<usize>(), line.len()))
            .max()
            .unwrap_or((1, 1));
        let (count, parts) = (widest.0.max(1) as f32, widest.1 as f32);
        let gaps = (count - parts) * GAP + (parts - 1.0) * space::L;
        let room = ((width - gaps) / count).floor();
        if room >= full.width {
            return (full, per_line);
        }
        if room >= full.width * NARROWEST || per_line == 1 {
            return (Size::new(room.max(1.0), full.height), per_line);
        }
        per_line = per_line.div_ceil(2);
    }
}

fn one_box<'a, M: 'a>(look: &Look, state: BoxState, size: Size) -> Element<'a, M> {
    let palette = look.palette;
    let content: Element<'a, M> = match state {
        BoxState::Empty | BoxState::Next => Space::new().into(),
        BoxState::Shown(digit) => number(look, digit.to_string())
            .size(look.metrics.number.min(size.width))
            .into(),
        BoxState::Masked => dot(palette.ink, (size.width * 0.28).round()),
    };
    let (edge, width) = if state == BoxState::Next {
        (palette.accent, look.metrics.edge * 2.0)
    } else {
        (palette.edge, look.metrics.edge)
    };
    center(content)
        .width(size.width)
        .height(size.height)
        .style(style::rounded(
            palette.surface,
            palette.ink,
            edge,
            width,
            piece::CORNER * 0.75,
        ))
        .into()
}

fn dot<'a, M: 'a>(color: Color, size: f32) -> Element<'a, M> {
    container(Space::new().width(size).height(size))
        .style(style::rounded(color, color, color, 0.0, size / 2.0))
        .into()
}
