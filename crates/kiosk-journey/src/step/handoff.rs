//! "Send my details to the clinic?": asked only where the clinic has a system to hand people over to
//! (TAGGING: the number is tied to the clinic's own patient id, once).

use super::{CardStep, Holder, StepState};
use crate::effect::Outbox;
use crate::journey::{Context, StepChange, StepTransition};
use crate::{CardResponse, Effect, HandoffNews, Recorded, RequestId, Response, Screen, StepEvent};
use abdm_types::{ConsentRecord, OtpSystem, UserToken};
use std::sync::Arc;

/// The question, what came of it, and the card that comes next.
pub struct HandoffStep {
    card: Box<CardStep>,
    stage: HandoffStage,
    // By what it was asked for, once it was.
    request: Option<RequestId>,
    // Whose code the person has proven themselves by.
    proven_by: Option<OtpSystem>,
}

/// How far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandoffStage {
    /// The person is asked.
    Asked,
    /// They said yes. Nothing is handed over yet, because the whole profile is still on its way.
    AwaitsProfile,
    /// It is being handed over.
    Running(RequestId),
    /// What came of it.
    Told(HandoffNews),
}

impl HandoffStep {
    pub(super) fn new(card: CardStep, proven_by: Option<OtpSystem>) -> Self {
        Self {
            card: Box::new(card),
            stage: HandoffStage::Asked,
            request: None,
            proven_by,
        }
    }

    /// How far it is.
    #[must_use]
    pub fn stage(&self) -> &HandoffStage {
        &self.stage
    }

    /// By which request they are handed over, once they said yes.
    #[must_use]
    pub fn request(&self) -> Option<RequestId> {
        self.request
    }

    /// Whose details.
    #[must_use]
    pub fn holder(&self) -> &Holder {
        self.card.holder()
    }

    /// Hands the profile over, once all of it is there.
    fn hand_over(&mut self, out: &mut Outbox) {
        self.stage = if self.card.is_fetching() {
            HandoffStage::AwaitsProfile
        } else {
            let request = out.hand_off(self.card.holder(), self.proven_by);
            self.request = Some(request);
            HandoffStage::Running(request)
        };
    }

    /// What came of it; the clinic's number may come while "on its way" still stands there. An answer to
    /// anything else changes nothing.
    pub(crate) fn handed_off(mut self, id: RequestId, news: HandoffNews) -> Self {
        if self.request == Some(id) {
            if let Some(patient) = news.patient() {
                self.card.has_patient_number(patient.clone());
            }
            self.stage = HandoffStage::Told(news);
        }
        self
    }

    /// Something came of the card that is made behind the question.
    pub(crate) fn card_responded(
        mut self,
        id: RequestId,
        response: CardResponse,
        out: &mut Outbox,
    ) -> Self {
        self.card = Box::new(self.card.card_responded(id, response, out));
        self
    }

    fn on(self, context: &mut Context<'_>) -> StepTransition {
        let may_come = matches!(
            self.stage,
            HandoffStage::Running(_) | HandoffStage::Told(HandoffNews::OnItsWay)
        );
        if let Some(request) = self.request.filter(|_| may_come) {
            context.out.push(Effect::Cancel(request));
        }
        StepTransition::On(StepChange::at(self.card.reached(context.out)))
    }
}

impl StepState for HandoffStep {
    fn screen(&self) -> Screen {
        Screen::Handoff
    }

    /// "Yes", "no", or on from what came of it. Whoever does not wait for that goes on too: what was
    /// given is kept all the same, and its number is told to the desk.
    fn handle(mut self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        match (&self.stage, event) {
            (HandoffStage::Asked, StepEvent::HandoffAnswered(agreed)) => {
                context.out.record(Recorded::HandoffAnswered { agreed });
                if !agreed {
                    return self.on(context);
                }
                self.hand_over(context.out);
            }
            (HandoffStage::Told(_), StepEvent::Continued)
            | (HandoffStage::AwaitsProfile | HandoffStage::Running(_), StepEvent::WentBack) => {
                return self.on(context);
            }
            _ => {}
        }
        StepTransition::On(StepChange::at(self))
    }

    fn background_response(mut self, id: RequestId, response: Response, out: &mut Outbox) -> Self {
        self.card = Box::new(self.card.background_response(id, response, out));
        if self.stage == HandoffStage::AwaitsProfile {
            self.hand_over(out);
        }
        self
    }

    fn is_untouched(&self) -> bool {
        self.stage == HandoffStage::Asked
    }

    fn token(&self) -> Option<&Arc<UserToken>> {
        self.card.token()
    }

    fn consent(&self) -> Option<&ConsentRecord> {
        self.card.consent()
    }

    fn held_card(&self) -> Option<&CardStep> {
        Some(&self.card)
    }
}
