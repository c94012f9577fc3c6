//! What was asked for is done, and the card is offered.

use super::{LoginIdStep, ProfileStep, StepState};
use crate::journey::{Context, StepChange, StepTransition};
use crate::transition::Carried;
use crate::{JourneyKind, Screen, StepEvent};
use abdm_types::{AbhaAddress, AbhaNumber, UserToken};
use std::sync::Arc;

/// The good result.
pub struct DoneStep {
    outcome: Outcome,
    number: AbhaNumber,
    address: Option<AbhaAddress>,
    signed: Option<(LoginIdStep, Arc<UserToken>)>,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The number is known again.
    Retrieved,
    /// The ABHA is switched on again.
    Reactivated,
    /// The ABHA has the new mobile.
    MobileUpdated,
}

impl DoneStep {
    pub(super) fn new(outcome: Outcome, number: AbhaNumber, address: Option<AbhaAddress>) -> Self {
        Self {
            outcome,
            number,
            address,
            signed: None,
        }
    }

    /// The person is signed in by it.
    pub(super) fn with_token(self, origin: LoginIdStep, token: Arc<UserToken>) -> Self {
        Self {
            signed: Some((origin, token)),
            ..self
        }
    }

    /// What was done.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The person's own number, which is shown in full.
    #[must_use]
    pub fn number(&self) -> &AbhaNumber {
        &self.number
    }

    /// The address, as far as it is known.
    #[must_use]
    pub fn address(&self) -> Option<&AbhaAddress> {
        self.address.as_ref()
    }

    /// Whether "Continue" asks for another code, because nobody is signed in yet.
    #[must_use]
    pub fn needs_sign_in(&self) -> bool {
        self.signed.is_none()
    }
}

impl StepState for DoneStep {
    fn screen(&self) -> Screen {
        Screen::Done
    }

    fn handle(self, event: StepEvent, _context: &mut Context<'_>) -> StepTransition {
        match event {
            StepEvent::Continued => match self.signed {
                Some((origin, token)) => StepTransition::On(ProfileStep::for_card(origin, token)),
                None => StepTransition::Begin(
                    JourneyKind::Login,
                    Carried {
                        number: Some(self.number),
                        ..Carried::default()
                    },
                ),
            },
            _ => StepTransition::On(StepChange::at(self)),
        }
    }

    fn token(&self) -> Option<&Arc<UserToken>> {
        self.signed.as_ref().map(|(_, token)| token)
    }

    fn into_origin(self) -> Option<LoginIdStep> {
        self.signed.map(|(origin, _)| origin)
    }
}
