//! Shapes in millimetres, and their colours.

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rect {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

/// An sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Color(pub(super) u8, pub(super) u8, pub(super) u8);

impl Rect {
    pub(super) const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    pub(super) fn right(self) -> f32 {
        self.x + self.width
    }

    pub(super) fn bottom(self) -> f32 {
        self.y + self.height
    }
}

impl Color {
    pub(super) const WHITE: Self = Self(0xFF, 0xFF, 0xFF);
    pub(super) const BLACK: Self = Self(0, 0, 0);
    /// Text, the band and the foot.
    pub(super) const INK: Self = Self(0x10, 0x23, 0x3F);
    /// Labels: 11.4 : 1 on white.
    pub(super) const QUIET: Self = Self(0x2C, 0x3A, 0x52);
    /// The thin line under the band.
    pub(super) const TEAL: Self = Self(0x1F, 0x8A, 0x84);
    /// What marks a card that is none: 8.6 : 1 under the ink.
    pub(super) const AMBER: Self = Self(0xFF, 0xB0, 0x00);
    /// The line between parts of the card.
    pub(super) const RULE: Self = Self(0xC9, 0xD3, 0xE0);
    /// Crop and fold marks.
    pub(super) const MARK: Self = Self(0x5A, 0x68, 0x80);
}

/// How far a handle reaches for a quarter of a circle of radius 1.
const QUARTER: f32 = 0.552_284_8;

/// A shape of closed parts, filled by the non-zero rule.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Path {
    /// Each part starts with [`Segment::Move`] and is closed without saying so.
    pub(super) segments: Vec<Segment>,
}

/// A step of a shape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Segment {
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
