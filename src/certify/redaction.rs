//! What may be written of a body: what is known to be harmless, and of everything else only what
//! kind of thing it is and how long.

use super::recorder::Body;
use crate::domain::masked;
use serde_json::{Map, Value};

/// Keys whose text says nothing of a person. Long numbers in it are hidden all the same: a message
/// may name a phone.
const HARMLESS: [&str; 27] = [
    "abhaStatus",
    "abhaType",
    "authMethod",
    "authMethods",
    "authResult",
    "blockedAuthMethods",
    "code",
    "encryptionAlgorithm",
    "expiresIn",
    "grantType",
    "kycType",
    "kycVerified",
    "loginHint",
    "message",
    "mobileVerified",
    "otpSystem",
    "refreshExpiresIn",
    "scope",
    "status",
    "timeStamp",
    "timestamp",
    "tokenType",
    "txnId",
    "type",
    "verificationStatus",
    "verificationType",
    "version",
];

/// Keys whose value is a person's number or address: they are shown with dots, so that two calls
/// can be told to speak of the same one.
const MASKED: [&str; 16] = [
    "ABHANumber",
    "abhaAddress",
    "abhaAddressList",
    "abhaNumber",
    "healthId",
    "healthIdNumber",
    "mobile",
    "mobileNumber",
    "phrAddress",
    "preferredAbhaAddress",
    "preferredAddress",
    "preferredPhrAddress",
    "dob",
    "dateOfBirth",
    "yearOfBirth",
    "clientId",
];

/// Lists are cut here.
const LONGEST_LIST: usize = 20;

/// A key longer than this may be a value in the wrong place.
const LONGEST_KEY: usize = 40;

/// What may be written of a body.
pub(super) fn redacted(body: &Body) -> Value {
    match body {
        Body::Empty => Value::Null,
        Body::Json(value) => of_value(None, value),
        Body::Other(content_type, bytes) => {
            let kind = content_type.split(';').next().unwrap_or_default().trim();
            let is_plain = kind.len() <= LONGEST_KEY
                && kind
                    .chars()
                    .all(|sign| sign.is_ascii_alphanumeric() || "/+-.".contains(sign));
            let kind = if is_plain && !kind.is_empty() {
                kind
            } else {
                "something"
            };
            Value::String(format!("<{kind}, {}>", size(*bytes)))
        }
    }
}

/// A size in words. Six digits that stand alone might be somebody's code, and are not told from it.
pub(super) fn size(bytes: usize) -> String {
    format!("{} kB", bytes.div_ceil(1024))
}

fn of_value(key: Option<&str>, value: &Value) -> Value {
    match value {
        Value::Null | Value::Bool(_) => value.clone(),
        Value::Number(number) => {
            if key.is_some_and(|key| HARMLESS.contains(&key)) {
                value.clone()
            } else {
                Value::String(format!("<number of {} signs>", number.to_string().len()))
            }
        }
        Value::String(text) => Value::String(of_text(key, text)),
        Value::Array(list) => {
            let shown = list.iter().take(LONGEST_LIST).map(|one| of_value(key, one));
            let mut shown: Vec<Value> = shown.collect();
            if list.len() > LONGEST_LIST {
                let more = list.len() - LONGEST_LIST;
                shown.push(Value::String(format!("<{more} more>")));
            }
            Value::Array(shown)
        }
        Value::Object(map) => {
            let shown: Map<String, Value> = map
                .iter()
                .map(|(key, value)| (of_key(key), of_value(Some(key), value)))
                .collect();
            Value::Object(shown)
        }
    }
}

fn of_key(key: &str) -> String {
    let is_name = key.len() <= LONGEST_KEY
        && key
            .chars()
            .all(|sign| sign.is_ascii_alphabetic() || "_-.".contains(sign));
    if is_name {
        key.to_owned()
    } else {
        format!("<key of {} signs>", key.chars().count())
    }
}

fn of_text(key: Option<&str>, text: &str) -> String {
    let length = text.chars().count();
    if key.is_some_and(|key| HARMLESS.contains(&key)) && length <= 200 {
        // A transaction is no number of a person, though part of it may look like one.
        if key == Some("txnId") {
            return text.to_owned();
        }
        return masked(text).unwrap_or_else(|| text.to_owned());
    }
    if key.is_some_and(|key| MASKED.contains(&key)) && length <= 64 {
        return hidden(text);
    }
    format!("<text of {length} signs>")
}

/// A number, an address or a date with dots, whatever form it has. A year and a code of a few digits
/// stay.
pub(super) fn hidden(text: &str) -> String {
    masked(text).unwrap_or_else(|| {
        if text.chars().any(|sign| sign.is_alphabetic() || sign == '@') {
            "•".repeat(text.chars().count())
        } else {
            text.to_owned()
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_what_is_known_to_be_harmless_is_written() {
        let body = Body::Json(json!({
            "message": "OTP sent to mobile number ending with ******3372 for 9999900004",
            "txnId": "0f8d5a3c-6f1e-4d2b-9a77-100000000000",
            "authResult": "success",
            "token": "header.payload.signature",
            "expiresIn": 1800,
            "pin": 4711,
            "isNew": true,
            "clientSecret": "invented-words",
            "accounts": [{"ABHANumber": "91-1000-2000-3008", "name": "Asha Rao",
                "preferredAbhaAddress": "asha_1995@sbx", "abhaAddressList": ["asha_95"], "dob": "31-05-1995", "profilePhoto": "/9j/4AAQ"}],
            "999941057058": "x"
        }));
        assert_eq!(
            redacted(&body),
            json!({
                "message": "OTP sent to mobile number ending with ******3372 for ••••••0004",
                "txnId": "0f8d5a3c-6f1e-4d2b-9a77-100000000000",
                "authResult": "success",
                "token": "<text of 24 signs>",
                "expiresIn": 1800,
                "pin": "<number of 4 signs>",
                "isNew": true,
                "clientSecret": "<text of 14 signs>",
                "accounts": [{"ABHANumber": "••-••••-••••-3008", "name": "<text of 8 signs>",
                    "preferredAbhaAddress": "•••••••••@sbx", "abhaAddressList": ["•••••••"], "dob": "••-••-••••",
                    "profilePhoto": "<text of 8 signs>"}],
                "<key of 12 signs>": "<text of 1 signs>"
            })
        );
        let picture = Body::Other("image/png; charset=x".to_owned(), 12);
        assert_eq!(redacted(&picture), json!("<image/png, 1 kB>"));
    }

    #[test]
    fn an_odd_value_under_a_known_key_is_not_written() {
        let body =
            Body::Json(json!({ "mobile": "my mobile is on the table", "status": "x".repeat(300) }));
        let shown = redacted(&body).to_string();
        assert!(
            !shown.contains("table") && !shown.contains("xxx"),
            "{shown}"
        );
    }
}
