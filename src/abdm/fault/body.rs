//! Reading the nine shapes of an error body (protocol.md section 11.1).

use serde_json::Value;

/// What an error body says, whatever its shape.
#[derive(Default)]
pub(super) struct Said {
    /// Codes, the most particular first, without the blanks and colons that ABDM leaves on
    /// them.
    pub(super) codes: Vec<String>,
    /// Messages and descriptions, in lower case, one a line.
    pub(super) text: String,
    /// The texts of a field-keyed 400 by field, in lower case.
    pub(super) fields: Vec<(String, String)>,
    /// Whether it is a page of markup.
    pub(super) is_page: bool,
}

/// More than any message has: the rest is not read.
const MAX_TEXT: usize = 2_000;
const MAX_FIELDS: usize = 40;

impl Said {
    pub(super) fn read(body: &[u8]) -> Self {
        let start = body.iter().find(|byte| !byte.is_ascii_whitespace());
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
        let Ok(value) = serde_json::from_slice::<Value>(body) else {
            return Self {
                is_page: start == Some(&b'<') || body.trim_ascii_start().starts_with(b"<"),
                ..Self::default()
            };
        };
        let mut said = Self::default();
        said.note(&value);
        said
    }

    /// Whether the service itself answered, and not something in front of it.
    pub(super) fn is_of_the_service(&self) -> bool {
        self.codes
            .iter()
            .any(|code| code.starts_with("ABDM-") || code.starts_with("HIS-"))
    }

    fn note(&mut self, value: &Value) {
        let first_of = |value: &Value| value.as_array().and_then(|list| list.first()).cloned();
        if let Some(first) = first_of(value) {
            self.note(&first);
            return;
        }
        let Some(object) = value.as_object() else {
            self.say(value);
            return;
        };
        // The detail first: the outer code of V1/V2 only says that something was wrong.
        for inner in ["details", "error"] {
            let inner = object.get(inner);
            let inner = inner.and_then(first_of).or_else(|| inner.cloned());
            if let Some(inner) = inner.filter(Value::is_object) {
                self.note_plain(&inner);
            }
        }
        self.note_plain(value);
        for (key, text) in object.iter().take(MAX_FIELDS) {
            if let Some(text) = text.as_str() {
                self.fields
                    .push((key.to_ascii_lowercase(), shorten(text).to_lowercase()));
            }
        }
    }

    fn note_plain(&mut self, value: &Value) {
        let code = value.get("code").and_then(scalar);
        let code = code.map(|code| {
            let code = code.trim().trim_end_matches([':', ' ']);
            shorten(code).to_ascii_uppercase()
        });
        self.codes.extend(code.filter(|code| !code.is_empty()));
        for name in ["message", "description"] {
            if let Some(text) = value.get(name) {
                self.say(text);
            }
        }
    }

    fn say(&mut self, text: &Value) {
        if let Some(text) = text.as_str() {
            self.text.push_str(&shorten(text).to_lowercase());
            self.text.push('\n');
        }
    }
}

fn scalar(value: &Value) -> Option<String> {
    value
        .as_str()
        .map(str::to_owned)
        .or_else(|| value.as_i64().map(|number| number.to_string()))
}

fn shorten(text: &str) -> &str {
    match text.char_indices().nth(MAX_TEXT) {
        Some((end, _)) => text.get(..end).unwrap_or_default(),
        None => text,
    }
}
