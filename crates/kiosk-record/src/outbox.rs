//! What waits to go to the clinic's own system. Bodies arrive sealed and are opened by whoever sealed them;
//! here nobody can.
//!
//! A row is written by [`Record::hand_off`](super::Record::hand_off), in the transaction that ends a visit.
//! [`Outbox`] is another handle on the same file, for whoever sends.

mod counting;
mod sending;
mod turn;

pub use counting::{FailedRow, OutboxState};
pub use sending::{Next, Outbox, OutboxRow};
pub use turn::{Rank, Turn};

use super::closed::closed;
use super::error::WriteError;
use super::ids::random_id;
use super::patient_id::{PatientId, PatientIdForm};
use serde::{Serialize, Serializer};
use std::fmt;
use uuid::Uuid;

/// So many rows that are not acknowledged are kept at most. Beyond, a new one is refused and none is
/// dropped.
pub const MOST_ROWS: u64 = 100_000;

/// A next try that is further away than this, in milliseconds, was set by a clock that was wrong.
pub(crate) const LONGEST_PAUSE: i64 = 60 * 60 * 1000;

/// Names a hand-off, here and at whoever receives it: one that comes twice has the same.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HandoffKey(pub(crate) Uuid);

random_id!(HandoffKey);

impl HandoffKey {
    /// Its 16 bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

/// A person by the keyed hash of the ABHA number, or where there is none of the ABHA address (HMAC-SHA-256).
/// Whoever has the key can find the number by trying all; without it, it says nothing.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PersonHash(pub [u8; 32]);

impl fmt::Debug for PersonHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("PersonHash(..)")
    }
}

closed! {
    /// Where a hand-off goes.
    pub enum DestinationKind {
        /// A server that speaks FHIR R4.
        Fhir = "fhir",
        /// A folder that the clinic's system watches.
        Folder = "folder",
        /// An address that takes JSON.
        Webhook = "webhook",
        /// A stream of NATS JetStream.
        Nats = "nats",
    }
}

closed! {
    /// Why a hand-off did not arrive.
    pub enum HandoffFault {
        /// No connection was made.
        Offline = "offline",
        /// No answer came in time.
        TimedOut = "timed-out",
        /// The connection broke.
        Interrupted = "interrupted",
        /// The server's certificate, or its TLS, cannot be trusted.
        Untrusted = "untrusted",
        /// The server asked to wait (429, 503).
        Busy = "busy",
        /// The server failed (408, 5xx).
        ServerFailed = "server-failed",
        /// The server does not know this kiosk (401).
        NotSignedIn = "not-signed-in",
        /// This kiosk may not do that there (403).
        NotAllowed = "not-allowed",
        /// The token or key for the destination cannot be read.
        SecretUnreadable = "secret-unreadable",
        /// Nothing takes patients at this address (404, 405 and their like), or no stream does.
        WrongAddress = "wrong-address",
        /// The server sends elsewhere. Nothing is followed.
        Redirected = "redirected",
        /// What came back is no answer: a page, something too long, or a success that names nobody.
        NoAnswer = "no-answer",
        /// The folder is missing or cannot be written.
        NotWritable = "not-writable",
        /// There is no room in the folder.
        NoRoom = "no-room",
        /// Several patients there have this ABHA number (412): somebody has to look.
        SeveralMatches = "several-matches",
        /// The answer is about another person: somebody has to look.
        AnotherPerson = "another-person",
        /// It contradicts what the server has (409).
        Conflict = "conflict",
        /// The server does not take it as it is (400, 422 and their like).
        Refused = "refused",
        /// It cannot be opened any more: the key is another one, or the row was changed.
        Unreadable = "unreadable",
    }
}

impl HandoffFault {
    /// Whether trying again is of no use until somebody did something about this one hand-off.
    #[must_use]
    pub const fn is_final(self) -> bool {
        match self {
            Self::SeveralMatches
            | Self::AnotherPerson
            | Self::Conflict
            | Self::Refused
            | Self::Unreadable => true,
            Self::Offline
            | Self::TimedOut
            | Self::Interrupted
            | Self::Untrusted
            | Self::Busy
            | Self::ServerFailed
            | Self::NotSignedIn
            | Self::NotAllowed
            | Self::SecretUnreadable
            | Self::WrongAddress
            | Self::Redirected
            | Self::NoAnswer
            | Self::NotWritable
            | Self::NoRoom => false,
        }
    }
}

/// Tells the key by which bodies are sealed and persons hashed from others, and says nothing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyMark(pub [u8; 16]);

/// What a visit hands over.
pub struct NewHandoff<'a> {
    /// Under which key.
    pub mark: KeyMark,
    /// Whose.
    pub person: PersonHash,
    /// Another hash that leads to the same person, where there is one: that of the ABHA address of somebody
    /// who is known by their number.
    pub also: Option<PersonHash>,
    /// How the clinic counts its patients; `None` where the destination makes the id.
    pub numbering: Option<&'a PatientIdForm>,
    /// What is sent; `None` where the id is all there is.
    pub outgoing: Option<Outgoing<'a>>,
}

/// What is to be sent.
pub struct Outgoing<'a> {
    /// Its name.
    pub key: HandoffKey,
    /// To where.
    pub destination: DestinationKind,
    /// Makes the sealed body, which may hold the patient id that is given to the person in the same
    /// transaction. `None`: it cannot be sealed, and nothing is written.
    pub seal: &'a dyn Fn(Option<&PatientId>) -> Option<Vec<u8>>,
}

/// What came of a hand-off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandedOff {
    /// It is on the disk, and will be sent.
    New {
        /// The id that the person has from now on, where the clinic's are counted here.
        patient: Option<PatientId>,
    },
    /// The person has an id already; nothing was made.
    Known {
        /// The id.
        patient: PatientId,
    },
    /// The same person waits to be sent there already, or this very hand-off was written before; nothing
    /// was made.
    Waiting,
}

/// Why a hand-off was not written. Nothing of it was then, nor of what was to be recorded with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HandoffError {
    /// As many wait as may ([`MOST_ROWS`]).
    #[error("100,000 hand-offs wait, and there is no room for more")]
    Full,
    /// The body could not be sealed.
    #[error("the hand-off could not be encrypted")]
    NotSealed,
    /// What is kept is under another key: whoever is known would not be found.
    #[error("hand-offs are kept under another key")]
    AnotherKey,
    /// The clinic's numbers have come to their end.
    #[error("there is no further patient id of this form")]
    NoNumber,
    /// The record cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl From<rusqlite::Error> for HandoffError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Write(WriteError::of(&error))
    }
}
