//! The record as those see it who write and read it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it expects by panicking"
)]

mod beside;
mod chain;
mod common;
mod kills;
mod opening;
mod outbox;
mod tokens;
mod volume;
mod writing;
