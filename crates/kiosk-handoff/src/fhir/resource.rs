//! A person as a FHIR R4 `Patient`, in the profile of NRCeS for ABDM: at least one identifier with its type
//! in words and code, and a name with its whole text.

use super::Profile;
use crate::patient::{Address, LgdCode, LocalName, Patient, iso, media_type};
use abdm_types::{Gender, Photo};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::Serialize;
use zeroize::Zeroizing;

/// The profile that the resource keeps.
pub(super) const NRCES_PATIENT: &str = "https://nrces.in/ndhm/fhir/r4/StructureDefinition/Patient";

const IDENTIFIER_TYPES: &str = "https://nrces.in/ndhm/fhir/r4/CodeSystem/ndhm-identifier-type-code";
const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";
/// The code behind a text: the standard's own extension for it.
const CODED_TEXT: &str = "http://hl7.org/fhir/StructureDefinition/iso21090-SC-coding";
const LGD: &str = "https://lgdirectory.gov.in";
const VERIFICATION_LEVEL: &str = "urn:abha-kiosk:verification-level";
const KYC_VERIFIED: &str = "urn:abha-kiosk:kyc-verified";
const REGISTRATION_SOURCE: &str = "urn:abha-kiosk:registration-source";
const FACILITY: &str = "urn:abha-kiosk:facility";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Resource<'a> {
    resource_type: &'static str,
    meta: Meta,
    extension: Vec<Extension<'a>>,
    identifier: Vec<Identifier<'a>>,
    active: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    name: Vec<HumanName<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    telecom: Vec<ContactPoint<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gender: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    birth_date: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    address: Vec<PostalAddress<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    photo: Vec<Attachment>,
}

#[derive(Serialize)]
struct Meta {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    profile: Vec<&'static str>,
    source: String,
}

#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
struct Extension<'a> {
    url: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_string: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_boolean: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_coding: Option<Coding<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    extension: Vec<Extension<'a>>,
}

#[derive(Serialize)]
struct Coding<'a> {
    system: &'static str,
    code: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    display: Option<&'static str>,
}

#[derive(Serialize)]
struct CodeableConcept {
    coding: [Coding<'static>; 1],
    text: &'static str,
}

#[derive(Serialize)]
struct Identifier<'a> {
    #[serde(rename = "use")]
    usage: &'static str,
    r#type: CodeableConcept,
    system: &'a str,
    value: String,
}

#[derive(Serialize)]
struct HumanName<'a> {
    #[serde(rename = "use")]
    usage: &'static str,
    text: &'a str,
    #[serde(rename = "_text", skip_serializing_if = "Option::is_none")]
    about_text: Option<Element<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    family: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    given: Vec<&'a str>,
}

/// What stands beside a plain value.
#[derive(Serialize)]
struct Element<'a> {
    extension: [Extension<'a>; 1],
}

#[derive(Serialize)]
struct ContactPoint<'a> {
    system: &'static str,
    value: std::borrow::Cow<'a, str>,
    #[serde(rename = "use", skip_serializing_if = "Option::is_none")]
    usage: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PostalAddress<'a> {
    #[serde(rename = "use")]
    usage: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    district: Option<&'a str>,
    #[serde(rename = "_district", skip_serializing_if = "Option::is_none")]
    about_district: Option<Element<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<&'a str>,
    #[serde(rename = "_state", skip_serializing_if = "Option::is_none")]
    about_state: Option<Element<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    postal_code: Option<&'a str>,
    country: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Attachment {
    content_type: &'static str,
    data: String,
}

/// The resource as JSON, wiped when dropped.
pub(super) fn json(patient: &Patient, profile: &Profile) -> Zeroizing<Vec<u8>> {
    let photo = patient.photo.as_ref().filter(|_| profile.send_photo);
    let resource = Resource {
        resource_type: "Patient",
        meta: Meta {
            profile: if profile.claim_profile {
                vec![NRCES_PATIENT]
            } else {
                Vec::new()
            },
            source: format!("urn:uuid:{}", patient.registration.kiosk),
        },
        extension: extensions(patient),
        identifier: identifiers(patient, profile),
        active: true,
        name: name(patient, profile.split_name).into_iter().collect(),
        telecom: telecom(patient),
        gender: patient.gender.map(gender),
        birth_date: patient.birth_date.map(iso),
        address: patient.address.as_ref().map(address).into_iter().collect(),
        photo: photo.map(attachment).into_iter().collect(),
    };
    // All at once, so that no half-written copy is left behind where a vector grew.
    let room = 8 * 1024 + photo.map_or(0, |photo| photo.0.len() * 3 / 2);
    let mut json = Zeroizing::new(Vec::with_capacity(room));
    // Nothing in it can fail to be written.
    let _ = serde_json::to_writer(&mut *json, &resource);
    json
}

fn extensions(patient: &Patient) -> Vec<Extension<'_>> {
    let registration = &patient.registration;
    let mut all = vec![
        Extension {
            url: VERIFICATION_LEVEL,
            value_code: Some(registration.level.name()),
            ..Extension::default()
        },
        Extension {
            url: REGISTRATION_SOURCE,
            value_code: Some(registration.source.name()),
            ..Extension::default()
        },
    ];
    if let Some(kyc_verified) = patient.kyc_verified {
        all.push(Extension {
            url: KYC_VERIFIED,
            value_boolean: Some(kyc_verified),
            ..Extension::default()
        });
    }
    if let Some(facility) = &registration.facility {
        all.push(Extension {
            url: FACILITY,
            value_string: Some(facility.as_str()),
            ..Extension::default()
        });
    }
    all
}

fn identifiers<'a>(patient: &Patient, profile: &'a Profile) -> Vec<Identifier<'a>> {
    let of_abha = |text, system, value| Identifier {
        usage: "official",
        r#type: CodeableConcept {
            coding: [Coding {
                system: IDENTIFIER_TYPES,
                code: "ABHA",
                display: Some("Ayushman Bharat Health Account (ABHA) ID"),
            }],
            text,
        },
        system,
        value,
    };
    let number = patient.abha.number().map(|number| {
        let system = profile.number_system();
        of_abha("ABHA number", system, number.to_string())
    });
    let address = patient.abha.address().map(|address| {
        let system = profile.address_system.as_str();
        of_abha("ABHA address", system, address.to_string())
    });
    number.into_iter().chain(address).collect()
}

fn name(patient: &Patient, is_split: bool) -> Option<HumanName<'_>> {
    let local = patient.local_name.as_ref();
    // Whoever has a name in their own script alone is known by that.
    let whole = patient.name.as_ref();
    let text = whole.or(local.map(|local| &local.text))?.as_str();
    let (family, given) = if is_split {
        parts(text)
    } else {
        (None, Vec::new())
    };
    Some(HumanName {
        usage: "official",
        text,
        about_text: local.filter(|_| whole.is_some()).map(translation),
        family,
        given,
    })
}

/// The last word as the family's name and the others as given: a guess, for systems that refuse a name
/// without both. A single word is both.
fn parts(text: &str) -> (Option<&str>, Vec<&str>) {
    match text.rsplit_once(' ') {
        Some((given, family)) => (Some(family), given.split(' ').collect()),
        None => (Some(text), vec![text]),
    }
}

fn translation(name: &LocalName) -> Element<'_> {
    Element {
        extension: [Extension {
            url: TRANSLATION,
            extension: vec![
                Extension {
                    url: "lang",
                    value_code: Some(&name.language),
                    ..Extension::default()
                },
                Extension {
                    url: "content",
                    value_string: Some(name.text.as_str()),
                    ..Extension::default()
                },
            ],
            ..Extension::default()
        }],
    }
}

fn telecom(patient: &Patient) -> Vec<ContactPoint<'_>> {
    let mobile = patient.mobile.as_ref().map(|mobile| ContactPoint {
        system: "phone",
        // With a sign between, it is not twelve digits together.
        value: format!("+91-{}", mobile.digits()).into(),
        usage: Some("mobile"),
    });
    let email = patient.email.as_ref().map(|email| ContactPoint {
        system: "email",
        value: email.as_str().into(),
        usage: None,
    });
    mobile.into_iter().chain(email).collect()
}

fn gender(gender: Gender) -> &'static str {
    match gender {
        Gender::Male => "male",
        Gender::Female => "female",
        Gender::Other => "other",
        Gender::Undisclosed => "unknown",
    }
}

fn address(address: &Address) -> PostalAddress<'_> {
    PostalAddress {
        usage: "home",
        text: address.line.as_ref().map(|line| line.as_str()),
        district: address.district.as_ref().map(|district| district.as_str()),
        about_district: address.district_code.as_ref().map(lgd),
        state: address.state.as_ref().map(|state| state.as_str()),
        about_state: address.state_code.as_ref().map(lgd),
        postal_code: address.pincode.as_ref().map(|pincode| pincode.as_str()),
        country: "IN",
    }
}

fn lgd(code: &LgdCode) -> Element<'_> {
    Element {
        extension: [Extension {
            url: CODED_TEXT,
            value_coding: Some(Coding {
                system: LGD,
                code: code.as_str(),
                display: None,
            }),
            ..Extension::default()
        }],
    }
}

fn attachment(photo: &Photo) -> Attachment {
    Attachment {
        content_type: media_type(photo),
        data: BASE64.encode(&photo.0),
    }
}
