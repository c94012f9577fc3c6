//! The slip from a receipt printer: black only, everything under one another, as long as it needs
//! to be. Lines and the QR stand on whole dots.

use super::fit::{Fitted, Limits, fit};
use super::pen::{BOLD, Pen, REGULAR, Rows};
use super::{Color, POINT, Rect, Sheet};
use crate::card::Error;
use crate::card::content::{Content, Field, Words};
use crate::card::paper::Paper;
use crate::card::qr::{self, Block, Symbol};
use std::sync::Arc;

/// Side of a printed dot in mm.
const DOT: f32 = 1.0 / Paper::RECEIPT_DOTS as f32;

/// How large things are on a width of paper. Lengths and sizes in mm.
pub(super) struct Slip {
    width: f32,
    title: f32,
    name: f32,
    label: f32,
    value: f32,
    number: f32,
    small: f32,
    photo: (f32, f32),
    block: Block,
}

/// 72 mm of 80.
pub(super) const WIDE: Slip = Slip {
    width: Paper::Receipt80.width(),
    title: 11.0 * POINT,
    name: 17.0 * POINT,
    label: 8.0 * POINT,
    value: 10.5 * POINT,
    number: 19.0 * POINT,
    small: 8.0 * POINT,
    photo: (26.0, 32.5),
    block: qr::WIDE_SLIP,
};

/// 48 mm of 58.
pub(super) const NARROW: Slip = Slip {
    width: Paper::Receipt58.width(),
    title: 10.0 * POINT,
    name: 14.0 * POINT,
    label: 7.5 * POINT,
    value: 9.5 * POINT,
    number: 13.5 * POINT,
    small: 7.5 * POINT,
    photo: (20.0, 25.0),
    block: qr::NARROW_SLIP,
};

/// White at both sides, so that nothing is lost on a roll that runs askew.
const MARGIN: f32 = 1.0;
/// Thickness of the heavy lines at the top and the bottom, and of the thin ones.
const HEAVY: f32 = 6.0 * DOT;
const THIN: f32 = 2.0 * DOT;
const GAP: f32 = 2.5;

/// No height is too much for a slip.
const ENDLESS: f32 = 10_000.0;

/// Draws the slip.
pub(super) fn sheet(content: &Content, slip: &Slip) -> Result<Sheet, Error> {
    let symbol = Arc::new(Symbol::plan(&content.payloads, slip.block)?);
    let mut pen = Pen::black((slip.width, ENDLESS));
    let column = Column {
        x: MARGIN,
        width: slip.width - 2.0 * MARGIN,
    };
    let mut top = column.line(&mut pen, 1.0, HEAVY) + GAP;
    let title = (slip.title, 0.92 * slip.title);
    top = column.both(&mut pen, &content.title, (BOLD, REGULAR), title, top)? + GAP;
    top = column.line(&mut pen, top, THIN) + GAP;

    top = column.names(&mut pen, content, slip, top)? + GAP;
    top = column.field(&mut pen, &[&content.number], (slip.label, slip.number), top)? + GAP;

    let (first, beside) = content.fields.split_at(content.fields.len().min(1));
    let sizes = (slip.label, slip.value);
    let first: Vec<&Field> = first.iter().collect();
    let beside: Vec<&Field> = beside.iter().collect();
    if !first.is_empty() {
        top = column.field(&mut pen, &first, sizes, top)? + GAP;
    }
    let frame = Rect::new(column.x, whole(top), slip.photo.0, slip.photo.1);
    if pen.photo(content, frame) {
        let x = frame.right() + 3.0;
        let right = Column {
            x,
            width: column.x + column.width - x,
        };
        let end = right.field(&mut pen, &beside, sizes, top)?;
        top = end.max(frame.bottom()) + GAP;
    } else if !beside.is_empty() {
        top = column.field(&mut pen, &beside, sizes, top)? + GAP;
    }
    if let Some(address) = &content.address {
        let room = Rect::new(column.x, top, column.width, ENDLESS);
        top = pen.wrapped_field(address, room, slip.label, slip.value)? + GAP;
    }

    let quiet = qr::QUIET as f32 * symbol.pitch;
    let left = whole((slip.width - symbol.side()) / 2.0);
    let qr_top = whole(top + quiet);
    let qr_end = qr_top + symbol.side() + quiet;
    pen.qr(content, symbol, (left, qr_top));
    top = column.line(&mut pen, qr_end + GAP, THIN) + GAP;
    let small = (slip.small, slip.small);
    top = column.both(&mut pen, &content.helpline, (BOLD, REGULAR), small, top)? + GAP;
    top = column.both(&mut pen, &content.slip_note, (REGULAR, REGULAR), small, top)? + GAP;
    top = column.line(&mut pen, top, HEAVY);
    pen.sheet.height = whole(top + 1.0);
    Ok(pen.sheet)
}

/// On the next whole dot.
fn whole(length: f32) -> f32 {
    (length / DOT - 0.01).ceil() * DOT
}

/// The width that things stand in, under one another.
struct Column {
    x: f32,
    width: f32,
}

impl Column {
    /// A line across. Answers where it ends.
    fn line(&self, pen: &mut Pen, top: f32, weight: f32) -> f32 {
        let top = whole(top);
        pen.sheet
            .bar(Rect::new(self.x, top, self.width, weight), Color::BLACK);
        top + weight
    }

    fn fit(&self, text: &str, language: &str, bold: bool, best: f32) -> Result<Fitted, Error> {
        let limits = Limits {
            best,
            one_line: 0.9 * best,
            floor: 0.6 * best,
            width: self.width,
            height: ENDLESS,
        };
        fit(text, language, if bold { BOLD } else { REGULAR }, limits)
    }

    /// Both forms of some words, each on lines of its own. Answers where they end.
    fn both(
        &self,
        pen: &mut Pen,
        words: &Words,
        styles: (crate::card::shaping::Style, crate::card::shaping::Style),
        sizes: (f32, f32),
        top: f32,
    ) -> Result<f32, Error> {
        let english = self.fit(&words.english, "en", styles.0.bold, sizes.0)?;
        let mut end = pen.lines(&english, self.x, top, Color::BLACK);
        if let Some(local) = &words.local {
            let local = self.fit(&local.text, &local.language, styles.1.bold, sizes.1)?;
            end = pen.lines(&local, self.x, end + 0.4 * sizes.1, Color::BLACK);
        }
        Ok(end)
    }

    fn names(&self, pen: &mut Pen, content: &Content, slip: &Slip, top: f32) -> Result<f32, Error> {
        let words = Words {
            english: content.name.clone(),
            local: content.local_name.clone(),
        };
        self.both(pen, &words, (BOLD, BOLD), (slip.name, 0.9 * slip.name), top)
    }

    /// Labelled lines under one another. Answers where they end.
    fn field(
        &self,
        pen: &mut Pen,
        fields: &[&Field],
        sizes: (f32, f32),
        top: f32,
    ) -> Result<f32, Error> {
        let rows = Rows::new(fields, sizes.0, sizes.1)?;
        let widest = rows.row_height() + 0.6 * sizes.0;
        let area = Rect::new(self.x, top, self.width, ENDLESS);
        Ok(pen.rows(rows, area, widest))
    }
}
