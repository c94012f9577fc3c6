//! One field of a section: its value, where it stands, and the bounds it must keep.

use super::error::{Error, Place};
use super::file::SecretHint;
use serde::de::value::StrDeserializer;
use serde::de::{self, DeserializeOwned};
use std::fmt;
use std::ops::RangeInclusive;
use std::path::Path;
use std::time::Duration;
use toml::{Spanned, Value};

/// A value as it stands in the file; `None` where the file is silent.
pub(super) type Raw = Option<Spanned<Value>>;

/// A section while it is read.
#[derive(Clone, Copy)]
pub(super) struct Section<'a> {
    pub(super) name: &'static str,
    pub(super) file: &'a Path,
    pub(super) text: &'a str,
    pub(super) secret: SecretHint<'a>,
}

impl Section<'_> {
    /// One of the words of an enum without data, as serde names them.
    pub(super) fn choice<T: DeserializeOwned>(
        self,
        key: &str,
        raw: &Raw,
    ) -> Result<Option<T>, Error> {
        let Some(value) = raw else {
            return Ok(None);
        };
        // No variant has an empty name: what is no text is refused with the list of words too.
        let word = value.get_ref().as_str().unwrap_or_default();
        T::deserialize(StrDeserializer::new(word))
            .map(Some)
            .map_err(|NoSuchWord(rule)| self.error(key, raw, &rule))
    }

    /// A line of text with something in it, without blanks around it.
    pub(super) fn line(self, key: &str, raw: &Raw, max: usize) -> Result<Option<String>, Error> {
        let rule = format!("must be a text of 1 to {max} characters in one line");
        self.checked(key, raw, &rule, |value| {
            let text = value.as_str()?.trim();
            let fits = (1..=max).contains(&text.chars().count());
            (fits && !text.chars().any(char::is_control)).then(|| text.to_owned())
        })
    }

    pub(super) fn seconds(
        self,
        key: &str,
        raw: &Raw,
        bounds: RangeInclusive<u64>,
    ) -> Result<Option<Duration>, Error> {
        let rule = format!(
            "must be a whole number of seconds from {} to {}",
            bounds.start(),
            bounds.end()
        );
        self.checked(key, raw, &rule, |value| {
            let seconds = u64::try_from(value.as_integer()?).ok()?;
            bounds
                .contains(&seconds)
                .then(|| Duration::from_secs(seconds))
        })
    }

    pub(super) fn number(
        self,
        key: &str,
        raw: &Raw,
        bounds: RangeInclusive<f32>,
    ) -> Result<Option<f32>, Error> {
        let rule = format!(
            "must be a number from {:?} to {:?}",
            bounds.start(),
            bounds.end()
        );
        self.checked(key, raw, &rule, |value| {
            // Wide enough for every value that can be allowed.
            #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
            let number = value
                .as_float()
                .or_else(|| value.as_integer().map(|whole| whole as f64))?
                as f32;
            bounds.contains(&number).then_some(number)
        })
    }

    pub(super) fn flag(self, key: &str, raw: &Raw) -> Result<Option<bool>, Error> {
        self.checked(key, raw, "must be true or false", Value::as_bool)
    }

    /// Any other rule.
    pub(super) fn checked<T>(
        self,
        key: &str,
        raw: &Raw,
        rule: &str,
        read: impl FnOnce(&Value) -> Option<T>,
    ) -> Result<Option<T>, Error> {
        match raw {
            None => Ok(None),
            Some(value) => read(value.get_ref())
                .map(Some)
                .ok_or_else(|| self.error(key, raw, rule)),
        }
    }

    /// An error about a key, at its line; at the line of the section when it is absent.
    pub(super) fn error(self, key: &str, raw: &Raw, rule: &str) -> Error {
        self.place(raw)
            .error(format!("[{}] {key} {rule}", self.name))
    }

    /// Where a value stands; where the section begins when there is none.
    pub(super) fn place(self, raw: &Raw) -> Place {
        let offset = match raw {
            Some(value) => value.span().start,
            None => self.start(),
        };
        Place::at(self.file, self.text, offset)
    }

    /// Where a value stands, if it does.
    pub(super) fn place_of(self, raw: &Raw) -> Option<Place> {
        raw.is_some().then(|| self.place(raw))
    }

    fn start(self) -> usize {
        let header = format!("[{}]", self.name);
        let mut offset = 0;
        for line in self.text.split_inclusive('\n') {
            if line.trim_start().starts_with(&header) {
                return offset;
            }
            offset += line.len();
        }
        0
    }
}

/// The rule that a word broke. It never repeats the word: that may be a secret in the wrong place.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct NoSuchWord(String);

impl de::Error for NoSuchWord {
    fn custom<M: fmt::Display>(message: M) -> Self {
        Self(message.to_string())
    }

    fn unknown_variant(_: &str, words: &'static [&'static str]) -> Self {
        Self(format!("must be {}", alternatives(words)))
    }
}

/// `"a"`, `"a" or "b"`, `"a", "b" or "c"`.
pub(super) fn alternatives(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => String::new(),
    }
}
