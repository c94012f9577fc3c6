//! A real keyboard, a USB switch or a Braille keypad: everything works with keys alone.

use super::focus::Move;
use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};

/// What a key means, before the screen is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyPress {
    /// Enter: press what has the focus.
    Activate,
    /// Space: the same, but in an entry it is a character, which people type between the groups
    /// of a number and between names.
    Space,
    /// Escape.
    Back,
    /// Backspace.
    Erase,
    /// Tab and arrows.
    MoveOn,
    /// Shift-Tab and arrows.
    MoveBack,
    /// F1.
    Help,
    /// Ctrl+S.
    Save,
    /// Ctrl+P.
    Print,
    /// A character.
    Character(char),
    /// Any other key: somebody is there.
    Other,
}

impl KeyPress {
    /// Reads a key event. Modifier keys alone mean nothing, and neither does Enter that is held
    /// down: it would press what the next screen has in its place.
    pub(super) fn read(
        key: &Key,
        text: Option<&str>,
        modifiers: Modifiers,
        repeat: bool,
    ) -> Option<Self> {
        if modifiers.control() || modifiers.command() {
            return match key.as_ref() {
                Key::Character("s" | "S") => Some(Self::Save),
                Key::Character("p" | "P") => Some(Self::Print),
                Key::Character(_) | Key::Named(_) | Key::Unidentified => Some(Self::Other),
            };
        }
        Some(match key.as_ref() {
            Key::Named(Named::Enter | Named::Space | Named::Escape) if repeat => return None,
            Key::Named(Named::Enter) => Self::Activate,
            Key::Named(Named::Space) => Self::Space,
            Key::Named(Named::Escape) => Self::Back,
            Key::Named(Named::Backspace | Named::Delete) => Self::Erase,
            Key::Named(Named::Tab) if modifiers.shift() => Self::MoveBack,
            Key::Named(Named::Tab | Named::ArrowRight | Named::ArrowDown) => Self::MoveOn,
            Key::Named(Named::ArrowLeft | Named::ArrowUp) => Self::MoveBack,
            Key::Named(Named::F1) => Self::Help,
            Key::Named(Named::Shift | Named::Control | Named::Alt | Named::AltGraph) => {
                return None;
            }
            Key::Named(_) | Key::Character(_) | Key::Unidentified => {
                match text.and_then(|text| text.chars().next()) {
                    Some(character) if !character.is_control() => Self::Character(character),
                    Some(_) | None => Self::Other,
                }
            }
        })
    }

    /// Where the focus goes, if the key moves it.
    pub(super) fn step(self) -> Option<Move> {
        match self {
            Self::MoveOn => Some(Move::Next),
            Self::MoveBack => Some(Move::Previous),
            Self::Activate
            | Self::Space
            | Self::Back
            | Self::Erase
            | Self::Help
            | Self::Save
            | Self::Print
            | Self::Character(_)
            | Self::Other => None,
        }
    }
}
