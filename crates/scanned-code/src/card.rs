//! The JSON of an ABHA card or of an app's "my QR" (protocol.md section 14).

use crate::facts::{Facts, Key};
use crate::kinds::contains;
use crate::{AadhaarCode, OtherCode, ScannedCode};
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// Reads the first object in a text, whatever a scanner put before it; some say a code twice, and
/// the second is left. `None` when the text neither is one nor is part of one.
pub(crate) fn read(text: &str) -> Option<ScannedCode> {
    let object = text.find('{').and_then(|at| text.get(at..));
    let card = object
        .and_then(|object| Card::deserialize(&mut serde_json::Deserializer::from_str(object)).ok());
    match card {
        Some(card) if card.is_aadhaar => {
            Some(ScannedCode::Other(OtherCode::Aadhaar(AadhaarCode::Letter)))
        }
        Some(card) => {
            let person = card.facts().person();
            let person = person.map(|person| ScannedCode::Abha(Box::new(person)));
            let other = |kind| Some(ScannedCode::Other(kind));
            person
                .or_else(|| {
                    card.is_facility
                        .then_some(OtherCode::Facility)
                        .and_then(other)
                })
                .or_else(|| {
                    card.is_abha
                        .then_some(OtherCode::Incomplete)
                        .and_then(other)
                })
        }
        None => is_part_of_one(text).then_some(ScannedCode::Other(OtherCode::Incomplete)),
    }
}

/// Whether a text has a key in it that only ABHA's codes have.
fn is_part_of_one(text: &str) -> bool {
    [
        "\"hidn\"",
        "\"hid\"",
        "\"phr\"",
        "\"statelgd\"",
        "\"distlgd\"",
    ]
    .iter()
    .any(|key| contains(text, key))
}

/// What is taken of the object. Of a key that comes twice the first counts, and values that are
/// none of these texts are passed over.
#[derive(Default)]
struct Card<'a> {
    number: Option<Cow<'a, str>>,
    address: Option<Cow<'a, str>>,
    name: Option<Cow<'a, str>>,
    gender: Option<Cow<'a, str>>,
    birth: Option<Cow<'a, str>>,
    mobile: Option<Cow<'a, str>>,
    is_abha: bool,
    is_aadhaar: bool,
    is_facility: bool,
}

impl Card<'_> {
    fn facts(&self) -> Facts<'_> {
        Facts {
            number: self.number.as_deref(),
            address: self.address.as_deref(),
            name: self.name.as_deref(),
            gender: self.gender.as_deref(),
            birth: self.birth.as_deref(),
            mobile: self.mobile.as_deref(),
        }
    }
}

impl<'de> Deserialize<'de> for Card<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(CardVisitor)
    }
}

struct CardVisitor;

impl<'de> Visitor<'de> for CardVisitor {
    type Value = Card<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut card = Card::default();
        // A scanner that met the Caps Lock key turns big letters into small ones and back: the key
        // is all capitals then, and the name begins small.
        let mut is_turned = false;
        while let Some(Spelled(spelling)) = map.next_key()? {
            let key = Key::of(&spelling);
            let place = match key {
                Some(Key::Number) => &mut card.number,
                Some(Key::Address) => &mut card.address,
                Some(Key::Name) => &mut card.name,
                Some(Key::Gender) => &mut card.gender,
                Some(Key::Birth) => &mut card.birth,
                Some(Key::Mobile) => &mut card.mobile,
                Some(Key::Aadhaar | Key::Facility) | None => {
                    let IgnoredAny = map.next_value()?;
                    card.is_aadhaar |= key == Some(Key::Aadhaar);
                    card.is_facility |= key == Some(Key::Facility);
                    continue;
                }
            };
            card.is_abha |= matches!(key, Some(Key::Number | Key::Address));
            is_turned |= key == Some(Key::Name) && spelling == "NAME";
            let Said(value) = map.next_value()?;
            if place.is_none() {
                *place = value;
            }
        }
        let begins_small = |name: &str| name.starts_with(|first: char| first.is_ascii_lowercase());
        if is_turned && card.name.as_deref().is_some_and(begins_small) {
            card.name = card.name.map(|name| Cow::Owned(turned(&name)));
        }
        Ok(card)
    }
}

/// The text with big letters for small ones and small for big ones.
fn turned(text: &str) -> String {
    text.chars()
        .map(|letter| {
            if letter.is_ascii_lowercase() {
                letter.to_ascii_uppercase()
            } else {
                letter.to_ascii_lowercase()
            }
        })
        .collect()
}

/// A text, borrowed where it stands in the code as it is.
struct Spelled<'a>(Cow<'a, str>);

/// A text or a number; nothing for any other value.
struct Said<'a>(Option<Cow<'a, str>>);

impl<'de> Deserialize<'de> for Spelled<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Said(said) = deserializer.deserialize_str(SaidVisitor)?;
        Ok(Self(said.unwrap_or_default()))
    }
}

impl<'de> Deserialize<'de> for Said<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SaidVisitor)
    }
}

struct SaidVisitor;

impl<'de> Visitor<'de> for SaidVisitor {
    type Value = Said<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Said(Some(Cow::Borrowed(text))))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Said(Some(Cow::Owned(text.to_owned()))))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Said(Some(Cow::Owned(number.to_string()))))
    }

    fn visit_i64<E>(self, _number: i64) -> Result<Self::Value, E> {
        Ok(Said(None))
    }

    fn visit_f64<E>(self, _number: f64) -> Result<Self::Value, E> {
        Ok(Said(None))
    }

    fn visit_bool<E>(self, _value: bool) -> Result<Self::Value, E> {
        Ok(Said(None))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Said(None))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Said(None))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Said(None))
    }
}
