//! Whether every language has its font, and the font what its name is written with.

use super::Check;
use crate::card::fonts::{FILES, FontFile};
use crate::locale::LanguageFacts;
use skrifa::MetadataProvider as _;

pub(super) const NAME: &str = "fonts";

/// What a language wants of fonts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Need {
    tag: &'static str,
    name: String,
    family: &'static str,
}

impl Need {
    /// What a language wants.
    pub(super) fn of(facts: &LanguageFacts) -> Self {
        Self {
            tag: facts.language.tag(),
            name: facts.name.clone(),
            family: facts.font,
        }
    }

    /// Whether both faces of its family write its name.
    fn is_met(&self) -> bool {
        let files: Vec<&FontFile> = FILES
            .iter()
            .filter(|file| file.family == self.family)
            .collect();
        files.len() == 2 && files.iter().all(|file| writes(file, &self.name))
    }
}

fn writes(file: &FontFile, text: &str) -> bool {
    let Ok(font) = skrifa::FontRef::new(file.bytes) else {
        return false;
    };
    let signs = font.charmap();
    text.chars().all(|sign| signs.map(sign).is_some())
}

/// What is said of the fonts for these languages.
pub(super) fn judge(needs: Vec<Need>) -> Check {
    let count = needs.len();
    let missing: Vec<&str> = needs
        .iter()
        .filter(|need| !need.is_met())
        .map(|need| need.tag)
        .collect();
    if missing.is_empty() {
        return Check::ok(
            NAME,
            format!("Each of the {count} languages has its font, in two weights."),
        );
    }
    Check::broken(
        NAME,
        format!(
            "The fonts of this program lack letters for {}: install it anew, or take the language out \
             of [kiosk] languages.",
            missing.join(", ")
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::State;
    use crate::locale::Locale;

    #[test]
    fn every_language_there_is_can_be_written() {
        let needs = Locale::available().unwrap().iter().map(Need::of).collect();
        let check = judge(needs);
        assert_eq!(check.state, State::Ok, "{check:?}");
    }

    #[test]
    fn a_font_that_is_missing_or_lacks_a_letter_is_told() {
        let need = |tag, name: &str, family| Need {
            tag,
            name: name.to_owned(),
            family,
        };
        let check = judge(vec![
            need("aa", "Name", "Noto Sans"),
            need("bb", "Name", "No Such Font"),
            need("cc", "\u{1D11E}", "Noto Sans"),
        ]);
        assert_eq!(check.state, State::Broken);
        assert!(check.sentence.contains(" bb, cc:"), "{check:?}");
    }
}
