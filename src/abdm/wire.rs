//! Reading what others write: fields that come as text today and as a number tomorrow, and
//! texts that must be made harmless before anybody sees them.

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;
use zeroize::Zeroizing;

/// A text field that may come as text, number, truth value or null, or as something else
/// altogether, which counts as absent.
#[derive(Default)]
pub(super) struct Text(Option<String>);

/// A list of texts that may come as one text or null.
#[derive(Default)]
pub(super) struct Texts(pub(super) Vec<String>);

/// A truth value that may come as text.
#[derive(Default)]
pub(super) struct Flag(pub(super) Option<bool>);

/// A text that is wiped when it is dropped.
#[derive(Default)]
pub(super) struct Secret(Option<Zeroizing<String>>);

impl Text {
    /// As it came, without blanks around it; `None` when that leaves nothing.
    pub(super) fn raw(&self) -> Option<&str> {
        self.0
            .as_deref()
            .map(str::trim)
            .filter(|text| !text.is_empty())
    }

    /// Harmless, in one line, and at most `max` characters long.
    pub(super) fn clean(&self, max: usize) -> Option<String> {
        self.raw()
            .map(|text| clean(text, max))
            .filter(|text| !text.is_empty())
    }
}

impl Secret {
    /// Whether there is one.
    pub(super) fn is_given(&self) -> bool {
        self.0.as_ref().is_some_and(|text| !text.trim().is_empty())
    }

    /// The text, when it can stand in a header.
    pub(super) fn token(self) -> Option<Zeroizing<String>> {
        self.0.filter(|text| is_token(text, MAX_TOKEN))
    }
}

/// Whether a text is short enough and of visible ASCII alone, so that it can go into a header
/// and out again unchanged.
pub(super) fn is_token(text: &str, max: usize) -> bool {
    (1..=max).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// The longest token that is taken, in bytes: ABDM's have about 1,000.
pub(super) const MAX_TOKEN: usize = 16 * 1024;

/// Makes a service's text fit to be shown and printed: control characters and the characters
/// that turn the direction of text are taken out, line ends become blanks, runs of blanks
/// become one, and it is cut at `max` characters. The joiners of Indic scripts stay.
pub(super) fn clean(text: &str, max: usize) -> String {
    let mut cleaned = String::new();
    let mut count = 0;
    let mut blank = false;
    for character in text.chars() {
        if character.is_whitespace() {
            blank = count > 0;
            continue;
        }
        if is_harmful(character) {
            continue;
        }
        if blank && count < max {
            cleaned.push(' ');
            count += 1;
        }
        blank = false;
        if count >= max {
            break;
        }
        cleaned.push(character);
        count += 1;
    }
    cleaned.truncate(cleaned.trim_end().len());
    cleaned
}

fn is_harmful(character: char) -> bool {
    character.is_control()
        || matches!(character,
            // Direction marks, embeddings, overrides and isolates.
            '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}'
            // Invisible: byte order mark, annotations, tags, private use.
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
            | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Scalar).map(Self)
    }
}

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(List).map(Self)
    }
}

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Text::deserialize(deserializer)?;
        Ok(Self(match text.raw() {
            Some("true" | "True" | "TRUE" | "1" | "Y") => Some(true),
            Some("false" | "False" | "FALSE" | "0" | "N") => Some(false),
            _ => None,
        }))
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_any(Scalar)?;
        Ok(Self(text.map(Zeroizing::new)))
    }
}

struct Scalar;

impl<'de> Visitor<'de> for Scalar {
    type Value = Option<String>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Some(value.to_owned()))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Some(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Some(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Some(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Some(value.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(None)
    }
}

struct List;

impl<'de> Visitor<'de> for List {
    type Value = Vec<String>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(vec![value.to_owned()])
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(vec![value.to_string()])
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut texts = Vec::new();
        while let Some(text) = seq.next_element::<Text>()? {
            if texts.len() < MAX_LIST
                && let Some(text) = text.raw()
            {
                texts.push(text.to_owned());
            }
        }
        Ok(texts)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Vec::new())
    }
}

/// The longest list that is kept: ABDM suggests 10 to 24 addresses.
const MAX_LIST: usize = 50;

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Deserialize, Default)]
    #[serde(default)]
    struct Sample {
        text: Text,
        list: Texts,
        flag: Flag,
        secret: Secret,
    }

    fn read(json: &str) -> Sample {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn takes_every_kind_of_value_for_a_text() {
        for (json, text) in [
            (r#"{"text":" a b "}"#, Some("a b")),
            (r#"{"text":91100020003008}"#, Some("91100020003008")),
            (r#"{"text":-1}"#, Some("-1")),
            (r#"{"text":true}"#, Some("true")),
            (r#"{"text":null}"#, None),
            (r#"{"text":["x",{"y":1}]}"#, None),
            (r#"{"text":{"x":[1]}}"#, None),
            (r#"{"text":"  "}"#, None),
            ("{}", None),
        ] {
            assert_eq!(read(json).text.raw(), text, "{json}");
        }
    }

    #[test]
    fn takes_every_kind_of_value_for_a_list_and_a_flag() {
        assert_eq!(read(r#"{"list":["a",1,null,"b"]}"#).list.0, ["a", "1", "b"]);
        assert_eq!(read(r#"{"list":"a"}"#).list.0, ["a"]);
        assert!(read(r#"{"list":null}"#).list.0.is_empty());
        assert!(read(r#"{"list":{"a":1}}"#).list.0.is_empty());
        assert_eq!(read(r#"{"flag":"false"}"#).flag.0, Some(false));
        assert_eq!(read(r#"{"flag":true}"#).flag.0, Some(true));
        assert_eq!(read(r#"{"flag":null}"#).flag.0, None);
        let long = format!(r#"{{"list":[{}1]}}"#, "1,".repeat(500));
        assert_eq!(read(&long).list.0.len(), MAX_LIST);
    }

    #[test]
    fn takes_only_tokens_that_a_header_can_hold() {
        let token = |json| read(json).secret.token().map(|token| token.to_string());
        assert_eq!(token(r#"{"secret":"a.b-c_d"}"#).as_deref(), Some("a.b-c_d"));
        assert_eq!(token(r#"{"secret":"a b"}"#), None);
        assert_eq!(token(r#"{"secret":"a\r\nX: y"}"#), None);
        assert_eq!(token(r#"{"secret":""}"#), None);
        assert_eq!(token(r#"{"secret":null}"#), None);
    }

    #[test]
    fn makes_text_harmless() {
        for (text, cleaned) in [
            ("Asha\u{202e}oaR", "AshaoaR"),
            ("  Asha\r\n\tRao  ", "Asha Rao"),
            ("a\u{0}b\u{1b}[31mc", "ab[31mc"),
            ("\u{feff}x\u{2066}y\u{2069}", "xy"),
            // The joiner that Devanagari needs.
            ("क्\u{200d}ष", "क्\u{200d}ष"),
            ("\u{200e}\u{200f}", ""),
        ] {
            assert_eq!(clean(text, 100), cleaned, "{text:?}");
        }
        assert_eq!(clean("abc def", 4), "abc");
        assert_eq!(clean("abcdef", 4), "abcd");
    }
}
