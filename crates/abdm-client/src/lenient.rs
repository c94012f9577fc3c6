//! Reading what others write: fields that come as text today and as a number tomorrow, and
//! texts that must be made harmless before anybody sees them. What a call brought is never lost
//! for a part of it that is odd: each part is read by itself, and an odd one counts as absent.

mod duplicates;

use abdm_types::plain_line;
use serde::Deserializer;
use serde::de::{Deserialize, DeserializeOwned};
use serde_json::value::RawValue;
use zeroize::Zeroizing;

/// Reads the first JSON value of an answer, whatever stands around it: a byte order mark before
/// it, anything behind it, keys that come twice, bytes that are no text.
pub(super) fn read<A: DeserializeOwned>(body: &[u8]) -> Option<A> {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    first(body).or_else(|| {
        let text = Zeroizing::new(String::from_utf8_lossy(body).into_owned());
        let raw: &RawValue = borrowed(text.as_bytes())?;
        first(duplicates::without(raw).as_bytes())
    })
}

/// Whether an answer is a list, whatever is in it.
pub(super) fn is_list(body: &[u8]) -> bool {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    body.trim_ascii_start().starts_with(b"[")
}

fn first<A: DeserializeOwned>(body: &[u8]) -> Option<A> {
    borrowed(body)
}

fn borrowed<'a, A: Deserialize<'a>>(body: &'a [u8]) -> Option<A> {
    A::deserialize(&mut serde_json::Deserializer::from_slice(body)).ok()
}

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

/// The first words of an object by their keys, as they came; none where it is anything else.
#[derive(Default)]
pub(super) struct Words(pub(super) Vec<(String, String)>);

/// An object of its own inside an answer; absent when it is anything else.
pub(super) struct Part<A>(pub(super) Option<A>);

/// A list of objects, which may come as one object. What is no object in it is passed over.
pub(super) struct Parts<A> {
    pub(super) all: Vec<A>,
    /// Whether there was a list at all.
    pub(super) is_list: bool,
    /// Whether something stood there that is no list: it may have meant one.
    pub(super) is_odd: bool,
}

impl<A> Default for Part<A> {
    fn default() -> Self {
        Self(None)
    }
}

impl<A> Default for Parts<A> {
    fn default() -> Self {
        Self {
            all: Vec::new(),
            is_list: false,
            is_odd: false,
        }
    }
}

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
            .map(|text| plain_line(text, max))
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

/// What kind of value a raw text is.
enum Kind {
    Text,
    Object,
    List,
    Null,
    /// A number or a truth value, as it is written.
    Word,
}

impl Kind {
    fn of(raw: &RawValue) -> Self {
        match raw.get().as_bytes().first() {
            Some(b'"') => Self::Text,
            Some(b'{') => Self::Object,
            Some(b'[') => Self::List,
            Some(b'n') | None => Self::Null,
            Some(_) => Self::Word,
        }
    }
}

fn scalar(raw: &RawValue) -> Option<String> {
    match Kind::of(raw) {
        Kind::Text => serde_json::from_str(raw.get()).ok(),
        Kind::Word => Some(raw.get().to_owned()),
        Kind::Object | Kind::List | Kind::Null => None,
    }
}

fn members(raw: &RawValue) -> Vec<&RawValue> {
    serde_json::from_str(raw.get()).unwrap_or_default()
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?;
        Ok(Self(scalar(raw)))
    }
}

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?;
        Ok(Self(match Kind::of(raw) {
            Kind::List => {
                let texts = members(raw)
                    .into_iter()
                    .filter_map(scalar)
                    .map(Some)
                    .map(Text);
                let texts = texts.filter_map(|text| text.raw().map(str::to_owned));
                texts.take(MAX_LIST).collect()
            }
            Kind::Text => scalar(raw).into_iter().collect(),
            Kind::Word | Kind::Object | Kind::Null => Vec::new(),
        }))
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
        let raw = <&RawValue>::deserialize(deserializer)?;
        Ok(Self(scalar(raw).map(Zeroizing::new)))
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?;
        let pairs = duplicates::pairs(raw.get()).unwrap_or_default().into_iter();
        let word = |value: &RawValue| match Kind::of(value) {
            Kind::Text => scalar(value),
            Kind::Object | Kind::List | Kind::Null | Kind::Word => None,
        };
        let words = pairs.filter_map(|(key, value)| Some((key, word(value)?)));
        Ok(Self(words.take(MAX_WORDS).collect()))
    }
}

impl<'de, A: DeserializeOwned> Deserialize<'de> for Part<A> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?;
        Ok(Self(object(raw)))
    }
}

impl<'de, A: DeserializeOwned> Deserialize<'de> for Parts<A> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?;
        let kind = Kind::of(raw);
        let is_odd = matches!(kind, Kind::Text | Kind::Word);
        let (all, is_list) = match kind {
            Kind::List => {
                let members = members(raw).into_iter().take(MAX_LIST);
                (members.filter_map(object).collect(), true)
            }
            Kind::Object => (object(raw).into_iter().collect(), true),
            Kind::Text | Kind::Word | Kind::Null => (Vec::new(), false),
        };
        Ok(Self {
            all,
            is_list,
            is_odd,
        })
    }
}

fn object<A: DeserializeOwned>(raw: &RawValue) -> Option<A> {
    match Kind::of(raw) {
        Kind::Object => read(raw.get().as_bytes()),
        Kind::Text | Kind::List | Kind::Null | Kind::Word => None,
    }
}

/// The longest list that is kept: ABDM suggests 10 to 24 addresses, and six share a mobile.
const MAX_LIST: usize = 50;

/// The most words that are kept of an object.
const MAX_WORDS: usize = 100;

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize, Default)]
    #[serde(default)]
    struct Sample {
        text: Text,
        list: Texts,
        flag: Flag,
        secret: Secret,
    }

    fn read(json: &str) -> Sample {
        super::read(json.as_bytes()).unwrap()
    }

    #[derive(serde::Deserialize, Default)]
    #[serde(default)]
    struct Whole {
        part: Part<Sample>,
        parts: Parts<Sample>,
    }

    /// Every kind of value that a field can have, and none that it should.
    const ODD: [&str; 12] = [
        "null",
        "7",
        "-1",
        "1e999",
        "true",
        "\"\"",
        "\"x\"",
        "[]",
        "[[]]",
        "{}",
        "[7,null]",
        "\"\\ud800\"",
    ];

    #[test]
    fn an_odd_part_takes_nothing_else_with_it() {
        for odd in ODD {
            for field in ["list", "flag", "secret", "part", "parts", "unheard"] {
                let json = format!(r#"{{"{field}":{odd},"text":"kept"}}"#);
                assert_eq!(read(&json).text.raw(), Some("kept"), "{json}");
                let json = format!(r#"{{"part":{{"text":"kept","{field}":{odd}}}}}"#);
                let whole: Whole = super::read(json.as_bytes()).unwrap();
                let text = whole.part.0.and_then(|part| part.text.0);
                assert_eq!(text.as_deref(), Some("kept"), "{json}");
            }
            let json = format!(r#"{{"part":{odd},"parts":[{odd},{{"text":"kept"}},{odd}]}}"#);
            let whole: Whole = super::read(json.as_bytes()).unwrap();
            let texts = whole.parts.all.iter().filter_map(|part| part.text.raw());
            assert_eq!(texts.collect::<Vec<_>>(), ["kept"], "{json}");
        }
    }

    #[test]
    fn reads_what_stands_around_and_what_comes_twice() {
        let kept = |body: &[u8]| {
            let whole: Option<Sample> = super::read(body);
            whole.and_then(|whole| whole.text.0)
        };
        for body in [
            &b"\xef\xbb\xbf{\"text\":\"kept\"}"[..],
            b"{\"text\":\"kept\"}\0\0",
            b"{\"text\":\"kept\"}\n{\"text\":\"other\"}",
            b"{\"text\":\"kept\"}<!-- a proxy -->",
            b"{\"text\":\"other\",\"text\":\"kept\"}",
            b"{\"text\":\"kept\",\"text\":null}",
            b"{\"text\":\"kept\",\"text\":\"\"}",
            b"{\"flag\":1,\"flag\":2,\"text\":\"kept\"}",
            b"{\"list\":\"\xe9\xff\",\"text\":\"kept\"}",
        ] {
            let shown = String::from_utf8_lossy(body);
            assert_eq!(kept(body).as_deref(), Some("kept"), "{shown}");
        }
        for body in [
            &b"{\"text\":\"ke"[..],
            b"",
            b"null",
            b"\"text\"",
            b"{\"text\" 1}",
        ] {
            assert_eq!(kept(body), None);
        }
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
}
