//! The one layout: where everything stands, in millimetres from the top left corner. The PDF
//! and the picture are both drawn from it and decide nothing themselves.

mod a4;
mod a6;
mod back;
mod facts;
mod fit;
mod front;
mod large;
mod motif;
mod path;
mod pen;
mod receipt;
mod service;

pub(super) use path::{Path, Segment};

use super::Error;
use super::content::Content;
use super::paper::{self, Paper};
use super::photo::Photo;
use super::qr::Symbol;
use super::shaping::Line;
use std::sync::Arc;

/// Width and height of a CR80 card (ISO/IEC 7810 ID-1).
pub(super) const CARD: (f32, f32) = paper::CR80;

/// Millimetres in a typographic point.
pub(super) const POINT: f32 = 25.4 / 72.0;

/// A page.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    pub(super) width: f32,
    pub(super) height: f32,
    /// How far backgrounds run beyond each edge, for a card that is cut after printing.
    pub(super) bleed: f32,
    /// What is drawn, from the back to the front, and read in this order.
    pub(super) items: Vec<Item>,
}

/// A thing on a page.
#[derive(Debug, Clone)]
pub(super) enum Item {
    /// A filled shape.
    Fill {
        /// Shape.
        path: Path,
        /// Colour.
        color: Color,
    },
    /// A line of text.
    Text(Placed),
    /// The photo, cut to its frame.
    Photo {
        /// Picture.
        photo: Photo,
        /// Frame.
        frame: Rect,
        /// What is said of it to who cannot see it.
        words: String,
    },
    /// The QR.
    Qr {
        /// Symbol.
        symbol: Arc<Symbol>,
        /// Where the dark part stands, without its quiet zone.
        frame: Rect,
        /// What is said of it to who cannot see it.
        words: String,
    },
}

/// A line of text in its place.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    /// Shaped text.
    pub(super) line: Arc<Line>,
    /// Left end.
    pub(super) x: f32,
    /// Baseline.
    pub(super) y: f32,
    /// Font size.
    pub(super) em: f32,
    /// Colour.
    pub(super) color: Color,
    /// Lines with the same number are read as one paragraph.
    pub(super) paragraph: u16,
    /// What it is to who has it read aloud.
    pub(super) role: Role,
}

/// What a text is on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Role {
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

/// How far the backgrounds of a card run beyond its edges, in mm.
#[derive(Debug, Clone, Copy)]
struct Edges {
    left: f32,
    right: f32,
    /// Over the top and the bottom.
    over: f32,
}

/// What a cut may be off.
const BLEED: f32 = 1.0;

impl Edges {
    const NONE: Self = Self::new(0.0, 0.0, 0.0);
    const ALL: Self = Self::new(BLEED, BLEED, BLEED);
    /// Of the left half of a sheet that is folded.
    const LEFT: Self = Self::new(BLEED, 0.0, BLEED);
    /// Of the right half of a sheet that is folded.
    const RIGHT: Self = Self::new(0.0, BLEED, BLEED);

    const fn new(left: f32, right: f32, over: f32) -> Self {
        Self { left, right, over }
    }

    /// Whether the card is alone on its paper, so that the paper's edge ends the bleed.
    fn are_all(self) -> bool {
        self.left > 0.0 && self.right > 0.0
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

impl Sheet {
    fn new(size: (f32, f32)) -> Self {
        Self {
            width: size.0,
            height: size.1,
            bleed: 0.0,
            items: Vec::new(),
        }
    }

    /// A rectangle of one colour.
    fn bar(&mut self, rect: Rect, color: Color) {
        self.fill(Path::rect(rect), color);
    }

    fn fill(&mut self, path: Path, color: Color) {
        self.items.push(Item::Fill { path, color });
    }

    /// Puts all of another sheet on this one.
    fn lay(&mut self, other: Self, x: f32, y: f32) {
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
    fn next_paragraph(&self) -> u16 {
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

/// The pages of a card on a paper.
///
/// # Errors
///
/// [`Error::Font`] when an embedded font cannot be used, [`Error::Qr`] and
/// [`Error::QrTooLong`] when there is no QR.
pub(super) fn pages(content: &Content, paper: Paper) -> Result<Vec<Sheet>, Error> {
    if let Some(picture) = &content.service_card {
        return Ok(vec![service::sheet(content, picture, paper)?]);
    }
    match paper {
        Paper::Cr80 => {
            let (front, moved) = front::sheet(content, Edges::ALL)?;
            let back = back::sheet(content, &moved, Edges::ALL)?;
            Ok([front, back]
                .map(|sheet| Sheet {
                    bleed: BLEED,
                    ..sheet
                })
                .into())
        }
        Paper::A4 => Ok(vec![a4::sheet(content)?]),
        Paper::A4Large => Ok(vec![large::sheet(content)?]),
        Paper::A6 => Ok(vec![a6::sheet(content)?]),
        Paper::Receipt80 => Ok(vec![receipt::sheet(content, &receipt::WIDE)?]),
        Paper::Receipt58 => Ok(vec![receipt::sheet(content, &receipt::NARROW)?]),
    }
}

/// Width and height in millimetres of each page of a card on a paper, without the bleed: for a
/// receipt, which is as long as what stands on it.
///
/// # Errors
///
/// [`Error::Font`] when an embedded font cannot be used, [`Error::Qr`] and
/// [`Error::QrTooLong`] when there is no QR.
pub fn sizes(content: &Content, paper: Paper) -> Result<Vec<(f32, f32)>, Error> {
    let sheets = pages(content, paper)?;
    Ok(sheets
        .iter()
        .map(|sheet| (sheet.width, sheet.height))
        .collect())
}

/// The front of the card.
///
/// # Errors
///
/// As [`pages`].
pub(super) fn front(content: &Content) -> Result<Sheet, Error> {
    if let Some(picture) = &content.service_card {
        return service::sheet(content, picture, Paper::Cr80);
    }
    Ok(front::sheet(content, Edges::NONE)?.0)
}

#[cfg(test)]
mod tests;
