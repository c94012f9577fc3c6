//! What an archive wants of the file: it says what it is, brings what it needs, and hides nothing.

use crate::pdf::pieces::{follow, text};
use crate::pdf::tree;
use crate::pdf_structure::{dictionaries, documents, stream_of};
use crate::people::locale;
use abha_card::{self as card, Paper};
use lopdf::{Dictionary, Document, Object};
use moxcms::{ColorProfile, Layout, TransformOptions};

#[test]
fn the_document_says_what_it_is() {
    for (name, document) in documents() {
        let catalog = document.catalog().unwrap();
        assert_eq!(document.version, "1.7");
        assert_eq!(text(catalog, b"Lang").unwrap(), "en");
        let mark_info = follow(&document, catalog, b"MarkInfo").as_dict().unwrap();
        assert!(mark_info.get(b"Marked").unwrap().as_bool().unwrap());
        let preferences = follow(&document, catalog, b"ViewerPreferences")
            .as_dict()
            .unwrap();
        assert!(
            preferences
                .get(b"DisplayDocTitle")
                .unwrap()
                .as_bool()
                .unwrap()
        );

        let title = "Ayushman Bharat Health Account (ABHA)";
        let info = follow(&document, &document.trailer, b"Info")
            .as_dict()
            .unwrap();
        assert_eq!(text(info, b"Title").unwrap(), title);
        assert_eq!(info.len(), 1, "{name}: no dates, no names of programs");
        let metadata = follow(&document, catalog, b"Metadata").as_stream().unwrap();
        assert!(
            !metadata.dict.has(b"Filter"),
            "{name}: archives read it as it is"
        );
        let metadata = String::from_utf8(metadata.content.clone()).unwrap();
        for words in [
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>B</pdfaid:conformance>",
            &format!("<rdf:li xml:lang=\"x-default\">{title}</rdf:li>"),
        ] {
            assert!(metadata.contains(words), "{name}: {metadata}");
        }

        let intents = follow(&document, catalog, b"OutputIntents")
            .as_array()
            .unwrap();
        assert_eq!(intents.len(), 1, "{name}");
        let intent = intents[0].as_dict().unwrap();
        assert_eq!(intent.get(b"S").unwrap().as_name().unwrap(), b"GTS_PDFA1");
        let profile = follow(&document, intent, b"DestOutputProfile")
            .as_stream()
            .unwrap();
        assert_eq!(profile.dict.get(b"N").unwrap().as_i64().unwrap(), 3);
        let profile = profile.get_plain_content().unwrap();
        assert_eq!(&profile[12..20], b"mntrRGB ", "{name}");
        assert!(is_srgb(&profile), "{name}");

        let ids = document.trailer.get(b"ID").unwrap().as_array().unwrap();
        assert_eq!(ids[0].as_str().unwrap().len(), 16, "{name}");
        for id in document.page_iter() {
            let page = document.get_dictionary(id).unwrap();
            assert_eq!(page.get(b"Tabs").unwrap().as_name().unwrap(), b"S");
        }
    }
}

/// Whether colours that go from this profile into sRGB stay what they are.
fn is_srgb(profile: &[u8]) -> bool {
    let profile = ColorProfile::new_from_slice(profile).unwrap();
    let (srgb, options) = (ColorProfile::new_srgb(), TransformOptions::default());
    let transform = profile
        .create_transform_8bit(Layout::Rgb, &srgb, Layout::Rgb, options)
        .unwrap();
    let steps = || (0..=u8::MAX).step_by(15);
    let colors: Vec<u8> = steps()
        .flat_map(|red| steps().map(move |green| (red, green)))
        .flat_map(|(red, green)| steps().flat_map(move |blue| [red, green, blue]))
        .collect();
    let mut changed = vec![0; colors.len()];
    transform.transform(&colors, &mut changed).unwrap();
    colors
        .iter()
        .zip(&changed)
        .all(|(before, after)| before.abs_diff(*after) <= 1)
}

#[test]
fn boxes_lie_within_one_another() {
    for (name, document) in documents() {
        for id in document.page_iter() {
            let page = document.get_dictionary(id).unwrap();
            let sides = |key: &str| -> Option<Vec<f32>> {
                let sides = page.get(key.as_bytes()).and_then(Object::as_array).ok()?;
                Some(sides.iter().map(|side| side.as_float().unwrap()).collect())
            };
            let media = sides("MediaBox").unwrap();
            let bleed = sides("BleedBox").unwrap_or_else(|| media.clone());
            let trim = sides("TrimBox").unwrap();
            let within = |inner: &[f32], outer: &[f32]| {
                inner[0] >= outer[0]
                    && inner[1] >= outer[1]
                    && inner[2] <= outer[2]
                    && inner[3] <= outer[3]
            };
            assert!(
                within(&bleed, &media) && within(&trim, &bleed),
                "{name}: {media:?} {bleed:?} {trim:?}"
            );
        }
    }
}

#[test]
fn nothing_is_there_that_an_archive_forbids() {
    // ISO 19005-2: 6.1.2 to 6.1.12, 6.2.4 to 6.2.10, 6.3 to 6.6, 6.8.
    let forbidden_keys = [
        "AA",
        "OpenAction",
        "JavaScript",
        "JS",
        "Encrypt",
        "EmbeddedFiles",
        "EF",
        "XFA",
        "AcroForm",
        "Annots",
        "PS",
        "Alternates",
        "OPI",
        "Ref",
        "TR",
        "HTP",
        "SMask",
        "Mask",
        "Interpolate",
        "Group",
        "ExtGState",
        "LZWDecode",
        "FFilter",
        "FDecodeParms",
        "OCProperties",
        "Requirements",
    ];
    let operators = [
        "BDC", "BMC", "EMC", "BT", "ET", "Tf", "Tm", "TJ", "Tj", "rg", "q", "Q", "cm", "re", "m",
        "l", "c", "h", "f", "f*", "W", "n", "Do",
    ];
    for (name, document) in documents() {
        for dictionary in dictionaries(&document) {
            for key in forbidden_keys {
                assert!(
                    !dictionary.has(key.as_bytes()),
                    "{name}: {key} in {dictionary:?}"
                );
            }
        }
        for id in document.page_iter() {
            let content = document.get_and_decode_page_content(id).unwrap();
            for operation in content.operations {
                let operator = operation.operator.as_str();
                assert!(operators.contains(&operator), "{name}: {operator}");
            }
        }
    }
}

#[test]
fn fonts_are_embedded_with_their_used_glyphs_only() {
    for (name, document) in documents() {
        let fonts: Vec<&Dictionary> = dictionaries(&document)
            .into_iter()
            .filter(|dictionary| {
                dictionary.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Type0")
            })
            .collect();
        assert!(
            (1..=6).contains(&fonts.len()),
            "{name}: {} fonts",
            fonts.len()
        );
        for font in fonts {
            let base = font.get(b"BaseFont").unwrap().as_name().unwrap();
            assert!(
                base[..6].iter().all(u8::is_ascii_uppercase) && base[6] == b'+',
                "{name}"
            );
            let descendants = follow(&document, font, b"DescendantFonts")
                .as_array()
                .unwrap();
            let (_, descendant) = document.dereference(&descendants[0]).unwrap();
            let descendant = descendant.as_dict().unwrap();
            let descriptor = follow(&document, descendant, b"FontDescriptor")
                .as_dict()
                .unwrap();
            let file = stream_of(&document, descriptor, b"FontFile2");
            assert!(file.len() < 60_000, "{name}: {} bytes", file.len());
            let map = stream_of(&document, descendant, b"CIDToGIDMap");
            let codes = stream_of(&document, font, b"ToUnicode");
            let codes = String::from_utf8(codes).unwrap();
            let codes = printpdf::ToUnicodeCMap::parse(&codes).unwrap();
            for (code, text) in codes.mappings {
                let at = code as usize * 2;
                assert_ne!(
                    map[at..at + 2],
                    [0, 0],
                    "{name}: the missing glyph says {text:?}"
                );
                // Readers that take a code for a character meet an invisible one.
                let is_silent = (0x200B..=0x206F).contains(&code);
                assert_eq!(text.is_empty(), is_silent, "{name}: {code:x} says {text:?}");
            }
        }
    }
}

/// The words of a file in every way that they could be in it.
fn everything_said(bytes: &[u8]) -> String {
    fn strings(object: &Object, said: &mut String) {
        if let Object::String(bytes, _) = object {
            let units = bytes
                .chunks_exact(2)
                .map(|unit| u16::from_be_bytes([unit[0], unit[1]]));
            said.extend(char::decode_utf16(units).flatten());
            *said += &String::from_utf8_lossy(bytes);
        } else if let Object::Name(name) = object {
            *said += &String::from_utf8_lossy(name);
        } else if let Object::Array(objects) = object {
            objects.iter().for_each(|object| strings(object, said));
        } else if let Object::Dictionary(dictionary) = object {
            dictionary
                .iter()
                .for_each(|(_, object)| strings(object, said));
        }
        said.push('\n');
    }
    let document = Document::load_mem(bytes).unwrap();
    let mut said = String::from_utf8_lossy(bytes).into_owned();
    for object in document
        .objects
        .values()
        .chain([&Object::Dictionary(document.trailer.clone())])
    {
        strings(object, &mut said);
        if let Object::Stream(stream) = object {
            strings(&Object::Dictionary(stream.dict.clone()), &mut said);
            let plain = stream.get_plain_content().unwrap_or_default();
            said += &String::from_utf8_lossy(&plain);
        }
    }
    for id in document.page_iter() {
        for operation in document.get_and_decode_page_content(id).unwrap().operations {
            operation
                .operands
                .iter()
                .for_each(|operand| strings(operand, &mut said));
        }
    }
    for line in tree::spoken(&document) {
        said += &line;
        said.push('\n');
    }
    said
}

#[test]
fn nothing_is_in_the_file_but_what_the_card_shows() {
    let numbers = [
        "999941057058",
        "9999 4105 7058",
        "9999-4105-7058",
        "99994105",
        "9999 4105",
    ];
    let json = include_bytes!("../../../tests/data/profile.json");
    let mut value: serde_json::Value = serde_json::from_slice(json).unwrap();
    let profile = value.as_object_mut().unwrap();
    for (place, key) in [
        "email",
        "kycPhoto",
        "subdistrictName",
        "villageName",
        "wardName",
        "source",
        "createdDate",
        "verificationType",
        "aadhaar",
        "aadhaarNumber",
        "uid",
        "pincode",
        "stateCode",
        "xmlUID",
    ]
    .into_iter()
    .enumerate()
    {
        profile.insert(key.to_owned(), format!("odd{place} 999941057058").into());
    }
    profile["tags"] = serde_json::json!({ "aadhaar": "odd99 9999-4105-7058" });
    let labels = profile["localizedDetails"]["localizedLabels"]
        .as_object_mut()
        .unwrap();
    labels.insert("aadhaarNumber".to_owned(), "आधार odd98 999941057058".into());
    profile["address"] = "C/O Ravi Verma, UID 9999 4105 7058, 14, Neem Gali, Lucknow".into();
    let photo = profile["profilePhoto"].as_str().unwrap();
    profile["profilePhoto"] = with_comment(photo, "odd97 999941057058").into();
    let person = abdm_client::profile_from_json(value.to_string().as_bytes()).unwrap();
    let content = card::content(&person, &locale("hi"));

    for paper in Paper::ALL {
        let said = everything_said(&card::pdf(&content, *paper).unwrap());
        // What is shown is found, so what is not found is not there.
        for words in ["91-1000-2000-3008", "Asha Devi Verma", "आशा देवी वर्मा"]
        {
            assert!(said.contains(words), "{paper}: {words}");
        }
        for words in numbers {
            assert!(!said.contains(words), "{paper}: {words}");
        }
        for place in 0..100 {
            let odd = format!("odd{place} ");
            // A village is part of where a person lives; its number is masked all the same.
            assert!(!said.contains(&odd) || place == 3, "{paper}: {odd}");
        }
    }
    let pixels = card::pixels(&content, 300).unwrap();
    let (width, height) = (pixels.width as usize, pixels.height as usize);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        pixels.rgba[(y * width + x) * 4]
    });
    let (_, text) = image.detect_grids()[0].decode().unwrap();
    assert!(
        numbers.iter().all(|number| !text.contains(number)),
        "{text}"
    );
    assert_eq!(card::verify(&pixels, &person), Ok(()));
}

/// A JPEG with a comment in it, both in Base64.
fn with_comment(photo: &str, words: &str) -> String {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    let jpeg = STANDARD.decode(photo).unwrap();
    let length = u16::try_from(words.len() + 2).unwrap().to_be_bytes();
    let comment = [&[0xFF, 0xFE], &length[..], words.as_bytes()].concat();
    STANDARD.encode([&jpeg[..2], &comment, &jpeg[2..]].concat())
}
