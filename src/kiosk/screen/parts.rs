//! A text that is too long for one screen is read in parts, each ended by a big button, and not
//! scrolled.

use crate::kiosk::theme::Look;
use iced::advanced::graphics::text::Paragraph;
use iced::advanced::text::{self, Paragraph as _, Text};
use iced::{Pixels, Size, alignment};

/// Divides a text at the ends of its sentences, so that each part fits in `room` as running
/// text. A sentence that alone is too long stays whole.
pub(super) fn divide(look: &Look, words: &str, room: Size) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for sentence in sentences(words) {
        match parts.last_mut() {
            Some(part) if fits(look, &format!("{part} {sentence}"), room) => {
                part.push(' ');
                part.push_str(sentence);
            }
            Some(_) | None => parts.push(sentence.to_owned()),
        }
    }
    parts
}

fn sentences(words: &str) -> impl Iterator<Item = &str> {
    words
        .split_inclusive(['.', '।', '۔'])
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
}

fn fits(look: &Look, words: &str, room: Size) -> bool {
    let paragraph = Paragraph::with_text(Text {
        content: words,
        bounds: Size::new(room.width, f32::INFINITY),
        size: Pixels(look.metrics.body),
        line_height: text::LineHeight::Relative(look.script.line_height),
        font: look.regular(),
        align_x: text::Alignment::Default,
        align_y: alignment::Vertical::Top,
        shaping: text::Shaping::Advanced,
        wrapping: text::Wrapping::Word,
    });
    paragraph.min_height() <= room.height
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_parts_with_sentences() {
        let all: Vec<&str> = sentences("One. Two. पहला। दूसरा").collect();
        assert_eq!(all, ["One.", "Two.", "पहला।", "दूसरा"]);
    }
}
