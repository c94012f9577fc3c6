//! The Aadhaar code (CRT_ABHA_105 to 107), and with it the making of the ABHA.

use super::{
    AddressStep, Context, CreatedStep, DestinationStep, Draft, Enrolled, MobileOtpStep,
    MobilePurpose, MobileStep, Next, NoticeStep, Registration, Step, Trouble, Why,
};
use crate::domain::{AccountStatus, Enrolment, Fault, Mobile, OtpSent};
use crate::journey::effect::Outbox;
use crate::journey::{
    Call, Effect, EntryEvent, OtpChallenge, OtpEvent, RequestId, Resend, StepEvent,
};
use std::sync::Arc;
use std::time::Instant;

/// A code is awaited from the phone linked to Aadhaar.
pub struct AadhaarOtpStep {
    draft: Draft,
    mobile: Mobile,
    challenge: OtpChallenge,
}

impl AadhaarOtpStep {
    pub(super) fn new(draft: Draft, mobile: Mobile, challenge: OtpChallenge) -> Self {
        Self {
            draft,
            mobile,
            challenge,
        }
    }

    /// The code.
    #[must_use]
    pub fn challenge(&self) -> &OtpChallenge {
        &self.challenge
    }

    pub(super) fn draft(&self) -> &Draft {
        &self.draft
    }

    pub(super) fn handle(mut self, event: StepEvent, context: Context<'_>) -> Next {
        Next::On(match event {
            StepEvent::Entry(key) => {
                if !self.challenge.press(key, context.now.monotonic) {
                    Registration::in_trouble(Step::AadhaarOtp(self), Trouble::OnlyDigits)
                } else if matches!(key, EntryEvent::Digit(_)) && self.challenge.otp().is_some() {
                    Registration::preparing(Step::AadhaarOtp(self), Call::Enrol, context)
                } else {
                    Registration::at(Step::AadhaarOtp(self))
                }
            }
            StepEvent::Continued if self.challenge.otp().is_some() => {
                Registration::preparing(Step::AadhaarOtp(self), Call::Enrol, context)
            }
            StepEvent::Continued => {
                let trouble = match self.challenge.tries_left() {
                    0 => Trouble::OtpTriesSpent,
                    _ => Trouble::OtpIncomplete,
                };
                Registration::in_trouble(Step::AadhaarOtp(self), trouble)
            }
            StepEvent::Otp(OtpEvent::ResendAsked)
                if self.challenge.resend(context.now.monotonic) == Resend::Open =>
            {
                Registration::preparing(Step::AadhaarOtp(self), Call::AadhaarOtp, context)
            }
            StepEvent::WentBack => {
                self.draft.challenge = Some(self.challenge);
                Registration::at(Step::Destination(DestinationStep::new(
                    self.draft,
                    self.mobile,
                )))
            }
            StepEvent::Cancelled
            | StepEvent::Consent(_)
            | StepEvent::PhoneAtHand(_)
            | StepEvent::Otp(_)
            | StepEvent::Address(_)
            | StepEvent::Card(_) => Registration::at(Step::AadhaarOtp(self)),
        })
    }

    pub(super) fn resend(&self, out: &mut Outbox) -> Option<RequestId> {
        Some(out.request(|id| Effect::RequestAadhaarOtp {
            id,
            aadhaar: Arc::clone(&self.draft.aadhaar),
        }))
    }

    pub(super) fn verify(&self, out: &mut Outbox) -> Option<RequestId> {
        let otp = self.challenge.otp()?;
        Some(out.request(|id| Effect::EnrolByAadhaar {
            id,
            transaction: self.challenge.transaction().clone(),
            otp,
            mobile: self.mobile,
            consent: self.draft.consent.clone(),
        }))
    }

    pub(super) fn sent_again(self, sent: OtpSent, now: Instant) -> Self {
        Self {
            challenge: self.challenge.sent_again(sent, now),
            ..self
        }
    }

    pub(super) fn enrolled(self, enrolment: Enrolment, context: Context<'_>) -> Registration {
        if enrolment.profile.status == AccountStatus::Deactivated {
            return Registration::at(Step::Notice(NoticeStep::new(Why::Deactivated)));
        }
        let enrolled = Enrolled {
            consent: self.draft.consent,
            enrolment,
        };
        if !enrolled.enrolment.is_new {
            return Registration::at(Step::Created(CreatedStep::new(enrolled, context.out)));
        }
        if enrolled.enrolment.mobile_linked {
            return Registration::at(Step::Address(AddressStep::new(enrolled, context.out)));
        }
        // The person gave this number and is at the screen: the code goes out at once.
        Registration::preparing(
            Step::MobileOtp(MobileOtpStep::new(enrolled, self.mobile)),
            Call::MobileOtp,
            context,
        )
    }

    pub(super) fn faulted(mut self, fault: Fault, plain: Trouble) -> Registration {
        if matches!(fault, Fault::MobileOnSixAbhas | Fault::MobileRefused) {
            self.draft.challenge = Some(self.challenge);
            return Registration::in_trouble(
                Step::Mobile(MobileStep::new(
                    MobilePurpose::ForEnrolment(self.draft),
                    Some(self.mobile),
                )),
                plain,
            );
        }
        if fault == Fault::OtpWrong {
            self.challenge.was_wrong();
        } else if matches!(fault, Fault::OtpExpired | Fault::TransactionExpired) {
            self.challenge.has_expired();
        } else {
            return Registration::in_trouble(Step::AadhaarOtp(self), plain);
        }
        if self.challenge.is_spent() {
            return Registration::at(Step::Notice(NoticeStep::new(Why::CodesSpent)));
        }
        let trouble = Trouble::of_code(&self.challenge, fault);
        Registration::in_trouble(Step::AadhaarOtp(self), trouble)
    }
}

impl Trouble {
    /// What to say of a code that did not do.
    pub(super) fn of_code(challenge: &OtpChallenge, fault: Fault) -> Self {
        match (fault, challenge.tries_left()) {
            (Fault::OtpWrong, 0) => Self::OtpTriesSpent,
            (Fault::OtpWrong, tries_left) => Self::OtpWrong { tries_left },
            (_, _) => Self::OtpExpired,
        }
    }
}
