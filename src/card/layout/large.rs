//! The large-print sheet: one A4 page on which no label is smaller than 14 points and no value
//! smaller than 18, for people who see little.

use super::a6::head;
use super::pen::{Pen, Rows};
use super::{Color, POINT, Rect, Sheet};
use crate::card::Error;
use crate::card::content::{Content, Field};
use crate::card::paper::A4;
use crate::card::qr::{self, QUIET, Symbol};
use std::sync::Arc;

const MARGIN: f32 = 16.0;
const BAND: f32 = 24.0;
const FOOT: f32 = 10.0;
const PHOTO: (f32, f32) = (50.0, 62.5);
const LABEL: f32 = 14.0 * POINT;
const VALUE: f32 = 20.0 * POINT;
const NUMBER: f32 = 48.0 * POINT;
/// From one labelled line to the next, when there is room.
const WIDEST_PITCH: f32 = 19.0;

/// Draws the sheet.
pub(super) fn sheet(content: &Content) -> Result<Sheet, Error> {
    let mut pen = Pen::new(A4);
    let area = Rect::new(MARGIN, MARGIN, A4.0 - 2.0 * MARGIN, A4.1 - 2.0 * MARGIN);
    head(
        &mut pen,
        content,
        Rect {
            height: BAND,
            ..area
        },
    )?;

    let symbol = Arc::new(Symbol::plan(&content.payloads, qr::WHOLE_SHEET)?);
    let quiet = QUIET as f32 * symbol.pitch;
    let side = symbol.side();
    let foot_top = area.bottom() - FOOT;
    let qr = (area.right() - side, foot_top - 5.0 - side);

    let top = area.y + BAND + 9.0;
    let name_area = Rect::new(area.x, top, area.width, 42.0);
    let top = pen.names(content, name_area, 36.0 * POINT, 18.0 * POINT)? + 6.0;
    let number = Rows::new(&[&content.number], LABEL, NUMBER)?;
    let number_area = Rect::new(area.x, top, area.width, number.row_height());
    let top = pen.rows(number, number_area, number_area.height) + 7.0;

    let mut lines = Rect::new(area.x, top, area.width, qr.1 - quiet - 2.0 - top);
    let photo = Rect::new(area.x, top, PHOTO.0, PHOTO.1);
    if pen.photo(content, photo) {
        lines.x = photo.right() + 8.0;
        lines.width = area.right() - lines.x;
    }
    let fields: Vec<&Field> = content.fields.iter().collect();
    pen.rows(Rows::new(&fields, LABEL, VALUE)?, lines, WIDEST_PITCH);

    if let Some(address) = &content.address {
        let room = Rect::new(area.x, qr.1, qr.0 - quiet - 3.0 - area.x, side);
        pen.wrapped_field(address, room, LABEL, VALUE)?;
    }
    pen.qr(content, symbol, qr);
    let help = Rect::new(area.x, foot_top, area.width, FOOT);
    pen.words(&content.helpline, help, 14.0 * POINT, Color::QUIET)?;
    Ok(pen.sheet)
}
