//! Registration from the choice of a language to "Finish and clear", in invented time, with a
//! service that is answered by hand. The names carry the certification cases.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::wildcard_enum_match_arm,
    reason = "a test says what it expects by panicking, and invents its time from one moment"
)]

#[path = "registration_journey/aadhaar.rs"]
mod aadhaar;
#[path = "registration_journey/address.rs"]
mod address;
#[path = "registration_journey/card.rs"]
mod card;
#[path = "registration_journey/code.rs"]
mod code;
#[path = "registration_journey/consent.rs"]
mod consent;
#[path = "registration_journey/desk.rs"]
mod desk;
#[path = "registration_journey/ending.rs"]
mod ending;
#[path = "registration_journey/faults.rs"]
mod faults;
#[path = "support_journey/kiosk.rs"]
mod kiosk;
#[path = "registration_journey/mobile.rs"]
mod mobile;
#[path = "registration_journey/numbers.rs"]
mod numbers;
#[path = "registration_journey/pause.rs"]
mod pause;
#[path = "registration_journey/printing.rs"]
mod printing;
#[path = "support_journey/requests.rs"]
mod requests;
#[path = "registration_journey/sending.rs"]
mod sending;
#[path = "support_journey/service.rs"]
mod service;
#[path = "registration_journey/session.rs"]
mod session;
#[path = "support_journey/typed_code.rs"]
mod typed_code;
#[path = "support_journey/walk.rs"]
mod walk;
