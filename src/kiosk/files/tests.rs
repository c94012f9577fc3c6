//! What lies in the folder afterwards, and who may read it.

use super::*;
use crate::card;
use crate::domain::Language;
use crate::locale::Locale;

fn content() -> Content {
    let sample = card::samples().remove(0);
    card::content(&sample.profile, &Locale::load(Language::ENGLISH).unwrap())
}

fn save_to(folder: &Path) -> SaveTo {
    SaveTo {
        folder: folder.to_owned(),
        naming: Naming::counted(),
        sticks: None,
    }
}

fn files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[cfg(unix)]
fn rights(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn a_card_is_a_pair_with_a_number_that_nobody_gets_again() {
    let folder = tempfile::tempdir().unwrap();
    let to = save_to(folder.path());
    let saved = save(&content(), &to, SaveTarget::Folder).unwrap();
    assert_eq!(saved.number, Some(1));
    assert_eq!(files(folder.path()), ["abha-card-1.pdf", "abha-card-1.png"]);
    // The desk hands it over and deletes it; the next person has another number all the same.
    for path in &saved.paths {
        std::fs::remove_file(path).unwrap();
    }
    let next = save(&content(), &to, SaveTarget::Folder).unwrap();
    assert_eq!(next.number, Some(2));
    // Another kiosk has put a high one there.
    std::fs::write(folder.path().join("abha-card-41.png"), b"").unwrap();
    let next = save(&content(), &to, SaveTarget::Folder).unwrap();
    assert_eq!(next.number, Some(42));
    assert_eq!(files(folder.path()).len(), 5);
}

#[cfg(unix)]
#[test]
fn files_and_a_new_folder_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("to/be/made");
    let saved = save(&content(), &save_to(&folder), SaveTarget::Folder).unwrap();
    for path in &saved.paths {
        assert_eq!(rights(path), 0o600);
    }
    for made in ["to", "to/be", "to/be/made"] {
        assert_eq!(rights(&root.path().join(made)), 0o700);
    }
    // What the operator has made is theirs to open or to close.
    for mode in [0o750, 0o700] {
        std::fs::set_permissions(&folder, PermissionsExt::from_mode(mode)).unwrap();
        let saved = save(&content(), &save_to(&folder), SaveTarget::Folder).unwrap();
        assert_eq!(rights(&folder), mode);
        assert_eq!(rights(&saved.paths[0]), 0o600);
    }
}

#[test]
fn what_could_not_be_finished_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut to = save_to(folder.path());
    to.naming = Naming::Fixed("card".to_owned());
    // No file can take the place of a folder that is not empty.
    std::fs::create_dir_all(folder.path().join("card.pdf/x")).unwrap();
    let failed = save(&content(), &to, SaveTarget::Folder).unwrap_err();
    assert!(matches!(failed, SaveError::File { .. }), "{failed}");
    assert_eq!(files(folder.path()), ["card.pdf"]);
    std::fs::remove_dir_all(folder.path().join("card.pdf")).unwrap();
    for _ in 0..2 {
        let saved = save(&content(), &to, SaveTarget::Folder).unwrap();
        assert_eq!((saved.number, saved.paths.len()), (None, 2));
        assert_eq!(files(folder.path()), ["card.pdf", "card.png"]);
    }
}

#[test]
fn half_of_a_pair_is_never_a_card() {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::open(place.path()).unwrap();
    let names = Names::of("abha-card-7");
    let parts = || Parts {
        pdf: folder.part(b"pdf").unwrap(),
        png: folder.part(b"png").unwrap(),
    };
    for taken in ["abha-card-7.pdf", "abha-card-7.png"] {
        let taken = place.path().join(taken);
        std::fs::write(&taken, b"older").unwrap();
        let Err(Kept::Taken(again)) = parts().keep(&folder, &names) else {
            panic!("it is taken");
        };
        assert_eq!(std::fs::read(&taken).unwrap(), b"older");
        std::fs::remove_file(&taken).unwrap();
        assert!(again.keep(&folder, &names).is_ok());
        assert_eq!(files(place.path()), ["abha-card-7.pdf", "abha-card-7.png"]);
        let png = std::fs::read(place.path().join("abha-card-7.png")).unwrap();
        assert_eq!(png, b"png");
        for name in files(place.path()) {
            std::fs::remove_file(place.path().join(name)).unwrap();
        }
    }
}

#[cfg(unix)]
#[test]
fn a_name_that_leads_nowhere_is_taken_too() {
    let place = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let aim = elsewhere.path().join("stolen");
    std::os::unix::fs::symlink(&aim, place.path().join("abha-card-1.png")).unwrap();
    let saved = save(&content(), &save_to(place.path()), SaveTarget::Folder).unwrap();
    assert_eq!(saved.number, Some(2));
    assert!(!aim.exists());
}

#[test]
fn what_the_medium_does_not_confirm_is_not_there() {
    let place = tempfile::tempdir().unwrap();
    let pair = (b"pdf".to_vec(), b"png".to_vec());
    let save = |folder: &Folder| save_in(folder, place.path(), &pair, &Naming::counted());
    let failing = Folder::open(place.path())
        .unwrap()
        .settling(|_| Err(std::io::Error::from(ErrorKind::StorageFull)));
    let failed = save(&failing).unwrap_err();
    assert_eq!(failed.failure(), SaveFailure::NoRoom);
    assert!(files(place.path()).is_empty(), "said to be not saved");
    // Some file systems cannot do it at all; then the files are there, and said to be.
    let unable = Folder::open(place.path())
        .unwrap()
        .settling(|_| Err(std::io::Error::from(ErrorKind::Unsupported)));
    assert!(save(&unable).is_ok());
    assert_eq!(files(place.path()).len(), 2);
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_became_a_link_gets_nothing() {
    let place = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let path = place.path().join("cards");
    let to = save_to(&path);
    let _ = save(&content(), &to, SaveTarget::Folder).unwrap();
    std::fs::rename(&path, place.path().join("before")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), &path).unwrap();
    let failed = save(&content(), &to, SaveTarget::Folder).unwrap_err();
    assert_eq!(failed.failure(), SaveFailure::Impossible);
    assert!(files(elsewhere.path()).is_empty());
    assert_eq!(files(&place.path().join("before")).len(), 2);
}

/// Somebody exchanges the folder while a card is being saved: all of it is in the one that was
/// opened, and nothing of it in the other.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_is_exchanged_meanwhile_gets_the_whole_card_or_nothing() {
    let place = tempfile::tempdir().unwrap();
    let (path, moved) = (place.path().join("cards"), place.path().join("moved"));
    std::fs::create_dir(&path).unwrap();
    let folder = Folder::open_itself(&path).unwrap();
    let parts = Parts {
        pdf: folder.part(b"pdf").unwrap(),
        png: folder.part(b"png").unwrap(),
    };
    std::fs::rename(&path, &moved).unwrap();
    std::fs::create_dir(&path).unwrap();
    assert!(parts.keep(&folder, &Names::of("abha-card-1")).is_ok());
    assert_eq!(files(&moved), ["abha-card-1.pdf", "abha-card-1.png"]);
    drop(folder.part(b"given up").unwrap());
    assert_eq!(files(&moved).len(), 2, "nothing is left of it");
    assert!(files(&path).is_empty());
}

#[cfg(target_os = "linux")]
#[test]
fn what_a_killed_kiosk_left_is_taken_away_and_what_another_kiosk_writes_is_not() {
    let place = tempfile::tempdir().unwrap();
    let pair = (b"pdf".to_vec(), b"png".to_vec());
    std::fs::write(place.path().join(".abha-card-77-0.part"), b"ha").unwrap();
    let other = Folder::open(place.path()).unwrap();
    other.clear_up();
    assert!(files(place.path()).is_empty(), "nobody will finish it");
    let writing = other.part(b"still being written").unwrap();
    let folder = Folder::open(place.path()).unwrap();
    let _ = save_in(&folder, place.path(), &pair, &Naming::counted()).unwrap();
    assert_eq!(files(place.path()).len(), 3);
    drop(writing);
    assert_eq!(files(place.path()).len(), 2);
}

#[test]
fn the_system_is_understood_in_the_words_of_the_journey() {
    for (kind, wanted) in [
        (ErrorKind::StorageFull, SaveFailure::NoRoom),
        (ErrorKind::QuotaExceeded, SaveFailure::NoRoom),
        (ErrorKind::ReadOnlyFilesystem, SaveFailure::WriteProtected),
        (ErrorKind::PermissionDenied, SaveFailure::WriteProtected),
        (ErrorKind::NotFound, SaveFailure::Gone),
        (ErrorKind::NotADirectory, SaveFailure::Impossible),
    ] {
        assert_eq!(of_system(kind), wanted, "{kind}");
    }
}

/// Where nobody can look into the folder, a card can be put into it all the same. Root looks
/// everywhere, so this says nothing where it runs as root.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_is_only_for_putting_in_takes_cards() {
    use std::os::unix::fs::PermissionsExt;
    let place = tempfile::tempdir().unwrap();
    std::fs::set_permissions(place.path(), PermissionsExt::from_mode(0o300)).unwrap();
    let saved = save(&content(), &save_to(place.path()), SaveTarget::Folder).unwrap();
    assert_eq!(saved.paths.len(), 2);
    std::fs::set_permissions(place.path(), PermissionsExt::from_mode(0o700)).unwrap();
    assert_eq!(files(place.path()).len(), 2);
}

#[cfg(target_os = "linux")]
mod killed;
