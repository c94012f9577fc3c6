//! The journeys as pure state machines: state and event in, effects out, time handed in. No
//! clock is read here, nothing is drawn and nothing is sent.

mod digit_entry;
mod effect;
mod event;
mod otp_challenge;
pub mod policy;
pub mod registration;
mod sending;
mod session;
mod waiting;

pub use digit_entry::{DigitBox, DigitEntry};
pub use effect::{Effect, RequestId};
pub use event::{
    AddressEvent, Answer, CardEvent, CardFace, ConsentEvent, EntryEvent, Event, JourneyKind,
    OtpEvent, StepEvent,
};
pub use otp_challenge::{OtpChallenge, Resend};
pub use registration::Registration;
pub use session::{Idle, Overlay, Screen, Session, Settings, Stage};
pub use waiting::{Call, Patience, Waiting};
