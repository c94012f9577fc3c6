use super::*;
use crate::image::samples;
use ::image::ImageFormat;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::*;
use serde_json::{Value, json};

fn read(value: &Value) -> Profile {
    profile_from_json(value.to_string().as_bytes()).unwrap()
}

#[test]
fn reads_a_whole_profile() {
    let photo = samples::file(ImageFormat::Jpeg);
    let profile = read(&json!({
        "ABHANumber": "91-1000-2000-3008",
        "preferredAbhaAddress": "asha_1995@sbx",
        "mobile": "9545812125", "firstName": "Asha", "middleName": "", "lastName": "Rao",
        "name": "Asha Rao", "yearOfBirth": "1995", "dayOfBirth": "31", "monthOfBirth": "05",
        "gender": "F", "email": null, "profilePhoto": STANDARD.encode(&photo),
        "status": "ACTIVE", "stateCode": "27", "districtCode": "490", "pincode": "411001",
        "address": "12 Lake Road\nPune", "kycPhoto": null, "stateName": "Maharashtra",
        "districtName": "Pune", "subdistrictName": null, "authMethods": ["AADHAAR_OTP"],
        "tags": {}, "kycVerified": true, "verificationStatus": "VERIFIED",
        "localizedDetails": {
            "name": "आशा राव", "stateName": "महाराष्ट्र", "districtName": "पुणे", "gender": "महिला",
            "villageName": null, "localizedLabels": {"name": "नाम", "n": 1, "gender": "लिंग"}
        },
        "createdDate": "16-09-2026"
    }));
    assert_eq!(profile.abha_number.to_string(), "91-1000-2000-3008");
    assert_eq!(profile.abha_address.unwrap().to_string(), "asha_1995@sbx");
    assert_eq!(profile.name, "Asha Rao");
    assert_eq!(profile.gender, Some(Gender::Female));
    assert_eq!(profile.date_of_birth.unwrap().to_string(), "31-05-1995");
    assert_eq!(profile.mobile.as_deref(), Some("9545812125"));
    assert_eq!(profile.email, None);
    assert_eq!(*profile.photo.unwrap().0, *photo);
    assert_eq!(profile.address.as_deref(), Some("12 Lake Road Pune"));
    assert_eq!(profile.state_code.as_deref(), Some("27"));
    assert_eq!(profile.state_name.as_deref(), Some("Maharashtra"));
    assert_eq!(profile.district_code.as_deref(), Some("490"));
    assert_eq!(profile.district_name.as_deref(), Some("Pune"));
    assert_eq!(profile.pincode.as_deref(), Some("411001"));
    assert_eq!(profile.status, AccountStatus::Active);
    let localized = profile.localized.unwrap();
    assert_eq!(localized.name.as_deref(), Some("आशा राव"));
    assert_eq!(localized.gender.as_deref(), Some("महिला"));
    assert_eq!(localized.state_name.as_deref(), Some("महाराष्ट्र"));
    assert_eq!(localized.district_name.as_deref(), Some("पुणे"));
    assert_eq!(localized.labels.len(), 2);
}

#[test]
fn needs_the_number_and_nothing_else() {
    let profile = read(&json!({"ABHANumber": "91-1000-2000-3008"}));
    assert_eq!(profile.name, "");
    assert_eq!(profile.abha_address, None);
    assert_eq!(profile.status, AccountStatus::Active);
    assert!(profile.localized.is_none());
    let number = Error::Profile("it has no \"ABHANumber\" of 14 digits");
    for (text, error) in [
        ("{}", number),
        (r#"{"ABHANumber":null}"#, number),
        (r#"{"ABHANumber":"91-1000"}"#, number),
        (
            "[",
            Error::Profile("the file is no JSON object of a profile"),
        ),
        (
            "\"x\"",
            Error::Profile("the file is no JSON object of a profile"),
        ),
        (
            "",
            Error::Profile("the file is no JSON object of a profile"),
        ),
    ] {
        assert_eq!(
            profile_from_json(text.as_bytes()).err(),
            Some(error),
            "{text}"
        );
    }
}

#[test]
fn takes_every_spelling() {
    let with = |key: &str, value: Value| {
        let mut profile = json!({"ABHANumber": "91-1000-2000-3008"});
        profile[key] = value;
        read(&profile)
    };
    let address = |profile: Profile| profile.abha_address.unwrap().to_string();
    for key in ["preferredAbhaAddress", "preferredAddress", "abhaAddress"] {
        assert_eq!(address(with(key, json!("asha_1995@sbx"))), "asha_1995@sbx");
        assert_eq!(address(with(key, json!(" asha_1995 "))), "asha_1995");
    }
    assert_eq!(
        address(with("phrAddress", json!(["a_1@sbx", "b@sbx"]))),
        "a_1@sbx"
    );
    assert_eq!(address(with("phrAddress", json!("a_1@sbx"))), "a_1@sbx");
    assert_eq!(with("phrAddress", Value::Null).abha_address, None);
    assert_eq!(
        address(with("preferredAbhaAddress", json!(91_100_020_003_008_u64))),
        "91100020003008"
    );
    for (key, value) in [
        ("dob", json!("31-05-1995")),
        ("dob", json!("1995-05-31")),
        ("dob", json!("31/5/1995")),
    ] {
        let date = with(key, value).date_of_birth.unwrap();
        assert_eq!(date.to_string(), "31-05-1995");
    }
    assert_eq!(
        with("dob", json!("1995"))
            .date_of_birth
            .unwrap()
            .to_string(),
        "1995"
    );
    assert_eq!(
        with("yearOfBirth", json!(1995))
            .date_of_birth
            .unwrap()
            .to_string(),
        "1995"
    );
    assert_eq!(with("dob", json!("yesterday")).date_of_birth, None);
    assert_eq!(
        with("pinCode", json!(411_001)).pincode.as_deref(),
        Some("411001")
    );
    assert_eq!(
        with("addressLine1", json!("x")).address.as_deref(),
        Some("x")
    );
    for (key, value, status) in [
        ("abhaStatus", "ACTIVE", AccountStatus::Active),
        ("status", "active", AccountStatus::Active),
        ("status", "DEACTIVATED", AccountStatus::Deactivated),
        ("status", "BLOCKED", AccountStatus::Unusable),
        ("status", "DELETED", AccountStatus::Unusable),
        ("status", "SOMETHING", AccountStatus::Unusable),
    ] {
        assert_eq!(with(key, json!(value)).status, status, "{value}");
    }
    // Both spellings at once are no contradiction.
    let both = read(&json!({
        "ABHANumber": "91-1000-2000-3008", "healthIdNumber": "91-1000-2000-3008",
        "preferredAddress": "a_1@sbx", "preferredAbhaAddress": "b_1@sbx",
        "photo": null, "profilePhoto": ""
    }));
    assert_eq!(address(both), "b_1@sbx");
}

#[test]
fn joins_the_parts_of_a_name() {
    for (first, middle, last, name) in [
        (json!("Asha"), json!(""), json!("Rao"), "Asha Rao"),
        (json!("Asha"), Value::Null, Value::Null, "Asha"),
        (json!(" Asha "), json!("K."), json!("Rao"), "Asha K. Rao"),
        (Value::Null, Value::Null, Value::Null, ""),
    ] {
        let profile = read(&json!({
            "ABHANumber": "91-1000-2000-3008",
            "firstName": first, "middleName": middle, "lastName": last
        }));
        assert_eq!(profile.name, name);
    }
}

#[test]
fn makes_hostile_texts_harmless() {
    let profile = read(&json!({
        "ABHANumber": "91-1000-2000-3008",
        "name": format!("\u{202e}Asha\u{0}\r\nRao{}", "a".repeat(10_000)),
        "address": "\u{2066}\u{200e}", "stateName": {"x": [1]}, "mobile": ["9545812125"],
        "preferredAbhaAddress": "asha 1995@sbx", "gender": "<script>",
        "localizedDetails": {"name": "\u{202e}x", "localizedLabels": "none"}
    }));
    assert!(profile.name.starts_with("Asha Raoaaa"), "{}", profile.name);
    assert_eq!(profile.name.chars().count(), MAX_NAME);
    assert_eq!(profile.address, None);
    assert_eq!(profile.state_name, None);
    assert_eq!(profile.mobile, None);
    assert_eq!(profile.abha_address, None);
    assert_eq!(profile.gender, None);
    assert_eq!(profile.localized.unwrap().name.as_deref(), Some("x"));
}

#[test]
fn does_without_a_photo_that_is_none() {
    let png = samples::file(ImageFormat::Png);
    for photo in ["", "AAAA", "not base64!", "R0lGODlhAQABAAAAACw="] {
        let profile = read(&json!({
            "ABHANumber": "91-1000-2000-3008", "profilePhoto": photo, "photo": photo
        }));
        assert!(profile.photo.is_none(), "{photo}");
        // The next best one is taken instead.
        let profile = read(&json!({
            "ABHANumber": "91-1000-2000-3008", "profilePhoto": photo,
            "kycPhoto": format!("data:image/png;base64,{}", STANDARD.encode(&png))
        }));
        assert_eq!(*profile.photo.unwrap().0, *png);
    }
}

proptest! {
    #[test]
    fn never_panics_on_bytes(bytes: Vec<u8>) {
        let _ = profile_from_json(&bytes);
    }

    #[test]
    fn never_panics_on_texts(name: String, dob: String, photo: String, address: String) {
        let text = json!({
            "ABHANumber": "91-1000-2000-3008", "name": name, "dob": dob, "photo": photo,
            "preferredAddress": address, "yearOfBirth": dob, "status": name
        });
        let _ = read(&text);
    }
}
