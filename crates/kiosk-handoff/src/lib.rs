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

mod keys;
mod patient;
mod plain;

pub use keys::{KeyError, KeyPlace, Keys};
pub use patient::{
    Address, FacilityId, LgdCode, LocalName, MOST_PHOTO_BYTES, NotReadable, Patient, Pincode,
    Registration, RegistrationSource, VerificationLevel,
};
pub use plain::PlainText;
