//! The calls of a journey: how they begin, are given up, fail, and what is made of an answer that
//! never came.

use super::{Context, Journey, StepChange};
use crate::delivery_ledger::{CooldownReason, DeliveryLedger, Refusal};
use crate::plan::Plan;
use crate::problem::RetryAfter;
use crate::progress::Progress;
use crate::step::{CodeUse, NoticeStep, Step, StepState};
use crate::{
    Allowance, Call, CallOutcome, Effect, OtpChallenge, PendingRequest, Problem, RequestId,
};
use abdm_types::{Fault, LoginId, Now, Retry};
use std::sync::Arc;
use std::time::Instant;

impl Journey {
    /// Goes where an event or an answer leads. A call that may not be made now is told instead.
    pub(super) fn moved(
        plan: Plan,
        retry_after: Option<RetryAfter>,
        next: StepChange,
        mut context: Context<'_>,
    ) -> Self {
        let now = context.now;
        let (step, problem, request) = match (next, retry_after) {
            (StepChange::At(step), _) => (step, None, None),
            (StepChange::Problem(step, problem), _) => (step, Some(problem), None),
            // The service asked for a pause: it holds for every call.
            (StepChange::Ask(step, _), Some(retry_after)) if retry_after.until > now.monotonic => {
                (step, Some(retry_after.problem()), None)
            }
            (StepChange::Ask(step, request), _) => match step.admit(request.call(), &mut context) {
                Ok(()) => (step, None, Some(request)),
                Err(refusal) => match refusal.told(now) {
                    Ok(problem) => (step, Some(problem), None),
                    Err(reason) => {
                        let notice = NoticeStep::with_way_back(reason, step.without_a_code());
                        (notice.into(), None, None)
                    }
                },
            },
        };
        if let Some(request) = &request {
            step.expect(request.call(), context.ledger);
        }
        let waiting = request.map(|request| PendingRequest {
            call: request.call(),
            kind: request.kind(),
            id: context.out.ask(request),
            sent: false,
            since: now.monotonic,
        });
        Self {
            plan,
            step,
            progress: Progress {
                waiting,
                problem,
                retry_after,
            },
        }
    }

    /// The call leaves: from here on a message or a look counts.
    pub(crate) fn request_sent(&mut self, id: RequestId, ledger: &mut DeliveryLedger, now: Now) {
        let Some(waiting) = self.progress.waiting.as_mut() else {
            return;
        };
        if waiting.id != id || waiting.sent {
            return;
        }
        waiting.sent = true;
        self.step.call_left();
        if waiting.call == Call::FindAccounts {
            ledger.looked_up(now.monotonic);
        }
        if waiting.call.sends()
            && let Some(delivery) = self.step.delivery(ledger)
        {
            ledger.asked(delivery, now.monotonic);
        }
    }

    pub(super) fn cancel(mut self, mut context: Context<'_>) -> Self {
        let Some(waiting) = self.progress.waiting.take() else {
            return self;
        };
        context.ledger.expects_nothing();
        context.out.record(waiting.given_up());
        context.out.push(Effect::Cancel(waiting.id));
        let next = if waiting.sent {
            self.step
                .lost(waiting.call, Problem::Cancelled, &mut context)
        } else {
            self.step.given_up();
            StepChange::Problem(self.step, Problem::Cancelled)
        };
        Self::moved(self.plan, self.progress.retry_after, next, context)
    }

    /// A call that was asked for cannot be recorded, and did not leave. The step is as it was, and
    /// can be tried again.
    pub(crate) fn not_recorded(mut self, id: RequestId, mut context: Context<'_>) -> Self {
        let Some(waiting) = self.progress.waiting.filter(|waiting| waiting.id == id) else {
            return self;
        };
        context.ledger.expects_nothing();
        context
            .out
            .record(waiting.ended(CallOutcome::NotRecorded, None));
        self.step.given_up();
        let next = StepChange::Problem(self.step, Problem::NotRecorded);
        let kept = self.progress.retry_after;
        context.paused = kept.is_some();
        Self::moved(self.plan, kept, next, context)
    }

    /// The person leaves while a call is under way: an ABHA that may be made by it is not asked
    /// for a second time either.
    pub(crate) fn is_left(&self, ledger: &mut DeliveryLedger, now: Instant) {
        let left = self.progress.waiting.filter(|waiting| waiting.sent);
        if left.is_some_and(|waiting| waiting.call.enrols()) {
            let _ = self.step.note_lost_enrolment(ledger, now);
        }
        ledger.expects_nothing();
    }

    /// One place decides what a fault leads to, step by step.
    pub(super) fn faulted(
        mut self,
        waiting: PendingRequest,
        fault: Fault,
        mut context: Context<'_>,
    ) -> Self {
        let now = context.now;
        let fault = waiting.fault(fault);
        let until = match fault.retry() {
            Retry::After(retry_after) => Some(now.monotonic + retry_after),
            Retry::Now
            | Retry::WithOtherEntry
            | Retry::WithFreshCode
            | Retry::FromTheStart
            | Retry::ByStaff => None,
        };
        let plain = Problem::Fault { fault, until };
        let kept = self.progress.retry_after;
        let is_lost = waiting.sent && fault.may_have_arrived();
        let outcome = if is_lost {
            CallOutcome::AnswerLost(fault)
        } else {
            CallOutcome::Failed(fault)
        };
        context.out.record(waiting.ended(outcome, None));
        if is_lost && waiting.call.matters() {
            let next = self.step.lost(waiting.call, plain, &mut context);
            return Self::moved(self.plan, kept, next, context);
        }
        self.step.was_refused(&waiting, fault, &mut context);
        // A lock-out has a screen of its own, and holds for one receiver.
        let retry_after = until
            .filter(|_| !matches!(fault, Fault::LockedOut { .. }))
            .map(|until| RetryAfter { fault, until });
        let next = self.step.faulted(waiting.call, fault, plain, &mut context);
        Self::moved(self.plan, retry_after.or(kept), next, context)
    }
}

impl Step {
    /// Whether a call may be made now.
    fn admit(&self, call: Call, context: &mut Context<'_>) -> Result<(), Refusal> {
        let now = context.now.monotonic;
        if call == Call::FindAccounts {
            return context.ledger.admit_look_up(now);
        }
        match self.delivery(context.ledger).filter(|_| call.sends()) {
            Some(delivery) => context.ledger.admit(delivery, now),
            None => Ok(()),
        }
    }

    /// What is counted if nothing is heard of a call any more.
    fn expect(&self, call: Call, ledger: &mut DeliveryLedger) {
        if call == Call::FindAccounts {
            ledger.expect_look_up();
        } else if let Some(delivery) = self.delivery(ledger).filter(|_| call.sends()) {
            ledger.expect_message(delivery);
        } else if let Some(enrolling) = self.enrols(ledger).filter(|_| call.enrols()) {
            let aadhaar = ledger.hash(&LoginId::Aadhaar(Arc::clone(&enrolling.aadhaar)));
            ledger.expect_enrolment(aadhaar, enrolling.found_by);
        }
    }

    /// A request left, and nobody will know what came of it: a message may be on its way, a try
    /// used, an ABHA made. `plain` is what is said where none of that matters.
    fn lost(mut self, call: Call, plain: Problem, context: &mut Context<'_>) -> StepChange {
        if call.enrols()
            && let Some(notice) = self.enrolment_was_lost(context)
        {
            return StepChange::at(notice);
        }
        if call.sends() {
            return self.message_may_come(plain, context);
        }
        self.given_up();
        let tried = self.challenge_mut().filter(|_| call.tries());
        let problem = tried.and_then(|challenge| {
            challenge.was_lost();
            Problem::of_void(challenge)
        });
        self.said_unless_spent(problem.unwrap_or(plain), context)
    }

    /// A message may be on its way.
    fn message_may_come(mut self, plain: Problem, context: &mut Context<'_>) -> StepChange {
        let now = context.now;
        if let Some(delivery) = self.delivery(context.ledger) {
            context.ledger.was_heard_of(delivery, now.monotonic);
        }
        let allowance = self.allowance(context);
        if let Some(challenge) = self.challenge_mut() {
            challenge.now_allows(allowance);
            return self.said_unless_spent(Problem::NewCodeMayCome, context);
        }
        self.message_was_lost();
        let minute = Refusal::Cooldown(CooldownReason::Minute, allowance.not_before);
        StepChange::Problem(self, minute.told(now).unwrap_or(plain))
    }

    /// Where no code and no try is left, there may be nothing more to be said at the code.
    fn said_unless_spent(self, problem: Problem, context: &mut Context<'_>) -> StepChange {
        if !self.challenge().is_some_and(OtpChallenge::is_spent) {
            return StepChange::Problem(self, problem);
        }
        let step = self.spent(context);
        if matches!(step, Step::Notice(_)) {
            StepChange::At(step)
        } else {
            StepChange::Problem(step, problem)
        }
    }

    /// No second ABHA is asked for before somebody has looked.
    fn enrolment_was_lost(&self, context: &mut Context<'_>) -> Option<NoticeStep> {
        let now = context.now.monotonic;
        let enrolling = self.note_lost_enrolment(context.ledger, now)?;
        let consent = self.consent().cloned();
        let (aadhaar, mobile) = (enrolling.aadhaar, Some(enrolling.mobile));
        Some(NoticeStep::may_have_been_made(
            aadhaar, mobile, consent, context,
        ))
    }

    /// Keeps for the next start, as long as the person is here, that there is an ABHA.
    pub(super) fn note_made_enrolment(&self, ledger: &mut DeliveryLedger) {
        if let Some(enrolling) = self.enrols(ledger) {
            let aadhaar = ledger.hash(&LoginId::Aadhaar(enrolling.aadhaar));
            ledger.enrolment_was_answered(aadhaar, enrolling.found_by);
        }
    }

    /// Keeps in mind that an ABHA may have been made.
    fn note_lost_enrolment(
        &self,
        ledger: &mut DeliveryLedger,
        now: Instant,
    ) -> Option<crate::step::Enrolling> {
        let enrolling = self.enrols(ledger)?;
        let aadhaar = ledger.hash(&LoginId::Aadhaar(Arc::clone(&enrolling.aadhaar)));
        ledger.enrolment_was_lost(aadhaar, enrolling.found_by, now);
        Some(enrolling)
    }

    /// What a refusal says: no message was sent, perhaps none may be for a while, or nobody with
    /// this number has an ABHA.
    fn was_refused(&mut self, waiting: &PendingRequest, fault: Fault, context: &mut Context<'_>) {
        let now = context.now.monotonic;
        if waiting.call == Call::FindAccounts && fault == Fault::Offline && waiting.sent {
            context.ledger.was_not_looked_up();
        }
        let Some(delivery) = self.delivery(context.ledger) else {
            return;
        };
        if waiting.call.sends() && waiting.sent {
            context.ledger.was_not_sent(delivery);
        }
        if let Fault::LockedOut { pause } = fault {
            context.ledger.lock(delivery.to, now + pause);
        }
        if fault == Fault::NotFound && delivery.code_use == CodeUse::SignIn && waiting.sent {
            context.ledger.nobody_was_found(delivery.to);
            context.known.found_nobody_by(delivery.to, context.ledger);
        }
        let allowance = context.ledger.allowance(delivery, now);
        if let Some(challenge) = self.challenge_mut() {
            challenge.now_allows(allowance);
        }
    }

    /// What may still be sent to whom a message goes from here.
    pub(crate) fn allowance(&self, context: &Context<'_>) -> Allowance {
        let now = context.now.monotonic;
        match self.delivery(context.ledger) {
            Some(delivery) => context.ledger.allowance(delivery, now),
            None => Allowance {
                left: 0,
                not_before: now,
            },
        }
    }
}
