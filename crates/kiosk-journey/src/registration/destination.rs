//! "Where will the code go?": asked before a message is spent. Most failures in the field are
//! phones that are not linked to Aadhaar or not at hand.

use super::{
    AadhaarOtpStep, AadhaarStep, Context, Draft, MobileStep, NoticeStep, Problem, Registration,
    Step, StopReason, Transition,
};
use crate::mobile_entry::digits_of;
use crate::{Allowance, Call, OtpChallenge, OtpRequest, Request, StepEvent};
use abdm_types::{AadhaarId, Fault, Mobile, OtpSent, SecretDigits};
use std::sync::Arc;
use std::time::Instant;

/// The question.
pub struct DestinationStep {
    draft: Draft,
    mobile: CommunicationMobile,
    challenge: Option<OtpChallenge>,
    // "Continue" sends nothing before the question was answered: the second tap of a hurried
    // thumb on the screen before must not.
    at_hand: bool,
}

/// The communication mobile: V3 wants it before the code, V1/V2 after.
pub(super) enum CommunicationMobile {
    /// It was given.
    Now(Mobile),
    /// It will be asked for; what was typed there before the person came back is kept.
    Later(SecretDigits),
}

impl CommunicationMobile {
    /// What was typed.
    pub(super) fn into_digits(self) -> SecretDigits {
        match self {
            Self::Now(mobile) => digits_of(&mobile),
            Self::Later(digits) => digits,
        }
    }
}

impl DestinationStep {
    /// The question is put; while no code can be asked for, how long that lasts is told with it.
    pub(super) fn arrive(
        draft: Draft,
        mobile: CommunicationMobile,
        context: Context<'_>,
    ) -> Registration {
        let challenge = context.codes.take(context.now.monotonic, |other| {
            is_same(other, &draft.aadhaar)
        });
        let step = Self {
            draft,
            mobile,
            challenge,
            at_hand: false,
        };
        let needs_code = step.challenge.is_none();
        let step = Step::Destination(step);
        let told = step
            .delivery(Call::AadhaarOtp, context.ledger)
            .filter(|_| needs_code)
            .and_then(|delivery| context.ledger.refusal(delivery, context.now.monotonic))
            .and_then(|refusal| refusal.told(context.now).ok());
        match told {
            Some(problem) => Registration::in_problem(step, problem),
            None => Registration::at(step),
        }
    }

    /// Back from the code.
    pub(super) fn again(
        draft: Draft,
        mobile: CommunicationMobile,
        challenge: OtpChallenge,
    ) -> Self {
        Self {
            draft,
            mobile,
            challenge: Some(challenge),
            at_hand: true,
        }
    }

    /// Whether a code was already sent for this number: going on sends no other.
    #[must_use]
    pub fn code_already_sent(&self) -> bool {
        self.challenge.is_some()
    }

    pub(super) fn draft(&self) -> &Draft {
        &self.draft
    }

    pub(super) fn would_call(&self, event: &StepEvent, now: Instant) -> bool {
        matches!(event, StepEvent::PhoneAtHand(true) | StepEvent::Continued)
            && self
                .challenge
                .as_ref()
                .is_none_or(|challenge| challenge.is_too_old(now))
    }

    pub(super) fn handle(mut self, event: StepEvent, context: Context<'_>) -> Transition {
        Transition::On(match event {
            StepEvent::PhoneAtHand(true) => {
                self.at_hand = true;
                self.go_on(context)
            }
            StepEvent::Continued if self.at_hand || self.code_already_sent() => self.go_on(context),
            StepEvent::PhoneAtHand(false) => {
                self.at_hand = false;
                Registration::at(Step::Notice(NoticeStep::with_way_back(
                    StopReason::PhoneNotAtHand,
                    Step::Destination(self),
                )))
            }
            StepEvent::WentBack => {
                context
                    .codes
                    .put(Arc::clone(&self.draft.aadhaar), self.challenge);
                Registration::at(match self.mobile {
                    CommunicationMobile::Now(mobile) => {
                        Step::Mobile(MobileStep::for_enrolment(self.draft, digits_of(&mobile)))
                    }
                    CommunicationMobile::Later(digits) => {
                        Step::Aadhaar(AadhaarStep::again(self.draft, digits))
                    }
                })
            }
            StepEvent::Continued
            | StepEvent::Cancelled
            | StepEvent::Entry(_)
            | StepEvent::Consent(_)
            | StepEvent::Otp(_)
            | StepEvent::Address(_)
            | StepEvent::Card(_)
            | StepEvent::Account(_) => Registration::at(Step::Destination(self)),
        })
    }

    fn go_on(self, context: Context<'_>) -> Registration {
        let now = context.now.monotonic;
        match self.challenge {
            Some(challenge) if !challenge.is_too_old(now) => Registration::at(Step::AadhaarOtp(
                AadhaarOtpStep::new(self.draft, self.mobile, challenge),
            )),
            challenge @ (Some(_) | None) => Registration::asking(
                Step::Destination(Self { challenge, ..self }),
                Call::AadhaarOtp,
                context,
            ),
        }
    }

    /// A message was asked for in place of a code that is too old, and nothing is known of it.
    pub(super) fn message_was_lost(&mut self) {
        self.challenge = None;
    }

    pub(super) fn request(&self) -> Request {
        Request::Otp(OtpRequest::Aadhaar {
            aadhaar: Arc::clone(&self.draft.aadhaar),
            resend_of: None,
        })
    }

    pub(super) fn code_sent(self, sent: OtpSent, allowance: Allowance, now: Instant) -> Step {
        Step::AadhaarOtp(AadhaarOtpStep::new(
            self.draft,
            self.mobile,
            OtpChallenge::sent(sent, allowance, now),
        ))
    }

    pub(super) fn faulted(
        self,
        fault: Fault,
        plain: Problem,
        context: Context<'_>,
    ) -> Registration {
        if fault == Fault::AadhaarUnknown {
            context
                .codes
                .put(Arc::clone(&self.draft.aadhaar), self.challenge);
            return Registration::in_problem(
                Step::Aadhaar(AadhaarStep::again(self.draft, self.mobile.into_digits())),
                plain,
            );
        }
        Registration::in_problem(Step::Destination(self), plain)
    }
}

fn is_same(one: &AadhaarId, other: &AadhaarId) -> bool {
    one.with(|one| other.with(|other| one == other))
}
