//! Codes that were sent in this session, by whom they went to.

use super::OtpChallenge;
use super::step::{CodeUse, Receiver};
use abdm_types::TransactionId;
use std::time::Instant;

/// The codes of several receivers of one session. Whoever goes back and comes again finds the
/// code of their receiver as they left it. How many there may be is counted elsewhere
/// ([`super::delivery_ledger`]): this is what was typed, which ends with the session.
#[derive(Default)]
pub(super) struct SentCodes {
    kept: Vec<(Receiver, OtpChallenge)>,
    // Codes that were not right, of those that are kept no more.
    wrong: Vec<(Receiver, u8)>,
}

impl SentCodes {
    /// Takes out the code of a receiver, unless it is worth nothing any more.
    pub(super) fn take(&mut self, now: Instant, of: &Receiver) -> Option<OtpChallenge> {
        let at = self.kept.iter().position(|(receiver, _)| receiver.is(of))?;
        let (receiver, challenge) = self.kept.swap_remove(at);
        if !challenge.is_too_old(now) {
            return Some(challenge);
        }
        self.wrong.push((receiver, challenge.wrong()));
        None
    }

    /// How many codes of this receiver were not right before.
    pub(super) fn wrong(&self, of: &Receiver) -> u8 {
        let of_receiver = self.wrong.iter().filter(|(receiver, _)| receiver.is(of));
        of_receiver.map(|(_, wrong)| *wrong).max().unwrap_or(0)
    }

    /// Keeps the code of a receiver that is left for now.
    pub(super) fn put(&mut self, receiver: Receiver, challenge: Option<OtpChallenge>) {
        if let Some(challenge) = challenge {
            self.kept.push((receiver, challenge));
        }
    }

    /// The codes of this transaction are void.
    pub(super) fn expire(&mut self, transaction: &TransactionId) {
        for (_, challenge) in &mut self.kept {
            if challenge.transaction() == transaction {
                challenge.has_expired();
            }
        }
    }

    /// Lets go of all codes of one use.
    pub(super) fn forget(&mut self, code_use: CodeUse) {
        self.kept
            .retain(|(receiver, _)| receiver.code_use() != code_use);
        self.wrong
            .retain(|(receiver, _)| receiver.code_use() != code_use);
    }
}
