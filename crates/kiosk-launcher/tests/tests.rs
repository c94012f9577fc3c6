//! The launcher beside a program that stands for the kiosk.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test says what it expects by panicking, and measures how long it takes"
)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant};

const KIOSK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/kiosk.sh");

/// A folder with the launcher in it. Linked, because what was just written cannot always be run.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let launcher = env!("CARGO_BIN_EXE_abha-kioskw");
    fs::hard_link(launcher, folder.path().join("abha-kioskw")).unwrap();
    folder
}

/// Lays a program beside it.
fn lay(folder: &Path, script: &str) {
    fs::write(folder.join("script"), script).unwrap();
    symlink(KIOSK, folder.join("abha-kiosk")).unwrap();
}

fn launch(folder: &Path, arguments: &[&str]) -> ExitStatus {
    Command::new(folder.join("abha-kioskw"))
        .args(arguments)
        .env("LOCALAPPDATA", folder.join("local"))
        .status()
        .unwrap()
}

fn log(folder: &Path) -> String {
    fs::read_to_string(folder.join("local/abha-kiosk/log/abha-kiosk.log")).unwrap()
}

#[test]
fn the_kiosk_gets_the_arguments_and_its_code_and_words_are_kept() {
    let folder = folder();
    lay(
        folder.path(),
        "printf '%s\\n' \"$@\" >&2; echo unheard; exit 42",
    );
    let arguments = ["--config", "with a blank.toml"];
    assert_eq!(launch(folder.path(), &arguments).code(), Some(42));
    assert_eq!(log(folder.path()), "--config\nwith a blank.toml\n");
}

#[test]
fn without_arguments_the_settings_beside_it_are_taken_if_there_are_any() {
    let folder = folder();
    lay(folder.path(), "echo \"$#:$1:$2\" >&2");
    assert_eq!(launch(folder.path(), &[]).code(), Some(0));
    let settings = folder.path().join("kiosk.toml");
    fs::write(&settings, "").unwrap();
    assert_eq!(launch(folder.path(), &[]).code(), Some(0));
    assert_eq!(launch(folder.path(), &["--practice"]).code(), Some(0));
    let expected = format!("0::\n2:--config:{}\n1:--practice:\n", settings.display());
    assert_eq!(log(folder.path()), expected);
}

#[test]
fn a_program_that_the_kiosk_left_running_holds_nobody_up() {
    let folder = folder();
    lay(folder.path(), "echo before >&2; sleep 30 & exit 3");
    let began = Instant::now();
    assert_eq!(launch(folder.path(), &[]).code(), Some(3));
    assert!(began.elapsed() < Duration::from_secs(20));
    assert_eq!(log(folder.path()), "before\n");
}

#[test]
fn a_kiosk_that_is_not_there_is_told_in_the_log() {
    let folder = folder();
    assert_eq!(launch(folder.path(), &[]).code(), Some(1));
    assert!(log(folder.path()).starts_with("abha-kioskw: abha-kiosk cannot be started: "));
}

#[test]
fn without_a_folder_for_the_log_the_kiosk_starts_all_the_same() {
    let folder = folder();
    fs::write(folder.path().join("local"), "in its place").unwrap();
    lay(folder.path(), "exit 5");
    assert_eq!(launch(folder.path(), &[]).code(), Some(5));
}
