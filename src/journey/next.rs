//! What a journey becomes after an event.

use super::JourneyKind;
use crate::domain::{AadhaarId, AbhaNumber, Mobile};
use std::sync::Arc;

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
    /// Another journey takes over, with what is known.
    Begin(JourneyKind, Carried),
}

/// What one journey hands to the next, so that nobody types it twice.
#[derive(Clone, Default)]
pub(super) struct Carried {
    /// Of the ABHA that is meant.
    pub(super) number: Option<AbhaNumber>,
    /// The person's mobile as they gave it.
    pub(super) mobile: Option<Mobile>,
    /// Whose ABHA is looked for, shared and not copied.
    pub(super) aadhaar: Option<Arc<AadhaarId>>,
}

impl<J> Next<J> {
    /// The same for what holds the journey.
    pub(super) fn map<K>(self, on: impl FnOnce(J) -> K) -> Next<K> {
        match self {
            Self::On(journey) => Next::On(on(journey)),
            Self::Home => Next::Home,
            Self::Finished => Next::Finished,
            Self::Begin(kind, carried) => Next::Begin(kind, carried),
        }
    }
}
