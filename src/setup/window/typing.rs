//! What is typed on the letter board or on a keyboard. It is wiped when it is let go.

use crate::kiosk::widget::{KeyboardKey, Layout};
use zeroize::Zeroizing;

/// The longest text that is typed, in bytes: more than any setting or secret has.
const LONGEST: usize = 4096;

/// A text while it is typed, and the side of the board that is seen.
pub(super) struct Typing {
    text: Zeroizing<String>,
    side: usize,
    /// Whether words begin with capitals.
    is_name: bool,
}

/// The sides of [`Layout::ANYTHING`].
const SMALL: usize = 0;
const CAPITALS: usize = 1;

impl Typing {
    /// Nothing yet; the board shows small letters.
    pub(super) fn code() -> Self {
        Self::of("", false)
    }

    /// A name that is there already.
    pub(super) fn name(text: &str) -> Self {
        Self::of(text, true)
    }

    /// Another text that is there already.
    pub(super) fn text(text: &str) -> Self {
        Self::of(text, false)
    }

    fn of(text: &str, is_name: bool) -> Self {
        // All at once, so that no half of it is left behind where it grew.
        let mut typed = Zeroizing::new(String::with_capacity(LONGEST));
        typed.push_str(text);
        let begins = is_name && text.is_empty();
        Self {
            text: typed,
            side: if begins { CAPITALS } else { SMALL },
            is_name,
        }
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// What is seen of the board.
    pub(super) fn layout(&self) -> Layout {
        let [small, ..] = Layout::ANYTHING;
        Layout::ANYTHING.get(self.side).copied().unwrap_or(small)
    }

    /// A key of the board.
    pub(super) fn press(&mut self, key: KeyboardKey) {
        match key {
            KeyboardKey::Char(sign) => {
                self.write(&sign.to_string());
                // As on a telephone: one capital, and after a blank another.
                if self.is_name && self.side <= CAPITALS {
                    self.side = if sign == ' ' { CAPITALS } else { SMALL };
                }
            }
            KeyboardKey::Backspace => self.erase(),
            KeyboardKey::Turn => self.side = (self.side + 1) % Layout::ANYTHING.len(),
        }
    }

    /// Letters from a keyboard. What cannot be seen is left out.
    pub(super) fn write(&mut self, letters: &str) {
        for letter in letters.chars().filter(|letter| !letter.is_control()) {
            if self.text.len() + letter.len_utf8() <= LONGEST {
                self.text.push(letter);
            }
        }
    }

    pub(super) fn erase(&mut self) {
        let _ = self.text.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(typing: &mut Typing, keys: &str) {
        for key in keys.chars() {
            typing.press(KeyboardKey::Char(key));
        }
    }

    #[test]
    fn a_name_begins_its_words_with_capitals_and_a_code_does_not() {
        let [small, capitals, digits, _] = Layout::ANYTHING;
        let mut name = Typing::name("");
        assert_eq!(name.layout(), capitals);
        pressed(&mut name, "A");
        assert_eq!(name.layout(), small);
        pressed(&mut name, "sha ");
        assert_eq!(name.layout(), capitals);
        assert_eq!(name.as_str(), "Asha ");
        name.press(KeyboardKey::Backspace);
        assert_eq!(name.as_str(), "Asha");
        assert_eq!(Typing::name("Asha").layout(), small);
        let mut code = Typing::code();
        code.press(KeyboardKey::Turn);
        pressed(&mut code, "SBX");
        assert_eq!(code.layout(), capitals);
        code.press(KeyboardKey::Turn);
        assert_eq!(code.layout(), digits);
        pressed(&mut code, "1");
        assert_eq!((code.as_str(), code.layout()), ("SBX1", digits));
    }

    #[test]
    fn nothing_is_written_that_cannot_be_seen_or_finds_no_room() {
        let mut typing = Typing::text("a");
        typing.write("\u{8}\r");
        assert_eq!(typing.as_str(), "a");
        typing.write(&"b".repeat(5000));
        assert_eq!(typing.as_str().len(), LONGEST);
        typing.write("é");
        assert!(typing.as_str().ends_with('b'));
        typing.erase();
        assert_eq!(typing.as_str().len(), LONGEST - 1);
    }
}
