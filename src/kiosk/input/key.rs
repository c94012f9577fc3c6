//! A real keyboard, a numeric keypad, a USB switch or a Braille keypad: everything works with keys
//! alone, and a key means what it types.

use crate::kiosk::focus::Move;
use iced::keyboard::key::{Code, Named, Physical};
use iced::keyboard::{Event, Key, Location};

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
    /// Backspace is held down. It goes on erasing, which is how keyboards take back a long
    /// text; every other key that is held down is one press, and none of them is a sign that
    /// anybody is there.
    StillErasing,
    /// Tab and arrows.
    MoveOn,
    /// Shift-Tab and arrows.
    MoveBack,
    /// F1.
    Help,
    /// F2.
    Listen,
    /// F3.
    Needs,
    /// F4.
    CallStaff,
    /// Ctrl, Alt and the key that has S on an American keyboard; also Alt and F4, where nobody closes
    /// the window by it: staff want their own pages.
    StaffSide,
    /// Ctrl and the key that has S on an American keyboard.
    Save,
    /// Ctrl and the key that has P there.
    Print,
    /// A character.
    Character(char),
    /// A character of a layout that is not American, and what the same key types there: scanners
    /// press keys, and most of them take every keyboard for an American one.
    OnLayout {
        /// What it types.
        typed: char,
        /// What it would type on an American keyboard.
        american: char,
    },
    /// A key that types nothing by itself on its layout, such as an accent that waits for its
    /// letter, and what it types on an American keyboard.
    Silent(char),
    /// A digit key of the numeric keypad while Num Lock is off.
    Pad(u8),
    /// The point of the numeric keypad while Num Lock is off.
    PadPoint,
    /// Any other key: somebody is there.
    Other,
}

impl KeyPress {
    /// Reads a key event. Modifier keys alone mean nothing, and neither does a key that is held
    /// down, but for Backspace.
    pub(in crate::kiosk) fn read(event: &Event) -> Option<Self> {
        let Event::KeyPressed {
            modified_key,
            physical_key,
            location,
            modifiers,
            text,
            repeat,
            ..
        } = event
        else {
            return None;
        };
        let code = match physical_key {
            Physical::Code(code) => Some(*code),
            Physical::Unidentified(_) => None,
        };
        if is_modifier(modified_key) {
            return None;
        }
        let press = if asks_for_staff_side(event) {
            Self::StaffSide
        // On some systems AltGr, which types characters, is Ctrl and Alt.
        } else if (modifiers.control() && !modifiers.alt()) || modifiers.logo() {
            shortcut(code, modified_key)
        } else {
            let typed = text
                .as_deref()
                .and_then(|text| text.chars().next())
                .filter(|typed| !typed.is_control());
            match (modified_key, typed) {
                // What the Num Lock key made of it counts, not what is printed beneath.
                (Key::Named(Named::Space), _) => Self::Space,
                (_, Some(typed)) => Self::typed(typed, code, *location, modifiers.shift()),
                (Key::Named(named), None) => Self::on_pad(code, *location)
                    .unwrap_or_else(|| Self::named(*named, modifiers.shift())),
                (Key::Character(_) | Key::Unidentified, None) => {
                    let silent = code.and_then(|code| american(code, modifiers.shift()));
                    Self::on_pad(code, *location)
                        .or(silent.map(Self::Silent))
                        .unwrap_or(Self::Other)
                }
            }
        };
        match (press, repeat) {
            (press, false) => Some(press),
            (Self::Erase, true) => Some(Self::StillErasing),
            (_, true) => None,
        }
    }

    /// A key that has a name on every layout.
    fn named(named: Named, shift: bool) -> Self {
        #[allow(
            clippy::wildcard_enum_match_arm,
            reason = "a keyboard has three hundred keys that mean nothing here"
        )]
        match named {
            Named::Enter => Self::Activate,
            Named::Escape => Self::Back,
            Named::Backspace | Named::Delete => Self::Erase,
            Named::Tab if shift => Self::MoveBack,
            Named::Tab | Named::ArrowRight | Named::ArrowDown => Self::MoveOn,
            Named::ArrowLeft | Named::ArrowUp => Self::MoveBack,
            Named::F1 => Self::Help,
            Named::F2 => Self::Listen,
            Named::F3 => Self::Needs,
            Named::F4 => Self::CallStaff,
            _ => Self::Other,
        }
    }

    fn typed(typed: char, code: Option<Code>, location: Location, shift: bool) -> Self {
        let american = code
            .filter(|_| location != Location::Numpad)
            .and_then(|code| american(code, shift));
        match american {
            Some(american) if !american.eq_ignore_ascii_case(&typed) => {
                Self::OnLayout { typed, american }
            }
            Some(_) | None => Self::Character(typed),
        }
    }

    /// A key of the numeric keypad that types nothing: Num Lock is off, or Shift undoes it.
    fn on_pad(code: Option<Code>, location: Location) -> Option<Self> {
        if location != Location::Numpad && code != Some(Code::Numpad5) {
            return None;
        }
        #[allow(
            clippy::wildcard_enum_match_arm,
            reason = "a keyboard has three hundred keys that mean nothing here"
        )]
        Some(match code? {
            Code::Numpad0 => Self::Pad(0),
            Code::Numpad1 => Self::Pad(1),
            Code::Numpad2 => Self::Pad(2),
            Code::Numpad3 => Self::Pad(3),
            Code::Numpad4 => Self::Pad(4),
            Code::Numpad5 => Self::Pad(5),
            Code::Numpad6 => Self::Pad(6),
            Code::Numpad7 => Self::Pad(7),
            Code::Numpad8 => Self::Pad(8),
            Code::Numpad9 => Self::Pad(9),
            Code::NumpadDecimal => Self::PadPoint,
            _ => return None,
        })
    }

    /// What the key means where digits belong, and elsewhere: there the keys of the numeric
    /// keypad go by their place, as people see them.
    #[must_use]
    pub(in crate::kiosk) fn in_field(self, digits: bool) -> Self {
        match self {
            Self::Pad(digit) if digits => Self::Character(char::from(b'0' + digit.min(9))),
            Self::Pad(2 | 6) => Self::MoveOn,
            Self::Pad(4 | 8) => Self::MoveBack,
            Self::PadPoint if !digits => Self::Erase,
            Self::Pad(_) | Self::PadPoint | Self::Silent(_) => Self::Other,
            Self::OnLayout { typed, .. } => Self::Character(typed),
            Self::Activate
            | Self::Space
            | Self::Back
            | Self::Erase
            | Self::StillErasing
            | Self::MoveOn
            | Self::MoveBack
            | Self::Help
            | Self::Listen
            | Self::Needs
            | Self::CallStaff
            | Self::StaffSide
            | Self::Save
            | Self::Print
            | Self::Character(_)
            | Self::Other => self,
        }
    }

    /// Where the focus goes, if the key moves it.
    pub(in crate::kiosk) fn step(self) -> Option<Move> {
        match self {
            Self::MoveOn => Some(Move::Next),
            Self::MoveBack => Some(Move::Previous),
            Self::Activate
            | Self::Space
            | Self::Back
            | Self::Erase
            | Self::StillErasing
            | Self::Help
            | Self::Listen
            | Self::Needs
            | Self::CallStaff
            | Self::StaffSide
            | Self::Save
            | Self::Print
            | Self::Character(_)
            | Self::OnLayout { .. }
            | Self::Silent(_)
            | Self::Pad(_)
            | Self::PadPoint
            | Self::Other => None,
        }
    }
}

/// Keys that only change what others mean.
fn is_modifier(key: &Key) -> bool {
    matches!(
        key,
        Key::Named(
            Named::Shift
                | Named::Control
                | Named::Alt
                | Named::AltGraph
                | Named::Super
                | Named::Meta
                | Named::CapsLock
                | Named::NumLock
                | Named::ScrollLock
        )
    )
}

/// Ctrl, Alt and S, where that types nothing else; or Alt and F4.
fn asks_for_staff_side(event: &Event) -> bool {
    let Event::KeyPressed {
        key,
        modified_key,
        physical_key,
        modifiers,
        text,
        ..
    } = event
    else {
        return false;
    };
    if !modifiers.alt() {
        return false;
    }
    if *modified_key == Key::Named(Named::F4) {
        return true;
    }
    let plain = if let Key::Character(letter) = key.as_ref() {
        letter.chars().next()
    } else {
        None
    };
    let in_place = match physical_key {
        Physical::Code(code) => american(*code, false),
        Physical::Unidentified(_) => plain,
    };
    // Where AltGr is both, the key may type another letter than it does by itself.
    let typed = text.as_deref().and_then(|text| text.chars().next());
    let types_another = typed.is_some_and(|typed| {
        !typed.is_control() && !plain.is_some_and(|plain| is_same(typed, plain))
    });
    modifiers.control() && in_place.is_some_and(|letter| is_same(letter, 's')) && !types_another
}

/// Whether two letters are one, large or small.
fn is_same(one: char, other: char) -> bool {
    one.to_lowercase().eq(other.to_lowercase())
}

/// Shortcuts go by the place of the key, so that they are the same on every layout.
fn shortcut(code: Option<Code>, key: &Key) -> KeyPress {
    let letter = match (code, key.as_ref()) {
        (Some(code), _) => american(code, false),
        (None, Key::Character(letter)) => letter.chars().next(),
        (None, Key::Named(_) | Key::Unidentified) => None,
    };
    match letter {
        Some('s' | 'S') => KeyPress::Save,
        Some('p' | 'P') => KeyPress::Print,
        Some(_) | None => KeyPress::Other,
    }
}

/// What the key in this place types on an American keyboard.
fn american(code: Code, shift: bool) -> Option<char> {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyz1234567890-=[]\\;'`,./ ";
    const SHIFTED: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!@#$%^&*()_+{}|:\"~<>? ";
    const PLACES: [Code; 48] = [
        Code::KeyA,
        Code::KeyB,
        Code::KeyC,
        Code::KeyD,
        Code::KeyE,
        Code::KeyF,
        Code::KeyG,
        Code::KeyH,
        Code::KeyI,
        Code::KeyJ,
        Code::KeyK,
        Code::KeyL,
        Code::KeyM,
        Code::KeyN,
        Code::KeyO,
        Code::KeyP,
        Code::KeyQ,
        Code::KeyR,
        Code::KeyS,
        Code::KeyT,
        Code::KeyU,
        Code::KeyV,
        Code::KeyW,
        Code::KeyX,
        Code::KeyY,
        Code::KeyZ,
        Code::Digit1,
        Code::Digit2,
        Code::Digit3,
        Code::Digit4,
        Code::Digit5,
        Code::Digit6,
        Code::Digit7,
        Code::Digit8,
        Code::Digit9,
        Code::Digit0,
        Code::Minus,
        Code::Equal,
        Code::BracketLeft,
        Code::BracketRight,
        Code::Backslash,
        Code::Semicolon,
        Code::Quote,
        Code::Backquote,
        Code::Comma,
        Code::Period,
        Code::Slash,
        Code::Space,
    ];
    let place = PLACES.iter().position(|other| *other == code)?;
    let row = if shift { SHIFTED } else { PLAIN };
    row.chars().nth(place)
}

#[cfg(test)]
mod tests;
