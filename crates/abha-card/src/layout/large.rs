//! The large-print sheet: one A4 page on which no label is smaller than 14 points and no value
//! smaller than 18, for people who see little. Only an address of more than some 200 letters
//! beside a name of more than some 80 may take less.

use super::a6::head;
use super::composer::{Composer, REGULAR};
use super::fit::{Limits, fit};
use super::rows::Rows;
use super::sheet::{POINT, Sheet};
use crate::Error;
use crate::content::{Content, Field};
use crate::geometry::{Color, Rect};
use crate::paper::A4;
use crate::qr::{self, Block, QUIET};
use crate::shaping::{ENGLISH, language_of};

const MARGIN: f32 = 16.0;
const BAND: f32 = 21.0;
const FOOT: f32 = 17.0;
const PHOTO: (f32, f32) = (56.0, 70.0);
const NUMBER: f32 = 48.0 * POINT;
const LEAST_VALUE: f32 = 18.0 * POINT;

/// How much room things take.
struct Plan {
    names: f32,
    name: f32,
    label: f32,
    value: f32,
    /// From one labelled line to the next, when there is room.
    pitch: f32,
    gap: f32,
    block: Block,
    /// Whether the address stands beside the QR alone, or begins above it.
    is_low: bool,
}

const ROOMY: Plan = Plan {
    names: 44.0,
    name: 36.0 * POINT,
    label: 15.0 * POINT,
    value: 22.0 * POINT,
    pitch: 20.0,
    gap: 6.5,
    block: qr::WHOLE_SHEET,
    is_low: true,
};

/// For who has a long address.
const DENSE: Plan = Plan {
    names: 32.0,
    name: 28.0 * POINT,
    label: 14.0 * POINT,
    value: LEAST_VALUE,
    pitch: 15.5,
    gap: 4.5,
    block: qr::LARGE_PRINT,
    is_low: false,
};

/// Draws the sheet.
pub(super) fn sheet(content: &Content) -> Result<Sheet, Error> {
    let (sheet, is_readable) = lay(content, &ROOMY)?;
    if is_readable {
        return Ok(sheet);
    }
    Ok(lay(content, &DENSE)?.0)
}

/// Draws the sheet by a plan, and tells whether the address is as large as it should be.
fn lay(content: &Content, plan: &Plan) -> Result<(Sheet, bool), Error> {
    let mut composer = Composer::new(A4);
    // Nothing here is quieter than the rest.
    composer.quiet = composer.ink;
    let area = Rect::new(MARGIN, MARGIN, A4.0 - 2.0 * MARGIN, A4.1 - 2.0 * MARGIN);
    head(
        &mut composer,
        content,
        Rect {
            height: BAND,
            ..area
        },
    )?;

    let symbol = content.symbol(plan.block)?;
    let quiet = QUIET as f32 * symbol.pitch;
    let side = symbol.side();
    let foot_top = area.bottom() - FOOT;
    let qr = (area.right() - side, foot_top - 0.5 - quiet - side);

    let top = area.y + BAND + 1.2 * plan.gap;
    let name_area = Rect::new(area.x, top, area.width, plan.names);
    let top = composer.names(content, name_area, plan.name, LEAST_VALUE)? + plan.gap;
    let mut number = Rows::new(&[&content.number], plan.label, NUMBER)?;
    number.label_gap = 0.19;
    let number_area = Rect::new(area.x, top, area.width, number.row_height());
    let top = composer.rows(number, number_area, number_area.height) + plan.gap;

    let mut lines = Rect::new(area.x, top, area.width, qr.1 - quiet - 2.0 - top);
    let height = PHOTO.1.min(lines.height).min(4.4 * plan.pitch);
    let photo = Rect::new(area.x, top, PHOTO.0 * height / PHOTO.1, height);
    let has_photo = composer.photo(content, photo);
    if has_photo {
        lines.x = photo.right() + 8.0;
        lines.width = area.right() - lines.x;
    }
    let fields: Vec<&Field> = content.fields.iter().collect();
    let rows = Rows::new(&fields, plan.label, plan.value)?;
    let mut end = composer.rows(rows, lines, plan.pitch);
    if has_photo {
        end = end.max(photo.bottom());
    }

    let mut is_readable = true;
    if let Some(address) = &content.address {
        let top = if plan.is_low { qr.1 } else { end + plan.gap };
        let width = qr.0 - quiet - 3.0 - area.x;
        let room = Rect::new(area.x, top, width, qr.1 + side - top);
        is_readable = finds_room(address, room, plan.label)?;
        composer.wrapped_field(address, room, plan.label, plan.value)?;
    }
    composer.qr(content, symbol, qr);
    let help = Rect::new(area.x, foot_top, area.width, FOOT);
    composer.paragraphs(&content.helpline, help, 14.0 * POINT, Color::INK)?;
    Ok((composer.sheet, is_readable))
}

/// Whether an address finds room in the least size under its label.
fn finds_room(address: &Field, room: Rect, label: f32) -> Result<bool, Error> {
    let limits = Limits {
        best: LEAST_VALUE,
        one_line: LEAST_VALUE,
        floor: LEAST_VALUE,
        width: room.width,
        height: f32::MAX,
    };
    let english = &address.value.english;
    let mut height = 1.6 * label;
    let language = language_of(english, ENGLISH);
    height += fit(english, &language, REGULAR, limits)?.least_height();
    if let Some(local) = &address.value.local {
        height += fit(&local.text, &local.language, REGULAR, limits)?.least_height();
        height += 0.4 * LEAST_VALUE;
    }
    Ok(height <= room.height)
}
