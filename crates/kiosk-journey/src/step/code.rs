//! A code: one step for every use of it (CRT_ABHA_105 to 107 and 109).

mod answers;
mod faults;

use super::{
    CardStep, CodeUse, CommunicationMobile, DestinationStep, Enrolled, Enrolling, LoginIdStep,
    NoticeStep, Phones, Purpose, Step, StepState,
};
use crate::delivery_ledger::{Delivery, DeliveryLedger};
use crate::journey::{Context, StepChange, StepTransition};
use crate::known::Known;
use crate::{
    Call, EntryEvent, OtpChallenge, OtpEvent, Problem, Resend, Response, Screen, StepEvent,
    StopReason,
};
use abdm_types::{ConsentRecord, EmailAddress, Fault, LoginId, Mobile, OtpSystem, UserToken};
use std::sync::Arc;
use std::time::Instant;

/// A code is on its way, or could not be sent yet.
pub struct CodeStep {
    purpose: Purpose,
    challenge: Option<OtpChallenge>,
    back: Back,
}

/// Where the person came from.
pub(super) enum Back {
    /// From the question where the code goes, with the phones that there are, and before it from
    /// that who they are.
    Destination(Option<Box<LoginIdStep>>, Phones),
    /// From the question that the purpose itself has, with what was typed there.
    Question,
    /// From another step.
    Step(Box<Step>),
}

impl Back {
    /// The step that is gone back to, where it is kept.
    fn step(&self) -> Option<&Step> {
        match self {
            Self::Step(step) => Some(step),
            Self::Destination(..) | Self::Question => None,
        }
    }

    /// The question who somebody is, where the person came from it.
    fn origin_mut(&mut self) -> Option<&mut LoginIdStep> {
        match self {
            Self::Destination(origin, _) => origin.as_deref_mut(),
            Self::Step(step) => match step.as_mut() {
                Step::LoginId(origin) => Some(origin),
                _ => None,
            },
            Self::Question => None,
        }
    }

    fn forget_aadhaar(&mut self) {
        if let Some(origin) = self.origin_mut() {
            origin.forget_aadhaar();
        }
    }

    fn into_origin(self) -> Option<LoginIdStep> {
        match self {
            Self::Destination(origin, _) => origin.map(|origin| *origin),
            Self::Question => None,
            Self::Step(step) => step.into_origin(),
        }
    }
}

impl CodeStep {
    pub(super) fn new(purpose: Purpose, challenge: Option<OtpChallenge>, back: Back) -> Self {
        Self {
            purpose,
            challenge,
            back,
        }
    }

    /// A code is sent, unless one is there already or none may be.
    pub(super) fn begin(
        purpose: Purpose,
        back: impl Into<Step>,
        context: &mut Context<'_>,
    ) -> StepChange {
        let back = Back::Step(Box::new(back.into()));
        Self::taken_up(purpose, back, context).send_unless_sent()
    }

    /// The same for a mobile that a registration has asked for.
    pub(super) fn begin_for_mobile(purpose: Purpose, context: &mut Context<'_>) -> StepChange {
        Self::taken_up(purpose, Back::Question, context).send_unless_sent()
    }

    /// As it stands with the mobile of a registration: nothing is sent.
    pub(super) fn again_for_mobile(purpose: Purpose, context: &mut Context<'_>) -> Self {
        Self::taken_up(purpose, Back::Question, context)
    }

    fn taken_up(purpose: Purpose, back: Back, context: &mut Context<'_>) -> Self {
        let now = context.now.monotonic;
        let challenge = context.codes.take(now, &purpose.receiver());
        Self::new(purpose, challenge, back)
    }

    fn send_unless_sent(self) -> StepChange {
        match self.challenge {
            Some(_) => StepChange::at(self),
            None => self.send(),
        }
    }

    /// The code, once one was sent.
    #[must_use]
    pub fn challenge(&self) -> Option<&OtpChallenge> {
        self.challenge.as_ref()
    }

    /// What it is for.
    #[must_use]
    pub fn code_use(&self) -> CodeUse {
        self.purpose.code_use()
    }

    /// Whose phone it goes to: the mobile of the ABHA, or the one linked to Aadhaar.
    #[must_use]
    pub fn system(&self) -> OtpSystem {
        self.purpose.system()
    }

    /// The mobile it goes to, when the person has named it.
    #[must_use]
    pub fn mobile(&self) -> Option<&Mobile> {
        self.purpose.mobile()
    }

    /// The e-mail address it goes to, where it goes to one.
    #[must_use]
    pub fn email(&self) -> Option<&EmailAddress> {
        self.purpose.email()
    }

    /// Whether it goes without this code: the ABHA exists and does not need the mobile.
    #[must_use]
    pub fn may_skip(&self) -> bool {
        self.purpose.enrolled().is_some()
    }

    /// Asks for a code, or for another one.
    fn send(self) -> StepChange {
        let request = self.purpose.request(self.challenge());
        StepChange::Ask(self.into(), request)
    }

    /// Tries the code, where it is complete.
    fn verify(self) -> StepChange {
        let request = self
            .challenge()
            .and_then(|challenge| self.purpose.verify(challenge));
        match request {
            Some(request) => StepChange::Ask(self.into(), request),
            None => StepChange::at(self),
        }
    }

    fn press(mut self, key: EntryEvent, now: Instant) -> StepChange {
        let said = match &mut self.challenge {
            Some(challenge) => challenge.press(key, now),
            None => Ok(()),
        };
        match said {
            Ok(()) => StepChange::at(self),
            Err(problem) => StepChange::Problem(self.into(), problem),
        }
    }

    /// The finished code has been shown.
    fn check(mut self, context: &Context<'_>) -> StepChange {
        let is_due = self.challenge.as_mut().is_some_and(|challenge| {
            let is_due = challenge.is_due(context.now.monotonic);
            challenge.stop_sending();
            is_due
        });
        if is_due && !context.paused {
            self.verify()
        } else {
            StepChange::at(self)
        }
    }

    fn go_on(self) -> StepChange {
        match self.challenge().map(OtpChallenge::may_check) {
            None => self.send(),
            Some(Ok(true)) => self.verify(),
            Some(Ok(false)) => StepChange::at(self),
            Some(Err(problem)) => StepChange::Problem(self.into(), problem),
        }
    }

    fn may_resend(&self, now: Instant) -> bool {
        self.challenge()
            .is_some_and(|challenge| challenge.resend(now) == Resend::Open)
    }

    /// The question before. What was sent is kept, in case the person comes back.
    fn leave(self, context: &mut Context<'_>) -> Step {
        if let Back::Destination(origin, phones) = self.back {
            let challenge = self.challenge;
            return DestinationStep::answered(self.purpose, phones, origin, challenge).into();
        }
        let receiver = self.purpose.receiver();
        context.codes.put(receiver, self.challenge);
        match self.back {
            Back::Step(step) => *step,
            Back::Destination(..) | Back::Question => self.purpose.question_before(),
        }
    }

    /// The ABHA stays without this mobile.
    fn skip(self, context: &mut Context<'_>) -> StepChange {
        match self.purpose {
            Purpose::EnrolMobile { enrolled, .. } => {
                StepChange::at(enrolled.created(false, context.out))
            }
            purpose => StepChange::at(Self { purpose, ..self }),
        }
    }

    /// Here, where there is a code to be typed or to be asked for; where the phone is asked for,
    /// that question stays until a code was sent.
    fn stay(self) -> Step {
        match (self.challenge, self.back) {
            (None, Back::Destination(origin, phones)) => {
                DestinationStep::answered(self.purpose, phones, origin, None).into()
            }
            (challenge, back) => Self::new(self.purpose, challenge, back).into(),
        }
    }

    fn is_spent(&self) -> bool {
        self.challenge().is_some_and(OtpChallenge::is_spent)
    }
}

impl StepState for CodeStep {
    fn screen(&self) -> Screen {
        match self.code_use() {
            CodeUse::Enrol => Screen::AadhaarOtp,
            CodeUse::EnrolMobile => Screen::MobileOtp,
            CodeUse::SignIn
            | CodeUse::Found(_)
            | CodeUse::Retrieval
            | CodeUse::Reactivation
            | CodeUse::NewMobile
            | CodeUse::ChangeMobile
            | CodeUse::Email
            | CodeUse::Kyc => Screen::LoginOtp,
        }
    }

    fn would_call(&self, event: &StepEvent, _now: Instant) -> bool {
        match event {
            StepEvent::Continued => self
                .challenge()
                .is_none_or(|challenge| challenge.otp().is_some()),
            StepEvent::Otp(OtpEvent::ResendAsked) => true,
            _ => false,
        }
    }

    fn makes_calls(&self) -> bool {
        true
    }

    fn handle(self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        let now = context.now.monotonic;
        StepTransition::On(match event {
            StepEvent::Entry(key) => self.press(key, now),
            StepEvent::Otp(OtpEvent::Shown) => self.check(context),
            StepEvent::Continued => self.go_on(),
            StepEvent::Otp(OtpEvent::ResendAsked) if self.may_resend(now) => self.send(),
            StepEvent::WentBack => StepChange::At(self.leave(context)),
            StepEvent::Otp(OtpEvent::OtherMobileAsked)
                if self.code_use() == CodeUse::EnrolMobile =>
            {
                StepChange::At(self.leave(context))
            }
            StepEvent::Otp(OtpEvent::MobileSkipped) if self.may_skip() => self.skip(context),
            _ => StepChange::at(self),
        })
    }

    fn responded(self, response: Response, context: &mut Context<'_>) -> StepChange {
        self.answered(response, context)
    }

    fn faulted(
        self,
        call: Call,
        fault: Fault,
        plain: Problem,
        context: &mut Context<'_>,
    ) -> StepChange {
        match self.code_use() {
            CodeUse::Enrol => self.faulted_at_aadhaar(call, fault, plain, context),
            CodeUse::EnrolMobile => self.faulted_at_mobile(call, fault, plain, context),
            CodeUse::SignIn
            | CodeUse::Found(_)
            | CodeUse::Retrieval
            | CodeUse::Reactivation
            | CodeUse::NewMobile
            | CodeUse::ChangeMobile
            | CodeUse::Email
            | CodeUse::Kyc => self.faulted_with_abha(call, fault, plain, context),
        }
    }

    /// The way back leads to the code when the present one may still be tried, and to the
    /// question before it otherwise.
    fn stopped(mut self, reason: StopReason, call: Call, context: &mut Context<'_>) -> StepChange {
        let is_locked = matches!(reason, StopReason::LockedOut { .. }) && !call.sends();
        let can_be_tried = self.challenge().is_some() && !self.is_spent() && !is_locked;
        match self.code_use() {
            // Once the Aadhaar number cannot be proven there is nothing to go back to.
            CodeUse::Enrol if !(can_be_tried && call.sends()) => {
                let notice = NoticeStep::new(reason);
                StepChange::at(notice.with_consent(self.consent().cloned()))
            }
            // The ABHA can do without this mobile, and with another one.
            CodeUse::EnrolMobile => {
                if is_locked {
                    self.challenge = None;
                }
                StepChange::stopped(reason, self)
            }
            _ if can_be_tried => StepChange::stopped(reason, self),
            _ => {
                self.challenge = self.challenge.filter(|_| !is_locked);
                StepChange::stopped(reason, self.leave(context))
            }
        }
    }

    fn delivery(&self, ledger: &DeliveryLedger) -> Option<Delivery> {
        Some(self.purpose.receiver().delivery(ledger))
    }

    fn challenge(&self) -> Option<&OtpChallenge> {
        self.challenge.as_ref()
    }

    fn challenge_mut(&mut self) -> Option<&mut OtpChallenge> {
        self.challenge.as_mut()
    }

    /// The limit stays, whatever is begun next.
    fn spent(mut self, context: &mut Context<'_>) -> Step {
        if self.code_use() == CodeUse::EnrolMobile {
            return self.into();
        }
        let challenge = self.challenge.take();
        let is_tried = challenge
            .as_ref()
            .is_some_and(OtpChallenge::tries_are_spent);
        let reason = if is_tried {
            StopReason::TriesSpent
        } else {
            StopReason::CodesSpent
        };
        context.codes.put(self.purpose.receiver(), challenge);
        if self.held_card().is_some() {
            let back = self.leave(context);
            return NoticeStep::with_way_back(reason, back).into();
        }
        // From here on there is nothing that it would be needed for.
        *context.known = Known::default();
        NoticeStep::new(reason)
            .with_consent(self.consent().cloned())
            .with_token(self.token().cloned())
            .into()
    }

    fn enrols(&self, _ledger: &DeliveryLedger) -> Option<Enrolling> {
        match &self.purpose {
            // Its mobile may be another one than was given: Aadhaar alone finds it.
            Purpose::Enrol {
                draft,
                mobile: CommunicationMobile::Now(mobile),
            } => Some(Enrolling {
                aadhaar: Arc::clone(&draft.aadhaar),
                mobile: mobile.clone(),
                found_by: None,
            }),
            _ => None,
        }
    }

    fn wake_at(&self, now: Instant) -> Option<Instant> {
        self.challenge()?.wake_at(now)
    }

    fn token(&self) -> Option<&Arc<UserToken>> {
        self.purpose.token()
    }

    fn consent(&self) -> Option<&ConsentRecord> {
        let of_before = || self.back.step()?.consent();
        self.purpose.consent().or_else(of_before)
    }

    fn held_card(&self) -> Option<&CardStep> {
        self.back.step()?.held_card()
    }

    fn enrolled(&self) -> Option<&Enrolled> {
        self.purpose.enrolled()
    }

    fn into_enrolled(self) -> Option<Enrolled> {
        self.purpose.into_enrolled()
    }

    fn call_left(&mut self) {
        if let Purpose::SignIn {
            id: LoginId::Aadhaar(aadhaar),
            ..
        } = &self.purpose
            && let Some(origin) = self.back.origin_mut()
        {
            origin.aadhaar_was_sent(Arc::clone(aadhaar));
        }
    }

    fn into_origin(self) -> Option<LoginIdStep> {
        self.back.into_origin()
    }

    /// The question before, unless there is a code to be typed here.
    fn without_a_code(self) -> Step {
        match (self.challenge, self.back) {
            (None, Back::Step(step)) => *step,
            (challenge, back) => Self::new(self.purpose, challenge, back).into(),
        }
    }
}
