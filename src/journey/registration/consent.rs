//! Consent, item by item, nothing ticked beforehand (CRT_ABHA_102); in the person's language,
//! with the binding English one touch away (CRT_ABHA_103).

use super::{AadhaarStep, Context, Next, Registration, Step, Trouble};
use crate::domain::{CONSENT_CODE, CONSENT_VERSION, ConsentItem, ConsentRecord, Language, Mobile};
use crate::journey::{ConsentEvent, StepEvent};
use std::collections::BTreeSet;

/// The items are paged one by one, so that nothing scrolls.
#[derive(Default)]
pub struct ConsentStep {
    page: usize,
    ticked: BTreeSet<ConsentItem>,
    english: bool,
    english_seen: bool,
    // What was typed on the next screens before the person came back to this one.
    later: Option<Box<AadhaarStep>>,
    // Given in the journey before this one.
    mobile: Option<Mobile>,
}

impl ConsentStep {
    /// Nothing is ticked, and the mobile that was given in the journey before stands in its place.
    pub(super) fn with_mobile(mobile: Option<Mobile>) -> Self {
        Self {
            mobile,
            ..Self::default()
        }
    }

    /// The last page of the step as it was when it was agreed to, for going back.
    pub(super) fn again(later: AadhaarStep) -> Self {
        let record = later.consent();
        Self {
            page: ConsentItem::shown(&record.heard).len().saturating_sub(1),
            ticked: record.agreed.clone(),
            english: false,
            english_seen: record.english_seen,
            later: Some(Box::new(later)),
            mobile: None,
        }
    }

    /// Which item is on the screen, counted from 0 in the order of [`ConsentItem::shown`].
    #[must_use]
    pub fn page(&self) -> usize {
        self.page
    }

    /// Whether an item is ticked.
    #[must_use]
    pub fn is_ticked(&self, item: ConsentItem) -> bool {
        self.ticked.contains(&item)
    }

    /// Whether the binding English stands on the screen instead of the translation.
    #[must_use]
    pub fn is_english(&self) -> bool {
        self.english
    }

    pub(super) fn handle(mut self, event: StepEvent, context: Context<'_>) -> Next {
        let items = ConsentItem::shown(context.heard);
        match event {
            StepEvent::Consent(ConsentEvent::Toggled(item)) if items.contains(&item) => {
                if !self.ticked.remove(&item) {
                    let _ = self.ticked.insert(item);
                } else if item == ConsentItem::AadhaarUse {
                    // Whoever takes this back takes the number back.
                    self.later = None;
                }
            }
            StepEvent::Consent(ConsentEvent::EnglishSwitched) => {
                self.english = !self.english;
                self.english_seen = true;
            }
            StepEvent::Continued => return self.go_on(items, context),
            StepEvent::WentBack if self.page == 0 => return Next::Home,
            StepEvent::WentBack => self.page -= 1,
            StepEvent::Consent(ConsentEvent::Toggled(_))
            | StepEvent::Cancelled
            | StepEvent::Entry(_)
            | StepEvent::PhoneAtHand(_)
            | StepEvent::Otp(_)
            | StepEvent::Address(_)
            | StepEvent::Card(_)
            | StepEvent::Account(_) => {}
        }
        Next::On(Registration::at(Step::Consent(self)))
    }

    fn go_on(mut self, items: &[ConsentItem], context: Context<'_>) -> Next {
        let needed = items
            .get(self.page)
            .is_some_and(|item| item.is_needed() && !self.ticked.contains(item));
        if needed {
            return Next::On(Registration::in_trouble(
                Step::Consent(self),
                Trouble::ConsentNeeded,
            ));
        }
        if self.page + 1 < items.len() {
            self.page += 1;
            return Next::On(Registration::at(Step::Consent(self)));
        }
        // A needed item of an earlier page can have been unticked on the way back.
        if let Some(page) = items
            .iter()
            .position(|item| item.is_needed() && !self.ticked.contains(item))
        {
            self.page = page;
            return Next::On(Registration::in_trouble(
                Step::Consent(self),
                Trouble::ConsentNeeded,
            ));
        }
        let consent = ConsentRecord {
            code: CONSENT_CODE,
            version: CONSENT_VERSION,
            language: context.language,
            english_seen: self.english_seen || context.language == Language::ENGLISH,
            agreed: self.ticked,
            heard: context.heard.clone(),
            given_at: context.now.utc,
        };
        Next::On(Registration::at(Step::Aadhaar(match self.later {
            Some(step) => step.agreed(consent),
            None => AadhaarStep::new(consent, self.mobile),
        })))
    }
}
