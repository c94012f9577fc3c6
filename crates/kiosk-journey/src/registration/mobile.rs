//! The communication mobile: the number at which the person wants to be reached.

use super::destination::CommunicationMobile;
use super::{
    AadhaarStep, Basis, Context, DestinationStep, Draft, Enrolled, MobileOtpStep, Registration,
    Step, Transition, Verified,
};
use crate::mobile_entry::{digits_of, parse_mobile, press_mobile};
use crate::{DigitEntry, EntryEvent, OtpEvent, StepEvent};
use abdm_types::{ConsentRecord, Mobile, SecretDigits};

/// The number being typed.
pub struct MobileStep {
    purpose: MobilePurpose,
    entry: DigitEntry,
    // The number that another one is asked in place of.
    before: Option<Mobile>,
}

/// Whether the ABHA exists already.
#[allow(
    clippy::large_enum_variant,
    reason = "there is one journey in the program, moved at human speed"
)]
pub enum MobilePurpose {
    /// Not yet: the number goes with the enrolment.
    ForEnrolment(Draft),
    /// It does: another number is given in place of one that could not be verified.
    InPlaceOfAnother(Enrolled),
    /// Not yet, and Aadhaar is proven (V1/V2): the ABHA is made with the number.
    ForCreation(Verified),
}

impl MobileStep {
    /// The number goes with the enrolment.
    pub(super) fn for_enrolment(draft: Draft, typed: SecretDigits) -> Self {
        Self {
            purpose: MobilePurpose::ForEnrolment(draft),
            entry: DigitEntry::of(typed, Mobile::LENGTH),
            before: None,
        }
    }

    /// Aadhaar is proven, and the ABHA is to be made with the number.
    pub(super) fn for_creation(verified: Verified, typed: SecretDigits) -> Self {
        Self {
            purpose: MobilePurpose::ForCreation(verified),
            entry: DigitEntry::of(typed, Mobile::LENGTH),
            before: None,
        }
    }

    /// The mobile is to be another one than `before`.
    pub(super) fn in_place_of(before: Mobile, basis: Basis) -> Self {
        Self {
            purpose: match basis {
                Basis::Enrolled(enrolled) => MobilePurpose::InPlaceOfAnother(enrolled),
                Basis::Verified(verified) => MobilePurpose::ForCreation(verified),
            },
            entry: DigitEntry::of(digits_of(&before), Mobile::LENGTH),
            before: Some(before),
        }
    }

    /// The entry.
    #[must_use]
    pub fn entry(&self) -> &DigitEntry {
        &self.entry
    }

    /// Why the number is asked for.
    #[must_use]
    pub fn purpose(&self) -> &MobilePurpose {
        &self.purpose
    }

    pub(super) fn consent(&self) -> &ConsentRecord {
        match &self.purpose {
            MobilePurpose::ForEnrolment(draft) => &draft.consent,
            MobilePurpose::InPlaceOfAnother(enrolled) => &enrolled.consent,
            MobilePurpose::ForCreation(verified) => &verified.draft.consent,
        }
    }

    pub(super) fn enrolled(&self) -> Option<&Enrolled> {
        match &self.purpose {
            MobilePurpose::ForEnrolment(_) | MobilePurpose::ForCreation(_) => None,
            MobilePurpose::InPlaceOfAnother(enrolled) => Some(enrolled),
        }
    }

    pub(super) fn into_enrolled(self) -> Option<Enrolled> {
        match self.purpose {
            MobilePurpose::ForEnrolment(_) | MobilePurpose::ForCreation(_) => None,
            MobilePurpose::InPlaceOfAnother(enrolled) => Some(enrolled),
        }
    }

    pub(super) fn would_call(&self, event: &StepEvent) -> bool {
        *event == StepEvent::Continued && self.makes_calls()
    }

    pub(super) fn makes_calls(&self) -> bool {
        !matches!(self.purpose, MobilePurpose::ForEnrolment(_))
    }

    pub(super) fn handle(mut self, event: StepEvent, context: Context<'_>) -> Transition {
        match event {
            StepEvent::Entry(key) => {
                let now = context.now.monotonic;
                if let Err(problem) = press_mobile(&mut self.entry, key, now) {
                    return Transition::On(Registration::in_problem(Step::Mobile(self), problem));
                }
                if matches!(key, EntryEvent::Digit(_)) && self.is_surely_right() {
                    self.entry.goes_on(now);
                }
            }
            StepEvent::Continued => return Transition::On(self.go_on(context)),
            StepEvent::WentBack => return Transition::On(self.go_back(&context)),
            StepEvent::Otp(OtpEvent::MobileSkipped) => return Transition::On(self.skip(context)),
            StepEvent::Cancelled
            | StepEvent::Consent(_)
            | StepEvent::PhoneAtHand(_)
            | StepEvent::Otp(_)
            | StepEvent::Address(_)
            | StepEvent::Card(_)
            | StepEvent::Account(_) => {}
        }
        Transition::On(Registration::at(Step::Mobile(self)))
    }

    /// Whether the number is complete, and nothing is sent by going on with it. After 91 two more
    /// digits may follow: it may be that of the country.
    fn is_surely_right(&self) -> bool {
        !self.makes_calls()
            && self.entry.is_full()
            && parse_mobile(&self.entry).is_ok()
            && !self.entry.digits().with(|ascii| ascii.starts_with(b"91"))
    }

    pub(crate) fn entry_mut(&mut self) -> &mut DigitEntry {
        &mut self.entry
    }

    fn go_on(self, context: Context<'_>) -> Registration {
        let mobile = match parse_mobile(&self.entry) {
            Ok(mobile) => mobile,
            Err(problem) => return Registration::in_problem(Step::Mobile(self), problem),
        };
        match self.purpose {
            MobilePurpose::ForEnrolment(draft) => {
                DestinationStep::arrive(draft, CommunicationMobile::Now(mobile), context)
            }
            MobilePurpose::InPlaceOfAnother(enrolled) => {
                MobileOtpStep::begin(Basis::Enrolled(enrolled), mobile, context)
            }
            MobilePurpose::ForCreation(verified) => {
                MobileOtpStep::begin(Basis::Verified(verified), mobile, context)
            }
        }
    }

    fn go_back(self, context: &Context<'_>) -> Registration {
        let now = context.now.monotonic;
        match (self.purpose, self.before) {
            (MobilePurpose::ForEnrolment(draft), _) => {
                let typed = self.entry.into_digits();
                Registration::at(Step::Aadhaar(AadhaarStep::again(draft, typed)))
            }
            (MobilePurpose::InPlaceOfAnother(enrolled), Some(before)) => {
                let basis = Basis::Enrolled(enrolled);
                Registration::at(Step::MobileOtp(MobileOtpStep::again(basis, before, now)))
            }
            (MobilePurpose::ForCreation(verified), Some(before)) => {
                let basis = Basis::Verified(verified);
                Registration::at(Step::MobileOtp(MobileOtpStep::again(basis, before, now)))
            }
            // The code of Aadhaar is used up: it is proven anew.
            (MobilePurpose::ForCreation(verified), None) => {
                let typed = self.entry.into_digits();
                Registration::at(Step::Aadhaar(AadhaarStep::again(verified.draft, typed)))
            }
            (purpose @ MobilePurpose::InPlaceOfAnother(_), None) => {
                Registration::at(Step::Mobile(Self { purpose, ..self }))
            }
        }
    }

    /// What was done cannot be taken back; but the number can be left out.
    fn skip(self, context: Context<'_>) -> Registration {
        match self.purpose {
            MobilePurpose::InPlaceOfAnother(enrolled) => {
                Registration::at(Step::Created(enrolled.created(false, context.out)))
            }
            purpose @ (MobilePurpose::ForEnrolment(_) | MobilePurpose::ForCreation(_)) => {
                Registration::at(Step::Mobile(Self { purpose, ..self }))
            }
        }
    }
}
