//! Focus for the keyboard, which buttons of iced 0.14 do not have. A screen names what can be
//! reached as it draws itself, so that the list and the picture cannot differ.

use super::Message;
use super::record::ShownText;
use super::widget::Press;

/// Where the focus is.
#[derive(Debug, Default)]
pub(super) struct Focus {
    // Nothing: on what the person does next, as the screen says.
    id: Option<String>,
    // The ring shows once a key was used, and not to those who only touch.
    visible: bool,
}

/// What can be reached on the present screen, in order.
pub(super) struct FocusTargets {
    focus: Option<String>,
    visible: bool,
    list: Vec<(String, Message)>,
    // What of the consent stands on the page whole.
    shown: Vec<ShownText>,
    // Nothing: the person waits, and a key pressed twice presses nothing.
    first: Option<usize>,
}

/// The way the focus moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    /// To the next target; after the last comes the first.
    Next,
    /// To the one before.
    Previous,
}

impl Focus {
    /// A list to be filled by drawing the screen.
    pub(super) fn targets(&self) -> FocusTargets {
        FocusTargets {
            focus: self.id.clone(),
            visible: self.visible,
            list: Vec::new(),
            shown: Vec::new(),
            first: None,
        }
    }

    /// Back to what the person does next.
    pub(super) fn reset(&mut self) {
        self.id = None;
    }

    /// Whether the person took it somewhere else since.
    pub(super) fn has_moved(&self) -> bool {
        self.id.is_some()
    }

    /// A key was used, or the screen was touched.
    pub(super) fn show(&mut self, visible: bool) {
        self.visible = visible;
    }

    /// Whether keys were used last.
    pub(super) fn is_visible(&self) -> bool {
        self.visible
    }

    /// Moves on along a filled list.
    pub(super) fn go(&mut self, targets: &FocusTargets, step: Move) {
        let count = targets.list.len();
        if count == 0 {
            return;
        }
        let there = match (targets.position(), step) {
            (Some(here), Move::Next) => (here + 1) % count,
            (Some(here), Move::Previous) => (here + count - 1) % count,
            (None, Move::Next) => 0,
            (None, Move::Previous) => count - 1,
        };
        self.id = targets.list.get(there).map(|(id, _)| id.clone());
    }
}

impl FocusTargets {
    /// Something that can be pressed, if there is a message.
    pub(super) fn press(&mut self, id: &str, message: Option<Message>) -> Press<Message> {
        let focused = self.visible && self.focus.as_deref() == Some(id);
        self.add(id, message, focused)
    }

    /// The same, and it is what the person does next: the focus begins here.
    pub(super) fn first(&mut self, id: &str, message: Option<Message>) -> Press<Message> {
        if message.is_some() {
            self.first = Some(self.list.len());
        }
        let here = self.focus.is_none() || self.focus.as_deref() == Some(id);
        // No ring around what cannot be pressed now.
        let focused = self.visible && here && message.is_some();
        self.add(id, message, focused)
    }

    /// What Enter presses now: its id, and what it says.
    pub(super) fn focused(&self) -> Option<&(String, Message)> {
        self.list.get(self.position()?)
    }

    /// A text of the consent that can be read to its end on this page.
    pub(super) fn shows(&mut self, shown: ShownText) {
        self.shown.push(shown);
    }

    /// All of those.
    pub(super) fn shown(&self) -> &[ShownText] {
        &self.shown
    }

    /// The ids of the targets, in order.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|(id, _)| id.as_str())
    }

    /// Whether the same can be pressed as on another page.
    pub(super) fn are_those_of(&self, other: &Self) -> bool {
        self.ids().eq(other.ids())
    }

    /// The message of a target.
    pub(super) fn find(&self, id: &str) -> Option<&Message> {
        self.list
            .iter()
            .find(|(found, _)| found == id)
            .map(|(_, message)| message)
    }

    fn position(&self) -> Option<usize> {
        self.list
            .iter()
            .position(|(id, _)| Some(id) == self.focus.as_ref())
            .or(self.first)
    }

    fn add(&mut self, id: &str, message: Option<Message>, focused: bool) -> Press<Message> {
        if let Some(message) = &message {
            self.list.push((id.to_owned(), message.clone()));
        }
        Press::maybe(id.to_owned(), message.map(|message| message.by(id))).focused(focused)
    }
}

impl FocusTargets {
    /// A list that nothing reads: for what is drawn but cannot be reached.
    pub(super) fn nowhere() -> Self {
        Focus::default().targets()
    }
}
