//! What stops a journey of somebody who has an ABHA, and the journey that helps instead.

use super::{Context, LoginIdStep, Step, StepChange, StepTransition};
use crate::effect::Outbox;
use crate::transition::Carried;
use crate::{AccountEvent, JourneyKind, RequestId, Response, StepEvent, StopReason};
use abdm_types::{AbhaNumber, UserToken};
use std::sync::Arc;
use std::time::Instant;

/// The screen.
pub struct NoticeStep {
    reason: StopReason,
    back: Option<Box<Step>>,
    number: Option<AbhaNumber>,
    token: Option<Arc<UserToken>>,
}

impl NoticeStep {
    pub(super) fn new(reason: StopReason) -> Self {
        Self {
            reason,
            back: None,
            number: None,
            token: None,
        }
    }

    pub(super) fn with_way_back(reason: StopReason, back: Step) -> Self {
        Self {
            reason,
            number: None,
            token: back.token().cloned(),
            back: Some(Box::new(back)),
        }
    }

    /// Whose ABHA is to be switched on again, when it is known.
    pub(super) fn with_number(self, number: Option<AbhaNumber>) -> Self {
        Self { number, ..self }
    }

    /// A token that is to be ended.
    pub(super) fn with_token(self, token: Option<Arc<UserToken>>) -> Self {
        Self { token, ..self }
    }

    /// What stops everything.
    #[must_use]
    pub fn reason(&self) -> StopReason {
        self.reason
    }

    /// Whether the person can go back to the question before.
    #[must_use]
    pub fn has_way_back(&self) -> bool {
        self.back.is_some()
    }

    /// The journey that helps instead.
    #[must_use]
    pub fn offers(&self) -> Option<JourneyKind> {
        self.reason.offers()
    }

    pub(super) fn token(&self) -> Option<&Arc<UserToken>> {
        self.token.as_ref()
    }

    pub(super) fn into_origin(self) -> Option<LoginIdStep> {
        self.back?.into_origin()
    }

    pub(super) fn wake_at(&self, now: Instant) -> Option<Instant> {
        self.reason.wake_at(now)
    }

    /// The step behind the notice takes its answers.
    pub(super) fn answered(self, id: RequestId, response: Response, out: &mut Outbox) -> Self {
        let back = self
            .back
            .map(|step| Box::new(step.background_response(id, response, out)));
        Self { back, ..self }
    }

    pub(super) fn handle(self, event: StepEvent, _context: &mut Context<'_>) -> StepTransition {
        let asked = match event {
            StepEvent::Account(AccountEvent::ReactivationAsked) => Some(JourneyKind::Reactivation),
            StepEvent::Account(AccountEvent::RegistrationAsked) => Some(JourneyKind::Registration),
            StepEvent::Continued => return StepTransition::Finished,
            StepEvent::WentBack => {
                return StepTransition::On(StepChange::At(match self.back {
                    Some(back) => *back,
                    None => Step::Notice(self),
                }));
            }
            StepEvent::Cancelled
            | StepEvent::Entry(_)
            | StepEvent::Consent(_)
            | StepEvent::PhoneAtHand(_)
            | StepEvent::Otp(_)
            | StepEvent::Address(_)
            | StepEvent::Card(_)
            | StepEvent::Account(_) => None,
        };
        match asked.filter(|asked| self.offers() == Some(*asked)) {
            Some(kind) => {
                let origin = self.back.and_then(|back| back.into_origin());
                let carried = Carried {
                    number: self.number,
                    mobile: origin.and_then(|origin| origin.mobile()),
                    aadhaar: None,
                };
                StepTransition::Begin(kind, carried)
            }
            None => StepTransition::On(StepChange::At(Step::Notice(self))),
        }
    }
}
