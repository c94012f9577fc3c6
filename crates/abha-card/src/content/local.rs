//! The second language of a card.

use super::clean::{clean, legible};
use super::{LONGEST_ADDRESS, LONGEST_NAME, LONGEST_VALUE, Text};
use crate::shaping::{language_of, script_of};
use abdm_types::{Language, LocalizedDetails, Profile};
use harfrust::Script;
use kiosk_locale::{Locale, Message};

/// Where the second language comes from.
enum Source {
    /// The locale's own messages.
    Locale,
    /// The labels that the service sent.
    Service,
    /// Nowhere: the card is in English.
    None,
}

/// The service's keys for a label, without case and signs. They are published nowhere, so every
/// spelling that the field names of a profile suggest is taken.
static SPELLINGS: &[(Message, &[&str])] = &[
    (
        Message::CardAbhaNumber,
        &["abhanumber", "healthidnumber", "abhano"],
    ),
    (
        Message::CardAbhaAddress,
        &[
            "abhaaddress",
            "preferredabhaaddress",
            "phraddress",
            "healthid",
        ],
    ),
    (
        Message::CardDateOfBirth,
        &["dateofbirth", "dob", "birthdate", "dayofbirth"],
    ),
    (Message::CardYearOfBirth, &["yearofbirth", "yob"]),
    (Message::CardGender, &["gender", "sex"]),
    (
        Message::CardMobile,
        &["mobile", "mobilenumber", "mobileno", "phone"],
    ),
    (Message::CardAddress, &["address"]),
    (
        Message::CardTitle,
        &["title", "cardtitle", "abha", "heading"],
    ),
];

pub(super) struct Local<'a> {
    source: Source,
    locale: &'a Locale,
    locale_script: Script,
    details: Option<&'a LocalizedDetails>,
}

/// Whose labels stand beside the English ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Labels {
    /// Those of the language that the person chose.
    Chosen,
    /// Those that the service sent, when they are in another script than the locale, or the
    /// locale is English: for languages that the kiosk does not speak.
    Service,
}

impl<'a> Local<'a> {
    /// Decides which language stands beside English.
    pub(super) fn of(profile: &'a Profile, locale: &'a Locale, labels: Labels) -> Self {
        let details = profile.localized.as_ref();
        let locale_script = script_of(&locale.facts().name);
        let is_english = locale.language() == Language::ENGLISH;
        let service_script = details
            .filter(|_| labels == Labels::Service)
            .and_then(|details| {
                details
                    .labels
                    .values()
                    .find(|label| !label.trim().is_empty())
            })
            .map(|label| script_of(label))
            .filter(|script| *script != Script::LATIN);
        let source = match service_script {
            Some(script) if is_english || script != locale_script => Source::Service,
            Some(_) | None if is_english => Source::None,
            Some(_) | None => Source::Locale,
        };
        Self {
            source,
            locale,
            locale_script,
            details,
        }
    }

    /// The words of a message.
    pub(super) fn words(&self, message: &Message) -> Option<Text> {
        match self.source {
            Source::Locale => Some(Text {
                text: self.locale.text(message),
                language: self.locale.language().tag().to_owned(),
            }),
            Source::Service => self.text(self.label(message)?, LONGEST_VALUE),
            Source::None => None,
        }
    }

    /// The gender in words: as the service writes it when it is in the language of the labels.
    pub(super) fn gender(&self, message: &Message) -> Option<Text> {
        let given = self
            .details
            .and_then(|details| details.gender.as_deref())
            .and_then(|gender| self.text(gender, LONGEST_VALUE));
        match self.source {
            Source::Service => given,
            Source::Locale => given
                .filter(|text| script_of(&text.text) == self.locale_script)
                .or_else(|| self.words(message)),
            Source::None => None,
        }
    }

    /// The name in local script, when the service gives one that is not just the English again.
    pub(super) fn name(&self) -> Option<Text> {
        let name = self.details?.name.as_deref()?;
        self.text(name, LONGEST_NAME)
            .filter(|text| script_of(&text.text) != Script::LATIN)
    }

    /// Where the person lives, as far as the service says it in local script: village, town,
    /// district and state, each once. A third language has no place beside the labels of two;
    /// the name alone is never left out.
    pub(super) fn place(&self) -> Option<Text> {
        let details = self.details?;
        let speaks = |script: Script| match self.source {
            Source::Locale => script == self.locale_script,
            Source::Service | Source::None => true,
        };
        let mut parts: Vec<&str> = Vec::new();
        for part in [
            &details.village_name,
            &details.town_name,
            &details.district_name,
            &details.state_name,
        ] {
            let part = part.as_deref().map(str::trim).unwrap_or_default();
            if script_of(part) != Script::LATIN && !parts.contains(&part) {
                parts.push(part);
            }
        }
        let script = script_of(parts.first()?);
        if !speaks(script) {
            return None;
        }
        let comma = if script == Script::ARABIC {
            "، "
        } else {
            ", "
        };
        self.text(&parts.join(comma), LONGEST_ADDRESS)
    }

    fn text(&self, text: &str, longest: usize) -> Option<Text> {
        let text = legible(&clean(text, longest))?;
        let language = language_of(&text, (self.locale.language().tag(), self.locale_script));
        Some(Text { text, language })
    }

    /// The service's label for a message.
    fn label(&self, message: &Message) -> Option<&'a str> {
        let wanted = SPELLINGS
            .iter()
            .find(|(known, _)| known == message)
            .map(|(_, spellings)| *spellings)
            .unwrap_or_default();
        let plain = |key: &str| -> String {
            key.chars()
                .filter(|character| character.is_ascii_alphanumeric())
                .map(|character| character.to_ascii_lowercase())
                .collect()
        };
        let labels = &self.details?.labels;
        wanted.iter().find_map(|wanted| {
            labels
                .iter()
                .find(|(key, _)| {
                    let key = plain(key);
                    key == *wanted || key.strip_suffix("label") == Some(wanted)
                })
                .map(|(_, label)| label.as_str())
        })
    }
}
