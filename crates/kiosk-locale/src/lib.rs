//! Words in the person's language: Fluent messages by typed keys, and what a language needs to
//! be set rightly (direction, font family, line height). A new language is a new folder under
//! `locales/`.

// Tests say what they expect by panicking.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::print_stdout,
        clippy::disallowed_methods
    )
)]

mod locales;
mod message;
mod state;

pub use locales::{Locales, Offer};
pub use message::Message;
pub use state::{EVERYWHERE, of_state, states};

use abdm_types::Language;
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Mutex, OnceLock};
use unic_langid::LanguageIdentifier;

static LOCALES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../locales");

/// The way lines run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// As in Hindi and English.
    LeftToRight,
    /// As in Urdu.
    RightToLeft,
}

/// What `language.toml` says of a language.
#[derive(Debug, Clone)]
pub struct LanguageFacts {
    /// The language that the facts are about.
    pub language: Language,
    /// Its own name in its own script.
    pub name: String,
    /// The way its lines run.
    pub direction: Direction,
    /// The font family for its text.
    pub font: &'static str,
    /// Line height as a multiple of the font size.
    pub line_height: f32,
    /// The native speaker who has looked through its words, and when, as `name, 2026-11-27`; `None` while
    /// nobody has, and for English, which the others are translated from.
    pub reviewed_by: Option<String>,
}

impl LanguageFacts {
    /// Who has looked through its words, in English for whoever runs the kiosk.
    #[must_use]
    pub fn review(&self) -> String {
        match &self.reviewed_by {
            Some(who) => format!("reviewed by {who}"),
            None if self.language == Language::ENGLISH => "the original".to_owned(),
            None => "not yet reviewed by a native speaker".to_owned(),
        }
    }
}

/// Why the embedded language files cannot be used: a fault of the build, found by its tests.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// A language folder lacks `language.toml`, or it cannot be read.
    #[error("locales/{language}/language.toml: {reason}")]
    Facts {
        /// The name of the folder under `locales`.
        language: String,
        /// What is wrong.
        reason: String,
    },
    /// A Fluent file does not parse.
    #[error("locales/{file}: {reason}")]
    Messages {
        /// The path under `locales`.
        file: String,
        /// What is wrong.
        reason: String,
    },
    /// There is no such language.
    #[error("no language {0}")]
    Unknown(String),
}

/// The words of one language, with English behind them.
pub struct Locale {
    facts: LanguageFacts,
    bundle: FluentBundle<FluentResource>,
    english: Option<&'static FluentBundle<FluentResource>>,
    // Made when something is read aloud.
    keys: OnceLock<HashMap<String, &'static str>>,
    // Made when somebody wants to know what was said.
    said: OnceLock<Mutex<Said>>,
}

/// Which messages have said what.
type Said = BTreeMap<String, BTreeSet<&'static str>>;

impl Locale {
    /// Every language that has a folder, English first, the others by their tags.
    ///
    /// # Errors
    ///
    /// [`Error::Facts`] when a folder's `language.toml` is not right.
    pub fn available() -> Result<&'static [LanguageFacts], Error> {
        static AVAILABLE: OnceLock<Result<Vec<LanguageFacts>, Error>> = OnceLock::new();
        AVAILABLE
            .get_or_init(|| {
                let mut all = LOCALES
                    .dirs()
                    .map(read_facts)
                    .collect::<Result<Vec<_>, _>>()?;
                all.sort_by_key(|facts| (facts.language != Language::ENGLISH, facts.language));
                Ok(all)
            })
            .as_deref()
            .map_err(Clone::clone)
    }

    /// The Fluent files of a language as they were built in, by name; none for a language that is not
    /// there.
    pub fn fluent_files(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
        let folder = LOCALES.get_dir(language.tag());
        let files = folder.into_iter().flat_map(Dir::files);
        files.filter_map(|file| {
            let name = file.path().file_name()?.to_str()?;
            name.ends_with(".ftl")
                .then_some((name, file.contents_utf8()?))
        })
    }

    /// Finds a language by its tag.
    ///
    /// # Errors
    ///
    /// [`Error::Unknown`] when there is none.
    pub fn find(tag: &str) -> Result<Language, Error> {
        Self::available()?
            .iter()
            .map(|facts| facts.language)
            .find(|language| language.tag().eq_ignore_ascii_case(tag))
            .ok_or_else(|| Error::Unknown(tag.to_owned()))
    }

    /// Loads the words of a language.
    ///
    /// # Errors
    ///
    /// [`Error`] when the embedded files are not right or there is no such language.
    pub fn load(language: Language) -> Result<Self, Error> {
        let facts = Self::available()?
            .iter()
            .find(|facts| facts.language == language)
            .ok_or_else(|| Error::Unknown(language.tag().to_owned()))?
            .clone();
        let english = if language == Language::ENGLISH {
            None
        } else {
            Some(english()?)
        };
        Ok(Self {
            bundle: read_bundle(language, facts.direction)?,
            facts,
            english,
            keys: OnceLock::new(),
            said: OnceLock::new(),
        })
    }

    /// What this language needs to be set rightly.
    #[must_use]
    pub fn facts(&self) -> &LanguageFacts {
        &self.facts
    }

    /// Which language this is.
    #[must_use]
    pub fn language(&self) -> Language {
        self.facts.language
    }

    /// The words of a message. A message that this language lacks comes in English, and one
    /// that English lacks as its key; the tests let neither happen.
    #[must_use]
    pub fn text(&self, message: &Message) -> String {
        let mut args = FluentArgs::new();
        message.put_args(&mut args);
        let text = format(&self.bundle, message.key(), &args)
            .or_else(|| format(self.english?, message.key(), &args))
            .unwrap_or_else(|| message.key().to_owned());
        if let Some(said) = self.said.get()
            && let Ok(mut said) = said.lock()
        {
            let _ = said.entry(text.clone()).or_default().insert(message.key());
        }
        text
    }

    /// Remembers from now on which message says what, for [`Self::keys_said`]: the tour wants to know,
    /// and what a person is told would be kept by it.
    pub fn remember(&self) {
        let _ = self.said.get_or_init(Mutex::default);
    }

    /// The keys of the messages whose words stand in these, as far as they were said since
    /// [`Self::remember`]. Words that two messages have are those of both.
    #[must_use]
    pub fn keys_said(&self, words: &str) -> BTreeSet<&'static str> {
        let said = self.said.get().and_then(|said| said.lock().ok());
        let said = said.iter().flat_map(|said| said.iter());
        // A short word stands in many texts by chance.
        said.filter(|(text, _)| {
            *text == words || text.chars().count() >= SENTENCE && words.contains(text.as_str())
        })
        .flat_map(|(_, keys)| keys.iter().copied())
        .collect()
    }

    /// The key of the message that says exactly this, if it has no variables: by it recordings are named.
    #[must_use]
    pub fn key_of(&self, words: &str) -> Option<&'static str> {
        self.keys().get(words).copied()
    }

    /// Everything that this language says without variables, by the keys that [`Self::key_of`] knows it
    /// by: what two messages say alike is there once.
    #[must_use]
    pub fn sentences(&self) -> BTreeMap<&'static str, &str> {
        let keys = self.keys().iter();
        keys.map(|(words, key)| (*key, words.as_str())).collect()
    }

    fn keys(&self) -> &HashMap<String, &'static str> {
        self.keys.get_or_init(|| {
            let plain = Message::TABLE.iter().filter(|(_, _, args)| args.is_empty());
            let said = plain.filter_map(|(_, key, _)| {
                Some((format(&self.bundle, key, &FluentArgs::new())?, *key))
            });
            said.collect()
        })
    }

    /// The same in English, whatever the language.
    #[must_use]
    pub fn english(&self, message: &Message) -> String {
        let mut args = FluentArgs::new();
        message.put_args(&mut args);
        let bundle = self.english.unwrap_or(&self.bundle);
        format(bundle, message.key(), &args).unwrap_or_else(|| message.key().to_owned())
    }
}

/// From so many signs on, a text that stands in another stands there because it was put there.
const SENTENCE: usize = 12;

/// The English words behind those of every other language, read once.
fn english() -> Result<&'static FluentBundle<FluentResource>, Error> {
    static ENGLISH: OnceLock<Result<FluentBundle<FluentResource>, Error>> = OnceLock::new();
    ENGLISH
        .get_or_init(|| read_bundle(Language::ENGLISH, Direction::LeftToRight))
        .as_ref()
        .map_err(Clone::clone)
}

fn format(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    args: &FluentArgs<'_>,
) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut faults = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut faults);
    faults.is_empty().then(|| match text {
        Cow::Borrowed(text) => text.to_owned(),
        Cow::Owned(text) => text,
    })
}

fn read_facts(folder: &'static Dir<'static>) -> Result<LanguageFacts, Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        name: String,
        direction: Direction,
        font: String,
        line_height: f32,
        reviewed_by: Option<String>,
    }
    let tag = folder.path().to_str().unwrap_or_default();
    let fault = |reason: String| Error::Facts {
        language: tag.to_owned(),
        reason,
    };
    let text = folder
        .get_file(folder.path().join("language.toml"))
        .and_then(|file| file.contents_utf8())
        .ok_or_else(|| fault("missing".to_owned()))?;
    let file: File = toml::from_str(text).map_err(|error| fault(error.message().to_owned()))?;
    if file
        .reviewed_by
        .as_deref()
        .is_some_and(|who| !is_review(who))
    {
        return Err(fault(
            "reviewed_by must be a name and a date, as \"name, 2026-11-27\"".to_owned(),
        ));
    }
    Ok(LanguageFacts {
        language: Language::new(tag),
        name: file.name,
        direction: file.direction,
        // Read once for the life of the program; iced wants family names that live as long.
        font: Box::leak(file.font.into_boxed_str()),
        line_height: file.line_height,
        reviewed_by: file.reviewed_by,
    })
}

/// A name, a comma and a date.
fn is_review(who: &str) -> bool {
    let Some((name, date)) = who.rsplit_once(", ") else {
        return false;
    };
    let parts: Vec<&str> = date.split('-').collect();
    let number = |part: &str, digits: usize| {
        let is_number = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse::<u32>().ok()).flatten()
    };
    let is_date = matches!(
        parts[..],
        [year, month, day] if number(year, 4).is_some()
            && matches!(number(month, 2), Some(1..=12))
            && matches!(number(day, 2), Some(1..=31))
    );
    is_date && !name.trim().is_empty() && !who.contains(char::is_control)
}

fn read_bundle(
    language: Language,
    direction: Direction,
) -> Result<FluentBundle<FluentResource>, Error> {
    let fault = |file: &str, reason: String| Error::Messages {
        file: file.to_owned(),
        reason,
    };
    let identifier: LanguageIdentifier = language
        .tag()
        .parse()
        .map_err(|_| Error::Unknown(language.tag().to_owned()))?;
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // Where lines run from right to left, numbers and names keep their own order within marks.
    // Elsewhere the marks are not needed, and the text layout breaks lines beside them wrongly.
    bundle.set_use_isolating(direction == Direction::RightToLeft);
    let folder = LOCALES
        .get_dir(language.tag())
        .ok_or_else(|| Error::Unknown(language.tag().to_owned()))?;
    for file in folder.files() {
        if file.path().extension().is_none_or(|kind| kind != "ftl") {
            continue;
        }
        let name = file.path().to_str().unwrap_or_default();
        let text = file
            .contents_utf8()
            .ok_or_else(|| fault(name, "not UTF-8".to_owned()))?;
        let resource = FluentResource::try_new(text.to_owned())
            .map_err(|(_, errors)| fault(name, format!("{errors:?}")))?;
        bundle
            .add_resource(resource)
            .map_err(|errors| fault(name, format!("{errors:?}")))?;
    }
    Ok(bundle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_review_is_a_name_and_a_date() {
        for good in ["A. Speaker, 2026-11-27", "A, B, 2000-01-31"] {
            assert!(is_review(good), "{good}");
        }
        for bad in [
            "",
            "A. Speaker",
            ", 2026-11-27",
            "A. Speaker, 27.11.2026",
            "A. Speaker, 2026-13-01",
            "A. Speaker, 2026-11-00",
            "A. Speaker, 2026-1-001",
            "A. Speaker, 2026-+1-01",
            "A.\nSpeaker, 2026-11-27",
        ] {
            assert!(!is_review(bad), "{bad}");
        }
    }

    #[test]
    fn what_was_said_is_known_once_somebody_wants_to_know() {
        let locale = Locale::load(Language::ENGLISH).unwrap();
        let back = locale.text(&Message::Back);
        assert!(locale.keys_said(&back).is_empty());
        locale.remember();
        let why = locale.text(&Message::ServiceNeedsStaff);
        let closed = locale.text(&Message::ServiceClosedBecause { why });
        let back = locale.text(&Message::Back);
        let keys = |words: &str| Vec::from_iter(locale.keys_said(words));
        assert_eq!(keys(&back), ["back"]);
        assert_eq!(
            keys(&closed),
            ["service-closed-because", "service-needs-staff"]
        );
        assert!(keys(&format!("{back} and forth")).is_empty());
    }

    #[test]
    fn every_sentence_stands_under_the_key_that_it_is_known_by() {
        let locale = Locale::load(Language::new("hi")).unwrap();
        let sentences = locale.sentences();
        assert!(sentences.len() > 500, "{}", sentences.len());
        for (key, words) in &sentences {
            assert_eq!(locale.key_of(words), Some(*key));
        }
        let words = locale.text(&Message::Back);
        assert!(sentences.values().any(|sentence| *sentence == words));
        assert!(!sentences.contains_key("step-of"), "it has variables");
    }

    #[test]
    fn the_files_of_a_language_are_those_of_its_folder() {
        let files: Vec<_> = Locale::fluent_files(Language::ENGLISH).collect();
        assert!(files.iter().all(|(name, _)| name.ends_with(".ftl")));
        assert!(
            files
                .iter()
                .any(|(name, text)| *name == "kiosk.ftl" && text.contains("back = "))
        );
        assert_eq!(Locale::fluent_files(Language::new("xx")).count(), 0);
    }

    #[test]
    fn what_is_said_of_a_review_is_who_or_that_nobody_did() {
        let english = &Locale::available().unwrap()[0];
        assert_eq!(english.review(), "the original");
        let hindi = LanguageFacts {
            language: Language::new("hi"),
            ..english.clone()
        };
        assert_eq!(hindi.review(), "not yet reviewed by a native speaker");
        let reviewed = LanguageFacts {
            reviewed_by: Some("A. Speaker, 2026-11-27".to_owned()),
            ..hindi
        };
        assert_eq!(reviewed.review(), "reviewed by A. Speaker, 2026-11-27");
    }
}
