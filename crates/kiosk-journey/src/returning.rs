//! People who have an ABHA: what retrieval, sign-in, reactivation and the change of a mobile
//! have in common. Each of them says in its own file what comes first and in which order.

mod account_choice;
mod calls;
mod code;
mod destination;
mod details;
mod done;
mod login_id;
mod mobile_change;
mod notice;
mod plan;
mod profile;
mod purpose;
mod step;

pub use account_choice::AccountChoiceStep;
pub use code::CodeStep;
pub use destination::DestinationStep;
pub use details::{DetailsPage, DetailsStep};
pub use done::{DoneStep, Outcome};
pub use login_id::LoginIdStep;
pub use mobile_change::{ConfirmStep, NewMobileStep};
pub use notice::NoticeStep;
pub use plan::Plan;
pub(super) use plan::{AfterProfile, First};
pub use profile::ProfileStep;
pub(super) use purpose::Receiver;
pub use purpose::{CodeUse, Purpose, Signed};
pub use step::Step;

use super::delivery_ledger::DeliveryLedger;
use super::effect::Outbox;
use super::ending::CardStep;
use super::progress::Progress;
use super::sent_codes::SentCodes;
use super::transition::Carried;
use super::{
    Call, CardResponse, JourneyKind, OtpChallenge, PendingRequest, Problem, RequestId, Response,
    StepEvent, StopReason,
};
use abdm_types::{Now, UserToken};
use std::sync::Arc;
use std::time::Instant;

/// The journey: one step, and what stands beside it.
pub struct Returning {
    plan: Plan,
    step: Step,
    progress: Progress,
}

/// Where an event or an answer leads.
#[allow(
    clippy::large_enum_variant,
    reason = "there is one journey in the program, moved at human speed"
)]
pub(super) enum StepChange {
    /// To a step.
    At(Step),
    /// To a step with something said on it.
    Problem(Step, Problem),
    /// To a step that waits for a call.
    Call(Step, Call),
}

/// Where an event leads.
pub(super) type StepTransition = super::transition::Transition<StepChange>;

/// What the journey becomes after an event.
pub(super) type Transition = super::transition::Transition<Returning>;

/// What a step may use besides its own state.
pub(super) struct Context<'a> {
    pub(super) now: Now,
    pub(super) plan: Plan,
    /// The codes sent in this session.
    pub(super) codes: &'a mut SentCodes<Receiver>,
    /// What was sent to whom, in this session and before.
    pub(super) ledger: &'a mut DeliveryLedger,
    pub(super) out: &'a mut Outbox,
}

impl Returning {
    /// Begins with the question who somebody is; what is known of that stands there already. An
    /// ABHA that may have been made needs no such question.
    #[must_use]
    pub(super) fn new(plan: Plan, carried: &Carried) -> Self {
        let origin = LoginIdStep::new(plan, carried);
        Self::at(plan, origin.begin(plan, carried))
    }

    /// Which journey.
    #[must_use]
    pub fn kind(&self) -> JourneyKind {
        self.plan.kind
    }

    /// The present step.
    #[must_use]
    pub fn step(&self) -> &Step {
        &self.step
    }

    /// The card, where it is shown.
    #[must_use]
    pub fn card(&self) -> Option<&CardStep> {
        if let Step::Card(card) = &self.step {
            Some(card)
        } else {
            None
        }
    }

    pub(super) fn card_mut(&mut self) -> Option<&mut CardStep> {
        if let Step::Card(card) = &mut self.step {
            Some(card)
        } else {
            None
        }
    }

    /// The code that is typed, where one is.
    pub(super) fn code_mut(&mut self) -> Option<&mut OtpChallenge> {
        if let Step::Code(step) = &mut self.step {
            step.challenge_mut()
        } else {
            None
        }
    }

    /// The request that the person waits for.
    #[must_use]
    pub fn waiting(&self) -> Option<&PendingRequest> {
        self.progress.waiting.as_ref()
    }

    /// What stands under the control.
    #[must_use]
    pub fn problem(&self) -> Option<Problem> {
        self.progress.problem
    }

    /// Whether the primary button may be pressed now: not while a request is under way, nor
    /// during a pause that is told.
    #[must_use]
    pub fn may_continue(&self, now: Instant) -> bool {
        let has_code = matches!(&self.step, Step::Code(step) if step.challenge().is_some());
        self.progress.lets_go_on(has_code, now)
    }

    /// Lets go of what was said of a time that is over.
    pub(super) fn time_passed(&mut self, now: Instant) {
        self.progress.time_passed(now);
    }

    /// The person is elsewhere: what can be hidden is hidden.
    pub(super) fn cover(&mut self) {
        if let Step::LoginId(step) = &mut self.step {
            step.cover();
        }
    }

    /// Whether a code is awaited, which takes people longer.
    #[must_use]
    pub fn awaits_otp(&self) -> bool {
        matches!(self.step, Step::Code(_))
    }

    /// When this journey wants to be called without anything happening.
    #[must_use]
    pub fn wake_at(&self, now: Instant) -> Option<Instant> {
        [self.step.wake_at(now), self.progress.wake_at(now)]
            .into_iter()
            .flatten()
            .min()
    }

    /// The person's token, to be ended when the session ends.
    #[must_use]
    pub fn token(&self) -> Option<&Arc<UserToken>> {
        self.step.token()
    }

    pub(super) fn handle(self, event: StepEvent, mut context: Context<'_>) -> Transition {
        if event == StepEvent::Cancelled {
            return Transition::On(self.cancel(context));
        }
        // While a request is under way, only its answer or giving it up changes anything: a
        // second tap does nothing.
        if self.progress.waiting.is_some() {
            return Transition::On(self);
        }
        let now = context.now.monotonic;
        let retry_after = self
            .progress
            .retry_after
            .filter(|retry_after| retry_after.until > now);
        let plan = self.plan;
        self.step.handle(event, &mut context).map(|next| {
            let mut next = Self::moved(plan, retry_after, next, context);
            let Self { step, progress, .. } = &mut next;
            if progress.waiting.is_none() {
                progress.problem = progress.problem.or_else(|| step.standing_problem());
            }
            next
        })
    }

    /// Takes an answer. One that nobody waits for changes nothing.
    pub(super) fn responded(
        mut self,
        id: RequestId,
        response: Response,
        mut context: Context<'_>,
    ) -> Self {
        let Some(waiting) = self.progress.waiting.filter(|waiting| waiting.id == id) else {
            self.step = self.step.background_response(id, response, context.out);
            return self;
        };
        if let Some(fault) = response.fault() {
            return self.faulted(waiting, fault, context);
        }
        if !waiting.sent {
            self.request_sent(id, context.ledger, context.now);
        }
        let (plan, retry_after) = (self.plan, self.progress.retry_after);
        if let Step::Code(step) = &self.step {
            let delivery = step.receiver().delivery(context.ledger);
            if waiting.call.tries() {
                context.ledger.proven(delivery.to);
            } else {
                context.ledger.was_heard_of(delivery, context.now.monotonic);
            }
        }
        let allowance = self.step.allowance(&context);
        let next = match (response, self.step) {
            (Response::Otp(Ok(sent)), Step::Code(step)) => StepChange::At(Step::Code(step.sent(
                sent,
                allowance,
                context.now.monotonic,
            ))),
            (Response::VerifyLogin(Ok(proof)), Step::Code(step)) => {
                step.proven(proof, &mut context)
            }
            (Response::Retrieve(Ok(retrieved)), Step::Code(step)) => step.retrieved(retrieved),
            (Response::Reactivate(Ok(done)), Step::Code(step)) => step.reactivated(done),
            (Response::VerifyNewMobile(Ok(proven)), Step::Code(step)) => {
                step.new_mobile_proven(proven, &mut context)
            }
            (Response::ChangeMobile(Ok(())), Step::Code(step)) => step.mobile_changed(),
            (Response::FindAccounts(Ok(found)), Step::LoginId(step)) => {
                step.found(found, &mut context)
            }
            (Response::EnterAccount(Ok(token)), Step::AccountChoice(step)) => step.entered(token),
            (Response::FetchProfile(Ok(profile)), Step::Profile(step)) => {
                StepChange::At(step.fetched(*profile, plan))
            }
            (_, step) => return Self { step, ..self },
        };
        Self::moved(plan, retry_after, next, context)
    }

    /// Something came of what was wanted of the card.
    pub(super) fn card_responded(
        mut self,
        id: RequestId,
        response: CardResponse,
        out: &mut Outbox,
    ) -> Self {
        if let Step::Card(step) = self.step {
            self.step = Step::Card(step.card_responded(id, response, out));
        }
        self
    }

    fn at(plan: Plan, step: Step) -> Self {
        Self {
            plan,
            step,
            progress: Progress::default(),
        }
    }
}

/// What stops a step, with the way back to it.
fn stopped(reason: StopReason, back: Step) -> StepChange {
    StepChange::At(Step::Notice(NoticeStep::with_way_back(reason, back)))
}
