//! The front of the card.

use super::pen::{Pen, Rows};
use super::{CARD, Color, POINT, Path, Rect, Sheet, motif};
use crate::card::Error;
use crate::card::content::{Content, Field};
use crate::card::qr::QUIET;

pub(super) const MARGIN: f32 = 3.4;
const BAND: f32 = 9.6;
const STRIPE: f32 = 0.55;
const FOOT: f32 = 3.1;

/// Room for the name in both forms.
const NAME_HEIGHT: f32 = 10.6;
/// Frame of the photo, in the proportion of a passport photo.
const PHOTO: (f32, f32) = (16.2, 20.3);
/// From one labelled line to the next, when there is room.
const WIDEST_PITCH: f32 = 6.2;
const LABEL: f32 = 5.0 * POINT;
const VALUE: f32 = 7.2 * POINT;
const NUMBER: f32 = 12.2 * POINT;

/// Draws the front.
pub(super) fn sheet(content: &Content) -> Result<Sheet, Error> {
    let symbol = content.qr.clone()?;
    let mut pen = Pen::new(CARD);
    let body = frame(&mut pen, content)?;

    let side = symbol.side();
    let qr = (
        body.right() - MARGIN - side,
        body.y + (body.height - side) / 2.0,
    );
    let quiet = QUIET as f32 * symbol.pitch;
    let column = Rect::new(
        MARGIN,
        body.y + 1.9,
        qr.0 - quiet - MARGIN,
        body.height - 3.6,
    );
    let name_area = Rect {
        height: NAME_HEIGHT,
        ..column
    };
    let top = pen.names(content, name_area, 12.0 * POINT, 6.0 * POINT)? + 1.7;

    let number = Rows::new(&[&content.number], LABEL, NUMBER)?;
    let number_top = column.bottom() - number.row_height();
    let mut lines = Rect::new(column.x, top, column.width, number_top - 1.5 - top);
    let height = PHOTO.1.min(lines.height);
    let frame = Rect::new(column.x, top, PHOTO.0 * height / PHOTO.1, height);
    if pen.photo(content, frame) {
        lines.x = frame.right() + 2.2;
        lines.width = column.right() - lines.x;
        lines.height = height;
    }
    let fields: Vec<&Field> = content.fields.iter().collect();
    let mut rows = Rows::new(&fields, LABEL, VALUE)?;
    rows.label_gap = 0.13;
    pen.rows(rows, lines, WIDEST_PITCH);
    let number_area = Rect {
        y: number_top,
        height: column.bottom() - number_top,
        ..column
    };
    pen.rows(number, number_area, number_area.height);
    pen.qr(content, symbol, qr);
    foot(&mut pen, content)?;
    Ok(pen.sheet)
}

/// The words in the foot, which are read last.
pub(super) fn foot(pen: &mut Pen, content: &Content) -> Result<(), Error> {
    let (width, height) = CARD;
    let area = Rect::new(MARGIN, height - FOOT, width - 2.0 * MARGIN, FOOT);
    pen.words(&content.helpline, area, 5.0 * POINT, Color::WHITE)
}

/// The band with the title, and the foot without its words: both sides of the card have them.
/// Answers what is left between them.
pub(super) fn frame(pen: &mut Pen, content: &Content) -> Result<Rect, Error> {
    let (width, height) = CARD;
    let whole = Rect::new(0.0, 0.0, width, height);
    pen.sheet.fill(Path::rect(whole), Color::WHITE);
    motif::band(&mut pen.sheet, Rect::new(0.0, 0.0, width, BAND));
    let stripe = Rect::new(0.0, BAND, width, STRIPE);
    pen.sheet.fill(Path::rect(stripe), Color::TEAL);
    let foot = Rect::new(0.0, height - FOOT, width, FOOT);
    pen.sheet.fill(Path::rect(foot), Color::INK);
    let title = Rect::new(MARGIN, 0.0, width - 2.0 * MARGIN - 12.0, BAND);
    pen.title(
        &content.title,
        title,
        (7.8 * POINT, 6.9 * POINT),
        Color::WHITE,
    )?;
    Ok(Rect::new(
        0.0,
        stripe.bottom(),
        width,
        foot.y - stripe.bottom(),
    ))
}
