//! A container whose own rule says which of its pieces are shown, and where. Everything that
//! iced's rows, columns and stacks cannot lay out is made of it.

use super::Element;
use iced::advanced::layout::{Layout, Limits, Node};
use iced::advanced::mouse::Cursor;
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, renderer};
use iced::{Event, Length, Point, Rectangle, Renderer, Size, Theme};

/// What a pointer meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Touch {
    /// The pieces lie side by side.
    Apart,
    /// Later pieces lie over earlier ones and take what hits them.
    Over,
    /// A pointer anywhere in the container counts as one on the first piece.
    Everywhere,
}

/// The pieces while they are laid out: a rule measures them, then places those that are shown.
pub(super) struct Pieces<'r, 'a, M> {
    elements: &'r mut [Element<'a, M>],
    trees: &'r mut [Tree],
    renderer: &'r Renderer,
    nodes: Vec<Node>,
    shown: Vec<bool>,
}

type Rule<'a, M> = Box<dyn Fn(&mut Pieces<'_, 'a, M>, &Limits) -> Size + 'a>;

struct Arranged<'a, M> {
    elements: Vec<Element<'a, M>>,
    size: Size<Length>,
    touch: Touch,
    rule: Rule<'a, M>,
    shown: Vec<bool>,
}

/// Lays `elements` out by a rule, which gets the limits and returns the size of the whole.
pub(super) fn arranged<'a, M: 'a>(
    elements: Vec<Element<'a, M>>,
    size: Size<Length>,
    touch: Touch,
    rule: impl Fn(&mut Pieces<'_, 'a, M>, &Limits) -> Size + 'a,
) -> Element<'a, M> {
    Element::new(Arranged {
        shown: vec![false; elements.len()],
        elements,
        size,
        touch,
        rule: Box::new(rule),
    })
}

impl<M> Pieces<'_, '_, M> {
    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.elements.len()
    }

    /// The size a piece takes within these limits.
    pub(super) fn measure(&mut self, at: usize, limits: &Limits) -> Size {
        let (Some(element), Some(tree), Some(node)) = (
            self.elements.get_mut(at),
            self.trees.get_mut(at),
            self.nodes.get_mut(at),
        ) else {
            return Size::ZERO;
        };
        *node = element.as_widget_mut().layout(tree, self.renderer, limits);
        node.size()
    }

    /// Shows a piece here, as it was measured last.
    pub(super) fn place(&mut self, at: usize, point: Point) {
        if let (Some(node), Some(shown)) = (self.nodes.get_mut(at), self.shown.get_mut(at)) {
            node.move_to_mut(point);
            *shown = true;
        }
    }

    /// The size of what a piece that scrolls holds, as it was measured last.
    pub(super) fn content_of(&self, at: usize) -> Size {
        let content = self.nodes.get(at).and_then(|node| node.children().first());
        content.map_or(Size::ZERO, Node::size)
    }

    /// Looks through a piece, as it was measured last.
    pub(super) fn look_through(&mut self, at: usize, operation: &mut dyn Operation) {
        if let (Some(element), Some(tree), Some(node)) = (
            self.elements.get_mut(at),
            self.trees.get_mut(at),
            self.nodes.get(at),
        ) {
            element
                .as_widget_mut()
                .operate(tree, Layout::new(node), self.renderer, operation);
        }
    }
}

impl<M> Arranged<'_, M> {
    fn is_shown(&self, at: usize) -> bool {
        self.shown.get(at).copied().unwrap_or_default()
    }

    /// Where the pointer is for a piece.
    fn cursor(&self, at: usize, layout: Layout<'_>, cursor: Cursor) -> Cursor {
        match self.touch {
            Touch::Apart => cursor,
            Touch::Over => {
                let above = layout.children().enumerate().skip(at + 1);
                let is_covered = above
                    .into_iter()
                    .any(|(other, piece)| self.is_shown(other) && cursor.is_over(piece.bounds()));
                if is_covered {
                    cursor.levitate()
                } else {
                    cursor
                }
            }
            Touch::Everywhere => {
                let Some(piece) = layout.children().next() else {
                    return cursor;
                };
                match cursor {
                    Cursor::Available(point) if layout.bounds().contains(point) => {
                        Cursor::Available(nearest(point, piece.bounds()))
                    }
                    Cursor::Available(_) | Cursor::Levitating(_) | Cursor::Unavailable => cursor,
                }
            }
        }
    }
}

/// The point of an area that is nearest to another point.
fn nearest(point: Point, area: Rectangle) -> Point {
    // The far edges are outside.
    const INSIDE: f32 = 0.5;
    Point::new(
        point
            .x
            .min(area.x + area.width - INSIDE)
            .max(area.x + INSIDE),
        point
            .y
            .min(area.y + area.height - INSIDE)
            .max(area.y + INSIDE),
    )
}

impl<M> Widget<M, Theme, Renderer> for Arranged<'_, M> {
    fn children(&self) -> Vec<Tree> {
        self.elements.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.elements);
    }

    fn size(&self) -> Size<Length> {
        self.size
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let count = self.elements.len();
        let mut pieces = Pieces {
            elements: &mut self.elements,
            trees: &mut tree.children,
            renderer,
            nodes: vec![Node::default(); count],
            shown: vec![false; count],
        };
        let size = (self.rule)(&mut pieces, limits);
        let Pieces { nodes, shown, .. } = pieces;
        self.shown = shown;
        Node::with_children(size, nodes)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        operation.container(None, layout.bounds());
        let shown = &self.shown;
        operation.traverse(&mut |operation| {
            for (((element, tree), layout), _) in self
                .elements
                .iter_mut()
                .zip(&mut tree.children)
                .zip(layout.children())
                .zip(shown)
                .filter(|(_, shown)| **shown)
            {
                element
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
        cursor: Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        viewport: &Rectangle,
    ) {
        // What lies above is asked first.
        let pieces: Vec<(Layout<'_>, Cursor)> = layout
            .children()
            .enumerate()
            .map(|(at, piece)| (piece, self.cursor(at, layout, cursor)))
            .collect();
        for (((element, tree), (layout, cursor)), _) in self
            .elements
            .iter_mut()
            .zip(&mut tree.children)
            .zip(pieces)
            .zip(&self.shown)
            .filter(|(_, shown)| **shown)
            .rev()
        {
            element.as_widget_mut().update(
                tree, event, layout, cursor, renderer, clipboard, shell, viewport,
            );
            if self.touch == Touch::Over && shell.is_event_captured() {
                return;
            }
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.elements
            .iter()
            .zip(&tree.children)
            .zip(layout.children())
            .enumerate()
            .filter(|(at, _)| self.is_shown(*at))
            .map(|(at, ((element, tree), piece))| {
                let cursor = self.cursor(at, layout, cursor);
                element
                    .as_widget()
                    .mouse_interaction(tree, piece, cursor, viewport, renderer)
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
        cursor: Cursor,
        viewport: &Rectangle,
    ) {
        for (at, ((element, tree), piece)) in self
            .elements
            .iter()
            .zip(&tree.children)
            .zip(layout.children())
            .enumerate()
            .filter(|(at, _)| self.is_shown(*at))
        {
            let cursor = self.cursor(at, layout, cursor);
            let draw = |renderer: &mut Renderer| {
                element
                    .as_widget()
                    .draw(tree, renderer, theme, style, piece, cursor, viewport);
            };
            if at > 0 && self.touch == Touch::Over {
                // A layer of its own, or text beneath would be drawn over its ground.
                renderer.with_layer(*viewport, draw);
            } else {
                draw(renderer);
            }
        }
    }
}
