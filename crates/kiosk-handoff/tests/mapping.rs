//! Whatever the service says of somebody, what is handed over has a valid form and nothing in it that can be
//! an Aadhaar number.

use crate::common::{Home, key, registration, server};
use crate::ward::Ward;
use abdm_types::{
    AbhaAddress, AbhaNumber, AccountStatus, BirthDate, Gender, LocalizedDetails, Photo, Profile,
    verhoeff_is_valid,
};
use kiosk_handoff::{Destination as _, FileForms, Folder, Handoff, Patient};
use proptest::prelude::*;
use serde_json::Value;
use std::fs;

/// A number with the right check digit, written in one of the ways in which people write it.
fn aadhaar() -> impl Strategy<Value = String> {
    (2u8..10, prop::collection::vec(0u8..10, 10), 0usize..5).prop_map(|(first, rest, form)| {
        let mut digits: Vec<u8> = [first]
            .into_iter()
            .chain(rest)
            .map(|digit| digit + b'0')
            .collect();
        let last = (b'0'..=b'9').find(|last| {
            let whole: Vec<u8> = digits.iter().copied().chain([*last]).collect();
            verhoeff_is_valid(&whole)
        });
        digits.push(last.unwrap());
        let text = String::from_utf8(digits).unwrap();
        let groups = [&text[..4], &text[4..8], &text[8..]];
        match form {
            0 => text.clone(),
            1 => groups.join(" "),
            2 => groups.join("-"),
            3 => groups.join("."),
            // In Devanagari.
            _ => text
                .chars()
                .map(|digit| char::from_u32(0x966 + digit.to_digit(10).unwrap()).unwrap())
                .collect(),
        }
    })
}

/// Words of anybody, now and then with a number among them.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z '.]{0,20}",
        "\\PC{0,30}",
        (aadhaar(), "[a-zA-Z ,]{0,10}", "[a-zA-Z ,]{0,10}")
            .prop_map(|(number, before, after)| format!("{before} {number} {after}")),
        aadhaar(),
        Just(String::new()),
    ]
}

fn profile() -> impl Strategy<Value = Profile> {
    let some = || prop::option::of(words());
    let birth = (1900u16..2027, prop::option::of((1u8..13, 1u8..29)));
    let texts = (
        words(),
        some(),
        some(),
        some(),
        some(),
        some(),
        some(),
        some(),
    );
    let gender = prop::sample::select(vec![
        None,
        Some(Gender::Male),
        Some(Gender::Female),
        Some(Gender::Other),
        Some(Gender::Undisclosed),
    ]);
    (
        texts,
        birth,
        gender,
        "[0-9]{14}",
        prop::option::of("[6-9][0-9]{9}"),
        any::<Option<bool>>(),
    )
        .prop_map(
            |(texts, (year, day), gender, number, mobile, kyc_verified)| {
                let (name, email, address, state, district, local, code, pincode) = texts;
                Profile {
                    abha_number: AbhaNumber::parse(&number).unwrap(),
                    abha_address: email
                        .as_deref()
                        .and_then(|text| AbhaAddress::given(&format!("{text}@sbx"))),
                    name,
                    gender,
                    date_of_birth: BirthDate::new(year, day),
                    mobile,
                    email,
                    photo: Some(Photo(vec![0xff, 0xd8, 1].into())),
                    address,
                    state_code: code.clone(),
                    state_name: state,
                    district_code: Some("525".to_owned()),
                    district_name: district,
                    pincode,
                    status: AccountStatus::Active,
                    kyc_verified,
                    localized: Some(LocalizedDetails {
                        name: local,
                        ..LocalizedDetails::default()
                    }),
                }
            },
        )
}

/// Every text in it, but the photo and the names of things.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| texts(one, found)),
        Value::Object(all) => {
            let said =
                |key: &String| !["photo", "meta", "registration", "id"].contains(&key.as_str());
            all.iter()
                .filter(|(key, _)| said(key))
                .for_each(|(_, one)| texts(one, found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Whether twelve digits with the right check digit stand in a text, whatever single signs stand between
/// them. An ABHA number and a mobile are no such twelve.
fn has_aadhaar(text: &str) -> bool {
    let digit = |sign: char| {
        sign.to_digit(10)
            .or_else(|| u32::from(sign).checked_sub(0x966).filter(|d| *d < 10))
    };
    let mut run: Vec<u8> = Vec::new();
    let mut between = 0;
    let mut runs = Vec::new();
    for sign in text.chars() {
        match digit(sign) {
            Some(value) => {
                run.push(b'0' + u8::try_from(value).unwrap());
                between = 0;
            }
            None if sign.is_alphabetic() || between == 1 => {
                runs.push(std::mem::take(&mut run));
                between = 0;
            }
            None => between += 1,
        }
    }
    runs.push(run);
    runs.iter()
        .any(|run| run.len() == 12 && run[0] >= b'2' && verhoeff_is_valid(run))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_handed_over_is_valid_and_has_no_aadhaar_number(profile in profile()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let patient = Patient::of(&profile, None, true, registration());
            let handoff = Handoff { key: key(1), created: patient.registration.at, now: patient.registration.at, patient: &patient };

            let ward = Ward::open().await;
            server(&ward.url()).deliver(handoff).await.unwrap();
            let resource = ward.seen(|seen| seen.patients[0].clone());
            is_a_patient(&resource);

            let home = Home::new();
            let path = home.folder.path().join("out");
            fs::create_dir(&path).unwrap();
            let folder = Folder { path: path.clone(), forms: FileForms::Both, for_group: false, with_photo: false };
            folder.deliver(handoff).await.unwrap();
            let mut all = vec![];
            texts(&resource, &mut all);
            for file in fs::read_dir(&path).unwrap() {
                let file = file.unwrap().path();
                let text = fs::read_to_string(&file).unwrap();
                if file.extension().is_some_and(|ending| ending == "json") {
                    texts(&serde_json::from_str(&text).unwrap(), &mut all);
                    assert_eq!(Patient::from_json(text.as_bytes()).unwrap().abha.number(), Some(&profile.abha_number));
                } else {
                    // Behind the name of the hand-off.
                    let line = text.split("\r\n").nth(1).unwrap();
                    all.extend(line.split("\",\"").skip(1).map(str::to_owned));
                }
            }
            // The mobile alone may be twelve digits with its country code.
            let mobile = profile.mobile.as_deref().map(|mobile| format!("+91-{mobile}"));
            for text in all.iter().filter(|text| Some(*text) != mobile.as_ref()) {
                assert!(!has_aadhaar(text), "{text}");
            }
        });
    }
}

/// What FHIR and the profile of NRCeS want of a patient.
fn is_a_patient(resource: &Value) {
    assert_eq!(resource["resourceType"], "Patient");
    let identifiers = resource["identifier"].as_array().unwrap();
    assert!(!identifiers.is_empty());
    for identifier in identifiers {
        for key in ["system", "code", "display"] {
            assert!(
                !identifier["type"]["coding"][0][key]
                    .as_str()
                    .unwrap()
                    .is_empty()
            );
        }
        assert!(!identifier["value"].as_str().unwrap().is_empty());
    }
    for name in resource["name"].as_array().unwrap_or(&Vec::new()) {
        assert!(!name["text"].as_str().unwrap().is_empty());
    }
    nothing_is_empty(resource);
}

/// FHIR knows no empty texts, lists or objects, and no null outside of a list.
fn nothing_is_empty(value: &Value) {
    match value {
        Value::Null => panic!("a null"),
        Value::String(text) => assert!(!text.trim().is_empty() && text.trim() == text),
        Value::Array(all) => {
            assert!(!all.is_empty());
            all.iter().for_each(nothing_is_empty);
        }
        Value::Object(all) => {
            assert!(!all.is_empty());
            all.values().for_each(nothing_is_empty);
        }
        Value::Bool(_) | Value::Number(_) => {}
    }
}
