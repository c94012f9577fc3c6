//! The sandbox over real HTTP, asked by a client that knows nothing of ours.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test says what it expects by panicking"
)]

mod caller;
mod direct;
mod hardening;
mod signing;
mod snapshot;
mod v2;
mod v2_caller;
mod v3;
