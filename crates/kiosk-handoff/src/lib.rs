//! Hands people over to the clinic's own system.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        reason = "a test says what it expects by panicking"
    )
)]

mod destination;
mod fhir;
mod folder;
mod http;
mod keys;
mod patient;
mod plain;
mod webhook;

pub use destination::{Delivered, Destination, Handoff, Ongoing, Trouble};
pub use fhir::{IdentifierSystem, Profile, Server};
pub use folder::{FileForms, Folder};
pub use http::{Reach, ReachError, SignIn};
pub use keys::{KeyError, KeyPlace, Keys};
pub use patient::{
    Address, FacilityId, LgdCode, LocalName, MOST_PHOTO_BYTES, NotReadable, Patient, Pincode,
    Registration, RegistrationSource, VerificationLevel,
};
pub use plain::PlainText;
pub use webhook::Webhook;
