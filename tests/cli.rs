//! The program as somebody uses it at a terminal, without a display.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test says what it expects by panicking, and waits with a clock"
)]

#[path = "cli/card.rs"]
mod card;
#[path = "cli/certify.rs"]
mod certify;
#[path = "cli/check.rs"]
mod check;
#[path = "cli/gateway.rs"]
mod gateway;
#[path = "cli/manual.rs"]
mod manual;
#[cfg(target_os = "linux")]
#[allow(dead_code, reason = "shared with the tests of the window")]
#[path = "support/notices.rs"]
mod notices;
#[cfg(unix)]
#[path = "cli/pipes.rs"]
mod pipes;
#[allow(dead_code, reason = "shared with the tests of the window")]
#[path = "support/practice.rs"]
mod practice;
#[path = "cli/print.rs"]
mod print;
#[cfg(unix)]
#[path = "cli/print_tools.rs"]
mod print_tools;
#[path = "cli/record.rs"]
mod record;
#[path = "cli/same_bytes.rs"]
mod same_bytes;
#[path = "cli/setup.rs"]
mod setup;
#[path = "cli/share.rs"]
mod share;
#[cfg(unix)]
#[path = "support/simulator.rs"]
mod simulator;
#[path = "cli/tour.rs"]
mod tour;
#[path = "cli/translations.rs"]
mod translations;
#[cfg(unix)]
#[path = "cli/voice.rs"]
mod voice;

use practice::{Practice, is_new};
use process::{Finished, Lines, Process};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use test_support::{printer, process};

/// Generous: a tour in an unoptimised build on a busy machine.
const LIMIT: Duration = Duration::from_secs(300);

#[test]
fn help_tells_of_every_command_and_option() {
    let help = run(kiosk().arg("--help")).good();
    for word in [
        "sandbox",
        "gateway",
        "share",
        "tour",
        "card",
        "certify",
        "check",
        "printers",
        "print",
        "record",
        "setup",
        "translations",
        "voice",
        "--config",
        "--practice",
        "--fullscreen",
        "--windowed",
        "--language",
        "--log-format",
        "--save-dir",
        "--printer",
    ] {
        assert!(
            help.contains(word),
            "--help does not speak of {word}:\n{help}"
        );
    }
    for (command, words) in [
        ("sandbox", ["--listen", "--seed", "--public"].as_slice()),
        (
            "gateway",
            &[
                "--config",
                "--listen",
                "--kiosks",
                "--certificate",
                "--private-key",
            ],
        ),
        ("share", &["--config", "--listen", "--desk", "qr"]),
        ("printers", &["--cups", "--printer", "--json"]),
        (
            "print",
            &[
                "--profile",
                "--printer",
                "--paper",
                "--language",
                "--time-out",
            ],
        ),
        (
            "certify",
            &[
                "--out",
                "--entity",
                "--case",
                "--config",
                "--language",
                "--size",
            ],
        ),
        ("check", &["--config", "--json"]),
        (
            "setup",
            &["--config", "--terminal", "--cups", "--no-search"],
        ),
        ("tour", &["--out", "--language", "--size", "--printer"]),
        (
            "card",
            &[
                "--profile",
                "--out",
                "--paper",
                "--language",
                "--dpi",
                "--qr",
                "--contact-sheet",
            ],
        ),
        ("printers", &["--cups", "--printer"]),
        (
            "print",
            &["--profile", "--printer", "--paper", "--time-out"],
        ),
    ] {
        let help = run(kiosk().args([command, "--help"])).good();
        for word in words {
            assert!(help.contains(word), "{command} --help: {word}:\n{help}");
        }
    }
}

#[test]
fn the_version_tells_of_the_languages_where_it_is_asked_for_more() {
    let version = run(kiosk().arg("--version")).good();
    assert_eq!(
        version,
        format!("abha-kiosk {}\n", env!("CARGO_PKG_VERSION"))
    );
    assert_eq!(run(kiosk().arg("-V")).good(), version);
    let verbose = run(kiosk().args(["--version", "--verbose"])).good();
    assert_eq!(
        run(kiosk().args(["--verbose", "--version"])).good(),
        verbose
    );
    let lines: Vec<&str> = verbose.lines().collect();
    assert_eq!(lines[0], version.trim_end());
    assert_eq!(lines[1], "en\tEnglish\tthe original");
    let languages = abha_kiosk::locale::Locale::available().unwrap();
    assert_eq!(lines.len(), languages.len() + 1, "{verbose}");
    assert!(
        lines[2..].iter().all(|line| line.contains("review")),
        "{verbose}"
    );
    let alone = run(kiosk().arg("--verbose"));
    assert_eq!(alone.code, Some(2), "{}", alone.stderr);
}

#[test]
fn an_unknown_option_is_refused() {
    let refused = run(kiosk().arg("--no-such-option"));
    assert_eq!(refused.code, Some(2), "{}", refused.stderr);
}

#[test]
fn the_sandbox_is_for_this_machine_unless_it_is_told_to_be_public() {
    let refused = run(kiosk().args(["sandbox", "--listen", "0.0.0.0:0"]));
    assert_eq!(refused.code, Some(1), "{}", refused.stderr);
    let said = &refused.stderr;
    assert!(
        said.contains("other machines") && said.contains("public"),
        "{said}"
    );
}

#[test]
fn the_sandbox_says_where_it_listens_in_one_line_of_json() {
    let mut sandbox = sandbox(&[]);
    let people = sandbox.practice.get("/practice/people");
    let new = people
        .as_array()
        .into_iter()
        .flatten()
        .filter(|person| is_new(person) && person["aadhaarMobile"].is_string())
        .count();
    assert!(
        new >= 3,
        "only {new} new people with a mobile in {people:#}"
    );
    assert_eq!(
        sandbox.practice.get("/practice/inbox"),
        serde_json::json!([])
    );
    drop(sandbox.process);
    while sandbox.lines.next(LIMIT).is_some() {}
    assert_eq!(
        sandbox.lines.seen().lines().count(),
        1,
        "{}",
        sandbox.lines.seen()
    );
}

#[test]
fn the_sandbox_has_the_same_people_for_the_same_seed() {
    let people = || sandbox(&["--seed", "7"]).practice.get("/practice/people");
    assert_eq!(people(), people());
}

#[test]
fn a_broken_configuration_names_its_line() {
    let folder = tempfile::tempdir().unwrap();
    for (name, line, text, words) in [
        (
            "syntax.toml",
            3,
            "[kiosk]\nmode = \"self-service\"\n= 7\n",
            [].as_slice(),
        ),
        ("unknown.toml", 2, "[kiosk]\nmood = \"good\"\n", &["mood"]),
        (
            "value.toml",
            3,
            "[kiosk]\n\nmode = \"sideways\"\n",
            &["self-service", "front-desk"],
        ),
        (
            "language.toml",
            2,
            "[kiosk]\nlanguage = \"xx\"\n",
            &["en", "hi"],
        ),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        let refused = run(without_display(kiosk().arg("--config").arg(&path)));
        assert_eq!(refused.code, Some(2), "{name}: {}", refused.stderr);
        let place = format!("{name}:{line}");
        for word in words.iter().copied().chain([place.as_str()]) {
            assert!(
                refused.stderr.contains(word),
                "{name}: no {word} in {}",
                refused.stderr
            );
        }
        assert!(!refused.stderr.contains("panicked"), "{}", refused.stderr);
    }
}

#[test]
fn a_configuration_that_is_not_there_is_named() {
    let refused = run(without_display(kiosk().args(["--config", "nowhere.toml"])));
    assert_eq!(refused.code, Some(2), "{}", refused.stderr);
    assert!(
        refused.stderr.contains("nowhere.toml"),
        "{}",
        refused.stderr
    );
}

fn kiosk() -> Command {
    Command::new(env!("CARGO_BIN_EXE_abha-kiosk"))
}

fn run(command: &mut Command) -> Finished {
    Process::finish(command, LIMIT)
}

fn without_display(command: &mut Command) -> &mut Command {
    command
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
}

/// A sandbox of its own, and what it says.
struct Sandbox {
    process: Process,
    lines: Lines,
    // Read to the end, because a full pipe would hold the sandbox up.
    _log: Lines,
    url: String,
    practice: Practice,
}

/// Starts a sandbox and waits for its line.
fn sandbox(arguments: &[&str]) -> Sandbox {
    let mut process = Process::start(
        kiosk()
            .args(["sandbox", "--listen", "127.0.0.1:0"])
            .args(arguments),
    );
    let mut lines = Lines::of(process.0.stdout.take());
    let log = Lines::of(process.0.stderr.take());
    let line = lines
        .next(LIMIT)
        .expect("the sandbox says where it listens");
    let ready: Value = serde_json::from_str(&line).unwrap_or_else(|_| panic!("no JSON: {line}"));
    let url = ready["url"].as_str().unwrap_or_default();
    Sandbox {
        process,
        lines,
        _log: log,
        url: url.to_owned(),
        practice: Practice::at(url),
    }
}

/// The one QR code of a picture, read back as JSON.
fn qr_of(path: &Path) -> Value {
    let picture = image::open(path).unwrap().into_luma8();
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let raw = picture.as_raw();
    let mut prepared =
        rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| raw[y * width + x]);
    let grids = prepared.detect_grids();
    assert_eq!(grids.len(), 1, "{}: QR codes", path.display());
    let (_, text) = grids[0].decode().expect("the QR code can be read");
    serde_json::from_str(&text).expect("the QR code holds JSON")
}

/// How many pages there are, and the first one's size in millimetres.
fn pdf_page(path: &Path) -> (usize, [f64; 2]) {
    let document = lopdf::Document::load(path).unwrap();
    let pages = document.get_pages();
    let first = document.get_dictionary(pages[&1]).unwrap();
    let numbers: Vec<f64> = first
        .get(b"MediaBox")
        .and_then(lopdf::Object::as_array)
        .unwrap()
        .iter()
        .map(|number| f64::from(number.as_float().unwrap()) / 72.0 * 25.4)
        .collect();
    (
        pages.len(),
        [numbers[2] - numbers[0], numbers[3] - numbers[1]],
    )
}
