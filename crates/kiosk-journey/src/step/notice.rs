//! What stops everything: one screen, in plain words, with one way forward, and the journey that
//! helps instead.

use super::{CardStep, CodeUse, Enrolled, LoginIdStep, SlipStep, Step, StepState};
use crate::delivery_ledger::Delivery;
use crate::effect::Outbox;
use crate::journey::{Context, StepChange, StepTransition};
use crate::transition::Carried;
use crate::{
    AccountEvent, CutOff, JourneyKind, RequestId, Response, Screen, StepEvent, StopReason,
};
use abdm_types::{AadhaarId, AbhaNumber, ConsentRecord, LoginId, Mobile, UserToken};
use std::sync::Arc;
use std::time::Instant;

/// The screen.
pub struct NoticeStep {
    reason: StopReason,
    back: Option<Box<Step>>,
    consent: Option<ConsentRecord>,
    token: Option<Arc<UserToken>>,
    // An ABHA that was made all the same, to be shown next.
    made: Option<Box<Enrolled>>,
    // What the journey that helps instead need not ask for.
    carried: Carried,
}

impl NoticeStep {
    pub(crate) fn new(reason: StopReason) -> Self {
        Self {
            reason,
            back: None,
            consent: None,
            token: None,
            made: None,
            carried: Carried::default(),
        }
    }

    pub(crate) fn with_way_back(reason: StopReason, back: Step) -> Self {
        Self {
            consent: back.consent().cloned(),
            token: back.token().cloned(),
            back: Some(Box::new(back)),
            ..Self::new(reason)
        }
    }

    /// What was agreed to.
    pub(super) fn with_consent(self, consent: Option<ConsentRecord>) -> Self {
        Self { consent, ..self }
    }

    /// A token that was given all the same, and is to be ended.
    pub(super) fn with_token(self, token: Option<Arc<UserToken>>) -> Self {
        Self { token, ..self }
    }

    /// An ABHA was made all the same: going on shows it.
    pub(super) fn leading_to(self, enrolled: Enrolled) -> Self {
        Self {
            consent: Some(enrolled.consent.clone()),
            token: enrolled.enrolment.token.clone(),
            made: Some(Box::new(enrolled)),
            ..self
        }
    }

    /// Whose ABHA is to be switched on again, when it is known.
    pub(super) fn with_number(self, number: Option<AbhaNumber>) -> Self {
        let carried = Carried {
            number,
            ..self.carried
        };
        Self { carried, ..self }
    }

    /// The answer to the making of an ABHA is lost. It is looked for by Aadhaar, unless that gets
    /// no more codes; `mobile` is what it was made with.
    pub(crate) fn may_have_been_made(
        aadhaar: Arc<AadhaarId>,
        mobile: Option<Mobile>,
        consent: Option<ConsentRecord>,
        context: &Context<'_>,
    ) -> Self {
        let delivery = Delivery {
            to: context.ledger.hash(&LoginId::Aadhaar(Arc::clone(&aadhaar))),
            code_use: CodeUse::SignIn,
        };
        let allowance = context.ledger.allowance(delivery, context.now.monotonic);
        Self {
            carried: Carried {
                mobile,
                aadhaar: (allowance.left > 0).then_some(aadhaar),
                ..Carried::default()
            },
            consent,
            ..Self::new(StopReason::MayHaveBeenMade)
        }
    }

    /// An earlier run of the program was cut off: whoever was there looks what came of it.
    pub(crate) fn cut_off(cut_off: CutOff) -> Self {
        Self {
            carried: Carried {
                is_look: true,
                ..Carried::default()
            },
            ..Self::new(StopReason::CutOff(cut_off))
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

    /// The journey that helps instead.
    #[must_use]
    pub fn offers(&self) -> Option<JourneyKind> {
        self.reason.offers()
    }

    /// Whether it tells of somebody who was here before the program began.
    #[must_use]
    pub fn is_of_an_earlier_run(&self) -> bool {
        matches!(self.reason, StopReason::CutOff(_))
    }

    /// Whether it leads to what helps a person without the phone.
    #[must_use]
    pub fn rescues(&self) -> bool {
        self.reason.wants_a_phone() && !self.leads_on()
    }

    /// Whether what is said can be taken along: not where an ABHA is shown next, nor where it is about
    /// somebody who was here before.
    #[must_use]
    pub fn gives_slip(&self) -> bool {
        !self.leads_on() && !self.is_of_an_earlier_run()
    }

    /// Whether "Continue" shows the ABHA, which exists already, instead of ending the session.
    #[must_use]
    pub fn leads_on(&self) -> bool {
        let behind = self.back.as_deref();
        self.made.is_some() || behind.is_some_and(|step| step.enrolled().is_some())
    }

    fn go_on(self, context: &mut Context<'_>) -> StepTransition {
        let behind = self.back.and_then(|step| step.into_enrolled());
        match self.made.map(|made| *made).or(behind) {
            Some(enrolled) => {
                StepTransition::On(StepChange::at(enrolled.created(false, context.out)))
            }
            None => StepTransition::Finished,
        }
    }

    fn go_back(self) -> StepChange {
        match self.back {
            Some(back) => StepChange::At(*back),
            None => StepChange::at(self),
        }
    }

    /// The journey that helps takes over, with the mobile that was given before.
    fn hand_over(self, kind: JourneyKind) -> StepTransition {
        let origin = self.back.and_then(|back| back.into_origin());
        let given = origin.and_then(|origin| origin.mobile());
        let carried = Carried {
            mobile: self.carried.mobile.or(given),
            ..self.carried
        };
        StepTransition::Begin(kind, carried)
    }
}

impl StepState for NoticeStep {
    fn screen(&self) -> Screen {
        Screen::Notice
    }

    fn handle(self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        let asked = match event {
            StepEvent::Continued => return self.go_on(context),
            // It was somebody else.
            StepEvent::WentBack if self.is_of_an_earlier_run() => return StepTransition::Home,
            StepEvent::WentBack => return StepTransition::On(self.go_back()),
            StepEvent::Account(AccountEvent::RescueAsked) if self.rescues() => {
                let slip = SlipStep::rescue(self.into(), context);
                return StepTransition::On(StepChange::at(slip));
            }
            StepEvent::Account(AccountEvent::NoticeSlipAsked) if self.gives_slip() => {
                let reason = self.reason;
                let mut slip = SlipStep::of_notice(reason, self.into(), context);
                slip.print(context);
                return StepTransition::On(StepChange::at(slip));
            }
            StepEvent::Account(AccountEvent::ReactivationAsked) => Some(JourneyKind::Reactivation),
            StepEvent::Account(AccountEvent::RegistrationAsked) => Some(JourneyKind::Registration),
            StepEvent::Account(AccountEvent::SignInAsked) => Some(JourneyKind::Login),
            _ => None,
        };
        match asked.filter(|asked| self.offers() == Some(*asked)) {
            Some(kind) => self.hand_over(kind),
            None => StepTransition::On(StepChange::at(self)),
        }
    }

    /// The step behind the notice takes its answers, to be up to date when it is shown again.
    fn background_response(self, id: RequestId, response: Response, out: &mut Outbox) -> Self {
        let back = self
            .back
            .map(|step| Box::new(step.background_response(id, response, out)));
        Self { back, ..self }
    }

    fn wake_at(&self, now: Instant) -> Option<Instant> {
        self.reason.wake_at(now)
    }

    fn token(&self) -> Option<&Arc<UserToken>> {
        self.token.as_ref()
    }

    fn consent(&self) -> Option<&ConsentRecord> {
        self.consent.as_ref()
    }

    fn enrolled(&self) -> Option<&Enrolled> {
        self.made.as_deref()
    }

    fn held_card(&self) -> Option<&CardStep> {
        self.back.as_deref()?.held_card()
    }

    fn into_origin(self) -> Option<LoginIdStep> {
        self.back?.into_origin()
    }
}
