//! "Where will the code go?", for codes that UIDAI sends: asked before a message is spent. Most
//! failures in the field are phones that are not linked to Aadhaar or not at hand.

use super::code::Back;
use super::{CodeStep, LoginIdStep, Purpose, Step, StepState};
use crate::delivery_ledger::{Delivery, DeliveryLedger};
use crate::journey::{Context, StepChange, StepTransition};
use crate::{Call, OtpChallenge, Problem, Response, Screen, StepEvent, StopReason};
use abdm_types::{AuthMethods, ConsentRecord, Fault, LoginId, OtpSystem};
use std::time::Instant;

/// The phones that the account allows a code to go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phones {
    systems: Vec<OtpSystem>,
    abha_ends_with: Option<String>,
}

impl Phones {
    /// There is one phone for it.
    pub(super) fn only(system: OtpSystem) -> Self {
        Self {
            systems: vec![system],
            abha_ends_with: None,
        }
    }

    /// As the service says.
    pub(super) fn of(methods: &AuthMethods) -> Self {
        let all = [OtpSystem::Abdm, OtpSystem::Aadhaar];
        Self {
            systems: all
                .into_iter()
                .filter(|system| methods.allows(*system))
                .collect(),
            abha_ends_with: methods.mobile_ends_with.clone(),
        }
    }

    /// Who can send a code, in the order they are offered: the mobile of the ABHA first.
    #[must_use]
    pub fn systems(&self) -> &[OtpSystem] {
        &self.systems
    }

    /// The last digits of the mobile of the ABHA, where the service tells them.
    #[must_use]
    pub fn abha_ends_with(&self) -> Option<&str> {
        self.abha_ends_with.as_deref()
    }
}

/// The question.
pub struct DestinationStep {
    purpose: Purpose,
    phones: Phones,
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
        phones: Phones,
        origin: Option<LoginIdStep>,
        context: &mut Context<'_>,
    ) -> StepChange {
        let now = context.now;
        let receiver = purpose.receiver();
        let step = Self {
            challenge: context.codes.take(now.monotonic, &receiver),
            purpose,
            phones,
            origin: origin.map(Box::new),
            at_hand: None,
        };
        let told = step
            .delivery(context.ledger)
            .filter(|_| step.challenge.is_none() && step.phones.systems.len() == 1)
            .and_then(|delivery| context.ledger.refusal(delivery, now.monotonic))
            .and_then(|refusal| refusal.told(now).ok());
        match told {
            Some(problem) => StepChange::Problem(step.into(), problem),
            None => StepChange::at(step),
        }
    }

    /// The question for a registration, whose code goes to the phone linked to Aadhaar.
    pub(super) fn arrive_at_aadhaar(purpose: Purpose, context: &mut Context<'_>) -> StepChange {
        let phones = Phones::only(OtpSystem::Aadhaar);
        Self::arrive(purpose, phones, None, context)
    }

    /// The question as it was answered already.
    pub(super) fn answered(
        purpose: Purpose,
        phones: Phones,
        origin: Option<Box<LoginIdStep>>,
        challenge: Option<OtpChallenge>,
    ) -> Self {
        Self {
            purpose,
            phones,
            origin,
            challenge,
            at_hand: Some(true),
        }
    }

    /// The same at the beginning of a journey: an ABHA is looked for that may have been made.
    pub(super) fn begin(origin: LoginIdStep, purpose: Purpose) -> Self {
        Self {
            phones: Phones::only(purpose.system()),
            purpose,
            origin: Some(Box::new(origin)),
            challenge: None,
            at_hand: None,
        }
    }

    /// The phones to choose from; where it is one, only whether it is at hand.
    #[must_use]
    pub fn phones(&self) -> &Phones {
        &self.phones
    }

    /// The last four digits of the Aadhaar number or virtual id that the code is for: it may have
    /// been said a while ago, and by somebody else.
    #[must_use]
    pub fn aadhaar_ends_with(&self) -> Option<String> {
        let aadhaar = match &self.purpose {
            Purpose::Enrol { draft, .. } => &draft.aadhaar,
            Purpose::SignIn {
                id: LoginId::Aadhaar(aadhaar),
                ..
            } => aadhaar,
            _ => return None,
        };
        Some(aadhaar.ending().to_owned())
    }

    /// Who has the code sent, as it stands: UIDAI or ABDM.
    #[must_use]
    pub fn system(&self) -> OtpSystem {
        self.purpose.system()
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

    fn go_on(mut self, context: &mut Context<'_>) -> StepChange {
        self.at_hand = Some(true);
        let now = context.now.monotonic;
        // One that is too old is left behind, with the tries that it has cost.
        let receiver = self.purpose.receiver();
        context.codes.put(receiver, self.challenge.take());
        self.challenge = context.codes.take(now, &self.purpose.receiver());
        if self.challenge.is_some() {
            return StepChange::at(self.into_code());
        }
        let request = self.purpose.request(None);
        StepChange::Ask(self.into(), request)
    }

    fn into_code(self) -> CodeStep {
        let back = Back::Destination(self.origin, self.phones);
        CodeStep::new(self.purpose, self.challenge, back)
    }

    /// One of several phones is at hand. What was sent to another one is kept.
    fn choose(mut self, chosen: OtpSystem, context: &mut Context<'_>) -> StepChange {
        if !self.phones.systems.contains(&chosen) {
            return StepChange::at(self);
        }
        if self.purpose.system() != chosen
            && let Purpose::SignIn { id, .. } = self.purpose
        {
            let now = context.now.monotonic;
            let before = Purpose::SignIn {
                id: id.clone(),
                system: other(chosen),
            };
            context.codes.put(before.receiver(), self.challenge);
            self.purpose = Purpose::SignIn { id, system: chosen };
            self.challenge = context.codes.take(now, &self.purpose.receiver());
        }
        self.go_on(context)
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
        match event {
            StepEvent::PhoneAtHand(true) | StepEvent::Continued => self.needs_code(now),
            // To the other phone nothing is known to have been sent.
            StepEvent::PhoneChosen(system) => {
                *system != self.purpose.system() || self.needs_code(now)
            }
            _ => false,
        }
    }

    fn makes_calls(&self) -> bool {
        true
    }

    fn handle(mut self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        StepTransition::On(match event {
            StepEvent::PhoneAtHand(true) if self.phones.systems.len() == 1 => self.go_on(context),
            StepEvent::PhoneChosen(system) => self.choose(system, context),
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

/// The other one of the two.
const fn other(system: OtpSystem) -> OtpSystem {
    match system {
        OtpSystem::Abdm => OtpSystem::Aadhaar,
        OtpSystem::Aadhaar => OtpSystem::Abdm,
    }
}
