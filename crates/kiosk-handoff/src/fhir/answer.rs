//! What a FHIR server says of a patient: read with patience, and believed only where it is about the person
//! who was asked for.

use super::{IdentifierSystem, Profile};
use crate::http::Answer;
use crate::patient::AbhaIdentity;
use abdm_types::{AbhaAddress, AbhaNumber};
use kiosk_record::{HandoffFault, PatientId};
use serde::Deserialize;
use std::borrow::Cow;

/// Who has a number at a server.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    Nobody,
    One(PatientId),
    Several,
}

#[derive(Deserialize)]
struct Resource<'a> {
    #[serde(rename = "resourceType", borrow)]
    kind: Cow<'a, str>,
    #[serde(borrow)]
    id: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    identifier: Vec<Identifier<'a>>,
    #[serde(default)]
    entry: Vec<Entry<'a>>,
}

#[derive(Deserialize)]
struct Entry<'a> {
    #[serde(borrow)]
    resource: Option<Box<Resource<'a>>>,
}

#[derive(Deserialize)]
struct Identifier<'a> {
    #[serde(borrow)]
    system: Option<Cow<'a, str>>,
    #[serde(borrow)]
    value: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
struct Capabilities<'a> {
    #[serde(rename = "resourceType", borrow)]
    kind: Cow<'a, str>,
    #[serde(rename = "fhirVersion", borrow)]
    version: Cow<'a, str>,
}

/// No version of FHIR is as long as that.
const LONGEST_VERSION: usize = 30;

/// The version of FHIR that a server says it speaks; `None` where this is not what such a server says.
pub(super) fn version(body: &[u8]) -> Option<String> {
    let told: Capabilities<'_> = serde_json::from_slice(body).ok()?;
    let is_version = told.version.len() <= LONGEST_VERSION
        && told
            .version
            .starts_with(|first: char| first.is_ascii_digit())
        && told.version.bytes().all(|byte| byte.is_ascii_graphic());
    (told.kind == "CapabilityStatement" && is_version).then(|| told.version.into_owned())
}

/// Who of a search's answer has the number. A server that does not understand the search may answer with
/// everybody; whoever has another number is passed over. `None`: it is no answer to a search.
///
/// Whoever has a number is known by it, or, where nobody has it, as the one with their address who has no
/// number yet.
pub(super) fn found(body: &[u8], abha: &AbhaIdentity, profile: &Profile) -> Option<Found> {
    let bundle: Resource<'_> = serde_json::from_slice(body).ok()?;
    if bundle.kind != "Bundle" {
        return None;
    }
    let resources = bundle
        .entry
        .iter()
        .filter_map(|entry| entry.resource.as_deref());
    let resources: Vec<&Resource<'_>> = resources.collect();
    let by_abha = |resource: &&Resource<'_>| resource.is_patient_of(abha, profile);
    let mut patients = told_apart(resources.iter().copied().filter(by_abha), profile)?;
    if let (true, AbhaIdentity::Number(_, Some(address))) = (patients.is_empty(), abha) {
        let is_new_to_numbers = |resource: &&Resource<'_>| {
            resource.has_address(address, profile) && !resource.has_a_number(profile)
        };
        patients = told_apart(resources.into_iter().filter(is_new_to_numbers), profile)?;
    }
    let several = patients.len() > 1;
    Some(match patients.pop() {
        Some((_, patient)) if !several => Found::One(patient),
        Some(_) => Found::Several,
        None => Found::Nobody,
    })
}

/// Each of them once, with the patient id. `None` if one of them has no id.
fn told_apart<'a>(
    resources: impl Iterator<Item = &'a Resource<'a>>,
    profile: &Profile,
) -> Option<Vec<(&'a str, PatientId)>> {
    let mut patients: Vec<(&str, PatientId)> = Vec::new();
    for patient in resources {
        let id = patient.id.as_deref().filter(|id| is_id(id))?;
        if patients.iter().all(|(other, _)| *other != id) {
            patients.push((id, patient.patient_id(id, profile)?));
        }
    }
    Some(patients)
}

/// Of whom a success tells: by its body, or by `Location`. `None` where it tells of nobody.
///
/// # Errors
///
/// [`HandoffFault::AnotherPerson`] where the body is a patient without this number or address.
pub(super) fn told(
    answer: &Answer,
    abha: &AbhaIdentity,
    profile: &Profile,
) -> Result<Option<PatientId>, HandoffFault> {
    let body = answer
        .body
        .as_deref()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let resource: Option<Resource<'_>> = serde_json::from_slice(body).ok();
    let patient = resource.filter(|resource| resource.kind == "Patient");
    if let Some(patient) = &patient {
        if !patient.is_patient_of(abha, profile) {
            return Err(HandoffFault::AnotherPerson);
        }
        let id = patient.id.as_deref().filter(|id| is_id(id));
        if let Some(id) = id.and_then(|id| patient.patient_id(id, profile)) {
            return Ok(Some(id));
        }
    }
    // By `Location` the resource is known, and not the id that the clinic uses.
    if profile.patient_id_system.is_some() {
        return Ok(None);
    }
    let id = answer.location.as_deref().and_then(id_in);
    Ok(id.and_then(PatientId::new))
}

impl Resource<'_> {
    fn is_patient_of(&self, abha: &AbhaIdentity, profile: &Profile) -> bool {
        match abha {
            AbhaIdentity::Number(number, _) => {
                self.kind == "Patient" && self.numbers(profile).any(|one| one == *number)
            }
            AbhaIdentity::Address(address) => self.has_address(address, profile),
        }
    }

    /// The ABHA numbers in it.
    fn numbers(&self, profile: &Profile) -> impl Iterator<Item = AbhaNumber> {
        let all = self.values(&profile.number_systems);
        all.filter_map(|value| AbhaNumber::parse(value).ok())
    }

    fn has_a_number(&self, profile: &Profile) -> bool {
        self.numbers(profile).next().is_some()
    }

    fn has_address(&self, address: &AbhaAddress, profile: &Profile) -> bool {
        let text = address.to_string();
        let systems = std::slice::from_ref(&profile.address_system);
        let is_it = |value: &str| value.eq_ignore_ascii_case(&text);
        self.kind == "Patient" && self.values(systems).any(is_it)
    }

    /// The identifiers of these systems. A server may have one under another system, and name none.
    fn values(&self, systems: &[IdentifierSystem]) -> impl Iterator<Item = &str> {
        let is_of = |identifier: &&Identifier<'_>| {
            identifier
                .system
                .as_deref()
                .is_none_or(|system| systems.iter().any(|one| one.as_str() == system))
        };
        let all = self.identifier.iter().filter(is_of);
        all.filter_map(|identifier| identifier.value.as_deref())
    }

    /// The id that the clinic uses, or else that of the resource.
    fn patient_id(&self, id: &str, profile: &Profile) -> Option<PatientId> {
        let of_clinic = profile.patient_id_system.as_ref().and_then(|system| {
            let identifiers = self.identifier.iter();
            let mut of_system = identifiers
                .filter(|identifier| identifier.system.as_deref() == Some(system.as_str()));
            of_system.find_map(|identifier| PatientId::new(identifier.value.as_deref()?))
        });
        of_clinic.or_else(|| PatientId::new(id))
    }
}

/// The id in an address of a patient: `Patient/7`, whatever stands before, and `/_history/1` behind.
fn id_in(location: &str) -> Option<&str> {
    let path = location.split(['?', '#']).next().unwrap_or_default();
    let mut parts = path.rsplit('/');
    let mut last = parts.next()?;
    loop {
        let before = parts.next()?;
        if before == "Patient" {
            return is_id(last).then_some(last);
        }
        last = before;
    }
}

/// Whether a text is an id of FHIR.
fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number() -> AbhaIdentity {
        AbhaIdentity::of(AbhaNumber::parse("91-1000-2000-3008").ok(), address()).unwrap()
    }

    fn address() -> Option<AbhaAddress> {
        AbhaAddress::given("asha_1995@sbx")
    }

    const ADDRESSES: &str = "https://phr.abdm.gov.in";

    #[test]
    fn whoever_has_the_address_and_no_number_is_found_where_nobody_has_the_number() {
        let before = patient("5", ADDRESSES, "Asha_1995@sbx");
        let again = patient("6", ADDRESSES, "asha_1995@sbx");
        let other = before.replace(
            "[{",
            "[{\"system\":\"https://healthid.abdm.gov.in\",\"value\":\"91-1000-2000-3009\"},{",
        );
        let find_in = |all: &[&String], abha: &AbhaIdentity| {
            let all: Vec<String> = all.iter().map(|one| (*one).clone()).collect();
            found(bundle(&all).as_bytes(), abha, &Profile::default()).unwrap()
        };
        let (both, alone) = (number(), AbhaIdentity::of(None, address()).unwrap());
        assert_eq!(find_in(&[&before], &both), Found::One(id("5")));
        assert_eq!(find_in(&[&before, &ours("1")], &both), Found::One(id("1")));
        assert_eq!(find_in(&[&before, &again], &both), Found::Several);
        assert_eq!(find_in(&[&other], &both), Found::Nobody, "another's number");
        // Whoever comes with the address alone is whoever has it there.
        assert_eq!(find_in(&[&other], &alone), Found::One(id("5")));
        assert_eq!(find_in(&[&before, &again], &alone), Found::Several);
        assert_eq!(find_in(&[&ours("1")], &alone), Found::Nobody);
        let foreign = patient("7", "urn:other", "asha_1995@sbx");
        assert_eq!(find_in(&[&foreign], &alone), Found::Nobody);
    }

    fn patient(id: &str, system: &str, value: &str) -> String {
        format!(
            r#"{{"resourceType":"Patient","id":"{id}","identifier":[{{"system":"urn:other","value":"x"}},
               {{"system":"{system}","value":"{value}"}}]}}"#
        )
    }

    const ABHA: &str = "https://healthid.abdm.gov.in";

    fn ours(id: &str) -> String {
        patient(id, ABHA, "91-1000-2000-3008")
    }

    fn bundle(patients: &[String]) -> String {
        let entries: Vec<String> = patients
            .iter()
            .map(|patient| format!(r#"{{"resource":{patient}}}"#))
            .collect();
        format!(
            r#"{{"resourceType":"Bundle","type":"searchset","entry":[{}]}}"#,
            entries.join(",")
        )
    }

    fn find(body: &str) -> Option<Found> {
        found(body.as_bytes(), &number(), &Profile::default())
    }

    fn id(text: &str) -> PatientId {
        PatientId::new(text).unwrap()
    }

    #[test]
    fn whoever_has_the_number_is_found_and_nobody_else() {
        let old = patient("2", "https://healthid.ndhm.gov.in", "91100020003008");
        let other = patient("3", ABHA, "91-1000-2000-3009");
        let foreign = patient("4", "urn:other", "91-1000-2000-3008");
        assert_eq!(find(&bundle(&[ours("1")])), Some(Found::One(id("1"))));
        assert_eq!(
            find(&bundle(std::slice::from_ref(&old))),
            Some(Found::One(id("2")))
        );
        assert_eq!(
            find(&bundle(&[other.clone(), foreign])),
            Some(Found::Nobody)
        );
        assert_eq!(
            find(&bundle(&[ours("1"), other])),
            Some(Found::One(id("1")))
        );
        assert_eq!(
            find(&bundle(&[ours("1"), ours("1")])),
            Some(Found::One(id("1")))
        );
        assert_eq!(find(&bundle(&[ours("1"), old])), Some(Found::Several));
        assert_eq!(
            find(r#"{"resourceType":"Bundle","total":0}"#),
            Some(Found::Nobody)
        );
    }

    #[test]
    fn what_is_no_answer_to_a_search_finds_nobody_and_everybody() {
        for body in [
            "",
            "null",
            "[]",
            "<html>",
            r#"{"resourceType":"OperationOutcome"}"#,
            r#"{"entry":[]}"#,
            &ours("1"),
            &bundle(&[ours("")]),
            &bundle(&[ours("a b")]),
        ] {
            assert_eq!(find(body), None, "{body}");
        }
    }

    #[test]
    fn the_clinic_s_own_id_goes_before_that_of_the_resource() {
        let profile = Profile {
            patient_id_system: IdentifierSystem::new("urn:other"),
            ..Profile::default()
        };
        let body = bundle(&[ours("1")]);
        let one = found(body.as_bytes(), &number(), &profile);
        assert_eq!(one, Some(Found::One(id("x"))));
    }

    fn answer(location: Option<&str>, body: Option<&str>) -> Answer {
        Answer {
            status: 201,
            location: location.map(str::to_owned),
            retry_after: None,
            is_page: false,
            body: body.map(|body| body.as_bytes().to_vec().into()),
        }
    }

    #[test]
    fn a_success_tells_of_somebody_by_body_or_location() {
        let tell = |location, body| told(&answer(location, body), &number(), &Profile::default());
        let body = ours("7");
        assert_eq!(tell(None, Some(&body)), Ok(Some(id("7"))));
        for location in [
            "https://hmis.example/fhir/Patient/7/_history/1",
            "/fhir/Patient/7",
            "Patient/7",
            "https://hmis.example/Patient/7?x=Patient/8",
        ] {
            assert_eq!(tell(Some(location), None), Ok(Some(id("7"))), "{location}");
        }
        for location in [
            "",
            "7",
            "Patient",
            "Patient/",
            "Observation/7",
            "Patient/a b",
        ] {
            assert_eq!(tell(Some(location), Some("{}")), Ok(None), "{location}");
        }
        let outcome = r#"{"resourceType":"OperationOutcome"}"#;
        assert_eq!(tell(Some("Patient/7"), Some(outcome)), Ok(Some(id("7"))));
        let other = patient("8", ABHA, "91-1000-2000-3009");
        let refused = Err(HandoffFault::AnotherPerson);
        assert_eq!(tell(Some("Patient/8"), Some(&other)), refused);
    }

    proptest! {
        #[test]
        fn whatever_comes_is_read_or_refused(
            parts in prop::collection::vec(prop::sample::select(vec![
                "{", "}", "[", "]", ":", ",", "\"resourceType\"", "\"Bundle\"", "\"Patient\"", "\"entry\"",
                "\"resource\"", "\"identifier\"", "\"value\"", "\"91-1000-2000-3008\"", "\"id\"", "\"7\"", "null",
                "1e999", "\"\\ud800\"", "\u{0}", "é",
            ]), 0..40),
            location in "\\PC{0,40}",
        ) {
            let body = parts.concat();
            let _ = find(&body);
            let answer = answer(Some(&location), Some(&body));
            if let Ok(Some(id)) = told(&answer, &number(), &Profile::default()) {
                prop_assert!(is_id(id.as_str()));
            }
        }
    }

    #[test]
    fn an_answer_that_is_nested_without_end_is_refused() {
        let deep = "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":".repeat(100_000);
        assert_eq!(find(&deep), None);
    }
}
