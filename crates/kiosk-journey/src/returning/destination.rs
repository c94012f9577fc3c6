//! "Where will the code go?", for codes that UIDAI sends: asked before a message is spent.

use super::{CodeStep, Context, LoginIdStep, Purpose, Step, StepChange, StepTransition};
use crate::{StepEvent, StopReason};

/// The question.
pub struct DestinationStep {
    origin: LoginIdStep,
    purpose: Purpose,
    // "Continue" sends nothing before the question was answered.
    at_hand: bool,
}

impl DestinationStep {
    pub(super) fn new(origin: LoginIdStep, purpose: Purpose) -> Self {
        Self {
            origin,
            purpose,
            at_hand: false,
        }
    }

    pub(super) fn into_origin(self) -> LoginIdStep {
        self.origin
    }

    pub(super) fn handle(mut self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        let next = match event {
            StepEvent::PhoneAtHand(true) => self.go_on(context),
            StepEvent::Continued if self.at_hand => self.go_on(context),
            StepEvent::PhoneAtHand(false) => {
                self.at_hand = false;
                super::stopped(StopReason::PhoneNotAtHand, Step::Destination(self))
            }
            StepEvent::WentBack => StepChange::At(Step::LoginId(self.origin)),
            StepEvent::Continued
            | StepEvent::Cancelled
            | StepEvent::Entry(_)
            | StepEvent::Consent(_)
            | StepEvent::Otp(_)
            | StepEvent::Address(_)
            | StepEvent::Card(_)
            | StepEvent::Account(_) => StepChange::At(Step::Destination(self)),
        };
        StepTransition::On(next)
    }

    fn go_on(mut self, context: &mut Context<'_>) -> StepChange {
        self.at_hand = true;
        CodeStep::begin(self.purpose.clone(), Step::Destination(self), context)
    }
}
