//! Notices every finger, mouse button and key that comes down, and every drawing.

use super::Element;
use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse, overlay, renderer};
use iced::{Event, Length, Rectangle, Renderer, Size, Theme, Vector, keyboard, touch, window};
use std::cell::Cell;
use std::time::{Duration, Instant};

/// What a keyboard's event says that came at this moment, to a window that had not listened for
/// at most so long.
type Key<M> = fn(&keyboard::Event, Instant, Duration) -> Option<M>;

/// Says `down` whenever a finger or a mouse button comes down anywhere over a content, and what
/// `key` makes of each key, before the content hears of them. It hides nothing from it. In `drawn` it
/// counts how often the content was drawn.
pub fn watch_input<'a, M: Clone + 'a>(
    content: impl Into<Element<'a, M>>,
    down: M,
    key: Key<M>,
    drawn: &'a Cell<u64>,
) -> Element<'a, M> {
    Element::new(WatchInput {
        content: content.into(),
        down,
        key,
        drawn,
    })
}

struct WatchInput<'a, M> {
    content: Element<'a, M>,
    down: M,
    key: Key<M>,
    drawn: &'a Cell<u64>,
}

/// When the window was last made or drawn. While that goes on it hears of no key, and the time of
/// a key is not handed over with it: so it is known how long keys may have waited.
struct Busy {
    since: Instant,
    // Laid out and not drawn yet: both are one time of standing still.
    laid_out: Cell<bool>,
}

impl Busy {
    fn new() -> Self {
        Self {
            since: now(),
            laid_out: Cell::new(false),
        }
    }

    fn began(&mut self) {
        if !self.laid_out.get() {
            self.since = now();
        }
    }
}

#[allow(
    clippy::disallowed_methods,
    reason = "only the window knows when it heard of something; what comes of it takes the time as it is handed in"
)]
fn now() -> Instant {
    Instant::now()
}

impl<M: Clone> Widget<M, Theme, Renderer> for WatchInput<'_, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Busy>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(Busy::new())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
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
        let busy = tree.state.downcast_mut::<Busy>();
        busy.began();
        busy.laid_out.set(true);
        self.content
            .as_widget_mut()
            .layout(&mut tree.children[0], renderer, limits)
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
            .operate(&mut tree.children[0], layout, renderer, operation);
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
        let busy = tree.state.downcast_mut::<Busy>();
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(_))
            | Event::Touch(touch::Event::FingerPressed { .. }) => shell.publish(self.down.clone()),
            Event::Keyboard(pressed) => {
                let now = now();
                let stood_still = now.saturating_duration_since(busy.since);
                if let Some(message) = (self.key)(pressed, now, stood_still) {
                    shell.publish(message);
                }
            }
            Event::Window(window::Event::RedrawRequested(_)) => busy.began(),
            Event::Mouse(_) | Event::Touch(_) | Event::Window(_) | Event::InputMethod(_) => {}
        }
        self.content.as_widget_mut().update(
            &mut tree.children[0],
            event,
            layout,
            cursor,
            renderer,
            clipboard,
            shell,
            viewport,
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
        self.content.as_widget().mouse_interaction(
            &tree.children[0],
            layout,
            cursor,
            viewport,
            renderer,
        )
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
        tree.state.downcast_ref::<Busy>().laid_out.set(false);
        self.drawn.set(self.drawn.get().wrapping_add(1));
        self.content.as_widget().draw(
            &tree.children[0],
            renderer,
            theme,
            style,
            layout,
            cursor,
            viewport,
        );
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, Theme, Renderer>> {
        self.content.as_widget_mut().overlay(
            &mut tree.children[0],
            layout,
            renderer,
            viewport,
            translation,
        )
    }
}
