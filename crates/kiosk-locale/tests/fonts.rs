//! Every letter of every language has a glyph, in both weights.

use crate::tree::{paths, root};
use crate::{languages, none};
use kiosk_locale::Locale;
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// The family behind every other.
const LATIN: &str = "Noto Sans";

/// The letters that all files of a family have.
fn letters_by_family() -> BTreeMap<String, BTreeSet<char>> {
    let mut families: BTreeMap<String, BTreeSet<char>> = BTreeMap::new();
    for path in paths("assets/fonts", &[".ttf"]) {
        let bytes = fs::read(root().join(&path)).unwrap();
        let font = FontRef::new(&bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
        let family = font
            .localized_strings(StringId::FAMILY_NAME)
            .english_or_first()
            .map(|name| name.to_string())
            .unwrap_or_default();
        let letters: BTreeSet<char> = font
            .charmap()
            .mappings()
            .filter(|(_, glyph)| glyph.to_u32() != 0)
            .filter_map(|(code, _)| char::from_u32(code))
            .collect();
        families
            .entry(family)
            .and_modify(|common| common.retain(|letter| letters.contains(letter)))
            .or_insert(letters);
    }
    families
}

#[test]
fn every_letter_has_a_glyph() {
    let families = letters_by_family();
    let latin = &families[LATIN];
    let mut found = Vec::new();
    for (facts, words) in Locale::available().unwrap().iter().zip(languages()) {
        let own = families
            .get(facts.font)
            .unwrap_or_else(|| panic!("{}: no font {:?}", facts.language, facts.font));
        let missing = |text: &str| {
            text.chars()
                .filter(|letter| !is_drawn_by_nothing(*letter))
                .filter(|letter| !own.contains(letter) && !latin.contains(letter))
                .map(|letter| format!("U+{:04X} {letter}", u32::from(letter)))
                .collect::<BTreeSet<_>>()
        };
        for key in words.messages.keys() {
            let boxes = missing(&words.parts(key).texts.concat());
            if !boxes.is_empty() {
                found.push(format!("{}: {key}: {boxes:?}", words.tag));
            }
        }
        let boxes = missing(&facts.name);
        if !boxes.is_empty() {
            found.push(format!("{}: its own name: {boxes:?}", words.tag));
        }
    }
    none(&found, "these would be drawn as a box:");
}

#[test]
fn every_language_can_be_set() {
    for facts in Locale::available().unwrap() {
        let tag = facts.language;
        assert!(!facts.name.trim().is_empty(), "{tag}: no name");
        assert!(
            (1.2..=2.6).contains(&facts.line_height),
            "{tag}: line height {}",
            facts.line_height
        );
    }
}

/// Ends of lines, and the marks that only say how letters join or which way they run.
fn is_drawn_by_nothing(letter: char) -> bool {
    matches!(letter, '\n' | '\u{200C}'..='\u{200F}' | '\u{2066}'..='\u{2069}')
}
