//! Styles of buttons and containers. A hovered control looks like a resting one: after a touch
//! the cursor stays where the finger was.

use super::{Look, sizes};
use iced::widget::button::{self, Status};
use iced::widget::{container, scrollable};
use iced::{Background, Border, Color, Shadow, Theme};

/// What a pressable surface is made of, in its three states.
#[derive(Debug, Clone, Copy)]
pub struct Pressable {
    /// Fill at rest.
    pub fill: Color,
    /// Fill while a finger is on it.
    pub pressed: Color,
    /// Fill when it cannot be used.
    pub disabled: Color,
    /// Text.
    pub ink: Color,
    /// Text when it cannot be used.
    pub disabled_ink: Color,
    /// Edge.
    pub edge: Color,
    /// Edge when it cannot be used.
    pub disabled_edge: Color,
    /// Width of the edge.
    pub edge_width: f32,
}

impl Pressable {
    /// The one primary button of a screen.
    #[must_use]
    pub const fn primary(look: &Look) -> Self {
        let p = &look.palette;
        Self {
            fill: p.accent,
            pressed: p.accent_pressed,
            disabled: p.disabled,
            ink: p.on_accent,
            disabled_ink: p.on_disabled,
            edge: p.accent,
            disabled_edge: p.hairline,
            edge_width: look.metrics.edge,
        }
    }

    /// Every other button, keys and tiles.
    #[must_use]
    pub const fn surface(look: &Look) -> Self {
        let p = &look.palette;
        Self {
            fill: p.surface,
            pressed: p.surface_pressed,
            disabled: p.disabled,
            ink: p.ink,
            disabled_ink: p.on_disabled,
            edge: p.edge,
            disabled_edge: p.hairline,
            edge_width: look.metrics.edge,
        }
    }

    /// A quiet button whose act cannot be undone.
    #[must_use]
    pub const fn danger(look: &Look) -> Self {
        let p = &look.palette;
        Self {
            ink: p.error,
            edge: p.error,
            ..Self::surface(look)
        }
    }

    /// A tile or row that is chosen.
    #[must_use]
    pub const fn chosen(look: &Look) -> Self {
        let p = &look.palette;
        Self {
            fill: p.accent_soft,
            edge: p.accent,
            edge_width: look.metrics.edge * 2.0,
            ..Self::surface(look)
        }
    }

    /// A badge that can be pressed.
    #[must_use]
    pub const fn notice(look: &Look) -> Self {
        let p = &look.palette;
        Self {
            fill: p.notice_soft,
            ink: p.notice,
            edge: p.notice,
            ..Self::surface(look)
        }
    }

    /// A button without fill or edge, for the top bar.
    #[must_use]
    pub const fn bare(look: &Look) -> Self {
        Self {
            edge: Color::TRANSPARENT,
            fill: Color::TRANSPARENT,
            edge_width: 0.0,
            ..Self::surface(look)
        }
    }

    /// As a style for iced.
    pub fn style(self) -> impl Fn(&Theme, Status) -> button::Style {
        move |_, status| {
            let (fill, ink, edge) = match status {
                Status::Active | Status::Hovered => (self.fill, self.ink, self.edge),
                Status::Pressed => (self.pressed, self.ink, self.edge),
                Status::Disabled => (self.disabled, self.disabled_ink, self.disabled_edge),
            };
            button::Style {
                background: Some(Background::Color(fill)),
                text_color: ink,
                border: border(edge, self.edge_width, sizes::CORNER),
                shadow: Shadow::default(),
                snap: true,
            }
        }
    }
}

/// A plain area: the page, a bar.
pub fn area(fill: Color, ink: Color) -> impl Fn(&Theme) -> container::Style {
    move |_| container::Style {
        background: Some(Background::Color(fill)),
        text_color: Some(ink),
        ..container::Style::default()
    }
}

/// A panel with round corners.
pub fn panel(
    fill: Color,
    ink: Color,
    edge: Color,
    width: f32,
) -> impl Fn(&Theme) -> container::Style {
    rounded(fill, ink, edge, width, sizes::CORNER)
}

/// A shape with its own corner radius: dots, bars, badges.
pub fn rounded(
    fill: Color,
    ink: Color,
    edge: Color,
    width: f32,
    corner: f32,
) -> impl Fn(&Theme) -> container::Style {
    move |_| container::Style {
        background: Some(Background::Color(fill)),
        text_color: Some(ink),
        border: border(edge, width, corner),
        shadow: Shadow::default(),
        snap: true,
    }
}

/// A broad, still scroll bar: the last resort of a page that holds more than fits.
pub fn scroll_bar(look: &Look) -> impl Fn(&Theme, scrollable::Status) -> scrollable::Style + use<> {
    let palette = look.palette;
    move |_, _| {
        let rail = scrollable::Rail {
            background: Some(Background::Color(palette.hairline)),
            border: border(Color::TRANSPARENT, 0.0, 8.0),
            scroller: scrollable::Scroller {
                background: Background::Color(palette.edge),
                border: border(Color::TRANSPARENT, 0.0, 8.0),
            },
        };
        scrollable::Style {
            container: container::Style::default(),
            vertical_rail: rail,
            horizontal_rail: rail,
            gap: None,
            auto_scroll: scrollable::AutoScroll {
                background: Background::Color(palette.surface),
                border: Border::default(),
                shadow: Shadow::default(),
                icon: palette.ink,
            },
        }
    }
}

fn border(color: Color, width: f32, radius: f32) -> Border {
    Border {
        color,
        width,
        radius: radius.into(),
    }
}
