//! Who somebody is: mobile, ABHA number, ABHA address or Aadhaar number.

use super::{
    AccountChoiceStep, CodeStep, ConsentStep, DestinationStep, DetailsStep, NoticeStep, Phones,
    Purpose, ScanStep, ScannedStep, Step, StepState,
};
use crate::address_entry::{check_ending, parse_address, press_address};
use crate::identifier_entry::secret;
use crate::journey::{Context, StepChange, StepTransition};
use crate::known::Known;
use crate::mobile_entry::{digits_of, is_surely_right, parse_mobile, press_mobile};
use crate::plan::{First, Plan};
use crate::transition::{Carried, Scanning, Transition};
use crate::{
    AccountEvent, Call, DigitEntry, EntryEvent, JourneyKind, Problem, Request, Response, Screen,
    StepEvent, StopReason,
};
use abdm_types::{
    AadhaarId, AbhaNumber, AbhaQr, AccountStatus, AuthMethods, Fault, Found, LoginId, LoginIdKind,
    Mobile,
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
    // Whether somebody is only looked for, by which no message is sent.
    is_look: bool,
}

impl LoginIdStep {
    /// What was said in this session, or is known of the ABHA that is meant, stands there already.
    pub(crate) fn new(plan: Plan, carried: &Carried, known: &Known) -> Self {
        let mut step = Self {
            kinds: plan.ids(),
            kind: LoginIdKind::AbhaNumber,
            mobile: DigitEntry::new(Mobile::LENGTH),
            number: DigitEntry::new(NUMBER_LENGTH),
            address: String::new(),
            aadhaar: DigitEntry::new(AADHAAR_LENGTH),
            is_look: plan.kind == JourneyKind::Registration,
        };
        step.kind = step.kinds.first().copied().unwrap_or(step.kind);
        if carried.aadhaar.is_some() || carried.is_look {
            step.kinds = plan.ids_to_look(step.kinds);
        }
        if let Some(mobile) = carried.mobile.clone().or_else(|| known.mobile()) {
            step.mobile = DigitEntry::of(digits_of(&mobile), Mobile::LENGTH);
        }
        if let Some(number) = carried.number.as_ref().or_else(|| known.number()) {
            step.number = DigitEntry::of(secret(number.digits().as_bytes()), NUMBER_LENGTH);
        }
        if let Some(address) = known.address() {
            step.address = address.to_string();
        }
        let aadhaar = carried.aadhaar.as_ref().or_else(|| known.aadhaar());
        let asks = step.kinds.contains(&LoginIdKind::Aadhaar);
        if let Some(aadhaar) = aadhaar.filter(|_| asks) {
            step.aadhaar = DigitEntry::of_aadhaar(aadhaar);
        }
        if carried.number.is_some() {
            step.prefer(LoginIdKind::AbhaNumber);
        }
        if carried.aadhaar.is_some() || carried.is_look {
            step.prefer(LoginIdKind::Aadhaar);
        }
        step
    }

    /// With what somebody has said at home: goes on as if it had been said here.
    pub(crate) fn of(plan: Plan, id: LoginId, context: &mut Context<'_>) -> StepChange {
        let mut step = Self::new(plan, &Carried::default(), context.known);
        step.prefer(id.kind());
        step.go_on(id, context)
    }

    /// Where a journey begins: at this question, or, where Aadhaar is known, at the one whether the
    /// phone is at hand.
    pub(crate) fn begin(self, plan: Plan, carried: &Carried) -> Step {
        match &carried.scanning {
            Some(Scanning::Asked) => return ScanStep::new(self, true).into(),
            Some(Scanning::Read(said)) => return ScannedStep::new(self, true, said.clone()).into(),
            None => {}
        }
        let known = carried
            .aadhaar
            .clone()
            .filter(|_| self.kind == LoginIdKind::Aadhaar)
            .map(|aadhaar| plan.first(LoginId::Aadhaar(aadhaar)));
        match known {
            Some(First::Ask(purpose)) => DestinationStep::begin(self, purpose).into(),
            Some(First::Code(_) | First::Which(_) | First::Find | First::Details(_)) | None => {
                self.into()
            }
        }
    }

    /// What a code said stands here as if it had been typed: the number, or else the address.
    /// `None`, and nothing is changed, where this journey asks for neither.
    pub(super) fn take_scanned(&mut self, said: &AbhaQr) -> Option<LoginId> {
        let id = said.id().filter(|id| self.kinds.contains(&id.kind()))?;
        self.kind = id.kind();
        if let Some(number) = said.number() {
            let digits = secret(number.digits().as_bytes());
            self.number = DigitEntry::of(digits, NUMBER_LENGTH);
        }
        if let Some(address) = said.address() {
            self.address = address.to_string();
        }
        Some(id)
    }

    /// A card's code was read: the person is asked whether it is theirs. Whoever has a card has an
    /// ABHA, and signs in where this journey asks for something else.
    pub(super) fn scanned(self, said: Box<AbhaQr>, from_home: bool) -> StepTransition {
        if said.id().is_some_and(|id| self.kinds.contains(&id.kind())) {
            let next = ScannedStep::new(self, from_home, said);
            return StepTransition::On(StepChange::at(next));
        }
        let carried = Carried {
            scanning: Some(Scanning::Read(said)),
            ..Carried::default()
        };
        Transition::Begin(JourneyKind::Login, carried)
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
        self.forget_aadhaar();
        self
    }

    /// Aadhaar is not there any longer.
    pub(super) fn forget_aadhaar(&mut self) {
        self.aadhaar = DigitEntry::new(AADHAAR_LENGTH);
    }

    /// Aadhaar was sent: what was typed is not held any longer.
    pub(super) fn aadhaar_was_sent(&mut self, aadhaar: Arc<AadhaarId>) {
        self.aadhaar = DigitEntry::of_sent(aadhaar);
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
                press_address(&mut self.address, key);
                Ok(())
            }
        }
    }

    /// Whether a mobile is complete, and nothing is sent by going on with it.
    fn may_go_on_by_itself(&self) -> bool {
        self.looks_by_mobile() && is_surely_right(&self.mobile)
    }

    fn looks_by_mobile(&self) -> bool {
        self.is_look && self.kind == LoginIdKind::Mobile
    }

    fn parse(&self) -> Result<LoginId, Problem> {
        match self.kind {
            LoginIdKind::Mobile => parse_mobile(&self.mobile).map(LoginId::Mobile),
            LoginIdKind::AbhaNumber => {
                self.number.check_length()?;
                self.parsed_number()
                    .map(LoginId::AbhaNumber)
                    .ok_or(Problem::AbhaNumberIncomplete)
            }
            LoginIdKind::AbhaAddress => parse_address(&self.address).map(LoginId::AbhaAddress),
            LoginIdKind::Aadhaar => {
                if let Some(sent) = self.aadhaar.sent() {
                    return Ok(LoginId::Aadhaar(Arc::clone(sent)));
                }
                self.aadhaar.check_length()?;
                // Lent to the calls, and kept here to be mended.
                let copy = self.aadhaar.digits().with(secret);
                AadhaarId::from_digits(copy)
                    .map(|aadhaar| LoginId::Aadhaar(Arc::new(aadhaar)))
                    .map_err(|(error, _digits)| Problem::Aadhaar(error))
            }
        }
    }

    pub(super) fn go_on(self, id: LoginId, context: &mut Context<'_>) -> StepChange {
        let id = match check_ending(id, context.address_ending) {
            Ok(id) => id,
            Err(problem) => return StepChange::Problem(self.into(), problem),
        };
        context.known.note(&id);
        match context.plan.first(id) {
            First::Code(purpose) => CodeStep::begin(purpose, self, context),
            First::Ask(purpose) => {
                let phones = Phones::only(purpose.system());
                DestinationStep::arrive(purpose, phones, Some(self), context)
            }
            First::Which(login_id) => {
                StepChange::Ask(self.into(), Request::FindAuthMethods { login_id })
            }
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
            [] => self.nobody(context),
            // Whoever says that they are new is asked whether this is they.
            _ if context.plan.kind == JourneyKind::Registration => {
                StepChange::at(AccountChoiceStep::of_newcomer(self, mobile, found))
            }
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

    /// The service knows nobody by this: an ABHA can be made, with what was said. An ABHA number
    /// or address may be mistyped, and says nothing of whether the person has one.
    fn nobody(self, context: &mut Context<'_>) -> StepChange {
        if self.kind == LoginIdKind::Mobile {
            context.known.found_nobody();
        }
        if context.plan.kind == JourneyKind::Registration && self.kind == LoginIdKind::Mobile {
            return StepChange::at(ConsentStep::after_a_look(self));
        }
        StepChange::stopped(StopReason::NotFound, self)
    }

    /// It is known which codes the account allows: which phone is at hand is asked before one is
    /// sent.
    fn which_phone(self, methods: &AuthMethods, context: &mut Context<'_>) -> StepChange {
        let id = match self.parse() {
            Ok(id) => id,
            Err(problem) => return StepChange::Problem(self.into(), problem),
        };
        match methods.status {
            AccountStatus::Active => {}
            AccountStatus::Deactivated => {
                let number = match id {
                    LoginId::AbhaNumber(number) => Some(number),
                    LoginId::Mobile(_) | LoginId::AbhaAddress(_) | LoginId::Aadhaar(_) => None,
                };
                return self.deactivated(number);
            }
            AccountStatus::Unusable => {
                return StepChange::Problem(self.into(), Problem::AccountUnusable);
            }
        }
        let phones = Phones::of(methods);
        match phones.systems().first() {
            Some(system) => {
                let purpose = Purpose::SignIn {
                    id,
                    system: *system,
                };
                DestinationStep::arrive(purpose, phones, Some(self), context)
            }
            None => {
                let fault = Fault::MethodNotAllowed;
                let until = None;
                StepChange::Problem(self.into(), Problem::Fault { fault, until })
            }
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
            StepEvent::Account(AccountEvent::ScanAsked) => {
                StepChange::at(ScanStep::new(self, false))
            }
            StepEvent::Scanned(said) => return self.scanned(said, false),
            StepEvent::Entry(key) => match self.press(key, context) {
                Ok(()) => {
                    if matches!(key, EntryEvent::Digit(_)) && self.may_go_on_by_itself() {
                        self.mobile.goes_on(context.now.monotonic);
                    }
                    StepChange::at(self)
                }
                Err(problem) => StepChange::Problem(self.into(), problem),
            },
            StepEvent::Continued => {
                // It went on by hand, and does not do so by itself again.
                self.mobile.cover();
                match self.parse() {
                    Ok(id) => self.go_on(id, context),
                    Err(problem) => StepChange::Problem(self.into(), problem),
                }
            }
            StepEvent::WentBack => return StepTransition::Home,
            _ => StepChange::at(self),
        };
        StepTransition::On(next)
    }

    fn is_untouched(&self) -> bool {
        [&self.mobile, &self.number, &self.aadhaar]
            .iter()
            .all(|entry| entry.is_untouched())
            && self.address.is_empty()
    }

    fn wake_at(&self, now: Instant) -> Option<Instant> {
        match self.kind {
            LoginIdKind::Aadhaar => self.aadhaar.wake_at(now),
            LoginIdKind::Mobile if self.is_look => self.mobile.wake_at(now),
            LoginIdKind::Mobile | LoginIdKind::AbhaNumber | LoginIdKind::AbhaAddress => None,
        }
    }

    fn entry_mut(&mut self) -> Option<&mut DigitEntry> {
        let looks = self.looks_by_mobile();
        looks.then_some(&mut self.mobile)
    }

    fn responded(self, response: Response, context: &mut Context<'_>) -> StepChange {
        match response {
            Response::FindAccounts(Ok(found)) => self.found(found, context),
            Response::FindAuthMethods(Ok(methods)) => self.which_phone(&methods, context),
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
            return self.nobody(context);
        }
        match StopReason::of(fault, context.now) {
            Some(reason) => self.stopped(reason, call, context),
            None => StepChange::Problem(self.into(), plain),
        }
    }

    fn cover(&mut self) {
        self.aadhaar.cover();
        self.mobile.cover();
    }

    fn into_origin(self) -> Option<LoginIdStep> {
        Some(self)
    }
}
