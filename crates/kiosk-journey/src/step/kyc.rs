//! An account is proved by Aadhaar once more (PROF_ABHA_604). Whether the phone is at hand is asked
//! before UIDAI's message is spent.

use super::{AccountChange, CardStep, CodeStep, MoreStep, Purpose, StepState};
use crate::journey::{Context, StepChange, StepTransition};
use crate::{Screen, StepEvent, StopReason};
use abdm_types::{ConsentRecord, UserToken};
use std::sync::Arc;

/// The question.
pub struct KycStep {
    more: MoreStep,
}

impl KycStep {
    pub(super) fn new(more: MoreStep) -> Self {
        Self { more }
    }

    /// Aadhaar has proved the account.
    pub(super) fn proven(self) -> StepChange {
        self.more.changed(AccountChange::Kyc)
    }

    pub(super) fn into_more(self) -> MoreStep {
        self.more
    }

    fn go_on(self, context: &mut Context<'_>) -> StepChange {
        match self.more.signed() {
            Some(signed) => CodeStep::begin(Purpose::Kyc { signed }, self, context),
            None => StepChange::at(self.more),
        }
    }
}

impl StepState for KycStep {
    fn screen(&self) -> Screen {
        Screen::Kyc
    }

    fn handle(self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        StepTransition::On(match event {
            StepEvent::PhoneAtHand(true) => self.go_on(context),
            StepEvent::PhoneAtHand(false) => StepChange::stopped(StopReason::PhoneNotAtHand, self),
            StepEvent::WentBack => StepChange::at(self.more),
            // A second tap on the row before sends nothing.
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
