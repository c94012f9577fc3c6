//! Reading order. iced knows no direction, so rows are reversed here and nowhere else.

use super::{Look, sizes};
use crate::locale::Direction;
use iced::widget::{Column, Container, Row, container};
use iced::{Alignment, Element, Length, Padding};

/// A row of items in reading order: the first stands left in English, right in Urdu.
#[must_use]
pub fn line<'a, M: 'a>(direction: Direction, mut items: Vec<Element<'a, M>>) -> Row<'a, M> {
    if direction == Direction::RightToLeft {
        items.reverse();
    }
    Row::with_children(items)
}

/// A column whose items stand against the edge where lines begin.
#[must_use]
pub fn stacked<'a, M: 'a>(direction: Direction, items: Vec<Element<'a, M>>) -> Column<'a, M> {
    Column::with_children(items)
        .width(Length::Fill)
        .align_x(match direction {
            Direction::LeftToRight => Alignment::Start,
            Direction::RightToLeft => Alignment::End,
        })
}

/// Sets something against the edge where lines begin. Texts are placed by this and never by
/// their own alignment: iced 0.14 draws a single right-to-left line outside its box then.
pub fn align_start<'a, M: 'a>(
    direction: Direction,
    width: impl Into<Length>,
    content: impl Into<Element<'a, M>>,
) -> Container<'a, M> {
    match direction {
        Direction::LeftToRight => container(content).align_left(width),
        Direction::RightToLeft => container(content).align_right(width),
    }
}

/// Fills the width, but no further than lines can be read with ease; what is narrower stands
/// where lines begin.
pub fn measure<'a, M: 'a>(
    direction: Direction,
    content: impl Into<Element<'a, M>>,
) -> Container<'a, M> {
    let measured = container(content).max_width(sizes::MEASURE);
    align_start(direction, Length::Fill, measured)
}

/// Sets something against the edge where lines end.
pub fn align_end<'a, M: 'a>(
    direction: Direction,
    width: impl Into<Length>,
    content: impl Into<Element<'a, M>>,
) -> Container<'a, M> {
    match direction {
        Direction::LeftToRight => container(content).align_right(width),
        Direction::RightToLeft => container(content).align_left(width),
    }
}

/// Words of this font size, for the middle of something: some scripts stand higher in their line
/// than the eye expects, and are set a little lower.
pub fn in_the_middle<'a, M: 'a>(
    look: &Look,
    size: f32,
    words: impl Into<Element<'a, M>>,
) -> Container<'a, M> {
    // Half of what is added above moves the middle.
    container(words).padding(Padding::ZERO.top(2.0 * look.script.drop * size))
}
