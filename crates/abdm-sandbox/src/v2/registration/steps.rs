//! The steps of a registration.

use super::{awaits_aadhaar, awaits_mobile};
use crate::addresses::{self, SUFFIX};
use crate::enrolment::Enrolled;
use crate::flow::{Goal, RegistrationStep};
use crate::people::{self, Person};
use crate::rejection::Rejection;
use crate::sms::{Recipient, Sent};
use crate::store::Store;
use abdm_types::UtcMillis;
use uuid::Uuid;

/// What UIDAI's code has shown.
pub(super) struct Known {
    /// The transaction to answer with.
    pub(super) txn_id: Uuid,
    /// Who it is.
    pub(super) person: &'static Person,
    /// The ABHA number that there is.
    pub(super) number: Option<String>,
}

impl Store {
    /// Has UIDAI send a code.
    pub(super) fn begin_registration(
        &mut self,
        id: &str,
        now: UtcMillis,
    ) -> Result<Sent, Rejection> {
        let person = people::find(id).ok_or(Rejection::AadhaarUnknown)?;
        let goal = Goal::Register {
            aadhaar: &person.aadhaar,
            step: RegistrationStep::AadhaarCode,
        };
        self.begin_flow(goal, Recipient::Aadhaar(person), now)
    }

    /// Checks UIDAI's code.
    pub(super) fn know(
        &mut self,
        txn_id: Uuid,
        otp: &str,
        now: UtcMillis,
    ) -> Result<Known, Rejection> {
        let goal = self.prove_flow(txn_id, awaits_aadhaar, otp, now)?;
        let Goal::Register { aadhaar, .. } = goal else {
            return Err(Rejection::OutOfTurn);
        };
        let person = people::find(aadhaar).ok_or(Rejection::AadhaarUnknown)?;
        let step = RegistrationStep::Known;
        let txn_id = self.step(txn_id, Goal::Register { aadhaar, step }, now);
        Ok(Known {
            txn_id,
            person,
            number: self.existing(aadhaar),
        })
    }

    fn existing(&self, aadhaar: &str) -> Option<String> {
        self.accounts
            .iter()
            .find(|account| account.is_found_by(aadhaar))
            .map(|account| account.number.clone())
    }

    /// Takes the mobile for the account. Says whether it is proved already, which UIDAI's own is
    /// when it is trusted; otherwise a code is sent.
    pub(super) fn name_mobile(
        &mut self,
        txn_id: Uuid,
        mobile: &str,
        trusts_uidai: bool,
        now: UtcMillis,
    ) -> Result<(Uuid, bool), Rejection> {
        let Goal::Register {
            aadhaar,
            step:
                RegistrationStep::Known | RegistrationStep::MobileCode(_) | RegistrationStep::Ready(_),
        } = self.flow(txn_id, now)?.goal
        else {
            return Err(Rejection::OutOfTurn);
        };
        let existing = self.existing(aadhaar);
        if self.is_mobile_full(mobile, existing.as_deref()) {
            return Err(Rejection::MobileFull);
        }
        let person = people::find(aadhaar).ok_or(Rejection::AadhaarUnknown)?;
        let mobile = mobile.to_owned();
        let is_proved = trusts_uidai && person.mobile.as_deref() == Some(mobile.as_str());
        let step = if is_proved {
            RegistrationStep::Ready(mobile)
        } else {
            self.send_next(txn_id, Recipient::Mobile(mobile.clone()), now)?;
            RegistrationStep::MobileCode(mobile)
        };
        let txn_id = self.step(txn_id, Goal::Register { aadhaar, step }, now);
        Ok((txn_id, is_proved))
    }

    /// Checks ABDM's code for the mobile.
    pub(super) fn prove_mobile(
        &mut self,
        txn_id: Uuid,
        otp: &str,
        now: UtcMillis,
    ) -> Result<Uuid, Rejection> {
        let goal = self.prove_flow(txn_id, awaits_mobile, otp, now)?;
        let Goal::Register {
            aadhaar,
            step: RegistrationStep::MobileCode(mobile),
        } = goal
        else {
            return Err(Rejection::OutOfTurn);
        };
        let step = RegistrationStep::Ready(mobile);
        Ok(self.step(txn_id, Goal::Register { aadhaar, step }, now))
    }

    /// Makes the ABHA number, or finds the one that there is, which takes the mobile only when it
    /// has none.
    pub(super) fn register(
        &mut self,
        txn_id: Uuid,
        consent: bool,
        address: Option<&str>,
        now: UtcMillis,
    ) -> Result<Enrolled, Rejection> {
        let Goal::Register { aadhaar, step } = &self.flow(txn_id, now)?.goal else {
            return Err(Rejection::OutOfTurn);
        };
        let aadhaar = *aadhaar;
        let mobile = match step {
            RegistrationStep::Ready(mobile) => Some(mobile.clone()),
            RegistrationStep::Known | RegistrationStep::MobileCode(_) => None,
            RegistrationStep::AadhaarCode | RegistrationStep::Done(_) => {
                return Err(Rejection::OutOfTurn);
            }
        };
        if !consent {
            return Err(Rejection::NoConsent);
        }
        let person = people::find(aadhaar).ok_or(Rejection::AadhaarUnknown)?;
        let existing = self.existing(aadhaar);
        let is_new = existing.is_none();
        if is_new && mobile.is_none() {
            return Err(Rejection::MobilePending);
        }
        let local = address
            .map(|address| address.strip_suffix(SUFFIX).unwrap_or(address))
            .filter(|_| is_new);
        if let Some(local) = local {
            self.check_address(local)?;
        }
        let number = match existing {
            Some(number) => number,
            None => self.open_account(person, now),
        };
        let account = self.account_mut(&number).ok_or(Rejection::NotFound)?;
        if account.mobile.is_none() {
            account.mobile = mobile;
        }
        if let Some(local) = local {
            account.add_address(0, local);
        }
        let step = RegistrationStep::Done(number.clone());
        if let Some(flow) = self.flows.find_mut(txn_id, crate::flow::Family::V2) {
            flow.goal = Goal::Register { aadhaar, step };
            flow.touched = now;
            flow.code = None;
        }
        Ok(Enrolled { number, is_new })
    }

    fn check_address(&self, local: &str) -> Result<(), Rejection> {
        if !addresses::is_allowed(local) {
            Err(Rejection::AddressForbidden)
        } else if self.is_address_taken(local) {
            Err(Rejection::AddressTaken)
        } else {
            Ok(())
        }
    }
}
