//! What codes in the field say, and what nobody should put into one.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests say what they expect by panicking"
)]

mod corpus;
mod forms;
mod hostile;
