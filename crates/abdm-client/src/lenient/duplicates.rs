//! Objects in which a key comes twice, which JSON allows and says nothing of.

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;
use zeroize::Zeroizing;

/// Writes a value anew with each key once: the last one that says something.
pub(super) fn without(raw: &RawValue) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(raw.get().len() + 64));
    write(raw, 0, &mut text);
    text
}

/// Deeper than any answer; what is beyond is taken as it is.
const MAX_DEPTH: usize = 16;

fn write(raw: &RawValue, depth: usize, out: &mut String) {
    let text = raw.get();
    if depth < MAX_DEPTH {
        if let Ok(Pairs(pairs)) = serde_json::from_str(text) {
            write_object(pairs, depth, out);
            return;
        }
        if let Ok(members) = serde_json::from_str::<Vec<&RawValue>>(text) {
            out.push('[');
            for (place, member) in members.into_iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                write(member, depth + 1, out);
            }
            out.push(']');
            return;
        }
    }
    out.push_str(text);
}

fn write_object(pairs: Vec<(String, &RawValue)>, depth: usize, out: &mut String) {
    let mut once: Vec<(String, &RawValue)> = Vec::with_capacity(pairs.len());
    for (key, value) in pairs {
        match once.iter_mut().find(|(known, _)| *known == key) {
            Some((_, known)) if says_something(value) || !says_something(known) => *known = value,
            Some(_) => {}
            None => once.push((key, value)),
        }
    }
    out.push('{');
    for (place, (key, value)) in once.into_iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        out.push_str(&serde_json::Value::from(key).to_string());
        out.push(':');
        write(value, depth + 1, out);
    }
    out.push('}');
}

/// The first pairs of an object, doubles included. `None` where the text is none.
pub(super) fn pairs(text: &str) -> Option<Vec<(String, &RawValue)>> {
    let Pairs(pairs) = serde_json::from_str(text).ok()?;
    Some(pairs)
}

fn says_something(raw: &RawValue) -> bool {
    !["null", "\"\"", "[]", "{}"].contains(&raw.get())
}

/// The pairs of an object, doubles included.
struct Pairs<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Pairs<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Vec<(String, &'de RawValue)>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    if pairs.len() < MAX_PAIRS {
                        pairs.push(pair);
                    }
                }
                Ok(pairs)
            }
        }
        deserializer.deserialize_map(All).map(Self)
    }
}

/// More than any object has; it bounds how long the search for doubles takes.
const MAX_PAIRS: usize = 1_000;
