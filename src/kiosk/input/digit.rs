//! Digits of every script.

use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// What a decimal digit of any script is worth, 0 to 9: `7`, `७`, `৭`, `７`. Nothing for every
/// other character, Roman numerals and fractions included.
#[must_use]
pub fn decimal_digit(character: char) -> Option<u8> {
    if !is_decimal(character) {
        return None;
    }
    // They stand together in tens from zero to nine, in places several tens after another
    // (Unicode, section 4.6), so that the distance from the first one tells the worth.
    let place = u32::from(character);
    let before = (0..place)
        .rev()
        .take_while(|code| char::from_u32(*code).is_some_and(is_decimal))
        .count();
    u8::try_from(before % 10).ok()
}

fn is_decimal(character: char) -> bool {
    character.general_category() == GeneralCategory::DecimalNumber
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_digits_of_every_script_of_india() {
        for zero in "0०০੦૦୦௦౦೦൦۰٠᱐꯰0０".chars() {
            for worth in 0_u8..10 {
                let digit = char::from_u32(u32::from(zero) + u32::from(worth)).unwrap();
                assert_eq!(decimal_digit(digit), Some(worth), "{digit}");
            }
        }
    }

    /// The rule that the worth is told by holds in the tables that are used.
    #[test]
    fn all_decimal_digits_stand_in_whole_tens() {
        let mut run = 0;
        let mut all = 0;
        for code in 0..=u32::from(char::MAX) {
            if char::from_u32(code).is_some_and(is_decimal) {
                run += 1;
                all += 1;
            } else {
                assert_eq!(run % 10, 0, "the digits before U+{code:X}");
                run = 0;
            }
        }
        assert!(all >= 650, "{all} digits are no whole Unicode");
    }

    #[test]
    fn knows_what_is_no_decimal_digit() {
        for character in "aक½²Ⅻ①一-. ".chars() {
            assert_eq!(decimal_digit(character), None, "{character}");
        }
    }
}
