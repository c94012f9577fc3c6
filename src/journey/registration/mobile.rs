//! The communication mobile: the number at which the person wants to be reached.

use super::{
    AadhaarStep, Context, DestinationStep, Draft, Enrolled, MobileOtpStep, Next, Registration,
    Step, Trouble,
};
use crate::domain::{ConsentRecord, Mobile, SecretDigits};
use crate::journey::{Call, DigitEntry, EntryEvent, StepEvent};

/// The number being typed.
pub struct MobileStep {
    purpose: MobilePurpose,
    entry: DigitEntry,
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
}

impl MobileStep {
    pub(super) fn new(purpose: MobilePurpose, typed: Option<Mobile>) -> Self {
        let mut digits = SecretDigits::new();
        for byte in typed.iter().flat_map(|mobile| mobile.digits().bytes()) {
            let _ = digits.push(byte - b'0');
        }
        Self {
            purpose,
            entry: DigitEntry::of(digits, Mobile::LENGTH),
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
        }
    }

    pub(super) fn enrolled(&self) -> Option<&Enrolled> {
        match &self.purpose {
            MobilePurpose::ForEnrolment(_) => None,
            MobilePurpose::InPlaceOfAnother(enrolled) => Some(enrolled),
        }
    }

    pub(super) fn handle(mut self, event: StepEvent, context: Context<'_>) -> Next {
        match event {
            StepEvent::Entry(key) => {
                if !self.press(key, &context) {
                    return Next::On(Registration::in_trouble(
                        Step::Mobile(self),
                        Trouble::OnlyDigits,
                    ));
                }
            }
            StepEvent::Continued => return Next::On(self.go_on(context)),
            StepEvent::WentBack => return Next::On(self.go_back()),
            StepEvent::Cancelled
            | StepEvent::Consent(_)
            | StepEvent::PhoneAtHand(_)
            | StepEvent::Otp(_)
            | StepEvent::Address(_)
            | StepEvent::Card(_) => {}
        }
        Next::On(Registration::at(Step::Mobile(self)))
    }

    /// A zero in front belongs to the way of dialling, not to the number; so do a plus and, once
    /// there are too many digits, the 91 of the country.
    fn press(&mut self, key: EntryEvent, context: &Context<'_>) -> bool {
        match key {
            EntryEvent::Digit(0) if self.entry.digits().is_empty() => true,
            EntryEvent::Character('+') if self.entry.digits().is_empty() => true,
            EntryEvent::Digit(digit) if self.entry.is_full() => {
                self.drop_country_code(digit);
                true
            }
            EntryEvent::Digit(_)
            | EntryEvent::Character(_)
            | EntryEvent::Erased
            | EntryEvent::ErasedAll
            | EntryEvent::LengthSwitched => self.entry.press(key, context.now.monotonic),
        }
    }

    /// An eleventh digit after `91…`: the two belong to the country. The first eight digits of
    /// the number and the new one stay, and one more is awaited.
    fn drop_country_code(&mut self, digit: u8) {
        let shifted = self.entry.digits().with(|ascii| {
            let rest = ascii.strip_prefix(b"91")?;
            let mut digits = SecretDigits::new();
            for byte in rest {
                let _ = digits.push(byte - b'0');
            }
            let _ = digits.push(digit);
            Some(digits)
        });
        if let Some(digits) = shifted {
            self.entry = DigitEntry::of(digits, Mobile::LENGTH);
        }
    }

    fn go_on(self, context: Context<'_>) -> Registration {
        let parsed = self
            .entry
            .digits()
            .with(|ascii| Mobile::parse(std::str::from_utf8(ascii).unwrap_or_default()));
        let mobile = match parsed {
            Ok(mobile) => mobile,
            Err(error) => {
                return Registration::in_trouble(Step::Mobile(self), Trouble::Mobile(error));
            }
        };
        match self.purpose {
            MobilePurpose::ForEnrolment(draft) => {
                Registration::at(Step::Destination(DestinationStep::new(draft, mobile)))
            }
            MobilePurpose::InPlaceOfAnother(enrolled) => Registration::preparing(
                Step::MobileOtp(MobileOtpStep::new(enrolled, mobile)),
                Call::MobileOtp,
                context,
            ),
        }
    }

    fn go_back(self) -> Registration {
        let typed = self
            .entry
            .digits()
            .with(|ascii| Mobile::parse(std::str::from_utf8(ascii).unwrap_or_default()))
            .ok();
        match self.purpose {
            MobilePurpose::ForEnrolment(draft) => {
                Registration::at(Step::Aadhaar(AadhaarStep::again(draft, typed)))
            }
            // What was done cannot be taken back; the number can only be given or left out.
            purpose @ MobilePurpose::InPlaceOfAnother(_) => {
                Registration::at(Step::Mobile(Self { purpose, ..self }))
            }
        }
    }
}
