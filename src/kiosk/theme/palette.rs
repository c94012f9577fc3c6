//! Colours by role. The ratios are held by a test with the formula of WCAG 2.2.

use crate::config::Appearance;
use iced::Color;

/// Colours by role.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// Text.
    pub ink: Color,
    /// Text of less weight: help lines, notes.
    pub quiet: Color,
    /// The page.
    pub page: Color,
    /// Keys, tiles, boxes, bars.
    pub surface: Color,
    /// A surface while a finger is on it.
    pub surface_pressed: Color,
    /// The edge of a control.
    pub edge: Color,
    /// A line that only parts two areas; it carries no meaning.
    pub hairline: Color,
    /// What is active: the primary button, the current step, what is chosen.
    pub accent: Color,
    /// Text on the accent.
    pub on_accent: Color,
    /// The accent while a finger is on it.
    pub accent_pressed: Color,
    /// A breath of the accent, behind what is chosen.
    pub accent_soft: Color,
    /// A control that cannot be used now.
    pub disabled: Color,
    /// Text on it.
    pub on_disabled: Color,
    /// Problem.
    pub error: Color,
    /// Behind problem.
    pub error_soft: Color,
    /// A good end.
    pub good: Color,
    /// Behind it.
    pub good_soft: Color,
    /// Something to know.
    pub notice: Color,
    /// Behind it.
    pub notice_soft: Color,
    /// The focus ring.
    pub ring: Color,
    /// The line around it.
    pub ring_line: Color,
}

impl Palette {
    /// The colours of an appearance.
    #[must_use]
    pub const fn of(appearance: Appearance) -> Self {
        match appearance {
            Appearance::Light => Self::LIGHT,
            Appearance::Dark => Self::DARK,
            Appearance::HighContrast => Self::HIGH_CONTRAST,
        }
    }

    /// Dark ink on a light page.
    pub const LIGHT: Self = Self {
        ink: rgb(0x10_233F),
        quiet: rgb(0x2C_3A52),
        page: rgb(0xF5_F7FA),
        surface: rgb(0xFF_FFFF),
        surface_pressed: rgb(0xD5_E3E4),
        edge: rgb(0x5A_6880),
        hairline: rgb(0xD5_DBE5),
        accent: rgb(0x06_423F),
        on_accent: rgb(0xFF_FFFF),
        accent_pressed: rgb(0x0B_5F5A),
        accent_soft: rgb(0xE2_F0EE),
        disabled: rgb(0xE4_E8EE),
        on_disabled: rgb(0x55_6277),
        error: rgb(0x7A_120C),
        error_soft: rgb(0xFD_ECEA),
        good: rgb(0x0F_4426),
        good_soft: rgb(0xE7_F5EC),
        notice: rgb(0x5C_3800),
        notice_soft: rgb(0xFF_F4DC),
        ring: rgb(0xFF_B000),
        ring_line: rgb(0x10_233F),
    };

    /// Light ink on a dark page.
    pub const DARK: Self = Self {
        ink: rgb(0xF2_F5F9),
        quiet: rgb(0xC7_D1DF),
        page: rgb(0x0E_1726),
        surface: rgb(0x18_2438),
        surface_pressed: rgb(0x2B_3D58),
        edge: rgb(0x8C_9BB3),
        hairline: rgb(0x2A_3850),
        accent: rgb(0x5F_D3C6),
        on_accent: rgb(0x06_2B29),
        accent_pressed: rgb(0x8A_E6DB),
        accent_soft: rgb(0x12_3A40),
        disabled: rgb(0x26_3247),
        on_disabled: rgb(0xA3_B0C4),
        error: rgb(0xFF_B4AB),
        error_soft: rgb(0x3A_1A1C),
        good: rgb(0x9F_E3B4),
        good_soft: rgb(0x10_3323),
        notice: rgb(0xFF_D591),
        notice_soft: rgb(0x3A_2B10),
        ring: rgb(0xFF_B000),
        ring_line: rgb(0xF2_F5F9),
    };

    /// White on black, yellow for what is active.
    pub const HIGH_CONTRAST: Self = Self {
        ink: rgb(0xFF_FFFF),
        quiet: rgb(0xFF_FFFF),
        page: rgb(0x00_0000),
        surface: rgb(0x00_0000),
        surface_pressed: rgb(0x4A_4A4A),
        edge: rgb(0xFF_FFFF),
        hairline: rgb(0x80_8080),
        accent: rgb(0xFF_E600),
        on_accent: rgb(0x00_0000),
        accent_pressed: rgb(0xFF_F8B0),
        accent_soft: rgb(0x33_2E00),
        disabled: rgb(0x00_0000),
        on_disabled: rgb(0xB8_B8B8),
        error: rgb(0xFF_C2BA),
        error_soft: rgb(0x00_0000),
        good: rgb(0xA8_F5C0),
        good_soft: rgb(0x00_0000),
        notice: rgb(0xFF_E600),
        notice_soft: rgb(0x00_0000),
        ring: rgb(0xFF_B000),
        ring_line: rgb(0xFF_FFFF),
    };
}

const fn rgb(hex: u32) -> Color {
    Color {
        r: ((hex >> 16) & 0xFF) as f32 / 255.0,
        g: ((hex >> 8) & 0xFF) as f32 / 255.0,
        b: (hex & 0xFF) as f32 / 255.0,
        a: 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(color: Color) -> f32 {
        let part = |value: f32| {
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(color.r) + 0.7152 * part(color.g) + 0.0722 * part(color.b)
    }

    fn ratio(one: Color, other: Color) -> f32 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn text_that_informs_stands_out_ten_to_one_or_nearly() {
        for appearance in Appearance::ALL {
            let p = Palette::of(appearance);
            let pairs = [
                ("ink on page", p.ink, p.page, 10.0),
                ("ink on surface", p.ink, p.surface, 10.0),
                ("ink on pressed", p.ink, p.surface_pressed, 7.0),
                ("ink on soft accent", p.ink, p.accent_soft, 10.0),
                ("quiet on page", p.quiet, p.page, 10.0),
                ("quiet on surface", p.quiet, p.surface, 9.5),
                ("on accent", p.on_accent, p.accent, 8.3),
                ("on pressed accent", p.on_accent, p.accent_pressed, 7.0),
                ("error on surface", p.error, p.surface, 8.0),
                ("error on soft", p.error, p.error_soft, 9.0),
                ("ink on soft error", p.ink, p.error_soft, 10.0),
                ("good on soft", p.good, p.good_soft, 9.0),
                ("ink on soft good", p.ink, p.good_soft, 10.0),
                ("notice on soft", p.notice, p.notice_soft, 9.0),
                ("ink on soft notice", p.ink, p.notice_soft, 10.0),
                ("disabled", p.on_disabled, p.disabled, 4.5),
                ("accent as text", p.accent, p.surface, 8.0),
            ];
            for (name, ink, paper, least) in pairs {
                let found = ratio(ink, paper);
                assert!(found >= least, "{appearance:?}: {name} is {found:.1}");
            }
        }
    }

    #[test]
    fn edges_and_rings_stand_out() {
        for appearance in Appearance::ALL {
            let p = Palette::of(appearance);
            for (name, line, paper, least) in [
                ("edge on page", p.edge, p.page, 4.5),
                ("edge on surface", p.edge, p.surface, 4.5),
                ("ring line on page", p.ring_line, p.page, 8.0),
                ("pressed", p.surface, p.surface_pressed, 1.2),
            ] {
                let found = ratio(line, paper);
                assert!(found >= least, "{appearance:?}: {name} is {found:.1}");
            }
        }
    }

    #[test]
    fn the_ratio_is_the_published_one() {
        assert!((ratio(rgb(0), rgb(0xFF_FFFF)) - 21.0).abs() < 0.01);
        assert!((ratio(rgb(0x10_233F), rgb(0xFF_FFFF)) - 15.7).abs() < 0.1);
    }
}
