//! The A4 sheet: front and back of the card side by side at true size, to be cut out and folded
//! in the middle, and under them the same in large print.

use super::composer::Composer;
use super::rows::Rows;
use super::sheet::{CARD, Edges, POINT, Sheet};
use super::{back, front};
use crate::Error;
use crate::content::{Content, Field};
use crate::geometry::{Color, Path, Rect};
use crate::paper;
use crate::qr::{self, QUIET};

const SIZE: (f32, f32) = paper::A4;
const MARGIN: f32 = 19.4;

/// Top of the card at true size.
const CARD_TOP: f32 = 27.0;

/// Where the service's card stands at true size, alone and in the middle.
pub(super) const CARD_AT: (f32, f32) = ((SIZE.0 - CARD.0) / 2.0, CARD_TOP);
/// From the card to a crop mark, and the length and thickness of one.
const MARK_GAP: f32 = 2.0;
const MARK_LENGTH: f32 = 5.0;
const MARK_WEIGHT: f32 = 0.2;

/// Top of the large-print copy.
const COPY_TOP: f32 = 104.0;
const PHOTO: (f32, f32) = (41.6, 52.0);
const LABEL: f32 = 11.0 * POINT;
const VALUE: f32 = 15.0 * POINT;
const NUMBER: f32 = 30.0 * POINT;

/// Draws the sheet.
pub(super) fn sheet(content: &Content) -> Result<Sheet, Error> {
    let mut composer = Composer::new(SIZE);
    let width = SIZE.0 - 2.0 * MARGIN;

    let words = Rect::new(MARGIN, 11.0, width, 8.0);
    composer.words(&content.cut_and_fold, words, 10.0 * POINT, Color::QUIET)?;
    let (front, moved) = front::sheet(content, Edges::LEFT)?;
    let back = back::sheet(content, &moved, Edges::RIGHT)?;
    composer.sheet.lay(front, MARGIN, CARD_TOP);
    composer.sheet.lay(back, MARGIN + CARD.0, CARD_TOP);
    marks(&mut composer.sheet, MARGIN, &[CARD.0, CARD.0]);

    let rule = Rect::new(MARGIN, COPY_TOP - 8.0, width, 0.3);
    composer.sheet.fill(Path::rect(rule), Color::RULE);
    copy(
        &mut composer,
        content,
        Rect::new(MARGIN, COPY_TOP, width, 178.0),
    )?;
    Ok(composer.sheet)
}

/// What stands around the service's card at true size: where to cut.
pub(super) fn cut_out(composer: &mut Composer, content: &Content) -> Result<(), Error> {
    let words = Rect::new(CARD_AT.0, 11.0, CARD.0, 8.0);
    composer.words(&content.cut, words, 10.0 * POINT, Color::QUIET)?;
    marks(&mut composer.sheet, CARD_AT.0, &[CARD.0]);
    Ok(())
}

/// Crop marks at the corners of cards side by side, and fold marks at the line between them.
fn marks(sheet: &mut Sheet, left: f32, widths: &[f32]) {
    let top = CARD_TOP;
    let (right, bottom) = (left + widths.iter().sum::<f32>(), top + CARD.1);
    let half = MARK_WEIGHT / 2.0;
    let mut mark = |x: f32, y: f32, width: f32, height: f32| {
        sheet.fill(Path::rect(Rect::new(x, y, width, height)), Color::MARK);
    };
    let (above, below) = (top - MARK_GAP - MARK_LENGTH, bottom + MARK_GAP);
    for x in [left, right] {
        mark(x - half, above, MARK_WEIGHT, MARK_LENGTH);
        mark(x - half, below, MARK_WEIGHT, MARK_LENGTH);
    }
    for y in [top, bottom] {
        let outside = left - MARK_GAP - MARK_LENGTH;
        mark(outside, y - half, MARK_LENGTH, MARK_WEIGHT);
        mark(right + MARK_GAP, y - half, MARK_LENGTH, MARK_WEIGHT);
    }
    // The fold is dashed, so that nobody cuts there.
    let folds = widths.split_last().map_or(&[][..], |(_, folds)| folds);
    for width in folds {
        for dash in [0.0, 2.0, 4.0] {
            mark(left + width - half, above + dash, MARK_WEIGHT, 1.0);
            mark(left + width - half, below + dash, MARK_WEIGHT, 1.0);
        }
    }
}

/// Everything on the card once more, for eyes that need it large.
fn copy(composer: &mut Composer, content: &Content, area: Rect) -> Result<(), Error> {
    let mut title = Rect {
        height: 14.0,
        ..area
    };
    if let Some(mark) = &content.mark {
        let room = Rect::new(area.x, area.y + 2.5, area.width, 9.0);
        title.width = composer.mark(mark, room)?.x - title.x - 4.0;
    }
    composer.title(
        &content.title,
        title,
        (16.0 * POINT, 14.0 * POINT),
        Color::INK,
    )?;

    let name_area = Rect::new(area.x, title.bottom() + 7.0, area.width, 27.0);
    let mut top = composer.names(content, name_area, 28.0 * POINT, 14.0 * POINT)? + 6.0;
    let number = Rows::new(&[&content.number], LABEL, NUMBER)?;
    let number_area = Rect::new(area.x, top, area.width, number.row_height());
    top = composer.rows(number, number_area, number_area.height) + 8.0;

    let symbol = content.symbol(qr::LARGE_PRINT)?;
    let qr = (area.right() - symbol.side(), top);
    let mut lines = Rect::new(
        area.x,
        top,
        qr.0 - QUIET as f32 * symbol.pitch - area.x,
        PHOTO.1.max(symbol.side()),
    );
    let photo = Rect::new(area.x, top, PHOTO.0, PHOTO.1);
    if composer.photo(content, photo) {
        lines.x = photo.right() + 6.0;
        lines.width -= PHOTO.0 + 6.0;
    }
    let fields: Vec<&Field> = content.fields.iter().collect();
    composer.rows(Rows::new(&fields, LABEL, VALUE)?, lines, 16.0);
    let under = lines.bottom() + 9.0;
    composer.qr(content, symbol, qr);
    if let Some(address) = &content.address {
        let room = Rect::new(area.x, under, area.width, area.bottom() - under - 8.0);
        composer.wrapped_field(address, room, LABEL, VALUE)?;
    }
    let help = Rect::new(area.x, area.bottom() - 2.0, area.width, 8.0);
    composer.words(&content.helpline, help, 11.0 * POINT, Color::QUIET)?;
    Ok(())
}
