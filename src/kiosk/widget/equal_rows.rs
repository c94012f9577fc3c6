//! Rows of equally wide and, within a row, equally high pieces. iced's own rows give pieces of
//! flexible height no height at all where the page may grow.

use super::Element;
use crate::locale::Direction;
use iced::advanced::layout::{Layout, Limits, Node};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse, renderer};
use iced::{Event, Length, Point, Rectangle, Renderer, Size, Theme};

/// Lays pieces whose height is to fill in rows of `per_line`, in reading order.
pub(super) fn equal_rows<'a, M: 'a>(
    direction: Direction,
    per_line: usize,
    gap: f32,
    pieces: Vec<Element<'a, M>>,
) -> Element<'a, M> {
    Element::new(EqualRows {
        direction,
        per_line: per_line.max(1),
        gap,
        pieces,
    })
}

struct EqualRows<'a, M> {
    direction: Direction,
    per_line: usize,
    gap: f32,
    pieces: Vec<Element<'a, M>>,
}

impl<M> Widget<M, Theme, Renderer> for EqualRows<'_, M> {
    fn children(&self) -> Vec<Tree> {
        self.pieces.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.pieces);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let width = limits.max().width;
        let gaps = (self.per_line - 1) as f32 * self.gap;
        let piece_width = ((width - gaps) / self.per_line as f32).floor();
        let mut nodes = Vec::with_capacity(self.pieces.len());
        let mut top = 0.0;
        let rows = self.pieces.chunks_mut(self.per_line);
        for (row, trees) in rows.zip(tree.children.chunks_mut(self.per_line)) {
            let natural = Limits::with_compression(
                Size::ZERO,
                Size::new(piece_width, f32::INFINITY),
                Size::new(false, true),
            );
            let mut height: f32 = 0.0;
            for (piece, tree) in row.iter_mut().zip(trees.iter_mut()) {
                let node = piece.as_widget_mut().layout(tree, renderer, &natural);
                height = height.max(node.size().height);
            }
            let equal = Limits::new(Size::ZERO, Size::new(piece_width, height));
            for (at, (piece, tree)) in row.iter_mut().zip(trees).enumerate() {
                let before = at as f32 * (piece_width + self.gap);
                let left = match self.direction {
                    Direction::LeftToRight => before,
                    Direction::RightToLeft => width - before - piece_width,
                };
                let node = piece.as_widget_mut().layout(tree, renderer, &equal);
                nodes.push(node.move_to(Point::new(left, top)));
            }
            top += height + self.gap;
        }
        Node::with_children(Size::new(width, (top - self.gap).max(0.0)), nodes)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        operation.container(None, layout.bounds());
        operation.traverse(&mut |operation| {
            for ((piece, tree), layout) in self
                .pieces
                .iter_mut()
                .zip(&mut tree.children)
                .zip(layout.children())
            {
                piece
                    .as_widget_mut()
                    .operate(tree, layout, renderer, operation);
            }
        });
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
        for ((piece, tree), layout) in self
            .pieces
            .iter_mut()
            .zip(&mut tree.children)
            .zip(layout.children())
        {
            piece.as_widget_mut().update(
                tree, event, layout, cursor, renderer, clipboard, shell, viewport,
            );
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.pieces
            .iter()
            .zip(&tree.children)
            .zip(layout.children())
            .map(|((piece, tree), layout)| {
                piece
                    .as_widget()
                    .mouse_interaction(tree, layout, cursor, viewport, renderer)
            })
            .max()
            .unwrap_or_default()
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
        for ((piece, tree), layout) in self
            .pieces
            .iter()
            .zip(&tree.children)
            .zip(layout.children())
        {
            piece
                .as_widget()
                .draw(tree, renderer, theme, style, layout, cursor, viewport);
        }
    }
}
