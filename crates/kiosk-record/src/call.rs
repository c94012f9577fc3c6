//! The journal of calls: what was sent and what is known of its answer. A call without an answer in the
//! record was under way when the program was killed.

use super::ids::{Place, Seq, random_id};
use super::names::CallKind;
use super::stamp::Stamp;
use abdm_types::{Fault, TransactionId};
use serde::{Serialize, Serializer};
use sha2::{Digest as _, Sha256};
use std::fmt;
use uuid::Uuid;

/// Names a call in the record, from its sending to its answer.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CallId(pub(crate) Uuid);

random_id!(CallId);

/// The header `REQUEST-ID` under which a call left: the handle on it at the service. Calls of V1 and V2
/// have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RequestId(pub Uuid);

impl RequestId {
    /// Of the 16 bytes that it is.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(Uuid::from_bytes(bytes))
    }
}

/// ABDM's transaction, without any text of a server: the UUID that it is, or the first half of the SHA-256 of
/// whatever else it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TransactionRef {
    /// As the service gave it.
    Id(Uuid),
    /// Of what the service gave.
    Hashed([u8; 16]),
}

/// A call leaves. It is to be on the disk before the call is on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CallSent {
    /// Which call.
    pub call: CallId,
    /// What it asks for.
    pub kind: CallKind,
    /// Whose visit, where.
    #[serde(flatten)]
    pub place: Place,
    /// In which transaction, where there is one already.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transaction: Option<TransactionRef>,
    /// Under which id, where it has one that is known beforehand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<RequestId>,
}

/// What became of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CallAnswered {
    /// Which call.
    pub call: CallId,
    /// What it asked for.
    pub kind: CallKind,
    /// Whose visit, where.
    #[serde(flatten)]
    pub place: Place,
    /// What is known.
    #[serde(flatten)]
    pub outcome: CallOutcome,
    /// The transaction that its answer named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transaction: Option<TransactionRef>,
    /// Under which id it left, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<RequestId>,
}

/// What is known of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallOutcome {
    /// It was answered with what it asked for.
    Done,
    /// It came to nothing, or nobody knows what came of it ([`Fault::may_have_arrived`]).
    Failed(Fault),
    /// It never left, because the person did not wait for it.
    NotSent,
    /// It never left, because it could not be recorded.
    NotRecorded,
    /// It had left, and nobody waited for its answer any more.
    GivenUp,
    /// The program ended before the answer; the next start wrote this.
    LostByEnd,
}

/// A call of which no answer is in the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenCall {
    /// Where its sending stands.
    pub seq: Seq,
    /// When it was about to leave.
    pub at: Stamp,
    /// What stands there.
    pub sent: CallSent,
}

impl CallAnswered {
    /// The entry that closes a call which a killed program left open.
    #[must_use]
    pub fn lost(open: &OpenCall) -> Self {
        Self {
            call: open.sent.call,
            kind: open.sent.kind,
            place: open.sent.place,
            outcome: CallOutcome::LostByEnd,
            transaction: open.sent.transaction,
            request_id: open.sent.request_id,
        }
    }
}

impl CallOutcome {
    /// The name under which it is written.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Failed(fault) if fault.may_have_arrived() => "unknown",
            Self::Failed(_) => "failed",
            Self::NotSent => "not-sent",
            Self::NotRecorded => "not-recorded",
            Self::GivenUp => "given-up",
            Self::LostByEnd => "lost-by-end",
        }
    }
}

impl Serialize for CallOutcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;
        let mut fields = serializer.serialize_struct("CallOutcome", 2)?;
        fields.serialize_field("outcome", self.name())?;
        if let Self::Failed(fault) = self {
            fields.serialize_field("fault", fault.name())?;
        }
        fields.end()
    }
}

impl TransactionRef {
    /// Of what the service gave.
    #[must_use]
    pub fn of(transaction: &TransactionId) -> Self {
        let text = transaction.as_str();
        // In the usual form alone: others could carry something in their letters.
        match Uuid::try_parse(text) {
            Ok(id) if text.len() == 36 => Self::Id(id),
            _ => {
                let mut half = [0; 16];
                for (to, from) in half.iter_mut().zip(Sha256::digest(text.as_bytes())) {
                    *to = from;
                }
                Self::Hashed(half)
            }
        }
    }

    /// What [`fmt::Display`] wrote.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        match text.strip_prefix(HASHED) {
            Some(hex) if hex.len() == 32 => {
                let value = u128::from_str_radix(hex, 16).ok()?;
                Some(Self::Hashed(value.to_be_bytes()))
            }
            Some(_) => None,
            None => Uuid::try_parse(text).ok().map(Self::Id),
        }
    }
}

/// The fault that is written so; where it says how long, the usual time stands for it.
pub(super) fn fault_named(name: &str) -> Option<Fault> {
    Fault::ALL.into_iter().find(|fault| fault.name() == name)
}

const HASHED: &str = "sha256:";

impl fmt::Display for TransactionRef {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id(id) => id.fmt(formatter),
            Self::Hashed(half) => write!(formatter, "{HASHED}{:032x}", u128::from_be_bytes(*half)),
        }
    }
}

impl Serialize for TransactionRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for RequestId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_transaction_is_an_id_and_never_words() {
        let id = "a825f76b-0696-40f3-864c-5a3a5b389a83";
        let kept = TransactionRef::of(&TransactionId::new(id));
        assert_eq!(kept.to_string(), id);
        let words = TransactionRef::of(&TransactionId::new("Asha Devi 9000000001"));
        let said = words.to_string();
        assert!(
            said.starts_with("sha256:") && said.len() == 7 + 32,
            "{said}"
        );
        for one in [kept, words] {
            assert_eq!(TransactionRef::parse(&one.to_string()), Some(one));
        }
        assert_eq!(TransactionRef::parse("Asha"), None);
    }
}
