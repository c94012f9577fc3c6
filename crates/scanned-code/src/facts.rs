//! The single facts of a code, each as the field writes it. What is odd counts as not said.

use abdm_types::{AbhaAddress, AbhaNumber, AbhaQr, BirthDate, Gender, Mobile, plain_line};
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// The longest name that is shown, in characters.
const LONGEST_NAME: usize = 60;

/// Marks that may sit on one letter: more would be drawn over what stands above and below.
const MOST_MARKS: usize = 4;

/// The longest part of an address, in characters: new ones have 18, old ones had more.
const LONGEST_PART: usize = 40;

/// The endings that an ABHA address has had; a payment's address and an e-mail have others.
const SUFFIXES: [&str; 3] = ["abdm", "sbx", "ndhm"];

/// The facts as they were said, under whichever key.
#[derive(Default)]
pub(crate) struct Facts<'a> {
    pub(crate) number: Option<&'a str>,
    pub(crate) address: Option<&'a str>,
    pub(crate) name: Option<&'a str>,
    pub(crate) gender: Option<&'a str>,
    pub(crate) birth: Option<&'a str>,
    pub(crate) mobile: Option<&'a str>,
}

/// Which fact a key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Key {
    Number,
    Address,
    Name,
    Gender,
    Birth,
    Mobile,
    /// An Aadhaar number, which is not read.
    Aadhaar,
    /// A facility.
    Facility,
}

impl Key {
    /// Reads a key in any of its spellings: `state name` and `state_name` are one, and so are
    /// `hidn` and `HIDN`. `None` for all that nothing is taken from.
    pub(crate) fn of(spelling: &str) -> Option<Self> {
        const LONGEST: usize = 20;
        if spelling.len() > LONGEST {
            return None;
        }
        let plain: String = spelling
            .chars()
            .filter(|sign| !matches!(sign, ' ' | '_' | '-'))
            .map(|sign| sign.to_ascii_lowercase())
            .collect();
        Some(match plain.as_str() {
            "hidn" | "abhanumber" | "healthidnumber" => Self::Number,
            "hid" | "phr" | "abhaaddress" | "phraddress" | "healthid" => Self::Address,
            "name" | "fullname" => Self::Name,
            "gender" => Self::Gender,
            "dob" | "dateofbirth" | "yob" | "yearofbirth" => Self::Birth,
            "mobile" | "mobilenumber" | "phone" => Self::Mobile,
            "uid" | "aadhaar" | "aadhaarnumber" => Self::Aadhaar,
            "hipid" => Self::Facility,
            _ => return None,
        })
    }
}

impl Facts<'_> {
    /// The person, where the facts name one.
    pub(crate) fn person(&self) -> Option<AbhaQr> {
        let address = self.address.and_then(known);
        // Some write the number where the address belongs.
        let number = self.number.and_then(known).or(address);
        let number = number.and_then(|text| AbhaNumber::parse(text).ok());
        let address = address.and_then(address_of).filter(|address| {
            address.suffix().is_some() || AbhaNumber::parse(address.local()).is_err()
        });
        let mut person = AbhaQr::new(number, address)?;
        person.name = self.name.and_then(known).and_then(name);
        person.gender = self.gender.and_then(known).and_then(gender);
        person.date_of_birth = self.birth.and_then(known).and_then(birth);
        person.mobile = self
            .mobile
            .and_then(known)
            .and_then(|text| Mobile::parse(text).ok());
        Some(person)
    }
}

/// What is not written as unknown.
fn known(text: &str) -> Option<&str> {
    let text = text.trim();
    let is_unknown = ["", "-", "--", "na", "n/a", "null", "none", "nil"]
        .iter()
        .any(|sign| text.eq_ignore_ascii_case(sign));
    (!is_unknown).then_some(text)
}

/// An address with its suffix or without, in small letters.
fn address_of(text: &str) -> Option<AbhaAddress> {
    let plain = |part: &str| {
        part.len() <= LONGEST_PART
            && part.contains(|sign: char| sign.is_ascii_alphanumeric())
            && part
                .chars()
                .all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '_' | '-'))
    };
    if text.len() > 2 * LONGEST_PART {
        return None;
    }
    let address = AbhaAddress::given(&text.to_ascii_lowercase())?;
    (plain(address.local()) && address.suffix().is_none_or(plain)).then_some(address)
}

/// An address that stands alone: only its suffix tells it from everything else with an `@`.
pub(crate) fn bare_address(text: &str) -> Option<AbhaAddress> {
    address_of(text).filter(|address| {
        address
            .suffix()
            .is_some_and(|suffix| SUFFIXES.contains(&suffix))
    })
}

/// A name fit to be shown. What has a digit in it is no name.
fn name(text: &str) -> Option<String> {
    let mut shown = String::new();
    let mut marks = 0;
    let mut letters = 0;
    for character in plain_line(text, 2 * LONGEST_NAME).chars() {
        let group = character.general_category_group();
        if group == GeneralCategoryGroup::Number {
            return None;
        }
        let is_mark = group == GeneralCategoryGroup::Mark;
        let is_letter = group == GeneralCategoryGroup::Letter;
        // The joiners shape Indian letters.
        let is_joiner = matches!(character, '\u{200c}' | '\u{200d}');
        marks = if is_mark || is_joiner { marks + 1 } else { 0 };
        letters += usize::from(is_letter);
        let is_shown = is_letter
            || (marks > 0 && marks <= MOST_MARKS && letters > 0)
            || matches!(character, '.' | '\'' | '’' | '-' | '(' | ')');
        if is_shown {
            shown.push(character);
        } else if character.is_whitespace() && !shown.ends_with(' ') && !shown.is_empty() {
            shown.push(' ');
        }
    }
    // What was left out may have stood between marks that are now one pile.
    (letters > 0).then(|| plain_line(&shown, LONGEST_NAME))
}

fn gender(text: &str) -> Option<Gender> {
    match text {
        _ if text.eq_ignore_ascii_case("m") || text.eq_ignore_ascii_case("male") => {
            Some(Gender::Male)
        }
        _ if text.eq_ignore_ascii_case("f") || text.eq_ignore_ascii_case("female") => {
            Some(Gender::Female)
        }
        _ => Gender::from_code(text),
    }
}

/// A date as `BirthDate` reads it; of one whose day is unknown or does not exist, the year.
fn birth(text: &str) -> Option<BirthDate> {
    const YEARS: std::ops::RangeInclusive<u16> = 1_900..=2_099;
    let day = text.split(['T', ' ']).next()?;
    let year_alone = || {
        day.split(['/', '-', '.'])
            .find_map(|part| BirthDate::new(part.parse().ok()?, None))
    };
    BirthDate::parse(day)
        .or_else(year_alone)
        .filter(|date| YEARS.contains(&date.year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_every_way_they_are_written() {
        let whole = BirthDate::new(1995, Some((5, 31)));
        for text in [
            "31/5/1995",
            "31-5-1995",
            "31-05-1995",
            "31.5.1995",
            "1995-05-31",
            "1995-05-31T00:00:00",
        ] {
            assert_eq!(birth(text), whole, "{text}");
        }
        let year = BirthDate::new(1995, None);
        for text in ["1995", "-/-/1995", "0/0/1995", "31/2/1995", "xx/xx/1995"] {
            assert_eq!(birth(text), year, "{text}");
        }
        for text in ["31/5/95", "95", "1850", "31/5", "+995", "31/5/19955", "-"] {
            assert_eq!(birth(text), None, "{text}");
        }
    }

    #[test]
    fn names_are_made_fit_to_be_shown() {
        for (text, shown) in [
            ("  Asha   Rao ", Some("Asha Rao")),
            ("आशा राव", Some("आशा राव")),
            ("D'Souza, A. (Jr)", Some("D'Souza A. (Jr)")),
            ("A\u{202e}sha\u{0}\u{1b}[31m", None),
            ("A\u{202e}sha\u{0}", Some("Asha")),
            ("<b>Asha</b>", Some("bAshab")),
            ("Asha 9999 4105 7058", None),
            ("", None),
            ("...", None),
            ("\u{301}\u{301}", None),
        ] {
            assert_eq!(name(text).as_deref(), shown, "{text:?}");
        }
        let piled = format!("A{}", "\u{301}".repeat(50));
        assert_eq!(name(&piled).unwrap().chars().count(), 1 + MOST_MARKS);
        assert_eq!(
            name(&"a ".repeat(500)).unwrap().chars().count(),
            LONGEST_NAME - 1
        );
    }
}
