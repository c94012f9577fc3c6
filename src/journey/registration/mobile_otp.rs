//! The code of a communication mobile that is not the one linked to Aadhaar (CRT_ABHA_109).

use super::{
    AddressStep, Context, CreatedStep, Enrolled, MobilePurpose, MobileStep, Next, Registration,
    Step, Trouble,
};
use crate::domain::{Fault, Mobile, MobileVerified, OtpSent};
use crate::journey::effect::Outbox;
use crate::journey::{
    Call, Effect, EntryEvent, OtpChallenge, OtpEvent, RequestId, Resend, StepEvent,
};
use std::time::Instant;

/// The ABHA exists; a code is on its way to the given mobile, or could not be sent yet.
pub struct MobileOtpStep {
    enrolled: Enrolled,
    mobile: Mobile,
    challenge: Option<OtpChallenge>,
}

impl MobileOtpStep {
    pub(super) fn new(enrolled: Enrolled, mobile: Mobile) -> Self {
        Self {
            enrolled,
            mobile,
            challenge: None,
        }
    }

    /// The code, once one was sent.
    #[must_use]
    pub fn challenge(&self) -> Option<&OtpChallenge> {
        self.challenge.as_ref()
    }

    /// Where the code goes.
    #[must_use]
    pub fn mobile(&self) -> &Mobile {
        &self.mobile
    }

    pub(super) fn enrolled(&self) -> &Enrolled {
        &self.enrolled
    }

    pub(super) fn handle(mut self, event: StepEvent, context: Context<'_>) -> Next {
        Next::On(match event {
            StepEvent::Entry(key) => self.press(key, context),
            StepEvent::Continued => self.go_on(context),
            StepEvent::Otp(OtpEvent::ResendAsked)
                if self.challenge.as_ref().is_some_and(|challenge| {
                    challenge.resend(context.now.monotonic) == Resend::Open
                }) =>
            {
                Registration::preparing(Step::MobileOtp(self), Call::MobileOtp, context)
            }
            StepEvent::Otp(OtpEvent::OtherMobileAsked) | StepEvent::WentBack => {
                self.challenge = None;
                Registration::at(Step::Mobile(MobileStep::new(
                    MobilePurpose::InPlaceOfAnother(self.enrolled),
                    Some(self.mobile),
                )))
            }
            StepEvent::Otp(OtpEvent::MobileSkipped) => {
                Registration::at(Step::Created(CreatedStep::new(self.enrolled, context.out)))
            }
            StepEvent::Otp(OtpEvent::ResendAsked)
            | StepEvent::Cancelled
            | StepEvent::Consent(_)
            | StepEvent::PhoneAtHand(_)
            | StepEvent::Address(_)
            | StepEvent::Card(_) => Registration::at(Step::MobileOtp(self)),
        })
    }

    fn press(mut self, key: EntryEvent, context: Context<'_>) -> Registration {
        let Some(challenge) = self.challenge.as_mut() else {
            return Registration::at(Step::MobileOtp(self));
        };
        if !challenge.press(key, context.now.monotonic) {
            return Registration::in_trouble(Step::MobileOtp(self), Trouble::OnlyDigits);
        }
        if matches!(key, EntryEvent::Digit(_)) && challenge.otp().is_some() {
            return Registration::preparing(Step::MobileOtp(self), Call::VerifyMobile, context);
        }
        Registration::at(Step::MobileOtp(self))
    }

    fn go_on(self, context: Context<'_>) -> Registration {
        match &self.challenge {
            None => Registration::preparing(Step::MobileOtp(self), Call::MobileOtp, context),
            Some(challenge) if challenge.otp().is_some() => {
                Registration::preparing(Step::MobileOtp(self), Call::VerifyMobile, context)
            }
            Some(challenge) => {
                let trouble = match challenge.tries_left() {
                    0 => Trouble::OtpTriesSpent,
                    _ => Trouble::OtpIncomplete,
                };
                Registration::in_trouble(Step::MobileOtp(self), trouble)
            }
        }
    }

    pub(super) fn request(&self, out: &mut Outbox) -> RequestId {
        out.request(|id| Effect::RequestMobileOtp {
            id,
            transaction: self.enrolled.enrolment.transaction.clone(),
            mobile: self.mobile,
        })
    }

    pub(super) fn verify(&self, out: &mut Outbox) -> Option<RequestId> {
        let challenge = self.challenge.as_ref()?;
        let otp = challenge.otp()?;
        Some(out.request(|id| Effect::VerifyMobileOtp {
            id,
            transaction: challenge.transaction().clone(),
            otp,
        }))
    }

    pub(super) fn code_sent(mut self, sent: OtpSent, now: Instant) -> Self {
        self.challenge = Some(match &self.challenge {
            Some(challenge) => challenge.sent_again(sent, now),
            None => OtpChallenge::sent(sent, now),
        });
        self
    }

    pub(super) fn verified(
        mut self,
        verified: MobileVerified,
        context: Context<'_>,
    ) -> Registration {
        self.enrolled.enrolment.transaction = verified.transaction;
        self.enrolled.enrolment.mobile_linked = true;
        self.enrolled.enrolment.profile.mobile = Some(self.mobile.digits().to_owned());
        Registration::at(Step::Address(AddressStep::new(self.enrolled, context.out)))
    }

    pub(super) fn faulted(mut self, fault: Fault, plain: Trouble) -> Registration {
        match (fault, self.challenge.as_mut()) {
            (Fault::OtpWrong, Some(challenge)) => challenge.was_wrong(),
            (Fault::OtpExpired, Some(challenge)) => challenge.has_expired(),
            (Fault::MobileOnSixAbhas | Fault::MobileRefused, _) => {
                return Registration::in_trouble(
                    Step::Mobile(MobileStep::new(
                        MobilePurpose::InPlaceOfAnother(self.enrolled),
                        Some(self.mobile),
                    )),
                    plain,
                );
            }
            (_, _) => return Registration::in_trouble(Step::MobileOtp(self), plain),
        }
        let trouble = self
            .challenge
            .as_ref()
            .map_or(plain, |challenge| Trouble::of_code(challenge, fault));
        Registration::in_trouble(Step::MobileOtp(self), trouble)
    }
}
