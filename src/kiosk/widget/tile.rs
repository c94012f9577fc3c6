//! Tiles: the whole tile is the button.

use super::press::surface;
use super::{Element, Icon, Press, icon};
use crate::kiosk::theme::style::Pressable;
use crate::kiosk::theme::{Look, align_start, body, line, piece, space, title};
use crate::locale::LanguageFacts;
use iced::widget::{center_y, column, container, row, space as gap};
use iced::{Alignment, Length};

/// A tile with icon, title and one line, at least 200 px high, as wide as there is room.
pub fn tile<'a, M: Clone + 'a>(
    look: &Look,
    sign: Icon,
    name: impl Into<String>,
    words: Option<String>,
    press: Press<M>,
) -> Element<'a, M> {
    let direction = look.direction();
    let pressable = Pressable::surface(look);
    let (ink, sign_ink) = if press.message.is_some() {
        (look.palette.quiet, look.palette.accent)
    } else {
        (pressable.disabled_ink, pressable.disabled_ink)
    };
    let mut text = column![align_start(
        direction,
        Length::Fill,
        title(look, name.into())
    )];
    if let Some(words) = words {
        text = text.push(
            align_start(direction, Length::Fill, body(look, words))
                .style(move |_| container::Style::default().color(ink)),
        );
    }
    let parts = line(
        direction,
        vec![
            icon(sign, piece::TILE_ICON, sign_ink).into(),
            text.width(Length::Fill).spacing(space::XS).into(),
        ],
    )
    .spacing(space::L)
    .align_y(Alignment::Center);
    whole(look, parts.into(), pressable, press)
}

/// A language: its own name in its own script, large. Takes any look; the script comes from the
/// facts.
pub fn language_tile<'a, M: Clone + 'a>(
    look: &Look,
    facts: &LanguageFacts,
    chosen: bool,
    press: Press<M>,
) -> Element<'a, M> {
    let look = look.in_language(facts);
    let pressable = if chosen {
        Pressable::chosen(&look)
    } else {
        Pressable::surface(&look)
    };
    let name = title(&look, facts.name.clone()).size(look.metrics.headline);
    let mut parts: Vec<Element<'a, M>> =
        vec![align_start(look.direction(), Length::Fill, name).into()];
    if chosen {
        parts.push(icon(Icon::Check, look.metrics.headline, look.palette.accent).into());
    }
    let parts = line(look.direction(), parts)
        .spacing(space::M)
        .align_y(Alignment::Center);
    whole(&look, parts.into(), pressable, press)
}

fn whole<'a, M: Clone + 'a>(
    look: &Look,
    content: Element<'a, M>,
    pressable: Pressable,
    press: Press<M>,
) -> Element<'a, M> {
    let content = row![
        gap().height(piece::TILE_HEIGHT - 2.0 * space::M),
        center_y(content).width(Length::Fill).height(Length::Shrink)
    ]
    .align_y(Alignment::Center);
    surface(
        look,
        content,
        pressable,
        (Length::Fill, Length::Shrink),
        [space::M, space::L],
        press,
    )
}
