//! The code that is typed on the present screen.

use kiosk_journey::registration::Step;
use kiosk_journey::{OtpChallenge, Session, Stage, returning};

/// The code of the present screen, where one was sent.
pub fn typed_code(session: &Session) -> Option<&OtpChallenge> {
    match session.stage() {
        Stage::Registration(registration) => match registration.step() {
            Step::AadhaarOtp(step) => Some(step.challenge()),
            Step::MobileOtp(step) => step.challenge(),
            _ => None,
        },
        Stage::Returning(returning) => match returning.step() {
            returning::Step::Code(step) => step.challenge(),
            _ => None,
        },
        Stage::Language | Stage::Home | Stage::Goodbye(_) => None,
    }
}
