//! Labels and values in two languages, each on its own line.

use super::composer::{BOLD, Composer, REGULAR};
use super::sheet::Role;
use crate::Error;
use crate::content::{Bilingual, Field};
use crate::geometry::{Color, Rect};
use crate::shaping::{Extents, Line, Style, shape};
use std::sync::Arc;

/// White between a label and its value, as a part of the value's size.
pub(super) const LABEL_GAP: f32 = 0.2;

/// How much more white there may be between them when there is room.
const MORE_LABEL_GAP: f32 = 0.16;

/// How small values may become before labels do, as a part of their size.
const VALUE_FLOOR: f32 = 0.9;

/// The least white between one row and the next, as a part of the label's size.
const ROW_GAP: f32 = 0.42;

/// How much of that white a tail or an underline may hang into.
const HANG: f32 = 0.6;

/// English words and their local form, shaped to stand on one line.
pub(super) struct Pair {
    lines: Vec<Line>,
    pub(super) width: f32,
    pub(super) extents: Extents,
}

/// Labelled lines, shaped, with the sizes wanted.
pub(super) struct Rows {
    rows: Vec<(Pair, Pair)>,
    label: Extents,
    value: Extents,
    /// Font size of the labels in mm.
    pub(super) label_em: f32,
    /// Font size of the values in mm.
    pub(super) value_em: f32,
    /// White between a label and its value, as a part of the value's size.
    pub(super) label_gap: f32,
    /// The least white between one row and the next, as a part of the label's size.
    pub(super) row_gap: f32,
    /// How small the values may become before the labels do, as a part of their size.
    pub(super) value_floor: f32,
}

impl Pair {
    pub(super) fn new(words: &Bilingual, style: Style) -> Result<Self, Error> {
        let mut lines = vec![shape(&words.english, "en", style)?];
        if let Some(local) = &words.local {
            lines.push(shape(" · ", "en", style)?);
            lines.push(shape(&local.text, &local.language, style)?);
        }
        Ok(Self {
            width: lines.iter().map(|line| line.width).sum(),
            extents: lines
                .iter()
                .map(|line| line.extents)
                .fold(Extents::LEAST, Extents::with),
            lines,
        })
    }

    /// The two forms as lines of their own.
    pub(super) fn apart(words: &Bilingual, style: Style) -> Result<Vec<Self>, Error> {
        let mut lines = vec![shape(&words.english, "en", style)?];
        if let Some(local) = &words.local {
            lines.push(shape(&local.text, &local.language, style)?);
        }
        let of = |line: Line| Self {
            width: line.width,
            extents: Extents::LEAST.with(line.extents),
            lines: vec![line],
        };
        Ok(lines.into_iter().map(of).collect())
    }
}

impl Rows {
    pub(super) fn new(fields: &[&Field], label_em: f32, value_em: f32) -> Result<Self, Error> {
        let rows = fields
            .iter()
            .map(|field| {
                let label = Pair::new(&field.label, REGULAR)?;
                Ok((label, Pair::new(&field.value, BOLD)?))
            })
            .collect::<Result<Vec<_>, Error>>()?;
        let covering = |part: fn(&(Pair, Pair)) -> Extents| {
            rows.iter().map(part).fold(Extents::LEAST, Extents::with)
        };
        Ok(Self {
            label: covering(|row| row.0.extents),
            value: covering(|row| row.1.extents),
            rows,
            label_em,
            value_em,
            label_gap: LABEL_GAP,
            row_gap: ROW_GAP,
            value_floor: VALUE_FLOOR,
        })
    }

    /// Height of the tallest row: a label and the value under it.
    pub(super) fn row_height(&self) -> f32 {
        self.height_above(self.value.below)
    }

    /// From the top of a label to `below` em under the baseline of its value.
    fn height_above(&self, below: f32) -> f32 {
        self.label_em * self.label.height()
            + self.value_em * (self.label_gap + self.value.above + below)
    }

    /// The height of all rows when each takes only that of its own letters.
    fn least_height(&self, label_em: f32, value_em: f32) -> f32 {
        let hang = HANG * self.row_gap * label_em / value_em;
        let gaps = self.rows.len().saturating_sub(1) as f32 * self.row_gap * label_em;
        let rows: f32 = self
            .rows
            .iter()
            .map(|(_, value)| {
                let below = (value.extents.below - hang).max(0.0);
                label_em * self.label.height()
                    + value_em * (self.label_gap + self.value.above + below)
            })
            .sum();
        rows + gaps
    }

    /// Where each row begins, from the top of the area. All are equally far apart, at most
    /// `widest` mm; when there is no room for that, each takes only the height of its own
    /// letters; when that is not enough, values become smaller down to their floor, and then
    /// all text does.
    fn tops(&mut self, height: f32, widest: f32) -> Vec<f32> {
        let gaps = self.rows.len().saturating_sub(1) as f32;
        let gap = self.row_gap * self.label_em;
        let hang = |rows: &Self| HANG * rows.row_gap * rows.label_em / rows.value_em;
        let tallest = self.height_above((self.value.below - hang(self)).max(0.0));
        let spare = height - (gaps + 1.0) * tallest - gaps * gap;
        if spare >= 0.0 {
            // Some of what is to spare goes between a label and its value.
            let more = (0.3 * spare / (gaps + 1.0)).min(MORE_LABEL_GAP * self.value_em);
            self.label_gap += more / self.value_em;
            let tallest = tallest + more;
            let pitch = ((height - tallest) / gaps.max(1.0)).min(widest.max(tallest + gap));
            return (0..self.rows.len())
                .map(|place| place as f32 * pitch)
                .collect();
        }
        let floor = self.value_em * self.value_floor;
        while self.value_em > floor && self.least_height(self.label_em, self.value_em) > height {
            self.value_em = (self.value_em * 0.98).max(floor);
        }
        let wanted = self.least_height(self.label_em, self.value_em);
        let scale = (height / wanted.max(f32::EPSILON)).clamp(0.3, 1.0);
        self.label_em *= scale;
        self.value_em *= scale;
        let gap = (height - wanted * scale).max(0.0) / gaps.max(1.0) + gap * scale;
        let hang = hang(self);
        let mut top = 0.0;
        self.rows
            .iter()
            .map(|(_, value)| {
                let this = top;
                top += self.height_above((value.extents.below - hang).max(0.0)) + gap;
                this
            })
            .collect()
    }
}

impl Composer {
    /// Labelled lines from the top of an area, no further apart than `widest` mm, smaller when
    /// they must be, each on its own line however long it is. Answers where they end.
    pub(super) fn rows(&mut self, mut rows: Rows, area: Rect, widest: f32) -> f32 {
        let tops = rows.tops(area.height, widest);
        let mut end = area.y;
        for ((label, value), top) in rows.rows.iter().zip(tops) {
            let top = area.y + top;
            let baseline = top + rows.label.above * rows.label_em;
            self.role = Role::Label;
            self.pair(
                label,
                (area.x, baseline),
                area.width,
                rows.label_em,
                self.quiet,
            );
            let baseline = top + rows.height_above(0.0);
            self.role = Role::Value;
            self.pair(
                value,
                (area.x, baseline),
                area.width,
                rows.value_em,
                self.ink,
            );
            end = top + rows.height_above(value.extents.below);
        }
        self.role = Role::Text;
        end
    }

    /// Both forms on one line, smaller if they must be to fit the width.
    pub(super) fn pair(&mut self, pair: &Pair, at: (f32, f32), width: f32, em: f32, color: Color) {
        let em = em.min(width / pair.width.max(f32::EPSILON));
        let paragraph = self.sheet.next_paragraph();
        let mut x = at.0;
        for line in &pair.lines {
            self.place(Arc::new(line.clone()), (x, at.1), em, color, paragraph);
            x += line.width * em;
        }
    }
}
