//! The calls of a registration: how they begin, are given up, fail, and what is made of an answer
//! that never came.

use super::{Context, NoticeStep, Problem, Registration, Step, StopReason};
use crate::delivery_ledger::{CooldownReason, DeliveryLedger, Refusal};
use crate::problem::RetryAfter;
use crate::progress::Progress;
use crate::{Allowance, Call, Effect, PendingRequest, RequestId};
use abdm_types::{AadhaarId, Fault, LoginId, Mobile, Now, Retry};
use std::sync::Arc;
use std::time::Instant;

impl Registration {
    /// Asks the service. A message that may not be asked for now is told instead.
    pub(super) fn asking(step: Step, call: Call, context: Context<'_>) -> Self {
        let now = context.now;
        let Some(request) = step.request(call) else {
            return Self::at(step);
        };
        if call.sends()
            && let Some(delivery) = step.delivery(call, context.ledger)
            && let Err(refusal) = context.ledger.admit(delivery, now.monotonic)
        {
            return Self::refused(step, refusal, now);
        }
        Self {
            step,
            progress: Progress::waiting(PendingRequest {
                id: context.out.request(request),
                call,
                sent: false,
                since: now.monotonic,
            }),
        }
    }

    fn refused(step: Step, refusal: Refusal, now: Now) -> Self {
        match refusal.told(now) {
            Ok(problem) => Self::in_problem(step, problem),
            Err(reason) => Self::at(Step::Notice(NoticeStep::with_way_back(reason, step))),
        }
    }

    /// The call leaves: from here on a message counts as sent.
    pub(crate) fn request_sent(&mut self, id: RequestId, ledger: &mut DeliveryLedger, now: Now) {
        let Some(waiting) = self.progress.waiting.as_mut() else {
            return;
        };
        if waiting.id != id || waiting.sent {
            return;
        }
        waiting.sent = true;
        if waiting.call.sends()
            && let Some(delivery) = self.step.delivery(waiting.call, ledger)
        {
            ledger.asked(delivery, now.monotonic);
        }
    }

    pub(super) fn cancel(mut self, context: Context<'_>) -> Self {
        let Some(waiting) = self.progress.waiting.take() else {
            return self;
        };
        context.out.push(Effect::Cancel(waiting.id));
        if waiting.sent && self.step.can_be_lost(waiting.call) {
            return self.lost(waiting.call, Problem::Cancelled, context);
        }
        if let Step::Address(step) = &mut self.step {
            step.give_up();
        }
        Self::in_problem(self.step, Problem::Cancelled)
    }

    /// A request left, and nobody will know what came of it: a message may be on its way, a try
    /// used, an ABHA made. `plain` is what is said where none of that matters.
    fn lost(mut self, call: Call, plain: Problem, context: Context<'_>) -> Self {
        if self.step.enrols(call) {
            return self.enrolment_was_lost(context);
        }
        if call.sends() {
            return self.message_was_lost(call, plain, context);
        }
        let tried = self.step.challenge_mut().filter(|_| call.tries());
        let problem = tried.and_then(|challenge| {
            challenge.was_lost();
            Problem::of_void(challenge)
        });
        Self::in_problem_unless_spent(self.step, problem.unwrap_or(plain))
    }

    /// Where no code and no try is left, there is nothing more to be said at the code.
    fn in_problem_unless_spent(step: Step, problem: Problem) -> Self {
        let Step::AadhaarOtp(step) = step else {
            return Self::in_problem(step, problem);
        };
        if step.challenge().is_spent() {
            Self::at(step.spent())
        } else {
            Self::in_problem(Step::AadhaarOtp(step), problem)
        }
    }

    fn message_was_lost(mut self, call: Call, plain: Problem, context: Context<'_>) -> Self {
        let now = context.now;
        if let Some(delivery) = self.step.delivery(call, context.ledger) {
            context.ledger.was_heard_of(delivery, now.monotonic);
        }
        let allowance = self.step.allowance(call, &context);
        if let Some(challenge) = self.step.challenge_mut() {
            challenge.now_allows(allowance);
            return Self::in_problem_unless_spent(self.step, Problem::NewCodeMayCome);
        }
        if let Step::Destination(step) = &mut self.step {
            step.message_was_lost();
        }
        let minute = Refusal::Cooldown(CooldownReason::Minute, allowance.not_before);
        Self::in_problem(self.step, minute.told(now).unwrap_or(plain))
    }

    /// The person leaves while a call is under way: an ABHA that may be made by it is not asked
    /// for a second time either.
    pub(crate) fn is_left(&self, ledger: &mut DeliveryLedger, now: Instant) {
        let left = self.progress.waiting.filter(|waiting| waiting.sent);
        if left.is_some_and(|waiting| self.step.enrols(waiting.call)) {
            let _ = self.step.note_lost_enrolment(ledger, now);
        }
    }

    /// No second ABHA is asked for before somebody has looked.
    fn enrolment_was_lost(self, context: Context<'_>) -> Self {
        let now = context.now.monotonic;
        let Some((aadhaar, mobile)) = self.step.note_lost_enrolment(context.ledger, now) else {
            return self;
        };
        let consent = self.step.consent().cloned();
        let notice = NoticeStep::may_have_been_made(aadhaar, Some(mobile), consent, &context);
        Self::at(Step::Notice(notice))
    }

    /// One place decides what a fault leads to, step by step.
    pub(super) fn faulted(
        mut self,
        waiting: PendingRequest,
        fault: Fault,
        context: Context<'_>,
    ) -> Self {
        let now = context.now;
        let call = waiting.call;
        let fault = waiting.fault(fault);
        let until = match fault.retry() {
            Retry::After(pause) => Some(now.monotonic + pause),
            Retry::Now
            | Retry::WithOtherEntry
            | Retry::WithFreshCode
            | Retry::FromTheStart
            | Retry::ByStaff => None,
        };
        let plain = Problem::Fault { fault, until };
        if waiting.sent && fault.may_have_arrived() && self.step.can_be_lost(call) {
            return self.lost(call, plain, context);
        }
        self.was_refused(waiting, fault, &mut *context.ledger, now.monotonic);
        if let Some(reason) = StopReason::of(fault, now) {
            return Self::at(Step::Notice(self.step.stopped(reason, call)));
        }
        let mut registration = match self.step {
            Step::Destination(step) => step.faulted(fault, plain, context),
            Step::AadhaarOtp(step) => step.faulted(call, fault, plain, context),
            Step::MobileOtp(step) => step.faulted(call, fault, plain, now.monotonic),
            Step::Address(step) => step.faulted(fault, plain),
            Step::Create(step) => step.faulted(fault, plain),
            step @ (Step::Consent(_)
            | Step::Aadhaar(_)
            | Step::Mobile(_)
            | Step::Created(_)
            | Step::Card(_)
            | Step::Notice(_)) => Self::in_problem(step, plain),
        };
        registration.progress.retry_after = until.map(|until| RetryAfter { fault, until });
        registration
    }

    /// What a refusal says of messages: none was sent, and perhaps none may be for a while.
    fn was_refused(
        &mut self,
        waiting: PendingRequest,
        fault: Fault,
        ledger: &mut DeliveryLedger,
        now: Instant,
    ) {
        let Some(delivery) = self.step.delivery(waiting.call, ledger) else {
            return;
        };
        if waiting.call.sends() && waiting.sent {
            ledger.was_not_sent(delivery);
        }
        if let Fault::LockedOut { pause } = fault {
            ledger.lock(delivery.to, now + pause);
        }
        let allowance = ledger.allowance(delivery, now);
        if let Some(challenge) = self.step.challenge_mut() {
            challenge.now_allows(allowance);
        }
    }
}

impl Step {
    /// Keeps in mind that an ABHA may have been made, and tells for whom and with which mobile.
    fn note_lost_enrolment(
        &self,
        ledger: &mut DeliveryLedger,
        now: Instant,
    ) -> Option<(Arc<AadhaarId>, Mobile)> {
        let (draft, mobile, found_by) = match self {
            // Its mobile may be another one than was given: Aadhaar alone finds it.
            Self::AadhaarOtp(step) => (step.draft(), step.enrols_with()?, None),
            Self::Create(step) => {
                let mobile = *step.mobile();
                let found_by = ledger.hash(&LoginId::Mobile(mobile));
                (step.draft(), mobile, Some(found_by))
            }
            Self::Consent(_)
            | Self::Aadhaar(_)
            | Self::Mobile(_)
            | Self::Destination(_)
            | Self::MobileOtp(_)
            | Self::Address(_)
            | Self::Created(_)
            | Self::Card(_)
            | Self::Notice(_) => return None,
        };
        let aadhaar = ledger.hash(&LoginId::Aadhaar(Arc::clone(&draft.aadhaar)));
        ledger.enrolment_was_lost(aadhaar, found_by, now);
        Some((Arc::clone(&draft.aadhaar), mobile))
    }

    /// Whether it matters that nobody knows what came of a call.
    fn can_be_lost(&self, call: Call) -> bool {
        call.sends() || call.tries() || self.enrols(call)
    }

    /// What may still be sent to whom a call sends a message.
    pub(super) fn allowance(&self, call: Call, context: &Context<'_>) -> Allowance {
        let now = context.now.monotonic;
        match self.delivery(call, context.ledger) {
            Some(delivery) => context.ledger.allowance(delivery, now),
            None => Allowance {
                left: 0,
                not_before: now,
            },
        }
    }
}
