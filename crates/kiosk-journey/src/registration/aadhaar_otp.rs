//! The Aadhaar code (CRT_ABHA_105 to 107), and with it the making of the ABHA.

use super::destination::CommunicationMobile;
use super::{
    AddressStep, Basis, Context, DestinationStep, Draft, Enrolled, MobileOtpStep, MobileStep,
    NoticeStep, Problem, Registration, Step, StopReason, Transition, Verified,
};
use crate::sent_codes::SentCodes;
use crate::{Allowance, Call, OtpChallenge, OtpEvent, OtpRequest, Request, Resend, StepEvent};
use abdm_types::{AadhaarVerified, AccountStatus, Enrolment, Fault, Mobile, OtpSent};
use std::sync::Arc;
use std::time::Instant;

/// A code is awaited from the phone linked to Aadhaar.
pub struct AadhaarOtpStep {
    draft: Draft,
    mobile: CommunicationMobile,
    challenge: OtpChallenge,
}

impl AadhaarOtpStep {
    pub(super) fn new(draft: Draft, mobile: CommunicationMobile, challenge: OtpChallenge) -> Self {
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

    pub(super) fn challenge_mut(&mut self) -> &mut OtpChallenge {
        &mut self.challenge
    }

    pub(super) fn draft(&self) -> &Draft {
        &self.draft
    }

    pub(super) fn would_call(&self, event: &StepEvent) -> bool {
        match event {
            StepEvent::Continued => self.challenge.otp().is_some(),
            StepEvent::Otp(OtpEvent::ResendAsked) => true,
            StepEvent::WentBack
            | StepEvent::Cancelled
            | StepEvent::Entry(_)
            | StepEvent::Consent(_)
            | StepEvent::PhoneAtHand(_)
            | StepEvent::Otp(_)
            | StepEvent::Address(_)
            | StepEvent::Card(_)
            | StepEvent::Account(_) => false,
        }
    }

    pub(super) fn handle(mut self, event: StepEvent, context: Context<'_>) -> Transition {
        Transition::On(match event {
            StepEvent::Entry(key) => match self.challenge.press(key, context.now.monotonic) {
                Ok(()) => Registration::at(Step::AadhaarOtp(self)),
                Err(problem) => Registration::in_problem(Step::AadhaarOtp(self), problem),
            },
            StepEvent::Continued => match self.challenge.may_check() {
                Ok(true) => Registration::asking(Step::AadhaarOtp(self), Call::Enrol, context),
                Ok(false) => Registration::at(Step::AadhaarOtp(self)),
                Err(problem) => Registration::in_problem(Step::AadhaarOtp(self), problem),
            },
            StepEvent::Otp(OtpEvent::Shown) if self.challenge.is_due(context.now.monotonic) => {
                self.challenge.stop_sending();
                if context.paused {
                    Registration::at(Step::AadhaarOtp(self))
                } else {
                    Registration::asking(Step::AadhaarOtp(self), Call::Enrol, context)
                }
            }
            StepEvent::Otp(OtpEvent::ResendAsked)
                if self.challenge.resend(context.now.monotonic) == Resend::Open =>
            {
                Registration::asking(Step::AadhaarOtp(self), Call::AadhaarOtp, context)
            }
            StepEvent::WentBack => Registration::at(Step::Destination(DestinationStep::again(
                self.draft,
                self.mobile,
                self.challenge,
            ))),
            StepEvent::Cancelled
            | StepEvent::Consent(_)
            | StepEvent::PhoneAtHand(_)
            | StepEvent::Otp(_)
            | StepEvent::Address(_)
            | StepEvent::Card(_)
            | StepEvent::Account(_) => Registration::at(Step::AadhaarOtp(self)),
        })
    }

    pub(super) fn resend(&self) -> Request {
        Request::Otp(OtpRequest::Aadhaar {
            aadhaar: Arc::clone(&self.draft.aadhaar),
            resend_of: Some(self.challenge.transaction().clone()),
        })
    }

    pub(super) fn verify(&self) -> Option<Request> {
        let otp = self.challenge.otp()?;
        let transaction = self.challenge.transaction().clone();
        Some(match self.mobile {
            CommunicationMobile::Now(mobile) => Request::EnrolByAadhaar {
                transaction,
                otp,
                mobile,
                consent: self.draft.consent.clone(),
            },
            CommunicationMobile::Later(_) => Request::VerifyAadhaarOtp { transaction, otp },
        })
    }

    pub(super) fn sent_again(self, sent: OtpSent, allowance: Allowance, now: Instant) -> Self {
        Self {
            challenge: self.challenge.sent_again(sent, allowance, now),
            ..self
        }
    }

    pub(super) fn enrolled(self, enrolment: Enrolment, context: Context<'_>) -> Registration {
        // The number was used for what it was given for.
        *context.codes = SentCodes::default();
        if enrolment.profile.status == AccountStatus::Deactivated {
            let notice = NoticeStep::new(StopReason::Deactivated, Some(self.draft.consent));
            return Registration::at(Step::Notice(
                notice
                    .with_number(enrolment.profile.abha_number)
                    .with_token(enrolment.token),
            ));
        }
        let enrolled = Enrolled {
            consent: self.draft.consent,
            enrolment,
            codes: SentCodes::default(),
        };
        if !enrolled.enrolment.is_new {
            return Registration::at(Step::Created(enrolled.created(false, context.out)));
        }
        if enrolled.enrolment.mobile_linked {
            return Registration::at(Step::Address(AddressStep::new(enrolled, context.out)));
        }
        match self.mobile {
            // The person gave this number and is at the screen: the code goes out at once.
            CommunicationMobile::Now(mobile) => {
                MobileOtpStep::begin(Basis::Enrolled(enrolled), mobile, context)
            }
            CommunicationMobile::Later(_) => {
                Registration::at(Step::Created(enrolled.created(false, context.out)))
            }
        }
    }

    /// V1/V2: the number is the person's. An ABHA that exists already is shown; otherwise the
    /// mobile is asked for.
    pub(super) fn verified(self, verified: AadhaarVerified, context: Context<'_>) -> Registration {
        if let Some(existing) = verified.existing {
            let existing = Enrolment {
                is_new: false,
                ..*existing
            };
            return self.enrolled(existing, context);
        }
        let typed = self.mobile.into_digits();
        let verified = Verified {
            draft: self.draft,
            transaction: verified.transaction,
            codes: SentCodes::default(),
        };
        Registration::at(Step::Mobile(MobileStep::for_creation(verified, typed)))
    }

    /// The mobile that the ABHA is made with by this code. `None` where none is made by it.
    pub(super) fn enrols_with(&self) -> Option<Mobile> {
        match self.mobile {
            CommunicationMobile::Now(mobile) => Some(mobile),
            CommunicationMobile::Later(_) => None,
        }
    }

    /// No code and no try is left.
    pub(super) fn spent(self) -> Step {
        Step::Notice(NoticeStep::new(
            StopReason::CodesSpent,
            Some(self.draft.consent),
        ))
    }

    /// When only the new code cannot be had, the present one may still be tried.
    pub(super) fn stopped(self, reason: StopReason, call: Call) -> NoticeStep {
        if call == Call::AadhaarOtp && !self.challenge.is_spent() {
            NoticeStep::with_way_back(reason, Step::AadhaarOtp(self))
        } else {
            NoticeStep::new(reason, Some(self.draft.consent))
        }
    }

    pub(super) fn faulted(
        mut self,
        call: Call,
        fault: Fault,
        plain: Problem,
        context: Context<'_>,
    ) -> Registration {
        // A new code could not be had: nothing is said about the present one.
        if call != Call::Enrol {
            return Registration::in_problem(Step::AadhaarOtp(self), plain);
        }
        if matches!(fault, Fault::MobileOnSixAbhas | Fault::MobileRefused) {
            let challenge = Some(self.challenge);
            let aadhaar = Arc::clone(&self.draft.aadhaar);
            context.codes.put(aadhaar, challenge);
            let mobile = MobileStep::for_enrolment(self.draft, self.mobile.into_digits());
            return Registration::in_problem(Step::Mobile(mobile), plain);
        }
        let now = context.now.monotonic;
        let problem = Problem::of_code(&mut self.challenge, fault, now);
        if self.challenge.is_spent() {
            return Registration::at(self.spent());
        }
        Registration::in_problem(Step::AadhaarOtp(self), problem.unwrap_or(plain))
    }
}
