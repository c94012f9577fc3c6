//! Texts from outside, made fit to be drawn.

use super::aadhaar::mask;

/// Marks that may sit on one letter. No Indian script and no European one needs more; a pile of
/// them would be drawn over what stands above and below.
const MOST_MARKS: usize = 4;

/// [`tidy`], and an Aadhaar number that somebody wrote into the text is masked.
pub(in crate::card) fn clean(text: &str, longest: usize) -> String {
    mask(tidy(text, longest))
}

/// Takes out what must not reach a card: control characters, bidirectional controls, invisible
/// formatting (but not the joiners that Indian scripts need), piles of marks, and everything
/// beyond `longest` characters. Runs of blanks become one. For what is written by a rule, such as
/// an ABHA address, whose digits are no Aadhaar number however they look.
pub(in crate::card) fn tidy(text: &str, longest: usize) -> String {
    let mut cleaned = String::with_capacity(text.len().min(longest * 4));
    let mut marks = 0;
    let mut count = 0;
    let mut blank = false;
    for character in text.chars() {
        if character.is_whitespace() || matches!(character, '\u{2028}' | '\u{2029}') {
            blank = count > 0;
            continue;
        }
        if is_hidden(character) {
            continue;
        }
        marks = match (is_mark(character), is_joiner(character)) {
            (true, _) => marks + 1,
            (false, true) => marks,
            (false, false) => 0,
        };
        if marks > MOST_MARKS {
            continue;
        }
        if blank {
            cleaned.push(' ');
            count += 1;
            blank = false;
        }
        if count >= longest {
            break;
        }
        cleaned.push(character);
        count += 1;
    }
    let kept = cleaned.trim_end().len();
    cleaned.truncate(kept);
    cleaned
}

fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            // Soft hyphen, Arabic letter mark, Mongolian vowel separator.
            '\u{AD}' | '\u{61C}' | '\u{180E}'
            // Zero-width space, direction marks; not the joiners between them.
            | '\u{200B}' | '\u{200E}' | '\u{200F}'
            // Embeddings, overrides, isolates, invisible operators, old formatting.
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            // Byte-order mark, interlinear annotation, object replacement, noncharacters.
            | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFC}' | '\u{FFFE}' | '\u{FFFF}'
            // Private use, variation selectors and tags.
            | '\u{E000}'..='\u{F8FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{10FFFF}'
        )
}

fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200C}' | '\u{200D}')
}

/// Combining marks that stand on any letter of any script.
fn is_mark(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_names_stay_as_they_are() {
        for name in [
            "Asha Ramachandran",
            "O'Brien-Smith Jr.",
            "श्रीमती क्षिप्रा",
            "ಶ್ರೀ\u{200d}ಲಕ್ಷ್ಮೀ",
            "ന\u{200c}മ്പ്യാർ",
            "عائشہ صدیقی",
        ] {
            assert_eq!(clean(name, 120), name);
        }
    }

    #[test]
    fn hidden_signs_go() {
        assert_eq!(clean("Asha\u{202e}oaR\u{202c}", 120), "AshaoaR");
        assert_eq!(clean("A\u{0}s\u{7f}h\u{85}a", 120), "Ash a");
        assert_eq!(clean("\u{feff}\u{2066}Asha\u{2069}", 120), "Asha");
    }

    #[test]
    fn blanks_and_lengths_are_bounded() {
        assert_eq!(clean("  Asha \t\n Rao  ", 120), "Asha Rao");
        assert_eq!(clean("\u{a0}\u{3000}", 120), "");
        assert_eq!(clean(&"a ".repeat(500), 20).chars().count(), 19);
        let piled = format!("a{}", "\u{301}".repeat(50));
        assert_eq!(clean(&piled, 120).chars().count(), 5);
        let hidden = format!("a{}", "\u{301}\u{200d}".repeat(50));
        assert!(clean(&hidden, 120).matches('\u{301}').count() <= 4);
    }
}
