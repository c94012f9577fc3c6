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

mod address_entry;
mod delivery_ledger;
mod digit_entry;
mod effect;
mod event;
mod handoff;
mod identifier_entry;
mod journey;
mod known;
mod login;
mod mobile_entry;
mod mobile_update;
mod otp_challenge;
mod pending_request;
mod plan;
pub mod policy;
mod problem;
mod progress;
mod reactivation;
mod recorded;
mod registration;
mod request;
mod request_kind;
mod response;
mod retrieval;
mod screen;
mod sent_codes;
mod service_watch;
mod session;
mod slip_book;
pub mod step;
mod stop_reason;
mod transition;

pub use delivery_ledger::{
    Allowance, Cooldown, CooldownReason, KeptCounts, LedgerKey, NumberCounts, NumberName,
};
pub use digit_entry::{DigitBox, DigitEntry};
pub use effect::{CardRequest, CardResponse, Effect, Handoff};
pub use event::{
    AccountEvent, AddressEvent, CardEvent, CardFace, ConsentEvent, EntryEvent, Event, HomeEvent,
    JourneyKind, OtpEvent, StepEvent,
};
pub use handoff::{HandoffMode, HandoffNews, PatientNumber};
pub use identifier_entry::IdentifierEntry;
pub use journey::Journey;
pub use otp_challenge::{OtpChallenge, Resend};
pub use pending_request::{PendingRequest, WaitStage};
pub use plan::Plan;
pub use problem::Problem;
pub use recorded::{AccountFact, CallOutcome, ConsentEvidence, Limit, Paper, Recorded, SessionEnd};
pub use request::{AddressBasis, Call, OtpRequest, Request, RequestId};
pub use request_kind::RequestKind;
pub use response::Response;
pub use screen::Screen;
pub use service_watch::{Closed, ServiceWatch};
pub use session::{Farewell, Goodbye, Home, Idle, Made, Overlay, Session, Settings, Stage};
pub use slip_book::SlipNumber;
pub use step::{
    CardStep, Holder, Picture, PrintStage, Printing, SaveFailure, SaveTarget, Saved, Saving, Slip,
    SlipKind, SlipStep, Step,
};
pub use stop_reason::{CutOff, StopReason};
