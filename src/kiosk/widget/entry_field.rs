//! A field for letters typed on the letter board.

use super::Element;
use super::digit_boxes::ENTRY;
use crate::kiosk::theme::{Look, number, sizes, space, style};
use iced::widget::{Space, container, row};
use iced::{Alignment, Length};

/// Shows what was typed so far, a mark where the next sign goes, and an ending that is always
/// there ("@abdm"). It runs left to right in every language, as addresses do. It takes no
/// input itself: keys come from the board and the keyboard.
pub fn entry_field<'a, M: 'a>(
    look: &Look,
    typed: impl Into<String>,
    ending: impl Into<String>,
) -> Element<'a, M> {
    let palette = look.palette;
    let quiet = palette.quiet;
    let height = look.metrics.field_height;
    let mark = container(Space::new().width(4.0).height(look.metrics.title))
        .style(style::area(palette.accent, palette.ink));
    let size = look.metrics.title;
    let plain = number(look, look.own(typed)).size(size);
    let ending = container(number(look, ending.into()).size(size))
        .style(move |_| container::Style::default().color(quiet));
    let parts = row![plain, mark, ending]
        .spacing(4.0)
        .align_y(Alignment::Center);
    container(parts)
        .id(ENTRY)
        .width(Length::Fill)
        .center_y(height)
        .padding([0.0, space::M])
        .style(style::rounded(
            palette.surface,
            palette.ink,
            palette.accent,
            look.metrics.edge * 2.0,
            sizes::CORNER,
        ))
        .into()
}
