//! ABHA addresses: their rules, and suggestions (protocol.md section 13).

use super::people::Identity;
use std::collections::BTreeSet;

/// What comes after the `@` in the sandbox.
pub(super) const SUFFIX: &str = "@sbx";
/// The fewest and the most suggestions that are given (protocol.md section 6B, step 5).
const SUGGESTIONS: std::ops::RangeInclusive<usize> = 10..=24;

/// Whether somebody may choose this local part: 8 to 18 letters and digits, at most one `.` and
/// one `_`, neither at an end, and not digits alone.
pub(super) fn is_allowed(local: &str) -> bool {
    let bytes = local.as_bytes();
    let count = |wanted: u8| bytes.iter().filter(|byte| **byte == wanted).count();
    let is_end = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    (8..=18).contains(&bytes.len())
        && bytes
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_'))
        && bytes.iter().any(u8::is_ascii_alphabetic)
        && count(b'.') <= 1
        && count(b'_') <= 1
        && is_end(bytes.first())
        && is_end(bytes.last())
}

/// Whether somebody can have this local part at all: one that may be chosen, or the fourteen
/// digits that every ABHA number begins with.
pub(super) fn can_be_address(local: &str) -> bool {
    is_allowed(local) || (local.len() == 14 && local.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Addresses that would suit somebody and are free, without suffix. Always the same for the same
/// person and the same taken ones.
pub(super) fn suggest(identity: &Identity, is_taken: impl Fn(&str) -> bool) -> Vec<String> {
    let letters = |text: &str| -> String {
        text.chars()
            .filter(char::is_ascii_alphabetic)
            .map(|letter| letter.to_ascii_lowercase())
            .take(10)
            .collect()
    };
    let first = letters(&identity.first);
    let last = letters(identity.last.as_deref().unwrap_or("abha"));
    let (day_and_month, year) = identity.birth();
    let (day, month) = day_and_month.unwrap_or(("01", "01"));
    let short = year.get(2..).unwrap_or(year);
    let natural = [
        format!("{first}_{year}"),
        format!("{first}{last}{short}"),
        format!("{first}.{last}"),
        format!("{first}_{last}"),
        format!("{first}.{last}{short}"),
        format!("{first}_{last}{short}"),
        format!("{first}.{year}"),
        format!("{first}{year}"),
        format!("{first}_{day}{month}{year}"),
        format!("{first}.{day}{month}{short}"),
        format!("{last}.{first}"),
        format!("{last}_{first}{short}"),
        format!("{day}_{first}.{last}"),
    ];
    // Long names leave room for nothing else.
    let stem: String = first.chars().take(6).chain(last.chars().take(5)).collect();
    let counted = (1..1000).map(|count| format!("{stem}_{count:02}"));
    let mut seen = BTreeSet::new();
    natural
        .into_iter()
        .chain(counted)
        .filter(|local| is_allowed(local) && !is_taken(local))
        .filter(|local| seen.insert(local.clone()))
        .take(*SUGGESTIONS.start() + 2)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people;

    #[test]
    fn knows_the_rules() {
        for good in [
            "asha_1995",
            "22_gaurav.kumar",
            "aaaaaaaa",
            "abcdefghij12345678",
        ] {
            assert!(is_allowed(good), "{good}");
        }
        for bad in [
            "asha",
            "abcdefghij123456789",
            "asha rao95",
            "asha-rao95",
            "asha.rao.95",
            "asha__rao95",
            "_asharao95",
            "asharao95.",
            "1234567890",
            "asha_1995@sbx",
            "आशा_राव_1995",
            "",
        ] {
            assert!(!is_allowed(bad), "{bad}");
        }
    }

    #[test]
    fn suggests_enough_free_addresses_for_everybody() {
        for person in people::all() {
            let list = suggest(&person.identity, |local| local == "asha_1995");
            assert!(SUGGESTIONS.contains(&list.len()), "{list:?}");
            assert!(list.iter().all(|local| is_allowed(local)), "{list:?}");
            assert!(!list.contains(&"asha_1995".to_owned()));
            let distinct: BTreeSet<&String> = list.iter().collect();
            assert_eq!(distinct.len(), list.len());
        }
    }
}
