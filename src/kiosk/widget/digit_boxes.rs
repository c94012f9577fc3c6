//! Boxes for digits typed one by one.

use super::Element;
use crate::kiosk::theme::{Look, align_start, number, sizes, space, style};
use iced::widget::{Id, Row, button, center, column, container, responsive, row};
use iced::{Color, Length, Size};

/// What one box shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoxState {
    /// Nothing yet.
    Empty,
    /// Nothing yet, and the next digit goes here.
    Next,
    /// A digit in clear.
    Shown(u8),
    /// A digit, hidden.
    Masked,
    /// A digit, in clear or hidden, in whose place the next one goes.
    Marked(Option<u8>),
}

impl BoxState {
    /// The same box without its digit.
    const fn hidden(self) -> Self {
        match self {
            Self::Shown(_) => Self::Masked,
            Self::Marked(_) => Self::Marked(None),
            Self::Empty | Self::Next | Self::Masked => self,
        }
    }
}

/// Gap between the boxes of a group, and between the groups.
const GAP: f32 = space::TOUCH;
const GROUP_GAP: f32 = space::L;

/// The id of what is typed, by which nothing is ever laid over it.
pub const ENTRY: Id = Id::new("entry");

/// The narrowest a box may become to keep all groups in one line, as a part of its full width.
const NARROWEST: f32 = 0.7;

/// Draws boxes in groups (4-4-4, 3-3, 5-5). They run left to right in every language, as
/// numbers do. Where the width is short the boxes first become a little narrower, then the
/// groups go on a second line.
pub fn digit_boxes<'a, M: Clone + 'a>(
    look: &Look,
    boxes: &[BoxState],
    groups: &[usize],
) -> Element<'a, M> {
    touchable_boxes(look, boxes, groups, |_| None)
}

/// The same, where a touch on the box of a digit says something: the ids are `box-0`, `box-1` and
/// so on.
pub fn touchable_boxes<'a, M: Clone + 'a>(
    look: &Look,
    boxes: &[BoxState],
    groups: &[usize],
    on_touch: impl Fn(usize) -> Option<M> + 'a,
) -> Element<'a, M> {
    let look = *look;
    let boxes = boxes.to_vec();
    let groups = groups.to_vec();
    let drawn = responsive(move |room: Size| {
        let (size, per_line) = fit(&look, &groups, room.width);
        let mut boxes = boxes.iter().enumerate().map(|(at, state)| {
            let drawn = one_box(&look, *state, size);
            match on_touch(at) {
                Some(message) => touchable(&look, at, drawn, message),
                None => drawn,
            }
        });
        let mut drawn: Vec<Element<'a, M>> = Vec::with_capacity(groups.len());
        for group in &groups {
            let these = boxes.by_ref().take(*group);
            drawn.push(Row::with_children(these).spacing(GAP).into());
        }
        let mut lines: Vec<Element<'a, M>> = Vec::new();
        let mut drawn = drawn.into_iter().peekable();
        while drawn.peek().is_some() {
            lines.push(
                row(drawn.by_ref().take(per_line).collect::<Vec<_>>())
                    .spacing(GROUP_GAP)
                    .into(),
            );
        }
        // The digits run left to right, but the block begins where lines begin.
        align_start(
            look.direction(),
            Length::Fill,
            column(lines).spacing(space::S),
        )
        .into()
    })
    .height(Length::Shrink);
    container(drawn).id(ENTRY).into()
}

/// The size of a box, and how many groups go on a line.
fn fit(look: &Look, groups: &[usize], width: f32) -> (Size, usize) {
    let full = look.metrics.digit_box;
    let mut per_line = groups.len().max(1);
    loop {
        let widest = groups
            .chunks(per_line)
            .map(|line| (line.iter().sum::<usize>(), line.len()))
            .max()
            .unwrap_or((1, 1));
        let (count, parts) = (widest.0.max(1) as f32, widest.1 as f32);
        let gaps = (count - parts) * GAP + (parts - 1.0) * GROUP_GAP;
        let room = ((width - gaps) / count).floor();
        if room >= full.width {
            return (full, per_line);
        }
        if room >= full.width * NARROWEST || per_line == 1 {
            return (Size::new(room.max(1.0), full.height), per_line);
        }
        per_line = per_line.div_ceil(2);
    }
}

/// A box that can be touched, drawn as any other: nothing is added to the picture.
fn touchable<'a, M: Clone + 'a>(
    look: &Look,
    at: usize,
    drawn: Element<'a, M>,
    message: M,
) -> Element<'a, M> {
    let ink = look.palette.ink;
    let touchable = button(drawn)
        .padding(0)
        .style(move |_, _| button::Style {
            background: None,
            text_color: ink,
            ..button::Style::default()
        })
        .on_press(message);
    container(touchable)
        .id(Id::from(format!("box-{at}")))
        .into()
}

/// The sign of a digit. A hidden number is never put together to a text: what is shown of it is
/// drawn sign by sign.
const fn sign_of(digit: u8) -> &'static str {
    match digit {
        0 => "0",
        1 => "1",
        2 => "2",
        3 => "3",
        4 => "4",
        5 => "5",
        6 => "6",
        7 => "7",
        8 => "8",
        9 => "9",
        _ => "",
    }
}

fn one_box<'a, M: 'a>(look: &Look, state: BoxState, size: Size) -> Element<'a, M> {
    let palette = look.palette;
    let dot = (size.width * 0.28).round();
    let state = if look.blots { state.hidden() } else { state };
    let (digit, fill, dot) = match state {
        BoxState::Empty | BoxState::Next => (None, Color::TRANSPARENT, Some(dot)),
        BoxState::Shown(digit) | BoxState::Marked(Some(digit)) => {
            (Some(digit), Color::TRANSPARENT, None)
        }
        BoxState::Masked | BoxState::Marked(None) => (None, palette.ink, Some(dot)),
    };
    let side = dot.map_or(Length::Shrink, Length::Fixed);
    // Always one quad and one text, unseen where there is nothing to see: the renderer compares
    // frames piece by piece in their order, and one piece more would make it paint everything
    // that comes after it anew.
    let content = container(
        number(look, digit.map_or("", sign_of)).size(look.metrics.number.min(size.width)),
    )
    .width(side)
    .height(side)
    .style(style::rounded(
        fill,
        palette.ink,
        fill,
        0.0,
        dot.unwrap_or_default() / 2.0,
    ));
    let (edge, width) = if matches!(state, BoxState::Next | BoxState::Marked(_)) {
        (palette.accent, look.metrics.edge * 2.0)
    } else {
        (palette.edge, look.metrics.edge)
    };
    center(content)
        .width(size.width)
        .height(size.height)
        .style(style::rounded(
            palette.surface,
            palette.ink,
            edge,
            width,
            sizes::CORNER * 0.75,
        ))
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kiosk::theme::{Appearance, TextSize};
    use crate::locale::Locale;
    use futures::FutureExt;
    use iced::advanced::mouse::Cursor;
    use iced::advanced::renderer::{Headless, Style};
    use iced::{Font, Pixels, Renderer};
    use iced_runtime::UserInterface;
    use iced_runtime::user_interface::Cache;
    use std::any::Any;

    /// How many quads and texts a box is drawn with.
    fn pieces(state: BoxState) -> (usize, usize) {
        let locale = Locale::load(crate::domain::Language::ENGLISH).unwrap();
        let look = Look::new(Appearance::Light, TextSize::Normal, locale.facts());
        let mut renderer: Renderer =
            <Renderer as Headless>::new(Font::DEFAULT, Pixels(30.0), Some("tiny-skia"))
                .now_or_never()
                .flatten()
                .unwrap();
        let element: Element<'_, ()> = digit_boxes(&look, &[state], &[1]);
        let size = Size::new(400.0, 200.0);
        let mut interface = UserInterface::build(element, size, Cache::default(), &mut renderer);
        let style = Style {
            text_color: Color::BLACK,
        };
        interface.draw(&mut renderer, &look.theme(), &style, Cursor::Unavailable);
        let software = (&mut renderer as &mut dyn Any)
            .downcast_mut::<iced_tiny_skia::Renderer>()
            .unwrap();
        let layers = software.layers();
        (
            layers.iter().map(|layer| layer.quads.len()).sum(),
            layers.iter().map(|layer| layer.text.len()).sum(),
        )
    }

    #[test]
    fn a_key_press_changes_no_number_of_pieces() {
        let empty = pieces(BoxState::Empty);
        assert_eq!(empty, (2, 1));
        for state in [
            BoxState::Next,
            BoxState::Shown(5),
            BoxState::Masked,
            BoxState::Marked(None),
            BoxState::Marked(Some(5)),
        ] {
            assert_eq!(pieces(state), empty, "{state:?}");
        }
    }
}
