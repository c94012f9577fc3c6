//! V1 and V2 of the sandbox over real HTTP: requests are written out as protocol.md and the
//! published collections have them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test says what it expects by panicking"
)]

#[path = "sandbox_v2/account.rs"]
mod account;
// These tests need only some of what a caller can do.
#[allow(dead_code)]
#[path = "sandbox_v3/caller.rs"]
mod caller;
#[path = "sandbox_v2/change_mobile.rs"]
mod change_mobile;
#[path = "sandbox_v2/forgot.rs"]
mod forgot;
#[path = "sandbox_v2/older.rs"]
mod older;
#[path = "sandbox_v2/reactivate.rs"]
mod reactivate;
#[path = "sandbox_v2/registration.rs"]
mod registration;
#[path = "sandbox_v2/signing.rs"]
mod signing;
