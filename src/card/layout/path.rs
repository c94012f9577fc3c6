//! Shapes in millimetres.

use super::Rect;

/// How far a handle reaches for a quarter of a circle of radius 1.
const QUARTER: f32 = 0.552_284_8;

/// A shape of closed parts, filled by the non-zero rule.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::card) struct Path {
    /// Each part starts with [`Segment::Move`] and is closed without saying so.
    pub(in crate::card) segments: Vec<Segment>,
}

/// A step of a shape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::card) enum Segment {
    /// Starts a part.
    Move((f32, f32)),
    /// A straight line.
    Line((f32, f32)),
    /// A Bézier curve with its two handles.
    Curve((f32, f32), (f32, f32), (f32, f32)),
}

impl Path {
    /// A rectangle.
    pub(super) fn rect(rect: Rect) -> Self {
        Self {
            segments: vec![
                Segment::Move((rect.x, rect.y)),
                Segment::Line((rect.right(), rect.y)),
                Segment::Line((rect.right(), rect.bottom())),
                Segment::Line((rect.x, rect.bottom())),
            ],
        }
    }

    /// A leaf: two quarters of circles between opposite corners of a square, from the top left
    /// to the bottom right, or the other way when `mirrored`.
    pub(super) fn leaf(x: f32, y: f32, side: f32, mirrored: bool) -> Self {
        let place = |across: f32, down: f32| {
            let across = if mirrored { 1.0 - across } else { across };
            (x + across * side, y + down * side)
        };
        Self {
            segments: vec![
                Segment::Move(place(0.0, 0.0)),
                Segment::Curve(
                    place(QUARTER, 0.0),
                    place(1.0, 1.0 - QUARTER),
                    place(1.0, 1.0),
                ),
                Segment::Curve(
                    place(1.0 - QUARTER, 1.0),
                    place(0.0, QUARTER),
                    place(0.0, 0.0),
                ),
            ],
        }
    }

    /// Moves the whole shape.
    pub(super) fn shift(&mut self, x: f32, y: f32) {
        let moved = |point: &mut (f32, f32)| *point = (point.0 + x, point.1 + y);
        for segment in &mut self.segments {
            match segment {
                Segment::Move(to) | Segment::Line(to) => moved(to),
                Segment::Curve(first, second, to) => {
                    moved(first);
                    moved(second);
                    moved(to);
                }
            }
        }
    }
}
