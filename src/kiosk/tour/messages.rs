//! Which messages stand on which picture, for whoever translates them.

use super::{Error, write};
use crate::domain::Language;
use crate::kiosk::app::Options;
use crate::locale::Locale;
use std::path::Path;
use std::sync::Arc;

/// What stands on the pictures.
pub(super) struct Messages {
    // The language that is walked in, and English for what comes before it is chosen.
    locales: Vec<Arc<Locale>>,
    list: String,
}

/// The name of the list beside the pictures.
const FILE: &str = "messages.tsv";

impl Messages {
    /// Asks the languages of a walk to remember what they say.
    pub(super) fn of(options: &Options, language: Language) -> Self {
        let mut languages = vec![language];
        if language != Language::ENGLISH {
            languages.push(Language::ENGLISH);
        }
        let locales: Vec<Arc<Locale>> = languages
            .into_iter()
            .filter_map(|language| options.locales.get(language).cloned())
            .collect();
        for locale in &locales {
            locale.remember();
        }
        Self {
            locales,
            ..Self::none()
        }
    }

    /// For a walk without pictures.
    pub(super) fn none() -> Self {
        Self {
            locales: Vec::new(),
            list: "message\tscreen\tpicture\n".to_owned(),
        }
    }

    /// Notes the messages of a picture, whose texts these are.
    pub(super) fn note(&mut self, texts: &[String], screen: &str, picture: &str) {
        let mut keys: Vec<&'static str> = texts
            .iter()
            .flat_map(|text| {
                self.locales
                    .iter()
                    .map(move |locale| locale.keys_said(text))
            })
            .flatten()
            .collect();
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            self.list.push_str(&format!("{key}\t{screen}\t{picture}\n"));
        }
    }

    /// Writes the list: for each message and picture its key, the screen and the file, with tabs
    /// between them.
    pub(super) fn write(&self, out: &Path) -> Result<(), Error> {
        write(out.join(FILE), self.list.as_bytes())
    }
}
