//! Consent, nothing agreed to beforehand (CRT_ABHA_102); in the person's language, with the binding
//! English one touch away (CRT_ABHA_103). Alone it is asked item by item; at the front desk all
//! items are one list, each free one with a switch, and one answer is for what the list shows.

use super::{AadhaarStep, LoginIdStep, SlipStep, StepState};
use crate::journey::{Context, StepChange, StepTransition};
use crate::{ConsentEvent, ConsentEvidence, Screen, StepEvent};
use abdm_types::{CONSENT_CODE, CONSENT_VERSION, ConsentItem, ConsentRecord, HeardHow, Language};
use std::collections::BTreeMap;

/// Alone, the items are paged one by one, so that nothing scrolls, and an answer leads to the next.
/// At the front desk they stand in one list.
#[derive(Default)]
pub struct ConsentStep {
    page: usize,
    // The item of the list whose published text is being read.
    opened: Option<ConsentItem>,
    answers: BTreeMap<ConsentItem, bool>,
    // The person said no where nothing can go on without a yes, and reads what that means.
    declined: bool,
    english: bool,
    english_seen: bool,
    // What was typed on the next screens before the person came back to this one.
    later: Option<Box<AadhaarStep>>,
    // The look before it, which found nobody.
    look: Option<Box<LoginIdStep>>,
}

impl ConsentStep {
    /// Nothing is ticked. The person was looked for and not found; going back leads there.
    pub(super) fn after_a_look(look: LoginIdStep) -> Self {
        Self {
            look: Some(Box::new(look)),
            ..Self::default()
        }
    }

    /// The last page of the step as it was when it was agreed to, for going back.
    pub(super) fn again(later: AadhaarStep) -> Self {
        let record = later.given_consent();
        let items = ConsentItem::shown(&record.heard);
        Self {
            page: if is_list(&record.heard) {
                0
            } else {
                items.len().saturating_sub(1)
            },
            opened: None,
            answers: items
                .iter()
                .map(|item| (*item, record.agreed.contains(item)))
                .collect(),
            declined: false,
            english: false,
            english_seen: record.english_seen,
            later: Some(Box::new(later)),
            look: None,
        }
    }

    /// Which item is on the screen, counted from 0 in the order of [`ConsentItem::shown`]. The list
    /// of the front desk is page 0.
    #[must_use]
    pub fn page(&self) -> usize {
        self.page
    }

    /// The item of the front desk's list whose published text is being read in place of the list.
    #[must_use]
    pub fn opened(&self) -> Option<ConsentItem> {
        self.opened
    }

    /// What the person said to an item: yes, no, or nothing yet. In the list a free item that is
    /// switched on is a yes.
    #[must_use]
    pub fn answer(&self, item: ConsentItem) -> Option<bool> {
        self.answers.get(&item).copied()
    }

    /// Whether the person said no to the item of this page, or to the list, without which nothing
    /// can go on, and is told what that means.
    #[must_use]
    pub fn is_declined(&self) -> bool {
        self.declined
    }

    /// Whether the binding English stands on the screen instead of the translation.
    #[must_use]
    pub fn is_english(&self) -> bool {
        self.english
    }

    /// No ABHA today, whether that was said at once or after a no to what is needed. The way back
    /// leads here, with the answers that were given.
    fn not_now(mut self, context: &mut Context<'_>) -> StepTransition {
        // Whoever wants none takes the number back.
        self.later = None;
        context.known.forget_aadhaar();
        StepTransition::On(StepChange::at(SlipStep::not_now(self.into(), context)))
    }

    fn handle_on_page(mut self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        let items = ConsentItem::shown(context.heard);
        let shown = items.get(self.page).copied();
        match event {
            // What is not on the screen cannot be answered.
            StepEvent::Consent(ConsentEvent::Answered(item, yes))
                if shown == Some(item) && !self.declined =>
            {
                return self.answered(item, yes, items, context);
            }
            StepEvent::Consent(ConsentEvent::EnglishSwitched) if !self.declined => {
                self.english = !self.english;
                self.english_seen = true;
            }
            StepEvent::WentBack if self.declined => self.declined = false,
            StepEvent::WentBack if self.page == 0 => return self.go_back(),
            StepEvent::WentBack => self.page -= 1,
            _ => {}
        }
        StepTransition::On(StepChange::at(self))
    }

    /// Nothing of the list can be answered while something else is on the screen.
    fn handle_in_list(mut self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        let items = ConsentItem::shown(context.heard);
        let is_list = self.opened.is_none() && !self.declined;
        match event {
            StepEvent::Consent(ConsentEvent::Switched(item, is_on))
                if is_list && items.contains(&item) && !item.is_needed() =>
            {
                let _ = self.answers.insert(item, is_on);
            }
            StepEvent::Consent(ConsentEvent::AllAnswered(true)) if is_list => {
                for item in items {
                    let said = self.answer(*item).unwrap_or_default();
                    let _ = self.answers.insert(*item, item.is_needed() || said);
                }
                return self.agreed(context);
            }
            StepEvent::Consent(ConsentEvent::AllAnswered(false)) if is_list => {
                self.answers.clear();
                self.refused(items.iter().copied(), context);
                // Whoever takes this back takes the number back.
                self.later = None;
                context.known.forget_aadhaar();
                self.declined = true;
            }
            StepEvent::Consent(ConsentEvent::Opened(item)) if is_list && items.contains(&item) => {
                self.opened = Some(item);
            }
            StepEvent::Consent(ConsentEvent::EnglishSwitched) if self.opened.is_some() => {
                self.english = !self.english;
                self.english_seen = true;
            }
            StepEvent::WentBack if self.declined => self.declined = false,
            StepEvent::WentBack if self.opened.is_some() => {
                self.opened = None;
                self.english = false;
                // The list has no words of the published text; they stood here.
                self.english_seen |= context.language == Language::ENGLISH;
            }
            StepEvent::WentBack => return self.go_back(),
            _ => {}
        }
        StepTransition::On(StepChange::at(self))
    }

    fn answered(
        mut self,
        item: ConsentItem,
        yes: bool,
        items: &[ConsentItem],
        context: &mut Context<'_>,
    ) -> StepTransition {
        if item.is_needed() && !yes {
            let _ = self.answers.remove(&item);
            self.refused([item], context);
            if item == ConsentItem::AadhaarUse {
                // Whoever takes this back takes the number back.
                self.later = None;
                context.known.forget_aadhaar();
            }
            self.declined = true;
            return StepTransition::On(StepChange::at(self));
        }
        let _ = self.answers.insert(item, yes);
        if self.page + 1 < items.len() {
            self.page += 1;
            return StepTransition::On(StepChange::at(self));
        }
        // An item of an earlier page can have been declined on the way back.
        let open = items.iter().position(|item| match self.answer(*item) {
            Some(yes) => item.is_needed() && !yes,
            None => true,
        });
        if let Some(page) = open {
            self.page = page;
            return StepTransition::On(StepChange::at(self));
        }
        self.english_seen |= context.language == Language::ENGLISH;
        self.agreed(context)
    }

    /// What is needed was refused: `items` were said no to now.
    fn refused(&self, items: impl IntoIterator<Item = ConsentItem>, context: &mut Context<'_>) {
        let record = self.record(context);
        context.keep_consent(ConsentEvidence {
            given: false,
            record,
            refused: self.said(false).chain(items).collect(),
        });
    }

    /// The answers as they stand now.
    fn record(&self, context: &Context<'_>) -> ConsentRecord {
        ConsentRecord {
            code: CONSENT_CODE,
            version: CONSENT_VERSION,
            language: context.language,
            english_seen: self.english_seen,
            agreed: self.said(true).collect(),
            heard: context.heard.clone(),
            given_at: context.now.utc,
        }
    }

    /// What was answered so.
    fn said(&self, yes: bool) -> impl Iterator<Item = ConsentItem> {
        let answers = self.answers.iter().filter(move |(_, said)| **said == yes);
        answers.map(|(item, _)| *item)
    }

    fn go_back(self) -> StepTransition {
        match self.look {
            Some(look) => StepTransition::On(StepChange::at(*look)),
            None => StepTransition::Home,
        }
    }

    /// Everything is answered, and all that is needed with yes.
    fn agreed(self, context: &mut Context<'_>) -> StepTransition {
        let consent = self.record(context);
        context.keep_consent(ConsentEvidence {
            given: true,
            record: consent.clone(),
            refused: self.said(false).collect(),
        });
        StepTransition::On(match self.later {
            Some(step) => StepChange::at(step.agreed(consent)),
            None => AadhaarStep::begin(consent, context),
        })
    }
}

impl StepState for ConsentStep {
    fn screen(&self) -> Screen {
        Screen::Consent
    }

    fn handle(self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        let is_left = match event {
            StepEvent::Consent(ConsentEvent::NotNow) => true,
            // Without what is needed there is nothing to go on to.
            StepEvent::Continued => self.declined,
            _ => false,
        };
        if is_left {
            self.not_now(context)
        } else if is_list(context.heard) {
            self.handle_in_list(event, context)
        } else {
            self.handle_on_page(event, context)
        }
    }

    fn is_untouched(&self) -> bool {
        self.answers.is_empty() && self.later.is_none() && self.look.is_none()
    }
}

/// Whether all items are asked as one list.
fn is_list(heard: &HeardHow) -> bool {
    matches!(heard, HeardHow::ExplainedBy(_))
}
