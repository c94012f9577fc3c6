//! The record of a kiosk: what happened, what was agreed to, and how often. It never holds who it was
//! about.
//!
//! One SQLite file. Its entries are a chain: each carries the SHA-256 of the one before and of itself, so
//! that none can be changed, taken out or put in between without [`Reader::verify`] naming the place. What
//! was cut off at the end shows against an [`Anchor`] that is kept elsewhere. All that is appended at once
//! is on the disk whole or not at all, and is on the disk when [`Record::append`] returns.
//!
//! Entries are typed from closed lists; there is no field for words of a person or of a server. Time is
//! handed in.
//!
//! Beside the chain the same file holds what waits to go to the clinic's own system ([`Outbox`]), sealed
//! by whoever hands it in, and who has a patient id there, under a keyed hash.
//!
//! In a file of its own and no part of the chain, are the numbers of people who wait at a
//! counter ([`TokenBook`]).

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        reason = "a test says what it expects by panicking"
    )
)]

mod call;
mod chain;
mod closed;
mod consent;
mod counts;
mod digest;
mod entry;
mod error;
mod event;
mod export;
mod hand_off;
mod ids;
mod names;
mod outbox;
mod patient_id;
mod purge;
mod reader;
mod record;
mod retention;
mod schema;
mod stamp;
mod tokens;
mod told;
mod verify;

pub use call::{CallAnswered, CallId, CallOutcome, CallSent, OpenCall, RequestId, TransactionRef};
pub use consent::{ConsentEvidence, Explained, OperatorName};
pub use counts::{
    ClockMark, Counted, Counts, CountsKey, HashedNumber, KeyGeneration, NumberCounts, SlipNumber,
};
pub use digest::Digest;
pub use entry::{Class, Entry};
pub use error::{Broken, OpenError, ReadError, WriteError};
pub use event::{
    CardWay, CodePurpose, Event, EventKind, ExportFormat, Limit, Mandatory, PersonalData,
    SessionEnd, Tamper, Validation,
};
pub use export::Exported;
pub use ids::{Place, RecordId, Seq, SessionId, Version};
pub use names::{CallKind, Journey, Step};
pub use outbox::{
    DestinationKind, FailedRow, HandedOff, HandoffError, HandoffFault, HandoffKey, KeyMark,
    MOST_ROWS, NewHandoff, Next, Outbox, OutboxRow, OutboxState, Outgoing, PersonHash, Rank, Turn,
};
pub use patient_id::{NoPatientIdForm, PatientId, PatientIdForm};
pub use purge::{PurgePlan, Purged};
pub use reader::{Anchor, Reader};
pub use record::{Access, OpenOptions, Record};
pub use retention::Retention;
pub use stamp::Stamp;
pub use tokens::{Handed, Queue, QueuePlace, Token, TokenAsked, TokenBook, TokenBookError};
pub use told::{Told, ToldSince, What};
pub use verify::Verified;
