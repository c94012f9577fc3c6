//! A page before it is drawn: what stands on it, and where, in millimetres.

use crate::geometry::{Color, Path, Rect};
use crate::paper;
use crate::photo::Photo;
use crate::qr::Symbol;
use crate::shaping::Line;
use std::sync::Arc;

/// Width and height of a CR80 card (ISO/IEC 7810 ID-1).
pub(crate) const CARD: (f32, f32) = paper::CR80;

/// Millimetres in a typographic point.
pub(crate) const POINT: f32 = 25.4 / 72.0;

/// A page.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// How far backgrounds run beyond each edge, for a card that is cut after printing.
    pub(crate) bleed: f32,
    /// What is drawn, from the back to the front, and read in this order.
    pub(crate) items: Vec<Item>,
}

/// A thing on a page.
#[derive(Debug, Clone)]
pub(crate) enum Item {
    /// A filled shape.
    Fill { path: Path, color: Color },
    /// A line of text.
    Text(Placed),
    /// The photo, cut to its frame.
    Photo {
        photo: Photo,
        frame: Rect,
        /// What is said of it to who cannot see it.
        words: String,
    },
    /// The QR.
    Qr {
        symbol: Arc<Symbol>,
        /// Where the dark part stands, without its quiet zone.
        frame: Rect,
        /// What is said of it to who cannot see it.
        words: String,
    },
}

/// A line of text in its place.
#[derive(Debug, Clone)]
pub(crate) struct Placed {
    pub(crate) line: Arc<Line>,
    /// Left end.
    pub(crate) x: f32,
    /// Baseline.
    pub(crate) y: f32,
    /// Font size.
    pub(crate) em: f32,
    pub(crate) color: Color,
    /// Lines with the same number are read as one paragraph.
    pub(crate) paragraph: u16,
    /// What it is to who has it read aloud.
    pub(crate) role: Role,
}

/// What a text is on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Role {
    /// A title, which begins a part of the page.
    Title,
    /// What a value is called.
    Label,
    /// The value of the label before it.
    Value,
    /// Anything else.
    #[default]
    Text,
}

/// How far the backgrounds of a card run beyond its edges, in mm.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edges {
    pub(super) left: f32,
    pub(super) right: f32,
    /// Over the top and the bottom.
    pub(super) over: f32,
}

/// What a cut may be off.
pub(super) const BLEED: f32 = 1.0;

impl Edges {
    pub(super) const NONE: Self = Self::new(0.0, 0.0, 0.0);
    pub(super) const ALL: Self = Self::new(BLEED, BLEED, BLEED);
    /// Of the left half of a sheet that is folded.
    pub(super) const LEFT: Self = Self::new(BLEED, 0.0, BLEED);
    /// Of the right half of a sheet that is folded.
    pub(super) const RIGHT: Self = Self::new(0.0, BLEED, BLEED);

    pub(super) const fn new(left: f32, right: f32, over: f32) -> Self {
        Self { left, right, over }
    }

    /// Whether the card is alone on its paper, so that the paper's edge ends the bleed.
    pub(super) fn are_all(self) -> bool {
        self.left > 0.0 && self.right > 0.0
    }
}

impl Sheet {
    pub(super) fn new(size: (f32, f32)) -> Self {
        Self {
            width: size.0,
            height: size.1,
            bleed: 0.0,
            items: Vec::new(),
        }
    }

    /// A rectangle of one colour.
    pub(super) fn bar(&mut self, rect: Rect, color: Color) {
        self.fill(Path::rect(rect), color);
    }

    pub(super) fn fill(&mut self, path: Path, color: Color) {
        self.items.push(Item::Fill { path, color });
    }

    /// Puts all of another sheet on this one.
    pub(super) fn lay(&mut self, other: Self, x: f32, y: f32) {
        let first = self.next_paragraph();
        for mut item in other.items {
            match &mut item {
                Item::Fill { path, .. } => path.shift(x, y),
                Item::Text(placed) => {
                    placed.x += x;
                    placed.y += y;
                    placed.paragraph += first;
                }
                Item::Photo { frame, .. } | Item::Qr { frame, .. } => {
                    frame.x += x;
                    frame.y += y;
                }
            }
            self.items.push(item);
        }
    }

    /// A number that no paragraph of this sheet has.
    pub(super) fn next_paragraph(&self) -> u16 {
        self.items
            .iter()
            .filter_map(|item| match item {
                Item::Text(placed) => Some(placed.paragraph + 1),
                Item::Fill { .. } | Item::Photo { .. } | Item::Qr { .. } => None,
            })
            .max()
            .unwrap_or_default()
    }
}
