//! The profile is fetched: there is no card without one.

use super::{
    AfterProfile, Context, LoginIdStep, NewMobileStep, NoticeStep, Signed, Step, StepChange,
    StepTransition,
};
use crate::ending::{CreatedStep, Holder};
use crate::{Call, Problem, Request, StepEvent, StopReason};
use abdm_types::{AccountStatus, Fault, Now, Profile, UserToken};
use std::sync::Arc;

/// The wait for it.
pub struct ProfileStep {
    origin: LoginIdStep,
    token: Arc<UserToken>,
    after: Option<AfterProfile>,
}

impl ProfileStep {
    /// Goes on as the journey wants.
    pub(super) fn begin(origin: LoginIdStep, token: Arc<UserToken>) -> StepChange {
        let step = Self {
            origin,
            token,
            after: None,
        };
        StepChange::Call(Step::Profile(step), Call::FetchProfile)
    }

    /// Goes on to the card.
    pub(super) fn for_card(origin: LoginIdStep, token: Arc<UserToken>) -> StepChange {
        let step = Self {
            origin,
            token,
            after: Some(AfterProfile::Created),
        };
        StepChange::Call(Step::Profile(step), Call::FetchProfile)
    }

    pub(super) fn token(&self) -> &Arc<UserToken> {
        &self.token
    }

    pub(super) fn into_origin(self) -> LoginIdStep {
        self.origin
    }

    pub(super) fn handle(self, event: StepEvent, _context: &mut Context<'_>) -> StepTransition {
        StepTransition::On(match event {
            StepEvent::Continued => StepChange::Call(Step::Profile(self), Call::FetchProfile),
            StepEvent::WentBack
            | StepEvent::Cancelled
            | StepEvent::Entry(_)
            | StepEvent::Consent(_)
            | StepEvent::PhoneAtHand(_)
            | StepEvent::Otp(_)
            | StepEvent::Address(_)
            | StepEvent::Card(_)
            | StepEvent::Account(_) => StepChange::At(Step::Profile(self)),
        })
    }

    pub(super) fn fetch(&self) -> Request {
        Request::FetchProfile {
            token: Arc::clone(&self.token),
        }
    }

    pub(super) fn fetched(self, mut profile: Profile, plan: super::Plan) -> Step {
        // Whoever signed in with a mobile has given it in full.
        if let Some(mobile) = self.origin.given_mobile() {
            profile.unmask_mobile(mobile.digits());
        }
        if profile.status == AccountStatus::Deactivated {
            let notice = NoticeStep::new(StopReason::Deactivated);
            return Step::Notice(
                notice
                    .with_number(Some(profile.abha_number))
                    .with_token(Some(self.token)),
            );
        }
        match self.after.unwrap_or(plan.after_profile()) {
            AfterProfile::Created => Step::Created(CreatedStep::of(Holder {
                profile,
                is_new: false,
                address_chosen: false,
                token: Some(self.token),
                consent: None,
            })),
            AfterProfile::NewMobile => Step::NewMobile(NewMobileStep::new(
                self.origin,
                Signed {
                    token: self.token,
                    profile,
                },
            )),
        }
    }

    pub(super) fn faulted(self, fault: Fault, plain: Problem, now: Now) -> StepChange {
        if matches!(fault, Fault::ProofExpired | Fault::TransactionExpired) {
            return StepChange::Problem(Step::LoginId(self.origin), plain);
        }
        if fault == Fault::AccountDeactivated {
            let notice = NoticeStep::new(StopReason::Deactivated).with_token(Some(self.token));
            return StepChange::At(Step::Notice(notice));
        }
        match StopReason::of(fault, now) {
            Some(reason) => super::stopped(reason, Step::Profile(self)),
            None => StepChange::Problem(Step::Profile(self), plain),
        }
    }
}
