//! People who have an ABHA: what retrieval, sign-in, reactivation and the change of a mobile
//! have in common. Each of them says in its own file what comes first and in which order.

mod account_choice;
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

use super::effect::Outbox;
use super::ending::CardStep;
use super::sending::Sendings;
use super::standing::Standing;
use super::trouble::Pause;
use super::{
    Answer, Call, Effect, JourneyKind, OtpChallenge, RequestId, StepEvent, Trouble, Waiting, Why,
};
use crate::domain::{AbhaNumber, Fault, Now, Retry, UserToken};
use std::sync::Arc;
use std::time::Instant;

/// The journey: one step, and what stands beside it.
pub struct Returning {
    plan: Plan,
    step: Step,
    standing: Standing,
}

/// Where an event or an answer leads.
#[allow(
    clippy::large_enum_variant,
    reason = "there is one journey in the program, moved at human speed"
)]
pub(super) enum Move {
    /// To a step.
    At(Step),
    /// To a step with something said on it.
    Trouble(Step, Trouble),
    /// To a step that waits for a call.
    Call(Step, Call),
}

/// Where an event leads.
pub(super) type Turn = super::next::Next<Move>;

/// What the journey becomes after an event.
pub(super) type Next = super::next::Next<Returning>;

/// What a step may use besides its own state.
pub(super) struct Context<'a> {
    pub(super) now: Now,
    pub(super) plan: Plan,
    /// The codes sent in this session.
    pub(super) codes: &'a mut Sendings<Receiver>,
    pub(super) out: &'a mut Outbox,
}

impl Returning {
    /// Begins with the question who somebody is; the number is there already when it is known.
    #[must_use]
    pub fn new(plan: Plan, number: Option<&AbhaNumber>) -> Self {
        Self::at(plan, Step::LoginId(LoginIdStep::new(plan, number)))
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
    pub fn waiting(&self) -> Option<&Waiting> {
        self.standing.waiting.as_ref()
    }

    /// What stands under the control.
    #[must_use]
    pub fn trouble(&self) -> Option<Trouble> {
        self.standing.trouble
    }

    /// Whether the primary button may be pressed now: not while a request is under way, nor
    /// during a pause that is told.
    #[must_use]
    pub fn may_continue(&self, now: Instant) -> bool {
        self.standing.lets_go_on(now)
    }

    /// Whether a code is awaited, which takes people longer.
    #[must_use]
    pub fn awaits_otp(&self) -> bool {
        matches!(self.step, Step::Code(_))
    }

    /// When this journey wants to be called without anything happening.
    #[must_use]
    pub fn wake_at(&self, now: Instant) -> Option<Instant> {
        [self.step.wake_at(now), self.standing.wake_at(now)]
            .into_iter()
            .flatten()
            .min()
    }

    /// The person's token, to be ended when the session ends.
    #[must_use]
    pub fn token(&self) -> Option<&Arc<UserToken>> {
        self.step.token()
    }

    pub(super) fn handle(self, event: StepEvent, mut context: Context<'_>) -> Next {
        if event == StepEvent::Cancelled {
            return Next::On(self.cancel(context));
        }
        // While a request is under way, only its answer or giving it up changes anything: a
        // second tap does nothing.
        if self.standing.waiting.is_some() {
            return Next::On(self);
        }
        let now = context.now.monotonic;
        let pause = self.standing.pause.filter(|pause| pause.until > now);
        let plan = self.plan;
        self.step.handle(event, &mut context).map(|next| {
            let mut next = Self::moved(plan, pause, next, context);
            let Self { step, standing, .. } = &mut next;
            if standing.waiting.is_none() {
                standing.trouble = standing.trouble.or_else(|| step.standing_trouble());
            }
            next
        })
    }

    /// Takes an answer. One that nobody waits for changes nothing.
    pub(super) fn answered(
        mut self,
        id: RequestId,
        answer: Answer,
        mut context: Context<'_>,
    ) -> Self {
        let Some(waiting) = self.standing.waiting.filter(|waiting| waiting.id == id) else {
            self.step = self.step.background_answer(id, answer, context.out);
            return self;
        };
        let (plan, pause) = (self.plan, self.standing.pause);
        if let (
            Answer::LoginProven(Ok(_))
            | Answer::Retrieved(Ok(_))
            | Answer::Reactivated(Ok(_))
            | Answer::NewMobileProven(Ok(_))
            | Answer::MobileChanged(Ok(())),
            Step::Code(step),
        ) = (&answer, &self.step)
        {
            step.is_void(&mut context);
        }
        let next = match (answer, self.step) {
            (Answer::Prepared(Ok(())), step) if waiting.preparing => {
                return Self { step, ..self }.prepared(waiting, context);
            }
            (
                Answer::Prepared(Err(fault))
                | Answer::CodeSent(Err(fault))
                | Answer::LoginProven(Err(fault))
                | Answer::AccountsFound(Err(fault))
                | Answer::AccountEntered(Err(fault))
                | Answer::Retrieved(Err(fault))
                | Answer::Reactivated(Err(fault))
                | Answer::NewMobileProven(Err(fault))
                | Answer::MobileChanged(Err(fault))
                | Answer::ProfileFetched(Err(fault)),
                step,
            ) => return Self { step, ..self }.faulted(waiting, fault, context),
            (Answer::CodeSent(Ok(sent)), Step::Code(step)) => {
                Move::At(Step::Code(step.sent(sent, context.now.monotonic)))
            }
            (Answer::LoginProven(Ok(proof)), Step::Code(step)) => step.proven(proof),
            (Answer::Retrieved(Ok(retrieved)), Step::Code(step)) => step.retrieved(retrieved),
            (Answer::Reactivated(Ok(done)), Step::Code(step)) => step.reactivated(done),
            (Answer::NewMobileProven(Ok(proven)), Step::Code(step)) => {
                step.new_mobile_proven(proven, &mut context)
            }
            (Answer::MobileChanged(Ok(())), Step::Code(step)) => step.mobile_changed(),
            (Answer::AccountsFound(Ok(found)), Step::LoginId(step)) => {
                step.found(found, &mut context)
            }
            (Answer::AccountEntered(Ok(token)), Step::AccountChoice(step)) => step.entered(token),
            (Answer::ProfileFetched(Ok(profile)), Step::Profile(step)) => {
                Move::At(step.fetched(*profile, plan))
            }
            (_, step) => return Self { step, ..self },
        };
        Self::moved(plan, pause, next, context)
    }

    fn at(plan: Plan, step: Step) -> Self {
        Self {
            plan,
            step,
            standing: Standing::default(),
        }
    }

    fn moved(plan: Plan, pause: Option<Pause>, next: Move, context: Context<'_>) -> Self {
        let (step, trouble, call) = match (next, pause) {
            (Move::At(step), _) => (step, None, None),
            (Move::Trouble(step, trouble), _) => (step, Some(trouble), None),
            // The service asked for a pause: it holds for every call.
            (Move::Call(step, _), Some(pause)) if pause.until > context.now.monotonic => {
                (step, Some(pause.trouble()), None)
            }
            (Move::Call(step, call), _) => (step, None, Some(call)),
        };
        // Session and key are made ready; the call itself follows when they are.
        let waiting = call.map(|call| Waiting {
            id: context.out.request(|id| Effect::Prepare { id }),
            call,
            preparing: true,
            since: context.now.monotonic,
        });
        Self {
            plan,
            step,
            standing: Standing {
                waiting,
                trouble,
                pause,
            },
        }
    }

    fn prepared(mut self, waiting: Waiting, context: Context<'_>) -> Self {
        let id = match (&self.step, waiting.call) {
            (Step::Code(step), Call::SendCode) => Some(step.request(context.out)),
            (Step::Code(step), Call::CheckCode) => step.verify(context.out),
            (Step::LoginId(step), Call::FindAccounts) => step.find(context.out),
            (Step::AccountChoice(step), Call::EnterAccount) => step.enter(context.out),
            (Step::Profile(step), Call::FetchProfile) => Some(step.fetch(context.out)),
            (_, _) => None,
        };
        self.standing.waiting = id.map(|id| Waiting {
            id,
            preparing: false,
            ..waiting
        });
        self
    }

    fn cancel(mut self, mut context: Context<'_>) -> Self {
        let Some(waiting) = self.standing.waiting.take() else {
            return self;
        };
        context.out.push(Effect::Cancel { id: waiting.id });
        if let (Step::Code(step), Call::SendCode, false) =
            (&mut self.step, waiting.call, waiting.preparing)
        {
            step.give_up(context.now.monotonic);
        }
        let next = match self.step {
            Step::Code(step) if step.is_spent() => Move::At(step.spent(&mut context)),
            step @ (Step::LoginId(_)
            | Step::Details(_)
            | Step::Destination(_)
            | Step::Code(_)
            | Step::AccountChoice(_)
            | Step::Profile(_)
            | Step::NewMobile(_)
            | Step::Confirm(_)
            | Step::Done(_)
            | Step::Created(_)
            | Step::Card(_)
            | Step::Notice(_)) => Move::Trouble(step, Trouble::Cancelled),
        };
        Self::moved(self.plan, self.standing.pause, next, context)
    }

    fn faulted(self, waiting: Waiting, fault: Fault, mut context: Context<'_>) -> Self {
        let now = context.now;
        // Session and key are made ready without the person's token, so it cannot be too old for
        // that; the code that was sent keeps its limits.
        let fault = if waiting.preparing && fault == Fault::ProofExpired {
            Fault::Refused
        } else {
            fault
        };
        let until = match fault.retry() {
            Retry::After(pause) => Some(now.monotonic + pause),
            Retry::Now
            | Retry::WithOtherEntry
            | Retry::WithFreshCode
            | Retry::FromTheStart
            | Retry::ByStaff => None,
        };
        let plain = Trouble::Fault { fault, until };
        // A lock-out has a screen of its own, and holds for one receiver.
        let pause = until
            .filter(|_| !matches!(fault, Fault::LockedOut { .. }))
            .map(|until| Pause { fault, until });
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
        Self::moved(self.plan, pause.or(self.standing.pause), next, context)
    }
}

/// What stops a step, with the way back to it.
fn stopped(why: Why, back: Step) -> Move {
    Move::At(Step::Notice(NoticeStep::with_way_back(why, back)))
}
