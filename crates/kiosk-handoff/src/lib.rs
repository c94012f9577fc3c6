//! Hands people over to the clinic's own system: to a FHIR server, into a folder, to a webhook, or by a
//! patient id alone.
//!
//! [`Way::hand_over`] writes a person into the outbox of the record, in the transaction that ends the visit,
//! sealed under [`Keys`]. A [`worker`] empties it, as long as it takes: the oldest first, each until its
//! [`Destination`] says that it is there. The [`Desk`] tells staff how it stands, sends again what failed or
//! writes it out, and answers whether somebody is known already.
//!
//! Nothing of a person is in an error, in a log or in what `Debug` shows, and no type here can hold an
//! Aadhaar number.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        reason = "a test says what it expects by panicking"
    )
)]

mod desk;
mod destination;
mod fhir;
mod folder;
mod hand_over;
mod http;
mod keys;
#[cfg(feature = "nats")]
mod nats;
mod patient;
mod plain;
mod store;
mod webhook;
mod worker;

pub use desk::{Desk, ExportError, Exported, FindError, Standing, State};
pub use destination::{Delivered, Destination, Handoff, Ongoing, Trouble};
pub use fhir::{IdentifierSystem, Profile, Server};
pub use folder::{FileForms, Folder};
pub use hand_over::Way;
pub use http::{Reach, ReachError, SignIn};
pub use keys::{KeyError, KeyPlace, Keys};
pub use kiosk_record::Rank;
#[cfg(feature = "nats")]
pub use nats::{Nats, Stream};
pub use patient::{
    AbhaIdentity, Address, FacilityId, LONGEST_ADDRESS, LONGEST_NAME, LONGEST_PART, LgdCode,
    LocalName, MOST_PHOTO_BYTES, NotReadable, Patient, Pincode, Registration, RegistrationSource,
    VerificationLevel,
};
pub use plain::PlainText;
pub use store::StoreFault;
pub use webhook::Webhook;
pub use worker::{Clock, Options, Worker, worker};
