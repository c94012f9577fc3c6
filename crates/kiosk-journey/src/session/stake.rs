//! What would be lost at the end of a session, and what is told at it.

use super::{Farewell, Overlay, Session, Stage};
use crate::CardStep;
use crate::registration::Step as Registered;
use crate::returning::Step as Returned;

impl Session {
    /// The question before the session ends by a touch: none where nothing was typed or made, or
    /// where the person has their card.
    pub(super) fn at_stake(&self) -> Option<Overlay> {
        match &self.stage {
            Stage::Language | Stage::Home | Stage::Goodbye(_) => None,
            Stage::Registration(journey) => match journey.step() {
                Registered::Card(card) => without(card),
                Registered::Notice(step) if !step.has_way_back() => None,
                Registered::Consent(_)
                | Registered::Aadhaar(_)
                | Registered::Mobile(_)
                | Registered::Destination(_)
                | Registered::AadhaarOtp(_)
                | Registered::MobileOtp(_)
                | Registered::Address(_)
                | Registered::Create(_)
                | Registered::Created(_)
                | Registered::Notice(_) => self.unless_untouched(journey.has_abha()),
            },
            Stage::Returning(journey) => match journey.step() {
                Returned::Card(card) => without(card),
                Returned::Notice(step) if !step.has_way_back() => None,
                step @ (Returned::LoginId(_)
                | Returned::Details(_)
                | Returned::Destination(_)
                | Returned::Code(_)
                | Returned::AccountChoice(_)
                | Returned::Profile(_)
                | Returned::NewMobile(_)
                | Returned::Confirm(_)
                | Returned::Done(_)
                | Returned::Created(_)
                | Returned::Notice(_)) => {
                    self.unless_untouched(matches!(step, Returned::Created(_)))
                }
            },
        }
    }

    fn unless_untouched(&self, has_abha: bool) -> Option<Overlay> {
        let question = if has_abha {
            Overlay::WithoutCard
        } else {
            Overlay::Stop
        };
        self.has_begun().then_some(question)
    }

    /// Whether the person has typed, answered or chosen anything in a journey.
    fn has_begun(&self) -> bool {
        match &self.stage {
            Stage::Language | Stage::Home | Stage::Goodbye(_) => false,
            Stage::Registration(journey) => {
                !matches!(journey.step(), Registered::Consent(step) if step.is_untouched())
            }
            Stage::Returning(journey) => {
                !matches!(journey.step(), Returned::LoginId(step) if step.is_untouched())
            }
        }
    }

    /// The question before "Continue" ends the session, where it does.
    pub(super) fn asks_before_the_end(&self) -> Option<Overlay> {
        let ends = match &self.stage {
            Stage::Language | Stage::Home | Stage::Goodbye(_) => false,
            Stage::Registration(journey) => match journey.step() {
                Registered::Card(_) => true,
                Registered::Notice(step) => !step.leads_on(),
                Registered::Consent(_)
                | Registered::Aadhaar(_)
                | Registered::Mobile(_)
                | Registered::Destination(_)
                | Registered::AadhaarOtp(_)
                | Registered::MobileOtp(_)
                | Registered::Address(_)
                | Registered::Create(_)
                | Registered::Created(_) => false,
            },
            Stage::Returning(journey) => {
                matches!(journey.step(), Returned::Card(_) | Returned::Notice(_))
            }
        };
        ends.then(|| self.at_stake()).flatten()
    }

    /// What the person is told when they finish now. Nothing where nobody has begun anything.
    pub(super) fn farewell(&self) -> Option<Farewell> {
        self.has_begun()
            .then(|| self.card().map_or(Farewell::Cleared, CardStep::farewell))
    }
}

fn without(card: &CardStep) -> Option<Overlay> {
    (card.farewell() == Farewell::Cleared && card.can_be_taken()).then_some(Overlay::WithoutCard)
}
