//! The focus ring.

use super::Element;
use crate::kiosk::theme::{Look, sizes};
use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, overlay, renderer};
use iced::{Background, Border, Color, Event, Length, Rectangle, Renderer, Size, Theme, Vector};

/// Gap between a control and its ring, so that the ring also shows around a control of the
/// ring's own colour.
const GAP: f32 = 3.0;

/// How far the ring reaches beyond what it surrounds. Whatever clips must leave this margin.
const REACH: f32 = GAP + sizes::RING + sizes::RING_LINE;

/// Draws the focus ring around a content, or nothing. It lies outside the content and takes no
/// part in the layout, so that nothing moves when the focus does.
pub fn ring<'a, M: 'a>(
    look: &Look,
    focused: bool,
    content: impl Into<Element<'a, M>>,
) -> Element<'a, M> {
    Element::new(Ring {
        content: content.into(),
        focused,
        ring: look.palette.ring,
        line: look.palette.ring_line,
    })
}

struct Ring<'a, M> {
    content: Element<'a, M>,
    focused: bool,
    ring: Color,
    line: Color,
}

impl<M> Widget<M, Theme, Renderer> for Ring<'_, M> {
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
        if !self.focused {
            return;
        }
        for (reach, width, color) in [
            (REACH, sizes::RING_LINE, self.line),
            (GAP + sizes::RING, sizes::RING, self.ring),
        ] {
            renderer.fill_quad(
                renderer::Quad {
                    bounds: layout.bounds().expand(reach),
                    border: Border {
                        color,
                        width,
                        radius: (sizes::CORNER + reach).into(),
                    },
                    ..renderer::Quad::default()
                },
                Background::Color(Color::TRANSPARENT),
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
