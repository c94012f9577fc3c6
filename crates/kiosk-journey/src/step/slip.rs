//! A slip to take along: for the desk, from whoever wants no ABHA today; with what helps, for
//! whoever has no phone that a code could come to; with what stopped everything; or with what was
//! agreed to. No name and no number
//! of the person stands on it.

use super::{CardStep, Enrolled, MoreStep, Picture, Printing, Step, StepState};
use crate::effect::Outbox;
use crate::journey::{Context, StepChange, StepTransition};
use crate::{
    CardEvent, CardRequest, CardResponse, Farewell, RequestId, Response, Screen, StepEvent,
    StopReason,
};
use abdm_types::{ConsentRecord, UserToken, UtcMillis};
use std::sync::Arc;

/// What stands on a slip, besides the clinic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// What it is for.
    pub kind: SlipKind,
    /// When it was asked for; of a consent, when it was given.
    pub made_at: UtcMillis,
}

/// What a slip is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SlipKind {
    /// The desk registers a person without an ABHA today.
    NotNow {
        /// Counted from 1 every day at this kiosk.
        number: u32,
    },
    /// What helps a person without the phone.
    Rescue {
        /// Whether the face, seen by an app on somebody's phone, may take the place of a code
        /// here.
        by_face: bool,
    },
    /// What the person agreed to, and how that is taken back.
    Consent(Box<ConsentRecord>),
    /// What stopped everything, what that means, and what to do or to bring.
    Notice(StopReason),
}

/// The slip on the screen.
pub struct SlipStep {
    slip: Slip,
    printing: Printing,
    // Nothing: it was asked for at home.
    back: Option<Box<Step>>,
}

impl SlipStep {
    /// Asked for at home: nothing was begun.
    pub(crate) fn at_home(slip: Slip) -> Self {
        Self {
            slip,
            printing: Printing::new(),
            back: None,
        }
    }

    /// "Not now" in the middle of something.
    pub(super) fn not_now(back: Step, context: &mut Context<'_>) -> Self {
        let number = context.slips.number(context.now.utc);
        Self::over(SlipKind::NotNow { number }, back, context)
    }

    /// What helps where no phone is.
    pub(super) fn rescue(back: Step, context: &Context<'_>) -> Self {
        let by_face = context.face_code;
        Self::over(SlipKind::Rescue { by_face }, back, context)
    }

    /// What stopped everything, for whoever goes to do something about it.
    pub(super) fn of_notice(reason: StopReason, back: Step, context: &Context<'_>) -> Self {
        Self::over(SlipKind::Notice(reason), back, context)
    }

    fn over(kind: SlipKind, back: Step, context: &Context<'_>) -> Self {
        Self {
            back: Some(Box::new(back)),
            ..Self::at_home(Slip {
                kind,
                made_at: context.now.utc,
            })
        }
    }

    /// What was agreed to, for whoever has a card to go back to.
    pub(super) fn of_consent(record: ConsentRecord, back: MoreStep) -> Self {
        Self {
            back: Some(Box::new(back.into())),
            ..Self::at_home(Slip {
                made_at: record.given_at,
                kind: SlipKind::Consent(Box::new(record)),
            })
        }
    }

    /// What stands on it.
    #[must_use]
    pub fn slip(&self) -> &Slip {
        &self.slip
    }

    /// Whether it leads back to the page before, and nowhere else: nothing ends with it.
    #[must_use]
    pub fn only_leads_back(&self) -> bool {
        matches!(self.slip.kind, SlipKind::Consent(_) | SlipKind::Notice(_))
    }

    /// What the desk knows the person by, where it is to know.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        match self.slip.kind {
            SlipKind::NotNow { number } => Some(number),
            SlipKind::Rescue { .. } | SlipKind::Consent(_) | SlipKind::Notice(_) => None,
        }
    }

    /// What became of printing.
    #[must_use]
    pub fn printing(&self) -> Printing {
        self.printing
    }

    /// What the person takes along when they go now.
    #[must_use]
    pub fn farewell(&self) -> Farewell {
        if self.printing.is_printed() {
            Farewell::SlipPrinted
        } else if self.printing.comes_out() {
            Farewell::SlipPrinting
        } else {
            self.number().map_or(Farewell::Cleared, Farewell::Number)
        }
    }

    /// The session ends, by the person or because nobody is here.
    pub(crate) fn leave(&mut self, by_person: bool, out: &mut Outbox) {
        self.printing.leave(by_person, out);
    }

    /// The printer said something.
    pub(crate) fn card_responded(&mut self, id: RequestId, response: CardResponse) {
        if let CardResponse::PrintMoved(state) = response {
            self.printing.moved(id, state);
        }
    }

    /// Printing begins, unless enough was printed for an hour.
    pub(super) fn print(&mut self, context: &mut Context<'_>) {
        let now = context.now.monotonic;
        if !context.prints_slips || !context.slips.may_print(now) {
            return;
        }
        let before = self.printing.running();
        let paper = CardRequest::PrintSlip(self.slip.clone());
        self.printing.begin(Picture::Ready, paper, context.out);
        if before.is_none() && self.printing.running().is_some() {
            context.slips.prints(now);
        }
    }
}

impl StepState for SlipStep {
    fn screen(&self) -> Screen {
        Screen::Slip
    }

    fn handle(mut self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        let event = match event {
            StepEvent::Continued if self.only_leads_back() => StepEvent::WentBack,
            event => event,
        };
        match event {
            StepEvent::Continued => {
                self.leave(true, context.out);
                return StepTransition::Finished;
            }
            StepEvent::Card(CardEvent::PrintAsked) => self.print(context),
            StepEvent::Card(CardEvent::PrintStopped) => self.printing.stop(context.out),
            StepEvent::Card(CardEvent::PrintSeen(printed)) => self.printing.answered(printed),
            // While it prints, the way back leads to the page that can be left.
            StepEvent::WentBack if self.printing.is_busy() => self.printing.stop(context.out),
            StepEvent::WentBack => {
                return match self.back {
                    Some(back) => StepTransition::On(StepChange::At(*back)),
                    None => StepTransition::Home,
                };
            }
            _ => {}
        }
        StepTransition::On(StepChange::at(self))
    }

    /// The step behind it takes its answers, to be up to date when it is shown again.
    fn background_response(self, id: RequestId, response: Response, out: &mut Outbox) -> Self {
        let back = self
            .back
            .map(|step| Box::new(step.background_response(id, response, out)));
        Self { back, ..self }
    }

    fn token(&self) -> Option<&Arc<UserToken>> {
        self.back.as_deref().and_then(StepState::token)
    }

    fn consent(&self) -> Option<&ConsentRecord> {
        self.back.as_deref().and_then(StepState::consent)
    }

    fn enrolled(&self) -> Option<&Enrolled> {
        self.back.as_deref().and_then(StepState::enrolled)
    }

    fn held_card(&self) -> Option<&CardStep> {
        self.back.as_deref().and_then(StepState::held_card)
    }
}
