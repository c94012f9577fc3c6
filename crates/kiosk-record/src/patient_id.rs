//! The id by which a clinic knows a person, and the form in which it counts them.

use std::fmt;

/// The id of a patient at the clinic: 1 to 64 visible ASCII characters. It leads to a person there, so
/// that it is not shown by `Debug`.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PatientId(String);

/// How a clinic writes its running patient ids: `OPD-{year}-{number:05}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatientIdForm {
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Year,
    /// With so many digits at least.
    Number(usize),
}

/// Why a text is no form of patient ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "must be at most 24 letters, digits and -/._ with one {{number}} or {{number:05}}, and {{year}} where \
     numbers begin anew each year, such as \"OPD-{{year}}-{{number:05}}\""
)]
pub struct NoPatientIdForm;

/// What stands around the numbers is no longer than that.
const LONGEST_TEXT: usize = 24;

/// A number has no more leading zeros than make it so long.
const MOST_DIGITS: usize = 9;

const LONGEST_ID: usize = 64;

impl PatientId {
    /// Takes an id; `None` if it is none.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let fits = (1..=LONGEST_ID).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_graphic());
        fits.then(|| Self(text.to_owned()))
    }

    /// As the clinic writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PatientId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("PatientId(..)")
    }
}

impl PatientIdForm {
    /// The usual one.
    pub const USUAL: &str = "OPD-{year}-{number:05}";

    /// Reads a form.
    ///
    /// # Errors
    ///
    /// [`NoPatientIdForm`] says what one looks like.
    pub fn parse(text: &str) -> Result<Self, NoPatientIdForm> {
        let mut parts = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let Some((before, after)) = rest.split_once('{') else {
                parts.push(Part::Text(rest.to_owned()));
                break;
            };
            if !before.is_empty() {
                parts.push(Part::Text(before.to_owned()));
            }
            let (name, after) = after.split_once('}').ok_or(NoPatientIdForm)?;
            parts.push(Part::named(name).ok_or(NoPatientIdForm)?);
            rest = after;
        }
        let form = Self { parts };
        form.fits().then_some(form).ok_or(NoPatientIdForm)
    }

    fn fits(&self) -> bool {
        let count =
            |is_one: fn(&Part) -> bool| self.parts.iter().filter(|part| is_one(part)).count();
        let text = self.parts.iter().filter_map(|part| match part {
            Part::Text(text) => Some(text.as_str()),
            Part::Year | Part::Number(_) => None,
        });
        let text: String = text.collect();
        count(|part| matches!(part, Part::Number(_))) == 1
            && count(|part| matches!(part, Part::Year)) <= 1
            && text.len() <= LONGEST_TEXT
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-/._".contains(&byte))
    }

    /// Whether numbers begin anew each year.
    #[must_use]
    pub fn is_yearly(&self) -> bool {
        self.parts.contains(&Part::Year)
    }

    /// The id with this number in this year.
    #[must_use]
    pub fn id(&self, year: u16, number: u32) -> PatientId {
        use fmt::Write as _;
        let mut text = String::new();
        for part in &self.parts {
            // Nothing can go wrong in writing to a text.
            let _ = match part {
                Part::Text(part) => text.write_str(part),
                Part::Year => write!(text, "{year:04}"),
                Part::Number(width) => write!(text, "{number:0width$}"),
            };
        }
        PatientId(text)
    }
}

impl Part {
    /// What stands between braces.
    fn named(name: &str) -> Option<Self> {
        match name {
            "year" => return Some(Self::Year),
            "number" => return Some(Self::Number(1)),
            _ => {}
        }
        let width = name.strip_prefix("number:0")?;
        let is_digit = width.len() == 1 && width.bytes().all(|byte| byte.is_ascii_digit());
        let width = is_digit.then(|| width.parse().ok())??;
        (1..=MOST_DIGITS)
            .contains(&width)
            .then_some(Self::Number(width))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_and_filled() {
        for (form, id, is_yearly) in [
            (PatientIdForm::USUAL, "OPD-2026-00042", true),
            ("{number}", "42", false),
            ("A/{number:03}.{year}_x", "A/042.2026_x", true),
            ("{year}{number:09}", "2026000000042", true),
        ] {
            let form = PatientIdForm::parse(form).unwrap();
            assert_eq!(form.id(2026, 42).as_str(), id);
            assert_eq!(form.is_yearly(), is_yearly);
        }
        let form = PatientIdForm::parse("OPD-{number:02}").unwrap();
        assert_eq!(form.id(2026, 12_345).as_str(), "OPD-12345", "none is cut");
    }

    #[test]
    fn what_is_no_form_is_refused() {
        for text in [
            "",
            "OPD",
            "OPD-{year}",
            "{number}{number}",
            "{year}{year}{number}",
            "{number:5}",
            "{number:00}",
            "{number:010}",
            "{number:0}",
            "{number:0+}",
            "{Number}",
            "{name}-{number}",
            "{number",
            "number}",
            "OPD {number}",
            "ओपीडी-{number}",
            "a,{number}",
            "=1+{number}",
            "1234567890123456789012345{number}",
        ] {
            assert_eq!(PatientIdForm::parse(text), Err(NoPatientIdForm), "{text}");
        }
        let said = NoPatientIdForm.to_string();
        assert!(
            said.ends_with("such as \"OPD-{year}-{number:05}\""),
            "{said}"
        );
    }

    #[test]
    fn an_id_is_bounded_and_not_shown() {
        assert!(PatientId::new("").is_none());
        assert!(PatientId::new("a b").is_none());
        assert!(PatientId::new("आशा").is_none());
        assert!(PatientId::new(&"1".repeat(65)).is_none());
        let id = PatientId::new("OPD-2026-00042").unwrap();
        assert_eq!(format!("{id:?}"), "PatientId(..)");
    }
}
