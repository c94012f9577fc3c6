//! The journeys as pure state machines: state and event in, effects out, time handed in. No
//! clock is read here, nothing is drawn and nothing is sent.

// Tests say what they expect by panicking.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::print_stdout,
        clippy::disallowed_methods
    )
)]

mod delivery_ledger;
mod digit_entry;
mod effect;
mod ending;
mod event;
mod login;
mod mobile_entry;
mod mobile_update;
mod otp_challenge;
mod pending_request;
pub mod policy;
mod problem;
mod progress;
mod reactivation;
pub mod registration;
mod request;
mod retrieval;
pub mod returning;
mod screen;
mod sent_codes;
mod service_watch;
mod session;
mod stop_reason;
mod transition;

pub use delivery_ledger::{Allowance, Cooldown, CooldownReason, LedgerKey};
pub use digit_entry::{DigitBox, DigitEntry};
pub use effect::{CardRequest, CardResponse, Effect};
pub use ending::{
    CardStep, CreatedStep, Holder, Picture, PrintStage, Printing, SaveFailure, SaveTarget, Saved,
    Saving,
};
pub use event::{
    AccountEvent, AddressEvent, CardEvent, CardFace, ConsentEvent, EntryEvent, Event, JourneyKind,
    OtpEvent, StepEvent,
};
pub use otp_challenge::{OtpChallenge, Resend};
pub use pending_request::{PendingRequest, WaitStage};
pub use problem::Problem;
pub use registration::Registration;
pub use request::{Call, OtpRequest, Request, RequestId, Response};
pub use returning::Returning;
pub use screen::Screen;
pub use service_watch::{Closed, ServiceWatch};
pub use session::{Farewell, Goodbye, Idle, Overlay, Session, Settings, Stage};
pub use stop_reason::StopReason;
