//! The communication mobile: the number at which the person wants to be reached.

use super::{
    AadhaarStep, CodeStep, CommunicationMobile, DestinationStep, Draft, Enrolled, Purpose,
    StepState, Verified,
};
use crate::journey::{Context, StepChange, StepTransition};
use crate::mobile_entry::{digits_of, is_surely_right, parse_mobile, press_mobile};
use crate::{DigitEntry, EntryEvent, OtpEvent, Screen, StepEvent};
use abdm_types::{ConsentRecord, LoginId, Mobile, SecretDigits, UserToken};
use std::sync::Arc;
use std::time::Instant;

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

    /// The ABHA exists, and its mobile is to be another one than `before`.
    pub(super) fn in_place_of(before: Mobile, enrolled: Enrolled) -> Self {
        Self {
            purpose: MobilePurpose::InPlaceOfAnother(enrolled),
            entry: DigitEntry::of(digits_of(&before), Mobile::LENGTH),
            before: Some(before),
        }
    }

    /// The same where the ABHA is to be made with it.
    pub(super) fn for_creation_in_place_of(before: Mobile, verified: Verified) -> Self {
        let digits = digits_of(&before);
        Self {
            before: Some(before),
            ..Self::for_creation(verified, digits)
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

    /// Whether the number is complete, and nothing is sent by going on with it.
    fn is_surely_right(&self) -> bool {
        !self.makes_calls() && is_surely_right(&self.entry)
    }

    pub(super) fn go_on(self, context: &mut Context<'_>) -> StepChange {
        let mobile = match parse_mobile(&self.entry) {
            Ok(mobile) => mobile,
            Err(problem) => return StepChange::Problem(self.into(), problem),
        };
        context.known.note(&LoginId::Mobile(mobile.clone()));
        match self.purpose {
            MobilePurpose::ForEnrolment(draft) => {
                let mobile = CommunicationMobile::Now(mobile);
                let purpose = Purpose::Enrol { draft, mobile };
                DestinationStep::arrive_at_aadhaar(purpose, context)
            }
            MobilePurpose::InPlaceOfAnother(enrolled) => {
                CodeStep::begin_for_mobile(Purpose::EnrolMobile { enrolled, mobile }, context)
            }
            MobilePurpose::ForCreation(verified) => {
                CodeStep::begin_for_mobile(Purpose::CreateMobile { verified, mobile }, context)
            }
        }
    }

    fn go_back(self, context: &mut Context<'_>) -> StepChange {
        let purpose = match (self.purpose, self.before) {
            (MobilePurpose::InPlaceOfAnother(enrolled), Some(mobile)) => {
                Purpose::EnrolMobile { enrolled, mobile }
            }
            (MobilePurpose::ForCreation(verified), Some(mobile)) => {
                Purpose::CreateMobile { verified, mobile }
            }
            (MobilePurpose::ForEnrolment(draft), _)
            // The code of Aadhaar is used up: it is proven anew.
            | (MobilePurpose::ForCreation(Verified { draft, .. }), None) => {
                let typed = self.entry.into_digits();
                return StepChange::at(AadhaarStep::again(draft, typed));
            }
            (purpose @ MobilePurpose::InPlaceOfAnother(_), None) => {
                return StepChange::at(Self {
                    purpose,
                    before: None,
                    ..self
                });
            }
        };
        StepChange::at(CodeStep::again_for_mobile(purpose, context))
    }

    /// What was done cannot be taken back; but the number can be left out.
    fn skip(self, context: &mut Context<'_>) -> StepChange {
        match self.purpose {
            MobilePurpose::InPlaceOfAnother(enrolled) => {
                StepChange::at(enrolled.created(false, context.out))
            }
            purpose @ (MobilePurpose::ForEnrolment(_) | MobilePurpose::ForCreation(_)) => {
                StepChange::at(Self { purpose, ..self })
            }
        }
    }
}

impl StepState for MobileStep {
    fn screen(&self) -> Screen {
        Screen::Mobile
    }

    fn would_call(&self, event: &StepEvent, _now: Instant) -> bool {
        *event == StepEvent::Continued && self.makes_calls()
    }

    fn makes_calls(&self) -> bool {
        !matches!(self.purpose, MobilePurpose::ForEnrolment(_))
    }

    fn handle(mut self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        StepTransition::On(match event {
            StepEvent::Entry(key) => {
                let now = context.now.monotonic;
                if let Err(problem) = press_mobile(&mut self.entry, key, now) {
                    return StepTransition::On(StepChange::Problem(self.into(), problem));
                }
                if matches!(key, EntryEvent::Digit(_)) && self.is_surely_right() {
                    self.entry.goes_on(now);
                }
                StepChange::at(self)
            }
            StepEvent::Continued => self.go_on(context),
            StepEvent::WentBack => self.go_back(context),
            StepEvent::Otp(OtpEvent::MobileSkipped) => self.skip(context),
            _ => StepChange::at(self),
        })
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

    fn token(&self) -> Option<&Arc<UserToken>> {
        self.enrolled()?.enrolment.token.as_ref()
    }

    fn consent(&self) -> Option<&ConsentRecord> {
        Some(match &self.purpose {
            MobilePurpose::ForEnrolment(draft) => &draft.consent,
            MobilePurpose::InPlaceOfAnother(enrolled) => &enrolled.consent,
            MobilePurpose::ForCreation(verified) => &verified.draft.consent,
        })
    }

    fn enrolled(&self) -> Option<&Enrolled> {
        match &self.purpose {
            MobilePurpose::ForEnrolment(_) | MobilePurpose::ForCreation(_) => None,
            MobilePurpose::InPlaceOfAnother(enrolled) => Some(enrolled),
        }
    }

    fn into_enrolled(self) -> Option<Enrolled> {
        match self.purpose {
            MobilePurpose::ForEnrolment(_) | MobilePurpose::ForCreation(_) => None,
            MobilePurpose::InPlaceOfAnother(enrolled) => Some(enrolled),
        }
    }
}
