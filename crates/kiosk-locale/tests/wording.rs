//! How the product speaks.

use crate::tree::root;
use crate::{languages, none};
use kiosk_locale::{Locale, Message};
use std::fs;

/// Words that blame or frighten.
const UNKIND: [&str; 8] = [
    "invalid", "failed", "failure", "fails", "error", "errors", "illegal", "denied",
];

#[test]
fn english_is_kind() {
    let mut found = Vec::new();
    let all = languages();
    let english = &all[0];
    for key in english.messages.keys() {
        let text = english.parts(key).texts.join(" ").to_lowercase();
        let words = text.split(|letter: char| !letter.is_alphabetic());
        for word in words.filter(|word| UNKIND.contains(word)) {
            found.push(format!("{key}: {word}"));
        }
    }
    none(&found, "say what happened and what to do:");
}

#[test]
fn no_language_speaks_in_codes() {
    let mut found = Vec::new();
    for words in languages() {
        for key in words.messages.keys() {
            let text = words.parts(key).texts.join(" ");
            for mark in ["ABDM-", "HIS-", "HTTP", "txnId", "JSON", "CRT_"] {
                // A name that takes an ending with a hyphen is no code.
                let is_code = |rest: &str| {
                    !mark.ends_with('-') || rest.starts_with(|sign: char| sign.is_ascii_digit())
                };
                if text.split(mark).skip(1).any(is_code) {
                    found.push(format!("{}: {key}: {mark}", words.tag));
                }
            }
        }
    }
    none(&found, "a code helps nobody who stands there:");
}

/// CRT_ABHA_104 gives the words.
#[test]
fn english_says_of_a_wrong_aadhaar_number_what_the_certification_asks() {
    let said = english()
        .iter()
        .any(|text| text == "Aadhaar Number is not valid");
    assert!(said, "no message says \"Aadhaar Number is not valid\"");
}

/// CRT_ABHA_102: the published text, word for word, on however many pages.
#[test]
fn english_holds_the_published_consent_word_for_word() {
    let published =
        fs::read_to_string(root().join("crates/kiosk-locale/tests/data/consent-1.4.txt")).unwrap();
    let all = english();
    let found: Vec<String> = published
        .lines()
        .filter(|sentence| !all.iter().any(|text| text.contains(sentence)))
        .map(str::to_owned)
        .collect();
    none(&found, "not in any English message:");
}

/// CRT_ABHA_103: a language that has the consent has all of it.
#[test]
fn every_language_has_words_of_its_own() {
    let all = languages();
    let english = &all[0];
    let mut found = Vec::new();
    for words in &all[1..] {
        for (_, key, _) in Message::TABLE {
            let (theirs, ours) = (english.parts(key), words.parts(key));
            let (theirs, ours) = (theirs.texts.concat(), ours.texts.concat());
            if theirs.trim() == ours.trim() && has_a_word(&theirs) {
                found.push(format!("{}: {key}: {ours}", words.tag));
            }
        }
    }
    none(&found, "still in English:");
}

#[test]
fn a_name_or_a_short_form_is_no_word_to_translate() {
    assert!(has_a_word("Continue"));
    assert!(has_a_word("ABHA number"));
    assert!(!has_a_word("ABHA OTP 1.4 – 60"));
}

/// Every English text, as it is said with empty variables and without the marks around them.
fn english() -> Vec<String> {
    let locale = Locale::load(abdm_types::Language::ENGLISH).unwrap();
    Message::samples()
        .iter()
        .map(|sample| {
            let text = locale.text(sample);
            let bare = text.replace(['\u{2068}', '\u{2069}'], "");
            bare.split_whitespace().collect::<Vec<_>>().join(" ")
        })
        .collect()
}

fn has_a_word(text: &str) -> bool {
    text.split(|letter: char| !letter.is_alphabetic())
        .any(|word| word.chars().filter(|letter| letter.is_lowercase()).count() > 2)
}

/// The terms of the field, and the English words that each stands for.
const TERMS: [(&str, &[&str]); 15] = [
    ("abha", &["abha"]),
    ("aadhaar", &["aadhaar"]),
    ("code", &["code", "codes"]),
    ("mobile", &["mobile"]),
    ("phone", &["phone"]),
    ("card", &["card", "cards"]),
    ("account", &["account", "accounts"]),
    ("address", &["address", "addresses"]),
    ("number", &["number", "numbers"]),
    ("photo", &["photo"]),
    ("desk", &["desk"]),
    ("health", &["health"]),
    ("language", &["language", "languages"]),
    ("help", &["help"]),
    ("print", &["print", "printed", "printing", "printer"]),
];

/// Messages may say a thing in another way, but not many of them may.
const LEAST_HELD: usize = 85;

/// One word for one thing: wherever English names a term, a language uses one of the words that its
/// glossary has for it, in nearly every message.
#[test]
fn every_language_holds_to_its_glossary() {
    let all = languages();
    let english = &all[0];
    let mut found = Vec::new();
    for words in &all[1..] {
        let path = root().join(format!("locales/{}/glossary.toml", words.tag));
        let Ok(text) = fs::read_to_string(&path) else {
            found.push(format!("{}: no glossary.toml", words.tag));
            continue;
        };
        let glossary: toml::Table = toml::from_str(&text).expect("a glossary");
        for (term, english_words) in TERMS {
            let ours: Vec<String> = glossary
                .get(term)
                .and_then(|list| list.as_array())
                .into_iter()
                .flatten()
                .filter_map(|word| word.as_str().map(str::to_lowercase))
                .collect();
            if ours.is_empty() {
                found.push(format!("{}: no word for {term}", words.tag));
                continue;
            }
            let (mut named, mut held) = (0, 0);
            for (_, key, _) in Message::TABLE {
                let text = english.parts(key).texts.join(" ").to_lowercase();
                let mut letters = text.split(|letter: char| !letter.is_alphabetic());
                if letters.any(|word| english_words.contains(&word)) {
                    named += 1;
                    let theirs = words.parts(key).texts.join(" ").to_lowercase();
                    held += usize::from(ours.iter().any(|word| theirs.contains(word)));
                }
            }
            if held * 100 < named * LEAST_HELD {
                found.push(format!("{}: {term} in {held} of {named}", words.tag));
            }
        }
    }
    none(&found, "one word for one thing:");
}
