//! What a `txnId` of V1 and V2 stands for: all steps of one flow have the same, and each step
//! comes after the one before it (protocol.md section 10A).

use crate::domain::UtcMillis;
use crate::sandbox::auth_method::AuthMethod;
use crate::sandbox::errands::{Errand, Family};
use crate::sandbox::otp_limits::{Channel, Code};
use crate::sandbox::people;
use crate::sandbox::rejection::Rejection;
use crate::sandbox::sms::{Recipient, Sent};
use crate::sandbox::store::Store;
use uuid::Uuid;

/// What somebody wants of V1 or V2, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::sandbox) enum Chain {
    /// An ABHA number.
    Register {
        /// The Aadhaar number it is about.
        aadhaar: &'static str,
        /// Where it stands.
        step: Registering,
    },
    /// To be told the ABHA number of a mobile.
    Retrieve(String),
    /// To be told the ABHA number of an Aadhaar number.
    RetrieveByAadhaar(&'static str),
    /// To sign in to an ABHA number.
    SignIn(String),
    /// To sign in to one of the ABHA numbers of a mobile.
    MobileLogin(String),
    /// To switch an ABHA number on again.
    Reactivate(String),
    /// Another mobile for an ABHA number.
    ChangeMobile {
        /// The ABHA number.
        number: String,
        /// The new mobile.
        mobile: String,
        /// Where it stands.
        step: Changing,
    },
}

/// Where a registration stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::sandbox) enum Registering {
    /// UIDAI's code is out.
    AadhaarCode,
    /// UIDAI has said who it is.
    Known,
    /// ABDM's code for this mobile is out.
    MobileCode(String),
    /// This mobile is proved.
    Ready(String),
    /// This ABHA number was given.
    Done(String),
}

/// Where a change of the mobile stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::sandbox) enum Changing {
    /// The code for the new mobile is out.
    NewCode,
    /// The new mobile is proved.
    NewProved,
    /// The second code is out, sent by this.
    SecondCode(AuthMethod),
}

impl Store {
    /// Begins a chain with a code.
    pub(super) fn begin_chain(
        &mut self,
        chain: Chain,
        recipient: Recipient,
        now: UtcMillis,
    ) -> Result<Sent, Rejection> {
        let sent_code = self.send_code(recipient, None, now)?;
        let errand = Errand {
            family: Family::Legacy,
            goal: chain,
            method: sent_code.sent.method,
            channel: Some(sent_code.channel),
            code: Some(sent_code.code),
            touched: now,
        };
        self.chains.begin(sent_code.sent.txn_id, errand);
        Ok(sent_code.sent)
    }

    /// A chain that is alive, or unknown.
    pub(super) fn chain(&self, txn_id: Uuid, now: UtcMillis) -> Result<&Errand<Chain>, Rejection> {
        self.chains
            .find(txn_id, Family::Legacy)
            .filter(|errand| errand.is_alive(now))
            .ok_or(Rejection::NoTransaction)
    }

    /// Sends the code of a chain once more. The code before is void.
    pub(super) fn send_again(
        &mut self,
        txn_id: Uuid,
        fits: impl Fn(&Chain) -> bool,
        now: UtcMillis,
    ) -> Result<Sent, Rejection> {
        let errand = self.chain(txn_id, now)?;
        if errand.code.is_none() || !fits(&errand.goal) {
            return Err(Rejection::OutOfTurn);
        }
        let recipient = match &errand.channel {
            Some(Channel::Aadhaar(aadhaar)) => people::find(aadhaar).map(Recipient::Aadhaar),
            Some(Channel::Mobile(mobile)) => Some(Recipient::Mobile(mobile.clone())),
            Some(Channel::Transaction(_)) | None => None,
        };
        let recipient = recipient.ok_or(Rejection::OutOfTurn)?;
        self.send_next(txn_id, recipient, now)
    }

    /// Sends another code for a chain.
    pub(super) fn send_next(
        &mut self,
        txn_id: Uuid,
        recipient: Recipient,
        now: UtcMillis,
    ) -> Result<Sent, Rejection> {
        let sent_code = self.send_code(recipient, Some(txn_id), now)?;
        let errand = self
            .chains
            .find_mut(txn_id, Family::Legacy)
            .ok_or(Rejection::NoTransaction)?;
        errand.method = sent_code.sent.method;
        errand.channel = Some(sent_code.channel);
        errand.code = Some(sent_code.code);
        errand.touched = now;
        Ok(sent_code.sent)
    }

    /// Checks the code of a chain that is at the right step.
    pub(super) fn prove_chain(
        &mut self,
        txn_id: Uuid,
        fits: impl Fn(&Chain) -> bool,
        otp: &str,
        now: UtcMillis,
    ) -> Result<Chain, Rejection> {
        let errand = self
            .chains
            .find_mut(txn_id, Family::Legacy)
            .ok_or(Rejection::NoTransaction)?;
        if errand.code.is_none() || !fits(&errand.goal) {
            return Err(Rejection::OutOfTurn);
        }
        let count = errand.count(txn_id, self.quirks.counts_by_person)?;
        errand.prove(&mut self.otp_limits, &count, otp, now)
    }

    /// Makes a code good again that was right, but of no use yet.
    pub(super) fn restore_code(&mut self, txn_id: Uuid, code: Option<Code>) {
        if let Some(errand) = self.chains.find_mut(txn_id, Family::Legacy) {
            errand.code = code;
        }
    }

    /// Puts a chain at another step. Gives the `txnId` to answer with.
    pub(super) fn step(&mut self, txn_id: Uuid, chain: Chain, now: UtcMillis) -> Uuid {
        if let Some(errand) = self.chains.find_mut(txn_id, Family::Legacy) {
            errand.goal = chain;
            errand.touched = now;
        }
        self.answered_id(txn_id)
    }

    /// The `txnId` to answer with: the same one, unless each answer is to bring its own.
    pub(super) fn answered_id(&mut self, txn_id: Uuid) -> Uuid {
        if !self.quirks.fresh_txn_ids {
            return txn_id;
        }
        let fresh = self.random.transaction();
        self.chains.rename(txn_id, fresh);
        fresh
    }
}
