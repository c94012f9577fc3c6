//! The number pad.

use super::press::surface;
use super::reach::reach;
use super::{Element, Icon, Press, icon};
use crate::kiosk::theme::style::Pressable;
use crate::kiosk::theme::{Look, key};
use iced::widget::{Id, Space, center, column, row};
use iced::{Length, Size};

/// A key of the number pad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeypadKey {
    /// 0 to 9.
    Digit(u8),
    /// Takes the last digit away.
    Backspace,
    /// Takes all digits away.
    Clear,
    /// The same as the primary button.
    Confirm,
}

/// Which keys can be used now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keypad {
    /// The digits: off when all boxes are full or a request runs.
    pub digits: bool,
    /// Backspace: off when all boxes are empty.
    pub backspace: bool,
    /// The key at the bottom right, if there is one, and whether it can be used.
    pub corner: Option<(KeypadKey, bool)>,
}

impl KeypadKey {
    /// The keys in the order the focus walks them.
    pub const ALL: [Self; 11] = [
        Self::Digit(1),
        Self::Digit(2),
        Self::Digit(3),
        Self::Digit(4),
        Self::Digit(5),
        Self::Digit(6),
        Self::Digit(7),
        Self::Digit(8),
        Self::Digit(9),
        Self::Backspace,
        Self::Digit(0),
    ];

    /// The id by which it is found.
    #[must_use]
    pub fn id(self) -> Id {
        Id::from(self.name())
    }

    /// The same as a text: `key-7`, `key-backspace`.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Digit(digit) => format!("key-{digit}"),
            Self::Backspace => "key-backspace".to_owned(),
            Self::Clear => "key-clear".to_owned(),
            Self::Confirm => "key-confirm".to_owned(),
        }
    }
}

/// The size of the whole pad, with half a gap around it that belongs to the keys.
#[must_use]
pub fn size(look: &Look) -> Size {
    let (key, gap) = (look.metrics.pad_key, look.metrics.pad_gap);
    Size::new(3.0 * (key.width + gap), 4.0 * (key.height + gap))
}

/// Draws the pad: 1 to 9, then backspace, 0 and the corner key. It is the same in both
/// directions of writing, as telephones are.
pub fn keypad<'a, M: Clone + 'a>(
    look: &Look,
    keys: Keypad,
    on_key: impl Fn(KeypadKey) -> M,
    focused: Option<KeypadKey>,
) -> Element<'a, M> {
    let draw = |key: KeypadKey, usable: bool| -> Element<'a, M> {
        let press =
            Press::maybe(key.id(), usable.then(|| on_key(key))).focused(focused == Some(key));
        one_key(look, key, press)
    };
    let digit = |digit: u8| draw(KeypadKey::Digit(digit), keys.digits);
    let corner = match keys.corner {
        Some((key, usable)) => draw(key, usable),
        None => Space::new()
            .width(look.metrics.pad_key.width + look.metrics.pad_gap)
            .height(look.metrics.pad_key.height + look.metrics.pad_gap)
            .into(),
    };
    let rows = [
        row![digit(1), digit(2), digit(3)],
        row![digit(4), digit(5), digit(6)],
        row![digit(7), digit(8), digit(9)],
        row![draw(KeypadKey::Backspace, keys.backspace), digit(0), corner],
    ];
    column(rows.into_iter().map(Element::from)).into()
}

fn one_key<'a, M: Clone + 'a>(look: &Look, sign: KeypadKey, press: Press<M>) -> Element<'a, M> {
    let pressable = if sign == KeypadKey::Confirm {
        Pressable::primary(look)
    } else {
        Pressable::surface(look)
    };
    let ink = if press.message.is_some() {
        pressable.ink
    } else {
        pressable.disabled_ink
    };
    let drawing = |sign: Icon| icon(sign, look.metrics.key, ink).into();
    let sign: Element<'a, M> = match sign {
        KeypadKey::Digit(digit) => key(look, digit.to_string()).into(),
        KeypadKey::Backspace => drawing(Icon::Backspace),
        KeypadKey::Clear => drawing(Icon::Cross),
        KeypadKey::Confirm => drawing(Icon::Check),
    };
    let size = look.metrics.pad_key;
    let key = surface(
        look,
        center(sign),
        pressable,
        (Length::Fixed(size.width), Length::Fixed(size.height)),
        0.0,
        press,
    );
    reach(size, look.metrics.pad_gap, key)
}
