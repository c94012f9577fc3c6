//! Signing in and what is done to an account by code, whatever call asks for it.

use super::account::Account;
use super::auth_method::AuthMethod;
use super::flow::{Family, Goal};
use super::people::Status;
use super::people::{self, Kind};
use super::rejection::Rejection;
use super::sms::{Recipient, Sent};
use super::store::Store;
use abdm_types::UtcMillis;
use uuid::Uuid;

impl Store {
    /// Has a code sent for a flow. One in the place of another keeps the transaction of that
    /// one, where it names it.
    pub(super) fn ask(
        &mut self,
        family: Family,
        goal: Goal,
        method: AuthMethod,
        resend_of: Option<Uuid>,
        now: UtcMillis,
    ) -> Result<Sent, Rejection> {
        let recipient = self.recipient(&goal, method)?;
        let kept = resend_of.filter(|txn_id| {
            let flow = self.flows.find(*txn_id, family);
            flow.is_some_and(|flow| flow.code.is_some() && flow.goal == goal)
        });
        self.begin(family, goal, recipient, kept, now)
    }

    fn recipient(&self, goal: &Goal, method: AuthMethod) -> Result<Recipient, Rejection> {
        match goal {
            Goal::MobileAccounts(mobile) => {
                if self.numbers_of(mobile).is_empty() && !self.quirks.unknown_mobile_at_verify {
                    return Err(Rejection::MobileUnknown);
                }
                Ok(Recipient::Mobile(mobile.clone()))
            }
            Goal::SignIn(number) => {
                let account = self.account(number).ok_or(Rejection::NotFound)?;
                check_open(account, method)?;
                recipient_of(account, method)
            }
            Goal::SignInByAadhaar(aadhaar) => people::find(aadhaar)
                .map(Recipient::Aadhaar)
                .ok_or(Rejection::AadhaarUnknown),
            Goal::Reactivate(number) => {
                let account = self.account(number).ok_or(Rejection::NotFound)?;
                match account.status {
                    Status::Deactivated => recipient_of(account, method),
                    Status::Active => Err(Rejection::NotDeactivated),
                    Status::Locked => Err(Rejection::Locked(method)),
                }
            }
            Goal::Deactivate(number) | Goal::Kyc(number) => {
                let account = self.account(number).ok_or(Rejection::NotFound)?;
                recipient_of(account, method)
            }
            Goal::ChangeEmail { number, email } => {
                self.check_new_email(number, email)?;
                Ok(Recipient::Email(email.clone()))
            }
            Goal::ChangeMobile { number, mobile, .. } => {
                self.check_new_mobile(number, mobile)?;
                Ok(Recipient::Mobile(mobile.clone()))
            }
            // What is picked from needs no code; the others are not asked for here.
            Goal::Pick(_)
            | Goal::ChooseAddress(_)
            | Goal::Enrol { .. }
            | Goal::Register { .. }
            | Goal::Retrieve(_)
            | Goal::RetrieveByAadhaar(_) => Err(Rejection::NoTransaction),
        }
    }

    /// Whether an account may get this mobile.
    pub(super) fn check_new_mobile(&self, number: &str, mobile: &str) -> Result<(), Rejection> {
        let account = self.account(number).ok_or(Rejection::NotFound)?;
        if account.mobile.as_deref() == Some(mobile) {
            return Err(Rejection::SameMobile);
        }
        if self.is_mobile_full(mobile, Some(number)) {
            return Err(Rejection::MobileFull);
        }
        Ok(())
    }

    /// Whether an account may get this e-mail address.
    pub(super) fn check_new_email(&self, number: &str, email: &str) -> Result<(), Rejection> {
        let account = self.account(number).ok_or(Rejection::NotFound)?;
        let is_present = account.email.as_deref() == Some(email) && account.email_verified;
        if is_present {
            Err(Rejection::SameEmail)
        } else {
            Ok(())
        }
    }

    /// Checks the code of a flow. It is used up by being right; the flow stays open.
    pub(super) fn prove(
        &mut self,
        txn_id: Uuid,
        family: Family,
        otp: &str,
        now: UtcMillis,
    ) -> Result<Goal, Rejection> {
        let flow = self
            .flows
            .find_mut(txn_id, family)
            .ok_or(Rejection::NoTransaction)?;
        let count = flow.count(self.quirks.counts_by_person)?;
        flow.prove(&mut self.otp_limits, &count, otp, now)
    }

    /// The ABHA number that an Aadhaar number signs in to.
    pub(super) fn number_by_aadhaar(&self, aadhaar: &str) -> Result<String, Rejection> {
        let account = self
            .accounts
            .iter()
            .find(|account| account.is_found_by(aadhaar))
            .ok_or(Rejection::NoAbhaForAadhaar)?;
        check_open(account, AuthMethod::Aadhaar)?;
        Ok(account.number.clone())
    }

    /// Lets somebody who has proved to hold a mobile take one of its ABHA numbers. This ends the
    /// flow.
    pub(super) fn choose_account(
        &mut self,
        txn_id: Uuid,
        number: &str,
        now: UtcMillis,
    ) -> Result<(), Rejection> {
        let flow = self.flows.find(txn_id, Family::Login);
        let flow = flow.filter(|flow| flow.code.is_none() && flow.is_alive(now));
        let Some(Goal::MobileAccounts(mobile)) = flow.map(|flow| &flow.goal) else {
            return Err(Rejection::NoTransaction);
        };
        let account = self
            .account(number)
            .filter(|account| account.mobile.as_ref() == Some(mobile))
            .ok_or(Rejection::NotOffered)?;
        check_open(account, AuthMethod::Mobile)?;
        self.flows.finish(txn_id);
        Ok(())
    }

    /// The ABHA numbers of a mobile, oldest first.
    pub(super) fn numbers_of(&self, mobile: &str) -> Vec<String> {
        self.accounts
            .iter()
            .filter(|account| account.mobile.as_deref() == Some(mobile))
            .map(|account| account.number.clone())
            .collect()
    }
}

/// Whether somebody may sign in to an account in this way.
pub(super) fn check_open(account: &Account, method: AuthMethod) -> Result<(), Rejection> {
    match account.status {
        Status::Active if account.blocked.contains(&method) => {
            Err(Rejection::MethodBlocked(method))
        }
        Status::Active => Ok(()),
        Status::Deactivated => Err(Rejection::Deactivated),
        Status::Locked => Err(Rejection::Locked(method)),
    }
}

/// Whom a code for an account goes to. Only accounts made with Aadhaar have UIDAI send one.
pub(super) fn recipient_of(account: &Account, method: AuthMethod) -> Result<Recipient, Rejection> {
    let recipient = match (method, account.kind) {
        (AuthMethod::Mobile, _) => account.mobile.clone().map(Recipient::Mobile),
        (AuthMethod::Aadhaar, Kind::Aadhaar) => {
            people::find(account.aadhaar).map(Recipient::Aadhaar)
        }
        (AuthMethod::Aadhaar, Kind::Document | Kind::Child) => None,
    };
    recipient.ok_or(Rejection::MethodBlocked(method))
}
