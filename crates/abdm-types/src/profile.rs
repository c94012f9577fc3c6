//! A person as the service describes them.

use super::{AbhaAddress, AbhaNumber, UtcMillis};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// An ABHA profile (protocol.md section 8C). Everything but the ABHA number can be missing.
#[derive(Clone, PartialEq)]
pub struct Profile {
    /// The 14-digit number.
    pub abha_number: AbhaNumber,
    /// The preferred address.
    pub abha_address: Option<AbhaAddress>,
    /// The whole name as the service writes it, or its parts joined.
    pub name: String,
    /// The gender as in Aadhaar.
    pub gender: Option<Gender>,
    /// The birth date as in Aadhaar; often the year alone.
    pub date_of_birth: Option<BirthDate>,
    /// The communication mobile, in full or masked (`******0903`), as the service gives it.
    pub mobile: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// The photo as a JPEG or PNG file.
    pub photo: Option<Photo>,
    /// Postal address in one line.
    pub address: Option<String>,
    /// LGD code of the state.
    pub state_code: Option<String>,
    /// Name of the state.
    pub state_name: Option<String>,
    /// LGD code of the district.
    pub district_code: Option<String>,
    /// Name of the district.
    pub district_name: Option<String>,
    /// Postal index number.
    pub pincode: Option<String>,
    /// Whether the account can be used.
    pub status: AccountStatus,
    /// Whether Aadhaar has proved it (`kycVerified`), where the service tells.
    pub kyc_verified: Option<bool>,
    /// The same facts in the person's own script, when the service gives them.
    pub localized: Option<LocalizedDetails>,
}

/// `localizedDetails` of a V3 profile: the facts and their labels in the local script.
#[derive(Clone, PartialEq, Default)]
pub struct LocalizedDetails {
    /// The whole name.
    pub name: Option<String>,
    /// Gender in words.
    pub gender: Option<String>,
    /// The state of the postal address; district, town and village likewise.
    pub state_name: Option<String>,
    /// Its district.
    pub district_name: Option<String>,
    /// Its town.
    pub town_name: Option<String>,
    /// Its village.
    pub village_name: Option<String>,
    /// The words for the labels (name, ABHA number, …) by the service's own keys.
    pub labels: BTreeMap<String, String>,
}

impl Profile {
    /// The communication mobile, when the service gave it in full: ten digits.
    #[must_use]
    pub fn whole_mobile(&self) -> Option<&str> {
        self.mobile.as_deref().filter(|mobile| is_whole(mobile))
    }

    /// Puts a mobile that was given and proven in this session in the place of the same one with
    /// its beginning hidden. Ten digits; any other stays as it is.
    pub fn unmask_mobile(&mut self, given: &str) {
        let shown = self.mobile.as_deref().filter(|mobile| !is_whole(mobile));
        let end: String = shown
            .unwrap_or_default()
            .chars()
            .rev()
            .take_while(char::is_ascii_digit)
            .collect();
        let is_same = end.chars().zip(given.chars().rev()).all(|(a, b)| a == b);
        if is_whole(given) && end.len() >= 2 && is_same {
            self.mobile = Some(given.to_owned());
        }
    }
}

fn is_whole(mobile: &str) -> bool {
    mobile.len() == 10 && mobile.bytes().all(|byte| byte.is_ascii_digit())
}

/// A photo file, shared and not copied.
#[derive(Clone, PartialEq)]
pub struct Photo(pub Arc<[u8]>);

/// Gender as Aadhaar and ABDM write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// `M`
    Male,
    /// `F`
    Female,
    /// `O`, and `T` in some records
    Other,
    /// `U`
    Undisclosed,
}

/// A date of birth of which the day and the month may be unknown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct BirthDate {
    /// Four digits.
    pub year: u16,
    /// 1 to 12, and a day that this month has.
    pub month_and_day: Option<(u8, u8)>,
}

/// Whether an account can be used (protocol.md section 8A).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountStatus {
    /// It can be used.
    Active,
    /// Switched off by its owner; reactivation brings it back.
    Deactivated,
    /// Closed, locked or in another state that the person cannot change here.
    Unusable,
}

impl Gender {
    /// Reads the code of the service.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code.trim() {
            "M" | "m" | "Male" | "MALE" => Some(Self::Male),
            "F" | "f" | "Female" | "FEMALE" => Some(Self::Female),
            "O" | "o" | "T" | "t" | "Other" | "OTHER" => Some(Self::Other),
            "U" | "u" => Some(Self::Undisclosed),
            _ => None,
        }
    }

    /// The one-letter code, as the card's QR carries it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Male => "M",
            Self::Female => "F",
            Self::Other => "O",
            Self::Undisclosed => "U",
        }
    }
}

impl BirthDate {
    /// The age from which somebody can agree for themselves.
    pub const OF_AGE: u16 = 18;

    /// Completed years on a day. Of somebody whose year alone is known, as many as there can be.
    #[must_use]
    pub fn age_on(self, today: Self) -> u16 {
        let years = today.year.saturating_sub(self.year);
        let is_before_birthday = match (self.month_and_day, today.month_and_day) {
            (Some(birthday), Some(today)) => today < birthday,
            (_, _) => false,
        };
        years.saturating_sub(u16::from(is_before_birthday))
    }

    /// Whether somebody born then is not of age on a day.
    #[must_use]
    pub fn is_minor_on(self, today: Self) -> bool {
        self.age_on(today) < Self::OF_AGE
    }

    /// Takes a date that exists.
    #[must_use]
    pub fn new(year: u16, month_and_day: Option<(u8, u8)>) -> Option<Self> {
        let exists = month_and_day.is_none_or(|(month, day)| {
            let days = match month {
                1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
                4 | 6 | 9 | 11 => 30,
                2 if year.is_multiple_of(4)
                    && (!year.is_multiple_of(100) || year.is_multiple_of(400)) =>
                {
                    29
                }
                2 => 28,
                _ => 0,
            };
            (1..=days).contains(&day)
        });
        ((1000..=9999).contains(&year) && exists).then_some(Self {
            year,
            month_and_day,
        })
    }

    /// The day in India on which a moment falls.
    #[must_use]
    pub fn of_utc(at: UtcMillis) -> Option<Self> {
        const DAY: i64 = 24 * 60 * 60 * 1000;
        const INDIA: i64 = 330 * 60 * 1000;
        // Days are counted from 1 March of the year 0, in eras of 400 years: leap days then fall
        // on the last day of a year.
        let days = (at.0 + INDIA).div_euclid(DAY) + 719_468;
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 {
            shifted + 3
        } else {
            shifted - 9
        };
        let year = days.div_euclid(146_097) * 400 + year_of_era + i64::from(month <= 2);
        Self::new(
            u16::try_from(year).ok()?,
            Some((u8::try_from(month).ok()?, u8::try_from(day).ok()?)),
        )
    }

    /// Reads `dd-MM-yyyy`, `d/M/yyyy`, `yyyy-MM-dd` or a year alone (protocol.md section 13).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.trim().split(['-', '/', '.']).map(str::trim).collect();
        match parts.as_slice() {
            [year] if year.len() == 4 => Self::new(year.parse().ok()?, None),
            [year, month, day] if year.len() == 4 => Self::new(
                year.parse().ok()?,
                Some((month.parse().ok()?, day.parse().ok()?)),
            ),
            [day, month, year] if year.len() == 4 => Self::new(
                year.parse().ok()?,
                Some((month.parse().ok()?, day.parse().ok()?)),
            ),
            _ => None,
        }
    }
}

impl fmt::Display for BirthDate {
    /// `31-05-1995`, or the year alone.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.month_and_day {
            Some((month, day)) => write!(formatter, "{day:02}-{month:02}-{:04}", self.year),
            None => write!(formatter, "{:04}", self.year),
        }
    }
}

impl fmt::Debug for BirthDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("BirthDate(..)")
    }
}

impl fmt::Debug for Profile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Profile")
            .field("abha_number", &self.abha_number)
            .field("status", &self.status)
            .field("has_photo", &self.photo.is_some())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for LocalizedDetails {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("LocalizedDetails(..)")
    }
}

impl fmt::Debug for Photo {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Photo({} bytes)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn puts_the_mobile_that_was_given_in_the_place_of_the_same_one_masked() {
        let profile = |mobile: Option<&str>| Profile {
            abha_number: AbhaNumber::parse("91-1000-2000-3008").unwrap(),
            abha_address: None,
            name: String::new(),
            gender: None,
            date_of_birth: None,
            mobile: mobile.map(str::to_owned),
            email: None,
            photo: None,
            address: None,
            state_code: None,
            state_name: None,
            district_code: None,
            district_name: None,
            pincode: None,
            status: AccountStatus::Active,
            kyc_verified: None,
            localized: None,
        };
        for (known, given, after) in [
            (Some("******2125"), "9545812125", Some("9545812125")),
            (Some("XXXXXX2125"), "9545812125", Some("9545812125")),
            (Some("******2125"), "9545810903", Some("******2125")),
            (Some("9999900903"), "9545812125", Some("9999900903")),
            (Some("*"), "9545812125", Some("*")),
            (Some("******2125"), "12125", Some("******2125")),
            (None, "9545812125", None),
        ] {
            let mut profile = profile(known);
            profile.unmask_mobile(given);
            assert_eq!(profile.mobile.as_deref(), after, "{known:?} {given}");
        }
        assert_eq!(profile(Some("******2125")).whole_mobile(), None);
        assert_eq!(
            profile(Some("9545812125")).whole_mobile(),
            Some("9545812125")
        );
    }

    #[test]
    fn reads_every_form_of_a_date() {
        let day = BirthDate::new(1995, Some((5, 31)));
        assert!(day.is_some());
        for text in [
            "31-05-1995",
            "31/5/1995",
            "1995-05-31",
            "31-5-1995",
            " 31-05-1995 ",
        ] {
            assert_eq!(BirthDate::parse(text), day, "{text}");
        }
        assert_eq!(BirthDate::parse("1995"), BirthDate::new(1995, None));
    }

    #[test]
    fn knows_the_day_in_india() {
        for (at, day) in [
            (0, "01-01-1970"),
            (951_762_600_000, "29-02-2000"),
            (951_848_999_999, "29-02-2000"),
            (951_849_000_000, "01-03-2000"),
            (1_795_000_000_000, "18-11-2026"),
        ] {
            assert_eq!(
                BirthDate::of_utc(UtcMillis(at)),
                BirthDate::parse(day),
                "{day}"
            );
        }
    }

    #[test]
    fn refuses_days_that_do_not_exist() {
        for text in [
            "31-02-1995",
            "29-02-1900",
            "00-01-2000",
            "1-13-2000",
            "95",
            "",
            "today",
            "31-05-95",
        ] {
            assert_eq!(BirthDate::parse(text), None, "{text}");
        }
        assert!(BirthDate::parse("29-02-2000").is_some());
    }

    #[test]
    fn counts_completed_years() {
        let date = |text| BirthDate::parse(text).unwrap();
        let today = date("27-11-2026");
        assert_eq!(date("27-11-2008").age_on(today), 18);
        assert_eq!(date("28-11-2008").age_on(today), 17);
        assert!(date("28-11-2008").is_minor_on(today));
        assert_eq!(date("2008").age_on(today), 18, "it may be so");
        assert_eq!(date("31-12-2030").age_on(today), 0);
    }
}
