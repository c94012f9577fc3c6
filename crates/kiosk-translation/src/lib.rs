//! Fluent files to the PO files that translators work with (Weblate, Poedit), and back. Text in and
//! text out: nothing here opens a file.

// Tests say what they expect by panicking.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod check;
mod export;
mod fluent_file;
#[cfg(any(test, fuzzing))]
pub mod fuzz;
mod import;
mod places;
pub mod po;

pub use export::{template, translation};
pub use fluent_file::{FileFault, Files};
pub use import::{Fault, Merged, merge};
pub use places::{Place, Places};
