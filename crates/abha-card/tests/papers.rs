//! Every paper for everybody on the contact sheet, as dots, as pictures, and as others read it.

use crate::people::{asha, locale};
use abdm_types::Language;
use abha_card::{self as card, Content, Error, Paper, Sample};
use kiosk_locale::Locale;
use std::path::Path;
use std::process::Command;

const RECEIPTS: [Paper; 2] = [Paper::Receipt80, Paper::Receipt58];

fn content(sample: &Sample) -> Content {
    let locale = Locale::load(Language::new(sample.locale)).unwrap();
    card::content_with_labels(&sample.profile, &locale)
}

#[test]
fn everybody_has_a_card_on_every_paper() {
    let samples = card::samples();
    let mut scripts = 0;
    for sample in &samples {
        let content = content(sample);
        let pixels = card::pixels(&content, 300).unwrap();
        assert_eq!(card::verify(&pixels, &sample.profile), Ok(()));
        for paper in RECEIPTS {
            let bitmap = card::bitmap(&content, paper).unwrap();
            let read = card::verify_bitmap(&bitmap, paper, &sample.profile, None);
            assert_eq!(read, Ok(()), "{paper} of {}", sample.name);
        }
        scripts += usize::from(!sample.name.contains('-'));
    }
    assert_eq!(scripts, 14);
    for special in ["-long", "-no-photo", "-one-name", "-little"] {
        assert!(samples.iter().any(|sample| sample.name.ends_with(special)));
    }
    let mut names: Vec<&str> = samples.iter().map(|sample| sample.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), samples.len(), "every file has its own name");
}

#[test]
fn a_receipt_is_as_wide_as_its_printer_and_in_whole_dots() {
    let content = card::content(&asha(), &locale("hi"));
    for (paper, dots) in [(Paper::Receipt80, 576), (Paper::Receipt58, 384)] {
        let bitmap = card::bitmap(&content, paper).unwrap();
        assert_eq!((bitmap.width, bitmap.stride()), (dots, dots as usize / 8));
        assert_eq!(bitmap.rows.len(), bitmap.stride() * bitmap.height as usize);
        let (_, height) = card::sizes(&content, paper).unwrap()[0];
        assert_eq!(height * 8.0, bitmap.height as f32);
        let pages = card::pages(&content, paper, 203).unwrap();
        assert_eq!((pages[0].width, pages[0].height), (dots, bitmap.height));
        // The heavy line at the top is six dots thick from edge to edge of the column.
        let top = (0..bitmap.height)
            .find(|y| bitmap.is_black(40, *y))
            .unwrap();
        for x in 8..dots - 8 {
            let thickness = (top..).take_while(|y| bitmap.is_black(x, *y)).count();
            assert_eq!(thickness, 6, "{paper} at {x}");
        }
        assert!(!bitmap.is_black(dots, 10) && !bitmap.is_black(0, bitmap.height));
    }
}

#[test]
fn no_other_paper_is_drawn_in_dots() {
    let content = card::content(&asha(), &locale("hi"));
    for paper in Paper::ALL.iter().filter(|paper| !paper.is_receipt()) {
        assert_eq!(
            card::bitmap(&content, *paper),
            Err(Error::NotAReceipt(*paper))
        );
    }
}

#[test]
fn the_png_of_a_receipt_has_one_bit_a_dot_and_the_printers_density() {
    let content = card::content(&asha(), &locale("hi"));
    let bitmap = card::bitmap(&content, Paper::Receipt58).unwrap();
    let bytes = card::bitmap_png(&bitmap).unwrap();
    // Bits a pixel and colour type, after the sizes in the first chunk.
    assert_eq!(bytes[24..26], [1, 0]);
    let at = bytes.windows(4).position(|name| name == b"pHYs").unwrap();
    assert_eq!(bytes[at + 4..at + 8], 8000_u32.to_be_bytes());
    let image = image::load_from_memory(&bytes).unwrap().to_luma8();
    assert_eq!(image.dimensions(), (bitmap.width, bitmap.height));
    for (x, y, pixel) in image.enumerate_pixels() {
        assert_eq!(pixel.0[0] == 0, bitmap.is_black(x, y), "{x} {y}");
    }
    let mut short = bitmap;
    short.rows.pop();
    assert_eq!(card::bitmap_png(&short), Err(Error::PixelCount));
    let read = card::verify_bitmap(&short, Paper::Receipt58, &asha(), None);
    assert_eq!(read, Err(Error::PixelCount));
}

#[test]
fn the_photo_of_a_receipt_is_neither_black_nor_white() {
    let with = card::bitmap(&card::content(&asha(), &locale("hi")), Paper::Receipt80).unwrap();
    let mut profile = asha();
    profile.photo = None;
    let without = card::bitmap(&card::content(&profile, &locale("hi")), Paper::Receipt80).unwrap();
    assert!(with.height > without.height);
    // The photo stands at the left of the slip; its frame is the first black thing at this
    // column that is taller than any letter.
    let column = |y: u32| with.is_black(8, y) && with.is_black(9, y);
    let top = (0..with.height)
        .find(|y| (*y..*y + 100).all(column))
        .unwrap();
    let black = (0..200 * 240)
        .filter(|at| with.is_black(12 + at % 200, top + 4 + at / 200))
        .count();
    let part = black as f32 / (200.0 * 240.0);
    assert!((0.15..0.85).contains(&part), "{part}");
}

#[test]
fn a_slip_with_a_spoilt_qr_does_not_pass() {
    let profile = asha();
    let content = card::content(&profile, &locale("hi"));
    let good = card::bitmap(&content, Paper::Receipt80).unwrap();
    let mut bad = good.clone();
    let rows = bad.rows.len();
    let stride = bad.stride();
    // A white line through the middle of the slip's width, from top to bottom.
    for row in bad.rows.chunks_exact_mut(stride) {
        row[stride / 2] = 0;
    }
    assert_eq!(rows, bad.rows.len());
    let read = card::verify_bitmap(&bad, Paper::Receipt80, &profile, None);
    assert!(matches!(
        read,
        Err(Error::QrDamaged { .. } | Error::QrUnreadable)
    ));
    let mut other = asha();
    other.name = "Usha Ramachandran".to_owned();
    let read = card::verify_bitmap(&good, Paper::Receipt80, &other, None);
    assert_eq!(read, Err(Error::QrDiffers));
}

/// What zbar would read, read by our own reader.
fn said(pixels: &card::Pixels) -> String {
    let (width, height) = (pixels.width as usize, pixels.height as usize);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        pixels.rgba[(y * width + x) * 4]
    });
    image.detect_grids()[0].decode().unwrap().1
}

#[test]
fn the_services_own_qr_is_put_on_the_card_as_it_is() {
    let profile = asha();
    // Other keys, another order, blanks: none of it is for us to mend.
    let theirs = "{ \"phr\" : \"asha_1995@abdm\",\"hidn\":\"91-1000-2000-3008\",\"x\":[1, 2] }";
    let content = card::content_with_qr(&profile, &locale("hi"), Some(theirs));
    let pixels = card::pixels(&content, 300).unwrap();
    assert_eq!(said(&pixels), theirs);
    assert_eq!(
        card::verify_with_qr(&pixels, &profile, Some(theirs)),
        Ok(())
    );
    assert_eq!(card::verify(&pixels, &profile), Err(Error::QrDiffers));
    let bitmap = card::bitmap(&content, Paper::Receipt58).unwrap();
    let read = card::verify_bitmap(&bitmap, Paper::Receipt58, &profile, Some(theirs));
    assert_eq!(read, Ok(()));
}

#[test]
fn a_qr_of_the_service_that_is_none_gives_way_to_ours() {
    let profile = asha();
    let ours = card::pixels(&card::content(&profile, &locale("hi")), 300).unwrap();
    let long = format!(
        "{{\"hidn\":\"91-1000-2000-3008\",\"x\":\"{}\"}}",
        "y".repeat(1_000)
    );
    for theirs in [
        "",
        "91-1000-2000-3008",
        "[\"91-1000-2000-3008\"]",
        "{\"hidn\":\"91-1000-2000-3016\"}",
        "{\"hidn\":91}",
        "{\"hidn\":\"91-1000-2000-3008\"",
        &long,
    ] {
        let content = card::content_with_qr(&profile, &locale("hi"), Some(theirs));
        assert!(card::pixels(&content, 300).unwrap() == ours, "{theirs}");
    }
}

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

fn zbar(path: &Path) -> String {
    run("zbarimg", &["--quiet", "--raw", path.to_str().unwrap()])
}

/// The issue's own measure: every paper, at the resolution of a laser printer and at that of a
/// receipt printer, in every script.
#[test]
#[ignore = "needs zbar-tools poppler-utils"]
fn zbar_reads_every_paper_at_300_and_at_203_dots_an_inch() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    // Everybody's usual card, and the long ones of one of the tall scripts: their QRs are the
    // largest.
    let samples = card::samples();
    let chosen = samples
        .iter()
        .filter(|sample| !sample.name.contains('-') || sample.name.starts_with("te"));
    for sample in chosen {
        let content = content(sample);
        let number = format!("\"hidn\":\"{}\"", sample.profile.abha_number);
        for paper in Paper::ALL {
            let pdf = at("page.pdf");
            std::fs::write(&pdf, card::pdf(&content, *paper).unwrap()).unwrap();
            for dpi in ["300", "203"] {
                let stem = at("page");
                let (pdf, stem) = (pdf.to_str().unwrap(), stem.to_str().unwrap());
                run("pdftoppm", &["-r", dpi, "-gray", "-singlefile", pdf, stem]);
                let said = zbar(&at("page.pgm"));
                assert!(
                    said.contains(&number) && said.contains(&sample.profile.name),
                    "{paper} of {} at {dpi}: {said}",
                    sample.name
                );
                let pages = card::pages(&content, *paper, dpi.parse().unwrap()).unwrap();
                let png = at("page.png");
                std::fs::write(&png, card::page_png(&pages[0], 300).unwrap()).unwrap();
                let said = zbar(&png);
                assert!(
                    said.contains(&number),
                    "pages: {paper} of {} at {dpi}: {said}",
                    sample.name
                );
            }
            if paper.is_receipt() {
                let bitmap = card::bitmap(&content, *paper).unwrap();
                std::fs::write(at("page.png"), card::bitmap_png(&bitmap).unwrap()).unwrap();
                let said = zbar(&at("page.png"));
                assert!(said.contains(&number), "{paper} of {}: {said}", sample.name);
            }
        }
    }
}

/// What a scanner makes of one row of dots, where bars stand across it.
fn scanned(bitmap: &card::Bitmap, y: u32) -> Option<String> {
    let black: Vec<bool> = (0..bitmap.width).map(|x| bitmap.is_black(x, y)).collect();
    let runs: Vec<usize> = black
        .chunk_by(|one, next| one == next)
        .map(<[_]>::len)
        .collect();
    let module = *runs.iter().min()?;
    // White, bars, white.
    let bars = runs.get(1..runs.len() - 1)?.chunks(2).map(|run| {
        let widths = [run[0], run.get(1).map_or(0, |space| *space)];
        let modules = |dots: usize| u8::try_from(dots / module).ok();
        let [width, space] = widths.map(|dots| modules(dots).filter(|count| *count <= 4));
        Some(code128::Bar {
            width: width?,
            space: space?,
        })
    });
    code128::decode_str(&bars.collect::<Option<Vec<_>>>()?).ok()
}

/// The rows of a slip on which a scanner reads something, with it.
fn read(bitmap: &card::Bitmap) -> Vec<String> {
    let rows = (0..bitmap.height).filter_map(|y| scanned(bitmap, y));
    rows.filter(|text| text.len() > 2).collect()
}

#[test]
fn the_clinics_number_stands_on_slips_with_bars_that_a_scanner_reads() {
    let locale = locale("hi");
    let number = "OPD-2026-00012";
    let plain = card::content(&asha(), &locale);
    for paper in RECEIPTS {
        let before = card::bitmap(&plain, paper).unwrap();
        assert!(read(&before).is_empty(), "{paper}");
        let content = plain.clone().of_patient(Some(number), &locale);
        let bitmap = card::bitmap(&content, paper).unwrap();
        let rows = read(&bitmap);
        assert_eq!(rows.len(), 96, "12 mm high on {paper}");
        assert!(rows.iter().all(|text| text == number));
        // The card is the same card.
        let seen = card::verify_bitmap(&bitmap, paper, &asha(), None);
        assert_eq!(seen, Ok(()), "{paper}");
    }
    // One that is too long for bars a scanner reads is there in letters alone.
    let long = "A".repeat(64);
    let content = plain.clone().of_patient(Some(&long), &locale);
    let bitmap = card::bitmap(&content, Paper::Receipt58).unwrap();
    assert!(read(&bitmap).is_empty());
    let before = card::bitmap(&plain, Paper::Receipt58).unwrap();
    assert!(bitmap.height > before.height + 20);
}

#[test]
fn the_services_card_on_a_slip_has_the_clinics_number_under_it() {
    let locale = locale("en");
    let pixels = card::pixels(&card::content(&asha(), &locale), 300).unwrap();
    let file = card::png(&pixels).unwrap().into();
    let theirs = card::service_card(&file, &asha().abha_number, &locale).unwrap();
    for paper in RECEIPTS {
        let before = card::bitmap(&theirs, paper).unwrap();
        let content = theirs.clone().of_patient(Some("OPD-2026-00012"), &locale);
        let bitmap = card::bitmap(&content, paper).unwrap();
        assert_eq!(read(&bitmap).len(), 96, "{paper}");
        // What the service drew is where it was, dot for dot.
        let same = before.rows.len() - 8 * before.stride();
        assert!(bitmap.rows[..same] == before.rows[..same], "{paper}");
    }
    // On a card it is not drawn over.
    let content = theirs.clone().of_patient(Some("OPD-2026-00012"), &locale);
    let cards = [&theirs, &content].map(|one| card::pages(one, Paper::Cr80, 200).unwrap());
    assert!(cards[0][0].rgba == cards[1][0].rgba);
}
