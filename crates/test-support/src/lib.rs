//! What the tests of several crates use. It is never part of the product.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test says what it expects by panicking, and waits with a clock"
)]

pub mod corpus;
pub mod memory;
pub mod people;
pub mod printer;
pub mod process;
pub mod raster;
pub mod secret;
#[cfg(unix)]
pub mod speech_server;
pub mod tree;
