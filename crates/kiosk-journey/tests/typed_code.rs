//! The code that is typed on the present screen.

use kiosk_journey::{Journey, OtpChallenge, Session};

/// The code of the present screen, where one was sent.
pub fn typed_code(session: &Session) -> Option<&OtpChallenge> {
    session.stage().journey().and_then(Journey::challenge)
}
