//! Aadhaar entry (CRT_ABHA_104): 12 digits, or a virtual id of 16.

use super::{
    CommunicationMobile, ConsentStep, DestinationStep, Draft, MobileStep, NoticeStep, Purpose,
    StepState,
};
use crate::journey::{Context, StepChange, StepTransition};
use crate::mobile_entry::digits_of;
use crate::{DigitEntry, EntryEvent, Problem, Screen, StepEvent};
use abdm_types::{AadhaarId, ConsentRecord, Generation, LoginId, SecretDigits};
use std::sync::Arc;
use std::time::Instant;

const AADHAAR_LENGTH: usize = 12;
const VID_LENGTH: usize = 16;

/// The number being typed.
pub struct AadhaarStep {
    consent: ConsentRecord,
    entry: DigitEntry,
    // What was typed on the next screen before the person came back to this one, or said before.
    mobile: SecretDigits,
    // The mobile was said before: nobody is asked for it twice.
    knows_mobile: bool,
}

impl AadhaarStep {
    /// Asks for what was not said in this session.
    pub(super) fn begin(consent: ConsentRecord, context: &mut Context<'_>) -> StepChange {
        let mobile = context.known.mobile();
        let step = Self {
            consent,
            entry: DigitEntry::new(AADHAAR_LENGTH),
            mobile: mobile.as_ref().map(digits_of).unwrap_or_default(),
            knows_mobile: mobile.is_some(),
        };
        match context.known.aadhaar().map(DigitEntry::of_aadhaar) {
            Some(entry) => Self { entry, ..step }.go_on(context),
            None => StepChange::at(step),
        }
    }

    /// The person comes back to mend the number; what was typed later is kept too.
    pub(super) fn again(draft: Draft, mobile: SecretDigits) -> Self {
        Self {
            entry: DigitEntry::of_aadhaar(&draft.aadhaar),
            consent: draft.consent,
            mobile,
            knows_mobile: false,
        }
    }

    /// The number has to be typed once more.
    pub(super) fn without_number(self) -> Self {
        Self {
            entry: DigitEntry::new(AADHAAR_LENGTH),
            ..self
        }
    }

    /// The same after the consent was shown, and given, once more.
    pub(super) fn agreed(self, consent: ConsentRecord) -> Self {
        Self { consent, ..self }
    }

    /// The entry.
    #[must_use]
    pub fn entry(&self) -> &DigitEntry {
        &self.entry
    }

    /// Whether a virtual id of 16 digits is being typed.
    #[must_use]
    pub fn is_vid(&self) -> bool {
        self.entry.length() == VID_LENGTH
    }

    /// What was agreed to.
    pub(super) fn given_consent(&self) -> &ConsentRecord {
        &self.consent
    }

    fn go_on(self, context: &mut Context<'_>) -> StepChange {
        if let Err(problem) = self.entry.check_length() {
            return StepChange::Problem(self.into(), problem);
        }
        if let Some(sent) = self.entry.sent().cloned() {
            return self.go_on_with(sent, context);
        }
        let length = self.entry.length();
        let aadhaar = match AadhaarId::from_digits(self.entry.into_digits()) {
            Ok(aadhaar) => Arc::new(aadhaar),
            Err((error, digits)) => {
                let entry = DigitEntry::of(digits, length);
                return StepChange::Problem(Self { entry, ..self }.into(), Problem::Aadhaar(error));
            }
        };
        let step = Self {
            entry: DigitEntry::new(length),
            ..self
        };
        step.go_on_with(aadhaar, context)
    }

    fn go_on_with(self, aadhaar: Arc<AadhaarId>, context: &mut Context<'_>) -> StepChange {
        let draft = Draft {
            consent: self.consent,
            aadhaar,
        };
        let who = LoginId::Aadhaar(Arc::clone(&draft.aadhaar));
        context.known.note(&who);
        let hash = context.ledger.hash(&who);
        if context.ledger.may_have_abha(hash, context.now.monotonic) {
            let consent = Some(draft.consent);
            let notice = NoticeStep::may_have_been_made(draft.aadhaar, None, consent, context);
            return StepChange::at(notice);
        }
        match context.plan.generation {
            Generation::V3 => {
                let step = MobileStep::for_enrolment(draft, self.mobile);
                if self.knows_mobile {
                    step.go_on(context)
                } else {
                    StepChange::at(step)
                }
            }
            Generation::V2 => {
                let mobile = CommunicationMobile::Later(self.mobile);
                DestinationStep::arrive_at_aadhaar(Purpose::Enrol { draft, mobile }, context)
            }
        }
    }
}

impl StepState for AadhaarStep {
    fn screen(&self) -> Screen {
        Screen::Aadhaar
    }

    fn handle(mut self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        match event {
            StepEvent::Entry(EntryEvent::LengthSwitched) => {
                let length = if self.is_vid() {
                    AADHAAR_LENGTH
                } else {
                    VID_LENGTH
                };
                self.entry.set_length(length);
                if let Err(problem) = self.entry.check_length() {
                    return StepTransition::On(StepChange::Problem(self.into(), problem));
                }
            }
            StepEvent::Entry(key) => {
                let now = context.now.monotonic;
                if let Err(problem) = self.entry.press(key, now) {
                    return StepTransition::On(StepChange::Problem(self.into(), problem));
                }
                let typed = matches!(key, EntryEvent::Digit(_)) && self.entry.is_full();
                if typed && AadhaarId::check(self.entry.digits()).is_ok() {
                    self.entry.goes_on(now);
                }
            }
            StepEvent::Continued => return StepTransition::On(self.go_on(context)),
            StepEvent::WentBack => {
                self.entry.cover();
                return StepTransition::On(StepChange::at(ConsentStep::again(self)));
            }
            _ => {}
        }
        StepTransition::On(StepChange::at(self))
    }

    fn consent(&self) -> Option<&ConsentRecord> {
        Some(&self.consent)
    }

    fn entry_mut(&mut self) -> Option<&mut DigitEntry> {
        Some(&mut self.entry)
    }

    fn cover(&mut self) {
        self.entry.cover();
    }

    fn wake_at(&self, now: Instant) -> Option<Instant> {
        self.entry.wake_at(now)
    }
}
