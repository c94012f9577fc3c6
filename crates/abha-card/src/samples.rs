//! Invented people for who judges prints: one in every script that a card may have, and those
//! whom a layout finds hardest.

mod people;
mod portrait;

use abdm_types::{
    AbhaAddress, AbhaNumber, AccountStatus, BirthDate, Gender, LocalizedDetails, Photo, Profile,
};
use people::{PEOPLE, Person};
use std::sync::Arc;

/// An invented person and the language of their card.
#[derive(Debug, Clone)]
pub struct Sample {
    /// Short, for names of files: the language, and what is special.
    pub name: String,
    /// What is special, in English.
    pub about: &'static str,
    /// Tag of the locale to make the card in. The words of languages that the kiosk does not
    /// speak come from the profile, as the service sends them.
    pub locale: &'static str,
    /// The person.
    pub profile: Profile,
}

/// A number that is right and nobody's: the sandbox gives out its neighbours.
const NUMBER: &str = "91-1000-2000-3008";

/// The long form of the English address.
const LONG_ADDRESS: &str = "Flat No. 1204, Tower C, Shri Venkateshwara Residency, near the old \
    water tank, behind the District Veterinary Hospital, Netaji Subhash Chandra Bose Marg, \
    Lakshmipuram Extension, Second Stage, ";

/// Everybody on the contact sheet: each language with an ordinary person and with one of a long
/// name and a long address, then those who lack something.
#[must_use]
pub fn samples() -> Vec<Sample> {
    let Ok(number) = AbhaNumber::parse(NUMBER) else {
        return Vec::new();
    };
    let photo = portrait::jpeg().map(|bytes| Photo(Arc::from(bytes)));
    let mut samples: Vec<Sample> = PEOPLE
        .iter()
        .flat_map(|person| {
            let usual = Sample {
                name: person.language.to_owned(),
                about: "usual",
                locale: person.locale(),
                profile: person.profile(&number, photo.clone()),
            };
            let long = Sample {
                name: format!("{}-long", person.language),
                about: "long name, long address",
                locale: person.locale(),
                profile: person.long(&number, photo.clone()),
            };
            [usual, long]
        })
        .collect();
    for person in PEOPLE.iter().filter(|person| person.is_hard) {
        let sample = |special: &str, about, profile| Sample {
            name: format!("{}-{special}", person.language),
            about,
            locale: person.locale(),
            profile,
        };
        samples.extend([
            sample("no-photo", "no photo", person.profile(&number, None)),
            sample(
                "no-photo-long",
                "no photo, long name, long address",
                person.long(&number, None),
            ),
            sample(
                "one-name",
                "no last name, no address",
                Profile {
                    address: None,
                    ..person.with_one_name(&number, photo.clone())
                },
            ),
            sample(
                "little",
                "next to nothing known",
                Profile {
                    abha_address: None,
                    gender: None,
                    mobile: None,
                    address: None,
                    kyc_verified: None,
                    localized: None,
                    date_of_birth: BirthDate::parse("1958"),
                    ..person.with_one_name(&number, None)
                },
            ),
        ]);
    }
    samples
}

impl Person {
    fn locale(&self) -> &'static str {
        if self.language == "hi" { "hi" } else { "en" }
    }

    fn profile(&self, number: &AbhaNumber, photo: Option<Photo>) -> Profile {
        let gender = if self.is_woman {
            Gender::Female
        } else {
            Gender::Male
        };
        let local = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let labels = LABEL_KEYS
            .iter()
            .zip(self.labels)
            .filter(|(_, label)| !label.is_empty())
            .map(|(key, label)| ((*key).to_owned(), label.to_owned()))
            .collect();
        Profile {
            abha_number: number.clone(),
            abha_address: AbhaAddress::given(self.abha_address),
            name: self.name.to_owned(),
            gender: Some(gender),
            date_of_birth: BirthDate::parse("31-05-1995"),
            mobile: Some("9545812125".to_owned()),
            email: None,
            photo,
            address: Some(format!("14, Neem Gali, Purana Bazar, {}", self.place)),
            state_code: Some("29".to_owned()),
            state_name: self.place.rsplit(", ").next().map(str::to_owned),
            district_code: Some("525".to_owned()),
            district_name: self.place.split(", ").next().map(str::to_owned),
            pincode: Some("560001".to_owned()),
            status: AccountStatus::Active,
            kyc_verified: None,
            localized: Some(LocalizedDetails {
                name: local(self.local_name),
                gender: local(self.gender),
                district_name: local(self.local_place.0),
                state_name: local(self.local_place.1),
                town_name: None,
                village_name: None,
                labels,
            }),
        }
    }

    fn long(&self, number: &AbhaNumber, photo: Option<Photo>) -> Profile {
        let mut profile = self.profile(number, photo);
        profile.name = format!("{} Venkatanarasimharajuvaripeta Padmanabhaswamy", self.name);
        profile.abha_address = AbhaAddress::given("venkatanarasimharaju.1995@abdm");
        profile.address = Some(format!("{LONG_ADDRESS}{} 560001", self.place));
        if let Some(localized) = &mut profile.localized {
            localized.name = Some([self.local_name; 3].join(" "));
            localized.town_name = Some(self.local_name.to_owned());
        }
        profile
    }

    fn with_one_name(&self, number: &AbhaNumber, photo: Option<Photo>) -> Profile {
        let first = |name: &str| name.split(' ').next().map(str::to_owned);
        let mut profile = self.profile(number, photo);
        profile.name = first(self.name).unwrap_or_default();
        if let Some(localized) = &mut profile.localized {
            localized.name = first(self.local_name);
        }
        profile
    }
}

/// The service's names of the labels, in the order of a person's labels.
const LABEL_KEYS: [&str; 7] = [
    "title",
    "abhaNumber",
    "abhaAddress",
    "dob",
    "gender",
    "mobile",
    "address",
];
