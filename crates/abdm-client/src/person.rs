//! A person as every generation writes one: in profiles, in the answers to enrolment, and in
//! lists of accounts (protocol.md sections 6 to 9).

use super::lenient::{Flag, Part, Text, Texts, Words, read};
use super::response::given;
use super::{Error, image};
use abdm_types::{
    AbhaAddress, AbhaNumber, Account, AccountStatus, BirthDate, Gender, LocalizedDetails, Photo,
    Profile, plain_line,
};
use serde::Deserialize;
use std::sync::Arc;

/// Reads a V3 profile: the body of `GET /v3/profile/account`.
///
/// # Errors
///
/// [`Error::Profile`] when the text is no JSON object or has no ABHA number. Every other field
/// may be missing.
pub fn profile_from_json(text: &[u8]) -> Result<Profile, Error> {
    if text.len() > MAX_FILE {
        return Err(Error::Profile("the file is larger than 5 MB"));
    }
    let wire: PersonWire =
        read(text).ok_or(Error::Profile("the file is no JSON object of a profile"))?;
    wire.profile()
        .ok_or(Error::Profile("it has no \"ABHANumber\" of 14 digits"))
}

const MAX_FILE: usize = 5 * 1024 * 1024;
const MAX_NAME: usize = 200;
const MAX_WORD: usize = 100;
const MAX_LINE: usize = 500;
const MAX_LABELS: usize = 60;

/// Every spelling of what has several. They are fields of their own, because a reply may carry
/// more than one.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct PersonWire {
    #[serde(rename = "ABHANumber")]
    upper_abha_number: Text,
    abha_number: Text,
    health_id_number: Text,
    index: Text,
    preferred_abha_address: Text,
    preferred_address: Text,
    abha_address: Text,
    health_id: Text,
    phr_address: Texts,
    name: Text,
    full_name: Text,
    first_name: Text,
    middle_name: Text,
    last_name: Text,
    gender: Text,
    dob: Text,
    date_of_birth: Text,
    birthdate: Text,
    year_of_birth: Text,
    month_of_birth: Text,
    day_of_birth: Text,
    mobile: Text,
    email: Text,
    photo: Text,
    profile_photo: Text,
    kyc_photo: Text,
    address: Text,
    address_line1: Text,
    state_code: Text,
    state_name: Text,
    state: Text,
    district_code: Text,
    district_name: Text,
    district: Text,
    pincode: Text,
    pin_code: Text,
    status: Text,
    abha_status: Text,
    kyc_verified: Flag,
    kyc_status: Text,
    verification_type: Text,
    localized_details: Part<LocalizedWire>,
}

impl PersonWire {
    /// The profile; `None` without an ABHA number.
    pub(super) fn profile(&self) -> Option<Profile> {
        Some(Profile {
            abha_number: self.number()?,
            abha_address: self.address(),
            name: self.name(),
            gender: self.gender(),
            date_of_birth: self.date_of_birth(),
            mobile: self.mobile.clean(MAX_WORD),
            email: self.email.clean(MAX_NAME),
            photo: self.photo(),
            address: first_clean([&self.address, &self.address_line1], MAX_LINE),
            state_code: self.state_code.clean(MAX_WORD),
            state_name: place([&self.state_name, &self.state]),
            district_code: self.district_code.clean(MAX_WORD),
            district_name: place([&self.district_name, &self.district]),
            pincode: first_clean([&self.pincode, &self.pin_code], MAX_WORD),
            status: self.account_status(),
            kyc_verified: self.is_kyc_verified(),
            localized: self.localized_details.0.as_ref().and_then(localized),
        })
    }

    /// What a list shows; `None` when nothing tells whose account it is.
    pub(super) fn account(&self) -> Option<Account> {
        let abha_number = self.number();
        let abha_address = self.address();
        let masked_number = match abha_number {
            Some(_) => None,
            None => first_clean(self.numbers(), MAX_WORD),
        };
        let is_somebody =
            abha_number.is_some() || abha_address.is_some() || masked_number.is_some();
        is_somebody.then(|| Account {
            abha_number,
            masked_number,
            abha_address,
            name: self.name(),
            year_of_birth: self.date_of_birth().map(|date| date.year),
            gender: self.gender(),
            photo: self.photo(),
            status: self.account_status(),
            is_child: self
                .verification_type
                .raw()
                .is_some_and(|kind| kind.eq_ignore_ascii_case("CHILD_ABHA")),
            index: self.index.raw().and_then(|text| text.parse().ok()),
        })
    }

    /// The family of ABHA addresses says it in a word.
    fn is_kyc_verified(&self) -> Option<bool> {
        let status = || Some(self.kyc_status.raw()?.eq_ignore_ascii_case("verified"));
        self.kyc_verified.0.or_else(status)
    }

    /// Whether anything of a person is in it.
    pub(super) fn is_described(&self) -> bool {
        !self.name().is_empty() || self.gender().is_some() || self.date_of_birth().is_some()
    }

    fn numbers(&self) -> [&Text; 3] {
        [
            &self.upper_abha_number,
            &self.abha_number,
            &self.health_id_number,
        ]
    }

    fn number(&self) -> Option<AbhaNumber> {
        self.numbers()
            .into_iter()
            .find_map(|text| AbhaNumber::parse(text.raw()?).ok())
    }

    fn address(&self) -> Option<AbhaAddress> {
        [
            &self.preferred_abha_address,
            &self.preferred_address,
            &self.abha_address,
            &self.health_id,
        ]
        .into_iter()
        .find_map(|text| given(text.raw()?))
        .or_else(|| self.phr_address.0.iter().find_map(|text| given(text)))
    }

    fn gender(&self) -> Option<Gender> {
        self.gender.raw().and_then(Gender::from_code)
    }

    fn photo(&self) -> Option<Photo> {
        [&self.profile_photo, &self.photo, &self.kyc_photo]
            .into_iter()
            .find_map(|text| image::from_base64(text.raw()?))
            .map(|file| Photo(Arc::from(file)))
    }

    fn name(&self) -> String {
        first_clean([&self.name, &self.full_name], MAX_NAME).unwrap_or_else(|| {
            let parts: Vec<String> = [&self.first_name, &self.middle_name, &self.last_name]
                .into_iter()
                .filter_map(|part| part.clean(MAX_NAME))
                .collect();
            plain_line(&parts.join(" "), MAX_NAME)
        })
    }

    pub(super) fn date_of_birth(&self) -> Option<BirthDate> {
        let in_parts = || {
            let year: u16 = self.year_of_birth.raw()?.parse().ok()?;
            let part = |text: &Text| text.raw()?.parse::<u8>().ok();
            let month_and_day = part(&self.month_of_birth).zip(part(&self.day_of_birth));
            BirthDate::new(year, month_and_day).or_else(|| BirthDate::new(year, None))
        };
        [&self.dob, &self.date_of_birth, &self.birthdate]
            .into_iter()
            .find_map(|text| BirthDate::parse(text.raw()?))
            .or_else(in_parts)
    }

    fn account_status(&self) -> AccountStatus {
        let text = self.status.raw().or_else(|| self.abha_status.raw());
        match text.map(str::to_uppercase).as_deref() {
            None | Some("ACTIVE") => AccountStatus::Active,
            Some("DEACTIVATED") => AccountStatus::Deactivated,
            Some(_) => AccountStatus::Unusable,
        }
    }
}

fn first_clean<const N: usize>(texts: [&Text; N], max: usize) -> Option<String> {
    texts.into_iter().find_map(|text| text.clean(max))
}

/// A name of a place; V1 writes `UNKNOWN` for none.
fn place(texts: [&Text; 2]) -> Option<String> {
    first_clean(texts, MAX_WORD).filter(|name| !name.eq_ignore_ascii_case("unknown"))
}

/// `localizedDetails`.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct LocalizedWire {
    name: Text,
    gender: Text,
    state_name: Text,
    district_name: Text,
    town_name: Text,
    village_name: Text,
    localized_labels: Words,
}

/// Reads `localizedDetails`; `None` when it holds nothing that can be shown.
fn localized(wire: &LocalizedWire) -> Option<LocalizedDetails> {
    let labels = wire.localized_labels.0.iter().take(MAX_LABELS);
    let labels = labels.filter_map(|(key, label)| {
        let label = plain_line(label, MAX_NAME);
        (!label.is_empty()).then(|| (plain_line(key, MAX_WORD), label))
    });
    let details = LocalizedDetails {
        name: wire.name.clean(MAX_NAME),
        gender: wire.gender.clean(MAX_NAME),
        state_name: wire.state_name.clean(MAX_NAME),
        district_name: wire.district_name.clean(MAX_NAME),
        town_name: wire.town_name.clean(MAX_NAME),
        village_name: wire.village_name.clean(MAX_NAME),
        labels: labels.collect(),
    };
    (details != LocalizedDetails::default()).then_some(details)
}

#[cfg(test)]
mod tests;
