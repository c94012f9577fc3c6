//! The sandbox over real HTTP, asked by a client that knows nothing of ours: requests are written
//! out here as protocol.md describes them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test says what it expects by panicking"
)]

#[path = "sandbox_v3/address.rs"]
mod address;
#[path = "sandbox_v3/caller.rs"]
mod caller;
#[path = "sandbox_v3/changing.rs"]
mod changing;
#[path = "sandbox_v3/enrolment.rs"]
mod enrolment;
#[path = "sandbox_v3/finding.rs"]
mod finding;
#[path = "sandbox_v3/limits.rs"]
mod limits;
#[path = "sandbox_v3/login.rs"]
mod login;
#[path = "sandbox_v3/practice.rs"]
mod practice;
#[path = "sandbox_v3/quirks.rs"]
mod quirks;
#[path = "sandbox_v3/requests.rs"]
mod requests;
#[path = "sandbox_v3/settled.rs"]
mod settled;
#[path = "sandbox_v3/signing.rs"]
mod signing;
