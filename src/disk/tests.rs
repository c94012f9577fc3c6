//! What is read and what is not, and what is there after a writing.

use super::*;

#[test]
fn a_file_is_read_up_to_its_bound() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("a");
    assert_eq!(read(&path, 4), Err(ReadError::Refused(ErrorKind::NotFound)));
    fs::write(&path, b"four").unwrap();
    assert_eq!(read(&path, 4), Ok(b"four".to_vec()));
    assert_eq!(read(&path, 3), Err(ReadError::TooLarge(3)));
    assert!(matches!(read(place.path(), 4), Err(ReadError::Refused(_))));
    let said = |bound| ReadError::TooLarge(bound).to_string();
    assert_eq!(said(1024 * 1024), "is larger than 1 MB");
    assert_eq!(said(64 * 1024), "is larger than 64 KB");
}

#[cfg(target_os = "linux")]
#[test]
fn what_has_no_end_is_not_read_to_it() {
    for device in ["/dev/zero", "/dev/full", "/dev/tty"] {
        assert_eq!(
            read(Path::new(device), 4),
            Err(ReadError::Device),
            "{device}"
        );
    }
    // A pipe has none either, as long as somebody writes.
    let (reader, mut writer) = io::pipe().unwrap();
    let pours = std::thread::spawn(move || {
        use std::io::Write as _;
        while writer.write_all(&[b'a'; 4096]).is_ok() {}
    });
    let pipe = std::os::fd::AsRawFd::as_raw_fd(&reader);
    let pipe = format!("/proc/self/fd/{pipe}");
    assert_eq!(read(Path::new(&pipe), 1000), Err(ReadError::TooLarge(1000)));
    drop(reader);
    pours.join().unwrap();
}

fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn an_older_file_is_replaced_as_a_whole_and_keeps_its_rights() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("card.pdf");
    write_whole(&path, b"first").unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&path, PermissionsExt::from_mode(0o640)).unwrap();
    }
    write_whole(&path, b"second").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"second");
    assert_eq!(files(place.path()), ["card.pdf"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }
    assert!(write_whole(&place.path().join("no/card.pdf"), b"x").is_err());
}

#[cfg(target_os = "linux")]
#[test]
fn a_link_stays_one_and_a_device_is_never_replaced() {
    use std::os::unix::fs::{FileTypeExt, symlink};
    let place = tempfile::tempdir().unwrap();
    let (real, link) = (place.path().join("real.pdf"), place.path().join("link.pdf"));
    fs::write(&real, b"older").unwrap();
    symlink(&real, &link).unwrap();
    write_whole(&link, b"newer").unwrap();
    assert_eq!(fs::read(&real).unwrap(), b"newer");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    let null = place.path().join("null.pdf");
    symlink("/dev/null", &null).unwrap();
    write_whole(&null, b"gone").unwrap();
    let kind = fs::metadata("/dev/null").unwrap().file_type();
    assert!(kind.is_char_device());
}

#[cfg(unix)]
#[test]
fn what_not_everybody_may_read_has_its_bits_whatever_was_there() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("kiosk.toml");
    let access = |mode| Access {
        mode,
        owner: None,
        group: None,
    };
    let mode = || fs::metadata(&path).unwrap().permissions().mode() & 0o7777;
    for wanted in [0o600, 0o640, 0o600] {
        write_whole_for(&path, b"new", access(wanted)).unwrap();
        assert_eq!(mode(), wanted);
    }
    fs::set_permissions(&path, fs::Permissions::from_mode(0o666)).unwrap();
    write_whole_for(&path, b"newer", access(0o600)).unwrap();
    assert_eq!(mode(), 0o600);
    assert_eq!(fs::read(&path).unwrap(), b"newer");
    assert_eq!(files(place.path()), ["kiosk.toml"]);
    // A folder or a pipe is no file to be replaced.
    let folder = place.path().join("folder");
    fs::create_dir(&folder).unwrap();
    assert!(write_whole_for(&folder, b"x", access(0o600)).is_err());
    assert_eq!(files(place.path()), ["folder", "kiosk.toml"]);
}
