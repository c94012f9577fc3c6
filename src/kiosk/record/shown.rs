//! What stood on the screen when somebody answered the consent: the text that the evidence is of.

use crate::domain::ConsentItem;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A text of the consent that stands on the page, whole: all its parts were shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::kiosk) struct ShownText {
    pub(in crate::kiosk) item: ConsentItem,
    pub(in crate::kiosk) kind: TextKind,
    pub(in crate::kiosk) text: String,
}

/// Which text of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::kiosk) enum TextKind {
    /// The plain sentence.
    Plain,
    /// The published text, in the language of the screen.
    Published,
    /// The binding English, where the screen has another language.
    English,
}

/// What was shown in this session, each text as it was shown last.
#[derive(Debug, Default)]
pub struct ConsentShown(BTreeMap<(ConsentItem, TextKind), String>);

impl ConsentShown {
    pub(in crate::kiosk) fn note(&mut self, shown: &ShownText) {
        let ShownText { item, kind, text } = shown;
        let _ = self.0.insert((*item, *kind), text.clone());
    }

    /// All of it, in the order of the items: for each its plain sentence, its published text and the
    /// English one, as far as they were shown, each on a line of its own. The record keeps the
    /// SHA-256 of this.
    #[must_use]
    pub fn text(&self) -> String {
        consent_text(self.0.values().map(String::as_str))
    }
}

/// Texts of the consent as the evidence takes them together.
#[must_use]
pub fn consent_text<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut all = String::new();
    for text in texts {
        let _ = writeln!(all, "{text}");
    }
    all
}
