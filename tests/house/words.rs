//! Every message is said somewhere.

use crate::modules::{SourceFile, read, sources};
use crate::none;
use abha_kiosk::locale::Message;
use std::collections::BTreeSet;

#[test]
fn every_message_is_said_by_the_code() {
    let said: BTreeSet<String> = sources()
        .iter()
        .filter(|file| !file.is_in("kiosk-locale"))
        .flat_map(said_in)
        .collect();
    let found: Vec<String> = Message::TABLE
        .iter()
        .filter(|(name, _, _)| !said.contains(*name))
        .map(|(name, key, _)| format!("Message::{name} ({key})"))
        .collect();
    none(&found, "nobody says these:");
}

#[test]
fn the_reader_of_usage_knows_aliases_and_leaves_tests_out() {
    let file = read(
        "src/kiosk/screen.rs",
        "use crate::locale::{Locale, Message as Words};\n\
         fn v() { l.text(&Words::Continue); l.text(&crate::locale::Message::Back { a: 1 }); }\n\
         #[cfg(test)] mod tests { fn t() { Words::Unsaid; } }",
    );
    let said = said_in(&file);
    assert!(said.contains("Continue") && said.contains("Back"));
    assert!(!said.contains("Unsaid"));
}

/// The names that follow `Message::`, or another name that the file gave to it.
fn said_in(file: &SourceFile) -> BTreeSet<String> {
    let mut names = BTreeSet::from(["Message".to_owned()]);
    for three in file.tokens.windows(3) {
        if let [message, keyword, alias] = three
            && message.is("Message")
            && keyword.is("as")
        {
            names.insert(alias.text.clone());
        }
    }
    file.tokens
        .windows(3)
        .zip(&file.for_tests)
        .filter(|(_, for_tests)| !**for_tests)
        .filter_map(|(three, _)| match three {
            [message, mark, name] if names.contains(&message.text) && mark.is("::") => {
                Some(name.text.clone())
            }
            _ => None,
        })
        .collect()
}

/// The record's list of what can happen is closed: what nobody writes does not stand in it.
#[test]
fn every_kind_of_event_is_written_by_the_code() {
    const LIST: &str = "crates/kiosk-record/src/event.rs";
    let all = sources();
    let list = all.iter().find(|file| file.path.ends_with(LIST));
    let list = list.expect("the list of events");
    let mut found = Vec::new();
    for name in [
        "EventKind",
        "SessionEnd",
        "CodePurpose",
        "PersonalData",
        "CardWay",
        "Limit",
        "Validation",
        "Tamper",
    ] {
        let named = variants(list, name);
        let least = if name == "EventKind" { 40 } else { 2 };
        assert!(named.len() >= least, "{name}: {named:?}");
        let written: BTreeSet<String> = all
            .iter()
            .filter(|file| !file.path.ends_with(LIST))
            .flat_map(|file| after(file, name))
            .collect();
        let unwritten = named.difference(&written);
        found.extend(unwritten.map(|variant| format!("{name}::{variant}")));
    }
    none(&found, "nobody writes these:");
}

/// The variants of an enum, as they stand in the file that declares it.
fn variants(file: &SourceFile, name: &str) -> BTreeSet<String> {
    let tokens: Vec<&str> = file
        .tokens
        .iter()
        .map(|token| token.text.as_str())
        .collect();
    let begins = tokens
        .windows(3)
        .position(|three| three == ["enum", name, "{"]);
    let mut depth = 0_usize;
    let mut found = BTreeSet::new();
    for two in tokens[begins.expect("the enum") + 2..].windows(2) {
        match two[0] {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth -= 1,
            word if depth == 1
                && word.starts_with(char::is_uppercase)
                && matches!(two[1], "," | "{" | "=") =>
            {
                found.insert(word.to_owned());
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    found
}

/// The names that follow `name::` outside tests.
fn after(file: &SourceFile, name: &str) -> BTreeSet<String> {
    file.tokens
        .windows(3)
        .zip(&file.for_tests)
        .filter(|(_, for_tests)| !**for_tests)
        .filter_map(|(three, _)| match three {
            [kind, mark, variant] if kind.is(name) && mark.is("::") => Some(variant.text.clone()),
            _ => None,
        })
        .collect()
}
