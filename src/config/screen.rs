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
    /// `text_scale`, 1.0 to 1.5: the size of text the kiosk begins with.
    pub text_scale: f32,
    /// `theme`
    pub theme: Theme,
    /// `fullscreen`; without it the kiosk fills the screen unless it is for practice.
    pub fullscreen: Option<bool>,
}

/// The colours the kiosk begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// `"light"`
    #[default]
    Light,
    /// `"dark"`
    Dark,
    /// `"high-contrast"`
    HighContrast,
}

impl Default for Screen {
    fn default() -> Self {
        Self {
            diagonal_inches: 21.5,
            text_scale: 1.0,
            theme: Theme::Light,
            fullscreen: None,
        }
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
        let themes = [
            ("light", Theme::Light),
            ("dark", Theme::Dark),
            ("high-contrast", Theme::HighContrast),
        ];
        Ok(Screen {
            diagonal_inches: section
                .number("diagonal_inches", &self.diagonal_inches, 7.0..=65.0)?
                .unwrap_or(usual.diagonal_inches),
            text_scale: section
                .number("text_scale", &self.text_scale, 1.0..=1.5)?
                .unwrap_or(usual.text_scale),
            theme: section
                .choice("theme", &self.theme, &themes)?
                .unwrap_or(usual.theme),
            fullscreen: section.flag("fullscreen", &self.fullscreen)?,
        })
    }
}
