//! The hand-off as the kiosk uses it, from a visit's end to the clinic's own system.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test says what it expects by panicking, and waits with a clock"
)]

mod beside;
mod checkers;
mod common;
mod fhir;
mod kills;
mod mapping;
mod medplum;
#[cfg(feature = "nats")]
mod nats;
mod others;
mod tls;
mod volume;
mod ward;
