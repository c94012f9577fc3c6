//! What a screen hands to the frame.

use crate::kiosk::message::Message;
use crate::kiosk::widget::{self, Pad};

/// A part of a page. It borrows nothing, so that a page can be kept until it is shown.
pub(in crate::kiosk) type Element = widget::Element<'static, Message>;

/// What a screen hands to the frame.
pub(super) struct Content {
    /// The one question of the screen.
    pub(super) question: String,
    /// One line of help beneath it; left out where it finds no room.
    pub(super) help: Option<String>,
    /// The one control of the screen.
    pub(super) work: Element,
    /// What is said now, the longest form first; see [`widget::Page::told`].
    pub(super) told: Vec<Element>,
    /// What is typed with.
    pub(super) pad: Pad<'static, Message>,
    /// The button that goes on.
    pub(super) primary: Option<Element>,
    /// The way back.
    pub(super) back: Option<Element>,
}
