//! Which files are refused, and what is said of them.

use crate::common::{HOUR, Home, MORNING, at, event, open};
use kiosk_record::{Access, Broken, EventKind, OpenError, Reader, Seq};
use rusqlite::Connection;
use std::fs;
use std::path::PathBuf;

/// A record of before, ended in order.
fn before() -> (Home, PathBuf) {
    let home = Home::new();
    let mut record = home.open();
    let _ = record
        .append(&[event(EventKind::SignedIn)], at(MORNING))
        .unwrap();
    record.close(at(MORNING)).unwrap();
    let path = home.path();
    (home, path)
}

#[test]
fn a_second_kiosk_is_kept_away_and_maintenance_is_not() {
    let home = Home::new();
    let record = home.open();
    let second = home.try_open(MORNING);
    assert!(matches!(second, Err(OpenError::InUse { .. })));
    let _beside = open(&home.path(), Access::Maintenance, MORNING).unwrap();
    let _ = Reader::open(&home.path()).unwrap().verify(None).unwrap();
    record.close(at(MORNING)).unwrap();
    let _ = home.try_open(MORNING + HOUR).unwrap();
}

#[test]
fn maintenance_makes_no_record() {
    let home = Home::new();
    let none = open(&home.path(), Access::Maintenance, MORNING);
    assert!(matches!(none, Err(OpenError::Missing { .. })));
    assert!(!home.path().exists());
}

#[test]
fn a_newer_form_is_left_as_it_is() {
    let (home, path) = before();
    let connection = Connection::open(&path).unwrap();
    connection.pragma_update(None, "user_version", 3).unwrap();
    drop(connection);
    let whole = fs::read(&path).unwrap();
    let error = home.try_open(MORNING).map(|_| ()).unwrap_err();
    assert!(matches!(error, OpenError::Newer { found: 3, .. }));
    let said = error.to_string();
    assert!(
        said.ends_with("start that version, or name another file"),
        "{said}"
    );
    assert!(matches!(Reader::open(&path), Err(OpenError::Newer { .. })));
    assert_eq!(fs::read(&path).unwrap(), whole);
}

#[test]
fn what_is_no_record_is_left_as_it_is() {
    let foreign = || {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x");
        let connection = Connection::open(&path).unwrap();
        connection.execute_batch("CREATE TABLE other (x)").unwrap();
        drop(connection);
        fs::read(path).unwrap()
    };
    let (_whole, path) = before();
    let cut = fs::read(path).unwrap()[..4096].to_vec();
    for (what, bytes) in [
        ("words", b"these are words and no record".repeat(200)),
        ("zeros", vec![0; 8192]),
        ("another program's", foreign()),
        ("cut off", cut),
    ] {
        let (home, path) = before();
        fs::write(&path, &bytes).unwrap();
        let error = home.try_open(MORNING).map(|_| ()).expect_err(what);
        assert!(
            matches!(error, OpenError::Broken { .. }),
            "{what}: {error:?}"
        );
        let said = error.to_string();
        assert!(
            said.ends_with("move it away with all files beside it, and start again"),
            "{said}"
        );
        assert!(
            Reader::open(&path)
                .map(|reader| reader.verify(None).is_err())
                .unwrap_or(true)
        );
        assert_eq!(fs::read(&path).unwrap(), bytes, "{what}");
    }
}

/// A program that was killed before it had written anything.
#[test]
fn an_empty_file_becomes_a_record() {
    let (home, path) = before();
    fs::write(&path, b"").unwrap();
    let record = home.try_open(MORNING).unwrap();
    assert!(!record.ended_abnormally());
    assert_eq!(
        Reader::open(&path).unwrap().verify(None).unwrap().entries,
        2
    );
}

#[test]
fn a_changed_entry_among_the_last_is_noticed_at_the_start() {
    let (home, path) = before();
    let connection = Connection::open(&path).unwrap();
    connection
        .execute_batch("UPDATE entry SET at = at + 1 WHERE seq = 3")
        .unwrap();
    drop(connection);
    let error = home.try_open(MORNING).map(|_| ()).unwrap_err();
    let OpenError::Broken { broken, .. } = &error else {
        panic!("{error}");
    };
    assert_eq!(*broken, Broken::Entry(Seq(3)));
    assert!(
        error
            .to_string()
            .contains("entry 3 is not as it was written"),
        "{error}"
    );
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    fn set_mode(path: &std::path::Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn the_file_is_the_user_s_alone_and_so_is_its_folder() {
        let home = Home::new();
        let mut record = home.open();
        let _ = record
            .append(&[event(EventKind::SignedIn)], at(MORNING))
            .unwrap();
        let folder = home.path().parent().unwrap().to_owned();
        let mode =
            |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&folder), 0o700);
        let files: Vec<PathBuf> = fs::read_dir(&folder)
            .unwrap()
            .map(|file| file.unwrap().path())
            .collect();
        assert_eq!(files.len(), 4, "file, lock, log and its index: {files:?}");
        for file in files {
            assert_eq!(mode(&file), 0o600, "{}", file.display());
        }
    }

    #[test]
    fn what_is_open_to_others_is_refused_with_its_mend() {
        for (part, mode) in [
            ("", 0o750),
            ("record.sqlite", 0o640),
            ("record.sqlite", 0o602),
        ] {
            let (home, path) = before();
            let part = path.parent().unwrap().join(part);
            set_mode(&part, mode);
            let error = home.try_open(MORNING).map(|_| ()).unwrap_err();
            assert!(matches!(error, OpenError::Exposed { .. }), "{error:?}");
            let said = error.to_string();
            assert!(
                said.contains(&format!("{mode:03o}")) && said.contains("chmod go-rwx"),
                "{said}"
            );
        }
    }

    #[test]
    fn a_link_is_not_followed() {
        let (_other, target) = before();
        let (home, path) = before();
        fs::remove_file(&path).unwrap();
        symlink(target, &path).unwrap();
        let error = home.try_open(MORNING).map(|_| ()).unwrap_err();
        assert!(matches!(error, OpenError::Broken { .. }), "{error:?}");
    }

    /// The same test in a child that is nobody: root may write everywhere.
    #[test]
    fn a_read_only_record_is_told_of() {
        use std::os::unix::process::CommandExt as _;
        const CHILD: &str = "KIOSK_RECORD_READ_ONLY";
        if let Some(path) = std::env::var_os(CHILD) {
            let error = open(&PathBuf::from(path), Access::Kiosk, MORNING).map(|_| ());
            let error = error.expect_err("it cannot be written");
            assert!(matches!(error, OpenError::ReadOnly { .. }), "{error:?}");
            return;
        }
        let (_home, path) = before();
        let folder = path.parent().unwrap();
        // The program has to be somewhere that nobody may enter.
        let outer = tempfile::tempdir().unwrap();
        set_mode(outer.path(), 0o755);
        let program = outer.path().join("test");
        let _ = fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
        for (mode, of_folder) in [(0o400, 0o500), (0o400, 0o700)] {
            let place = outer.path().join(format!("{of_folder:o}"));
            fs::create_dir(&place).unwrap();
            for name in ["record.sqlite", "record.sqlite.lock"] {
                let _ = fs::copy(folder.join(name), place.join(name)).unwrap();
            }
            set_mode(&place.join("record.sqlite"), mode);
            let mut child = std::process::Command::new(&program);
            let _ = child
                .args(["--exact", "opening::unix::a_read_only_record_is_told_of"])
                .env(CHILD, place.join("record.sqlite"));
            let is_root = fs::metadata("/proc/self").map(|about| {
                use std::os::unix::fs::MetadataExt as _;
                about.uid() == 0
            });
            if is_root.unwrap_or_default() {
                const NOBODY: u32 = 65_534;
                for file in fs::read_dir(&place).unwrap() {
                    let file = file.unwrap().path();
                    std::os::unix::fs::chown(file, Some(NOBODY), Some(NOBODY)).unwrap();
                }
                std::os::unix::fs::chown(&place, Some(NOBODY), Some(NOBODY)).unwrap();
                let _ = child.uid(NOBODY).gid(NOBODY);
            }
            set_mode(&place, of_folder);
            let output = child.output().unwrap();
            set_mode(&place, 0o700);
            assert!(
                output.status.success(),
                "{}",
                String::from_utf8_lossy(&output.stdout)
            );
        }
    }
}
