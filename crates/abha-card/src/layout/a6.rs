//! The A6 sheet: one page upright, for printers of half sheets. Nothing comes nearer to the edge
//! than such printers can print.

use super::composer::Composer;
use super::motif;
use super::rows::Rows;
use super::sheet::{POINT, Sheet};
use crate::Error;
use crate::content::{Content, Field};
use crate::geometry::{Color, Rect};
use crate::paper::A6;
use crate::qr::{self, QUIET};

const MARGIN: f32 = 7.0;
const BAND: f32 = 14.0;
const STRIPE: f32 = 0.7;
const FOOT: f32 = 4.0;
const PHOTO: (f32, f32) = (28.0, 35.0);
const LABEL: f32 = 7.2 * POINT;
const VALUE: f32 = 10.0 * POINT;
const NUMBER: f32 = 24.0 * POINT;
/// From one labelled line to the next, when there is room.
const WIDEST_PITCH: f32 = 9.5;

/// Draws the sheet.
pub(super) fn sheet(content: &Content) -> Result<Sheet, Error> {
    let mut composer = Composer::new(A6);
    let area = Rect::new(MARGIN, MARGIN, A6.0 - 2.0 * MARGIN, A6.1 - 2.0 * MARGIN);
    head(
        &mut composer,
        content,
        Rect {
            height: BAND,
            ..area
        },
    )?;

    let symbol = content.symbol(qr::HALF_SHEET)?;
    let quiet = QUIET as f32 * symbol.pitch;
    let side = symbol.side();
    let foot_top = area.bottom() - FOOT;
    let qr = (area.right() - side, foot_top - 2.0 - side);

    let top = area.y + BAND + 4.6;
    let name_area = Rect::new(area.x, top, area.width, 19.0);
    let top = composer.names(content, name_area, 17.0 * POINT, 9.0 * POINT)? + 3.4;
    let number = Rows::new(&[&content.number], LABEL, NUMBER)?;
    let number_area = Rect::new(area.x, top, area.width, number.row_height());
    let top = composer.rows(number, number_area, number_area.height) + 4.2;

    let mut lines = Rect::new(area.x, top, area.width, qr.1 - quiet - 1.0 - top);
    let height = PHOTO.1.min(lines.height);
    lines.height = height;
    let photo = Rect::new(area.x, top, PHOTO.0 * height / PHOTO.1, height);
    if composer.photo(content, photo) {
        lines.x = photo.right() + 4.0;
        lines.width = area.right() - lines.x;
    }
    let fields: Vec<&Field> = content.fields.iter().collect();
    composer.rows(Rows::new(&fields, LABEL, VALUE)?, lines, WIDEST_PITCH);

    let beside = Rect::new(area.x, qr.1, qr.0 - quiet - 1.0 - area.x, side);
    let mut end = beside.y;
    if let Some(address) = &content.address {
        let room = Rect {
            height: 0.62 * side,
            ..beside
        };
        end = composer.wrapped_field(address, room, LABEL, 9.0 * POINT)? + 2.6;
    }
    let note = Rect::new(beside.x, end, beside.width, beside.bottom() - end);
    composer.paragraphs(&content.note, note, 6.6 * POINT, Color::QUIET)?;
    composer.qr(content, symbol, qr);
    let help = Rect::new(area.x, foot_top, area.width, FOOT);
    composer.words(&content.helpline, help, 7.0 * POINT, Color::QUIET)?;
    Ok(composer.sheet)
}

/// The band with the title, as on the card, inside the margins.
pub(super) fn head(composer: &mut Composer, content: &Content, area: Rect) -> Result<(), Error> {
    motif::band(&mut composer.sheet, area);
    let stripe = Rect::new(area.x, area.bottom(), area.width, STRIPE);
    let color = if content.mark.is_some() {
        Color::AMBER
    } else {
        Color::TEAL
    };
    composer.sheet.bar(stripe, color);
    let inset = 0.28 * area.height;
    let mut title = Rect::new(
        area.x + inset,
        area.y,
        area.width - inset - 0.9 * area.height,
        area.height,
    );
    if let Some(mark) = &content.mark {
        let room = Rect::new(
            area.x + inset,
            area.y + 0.22 * area.height,
            area.width - 2.0 * inset,
            0.56 * area.height,
        );
        title.width = composer.mark(mark, room)?.x - title.x - inset;
    }
    let sizes = (0.26 * area.height, 0.235 * area.height);
    composer.title(&content.title, title, sizes, Color::WHITE)
}
