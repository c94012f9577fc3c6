//! The back of the card: what found no room on the front, the address, what to do with the card,
//! where it was made, and whom to call.

use super::composer::{BOLD, Composer, REGULAR};
use super::fit::{FittedText, Limits, fit};
use super::front::MARGIN;
use super::rows::Rows;
use super::sheet::{CARD, Edges, POINT, Sheet};
use crate::Error;
use crate::content::{Bilingual, Content, Field};
use crate::geometry::{Color, Path, Rect};
use crate::shaping::shape;

const LABEL: f32 = 5.4 * POINT;
const VALUE: f32 = 7.8 * POINT;
/// An address loses its middle before its letters become smaller.
const LEAST_ADDRESS: f32 = 6.5 * POINT;
const STEP: f32 = 7.4 * POINT;
const CLINIC: f32 = 5.6 * POINT;
/// The clinic's id of the person, which its staff read.
const PATIENT: f32 = 7.0 * POINT;
const PATIENT_LINE: f32 = 3.0;
const PHONE: f32 = 13.0 * POINT;
const PHONE_LABEL: f32 = 5.4 * POINT;

const BASE: f32 = 2.0;
/// The same where it says that the card is none.
const MARKED_BASE: f32 = 6.0;
const STRIPE: f32 = 0.5;
/// The band with the telephone numbers.
const BAND: f32 = 10.0;
/// Between the line and what stands under it.
const UNDER_LINE: f32 = 2.5;
const BULLET: f32 = 1.1;
const INDENT: f32 = 2.4;
const GUTTER: f32 = 3.0;

/// Draws the back.
pub(super) fn sheet(content: &Content, moved: &[&Field], edges: Edges) -> Result<Sheet, Error> {
    let mut composer = Composer::new(CARD);
    let (top, band) = frame(&mut composer, content, edges)?;
    let width = CARD.0 - 2.0 * MARGIN;
    let mut below = band.y - 2.0;
    if let Some(clinic) = &content.clinic {
        let room = Rect::new(MARGIN, below - 2.4, width, 2.4);
        composer.words(clinic, room, CLINIC, Color::QUIET)?;
        below = room.y - 1.4;
    }
    if let Some(patient) = &content.patient {
        let room = Rect::new(MARGIN, below - PATIENT_LINE, width, PATIENT_LINE);
        composer.words(&patient.words, room, PATIENT, Color::QUIET)?;
        below = room.y - 1.4;
    }
    let mut area = Rect::new(MARGIN, top, width, below - top);
    if !moved.is_empty() {
        let rows = Rows::new(moved, LABEL, VALUE)?;
        let pitch = rows.row_height() + 0.8;
        let room = Rect {
            height: (pitch * moved.len() as f32).min(0.3 * area.height),
            ..area
        };
        area.y = composer.rows(rows, room, pitch) + 1.8;
    }
    if let Some(address) = &content.address {
        let room = Rect {
            height: (below - area.y) * 0.48,
            ..area
        };
        area.y = composer.address(address, room, (LABEL, VALUE), LEAST_ADDRESS)? + 1.8;
    }
    if area.y > top {
        let rule = Rect::new(MARGIN, area.y, width, 0.2);
        composer.sheet.fill(Path::rect(rule), Color::RULE);
        area.y += 2.0;
    }
    area.height = below - area.y;
    steps(&mut composer, &content.steps, area)?;
    phones(&mut composer, content, band)?;
    Ok(composer.sheet)
}

/// What to do, in English at the left and in the other language at the right, or in English over
/// the whole width.
fn steps(composer: &mut Composer, steps: &[Bilingual], area: Rect) -> Result<(), Error> {
    let is_bilingual = steps.iter().any(|step| step.local.is_some());
    let width = if is_bilingual {
        (area.width - GUTTER) / 2.0
    } else {
        area.width
    };
    let mut em = STEP;
    let (left, right) = loop {
        let set = |text: &str, language: &str| fit(text, language, REGULAR, limits(em, width));
        let left = steps
            .iter()
            .map(|step| set(&step.english, "en"))
            .collect::<Result<Vec<_>, _>>()?;
        let right = steps
            .iter()
            .filter_map(|step| step.local.as_ref())
            .map(|local| set(&local.text, &local.language))
            .collect::<Result<Vec<_>, _>>()?;
        let height = |column: &[FittedText]| {
            let gaps = column.len().saturating_sub(1) as f32 * 0.55 * em;
            column.iter().map(FittedText::height).sum::<f32>() + gaps
        };
        let tallest = height(&left).max(height(&right));
        if tallest <= area.height || em < 3.0 * POINT {
            break (left, right);
        }
        em *= 0.97;
    };
    let heights: Vec<f32> = (0..steps.len())
        .map(|place| {
            let at = |column: &[FittedText]| column.get(place).map_or(0.0, FittedText::height);
            at(&left).max(at(&right))
        })
        .collect();
    let gaps = steps.len().saturating_sub(1) as f32;
    let spare = area.height - heights.iter().sum::<f32>();
    // Steps stand side by side where they can; else each column runs on by itself.
    let gap = spare / gaps.max(1.0);
    let is_level = gap >= 0.55 * em;
    for (column, x) in [(left, area.x), (right, area.x + width + GUTTER)] {
        let mut top = area.y;
        for (fitted, height) in column.iter().zip(&heights) {
            let middle = top + 0.36 * fitted.em;
            let bullet = Rect::new(x, middle - BULLET / 2.0, BULLET, BULLET);
            composer.sheet.fill(Path::rect(bullet), Color::TEAL);
            let end = composer.lines(fitted, x + INDENT, top, Color::INK);
            top = if is_level {
                top + height + gap.min(1.2 * em)
            } else {
                end + 0.5 * em
            };
        }
    }
    Ok(())
}

fn limits(em: f32, width: f32) -> Limits {
    Limits {
        best: em,
        one_line: em,
        floor: 0.6 * em,
        width: width - INDENT,
        height: f32::MAX,
    }
}

/// The numbers to call, large, each under what it is for.
fn phones(composer: &mut Composer, content: &Content, band: Rect) -> Result<(), Error> {
    let width = CARD.0 - 2.0 * MARGIN;
    let emergency = 0.36 * width;
    let places = [
        (&content.emergency, MARGIN, emergency),
        (
            &content.helpline_free,
            MARGIN + emergency + 2.0,
            width - emergency - 2.0,
        ),
    ];
    for ((label, number), x, width) in places {
        let room = Rect::new(x, band.y + 1.0, width, 3.0);
        composer.words(label, room, PHONE_LABEL, Color::WHITE)?;
        let line = shape(number, "en", BOLD)?;
        let em = PHONE.min(width / line.width.max(f32::EPSILON));
        composer.line(line, (x, band.y + 8.2), em, Color::WHITE);
    }
    Ok(())
}

/// The ground, the line along the upper edge and the band along the lower one. Answers where what
/// stands between them begins, and the band.
fn frame(composer: &mut Composer, content: &Content, edges: Edges) -> Result<(f32, Rect), Error> {
    let (width, height) = CARD;
    let across = |y: f32, height: f32| {
        let width = edges.left + width + edges.right;
        Rect::new(-edges.left, y, width, height)
    };
    let line = if content.mark.is_some() {
        Color::AMBER
    } else {
        Color::TEAL
    };
    let base = if content.mark.is_some() {
        MARKED_BASE
    } else {
        BASE
    };
    let sheet = &mut composer.sheet;
    sheet.bar(across(-edges.over, height + 2.0 * edges.over), Color::WHITE);
    sheet.bar(across(-edges.over, edges.over + base), Color::INK);
    sheet.bar(across(base, STRIPE), line);
    let band = Rect::new(0.0, height - BAND, width, BAND);
    sheet.bar(across(band.y, BAND + edges.over), Color::INK);
    sheet.bar(across(band.y - STRIPE, STRIPE), line);
    if let Some(mark) = &content.mark {
        let room = Rect::new(MARGIN, 0.8, width - 2.0 * MARGIN, base - 1.6);
        let _ = composer.mark(mark, room)?;
    }
    Ok((base + UNDER_LINE, band))
}
