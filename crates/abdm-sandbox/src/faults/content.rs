//! The answer that a fault brings, as the bytes that are sent: one block, however often it is sent.

use axum::body::Bytes;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

/// Text, or JSON as it was written. JSON is not taken apart: it would be many times as long.
#[derive(Debug, Clone)]
pub(super) struct Content {
    bytes: Bytes,
    is_text: bool,
}

impl Content {
    /// What is sent. Clones share it.
    pub(super) fn bytes(&self) -> Bytes {
        self.bytes.clone()
    }

    /// What it is called unless another name is asked for.
    pub(super) const fn media_type(&self) -> &'static str {
        if self.is_text {
            "text/plain"
        } else {
            "application/json"
        }
    }
}

impl<'de> Deserialize<'de> for Content {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        let is_text = raw.get().starts_with('"');
        let bytes = if is_text {
            let text: String = serde_json::from_str(raw.get()).map_err(serde::de::Error::custom)?;
            Bytes::from(text)
        } else {
            Bytes::from(String::from(Box::<str>::from(raw)))
        };
        Ok(Self { bytes, is_text })
    }
}

impl Serialize for Content {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = std::str::from_utf8(&self.bytes).unwrap_or_default();
        if self.is_text {
            serializer.serialize_str(text)
        } else {
            let raw: &RawValue = serde_json::from_str(text).map_err(serde::ser::Error::custom)?;
            raw.serialize(serializer)
        }
    }
}
