//! The ABHA address (CRT_ABHA_112): a suggestion, an own one, or the fourteen digits.

use super::{Context, Enrolled, NoticeStep, Problem, Registration, Step, StopReason, Transition};
use crate::effect::Outbox;
use crate::{AddressEvent, Call, EntryEvent, Request, RequestId, Response, StepEvent, policy};
use abdm_types::{AbhaAddress, Fault};

/// The choice of an address.
pub struct AddressStep {
    enrolled: Enrolled,
    suggestions: Suggestions,
    own: String,
    typing: bool,
    chosen: Option<AddressChoice>,
    wish: Option<AbhaAddress>,
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
    pub(super) fn new(enrolled: Enrolled, out: &mut Outbox) -> Self {
        let id = out.request(Request::SuggestAddresses {
            transaction: enrolled.enrolment.transaction.clone(),
        });
        Self {
            enrolled,
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
        self.enrolled.enrolment.profile.abha_address.as_ref()
    }

    pub(super) fn enrolled(&self) -> &Enrolled {
        &self.enrolled
    }

    pub(super) fn into_enrolled(self) -> Enrolled {
        self.enrolled
    }

    pub(super) fn would_call(&self, event: &StepEvent) -> bool {
        match event {
            StepEvent::Continued => {
                self.typing || matches!(self.chosen, Some(AddressChoice::Suggestion(_)))
            }
            StepEvent::WentBack
            | StepEvent::Cancelled
            | StepEvent::Entry(_)
            | StepEvent::Consent(_)
            | StepEvent::PhoneAtHand(_)
            | StepEvent::Otp(_)
            | StepEvent::Address(_)
            | StepEvent::Card(_)
            | StepEvent::Account(_) => false,
        }
    }

    pub(super) fn handle(mut self, event: StepEvent, context: Context<'_>) -> Transition {
        Transition::On(match event {
            StepEvent::Address(AddressEvent::Suggested(address)) => {
                self.select(AddressChoice::Suggestion(address));
                Registration::at(Step::Address(self))
            }
            StepEvent::Address(AddressEvent::DefaultKept) => {
                self.select(AddressChoice::Number);
                Registration::at(Step::Address(self))
            }
            StepEvent::Address(AddressEvent::OwnAsked) => {
                self.typing = true;
                Registration::at(Step::Address(self))
            }
            StepEvent::Address(AddressEvent::SuggestionsAsked) | StepEvent::WentBack => {
                self.typing = false;
                self.ask_again(context.out);
                Registration::at(Step::Address(self))
            }
            StepEvent::Entry(key) if self.typing => {
                self.press(key);
                Registration::at(Step::Address(self))
            }
            StepEvent::Continued if self.typing => match AbhaAddress::choose(&self.own) {
                Ok(address) => self.choose(address, context),
                Err(error) => {
                    Registration::in_problem(Step::Address(self), Problem::Address(error.0))
                }
            },
            StepEvent::Continued => match self.chosen.clone() {
                Some(AddressChoice::Suggestion(address)) => self.choose(address, context),
                Some(AddressChoice::Number) => {
                    Registration::at(Step::Created(self.enrolled.created(false, context.out)))
                }
                None => Registration::at(Step::Address(self)),
            },
            StepEvent::Entry(_)
            | StepEvent::Cancelled
            | StepEvent::Consent(_)
            | StepEvent::PhoneAtHand(_)
            | StepEvent::Otp(_)
            | StepEvent::Card(_)
            | StepEvent::Account(_) => Registration::at(Step::Address(self)),
        })
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

    fn choose(mut self, address: AbhaAddress, context: Context<'_>) -> Registration {
        self.wish = Some(address);
        Registration::asking(Step::Address(self), Call::Address, context)
    }

    /// Asking for suggestions costs nobody a message, so it may be asked again.
    fn ask_again(&mut self, out: &mut Outbox) {
        if matches!(self.suggestions, Suggestions::Unavailable(_)) {
            let id = out.request(Request::SuggestAddresses {
                transaction: self.enrolled.enrolment.transaction.clone(),
            });
            self.suggestions = Suggestions::Asked(id);
        }
    }

    pub(super) fn request(&self) -> Option<Request> {
        Some(Request::ChooseAddress {
            transaction: self.enrolled.enrolment.transaction.clone(),
            address: self.wish.clone()?,
        })
    }

    pub(super) fn give_up(&mut self) {
        self.wish = None;
    }

    pub(super) fn answered(mut self, id: RequestId, response: Response) -> Self {
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

    pub(super) fn taken(mut self, address: AbhaAddress, context: Context<'_>) -> Registration {
        self.enrolled.enrolment.profile.abha_address = Some(address);
        let created = self.enrolled.created(true, context.out);
        Registration::at(Step::Created(created))
    }

    /// The ABHA exists: the number will do as the address.
    pub(super) fn stopped(self, reason: StopReason) -> NoticeStep {
        NoticeStep::with_way_back(reason, Step::Address(self))
    }

    pub(super) fn faulted(mut self, fault: Fault, plain: Problem) -> Registration {
        let wish = self.wish.take();
        if fault != Fault::AddressTaken {
            return Registration::in_problem(Step::Address(self), plain);
        }
        // A suggestion can be taken by somebody else in the same minute.
        if let Suggestions::Listed(addresses) = &mut self.suggestions {
            addresses.retain(|address| Some(address) != wish.as_ref());
        }
        if self.chosen == wish.map(AddressChoice::Suggestion) {
            self.chosen = None;
        }
        self.preselect();
        Registration::in_problem(Step::Address(self), Problem::AddressTaken)
    }
}
