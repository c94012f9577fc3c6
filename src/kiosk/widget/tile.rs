//! Tiles: the whole tile is the button.

use super::press::surface;
use super::{Element, Icon, Press, equal_rows, icon};
use crate::kiosk::theme::style::Pressable;
use crate::kiosk::theme::{Look, align_start, body, line, piece, space, title};
use crate::locale::LanguageFacts;
use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Length};

/// A tile, not yet placed.
pub struct Tile<'a, M> {
    look: Look,
    content: Element<'a, M>,
    pressable: Pressable,
    press: Press<M>,
}

/// A tile with icon, title and one line, at least 200 px high, as wide as there is room.
pub fn tile<'a, M: Clone + 'a>(
    look: &Look,
    sign: Icon,
    name: impl Into<String>,
    words: Option<String>,
    press: Press<M>,
) -> Tile<'a, M> {
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
    let content = line(
        direction,
        vec![
            icon(sign, piece::TILE_ICON, sign_ink).into(),
            text.width(Length::Fill).spacing(space::XS).into(),
        ],
    )
    .spacing(space::L)
    .align_y(Alignment::Center);
    Tile {
        look: *look,
        content: content.into(),
        pressable,
        press,
    }
}

/// A language: its own name in its own script, large. Takes any look; the script comes from the
/// facts.
pub fn language_tile<'a, M: Clone + 'a>(
    look: &Look,
    facts: &LanguageFacts,
    chosen: bool,
    press: Press<M>,
) -> Tile<'a, M> {
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
    let content = line(look.direction(), parts)
        .spacing(space::M)
        .align_y(Alignment::Center);
    Tile {
        look,
        content: content.into(),
        pressable,
        press,
    }
}

/// Places tiles in reading order, so many on a line; those of one line are equally high.
pub fn tile_grid<'a, M: Clone + 'a>(
    look: &Look,
    per_line: usize,
    tiles: Vec<Tile<'a, M>>,
) -> Element<'a, M> {
    let tiles = tiles.into_iter().map(|tile| whole(tile, Length::Fill));
    equal_rows(look.direction(), per_line, space::M, tiles.collect())
}

/// The same with something else in the place after the last tile.
pub fn tile_grid_and<'a, M: Clone + 'a>(
    look: &Look,
    per_line: usize,
    tiles: Vec<Tile<'a, M>>,
    last: Element<'a, M>,
) -> Element<'a, M> {
    let tiles = tiles.into_iter().map(|tile| whole(tile, Length::Fill));
    let pieces = tiles.chain([last]).collect();
    equal_rows(look.direction(), per_line, space::M, pieces)
}

impl<'a, M: Clone + 'a> From<Tile<'a, M>> for Element<'a, M> {
    /// A tile that stands alone or in a column.
    fn from(tile: Tile<'a, M>) -> Self {
        whole(tile, Length::Shrink)
    }
}

fn whole<'a, M: Clone + 'a>(tile: Tile<'a, M>, height: Length) -> Element<'a, M> {
    let content = row![
        gap().height(piece::TILE_HEIGHT - 2.0 * space::M),
        container(tile.content).width(Length::Fill)
    ]
    .align_y(Alignment::Center);
    surface(
        &tile.look,
        container(content).center_y(height),
        tile.pressable,
        (Length::Fill, height),
        [space::M, space::L],
        tile.press,
    )
}
