//! Of several ways to say the same, the first there is room for.

use super::Element;
use super::arranged::{Touch, arranged};
use crate::locale::Direction;
use iced::advanced::layout::Limits;
use iced::{Length, Point, Size};

/// The first of `ways` that is no wider than the room, or else the last, and no wider itself than
/// it is. What they are made of must not fill, nor wrap.
pub(super) fn first_fit_tight<'a, M: 'a>(ways: Vec<Element<'a, M>>) -> Element<'a, M> {
    let size = Size::new(Length::Shrink, Length::Shrink);
    arranged(ways, size, Touch::Apart, move |pieces, limits| {
        let room = limits.max().width;
        let unbounded = Limits::new(Size::ZERO, Size::INFINITE);
        let last = pieces.count().saturating_sub(1);
        let fits = (0..last).find(|at| pieces.measure(*at, &unbounded).width <= room);
        let shown = fits.unwrap_or(last);
        let found = pieces.measure(shown, &unbounded);
        pieces.place(shown, Point::ORIGIN);
        found
    })
}

/// Shows the first of `ways` that is no wider than the room; nothing if none is. What they are
/// made of must not fill, nor wrap.
pub(super) fn first_fit<'a, M: 'a>(
    direction: Direction,
    ways: Vec<Element<'a, M>>,
) -> Element<'a, M> {
    let size = Size::new(Length::Fill, Length::Shrink);
    arranged(ways, size, Touch::Apart, move |pieces, limits| {
        let room = limits.max().width;
        let unbounded = Limits::new(Size::ZERO, Size::INFINITE);
        for at in 0..pieces.count() {
            let found = pieces.measure(at, &unbounded);
            if found.width <= room {
                let left = match direction {
                    Direction::LeftToRight => 0.0,
                    Direction::RightToLeft => room - found.width,
                };
                pieces.place(at, Point::new(left, 0.0));
                return Size::new(room, found.height);
            }
        }
        Size::new(room, 0.0)
    })
}
