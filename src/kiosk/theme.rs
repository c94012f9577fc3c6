//! How the kiosk looks: colours, sizes, type and the styles made of them.
//!
//! All sizes are logical pixels on the *design canvas*, whose short side is
//! [`SHORT_SIDE`] on every panel that is made: 1080 x 1920, 1920 x 1080, or 1728 x 1080 for a 1280 x 800 panel. The
//! application scales the canvas to the panel ([`scale_factor`]), so no screen knows the panel.
//! Screens name roles (`headline`, `look.palette.accent`, `space::M`), never raw numbers.

pub mod fonts;
mod metrics;
mod palette;
mod reading;
pub mod style;
mod type_roles;

pub use metrics::{Metrics, piece, space};
pub use palette::{Appearance, Palette};
pub use reading::{align_end, align_start, line, measure, stacked};
pub use type_roles::{band, body, headline, key, label, number, small, strong, title};

use crate::locale::{Direction, LanguageFacts};
use iced::font::{Family, Weight};
use iced::{Font, Size, Theme};

/// Short side of the design canvas, in logical pixels.
pub const SHORT_SIDE: f32 = 1080.0;

/// The least the long side of the design canvas measures, in logical pixels: the 16 : 10 of the
/// smallest panel, and a little less.
const LEAST_LONG_SIDE: f32 = 1700.0;

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
}

/// How text of one language is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Script {
    /// Font family.
    pub family: &'static str,
    /// Line height as a multiple of the font size.
    pub line_height: f32,
    /// The way lines run.
    pub direction: Direction,
}

/// How large the text is; pieces that hold text grow with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextSize {
    /// As designed.
    #[default]
    Normal,
    /// A quarter larger.
    Large,
    /// Half as large again.
    Largest,
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
        let mut metrics = Metrics::new(text_size.factor());
        if appearance == Appearance::HighContrast {
            metrics.edge *= 1.5;
        }
        Self {
            palette: Palette::of(appearance),
            metrics,
            script: Script::of(facts),
        }
    }

    /// The same look with keys at least so many logical pixels wide and high; see
    /// [`Metrics::with_least_key`].
    #[must_use]
    pub fn with_least_key(mut self, side: f32) -> Self {
        self.metrics = self.metrics.with_least_key(side);
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
    pub const fn of(facts: &LanguageFacts) -> Self {
        Self {
            family: facts.font,
            line_height: facts.line_height,
            direction: facts.direction,
        }
    }
}

impl TextSize {
    /// Every size, smallest first.
    pub const ALL: [Self; 3] = [Self::Normal, Self::Large, Self::Largest];

    /// By how much text is multiplied.
    #[must_use]
    pub const fn factor(self) -> f32 {
        match self {
            Self::Normal => 1.0,
            Self::Large => 1.25,
            Self::Largest => 1.5,
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

/// By how much the design canvas is scaled to fill a window of this many physical pixels. In a
/// window that is nearly square everything is smaller, so that the canvas is never shorter on
/// its long side than a screen needs.
#[must_use]
pub fn scale_factor(window: Size) -> f32 {
    let upright = (window.width / SHORT_SIDE).min(window.height / LEAST_LONG_SIDE);
    let lying = (window.width / LEAST_LONG_SIDE).min(window.height / SHORT_SIDE);
    upright.max(lying).max(0.1)
}

const fn font(family: &'static str, weight: Weight) -> Font {
    Font {
        family: Family::Name(family),
        weight,
        ..Font::DEFAULT
    }
}
