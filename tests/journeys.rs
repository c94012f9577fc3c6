//! The journeys of people who have an ABHA, in both generations, in invented time, with a
//! service that is answered by hand; and what holds for every code of every journey.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::wildcard_enum_match_arm,
    reason = "a test says what it expects by panicking, and invents its time from one moment"
)]

#[path = "journeys/bad_input.rs"]
mod bad_input;
#[path = "journeys/codes.rs"]
mod codes;
#[path = "journeys/faults.rs"]
mod faults;
#[allow(dead_code, reason = "the tests of the registration say more")]
#[path = "support_journey/kiosk.rs"]
mod kiosk;
#[path = "journeys/limits.rs"]
mod limits;
#[path = "journeys/login.rs"]
mod login;
#[path = "journeys/mobile_update.rs"]
mod mobile_update;
#[path = "journeys/reactivation.rs"]
mod reactivation;
#[path = "journeys/registration_v2.rs"]
mod registration_v2;
#[path = "support_journey/requests.rs"]
mod requests;
#[path = "journeys/retrieval.rs"]
mod retrieval;
#[allow(dead_code, reason = "the tests of the registration say more")]
#[path = "support_journey/service.rs"]
mod service;
#[path = "journeys/tokens.rs"]
mod tokens;
#[path = "support_journey/typed_code.rs"]
mod typed_code;
#[allow(dead_code, reason = "the tests of the registration say more")]
#[path = "support_journey/walk.rs"]
mod walk;
#[path = "journeys/ways.rs"]
mod ways;
