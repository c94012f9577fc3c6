//! Reading the fields of a request, in every generation.

use serde_json::{Map, Value};
use uuid::Uuid;

/// A text, or a number written as one.
pub(super) fn text(fields: &Map<String, Value>, key: &str) -> Option<String> {
    match fields.get(key)? {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

/// A `txnId`.
pub(super) fn txn_id(fields: &Map<String, Value>) -> Option<Uuid> {
    uuid(&text(fields, "txnId")?)
}

/// A UUID in its usual form.
pub(super) fn uuid(text: &str) -> Option<Uuid> {
    (text.len() == 36)
        .then(|| Uuid::try_parse(text).ok())
        .flatten()
}

/// Whether a plain mobile is what the API wants: ten digits, the first not 0 (protocol.md
/// section 13).
pub(super) fn is_mobile(text: &str) -> bool {
    text.len() == 10 && !text.starts_with('0') && is_digits(text)
}

/// Whether a text is made of digits.
pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
