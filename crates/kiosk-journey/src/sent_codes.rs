//! Codes that were sent in this session, by whom they went to.

use super::OtpChallenge;
use std::time::Instant;

/// The codes of several receivers of one session. Whoever goes back and comes again finds the
/// code of their receiver as they left it. How many there may be is counted elsewhere
/// ([`super::delivery_ledger`]): this is what was typed, which ends with the session.
pub(super) struct SentCodes<K>(Vec<(K, OtpChallenge)>);

impl<K> Default for SentCodes<K> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K> SentCodes<K> {
    /// Takes out the code of the receiver that `is` describes, unless it is worth nothing any
    /// more.
    pub(super) fn take(&mut self, now: Instant, is: impl Fn(&K) -> bool) -> Option<OtpChallenge> {
        let at = self.0.iter().position(|(receiver, _)| is(receiver))?;
        let (_, challenge) = self.0.swap_remove(at);
        (!challenge.is_too_old(now)).then_some(challenge)
    }

    /// Keeps the code of a receiver that is left for now.
    pub(super) fn put(&mut self, receiver: K, challenge: Option<OtpChallenge>) {
        if let Some(challenge) = challenge {
            self.0.push((receiver, challenge));
        }
    }

    /// Every code that is kept.
    pub(super) fn codes_mut(&mut self) -> impl Iterator<Item = &mut OtpChallenge> {
        self.0.iter_mut().map(|(_, challenge)| challenge)
    }
}
