//! Registration through Aadhaar OTP (protocol.md section 6).
//!
//! V3: consent → Aadhaar → communication mobile → where the code goes → Aadhaar OTP → (mobile
//! OTP) → ABHA address → number and address → card.
//! V1/V2: consent → Aadhaar → where the code goes → Aadhaar OTP → communication mobile → (mobile
//! OTP) → the ABHA is made → number and address → card.

mod aadhaar;
mod aadhaar_otp;
mod address;
mod calls;
mod consent;
mod create;
mod destination;
mod draft;
mod mobile;
mod mobile_otp;
mod notice;
mod step;

pub use aadhaar::AadhaarStep;
pub use aadhaar_otp::AadhaarOtpStep;
pub use address::{AddressChoice, AddressStep, Suggestions};
pub use consent::ConsentStep;
pub use create::{CreateStep, Verified};
pub use destination::DestinationStep;
pub use draft::{Draft, Enrolled};
pub use mobile::{MobilePurpose, MobileStep};
use mobile_otp::Basis;
pub use mobile_otp::MobileOtpStep;
pub use notice::NoticeStep;
pub use step::Step;

pub use super::ending::{CardStep, CreatedStep, Holder, Picture, Saving};
pub use super::problem::Problem;
pub use super::stop_reason::StopReason;

use super::delivery_ledger::DeliveryLedger;
use super::effect::Outbox;
use super::problem::RetryAfter;
use super::progress::Progress;
use super::sent_codes::SentCodes;
use super::{
    CardResponse, DigitEntry, OtpChallenge, PendingRequest, RequestId, Response, StepEvent,
};
use abdm_types::{
    AadhaarId, ConsentRecord, Generation, HeardHow, Language, Mobile, Now, UserToken,
};
use std::sync::Arc;
use std::time::Instant;

/// The journey: one step, and what stands beside it.
pub struct Registration {
    step: Step,
    progress: Progress,
}

/// What the journey becomes after an event.
pub(super) type Transition = super::transition::Transition<Registration>;

/// What a step may use besides its own state.
pub(super) struct Context<'a> {
    pub(super) now: Now,
    pub(super) language: Language,
    pub(super) generation: Generation,
    pub(super) heard: &'a HeardHow,
    /// No call may be made now, because the service asked for a pause.
    pub(super) paused: bool,
    /// The codes sent for Aadhaar numbers in this session.
    pub(super) codes: &'a mut SentCodes<Arc<AadhaarId>>,
    /// What was sent to whom, in this session and before.
    pub(super) ledger: &'a mut DeliveryLedger,
    pub(super) out: &'a mut Outbox,
}

impl Registration {
    /// Begins with the consent, nothing ticked.
    #[must_use]
    pub fn new() -> Self {
        Self::at(Step::Consent(ConsentStep::default()))
    }

    /// The same, with the mobile that was given in the journey before this one.
    pub(super) fn with_mobile(mobile: Option<Mobile>) -> Self {
        Self::at(Step::Consent(ConsentStep::with_mobile(mobile)))
    }

    /// The present step.
    #[must_use]
    pub fn step(&self) -> &Step {
        &self.step
    }

    /// The card, where it is shown.
    #[must_use]
    pub fn card(&self) -> Option<&CardStep> {
        if let Step::Card(card) = &self.step {
            Some(card)
        } else {
            None
        }
    }

    pub(super) fn card_mut(&mut self) -> Option<&mut CardStep> {
        if let Step::Card(card) = &mut self.step {
            Some(card)
        } else {
            None
        }
    }

    /// The code that is typed, where one is.
    pub(super) fn code_mut(&mut self) -> Option<&mut OtpChallenge> {
        match &mut self.step {
            Step::AadhaarOtp(step) => Some(step.challenge_mut()),
            Step::MobileOtp(step) => step.challenge_mut(),
            Step::Consent(_)
            | Step::Aadhaar(_)
            | Step::Mobile(_)
            | Step::Destination(_)
            | Step::Address(_)
            | Step::Create(_)
            | Step::Created(_)
            | Step::Card(_)
            | Step::Notice(_) => None,
        }
    }

    /// The request that the person waits for.
    #[must_use]
    pub fn waiting(&self) -> Option<&PendingRequest> {
        self.progress.waiting.as_ref()
    }

    /// What stands under the control.
    #[must_use]
    pub fn problem(&self) -> Option<Problem> {
        self.progress.problem
    }

    /// Whether the primary button may be pressed now: not while a request is under way, nor
    /// during a pause when it would make a call.
    #[must_use]
    pub fn may_continue(&self, now: Instant) -> bool {
        let is_paused = self
            .progress
            .retry_after
            .is_some_and(|retry_after| retry_after.until > now)
            && self.step.would_call(&StepEvent::Continued, now);
        let has_code = match &self.step {
            Step::AadhaarOtp(_) => true,
            Step::MobileOtp(step) => step.challenge().is_some(),
            Step::Consent(_)
            | Step::Aadhaar(_)
            | Step::Mobile(_)
            | Step::Destination(_)
            | Step::Address(_)
            | Step::Create(_)
            | Step::Created(_)
            | Step::Card(_)
            | Step::Notice(_) => false,
        };
        self.progress.lets_go_on(has_code, now) && !is_paused
    }

    /// Lets go of what was said of a time that is over.
    pub(super) fn time_passed(&mut self, now: Instant) {
        self.progress.time_passed(now);
    }

    /// The number that is being typed, where one is.
    pub(super) fn entry_mut(&mut self) -> Option<&mut DigitEntry> {
        match &mut self.step {
            Step::Aadhaar(step) => Some(step.entry_mut()),
            Step::Mobile(step) => Some(step.entry_mut()),
            Step::Consent(_)
            | Step::Destination(_)
            | Step::AadhaarOtp(_)
            | Step::MobileOtp(_)
            | Step::Address(_)
            | Step::Create(_)
            | Step::Created(_)
            | Step::Card(_)
            | Step::Notice(_) => None,
        }
    }

    /// Whether the ABHA exists, though the card is not shown yet.
    pub(super) fn has_abha(&self) -> bool {
        match &self.step {
            Step::Created(_) | Step::Card(_) => true,
            Step::Notice(step) => step.leads_on(),
            step @ (Step::Consent(_)
            | Step::Aadhaar(_)
            | Step::Mobile(_)
            | Step::Destination(_)
            | Step::AadhaarOtp(_)
            | Step::MobileOtp(_)
            | Step::Address(_)
            | Step::Create(_)) => step.enrolled().is_some(),
        }
    }

    /// Whether a code is awaited, which takes people longer.
    #[must_use]
    pub fn awaits_otp(&self) -> bool {
        matches!(self.step, Step::AadhaarOtp(_) | Step::MobileOtp(_))
    }

    /// When this journey wants to be called without anything happening.
    #[must_use]
    pub fn wake_at(&self, now: Instant) -> Option<Instant> {
        let step = match &self.step {
            Step::Aadhaar(step) => step.entry().wake_at(now),
            Step::Mobile(step) => step.entry().wake_at(now),
            Step::AadhaarOtp(step) => step.challenge().wake_at(now),
            Step::MobileOtp(step) => step.challenge().and_then(|code| code.wake_at(now)),
            Step::Notice(step) => step.wake_at(now),
            Step::Consent(_)
            | Step::Destination(_)
            | Step::Address(_)
            | Step::Create(_)
            | Step::Created(_)
            | Step::Card(_) => None,
        };
        [step, self.progress.wake_at(now)]
            .into_iter()
            .flatten()
            .min()
    }

    /// The person's token, to be ended when the session ends.
    #[must_use]
    pub fn token(&self) -> Option<&Arc<UserToken>> {
        self.step.token()
    }

    /// What was agreed to, for the record, once it was.
    #[must_use]
    pub fn consent(&self) -> Option<&ConsentRecord> {
        self.step.consent()
    }

    pub(super) fn handle(mut self, event: StepEvent, mut context: Context<'_>) -> Transition {
        if event == StepEvent::Cancelled {
            return Transition::On(self.cancel(context));
        }
        // While a request is under way, only its answer or giving it up changes anything: a
        // second tap does nothing.
        if self.progress.waiting.is_some() {
            return Transition::On(self);
        }
        let now = context.now.monotonic;
        let retry_after = self
            .progress
            .retry_after
            .filter(|retry_after| retry_after.until > now);
        self.progress.retry_after = retry_after;
        if let Some(retry_after) = retry_after
            && self.step.would_call(&event, now)
        {
            self.progress.problem = Some(retry_after.problem());
            return Transition::On(self);
        }
        context.paused = retry_after.is_some();
        let next = match self.step {
            Step::Consent(step) => step.handle(event, context),
            Step::Aadhaar(step) => step.handle(event, context),
            Step::Mobile(step) => step.handle(event, context),
            Step::Destination(step) => step.handle(event, context),
            Step::AadhaarOtp(step) => step.handle(event, context),
            Step::MobileOtp(step) => step.handle(event, context),
            Step::Address(step) => step.handle(event, context),
            Step::Create(step) => step.handle(event, context),
            Step::Created(step) => Transition::On(Self::at(match event {
                StepEvent::Continued => Step::Card(step.into_card(context.out)),
                StepEvent::WentBack
                | StepEvent::Cancelled
                | StepEvent::Entry(_)
                | StepEvent::Consent(_)
                | StepEvent::PhoneAtHand(_)
                | StepEvent::Otp(_)
                | StepEvent::Address(_)
                | StepEvent::Card(_)
                | StepEvent::Account(_) => Step::Created(step),
            })),
            Step::Card(step) => step
                .handle(&event, context.out)
                .map(|step| Self::at(Step::Card(step))),
            Step::Notice(step) => step.handle(event, context),
        };
        match next {
            Transition::On(mut registration) => {
                let Self { step, progress } = &mut registration;
                progress.retry_after = retry_after;
                if progress.waiting.is_none() {
                    let told = retry_after
                        .filter(|_| step.makes_calls())
                        .map(RetryAfter::problem);
                    progress.problem = progress
                        .problem
                        .or(told)
                        .or_else(|| step.standing_problem());
                }
                Transition::On(registration)
            }
            next @ (Transition::Home | Transition::Finished | Transition::Begin(_, _)) => next,
        }
    }

    /// Takes an answer. One that nobody waits for changes nothing.
    pub(super) fn responded(
        mut self,
        id: RequestId,
        response: Response,
        context: Context<'_>,
    ) -> Registration {
        let Some(waiting) = self.progress.waiting.filter(|waiting| waiting.id == id) else {
            self.step = self.step.background_response(id, response, context.out);
            return self;
        };
        if !waiting.sent && response.fault().is_none() {
            self.request_sent(id, context.ledger, context.now);
        }
        if let Some(fault) = response.fault() {
            return self.faulted(waiting, fault, context);
        }
        let now = context.now.monotonic;
        if let Some(delivery) = self.step.delivery(waiting.call, context.ledger) {
            if waiting.call.tries() {
                context.ledger.proven(delivery.to);
            } else {
                context.ledger.was_heard_of(delivery, now);
            }
        }
        let allowance = self.step.allowance(waiting.call, &context);
        match (response, self.step) {
            (Response::Otp(Ok(sent)), Step::Destination(step)) => {
                Self::at(step.code_sent(sent, allowance, now))
            }
            (Response::Otp(Ok(sent)), Step::AadhaarOtp(step)) => {
                Self::at(Step::AadhaarOtp(step.sent_again(sent, allowance, now)))
            }
            (Response::EnrolByAadhaar(Ok(enrolment)), Step::AadhaarOtp(step)) => {
                step.enrolled(*enrolment, context)
            }
            (Response::VerifyAadhaarOtp(Ok(verified)), Step::AadhaarOtp(step)) => {
                step.verified(verified, context)
            }
            (Response::CheckMobile(Ok(checked)), Step::MobileOtp(step)) => {
                step.checked(checked, allowance, context)
            }
            (Response::CreateAbha(Ok(enrolment)), Step::Create(step)) => {
                step.created(*enrolment, context)
            }
            (Response::Otp(Ok(sent)), Step::MobileOtp(step)) => {
                Self::at(Step::MobileOtp(step.code_sent(sent, allowance, now)))
            }
            (Response::VerifyMobileOtp(Ok(verified)), Step::MobileOtp(step)) => {
                step.verified(verified, context)
            }
            (Response::ChooseAddress(Ok(address)), Step::Address(step)) => {
                step.taken(address, context)
            }
            (_, step) => Self { step, ..self },
        }
    }

    /// Something came of what was wanted of the card.
    pub(super) fn card_responded(
        mut self,
        id: RequestId,
        response: CardResponse,
        out: &mut Outbox,
    ) -> Self {
        if let Step::Card(step) = self.step {
            self.step = Step::Card(step.card_responded(id, response, out));
        }
        self
    }

    fn at(step: Step) -> Self {
        Self {
            step,
            progress: Progress::default(),
        }
    }

    fn in_problem(step: Step, problem: Problem) -> Self {
        Self {
            step,
            progress: Progress::problem(problem),
        }
    }
}

impl Default for Registration {
    fn default() -> Self {
        Self::new()
    }
}
