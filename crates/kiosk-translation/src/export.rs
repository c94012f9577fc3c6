//! Fluent to PO.

use crate::check::{Parts, plurals};
use crate::fluent_file::{Files, Unit};
use crate::places::Places;
use crate::po::{write_entry, write_header};

/// The template: every English message without a translation.
#[must_use]
pub fn template(version: &str, english: &Files, places: &Places) -> String {
    written(version, "", english, places, |_| "")
}

/// The translation into a language, as far as there is one.
#[must_use]
pub fn translation(
    version: &str,
    language: &str,
    english: &Files,
    present: &Files,
    places: &Places,
) -> String {
    written(version, language, english, places, |id| {
        present.text(id).unwrap_or_default()
    })
}

fn written<'a>(
    version: &str,
    language: &str,
    english: &Files,
    places: &Places,
    translation: impl Fn(&str) -> &'a str,
) -> String {
    let mut out = String::new();
    let fields = [
        ("Project-Id-Version", format!("abha-kiosk {version}")),
        ("Language", language.to_owned()),
        ("MIME-Version", "1.0".to_owned()),
        ("Content-Type", "text/plain; charset=UTF-8".to_owned()),
        ("Content-Transfer-Encoding", "8bit".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    write_header(
        &mut out,
        "What the ABHA kiosk says. What stands in { braces } stays as it is.",
        &fields,
    );
    let plurals = plurals(language);
    for (file, parts) in english.iter() {
        for unit in parts.units() {
            let mut comments = unit.about.clone();
            comments.extend(about(unit, &plurals.iter().copied().collect::<Vec<_>>()));
            comments.extend(places.of(&unit.id));
            let place = format!("locales/en/{file}:{}", unit.line);
            let texts = [unit.id.as_str(), &unit.text, translation(&unit.id)];
            write_entry(&mut out, &comments, &place, texts);
        }
    }
    out
}

/// What a translator has to know of how a text is written.
fn about(unit: &Unit, plurals: &[&str]) -> Vec<String> {
    // What English files hold was parsed when they were read.
    let parts = Parts::of(&unit.text).unwrap_or_default();
    let mut about = Vec::new();
    if !parts.held.is_empty() {
        let held: Vec<String> = parts
            .held
            .iter()
            .map(|name| format!("{{ {name} }}"))
            .collect();
        about.push(format!("Keep: {}", held.join(" ")));
    }
    if parts.chooses() {
        let needed = if plurals.is_empty() {
            "one for each kind of number of your language".to_owned()
        } else {
            let names: Vec<String> = plurals.iter().map(|name| format!("[{name}]")).collect();
            format!("your language needs {}", names.join(" "))
        };
        about.push(format!(
            "One line for each kind of number: translate what stands behind the square brackets, and keep \
             the brackets, the braces, the arrow and the star before [other]; {needed}."
        ));
    }
    about
}
