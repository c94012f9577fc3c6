use super::*;
use abdm_types::AbhaAddress;
use kiosk_record::HandoffKey;
use test_support::people::{asha, nameless};

fn registration() -> Registration {
    Registration {
        kiosk: RecordId::from_random([7; 16]),
        facility: FacilityId::new("IN2910000001"),
        source: RegistrationSource::Kiosk,
        level: VerificationLevel::AadhaarOtp,
        at: UtcMillis(1_795_759_200_123),
    }
}

#[test]
fn a_profile_is_taken_and_read_back_as_it_was_written() {
    for profile in [asha(), nameless()] {
        for with_photo in [true, false] {
            let mut patient = Patient::of(&profile, Some("hi"), with_photo, registration());
            assert_eq!(
                patient.photo.is_some(),
                with_photo && profile.photo.is_some()
            );
            patient.patient_id = PatientId::new("OPD-2026-00001");
            let json = patient.to_json(None);
            let read = Patient::from_json(&json);
            assert!(
                read.as_ref() == Ok(&patient),
                "{}",
                String::from_utf8_lossy(&json)
            );
            let named = patient.to_json(Some(HandoffKey::from_random([1; 16])));
            assert!(
                Patient::from_json(&named) == read,
                "the name is no part of it"
            );
        }
    }
}

#[test]
fn what_is_masked_or_no_value_is_left_out() {
    let patient = Patient::of(&nameless(), None, true, registration());
    assert!(patient.mobile.is_none(), "******2125 is no number");
    let profile = Profile {
        email: Some("no address".to_owned()),
        district_code: Some("-".to_owned()),
        pincode: Some("56000".to_owned()),
        abha_address: AbhaAddress::given("a_999941057058@sbx"),
        name: "Asha 9999 4105 7058".to_owned(),
        ..asha()
    };
    let patient = Patient::of(&profile, None, true, registration());
    assert!(patient.email.is_none() && patient.abha.address().is_none());
    let address = patient.address.unwrap();
    assert!(address.district_code.is_none() && address.pincode.is_none());
    assert_eq!(patient.name.unwrap().as_str(), "Asha XXXX XXXX XXXX");
}

#[test]
fn the_script_is_told_where_no_language_is() {
    let name = |text, language| LocalName::new(text, language).unwrap().language;
    assert_eq!(name("आशा", None), "und-Deva");
    assert_eq!(name("عائشہ", None), "und-Arab");
    assert_eq!(name("ಶ್ರೀ", Some("kn")), "kn");
    assert_eq!(name("ಶ್ರೀ", Some("not a tag")), "und-Knda");
    assert_eq!(name("123", None), "und-Zyyy");
}

#[test]
fn nothing_of_a_person_is_shown() {
    let patient = Patient::of(&asha(), None, true, registration());
    assert_eq!(format!("{patient:?}"), "Patient(..)");
    assert_eq!(format!("{:?}", patient.address.unwrap()), "Address(..)");
}

#[test]
fn what_is_none_of_ours_is_not_read() {
    let json = Patient::of(&asha(), None, false, registration()).to_json(None);
    let text = String::from_utf8(json.to_vec()).unwrap();
    for (ours, other) in [
        ("\"form\":1", "\"form\":2"),
        ("91-1000-2000-3008", "91-1000-2000-300"),
        ("1995-05-31", "1995-02-31"),
        ("aadhaar-otp", "guessed"),
        ("2026-11-27T", "2026-11-37T"),
        ("\"gender\":\"F\"", "\"gender\":\"X\""),
    ] {
        assert!(text.contains(ours), "{ours}");
        let changed = text.replace(ours, other);
        assert_eq!(
            Patient::from_json(changed.as_bytes()),
            Err(NotReadable),
            "{other}"
        );
    }
    assert_eq!(Patient::from_json(b"{}"), Err(NotReadable));
}
