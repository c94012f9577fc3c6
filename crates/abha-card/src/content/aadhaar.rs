//! Aadhaar numbers that somebody wrote into a name or an address. The service never gives one
//! in a field of its own; a card shows none.

use abdm_types::verhoeff_is_valid;
use std::ops::Range;

/// Digits of an Aadhaar number that may be shown.
const SHOWN: usize = 4;

/// Writes X for all but the last four digits of what can only be an Aadhaar number: twelve
/// digits with the right check digit, together or in three groups. A mobile number with its
/// country code stays as it is.
pub(super) fn mask(text: String) -> String {
    let groups = groups(&text);
    let mut hidden: Vec<Range<usize>> = Vec::new();
    for (place, group) in groups.iter().enumerate() {
        let digits = text.get(group.clone()).unwrap_or_default();
        if is_aadhaar(digits) && !is_mobile(digits) {
            hidden.push(group.start..group.end - SHOWN);
        }
        if let Some([first, second, third]) = groups.get(place..place + 3)
            && stand_together(&text, [first, second, third])
        {
            let parts = [first, second, third].map(|part| text.get(part.clone()));
            if is_aadhaar(&parts.map(Option::unwrap_or_default).concat()) {
                hidden.extend([first.clone(), second.clone()]);
            }
        }
    }
    if hidden.is_empty() {
        return text;
    }
    let is_hidden = |at: usize| hidden.iter().any(|range| range.contains(&at));
    text.char_indices()
        .map(|(at, character)| if is_hidden(at) { 'X' } else { character })
        .collect()
}

/// Where the digits of a text are, in bytes.
fn groups(text: &str) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for (at, _) in text
        .bytes()
        .enumerate()
        .filter(|(_, byte)| byte.is_ascii_digit())
    {
        match groups.last_mut() {
            Some(group) if group.end == at => group.end += 1,
            Some(_) | None => groups.push(at..at + 1),
        }
    }
    groups
}

/// Whether three groups of four digits are one number: with the same sign between them, and not
/// the middle of a longer number such as an ABHA number.
fn stand_together(text: &str, [first, second, third]: [&Range<usize>; 3]) -> bool {
    let byte = |at: Option<usize>| at.and_then(|at| text.as_bytes().get(at)).copied();
    let sign = byte(Some(first.end));
    let goes_on = |sign_at: Option<usize>, digit_at: Option<usize>| {
        byte(sign_at) == Some(b'-') && byte(digit_at).is_some_and(|byte| byte.is_ascii_digit())
    };
    [first, second, third].iter().all(|group| group.len() == 4)
        && matches!(sign, Some(b' ' | b'-'))
        && byte(Some(second.end)) == sign
        && first.end + 1 == second.start
        && second.end + 1 == third.start
        && !goes_on(first.start.checked_sub(1), first.start.checked_sub(2))
        && !goes_on(Some(third.end), Some(third.end + 1))
}

fn is_aadhaar(digits: &str) -> bool {
    digits.len() == 12
        && digits.starts_with(|first| first >= '2')
        && verhoeff_is_valid(digits.as_bytes())
}

/// Whether twelve digits can be India's country code and a mobile number.
fn is_mobile(digits: &str) -> bool {
    digits
        .strip_prefix("91")
        .is_some_and(|rest| rest.starts_with(|first| first >= '6'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(text: &str) -> String {
        mask(text.to_owned())
    }

    #[test]
    fn an_aadhaar_number_is_masked_however_it_is_written() {
        assert_eq!(masked("999941057058"), "XXXXXXXX7058");
        assert_eq!(
            masked("S/O Ravi, UID 9999 4105 7058, Flat 12"),
            "S/O Ravi, UID XXXX XXXX 7058, Flat 12"
        );
        assert_eq!(
            masked("पता 9999-4105-7058 560001"),
            "पता XXXX-XXXX-7058 560001"
        );
        assert_eq!(masked("12 9999 4105 7058"), "12 XXXX XXXX 7058");
        assert_eq!(
            masked("999971658847, 999933119405"),
            "XXXXXXXX8847, XXXXXXXX9405"
        );
    }

    #[test]
    fn other_numbers_stay() {
        for text in [
            "",
            "House No. 12, Bengaluru, Karnataka, 560001",
            // A wrong check digit, too many digits, an ABHA number.
            "999941057059",
            "9999410570589",
            "91-9999-4105-7058",
            "9999-4105-7058-12",
            "9999 4105-7058",
            "919876543210",
            "919545812125",
        ] {
            assert_eq!(masked(text), text);
        }
        let mobile = (0..10).map(|last| format!("91954581212{last}"));
        assert!(mobile.into_iter().all(|mobile| masked(&mobile) == mobile));
    }
}
