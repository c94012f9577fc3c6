//! What makes a piece pressable.

use super::{Element, ring};
use crate::kiosk::theme::{Look, style::Pressable};
use iced::widget::{Id, button, container};
use iced::{Length, Padding};

/// Id, message and focus of something that can be pressed.
#[derive(Debug, Clone)]
pub struct Press<M> {
    /// Names it for tests and for the focus list.
    pub id: Id,
    /// What it says when pressed; nothing while it cannot be used.
    pub message: Option<M>,
    /// Whether the keyboard's focus is on it.
    pub focused: bool,
}

impl<M> Press<M> {
    /// Something that can be pressed.
    pub fn new(id: impl Into<Id>, message: M) -> Self {
        Self::maybe(id, Some(message))
    }

    /// Something that can be pressed if there is a message.
    pub fn maybe(id: impl Into<Id>, message: Option<M>) -> Self {
        Self {
            id: id.into(),
            message,
            focused: false,
        }
    }

    /// With the keyboard's focus on it, or not.
    #[must_use]
    pub fn focused(mut self, focused: bool) -> Self {
        self.focused = focused;
        self
    }
}

/// A pressable surface around a content: the base of every button, key, tile and row.
pub(super) fn surface<'a, M: Clone + 'a>(
    look: &Look,
    content: impl Into<Element<'a, M>>,
    pressable: Pressable,
    size: (Length, Length),
    padding: impl Into<Padding>,
    press: Press<M>,
) -> Element<'a, M> {
    let button = button(content)
        .width(size.0)
        .height(size.1)
        .padding(padding)
        .style(pressable.style())
        .on_press_maybe(press.message);
    container(ring(look, press.focused, button))
        .id(press.id)
        .into()
}
