//! Whether a text on a page keeps its words whole. iced breaks a word that is wider than its line
//! between two letters, and tells nobody; a page that would need it has to be drawn in another way.

use super::{Look, NUMBER_FAMILY, font};
use iced::advanced::graphics::text::Paragraph as Shaped;
use iced::advanced::text::{Alignment, LineHeight, Paragraph, Shaping, Text, Wrapping};
use iced::alignment::Vertical;
use iced::font::Weight;
use iced::{Font, Pixels, Size};

/// Less than anybody sees.
const HAIR: f32 = 0.6;

/// Whether a word of this text is broken where it stands, in a box of this size. The box says only
/// how large it is, so every type of this look is tried that would fill it in the same way; what a
/// person or a machine named (an address, a path) may be broken.
#[must_use]
pub fn breaks_a_word(look: &Look, words: &str, bounds: Size) -> bool {
    let is_name = |word: &str| word.contains(['@', '/', '_', '\\', '•', '*']);
    // One letter is not broken.
    let is_short = |word: &str| word.chars().count() < 2;
    if words.split_whitespace().any(is_name) || words.split_whitespace().all(is_short) {
        return false;
    }
    let mut fills = false;
    for (size, line_height) in sizes(look) {
        let lines = bounds.height / (size * line_height);
        if lines.round() < 1.5 || (lines - lines.round()).abs() * size * line_height > HAIR {
            continue;
        }
        for font in fonts(look) {
            let set = |wrapping| {
                Shaped::with_text(Text {
                    content: words,
                    bounds: Size::new(bounds.width + HAIR / 2.0, f32::INFINITY),
                    size: Pixels(size),
                    line_height: LineHeight::Relative(line_height),
                    font,
                    align_x: Alignment::Default,
                    align_y: Vertical::Top,
                    shaping: Shaping::Auto,
                    wrapping,
                })
                .min_bounds()
            };
            let broken = set(Wrapping::WordOrGlyph);
            if (broken.height - bounds.height).abs() > HAIR || broken.width > bounds.width + HAIR {
                continue;
            }
            if set(Wrapping::Word).width <= bounds.width + HAIR {
                return false;
            }
            fills = true;
        }
    }
    fills
}

/// Sizes and line heights of the roles of type.
fn sizes(look: &Look) -> [(f32, f32); 9] {
    let metrics = &look.metrics;
    let running = look.script.line_height;
    let tight = 1.0 + (running - 1.0) * 0.85;
    [
        (metrics.headline, tight),
        (metrics.headline, running),
        (metrics.title, running),
        (metrics.body, running),
        (metrics.label, running),
        (metrics.small, running),
        (metrics.fine, running),
        (metrics.band, running),
        (metrics.number, 1.35),
    ]
}

fn fonts(look: &Look) -> [Font; 3] {
    [
        look.regular(),
        look.bold(),
        font(NUMBER_FAMILY, Weight::Normal),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::fonts::FILES;
    use crate::kiosk::theme::{Appearance, TextSize, fonts};
    use crate::locale::Locale;

    #[test]
    fn a_word_that_is_wider_than_its_box_is_found() {
        let files: Vec<&'static [u8]> = FILES.iter().map(|file| file.bytes).collect();
        fonts::use_only(&files);
        let facts = &Locale::available().unwrap()[0];
        let look = Look::new(Appearance::Light, TextSize::Normal, facts);
        let line = look.metrics.body * look.script.line_height;
        let in_lines = |words: &str, width: f32, lines: f32| {
            breaks_a_word(&look, words, Size::new(width, lines * line))
        };
        assert!(in_lines("Your Aadhaar card", 90.0, 4.0), "Aad-haar");
        assert!(!in_lines("Your Aadhaar card", 140.0, 3.0));
        assert!(!in_lines("Aadhaar", 400.0, 1.0));
        assert!(!in_lines("asha_1995@abdm", 90.0, 3.0));
    }
}
