//! What stops everything: one screen, in plain words, with one way forward.

use super::{Context, Registration, Step, StopReason, Transition};
use crate::delivery_ledger::{Delivery, DeliveryUse};
use crate::effect::Outbox;
use crate::returning::CodeUse;
use crate::transition::Carried;
use crate::{AccountEvent, JourneyKind, RequestId, Response, StepEvent};
use abdm_types::{AadhaarId, AbhaNumber, ConsentRecord, LoginId, Mobile, UserToken};
use std::sync::Arc;
use std::time::Instant;

/// The screen.
pub struct NoticeStep {
    reason: StopReason,
    back: Option<Box<Step>>,
    consent: Option<ConsentRecord>,
    token: Option<Arc<UserToken>>,
    // What the journey that helps instead need not ask for.
    carried: Carried,
}

impl NoticeStep {
    pub(super) fn new(reason: StopReason, consent: Option<ConsentRecord>) -> Self {
        Self {
            reason,
            back: None,
            consent,
            token: None,
            carried: Carried::default(),
        }
    }

    pub(super) fn with_way_back(reason: StopReason, back: Step) -> Self {
        Self {
            reason,
            consent: back.consent().cloned(),
            token: back.token().cloned(),
            carried: Carried::default(),
            back: Some(Box::new(back)),
        }
    }

    /// A token that was given all the same, and is to be ended.
    pub(super) fn with_token(self, token: Option<Arc<UserToken>>) -> Self {
        Self { token, ..self }
    }

    /// Whose ABHA is to be switched on again, when it is known.
    pub(super) fn with_number(self, number: AbhaNumber) -> Self {
        let carried = Carried {
            number: Some(number),
            ..self.carried
        };
        Self { carried, ..self }
    }

    /// The answer to the making of an ABHA is lost. It is looked for by Aadhaar, unless that gets
    /// no more codes; `mobile` is what it was made with.
    pub(super) fn may_have_been_made(
        aadhaar: Arc<AadhaarId>,
        mobile: Option<Mobile>,
        consent: Option<ConsentRecord>,
        context: &Context<'_>,
    ) -> Self {
        let delivery = Delivery {
            to: context.ledger.hash(&LoginId::Aadhaar(Arc::clone(&aadhaar))),
            code_use: DeliveryUse::Account(CodeUse::SignIn),
        };
        let allowance = context.ledger.allowance(delivery, context.now.monotonic);
        Self {
            carried: Carried {
                number: None,
                mobile,
                aadhaar: (allowance.left > 0).then_some(aadhaar),
            },
            ..Self::new(StopReason::MayHaveBeenMade, consent)
        }
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

    /// Whether "Continue" shows the ABHA, which exists already, instead of ending the session.
    #[must_use]
    pub fn leads_on(&self) -> bool {
        self.back
            .as_deref()
            .is_some_and(|step| step.enrolled().is_some())
    }

    pub(super) fn consent(&self) -> Option<&ConsentRecord> {
        self.consent.as_ref()
    }

    pub(super) fn token(&self) -> Option<&Arc<UserToken>> {
        self.token.as_ref()
    }

    /// The step behind the notice takes its answers, to be up to date when it is shown again.
    pub(super) fn answered(self, id: RequestId, response: Response, out: &mut Outbox) -> Self {
        let back = self
            .back
            .map(|step| Box::new(step.background_response(id, response, out)));
        Self { back, ..self }
    }

    pub(super) fn wake_at(&self, now: Instant) -> Option<Instant> {
        self.reason.wake_at(now)
    }

    pub(super) fn handle(self, event: StepEvent, context: Context<'_>) -> Transition {
        let asked = match event {
            StepEvent::Account(AccountEvent::ReactivationAsked) => Some(JourneyKind::Reactivation),
            StepEvent::Account(AccountEvent::SignInAsked) => Some(JourneyKind::Login),
            StepEvent::Continued
            | StepEvent::WentBack
            | StepEvent::Cancelled
            | StepEvent::Entry(_)
            | StepEvent::Consent(_)
            | StepEvent::PhoneAtHand(_)
            | StepEvent::Otp(_)
            | StepEvent::Address(_)
            | StepEvent::Card(_)
            | StepEvent::Account(_) => None,
        };
        if let Some(kind) = asked.filter(|asked| self.reason.offers() == Some(*asked)) {
            return Transition::Begin(kind, self.carried);
        }
        match (event, self.back) {
            (StepEvent::WentBack, Some(back)) => Transition::On(Registration::at(*back)),
            (StepEvent::Continued, back) => match back.and_then(|step| step.into_enrolled()) {
                Some(enrolled) => Transition::On(Registration::at(Step::Created(
                    enrolled.created(false, context.out),
                ))),
                None => Transition::Finished,
            },
            (_, back) => Transition::On(Registration::at(Step::Notice(Self { back, ..self }))),
        }
    }
}
