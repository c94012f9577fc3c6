//! Texts from outside, made fit to be drawn.

use super::aadhaar::mask;
use crate::fonts::draws;
use crate::shaping::has_script;
use abdm_types::plain_line;

/// [`plain_line`], and an Aadhaar number that somebody wrote into the text is masked. What is written
/// by a rule, such as an ABHA address, is a plain line alone: its digits are no Aadhaar number however
/// they look.
pub(crate) fn clean(text: &str, longest: usize) -> String {
    mask(plain_line(text, longest))
}

/// What of a text can be drawn. Signs that no font has are left out of it. `None` when letters are
/// among what no font has, since a name with boxes in it is nobody's, and when neither letters nor
/// digits are left: that is what comes of letters that were lost before they came here.
pub(crate) fn legible(text: &str) -> Option<String> {
    let is_lost = |character: char| !draws(character) && !is_joiner(character);
    if text
        .chars()
        .any(|character| is_lost(character) && has_script(character))
    {
        return None;
    }
    let drawn: String = text
        .chars()
        .filter(|character| !is_lost(*character))
        .collect();
    let drawn = drawn.split_whitespace().collect::<Vec<_>>().join(" ");
    drawn.contains(char::is_alphanumeric).then_some(drawn)
}

/// Where something was left out of the middle.
const LEFT_OUT: &str = " … ";

/// An address of at most `longest` characters: a longer one loses its middle, since it begins with
/// the house and ends with the town and its pincode. Bilingual stay whole where they can, and
/// the last six digits that stand alone stay whatever else goes.
pub(crate) fn shorten(text: &str, longest: usize) -> String {
    let count = text.chars().count();
    if count <= longest {
        return text.to_owned();
    }
    let pincode = pincode(text);
    let room = longest.saturating_sub(LEFT_OUT.chars().count());
    let first = room / 2;
    let tail = end(text, room - first);
    let tail = match pincode {
        Some(pincode) if !tail.contains(pincode) => {
            let room = (room - first).saturating_sub(pincode.len() + 2);
            format!("{pincode}, {}", end(text, room))
        }
        Some(_) | None => tail.to_owned(),
    };
    format!("{}{LEFT_OUT}{tail}", start(text, first))
}

/// The pincode in an address: the last six digits in a row, perhaps written as three and three.
fn pincode(text: &str) -> Option<&str> {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    (0..bytes.len()).rev().find_map(|at| {
        let alone =
            |length: usize| is_digit(at) && !(is_digit(at + length) || at > 0 && is_digit(at - 1));
        let joined = alone(6) && (at..at + 6).all(is_digit);
        let parted = alone(7)
            && bytes.get(at + 3) == Some(&b' ')
            && (at..at + 7).all(|place| place == at + 3 || is_digit(place));
        match (joined, parted) {
            (true, _) => text.get(at..at + 6),
            (false, true) => text.get(at..at + 7),
            (false, false) => None,
        }
    })
}

/// The first characters, up to the end of a word where there is one in their second half.
fn start(text: &str, longest: usize) -> &str {
    let end = text
        .char_indices()
        .nth(longest)
        .map_or(text.len(), |(at, _)| at);
    let whole = text.get(..end).unwrap_or_default();
    let goes_on = text.get(end..).is_some_and(|rest| !rest.starts_with(' '));
    match whole.rfind(' ') {
        Some(blank) if goes_on && blank * 2 > end => whole.get(..blank).unwrap_or_default(),
        Some(_) | None => mended(whole, text),
    }
    .trim_end_matches([' ', ','])
}

/// The last characters, from the beginning of a word where there is one in their first half.
fn end(text: &str, longest: usize) -> &str {
    let skipped = text.chars().count().saturating_sub(longest);
    let begin = text
        .char_indices()
        .nth(skipped)
        .map_or(text.len(), |(at, _)| at);
    let whole = text.get(begin..).unwrap_or_default();
    let goes_on = text
        .get(..begin)
        .is_some_and(|before| !before.ends_with(' '));
    let whole = match whole.find(' ') {
        Some(blank) if goes_on && blank * 2 < whole.len() => whole.get(blank..).unwrap_or_default(),
        // A sign does not stand without its letter.
        Some(_) | None => whole.trim_start_matches(|sign| is_mark(sign) || is_joiner(sign)),
    };
    whole.trim_start_matches([' ', ','])
}

/// The beginning of a text without a letter whose signs were cut off.
fn mended<'a>(start: &'a str, text: &str) -> &'a str {
    let next = text.get(start.len()..).and_then(|rest| rest.chars().next());
    if !next.is_some_and(|next| is_mark(next) || is_joiner(next)) {
        return start;
    }
    let letter = start.rfind(|sign| !is_mark(sign) && !is_joiner(sign));
    start.get(..letter.unwrap_or_default()).unwrap_or_default()
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

    #[test]
    fn what_no_font_has_is_no_line() {
        for (text, wanted) in [
            ("Asha Rao", Some("Asha Rao")),
            ("14 😀 Neem ☃ Gali", Some("14 Neem Gali")),
            ("आशा 王", None),
            ("བསྟན་འཛིན", None),
            ("????", None),
            ("- , -", None),
            ("", None),
            ("560001", Some("560001")),
            ("ನ\u{200c}ಮ್ಪ್ಯಾರ್", Some("ನ\u{200c}ಮ್ಪ್ಯಾರ್")),
        ] {
            assert_eq!(legible(text).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn a_long_address_loses_its_middle_and_never_its_pincode() {
        let long = format!(
            "Flat 1204, Tower C, {}Bengaluru, Karnataka, 560001",
            "Marg, ".repeat(80)
        );
        for longest in 20..300 {
            let short = shorten(&long, longest);
            assert!(short.chars().count() <= longest, "{longest}: {short}");
            assert!(
                short.ends_with("560001") && short.starts_with("Flat"),
                "{short}"
            );
            assert!(short.contains(" … "));
        }
        assert_eq!(
            shorten(&long, 60),
            "Flat 1204, Tower C, Marg … Bengaluru, Karnataka, 560001"
        );
        assert_eq!(shorten("Asha Nagar", 10), "Asha Nagar");
        let first = format!("PIN 560 001, {}Karnataka", "Marg, ".repeat(80));
        assert!(shorten(&first, 60).contains("560 001"));
        let middle = format!("{}560001, {}", "Gali, ".repeat(40), "Marg, ".repeat(40));
        let short = shorten(&middle, 60);
        assert!(
            short.contains("560001") && short.chars().count() <= 60,
            "{short}"
        );
    }

    proptest::proptest! {
        #[test]
        fn no_address_is_too_long(text in "\\PC{0,200}", longest in 20_usize..150) {
            let short = shorten(&text, longest);
            proptest::prop_assert!(short.chars().count() <= longest.max(text.chars().count().min(longest)));
        }
    }
}
