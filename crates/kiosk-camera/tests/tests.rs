//! Pictures of our own cards, as a camera in a hall sees them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests say what they expect by panicking, and wait with a clock"
)]

mod pictures;
mod reading;
mod watching;
