//! Keys that lie so close that nothing between them is dead.

use super::Element;
use super::arranged::{Touch, arranged};
use iced::advanced::layout::Limits;
use iced::{Length, Point, Size};

/// Gives a control of a fixed size a margin of half a gap all around, and everything that
/// touches the margin to the control: of two neighbours the nearer one is pressed.
pub(super) fn reach<'a, M: 'a>(size: Size, gap: f32, control: Element<'a, M>) -> Element<'a, M> {
    let whole = Size::new(size.width + gap, size.height + gap);
    let length = Size::new(Length::Fixed(whole.width), Length::Fixed(whole.height));
    arranged(
        vec![control],
        length,
        Touch::Everywhere,
        move |pieces, _| {
            let _ = pieces.measure(0, &Limits::new(Size::ZERO, size));
            let half = gap / 2.0;
            pieces.place(0, Point::new(half, half));
            whole
        },
    )
}
