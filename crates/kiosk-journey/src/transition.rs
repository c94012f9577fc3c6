//! What a journey becomes after an event.

use super::problem::RetryAfter;
use super::{AccountEvent, JourneyKind, StepEvent};
use abdm_types::{AadhaarId, AbhaNumber, AbhaQr, Mobile};
use std::sync::Arc;

/// What a journey becomes after an event.
#[allow(
    clippy::large_enum_variant,
    reason = "there is one journey in the program, moved at human speed"
)]
pub(super) enum Transition<J> {
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
    /// A pause that the service asked for: it holds for every call, whatever is begun next.
    pub(super) retry_after: Option<RetryAfter>,
    /// Somebody looks for an ABHA that may have been made, and is to say who they are.
    pub(super) is_look: bool,
    /// A card that is to be scanned, or was.
    pub(super) scanning: Option<Scanning>,
}

/// How far a scan has come.
#[derive(Clone)]
pub(super) enum Scanning {
    /// It was asked for.
    Asked,
    /// This is what the code said.
    Read(Box<AbhaQr>),
}

impl Scanning {
    /// What an event says of a scan, if it does.
    pub(super) fn of(event: &StepEvent) -> Option<Self> {
        if let StepEvent::Scanned(said) = event {
            Some(Self::Read(said.clone()))
        } else {
            (*event == StepEvent::Account(AccountEvent::ScanAsked)).then_some(Self::Asked)
        }
    }
}

impl<J> Transition<J> {
    /// The same for what holds the journey.
    pub(super) fn map<K>(self, on: impl FnOnce(J) -> K) -> Transition<K> {
        match self {
            Self::On(journey) => Transition::On(on(journey)),
            Self::Home => Transition::Home,
            Self::Finished => Transition::Finished,
            Self::Begin(kind, carried) => Transition::Begin(kind, carried),
        }
    }
}
