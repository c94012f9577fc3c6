//! The code of a communication mobile that is not the one linked to Aadhaar (CRT_ABHA_109).

use super::{
    AddressStep, Context, CreateStep, Enrolled, MobileStep, NoticeStep, Problem, Registration,
    Step, StopReason, Transition, Verified,
};
use crate::sent_codes::SentCodes;
use crate::{
    Allowance, Call, EntryEvent, OtpChallenge, OtpEvent, OtpRequest, Request, Resend, StepEvent,
};
use abdm_types::{
    ConsentRecord, Fault, Mobile, MobileChecked, MobileVerified, OtpSent, TransactionId,
};
use std::time::Instant;

/// A code is on its way to the given mobile, or could not be sent yet.
pub struct MobileOtpStep {
    basis: Basis,
    mobile: Mobile,
    challenge: Option<OtpChallenge>,
}

/// Whose mobile is proven.
#[allow(
    clippy::large_enum_variant,
    reason = "there is one journey in the program, moved at human speed"
)]
pub(super) enum Basis {
    /// The ABHA exists (V3): it can do without this mobile.
    Enrolled(Enrolled),
    /// The ABHA is made with it (V1/V2).
    Verified(Verified),
}

impl Basis {
    fn transaction(&self) -> &TransactionId {
        match self {
            Self::Enrolled(enrolled) => &enrolled.enrolment.transaction,
            Self::Verified(verified) => &verified.transaction,
        }
    }

    fn codes(&mut self) -> &mut SentCodes<Mobile> {
        match self {
            Self::Enrolled(enrolled) => &mut enrolled.codes,
            Self::Verified(verified) => &mut verified.codes,
        }
    }
}

impl MobileOtpStep {
    /// As it stands with this mobile: nothing is sent.
    pub(super) fn again(mut basis: Basis, mobile: Mobile, now: Instant) -> Self {
        let challenge = basis.codes().take(now, |other| *other == mobile);
        Self {
            basis,
            mobile,
            challenge,
        }
    }

    /// The same, and a code is sent unless one is there already or none may be.
    pub(super) fn begin(basis: Basis, mobile: Mobile, context: Context<'_>) -> Registration {
        let step = Self::again(basis, mobile, context.now.monotonic);
        match step.challenge {
            Some(_) => Registration::at(Step::MobileOtp(step)),
            None => step.send(context),
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

    /// Whether the ABHA can do without this mobile.
    #[must_use]
    pub fn may_skip(&self) -> bool {
        self.enrolled().is_some()
    }

    pub(super) fn consent(&self) -> &ConsentRecord {
        match &self.basis {
            Basis::Enrolled(enrolled) => &enrolled.consent,
            Basis::Verified(verified) => &verified.draft.consent,
        }
    }

    pub(super) fn enrolled(&self) -> Option<&Enrolled> {
        match &self.basis {
            Basis::Enrolled(enrolled) => Some(enrolled),
            Basis::Verified(_) => None,
        }
    }

    pub(super) fn into_enrolled(self) -> Option<Enrolled> {
        match self.basis {
            Basis::Enrolled(enrolled) => Some(enrolled),
            Basis::Verified(_) => None,
        }
    }

    pub(super) fn would_call(&self, event: &StepEvent) -> bool {
        match event {
            StepEvent::Continued => self
                .challenge()
                .is_none_or(|challenge| challenge.otp().is_some()),
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

    pub(super) fn handle(self, event: StepEvent, context: Context<'_>) -> Transition {
        Transition::On(match event {
            StepEvent::Entry(key) => self.press(key, context.now.monotonic),
            StepEvent::Otp(OtpEvent::Shown) => self.check(context),
            StepEvent::Continued => self.go_on(context),
            StepEvent::Otp(OtpEvent::ResendAsked)
                if self.challenge().is_some_and(|challenge| {
                    challenge.resend(context.now.monotonic) == Resend::Open
                }) =>
            {
                Registration::asking(Step::MobileOtp(self), Call::MobileOtp, context)
            }
            StepEvent::Otp(OtpEvent::OtherMobileAsked) | StepEvent::WentBack => {
                Registration::at(self.another_mobile())
            }
            StepEvent::Otp(OtpEvent::MobileSkipped) => Registration::at(match self.basis {
                Basis::Enrolled(enrolled) => Step::Created(enrolled.created(false, context.out)),
                basis @ Basis::Verified(_) => Step::MobileOtp(Self { basis, ..self }),
            }),
            StepEvent::Otp(OtpEvent::ResendAsked)
            | StepEvent::Cancelled
            | StepEvent::Consent(_)
            | StepEvent::PhoneAtHand(_)
            | StepEvent::Address(_)
            | StepEvent::Card(_)
            | StepEvent::Account(_) => Registration::at(Step::MobileOtp(self)),
        })
    }

    fn press(mut self, key: EntryEvent, now: Instant) -> Registration {
        let Some(challenge) = &mut self.challenge else {
            return Registration::at(Step::MobileOtp(self));
        };
        match challenge.press(key, now) {
            Ok(()) => Registration::at(Step::MobileOtp(self)),
            Err(problem) => Registration::in_problem(Step::MobileOtp(self), problem),
        }
    }

    /// The finished code has been shown.
    fn check(mut self, context: Context<'_>) -> Registration {
        let is_due = self.challenge.as_mut().is_some_and(|challenge| {
            let is_due = challenge.is_due(context.now.monotonic);
            challenge.stop_sending();
            is_due
        });
        if is_due && !context.paused {
            Registration::asking(Step::MobileOtp(self), Call::VerifyMobile, context)
        } else {
            Registration::at(Step::MobileOtp(self))
        }
    }

    fn go_on(self, context: Context<'_>) -> Registration {
        match self.challenge().map(OtpChallenge::may_check) {
            None => self.send(context),
            Some(Ok(true)) => {
                Registration::asking(Step::MobileOtp(self), Call::VerifyMobile, context)
            }
            Some(Ok(false)) => Registration::at(Step::MobileOtp(self)),
            Some(Err(problem)) => Registration::in_problem(Step::MobileOtp(self), problem),
        }
    }

    fn send(self, context: Context<'_>) -> Registration {
        Registration::asking(Step::MobileOtp(self), Call::MobileOtp, context)
    }

    /// What was sent to this mobile is kept, in case the person comes back to it.
    fn another_mobile(mut self) -> Step {
        self.basis.codes().put(self.mobile, self.challenge);
        Step::Mobile(MobileStep::in_place_of(self.mobile, self.basis))
    }

    pub(super) fn challenge_mut(&mut self) -> Option<&mut OtpChallenge> {
        self.challenge.as_mut()
    }

    /// The ABHA exists: it can do without this mobile, and with another one.
    pub(super) fn stopped(mut self, reason: StopReason, call: Call) -> NoticeStep {
        if matches!(reason, StopReason::LockedOut { .. }) && call != Call::MobileOtp {
            self.challenge = None;
        }
        NoticeStep::with_way_back(reason, Step::MobileOtp(self))
    }

    pub(super) fn request(&self) -> Request {
        let transaction = self.basis.transaction().clone();
        let mobile = self.mobile;
        match (&self.basis, self.challenge()) {
            (Basis::Enrolled(_), before) => Request::Otp(OtpRequest::EnrolMobile {
                transaction,
                mobile,
                resend_of: before.map(|challenge| challenge.transaction().clone()),
            }),
            (Basis::Verified(_), None) => Request::CheckMobile {
                transaction,
                mobile,
            },
            (Basis::Verified(_), Some(challenge)) => Request::Otp(OtpRequest::EnrolMobileAgain {
                transaction: challenge.transaction().clone(),
            }),
        }
    }

    pub(super) fn verify(&self) -> Option<Request> {
        let challenge = self.challenge()?;
        Some(Request::VerifyMobileOtp {
            transaction: challenge.transaction().clone(),
            otp: challenge.otp()?,
        })
    }

    pub(super) fn code_sent(mut self, sent: OtpSent, allowance: Allowance, now: Instant) -> Self {
        // One transaction carries one code: a new one makes the old one void.
        for other in self.basis.codes().codes_mut() {
            if *other.transaction() == sent.transaction {
                other.has_expired();
            }
        }
        self.challenge = Some(match self.challenge() {
            Some(challenge) => challenge.sent_again(sent, allowance, now),
            None => OtpChallenge::sent(sent, allowance, now),
        });
        self
    }

    pub(super) fn verified(
        mut self,
        verified: MobileVerified,
        context: Context<'_>,
    ) -> Registration {
        match &mut self.basis {
            Basis::Enrolled(enrolled) => {
                enrolled.enrolment.transaction = verified.transaction;
                enrolled.enrolment.mobile_linked = true;
                enrolled.enrolment.profile.mobile = Some(self.mobile.digits().to_owned());
            }
            Basis::Verified(basis) => basis.transaction = verified.transaction,
        }
        match self.basis {
            Basis::Enrolled(enrolled) => {
                Registration::at(Step::Address(AddressStep::new(enrolled, context.out)))
            }
            Basis::Verified(verified) => CreateStep::begin(verified, self.mobile, context),
        }
    }

    /// V1/V2: the mobile is the one linked to Aadhaar, or a code was sent to it.
    pub(super) fn checked(
        mut self,
        checked: MobileChecked,
        allowance: Allowance,
        context: Context<'_>,
    ) -> Registration {
        let now = context.now.monotonic;
        if let Basis::Verified(basis) = &mut self.basis {
            basis.transaction = checked.transaction.clone();
        }
        match self.basis {
            Basis::Verified(verified) if checked.mobile_linked => {
                CreateStep::begin(verified, self.mobile, context)
            }
            basis @ (Basis::Enrolled(_) | Basis::Verified(_)) => {
                let sent = OtpSent {
                    transaction: checked.transaction,
                    phone_ends_with: Some(self.mobile.last_four().to_owned()),
                };
                let step = Self { basis, ..self };
                Registration::at(Step::MobileOtp(step.code_sent(sent, allowance, now)))
            }
        }
    }

    pub(super) fn faulted(
        mut self,
        call: Call,
        fault: Fault,
        plain: Problem,
        now: Instant,
    ) -> Registration {
        if matches!(fault, Fault::MobileOnSixAbhas | Fault::MobileRefused) {
            return Registration::in_problem(self.another_mobile(), plain);
        }
        let is_over = matches!(fault, Fault::TransactionExpired | Fault::ProofExpired);
        let basis = match self.basis {
            Basis::Verified(verified) if is_over && call == Call::MobileOtp => {
                return verified.begin_again(&self.mobile, plain);
            }
            basis @ (Basis::Enrolled(_) | Basis::Verified(_)) => basis,
        };
        self.basis = basis;
        // Where a new code could not be had, nothing is said about the present one.
        let tried = self.challenge.as_mut().filter(|_| call.tries());
        let problem = tried.and_then(|challenge| Problem::of_code(challenge, fault, now));
        Registration::in_problem(Step::MobileOtp(self), problem.unwrap_or(plain))
    }
}
