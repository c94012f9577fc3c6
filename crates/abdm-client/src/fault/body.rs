//! Reading every shape of an error body (protocol.md section 11.1), and what gateways wrap
//! around them.

use super::markup::element;
use serde_json::{Map, Value};

/// What an error body says, whatever its shape.
#[derive(Default)]
pub(super) struct ErrorBody {
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
/// More than any refusal has that a program wrote, in bytes.
const MAX_JSON: usize = 64 * 1024;
/// More than any fault in XML has, in bytes.
const MAX_MARKUP: usize = 16 * 1024;

impl ErrorBody {
    pub(super) fn read(body: &[u8]) -> Self {
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
        let body = body.trim_ascii_start();
        let mut read = Self::default();
        // In memory, JSON can take eighty times as much as written.
        let json = Some(body).filter(|body| body.len() <= MAX_JSON);
        // What stands behind the first value is nobody's business.
        let first = json.and_then(|json| {
            let values = serde_json::Deserializer::from_slice(json);
            values.into_iter().next()
        });
        match first {
            Some(Ok(value)) => read.note(&value),
            Some(Err(_)) | None if body.starts_with(b"<") => {
                let text = String::from_utf8_lossy(body.get(..MAX_MARKUP).unwrap_or(body));
                read.note_markup(&text);
            }
            Some(Err(_)) | None => {}
        }
        read
    }

    /// Whether the service itself answered, and not something in front of it.
    pub(super) fn is_of_the_service(&self) -> bool {
        self.codes
            .iter()
            .any(|code| code.starts_with("ABDM-") || code.starts_with("HIS-"))
    }

    fn note(&mut self, mut value: &Value) {
        while let Some(first) = first_of(value) {
            value = first;
        }
        let Some(object) = value.as_object() else {
            self.say(value);
            return;
        };
        // The detail first: the outer code of V1/V2 only says that something was wrong.
        for inner in [
            "details",
            "error",
            "errors",
            "fault",
            "ams:fault",
            "amt:fault",
        ] {
            let inner = field(object, inner);
            let inner = inner.and_then(first_of).or(inner);
            if let Some(Value::Object(inner)) = inner {
                self.note_plain(inner);
            }
        }
        self.note_plain(object);
        for (key, text) in object.iter().take(MAX_FIELDS) {
            if let Some(text) = text.as_str() {
                self.fields
                    .push((key.to_ascii_lowercase(), shorten(text).to_lowercase()));
            }
        }
    }

    fn note_plain(&mut self, object: &Map<String, Value>) {
        for name in ["code", "errorcode", "error_code", "ams:code", "amt:code"] {
            if let Some(code) = field(object, name).and_then(scalar) {
                self.note_code(&code);
            }
        }
        for name in ["message", "description"] {
            if let Some(text) = field(object, name) {
                self.say(text);
            }
        }
    }

    fn note_code(&mut self, code: &str) {
        let code = code.trim().trim_end_matches([':', ' ']);
        if !code.is_empty() {
            self.codes.push(shorten(code).to_ascii_uppercase());
        }
    }

    /// A fault in XML has a code; any other markup is a page for people.
    fn note_markup(&mut self, text: &str) {
        let Some(code) = element(text, "code") else {
            self.is_page = true;
            return;
        };
        self.note_code(code);
        for name in ["message", "description"] {
            let text = element(text, name).unwrap_or_default();
            self.say(&Value::from(text));
        }
    }

    fn say(&mut self, text: &Value) {
        if let Some(text) = text.as_str() {
            self.text.push_str(&shorten(text).to_lowercase());
            self.text.push('\n');
        }
    }
}

fn first_of(value: &Value) -> Option<&Value> {
    value.as_array()?.first()
}

/// A field by its name in any letter case.
fn field<'a>(object: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    let exact = object.get(name);
    exact.or_else(|| {
        let mut fields = object.iter().take(MAX_FIELDS);
        fields
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    })
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
