//! The e-mail address of an account (PROF_ABHA_603): typed, and proved by the code sent to it.

use super::{AccountChange, CardStep, CodeStep, MoreStep, Purpose, StepState};
use crate::journey::{Context, StepChange, StepTransition};
use crate::{EntryEvent, Problem, Screen, StepEvent};
use abdm_types::{ConsentRecord, EmailAddress, Profile, UserToken};
use std::sync::Arc;

/// The address is being typed.
pub struct EmailStep {
    more: MoreStep,
    typed: String,
}

impl EmailStep {
    pub(super) fn new(more: MoreStep) -> Self {
        Self {
            more,
            typed: String::new(),
        }
    }

    /// The address as far as it is typed.
    #[must_use]
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// Whose account.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        self.more.profile()
    }

    /// The address is the account's now.
    pub(super) fn proven(self) -> StepChange {
        self.more.changed(AccountChange::Email)
    }

    pub(super) fn into_more(self) -> MoreStep {
        self.more
    }

    fn press(&mut self, key: EntryEvent) {
        match key {
            EntryEvent::Digit(digit) => self.write(char::from(b'0' + digit.min(9))),
            EntryEvent::Character(character) => self.write(character),
            EntryEvent::Erased => {
                let _ = self.typed.pop();
            }
            EntryEvent::ErasedAll => self.typed.clear(),
            EntryEvent::LengthSwitched | EntryEvent::BoxTouched(_) | EntryEvent::ShowAsked => {}
        }
    }

    /// What is not allowed is taken too, so that it can be said what is wrong; but no longer text
    /// than there is an address.
    fn write(&mut self, character: char) {
        if !character.is_control() && self.typed.chars().count() < EmailAddress::MAX {
            self.typed.push(character);
        }
    }

    fn go_on(self, context: &mut Context<'_>) -> StepChange {
        let email = match EmailAddress::parse(&self.typed) {
            Ok(email) => email,
            Err(error) => return StepChange::Problem(self.into(), Problem::Email(error)),
        };
        match self.more.signed() {
            Some(signed) => CodeStep::begin(Purpose::Email { signed, email }, self, context),
            None => StepChange::at(self.more),
        }
    }
}

impl StepState for EmailStep {
    fn screen(&self) -> Screen {
        Screen::Email
    }

    fn handle(mut self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        StepTransition::On(match event {
            StepEvent::Entry(key) => {
                self.press(key);
                StepChange::at(self)
            }
            StepEvent::Continued => self.go_on(context),
            StepEvent::WentBack => StepChange::at(self.more),
            _ => StepChange::at(self),
        })
    }

    fn token(&self) -> Option<&Arc<UserToken>> {
        self.more.token()
    }

    fn consent(&self) -> Option<&ConsentRecord> {
        self.more.consent()
    }

    fn held_card(&self) -> Option<&CardStep> {
        Some(self.more.card())
    }
}
