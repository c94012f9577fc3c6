//! What stands in the memory of the real window, read from outside: while a person types, after each
//! sending and each answer, at the card, and one second after their session is over.
//!
//! The kiosk is one process, its display another, and the sandbox a third; between kiosk and sandbox
//! stands a wire that notes what passed, so that tokens and transactions can be sought as well.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test says what it expects by panicking, waits with a clock and shows its table"
)]

#[path = "memory/flows.rs"]
mod flows;
#[path = "memory/kiosk.rs"]
mod kiosk;
#[path = "support/log.rs"]
mod log;
#[path = "memory/needles.rs"]
mod needles;
#[path = "window/places.rs"]
mod places;
#[allow(dead_code, reason = "shared with the tests of the window")]
#[path = "support/practice.rs"]
mod practice;
#[allow(dead_code, reason = "shared with the tests of the window")]
#[path = "support/screen.rs"]
mod screen;
#[path = "memory/search.rs"]
mod search;
#[path = "memory/wire.rs"]
mod wire;

use std::time::Duration;
use test_support::process;

/// Generous: an unoptimised build on a busy machine.
const LIMIT: Duration = Duration::from_secs(60);
