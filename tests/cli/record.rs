//! `record` as those use it who look after a kiosk.

use crate::process::{Finished, Process};
use abha_kiosk::domain::UtcMillis;
use abha_kiosk::record::{
    Access, CallId, CallKind, CallSent, Entry, EventKind, OpenOptions, Place, Record, Stamp,
    Version,
};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};
use tempfile::TempDir;

const DAY: i64 = 24 * 60 * 60 * 1000;

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    i64::try_from(since.as_millis()).unwrap()
}

/// A record whose kiosk worked on one day, so many days ago.
fn worked(days_ago: i64) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("record").join("record.sqlite");
    let at = Stamp::in_india(UtcMillis(now() - days_ago * DAY - 1000));
    let options = OpenOptions {
        access: Access::Kiosk,
        program: Version {
            major: 0,
            minor: 1,
            patch: 0,
        },
        at,
    };
    let mut record = Record::open(&path, &options).unwrap();
    let call = CallSent {
        call: CallId::from_random([1; 16]),
        kind: CallKind::EnrolByAadhaar,
        place: Place::default(),
        transaction: None,
        request_id: None,
    };
    let entries = [
        Entry::Event(EventKind::SessionBegan.of_the_kiosk()),
        Entry::Event(EventKind::StepReached.of_the_kiosk()),
        Entry::CallSent(call),
    ];
    let _ = record.append(&entries, at).unwrap();
    record.close(at).unwrap();
    (folder, path)
}

fn record(path: &Path, arguments: &[&str]) -> Finished {
    let mut command = Command::new(env!("CARGO_BIN_EXE_abha-kiosk"));
    let _ = command
        .arg("record")
        .args(arguments)
        .arg("--file")
        .arg(path);
    Process::finish(&mut command, crate::LIMIT)
}

fn line(finished: &Finished) -> Value {
    assert_eq!(finished.stdout.lines().count(), 1, "{}", finished.stdout);
    serde_json::from_str(&finished.stdout).unwrap()
}

#[test]
fn a_whole_record_is_verified_and_that_is_recorded() {
    let (_folder, path) = worked(0);
    for entries in [6, 7] {
        let finished = record(&path, &["verify"]);
        assert_eq!(finished.code, Some(0), "{}", finished.stderr);
        let said = line(&finished);
        assert_eq!(said["whole"], true);
        assert_eq!(said["entries"], entries);
        assert_eq!(said["recorded"], true);
    }
}

#[test]
fn the_first_changed_entry_is_named_and_what_is_left_can_be_written_out() {
    let (folder, path) = worked(0);
    let mut bytes = fs::read(&path).unwrap();
    let word = b"session-began";
    let place = bytes.windows(word.len()).position(|at| at == word).unwrap();
    bytes[place] ^= 1;
    fs::write(&path, bytes).unwrap();
    let finished = record(&path, &["verify"]);
    assert_eq!(finished.code, Some(3), "{}", finished.stderr);
    let said = line(&finished);
    assert_eq!(said["whole"], false);
    assert_eq!(said["first_broken"], 3);
    assert_eq!(
        said["recorded"], false,
        "nothing is added to a broken chain"
    );
    assert!(
        finished.stderr.contains("is not in the record"),
        "{}",
        finished.stderr
    );
    let out = folder.path().join("all.json");
    let finished = record(&path, &["export", "--out", out.to_str().unwrap()]);
    assert_eq!(finished.code, Some(3), "{}", finished.stderr);
    assert_eq!(fs::read_to_string(out).unwrap().lines().count(), 6);
}

#[test]
fn what_was_cut_off_shows_against_the_anchor() {
    let (folder, path) = worked(0);
    let anchors = folder.path().join("anchors.txt");
    let anchors = anchors.to_str().unwrap();
    let before = fs::read(&path).unwrap();
    let said = line(&record(&path, &["anchor", "--out", anchors]));
    assert_eq!(said["seq"], 6);
    let second = line(&record(&path, &["anchor", "--out", anchors]));
    assert_eq!(second["seq"], 7);
    assert_eq!(fs::read_to_string(anchors).unwrap().lines().count(), 2);
    let finished = record(&path, &["verify", "--anchor", anchors]);
    assert_eq!(finished.code, Some(0), "{}", finished.stderr);
    assert_eq!(line(&finished)["anchor_compared"], true);

    fs::write(&path, before).unwrap();
    let finished = record(&path, &["verify", "--anchor", anchors]);
    assert_eq!(finished.code, Some(3), "{}", finished.stderr);
    let said = line(&finished);
    assert_eq!(said["why"], "it was cut off after entry 6");
    let finished = record(
        &path,
        &["export", "--out", folder.path().join("x").to_str().unwrap()],
    );
    let said = fs::read_to_string(folder.path().join("x")).unwrap();
    assert!(
        said.contains("\"what\":\"record-cut-off\""),
        "{}",
        finished.stderr
    );
}

#[test]
fn a_window_is_written_out_in_both_forms_and_nothing_is_overwritten() {
    let (folder, path) = worked(2);
    let json = folder.path().join("out.json");
    let csv = folder.path().join("out.csv");
    let finished = record(&path, &["export", "--out", json.to_str().unwrap()]);
    assert_eq!(finished.code, Some(0), "{}", finished.stderr);
    assert_eq!(line(&finished)["entries"], 6);
    let text = fs::read_to_string(&json).unwrap();
    assert!(
        text.lines()
            .all(|line| serde_json::from_str::<Value>(line).is_ok())
    );
    let more = ["export", "--format", "csv", "--out", csv.to_str().unwrap()];
    let finished = record(&path, &more);
    assert_eq!(line(&finished)["entries"], 7, "the first was recorded");
    assert_eq!(fs::read_to_string(&csv).unwrap().lines().count(), 8);

    let finished = record(&path, &["export", "--out", json.to_str().unwrap()]);
    assert_eq!(finished.code, Some(1));
    assert!(
        finished.stderr.contains("cannot be made"),
        "{}",
        finished.stderr
    );
    assert_eq!(fs::read_to_string(&json).unwrap(), text);

    let late = folder.path().join("late.json");
    let more = [
        "export",
        "--from",
        "2200-01-01",
        "--to",
        "2200-01-02",
        "--out",
    ];
    let finished = record(&path, &[&more[..], &[late.to_str().unwrap()]].concat());
    assert_eq!(line(&finished)["entries"], 0);
}

#[test]
fn a_purge_looks_at_the_clock_and_keeps_what_the_law_wants() {
    let (folder, path) = worked(740);
    let finished = record(&path, &["purge"]);
    assert_eq!(finished.code, Some(1));
    assert!(
        finished.stderr.contains("look at the clock"),
        "{}",
        finished.stderr
    );
    let finished = record(&path, &["purge", "--clock-is-right"]);
    assert_eq!(finished.code, Some(0), "{}", finished.stderr);
    assert_eq!(line(&finished)["emptied"], 1, "where people went");

    let archive = folder.path().join("archive.json");
    let settings = folder.path().join("kiosk.toml");
    fs::write(&settings, "[record]\naadhaar_days = 731\n").unwrap();
    let settings = settings.to_str().unwrap();
    assert_eq!(
        line(&record(&path, &["purge", "--config", settings]))["emptied"],
        0
    );
    let archived = archive.to_str().unwrap();
    let more = ["purge", "--config", settings, "--archive", archived];
    let finished = record(&path, &more);
    assert_eq!(
        line(&finished)["emptied"],
        1,
        "the call that made an account"
    );
    let text = fs::read_to_string(archive).unwrap();
    assert!(text.contains("enrol-by-aadhaar"), "{text}");
    assert_eq!(record(&path, &["verify"]).code, Some(0));
}

#[test]
fn the_record_is_named_by_its_settings() {
    let (folder, path) = worked(0);
    let settings = folder.path().join("kiosk.toml");
    fs::write(&settings, "[record]\npath = \"record/record.sqlite\"\n").unwrap();
    let run = |settings: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_abha-kiosk"));
        let _ = command.args(["record", "verify", "--config"]).arg(settings);
        Process::finish(&mut command, crate::LIMIT)
    };
    assert_eq!(run(&settings).code, Some(0));
    fs::remove_file(path).unwrap();
    let finished = run(&settings);
    assert_eq!(finished.code, Some(1));
    assert!(
        finished.stderr.contains("there is no record"),
        "{}",
        finished.stderr
    );
    fs::write(&settings, "[record]\naudit_days = 1\n").unwrap();
    let finished = run(&settings);
    assert_eq!(finished.code, Some(2));
    assert!(
        finished.stderr.contains("want one year"),
        "{}",
        finished.stderr
    );
    fs::write(&settings, "").unwrap();
    let finished = run(&settings);
    assert!(
        finished.stderr.contains("which record?"),
        "{}",
        finished.stderr
    );
}

/// Settings that leave ABDM's secret to systemd: what looks after the record as a service of systemd finds
/// whatever was handed to it, and needs no more.
#[cfg(unix)]
#[test]
fn settings_without_a_secret_will_do_where_systemd_hands_one_over() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, path) = worked(0);
    let settings = folder.path().join("kiosk.toml");
    let text = "[abdm]\nenvironment = \"sandbox\"\nclient_id = \"SBX_0001\"\n";
    fs::write(&settings, text).unwrap();
    let arguments = ["purge", "--config", settings.to_str().unwrap()];
    let finished = record(&path, &arguments);
    assert_eq!(finished.code, Some(2), "{}", finished.stderr);
    let credential = folder.path().join("abdm-client-secret");
    fs::write(&credential, "none").unwrap();
    fs::set_permissions(&credential, fs::Permissions::from_mode(0o400)).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_abha-kiosk"));
    let _ = command
        .env("CREDENTIALS_DIRECTORY", folder.path())
        .env("STATE_DIRECTORY", folder.path())
        .arg("record")
        .args(arguments);
    let finished = Process::finish(&mut command, crate::LIMIT);
    assert_eq!(finished.code, Some(0), "{}", finished.stderr);
    assert_eq!(line(&finished)["event"], "record_purged");
}
