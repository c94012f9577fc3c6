//! A surface that is held, and what is seen of that.

use super::Element;
use crate::kiosk::theme::{Look, sizes};
use crate::locale::Direction;
use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, overlay, renderer};
use iced::{Background, Border, Color, Event, Length, Rectangle, Renderer, Size, Theme, Vector};
use iced::{Point, touch};

/// How a surface is held. Whoever draws it knows since when.
#[derive(Debug, Clone)]
pub struct Held<M> {
    /// Whether it is held now.
    pub is_held: bool,
    /// How much of the time is over, above 0 and up to 1; nothing while that is not to be seen.
    pub seen: Option<f32>,
    /// Said when a finger or the mouse button comes down on it.
    pub began: M,
    /// Said when it is let go, or leaves the surface.
    pub ended: M,
}

/// A content that can be held, with a thin bar along its foot that fills meanwhile. Nothing moves by
/// it.
pub fn hold<'a, M: Clone + 'a>(
    look: &Look,
    held: Held<M>,
    content: impl Into<Element<'a, M>>,
) -> Element<'a, M> {
    Element::new(Hold {
        content: content.into(),
        held,
        color: look.palette.accent,
        ground: look.palette.hairline,
        direction: look.direction(),
    })
}

struct Hold<'a, M> {
    content: Element<'a, M>,
    held: Held<M>,
    color: Color,
    ground: Color,
    direction: Direction,
}

impl<M: Clone> Hold<'_, M> {
    /// What an event says of a surface in this place.
    fn told(&self, event: &Event, bounds: Rectangle, cursor: mouse::Cursor) -> Option<M> {
        let is_inside = |at: &Point| bounds.contains(*at);
        let (begins, ends) = match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) => {
                (cursor.is_over(bounds), false)
            }
            Event::Touch(touch::Event::FingerPressed { position, .. }) => {
                (is_inside(position), false)
            }
            Event::Mouse(mouse::Event::ButtonReleased(_) | mouse::Event::CursorLeft)
            | Event::Touch(touch::Event::FingerLifted { .. } | touch::Event::FingerLost { .. }) => {
                (false, true)
            }
            Event::Mouse(mouse::Event::CursorMoved { position })
            | Event::Touch(touch::Event::FingerMoved { position, .. }) => {
                (false, !is_inside(position))
            }
            Event::Mouse(_) | Event::Keyboard(_) | Event::Window(_) | Event::InputMethod(_) => {
                (false, false)
            }
        };
        if begins && !self.held.is_held {
            Some(self.held.began.clone())
        } else if ends && self.held.is_held {
            Some(self.held.ended.clone())
        } else {
            None
        }
    }
}

impl<M: Clone> Widget<M, Theme, Renderer> for Hold<'_, M> {
    fn tag(&self) -> tree::Tag {
        self.content.as_widget().tag()
    }

    fn state(&self) -> tree::State {
        self.content.as_widget().state()
    }

    fn children(&self) -> Vec<Tree> {
        self.content.as_widget().children()
    }

    fn diff(&self, tree: &mut Tree) {
        self.content.as_widget().diff(tree);
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        self.content.as_widget_mut().layout(tree, renderer, limits)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        self.content
            .as_widget_mut()
            .operate(tree, layout, renderer, operation);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        viewport: &Rectangle,
    ) {
        if let Some(message) = self.told(event, layout.bounds(), cursor) {
            shell.publish(message);
        }
        self.content.as_widget_mut().update(
            tree, event, layout, cursor, renderer, clipboard, shell, viewport,
        );
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.content
            .as_widget()
            .mouse_interaction(tree, layout, cursor, viewport, renderer)
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        self.content
            .as_widget()
            .draw(tree, renderer, theme, style, layout, cursor, viewport);
        let Some(seen) = self.held.seen else {
            return;
        };
        let all = layout.bounds();
        let foot = Rectangle {
            y: all.y + all.height - sizes::BAR,
            height: sizes::BAR,
            ..all
        };
        let width = all.width * seen.clamp(0.0, 1.0);
        let filled = Rectangle {
            x: match self.direction {
                Direction::LeftToRight => foot.x,
                Direction::RightToLeft => foot.x + foot.width - width,
            },
            width,
            ..foot
        };
        for (bounds, color) in [(foot, self.ground), (filled, self.color)] {
            renderer.fill_quad(
                renderer::Quad {
                    bounds,
                    border: Border {
                        radius: (sizes::BAR / 2.0).into(),
                        ..Border::default()
                    },
                    ..renderer::Quad::default()
                },
                Background::Color(color),
            );
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, Theme, Renderer>> {
        self.content
            .as_widget_mut()
            .overlay(tree, layout, renderer, viewport, translation)
    }
}
