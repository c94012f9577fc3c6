use super::*;
use crate::patient::{Registration, RegistrationSource, VerificationLevel};
use abdm_types::UtcMillis;
use kiosk_record::RecordId;
use test_support::people::asha;

fn patient() -> Patient {
    let registration = Registration {
        kiosk: RecordId::from_random([7; 16]),
        facility: None,
        source: RegistrationSource::Kiosk,
        level: VerificationLevel::MobileOtp,
        at: UtcMillis(1_795_759_200_000),
    };
    Patient::of(&asha(), Some("hi"), true, registration)
}

#[test]
fn what_is_sealed_opens_under_its_key_name_and_destination_alone() {
    let keys = Keys::of(&[1; 32]);
    let name = HandoffKey::from_random([1; 16]);
    let sealed = keys.seal(&patient(), name, DestinationKind::Fhir).unwrap();
    assert!(keys.open(&sealed, name, DestinationKind::Fhir) == Some(patient()));
    let other = HandoffKey::from_random([2; 16]);
    assert!(keys.open(&sealed, other, DestinationKind::Fhir).is_none());
    assert!(keys.open(&sealed, name, DestinationKind::Folder).is_none());
    let foreign = Keys::of(&[2; 32]);
    assert!(foreign.open(&sealed, name, DestinationKind::Fhir).is_none());
    for place in [0, 1, 12, 13, 200, sealed.len() - 1] {
        let mut changed = sealed.clone();
        changed[place] ^= 1;
        assert!(
            keys.open(&changed, name, DestinationKind::Fhir).is_none(),
            "{place}"
        );
        assert!(
            keys.open(&sealed[..place], name, DestinationKind::Fhir)
                .is_none()
        );
    }
    let again = keys.seal(&patient(), name, DestinationKind::Fhir).unwrap();
    assert_ne!(sealed[1..13], again[1..13], "each has a nonce of its own");
    let name = b"Ramachandran";
    assert!(!sealed.windows(name.len()).any(|window| window == name));
}

#[test]
fn a_person_is_known_by_number_and_key() {
    let (one, other) = (Keys::of(&[1; 32]), Keys::of(&[2; 32]));
    let number = |text| AbhaNumber::parse(text).unwrap();
    let asha = number("91-1000-2000-3008");
    assert_eq!(one.person(&asha), one.person(&number("91100020003008")));
    assert_ne!(one.person(&asha), one.person(&number("91-1000-2000-3009")));
    assert_ne!(one.person(&asha), other.person(&asha));
    assert_ne!(one.mark(), other.mark());
    let address = |text| AbhaAddress::given(text).unwrap();
    let of_asha = one.address(&address("Asha_1995@sbx"));
    assert_eq!(of_asha, one.address(&address("asha_1995@SBX")));
    assert_ne!(of_asha, one.address(&address("asha_1996@sbx")));
    assert_ne!(of_asha, other.address(&address("asha_1995@sbx")));
    // An address of fourteen digits is not the number of these digits.
    let digits = one.address(&address("91100020003008"));
    assert_ne!(digits, one.person(&asha));
}

#[test]
fn a_key_is_made_once_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("handoff.key");
    let place = KeyPlace::File(path.clone());
    let made: Vec<KeyMark> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| place.open().unwrap().mark()))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    assert!(
        made.iter().all(|mark| *mark == made[0]),
        "all have the same"
    );
    assert_eq!(place.open().unwrap().mark(), made[0]);
    let key = fs::read(&path).unwrap();
    assert_eq!(key.len(), 32);
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(names.len(), 1, "nothing is left beside it");
    let hex: String = key.iter().map(|byte| format!("{byte:02X}")).collect();
    fs::write(&path, format!("{hex}\n")).unwrap();
    assert_eq!(place.open().unwrap().mark(), made[0], "as digits");
    for wrong in [&b"short"[..], &[1; 31], &[1; 33], &[b'g'; 64]] {
        fs::write(&path, wrong).unwrap();
        assert_eq!(place.open().err(), Some(KeyError::Length));
    }
}

#[test]
fn a_credential_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("handoff-key");
    let refused = KeyPlace::Credential(path.clone()).open().err();
    assert_eq!(refused, Some(KeyError::Secret(SecretError::Unreadable)));
    assert!(!path.exists());
    let deep = folder.path().join("none").join("key");
    assert!(KeyPlace::File(deep.clone()).open().is_ok());
    let nowhere = KeyPlace::File(deep.join("key"));
    let refused = nowhere.open().err();
    assert!(matches!(refused, Some(KeyError::NotMade(_))), "{refused:?}");
}

#[cfg(unix)]
#[test]
fn one_that_others_may_look_into_is_refused() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("handoff.key");
    let place = KeyPlace::File(path.clone());
    let _ = place.open().unwrap();
    let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode, 0o600);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    let refused = place.open().err();
    assert_eq!(
        refused,
        Some(KeyError::Secret(SecretError::Exposed { mode: 0o640 }))
    );
}
