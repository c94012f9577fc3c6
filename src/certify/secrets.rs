//! Everything that no file of a run may hold, gathered while it runs.

use super::recorder::{Body, Call};
use serde_json::Value;
use std::fmt;
use zeroize::Zeroizing;

/// What kind of secret was found where none may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A one-time code.
    Code,
    /// An Aadhaar number or a virtual id.
    Aadhaar,
    /// A token of the gateway or of a person.
    Token,
    /// The secret of the client.
    ClientSecret,
    /// A whole mobile or ABHA number.
    Number,
    /// The name of an ABHA address.
    Address,
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Code => "a one-time code",
            Self::Aadhaar => "an Aadhaar number",
            Self::Token => "a token",
            Self::ClientSecret => "the client's secret",
            Self::Number => "a whole mobile or ABHA number",
            Self::Address => "an ABHA address",
        })
    }
}

/// The secrets of a run. It can look for them, and show none.
#[derive(Default)]
pub(super) struct Secrets(Vec<(Kind, Zeroizing<String>)>);

/// A token shorter than this is none; short words would be found everywhere.
const SHORTEST_TOKEN: usize = 12;

/// Where the calls of V3 have addresses.
const ADDRESSES: [&str; 5] = [
    "abhaAddress",
    "abhaAddressList",
    "phrAddress",
    "preferredAbhaAddress",
    "preferredAddress",
];

/// A name shorter than this is a word that may stand anywhere.
const SHORTEST_NAME: usize = 6;

impl Secrets {
    /// Keeps one.
    pub(super) fn add(&mut self, kind: Kind, text: &str) {
        let text = match kind {
            Kind::Aadhaar | Kind::Number => digits(text),
            Kind::Address => text.split('@').next().unwrap_or_default().to_owned(),
            Kind::Code | Kind::Token | Kind::ClientSecret => text.to_owned(),
        };
        let text = Zeroizing::new(text);
        if kind == Kind::Address && text.chars().count() < SHORTEST_NAME {
            return;
        }
        let is_known = self
            .0
            .iter()
            .any(|(known, other)| *known == kind && *other == text);
        if !text.is_empty() && !is_known {
            self.0.push((kind, text));
        }
    }

    /// Keeps the tokens and the client's secret in what was sent and answered.
    pub(super) fn add_calls(&mut self, calls: &[Call]) {
        for call in calls {
            for body in [&call.sent, &call.answer] {
                if let Body::Json(value) = body {
                    self.add_value("", value);
                }
            }
        }
    }

    fn add_value(&mut self, key: &str, value: &Value) {
        match value {
            Value::String(text) => {
                let lower = key.to_ascii_lowercase();
                if lower == "clientsecret" {
                    self.add(Kind::ClientSecret, text);
                } else if text.len() >= SHORTEST_TOKEN
                    && (is_signed(text) || (lower.contains("token") && lower != "tokentype"))
                {
                    self.add(Kind::Token, text);
                } else if lower == "abhanumber" || lower == "healthidnumber" {
                    self.add(Kind::Number, text);
                } else if ADDRESSES.contains(&key) {
                    self.add(Kind::Address, text);
                }
            }
            Value::Array(list) => list.iter().for_each(|one| self.add_value(key, one)),
            Value::Object(map) => map.iter().for_each(|(key, one)| self.add_value(key, one)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// What of it stands in a text or a file.
    pub(super) fn found_in(&self, bytes: &[u8]) -> Option<Kind> {
        let bare: Vec<u8> = bytes
            .iter()
            .copied()
            .filter(|byte| !b" -.".contains(byte))
            .collect();
        let is_there = |(kind, text): &&(Kind, Zeroizing<String>)| match kind {
            // Six digits may be part of anything, and so may a short name: these stand alone.
            Kind::Code | Kind::Address => stands_in(bytes, text.as_bytes(), true),
            Kind::Aadhaar | Kind::Number => stands_in(&bare, text.as_bytes(), false),
            Kind::Token | Kind::ClientSecret => stands_in(bytes, text.as_bytes(), false),
        };
        self.0.iter().find(is_there).map(|(kind, _)| *kind)
    }

    /// How many there are.
    #[cfg(test)]
    fn len(&self) -> usize {
        self.0.len()
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Secrets({})", self.0.len())
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Whether a text has the three parts of a signed token.
fn is_signed(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    parts.len() == 3
        && text.starts_with("ey")
        && parts.iter().all(|part| {
            part.len() > 3
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"-_=".contains(&byte))
        })
}

fn stands_in(bytes: &[u8], text: &[u8], alone: bool) -> bool {
    let is_part = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    memchr::memmem::find_iter(bytes, text).any(|at| {
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        !(alone && (is_part(before) || is_part(bytes.get(at + text.len()))))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::UtcMillis;
    use serde_json::json;

    #[test]
    fn finds_what_may_not_be_written() {
        let mut secrets = Secrets::default();
        secrets.add(Kind::Code, "123456");
        secrets.add(Kind::Aadhaar, "9999 4105 7058");
        secrets.add(Kind::ClientSecret, "invented-words");
        secrets.add(Kind::Token, "a-token-of-sorts");
        secrets.add(Kind::Address, "asha_95@sbx");
        for (text, found) in [
            ("otp: 123456.", Some(Kind::Code)),
            ("9f123456ab-0000", None),
            ("id 1234567", None),
            ("\"loginId\":\"999941057058\"", Some(Kind::Aadhaar)),
            ("9999-4105-7058", Some(Kind::Aadhaar)),
            ("Bearer a-token-of-sorts", Some(Kind::Token)),
            ("x=invented-words", Some(Kind::ClientSecret)),
            ("nothing at all", None),
            ("as \"asha_95\"", Some(Kind::Address)),
            ("natasha_95x", None),
        ] {
            assert_eq!(secrets.found_in(text.as_bytes()), found, "{text}");
        }
        assert!(!format!("{secrets:?}").contains("1234"));
    }

    #[test]
    fn gathers_tokens_and_the_secret_from_the_calls() {
        let mut secrets = Secrets::default();
        secrets.add_calls(&[Call {
            number: 0,
            method: "POST".to_owned(),
            path: "sessions".to_owned(),
            request_id: None,
            at: UtcMillis(0),
            sent: Body::Json(json!({"clientId": "SBX", "clientSecret": "invented-words"})),
            status: Some(200),
            answer: Body::Json(json!({"accessToken": "long-enough-to-count", "tokenType": "bearer-of-something",
                "odd": "eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl", "txnId": "0f8d5a3c-6f1e-4d2b-9a77-1f0d6c5b4a39"})),
            fault: None,
        }]);
        assert_eq!(secrets.len(), 3);
        assert_eq!(secrets.found_in(b"long-enough-to-count"), Some(Kind::Token));
    }
}
