//! The program as somebody uses it at a terminal, without a display.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test says what it expects by panicking, and waits with a clock"
)]

#[path = "support/practice.rs"]
mod practice;
#[path = "cli/print.rs"]
mod print;
#[cfg(unix)]
#[path = "cli/print_tools.rs"]
mod print_tools;
#[path = "../crates/kiosk-print/tests/printer.rs"]
#[allow(dead_code, reason = "the tests of the print room ask more of it")]
mod printer;
#[path = "support/process.rs"]
mod process;
#[cfg(unix)]
#[allow(dead_code, reason = "the tests of the print room ask more of it")]
#[path = "../crates/kiosk-print/tests/raster.rs"]
mod raster;
#[path = "cli/same_bytes.rs"]
mod same_bytes;
#[cfg(unix)]
#[path = "support/simulator.rs"]
mod simulator;

use practice::{Practice, is_new};
use process::{Finished, Lines, Process};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// Generous: a tour in an unoptimised build on a busy machine.
const LIMIT: Duration = Duration::from_secs(300);

#[test]
fn help_tells_of_every_command_and_option() {
    let help = run(kiosk().arg("--help")).good();
    for word in [
        "sandbox",
        "tour",
        "card",
        "printers",
        "print",
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
        ("sandbox", ["--listen", "--seed"].as_slice()),
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
fn an_unknown_option_is_refused() {
    let refused = run(kiosk().arg("--no-such-option"));
    assert_eq!(refused.code, Some(2), "{}", refused.stderr);
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

#[test]
fn a_card_is_drawn_from_a_profile() {
    let folder = tempfile::tempdir().unwrap();
    let number = "91-1000-2000-3008";
    for language in ["en", "hi"] {
        let png = folder.path().join(format!("{language}.png"));
        card(&png, &["--language", language]);
        let code = qr_of(&png);
        assert_eq!(code["hidn"], number, "{language}");
        assert_eq!(code["name"], "Asha Devi Verma", "{language}");
    }
    for (paper, width, height) in [
        ("cr80", 85.6, 53.98),
        ("a4", 210.0, 297.0),
        ("a4-large", 210.0, 297.0),
        ("a6", 105.0, 148.0),
    ] {
        let pdf = folder.path().join(format!("{paper}.pdf"));
        card(&pdf, &["--paper", paper]);
        let (pages, size) = pdf_page(&pdf);
        assert!(pages >= 1, "{paper}: no page");
        // A card printer is given up to 2 mm of bleed on each side.
        for (found, expected) in size.into_iter().zip([width, height]) {
            assert!(
                (-0.5..=4.5).contains(&(found - expected)),
                "{paper}: {found} mm"
            );
        }
    }
}

#[test]
fn a_slip_is_drawn_in_the_dots_of_its_printer() {
    let folder = tempfile::tempdir().unwrap();
    for (paper, dots, width) in [("receipt-80", 576, 72.0), ("receipt-58", 384, 48.0)] {
        let png = folder.path().join(format!("{paper}.png"));
        card(&png, &["--paper", paper]);
        assert_eq!(qr_of(&png)["hidn"], "91-1000-2000-3008", "{paper}");
        assert_eq!(image::image_dimensions(&png).unwrap().0, dots, "{paper}");
        // One bit a pixel.
        assert_eq!(fs::read(&png).unwrap()[24], 1, "{paper}");
        let pdf = folder.path().join(format!("{paper}.pdf"));
        card(&pdf, &["--paper", paper]);
        let (pages, [found, _]) = pdf_page(&pdf);
        assert_eq!(pages, 1, "{paper}");
        assert!((found - width).abs() < 0.01, "{paper}: {found} mm");
    }
}

#[test]
fn the_resolution_is_as_asked_for_where_it_can_be() {
    let folder = tempfile::tempdir().unwrap();
    let png = folder.path().join("card.png");
    card(&png, &["--dpi", "600"]);
    assert_eq!(image::image_dimensions(&png).unwrap(), (2022, 1275));
    let slip = folder.path().join("slip.png");
    card(&slip, &["--dpi", "203", "--paper", "receipt-58"]);
    for (name, arguments) in [
        ("card.pdf", ["--dpi", "600", "--paper", "a4"].as_slice()),
        ("other.png", &["--dpi", "300", "--paper", "receipt-80"]),
        ("other.png", &["--dpi", "10"]),
        ("other.png", &["--paper", "letter"]),
        ("other.gif", &["--paper", "a4"]),
    ] {
        let out = folder.path().join(name);
        let refused = run(card_command(&out).args(arguments));
        assert_ne!(refused.code, Some(0), "{arguments:?}");
        assert!(!out.exists(), "{arguments:?}");
    }
}

#[test]
fn the_services_qr_goes_onto_the_card() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("qr.json");
    fs::write(
        &text,
        "{\"hidn\":\"91-1000-2000-3008\",\"phr\":\"a@sbx\"}\n",
    )
    .unwrap();
    let png = folder.path().join("card.png");
    card(&png, &["--qr", text.to_str().unwrap()]);
    let code = qr_of(&png);
    assert_eq!(code["phr"], "a@sbx");
    assert_eq!(code.as_object().unwrap().len(), 2);
}

#[test]
fn the_contact_sheet_shows_every_paper() {
    let folder = tempfile::tempdir().unwrap();
    let sheet = folder.path().join("sheet");
    run(kiosk().args(["card", "--contact-sheet"]).arg(&sheet)).good();
    let index = fs::read_to_string(sheet.join("index.html")).unwrap();
    for paper in ["cr80", "a4", "a4-large", "a6", "receipt-80", "receipt-58"] {
        for person in ["en", "hi", "ta-long", "ur-no-photo", "te-little"] {
            let name = format!("{paper}-{person}.pdf");
            assert!(pdf_page(&sheet.join(&name)).0 >= 1, "{name}");
            assert!(index.contains(&name), "{name} is not shown");
        }
    }
    for picture in index.split("src=\"").skip(1) {
        let name = picture.split('"').next().unwrap();
        assert!(sheet.join(name).exists(), "{name} is not there");
    }
    let both = run(card_command(&sheet.join("card.pdf"))
        .arg("--contact-sheet")
        .arg(&sheet));
    assert_ne!(both.code, Some(0));
}

#[test]
fn a_profile_that_is_none_is_refused_without_its_text() {
    let folder = tempfile::tempdir().unwrap();
    let profile = folder.path().join("profile.json");
    fs::write(
        &profile,
        "{\"ABHANumber\": \"91-1000\", \"name\": \"Asha Devi\"",
    )
    .unwrap();
    let out = folder.path().join("card.pdf");
    let refused = run(kiosk()
        .arg("card")
        .arg("--profile")
        .arg(&profile)
        .arg("--out")
        .arg(&out));
    assert_ne!(refused.code, Some(0));
    assert!(!refused.stderr.contains("panicked"), "{}", refused.stderr);
    assert!(!refused.stderr.contains("Asha"), "{}", refused.stderr);
    assert!(!out.exists(), "half a card");
}

#[test]
fn the_tour_draws_every_screen() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("pictures");
    run(kiosk().arg("tour").arg("--out").arg(&out).args([
        "--language",
        "hi",
        "--size",
        "1920x1080",
    ]))
    .good();
    look_at_tour(&out, (1920, 1080));
}

#[test]
fn the_tour_prints_and_draws_what_the_printer_says() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let printer = runtime.block_on(printer::Printer::start());
    printer.set(|world| {
        world.job_state = 5;
        world.printer_state = 5;
        world.printer_reasons = printer::keyword("media-empty-error");
    });
    let folder = tempfile::tempdir().unwrap();
    let finished = run(kiosk()
        .args(["tour", "--journey", "login", "--printer", &printer.uri()])
        .args(["--time-out", "1", "--out"])
        .arg(folder.path()));
    assert_eq!(finished.code, Some(0), "{}", finished.stderr);
    // The card as it comes, on its way, without paper, and given up.
    let cards = fs::read_dir(folder.path())
        .unwrap()
        .filter(|entry| {
            let name = entry.as_ref().unwrap().file_name();
            name.to_string_lossy().ends_with("-card.png")
        })
        .count();
    assert!(cards >= 5, "{cards} pictures of the card");
    assert!(
        finished.stderr.contains("state=\"stuck\""),
        "{}",
        finished.stderr
    );
    assert_eq!(printer.documents().len(), 1);
    assert!(!finished.stderr.contains("Pawar"), "{}", finished.stderr);
}

#[test]
fn the_tour_walks_every_journey_in_both_generations() {
    let folder = tempfile::tempdir().unwrap();
    run(kiosk()
        .args(["tour", "--all", "--size", "1080x1920", "--out"])
        .arg(folder.path()))
    .good();
    for journey in [
        "registration",
        "retrieval",
        "login",
        "reactivation",
        "mobile-update",
    ] {
        for generation in ["v3", "v2"] {
            let walked = folder.path().join(format!("{journey}-{generation}"));
            let hidn = qr_of(&walked.join("card.png"))["hidn"].clone();
            assert!(
                hidn.as_str()
                    .is_some_and(|number| number.starts_with("91-")),
                "{journey} {generation}: {hidn}"
            );
            assert!(walked.join("card.pdf").exists() && walked.join("index.html").exists());
        }
    }
}

#[test]
fn without_a_display_the_tour_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let finished = run(without_display(kiosk().current_dir(folder.path())));
    assert_eq!(finished.code, Some(0), "{}", finished.stderr);
    assert!(
        finished.stderr.to_lowercase().contains("display"),
        "{}",
        finished.stderr
    );
    assert!(
        finished.stderr.contains("abha-kiosk-tour"),
        "{}",
        finished.stderr
    );
    assert!(!finished.stderr.contains("panicked"), "{}", finished.stderr);
    look_at_tour(&folder.path().join("abha-kiosk-tour"), (1080, 1920));
}

#[test]
fn a_kiosk_for_people_without_a_display_says_so_and_makes_no_tour() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kiosk.toml");
    fs::write(folder.path().join("secret.txt"), "invented-words").unwrap();
    for environment in ["sandbox", "production"] {
        let settings = format!(
            "[abdm]\nenvironment = \"{environment}\"\nclient_id = \"SBX_000001\"\n\
             client_secret_file = \"secret.txt\"\n"
        );
        fs::write(&path, settings).unwrap();
        let refused = run(without_display(
            kiosk()
                .current_dir(folder.path())
                .arg("--config")
                .arg(&path),
        ));
        assert_eq!(refused.code, Some(1), "{environment}: {}", refused.stderr);
        assert_eq!(refused.stderr.lines().count(), 1, "{}", refused.stderr);
        assert!(refused.stderr.contains("display"), "{}", refused.stderr);
        assert!(!folder.path().join("abha-kiosk-tour").exists());
    }
    // The same file and --practice: somebody wants to look at it.
    let finished = run(without_display(
        kiosk()
            .current_dir(folder.path())
            .args(["--practice", "--config"])
            .arg(&path),
    ));
    assert_eq!(finished.code, Some(0), "{}", finished.stderr);
    assert!(folder.path().join("abha-kiosk-tour").exists());
}

/// A pipe that takes nothing more, and the end that could be read from.
#[cfg(unix)]
fn full_pipe() -> (std::io::PipeReader, std::io::PipeWriter) {
    use std::io::Write;
    let (reader, writer) = std::io::pipe().unwrap();
    let mut filling = writer.try_clone().unwrap();
    let (send, filled) = std::sync::mpsc::channel();
    // Ends when the test lets go of the reader.
    std::thread::spawn(move || {
        while filling.write_all(&[b'.'; 512]).is_ok() {
            let _ = send.send(());
        }
    });
    while filled.recv_timeout(Duration::from_millis(500)).is_ok() {}
    (reader, writer)
}

#[cfg(unix)]
#[test]
fn a_log_that_nobody_reads_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (reader, full) = full_pipe();
    let (gone, broken) = std::io::pipe().unwrap();
    drop(gone);
    for (name, stderr) in [("full", full), ("broken", broken)] {
        let out = folder.path().join(name);
        let mut tour = kiosk();
        tour.args(["tour", "--journey", "login", "--out"])
            .arg(&out)
            .stdin(std::process::Stdio::null())
            .stderr(stderr);
        let mut process = Process(tour.spawn().unwrap());
        drop(tour);
        let code = process.wait(LIMIT).and_then(|status| status.code());
        assert_eq!(code, Some(0), "a {name} pipe");
        assert!(out.join("card.png").exists(), "a {name} pipe");
    }
    drop(reader);
}

#[cfg(unix)]
#[test]
fn a_complaint_that_nobody_reads_stops_nothing() {
    let (reader, full) = full_pipe();
    let mut card = kiosk();
    card.args(["card", "--profile", "nowhere.json", "--out", "card.pdf"])
        .stdin(std::process::Stdio::null())
        .stderr(full);
    let mut process = Process(card.spawn().unwrap());
    let code = process.wait(LIMIT).and_then(|status| status.code());
    assert_eq!(code, Some(1));
    drop(reader);
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
    Sandbox {
        process,
        lines,
        _log: log,
        practice: Practice::at(ready["url"].as_str().unwrap_or_default()),
    }
}

fn card(out: &Path, arguments: &[&str]) {
    run(card_command(out).args(arguments)).good();
}

fn card_command(out: &Path) -> Command {
    let profile = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/profile.json");
    let mut command = kiosk();
    command
        .arg("card")
        .arg("--profile")
        .arg(profile)
        .arg("--out")
        .arg(out);
    command
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

fn look_at_tour(folder: &Path, size: (u32, u32)) {
    let mut pictures: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            name.ends_with(".png") && name.starts_with(|letter: char| letter.is_ascii_digit())
        })
        .collect();
    pictures.sort();
    assert!(pictures.len() > 9, "only {} pictures", pictures.len());
    assert!(
        pictures[0].ends_with("01-language.png"),
        "{:?}",
        pictures[0]
    );
    let index = fs::read_to_string(folder.join("index.html")).unwrap();
    for path in &pictures {
        let picture = image::open(path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
        assert_eq!((picture.width(), picture.height()), size, "{path:?}");
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        assert!(
            index.contains(name.as_ref()),
            "index.html does not show {name}"
        );
    }
    assert!(qr_of(&folder.join("card.png"))["hidn"].is_string());
    assert!(pdf_page(&folder.join("card.pdf")).0 >= 1);
}
