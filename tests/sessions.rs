//! The kiosk in the sessions that make a machine the kiosk, driven by keys, from the welcome to a
//! saved card: in cage and on an X server by the very scripts that are shipped, and in a compositor
//! whose outputs have every shape. `cargo xtask sessions` runs them; pictures are left in
//! `target/sessions`.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test says what it expects by panicking, and waits with a clock"
)]

#[path = "sessions/account.rs"]
mod account;
#[path = "support/log.rs"]
mod log;
#[path = "support/notices.rs"]
mod notices;
#[allow(dead_code, reason = "shared with the tests of the window")]
#[path = "support/practice.rs"]
mod practice;
#[path = "sessions/script.rs"]
mod script;
#[path = "sessions/seat.rs"]
mod seat;
#[path = "sessions/sway.rs"]
mod sway;
#[path = "sessions/walk.rs"]
mod walk;

#[path = "sessions/cage.rs"]
mod session_of_cage;
#[path = "sessions/xvfb.rs"]
mod xvfb;

#[path = "sessions/machine.rs"]
mod installed_machine;
#[path = "sessions/wayland.rs"]
mod session_of_wayland;
#[path = "sessions/x11.rs"]
mod session_of_x11;

use std::time::Duration;
use test_support::process;

/// Generous: an unoptimised build on a busy machine.
const LIMIT: Duration = Duration::from_secs(60);
