//! The front of the card, on a grid of two millimetres: the photo with name and number beside it,
//! the facts in two columns under them, the QR in the lower right corner.

use super::composer::{BOLD, Composer, REGULAR};
use super::facts::{self, Facts};
use super::fit::{FittedText, Limits, fit};
use super::motif;
use super::rows::Pair;
use super::sheet::{CARD, Edges, POINT, Role, Sheet};
use crate::Error;
use crate::content::{Content, Field, Text};
use crate::geometry::{Color, Rect};
use crate::qr::QUIET;

pub(super) const MARGIN: f32 = 4.0;
const BAND: f32 = 8.0;
const STRIPE: f32 = 0.5;
/// The line in the colour of the band along the lower edge.
const BASE: f32 = 1.0;

const TOP: f32 = 9.5;
/// Where the last line of the facts and the QR end.
const BOTTOM: f32 = 51.3;
/// Frame of the photo, in the proportion of a passport photo.
const PHOTO: (f32, f32) = (14.0, 18.0);
const GAP: f32 = 2.0;
/// Between the number and the facts under it.
const UNDER_NUMBER: f32 = 2.9;

const NAME: f32 = 12.0 * POINT;
/// Down to this size a name stays on one line.
const ONE_LINE: f32 = 9.0 * POINT;
/// No name is smaller.
const LEAST_NAME: f32 = 8.0 * POINT;
/// Nor is its form in local script, as long as it finds room beside the QR.
const LEAST_LOCAL: f32 = 6.5 * POINT;
const LEAST_LOCAL_IN_COLUMN: f32 = 5.5 * POINT;
/// What the form in local script may be of the English one's size.
const LOCAL: f32 = 0.88;
const NAME_GAP: f32 = 1.3;
const LIFT: f32 = 0.5;

const LABEL: f32 = 5.4 * POINT;
const NUMBER: f32 = 12.2 * POINT;

/// Draws the front. Answers also the fields that are to stand on the back, because on the front
/// they could not be read.
pub(super) fn sheet(content: &Content, edges: Edges) -> Result<(Sheet, Vec<&Field>), Error> {
    let symbol = content.qr.clone()?;
    let mut composer = Composer::new(CARD);
    frame(&mut composer, content, edges)?;

    let quiet = QUIET as f32 * symbol.pitch;
    let side = symbol.side();
    let qr = (CARD.0 - MARGIN - side, BOTTOM - side);
    let column = qr.0 - quiet - 0.3;

    let photo = Rect::new(MARGIN, TOP, PHOTO.0, PHOTO.1);
    let left = if composer.photo(content, photo) {
        photo.right() + GAP
    } else {
        MARGIN
    };
    let above_qr = Rect::new(left, TOP, CARD.0 - MARGIN - left, qr.1 - quiet - 0.1 - TOP);
    let end = names(&mut composer, content, above_qr, column - left)?;
    let baseline = number(&mut composer, content, (left, column), end)?;

    let top = (baseline + UNDER_NUMBER).max(photo.bottom() + UNDER_NUMBER);
    let room = Rect::new(MARGIN, top, column - MARGIN, BOTTOM - top);
    let mut fields: Vec<&Field> = content.fields.iter().collect();
    let mut moved = Vec::new();
    let facts = loop {
        let facts = Facts::new(&fields, room.width)?;
        let stays = fields.len() <= facts::LEAST_FIELDS;
        if stays || facts.find_room(room.height) {
            break facts;
        }
        moved.extend(fields.pop());
    };
    facts.draw(&mut composer, room);
    composer.qr(content, symbol, qr);
    moved.reverse();
    Ok((composer.sheet, moved))
}

/// The name in both forms. A long one takes two lines before it becomes smaller than eight points;
/// where its form in local script then finds no room above the QR, that stands in the column
/// beside it. Answers where they end.
fn names(
    composer: &mut Composer,
    content: &Content,
    area: Rect,
    column: f32,
) -> Result<f32, Error> {
    let limits = |height: f32| Limits {
        best: NAME,
        one_line: ONE_LINE,
        floor: LEAST_NAME,
        width: area.width,
        height,
    };
    let english = |height: f32| fit(&content.name, "en", BOLD, limits(height));
    // Two lines above the largest QR begin a little higher.
    let lifted = Rect::new(area.x, area.y - LIFT, area.width, area.height + LIFT);
    let Some(local) = &content.local_name else {
        let fitted = english(area.height)?;
        if fitted.em >= LEAST_NAME - 0.001 {
            return Ok(composer.lines(&fitted, area.x, area.y, composer.ink));
        }
        return Ok(composer.lines(&english(lifted.height)?, area.x, lifted.y, composer.ink));
    };
    // What the form in local script needs at least, on one line.
    let least = 1.45 * LEAST_LOCAL + NAME_GAP;
    let first = english(area.height - least)?;
    let room = area.height - first.height() - NAME_GAP;
    let beneath = local_form(local, first.em, LEAST_LOCAL, (area.width, room))?;
    if first.em >= LEAST_NAME - 0.001 && beneath.em >= LEAST_LOCAL - 0.001 {
        return Ok(both(composer, &first, &beneath, area));
    }
    let first = english(lifted.height)?;
    let beneath = local_form(local, first.em, LEAST_LOCAL_IN_COLUMN, (column, 8.6))?;
    Ok(both(composer, &first, &beneath, lifted))
}

/// A name in local script: never larger than the English one above it.
fn local_form(
    local: &Text,
    english: f32,
    floor: f32,
    (width, height): (f32, f32),
) -> Result<FittedText, Error> {
    let best = english.min(LOCAL * NAME);
    let limits = Limits {
        best,
        one_line: floor.min(best),
        floor: floor.min(best),
        width,
        height,
    };
    fit(&local.text, &local.language, REGULAR, limits)
}

fn both(composer: &mut Composer, english: &FittedText, local: &FittedText, area: Rect) -> f32 {
    let end = composer.lines(english, area.x, area.y, composer.ink);
    composer.lines(local, area.x, end + NAME_GAP, composer.ink)
}

/// The number under its label, between two places across. It ends with the photo unless the name
/// needs the room. Answers its baseline.
fn number(
    composer: &mut Composer,
    content: &Content,
    (left, right): (f32, f32),
    above: f32,
) -> Result<f32, Error> {
    let width = right - left;
    let value = Pair::new(&content.number.value, BOLD)?;
    let label = Pair::new(&content.number.label, REGULAR)?;
    let em = NUMBER.min(width / value.width.max(f32::EPSILON));
    let label_em = LABEL.min(width / label.width.max(f32::EPSILON));
    let needed = label_em * label.extents.height() + 0.3 * em + value.extents.above * em;
    let baseline = (TOP + PHOTO.1).max(above + 1.2 + needed);
    let label_baseline =
        baseline - value.extents.above * em - 0.3 * em - label.extents.below * label_em;
    composer.role = Role::Label;
    composer.pair(
        &label,
        (left, label_baseline),
        width,
        label_em,
        composer.quiet,
    );
    composer.role = Role::Value;
    composer.pair(&value, (left, baseline), width, em, composer.ink);
    composer.role = Role::Text;
    Ok(baseline)
}

/// The ground, the band with the title, and the line along the lower edge.
fn frame(composer: &mut Composer, content: &Content, edges: Edges) -> Result<(), Error> {
    let (width, height) = CARD;
    let across = |y: f32, height: f32| {
        let width = edges.left + width + edges.right;
        Rect::new(-edges.left, y, width, height)
    };
    let mark = content.mark.as_ref();
    let sheet = &mut composer.sheet;
    sheet.bar(across(-edges.over, height + 2.0 * edges.over), Color::WHITE);
    sheet.bar(across(-edges.over, edges.over + BAND), Color::INK);
    motif::leaves(sheet, Rect::new(0.0, 0.0, width, BAND), edges.are_all());
    let line = if mark.is_some() {
        Color::AMBER
    } else {
        Color::TEAL
    };
    sheet.bar(across(BAND, STRIPE), line);
    let base = if mark.is_some() {
        Color::AMBER
    } else {
        Color::INK
    };
    sheet.bar(across(height - BASE, BASE + edges.over), base);
    let mut title = Rect::new(MARGIN, 0.0, width - 2.0 * MARGIN - 10.0, BAND);
    if let Some(mark) = mark {
        let room = Rect::new(MARGIN, 1.4, width - 2.0 * MARGIN, BAND - 2.8);
        let place = composer.mark(mark, room)?;
        title.width = place.x - title.x - 2.0;
    }
    let sizes = (7.8 * POINT, 6.9 * POINT);
    composer.title(&content.title, title, sizes, Color::WHITE)
}
