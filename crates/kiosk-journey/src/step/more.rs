//! More about an account, from the card page: what the service lets its owner change, and what was
//! agreed to.

use super::{AddressStep, CardStep, EmailStep, Holder, KycStep, Signed, SlipStep, StepState};
use crate::effect::Outbox;
use crate::journey::{Context, StepChange, StepTransition};
use crate::{
    AccountEvent, Call, Problem, Request, RequestId, Response, Screen, StepEvent, StopReason,
};
use abdm_types::{AbhaAddress, ConsentRecord, Fault, Profile, TokenRealm, UserToken};
use std::sync::Arc;

/// What can be changed, with the card that is gone back to.
pub struct MoreStep {
    card: Box<CardStep>,
    done: Option<AccountChange>,
}

/// Something of an account that its owner can change here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AccountChange {
    /// The e-mail address (PROF_ABHA_603).
    Email,
    /// What Aadhaar says of it (PROF_ABHA_604).
    Kyc,
    /// The ABHA address, as long as it is the fourteen digits.
    Address,
}

impl AccountChange {
    /// What somebody can change, by the calls that their token opens (protocol.md sections 6A, 6B
    /// and 10C). Switching an account off is not for a screen in public.
    pub(super) fn of(holder: &Holder) -> Vec<Self> {
        match holder.token.as_ref().map(|token| token.realm()) {
            Some(TokenRealm::V3) => vec![Self::Email, Self::Kyc],
            Some(TokenRealm::V2) if has_default_address(&holder.profile) => vec![Self::Address],
            Some(TokenRealm::V2 | TokenRealm::V3Address) | None => Vec::new(),
        }
    }
}

fn has_default_address(profile: &Profile) -> bool {
    let address = profile.abha_address.as_ref();
    address.is_none_or(|address| address.local() == profile.abha_number.digits())
}

impl MoreStep {
    pub(super) fn new(card: CardStep) -> Self {
        Self {
            card: Box::new(card),
            done: None,
        }
    }

    /// What can be changed, in the order of the screen.
    #[must_use]
    pub fn changes(&self) -> Vec<AccountChange> {
        AccountChange::of(self.card.holder())
    }

    /// Whether something was agreed to in this session, which can be taken along.
    #[must_use]
    pub fn has_consent(&self) -> bool {
        self.card.holder().consent.is_some()
    }

    /// What was changed last.
    #[must_use]
    pub fn done(&self) -> Option<AccountChange> {
        self.done
    }

    /// Whose account.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        &self.card.holder().profile
    }

    /// Who changes it; `None` without a token, when there is nothing to change.
    pub(super) fn signed(&self) -> Option<Signed> {
        Some(Signed {
            token: Arc::clone(self.card.holder().token.as_ref()?),
            profile: self.profile().clone(),
        })
    }

    /// It is changed: the profile says how it stands now.
    pub(super) fn changed(mut self, change: AccountChange) -> StepChange {
        self.done = Some(change);
        match self.card.holder().token.clone() {
            Some(token) => StepChange::Ask(self.into(), Request::FetchProfile { token }),
            None => StepChange::at(self),
        }
    }

    /// The ABHA has this address now.
    pub(super) fn address_chosen(mut self, address: AbhaAddress) -> Self {
        self.card.address_was_chosen(address);
        self.done = Some(AccountChange::Address);
        self
    }

    /// The service does not take the token any more: what is left is the card.
    pub(super) fn signed_out(mut self, plain: Problem, out: &mut Outbox) -> StepChange {
        self.card.signed_out();
        StepChange::Problem(self.card.come_back(out).into(), plain)
    }

    pub(super) fn card(&self) -> &CardStep {
        &self.card
    }

    fn begin(self, change: AccountChange, context: &mut Context<'_>) -> StepChange {
        if !self.changes().contains(&change) {
            return StepChange::at(self);
        }
        match change {
            AccountChange::Email => StepChange::at(EmailStep::new(self)),
            AccountChange::Kyc => StepChange::at(KycStep::new(self)),
            AccountChange::Address => StepChange::at(AddressStep::for_holder(self, context.out)),
        }
    }
}

impl StepState for MoreStep {
    fn screen(&self) -> Screen {
        Screen::More
    }

    fn handle(self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        StepTransition::On(match event {
            StepEvent::Account(AccountEvent::ChangeChosen(change)) => self.begin(change, context),
            StepEvent::Account(AccountEvent::ConsentAsked) => match self.consent().cloned() {
                Some(record) => StepChange::at(SlipStep::of_consent(record, self)),
                None => StepChange::at(self),
            },
            StepEvent::Continued | StepEvent::WentBack => {
                StepChange::at(self.card.come_back(context.out))
            }
            _ => StepChange::at(self),
        })
    }

    fn responded(mut self, response: Response, _context: &mut Context<'_>) -> StepChange {
        if let Response::FetchProfile(Ok(profile)) = response {
            self.card.has_profile(*profile);
        }
        StepChange::at(self)
    }

    fn faulted(
        self,
        call: Call,
        fault: Fault,
        plain: Problem,
        context: &mut Context<'_>,
    ) -> StepChange {
        if matches!(fault, Fault::ProofExpired | Fault::TransactionExpired) {
            return self.signed_out(plain, context.out);
        }
        match StopReason::of(fault, context.now) {
            Some(reason) => self.stopped(reason, call, context),
            None => StepChange::Problem(self.into(), plain),
        }
    }

    fn background_response(mut self, id: RequestId, response: Response, out: &mut Outbox) -> Self {
        self.card = Box::new(self.card.background_response(id, response, out));
        self
    }

    fn token(&self) -> Option<&Arc<UserToken>> {
        self.card.token()
    }

    fn consent(&self) -> Option<&ConsentRecord> {
        self.card.consent()
    }

    fn held_card(&self) -> Option<&CardStep> {
        Some(&self.card)
    }
}
