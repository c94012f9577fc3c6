//! Where somebody who has an ABHA is.

use super::{
    AccountChoiceStep, CodeStep, ConfirmStep, Context, DestinationStep, DetailsStep, DoneStep,
    LoginIdStep, NewMobileStep, NoticeStep, ProfileStep, StepChange, StepTransition,
};
use crate::effect::Outbox;
use crate::ending::{CardStep, CreatedStep};
use crate::{Call, Problem, Request, RequestId, Response, StepEvent, StopReason};
use abdm_types::{Fault, Now, UserToken};
use std::sync::Arc;
use std::time::Instant;

/// Where the person is. Each step holds what is true there and nothing else.
pub enum Step {
    /// Who they are.
    LoginId(LoginIdStep),
    /// Name, gender and date of birth (V1/V2 retrieval).
    Details(DetailsStep),
    /// "Where will the code go?"
    Destination(DestinationStep),
    /// A code.
    Code(CodeStep),
    /// Which account.
    AccountChoice(AccountChoiceStep),
    /// The profile is fetched.
    Profile(ProfileStep),
    /// The new mobile.
    NewMobile(NewMobileStep),
    /// Old and new mobile side by side.
    Confirm(ConfirmStep),
    /// What was asked for is done.
    Done(DoneStep),
    /// Number and address.
    Created(CreatedStep),
    /// The card.
    Card(CardStep),
    /// Something that stops everything, with a way forward.
    Notice(NoticeStep),
}

impl Step {
    pub(super) fn handle(self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        match self {
            Self::LoginId(step) => step.handle(event, context),
            Self::Details(step) => step.handle(event, context),
            Self::Destination(step) => step.handle(event, context),
            Self::Code(step) => step.handle(event, context),
            Self::AccountChoice(step) => step.handle(event, context),
            Self::Profile(step) => step.handle(event, context),
            Self::NewMobile(step) => step.handle(event, context),
            Self::Confirm(step) => step.handle(event, context),
            Self::Done(step) => step.handle(event, context),
            Self::Created(step) => {
                StepTransition::On(StepChange::At(if event == StepEvent::Continued {
                    Self::Card(step.into_card(context.out))
                } else {
                    Self::Created(step)
                }))
            }
            Self::Card(step) => step
                .handle(&event, context.out)
                .map(|step| StepChange::At(Self::Card(step))),
            Self::Notice(step) => step.handle(event, context),
        }
    }

    /// What the service is asked for by a call.
    pub(super) fn request(&self, call: Call) -> Option<Request> {
        match (self, call) {
            (Self::Code(step), Call::SendCode) => Some(step.request()),
            (Self::Code(step), Call::CheckCode) => step.verify(),
            (Self::LoginId(step), Call::FindAccounts) => step.find(),
            (Self::AccountChoice(step), Call::EnterAccount) => step.enter(),
            (Self::Profile(step), Call::FetchProfile) => Some(step.fetch()),
            (_, _) => None,
        }
    }

    pub(super) fn wake_at(&self, now: Instant) -> Option<Instant> {
        match self {
            Self::LoginId(step) => step.wake_at(now),
            Self::Code(step) => step.challenge()?.wake_at(now),
            Self::Notice(step) => step.wake_at(now),
            Self::Details(_)
            | Self::Destination(_)
            | Self::AccountChoice(_)
            | Self::Profile(_)
            | Self::NewMobile(_)
            | Self::Confirm(_)
            | Self::Done(_)
            | Self::Created(_)
            | Self::Card(_) => None,
        }
    }

    pub(super) fn token(&self) -> Option<&Arc<UserToken>> {
        match self {
            Self::LoginId(_) | Self::Details(_) | Self::Destination(_) | Self::AccountChoice(_) => {
                None
            }
            Self::Code(step) => step.token(),
            Self::Profile(step) => Some(step.token()),
            Self::NewMobile(step) => Some(step.token()),
            Self::Confirm(step) => Some(step.token()),
            Self::Done(step) => step.token(),
            Self::Created(step) => step.holder().token.as_ref(),
            Self::Card(step) => step.holder().token.as_ref(),
            Self::Notice(step) => step.token(),
        }
    }

    /// The first question as the person left it.
    pub(super) fn into_origin(self) -> Option<LoginIdStep> {
        match self {
            Self::LoginId(step) => Some(step),
            Self::Details(step) => Some(step.into_origin()),
            Self::Destination(step) => Some(step.into_origin()),
            Self::Code(step) => step.into_origin(),
            Self::AccountChoice(step) => Some(step.into_origin()),
            Self::Profile(step) => Some(step.into_origin()),
            Self::NewMobile(step) => Some(step.into_origin()),
            Self::Confirm(step) => Some(step.into_origin()),
            Self::Done(step) => step.into_origin(),
            Self::Notice(step) => step.into_origin(),
            Self::Created(_) | Self::Card(_) => None,
        }
    }

    /// The question whose answer a code cannot be sent for.
    pub(super) fn before_a_code(self) -> Self {
        match self {
            Self::Confirm(step) => Self::NewMobile(step.into_entry()),
            Self::Destination(step) => Self::LoginId(step.into_origin()),
            Self::AccountChoice(step) => Self::LoginId(step.into_origin()),
            step @ (Self::LoginId(_)
            | Self::Details(_)
            | Self::Code(_)
            | Self::Profile(_)
            | Self::NewMobile(_)
            | Self::Done(_)
            | Self::Created(_)
            | Self::Card(_)
            | Self::Notice(_)) => step,
        }
    }

    /// What a fault leads to, where no code is concerned.
    pub(super) fn faulted(self, fault: Fault, plain: Problem, now: Now) -> StepChange {
        match self {
            Self::AccountChoice(step) => step.faulted(fault, plain, now),
            Self::Profile(step) => step.faulted(fault, plain, now),
            Self::LoginId(step) if fault == Fault::NotFound => {
                super::stopped(StopReason::NotFound, Self::LoginId(step))
            }
            Self::LoginId(step) if fault == Fault::AccountDeactivated => step.deactivated(None),
            step @ (Self::LoginId(_)
            | Self::Details(_)
            | Self::Destination(_)
            | Self::Code(_)
            | Self::NewMobile(_)
            | Self::Confirm(_)
            | Self::Done(_)
            | Self::Created(_)
            | Self::Card(_)
            | Self::Notice(_)) => match StopReason::of(fault, now) {
                Some(reason) => super::stopped(reason, step),
                None => StepChange::Problem(step, plain),
            },
        }
    }

    /// The details differ from those of the account: they are looked through again.
    pub(super) fn looking_through_again(self) -> Self {
        match self {
            Self::Details(step) => Self::Details(step.again()),
            step @ (Self::LoginId(_)
            | Self::Destination(_)
            | Self::Code(_)
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

    /// What is to be said as long as the person stands here.
    pub(super) fn standing_problem(&self) -> Option<Problem> {
        match self {
            Self::Code(step) => step.challenge().and_then(Problem::of_void),
            Self::LoginId(_)
            | Self::Details(_)
            | Self::Destination(_)
            | Self::AccountChoice(_)
            | Self::Profile(_)
            | Self::NewMobile(_)
            | Self::Confirm(_)
            | Self::Done(_)
            | Self::Created(_)
            | Self::Card(_)
            | Self::Notice(_) => None,
        }
    }

    /// Takes the answer to a request that nobody is kept waiting for.
    pub(super) fn background_response(
        self,
        id: RequestId,
        response: Response,
        out: &mut Outbox,
    ) -> Self {
        match self {
            Self::Created(step) => Self::Created(step.answered(id, response)),
            Self::Card(step) => Self::Card(step.answered(id, response, out)),
            Self::Notice(step) => Self::Notice(step.answered(id, response, out)),
            step @ (Self::LoginId(_)
            | Self::Details(_)
            | Self::Destination(_)
            | Self::Code(_)
            | Self::AccountChoice(_)
            | Self::Profile(_)
            | Self::NewMobile(_)
            | Self::Confirm(_)
            | Self::Done(_)) => step,
        }
    }
}
