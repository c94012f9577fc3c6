//! "Where will the code go?": asked before a message is spent. Most failures in the field are
//! phones that are not linked to Aadhaar or not at hand (ux.md section 1).

use super::{
    AadhaarOtpStep, AadhaarStep, Context, Draft, MobilePurpose, MobileStep, Next, NoticeStep,
    Registration, Step, Trouble, Why,
};
use crate::domain::{Fault, Mobile, OtpSent};
use crate::journey::effect::Outbox;
use crate::journey::{Call, Effect, OtpChallenge, RequestId, StepEvent};
use std::sync::Arc;
use std::time::Instant;

/// The question.
pub struct DestinationStep {
    draft: Draft,
    mobile: Mobile,
}

impl DestinationStep {
    pub(super) fn new(draft: Draft, mobile: Mobile) -> Self {
        Self { draft, mobile }
    }

    /// Whether a code was already sent for this number: going on sends no other.
    #[must_use]
    pub fn code_already_sent(&self) -> bool {
        self.draft.challenge.is_some()
    }

    pub(super) fn draft(&self) -> &Draft {
        &self.draft
    }

    pub(super) fn handle(self, event: StepEvent, context: Context<'_>) -> Next {
        Next::On(match event {
            StepEvent::PhoneAtHand(true) | StepEvent::Continued => self.go_on(context),
            StepEvent::PhoneAtHand(false) => Registration::at(Step::Notice(
                NoticeStep::with_way_back(Why::PhoneNotAtHand, Step::Destination(self)),
            )),
            StepEvent::WentBack => Registration::at(Step::Mobile(MobileStep::new(
                MobilePurpose::ForEnrolment(self.draft),
                Some(self.mobile),
            ))),
            StepEvent::Cancelled
            | StepEvent::Entry(_)
            | StepEvent::Consent(_)
            | StepEvent::Otp(_)
            | StepEvent::Address(_)
            | StepEvent::Card(_) => Registration::at(Step::Destination(self)),
        })
    }

    fn go_on(mut self, context: Context<'_>) -> Registration {
        match self.draft.challenge.take() {
            Some(challenge) if !challenge.is_too_old(context.now.monotonic) => Registration::at(
                Step::AadhaarOtp(AadhaarOtpStep::new(self.draft, self.mobile, challenge)),
            ),
            Some(_) | None => {
                Registration::preparing(Step::Destination(self), Call::AadhaarOtp, context)
            }
        }
    }

    pub(super) fn request(&self, out: &mut Outbox) -> Option<RequestId> {
        Some(out.request(|id| Effect::RequestAadhaarOtp {
            id,
            aadhaar: Arc::clone(&self.draft.aadhaar),
        }))
    }

    pub(super) fn code_sent(self, sent: OtpSent, now: Instant) -> Step {
        Step::AadhaarOtp(AadhaarOtpStep::new(
            self.draft,
            self.mobile,
            OtpChallenge::sent(sent, now),
        ))
    }

    pub(super) fn faulted(self, fault: Fault, plain: Trouble) -> Registration {
        if fault == Fault::AadhaarUnknown {
            return Registration::in_trouble(
                Step::Aadhaar(AadhaarStep::again(self.draft, Some(self.mobile))),
                plain,
            );
        }
        Registration::in_trouble(Step::Destination(self), plain)
    }
}
