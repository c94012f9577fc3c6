//! Tiles: the whole tile is the button.

use super::press::surface;
use super::{Element, Icon, Press, balanced, equal_rows, first_fit, icon};
use crate::kiosk::theme::style::{self, Pressable};
use crate::kiosk::theme::{Look, align_start, body, in_the_middle, label, line, space, title};
use crate::locale::LanguageFacts;
use iced::widget::text::Wrapping;
use iced::widget::{center, column, container, row, space as gap};
use iced::{Alignment, Length};

/// A tile, not yet placed.
pub struct Tile<'a, M> {
    look: Look,
    content: Element<'a, M>,
    pressable: Pressable,
    press: Press<M>,
}

/// A tile with icon, title and one line, as wide as there is room.
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
    let name = balanced(look, name.into(), title);
    let name = in_the_middle(look, look.metrics.title, name);
    let mut text = column![align_start(direction, Length::Fill, name)];
    if let Some(words) = words {
        text = text.push(
            align_start(direction, Length::Fill, balanced(look, words, body))
                .style(move |_| container::Style::default().color(ink)),
        );
    }
    let content = line(
        direction,
        vec![
            icon(sign, look.metrics.tile_icon, sign_ink).into(),
            text.width(Length::Fill).spacing(space::XS).into(),
        ],
    )
    .spacing(look.metrics.part_gap.max(space::S))
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
    // The name is one word: it becomes smaller before it is broken.
    let metrics = &look.metrics;
    let sizes = [metrics.headline, metrics.title, metrics.label];
    let names = sizes.map(|size| {
        let name = title(&look, facts.name.clone()).size(size);
        let name = name.wrapping(Wrapping::None);
        in_the_middle(&look, size, name).into()
    });
    let name = first_fit(look.direction(), Vec::from(names));
    let mut parts: Vec<Element<'a, M>> = vec![name];
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

/// The way to what did not find room beside the languages, with its sign where that finds room.
pub fn more_tile<'a, M: Clone + 'a>(
    look: &Look,
    has_sign: bool,
    name: String,
    press: Press<M>,
) -> Tile<'a, M> {
    let name = in_the_middle(look, look.metrics.body, balanced(look, name, body));
    let sign = icon(Icon::Language, look.metrics.headline, look.palette.accent);
    let sign = has_sign.then(|| sign.into());
    let name = align_start(look.direction(), Length::Fill, name).into();
    let content = line(look.direction(), sign.into_iter().chain([name]).collect())
        .spacing(space::S)
        .align_y(Alignment::Center);
    Tile {
        look: *look,
        content: content.into(),
        pressable: Pressable::surface(look),
        press,
    }
}

/// A way that everything can look: a sample of it over its name. What is chosen has a mark, not
/// only another colour.
pub fn sample_tile<'a, M: Clone + 'a>(
    look: &Look,
    shown: &Look,
    sample: String,
    name: String,
    chosen: bool,
    press: Press<M>,
) -> Tile<'a, M> {
    let pressable = if chosen {
        Pressable::chosen(look)
    } else {
        Pressable::surface(look)
    };
    let ground = shown.palette;
    let size = shown.metrics.body * 1.2;
    let sample = in_the_middle(look, size, title(shown, sample).size(size));
    let swatch = center(sample)
        .width(Length::Fill)
        .height(look.metrics.title * look.script.line_height * 1.3)
        .style(style::panel(
            ground.page,
            ground.ink,
            ground.edge,
            look.metrics.edge,
        ));
    let ink = look.palette.accent;
    let size = look.metrics.icon_beside(look.metrics.label);
    let mark = if chosen {
        Icon::Check
    } else {
        Icon::OpenCircle
    };
    let named = line(
        look.direction(),
        vec![icon(mark, size, ink).into(), label(look, name).into()],
    )
    .spacing(space::XS)
    .align_y(Alignment::Center);
    let content = column![swatch, named]
        .spacing(space::XS)
        .align_x(Alignment::Center)
        .width(Length::Fill);
    Tile {
        look: *look,
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
    grid(look, per_line, 0, tiles)
}

/// The same with the first tile over the whole width: an odd number leaves no place empty.
pub fn tile_grid_led<'a, M: Clone + 'a>(
    look: &Look,
    per_line: usize,
    tiles: Vec<Tile<'a, M>>,
) -> Element<'a, M> {
    grid(look, per_line, 1, tiles)
}

fn grid<'a, M: Clone + 'a>(
    look: &Look,
    per_line: usize,
    alone: usize,
    tiles: Vec<Tile<'a, M>>,
) -> Element<'a, M> {
    let gap = look.metrics.part_gap.clamp(space::TOUCH, space::M);
    let tiles = tiles.into_iter().map(|tile| whole(tile, Length::Fill));
    equal_rows(look.direction(), per_line, alone, gap, tiles.collect())
}

impl<'a, M: Clone + 'a> From<Tile<'a, M>> for Element<'a, M> {
    /// A tile that stands alone or in a column.
    fn from(tile: Tile<'a, M>) -> Self {
        whole(tile, Length::Shrink)
    }
}

fn whole<'a, M: Clone + 'a>(tile: Tile<'a, M>, height: Length) -> Element<'a, M> {
    let inset = tile.look.metrics.part_gap.clamp(space::XS, space::M);
    let content = row![
        gap().height(tile.look.metrics.tile_height - 2.0 * inset),
        container(tile.content).width(Length::Fill)
    ]
    .align_y(Alignment::Center);
    surface(
        &tile.look,
        container(content).center_y(height),
        tile.pressable,
        (Length::Fill, height),
        [inset, tile.look.metrics.part_gap.max(space::S)],
        tile.press,
    )
}
