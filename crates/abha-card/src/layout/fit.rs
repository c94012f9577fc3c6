//! Text made to fit: smaller down to a floor, then on more lines, and smaller again only when
//! nothing else is left. Nothing is ever cut.

use crate::Error;
use crate::shaping::{Extents, Line, Style, shape};
use std::sync::Arc;

/// How a text may be made to fit. Sizes and lengths in mm.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// The size wanted.
    pub(super) best: f32,
    /// Down to this size the text stays on one line.
    pub(super) one_line: f32,
    /// Down to this size words stay whole.
    pub(super) floor: f32,
    /// Width of a line.
    pub(super) width: f32,
    /// Height of all lines.
    pub(super) height: f32,
}

/// Lines of one size.
#[derive(Debug, Clone)]
pub(super) struct FittedText {
    pub(super) lines: Vec<Arc<Line>>,
    /// Font size in mm.
    pub(super) em: f32,
    /// How far the ink of any line reaches, in em.
    pub(super) extents: Extents,
    /// White between the ink of one line and that of the next, in em.
    leading: f32,
}

/// White between the ink of one line and that of the next, in em: at least, and when there is
/// room.
const LEADING: f32 = 0.14;
const WIDE_LEADING: f32 = 0.32;

impl FittedText {
    fn new(lines: Vec<Line>, best: f32, limits: Limits) -> Self {
        let widest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        let extents = lines
            .iter()
            .map(|line| line.extents)
            .fold(Extents::LEAST, Extents::with);
        // Shaping a line anew can make it a little wider than the sum of its words.
        let em = best.min(limits.width / widest.max(f32::EPSILON));
        let count = lines.len() as f32;
        let room = (limits.height / em - count * extents.height()) / (count - 1.0).max(1.0);
        Self {
            leading: room.clamp(LEADING, WIDE_LEADING),
            extents,
            lines: lines.into_iter().map(Arc::new).collect(),
            em,
        }
    }

    /// From the top of the first line's ink to the bottom of the last one's.
    pub(super) fn height(&self) -> f32 {
        let more = self.lines.len().saturating_sub(1) as f32;
        self.em * (self.extents.height() + more * (self.extents.height() + self.leading))
    }

    /// The height with lines as close together as they may be.
    pub(super) fn least_height(&self) -> f32 {
        let count = self.lines.len() as f32;
        self.em * (count * self.extents.height() + (count - 1.0).max(0.0) * LEADING)
    }

    /// From one baseline to the next.
    pub(super) fn line_height(&self) -> f32 {
        self.em * (self.extents.height() + self.leading)
    }

    /// Width of the widest line.
    pub(super) fn width(&self) -> f32 {
        let widest = self.lines.iter().map(|line| line.width).fold(0.0, f32::max);
        self.em * widest
    }
}

/// Sets a text within limits.
///
/// # Errors
///
/// [`Error::Font`] when an embedded font cannot be used.
pub(super) fn fit(
    text: &str,
    language: &str,
    style: Style,
    limits: Limits,
) -> Result<FittedText, Error> {
    let whole = shape(text, language, style)?;
    let one_line = limits.width / whole.width.max(f32::EPSILON);
    let tallest = limits.height / whole.extents.height();
    if one_line.min(tallest) >= limits.one_line.min(limits.best) {
        let best = limits.best.min(tallest);
        return Ok(FittedText::new(vec![whole], best, limits));
    }
    let words = measure(text, language, style)?;
    let blank = shape(" ", language, style)?.width;
    let mut em = limits.one_line.min(limits.best);
    loop {
        let lines = wrap(&words, blank, limits.width / em, em >= limits.floor).filter(|lines| {
            let line = em * (whole.extents.height() + LEADING);
            lines.len() as f32 * line - em * LEADING <= limits.height || em < SMALLEST
        });
        if let Some(lines) = lines {
            let lines = lines
                .iter()
                .map(|line| shape(line, language, style))
                .collect::<Result<Vec<_>, _>>()?;
            return Ok(FittedText::new(lines, em, limits));
        }
        em *= 0.97;
    }
}

/// A blank at which no line ends.
const NO_BREAK: char = '\u{a0}';

/// In mm. What would have to be smaller is no text; it is let out of its height then.
const SMALLEST: f32 = 0.5;

/// A word, and the widths up to the end of each of its parts that may stand apart.
struct Word {
    parts: Vec<(String, f32)>,
    width: f32,
}

fn measure(text: &str, language: &str, style: Style) -> Result<Vec<Word>, Error> {
    text.split(|character: char| character.is_whitespace() && character != NO_BREAK)
        .filter(|word| !word.is_empty())
        .map(|word| {
            let line = shape(word, language, style)?;
            Ok(Word {
                parts: clusters(&line)
                    .into_iter()
                    .map(|part| {
                        let width = shape(&part, language, style)?.width;
                        Ok((part, width))
                    })
                    .collect::<Result<Vec<_>, Error>>()?,
                width: line.width,
            })
        })
        .collect()
}

/// The clusters of a line in reading order: between them a word may be broken without tearing a
/// letter from its signs.
fn clusters(line: &Line) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut runs: Vec<_> = line.runs.iter().collect();
    runs.sort_by_key(|run| run.text.start);
    for run in runs {
        let text = line.text.get(run.text.clone()).unwrap_or_default();
        let mut starts = run.clusters.clone();
        starts.sort_unstable();
        starts.dedup();
        for (place, start) in starts.iter().enumerate() {
            let end = starts.get(place + 1).copied().unwrap_or(text.len());
            parts.push(text.get(*start..end).unwrap_or_default().to_owned());
        }
    }
    parts
}

/// Fills lines of a width in em. `None` when a word is too long and must stay whole.
fn wrap(words: &[Word], blank: f32, width: f32, whole_words: bool) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    let mut used = 0.0;
    for word in words {
        let with_blank = if lines.is_empty() { 0.0 } else { blank };
        if let Some(line) = lines.last_mut()
            && used + with_blank + word.width <= width
        {
            line.push(' ');
            line.extend(word.parts.iter().map(|(part, _)| part.as_str()));
            used += with_blank + word.width;
        } else if word.width <= width {
            lines.push(word.parts.iter().map(|(part, _)| part.as_str()).collect());
            used = word.width;
        } else if whole_words {
            return None;
        } else {
            lines.push(String::new());
            used = 0.0;
            for (part, part_width) in &word.parts {
                if used > 0.0 && used + part_width > width {
                    lines.push(String::new());
                    used = 0.0;
                }
                if let Some(line) = lines.last_mut() {
                    line.push_str(part);
                    used += part_width;
                }
            }
        }
    }
    Some(lines)
}
