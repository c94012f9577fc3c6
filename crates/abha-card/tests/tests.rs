//! The card as others use it and as programs that are not ours read it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    reason = "a test says what it expects by panicking, and names the objects it looks for"
)]

mod card;
mod papers;
mod pdf;
mod pdf_archive;
mod pdf_readers;
mod pdf_shaping;
mod pdf_structure;
mod qr;
mod tools;

use test_support::people;
