//! A clinic that takes shared profiles, and the sandbox for phone and gateway.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test says what it expects by panicking"
)]

mod clinic;
mod desk;
mod gateway;
mod load;
mod outbox;
mod sharing;
mod strangers;
#[allow(dead_code)]
#[path = "../../kiosk-handoff/tests/ward.rs"]
mod ward;
