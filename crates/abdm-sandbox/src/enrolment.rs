//! Registration by Aadhaar code: what happens, whatever generation of the API asks for it.

use super::account::Account;
use super::addresses;
use super::clock;
use super::flow::{EnrolmentStep, Family, Goal};
use super::otp_limits::OtpOutcome;
use super::people::{self, Person};
use super::rejection::Rejection;
use super::sms::{Recipient, Sent};
use super::store::Store;
use abdm_types::UtcMillis;
use uuid::Uuid;

/// An enrolment that went well.
pub(super) struct Enrolled {
    /// The ABHA number.
    pub(super) number: String,
    /// False when there was one before.
    pub(super) is_new: bool,
}

impl Store {
    /// Has UIDAI send a code for an Aadhaar number or a virtual id. Earlier codes of the same
    /// person are void. One in the place of another keeps the transaction of that one, where it
    /// names it.
    pub(super) fn send_aadhaar_otp(
        &mut self,
        id: &str,
        resend_of: Option<Uuid>,
        now: UtcMillis,
    ) -> Result<Sent, Rejection> {
        let person = people::find(id).ok_or(Rejection::AadhaarUnknown)?;
        let goal = Goal::Enrol {
            aadhaar: &person.aadhaar,
            number: None,
            step: EnrolmentStep::AadhaarCode,
        };
        let kept = resend_of.filter(|txn_id| {
            let flow = self.flows.find(*txn_id, Family::Enrolment);
            flow.is_some_and(|flow| flow.goal == goal)
        });
        self.begin(
            Family::Enrolment,
            goal,
            Recipient::Aadhaar(person),
            kept,
            now,
        )
    }

    /// Checks UIDAI's code and makes an ABHA number, or finds the one that there is. The given
    /// mobile is linked at once when it is the one that UIDAI knows; another one has to be
    /// verified first.
    pub(super) fn enrol(
        &mut self,
        txn_id: Uuid,
        otp: &str,
        mobile: &str,
        now: UtcMillis,
    ) -> Result<Enrolled, Rejection> {
        let by_person = self.quirks.counts_by_person;
        let flow = self
            .flows
            .find_mut(txn_id, Family::Enrolment)
            .ok_or(Rejection::NoTransaction)?;
        let channel = flow.count(by_person)?;
        let is_alive = flow.is_alive(now);
        let (
            Goal::Enrol {
                aadhaar,
                step: EnrolmentStep::AadhaarCode,
                ..
            },
            Some(code),
        ) = (&flow.goal, &mut flow.code)
        else {
            return Err(Rejection::NoTransaction);
        };
        let outcome = self.otp_limits.check(&channel, code, otp, now);
        // UIDAI's code and its transaction end at the same moment.
        if outcome != OtpOutcome::Paused && !is_alive {
            return Err(Rejection::NoTransaction);
        }
        outcome.accepted()?;
        let person = people::find(aadhaar).ok_or(Rejection::AadhaarUnknown)?;
        let existing = self
            .accounts
            .iter()
            .position(|account| account.is_found_by(&person.aadhaar));
        let lacks_mobile = existing
            .and_then(|index| self.accounts.get(index))
            .is_none_or(|account| account.mobile.is_none());
        if lacks_mobile && self.is_mobile_full(mobile, None) {
            // The code stays good, so that the person can name another mobile.
            return Err(Rejection::MobileFull);
        }
        let index = match existing {
            Some(index) => index,
            None => {
                self.open_account(person, now);
                self.accounts.len() - 1
            }
        };
        let account = self
            .accounts
            .get_mut(index)
            .ok_or(Rejection::NoTransaction)?;
        if account.mobile.is_none() && person.mobile.as_deref() == Some(mobile) {
            account.mobile = Some(mobile.to_owned());
        }
        let enrolled = Enrolled {
            number: account.number.clone(),
            is_new: existing.is_none(),
        };
        self.otp_limits.clear(&channel);
        self.flows.settle(txn_id, &enrolled.number, now);
        Ok(enrolled)
    }

    /// Makes an account without a mobile. Gives its number.
    pub(super) fn open_account(&mut self, person: &'static Person, now: UtcMillis) -> String {
        let number = self.free_number();
        let created = clock::indian_date(now);
        self.accounts
            .push(Account::enrolled(person, number.clone(), created));
        number
    }

    /// Sends ABDM's own code to a mobile that is to be verified for an enrolment.
    pub(super) fn send_mobile_otp(
        &mut self,
        parent: Uuid,
        mobile: &str,
        now: UtcMillis,
    ) -> Result<Sent, Rejection> {
        let number = self
            .flows
            .abha_number(parent, now)
            .ok_or(Rejection::NoTransaction)?;
        if self.is_mobile_full(mobile, Some(&number)) {
            return Err(Rejection::MobileFull);
        }
        let kept = self.flows.awaits_mobile(parent, mobile);
        let kept = kept.then_some(parent);
        let sent_code = self.send_code(Recipient::Mobile(mobile.to_owned()), kept, now)?;
        self.flows.continue_with_mobile(
            parent,
            sent_code.sent.txn_id,
            mobile.to_owned(),
            sent_code.code,
            sent_code.channel,
            now,
        );
        Ok(sent_code.sent)
    }

    /// Checks ABDM's code and links the mobile. Gives the ABHA number.
    pub(super) fn link_mobile(
        &mut self,
        txn_id: Uuid,
        otp: &str,
        now: UtcMillis,
    ) -> Result<String, Rejection> {
        let by_person = self.quirks.counts_by_person;
        let flow = self
            .flows
            .find_mut(txn_id, Family::Enrolment)
            .ok_or(Rejection::NoTransaction)?;
        let channel = flow.count(by_person)?;
        let (
            Goal::Enrol {
                number,
                step: EnrolmentStep::MobileCode(mobile),
                ..
            },
            Some(code),
        ) = (&flow.goal, &mut flow.code)
        else {
            return Err(Rejection::NoTransaction);
        };
        let (number, mobile) = (number.clone(), mobile.clone());
        self.otp_limits.check(&channel, code, otp, now).accepted()?;
        let number = number.ok_or(Rejection::NoTransaction)?;
        if self.is_mobile_full(&mobile, Some(&number)) {
            return Err(Rejection::MobileFull);
        }
        let account = self.account_mut(&number).ok_or(Rejection::NoTransaction)?;
        account.mobile = Some(mobile);
        self.otp_limits.clear(&channel);
        self.flows.settle(txn_id, &number, now);
        Ok(number)
    }

    /// Addresses that would suit the person and are free, without suffix.
    pub(super) fn suggestions(
        &mut self,
        txn_id: Uuid,
        now: UtcMillis,
    ) -> Result<Vec<String>, Rejection> {
        let number = self
            .flows
            .abha_number(txn_id, now)
            .ok_or(Rejection::NoTransaction)?;
        let account = self.account(&number).ok_or(Rejection::NoTransaction)?;
        Ok(addresses::suggest(account.identity, |local| {
            self.is_address_taken(local)
        }))
    }

    /// Gives the person an address that keeps the rules; the transaction is used up by it. Gives
    /// the ABHA number.
    pub(super) fn choose_address(
        &mut self,
        txn_id: Uuid,
        local: &str,
        preferred: bool,
        now: UtcMillis,
    ) -> Result<String, Rejection> {
        let number = self
            .flows
            .abha_number(txn_id, now)
            .ok_or(Rejection::NoTransaction)?;
        let taken = self.is_address_taken(local);
        let account = self.account_mut(&number).ok_or(Rejection::NoTransaction)?;
        if account.mobile.is_none() {
            return Err(Rejection::MobilePending);
        }
        let own = account.has_address(local);
        if taken && !own {
            return Err(Rejection::AddressTaken);
        }
        if !own && !addresses::is_allowed(local) {
            return Err(Rejection::AddressForbidden);
        }
        account
            .addresses
            .retain(|known| !known.eq_ignore_ascii_case(local));
        let place = if preferred {
            0
        } else {
            account.addresses.len()
        };
        account.add_address(place, local);
        self.flows.finish(txn_id);
        Ok(number)
    }
}
