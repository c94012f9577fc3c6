//! The front of the card.

use super::pen::{BOLD, Pair, Pen, Rows};
use super::{CARD, Color, Edges, POINT, Rect, Sheet, motif};
use crate::card::Error;
use crate::card::content::{Content, Field};
use crate::card::qr::QUIET;

pub(super) const MARGIN: f32 = 3.4;
const BAND: f32 = 9.2;
const STRIPE: f32 = 0.55;
const FOOT: f32 = 3.1;

/// Room for the name in both forms.
const NAME_HEIGHT: f32 = 11.0;
/// Frame of the photo, in the proportion of a passport photo.
const PHOTO: (f32, f32) = (16.2, 20.3);
/// It may be taller beside a short name, so that it ends with the lines at its side.
const TALLEST_PHOTO: f32 = 22.4;
const PHOTO_GAP: f32 = 2.2;
/// From one labelled line to the next, when there is room.
const WIDEST_PITCH: f32 = 6.2;
const LABEL: f32 = 5.0 * POINT;
const VALUE: f32 = 7.4 * POINT;
/// No value on the card is smaller than 6.5 points.
const VALUE_FLOOR: f32 = 6.5 / 7.4;
/// The address, the birthday and the gender stay on the front whatever there is room for
/// (CRT_ABHA_114).
const LEAST_FIELDS: usize = 3;
const NUMBER: f32 = 12.2 * POINT;

/// Draws the front. Answers also the fields that are to stand on the back, because on the front
/// they could not be read.
pub(super) fn sheet(content: &Content, edges: Edges) -> Result<(Sheet, Vec<&Field>), Error> {
    let symbol = content.qr.clone()?;
    let mut pen = Pen::new(CARD);
    let body = frame(&mut pen, content, edges)?;

    let side = symbol.side();
    let qr = (
        body.right() - MARGIN - side,
        body.y + (body.height - side) / 2.0,
    );
    let quiet = QUIET as f32 * symbol.pitch;
    let column = Rect::new(
        MARGIN,
        body.y + 1.7,
        qr.0 - quiet - MARGIN,
        body.height - 3.2,
    );
    let name_area = Rect {
        height: NAME_HEIGHT,
        ..column
    };
    let top = pen.names(content, name_area, 12.0 * POINT, 6.0 * POINT)? + 1.5;

    let number = Rows::new(&[&content.number], LABEL, NUMBER)?;
    let number_top = column.bottom() - number.row_height();
    let mut lines = Rect::new(column.x, top, column.width, number_top - 1.2 - top);
    let mut fields: Vec<&Field> = content.fields.iter().collect();
    if let Some((first, rest)) = wide_field(content, column.width)? {
        let pitch = first.row_height();
        let end = pen.rows(
            first,
            Rect {
                height: pitch,
                ..lines
            },
            pitch,
        );
        fields = rest.iter().collect();
        lines.height = lines.bottom() - end - 1.0;
        lines.y = end + 1.0;
    }
    let height = TALLEST_PHOTO.min(lines.height);
    let width = PHOTO.0 * (height / PHOTO.1).min(1.0);
    let frame = Rect::new(column.x, lines.y, width, height);
    if pen.photo(content, frame) {
        lines.x = frame.right() + PHOTO_GAP;
        lines.width = column.right() - lines.x;
        lines.height = height;
    }
    let mut moved = Vec::new();
    let rows = loop {
        let rows = tight(&fields)?;
        let stays = content.fields.len() - moved.len() <= LEAST_FIELDS;
        if stays || rows.find_room(lines.height) {
            break rows;
        }
        moved.extend(fields.pop());
    };
    pen.rows(rows, lines, WIDEST_PITCH);
    let number_area = Rect {
        y: number_top,
        height: column.bottom() - number_top,
        ..column
    };
    pen.rows(number, number_area, number_area.height);
    pen.qr(content, symbol, qr);
    foot(&mut pen, content)?;
    moved.reverse();
    Ok((pen.sheet, moved))
}

/// Labelled lines as close together as a card needs them.
fn tight(fields: &[&Field]) -> Result<Rows, Error> {
    let mut rows = Rows::new(fields, LABEL, VALUE)?;
    rows.label_gap = 0.13;
    rows.row_gap = 0.3;
    rows.value_floor = VALUE_FLOOR;
    Ok(rows)
}

/// The first field, when it is too long to be read beside the photo and has to run over the
/// whole column, and the other fields.
fn wide_field(content: &Content, width: f32) -> Result<Option<(Rows, &[Field])>, Error> {
    let Some((first, rest)) = content.fields.split_first() else {
        return Ok(None);
    };
    let least = VALUE * VALUE_FLOOR;
    let beside = width - PHOTO.0 - PHOTO_GAP;
    let is_wide = Pair::new(&first.value, BOLD)?.width * least > beside;
    if content.photo.is_none() || !is_wide {
        return Ok(None);
    }
    Ok(Some((tight(&[first])?, rest)))
}

/// The words in the foot, which are read last.
pub(super) fn foot(pen: &mut Pen, content: &Content) -> Result<(), Error> {
    let (width, height) = CARD;
    let area = Rect::new(MARGIN, height - FOOT, width - 2.0 * MARGIN, FOOT);
    pen.words(&content.helpline, area, 5.0 * POINT, Color::WHITE)
}

/// The band with the title, and the foot without its words: both sides of the card have them.
/// Answers what is left between them.
pub(super) fn frame(pen: &mut Pen, content: &Content, edges: Edges) -> Result<Rect, Error> {
    let (width, height) = CARD;
    let across = |y: f32, height: f32| {
        let width = edges.left + width + edges.right;
        Rect::new(-edges.left, y, width, height)
    };
    let sheet = &mut pen.sheet;
    sheet.bar(across(-edges.over, height + 2.0 * edges.over), Color::WHITE);
    sheet.bar(across(-edges.over, edges.over + BAND), Color::INK);
    motif::leaves(sheet, Rect::new(0.0, 0.0, width, BAND), edges.are_all());
    sheet.bar(across(BAND, STRIPE), Color::TEAL);
    sheet.bar(across(height - FOOT, FOOT + edges.over), Color::INK);
    let title = Rect::new(MARGIN, 0.0, width - 2.0 * MARGIN - 12.0, BAND);
    pen.title(
        &content.title,
        title,
        (7.8 * POINT, 6.9 * POINT),
        Color::WHITE,
    )?;
    let top = BAND + STRIPE;
    Ok(Rect::new(0.0, top, width, height - FOOT - top))
}
