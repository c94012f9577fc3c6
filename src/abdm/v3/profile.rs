//! A person as V3 writes one: in the answer to enrolment and in `GET /v3/profile/account`
//! (protocol.md sections 6B and 8C).

use super::super::wire::{Text, Texts, clean};
use super::super::{Error, image};
use super::address::given;
use crate::domain::{
    AbhaNumber, AccountStatus, BirthDate, Gender, LocalizedDetails, Photo, Profile,
};
use serde::Deserialize;
use std::collections::BTreeMap;
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
    let wire: ProfileWire = serde_json::from_slice(text)
        .map_err(|_| Error::Profile("the file is no JSON object of a profile"))?;
    wire.profile()
        .ok_or(Error::Profile("it has no \"ABHANumber\" of 14 digits"))
}

const MAX_FILE: usize = 5 * 1024 * 1024;
const MAX_NAME: usize = 200;
const MAX_WORD: usize = 100;
const MAX_LINE: usize = 500;
const MAX_LABELS: usize = 60;

/// Both spellings of what has two. They are fields of their own, because a reply may carry
/// both.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct ProfileWire {
    #[serde(rename = "ABHANumber")]
    abha_number: Text,
    health_id_number: Text,
    preferred_abha_address: Text,
    preferred_address: Text,
    abha_address: Text,
    phr_address: Texts,
    name: Text,
    first_name: Text,
    middle_name: Text,
    last_name: Text,
    gender: Text,
    dob: Text,
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
    district_code: Text,
    district_name: Text,
    pincode: Text,
    pin_code: Text,
    status: Text,
    abha_status: Text,
    localized_details: Option<serde_json::Value>,
}

impl ProfileWire {
    /// The profile; `None` without an ABHA number.
    pub(super) fn profile(&self) -> Option<Profile> {
        let number = [&self.abha_number, &self.health_id_number]
            .into_iter()
            .find_map(|text| AbhaNumber::parse(text.raw()?).ok())?;
        Some(Profile {
            abha_number: number,
            abha_address: [
                &self.preferred_abha_address,
                &self.preferred_address,
                &self.abha_address,
            ]
            .into_iter()
            .find_map(|text| given(text.raw()?))
            .or_else(|| self.phr_address.0.iter().find_map(|text| given(text))),
            name: self.name(),
            gender: self.gender.raw().and_then(Gender::from_code),
            date_of_birth: self.date_of_birth(),
            mobile: self.mobile.clean(MAX_WORD),
            email: self.email.clean(MAX_NAME),
            photo: [&self.profile_photo, &self.photo, &self.kyc_photo]
                .into_iter()
                .find_map(|text| image::from_base64(text.raw()?))
                .map(|file| Photo(Arc::from(file))),
            address: first_clean([&self.address, &self.address_line1], MAX_LINE),
            state_code: self.state_code.clean(MAX_WORD),
            state_name: self.state_name.clean(MAX_WORD),
            district_code: self.district_code.clean(MAX_WORD),
            district_name: self.district_name.clean(MAX_WORD),
            pincode: first_clean([&self.pincode, &self.pin_code], MAX_WORD),
            status: self.account_status(),
            localized: self.localized_details.as_ref().and_then(localized),
        })
    }

    fn name(&self) -> String {
        self.name.clean(MAX_NAME).unwrap_or_else(|| {
            let parts: Vec<String> = [&self.first_name, &self.middle_name, &self.last_name]
                .into_iter()
                .filter_map(|part| part.clean(MAX_NAME))
                .collect();
            clean(&parts.join(" "), MAX_NAME)
        })
    }

    fn date_of_birth(&self) -> Option<BirthDate> {
        let in_parts = || {
            let year: u16 = self.year_of_birth.raw()?.parse().ok()?;
            let part = |text: &Text| text.raw()?.parse::<u8>().ok();
            let month_and_day = part(&self.month_of_birth).zip(part(&self.day_of_birth));
            BirthDate::new(year, month_and_day).or_else(|| BirthDate::new(year, None))
        };
        self.dob.raw().and_then(BirthDate::parse).or_else(in_parts)
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

/// Reads `localizedDetails`; `None` when it holds nothing that can be shown.
fn localized(value: &serde_json::Value) -> Option<LocalizedDetails> {
    let field = |name: &str| cleaned(value.get(name)?);
    let labels: BTreeMap<String, String> = value
        .get("localizedLabels")
        .and_then(serde_json::Value::as_object)
        .into_iter()
        .flatten()
        .take(MAX_LABELS)
        .filter_map(|(key, label)| Some((clean(key, MAX_WORD), cleaned(label)?)))
        .collect();
    let details = LocalizedDetails {
        name: field("name"),
        gender: field("gender"),
        state_name: field("stateName"),
        district_name: field("districtName"),
        labels,
    };
    (details != LocalizedDetails::default()).then_some(details)
}

fn cleaned(value: &serde_json::Value) -> Option<String> {
    Some(clean(value.as_str()?, MAX_NAME)).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests;
