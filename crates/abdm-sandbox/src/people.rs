//! The people of the sandbox. All are invented.

#[cfg(test)]
mod tests;

use super::Error;
use super::auth_method::AuthMethod;
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
    /// Who it is, as Aadhaar has it.
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
    /// The preferred ABHA address, with its suffix.
    pub abha_address: String,
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
    /// What is written of the person in their own script.
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
    /// Name of the state.
    pub(super) state: String,
    /// Name of the district.
    pub(super) district: String,
    /// Name of the village, for people who live in one.
    pub(super) village: Option<String>,
    /// Name of the town, for the others.
    pub(super) town: Option<String>,
    /// What stands before each of them on a card.
    #[serde(deserialize_with = "labels")]
    pub(super) labels: &'static Labels,
}

/// The labels of a card, in one language: each says what the value beside it is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Labels {
    /// The name.
    pub(super) name: String,
    /// The ABHA number.
    pub(super) abha_number: String,
    /// The ABHA address.
    pub(super) abha_address: String,
    /// The gender.
    pub(super) gender: String,
    /// The date of birth.
    pub(super) dob: String,
    /// The mobile number.
    pub(super) mobile: String,
    /// The postal address.
    pub(super) address: String,
}

/// An ABHA number that exists from the start.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PreparedAccount {
    /// The ABHA number, written `91-1000-2000-3008`.
    pub(super) number: String,
    /// Local part of the address; `None`: the number's own digits.
    pub(super) address: Option<String>,
    /// Communication mobile.
    pub(super) mobile: String,
    /// Whether it is usable.
    pub(super) status: Status,
    /// How it was made.
    pub(super) kind: Kind,
    /// Whether its KYC is to be done again.
    #[serde(default)]
    pub(super) kyc_pending: bool,
    /// Whose codes are refused at present, beside what its kind does not have.
    #[serde(default)]
    pub(super) blocked: Vec<AuthMethod>,
    /// Whose it is, when it is not the person's own.
    pub(super) holder: Option<Identity>,
    /// The day on which it was made, `dd-MM-yyyy`.
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
    /// It is usable.
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
