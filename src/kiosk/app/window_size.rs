//! How large the window is. The window library tells it in logical pixels of the scale that it knew at that
//! moment, and the scale follows from the size: what it told before it heard of a new scale must not be
//! taken for a size in the new one.

use super::{App, Message};
use iced::{Size, Task, window};

/// Whether the window is being asked for its size. Never twice at once: it answers in the scale of the
/// answer before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Asking {
    /// It is not.
    #[default]
    Idle,
    /// It is.
    Asked,
    /// It is, and the size has changed since.
    Outdated,
}

impl Asking {
    /// The size has changed. Whether the window is to be asked.
    fn changed(&mut self) -> bool {
        let is_idle = *self == Self::Idle;
        *self = if is_idle { Self::Asked } else { Self::Outdated };
        is_idle
    }

    /// The window has answered. Whether it is to be asked again.
    fn answered(&mut self) -> bool {
        let is_outdated = *self == Self::Outdated;
        *self = if is_outdated { Self::Asked } else { Self::Idle };
        is_outdated
    }
}

impl App {
    /// The window has another size.
    pub(super) fn size_changed(&mut self, id: window::Id) -> Task<Message> {
        if self.asking.changed() {
            ask(id)
        } else {
            Task::none()
        }
    }

    /// The window tells its size.
    pub(super) fn size_told(&mut self, id: window::Id, size: Size) -> Task<Message> {
        self.resize(size);
        if self.asking.answered() {
            ask(id)
        } else {
            Task::none()
        }
    }
}

fn ask(id: window::Id) -> Task<Message> {
    window::size(id).map(move |size| Message::SizeTold(id, size))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_changes_at_once_are_asked_for_one_after_the_other() {
        let mut asking = Asking::default();
        assert!(asking.changed());
        assert!(!asking.changed(), "it is asked already");
        assert!(!asking.changed());
        assert!(asking.answered(), "it was another size by then");
        assert!(!asking.answered(), "nothing has changed since");
        assert!(asking.changed());
        assert!(!asking.answered());
    }
}
