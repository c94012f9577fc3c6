//! What others write, made fit to be seen: the one place where it is decided which signs of a
//! service, of a printer or of a scanned code may reach a screen, paper, a log or a QR.

use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// Marks that may sit on one letter. No Indian script and no European one needs more; a pile of
/// them would be drawn over what stands above and below.
const MOST_MARKS: usize = 4;

/// A text in one line of at most `longest` characters, with nothing in it that is not seen.
///
/// Taken out are control characters, everything that turns the direction of text, whatever is
/// invisible (formatting, fillers, tags, variation selectors, private use, what is no character)
/// and more than four marks on one letter. Blanks and line ends become one blank, and none is left
/// at either end. The two joiners (U+200C, U+200D) stay where they shape something: one at a time,
/// behind a letter or sign of an Indian script or of Arabic's; in Latin letters they would only
/// make two names look like one. A text that has been through here comes out of it unchanged.
#[must_use]
pub fn plain_line(text: &str, longest: usize) -> String {
    let mut line = String::with_capacity(text.len().min(longest.saturating_mul(4)));
    let mut count = 0;
    let mut marks = 0;
    let mut last = ' ';
    let mut blank = false;
    for character in text.chars() {
        if character.is_whitespace() {
            blank = count > 0;
            continue;
        }
        if is_hidden(character) {
            continue;
        }
        let joins = is_joiner(character);
        if joins && (blank || !is_shaped(last)) {
            continue;
        }
        marks = match (is_mark(character), joins) {
            (true, _) => marks + 1,
            (false, true) => marks,
            (false, false) => 0,
        };
        if marks > MOST_MARKS {
            continue;
        }
        // A blank takes a place too, and none is left at the end.
        let room = longest.saturating_sub(count);
        if room <= usize::from(blank) {
            break;
        }
        if blank {
            line.push(' ');
            count += 1;
            blank = false;
        }
        line.push(character);
        count += 1;
        last = character;
    }
    line
}

/// Whether a sign is never shown to anybody, whatever stands beside it. The joiners are not among
/// them; see [`plain_line`].
#[must_use]
pub fn is_hidden(character: char) -> bool {
    let is_no_character = matches!(character, '\u{fdd0}'..='\u{fdef}')
        || matches!(u32::from(character) & 0xffff, 0xfffe | 0xffff);
    character.is_control()
        || is_no_character
        || matches!(
            character,
            // Soft hyphen, grapheme joiner, Arabic letter mark.
            '\u{ad}' | '\u{34f}' | '\u{61c}'
            // Fillers of Hangul, vowels of Khmer that are not drawn, separators of Mongolian.
            | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            // Zero-width space, direction marks; not the joiners between them.
            | '\u{200b}' | '\u{200e}' | '\u{200f}'
            // Embeddings, overrides, isolates, invisible operators, old formatting.
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            // Variation selectors, byte order mark, annotations, what stands for an object.
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{fffc}'
            // Formatting of shorthand and of music.
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            // Private use, tags and selectors.
            | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}'
        )
}

fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200c}' | '\u{200d}')
}

/// Whether a joiner behind this sign shapes something: Indian scripts, and Arabic's.
fn is_shaped(character: char) -> bool {
    matches!(character,
        '\u{900}'..='\u{dff}' | '\u{1cd0}'..='\u{1cff}' | '\u{a8e0}'..='\u{a8ff}'
        | '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}')
}

fn is_mark(character: char) -> bool {
    character.general_category_group() == GeneralCategoryGroup::Mark
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_stay_as_they_are() {
        for name in [
            "Asha Ramachandran",
            "O'Brien-Smith Jr.",
            "श्रीमती क्षिप्रा",
            "ಶ್ರೀ\u{200d}ಲಕ್ಷ್ಮೀ",
            "ന\u{200c}മ്പ്യാർ",
            // The old way to write a last letter in Malayalam ends with a joiner.
            "മോഹന\u{d4d}\u{200d}",
            "عائشہ صدیقی",
            "می\u{200c}خواهم",
        ] {
            assert_eq!(plain_line(name, 120), name);
        }
    }

    #[test]
    fn what_is_not_seen_goes() {
        for (text, line) in [
            ("Asha\u{202e}oaR\u{202c}", "AshaoaR"),
            ("\u{feff}\u{2066}Asha\u{2069}", "Asha"),
            ("A\u{0}s\u{7f}h\u{85}a", "Ash a"),
            ("a\u{0}b\u{1b}[31mc", "ab[31mc"),
            ("  Asha\r\n\t\u{2028}Rao\u{a0} ", "Asha Rao"),
            ("\u{200e}\u{200f}\u{61c}", ""),
            ("\u{3164}\u{115f}\u{ffa0}\u{180e}", ""),
            ("a\u{ad}b\u{200b}c\u{2060}d\u{34f}e", "abcde"),
            (
                "a\u{fe0f}b\u{e0100}c\u{e0041}d\u{f0000}e\u{e123}f",
                "abcdef",
            ),
            ("a\u{fdd0}b\u{fffe}c\u{1ffff}d\u{fffc}e", "abcde"),
        ] {
            assert_eq!(plain_line(text, 120), line, "{text:?}");
        }
    }

    #[test]
    fn joiners_stay_only_where_they_shape_something() {
        for (text, line) in [
            ("As\u{200d}ha", "Asha"),
            ("\u{200c}Asha\u{200d}", "Asha"),
            ("क्\u{200d}ष", "क्\u{200d}ष"),
            ("क्\u{200d}\u{200d}\u{200c}ष", "क्\u{200d}ष"),
            ("आशा \u{200d}राव", "आशा राव"),
        ] {
            assert_eq!(plain_line(text, 120), line, "{text:?}");
        }
    }

    #[test]
    fn marks_and_lengths_are_bounded() {
        let piled = format!("a{}", "\u{301}".repeat(50));
        assert_eq!(plain_line(&piled, 120).chars().count(), 5);
        let joined = format!("क{}", "\u{301}\u{200d}".repeat(50));
        assert_eq!(plain_line(&joined, 120).matches('\u{301}').count(), 4);
        assert_eq!(plain_line("abc def", 4), "abc");
        assert_eq!(plain_line("abc def", 5), "abc d");
        assert_eq!(plain_line("abcdef", 4), "abcd");
        assert_eq!(plain_line("abc", 0), "");
    }

    proptest! {
        #[test]
        fn whatever_comes_is_plain_and_stays_as_it_is(
            signs in prop::collection::vec(
                prop_oneof![any::<char>(), prop::char::range('\u{900}', '\u{97f}'),
                    prop::char::range('\u{2000}', '\u{206f}'), prop::char::range('\u{300}', '\u{310}'),
                    prop::char::range('a', 'e'), Just(' ')],
                0..60,
            ),
            longest in 0_usize..50,
        ) {
            let text: String = signs.into_iter().collect();
            let line = plain_line(&text, longest);
            prop_assert!(line.chars().count() <= longest);
            prop_assert!(!line.chars().any(is_hidden));
            prop_assert!(!line.chars().any(|sign| sign.is_whitespace() && sign != ' '));
            prop_assert_eq!(line.trim(), line.as_str());
            prop_assert_eq!(&plain_line(&line, longest), &line);
        }
    }
}
