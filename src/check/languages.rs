//! Which languages are offered, and whether a native speaker has looked through them.

use super::Check;
use crate::domain::Language;
use crate::locale::LanguageFacts;

pub(super) const NAME: &str = "languages";

/// What is said of the languages that are offered. English is what the others are translated from.
pub(super) fn judge(offered: &[&LanguageFacts]) -> Check {
    let tags = |facts: &[&LanguageFacts]| -> String {
        let tags: Vec<&str> = facts.iter().map(|facts| facts.language.tag()).collect();
        tags.join(", ")
    };
    let unread: Vec<&LanguageFacts> = offered
        .iter()
        .copied()
        .filter(|facts| facts.language != Language::ENGLISH && facts.reviewed_by.is_none())
        .collect();
    let all = tags(offered);
    if unread.is_empty() {
        return Check::ok(
            NAME,
            format!("Offered are {all}, and all translations were looked through."),
        );
    }
    Check::look(
        NAME,
        format!(
            "Offered are {all}, and no native speaker has looked through {}: have somebody read the \
             screens who speaks it, or leave it out of [kiosk] languages.",
            tags(&unread)
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::State;
    use crate::locale::Locale;

    #[test]
    fn a_translation_that_nobody_has_read_is_told() {
        let facts = |tag: &'static str, reviewed_by: Option<&str>| LanguageFacts {
            language: Language::new(tag),
            reviewed_by: reviewed_by.map(str::to_owned),
            ..Locale::available().unwrap()[0].clone()
        };
        let (english, read) = (facts("en", None), facts("hi", Some("somebody, 2026")));
        let unread = facts("ta", None);
        assert_eq!(judge(&[&english, &read]).state, State::Ok);
        let check = judge(&[&english, &read, &unread]);
        assert_eq!(check.state, State::Look);
        assert!(check.sentence.contains("through ta:"), "{check:?}");
    }
}
