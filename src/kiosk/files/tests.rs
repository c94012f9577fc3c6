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
    let mut names: Vec<String> = names_in(folder).collect();
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
    let folder = tempfile::tempdir().unwrap();
    let names = Names::of(folder.path(), "abha-card-7");
    let parts = || Parts {
        pdf: part(folder.path(), b"pdf").unwrap(),
        png: part(folder.path(), b"png").unwrap(),
    };
    for taken in [&names.pdf, &names.png] {
        std::fs::write(taken, b"older").unwrap();
        let (error, again) = parts().keep(&names).err().unwrap();
        assert!(matches!(
            error,
            SaveError::File {
                kind: ErrorKind::AlreadyExists,
                ..
            }
        ));
        assert_eq!(std::fs::read(taken).unwrap(), b"older");
        std::fs::remove_file(taken).unwrap();
        assert_eq!(again.unwrap().keep(&names).unwrap(), names.paths());
        assert_eq!(std::fs::read(&names.png).unwrap(), b"png");
        assert_eq!(files(folder.path()).len(), 2);
        for path in names.paths() {
            std::fs::remove_file(path).unwrap();
        }
    }
}

#[test]
fn what_a_lost_power_left_is_taken_away_and_what_another_kiosk_writes_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let old = folder.path().join(".abha-card-abc.part");
    let file = File::create(&old).unwrap();
    let long_ago = std::fs::metadata(&old).unwrap().modified().unwrap() - 2 * LEFT_BEHIND;
    file.set_modified(long_ago).unwrap();
    File::create(folder.path().join(".abha-card-new.part")).unwrap();
    clear_up(folder.path());
    assert_eq!(files(folder.path()), [".abha-card-new.part"]);
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
