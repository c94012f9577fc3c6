//! ABHA Kiosk: registration for India's health account at the front desk of a clinic.
//!
//! The rooms and the arrows between them are drawn in `ARCHITECTURE.md`; a test holds them.

// Tests say what they expect by panicking.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::print_stdout,
        clippy::disallowed_methods
    )
)]

pub mod abdm;
pub mod card;
pub mod config;
pub mod domain;
pub mod journey;
pub mod kiosk;
pub mod locale;
pub mod print;
pub mod sandbox;
