//! Where a sheet can be cut in two so that each part is drawn as the whole is: the rasteriser cuts a
//! curve or a slanted line at the edge of what it draws on, and such a piece has other edges than the
//! whole has.

use super::glyphs;
use crate::geometry::{Path, Segment};
use crate::layout::{Item, Placed, Sheet};
use std::ops::RangeInclusive;

/// Rows above and below something that its edges may touch.
const AROUND: f32 = 2.0;

/// The row at or before `row` and after `from` where nothing is cut that would differ; `row` where there
/// is none.
pub(super) fn best(sheet: &Sheet, scale: f32, from: u32, row: u32) -> u32 {
    let uncut = uncut(sheet, scale);
    let is_free = |row: &u32| !uncut.iter().any(|rows| rows.contains(&(*row as f32)));
    let mut rows = from.saturating_add(1)..row.saturating_add(1);
    rows.rfind(is_free).unwrap_or(row)
}

/// The rows that no cut may go through.
fn uncut(sheet: &Sheet, scale: f32) -> Vec<RangeInclusive<f32>> {
    let mut found = Vec::new();
    for item in &sheet.items {
        match item {
            Item::Fill { path, .. } => of_path(path, scale, &mut found),
            Item::Text(placed) => found.extend(of_text(placed, scale)),
            // Whole pixels, and what has no edge of its own.
            Item::Qr { .. } | Item::Photo { .. } => {}
        }
    }
    found
}

fn around(top: f32, bottom: f32) -> RangeInclusive<f32> {
    top - AROUND..=bottom + AROUND
}

/// What of a path is neither upright nor level.
fn of_path(path: &Path, scale: f32, found: &mut Vec<RangeInclusive<f32>>) {
    let (mut at, mut start) = ((0.0, 0.0), (0.0, 0.0));
    let mut add = |points: &[(f32, f32)]| {
        let heights = || points.iter().map(|point| point.1 * scale);
        let top = heights().fold(f32::MAX, f32::min);
        let bottom = heights().fold(f32::MIN, f32::max);
        found.push(around(top, bottom));
    };
    let is_slanted = |one: (f32, f32), other: (f32, f32)| one.0 != other.0 && one.1 != other.1;
    for segment in &path.segments {
        match segment {
            Segment::Move(to) => {
                if is_slanted(at, start) {
                    add(&[at, start]);
                }
                (at, start) = (*to, *to);
            }
            Segment::Line(to) => {
                if is_slanted(at, *to) {
                    add(&[at, *to]);
                }
                at = *to;
            }
            Segment::Curve(first, second, to) => {
                add(&[at, *first, *second, *to]);
                at = *to;
            }
        }
    }
    if is_slanted(at, start) {
        add(&[at, start]);
    }
}

/// A line of text, from the highest to the lowest point of its letters.
fn of_text(placed: &Placed, scale: f32) -> Option<RangeInclusive<f32>> {
    let em = placed.em * scale;
    let baseline = placed.y * scale;
    let glyphs = placed.line.runs.iter().flat_map(|run| {
        let glyphs = run.glyphs.iter();
        glyphs.map(move |glyph| (run.face, glyph))
    });
    let heights = glyphs.filter_map(|(face, glyph)| {
        let outline = glyphs::outline(face, glyph.id).ok()??;
        let (bounds, origin) = (outline.bounds(), baseline - glyph.y * em);
        // The outline's own heights grow upwards.
        Some((origin - bounds.bottom() * em, origin - bounds.top() * em))
    });
    let (top, bottom) = heights.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))?;
    Some(around(top, bottom))
}
