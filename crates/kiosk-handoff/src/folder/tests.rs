use super::*;
use crate::patient::{Patient, Registration, RegistrationSource, VerificationLevel};
use kiosk_record::RecordId;
use std::fs;
use std::path::Path;
use test_support::people::asha;

fn patient() -> Patient {
    let registration = Registration {
        kiosk: RecordId::from_random([7; 16]),
        facility: None,
        source: RegistrationSource::FrontDesk,
        level: VerificationLevel::MobileOtp,
        at: UtcMillis(1_795_759_200_000),
    };
    let mut patient = Patient::of(&asha(), Some("hi"), true, registration);
    patient.patient_id = PatientId::new("OPD-2026-00001");
    patient
}

fn key() -> HandoffKey {
    HandoffKey::from_random([1; 16])
}

fn folder(path: &Path, forms: FileForms) -> Folder {
    Folder {
        path: path.to_owned(),
        forms,
        for_group: false,
        with_photo: false,
    }
}

fn lay(folder: &Folder) -> Result<Delivered, Trouble> {
    let patient = patient();
    let handoff = Handoff {
        key: key(),
        created: UtcMillis(1_795_759_200_000),
        now: UtcMillis(1_795_759_200_000),
        patient: &patient,
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(folder.deliver(handoff))
}

fn names(path: &Path) -> Vec<String> {
    let entries = fs::read_dir(path).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn somebody_is_laid_there_in_each_form_once() {
    for (forms, endings) in [
        (FileForms::Json, vec!["json"]),
        (FileForms::Csv, vec!["csv"]),
        (FileForms::Both, vec!["csv", "json"]),
    ] {
        let place = tempfile::tempdir().unwrap();
        let folder = folder(place.path(), forms);
        let _ = lay(&folder).unwrap();
        let once = names(place.path());
        let name = |ending: &&str| format!("20261127T060000Z-{}.{ending}", key());
        let expected: Vec<String> = endings.iter().map(name).collect();
        assert_eq!(once, expected);
        let _ = lay(&folder).unwrap();
        assert_eq!(names(place.path()), once, "one that comes twice is one");
    }
}

#[test]
fn what_lies_there_is_the_person_under_the_name_of_the_hand_off() {
    let place = tempfile::tempdir().unwrap();
    let _ = lay(&folder(place.path(), FileForms::Both)).unwrap();
    let read = |ending| {
        let name = file_name(UtcMillis(1_795_759_200_000), key(), ending);
        fs::read_to_string(place.path().join(name)).unwrap()
    };
    let json = read("json");
    let mut expected = patient();
    expected.photo = None;
    assert!(Patient::from_json(json.as_bytes()) == Ok(expected));
    assert!(json.contains(&format!("\"id\":\"{}\"", key())), "{json}");
    let csv = read("csv");
    let lines: Vec<&str> = csv.split("\r\n").collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[1].contains("\"OPD-2026-00001\",\"91-1000-2000-3008\",\"asha_1995@abdm\""));
    assert!(lines[1].contains("\"9545812125\"") && lines[1].contains("\"आशा रामचंद्रन\""));
}

#[cfg(unix)]
#[test]
fn files_are_the_owner_s_or_the_group_s_to_read() {
    use std::os::unix::fs::PermissionsExt as _;
    for (for_group, mode) in [(false, 0o600), (true, 0o640)] {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder {
            for_group,
            ..folder(place.path(), FileForms::Json)
        };
        let _ = lay(&folder).unwrap();
        let file = place.path().join(&names(place.path())[0]);
        let found = fs::metadata(file).unwrap().permissions().mode() & 0o777;
        assert_eq!(found, mode);
    }
}

#[test]
fn a_folder_that_is_not_there_is_told_of() {
    let place = tempfile::tempdir().unwrap();
    let gone = place.path().join("gone");
    let refused = lay(&folder(&gone, FileForms::Json));
    assert_eq!(refused, Err(HandoffFault::NotWritable.into()));
    let full = io::Error::from(io::ErrorKind::StorageFull);
    assert_eq!(fault_of(&full), HandoffFault::NoRoom);
}
