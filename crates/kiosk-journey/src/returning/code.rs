//! A code for somebody who has an ABHA: one step for every use of it.

use super::{
    AccountChoiceStep, CodeUse, Context, DoneStep, LoginIdStep, NoticeStep, Outcome, ProfileStep,
    Purpose, Receiver, Step, StepChange, StepTransition,
};
use crate::{
    Allowance, Call, EntryEvent, OtpChallenge, OtpEvent, Problem, Request, Resend, StepEvent,
    StopReason,
};
use abdm_types::{
    AccountStatus, Fault, Mobile, NewMobileProven, OtpSent, OtpSystem, Proof, Reactivated,
    RetrievedV1, UserToken,
};
use std::sync::Arc;
use std::time::Instant;

/// A code is on its way, or could not be sent yet.
pub struct CodeStep {
    purpose: Purpose,
    challenge: Option<OtpChallenge>,
    // Where the person came from.
    back: Box<Step>,
}

impl CodeStep {
    /// A code is sent, unless one is there already or none may be.
    pub(super) fn begin(purpose: Purpose, back: Step, context: &mut Context<'_>) -> StepChange {
        let now = context.now.monotonic;
        let receiver = purpose.receiver();
        let challenge = context.codes.take(now, |other| other.is(&receiver));
        let step = Self {
            purpose,
            challenge,
            back: Box::new(back),
        };
        match step.challenge {
            Some(_) => StepChange::At(Step::Code(step)),
            None => StepChange::Call(Step::Code(step), Call::SendCode),
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

    pub(super) fn token(&self) -> Option<&Arc<UserToken>> {
        self.purpose.token()
    }

    pub(super) fn into_origin(self) -> Option<LoginIdStep> {
        self.back.into_origin()
    }

    pub(super) fn handle(self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        let now = context.now.monotonic;
        let next = match event {
            StepEvent::Entry(key) => self.press(key, now),
            StepEvent::Otp(OtpEvent::Shown) => self.check(now),
            StepEvent::Continued => self.go_on(),
            StepEvent::Otp(OtpEvent::ResendAsked)
                if self
                    .challenge()
                    .is_some_and(|challenge| challenge.resend(now) == Resend::Open) =>
            {
                StepChange::Call(Step::Code(self), Call::SendCode)
            }
            StepEvent::WentBack => StepChange::At(self.leave(context)),
            StepEvent::Cancelled
            | StepEvent::Consent(_)
            | StepEvent::PhoneAtHand(_)
            | StepEvent::Otp(_)
            | StepEvent::Address(_)
            | StepEvent::Card(_)
            | StepEvent::Account(_) => StepChange::At(Step::Code(self)),
        };
        StepTransition::On(next)
    }

    fn press(mut self, key: EntryEvent, now: Instant) -> StepChange {
        let Some(challenge) = &mut self.challenge else {
            return StepChange::At(Step::Code(self));
        };
        match challenge.press(key, now) {
            Ok(()) => StepChange::At(Step::Code(self)),
            Err(problem) => StepChange::Problem(Step::Code(self), problem),
        }
    }

    /// The finished code has been shown.
    fn check(mut self, now: Instant) -> StepChange {
        let is_due = self.challenge.as_mut().is_some_and(|challenge| {
            let is_due = challenge.is_due(now);
            challenge.stop_sending();
            is_due
        });
        if is_due {
            StepChange::Call(Step::Code(self), Call::CheckCode)
        } else {
            StepChange::At(Step::Code(self))
        }
    }

    fn go_on(self) -> StepChange {
        match self.challenge().map(OtpChallenge::may_check) {
            None => StepChange::Call(Step::Code(self), Call::SendCode),
            Some(Ok(true)) => StepChange::Call(Step::Code(self), Call::CheckCode),
            Some(Ok(false)) => StepChange::At(Step::Code(self)),
            Some(Err(problem)) => StepChange::Problem(Step::Code(self), problem),
        }
    }

    /// What was sent is kept, in case the person comes back.
    fn leave(self, context: &mut Context<'_>) -> Step {
        context.codes.put(self.purpose.receiver(), self.challenge);
        *self.back
    }

    pub(super) fn request(&self) -> Request {
        self.purpose.request(self.challenge())
    }

    pub(super) fn verify(&self) -> Option<Request> {
        self.purpose.verify(self.challenge()?)
    }

    pub(super) fn sent(mut self, sent: OtpSent, allowance: Allowance, now: Instant) -> Self {
        self.challenge = Some(match self.challenge() {
            Some(challenge) => challenge.sent_again(sent, allowance, now),
            None => OtpChallenge::sent(sent, allowance, now),
        });
        self
    }

    pub(super) fn challenge_mut(&mut self) -> Option<&mut OtpChallenge> {
        self.challenge.as_mut()
    }

    /// To whom the message goes.
    pub(super) fn receiver(&self) -> Receiver {
        self.purpose.receiver()
    }

    /// The question before, unless there is a code to be typed here.
    pub(super) fn before_a_code(self) -> Step {
        match self.challenge {
            Some(_) => Step::Code(self),
            None => *self.back,
        }
    }

    pub(super) fn is_spent(&self) -> bool {
        self.challenge().is_some_and(OtpChallenge::is_spent)
    }

    /// The code of a sign-in was right.
    pub(super) fn proven(self, proof: Proof, context: &mut Context<'_>) -> StepChange {
        let number = self.purpose.number().cloned();
        let nobody = matches!(&proof, Proof::Choose { accounts, .. } if accounts.is_empty());
        if nobody && self.code_use() == CodeUse::SignIn {
            let who = self.receiver().delivery(context.ledger).to;
            context.ledger.nobody_was_found(who);
        }
        let Some(origin) = self.into_origin().map(LoginIdStep::without_aadhaar) else {
            return StepChange::At(Step::Notice(NoticeStep::new(StopReason::NotFound)));
        };
        match proof {
            Proof::Final { token, account } => {
                let is_off = account
                    .as_ref()
                    .is_some_and(|account| account.status == AccountStatus::Deactivated);
                if is_off {
                    let number = account.and_then(|account| account.abha_number).or(number);
                    let notice = NoticeStep::new(StopReason::Deactivated).with_number(number);
                    return StepChange::At(Step::Notice(notice.with_token(Some(token))));
                }
                ProfileStep::begin(origin, token)
            }
            Proof::Choose {
                transaction,
                transfer_token,
                accounts,
            } => AccountChoiceStep::of_proof(origin, transaction, transfer_token, accounts),
        }
    }

    /// V1 names the account; that signs nobody in.
    pub(super) fn retrieved(self, retrieved: RetrievedV1) -> StepChange {
        StepChange::At(Step::Done(DoneStep::new(
            Outcome::Retrieved,
            retrieved.abha_number,
            retrieved.abha_address,
        )))
    }

    /// The account is switched on.
    pub(super) fn reactivated(self, done: Reactivated) -> StepChange {
        let (number, address) = match done.account {
            Some(account) => (account.abha_number, account.abha_address),
            None => (None, None),
        };
        let number = number.or_else(|| self.purpose.number().cloned());
        let Some(number) = number else {
            return StepChange::At(Step::Code(self));
        };
        let step = DoneStep::new(Outcome::Reactivated, number, address);
        StepChange::At(Step::Done(match (done.token, self.into_origin()) {
            (Some(token), Some(origin)) => step.with_token(origin, token),
            (_, _) => step,
        }))
    }

    /// The new mobile is the person's.
    pub(super) fn new_mobile_proven(
        self,
        proven: NewMobileProven,
        context: &mut Context<'_>,
    ) -> StepChange {
        if context.plan.is_done_with_the_new_mobile() {
            return self.mobile_changed();
        }
        let back = *self.back;
        if let Step::Confirm(step) = back {
            return step.proven(proven.transaction).go_on(context);
        }
        StepChange::At(back)
    }

    /// The mobile of the ABHA is another one now.
    pub(super) fn mobile_changed(self) -> StepChange {
        match (self.purpose.clone(), self.back.into_origin()) {
            (
                Purpose::NewMobile { signed, .. } | Purpose::ChangeMobile { signed, .. },
                Some(origin),
            ) => {
                let number = signed.profile.abha_number;
                let address = signed.profile.abha_address;
                let done = DoneStep::new(Outcome::MobileUpdated, number, address);
                StepChange::At(Step::Done(done.with_token(origin, signed.token)))
            }
            (_, Some(origin)) => StepChange::At(Step::LoginId(origin)),
            (_, None) => StepChange::At(Step::Notice(NoticeStep::new(StopReason::NotFound))),
        }
    }

    pub(super) fn faulted(
        mut self,
        call: Call,
        fault: Fault,
        plain: Problem,
        context: &mut Context<'_>,
    ) -> StepChange {
        let now = context.now;
        if fault == Fault::ProofExpired {
            return self.proof_expired(call, plain, context);
        }
        if fault == Fault::AccountDeactivated {
            return self.deactivated(context);
        }
        if fault == Fault::NotFound {
            return super::stopped(StopReason::NotFound, self.leave(context));
        }
        if fault == Fault::DetailsDiffer {
            return StepChange::Problem(self.leave(context).looking_through_again(), plain);
        }
        if let Some(reason) = StopReason::of(fault, now) {
            return self.stopped(reason, call, context);
        }
        if call == Call::SendCode {
            let other_entry = matches!(
                fault,
                Fault::MobileRefused
                    | Fault::MobileOnSixAbhas
                    | Fault::MethodNotAllowed
                    | Fault::AadhaarUnknown
            );
            let too_late =
                fault == Fault::TransactionExpired && self.purpose.follows_a_transaction();
            if other_entry || too_late {
                return StepChange::Problem(self.leave(context).before_a_code(), plain);
            }
            // A code could not be had: nothing is said about the one before.
            return StepChange::Problem(Step::Code(self), plain);
        }
        if fault == Fault::MethodNotAllowed {
            return StepChange::Problem(self.leave(context), plain);
        }
        let challenge = self.challenge.as_mut();
        let problem =
            challenge.and_then(|challenge| Problem::of_code(challenge, fault, now.monotonic));
        if self.is_spent() {
            return StepChange::At(self.spent(context));
        }
        StepChange::Problem(Step::Code(self), problem.unwrap_or(plain))
    }

    /// No code and no try is left. The limit stays, whatever is begun next.
    pub(super) fn spent(mut self, context: &mut Context<'_>) -> Step {
        let challenge = self.challenge.take();
        context.codes.put(self.purpose.receiver(), challenge);
        let token = self.token().cloned();
        Step::Notice(NoticeStep::new(StopReason::CodesSpent).with_token(token))
    }

    /// The token of the person is too old: who they are is to be proven anew.
    fn proof_expired(
        mut self,
        call: Call,
        plain: Problem,
        context: &mut Context<'_>,
    ) -> StepChange {
        if call == Call::SendCode {
            // No code was tried: the one before stays, and its limits with it.
            let challenge = self.challenge.take();
            context.codes.put(self.purpose.receiver(), challenge);
        }
        match self.into_origin() {
            Some(origin) => StepChange::Problem(Step::LoginId(origin), plain),
            None => StepChange::At(Step::Notice(NoticeStep::new(StopReason::NotFound))),
        }
    }

    fn deactivated(self, context: &mut Context<'_>) -> StepChange {
        let number = self.purpose.number().cloned();
        let token = self.token().cloned();
        let back = self.leave(context);
        let notice = NoticeStep::with_way_back(StopReason::Deactivated, back);
        StepChange::At(Step::Notice(notice.with_number(number).with_token(token)))
    }

    /// The way back leads to the code when the present one may still be tried, and to the
    /// question before it otherwise.
    fn stopped(mut self, reason: StopReason, call: Call, context: &mut Context<'_>) -> StepChange {
        if matches!(reason, StopReason::LockedOut { .. }) && call != Call::SendCode {
            self.challenge = None;
        }
        let back = if self.challenge().is_some() && !self.is_spent() {
            Step::Code(self)
        } else {
            self.leave(context)
        };
        super::stopped(reason, back)
    }
}
