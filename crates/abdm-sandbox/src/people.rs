//! The people of the sandbox. All are invented.

use super::Error;
use super::picture::Appearance;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A list that ships with the program, or why it cannot be read.
type Shipped<T> = LazyLock<Result<T, String>>;

static PLACES: Shipped<BTreeMap<String, Place>> =
    LazyLock::new(|| read("places.toml", include_str!("../fixtures/places.toml")));
static LABELS: Shipped<BTreeMap<String, Labels>> =
    LazyLock::new(|| read("labels.toml", include_str!("../fixtures/labels.toml")));
static PEOPLE: Shipped<People> =
    LazyLock::new(|| read("people.toml", include_str!("../fixtures/people.toml")));

fn read<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, String> {
    toml::from_str(text).map_err(|error| format!("{name}: {error}"))
}

/// The file of the people.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct People {
    people: Vec<Person>,
}

/// Says whether the people can be read.
///
/// # Errors
///
/// [`Error::People`] with the place in the file.
pub(super) fn check() -> Result<(), Error> {
    match &*PEOPLE {
        Ok(_) => Ok(()),
        Err(reason) => Err(Error::People(reason.clone())),
    }
}

/// Everybody, in the order of the file. Nobody where the file cannot be read, which
/// [`check`] has said when the sandbox started.
pub(super) fn all() -> &'static [Person] {
    PEOPLE.as_ref().map_or(&[], |file| &file.people)
}

/// Somebody with an Aadhaar number.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    /// Twelve digits, Verhoeff-valid, of UIDAI's published test numbers or in their style.
    pub(super) aadhaar: String,
    /// Sixteen digits that stand for the number.
    pub(super) vid: String,
    /// The mobile that UIDAI knows, ten digits.
    pub(super) mobile: Option<String>,
    /// As in Aadhaar.
    pub(super) identity: Identity,
    /// What this person is prepared for.
    pub(super) tags: Vec<String>,
    /// ABHA numbers that exist from the start.
    #[serde(default)]
    pub(super) accounts: Vec<PreparedAccount>,
}

/// An invented person without an ABHA number, for a hint to whoever practises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Newcomer {
    /// Twelve digits.
    pub aadhaar: &'static str,
    /// The mobile that UIDAI knows, ten digits.
    pub mobile: &'static str,
}

/// An invented person with an ABHA number, for whoever practises and for tests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Twelve digits.
    pub aadhaar: &'static str,
    /// Written `91-1000-2000-3008`.
    pub abha_number: String,
    /// The communication mobile of the ABHA, ten digits.
    pub mobile: String,
    /// The whole name.
    pub name: String,
    /// `M`, `F` or `O`.
    pub gender: &'static str,
    /// `dd-MM-yyyy`, or a year alone.
    pub dob: &'static str,
}

/// Who somebody is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Identity {
    /// First name.
    pub(super) first: String,
    /// Middle name, mostly empty.
    #[serde(default)]
    pub(super) middle: String,
    /// Last name; not everybody has one.
    pub(super) last: Option<String>,
    /// `M`, `F` or `O`.
    pub(super) gender: String,
    /// `dd-MM-yyyy`, or a year alone.
    pub(super) dob: String,
    /// E-mail address.
    pub(super) email: Option<String>,
    /// How the portrait is drawn; `None`: there is no photo.
    pub(super) appearance: Option<Appearance>,
    /// House and street.
    pub(super) street: String,
    /// Where that is.
    #[serde(deserialize_with = "place")]
    pub(super) place: &'static Place,
    /// The same in the person's own script.
    pub(super) local: Option<Local>,
}

/// A part of India.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Place {
    /// LGD code of the state.
    pub(super) state_code: String,
    /// Name of the state.
    pub(super) state: String,
    /// LGD code of the district.
    pub(super) district_code: String,
    /// Name of the district.
    pub(super) district: String,
    /// Sub-district, where there is one.
    pub(super) subdistrict: Option<String>,
    /// Village, for people who live in one.
    pub(super) village: Option<String>,
    /// Town, for the others.
    pub(super) town: Option<String>,
    /// Postal index number.
    pub(super) pincode: String,
}

/// What `localizedDetails` says (protocol.md section 8C).
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Local {
    /// Whole name.
    pub(super) name: String,
    /// Gender in words.
    pub(super) gender: String,
    pub(super) state: String,
    pub(super) district: String,
    pub(super) village: Option<String>,
    pub(super) town: Option<String>,
    #[serde(deserialize_with = "labels")]
    pub(super) labels: &'static Labels,
}

/// The labels of a card, in one language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Labels {
    pub(super) name: String,
    pub(super) abha_number: String,
    pub(super) abha_address: String,
    pub(super) gender: String,
    /// Date of birth
    pub(super) dob: String,
    pub(super) mobile: String,
    pub(super) address: String,
}

/// An ABHA number that exists from the start.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PreparedAccount {
    /// `91-1000-2000-3008`
    pub(super) number: String,
    /// Local part of the address; `None`: the number's own digits.
    pub(super) address: Option<String>,
    /// Communication mobile.
    pub(super) mobile: String,
    /// Whether it is usable.
    pub(super) status: Status,
    /// How it was made.
    pub(super) kind: Kind,
    /// Whose it is, when it is not the person's own.
    pub(super) holder: Option<Identity>,
    /// `dd-MM-yyyy`
    pub(super) created: String,
}

/// How an ABHA number came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    /// By Aadhaar: there is one for an Aadhaar number, and enrolment finds it again.
    Aadhaar,
    /// By another document.
    Document,
    /// A child's, on the phone of a parent.
    Child,
}

/// Whether an account is usable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Status {
    /// It is.
    Active,
    /// Its owner has switched it off.
    Deactivated,
    /// ABDM has locked it: nobody signs in to it.
    Locked,
}

impl Status {
    /// As the protocol writes it.
    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::Active => "ACTIVE",
            Self::Deactivated => "DEACTIVATED",
            Self::Locked => "LOCKED",
        }
    }
}

impl Person {
    /// Whether somebody is prepared for this.
    pub(super) fn is(&self, tag: &str) -> bool {
        self.tags.iter().any(|own| own == tag)
    }
}

impl Identity {
    /// The whole name.
    pub(super) fn name(&self) -> String {
        [
            self.first.as_str(),
            &self.middle,
            self.last.as_deref().unwrap_or_default(),
        ]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
    }

    /// Day and month of birth as `("31", "05")`, when they are known, and the year.
    pub(super) fn birth(&self) -> (Option<(&str, &str)>, &str) {
        let mut parts = self.dob.split('-');
        match (parts.next(), parts.next(), parts.next()) {
            (Some(day), Some(month), Some(year)) => (Some((day, month)), year),
            (year, _, _) => (None, year.unwrap_or_default()),
        }
    }

    /// The postal address in one line.
    pub(super) fn address(&self) -> String {
        let place = self.place;
        [
            Some(self.street.as_str()),
            place.village.as_deref(),
            place.town.as_deref(),
            place.subdistrict.as_deref(),
            Some(&place.district),
            Some(&place.state),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
    }
}

/// Finds somebody by Aadhaar number or virtual id.
pub(super) fn find(id: &str) -> Option<&'static Person> {
    all()
        .iter()
        .find(|person| person.aadhaar == id || person.vid == id)
}

/// A place of this name.
fn place<'de, D: Deserializer<'de>>(name: D) -> Result<&'static Place, D::Error> {
    named(&PLACES, "place", name)
}

/// The labels of this language.
fn labels<'de, D: Deserializer<'de>>(name: D) -> Result<&'static Labels, D::Error> {
    named(&LABELS, "language", name)
}

fn named<'de, T, D: Deserializer<'de>>(
    list: &'static Shipped<BTreeMap<String, T>>,
    kind: &str,
    name: D,
) -> Result<&'static T, D::Error> {
    let name = String::deserialize(name)?;
    let list = list.as_ref().map_err(D::Error::custom)?;
    list.get(&name)
        .ok_or_else(|| D::Error::custom(format!("there is no {kind} \"{name}\"")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use abdm_types::{AbhaNumber, BirthDate, verhoeff_is_valid};
    use std::collections::BTreeSet;

    fn accounts() -> impl Iterator<Item = &'static PreparedAccount> {
        all().iter().flat_map(|person| &person.accounts)
    }

    #[test]
    fn everybody_can_be_read() {
        check().unwrap();
        assert!(all().len() > 20);
    }

    #[test]
    fn a_mistake_is_told_with_its_place() {
        let file = include_str!("../fixtures/people.toml");
        for (good, bad, told) in [
            (
                "place = \"patna\"",
                "place = \"nowhere\"",
                "there is no place \"nowhere\"",
            ),
            (
                "labels = \"hindi\"",
                "labels = \"latin\"",
                "there is no language \"latin\"",
            ),
            ("hair = \"bun\"", "hair = \"green\"", "unknown variant"),
            ("vid = ", "vids = ", "unknown field"),
            ("dob = \"1951\"", "dob = 1951", "invalid type"),
        ] {
            assert!(file.contains(good), "{good}");
            let error = read::<People>("people.toml", &file.replacen(good, bad, 1));
            let error = error.err().unwrap();
            assert!(error.starts_with("people.toml: "), "{error}");
            assert!(error.contains(told) && error.contains("line "), "{error}");
        }
    }

    #[test]
    fn numbers_are_valid_and_unique() {
        let mut seen = BTreeSet::new();
        for person in all() {
            assert!(
                verhoeff_is_valid(person.aadhaar.as_bytes()),
                "{}",
                person.aadhaar
            );
            assert!(verhoeff_is_valid(person.vid.as_bytes()), "{}", person.vid);
            assert_eq!((person.aadhaar.len(), person.vid.len()), (12, 16));
            assert!(person.aadhaar.starts_with("9999"));
            assert!(seen.insert(&person.aadhaar) && seen.insert(&person.vid));
            assert!(BirthDate::parse(&person.identity.dob).is_some());
        }
        for account in accounts() {
            let number = AbhaNumber::parse(&account.number).unwrap();
            assert!(number.luhn_fits(), "{}", account.number);
            assert_eq!(number.to_string(), account.number);
            assert!(seen.insert(&account.number));
        }
    }

    #[test]
    fn mobiles_are_of_the_invented_block() {
        let mobiles = all().iter().filter_map(|person| person.mobile.as_ref());
        for mobile in mobiles.chain(accounts().map(|account| &account.mobile)) {
            assert!(
                mobile.len() == 10 && mobile.starts_with("999990"),
                "{mobile}"
            );
        }
    }

    #[test]
    fn everybody_who_is_asked_for_is_there() {
        let tagged = |tag: &str| all().iter().filter(|person| person.is(tag)).count();
        assert!(tagged("new") >= 5);
        for tag in [
            "existing",
            "no-mobile",
            "deactivated",
            "locked",
            "shared-phone",
            "six-abhas",
            "child",
            "parent",
            "no-photo",
            "no-last-name",
            "no-email",
        ] {
            assert!(tagged(tag) >= 1, "{tag}");
        }
        // A tester takes any new person and their own mobile and expects to get through.
        for person in all().iter().filter(|person| person.is("new")) {
            assert!(person.mobile.is_some() && person.accounts.is_empty());
            let mobile = person.mobile.as_deref().unwrap_or_default();
            assert_eq!(
                accounts()
                    .filter(|account| account.mobile == mobile)
                    .count(),
                0
            );
        }
        let crowded = all().iter().find(|person| person.is("six-abhas")).unwrap();
        assert_eq!(crowded.accounts.len(), 6);
        assert!(
            crowded
                .accounts
                .iter()
                .all(|account| Some(&account.mobile) == crowded.mobile.as_ref())
        );
    }

    #[test]
    fn ten_scripts_are_written() {
        let scripts: BTreeSet<u32> = all()
            .iter()
            .filter_map(|person| person.identity.local.as_ref())
            .filter_map(|local| local.name.chars().next())
            .map(|first| u32::from(first) >> 7)
            .collect();
        assert!(scripts.len() >= 10, "{scripts:?}");
    }
}
