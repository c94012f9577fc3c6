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

pub mod certify;
pub mod check;
pub mod config;
pub mod disk;
pub mod kiosk;
pub mod setup;

pub use abdm_client as abdm;
pub use abdm_sandbox as sandbox;
pub use abdm_types as domain;
pub use abha_card as card;
pub use kiosk_handoff as handoff;
pub use kiosk_journey as journey;
pub use kiosk_locale as locale;
pub use kiosk_print as print;
pub use kiosk_record as record;
pub use kiosk_translation as translation;
pub use kiosk_voice as voice;
pub use scan_share as share;
pub use scanned_code;
