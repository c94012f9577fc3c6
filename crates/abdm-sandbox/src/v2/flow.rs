//! What a `txnId` of V1 and V2 stands for: all steps of one flow have the same, and each step
//! comes after the one before it (protocol.md section 10A).

use crate::flow::{Family, Flow, Goal};
use crate::otp_limits::{Channel, Code};
use crate::people;
use crate::rejection::Rejection;
use crate::sms::{Recipient, Sent};
use crate::store::Store;
use abdm_types::UtcMillis;
use uuid::Uuid;

impl Store {
    /// Begins a flow with a code.
    pub(super) fn begin_flow(
        &mut self,
        goal: Goal,
        recipient: Recipient,
        now: UtcMillis,
    ) -> Result<Sent, Rejection> {
        self.begin(Family::V2, goal, recipient, None, now)
    }

    /// A flow that is alive, or unknown.
    pub(super) fn flow(&self, txn_id: Uuid, now: UtcMillis) -> Result<&Flow, Rejection> {
        self.flows
            .find(txn_id, Family::V2)
            .filter(|flow| flow.is_alive(now))
            .ok_or(Rejection::NoTransaction)
    }

    /// Sends the code of a flow once more. The code before is void.
    pub(super) fn send_again(
        &mut self,
        txn_id: Uuid,
        fits: impl Fn(&Goal) -> bool,
        now: UtcMillis,
    ) -> Result<Sent, Rejection> {
        let flow = self.flow(txn_id, now)?;
        if flow.code.is_none() || !fits(&flow.goal) {
            return Err(Rejection::OutOfTurn);
        }
        let recipient = match &flow.channel {
            Some(Channel::Aadhaar(aadhaar)) => people::find(aadhaar).map(Recipient::Aadhaar),
            Some(Channel::Mobile(mobile)) => Some(Recipient::Mobile(mobile.clone())),
            Some(Channel::Email(email)) => Some(Recipient::Email(email.clone())),
            Some(Channel::Transaction(_)) | None => None,
        };
        let recipient = recipient.ok_or(Rejection::OutOfTurn)?;
        self.send_next(txn_id, recipient, now)
    }

    /// Sends another code for a flow.
    pub(super) fn send_next(
        &mut self,
        txn_id: Uuid,
        recipient: Recipient,
        now: UtcMillis,
    ) -> Result<Sent, Rejection> {
        let sent_code = self.send_code(recipient, Some(txn_id), now)?;
        let flow = self
            .flows
            .find_mut(txn_id, Family::V2)
            .ok_or(Rejection::NoTransaction)?;
        flow.method = sent_code.sent.method;
        flow.channel = Some(sent_code.channel);
        flow.code = Some(sent_code.code);
        flow.touched = now;
        Ok(sent_code.sent)
    }

    /// Checks the code of a flow that is at the right step.
    pub(super) fn prove_flow(
        &mut self,
        txn_id: Uuid,
        fits: impl Fn(&Goal) -> bool,
        otp: &str,
        now: UtcMillis,
    ) -> Result<Goal, Rejection> {
        let flow = self
            .flows
            .find_mut(txn_id, Family::V2)
            .ok_or(Rejection::NoTransaction)?;
        if flow.code.is_none() || !fits(&flow.goal) {
            return Err(Rejection::OutOfTurn);
        }
        let count = flow.count(self.quirks.counts_by_person)?;
        flow.prove(&mut self.otp_limits, &count, otp, now)
    }

    /// Makes a code good again that was right, but of no use yet.
    pub(super) fn restore_code(&mut self, txn_id: Uuid, code: Option<Code>) {
        if let Some(flow) = self.flows.find_mut(txn_id, Family::V2) {
            flow.code = code;
        }
    }

    /// Puts a flow at another step. Gives the `txnId` to answer with.
    pub(super) fn step(&mut self, txn_id: Uuid, goal: Goal, now: UtcMillis) -> Uuid {
        if let Some(flow) = self.flows.find_mut(txn_id, Family::V2) {
            flow.goal = goal;
            flow.touched = now;
        }
        self.answered_id(txn_id)
    }

    /// The `txnId` to answer with: the same one, unless each answer is to bring its own.
    pub(super) fn answered_id(&mut self, txn_id: Uuid) -> Uuid {
        if !self.quirks.fresh_txn_ids {
            return txn_id;
        }
        let fresh = self.random.transaction();
        self.flows.rename(txn_id, fresh);
        fresh
    }
}
