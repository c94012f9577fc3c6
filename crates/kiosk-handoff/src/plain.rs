//! Texts of a person as they may be handed over: one line, bounded, and nothing in it that can be an
//! Aadhaar number. The service gives that number in no field of its own; people write it into names and
//! addresses.

use abdm_types::{plain_line, verhoeff_is_valid};
use std::fmt;
use std::ops::Range;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory as _};

/// A text of a person in one line, without anything that can be an Aadhaar number or a virtual id. There is
/// no other way to make one.
#[derive(Clone, PartialEq, Eq)]
pub struct PlainText(String);

impl PlainText {
    /// Takes a text of at most so many characters; `None` if nothing is left of it.
    #[must_use]
    pub fn new(text: &str, longest: usize) -> Option<Self> {
        let text = hide(&plain_line(text, longest));
        (!text.is_empty()).then_some(Self(text))
    }

    /// The same where a changed text would be of no use: `None` if anything had to be hidden.
    #[must_use]
    pub fn whole(text: &str, longest: usize) -> Option<Self> {
        Self::new(text, longest).filter(|plain| plain.0 == text.trim())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PlainText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("PlainText(..)")
    }
}

/// What stands in the place of a digit.
const HIDDEN: char = 'X';

/// The lengths of an Aadhaar number and of a virtual id.
const LENGTHS: [usize; 2] = [12, 16];

/// A digit of any script, and where it stands.
struct Digit {
    at: usize,
    value: u8,
}

/// Hides every digit of what can be an Aadhaar number or a virtual id: so many digits, together or in groups
/// with one sign between them, of any script.
fn hide(text: &str) -> String {
    let mut hidden: Vec<Range<usize>> = Vec::new();
    for run in runs(text) {
        for length in LENGTHS {
            hidden.extend(numbers(&run, length));
        }
    }
    if hidden.is_empty() {
        return text.to_owned();
    }
    let is_hidden = |at: usize| hidden.iter().any(|range| range.contains(&at));
    text.char_indices()
        .map(|(at, sign)| match digit(sign) {
            Some(_) if is_hidden(at) => HIDDEN,
            _ => sign,
        })
        .collect()
}

/// The digits of a run of groups, group by group.
type Run = Vec<Vec<Digit>>;

/// Groups of digits with no more than one sign between them.
fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    // How many signs stand between the last digit and this one.
    let mut between = usize::MAX;
    for (at, sign) in text.char_indices() {
        let Some(value) = digit(sign) else {
            between = between.saturating_add(if joins(sign) { 1 } else { 2 });
            continue;
        };
        let digit = Digit { at, value };
        match runs.last_mut() {
            Some(run) if between == 0 => match run.last_mut() {
                Some(group) => group.push(digit),
                None => run.push(vec![digit]),
            },
            Some(run) if between == 1 => run.push(vec![digit]),
            Some(_) | None => runs.push(vec![vec![digit]]),
        }
        between = 0;
    }
    runs
}

/// Where so many digits of a run, from the beginning of a group to the end of one, can be such a number.
fn numbers(run: &Run, length: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for from in 0..run.len() {
        let mut digits: Vec<&Digit> = Vec::new();
        let mut groups = 0;
        let mut is_even = true;
        for group in run.iter().skip(from) {
            digits.extend(group);
            groups += 1;
            is_even &= group.len() == 4;
            if digits.len() >= length {
                break;
            }
        }
        let [first, .., last] = digits.as_slice() else {
            continue;
        };
        if digits.len() != length || first.value < 2 {
            continue;
        }
        let ascii: Vec<u8> = digits.iter().map(|digit| b'0' + digit.value).collect();
        // One that was written as they are written is hidden also where it was written wrong.
        if groups == 1 || is_even || verhoeff_is_valid(&ascii) {
            found.push(first.at..last.at + 1);
        }
    }
    found
}

/// What stands between the groups of a number.
fn joins(sign: char) -> bool {
    matches!(sign, ' ' | '-' | '.' | '/' | '_' | ',' | ':')
}

/// The value of a digit of any script. Those of a script follow each other from zero on.
fn digit(sign: char) -> Option<u8> {
    if sign.is_ascii() {
        return sign.to_digit(10).and_then(|value| u8::try_from(value).ok());
    }
    let is_digit = |sign: char| sign.general_category() == GeneralCategory::DecimalNumber;
    if !is_digit(sign) {
        return None;
    }
    let code = u32::from(sign);
    // Five sets for mathematics stand side by side; all others have something else before them.
    if let Some(place @ 0..50) = code.checked_sub(0x1_d7ce) {
        return u8::try_from(place % 10).ok();
    }
    let before = (1..=9).take_while(|back| {
        code.checked_sub(*back)
            .and_then(char::from_u32)
            .is_some_and(is_digit)
    });
    u8::try_from(before.count()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn hidden(text: &str) -> String {
        PlainText::new(text, 300).map_or_else(String::new, |text| text.0)
    }

    #[test]
    fn what_can_be_an_aadhaar_number_is_hidden_however_it_is_written() {
        for (text, left) in [
            ("999941057058", "XXXXXXXXXXXX"),
            (
                "S/O Ravi, UID 9999 4105 7058, Flat 12",
                "S/O Ravi, UID XXXX XXXX XXXX, Flat 12",
            ),
            ("9999-4105-7058", "XXXX-XXXX-XXXX"),
            ("12 9999 4105 7058", "12 XXXX XXXX XXXX"),
            ("99994105 7058", "XXXXXXXX XXXX"),
            ("999 941 057 058", "XXX XXX XXX XXX"),
            ("९९९९ ४१०५ ७०५८", "XXXX XXXX XXXX"),
            ("9999-4105-7059", "XXXX-XXXX-XXXX"),
            ("9999410570581230", "XXXXXXXXXXXXXXXX"),
            ("9999 4105 7058 1230", "XXXX XXXX XXXX XXXX"),
        ] {
            assert_eq!(hidden(text), left, "{text}");
        }
    }

    #[test]
    fn other_numbers_stay() {
        for text in [
            "House No. 12, 4th Cross, Bengaluru 560001",
            "9545812125",
            "080-22221111, 560001",
            "199941057058",
            "99994105705",
            "9999410570589",
            "1995",
        ] {
            assert_eq!(hidden(text), text);
        }
    }

    #[test]
    fn a_text_that_has_to_be_whole_is_whole_or_nothing() {
        let whole = |text: &str| PlainText::whole(text, 30).map(|text| text.0);
        assert_eq!(
            whole(" asha@clinic.example "),
            Some("asha@clinic.example".to_owned())
        );
        assert_eq!(whole("999941057058@clinic.example"), None);
        assert_eq!(whole("a\u{202e}b"), None);
        assert_eq!(whole(&"a".repeat(31)), None);
        assert_eq!(whole(""), None);
    }

    #[test]
    fn digits_of_every_script_have_their_value() {
        for (sign, value) in [
            ('0', 0),
            ('9', 9),
            ('०', 0),
            ('९', 9),
            ('௫', 5),
            ('۷', 7),
            ('᱙', 9),
            ('𝟗', 9),
            ('𝟘', 0),
        ] {
            assert_eq!(digit(sign), Some(value), "{sign}");
        }
        assert_eq!(digit('a'), None);
        assert_eq!(digit('½'), None);
    }

    proptest! {
        #[test]
        fn none_comes_through(
            before in "[a-zA-Z ,]{0,8}", after in "[a-zA-Z ,]{0,8}",
            eleven in prop::collection::vec(0u8..10, 11), first in 2u8..10, cut in 1usize..12, sign in "[-./ ]?",
        ) {
            let mut digits = vec![b'0' + first];
            digits.extend(eleven.iter().take(10).map(|digit| b'0' + digit));
            // The twelfth is the check digit.
            let last = (b'0'..=b'9').find(|last| {
                let whole: Vec<u8> = digits.iter().copied().chain([*last]).collect();
                verhoeff_is_valid(&whole)
            });
            digits.push(last.unwrap());
            let number = String::from_utf8(digits).unwrap();
            let text = format!("{before}{}{sign}{}{after}", &number[..cut], &number[cut..]);
            let plain = hidden(&text);
            let left: String = plain.chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(left, "", "{}", text);
        }
    }
}
