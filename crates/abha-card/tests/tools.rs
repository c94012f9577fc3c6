//! The card seen by programs that are not ours. They are asked for only where they are
//! installed: `cargo test -- --ignored`.

use crate::people::{NAMES, asha, locale, named, nameless};
use abdm_types::Profile;
use abha_card::{self as card, Paper};
use std::path::Path;
use std::process::Command;

/// Runs a tool and gives what it says.
fn run(tool: &str, arguments: &[&str]) -> String {
    let output = Command::new(tool).args(arguments).output().unwrap();
    assert!(
        output.status.success(),
        "{tool} {arguments:?}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

fn write_pdf(folder: &Path, profile: &Profile, paper: Paper) -> String {
    let bytes = card::pdf(&card::content(profile, &locale("hi")), paper).unwrap();
    let path = folder.join(format!("{paper}.pdf"));
    std::fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

fn text_of(path: &str) -> String {
    // Poppler marks right-to-left words by control characters of its own.
    run("pdftotext", &["-f", "1", "-l", "1", path, "-"])
        .replace(['\u{202a}', '\u{202b}', '\u{202c}'], "")
}

#[test]
#[ignore = "needs zbar-tools poppler-utils qpdf"]
fn zbar_reads_the_qr_of_every_paper() {
    let folder = tempfile::tempdir().unwrap();
    for profile in [asha(), nameless()] {
        for (paper, dpi) in Paper::ALL
            .iter()
            .flat_map(|paper| [(*paper, "300"), (*paper, "203")])
        {
            let path = write_pdf(folder.path(), &profile, paper);
            let stem = folder.path().join("page");
            let stem = stem.to_str().unwrap();
            run("pdftoppm", &["-r", dpi, "-png", "-singlefile", &path, stem]);
            let page = format!("{stem}.png");
            let said = run("zbarimg", &["--quiet", "--raw", &page]);
            assert!(
                said.contains("\"hidn\":\"91-1000-2000-3008\""),
                "{paper} at {dpi} dpi: {said}"
            );
            assert!(
                said.contains("\"state name\":\"Karnataka\""),
                "{paper} at {dpi} dpi: {said}"
            );
            if paper.is_receipt() {
                let bitmap = card::bitmap(&card::content(&profile, &locale("hi")), paper).unwrap();
                std::fs::write(&page, card::bitmap_png(&bitmap).unwrap()).unwrap();
                let said = run("zbarimg", &["--quiet", "--raw", &page]);
                assert!(said.contains(&profile.name), "{paper}: {said}");
            }
        }
        let pixels = card::pixels(&card::content(&profile, &locale("hi")), 300).unwrap();
        let path = folder.path().join("card.png");
        std::fs::write(&path, card::png(&pixels).unwrap()).unwrap();
        let said = run("zbarimg", &["--quiet", "--raw", path.to_str().unwrap()]);
        assert!(said.contains(&profile.name), "{said}");
    }
}

#[test]
#[ignore = "needs zbar-tools"]
fn zbar_reads_the_bars_of_the_clinics_number_on_slips() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("slip.png");
    for number in ["OPD-2026-00012", "7", "KGH/26/004711"] {
        for paper in [Paper::Receipt80, Paper::Receipt58] {
            let content = card::content(&asha(), &locale("hi"));
            let content = content.of_patient(Some(number), &locale("hi"));
            let bitmap = card::bitmap(&content, paper).unwrap();
            std::fs::write(&path, card::bitmap_png(&bitmap).unwrap()).unwrap();
            let said = run("zbarimg", &["--quiet", path.to_str().unwrap()]);
            assert!(
                said.contains(&format!("CODE-128:{number}\n")),
                "{number} on {paper}: {said}"
            );
        }
    }
}

/// What zxing-cpp reads in the one PNG of a folder.
fn zxing(folder: &Path) -> String {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tools/zxing_read.py");
    let said = run("python3", &[script, folder.to_str().unwrap()]);
    let (_, text) = said.split_once('\t').expect("a code");
    text.trim_end_matches('\n').to_owned()
}

/// Readers that are told nothing of an encoding guess at one, and each at another.
#[test]
#[ignore = "needs zbar-tools and python3 with zxing-cpp"]
fn readers_that_guess_agree_on_every_letter_of_a_name() {
    let names = NAMES.iter().map(|(_, _, local)| *local);
    let hard = [
        "Renée",
        "मोहम्मद",
        "Zoë Núñez-Ångström",
        "José",
        "é",
        "ÿ",
        "Asha \\ \"Rao\" ~",
        "Asha Rao",
    ];
    for name in hard.into_iter().chain(names) {
        let profile = named(name, name);
        let pixels = card::pixels(&card::content(&profile, &locale("en")), 300).unwrap();
        let texts = card::read_qr(pixels.width as usize, pixels.height as usize, |x, y| {
            pixels.rgba[(y * pixels.width as usize + x) * 4]
        });
        let [text] = &texts[..] else {
            panic!("{name}: {texts:?}");
        };
        let said: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(said["name"], name);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("card.png");
        std::fs::write(&path, card::png(&pixels).unwrap()).unwrap();
        let by_zbar = run("zbarimg", &["--quiet", "--raw", path.to_str().unwrap()]);
        assert_eq!(by_zbar.trim_end_matches('\n'), text, "zbar: {name}");
        assert_eq!(&zxing(folder.path()), text, "zxing-cpp: {name}");
    }
}

#[test]
#[ignore = "needs zbar-tools poppler-utils qpdf"]
fn poppler_finds_the_words_in_every_script() {
    let folder = tempfile::tempdir().unwrap();
    for paper in Paper::ALL {
        let text = text_of(&write_pdf(folder.path(), &asha(), *paper));
        let mut rest = text.as_str();
        for words in [
            "Asha Ramachandran",
            "आशा रामचंद्रन",
            "आभा पता",
            "31-05-1995",
            "महिला",
        ] {
            let place = rest.find(words);
            assert!(place.is_some(), "{words} is not where it is read in {text}");
            rest = &rest[place.unwrap()..];
        }
        assert!(text.contains("91-1000-2000-3008"));
    }
    for (language, english, local) in NAMES {
        let text = text_of(&write_pdf(
            folder.path(),
            &named(english, local),
            Paper::Cr80,
        ));
        assert!(text.contains(english), "{language}: {text}");
        assert!(text.contains(local), "{language}: {local} is not in {text}");
    }
}

#[test]
#[ignore = "needs zbar-tools poppler-utils qpdf"]
fn qpdf_finds_nothing_wrong() {
    let folder = tempfile::tempdir().unwrap();
    for profile in [asha(), nameless()] {
        for paper in Paper::ALL {
            let path = write_pdf(folder.path(), &profile, *paper);
            let said = run("qpdf", &["--check", &path]);
            assert!(
                said.contains("No syntax or stream encoding errors found"),
                "{said}"
            );
            let info = run("pdfinfo", &[&path]);
            for line in ["Tagged:          yes", "Title:           Ayushman Bharat"] {
                assert!(info.contains(line), "{info}");
            }
            let fonts = run("pdffonts", &[&path]);
            for font in fonts.lines().skip(2) {
                assert!(
                    font.contains("yes yes yes"),
                    "embedded, subset, copyable: {font}"
                );
            }
        }
    }
}

/// Both are drawn from one layout, so they must look alike.
#[test]
#[ignore = "needs zbar-tools poppler-utils qpdf"]
fn the_pdf_looks_like_the_picture() {
    let folder = tempfile::tempdir().unwrap();
    for (language, english, local) in NAMES {
        let profile = named(english, local);
        let path = write_pdf(folder.path(), &profile, Paper::Cr80);
        let stem = folder.path().join("page");
        let stem = stem.to_str().unwrap();
        run(
            "pdftoppm",
            &["-cropbox", "-r", "300", "-png", "-singlefile", &path, stem],
        );
        let page = image::open(format!("{stem}.png")).unwrap().to_luma8();
        let pixels = card::pixels(&card::content(&profile, &locale("hi")), 300).unwrap();
        let card = image::RgbaImage::from_raw(pixels.width, pixels.height, pixels.rgba).unwrap();
        let card = image::DynamicImage::from(card).to_luma8();
        // Averages over squares of eight pixels forgive a fraction of a pixel, not a letter.
        let average = |image: &image::GrayImage, x: u32, y: u32| {
            let square = (0..64).map(|at| image.get_pixel(x * 8 + at % 8, y * 8 + at / 8).0[0]);
            square.map(i32::from).sum::<i32>() / 64
        };
        for y in 0..card.height() / 8 {
            for x in 0..card.width() / 8 {
                let (one, other) = (average(&page, x, y), average(&card, x, y));
                assert!(
                    (one - other).abs() < 60,
                    "{language} at {x} {y}: {one} {other}"
                );
            }
        }
    }
}
