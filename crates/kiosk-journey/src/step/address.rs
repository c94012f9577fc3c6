//! The ABHA address (CRT_ABHA_112): a suggestion, an own one, or the fourteen digits.

use super::{CardStep, Enrolled, MoreStep, Step, StepState};
use crate::effect::Outbox;
use crate::journey::{Context, StepChange, StepTransition};
use crate::{
    AddressBasis, AddressEvent, Call, EntryEvent, Problem, Request, RequestId, Response, Screen,
    StepEvent, StopReason, policy,
};
use abdm_types::{AbhaAddress, ConsentRecord, Fault, Generation, UserToken};
use std::sync::Arc;
use std::time::Instant;

/// The choice of an address.
pub struct AddressStep {
    owner: Owner,
    basis: AddressBasis,
    suggestions: Suggestions,
    own: String,
    typing: bool,
    chosen: Option<AddressChoice>,
    wish: Option<AbhaAddress>,
}

/// Whose address it is.
enum Owner {
    /// Of whoever was enrolled just now.
    Enrolled(Box<Enrolled>),
    /// Of whoever has had the ABHA, and came from its card.
    Holder(Box<MoreStep>),
}

/// What is chosen, and not taken yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddressChoice {
    /// This suggestion.
    Suggestion(AbhaAddress),
    /// The fourteen digits, as the address is already.
    Number,
}

/// What the service suggests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Suggestions {
    /// Not there yet.
    Asked(RequestId),
    /// These, at most [`policy::SUGGESTIONS_SHOWN`].
    Listed(Vec<AbhaAddress>),
    /// They could not be had; an own address can be typed.
    Unavailable(Fault),
}

impl AddressStep {
    /// Of an ABHA that was just made. V1/V2 want the person's token for it; without one the number
    /// stays the address.
    pub(super) fn begin(enrolled: Enrolled, context: &mut Context<'_>) -> StepChange {
        let enrolment = &enrolled.enrolment;
        let basis = match context.plan.generation {
            Generation::V3 => Some(AddressBasis::Enrolment(enrolment.transaction.clone())),
            Generation::V2 => enrolment.token.clone().map(AddressBasis::Account),
        };
        match basis {
            Some(basis) => StepChange::at(Self::of(
                Owner::Enrolled(Box::new(enrolled)),
                basis,
                context.out,
            )),
            None => StepChange::at(enrolled.created(false, context.out)),
        }
    }

    /// In the place of the fourteen digits, for whoever is signed in (V1/V2).
    pub(super) fn for_holder(more: MoreStep, out: &mut Outbox) -> Step {
        match more.token().cloned() {
            Some(token) => {
                let owner = Owner::Holder(Box::new(more));
                Self::of(owner, AddressBasis::Account(token), out).into()
            }
            None => more.into(),
        }
    }

    fn of(owner: Owner, basis: AddressBasis, out: &mut Outbox) -> Self {
        let id = out.request(Request::SuggestAddresses {
            basis: basis.clone(),
        });
        Self {
            owner,
            basis,
            suggestions: Suggestions::Asked(id),
            own: String::new(),
            typing: false,
            chosen: None,
            wish: None,
        }
    }

    /// What the service suggests.
    #[must_use]
    pub fn suggestions(&self) -> &Suggestions {
        &self.suggestions
    }

    /// The own address as far as it is typed, without suffix.
    #[must_use]
    pub fn own(&self) -> &str {
        &self.own
    }

    /// Whether an own address is being typed, rather than a suggestion chosen.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.typing
    }

    /// What "Take this address" takes: the first suggestion, until another is chosen.
    #[must_use]
    pub fn chosen(&self) -> Option<&AddressChoice> {
        self.chosen.as_ref()
    }

    /// The address that the ABHA has if nothing is chosen.
    #[must_use]
    pub fn default_address(&self) -> Option<&AbhaAddress> {
        match &self.owner {
            Owner::Enrolled(enrolled) => enrolled.enrolment.profile.abha_address.as_ref(),
            Owner::Holder(more) => more.profile().abha_address.as_ref(),
        }
    }

    /// Whether the person came from their card, and can go back to what is beside it.
    #[must_use]
    pub fn is_later(&self) -> bool {
        matches!(self.owner, Owner::Holder(_))
    }

    /// The number stays the address.
    fn keep(self, out: &mut Outbox) -> StepChange {
        match self.owner {
            Owner::Enrolled(enrolled) => StepChange::at(enrolled.created(false, out)),
            Owner::Holder(more) => StepChange::at(*more),
        }
    }

    fn taken(self, address: AbhaAddress, out: &mut Outbox) -> StepChange {
        match self.owner {
            Owner::Enrolled(mut enrolled) => {
                enrolled.enrolment.profile.abha_address = Some(address);
                StepChange::at(enrolled.created(true, out))
            }
            Owner::Holder(more) => StepChange::at(more.address_chosen(address)),
        }
    }

    fn press(&mut self, key: EntryEvent) {
        match key {
            EntryEvent::Digit(digit) => self.write(char::from(b'0' + digit.min(9))),
            EntryEvent::Character(character) => self.write(character),
            EntryEvent::Erased => {
                let _ = self.own.pop();
            }
            EntryEvent::ErasedAll => self.own.clear(),
            EntryEvent::LengthSwitched | EntryEvent::BoxTouched(_) | EntryEvent::ShowAsked => {}
        }
    }

    /// What is not allowed is taken too, so that the rule beside the field can say so; but no
    /// longer text than a person can see.
    fn write(&mut self, character: char) {
        if !character.is_control() && self.own.chars().count() < AbhaAddress::MAX_LOCAL + 2 {
            self.own.extend(character.to_lowercase());
        }
    }

    /// Only what is on the screen can be chosen.
    fn select(&mut self, choice: AddressChoice) {
        let is_shown = !self.typing
            && match (&choice, &self.suggestions) {
                (AddressChoice::Suggestion(address), Suggestions::Listed(list)) => {
                    list.contains(address)
                }
                (AddressChoice::Suggestion(_), _) => false,
                (AddressChoice::Number, _) => self.default_address().is_some(),
            };
        if is_shown {
            self.chosen = Some(choice);
        }
    }

    /// The first suggestion is chosen where nothing is.
    fn preselect(&mut self) {
        if let (None, Suggestions::Listed(list)) = (&self.chosen, &self.suggestions) {
            self.chosen = list.first().cloned().map(AddressChoice::Suggestion);
        }
    }

    fn choose(mut self, address: AbhaAddress) -> StepChange {
        self.wish = Some(address.clone());
        let request = Request::ChooseAddress {
            basis: self.basis.clone(),
            address,
        };
        StepChange::Ask(self.into(), request)
    }

    /// Asking for suggestions costs nobody a message, so it may be asked again.
    fn ask_again(&mut self, out: &mut Outbox) {
        if matches!(self.suggestions, Suggestions::Unavailable(_)) {
            let id = out.request(Request::SuggestAddresses {
                basis: self.basis.clone(),
            });
            self.suggestions = Suggestions::Asked(id);
        }
    }
}

impl StepState for AddressStep {
    fn screen(&self) -> Screen {
        Screen::Address
    }

    fn would_call(&self, event: &StepEvent, _now: Instant) -> bool {
        *event == StepEvent::Continued
            && (self.typing || matches!(self.chosen, Some(AddressChoice::Suggestion(_))))
    }

    fn makes_calls(&self) -> bool {
        true
    }

    fn handle(mut self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        StepTransition::On(match event {
            StepEvent::Address(AddressEvent::Suggested(address)) => {
                self.select(AddressChoice::Suggestion(address));
                StepChange::at(self)
            }
            StepEvent::Address(AddressEvent::DefaultKept) => {
                self.select(AddressChoice::Number);
                StepChange::at(self)
            }
            StepEvent::Address(AddressEvent::OwnAsked) => {
                self.typing = true;
                StepChange::at(self)
            }
            StepEvent::WentBack if self.is_later() && !self.typing => self.keep(context.out),
            StepEvent::Address(AddressEvent::SuggestionsAsked) | StepEvent::WentBack => {
                self.typing = false;
                self.ask_again(context.out);
                StepChange::at(self)
            }
            StepEvent::Entry(key) if self.typing => {
                self.press(key);
                StepChange::at(self)
            }
            StepEvent::Continued if self.typing => match AbhaAddress::choose(&self.own) {
                Ok(address) => self.choose(address),
                Err(error) => StepChange::Problem(self.into(), Problem::Address(error.0)),
            },
            StepEvent::Continued => match self.chosen.clone() {
                Some(AddressChoice::Suggestion(address)) => self.choose(address),
                Some(AddressChoice::Number) => self.keep(context.out),
                None => StepChange::at(self),
            },
            _ => StepChange::at(self),
        })
    }

    fn responded(self, response: Response, context: &mut Context<'_>) -> StepChange {
        match response {
            Response::ChooseAddress(Ok(address)) => self.taken(address, context.out),
            _ => StepChange::at(self),
        }
    }

    fn faulted(
        mut self,
        call: Call,
        fault: Fault,
        plain: Problem,
        context: &mut Context<'_>,
    ) -> StepChange {
        // The ABHA exists: the number will do as the address.
        if let Some(reason) = StopReason::of(fault, context.now) {
            return self.stopped(reason, call, context);
        }
        let wish = self.wish.take();
        if fault != Fault::AddressTaken {
            return StepChange::Problem(self.into(), plain);
        }
        // A suggestion can be taken by somebody else in the same minute.
        if let Suggestions::Listed(addresses) = &mut self.suggestions {
            addresses.retain(|address| Some(address) != wish.as_ref());
        }
        if self.chosen == wish.map(AddressChoice::Suggestion) {
            self.chosen = None;
        }
        self.preselect();
        StepChange::Problem(self.into(), Problem::AddressTaken)
    }

    fn given_up(&mut self) {
        self.wish = None;
    }

    fn background_response(mut self, id: RequestId, response: Response, _out: &mut Outbox) -> Self {
        if self.suggestions != Suggestions::Asked(id) {
            return self;
        }
        if let Response::SuggestAddresses(result) = response {
            self.suggestions = match result {
                Ok(mut addresses) => {
                    addresses.truncate(policy::SUGGESTIONS_SHOWN);
                    if addresses.is_empty() {
                        self.typing = true;
                    }
                    Suggestions::Listed(addresses)
                }
                Err(fault) => Suggestions::Unavailable(fault),
            };
            self.preselect();
        }
        self
    }

    fn token(&self) -> Option<&Arc<UserToken>> {
        match &self.owner {
            Owner::Enrolled(enrolled) => enrolled.enrolment.token.as_ref(),
            Owner::Holder(more) => more.token(),
        }
    }

    fn consent(&self) -> Option<&ConsentRecord> {
        match &self.owner {
            Owner::Enrolled(enrolled) => Some(&enrolled.consent),
            Owner::Holder(more) => more.consent(),
        }
    }

    fn enrolled(&self) -> Option<&Enrolled> {
        match &self.owner {
            Owner::Enrolled(enrolled) => Some(enrolled),
            Owner::Holder(_) => None,
        }
    }

    fn into_enrolled(self) -> Option<Enrolled> {
        match self.owner {
            Owner::Enrolled(enrolled) => Some(*enrolled),
            Owner::Holder(_) => None,
        }
    }

    fn held_card(&self) -> Option<&CardStep> {
        match &self.owner {
            Owner::Enrolled(_) => None,
            Owner::Holder(more) => Some(more.card()),
        }
    }
}
