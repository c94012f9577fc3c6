//! How the kiosk looks: colours, sizes, type and the styles made of them.
//!
//! All sizes are logical pixels, and a logical pixel is a length: [`PX_PER_MM`] of them are a
//! millimetre of the panel. On a 21.5-inch panel the *design canvas* has 1080 of them on its short
//! side; on a smaller one there are fewer, and the sizes come down to what people need at the
//! least ([`least`]); on a larger one they are longer. The application scales the canvas to the panel
//! ([`scale_factor`]), so no screen knows the panel. Screens name roles (`headline`,
//! `look.palette.accent`, `space::M`), never raw numbers.

pub mod fonts;
mod metrics;
mod palette;
mod reading;
pub mod style;
mod type_roles;
mod whole_words;

pub use metrics::{CAPITALS, Metrics, PX_PER_MM, least, sizes, space};
pub use palette::Palette;
pub use reading::{align_end, align_start, in_the_middle, line, measure, stacked};
pub use type_roles::{band, body, fine, headline, key, label, number, small, strong, title};
pub use whole_words::breaks_a_word;

pub use crate::config::{Appearance, TextSize};

use crate::locale::{Direction, LanguageFacts};
use iced::font::{Family, Weight};
use iced::{Font, Size, Theme};

/// Short side of the design canvas, in logical pixels.
pub const SHORT_SIDE: f32 = 1080.0;

/// The least the long side of the design canvas measures, in logical pixels: the 16 : 10 of a
/// panel, and a little less.
const LEAST_LONG_SIDE: f32 = 1700.0;

/// The least room a screen can be drawn in, in logical pixels, short side and long side. A panel
/// that is smaller than this in millimetres shows everything smaller.
const LEAST_ROOM: (f32, f32) = (540.0, 860.0);

/// Millimetres an inch.
const MM_PER_INCH: f32 = 25.4;

/// The family for numbers and codes, in every language: their digits are ASCII, and some scripts'
/// own digits are heavier than the text around them.
pub const NUMBER_FAMILY: &str = "Noto Sans";

/// Everything a widget must know to draw itself. Small and `Copy`: hand it on by reference.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// The colours.
    pub palette: Palette,
    /// The sizes.
    pub metrics: Metrics,
    /// How text of the current language is set.
    pub script: Script,
    /// Whether the numbers of a person are hidden: for pictures that leave the clinic.
    pub blots: bool,
    /// Whether what is pressed most lies on the left.
    pub left_hand: bool,
}

/// How text of one language is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Script {
    /// Font family.
    pub family: &'static str,
    /// Line height as a multiple of the font size.
    pub line_height: f32,
    /// By how much words must stand lower to be in the middle of a button, as a part of the font
    /// size.
    pub drop: f32,
    /// The way lines run.
    pub direction: Direction,
}

/// How the panel stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// Taller than wide: everything is stacked, the keypad in the lower half.
    Portrait,
    /// Wider than tall: question and work left, keypad and actions right.
    Landscape,
}

impl Look {
    /// The look for a choice of colours and text size, in a language.
    #[must_use]
    pub fn new(appearance: Appearance, text_size: TextSize, facts: &LanguageFacts) -> Self {
        let room = Size::new(SHORT_SIDE, SHORT_SIDE);
        let mut metrics = Metrics::new(text_size.factor(), room);
        if appearance == Appearance::HighContrast {
            metrics.edge *= 1.5;
        }
        Self {
            palette: Palette::of(appearance),
            metrics,
            script: Script::of(facts),
            blots: false,
            left_hand: false,
        }
    }

    /// What is drawn of an address of a person, or of what is typed: dots where it is hidden.
    #[must_use]
    pub fn own(&self, text: impl Into<String>) -> String {
        let text = text.into();
        if self.blots {
            "•".repeat(text.chars().count())
        } else {
            text
        }
    }

    /// The same look with the numbers of a person hidden.
    #[must_use]
    pub fn blotted(mut self) -> Self {
        self.blots = true;
        self
    }

    /// The same look in a room of this many logical pixels; [`Self::new`] is for one that is as
    /// large as designed.
    #[must_use]
    pub fn in_room(mut self, room: Size) -> Self {
        let edge = self.metrics.edge;
        self.metrics = Metrics::new(self.metrics.text_scale, room);
        self.metrics.edge = edge;
        self
    }

    /// The sizes of this look with another text size.
    #[must_use]
    pub fn metrics_for(&self, text_size: TextSize) -> Metrics {
        self.metrics.with_text_scale(text_size.factor())
    }

    /// The same look in another text size.
    #[must_use]
    pub fn in_text(mut self, text_size: TextSize) -> Self {
        self.metrics = self.metrics_for(text_size);
        self
    }

    /// The same look for text of another language: a language tile, or the binding English
    /// consent beside its translation.
    #[must_use]
    pub fn in_language(mut self, facts: &LanguageFacts) -> Self {
        self.script = Script::of(facts);
        self
    }

    /// The way lines run.
    #[must_use]
    pub const fn direction(&self) -> Direction {
        self.script.direction
    }

    /// The way in which a page is laid out: where its keys and its primary button lie. Where lines
    /// end, which for most is the hand they write with, or on the left.
    #[must_use]
    pub const fn layout_direction(&self) -> Direction {
        if self.left_hand {
            Direction::RightToLeft
        } else {
            self.script.direction
        }
    }

    /// The same look for a hand.
    #[must_use]
    pub const fn for_hand(mut self, left: bool) -> Self {
        self.left_hand = left;
        self
    }

    /// The base theme for iced. Its own widgets are hardly used; what is seen comes from
    /// [`style`].
    #[must_use]
    pub fn theme(&self) -> Theme {
        let palette = self.palette;
        Theme::custom(
            "kiosk".to_owned(),
            iced::theme::Palette {
                background: palette.page,
                text: palette.ink,
                primary: palette.accent,
                success: palette.good,
                warning: palette.notice,
                danger: palette.error,
            },
        )
    }

    /// The regular font of the language.
    #[must_use]
    pub const fn regular(&self) -> Font {
        font(self.script.family, Weight::Normal)
    }

    /// The bold font of the language.
    #[must_use]
    pub const fn bold(&self) -> Font {
        font(self.script.family, Weight::Bold)
    }
}

impl Script {
    /// What `language.toml` says, as type.
    #[must_use]
    pub fn of(facts: &LanguageFacts) -> Self {
        Self {
            family: facts.font,
            line_height: facts.line_height,
            drop: fonts::drop_of(facts.font),
            direction: facts.direction,
        }
    }
}

impl Orientation {
    /// How a window of this size stands.
    #[must_use]
    pub fn of(size: Size) -> Self {
        if size.width > size.height {
            Self::Landscape
        } else {
            Self::Portrait
        }
    }
}

/// How many physical pixels a logical one takes in a window of this many physical pixels that
/// fills a panel of this diagonal. As large as the design canvas fills the window, or on a panel
/// smaller than 21.5 inches as large as [`PX_PER_MM`] asks for. In a window that is nearly square
/// everything is smaller, so that the canvas is never shorter on its long side than a screen needs;
/// and no panel is too small to show a screen, if only with letters that are too small to read.
#[must_use]
pub fn scale_factor(window: Size, diagonal_inches: f32) -> f32 {
    let upright = (window.width / SHORT_SIDE).min(window.height / LEAST_LONG_SIDE);
    let lying = (window.width / LEAST_LONG_SIDE).min(window.height / SHORT_SIDE);
    let as_designed = upright.max(lying);
    let per_mm = window.width.hypot(window.height) / (diagonal_inches * MM_PER_INCH);
    let (short, long) = LEAST_ROOM;
    let (shorter, longer) = if window.width < window.height {
        (window.width, window.height)
    } else {
        (window.height, window.width)
    };
    let shows_all = (shorter / short).min(longer / long);
    (per_mm / PX_PER_MM)
        .min(shows_all)
        .max(as_designed)
        .max(0.1)
}

const fn font(family: &'static str, weight: Weight) -> Font {
    Font {
        family: Family::Name(family),
        weight,
        ..Font::DEFAULT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Short and long side of the room, in logical pixels.
    fn room(window: (f32, f32), inches: f32) -> (f32, f32) {
        let window = Size::new(window.0, window.1);
        let room = window * (1.0 / scale_factor(window, inches));
        (room.width.round(), room.height.round())
    }

    #[test]
    fn a_logical_pixel_is_a_length() {
        assert_eq!(room((1080.0, 1920.0), 21.5), (1080.0, 1920.0));
        assert_eq!(room((1920.0, 1080.0), 21.5), (1920.0, 1080.0));
        assert_eq!(room((1920.0, 1080.0), 15.6), (1393.0, 784.0));
        assert_eq!(room((1280.0, 800.0), 10.1), (878.0, 548.0));
        assert_eq!(room((800.0, 1280.0), 10.1), (548.0, 878.0));
        // More pixels on the same panel, and the same lengths.
        assert_eq!(room((2160.0, 3840.0), 21.5), (1080.0, 1920.0));
    }

    #[test]
    fn a_large_panel_is_filled_and_a_tiny_one_shows_everything() {
        assert_eq!(room((1080.0, 1920.0), 43.0), (1080.0, 1920.0));
        let (width, height) = room((1280.0, 800.0), 7.0);
        assert!(width >= 860.0 && height >= 540.0, "{width} x {height}");
        let (width, height) = room((900.0, 900.0), 21.5);
        assert!(width >= 1080.0 && height >= 1080.0);
    }
}
