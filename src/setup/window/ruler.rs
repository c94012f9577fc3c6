//! The rectangle that a bank card is held to, and what its width says of the panel.

use super::{Ask, Message};
use crate::kiosk::theme::Look;
use iced::widget::canvas::{self, Action, Event, Frame, Geometry, Path};
use iced::{Point, Rectangle, Renderer, Size, Theme, border, mouse, touch};

/// A bank card (ISO/IEC 7810 ID-1), in millimetres.
const CARD: (f32, f32) = (85.60, 53.98);

/// Its corners (ISO/IEC 7810).
const CORNER: f32 = 3.18;

/// Millimetres in an inch.
const INCH: f32 = 25.4;

/// What a panel may measure from corner to corner, in inches, while it is measured. What the settings
/// take of it is theirs to say.
const INCHES: (f32, f32) = (5.0, 80.0);

/// The width of a card on a window of this diagonal that fills a panel of so many inches, in the unit
/// of the diagonal.
pub(super) fn card_width(diagonal: f32, inches: f32) -> f32 {
    let (least, most) = INCHES;
    CARD.0 * diagonal / (inches.clamp(least, most) * INCH)
}

/// How large the panel is on which a card is so wide.
pub(super) fn inches(diagonal: f32, card_width: f32) -> f32 {
    let (least, most) = INCHES;
    (CARD.0 * diagonal / (card_width.max(1.0) * INCH)).clamp(least, most)
}

/// The height of the rectangle for its width.
pub(super) fn card_height(width: f32) -> f32 {
    width * CARD.1 / CARD.0
}

/// The rectangle, which grows to the right where it is drawn by a finger or a pointer.
pub(super) struct Ruler {
    /// How it looks.
    pub(super) look: Look,
    /// Its width in logical pixels.
    pub(super) width: f32,
}

/// Where the rectangle begins in its area, so that its edge is seen whole.
const INSET: f32 = 4.0;

/// The width of its edge.
const EDGE: f32 = 2.0;

impl Ruler {
    fn dragged(&self, bounds: Rectangle, at: Point) -> Action<Message> {
        let width = (at.x - bounds.x - INSET).max(1.0);
        Action::publish(Message::Asked(Ask::CardDrawn(width))).and_capture()
    }
}

impl canvas::Program<Message> for Ruler {
    /// Whether it is held.
    type State = bool;

    fn update(
        &self,
        held: &mut bool,
        event: &Event,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> Option<Action<Message>> {
        use mouse::{Button, Event as Mouse};
        use touch::Event as Touch;
        if let Event::Mouse(Mouse::ButtonReleased(Button::Left))
        | Event::Touch(Touch::FingerLifted { .. } | Touch::FingerLost { .. }) = event
        {
            *held = false;
        }
        let pressed = match event {
            Event::Mouse(Mouse::ButtonPressed(Button::Left)) => cursor.position_over(bounds),
            Event::Touch(Touch::FingerPressed { position, .. }) => {
                bounds.contains(*position).then_some(*position)
            }
            Event::Mouse(_)
            | Event::Touch(_)
            | Event::Keyboard(_)
            | Event::Window(_)
            | Event::InputMethod(_) => None,
        };
        *held |= pressed.is_some();
        let moved = if let Event::Mouse(Mouse::CursorMoved { position })
        | Event::Touch(Touch::FingerMoved { position, .. }) = event
        {
            Some(*position)
        } else {
            None
        };
        let at = pressed.or(moved.filter(|_| *held))?;
        Some(self.dragged(bounds, at))
    }

    fn draw(
        &self,
        _held: &bool,
        renderer: &Renderer,
        _theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let palette = self.look.palette;
        let mut frame = Frame::new(renderer, bounds.size());
        let size = Size::new(self.width, card_height(self.width));
        let millimetre = self.width / CARD.0;
        // Surfaces on one another, and no strokes: what of a stroke lies outside its path is left behind
        // where only that is painted anew that has changed.
        let mut surface = |left: f32, top: f32, size: Size, corner: f32, color| {
            let place = Point::new(INSET + left, INSET + top);
            let shape = Path::rounded_rectangle(place, size, border::radius(corner));
            frame.fill(&shape, color);
        };
        let mut edged = |left: f32, top: f32, size: Size, corner: f32| {
            let inner = Size::new(size.width - 2.0 * EDGE, size.height - 2.0 * EDGE);
            let inner_corner = (corner - EDGE).max(0.0);
            surface(left, top, size, corner, palette.accent);
            let (left, top) = (left + EDGE, top + EDGE);
            surface(left, top, inner, inner_corner, palette.accent_soft);
        };
        edged(0.0, 0.0, size, CORNER * millimetre);
        // What every card has, so that it is seen which way it lies: its contacts.
        let contacts = Size::new(12.0 * millimetre, 10.0 * millimetre);
        edged(
            10.0 * millimetre,
            19.0 * millimetre,
            contacts,
            1.5 * millimetre,
        );
        // The edge that is drawn.
        let grip = Size::new(2.0 * millimetre, 16.0 * millimetre);
        let (left, top) = (size.width - grip.width, (size.height - grip.height) / 2.0);
        surface(left, top, grip, millimetre, palette.accent);
        vec![frame.into_geometry()]
    }

    fn mouse_interaction(
        &self,
        _held: &bool,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> mouse::Interaction {
        if cursor.is_over(bounds) {
            mouse::Interaction::ResizingHorizontally
        } else {
            mouse::Interaction::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panel_is_as_large_as_the_card_on_it_says() {
        // 1920 by 1080 pixels on 476 by 268 mm.
        let diagonal = 1920.0_f32.hypot(1080.0);
        let width = 85.6 * 1920.0 / 476.1;
        let found = inches(diagonal, width);
        assert!((found - 21.5).abs() < 0.05, "{found}");
        for size in [7.0, 10.1, 15.6, 21.5, 43.0] {
            let found = inches(diagonal, card_width(diagonal, size));
            assert!((found - size).abs() < 0.01, "{size}: {found}");
        }
        // A pixel is a tenth of a millimetre or so: the answer holds to a tenth of an inch.
        let one_off = inches(diagonal, card_width(diagonal, 15.6) + 1.0);
        assert!((one_off - 15.6).abs() < 0.1, "{one_off}");
        assert!(inches(diagonal, 0.0) <= 80.0 && inches(diagonal, 1e9) >= 5.0);
    }
}
