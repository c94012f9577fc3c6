//! Messages with codes: what was sent to whom, so that no way through the screens sends more
//! of them than the rules allow (CRT_ABHA_106).

use super::{OtpChallenge, policy};
use std::time::Instant;

/// How it stands with the messages to one receiver.
#[derive(Default)]
pub(super) enum Sending {
    /// None was sent.
    #[default]
    Nothing,
    /// None may be asked for before this moment: one may be on its way though nobody waited for
    /// its answer, or the service demands a pause.
    Locked(Instant),
    /// One was sent, and its code is awaited.
    Code(OtpChallenge),
}

impl Sending {
    /// The code, once one was sent.
    pub(super) fn code(&self) -> Option<&OtpChallenge> {
        match self {
            Self::Code(challenge) => Some(challenge),
            Self::Nothing | Self::Locked(_) => None,
        }
    }

    /// The same, to be typed.
    pub(super) fn code_mut(&mut self) -> Option<&mut OtpChallenge> {
        match self {
            Self::Code(challenge) => Some(challenge),
            Self::Nothing | Self::Locked(_) => None,
        }
    }

    /// A code that is still good, so that going on sends no other.
    pub(super) fn good_code(&self, now: Instant) -> Option<&OtpChallenge> {
        self.code().filter(|challenge| !challenge.is_too_old(now))
    }

    /// Until when no first message may be asked for.
    pub(super) fn locked_until(&self, now: Instant) -> Option<Instant> {
        let until = match self {
            Self::Nothing => return None,
            Self::Locked(until) => *until,
            Self::Code(challenge) => challenge.locked_until(),
        };
        (until > now).then_some(until)
    }

    /// A message was asked for, and nobody waits for the answer: it may be on its way.
    pub(super) fn was_given_up(&mut self, now: Instant) {
        match self {
            Self::Code(challenge) if !challenge.is_too_old(now) => challenge.was_given_up(now),
            Self::Nothing | Self::Locked(_) | Self::Code(_) => {
                *self = Self::Locked(now + policy::RESEND_AFTER);
            }
        }
    }

    /// Forgets a code that is worth nothing any more.
    fn without_the_old(self, now: Instant) -> Self {
        if self.good_code(now).is_some() || self.locked_until(now).is_some() {
            self
        } else {
            Self::Nothing
        }
    }
}

/// The messages to several receivers of one session. Whoever goes back and comes again finds
/// the code of their receiver as they left it.
pub(super) struct Sendings<K>(Vec<(K, Sending)>);

impl<K> Default for Sendings<K> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K> Sendings<K> {
    /// Takes out what stands with the receiver that `is` describes.
    pub(super) fn take(&mut self, now: Instant, is: impl Fn(&K) -> bool) -> Sending {
        match self.0.iter().position(|(receiver, _)| is(receiver)) {
            Some(at) => self.0.swap_remove(at).1.without_the_old(now),
            None => Sending::Nothing,
        }
    }

    /// Keeps what stands with a receiver that is left for now.
    pub(super) fn put(&mut self, receiver: K, sending: Sending) {
        match sending {
            Sending::Nothing => {}
            sending @ (Sending::Locked(_) | Sending::Code(_)) => self.0.push((receiver, sending)),
        }
    }

    /// Every code that is kept.
    pub(super) fn codes_mut(&mut self) -> impl Iterator<Item = &mut OtpChallenge> {
        self.0.iter_mut().filter_map(|(_, sending)| match sending {
            Sending::Code(challenge) => Some(challenge),
            Sending::Nothing | Sending::Locked(_) => None,
        })
    }
}
