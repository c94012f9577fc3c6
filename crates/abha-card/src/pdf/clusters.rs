//! What each code on a page says when the text is copied.
//!
//! Readers that know `ActualText` take the words from there. Others put them together from the
//! codes, and some of these have views of their own:
//!
//! - when what a code says holds a nonspacing mark, they take it to have no width, and see a gap
//!   behind it that they fill with a blank;
//! - what ends in an invisible character is passed over;
//! - where a new line begins is told by the width of the glyphs at the ends of lines.
//!
//! So marks are said by a blank glyph without width, beside the glyph that shows them. A glyph
//! that is left with nothing to say has one of the silent codes (see [`Codes`](super::Codes)).

use crate::Error;
use crate::shaping::Run;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// The character whose glyph is blank and has no width.
const BLANK: char = '\u{200B}';

/// In em. A wider glyph at the end of a line would join it to the next one, were there no blank
/// behind it.
const WIDE: f32 = 1.2;

/// A glyph and what it says.
#[derive(Debug, PartialEq)]
pub(super) struct Cluster {
    pub(super) glyph: u16,
    /// From the start of the line, in em.
    pub(super) x: f32,
    /// Above the baseline, in em.
    pub(super) y: f32,
    /// Nothing, for a silent code.
    pub(super) text: String,
}

/// Lets the last letter of a line say a blank too: readers that guess at gaps may else join it
/// to what stands under its end.
pub(super) fn end_line(clusters: &mut [Cluster]) {
    if let Some(last) = clusters
        .iter_mut()
        .rfind(|cluster| !cluster.text.is_empty())
    {
        last.text.push(' ');
    }
}

/// The glyphs of a run with what they say, in the order they are drawn.
pub(super) fn clusters(run: &Run) -> Result<Vec<Cluster>, Error> {
    let blank = glyph_of(run, BLANK)?.filter(|_| !run.right_to_left);
    let font = run.face.font()?;
    let em = f32::from(font.units_per_em().max(1));
    let metrics = font.glyph_metrics();
    let last = run.glyphs.len().saturating_sub(1);
    let mut clusters = Vec::with_capacity(run.glyphs.len() * 2);
    let mut held_back = String::new();
    for (place, glyph) in run.glyphs.iter().enumerate() {
        let mut say = |glyph: u16, x: f32, y: f32, text: String| {
            clusters.push(Cluster { glyph, x, y, text });
        };
        let Some(blank) = blank else {
            say(glyph.id, glyph.x, glyph.y, as_seen(run, &glyph.text));
            continue;
        };
        let width = metrics.h_advance(glyph.id.into()) / em;
        let mut text = std::mem::take(&mut held_back) + &glyph.text;
        if place < last && !text.contains(is_mark) {
            let kept = text.trim_end_matches(is_invisible).len();
            held_back = text.split_off(kept);
        }
        let Shares {
            mut before,
            own,
            mut behind,
        } = if width > 0.0 {
            share(&text)
        } else {
            Shares::own(&text)
        };
        if width > WIDE && place == 0 {
            before.get_or_insert_default();
        }
        if width > WIDE && place == last {
            behind.get_or_insert_default();
        }
        if let Some(text) = before {
            say(blank, glyph.x, glyph.y, text);
        }
        say(glyph.id, glyph.x, glyph.y, own);
        if let Some(text) = behind {
            say(blank, glyph.x + width, glyph.y, text);
        }
    }
    Ok(clusters)
}

/// What a glyph says itself, and what the blanks before and behind it say, where there are any.
#[derive(Debug, PartialEq)]
struct Shares {
    before: Option<String>,
    own: String,
    behind: Option<String>,
}

impl Shares {
    fn own(text: &str) -> Self {
        Self {
            before: None,
            own: text.to_owned(),
            behind: None,
        }
    }
}

/// Leaves a glyph that has a width the part of its text between marks.
fn share(text: &str) -> Shares {
    if !text.contains(is_mark) {
        return Shares::own(text);
    }
    let carried = |character| is_mark(character) || is_invisible(character);
    let start = text.len() - text.trim_start_matches(carried).len();
    let (before, rest) = text.split_at(start);
    let (own, behind) = rest.split_at(rest.find(carried).unwrap_or(rest.len()));
    let (before, behind) = if own.is_empty() {
        ("", before)
    } else {
        (before, behind)
    };
    let words = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Shares {
        before: words(before),
        own: own.to_owned(),
        behind: words(behind),
    }
}

/// Readers turn brackets round again in what they take for right-to-left, so there a bracket says
/// what it looks like.
fn as_seen(run: &Run, text: &str) -> String {
    const PAIRS: [(char, char); 4] = [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>')];
    let seen = |character| {
        PAIRS
            .iter()
            .find_map(|(open, close)| match character {
                _ if character == *open => Some(*close),
                _ if character == *close => Some(*open),
                _ => None,
            })
            .unwrap_or(character)
    };
    if run.right_to_left {
        text.chars().map(seen).collect()
    } else {
        text.to_owned()
    }
}

fn glyph_of(run: &Run, character: char) -> Result<Option<u16>, Error> {
    let glyph = run.face.font()?.charmap().map_unicode(character);
    Ok(glyph.and_then(|glyph| u16::try_from(glyph.to_u32()).ok()))
}

fn is_mark(character: char) -> bool {
    character.general_category() == GeneralCategory::NonspacingMark
}

fn is_invisible(character: char) -> bool {
    character.general_category() == GeneralCategory::Format
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shaping::{Style, shape};

    fn shares(before: &str, own: &str, behind: &str) -> Shares {
        let words = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Shares {
            before: words(before),
            own: own.to_owned(),
            behind: words(behind),
        }
    }

    #[test]
    fn marks_are_said_by_blanks() {
        assert_eq!(share("क"), shares("", "क", ""));
        assert_eq!(share("क्र"), shares("", "क", "्र"));
        assert_eq!(share("्ణ"), shares("्", "ణ", ""));
        // A sign that stands beside its letter.
        assert_eq!(share("ீ"), shares("", "", "ீ"));
        assert_eq!(share("षि"), shares("", "षि", ""), "a mark with a width");
        assert_eq!(share("न्\u{200d}"), shares("", "न", "्\u{200d}"));
        assert_eq!(share(""), shares("", "", ""));
    }

    #[test]
    fn all_together_say_the_text_once() {
        for (language, text) in [
            ("hi", "क्षितिज श्रीवास्तव"),
            ("ta", "ஸ்ரீலக்ஷ்மி கொற்றவை"),
            ("te", "శ్రీలక్ష్మి కృష్ణమూర్తి"),
            ("ml", "ന\u{200c}മ്പ്യാർ"),
            ("sat", "ᱥᱚᱢᱟᱭ ᱢᱩᱨᱢᱩ"),
        ] {
            let line = shape(text, language, Style { bold: false }).unwrap();
            let codes: Vec<Cluster> = line
                .runs
                .iter()
                .flat_map(|run| clusters(run).unwrap())
                .collect();
            let all: String = codes.iter().map(|cluster| cluster.text.as_str()).collect();
            assert_eq!(all, text, "{language}");
        }
    }
}
