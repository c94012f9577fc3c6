//! "Where will the code go?", for codes that UIDAI sends: asked before a message is spent. Most
//! failures in the field are phones that are not linked to Aadhaar or not at hand.

use super::code::Back;
use super::{CodeStep, LoginIdStep, Purpose, Step, StepState};
use crate::delivery_ledger::{Delivery, DeliveryLedger};
use crate::journey::{Context, StepChange, StepTransition};
use crate::{Call, OtpChallenge, Problem, Response, Screen, StepEvent, StopReason};
use abdm_types::{ConsentRecord, Fault};
use std::time::Instant;

/// The question.
pub struct DestinationStep {
    purpose: Purpose,
    // The question before it, where that is not the purpose's own.
    origin: Option<Box<LoginIdStep>>,
    challenge: Option<OtpChallenge>,
    // What the person answered last. "Continue" sends nothing before it: the second tap of a
    // hurried thumb on the screen before must not.
    at_hand: Option<bool>,
}

impl DestinationStep {
    /// The question is put; while no code can be asked for, how long that lasts is told with it.
    pub(super) fn arrive(
        purpose: Purpose,
        origin: Option<LoginIdStep>,
        context: &mut Context<'_>,
    ) -> StepChange {
        let now = context.now;
        let receiver = purpose.receiver();
        let step = Self {
            challenge: context.codes.take(now.monotonic, &receiver),
            purpose,
            origin: origin.map(Box::new),
            at_hand: None,
        };
        let told = step
            .delivery(context.ledger)
            .filter(|_| step.challenge.is_none())
            .and_then(|delivery| context.ledger.refusal(delivery, now.monotonic))
            .and_then(|refusal| refusal.told(now).ok());
        match told {
            Some(problem) => StepChange::Problem(step.into(), problem),
            None => StepChange::at(step),
        }
    }

    /// The question as it was answered already.
    pub(super) fn answered(
        purpose: Purpose,
        origin: Option<Box<LoginIdStep>>,
        challenge: Option<OtpChallenge>,
    ) -> Self {
        Self {
            purpose,
            origin,
            challenge,
            at_hand: Some(true),
        }
    }

    /// The same at the beginning of a journey: an ABHA is looked for that may have been made.
    pub(super) fn begin(origin: LoginIdStep, purpose: Purpose) -> Self {
        Self {
            purpose,
            origin: Some(Box::new(origin)),
            challenge: None,
            at_hand: None,
        }
    }

    /// Whether a code was already sent for this number: going on sends no other.
    #[must_use]
    pub fn code_already_sent(&self) -> bool {
        self.challenge.is_some()
    }

    /// Whether going on is what the person has said, or only leads to a code that is there.
    fn may_go_on(&self, now: Instant) -> bool {
        self.at_hand.unwrap_or_else(|| !self.needs_code(now))
    }

    /// Whether a message is needed to go on.
    fn needs_code(&self, now: Instant) -> bool {
        self.challenge
            .as_ref()
            .is_none_or(|challenge| challenge.is_too_old(now))
    }

    fn go_on(mut self, context: &Context<'_>) -> StepChange {
        self.at_hand = Some(true);
        let now = context.now.monotonic;
        self.challenge = self.challenge.filter(|code| !code.is_too_old(now));
        if self.challenge.is_some() {
            return StepChange::at(self.into_code());
        }
        let request = self.purpose.request(None);
        StepChange::Ask(self.into(), request)
    }

    fn into_code(self) -> CodeStep {
        CodeStep::new(self.purpose, self.challenge, Back::Destination(self.origin))
    }

    fn go_back(self, context: &mut Context<'_>) -> Step {
        let receiver = self.purpose.receiver();
        context.codes.put(receiver, self.challenge);
        match self.origin {
            Some(origin) => Step::LoginId(*origin),
            None => self.purpose.question_before(),
        }
    }
}

impl StepState for DestinationStep {
    fn screen(&self) -> Screen {
        Screen::CodeDestination
    }

    fn would_call(&self, event: &StepEvent, now: Instant) -> bool {
        matches!(event, StepEvent::PhoneAtHand(true) | StepEvent::Continued) && self.needs_code(now)
    }

    fn makes_calls(&self) -> bool {
        true
    }

    fn handle(mut self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        StepTransition::On(match event {
            StepEvent::PhoneAtHand(true) => self.go_on(context),
            StepEvent::Continued if self.may_go_on(context.now.monotonic) => self.go_on(context),
            StepEvent::PhoneAtHand(false) => {
                self.at_hand = Some(false);
                StepChange::stopped(StopReason::PhoneNotAtHand, self)
            }
            StepEvent::WentBack => StepChange::At(self.go_back(context)),
            _ => StepChange::at(self),
        })
    }

    fn delivery(&self, ledger: &DeliveryLedger) -> Option<Delivery> {
        Some(self.purpose.receiver().delivery(ledger))
    }

    fn responded(self, response: Response, context: &mut Context<'_>) -> StepChange {
        self.into_code().responded(response, context)
    }

    fn faulted(
        self,
        call: Call,
        fault: Fault,
        plain: Problem,
        context: &mut Context<'_>,
    ) -> StepChange {
        self.into_code().faulted(call, fault, plain, context)
    }

    fn consent(&self) -> Option<&ConsentRecord> {
        self.purpose.consent()
    }

    fn into_origin(self) -> Option<LoginIdStep> {
        self.origin.map(|origin| *origin)
    }

    fn before_a_code(self) -> Step {
        match self.origin {
            Some(origin) => Step::LoginId(*origin),
            None => self.into(),
        }
    }
}
