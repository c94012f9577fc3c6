//! The evidence of a consent: what stood on the screen, and what the person said to it.

use super::call::TransactionRef;
use super::digest::Digest;
use super::ids::Place;
use abdm_types::{ConsentItem, ConsentRecord, HeardHow, Language, UtcMillis};
use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};
use std::collections::BTreeSet;

/// What can be shown of a consent afterwards. Nothing in it says who the person is: transaction and
/// REQUEST-ID lead to them at ABDM.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConsentEvidence {
    /// Whose visit, where.
    #[serde(flatten)]
    pub place: Place,
    /// Whether all that is needed was agreed to.
    pub given: bool,
    /// ABDM's code of the consent.
    pub code: &'static str,
    /// The version of the text.
    pub version: &'static str,
    /// Of the exact text that was shown, in the language of the screen.
    pub text_sha256: Digest,
    /// The language of the screen.
    #[serde(serialize_with = "tag")]
    pub language: Language,
    /// Whether the binding English text was on the screen as well.
    pub english_seen: bool,
    /// The items agreed to.
    #[serde(serialize_with = "numbers")]
    pub agreed: BTreeSet<ConsentItem>,
    /// The items said no to. What was not answered is in neither list.
    #[serde(serialize_with = "numbers")]
    pub refused: BTreeSet<ConsentItem>,
    /// Alone, or explained by a member of staff.
    #[serde(flatten)]
    pub explained: Explained,
    /// When the person answered, in milliseconds since 1970 (UTC).
    #[serde(rename = "given_at_ms", serialize_with = "millis")]
    pub given_at: UtcMillis,
    /// For which transaction, once there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transaction: Option<TransactionRef>,
}

/// How the person came to know the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Explained {
    /// Read or heard it alone.
    Alone,
    /// A member of staff explained it.
    By(OperatorName),
}

/// The name of a member of staff, as the configuration has it: one line of 80 characters at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperatorName(String);

/// The configuration allows no longer name.
const LONGEST_NAME: usize = 80;

impl ConsentEvidence {
    /// The evidence of what a journey collected. `text` is exactly what stood on the screen.
    #[must_use]
    pub fn of(
        consent: &ConsentRecord,
        refused: BTreeSet<ConsentItem>,
        text: &str,
        place: Place,
    ) -> Self {
        let shown = ConsentItem::shown(&consent.heard);
        let mut needed = shown.iter().filter(|item| item.is_needed());
        Self {
            place,
            given: needed.all(|item| consent.agreed.contains(item)),
            code: consent.code,
            version: consent.version,
            text_sha256: Digest::of(text.as_bytes()),
            language: consent.language,
            english_seen: consent.english_seen,
            agreed: consent.agreed.clone(),
            refused,
            explained: match &consent.heard {
                HeardHow::Alone => Explained::Alone,
                HeardHow::ExplainedBy(name) => Explained::By(OperatorName::new(name)),
            },
            given_at: consent.given_at,
            transaction: None,
        }
    }
}

impl OperatorName {
    /// Takes a name, without control characters and no longer than it may be.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let letters = name.chars().filter(|letter| !letter.is_control());
        Self(letters.take(LONGEST_NAME).collect())
    }
}

impl Serialize for Explained {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Explained", 2)?;
        match self {
            Self::Alone => fields.serialize_field("explained", "alone")?,
            Self::By(name) => {
                fields.serialize_field("explained", "by-staff")?;
                fields.serialize_field("explained_by", &name.0)?;
            }
        }
        fields.end()
    }
}

fn tag<S: Serializer>(language: &Language, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(language.tag())
}

fn millis<S: Serializer>(moment: &UtcMillis, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_i64(moment.0)
}

/// By the numbers that the items have in the published text.
fn numbers<S: Serializer>(items: &BTreeSet<ConsentItem>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(items.iter().map(|item| item.number()))
}
