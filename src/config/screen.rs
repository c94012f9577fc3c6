//! `[screen]`

use super::error::Error;
use super::field::{Raw, Section};
use serde::Deserialize;

/// What the kiosk is drawn on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Screen {
    /// `diagonal_inches`, 7 to 65: everything is drawn in millimetres by it. Below 10 inches not
    /// everything fits that people need, which the log says.
    pub diagonal_inches: f32,
    /// `text_scale`, 0.75 to 1.5: the kiosk begins with the nearest size of text that it has.
    pub text_size: TextSize,
    /// `theme`: the colours the kiosk begins with.
    pub theme: Appearance,
    /// `fullscreen`; without it the kiosk fills the screen unless it is for practice.
    pub fullscreen: Option<bool>,
}

/// Which set of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Appearance {
    /// Dark ink on a light page.
    #[default]
    Light,
    /// Light ink on a dark page.
    Dark,
    /// White on black, yellow for what is active.
    HighContrast,
}

/// How large the text is; what holds text grows with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum TextSize {
    /// A quarter smaller, for whoever wants more on a page.
    Small,
    /// As designed.
    #[default]
    Normal,
    /// A quarter larger.
    Large,
    /// Half as large again.
    Largest,
}

impl Default for Screen {
    fn default() -> Self {
        Self {
            diagonal_inches: 21.5,
            text_size: TextSize::Normal,
            theme: Appearance::Light,
            fullscreen: None,
        }
    }
}

impl Appearance {
    /// Every appearance.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];
}

impl TextSize {
    /// Every size, smallest first.
    pub const ALL: [Self; 4] = [Self::Small, Self::Normal, Self::Large, Self::Largest];

    /// By how much text is multiplied.
    #[must_use]
    pub const fn factor(self) -> f32 {
        match self {
            Self::Small => 0.75,
            Self::Normal => 1.0,
            Self::Large => 1.25,
            Self::Largest => 1.5,
        }
    }

    /// The size whose factor is nearest to one of 0.75 to 1.5.
    #[must_use]
    pub fn nearest(factor: f32) -> Self {
        Self::ALL
            .into_iter()
            .min_by(|a, b| {
                let far = |size: &Self| (size.factor() - factor).abs();
                far(a).total_cmp(&far(b))
            })
            .unwrap_or_default()
    }
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawScreen {
    diagonal_inches: Raw,
    text_scale: Raw,
    theme: Raw,
    fullscreen: Raw,
}

impl RawScreen {
    pub(super) fn check(&self, section: Section<'_>) -> Result<Screen, Error> {
        let usual = Screen::default();
        Ok(Screen {
            diagonal_inches: section
                .number("diagonal_inches", &self.diagonal_inches, 7.0..=65.0)?
                .unwrap_or(usual.diagonal_inches),
            text_size: section
                .number("text_scale", &self.text_scale, 0.75..=1.5)?
                .map_or(usual.text_size, TextSize::nearest),
            theme: section.choice("theme", &self.theme)?.unwrap_or(usual.theme),
            fullscreen: section.flag("fullscreen", &self.fullscreen)?,
        })
    }
}
