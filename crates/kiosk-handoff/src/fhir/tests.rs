use super::*;
use crate::patient::{FacilityId, Patient, Registration, RegistrationSource, VerificationLevel};
use abdm_types::UtcMillis;
use kiosk_record::RecordId;
use serde_json::{Value, json};
use test_support::people::{asha, nameless};

fn registration() -> Registration {
    Registration {
        kiosk: RecordId::from_random([7; 16]),
        facility: FacilityId::new("IN2910000001"),
        source: RegistrationSource::Kiosk,
        level: VerificationLevel::AadhaarOtp,
        at: UtcMillis(1_795_759_200_000),
    }
}

fn resource(patient: &Patient, profile: &Profile) -> Value {
    serde_json::from_slice(&resource::json(patient, profile)).unwrap()
}

#[test]
fn a_patient_is_written_in_the_profile_of_nrces() {
    let profile = asha();
    let patient = Patient::of(&profile, Some("hi"), true, registration());
    let written = resource(&patient, &Profile::default());
    let kiosk = RecordId::from_random([7; 16]).to_string();
    let of_abha = |text: &str, system: &str, value: &str| {
        json!({
            "use": "official",
            "type": {
                "coding": [{
                    "system": "https://nrces.in/ndhm/fhir/r4/CodeSystem/ndhm-identifier-type-code",
                    "code": "ABHA",
                    "display": "Ayushman Bharat Health Account (ABHA) ID",
                }],
                "text": text,
            },
            "system": system,
            "value": value,
        })
    };
    let coded = |code: &str| {
        json!({ "extension": [{
            "url": "http://hl7.org/fhir/StructureDefinition/iso21090-SC-coding",
            "valueCoding": { "system": "https://lgdirectory.gov.in", "code": code },
        }] })
    };
    let line = profile.address.as_deref().unwrap();
    assert_eq!(
        written,
        json!({
            "resourceType": "Patient",
            "meta": {
                "profile": ["https://nrces.in/ndhm/fhir/r4/StructureDefinition/Patient"],
                "source": format!("urn:uuid:{kiosk}"),
            },
            "extension": [
                { "url": "urn:abha-kiosk:verification-level", "valueCode": "aadhaar-otp" },
                { "url": "urn:abha-kiosk:registration-source", "valueCode": "kiosk" },
                { "url": "urn:abha-kiosk:facility", "valueString": "IN2910000001" },
            ],
            "identifier": [
                of_abha("ABHA number", "https://healthid.abdm.gov.in", "91-1000-2000-3008"),
                of_abha("ABHA address", "https://phr.abdm.gov.in", "asha_1995@abdm"),
            ],
            "active": true,
            "name": [{
                "use": "official",
                "text": "Asha Ramachandran",
                "_text": { "extension": [{
                    "url": "http://hl7.org/fhir/StructureDefinition/translation",
                    "extension": [
                        { "url": "lang", "valueCode": "hi" },
                        { "url": "content", "valueString": "आशा रामचंद्रन" },
                    ],
                }] },
            }],
            "telecom": [{ "system": "phone", "value": "+91-9545812125", "use": "mobile" }],
            "gender": "female",
            "birthDate": "1995-05-31",
            "address": [{
                "use": "home",
                "text": line,
                "district": "Bengaluru",
                "_district": coded("525"),
                "state": "Karnataka",
                "_state": coded("29"),
                "postalCode": "560001",
                "country": "IN",
            }],
        })
    );
}

#[test]
fn what_is_not_known_is_not_written() {
    let patient = Patient::of(&nameless(), None, true, registration());
    let written = resource(&patient, &Profile::default());
    let has = |key: &str| written.get(key).is_some();
    assert_eq!(written["birthDate"], "1958");
    assert!(
        !has("gender") && !has("telecom") && !has("photo"),
        "{written}"
    );
    assert!(written["name"][0].get("_text").is_none());
    assert_eq!(written["address"][0]["district"], "Bengaluru");
    assert!(written["address"][0].get("_district").is_none());
}

#[test]
fn settings_change_what_is_written() {
    let mut asha = asha();
    asha.kyc_verified = Some(true);
    let patient = Patient::of(&asha, None, true, registration());
    let profile = Profile {
        number_systems: vec![IdentifierSystem::new("urn:oid:1.2.3").unwrap()],
        claim_profile: false,
        split_name: true,
        send_photo: true,
        ..Profile::default()
    };
    let written = resource(&patient, &profile);
    assert_eq!(written["identifier"][0]["system"], "urn:oid:1.2.3");
    assert!(written["meta"].get("profile").is_none());
    assert_eq!(written["name"][0]["family"], "Ramachandran");
    assert_eq!(written["name"][0]["given"], json!(["Asha"]));
    assert_eq!(written["photo"][0]["contentType"], "image/jpeg");
    assert_eq!(written["extension"][2]["valueBoolean"], true);
    let mut single = patient.clone();
    single.name = crate::PlainText::new("Asha", 10);
    let written = resource(&single, &profile);
    assert_eq!(written["name"][0]["family"], "Asha");
    single.name = None;
    let written = resource(&single, &profile);
    assert_eq!(written["name"][0]["text"], "आशा रामचंद्रन");
    assert!(written["name"][0].get("_text").is_none());
}

#[test]
fn the_condition_has_both_forms_under_every_system() {
    let number = AbhaNumber::parse("91-1000-2000-3008").unwrap();
    let address = abdm_types::AbhaAddress::given("asha_1995@sbx").unwrap();
    let profile = Profile::default();
    let both = AbhaIdentity::Number(number, Some(address.clone()));
    let numbers = "https://healthid.abdm.gov.in|91-1000-2000-3008,\
                   https://healthid.abdm.gov.in|91100020003008,\
                   https://healthid.ndhm.gov.in|91-1000-2000-3008,\
                   https://healthid.ndhm.gov.in|91100020003008";
    let addresses = "https://phr.abdm.gov.in|asha_1995@sbx";
    assert_eq!(profile.condition(&both).as_str(), numbers);
    assert_eq!(
        profile.search(&both).as_str(),
        format!("{numbers},{addresses}")
    );
    let alone = AbhaIdentity::Address(address);
    assert_eq!(profile.condition(&alone).as_str(), addresses);
    assert_eq!(profile.search(&alone).as_str(), addresses);
    let odd = abdm_types::AbhaAddress::given("a,b|c@sbx");
    let odd = AbhaIdentity::Number(AbhaNumber::parse("91-1000-2000-3008").unwrap(), odd);
    assert_eq!(profile.search(&odd).as_str(), numbers);
}

#[test]
fn a_system_is_a_plain_uri() {
    for good in [
        "https://healthid.abdm.gov.in",
        "urn:oid:2.16.840.1",
        "urn:abha-kiosk:x",
    ] {
        assert!(IdentifierSystem::new(good).is_some(), "{good}");
    }
    for bad in [
        "",
        "healthid",
        "https:",
        "a|b:c",
        "https://a.example/x,y",
        "https://a b",
        "https://a?b=c",
    ] {
        assert!(IdentifierSystem::new(bad).is_none(), "{bad}");
    }
}

#[test]
fn a_version_is_believed_of_a_server_of_fhir_alone() {
    let version = |body: Value| answer::version(body.to_string().as_bytes());
    let told = json!({ "resourceType": "CapabilityStatement", "fhirVersion": "4.0.1", "rest": [] });
    assert_eq!(version(told).as_deref(), Some("4.0.1"));
    for other in [
        json!({ "resourceType": "Bundle", "fhirVersion": "4.0.1" }),
        json!({ "resourceType": "CapabilityStatement" }),
        json!({ "resourceType": "CapabilityStatement", "fhirVersion": "4\n0" }),
        json!({ "resourceType": "CapabilityStatement", "fhirVersion": "" }),
        json!({ "resourceType": "CapabilityStatement", "fhirVersion": "4".repeat(31) }),
        json!("4.0.1"),
    ] {
        assert_eq!(version(other.clone()), None, "{other}");
    }
}
