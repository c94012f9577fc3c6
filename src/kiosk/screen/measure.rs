//! Whether a page holds what it is to hold: it is laid out as the window would do it, and it is
//! looked whether anything would scroll. Nothing is estimated.

use super::content::{Content, Element};
use super::view_context::ViewContext;
use super::{frame, parts};
use crate::kiosk::focus::FocusTargets;
use crate::kiosk::theme::{Look, NUMBER_FAMILY, breaks_a_word};
use crate::kiosk::widget::Asking;
use crate::kiosk::widget::page_parts::BODY;
use futures::FutureExt;
use iced::advanced::renderer::Headless;
use iced::advanced::widget::Operation;
use iced::advanced::widget::operation::Scrollable;
use iced::widget::Id;
use iced::{Font, Pixels, Rectangle, Renderer, Vector};
use iced_runtime::UserInterface;
use iced_runtime::user_interface::Cache;
use std::cell::RefCell;
use std::hash::Hash;

/// The first of several ways to draw a page in which nothing scrolls, or the last one. `of` is
/// everything that this depends on besides the look and the room.
pub(super) fn first_that_fits<W: Copy + 'static>(
    view: &ViewContext<'_>,
    of: impl Hash,
    ways: &[W],
    draw: impl Fn(&mut FocusTargets, W) -> Content,
) -> Option<W> {
    let sizes = format!("{:?} {:?}", view.look, view.room);
    parts::remembered((of, sizes), || {
        let found = ways.iter().find(|way| {
            let nowhere = &mut FocusTargets::nowhere();
            let content = draw(nowhere, **way);
            let page = frame::around(view, nowhere, content, Asking::Here);
            fits(page, view)
        });
        found.or(ways.last()).copied()
    })
}

/// Less than anybody sees.
const HAIR: f32 = 0.5;

/// Whether a page holds everything without scrolling, and without breaking a word.
pub(in crate::kiosk) fn fits(page: Element, view: &ViewContext<'_>) -> bool {
    with_renderer(|renderer| {
        let mut look = Looked {
            look: &view.look,
            fits: true,
        };
        let mut interface = UserInterface::build(page, view.room, Cache::default(), renderer);
        interface.operate(renderer, &mut look);
        look.fits
    })
    .unwrap_or(false)
}

/// Laying out asks a renderer for the sizes of texts; nothing is painted with it. `None` in a build
/// without the software renderer.
pub(super) fn with_renderer<T>(work: impl FnOnce(&mut Renderer) -> T) -> Option<T> {
    thread_local! {
        static RENDERER: RefCell<Option<Renderer>> = const { RefCell::new(None) };
    }
    RENDERER.with_borrow_mut(|renderer| {
        if renderer.is_none() {
            *renderer = <Renderer as Headless>::new(
                Font::with_name(NUMBER_FAMILY),
                Pixels(30.0),
                Some("tiny-skia"),
            )
            .now_or_never()
            .flatten();
        }
        renderer.as_mut().map(work)
    })
}

/// Looks at the part of the page that scrolls, and at every word.
struct Looked<'a> {
    look: &'a Look,
    fits: bool,
}

impl Operation for Looked<'_> {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn text(&mut self, _id: Option<&Id>, bounds: Rectangle, words: &str) {
        self.fits = self.fits && !breaks_a_word(self.look, words, bounds.size());
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        _translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        if id == Some(&BODY) {
            self.fits = self.fits && content.height <= bounds.height + HAIR;
        }
    }
}
