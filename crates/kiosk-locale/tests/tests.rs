//! The words of every language, held together with the list of messages. That the code says each
//! of them is held by the house (`tests/house/words.rs`).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it expects by panicking"
)]

mod fluent_files;
mod fonts;
mod wording;

use abdm_types::Language;
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_files::Words;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use kiosk_locale::{Locale, Message};
use std::collections::BTreeSet;
use test_support::tree::{self, paths, texts};
use unic_langid::LanguageIdentifier;

/// Fails with one line for each thing found.
#[track_caller]
fn none(found: &[String], rule: &str) {
    assert!(found.is_empty(), "{rule}\n  {}", found.join("\n  "));
}

/// The words of each language.
fn languages() -> Vec<Words> {
    Locale::available()
        .expect("every language.toml is right")
        .iter()
        .map(|facts| Words::read(facts.language.tag()))
        .collect()
}

fn table_keys() -> BTreeSet<&'static str> {
    Message::TABLE.iter().map(|(_, key, _)| *key).collect()
}

#[test]
fn english_comes_first_and_hindi_is_there() {
    let available = Locale::available().unwrap();
    assert_eq!(available[0].language, Language::ENGLISH);
    assert_eq!(Locale::find("HI").unwrap().tag(), "hi");
    assert!(Locale::find("xx").is_err());
}

#[test]
fn no_name_and_no_key_is_given_twice() {
    let names: BTreeSet<&str> = Message::TABLE.iter().map(|(name, _, _)| *name).collect();
    assert_eq!(names.len(), Message::TABLE.len(), "a name twice");
    assert_eq!(table_keys().len(), Message::TABLE.len(), "a key twice");
    assert_eq!(
        Message::samples().len(),
        Message::TABLE.len(),
        "one sample each"
    );
}

#[test]
fn every_file_is_sound() {
    let found: Vec<String> = languages()
        .iter()
        .flat_map(|words| words.faults.clone())
        .collect();
    none(&found, "not to be read:");
}

#[test]
fn every_language_has_the_same_files() {
    let all = languages();
    let english = &all[0];
    for words in &all {
        assert_eq!(words.files, english.files, "files of {}", words.tag);
    }
}

#[test]
fn every_language_has_every_message() {
    let mut found = Vec::new();
    for words in languages() {
        for key in table_keys() {
            if words
                .messages
                .get(key)
                .is_none_or(|message| message.value.is_none())
            {
                found.push(format!("{}: {key}", words.tag));
            }
        }
    }
    none(&found, "missing:");
}

#[test]
fn no_language_has_a_message_that_nobody_knows() {
    let keys = table_keys();
    let mut found = Vec::new();
    for words in languages() {
        let parts: Vec<_> = keys.iter().map(|key| words.parts(key)).collect();
        for (key, message) in &words.messages {
            let said = keys.contains(key.as_str())
                || parts.iter().any(|parts| parts.messages.contains(key));
            if !said {
                found.push(format!("{}: {key}", words.tag));
            }
            // The product says values alone.
            for attribute in &message.attributes {
                found.push(format!("{}: {key}.{}", words.tag, attribute.id.name));
            }
        }
        for term in words.terms.keys() {
            if !parts.iter().any(|parts| parts.terms.contains(term)) {
                found.push(format!("{}: -{term}", words.tag));
            }
        }
    }
    none(&found, "in the files and never said:");
}

#[test]
fn every_message_uses_exactly_its_variables() {
    let mut found = Vec::new();
    for words in languages() {
        for (_, key, variables) in Message::TABLE {
            let declared: BTreeSet<String> = variables.iter().map(ToString::to_string).collect();
            let parts = words.parts(key);
            if words.messages.contains_key(*key) && parts.variables != declared {
                found.push(format!(
                    "{}: {key} uses {:?}, declared {declared:?}",
                    words.tag, parts.variables
                ));
            }
            if !parts.functions.is_empty() {
                found.push(format!("{}: {key} calls {:?}", words.tag, parts.functions));
            }
        }
    }
    none(&found, "variables:");
}

#[test]
fn every_choice_by_number_covers_the_language_s_plurals() {
    let mut found = Vec::new();
    for words in languages() {
        let needed = plural_categories(&words.tag);
        for key in words.messages.keys() {
            for (keys, default) in words.parts(key).choices {
                if !is_by_number(&keys) {
                    continue;
                }
                let missing: Vec<&String> = needed.difference(&keys).collect();
                if !missing.is_empty() || default != "other" {
                    found.push(format!(
                        "{}: {key} lacks {missing:?}, default {default:?}",
                        words.tag
                    ));
                }
            }
        }
    }
    none(&found, "plurals:");
}

#[test]
fn the_plurals_are_those_of_the_language() {
    let set = |names: &[&str]| {
        names
            .iter()
            .map(ToString::to_string)
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(plural_categories("en"), set(&["one", "other"]));
    assert_eq!(plural_categories("hi"), set(&["one", "other"]));
    assert_eq!(
        plural_categories("ar"),
        set(&["zero", "one", "two", "few", "many", "other"])
    );
}

#[test]
fn every_language_says_every_sample() {
    let mut found = Vec::new();
    for facts in Locale::available().unwrap() {
        let locale = Locale::load(facts.language).unwrap();
        for sample in Message::samples() {
            let text = locale.text(&sample);
            // What no file has comes as its key.
            if text.trim().is_empty() || text == sample.key() && sample.key().contains('-') {
                found.push(format!(
                    "{}: {} says {text:?}",
                    facts.language,
                    sample.key()
                ));
            }
        }
    }
    none(&found, "not said:");
}

#[test]
fn every_message_can_be_said_with_any_value() {
    let numbers = [0, 1, 2, 3, 5, 6, 11, 21, 100, 1800].map(FluentValue::from);
    let values = [&numbers[..], &[FluentValue::from("91-1000-2000-3008")]].concat();
    let mut found = Vec::new();
    for words in languages() {
        let bundle = bundle(&words);
        for (_, key, variables) in Message::TABLE {
            let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
                continue;
            };
            for value in &values {
                let mut args = FluentArgs::new();
                for variable in *variables {
                    args.set(*variable, value.clone());
                }
                let mut faults = Vec::new();
                let text = bundle.format_pattern(pattern, Some(&args), &mut faults);
                if !faults.is_empty() || text.trim().is_empty() {
                    found.push(format!("{}: {key} says {text:?}: {faults:?}", words.tag));
                    break;
                }
            }
        }
    }
    none(&found, "cannot be said:");
}

#[test]
fn every_language_folder_is_a_language() {
    const FILES: [&str; 3] = [".ftl", "/language.toml", "/glossary.toml"];
    let listed: BTreeSet<String> = Locale::available()
        .unwrap()
        .iter()
        .map(|facts| facts.language.tag().to_owned())
        .collect();
    let mut found = Vec::new();
    for path in paths("locales", &[""]) {
        let tag = path.split('/').nth(1).unwrap_or_default();
        if !listed.contains(tag) || !FILES.iter().any(|end| path.ends_with(end)) {
            found.push(path);
        }
    }
    none(&found, "what is this?");
}

fn bundle(words: &Words) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = words.tag.parse().expect("the folder is a language tag");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    for file in texts(&format!("locales/{}", words.tag), &[".ftl"]) {
        let resource = FluentResource::try_new(file.text).expect("the file parses");
        bundle.add_resource(resource).expect("no key stands twice");
    }
    bundle
}

fn is_by_number(keys: &BTreeSet<String>) -> bool {
    keys.iter().all(|key| {
        ["zero", "one", "two", "few", "many", "other"].contains(&key.as_str())
            || key.parse::<f64>().is_ok()
    })
}

/// The categories that whole numbers can have in a language.
fn plural_categories(tag: &str) -> BTreeSet<String> {
    let language: LanguageIdentifier = tag.parse().expect("a language tag");
    let rules = PluralRules::create(language, PluralRuleType::CARDINAL)
        .unwrap_or_else(|reason| panic!("{tag}: {reason}"));
    (0..=200_usize)
        .chain([1_000, 100_000, 1_000_000])
        .filter_map(|number| rules.select(number).ok())
        .map(|category| {
            match category {
                PluralCategory::ZERO => "zero",
                PluralCategory::ONE => "one",
                PluralCategory::TWO => "two",
                PluralCategory::FEW => "few",
                PluralCategory::MANY => "many",
                PluralCategory::OTHER => "other",
            }
            .to_owned()
        })
        .collect()
}
