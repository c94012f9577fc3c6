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
