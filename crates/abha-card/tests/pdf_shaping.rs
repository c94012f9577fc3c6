//! The letters of every script as the card has them, beside HarfBuzz's own picture of them.

use crate::pdf::pieces::{Piece, pieces};
use crate::people::{NAMES, locale, named};
use abha_card::{self as card, Paper};
use image::GrayImage;
use lopdf::Document;
use std::path::Path;
use std::process::Command;

const DPI: f32 = 600.0;

/// The face that the card sets each language in.
const FACES: &[(&str, &str)] = &[
    ("hi", "NotoSansDevanagari"),
    ("bn", "NotoSansBengali"),
    ("gu", "NotoSansGujarati"),
    ("pa", "NotoSansGurmukhi"),
    ("kn", "NotoSansKannada"),
    ("ml", "NotoSansMalayalam"),
    ("or", "NotoSansOriya"),
    ("ta", "NotoSansTamil"),
    ("te", "NotoSansTelugu"),
    ("mni", "NotoSansMeeteiMayek"),
    ("sat", "NotoSansOlChiki"),
    ("ur", "NotoNaskhArabic"),
];

fn run(tool: &str, arguments: &[&str]) {
    let output = Command::new(tool).args(arguments).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{tool} {arguments:?}: {said}");
}

fn open(path: &Path) -> GrayImage {
    image::open(path).unwrap().to_luma8()
}

/// HarfBuzz's picture of a text, cut to its ink, black on white.
fn by_harfbuzz(folder: &Path, text: &str, language: &str, face: &str, size: f32) -> GrayImage {
    let out = folder.join("harfbuzz.png");
    let font = format!(
        "{}/../../assets/fonts/{face}-Regular.ttf",
        env!("CARGO_MANIFEST_DIR")
    );
    run(
        "hb-view",
        &[
            &format!("--font-file={font}"),
            &format!("--font-size={size}"),
            &format!("--language={language}"),
            "--margin=4",
            "--output-format=png",
            &format!("--output-file={}", out.display()),
            &format!("--text={text}"),
        ],
    );
    let picture = open(&out);
    let (left, top, right, bottom) = ink(&picture);
    image::imageops::crop_imm(&picture, left, top, right - left, bottom - top).to_image()
}

/// Left, top, right and bottom of what is not white.
fn ink(picture: &GrayImage) -> (u32, u32, u32, u32) {
    let dark = picture
        .enumerate_pixels()
        .filter(|(_, _, pixel)| pixel.0[0] < 128);
    dark.fold(
        (u32::MAX, u32::MAX, 0, 0),
        |(left, top, right, bottom), (x, y, _)| {
            (left.min(x), top.min(y), right.max(x + 1), bottom.max(y + 1))
        },
    )
}

/// The part of pixels that differ by more than half, at a place of the page.
fn difference(page: &GrayImage, picture: &GrayImage, left: u32, top: u32) -> f32 {
    let (mut different, mut dark) = (0_u32, 0_u32);
    for (x, y, pixel) in picture.enumerate_pixels() {
        let [here] = page
            .get_pixel_checked(left + x, top + y)
            .map_or([255], |pixel| pixel.0);
        different += u32::from(here.abs_diff(pixel.0[0]) > 128);
        dark += u32::from(pixel.0[0] < 128);
    }
    different as f32 / dark as f32
}

/// The least difference of a picture near a place, whose height is known roughly.
fn least_difference(page: &GrayImage, picture: &GrayImage, left: f32, top: f32) -> f32 {
    let near = |at: f32, step: i32| u32::try_from(at as i32 + step).unwrap_or_default();
    let mut least = (f32::MAX, 0, 0);
    // First roughly, then around the best.
    for (across, down, step) in [(6, 40, 3), (2, 2, 1)] {
        let (_, x, y) = least;
        for dy in (y - down..=y + down).step_by(step) {
            for dx in (x - across..=x + across).step_by(step) {
                let found = difference(page, picture, near(left, dx), near(top, dy));
                if found < least.0 {
                    least = (found, dx, dy);
                }
            }
        }
    }
    least.0
}

#[test]
#[ignore = "needs libharfbuzz-bin poppler-utils"]
fn every_script_looks_as_harfbuzz_draws_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("card.pdf");
    let mut last: Option<GrayImage> = None;
    for (language, english, name) in NAMES {
        let content = card::content(&named(english, name), &locale("en"));
        let bytes = card::pdf(&content, Paper::Cr80).unwrap();
        std::fs::write(&path, &bytes).unwrap();
        let stem = folder.path().join("page");
        run(
            "pdftoppm",
            &[
                "-r",
                &DPI.to_string(),
                "-png",
                "-singlefile",
                path.to_str().unwrap(),
                stem.to_str().unwrap(),
            ],
        );
        let page = open(&folder.path().join("page.png"));
        let document = Document::load_mem(&bytes).unwrap();
        let local = |piece: &&Piece| piece.language == *language;
        let pieces = pieces(&document);
        let piece = pieces.iter().find(local).unwrap();
        let pixels = |points: f32| points * DPI / 72.0;
        let (_, face) = FACES.iter().find(|(known, _)| known == language).unwrap();
        let wanted = by_harfbuzz(folder.path(), name, language, face, pixels(piece.size));
        let left = pixels(piece.x);
        let top = page.height() as f32 - pixels(piece.baseline + 0.8 * piece.size);
        let found = least_difference(&page, &wanted, left, top);
        assert!(found < 0.1, "{language}: {found}");
        // Another script's name is something else.
        if let Some(other) = last.replace(wanted) {
            assert!(
                least_difference(&page, &other, left, top) > 0.3,
                "{language}"
            );
        }
    }
}
