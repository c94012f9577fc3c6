//! What is shipped beside the code.

use crate::none;
use crate::tree::{paths, root, texts};
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};
use std::fs;
use std::path::Path;

#[test]
fn every_font_has_its_licence_beside_it() {
    let fonts = paths("assets", &[".ttf", ".otf", ".ttc", ".woff2"]);
    assert!(!fonts.is_empty(), "there are no fonts");
    let mut found = Vec::new();
    for path in &fonts {
        let file = root().join(path);
        let folder = file.parent().unwrap_or_else(|| Path::new("."));
        let text = fs::read_to_string(folder.join("OFL.txt")).unwrap_or_default();
        let whole = [
            "SIL Open Font License",
            "PERMISSION & CONDITIONS",
            "DISCLAIMER",
        ]
        .iter()
        .all(|words| text.contains(words));
        if !whole {
            found.push(format!("{path}: no whole OFL.txt beside it"));
        }
        let bytes = fs::read(&file).unwrap();
        let font = FontRef::new(&bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
        let says = |id| {
            let text = font.localized_strings(id).english_or_first();
            text.map(|text| text.to_string()).unwrap_or_default()
        };
        // Some say it in words, some by the address of its text.
        let (words, address) = (
            says(StringId::LICENSE_DESCRIPTION),
            says(StringId::LICENSE_URL),
        );
        if !words.contains("SIL Open Font License") && !address.contains("openfontlicense.org") {
            found.push(format!("{path}: its own licence is {words:?}, {address:?}"));
        }
    }
    none(&found, "a font comes with the licence it was given under:");
}

#[test]
fn every_colour_profile_has_its_licence_beside_it() {
    let profiles = paths("assets", &[".icc", ".icm"]);
    assert!(!profiles.is_empty(), "there are no colour profiles");
    let mut found = Vec::new();
    for path in &profiles {
        let file = root().join(path);
        let folder = file.parent().unwrap_or_else(|| Path::new("."));
        let text = fs::read_to_string(folder.join("CC0-1.0.txt")).unwrap_or_default();
        if !text.contains("CC0 1.0 Universal") || !text.contains("Public License Fallback") {
            found.push(format!("{path}: no whole CC0-1.0.txt beside it"));
        }
        let bytes = fs::read(&file).unwrap();
        // Its copyright, in the two bytes a letter of profiles of version 4.
        if !bytes.windows(6).any(|words| words == b"\0C\0C\x000") {
            found.push(format!("{path}: it does not say that it is under CC0"));
        }
    }
    none(
        &found,
        "a profile comes with the licence it was given under:",
    );
}

#[test]
fn no_font_is_variable() {
    // The PDF's fonts are made smaller by `subsetter`, which is built without variable fonts.
    let found: Vec<String> = paths("assets", &[".ttf", ".otf", ".ttc", ".woff2"])
        .into_iter()
        .filter(|path| {
            let bytes = fs::read(root().join(path)).unwrap();
            let font = FontRef::new(&bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
            !font.axes().is_empty()
        })
        .collect();
    none(&found, "a font has one shape:");
}

#[test]
fn every_icon_is_drawn_with_lines() {
    let icons = texts("assets", &[".svg"]);
    assert!(!icons.is_empty(), "there are no icons");
    let mut found = Vec::new();
    for icon in &icons {
        for mark in [
            "<text",
            "<image",
            "<script",
            "<foreignObject",
            "@font-face",
            "href=\"http",
        ] {
            if icon.text.contains(mark) {
                found.push(format!("{}: {mark}", icon.path));
            }
        }
        if !icon.text.contains("<svg") {
            found.push(format!("{}: no SVG", icon.path));
        }
    }
    none(
        &found,
        "letters in a picture are in no language, and pictures scale badly:",
    );
}

#[test]
fn the_project_s_own_licences_are_there() {
    for (name, words) in [
        ("LICENSE-MIT", "Permission is hereby granted"),
        ("LICENSE-APACHE", "Apache License"),
    ] {
        let text = fs::read_to_string(root().join(name)).unwrap_or_default();
        assert!(text.contains(words), "{name}");
        assert!(text.contains("ABHA Kiosk contributors"), "{name}: by whom?");
    }
}
