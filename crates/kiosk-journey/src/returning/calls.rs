//! The calls for somebody who has an ABHA: how they begin, are given up, fail, and what is made of
//! an answer that never came.

use super::{CodeUse, Context, NoticeStep, Plan, Returning, Step, StepChange};
use crate::delivery_ledger::{CooldownReason, DeliveryLedger, Refusal};
use crate::problem::RetryAfter;
use crate::progress::Progress;
use crate::{Allowance, Call, Effect, PendingRequest, Problem, RequestId};
use abdm_types::{Fault, Now, Retry};

impl Returning {
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
            (StepChange::Call(step, _), Some(retry_after)) if retry_after.until > now.monotonic => {
                (step, Some(retry_after.problem()), None)
            }
            (StepChange::Call(step, call), _) => match step.admit(call, &mut context) {
                Ok(()) => {
                    let request = step.request(call);
                    (step, None, request)
                }
                Err(refusal) => match refusal.told(now) {
                    Ok(problem) => (step, Some(problem), None),
                    Err(reason) => {
                        let notice = NoticeStep::with_way_back(reason, step.without_a_code());
                        (Step::Notice(notice), None, None)
                    }
                },
            },
        };
        let waiting = request.map(|request| PendingRequest {
            call: request.call(),
            id: context.out.request(request),
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
        match (&self.step, waiting.call) {
            (Step::Code(step), Call::SendCode) => {
                let delivery = step.receiver().delivery(ledger);
                ledger.asked(delivery, now.monotonic);
            }
            (Step::LoginId(_), Call::FindAccounts) => ledger.looked_up(now.monotonic),
            (_, _) => {}
        }
    }

    pub(super) fn cancel(mut self, mut context: Context<'_>) -> Self {
        let Some(waiting) = self.progress.waiting.take() else {
            return self;
        };
        context.out.push(Effect::Cancel(waiting.id));
        let next = if waiting.sent {
            self.step
                .lost(waiting.call, Problem::Cancelled, &mut context)
        } else {
            StepChange::Problem(self.step, Problem::Cancelled)
        };
        Self::moved(self.plan, self.progress.retry_after, next, context)
    }

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
        // A lock-out has a screen of its own, and holds for one receiver.
        let retry_after = until
            .filter(|_| !matches!(fault, Fault::LockedOut { .. }))
            .map(|until| RetryAfter { fault, until });
        let matters = waiting.call.sends() || waiting.call.tries();
        if waiting.sent && fault.may_have_arrived() && matters {
            let next = self.step.lost(waiting.call, plain, &mut context);
            return Self::moved(self.plan, self.progress.retry_after, next, context);
        }
        self.step.was_refused(&waiting, fault, &mut context);
        let next = match self.step {
            Step::Code(step) => step.faulted(waiting.call, fault, plain, &mut context),
            step @ (Step::LoginId(_)
            | Step::Details(_)
            | Step::Destination(_)
            | Step::AccountChoice(_)
            | Step::Profile(_)
            | Step::NewMobile(_)
            | Step::Confirm(_)
            | Step::Done(_)
            | Step::Created(_)
            | Step::Card(_)
            | Step::Notice(_)) => step.faulted(fault, plain, now),
        };
        Self::moved(
            self.plan,
            retry_after.or(self.progress.retry_after),
            next,
            context,
        )
    }
}

impl Step {
    /// Whether a call may be made now.
    fn admit(&self, call: Call, context: &mut Context<'_>) -> Result<(), Refusal> {
        let now = context.now.monotonic;
        match (self, call) {
            (Self::Code(step), Call::SendCode) => {
                let delivery = step.receiver().delivery(context.ledger);
                context.ledger.admit(delivery, now)
            }
            (Self::LoginId(_), Call::FindAccounts) => context.ledger.admit_look_up(now),
            (_, _) => Ok(()),
        }
    }

    /// What may still be sent to whom the code of this step goes.
    pub(super) fn allowance(&self, context: &Context<'_>) -> Allowance {
        let now = context.now.monotonic;
        if let Self::Code(step) = self {
            let delivery = step.receiver().delivery(context.ledger);
            context.ledger.allowance(delivery, now)
        } else {
            Allowance {
                left: 0,
                not_before: now,
            }
        }
    }

    /// A request left, and nobody will know what came of it: a message may be on its way, or a
    /// try used. `plain` is what is said where neither matters.
    fn lost(self, call: Call, plain: Problem, context: &mut Context<'_>) -> StepChange {
        let now = context.now;
        if let (Self::Code(step), true) = (&self, call.sends()) {
            let delivery = step.receiver().delivery(context.ledger);
            context.ledger.was_heard_of(delivery, now.monotonic);
        }
        let allowance = self.allowance(context);
        let Self::Code(mut step) = self else {
            return StepChange::Problem(self, plain);
        };
        let problem = match step.challenge_mut() {
            Some(challenge) if call.sends() => {
                challenge.now_allows(allowance);
                Some(Problem::NewCodeMayCome)
            }
            Some(challenge) => {
                challenge.was_lost();
                Problem::of_void(challenge)
            }
            None => {
                let minute = Refusal::Cooldown(CooldownReason::Minute, allowance.not_before);
                minute.told(now).ok()
            }
        };
        if step.is_spent() {
            return StepChange::At(step.spent(context));
        }
        StepChange::Problem(Self::Code(step), problem.unwrap_or(plain))
    }

    /// What a refusal says: no message was sent, perhaps none may be for a while, or nobody with
    /// this number has an ABHA.
    fn was_refused(&mut self, waiting: &PendingRequest, fault: Fault, context: &mut Context<'_>) {
        let now = context.now.monotonic;
        let had_left = waiting.sent;
        if waiting.call == Call::FindAccounts && fault == Fault::Offline && had_left {
            context.ledger.was_not_looked_up();
        }
        let Self::Code(step) = self else {
            return;
        };
        let delivery = step.receiver().delivery(context.ledger);
        if waiting.call.sends() && had_left {
            context.ledger.was_not_sent(delivery);
        }
        if let Fault::LockedOut { pause } = fault {
            context.ledger.lock(delivery.to, now + pause);
        }
        if fault == Fault::NotFound && step.code_use() == CodeUse::SignIn {
            context.ledger.nobody_was_found(delivery.to);
        }
        let allowance = context.ledger.allowance(delivery, now);
        if let Some(challenge) = step.challenge_mut() {
            challenge.now_allows(allowance);
        }
    }

    /// The way back from a notice: the code, where one can be typed, and the question before it
    /// otherwise.
    fn without_a_code(self) -> Self {
        match self {
            Self::Code(step) => step.before_a_code(),
            step @ (Self::LoginId(_)
            | Self::Details(_)
            | Self::Destination(_)
            | Self::AccountChoice(_)
            | Self::Profile(_)
            | Self::NewMobile(_)
            | Self::Confirm(_)
            | Self::Done(_)
            | Self::Created(_)
            | Self::Card(_)
            | Self::Notice(_)) => step,
        }
    }
}
