//! What would be lost at the end of a session, and what is told at it.

use super::{Farewell, Overlay, Session, Stage};
use crate::step::{CardStep, SlipStep, Step};

impl Session {
    /// The question before the session ends by a touch: none where nothing was typed or made, or
    /// where the person has their card.
    pub(super) fn at_stake(&self) -> Option<Overlay> {
        let journey = self.stage.journey()?;
        if let Some(card) = journey.held_card() {
            return without(card);
        }
        // Whoever has come to a slip has decided to go.
        let is_over = matches!(journey.step(), Step::Slip(_))
            || matches!(journey.step(), Step::Notice(step) if !step.has_way_back());
        if is_over || journey.is_untouched() {
            None
        } else if journey.has_abha() {
            Some(Overlay::WithoutCard)
        } else {
            Some(Overlay::Stop)
        }
    }

    /// Whether the person has typed, answered or chosen anything.
    fn has_begun(&self) -> bool {
        match &self.stage {
            Stage::Home(home) => !home.is_untouched(),
            Stage::Journey(journey) => !journey.is_untouched(),
            Stage::Language | Stage::Goodbye(_) => false,
        }
    }

    /// The question before "Continue" ends the session, where it does.
    pub(super) fn asks_before_the_end(&self) -> Option<Overlay> {
        let step = self.step()?;
        let ends = matches!(step, Step::Card(_))
            || matches!(step, Step::Notice(notice) if !notice.leads_on());
        ends.then(|| self.at_stake()).flatten()
    }

    /// What the person is told when they finish now. Nothing where nobody has begun anything.
    pub(super) fn farewell(&self) -> Option<Farewell> {
        let taken = self.held_card().map(CardStep::farewell);
        let taken = taken.or_else(|| self.slip().map(SlipStep::farewell));
        self.has_begun().then(|| taken.unwrap_or(Farewell::Cleared))
    }
}

impl Session {
    fn held_card(&self) -> Option<&CardStep> {
        self.stage.journey()?.held_card()
    }
}

fn without(card: &CardStep) -> Option<Overlay> {
    (card.farewell() == Farewell::Cleared && card.can_be_taken()).then_some(Overlay::WithoutCard)
}
