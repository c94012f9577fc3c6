//! `abha-kiosk card`: a profile to a file, on every paper.

use crate::{kiosk, pdf_page, qr_of, run};
use std::fs;
use std::path::Path;
use std::process::Command;

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

#[cfg(target_os = "linux")]
#[test]
fn a_profile_without_an_end_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("card.pdf");
    let refused = run(kiosk()
        .args(["card", "--profile", "/dev/zero", "--out"])
        .arg(&out));
    assert_ne!(refused.code, Some(0));
    assert!(
        refused.stderr.contains("/dev/zero is a device and no file"),
        "{}",
        refused.stderr
    );
    assert!(!out.exists());
}

/// The system ends a program that writes more than it may (SIGXFSZ), here with the first byte.
#[cfg(target_os = "linux")]
#[test]
fn a_program_that_is_ended_at_its_first_write_leaves_no_card_and_keeps_the_older_one() {
    let folder = tempfile::tempdir().unwrap();
    for (name, older) in [("new.pdf", None), ("old.pdf", Some(b"older"))] {
        let out = folder.path().join(name);
        if let Some(older) = older {
            fs::write(&out, older).unwrap();
        }
        let command = card_command(&out);
        let ended = run(Command::new("sh")
            .args(["-c", "ulimit -f 0; exec \"$0\" \"$@\""])
            .arg(command.get_program())
            .args(command.get_args()));
        assert_ne!(ended.code, Some(0), "{name}");
        match older {
            Some(older) => assert_eq!(fs::read(&out).unwrap(), older),
            None => assert!(!out.exists(), "a card of 0 bytes"),
        }
        // What was begun is taken away by the next one.
        card(&folder.path().join("next.pdf"), &[]);
        let parts = fs::read_dir(folder.path()).unwrap();
        let parts: Vec<_> = parts
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.ends_with(".part"))
            .collect();
        assert!(parts.is_empty(), "{parts:?}");
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
