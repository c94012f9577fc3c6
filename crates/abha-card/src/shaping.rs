//! Text to positioned glyphs: faces by script and coverage, HarfBuzz's shaping by `harfrust`,
//! and as much of bidirectional text as a name or an address needs.
//!
//! A shaped [`Line`] is measured in em, so one shaping serves every size that is tried, and
//! both backends draw the very same glyphs.

mod runs;

use super::Error;
use super::fonts::{Face, SCRIPTS};
use harfrust::{Buffer, Direction, Language, Script, ShapeOptions, ShapePlan, ShaperFont};
use runs::{Piece, is_real, own_script, split, visual_order};
use std::collections::HashMap;
use std::ops::Range;
use std::str::FromStr;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// One line of text, shaped. Lengths are in em.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// The runs from left to right.
    pub(super) runs: Vec<Run>,
    /// The text in the order it is read.
    pub(super) text: String,
    /// BCP 47 tag of the language.
    pub(super) language: String,
    /// Whether the line as a whole runs from right to left.
    pub(super) right_to_left: bool,
    /// Width: as far as the pen moves or the ink reaches, whichever is more.
    pub(super) width: f32,
    /// How far the ink reaches.
    pub(super) extents: Extents,
}

/// How far ink reaches from the baseline, in em.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Extents {
    /// Upwards.
    pub(super) above: f32,
    /// Downwards.
    pub(super) below: f32,
}

impl Extents {
    /// Of Latin text: its tallest letters, and next to nothing below. No text is taken to reach
    /// less, so that lines without tall letters stand like the others.
    pub(super) const LEAST: Self = Self {
        above: 0.714,
        below: 0.02,
    };

    /// The extents that cover both.
    pub(super) fn with(self, other: Self) -> Self {
        Self {
            above: self.above.max(other.above),
            below: self.below.max(other.below),
        }
    }

    /// From the top to the bottom.
    pub(super) fn height(self) -> f32 {
        self.above + self.below
    }
}

/// A piece of a line in one face and one direction.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    pub(super) face: Face,
    /// Whether it runs from right to left.
    pub(super) right_to_left: bool,
    /// The part of the line's text that it shows.
    pub(super) text: Range<usize>,
    /// The glyphs from left to right.
    pub(super) glyphs: Vec<Glyph>,
    /// For each glyph, where in the run's text its cluster begins. A cluster is a letter with
    /// its signs, which must stay together.
    pub(super) clusters: Vec<usize>,
}

/// A glyph and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    /// Index in the font; never 0 where any face has the character.
    pub(super) id: u16,
    /// From the start of the line.
    pub(super) x: f32,
    /// Above the baseline.
    pub(super) y: f32,
    /// The characters that this glyph gives when the text is copied. The characters of a
    /// cluster are shared out over its glyphs, so that together they give the text once.
    pub(super) text: String,
}

/// How text is to be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Style {
    /// Bold or Regular.
    pub(super) bold: bool,
}

/// Shapes one line.
///
/// # Errors
///
/// [`Error::Font`] when an embedded font cannot be used.
pub(super) fn shape(text: &str, language: &str, style: Style) -> Result<Line, Error> {
    let (pieces, right_to_left) = split(text, style);
    let mut runs = Vec::with_capacity(pieces.len());
    let mut ink = Ink {
        pen: 0.0,
        right: 0.0,
        extents: Extents::LEAST,
    };
    for place in visual_order(&pieces) {
        if let Some(piece) = pieces.get(place) {
            runs.push(shape_run(text, piece, language, &mut ink)?);
        }
    }
    Ok(Line {
        runs,
        text: text.to_owned(),
        language: language.to_owned(),
        right_to_left,
        width: ink.pen.max(ink.right),
        extents: ink.extents,
    })
}

/// The script of the first letter that has one.
pub(super) fn script_of(text: &str) -> Script {
    text.chars()
        .map(own_script)
        .find(|script| is_real(*script))
        .unwrap_or(Script::LATIN)
}

/// Whether a character belongs to a script, as letters and their signs do, and is no sign that all
/// of them share.
pub(super) fn has_script(character: char) -> bool {
    is_real(own_script(character))
}

/// English as a locale for [`language_of`].
pub(super) const ENGLISH: (&str, Script) = ("en", Script::LATIN);

/// The language to shape a text in: that of the locale when the text is in the locale's script,
/// or else the language most written in the text's script.
pub(super) fn language_of(text: &str, locale: (&str, Script)) -> String {
    let script = script_of(text);
    let usual = || SCRIPTS.iter().find(|(known, ..)| *known == script);
    match usual() {
        Some((_, _, usual)) if script != locale.1 => (*usual).to_owned(),
        Some(_) | None => locale.0.to_owned(),
    }
}

/// Where a line being shaped has got to, in em.
struct Ink {
    pen: f32,
    right: f32,
    extents: Extents,
}

/// Shapes one piece that starts where the pen is.
fn shape_run(text: &str, piece: &Piece, language: &str, ink: &mut Ink) -> Result<Run, Error> {
    let part = text.get(piece.text.clone()).unwrap_or_default();
    let right_to_left = piece.level % 2 == 1;
    let mut buffer = Buffer::new();
    buffer.push_str(part);
    buffer.set_script(Some(piece.script));
    buffer.set_direction(direction(right_to_left));
    let language = Language::from_str(language).ok();
    buffer.set_language(language.clone());
    let font = piece.face.font()?;
    let plan = plan(piece.face, piece.script, right_to_left, language)?;
    let options = ShapeOptions::new().plan(Some(&plan));
    harfrust::shape(&ShaperFont::new(font), &mut buffer, options)
        .map_err(|_| Error::Font(piece.face.file().family))?;

    let scale = 1.0 / f32::from(font.units_per_em().max(1));
    let em = |units: i32| units as f32 * scale;
    let metrics = font.glyph_metrics();
    let mut glyphs: Vec<Glyph> = Vec::with_capacity(buffer.len());
    for (info, position) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
        let (x, y) = (ink.pen + em(position.x_offset), em(position.y_offset));
        if let Some(extents) = metrics.extents(info.glyph_id.into())
            && extents.width > 0.0
        {
            let top = y + extents.y_bearing * scale;
            ink.extents = ink.extents.with(Extents {
                above: top,
                below: extents.height * scale - top,
            });
            ink.right = ink
                .right
                .max(x + (extents.x_bearing + extents.width) * scale);
        }
        glyphs.push(Glyph {
            id: u16::try_from(info.glyph_id).unwrap_or_default(),
            x,
            y,
            text: String::new(),
        });
        ink.pen += em(position.x_advance);
    }
    let clusters: Vec<usize> = buffer
        .glyph_infos()
        .iter()
        .map(|info| info.cluster as usize)
        .collect();
    share_out(part, &clusters, right_to_left, &mut glyphs);
    Ok(Run {
        face: piece.face,
        right_to_left,
        text: piece.text.clone(),
        glyphs,
        clusters,
    })
}

fn direction(right_to_left: bool) -> Direction {
    if right_to_left {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    }
}

/// How a face shapes a script, worked out once: for the short texts of a card that is most of
/// the work. There are as many plans as faces and languages, a few dozen at most.
fn plan(
    face: Face,
    script: Script,
    right_to_left: bool,
    language: Option<Language>,
) -> Result<Arc<ShapePlan>, Error> {
    type Plans = HashMap<(Face, Script, bool, Option<Language>), Arc<ShapePlan>>;
    static PLANS: OnceLock<Mutex<Plans>> = OnceLock::new();
    let font = face.font()?;
    let mut plans = PLANS
        .get_or_init(Mutex::default)
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    let plan = plans
        .entry((face, script, right_to_left, language.clone()))
        .or_insert_with(|| {
            let direction = direction(right_to_left);
            Arc::new(ShapePlan::new(
                font,
                direction,
                Some(script),
                language.as_ref(),
                &[],
            ))
        });
    Ok(Arc::clone(plan))
}

/// Gives each glyph its share of its cluster's characters, in the order they are read.
fn share_out(part: &str, clusters: &[usize], right_to_left: bool, glyphs: &mut [Glyph]) {
    let mut first = 0;
    while let Some(&cluster) = clusters.get(first) {
        let count = clusters[first..]
            .iter()
            .take_while(|other| **other == cluster)
            .count();
        let end = clusters
            .iter()
            .copied()
            .filter(|other| *other > cluster)
            .min()
            .unwrap_or(part.len());
        let characters: Vec<char> = part.get(cluster..end).unwrap_or_default().chars().collect();
        for place in 0..count {
            let reading_place = if right_to_left {
                count - 1 - place
            } else {
                place
            };
            let from = reading_place * characters.len() / count;
            let to = (reading_place + 1) * characters.len() / count;
            if let Some(glyph) = glyphs.get_mut(first + place) {
                glyph.text = characters
                    .get(from..to)
                    .unwrap_or_default()
                    .iter()
                    .collect();
            }
        }
        first += count;
    }
}

#[cfg(test)]
mod tests;
