//! The profile is fetched: there is no card without one.

use super::{CreatedStep, Holder, LoginIdStep, NewMobileStep, NoticeStep, Signed, StepState};
use crate::journey::{Context, StepChange, StepTransition};
use crate::plan::{AfterProfile, Plan};
use crate::{Call, Problem, Request, Response, Screen, StepEvent, StopReason};
use abdm_types::{AccountStatus, Fault, Profile, UserToken};
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
        let after = None;
        Self {
            origin,
            token,
            after,
        }
        .fetch()
    }

    /// Goes on to the card.
    pub(super) fn for_card(origin: LoginIdStep, token: Arc<UserToken>) -> StepChange {
        let after = Some(AfterProfile::Created);
        Self {
            origin,
            token,
            after,
        }
        .fetch()
    }

    fn fetch(self) -> StepChange {
        let token = Arc::clone(&self.token);
        StepChange::Ask(self.into(), Request::FetchProfile { token })
    }

    fn fetched(self, mut profile: Profile, plan: Plan) -> StepChange {
        // Whoever signed in with a mobile has given it in full.
        if let Some(mobile) = self.origin.given_mobile() {
            profile.unmask_mobile(mobile.digits());
        }
        if profile.status == AccountStatus::Deactivated {
            let notice = NoticeStep::new(StopReason::Deactivated)
                .with_number(Some(profile.abha_number))
                .with_token(Some(self.token));
            return StepChange::at(notice);
        }
        match self.after.unwrap_or(plan.after_profile()) {
            AfterProfile::Created => StepChange::at(CreatedStep::of(Holder {
                profile,
                is_new: false,
                address_chosen: false,
                token: Some(self.token),
                consent: None,
            })),
            AfterProfile::NewMobile => {
                let signed = Signed {
                    token: self.token,
                    profile,
                };
                StepChange::at(NewMobileStep::new(self.origin, signed))
            }
        }
    }
}

impl StepState for ProfileStep {
    fn screen(&self) -> Screen {
        Screen::Profile
    }

    fn handle(self, event: StepEvent, _context: &mut Context<'_>) -> StepTransition {
        StepTransition::On(if event == StepEvent::Continued {
            self.fetch()
        } else {
            StepChange::at(self)
        })
    }

    fn responded(self, response: Response, context: &mut Context<'_>) -> StepChange {
        match response {
            Response::FetchProfile(Ok(profile)) => self.fetched(*profile, context.plan),
            _ => StepChange::at(self),
        }
    }

    fn faulted(
        self,
        call: Call,
        fault: Fault,
        plain: Problem,
        context: &mut Context<'_>,
    ) -> StepChange {
        if matches!(fault, Fault::ProofExpired | Fault::TransactionExpired) {
            return StepChange::Problem(self.origin.into(), plain);
        }
        if fault == Fault::AccountDeactivated {
            let notice = NoticeStep::new(StopReason::Deactivated).with_token(Some(self.token));
            return StepChange::at(notice);
        }
        match StopReason::of(fault, context.now) {
            Some(reason) => self.stopped(reason, call, context),
            None => StepChange::Problem(self.into(), plain),
        }
    }

    fn token(&self) -> Option<&Arc<UserToken>> {
        Some(&self.token)
    }

    fn into_origin(self) -> Option<LoginIdStep> {
        Some(self.origin)
    }
}
