//! Who somebody is: mobile, ABHA number, ABHA address or Aadhaar number.

use super::{
    AccountChoiceStep, CodeStep, DestinationStep, DetailsStep, NoticeStep, Purpose, Step, StepState,
};
use crate::journey::{Context, StepChange, StepTransition};
use crate::mobile_entry::{digits_of, parse_mobile, press_mobile};
use crate::plan::{First, Plan};
use crate::transition::Carried;
use crate::{
    AccountEvent, Call, DigitEntry, EntryEvent, Problem, Request, Response, Screen, StepEvent,
    StopReason,
};
use abdm_types::{
    AadhaarId, AbhaAddress, AbhaNumber, Fault, Found, LoginId, LoginIdKind, Mobile, SecretDigits,
};
use std::sync::Arc;
use std::time::Instant;

const NUMBER_LENGTH: usize = 14;
const AADHAAR_LENGTH: usize = 12;
const VID_LENGTH: usize = 16;

/// The first question. What is typed in one way stays while another is tried.
pub struct LoginIdStep {
    kinds: &'static [LoginIdKind],
    kind: LoginIdKind,
    mobile: DigitEntry,
    number: DigitEntry,
    address: String,
    aadhaar: DigitEntry,
}

impl LoginIdStep {
    /// What is known stands there already.
    pub(crate) fn new(plan: Plan, carried: &Carried) -> Self {
        let mut step = Self {
            kinds: plan.ids(),
            kind: LoginIdKind::AbhaNumber,
            mobile: DigitEntry::new(Mobile::LENGTH),
            number: DigitEntry::new(NUMBER_LENGTH),
            address: String::new(),
            aadhaar: DigitEntry::new(AADHAAR_LENGTH),
        };
        step.kind = step.kinds.first().copied().unwrap_or(step.kind);
        if let Some(mobile) = carried.mobile {
            step.mobile = DigitEntry::of(digits_of(&mobile), Mobile::LENGTH);
        }
        if let Some(number) = &carried.number {
            step.number = DigitEntry::of(secret(number.digits().as_bytes()), NUMBER_LENGTH);
            step.prefer(LoginIdKind::AbhaNumber);
        }
        if let Some(aadhaar) = &carried.aadhaar {
            step.kinds = plan.ids_to_look(step.kinds);
            let digits = aadhaar.with(secret);
            let length = digits.len();
            step.aadhaar = DigitEntry::of(digits, length);
            step.prefer(LoginIdKind::Aadhaar);
        }
        step
    }

    /// Where a journey begins: at this question, or, where Aadhaar is known, at the one whether the
    /// phone is at hand.
    pub(crate) fn begin(self, plan: Plan, carried: &Carried) -> Step {
        let known = carried
            .aadhaar
            .clone()
            .filter(|_| self.kind == LoginIdKind::Aadhaar)
            .map(|aadhaar| plan.first(LoginId::Aadhaar(aadhaar)));
        match known {
            Some(First::Ask(purpose)) => DestinationStep::begin(self, purpose).into(),
            Some(First::Code(_) | First::Find | First::Details(_)) | None => self.into(),
        }
    }

    fn prefer(&mut self, kind: LoginIdKind) {
        if self.kinds.contains(&kind) {
            self.kind = kind;
        }
    }

    /// The mobile as the person gave it here, if they did.
    pub(super) fn mobile(&self) -> Option<Mobile> {
        parse_mobile(&self.mobile).ok()
    }

    /// The ways that this journey knows, in the order they are offered.
    #[must_use]
    pub fn kinds(&self) -> &'static [LoginIdKind] {
        self.kinds
    }

    /// The way that is being used.
    #[must_use]
    pub fn kind(&self) -> LoginIdKind {
        self.kind
    }

    /// The digits as typed; none of these for an address. Aadhaar is shown masked.
    #[must_use]
    pub fn entry(&self) -> Option<&DigitEntry> {
        match self.kind {
            LoginIdKind::Mobile => Some(&self.mobile),
            LoginIdKind::AbhaNumber => Some(&self.number),
            LoginIdKind::Aadhaar => Some(&self.aadhaar),
            LoginIdKind::AbhaAddress => None,
        }
    }

    /// The address as typed.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Whether a virtual id of 16 digits is being typed.
    #[must_use]
    pub fn is_vid(&self) -> bool {
        self.aadhaar.length() == VID_LENGTH
    }

    /// Whether the last digit of a finished ABHA number does not fit: a hint that the person may
    /// have slipped, never a reason to refuse (protocol.md section 13).
    #[must_use]
    pub fn number_may_be_mistyped(&self) -> bool {
        self.kind == LoginIdKind::AbhaNumber
            && self
                .parsed_number()
                .is_some_and(|number| !number.luhn_fits())
    }

    /// The mobile, where that is the way that is being used.
    pub(super) fn given_mobile(&self) -> Option<Mobile> {
        match self.kind {
            LoginIdKind::Mobile => parse_mobile(&self.mobile).ok(),
            LoginIdKind::AbhaNumber | LoginIdKind::AbhaAddress | LoginIdKind::Aadhaar => None,
        }
    }

    fn parsed_number(&self) -> Option<AbhaNumber> {
        self.number
            .digits()
            .with(|ascii| AbhaNumber::parse(std::str::from_utf8(ascii).unwrap_or_default()).ok())
    }

    /// Aadhaar was used for what it was given for.
    pub(super) fn without_aadhaar(mut self) -> Self {
        self.aadhaar = DigitEntry::new(AADHAAR_LENGTH);
        self
    }

    fn press(&mut self, key: EntryEvent, context: &Context<'_>) -> Result<(), Problem> {
        let now = context.now.monotonic;
        match (self.kind, key) {
            (LoginIdKind::Mobile, key) => press_mobile(&mut self.mobile, key, now),
            (LoginIdKind::AbhaNumber, key) => self.number.press(key, now),
            (LoginIdKind::Aadhaar, EntryEvent::LengthSwitched) => {
                let length = if self.is_vid() {
                    AADHAAR_LENGTH
                } else {
                    VID_LENGTH
                };
                self.aadhaar.set_length(length);
                self.aadhaar.check_length()
            }
            (LoginIdKind::Aadhaar, key) => self.aadhaar.press(key, now),
            (LoginIdKind::AbhaAddress, key) => {
                self.write(key);
                Ok(())
            }
        }
    }

    /// With or without a suffix; what cannot be right is taken too, so that it can be told.
    fn write(&mut self, key: EntryEvent) {
        const LONGEST: usize = 40;
        let character = match key {
            EntryEvent::Digit(digit) => char::from(b'0' + digit.min(9)),
            EntryEvent::Character(character) => character,
            EntryEvent::Erased => {
                let _ = self.address.pop();
                return;
            }
            EntryEvent::ErasedAll => return self.address.clear(),
            EntryEvent::LengthSwitched | EntryEvent::BoxTouched(_) | EntryEvent::ShowAsked => {
                return;
            }
        };
        if !character.is_control() && self.address.chars().count() < LONGEST {
            self.address.extend(character.to_lowercase());
        }
    }

    fn parse(&mut self) -> Result<LoginId, Problem> {
        match self.kind {
            LoginIdKind::Mobile => parse_mobile(&self.mobile).map(LoginId::Mobile),
            LoginIdKind::AbhaNumber => {
                self.number.check_length()?;
                self.parsed_number()
                    .map(LoginId::AbhaNumber)
                    .ok_or(Problem::AbhaNumberIncomplete)
            }
            LoginIdKind::AbhaAddress => AbhaAddress::given(&self.address)
                .filter(|address| {
                    is_plain(address.local()) && address.suffix().is_none_or(is_plain)
                })
                .map(LoginId::AbhaAddress)
                .ok_or(Problem::AbhaAddressNotValid),
            LoginIdKind::Aadhaar => {
                self.aadhaar.check_length()?;
                // Lent to the calls, and kept here to be mended.
                let copy = self.aadhaar.digits().with(secret);
                AadhaarId::from_digits(copy)
                    .map(|aadhaar| LoginId::Aadhaar(Arc::new(aadhaar)))
                    .map_err(|(error, _digits)| Problem::Aadhaar(error))
            }
        }
    }

    fn go_on(self, id: LoginId, context: &mut Context<'_>) -> StepChange {
        match context.plan.first(id) {
            First::Code(purpose) => CodeStep::begin(purpose, self, context),
            First::Ask(purpose) => DestinationStep::arrive(purpose, Some(self), context),
            First::Find => self.find(),
            First::Details(mobile) => StepChange::at(DetailsStep::new(self, mobile)),
        }
    }

    fn find(self) -> StepChange {
        match parse_mobile(&self.mobile) {
            Ok(mobile) => StepChange::Ask(self.into(), Request::FindAccounts { mobile }),
            Err(problem) => StepChange::Problem(self.into(), problem),
        }
    }

    fn found(self, found: Found, context: &mut Context<'_>) -> StepChange {
        let Ok(mobile) = parse_mobile(&self.mobile) else {
            return StepChange::at(self);
        };
        match found.accounts.as_slice() {
            [] => StepChange::stopped(StopReason::NotFound, self),
            [only] => {
                let index = only.index.unwrap_or(1);
                let purpose = Purpose::Found {
                    mobile,
                    found,
                    index,
                };
                CodeStep::begin(purpose, self, context)
            }
            _ => StepChange::at(AccountChoiceStep::of_found(self, mobile, found)),
        }
    }

    /// The ABHA that was meant is switched off.
    pub(super) fn deactivated(self, number: Option<AbhaNumber>) -> StepChange {
        let notice = NoticeStep::with_way_back(StopReason::Deactivated, self.into());
        StepChange::at(notice.with_number(number))
    }
}

impl StepState for LoginIdStep {
    fn screen(&self) -> Screen {
        Screen::LoginId
    }

    fn handle(mut self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        let next = match event {
            StepEvent::Account(AccountEvent::IdKindChosen(kind)) => {
                if self.kinds.contains(&kind) {
                    self.kind = kind;
                }
                StepChange::at(self)
            }
            StepEvent::Entry(key) => match self.press(key, context) {
                Ok(()) => StepChange::at(self),
                Err(problem) => StepChange::Problem(self.into(), problem),
            },
            StepEvent::Continued => match self.parse() {
                Ok(id) => self.go_on(id, context),
                Err(problem) => StepChange::Problem(self.into(), problem),
            },
            StepEvent::WentBack => return StepTransition::Home,
            _ => StepChange::at(self),
        };
        StepTransition::On(next)
    }

    fn is_untouched(&self) -> bool {
        [&self.mobile, &self.number, &self.aadhaar]
            .iter()
            .all(|entry| entry.digits().is_empty())
            && self.address.is_empty()
    }

    fn wake_at(&self, now: Instant) -> Option<Instant> {
        match self.kind {
            LoginIdKind::Aadhaar => self.aadhaar.wake_at(now),
            LoginIdKind::Mobile | LoginIdKind::AbhaNumber | LoginIdKind::AbhaAddress => None,
        }
    }

    fn responded(self, response: Response, context: &mut Context<'_>) -> StepChange {
        match response {
            Response::FindAccounts(Ok(found)) => self.found(found, context),
            _ => StepChange::at(self),
        }
    }

    fn faulted(
        self,
        call: Call,
        fault: Fault,
        plain: Problem,
        context: &mut Context<'_>,
    ) -> StepChange {
        if fault == Fault::NotFound {
            return StepChange::stopped(StopReason::NotFound, self);
        }
        match StopReason::of(fault, context.now) {
            Some(reason) => self.stopped(reason, call, context),
            None => StepChange::Problem(self.into(), plain),
        }
    }

    fn cover(&mut self) {
        self.aadhaar.cover();
    }

    fn into_origin(self) -> Option<LoginIdStep> {
        Some(self)
    }
}

fn secret(ascii: &[u8]) -> SecretDigits {
    let mut digits = SecretDigits::new();
    for byte in ascii {
        let _ = digits.push(byte.wrapping_sub(b'0'));
    }
    digits
}

/// Letters, digits and the two separators. Old addresses break the newer rules, so that nothing
/// more is asked of them.
fn is_plain(part: &str) -> bool {
    part.chars()
        .all(|character| character.is_ascii_alphanumeric() || matches!(character, '.' | '_' | '-'))
}
