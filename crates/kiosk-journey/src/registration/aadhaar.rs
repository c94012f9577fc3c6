//! Aadhaar entry (CRT_ABHA_104): 12 digits, or a virtual id of 16.

use super::destination::CommunicationMobile;
use super::{
    ConsentStep, Context, DestinationStep, Draft, MobileStep, NoticeStep, Problem, Registration,
    Step, Transition,
};
use crate::mobile_entry::digits_of;
use crate::{DigitEntry, EntryEvent, StepEvent};
use abdm_types::{AadhaarId, ConsentRecord, Generation, LoginId, Mobile, SecretDigits};
use std::sync::Arc;

const AADHAAR_LENGTH: usize = 12;
const VID_LENGTH: usize = 16;

/// The number being typed.
pub struct AadhaarStep {
    consent: ConsentRecord,
    entry: DigitEntry,
    // What was typed on the next screen before the person came back to this one.
    mobile: SecretDigits,
}

impl AadhaarStep {
    pub(super) fn new(consent: ConsentRecord, mobile: Option<Mobile>) -> Self {
        Self {
            consent,
            entry: DigitEntry::new(AADHAAR_LENGTH),
            mobile: mobile.as_ref().map(digits_of).unwrap_or_default(),
        }
    }

    /// The person comes back to mend the number; what was typed later is kept too.
    pub(super) fn again(draft: Draft, mobile: SecretDigits) -> Self {
        let digits = draft.aadhaar.with(|ascii| {
            let mut digits = SecretDigits::new();
            for byte in ascii {
                let _ = digits.push(byte - b'0');
            }
            digits
        });
        let length = if digits.len() > AADHAAR_LENGTH {
            VID_LENGTH
        } else {
            AADHAAR_LENGTH
        };
        Self {
            consent: draft.consent,
            entry: DigitEntry::of(digits, length),
            mobile,
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

    pub(crate) fn entry_mut(&mut self) -> &mut DigitEntry {
        &mut self.entry
    }

    /// Whether a virtual id of 16 digits is being typed.
    #[must_use]
    pub fn is_vid(&self) -> bool {
        self.entry.length() == VID_LENGTH
    }

    pub(super) fn consent(&self) -> &ConsentRecord {
        &self.consent
    }

    pub(super) fn handle(mut self, event: StepEvent, context: Context<'_>) -> Transition {
        match event {
            StepEvent::Entry(EntryEvent::LengthSwitched) => {
                let length = if self.is_vid() {
                    AADHAAR_LENGTH
                } else {
                    VID_LENGTH
                };
                self.entry.set_length(length);
                if let Err(problem) = self.entry.check_length() {
                    return Transition::On(Registration::in_problem(Step::Aadhaar(self), problem));
                }
            }
            StepEvent::Entry(key) => {
                let now = context.now.monotonic;
                if let Err(problem) = self.entry.press(key, now) {
                    return Transition::On(Registration::in_problem(Step::Aadhaar(self), problem));
                }
                let typed = matches!(key, EntryEvent::Digit(_)) && self.entry.is_full();
                if typed && AadhaarId::check(self.entry.digits()).is_ok() {
                    self.entry.goes_on(now);
                }
            }
            StepEvent::Continued => return Transition::On(self.go_on(context)),
            StepEvent::WentBack => {
                self.entry.cover();
                return Transition::On(Registration::at(Step::Consent(ConsentStep::again(self))));
            }
            StepEvent::Cancelled
            | StepEvent::Consent(_)
            | StepEvent::PhoneAtHand(_)
            | StepEvent::Otp(_)
            | StepEvent::Address(_)
            | StepEvent::Card(_)
            | StepEvent::Account(_) => {}
        }
        Transition::On(Registration::at(Step::Aadhaar(self)))
    }

    fn go_on(self, context: Context<'_>) -> Registration {
        if let Err(problem) = self.entry.check_length() {
            return Registration::in_problem(Step::Aadhaar(self), problem);
        }
        let length = self.entry.length();
        match AadhaarId::from_digits(self.entry.into_digits()) {
            Ok(aadhaar) => {
                let draft = Draft {
                    consent: self.consent,
                    aadhaar: Arc::new(aadhaar),
                };
                let who = LoginId::Aadhaar(Arc::clone(&draft.aadhaar));
                let hash = context.ledger.hash(&who);
                if context.ledger.may_have_abha(hash, context.now.monotonic) {
                    let consent = Some(draft.consent);
                    let notice =
                        NoticeStep::may_have_been_made(draft.aadhaar, None, consent, &context);
                    return Registration::at(Step::Notice(notice));
                }
                match context.generation {
                    Generation::V3 => Registration::at(Step::Mobile(MobileStep::for_enrolment(
                        draft,
                        self.mobile,
                    ))),
                    Generation::V2 => DestinationStep::arrive(
                        draft,
                        CommunicationMobile::Later(self.mobile),
                        context,
                    ),
                }
            }
            Err((error, digits)) => Registration::in_problem(
                Step::Aadhaar(Self {
                    entry: DigitEntry::of(digits, length),
                    ..self
                }),
                Problem::Aadhaar(error),
            ),
        }
    }
}
