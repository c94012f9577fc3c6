//! The people of the sandbox. All are invented.

mod fixtures;
mod labels;
mod places;

pub(super) use fixtures::PEOPLE;

use super::picture::Appearance;

/// Somebody with an Aadhaar number.
pub(super) struct Person {
    /// Twelve digits, Verhoeff-valid, of UIDAI's published test numbers or in their style.
    pub(super) aadhaar: &'static str,
    /// Sixteen digits that stand for the number.
    pub(super) vid: &'static str,
    /// The mobile that UIDAI knows, ten digits.
    pub(super) mobile: Option<&'static str>,
    /// As in Aadhaar.
    pub(super) identity: Identity,
    /// What this person is prepared for.
    pub(super) tags: &'static [&'static str],
    /// ABHA numbers that exist from the start.
    pub(super) accounts: &'static [PreparedAccount],
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
pub(super) struct Identity {
    /// First name.
    pub(super) first: &'static str,
    /// Middle name, mostly empty.
    pub(super) middle: &'static str,
    /// Last name; not everybody has one.
    pub(super) last: Option<&'static str>,
    /// `M`, `F` or `O`.
    pub(super) gender: &'static str,
    /// `dd-MM-yyyy`, or a year alone.
    pub(super) dob: &'static str,
    /// E-mail address.
    pub(super) email: Option<&'static str>,
    /// How the portrait is drawn; `None`: there is no photo.
    pub(super) appearance: Option<Appearance>,
    /// House and street.
    pub(super) street: &'static str,
    /// Where that is.
    pub(super) place: &'static Place,
    /// The same in the person's own script.
    pub(super) local: Option<Local>,
}

/// A part of India.
pub(super) struct Place {
    /// LGD code of the state.
    pub(super) state_code: &'static str,
    /// Name of the state.
    pub(super) state: &'static str,
    /// LGD code of the district.
    pub(super) district_code: &'static str,
    /// Name of the district.
    pub(super) district: &'static str,
    /// Sub-district, where there is one.
    pub(super) subdistrict: Option<&'static str>,
    /// Village, for people who live in one.
    pub(super) village: Option<&'static str>,
    /// Town, for the others.
    pub(super) town: Option<&'static str>,
    /// Postal index number.
    pub(super) pincode: &'static str,
}

/// What `localizedDetails` says (protocol.md section 8C).
pub(super) struct Local {
    /// Whole name.
    pub(super) name: &'static str,
    /// Gender in words.
    pub(super) gender: &'static str,
    pub(super) state: &'static str,
    pub(super) district: &'static str,
    pub(super) village: Option<&'static str>,
    pub(super) town: Option<&'static str>,
    pub(super) labels: &'static Labels,
}

/// The labels of a card, in one language.
pub(super) struct Labels {
    pub(super) name: &'static str,
    pub(super) abha_number: &'static str,
    pub(super) abha_address: &'static str,
    pub(super) gender: &'static str,
    /// Date of birth
    pub(super) dob: &'static str,
    pub(super) mobile: &'static str,
    pub(super) address: &'static str,
}

/// An ABHA number that exists from the start.
pub(super) struct PreparedAccount {
    /// `91-1000-2000-3008`
    pub(super) number: &'static str,
    /// Local part of the address; `None`: the number's own digits.
    pub(super) address: Option<&'static str>,
    /// Communication mobile.
    pub(super) mobile: &'static str,
    /// Whether it is usable.
    pub(super) status: Status,
    /// How it was made.
    pub(super) kind: Kind,
    /// Whose it is, when it is not the person's own.
    pub(super) holder: Option<&'static Identity>,
    /// `dd-MM-yyyy`
    pub(super) created: &'static str,
}

/// How an ABHA number came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// By Aadhaar: there is one for an Aadhaar number, and enrolment finds it again.
    Aadhaar,
    /// By another document.
    Document,
    /// A child's, on the phone of a parent.
    Child,
}

/// Whether an account is usable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

impl Identity {
    /// The whole name.
    pub(super) fn name(&self) -> String {
        [self.first, self.middle, self.last.unwrap_or_default()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Day and month of birth as `("31", "05")`, when they are known, and the year.
    pub(super) fn birth(&self) -> (Option<(&'static str, &'static str)>, &'static str) {
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
            Some(self.street),
            place.village,
            place.town,
            place.subdistrict,
            Some(place.district),
            Some(place.state),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
    }
}

/// Finds somebody by Aadhaar number or virtual id.
pub(super) fn find(id: &str) -> Option<&'static Person> {
    PEOPLE
        .iter()
        .find(|person| person.aadhaar == id || person.vid == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use abdm_types::{AbhaNumber, BirthDate, verhoeff_is_valid};
    use std::collections::BTreeSet;

    fn accounts() -> impl Iterator<Item = &'static PreparedAccount> {
        PEOPLE.iter().flat_map(|person| person.accounts)
    }

    #[test]
    fn numbers_are_valid_and_unique() {
        let mut seen = BTreeSet::new();
        for person in PEOPLE {
            assert!(
                verhoeff_is_valid(person.aadhaar.as_bytes()),
                "{}",
                person.aadhaar
            );
            assert!(verhoeff_is_valid(person.vid.as_bytes()), "{}", person.vid);
            assert_eq!((person.aadhaar.len(), person.vid.len()), (12, 16));
            assert!(person.aadhaar.starts_with("9999"));
            assert!(seen.insert(person.aadhaar) && seen.insert(person.vid));
            assert!(BirthDate::parse(person.identity.dob).is_some());
        }
        for account in accounts() {
            let number = AbhaNumber::parse(account.number).unwrap();
            assert!(number.luhn_fits(), "{}", account.number);
            assert_eq!(number.to_string(), account.number);
            assert!(seen.insert(account.number));
        }
    }

    #[test]
    fn mobiles_are_of_the_invented_block() {
        let mobiles = PEOPLE.iter().filter_map(|person| person.mobile);
        for mobile in mobiles.chain(accounts().map(|account| account.mobile)) {
            assert!(
                mobile.len() == 10 && mobile.starts_with("999990"),
                "{mobile}"
            );
        }
    }

    #[test]
    fn everybody_who_is_asked_for_is_there() {
        let tagged = |tag: &str| {
            PEOPLE
                .iter()
                .filter(|person| person.tags.contains(&tag))
                .count()
        };
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
        for person in PEOPLE.iter().filter(|person| person.tags.contains(&"new")) {
            assert!(person.mobile.is_some() && person.accounts.is_empty());
            let mobile = person.mobile.unwrap_or_default();
            assert_eq!(
                accounts()
                    .filter(|account| account.mobile == mobile)
                    .count(),
                0
            );
        }
        let crowded = PEOPLE
            .iter()
            .find(|person| person.tags.contains(&"six-abhas"))
            .unwrap();
        assert_eq!(crowded.accounts.len(), 6);
        assert!(
            crowded
                .accounts
                .iter()
                .all(|account| Some(account.mobile) == crowded.mobile)
        );
    }

    #[test]
    fn ten_scripts_are_written() {
        let scripts: BTreeSet<u32> = PEOPLE
            .iter()
            .filter_map(|person| person.identity.local.as_ref())
            .filter_map(|local| local.name.chars().next())
            .map(|first| u32::from(first) >> 7)
            .collect();
        assert!(scripts.len() >= 10, "{scripts:?}");
    }
}
