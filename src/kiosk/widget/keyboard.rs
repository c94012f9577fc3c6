//! The letter board.

use super::press::surface;
use super::reach::reach;
use super::{Element, Icon, Press, icon};
use crate::kiosk::theme::style::Pressable;
use crate::kiosk::theme::{Look, Metrics, key, least, space};
use iced::widget::{Id, center, column, row};
use iced::{Length, Size};

/// A key of the letter board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyboardKey {
    /// A letter, digit or sign.
    Char(char),
    /// Takes the last sign away.
    Backspace,
    /// Turns the board over: letters on one side, digits and signs on the other.
    Turn,
}

/// The rows of a letter board. [`Layout::BACKSPACE`] and [`Layout::TURN`] stand for those keys;
/// every other character is its own key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    rows: &'static [&'static str],
}

impl Layout {
    /// The character that stands for backspace in a row.
    pub const BACKSPACE: char = '\u{8}';

    /// The character that stands for turning the board over.
    pub const TURN: char = '\u{e}';

    /// What an ABHA address may hold: letters, digits, a dot and an underscore.
    pub const ADDRESS: Self = Self {
        rows: &["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm._\u{8}"],
    };

    /// What a name may hold: letters, blanks, a dot, a dash and an apostrophe.
    pub const NAME: Self = Self {
        rows: &["qwertyuiop", "asdfghjkl'", "zxcvbnm.-\u{8}", " "],
    };

    /// The letters of [`Self::ADDRESS`], for a panel without room for a fourth row.
    pub const ADDRESS_LETTERS: Self = Self {
        rows: &["qwertyuiop", "asdfghjkl\u{e}", "zxcvbnm._\u{8}"],
    };

    /// The other side of [`Self::ADDRESS_LETTERS`].
    pub const ADDRESS_DIGITS: Self = Self {
        rows: &["1234567890", "._\u{e}", "\u{8}"],
    };

    /// The letters of [`Self::NAME`], for a panel without room for a fourth row.
    pub const NAME_LETTERS: Self = Self {
        rows: &["qwertyuiop", "asdfghjkl\u{e}", "zxcvbnm. \u{8}"],
    };

    /// The other side of [`Self::NAME_LETTERS`].
    pub const NAME_SIGNS: Self = Self {
        rows: &[".-'", "\u{e} \u{8}"],
    };

    /// What an e-mail address may hold: letters and the commonest signs; on the other side, what
    /// else there is.
    pub const EMAIL: Self = Self {
        rows: &["qwertyuiop", "asdfghjkl@", "zxcvbnm.\u{e}\u{8}"],
    };

    /// The other side of [`Self::EMAIL`].
    pub const EMAIL_SIGNS: Self = Self {
        rows: &["1234567890", "@._-+%", "\u{e}\u{8}"],
    };

    /// Whatever a name, an address or a secret in ASCII may hold, on four sides of three rows: small
    /// letters, capitals, digits with the commonest signs, and the other signs.
    pub const ANYTHING: [Self; 4] = [
        Self {
            rows: &["qwertyuiop", "asdfghjkl-", "\u{e}zxcvbnm \u{8}"],
        },
        Self {
            rows: &["QWERTYUIOP", "ASDFGHJKL-", "\u{e}ZXCVBNM \u{8}"],
        },
        Self {
            rows: &["1234567890", ".,:;/@&'()", "\u{e}_+#!? \u{8}"],
        },
        Self {
            rows: &["[]{}<>|\\~^", "\"$%*=`", "\u{e} \u{8}"],
        },
    ];

    /// The same on two sides of three rows: letters, then what else there is.
    #[must_use]
    pub fn in_two_sides(&self) -> [Self; 2] {
        if *self == Self::NAME {
            [Self::NAME_LETTERS, Self::NAME_SIGNS]
        } else if *self == Self::EMAIL {
            [Self::EMAIL, Self::EMAIL_SIGNS]
        } else {
            [Self::ADDRESS_LETTERS, Self::ADDRESS_DIGITS]
        }
    }

    /// The keys, row by row.
    pub fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = KeyboardKey>> {
        self.rows.iter().map(|row| {
            row.chars().map(|sign| match sign {
                Self::BACKSPACE => KeyboardKey::Backspace,
                Self::TURN => KeyboardKey::Turn,
                sign => KeyboardKey::Char(sign),
            })
        })
    }
}

/// Keys in a full row. Every board is as wide, so that a key keeps its width.
const LONGEST_ROW: f32 = 10.0;

/// Whether a board of this width has keys as wide as fingers need.
#[must_use]
pub fn fits(width: f32) -> bool {
    width / LONGEST_ROW >= Metrics::mm(least::KEY_MM)
}

impl KeyboardKey {
    /// The id by which it is found.
    #[must_use]
    pub fn id(self) -> Id {
        Id::from(self.name())
    }

    /// The same as a text: `key-a`, `key-.`, `key-space`, `key-backspace`, `key-turn`.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Char(' ') => "key-space".to_owned(),
            Self::Char(sign) => format!("key-{sign}"),
            Self::Backspace => "key-backspace".to_owned(),
            Self::Turn => "key-turn".to_owned(),
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
    let gap = space::TOUCH;
    let key_width = (width / LONGEST_ROW - gap).floor();
    let rows = layout.rows().map(|keys| {
        let keys: Vec<KeyboardKey> = keys.collect();
        let alone = keys.len() == 1;
        let keys = keys.into_iter().map(|key| {
            let press = Press::maybe(key.id(), usable(key).then(|| on_key(key)))
                .focused(focused == Some(key));
            let width = match key {
                KeyboardKey::Char(' ') if alone => key_width * 5.0,
                KeyboardKey::Char(_) | KeyboardKey::Backspace | KeyboardKey::Turn => key_width,
            };
            one_key(look, layout, key, width, press)
        });
        row(keys).into()
    });
    column(rows.collect::<Vec<_>>())
        .align_x(iced::Alignment::Center)
        .width(width)
        .into()
}

fn one_key<'a, M: Clone + 'a>(
    look: &Look,
    layout: Layout,
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
        KeyboardKey::Turn => {
            let [small, capitals, digits, _] = Layout::ANYTHING;
            let other_side = if layout == small {
                "ABC"
            } else if layout == digits {
                "#*="
            } else if layout == Layout::ADDRESS_LETTERS
                || layout == Layout::EMAIL
                || layout == capitals
            {
                "123"
            } else if layout == Layout::NAME_LETTERS {
                "-'"
            } else {
                "abc"
            };
            key(look, other_side).size(size * 0.7).into()
        }
    };
    let face = Size::new(width, look.metrics.letter_height);
    let key = surface(
        look,
        center(sign),
        pressable,
        (Length::Fixed(face.width), Length::Fixed(face.height)),
        0.0,
        press,
    );
    reach(face, space::TOUCH, key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_of_ascii_is_somewhere_on_the_board_for_anything() {
        let keys: Vec<KeyboardKey> = Layout::ANYTHING
            .iter()
            .flat_map(|side| side.rows().flatten().collect::<Vec<_>>())
            .collect();
        for sign in ' '..='~' {
            assert!(keys.contains(&KeyboardKey::Char(sign)), "{sign}");
        }
        for side in Layout::ANYTHING {
            let rows: Vec<Vec<KeyboardKey>> = side.rows().map(Iterator::collect).collect();
            assert!(rows.iter().all(|row| row.len() <= 10));
            let all = rows.concat();
            assert!(all.contains(&KeyboardKey::Turn) && all.contains(&KeyboardKey::Backspace));
        }
    }
}
