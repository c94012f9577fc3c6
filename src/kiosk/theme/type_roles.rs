//! Type by role. Colours are inherited from the container or button around.
//!
//! None of these texts may be aligned horizontally; see [`super::align_start`].

use super::{Look, NUMBER_FAMILY, font};
use crate::domain::masked;
use iced::Font;
use iced::font::Weight;
use iced::widget::text::{Fragment, IntoFragment, LineHeight, Wrapping};
use iced::widget::{Text, text};

/// The question of a screen.
pub fn headline<'a>(look: &Look, words: impl IntoFragment<'a>) -> Text<'a> {
    // Large bold lines may stand a little closer than running text.
    set(look, words, look.metrics.headline, look.bold()).line_height(LineHeight::Relative(
        1.0 + (look.script.line_height - 1.0) * 0.85,
    ))
}

/// Title of a tile or panel.
pub fn title<'a>(look: &Look, words: impl IntoFragment<'a>) -> Text<'a> {
    set(look, words, look.metrics.title, look.bold())
}

/// Running text.
pub fn body<'a>(look: &Look, words: impl IntoFragment<'a>) -> Text<'a> {
    set(look, words, look.metrics.body, look.regular())
}

/// Running text that carries the weight of a line: buttons, what happened.
pub fn strong<'a>(look: &Look, words: impl IntoFragment<'a>) -> Text<'a> {
    set(look, words, look.metrics.body, look.bold())
}

/// Words on small buttons and labels.
pub fn label<'a>(look: &Look, words: impl IntoFragment<'a>) -> Text<'a> {
    set(look, words, look.metrics.label, look.regular())
}

/// The smallest text that a person must read.
pub fn small<'a>(look: &Look, words: impl IntoFragment<'a>) -> Text<'a> {
    set(look, words, look.metrics.small, look.regular())
}

/// What nobody must read to go on: words for staff, the clinic's name.
pub fn fine<'a>(look: &Look, words: impl IntoFragment<'a>) -> Text<'a> {
    set(look, words, look.metrics.fine, look.regular())
}

/// Words of the bands (top bar, stepper).
pub fn band<'a>(look: &Look, words: impl IntoFragment<'a>) -> Text<'a> {
    set(look, words, look.metrics.band, look.regular())
}

/// Digits to be read one by one: boxes, countdowns, account numbers. Always in the same family,
/// whose digits are all of one width.
pub fn number<'a>(look: &Look, digits: impl IntoFragment<'a>) -> Text<'a> {
    text(shown(look, digits))
        .wrapping(Wrapping::WordOrGlyph)
        .size(look.metrics.number)
        .line_height(LineHeight::Relative(1.35))
        .font(font(NUMBER_FAMILY, Weight::Normal))
}

/// The sign on a key.
pub fn key<'a>(look: &Look, sign: impl IntoFragment<'a>) -> Text<'a> {
    text(sign.into_fragment())
        .size(look.metrics.key)
        .line_height(LineHeight::Relative(1.35))
        .font(font(NUMBER_FAMILY, Weight::Normal))
}

fn set<'a>(look: &Look, words: impl IntoFragment<'a>, size: f32, font: Font) -> Text<'a> {
    text(shown(look, words))
        // A word longer than its line, an address say, must not run out of its box.
        .wrapping(Wrapping::WordOrGlyph)
        .size(size)
        .line_height(LineHeight::Relative(look.script.line_height))
        .font(font)
}

/// What is drawn of a text: without the numbers of a person where they are hidden.
fn shown<'a>(look: &Look, words: impl IntoFragment<'a>) -> Fragment<'a> {
    let words = words.into_fragment();
    match masked(&words).filter(|_| look.blots) {
        Some(masked) => Fragment::Owned(masked),
        None => words,
    }
}
