//! The new mobile, and old and new side by side before anything is changed.

use super::{CodeStep, LoginIdStep, Purpose, Signed, Step, StepState};
use crate::journey::{Context, StepChange, StepTransition};
use crate::mobile_entry::{digits_of, parse_mobile, press_mobile};
use crate::{DigitEntry, Problem, Screen, StepEvent};
use abdm_types::{Mobile, Profile, TransactionId, UserToken};
use std::sync::Arc;

/// The new number is being typed.
pub struct NewMobileStep {
    origin: LoginIdStep,
    signed: Signed,
    entry: DigitEntry,
}

/// Both numbers are shown. Nothing was changed, and no message was sent.
pub struct ConfirmStep {
    before: NewMobileStep,
    mobile: Mobile,
    // Of the new mobile, once it is proven (V2): what is left is to confirm the change.
    proven: Option<TransactionId>,
}

impl NewMobileStep {
    pub(super) fn new(origin: LoginIdStep, signed: Signed) -> Self {
        Self {
            origin,
            signed,
            entry: DigitEntry::new(Mobile::LENGTH),
        }
    }

    /// The entry.
    #[must_use]
    pub fn entry(&self) -> &DigitEntry {
        &self.entry
    }

    /// Whose mobile.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        &self.signed.profile
    }

    /// The last digits of the present mobile, at most four, as far as the service tells them.
    #[must_use]
    pub fn old_ends_with(&self) -> Option<String> {
        let mobile = self.signed.profile.mobile.as_deref()?;
        let tail: Vec<char> = mobile
            .chars()
            .rev()
            .take_while(char::is_ascii_digit)
            .take(4)
            .collect();
        (!tail.is_empty()).then(|| tail.into_iter().rev().collect())
    }

    fn is_present(&self, mobile: &Mobile) -> bool {
        let present = self.signed.profile.mobile.as_deref();
        present
            .and_then(|present| Mobile::parse(present).ok())
            .as_ref()
            == Some(mobile)
    }
}

impl StepState for NewMobileStep {
    fn screen(&self) -> Screen {
        Screen::MobileChange
    }

    fn handle(mut self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        StepTransition::On(match event {
            StepEvent::Entry(key) => {
                match press_mobile(&mut self.entry, key, context.now.monotonic) {
                    Ok(()) => StepChange::at(self),
                    Err(problem) => StepChange::Problem(self.into(), problem),
                }
            }
            StepEvent::Continued => match parse_mobile(&self.entry) {
                Ok(mobile) if self.is_present(&mobile) => {
                    StepChange::Problem(self.into(), Problem::SameMobile)
                }
                Ok(mobile) => StepChange::at(ConfirmStep {
                    before: self,
                    mobile,
                    proven: None,
                }),
                Err(problem) => StepChange::Problem(self.into(), problem),
            },
            StepEvent::WentBack => return StepTransition::Home,
            _ => StepChange::at(self),
        })
    }

    fn token(&self) -> Option<&Arc<UserToken>> {
        Some(&self.signed.token)
    }

    fn into_origin(self) -> Option<LoginIdStep> {
        Some(self.origin)
    }
}

impl ConfirmStep {
    /// The last digits of the present mobile, at most four.
    #[must_use]
    pub fn old_ends_with(&self) -> Option<String> {
        self.before.old_ends_with()
    }

    /// The new mobile.
    #[must_use]
    pub fn new_mobile(&self) -> &Mobile {
        &self.mobile
    }

    /// Whose.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        self.before.profile()
    }

    /// The new mobile is the person's: going on confirms the change.
    pub(super) fn proven(self, transaction: TransactionId) -> Self {
        Self {
            proven: Some(transaction),
            ..self
        }
    }

    /// Back to the entry, with the number as typed.
    pub(super) fn into_entry(self) -> NewMobileStep {
        NewMobileStep {
            entry: DigitEntry::of(digits_of(&self.mobile), Mobile::LENGTH),
            ..self.before
        }
    }

    /// The next code: that of the new mobile, or the one that confirms.
    pub(super) fn go_on(self, context: &mut Context<'_>) -> StepChange {
        let (signed, mobile) = (self.before.signed.clone(), self.mobile.clone());
        let purpose = match self.proven.clone() {
            Some(transaction) => Purpose::ChangeMobile {
                signed,
                mobile,
                transaction,
            },
            None => Purpose::NewMobile { signed, mobile },
        };
        CodeStep::begin(purpose, self, context)
    }
}

impl StepState for ConfirmStep {
    fn screen(&self) -> Screen {
        Screen::MobileConfirm
    }

    fn handle(self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        StepTransition::On(match event {
            StepEvent::Continued => self.go_on(context),
            StepEvent::WentBack => StepChange::at(self.into_entry()),
            _ => StepChange::at(self),
        })
    }

    fn token(&self) -> Option<&Arc<UserToken>> {
        Some(&self.before.signed.token)
    }

    fn into_origin(self) -> Option<LoginIdStep> {
        Some(self.before.origin)
    }

    fn before_a_code(self) -> Step {
        self.into_entry().into()
    }
}
