//! Text made to fit: smaller down to a floor, then on more lines, and smaller again only when
//! nothing else is left. Nothing is ever cut.

use crate::card::Error;
use crate::card::shaping::{Line, Style, script_of, shape};
use harfrust::Script;
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
pub(super) struct Fitted {
    /// The lines.
    pub(super) lines: Vec<Arc<Line>>,
    /// Font size in mm.
    pub(super) em: f32,
    /// How far ink reaches above and below a baseline, in em.
    pub(super) reach: Reach,
}

/// How far the letters of a script reach above and below the baseline, in em.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Reach {
    pub(super) above: f32,
    pub(super) below: f32,
}

impl Reach {
    /// From the tallest stacks seen in names, not from the font's own line height, which leaves
    /// room for far more.
    pub(super) fn of(text: &str) -> Self {
        let (above, below) = match script_of(text) {
            Script::LATIN => (0.76, 0.24),
            Script::ARABIC => (0.95, 0.48),
            Script::TAMIL | Script::OL_CHIKI | Script::MEETEI_MAYEK => (0.84, 0.34),
            Script::TELUGU | Script::KANNADA | Script::MALAYALAM => (0.92, 0.50),
            _ => (0.95, 0.42),
        };
        Self { above, below }
    }

    /// From one baseline to the next, in em.
    pub(super) fn line_height(self) -> f32 {
        self.above + self.below + 0.06
    }

    /// The reach that covers both.
    pub(super) fn with(self, other: Self) -> Self {
        Self {
            above: self.above.max(other.above),
            below: self.below.max(other.below),
        }
    }
}

impl Fitted {
    /// Height of all lines, from the top of the first to the bottom of the last.
    pub(super) fn height(&self) -> f32 {
        self.lines.len() as f32 * self.line_height()
    }

    /// From one baseline to the next.
    pub(super) fn line_height(&self) -> f32 {
        self.reach.line_height() * self.em
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
) -> Result<Fitted, Error> {
    let reach = Reach::of(text);
    let whole = shape(text, language, style)?;
    if whole.width * limits.one_line <= limits.width {
        let em = limits
            .best
            .min(limits.width / whole.width.max(f32::EPSILON));
        return Ok(Fitted {
            lines: vec![Arc::new(whole)],
            em,
            reach,
        });
    }
    let words = measure(text, language, style)?;
    let blank = shape(" ", language, style)?.width;
    let mut em = limits.one_line.min(limits.best);
    loop {
        let whole_words = em >= limits.floor;
        let most = (limits.height / (em * reach.line_height()) + 1e-3).floor() as usize;
        let lines = wrap(&words, blank, limits.width / em, whole_words);
        if let Some(lines) = lines.filter(|lines| lines.len() <= most.max(1)) {
            let lines = lines
                .iter()
                .map(|line| shape(line, language, style).map(Arc::new))
                .collect::<Result<Vec<_>, _>>()?;
            // Shaping a line anew can make it a little wider than the sum of its words.
            let widest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
            return Ok(Fitted {
                lines,
                em: em.min(limits.width / widest.max(f32::EPSILON)),
                reach,
            });
        }
        em *= 0.97;
    }
}

/// A word, and the widths up to the end of each of its parts that may stand apart.
struct Word {
    parts: Vec<(String, f32)>,
    width: f32,
}

fn measure(text: &str, language: &str, style: Style) -> Result<Vec<Word>, Error> {
    text.split_whitespace()
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
