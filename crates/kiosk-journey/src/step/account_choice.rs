//! Several accounts on one phone: which is the person's? Nothing of another person's number is
//! shown but its last four digits.

use super::{
    CodeStep, ConsentStep, LoginIdStep, NoticeStep, ProfileStep, Purpose, Step, StepState,
};
use crate::journey::{Context, StepChange, StepTransition};
use crate::{
    AccountEvent, Call, PatientNumber, Problem, Request, RequestId, Response, Screen, StepEvent,
    StopReason,
};
use abdm_types::{
    AbhaNumber, Account, AccountStatus, Fault, Found, Mobile, TransactionId, TransferToken,
};
use std::sync::Arc;

/// The choice.
pub struct AccountChoiceStep {
    origin: LoginIdStep,
    accounts: Vec<Account>,
    source: Source,
    chosen: Option<usize>,
    // Somebody who came to have an ABHA made: none of these may be theirs.
    is_newcomer: bool,
    // Whom of these the clinic has already (VRFY_303), and the look for them.
    patients: Vec<(AbhaNumber, PatientNumber)>,
    looks: Option<RequestId>,
}

enum Source {
    /// The code was right: the choice signs in.
    Proof {
        transaction: TransactionId,
        transfer_token: Arc<TransferToken>,
    },
    /// Nothing is proven: a code follows.
    Found { mobile: Mobile, found: Found },
}

impl AccountChoiceStep {
    /// After a proof. A single account needs no choice, though the exchange all the same.
    pub(super) fn of_proof(
        origin: LoginIdStep,
        (transaction, transfer_token): (TransactionId, Arc<TransferToken>),
        accounts: Vec<Account>,
        context: &mut Context<'_>,
    ) -> StepChange {
        let count = accounts.len();
        let mut step = Self {
            origin,
            accounts,
            source: Source::Proof {
                transaction,
                transfer_token,
            },
            chosen: None,
            is_newcomer: false,
            patients: Vec::new(),
            looks: None,
        };
        match count {
            0 => StepChange::stopped(StopReason::NotFound, step.origin),
            1 => step.enter_at(0),
            _ => {
                if context.handoff.is_some() {
                    let numbers = step.accounts.iter();
                    let numbers = numbers.filter_map(|account| account.abha_number.clone());
                    step.looks = Some(context.out.find_patients(numbers.collect()));
                }
                StepChange::at(step)
            }
        }
    }

    /// Before one.
    pub(super) fn of_found(origin: LoginIdStep, mobile: Mobile, found: Found) -> Self {
        Self {
            origin,
            accounts: found.accounts.clone(),
            source: Source::Found { mobile, found },
            chosen: None,
            is_newcomer: false,
            patients: Vec::new(),
            looks: None,
        }
    }

    /// Before one, for somebody who says that they are new.
    pub(super) fn of_newcomer(origin: LoginIdStep, mobile: Mobile, found: Found) -> Self {
        Self {
            is_newcomer: true,
            ..Self::of_found(origin, mobile, found)
        }
    }

    /// Whether the person can say that none of these is theirs, and have an ABHA made.
    #[must_use]
    pub fn may_be_new(&self) -> bool {
        self.is_newcomer
    }

    /// The accounts, to be shown by name, year of birth, photo and [`Account::last_four`].
    #[must_use]
    pub fn accounts(&self) -> &[Account] {
        &self.accounts
    }

    /// The clinic's own number for the person of an account, where it has them already (VRFY_ABHA_303).
    #[must_use]
    pub fn patient_of(&self, account: &Account) -> Option<&PatientNumber> {
        let number = account.abha_number.as_ref()?;
        let mut patients = self.patients.iter();
        patients.find_map(|(of, patient)| (of == number).then_some(patient))
    }

    /// Whom the clinic has. An answer that nobody waits for changes nothing.
    pub(crate) fn patients_found(
        &mut self,
        id: RequestId,
        patients: Vec<(AbhaNumber, PatientNumber)>,
    ) {
        if self.looks == Some(id) {
            self.looks = None;
            self.patients = patients;
        }
    }

    /// Which one is being opened.
    #[must_use]
    pub fn chosen(&self) -> Option<usize> {
        self.chosen
    }

    /// Whether a code follows the choice: nothing is proven yet.
    #[must_use]
    pub fn is_before_the_code(&self) -> bool {
        matches!(self.source, Source::Found { .. })
    }

    fn choose(self, at: usize, context: &mut Context<'_>) -> StepChange {
        let Some(account) = self.accounts.get(at) else {
            return StepChange::at(self);
        };
        match &self.source {
            Source::Proof { .. } => self.enter_at(at),
            Source::Found { mobile, found } => {
                let place = u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1);
                let purpose = Purpose::Found {
                    mobile: mobile.clone(),
                    found: found.clone(),
                    index: account.index.unwrap_or(place),
                };
                CodeStep::begin(purpose, self, context)
            }
        }
    }

    fn enter_at(mut self, at: usize) -> StepChange {
        let account = self.accounts.get(at);
        match account.map(|account| account.status) {
            Some(AccountStatus::Active) => {
                self.chosen = Some(at);
                self.enter()
            }
            Some(AccountStatus::Deactivated) => self.deactivated(at),
            Some(AccountStatus::Unusable) => {
                StepChange::Problem(self.into(), Problem::AccountUnusable)
            }
            None => StepChange::at(self),
        }
    }

    fn deactivated(self, at: usize) -> StepChange {
        let number = self
            .accounts
            .get(at)
            .and_then(|account| account.abha_number.clone());
        let back = if self.accounts.len() == 1 {
            Step::LoginId(self.origin)
        } else {
            self.into()
        };
        let notice = NoticeStep::with_way_back(StopReason::Deactivated, back);
        StepChange::at(notice.with_number(number))
    }

    /// The chosen account is opened.
    fn enter(self) -> StepChange {
        let account = self.chosen.and_then(|at| self.accounts.get(at));
        let (
            Some(account),
            Source::Proof {
                transaction,
                transfer_token,
            },
        ) = (account, &self.source)
        else {
            return StepChange::at(self);
        };
        let request = Request::EnterAccount {
            transaction: transaction.clone(),
            transfer_token: Arc::clone(transfer_token),
            account: account.clone(),
        };
        StepChange::Ask(self.into(), request)
    }
}

impl StepState for AccountChoiceStep {
    fn screen(&self) -> Screen {
        Screen::AccountChoice
    }

    fn handle(self, event: StepEvent, context: &mut Context<'_>) -> StepTransition {
        let next = match event {
            StepEvent::Account(AccountEvent::Chosen(at)) => self.choose(at, context),
            // The last choice once more, after a call that did not arrive.
            StepEvent::Continued => match self.chosen {
                Some(at) => self.choose(at, context),
                None => StepChange::at(self),
            },
            StepEvent::Account(AccountEvent::NoneOfThese) if self.is_newcomer => {
                context.known.found_nobody();
                StepChange::at(ConsentStep::after_a_look(self.origin))
            }
            StepEvent::WentBack => StepChange::at(self.origin),
            _ => StepChange::at(self),
        };
        StepTransition::On(next)
    }

    fn responded(self, response: Response, _context: &mut Context<'_>) -> StepChange {
        match response {
            Response::EnterAccount(Ok(token)) => ProfileStep::begin(self.origin, token),
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
        // The transfer token lives for five minutes and works once: a fresh proof is needed.
        if matches!(fault, Fault::ProofExpired | Fault::TransactionExpired) {
            return StepChange::Problem(self.origin.into(), plain);
        }
        if fault == Fault::AccountDeactivated {
            return match self.chosen {
                Some(at) => self.deactivated(at),
                None => self.origin.deactivated(None),
            };
        }
        match StopReason::of(fault, context.now) {
            Some(reason) => self.stopped(reason, call, context),
            None => StepChange::Problem(self.into(), plain),
        }
    }

    fn into_origin(self) -> Option<LoginIdStep> {
        Some(self.origin)
    }

    fn before_a_code(self) -> Step {
        self.origin.into()
    }
}
