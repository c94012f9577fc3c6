//! The letter board.

use super::press::surface;
use super::{Element, Icon, Press, icon};
use crate::kiosk::theme::style::Pressable;
use crate::kiosk::theme::{Look, key, space};
use iced::Length;
use iced::widget::{Id, center, column, row};

/// A key of the letter board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyboardKey {
    /// A letter, digit or sign.
    Char(char),
    /// Takes the last sign away.
    Backspace,
}

/// The rows of a letter board. [`Layout::BACKSPACE`] stands for that key; every other character
/// is its own key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    rows: &'static [&'static str],
}

impl Layout {
    /// The character that stands for backspace in a row.
    pub const BACKSPACE: char = '\u{8}';

    /// What an ABHA address may hold: letters, digits, a dot and an underscore.
    pub const ADDRESS: Self = Self {
        rows: &["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm._\u{8}"],
    };

    /// What a name may hold: letters, blanks, a dot, a dash and an apostrophe.
    pub const NAME: Self = Self {
        rows: &["qwertyuiop", "asdfghjkl'", "zxcvbnm.-\u{8}", " "],
    };

    /// The keys, row by row.
    pub fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = KeyboardKey>> {
        self.rows.iter().map(|row| {
            row.chars().map(|sign| {
                if sign == Self::BACKSPACE {
                    KeyboardKey::Backspace
                } else {
                    KeyboardKey::Char(sign)
                }
            })
        })
    }

    fn longest_row(&self) -> usize {
        self.rows
            .iter()
            .map(|row| row.chars().count())
            .max()
            .unwrap_or(1)
    }
}

impl KeyboardKey {
    /// The id by which it is found.
    #[must_use]
    pub fn id(self) -> Id {
        Id::from(self.name())
    }

    /// The same as a text: `key-a`, `key-.`, `key-space`, `key-backspace`.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Char(' ') => "key-space".to_owned(),
            Self::Char(sign) => format!("key-{sign}"),
            Self::Backspace => "key-backspace".to_owned(),
        }
    }
}

/// Draws a letter board that fills `width`; every key is equally wide. `usable` says which keys
/// can be used now.
pub fn keyboard<'a, M: Clone + 'a>(
    look: &Look,
    layout: Layout,
    width: f32,
    usable: impl Fn(KeyboardKey) -> bool,
    on_key: impl Fn(KeyboardKey) -> M,
    focused: Option<KeyboardKey>,
) -> Element<'a, M> {
    let keys = layout.longest_row() as f32;
    let key_width = ((width - (keys - 1.0) * space::XS) / keys).floor();
    let rows = layout.rows().map(|keys| {
        let keys = keys.map(|key| {
            let press = Press::maybe(key.id(), usable(key).then(|| on_key(key)))
                .focused(focused == Some(key));
            let width = match key {
                KeyboardKey::Char(' ') => key_width * 5.0,
                KeyboardKey::Char(_) | KeyboardKey::Backspace => key_width,
            };
            one_key(look, key, width, press)
        });
        row(keys).spacing(space::XS).into()
    });
    column(rows.collect::<Vec<_>>())
        .spacing(space::XS)
        .align_x(iced::Alignment::Center)
        .width(width)
        .into()
}

fn one_key<'a, M: Clone + 'a>(
    look: &Look,
    sign: KeyboardKey,
    width: f32,
    press: Press<M>,
) -> Element<'a, M> {
    let pressable = Pressable::surface(look);
    let ink = if press.message.is_some() {
        pressable.ink
    } else {
        pressable.disabled_ink
    };
    // Letters stay on their keys however large the text is.
    let size = look.metrics.key.min(width * 0.6);
    let sign: Element<'a, M> = match sign {
        KeyboardKey::Char(' ') => icon(Icon::Space, look.metrics.key, ink).into(),
        KeyboardKey::Char(sign) => key(look, sign.to_string()).size(size).into(),
        KeyboardKey::Backspace => icon(Icon::Backspace, size, ink).into(),
    };
    surface(
        look,
        center(sign),
        pressable,
        (
            Length::Fixed(width),
            Length::Fixed(look.metrics.letter_height),
        ),
        0.0,
        press,
    )
}
