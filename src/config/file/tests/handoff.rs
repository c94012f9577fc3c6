//! How people get to the clinic's own system.

use super::*;
use crate::abdm::SecretPlace;
use crate::config::HandoffTo;
use crate::handoff::{FileForms, KeyPlace, SignIn};
use crate::record::DestinationKind;
use std::fs;
use test_support::secret::write_secret;

const SANDBOX: &str = "[abdm]\nenvironment = \"sandbox\"\nclient_id = \"SBX_0001\"\n\
                       client_secret_file = \"secret.txt\"\n";

/// Reads settings of the sandbox beside a file `secret.txt`.
fn read(settings: &str) -> Result<Config, String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kiosk.toml");
    fs::write(&file, format!("{SANDBOX}{settings}")).unwrap();
    write_secret(&folder.path().join("secret.txt"), b"hush-hush");
    let said = Config::read(&file).map_err(|error| error.to_string());
    said.map_err(|said| said.replace(&folder.path().display().to_string(), ""))
}

fn to(settings: &str) -> crate::config::Handoff {
    read(&format!("[handoff]\n{settings}"))
        .unwrap()
        .handoff
        .unwrap()
}

fn id(handoff: &crate::config::Handoff) -> Option<String> {
    let form = handoff.numbering.as_ref()?;
    Some(form.id(2026, 7).as_str().to_owned())
}

#[test]
fn nobody_is_handed_over_without_a_word() {
    assert_eq!(read("").unwrap().handoff, None);
    assert_eq!(read("[handoff]\ngrace_hours = 1\n").unwrap().handoff, None);
}

#[test]
fn a_clinic_on_paper_has_ids_alone() {
    let handoff = to("to = \"local\"\n");
    assert_eq!(handoff.to, HandoffTo::Local);
    assert_eq!(id(&handoff).as_deref(), Some("OPD-2026-00007"));
    assert_eq!(handoff.way().destination, None);
    assert!(handoff.destinations().unwrap().is_empty());
    let handoff = to("to = \"local\"\npatient_id = \"A-{number}\"\n");
    assert_eq!(id(&handoff).as_deref(), Some("A-7"));
}

#[test]
fn a_folder_is_laid_into_as_it_is_set() {
    let handoff = to(
        "to = \"folder\"\nfolder = \"in\"\nfiles = \"both\"\ngroup_reads = true\nphoto = true\n\
                      grace_hours = 0\n",
    );
    let HandoffTo::Folder(folder) = &handoff.to else {
        panic!("{:?}", handoff.to);
    };
    assert!(folder.path.ends_with("in") && folder.path.is_absolute());
    assert_eq!((folder.forms, folder.for_group), (FileForms::Both, true));
    assert!(folder.with_photo && handoff.with_photo);
    assert_eq!(handoff.grace, Duration::ZERO);
    assert_eq!(id(&handoff).as_deref(), Some("OPD-2026-00007"));
    let kind = handoff.destinations().unwrap()[0].kind();
    assert_eq!(
        (Some(kind), kind),
        (handoff.way().destination, DestinationKind::Folder)
    );
}

#[test]
fn a_fhir_server_is_reached_as_it_is_set() {
    let handoff = to("to = \"fhir\"\naddress = \"https://hmis.clinic.example/fhir\"\n");
    let HandoffTo::Fhir { reach, profile } = &handoff.to else {
        panic!("{:?}", handoff.to);
    };
    assert_eq!(reach.address, "https://hmis.clinic.example/fhir");
    assert_eq!((&reach.sign_in, &reach.proxy), (&SignIn::Nobody, &None));
    assert_eq!(*profile, crate::handoff::Profile::default());
    assert_eq!(handoff.grace, Duration::from_secs(24 * 3600));
    assert_eq!(id(&handoff), None, "the server makes them");
    assert_eq!(
        handoff.destinations().unwrap()[0].kind(),
        DestinationKind::Fhir
    );

    let handoff = to(
        "to = \"fhir\"\naddress = \"http://127.0.0.1:8080/fhir/\"\ntoken_file = \"secret.txt\"\n\
                      abha_number_systems = [\"urn:a:b\"]\nabha_address_system = \"urn:a:c\"\n\
                      patient_id_system = \"urn:a:d\"\nclaim_profile = false\nsplit_name = true\nphoto = true\n\
                      connect_timeout_seconds = 3\ntotal_timeout_seconds = 9\n",
    );
    let HandoffTo::Fhir { reach, profile } = &handoff.to else {
        panic!("{:?}", handoff.to);
    };
    assert!(
        matches!(&reach.sign_in, SignIn::Token(SecretPlace::File(path)) if path.ends_with("secret.txt"))
    );
    assert_eq!(reach.connect_timeout, Duration::from_secs(3));
    assert_eq!(reach.total_timeout, Duration::from_secs(9));
    assert_eq!(profile.number_systems.len(), 1);
    assert_eq!(
        profile.patient_id_system.as_ref().unwrap().as_str(),
        "urn:a:d"
    );
    assert!(!profile.claim_profile && profile.split_name && profile.send_photo);
    let shown = format!("{handoff:?}");
    assert!(!shown.contains("hush-hush"), "{shown}");
}

#[test]
fn a_webhook_signs_and_may_sign_in() {
    let handoff = to(
        "to = \"webhook\"\naddress = \"https://hmis.clinic.example/hook\"\n\
                      signing_key_file = \"secret.txt\"\nuser = \"kiosk\"\npassword_file = \"secret.txt\"\n",
    );
    let HandoffTo::Webhook { reach, .. } = &handoff.to else {
        panic!("{:?}", handoff.to);
    };
    assert!(matches!(&reach.sign_in, SignIn::Password { user, .. } if user == "kiosk"));
    assert_eq!(id(&handoff), None, "unless a form is set");
    assert_eq!(
        handoff.destinations().unwrap()[0].kind(),
        DestinationKind::Webhook
    );
}

#[test]
fn the_key_lies_where_it_is_set_or_in_the_state_folder() {
    let mut config = read("[handoff]\nto = \"local\"\n").unwrap();
    assert_eq!(config.handoff_key(), None, "there is no state folder");
    config.kiosk.state_dir = Some("state".into());
    let usual = KeyPlace::File(Path::new("state").join("handoff.key"));
    assert_eq!(config.handoff_key(), Some(usual));
    let config = read("[handoff]\nto = \"local\"\nkey_file = \"k\"\n").unwrap();
    assert!(matches!(config.handoff_key(), Some(KeyPlace::File(path)) if path.ends_with("k")));

    let folder = tempfile::tempdir().unwrap();
    write_secret(&folder.path().join("handoff-key"), &[1; 32]);
    write_secret(&folder.path().join("handoff-token"), b"t");
    write_secret(&folder.path().join("abdm-client-secret"), b"s");
    let file = folder.path().join("kiosk.toml");
    let settings = "[abdm]\nenvironment = \"sandbox\"\nclient_id = \"SBX_0001\"\n\
                    [handoff]\nto = \"fhir\"\naddress = \"https://hmis.clinic.example/fhir\"\n";
    fs::write(&file, settings).unwrap();
    let config = Config::read_in_service(&file, Some(folder.path())).unwrap();
    assert!(matches!(
        config.handoff_key(),
        Some(KeyPlace::Credential(_))
    ));
    let HandoffTo::Fhir { reach, .. } = config.handoff.unwrap().to else {
        panic!("a server");
    };
    assert!(matches!(
        reach.sign_in,
        SignIn::Token(SecretPlace::Credential(_))
    ));
}

/// Invented people do not get into the clinic's system; what is wrong is told all the same.
#[test]
fn practice_hands_over_what_stays_on_this_machine() {
    let handoff = |settings: &str| check(&format!("[handoff]\n{settings}")).unwrap().handoff;
    let far = "to = \"fhir\"\naddress = \"https://hmis.clinic.example\"\ntoken_file = \"none\"\n";
    assert_eq!(handoff(far), None);
    assert!(handoff("to = \"fhir\"\naddress = \"http://127.0.0.1:1\"\n").is_some());
    assert!(handoff("to = \"local\"\n").is_some());
    let mut config = read("[handoff]\nto = \"local\"\n").unwrap();
    config.practise();
    assert_eq!(config.handoff, None);
    assert_eq!(config.handoff_key(), None);
}

#[test]
fn what_is_wrong_is_told_with_its_line() {
    for (settings, said) in [
        (
            "to = \"hmis\"",
            "6: [handoff] to must be \"local\", \"folder\", \"webhook\", \"fhir\" or \"nats\"",
        ),
        (
            "folder = \"in\"",
            "5: [handoff] to is missing: \"local\", \"folder\", \"webhook\", \"fhir\" or \"nats\"?",
        ),
        ("to = \"folder\"", "6: [handoff] to \"folder\" needs folder"),
        ("to = \"fhir\"", "6: [handoff] to \"fhir\" needs address"),
        (
            "to = \"webhook\"\naddress = \"https://a.example\"",
            "6: [handoff] to \"webhook\" needs signing_key_file",
        ),
        (
            "to = \"local\"\npatient_id = \"OPD\"",
            "7: [handoff] patient_id must be at most 24 letters, digits and -/._ with one {number} or \
             {number:05}, and {year} where numbers begin anew each year, such as \"OPD-{year}-{number:05}\"",
        ),
        (
            "to = \"local\"\ngrace_hours = 721",
            "7: [handoff] grace_hours must be a whole number of hours from 0 to 720",
        ),
        (
            "to = \"fhir\"\naddress = \"http://192.168.1.7/fhir\"",
            "7: [handoff] address must be an https:// address without a query (http:// only to this machine, \
             such as http://127.0.0.1:8080/fhir)",
        ),
        (
            "to = \"fhir\"\naddress = \"https://a.example\"\nabha_number_systems = []",
            "8: [handoff] abha_number_systems must be a list of 1 to 4 URIs, such as \
             [\"https://healthid.abdm.gov.in\"]",
        ),
        (
            "to = \"fhir\"\naddress = \"https://a.example\"\npatient_id_system = \"a|b\"",
            "8: [handoff] patient_id_system must be a URI of letters, digits and :/._-, such as \
             \"urn:clinic:mrn\"",
        ),
        (
            "to = \"fhir\"\naddress = \"https://a.example\"\ntoken_file = \"none.txt\"",
            "8: [handoff] token_file must name a file that can be read",
        ),
        (
            "to = \"fhir\"\naddress = \"https://a.example\"\nuser = \"kiosk\"",
            "8: [handoff] user needs password_file",
        ),
        (
            "to = \"fhir\"\naddress = \"https://a.example\"\ntoken_file = \"secret.txt\"\nuser = \"kiosk\"",
            "9: [handoff] user does not go with token_file: one of the two signs in",
        ),
        (
            "to = \"folder\"\nfolder = \"in\"\nfiles = \"xml\"",
            "8: [handoff] files must be \"json\", \"csv\" or \"both\"",
        ),
        (
            "to = \"local\"\n[record]\nkeep = \"off\"",
            "6: [handoff] to needs a record, which holds what waits: [record] keep is \"off\"",
        ),
        (
            "to = \"local\"\nfold = \"in\"",
            "7: [handoff] unknown field `fold`, expected one of",
        ),
    ] {
        let refused = read(&format!("[handoff]\n{settings}\n"));
        let refused = refused.map(|_| ()).expect_err(settings);
        let expected = format!("/kiosk.toml:{said}");
        assert!(refused.starts_with(&expected), "{refused}\n{expected}");
    }
}

const NATS: &str = "to = \"nats\"\naddress = \"tls://nats.example:4222\"\n\
                    subject = \"clinic.patients\"\nstream = \"PATIENTS\"\n";

#[cfg(not(feature = "nats"))]
#[test]
fn a_program_without_nats_says_how_to_build_it() {
    let said = read(&format!("[handoff]\n{NATS}")).unwrap_err();
    let wanted = "6: [handoff] to \"nats\" is not in this program: build it with cargo build --release \
                  --features nats";
    assert!(said.ends_with(wanted), "{said}");
}

#[cfg(feature = "nats")]
#[test]
fn a_stream_is_published_to_as_it_is_set() {
    let handoff = to(NATS);
    let HandoffTo::Nats(stream) = &handoff.to else {
        panic!("{:?}", handoff.to);
    };
    assert_eq!(
        (stream.subject.as_str(), stream.stream.as_str()),
        ("clinic.patients", "PATIENTS")
    );
    assert_eq!(stream.reach.address, "tls://nats.example:4222");
    assert!(stream.credentials.is_none() && !stream.with_photo);
    assert_eq!(handoff.way().destination, Some(DestinationKind::Nats));
    assert_eq!(id(&handoff), None, "consumers make the ids");
    assert_eq!(handoff.destinations().unwrap().len(), 1);
    let handoff = to(&format!(
        "{NATS}patient_id = \"A-{{number}}\"\ncredentials_file = \"secret.txt\"\nphoto = true\n"
    ));
    assert_eq!(id(&handoff).as_deref(), Some("A-7"));
    let HandoffTo::Nats(stream) = &handoff.to else {
        panic!("{:?}", handoff.to);
    };
    assert!(matches!(&stream.credentials, Some(SecretPlace::File(_))) && stream.with_photo);
}

/// Also where the program has no such way, so that a file is right before it is needed.
#[test]
fn what_is_wrong_with_a_stream_is_told() {
    for (from, into, said) in [
        (
            "tls://nats.example:4222",
            "nats://nats.example:4222",
            "7: [handoff] address must be tls://HOST:PORT of a NATS server (nats:// only to this machine, \
             such as nats://127.0.0.1:4222)",
        ),
        (
            "tls://",
            "tls://user:pass@",
            "7: [handoff] address must be tls://HOST:PORT of a NATS server (nats:// only to this machine, \
             such as nats://127.0.0.1:4222)",
        ),
        (
            "clinic.patients",
            "clinic.>",
            "8: [handoff] subject must be words of letters, digits, - and _ with dots between, such as \
             \"clinic.patients\"",
        ),
        (
            "PATIENTS",
            "A.B",
            "9: [handoff] stream must be 1 to 32 letters, digits, - and _, such as \"PATIENTS\"",
        ),
        (
            "stream = \"PATIENTS\"\n",
            "",
            "6: [handoff] to \"nats\" needs subject and stream",
        ),
    ] {
        let told = read(&format!("[handoff]\n{}", NATS.replace(from, into))).unwrap_err();
        assert!(told.ends_with(said), "{told}");
    }
}
