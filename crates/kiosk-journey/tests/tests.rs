//! The journeys in invented time, with a service that is answered by hand.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::wildcard_enum_match_arm,
    reason = "a test says what it expects by panicking, and invents its time from one moment"
)]

mod delivery_rules;
mod journeys;
mod kept;
mod kiosk;
mod model;
mod print_rules;
mod record_rules;
mod registration;
mod requests;
mod service;
mod typed_code;
mod walk;
