//! Labelled facts in two columns: a long one over both, the others in pairs. A label stands close to
//! its value, and rows stand well apart, so that the eye sees which belong together.

use super::composer::{BOLD, Composer, REGULAR};
use super::rows::Pair;
use super::sheet::{POINT, Role};
use crate::Error;
use crate::content::{Bilingual, Field};
use crate::geometry::{Color, Rect};
use crate::shaping::Extents;

/// The address, the birthday and the gender stay on the front whatever there is room for
/// (CRT_ABHA_114).
pub(super) const LEAST_FIELDS: usize = 3;

const LABEL: f32 = 5.4 * POINT;
/// No label on the card is smaller than 5 points.
const LEAST_LABEL: f32 = 5.0 * POINT;
const VALUE: f32 = 7.8 * POINT;
/// No value on the card is smaller than 6.5 points.
const LEAST_VALUE: f32 = 6.5 * POINT;

/// Between the columns.
const GUTTER: f32 = 1.6;
/// From the ink of a label to that of its value.
const LABEL_GAP: f32 = 0.7;
/// Between two lines of one label or value.
const LINE_GAP: f32 = 0.35;
/// From one row to the next: at least, and at most.
const LEAST_GAP: f32 = 0.7;
const WIDEST_GAP: f32 = 4.0;

/// Facts arranged for a width.
pub(super) struct Facts {
    rows: Vec<Row>,
    width: f32,
}

/// One fact over the width, or two side by side.
struct Row {
    cells: Vec<Cell>,
}

struct Cell {
    label: Lines,
    value: Lines,
}

/// Bilingual of one size on one line, or its two forms on two.
struct Lines {
    pairs: Vec<Pair>,
    em: f32,
}

/// How far lines side by side reach from their first baseline, in mm.
#[derive(Default)]
struct Shared {
    above: f32,
    below: f32,
}

impl Shared {
    fn height(&self) -> f32 {
        self.above + self.below
    }
}

impl Lines {
    /// One line down to the least size, then two.
    fn new(
        words: &Bilingual,
        style: crate::shaping::Style,
        (best, least): (f32, f32),
        width: f32,
    ) -> Result<Self, Error> {
        let whole = Pair::new(words, style)?;
        let one = width / whole.width.max(f32::EPSILON);
        if one >= least || words.local.is_none() {
            return Ok(Self {
                em: best.min(one),
                pairs: vec![whole],
            });
        }
        let pairs = Pair::apart(words, style)?;
        let widest = pairs.iter().map(|pair| pair.width).fold(0.0, f32::max);
        Ok(Self {
            em: best.min(width / widest.max(f32::EPSILON)),
            pairs,
        })
    }

    fn scaled(&self, scale: f32) -> f32 {
        self.em * scale
    }

    /// From the top to the first baseline.
    fn above(&self, scale: f32) -> f32 {
        let first = self.pairs.first();
        first.map_or(0.0, |pair| pair.extents.above * self.scaled(scale))
    }

    fn heights(&self, scale: f32) -> f32 {
        let gaps = self.pairs.len().saturating_sub(1) as f32 * LINE_GAP;
        let lines = self.pairs.iter().map(|pair| pair.extents.height());
        lines.sum::<f32>() * self.scaled(scale) + gaps
    }

    fn draw(&self, composer: &mut Composer, (x, top): (f32, f32), scale: f32, color: Color) {
        let em = self.scaled(scale);
        let mut top = top;
        for pair in &self.pairs {
            let baseline = top + pair.extents.above * em;
            composer.pair(pair, (x, baseline), f32::MAX, em, color);
            top = baseline + pair.extents.below * em + LINE_GAP;
        }
    }
}

impl Row {
    /// How high the labels and the values stand, each on baselines that the cells share.
    fn parts(&self, scale: f32) -> (Shared, Shared) {
        let shared = |part: fn(&Cell) -> &Lines, scale: f32| {
            self.cells
                .iter()
                .map(part)
                .fold(Shared::default(), |shared, lines| Shared {
                    above: shared.above.max(lines.above(scale)),
                    below: shared.below.max(lines.heights(scale) - lines.above(scale)),
                })
        };
        (
            shared(|cell| &cell.label, 1.0),
            shared(|cell| &cell.value, scale),
        )
    }

    fn height(&self, scale: f32) -> f32 {
        let (labels, values) = self.parts(scale);
        labels.height() + LABEL_GAP + values.height()
    }

    /// What of the last row hangs below its baseline; nothing stands under it.
    fn hang(&self, scale: f32) -> f32 {
        let hangs = self.cells.iter().filter_map(|cell| {
            let last = cell.value.pairs.last()?;
            Some((last.extents.below - Extents::LEAST.below) * cell.value.scaled(scale))
        });
        hangs.fold(0.0, f32::max)
    }
}

impl Facts {
    pub(super) fn new(fields: &[&Field], width: f32) -> Result<Self, Error> {
        let half = (width - GUTTER) / 2.0;
        let mut rows: Vec<Row> = Vec::new();
        let mut is_open = false;
        for field in fields {
            let is_wide = Pair::new(&field.value, BOLD)?.width * LEAST_VALUE > half;
            // An ABHA address has a row of its own, however short it is.
            let is_wide = (is_wide && field.value.local.is_none()) || rows.is_empty();
            let room = if is_wide { width } else { half };
            let cell = Cell {
                label: Lines::new(&field.label, REGULAR, (LABEL, LEAST_LABEL), room)?,
                value: Lines::new(&field.value, BOLD, (VALUE, LEAST_VALUE), room)?,
            };
            match rows.last_mut() {
                Some(row) if is_open && !is_wide => {
                    row.cells.push(cell);
                    is_open = false;
                }
                Some(_) | None => {
                    rows.push(Row { cells: vec![cell] });
                    is_open = !is_wide;
                }
            }
        }
        let mut facts = Self { rows, width };
        facts.align();
        Ok(facts)
    }

    /// All labels have one size, and so have all values that can: unequal ones look like a mistake.
    fn align(&mut self) {
        let cells = || self.rows.iter().flat_map(|row| &row.cells);
        let label = cells().map(|cell| cell.label.em).fold(LABEL, f32::min);
        let value = cells()
            .map(|cell| cell.value.em)
            .filter(|em| *em >= LEAST_VALUE)
            .fold(VALUE, f32::min);
        for cell in self.rows.iter_mut().flat_map(|row| &mut row.cells) {
            cell.label.em = cell.label.em.min(label.max(LEAST_LABEL));
            cell.value.em = cell.value.em.min(value);
        }
    }

    /// The least that values may be of their size.
    fn floor(&self) -> f32 {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        cells
            .map(|cell| LEAST_VALUE / cell.value.em)
            .fold(0.0, f32::max)
            .min(1.0)
    }

    fn height(&self, scale: f32) -> f32 {
        let gaps = self.rows.len().saturating_sub(1) as f32 * LEAST_GAP;
        let rows: f32 = self.rows.iter().map(|row| row.height(scale)).sum();
        let hang = self.rows.last().map_or(0.0, |row| row.hang(scale));
        rows + gaps - hang
    }

    /// Whether all rows find room in a height without becoming smaller than they may be.
    pub(super) fn find_room(&self, height: f32) -> bool {
        self.height(self.floor()) <= height
    }

    /// Draws the rows. The baseline of the last one is the lower edge of the room where there are
    /// rows enough to reach it.
    pub(super) fn draw(&self, composer: &mut Composer, room: Rect) {
        let mut scale: f32 = 1.0;
        let floor = self.floor();
        while self.height(scale) > room.height && scale > floor {
            scale = (scale * 0.98).max(floor);
        }
        while self.height(scale) > room.height && scale > 0.3 {
            scale *= 0.98;
        }
        let gaps = self.rows.len().saturating_sub(1) as f32;
        let spare = (room.height - self.height(scale)).max(0.0) / gaps.max(1.0);
        let gap = (LEAST_GAP + spare).min(WIDEST_GAP);
        let half = (self.width + GUTTER) / 2.0;
        let mut top = room.y;
        for row in &self.rows {
            let (labels, values) = row.parts(scale);
            let under = top + labels.height() + LABEL_GAP;
            for (cell, x) in row.cells.iter().zip([room.x, room.x + half]) {
                composer.role = Role::Label;
                let from = top + labels.above - cell.label.above(1.0);
                cell.label.draw(composer, (x, from), 1.0, composer.quiet);
                composer.role = Role::Value;
                let from = under + values.above - cell.value.above(scale);
                cell.value.draw(composer, (x, from), scale, composer.ink);
            }
            top += row.height(scale) + gap;
        }
        composer.role = Role::Text;
    }
}
