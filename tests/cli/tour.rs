//! `abha-kiosk tour`, and what comes in its place where there is no display.

use crate::printer::{Printer, keyword};
use crate::{kiosk, pdf_page, qr_of, run, without_display};
use std::fs;
use std::path::{Path, PathBuf};
use test_support::secret::write_secret;

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
    let printer = runtime.block_on(Printer::start());
    printer.set(|world| {
        world.job_state = 5;
        world.printer_state = 5;
        world.printer_reasons = keyword("media-empty-error");
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
        "say-mobile",
        "say-abha-number",
        "say-abha-address",
        "say-aadhaar",
        "newcomer",
        "scan",
        "more",
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
    write_secret(&folder.path().join("secret.txt"), b"invented-words");
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
