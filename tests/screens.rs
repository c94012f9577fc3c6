//! The real screens, touched by widget id, over real HTTP against the sandbox: the whole
//! registration by touch, what a bad network does to it, and what is left when a person goes.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::wildcard_enum_match_arm,
    reason = "tests say what they expect by panicking, and look at the clock"
)]

#[path = "screens/any_press.rs"]
mod any_press;
#[path = "screens/bad_input.rs"]
mod bad_input;
#[path = "screens/consent.rs"]
mod consent;
#[path = "screens/consent_slip.rs"]
mod consent_slip;
#[path = "screens/count.rs"]
mod count;
#[path = "screens/counted.rs"]
mod counted;
#[path = "screens/counter.rs"]
mod counter;
#[path = "screens/desk.rs"]
mod desk;
#[path = "screens/easier.rs"]
mod easier;
#[path = "screens/ending.rs"]
mod ending;
#[path = "screens/faults.rs"]
mod faults;
#[path = "screens/gallery.rs"]
mod gallery;
#[path = "screens/handoff.rs"]
mod handoff;
#[path = "screens/idle.rs"]
mod idle;
#[path = "screens/illustrations.rs"]
mod illustrations;
#[path = "screens/kiosk.rs"]
mod kiosk;
#[path = "screens/more.rs"]
mod more;
#[path = "screens/notice_slip.rs"]
mod notice_slip;
#[path = "screens/parts.rs"]
mod parts;
#[path = "screens/presses.rs"]
mod presses;
#[path = "screens/printing.rs"]
mod printing;
#[path = "screens/prints.rs"]
mod prints;
#[path = "screens/record.rs"]
mod record;
#[path = "screens/returning.rs"]
mod returning;
#[path = "screens/rows.rs"]
mod rows;
#[path = "screens/saving.rs"]
mod saving;
#[path = "screens/scans.rs"]
mod scans;
#[path = "screens/service.rs"]
mod service;
#[path = "screens/shaping.rs"]
mod shaping;
#[path = "screens/sizes.rs"]
mod sizes;
#[path = "screens/slips.rs"]
mod slips;
#[path = "screens/staff.rs"]
mod staff;
#[path = "screens/touch.rs"]
mod touch;

use test_support::printer;
