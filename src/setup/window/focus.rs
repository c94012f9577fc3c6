//! The keyboard's focus: a page names what can be pressed on it as it is drawn.

use super::Message;
use crate::kiosk::widget::Press;

/// Where the focus is, and whether its ring is seen: once a key was used, and not to those who only
/// touch.
#[derive(Debug, Default)]
pub(super) struct Focus {
    id: Option<String>,
    is_visible: bool,
}

/// What can be pressed on a page, in order.
pub(super) struct Targets {
    focus: Option<String>,
    list: Vec<(String, Message)>,
}

impl Focus {
    /// A list for a page to fill.
    pub(super) fn targets(&self) -> Targets {
        Targets {
            focus: self.id.clone().filter(|_| self.is_visible),
            list: Vec::new(),
        }
    }

    /// Another page, or a finger: the ring is gone.
    pub(super) fn reset(&mut self) {
        *self = Self::default();
    }

    /// On to the next of a filled list, or back; answers with how far down that is, 0 to 1.
    pub(super) fn go(&mut self, targets: &Targets, is_back: bool) -> f32 {
        let count = targets.list.len();
        if count == 0 {
            return 0.0;
        }
        let here = targets.position();
        let there = match (here, is_back) {
            (Some(here), false) => (here + 1) % count,
            (Some(here), true) => (here + count - 1) % count,
            (None, false) => 0,
            (None, true) => count - 1,
        };
        self.id = targets.list.get(there).map(|(id, _)| id.clone());
        self.is_visible = true;
        there as f32 / (count - 1).max(1) as f32
    }
}

impl Targets {
    /// Something that can be pressed, if there is a message.
    pub(super) fn press(&mut self, id: &str, message: Option<Message>) -> Press<Message> {
        let is_focused = message.is_some() && self.focus.as_deref() == Some(id);
        if let Some(message) = &message {
            self.list.push((id.to_owned(), message.clone()));
        }
        Press::maybe(id.to_owned(), message).focused(is_focused)
    }

    /// What the focus is on.
    pub(super) fn focused(&self) -> Option<&Message> {
        Some(&self.list.get(self.position()?)?.1)
    }

    /// The message of what has this id.
    #[cfg(test)]
    pub(super) fn find(&self, id: &str) -> Option<&Message> {
        let mut list = self.list.iter();
        list.find(|(found, _)| found == id)
            .map(|(_, message)| message)
    }

    fn position(&self) -> Option<usize> {
        let focus = self.focus.as_ref()?;
        self.list.iter().position(|(id, _)| id == focus)
    }
}
