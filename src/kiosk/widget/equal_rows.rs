//! Rows of equally wide and, within a row, equally high pieces. iced's own rows give pieces of
//! flexible height no height at all where the page may grow.

use super::Element;
use super::arranged::{Touch, arranged};
use crate::locale::Direction;
use iced::advanced::layout::Limits;
use iced::{Length, Point, Size};

/// Lays pieces whose height is to fill in rows of `per_line`, in reading order. `alone` of them,
/// at the beginning, have a row each.
pub(super) fn equal_rows<'a, M: 'a>(
    direction: Direction,
    per_line: usize,
    alone: usize,
    gap: f32,
    pieces: Vec<Element<'a, M>>,
) -> Element<'a, M> {
    let size = Size::new(Length::Fill, Length::Shrink);
    let per_line = per_line.max(1);
    arranged(pieces, size, Touch::Apart, move |pieces, limits| {
        let width = limits.max().width;
        let count = pieces.count();
        let mut top = 0.0;
        let mut first = 0;
        while first < count {
            let on_line = if first < alone { 1 } else { per_line };
            let gaps = (on_line - 1) as f32 * gap;
            let piece_width = ((width - gaps) / on_line as f32).floor();
            let row = first..(first + on_line).min(count);
            let natural = Limits::with_compression(
                Size::ZERO,
                Size::new(piece_width, f32::INFINITY),
                Size::new(false, true),
            );
            let mut height: f32 = 0.0;
            for at in row.clone() {
                height = height.max(pieces.measure(at, &natural).height);
            }
            let equal = Limits::new(Size::ZERO, Size::new(piece_width, height));
            for at in row.clone() {
                let before = (at - first) as f32 * (piece_width + gap);
                let left = match direction {
                    Direction::LeftToRight => before,
                    Direction::RightToLeft => width - before - piece_width,
                };
                let _ = pieces.measure(at, &equal);
                pieces.place(at, Point::new(left, top));
            }
            top += height + gap;
            first = row.end;
        }
        Size::new(width, (top - gap).max(0.0))
    })
}
