//! Codes that were sent in this session, by whom they went to.

use super::OtpChallenge;
use super::step::{CodeUse, Receiver};
use abdm_types::TransactionId;
use std::time::Instant;

/// The codes of several receivers of one session. Whoever goes back and comes again finds the
/// code of their receiver as they left it. How many there may be is counted elsewhere
/// ([`super::delivery_ledger`]): this is what was typed, which ends with the session.
#[derive(Default)]
pub(super) struct SentCodes(Vec<(Receiver, OtpChallenge)>);

impl SentCodes {
    /// Takes out the code of a receiver, unless it is worth nothing any more.
    pub(super) fn take(&mut self, now: Instant, of: &Receiver) -> Option<OtpChallenge> {
        let at = self.0.iter().position(|(receiver, _)| receiver.is(of))?;
        let (_, challenge) = self.0.swap_remove(at);
        (!challenge.is_too_old(now)).then_some(challenge)
    }

    /// Keeps the code of a receiver that is left for now.
    pub(super) fn put(&mut self, receiver: Receiver, challenge: Option<OtpChallenge>) {
        if let Some(challenge) = challenge {
            self.0.push((receiver, challenge));
        }
    }

    /// The codes of this transaction are void.
    pub(super) fn expire(&mut self, transaction: &TransactionId) {
        for (_, challenge) in &mut self.0 {
            if challenge.transaction() == transaction {
                challenge.has_expired();
            }
        }
    }

    /// Lets go of all codes of one use.
    pub(super) fn forget(&mut self, code_use: CodeUse) {
        self.0
            .retain(|(receiver, _)| receiver.code_use() != code_use);
    }
}
