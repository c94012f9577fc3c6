//! What a fault leads to at a code.

use super::CodeStep;
use crate::journey::{Context, StepChange};
use crate::step::{CodeUse, NoticeStep, Purpose, StepState};
use crate::{Call, Problem, StopReason};
use abdm_types::Fault;

impl CodeStep {
    /// At the Aadhaar code of a registration.
    pub(super) fn faulted_at_aadhaar(
        self,
        call: Call,
        fault: Fault,
        plain: Problem,
        context: &mut Context<'_>,
    ) -> StepChange {
        if let Some(reason) = StopReason::of(fault, context.now) {
            return self.stopped(reason, call, context);
        }
        if fault == Fault::AadhaarUnknown && self.challenge.is_none() {
            return StepChange::Problem(self.purpose.aadhaar_again(), plain);
        }
        // What was sealed before cannot be sent again.
        if fault == Fault::AadhaarLetGo {
            let receiver = self.purpose.receiver();
            context.codes.put(receiver, self.challenge);
            return StepChange::Problem(self.purpose.aadhaar_anew(), plain);
        }
        // A new code could not be had: nothing is said about the present one.
        if call.sends() {
            return StepChange::Problem(self.stay(), plain);
        }
        if matches!(fault, Fault::MobileOnSixAbhas | Fault::MobileRefused) {
            let receiver = self.purpose.receiver();
            context.codes.put(receiver, self.challenge);
            return StepChange::Problem(self.purpose.question_before(), plain);
        }
        self.tried(fault, plain, context)
    }

    /// At the code of the communication mobile.
    pub(super) fn faulted_at_mobile(
        self,
        call: Call,
        fault: Fault,
        plain: Problem,
        context: &mut Context<'_>,
    ) -> StepChange {
        if let Some(reason) = StopReason::of(fault, context.now) {
            return self.stopped(reason, call, context);
        }
        if matches!(fault, Fault::MobileOnSixAbhas | Fault::MobileRefused) {
            return StepChange::Problem(self.leave(context), plain);
        }
        if call.sends() {
            let is_over = matches!(fault, Fault::TransactionExpired | Fault::ProofExpired);
            return match self.purpose {
                Purpose::CreateMobile { verified, mobile } if is_over => {
                    verified.begin_again(&mobile, plain)
                }
                purpose => StepChange::Problem(Self { purpose, ..self }.into(), plain),
            };
        }
        self.tried(fault, plain, context)
    }

    /// What a fault says of the code that was tried.
    fn tried(mut self, fault: Fault, plain: Problem, context: &mut Context<'_>) -> StepChange {
        let now = context.now.monotonic;
        let challenge = self.challenge.as_mut();
        let problem = challenge.and_then(|challenge| Problem::of_code(challenge, fault, now));
        if self.is_spent() && self.code_use() != CodeUse::EnrolMobile {
            return StepChange::At(self.spent(context));
        }
        StepChange::Problem(self.into(), problem.unwrap_or(plain))
    }

    /// At a code for somebody who has an ABHA.
    pub(super) fn faulted_with_abha(
        mut self,
        call: Call,
        fault: Fault,
        plain: Problem,
        context: &mut Context<'_>,
    ) -> StepChange {
        match fault {
            Fault::ProofExpired => return self.proof_expired(call, plain, context),
            Fault::AccountDeactivated => return self.deactivated(context),
            Fault::NotFound => {
                return StepChange::stopped(StopReason::NotFound, self.leave(context));
            }
            Fault::DetailsDiffer => {
                let step = self.leave(context).looking_through_again();
                return StepChange::Problem(step, plain);
            }
            _ => {}
        }
        if let Some(reason) = StopReason::of(fault, context.now) {
            return self.stopped(reason, call, context);
        }
        if call.sends() {
            let other_entry = matches!(
                fault,
                Fault::MobileRefused
                    | Fault::MobileOnSixAbhas
                    | Fault::MethodNotAllowed
                    | Fault::AadhaarUnknown
                    | Fault::AadhaarLetGo
            ) || fault == Fault::Refused && self.code_use() == CodeUse::Email;
            let too_late =
                fault == Fault::TransactionExpired && self.purpose.follows_a_transaction();
            if other_entry || too_late {
                let challenge = self.challenge.take();
                context.codes.put(self.purpose.receiver(), challenge);
                if fault == Fault::AadhaarLetGo {
                    self.back.forget_aadhaar();
                }
                return StepChange::Problem(self.leave(context).before_a_code(), plain);
            }
            // A code could not be had: nothing is said about the one before.
            return StepChange::Problem(self.stay(), plain);
        }
        if fault == Fault::MethodNotAllowed {
            return StepChange::Problem(self.leave(context), plain);
        }
        self.tried(fault, plain, context)
    }

    /// The token of the person is too old: who they are is to be proven anew.
    fn proof_expired(
        mut self,
        call: Call,
        plain: Problem,
        context: &mut Context<'_>,
    ) -> StepChange {
        if call.sends() {
            // No code was tried: the one before stays, and its limits with it.
            let challenge = self.challenge.take();
            context.codes.put(self.purpose.receiver(), challenge);
        }
        if self.held_card().is_some() {
            return match self.into_more() {
                Some(more) => more.signed_out(plain, context.out),
                None => StepChange::at(NoticeStep::new(StopReason::NotFound)),
            };
        }
        match self.into_origin() {
            Some(origin) => StepChange::Problem(origin.into(), plain),
            None => StepChange::at(NoticeStep::new(StopReason::NotFound)),
        }
    }

    fn deactivated(self, context: &mut Context<'_>) -> StepChange {
        let number = self.purpose.number().cloned();
        let token = self.token().cloned();
        let back = self.leave(context);
        let notice = NoticeStep::with_way_back(StopReason::Deactivated, back);
        StepChange::at(notice.with_number(number).with_token(token))
    }
}
