//! Sending a one-time code, for whatever it is.

use super::auth_method::AuthMethod;
use super::flow::{Family, Flow, Goal};
use super::inbox::{Sender, Sms};
use super::otp_limits::{Channel, Code};
use super::people::Person;
use super::rejection::Rejection;
use super::store::Store;
use abdm_types::UtcMillis;
use uuid::Uuid;

/// Whom a code goes to.
pub(super) enum Recipient {
    /// UIDAI's code, to the mobile that it knows.
    Aadhaar(&'static Person),
    /// ABDM's code, to a mobile of ten digits.
    Mobile(String),
    /// ABDM's code, to an e-mail address.
    Email(String),
}

/// A code is on its way.
pub(super) struct Sent {
    /// The transaction to answer with.
    pub(super) txn_id: Uuid,
    /// Where it went: a mobile of ten digits, or an e-mail address.
    pub(super) to: String,
    /// Who sent it.
    pub(super) method: AuthMethod,
}

/// A message that was sent, with what is needed to check its code.
pub(super) struct SentCode {
    /// What the caller is told.
    pub(super) sent: Sent,
    /// What has to be entered.
    pub(super) code: Code,
    /// Where its entries are counted.
    pub(super) channel: Channel,
}

impl Store {
    /// Sends a code for a new transaction, or for one that there is.
    pub(super) fn send_code(
        &mut self,
        recipient: Recipient,
        txn_id: Option<Uuid>,
        now: UtcMillis,
    ) -> Result<SentCode, Rejection> {
        let (channel, method, to, sender) = match recipient {
            Recipient::Aadhaar(person) => (
                Channel::Aadhaar(&person.aadhaar),
                AuthMethod::Aadhaar,
                person
                    .mobile
                    .clone()
                    .ok_or(Rejection::AadhaarWithoutMobile)?,
                Sender::Uidai {
                    last_four: person.aadhaar.get(8..).unwrap_or_default(),
                },
            ),
            Recipient::Mobile(mobile) => (
                Channel::Mobile(mobile.clone()),
                AuthMethod::Mobile,
                mobile,
                Sender::Abdm,
            ),
            Recipient::Email(email) => (
                Channel::Email(email.clone()),
                AuthMethod::Mobile,
                email,
                Sender::AbdmByEmail,
            ),
        };
        let txn_id = match txn_id {
            Some(txn_id) => txn_id,
            None => self.random.transaction(),
        };
        let count = channel.counted(txn_id, self.quirks.counts_by_person);
        if !self.otp_limits.may_send(&count, now) {
            return Err(Rejection::TooMany);
        }
        let digits = self.random.code();
        self.deliver(Sms::new(sender, &to, &digits, txn_id, now));
        Ok(SentCode {
            sent: Sent { txn_id, to, method },
            code: Code::new(digits, now),
            channel,
        })
    }
    /// Sends a code and begins a flow with it: a new one, or one in the place of another, whose
    /// transaction it keeps.
    pub(super) fn begin(
        &mut self,
        family: Family,
        goal: Goal,
        recipient: Recipient,
        kept: Option<Uuid>,
        now: UtcMillis,
    ) -> Result<Sent, Rejection> {
        let sent_code = self.send_code(recipient, kept, now)?;
        let id = sent_code.sent.txn_id;
        let flow = Flow {
            id,
            family,
            goal,
            method: sent_code.sent.method,
            channel: Some(sent_code.channel),
            code: Some(sent_code.code),
            touched: now,
            group: id,
        };
        self.flows.begin(flow);
        Ok(sent_code.sent)
    }
}
