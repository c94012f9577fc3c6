//! What the operator decided.

use crate::HandoffMode;
use abdm_types::{Generation, HeardHow, Language};
use std::time::Duration;

/// What the operator decided.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The language of the first screen.
    pub language: Language,
    /// Which calls the service is spoken to with.
    pub generation: Generation,
    /// What ABHA addresses end with here, without the `@`: `sbx` in ABDM's sandbox, `abdm` in
    /// production.
    pub address_ending: String,
    /// Self-service, or the front desk with its operator.
    pub heard: HeardHow,
    /// Without a touch for this long, the countdown begins.
    pub idle: Duration,
    /// The same while a code is awaited.
    pub idle_awaiting_otp: Duration,
    /// The same where a number or a card is shown: the person has what they came for, and may be
    /// gone.
    pub idle_result: Duration,
    /// How long the countdown runs before everything is wiped.
    pub countdown: Duration,
    /// So many messages and look-ups this kiosk may ask for in an hour.
    pub messages_per_hour: u16,
    /// A print in which nothing moves for this long is over. `None` without a printer.
    pub print_limit: Option<Duration>,
    /// Whether slips are printed: there is a printer, and its paper is not one for cards alone.
    pub prints_slips: bool,
    /// What the clinic's own system does with people's details; none where there is no such system.
    pub handoff: Option<HandoffMode>,
    /// Whether ABDM lets this client take the face, seen by an app, in place of a code. It is spoken
    /// of and not done.
    pub face_code: bool,
}

impl Settings {
    /// Whether a member of staff works the kiosk for one person after the other.
    #[must_use]
    pub fn is_front_desk(&self) -> bool {
        matches!(self.heard, HeardHow::ExplainedBy(_))
    }
}
