//! A code for somebody who has an ABHA: one step for every use of it.

use super::{
    AccountChoiceStep, CodeUse, Context, DoneStep, LoginIdStep, Move, NoticeStep, Outcome,
    ProfileStep, Purpose, Step, Turn,
};
use crate::domain::{
    AccountStatus, Fault, Mobile, NewMobileProven, OtpSent, OtpSystem, Proof, Reactivated,
    RetrievedV1, UserToken,
};
use crate::journey::effect::Outbox;
use crate::journey::sending::Sending;
use crate::journey::{
    Call, EntryEvent, OtpChallenge, OtpEvent, RequestId, Resend, StepEvent, Trouble, Why,
};
use std::sync::Arc;
use std::time::Instant;

/// A code is on its way, or could not be sent yet.
pub struct CodeStep {
    purpose: Purpose,
    sending: Sending,
    // Where the person came from.
    back: Box<Step>,
}

impl CodeStep {
    /// A code is sent, unless one is there already or none may be.
    pub(super) fn begin(purpose: Purpose, back: Step, context: &mut Context<'_>) -> Move {
        let now = context.now.monotonic;
        let receiver = purpose.receiver();
        let sending = context.codes.take(now, |other| other.is(&receiver));
        let step = Self {
            purpose,
            sending,
            back: Box::new(back),
        };
        match step.sending {
            Sending::Code(_) => Move::At(Step::Code(step)),
            Sending::Nothing | Sending::Locked(_) => step.send(now),
        }
    }

    /// The code, once one was sent.
    #[must_use]
    pub fn challenge(&self) -> Option<&OtpChallenge> {
        self.sending.code()
    }

    pub(super) fn challenge_mut(&mut self) -> Option<&mut OtpChallenge> {
        self.sending.code_mut()
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

    pub(super) fn handle(self, event: StepEvent, context: &mut Context<'_>) -> Turn {
        let now = context.now.monotonic;
        let next = match event {
            StepEvent::Entry(key) => self.press(key, now),
            StepEvent::Otp(OtpEvent::Shown) => self.check(now),
            StepEvent::Continued => self.go_on(now),
            StepEvent::Otp(OtpEvent::ResendAsked)
                if self
                    .challenge()
                    .is_some_and(|challenge| challenge.resend(now) == Resend::Open) =>
            {
                Move::Call(Step::Code(self), Call::SendCode)
            }
            StepEvent::WentBack => Move::At(self.leave(context)),
            StepEvent::Cancelled
            | StepEvent::Consent(_)
            | StepEvent::PhoneAtHand(_)
            | StepEvent::Otp(_)
            | StepEvent::Address(_)
            | StepEvent::Card(_)
            | StepEvent::Account(_) => Move::At(Step::Code(self)),
        };
        Turn::On(next)
    }

    fn press(mut self, key: EntryEvent, now: Instant) -> Move {
        let Sending::Code(challenge) = &mut self.sending else {
            return Move::At(Step::Code(self));
        };
        match challenge.press(key, now) {
            Ok(()) => Move::At(Step::Code(self)),
            Err(trouble) => Move::Trouble(Step::Code(self), trouble),
        }
    }

    /// The finished code has been shown.
    fn check(mut self, now: Instant) -> Move {
        let is_due = self.sending.code_mut().is_some_and(|challenge| {
            let is_due = challenge.is_due(now);
            challenge.stop_sending();
            is_due
        });
        if is_due {
            Move::Call(Step::Code(self), Call::CheckCode)
        } else {
            Move::At(Step::Code(self))
        }
    }

    fn go_on(self, now: Instant) -> Move {
        match self.challenge().map(OtpChallenge::may_check) {
            None => self.send(now),
            Some(Ok(true)) => Move::Call(Step::Code(self), Call::CheckCode),
            Some(Ok(false)) => Move::At(Step::Code(self)),
            Some(Err(trouble)) => Move::Trouble(Step::Code(self), trouble),
        }
    }

    fn send(self, now: Instant) -> Move {
        match self.sending.locked_until(now) {
            Some(until) => Move::Trouble(Step::Code(self), Trouble::locked(until, now)),
            None => Move::Call(Step::Code(self), Call::SendCode),
        }
    }

    /// What was sent is kept, in case the person comes back.
    fn leave(self, context: &mut Context<'_>) -> Step {
        context.codes.put(self.purpose.receiver(), self.sending);
        *self.back
    }

    pub(super) fn request(&self, out: &mut Outbox) -> RequestId {
        self.purpose.request(self.challenge(), out)
    }

    pub(super) fn verify(&self, out: &mut Outbox) -> Option<RequestId> {
        self.purpose.verify(self.challenge()?, out)
    }

    pub(super) fn sent(mut self, sent: OtpSent, now: Instant) -> Self {
        self.sending = Sending::Code(match self.challenge() {
            Some(challenge) => challenge.sent_again(sent, now),
            None => OtpChallenge::sent(sent, now),
        });
        self
    }

    /// A request for a code left, but its answer is not waited for.
    pub(super) fn give_up(&mut self, now: Instant) {
        self.sending.was_given_up(now);
    }

    pub(super) fn is_spent(&self) -> bool {
        self.challenge().is_some_and(OtpChallenge::is_spent)
    }

    /// The code is worth nothing any more, because it was right or because what it was for is
    /// over; but the next one to the same receiver waits out its minute all the same.
    pub(super) fn is_void(&self, context: &mut Context<'_>) {
        if let Some(challenge) = self.challenge() {
            let locked = Sending::Locked(challenge.locked_until());
            context.codes.put(self.purpose.receiver(), locked);
        }
    }

    /// The code of a sign-in was right.
    pub(super) fn proven(self, proof: Proof) -> Move {
        let number = self.purpose.number().cloned();
        let Some(origin) = self.into_origin().map(LoginIdStep::without_aadhaar) else {
            return Move::At(Step::Notice(NoticeStep::new(Why::NotFound)));
        };
        match proof {
            Proof::Final { token, account } => {
                let is_off = account
                    .as_ref()
                    .is_some_and(|account| account.status == AccountStatus::Deactivated);
                if is_off {
                    let number = account.and_then(|account| account.abha_number).or(number);
                    let notice = NoticeStep::new(Why::Deactivated).with_number(number);
                    return Move::At(Step::Notice(notice.with_token(Some(token))));
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
    pub(super) fn retrieved(self, retrieved: RetrievedV1) -> Move {
        Move::At(Step::Done(DoneStep::new(
            Outcome::Retrieved,
            retrieved.abha_number,
            retrieved.abha_address,
        )))
    }

    /// The account is switched on.
    pub(super) fn reactivated(self, done: Reactivated) -> Move {
        let (number, address) = match done.account {
            Some(account) => (account.abha_number, account.abha_address),
            None => (None, None),
        };
        let number = number.or_else(|| self.purpose.number().cloned());
        let Some(number) = number else {
            return Move::At(Step::Code(self));
        };
        let step = DoneStep::new(Outcome::Reactivated, number, address);
        Move::At(Step::Done(match (done.token, self.into_origin()) {
            (Some(token), Some(origin)) => step.with_token(origin, token),
            (_, _) => step,
        }))
    }

    /// The new mobile is the person's.
    pub(super) fn new_mobile_proven(
        self,
        proven: NewMobileProven,
        context: &mut Context<'_>,
    ) -> Move {
        if context.plan.is_done_with_the_new_mobile() {
            return self.mobile_changed();
        }
        let back = *self.back;
        if let Step::Confirm(step) = back {
            return step.proven(proven.transaction).go_on(context);
        }
        Move::At(back)
    }

    /// The mobile of the ABHA is another one now.
    pub(super) fn mobile_changed(self) -> Move {
        match (self.purpose.clone(), self.back.into_origin()) {
            (
                Purpose::NewMobile { signed, .. } | Purpose::ChangeMobile { signed, .. },
                Some(origin),
            ) => {
                let number = signed.profile.abha_number;
                let address = signed.profile.abha_address;
                let done = DoneStep::new(Outcome::MobileUpdated, number, address);
                Move::At(Step::Done(done.with_token(origin, signed.token)))
            }
            (_, Some(origin)) => Move::At(Step::LoginId(origin)),
            (_, None) => Move::At(Step::Notice(NoticeStep::new(Why::NotFound))),
        }
    }

    pub(super) fn faulted(
        mut self,
        call: Call,
        fault: Fault,
        plain: Trouble,
        context: &mut Context<'_>,
    ) -> Move {
        let now = context.now;
        if fault == Fault::ProofExpired {
            return self.proof_expired(call, plain, context);
        }
        if fault == Fault::AccountDeactivated {
            return self.deactivated(context);
        }
        if fault == Fault::NotFound {
            return super::stopped(Why::NotFound, self.leave(context));
        }
        if fault == Fault::DetailsDiffer {
            return Move::Trouble(self.leave(context).looking_through_again(), plain);
        }
        if let Some(why) = Why::of(fault, now) {
            return self.stopped(why, call, context);
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
                return Move::Trouble(self.leave(context).before_a_code(), plain);
            }
            // A code could not be had: nothing is said about the one before.
            return Move::Trouble(Step::Code(self), plain);
        }
        if fault == Fault::MethodNotAllowed {
            return Move::Trouble(self.leave(context), plain);
        }
        let trouble = match &mut self.sending {
            Sending::Code(challenge) => Trouble::of_code(challenge, fault, now.monotonic),
            Sending::Nothing | Sending::Locked(_) => None,
        };
        if self.is_spent() {
            return Move::At(self.spent(context));
        }
        Move::Trouble(Step::Code(self), trouble.unwrap_or(plain))
    }

    /// No code and no try is left. The limit stays, whatever is begun next.
    pub(super) fn spent(mut self, context: &mut Context<'_>) -> Step {
        let sending = std::mem::take(&mut self.sending);
        context.codes.put(self.purpose.receiver(), sending);
        let token = self.token().cloned();
        Step::Notice(NoticeStep::new(Why::CodesSpent).with_token(token))
    }

    /// The token of the person is too old: who they are is to be proven anew.
    fn proof_expired(mut self, call: Call, plain: Trouble, context: &mut Context<'_>) -> Move {
        if call == Call::SendCode {
            // No code was tried: the one before stays, and its limits with it.
            let sending = std::mem::take(&mut self.sending);
            context.codes.put(self.purpose.receiver(), sending);
        } else {
            self.is_void(context);
        }
        match self.into_origin() {
            Some(origin) => Move::Trouble(Step::LoginId(origin), plain),
            None => Move::At(Step::Notice(NoticeStep::new(Why::NotFound))),
        }
    }

    fn deactivated(self, context: &mut Context<'_>) -> Move {
        let number = self.purpose.number().cloned();
        let token = self.token().cloned();
        let back = self.leave(context);
        let notice = NoticeStep::with_way_back(Why::Deactivated, back);
        Move::At(Step::Notice(notice.with_number(number).with_token(token)))
    }

    /// The way back leads to the code when the present one may still be tried, and to the
    /// question before it otherwise.
    fn stopped(mut self, why: Why, call: Call, context: &mut Context<'_>) -> Move {
        if let Why::LockedOut { until, .. } = why {
            match &mut self.sending {
                Sending::Code(challenge) if call == Call::SendCode => challenge.no_more_codes(),
                Sending::Nothing | Sending::Locked(_) | Sending::Code(_) => {
                    self.sending = Sending::Locked(until);
                }
            }
        }
        let back = if self.challenge().is_some() && !self.is_spent() {
            Step::Code(self)
        } else {
            self.leave(context)
        };
        super::stopped(why, back)
    }
}
