//! What a journey becomes after an event.

use super::JourneyKind;
use crate::domain::AbhaNumber;

/// What a journey becomes after an event.
#[allow(
    clippy::large_enum_variant,
    reason = "there is one journey in the program, moved at human speed"
)]
pub(super) enum Next<J> {
    /// It goes on.
    On(J),
    /// Back to the choice of journeys.
    Home,
    /// It is over, and everything is to be forgotten.
    Finished,
    /// Another journey takes over, with a number that is known.
    Begin(JourneyKind, Option<AbhaNumber>),
}

impl<J> Next<J> {
    /// The same for what holds the journey.
    pub(super) fn map<K>(self, on: impl FnOnce(J) -> K) -> Next<K> {
        match self {
            Self::On(journey) => Next::On(on(journey)),
            Self::Home => Next::Home,
            Self::Finished => Next::Finished,
            Self::Begin(kind, number) => Next::Begin(kind, number),
        }
    }
}
