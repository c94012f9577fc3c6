//! The card as others use it: from a profile to a PDF and a picture. What it looks like to
//! programs that are not ours is in `tools.rs`.

use crate::people::{NAMES, asha, locale, named, nameless};
use abdm_types::Photo;
use abha_card::{self as card, Error, Paper, Pixels};
use lopdf::{Document, Object};

fn picture(profile: &abdm_types::Profile, dpi: u32) -> Pixels {
    card::pixels(&card::content(profile, &locale("hi")), dpi).unwrap()
}

fn pdf(profile: &abdm_types::Profile, language: &'static str, paper: Paper) -> Vec<u8> {
    card::pdf(&card::content(profile, &locale(language)), paper).unwrap()
}

/// CRT_ABHA_114: the QR of the finished picture says what the profile says.
#[test]
fn the_qr_is_read_from_the_picture_and_has_the_eleven_keys() {
    let pixels = picture(&asha(), 300);
    assert_eq!((pixels.width, pixels.height), (1011, 638));
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(1011, 638, |x, y| {
        pixels.rgba[(y * 1011 + x) * 4]
    });
    let (_, text) = image.detect_grids()[0].decode().unwrap();
    assert_eq!(
        text,
        "{\"hidn\":\"91-1000-2000-3008\",\"hid\":\"asha_1995@abdm\",\
         \"name\":\"Asha Ramachandran\",\"gender\":\"F\",\"statelgd\":\"29\",\
         \"distlgd\":\"525\",\"dob\":\"31/5/1995\",\"state name\":\"Karnataka\",\
         \"district_name\":\"Bengaluru\",\"mobile\":\"9545812125\",\
         \"address\":\"House No. 12, Ganesh Marg, near the old water tower, Shivaji Nagar, \
         Bengaluru, Karnataka, 560001\"}"
    );
}

#[test]
fn a_good_card_passes_its_last_look_at_every_resolution_of_a_screen_or_a_printer() {
    for profile in [asha(), nameless()] {
        for dpi in [130, 200, 300, 600] {
            assert_eq!(
                card::verify(&picture(&profile, dpi), &profile),
                Ok(()),
                "{dpi}"
            );
        }
    }
}

#[test]
fn a_card_of_somebody_else_does_not_pass() {
    let pixels = picture(&asha(), 300);
    let mut other = asha();
    other.mobile = Some("9545812126".to_owned());
    assert_eq!(card::verify(&pixels, &other), Err(Error::QrDiffers));
}

#[test]
fn a_card_with_a_spoilt_qr_does_not_pass() {
    let profile = asha();
    let good = picture(&profile, 300);
    let (left, top, side) = qr_place(&good);
    let paint = |x: usize, y: usize, width: usize, height: usize| {
        let mut pixels = good.clone();
        for row in y..y + height {
            let start = (row * 1011 + x) * 4;
            for pixel in pixels.rgba[start..start + width * 4].chunks_exact_mut(4) {
                let light = if pixel[0] < 128 { 255 } else { 0 };
                pixel[..3].fill(light);
            }
        }
        card::verify(&pixels, &profile)
    };
    // One module of five pixels: no reader would notice.
    let middle = (left + side / 2 / 5 * 5, top + side / 2 / 5 * 5);
    assert_eq!(
        paint(middle.0, middle.1, 5, 5),
        Err(Error::QrDamaged { spoilt: 1 })
    );
    // A line of text across it.
    assert!(matches!(
        paint(left, top + side / 2 / 5 * 5, side, 5),
        Err(Error::QrDamaged { .. } | Error::QrUnreadable)
    ));
    // A third of it, and a corner.
    assert!(paint(left, top, side, side / 3).is_err());
    assert!(paint(left, top, 35, 35).is_err());
    let mut white = good.clone();
    white.rgba.fill(255);
    assert_eq!(card::verify(&white, &profile), Err(Error::QrUnreadable));
    white.rgba.pop();
    assert_eq!(card::verify(&white, &profile), Err(Error::PixelCount));
}

/// Left, top and side of the QR in a 300-dpi picture: it is what is quite black.
fn qr_place(pixels: &Pixels) -> (usize, usize, usize) {
    let black = |place: &usize| pixels.rgba[place * 4..place * 4 + 3] == [0, 0, 0];
    let places: Vec<usize> = (0..1011 * 638).filter(black).collect();
    let left = places.iter().map(|place| place % 1011).min().unwrap();
    let right = places.iter().map(|place| place % 1011).max().unwrap();
    (left, places[0] / 1011, right + 1 - left)
}

#[test]
fn the_qr_has_modules_of_at_least_five_dots_and_its_quiet_zone() {
    for profile in [asha(), nameless()] {
        let pixels = picture(&profile, 300);
        let (left, top, side) = qr_place(&pixels);
        // The finder pattern is seven modules wide.
        let dark = |x: usize| pixels.rgba[(top * 1011 + x) * 4] == 0;
        let finder = (left..).take_while(|x| dark(*x)).count();
        assert_eq!(finder % 7, 0);
        let pitch = finder / 7;
        assert!(pitch >= 5, "{pitch}");
        let quiet = 4 * pitch;
        for y in top - quiet..top + side + quiet {
            for x in left - quiet..left + side + quiet {
                let inside = (left..left + side).contains(&x) && (top..top + side).contains(&y);
                let at = (y * 1011 + x) * 4;
                assert!(inside || pixels.rgba[at..at + 3] == [255; 3], "{x} {y}");
            }
        }
    }
}

#[test]
fn a_resolution_without_sense_is_refused() {
    let content = card::content(&asha(), &locale("en"));
    for dpi in [0, 49, 1201, u32::MAX] {
        assert_eq!(card::pixels(&content, dpi), Err(Error::Resolution(dpi)));
    }
}

#[test]
fn the_png_is_the_picture() {
    let pixels = picture(&asha(), 300);
    let bytes = card::png(&pixels).unwrap();
    let image = image::load_from_memory(&bytes).unwrap();
    assert_eq!(image.color(), image::ColorType::Rgb8);
    assert_eq!(image.to_rgba8().into_raw(), pixels.rgba);
    // A PNG counts its pixels by the metre: 300 an inch are 11811.
    let at = bytes.windows(4).position(|name| name == b"pHYs").unwrap();
    assert_eq!(
        bytes[at + 4..at + 13],
        [0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1]
    );
    let short = Pixels {
        width: 2,
        height: 2,
        rgba: vec![0; 15],
    };
    assert_eq!(card::png(&short), Err(Error::PixelCount));
}

#[test]
fn the_same_card_has_the_same_bytes() {
    let make = || {
        let content = card::content(&asha(), &locale("hi"));
        let pixels = card::pixels(&content, 300).unwrap();
        (
            card::pdf(&content, Paper::Cr80).unwrap(),
            card::pdf(&content, Paper::A4).unwrap(),
            card::png(&pixels).unwrap(),
        )
    };
    let first = make();
    let _ = pdf(&nameless(), "en", Paper::A4);
    assert!(first == make());
}

#[test]
fn pages_have_the_size_of_the_paper() {
    let content = card::content(&asha(), &locale("hi"));
    for paper in Paper::ALL {
        let document = Document::load_mem(&card::pdf(&content, *paper).unwrap()).unwrap();
        let sizes = card::sizes(&content, *paper).unwrap();
        let pages = if *paper == Paper::Cr80 { 2 } else { 1 };
        assert_eq!((document.get_pages().len(), sizes.len()), (pages, pages));
        let (width, height) = sizes[0];
        assert_eq!(width, paper.width());
        assert_eq!((width, height), paper.size().unwrap_or((width, height)));
        let bleed = if *paper == Paper::Cr80 { 1.0 } else { 0.0 };
        let media = [0.0, 0.0, width + 2.0 * bleed, height + 2.0 * bleed];
        let trim = [bleed, bleed, width + bleed, height + bleed];
        for id in document.page_iter() {
            let page = document.get_dictionary(id).unwrap();
            for (name, wanted) in [
                ("MediaBox", media),
                ("BleedBox", media),
                ("TrimBox", trim),
                ("CropBox", trim),
            ] {
                let found: Vec<f32> = page
                    .get(name.as_bytes())
                    .and_then(Object::as_array)
                    .unwrap()
                    .iter()
                    .map(|side| side.as_float().unwrap())
                    .collect();
                for (found, wanted) in found.iter().zip(wanted) {
                    let found = found * 25.4 / 72.0;
                    assert!((found - wanted).abs() < 0.01, "{paper} {name} {found}");
                }
            }
        }
    }
}

/// The text of a page in the order it is written, by the codes on the page and the fonts' own
/// maps to Unicode.
fn text_by_codes(bytes: &[u8]) -> String {
    let document = Document::load_mem(bytes).unwrap();
    let page = document.page_iter().next().unwrap();
    let fonts: std::collections::BTreeMap<Vec<u8>, printpdf::ToUnicodeCMap> = document
        .get_page_fonts(page)
        .unwrap()
        .into_iter()
        .map(|(name, font)| {
            let stream = font.get_deref(b"ToUnicode", &document).unwrap();
            let map = stream.as_stream().unwrap().get_plain_content().unwrap();
            let map = String::from_utf8(map).unwrap();
            (name, printpdf::ToUnicodeCMap::parse(&map).unwrap())
        })
        .collect();
    let content = document.get_and_decode_page_content(page).unwrap();
    let mut font = None;
    let mut text = String::new();
    for operation in content.operations {
        match operation.operator.as_str() {
            "Tf" => font = fonts.get(operation.operands[0].as_name().unwrap()),
            "TJ" => {
                for part in operation.operands[0].as_array().unwrap() {
                    let Ok(code) = part.as_str() else { continue };
                    let code = u32::from(u16::from_be_bytes([code[0], code[1]]));
                    let found = font.unwrap().mappings.get(&code);
                    let letters = found.into_iter().flatten();
                    text.extend(letters.filter_map(|letter| char::from_u32(*letter)));
                }
            }
            "ET" => text.push('\n'),
            _ => {}
        }
    }
    text
}

#[test]
fn the_words_can_be_copied_from_the_pdf() {
    let text = text_by_codes(&pdf(&asha(), "hi", Paper::Cr80));
    for words in [
        "Ayushman Bharat Health Account (ABHA)",
        "आयुष्मान भारत स्वास्थ्य खाता (आभा)",
        "Asha Ramachandran",
        "आशा रामचंद्रन",
        "ABHA number",
        "आभा संख्या",
        "91-1000-2000-3008",
        "asha_1995@abdm",
        "जन्म तिथि",
        "31-05-1995",
        "Female",
        "महिला",
        "9545812125",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    assert!(!text.contains("Health ID"));
    for (language, _, name) in NAMES.iter().filter(|(language, ..)| *language != "ur") {
        let text = text_by_codes(&pdf(&named("Asha", name), "en", Paper::Cr80));
        assert!(text.contains(name), "{language}: {name} is not in {text}");
    }
}

#[test]
fn the_pdf_says_its_title_its_language_and_what_its_pictures_are() {
    let document = Document::load_mem(&pdf(&asha(), "hi", Paper::Cr80)).unwrap();
    let catalog = document.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en");
    let info = document.trailer.get_deref(b"Info", &document).unwrap();
    let info = info.as_dict().unwrap();
    assert_eq!(
        info.get(b"Title").unwrap().as_str().unwrap(),
        b"Ayushman Bharat Health Account (ABHA)"
    );
    assert_eq!(info.len(), 1, "no dates, no names of programs");
    let words: Vec<&[u8]> = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"Alt").ok()?.as_str().ok())
        .collect();
    assert_eq!(words.len(), 2, "the photo and the QR");
    let languages: std::collections::BTreeSet<&[u8]> = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"Lang").ok()?.as_str().ok())
        .collect();
    assert!(languages.contains(b"hi".as_slice()));
}

#[test]
fn the_photo_goes_into_the_pdf_as_it_came() {
    let profile = asha();
    let jpeg = profile.photo.clone().unwrap().0;
    let bytes = pdf(&profile, "hi", Paper::Cr80);
    assert!(bytes.windows(jpeg.len()).any(|window| *window == *jpeg));
}

#[test]
fn a_broken_photo_is_left_out_and_nothing_else() {
    let mut profile = asha();
    for bytes in [
        b"\xff\xd8\xff\xe0garbage".as_slice(),
        b"",
        b"\x89PNG\r\n\x1a\n",
    ] {
        profile.photo = Some(Photo(bytes.into()));
        let content = card::content(&profile, &locale("hi"));
        let pixels = card::pixels(&content, 300).unwrap();
        assert_eq!(card::verify(&pixels, &profile), Ok(()));
        for paper in Paper::ALL {
            let text = text_by_codes(&card::pdf(&content, *paper).unwrap());
            assert!(text.contains("91-1000-2000-3008"));
        }
        profile.photo = None;
        assert!(card::pixels(&card::content(&profile, &locale("hi")), 300) == Ok(pixels));
    }
}

#[test]
fn a_very_long_address_still_has_a_good_qr() {
    let mut profile = asha();
    profile.address = Some("House No. 12, Ganesh Marg, near the old water tower, ".repeat(20));
    profile.name = "क्षितिज श्रीवास्तव ".repeat(8);
    assert_eq!(card::verify(&picture(&profile, 300), &profile), Ok(()));
}
