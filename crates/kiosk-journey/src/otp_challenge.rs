//! A code that was sent and is awaited: the same for every journey (CRT_ABHA_105 to 107).

use super::{Allowance, DigitBox, DigitEntry, EntryEvent, Problem, policy};
use abdm_types::{Otp, OtpSent, TransactionId};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A sent code, what has been typed of it, and how often it may still be sent or tried.
pub struct OtpChallenge {
    transaction: TransactionId,
    phone_ends_with: Option<String>,
    sent_at: Instant,
    // What may still be sent to the same number, as the ledger said last.
    allowance: Allowance,
    // Of this code and of those before it.
    wrong: u8,
    expired: bool,
    code: Code,
    // Digits typed beyond the six.
    extra: usize,
    // When the finished code is checked without being told to.
    sends_at: Option<Instant>,
    // The code that was not right, so that the very same is not tried again.
    last_wrong: Option<Arc<Otp>>,
    // Nothing is typed before.
    rests_until: Option<Instant>,
}

enum Code {
    Typing(DigitEntry),
    // Kept until the answer is there, so that a try that never arrived can be made again.
    Complete(Arc<Otp>),
}

/// Whether a new code can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resend {
    /// Not yet: this long to wait.
    Wait(Duration),
    /// Now.
    Open,
    /// No more: every resend is used up.
    Spent,
}

impl OtpChallenge {
    /// A code was sent, after which `allowance` is left for its number.
    #[must_use]
    pub fn sent(sent: OtpSent, allowance: Allowance, now: Instant) -> Self {
        Self {
            transaction: sent.transaction,
            phone_ends_with: sent.phone_ends_with,
            sent_at: now,
            allowance,
            wrong: 0,
            expired: false,
            code: Code::Typing(DigitEntry::new(Otp::LENGTH)),
            extra: 0,
            sends_at: None,
            last_wrong: None,
            rests_until: None,
        }
    }

    /// A code was sent again: the old one is worth nothing now.
    #[must_use]
    pub fn sent_again(&self, sent: OtpSent, allowance: Allowance, now: Instant) -> Self {
        let sent = OtpSent {
            phone_ends_with: sent.phone_ends_with.or(self.phone_ends_with.clone()),
            ..sent
        };
        Self::sent(sent, allowance, now).tried(self.wrong)
    }

    /// So many codes that went to the same receiver before were not right.
    pub(super) fn tried(self, wrong: u8) -> Self {
        Self { wrong, ..self }
    }

    /// How many codes for this receiver were not right, or are lost.
    pub(super) fn wrong(&self) -> u8 {
        self.wrong
    }

    /// A new code was asked for, and nothing is known of it: the present one may still be the
    /// newest.
    pub(super) fn now_allows(&mut self, allowance: Allowance) {
        self.allowance = allowance;
    }

    /// The transaction of the code that counts.
    #[must_use]
    pub fn transaction(&self) -> &TransactionId {
        &self.transaction
    }

    /// The last digits of the phone that got the message.
    #[must_use]
    pub fn phone_ends_with(&self) -> Option<&str> {
        self.phone_ends_with.as_deref()
    }

    /// Takes a key. The sixth digit finishes the code, which is checked once it has been shown.
    ///
    /// # Errors
    ///
    /// What the screen is to say: of a character that is no digit, of digits that are too many,
    /// and of a code that was not right just now.
    pub fn press(&mut self, key: EntryEvent, now: Instant) -> Result<(), Problem> {
        let rests = self.rests_until.is_some_and(|until| now < until);
        if self.tries_left() == 0 || rests {
            return Ok(());
        }
        if !DigitEntry::knows(key) {
            return Err(Problem::OnlyDigits);
        }
        if let Code::Complete(_) = self.code {
            match key {
                EntryEvent::Digit(_) => {
                    self.stop_sending();
                    self.extra = self.extra.saturating_add(1);
                    return self.check_length();
                }
                EntryEvent::Erased if self.extra > 0 => {
                    self.extra -= 1;
                    self.check_length()?;
                    return self.finish(now);
                }
                EntryEvent::Erased | EntryEvent::ErasedAll => self.stop_sending(),
                EntryEvent::Character(_)
                | EntryEvent::LengthSwitched
                | EntryEvent::BoxTouched(_)
                | EntryEvent::ShowAsked => return Ok(()),
            }
        }
        self.extra = 0;
        self.type_into(key, now)
    }

    fn type_into(&mut self, key: EntryEvent, now: Instant) -> Result<(), Problem> {
        let erases = matches!(key, EntryEvent::Erased | EntryEvent::ErasedAll);
        let mut entry =
            match std::mem::replace(&mut self.code, Code::Typing(DigitEntry::new(Otp::LENGTH))) {
                Code::Typing(entry) => entry,
                Code::Complete(otp) if erases => match Arc::try_unwrap(otp) {
                    Ok(otp) => DigitEntry::of(otp.into_digits(), Otp::LENGTH),
                    // Still lent to a request: what was typed is not needed any more.
                    Err(_lent) => DigitEntry::new(Otp::LENGTH),
                },
                Code::Complete(otp) => {
                    self.code = Code::Complete(otp);
                    return Ok(());
                }
            };
        entry.press(key, now)?;
        match Otp::from_digits(entry.into_digits()) {
            Ok(otp) => {
                self.code = Code::Complete(Arc::new(otp));
                self.finish(now)
            }
            Err((_, digits)) => {
                self.code = Code::Typing(DigitEntry::of(digits, Otp::LENGTH));
                Ok(())
            }
        }
    }

    /// All six digits are there: the person sees them for a moment before they are checked.
    fn finish(&mut self, now: Instant) -> Result<(), Problem> {
        if self.repeats() {
            return Err(Problem::OtpRepeated);
        }
        self.sends_at = Some(now + policy::CODE_SHOWN);
        Ok(())
    }

    fn check_length(&self) -> Result<(), Problem> {
        match self.extra {
            0 => Ok(()),
            extra => Err(Problem::TooManyDigits {
                length: Otp::LENGTH,
                extra,
            }),
        }
    }

    /// Whether it is the code that was not right just now.
    fn repeats(&self) -> bool {
        match (&self.code, &self.last_wrong) {
            (Code::Complete(otp), Some(wrong)) => {
                otp.with(|digits| wrong.with(|wrong| digits == wrong))
            }
            (Code::Complete(_) | Code::Typing(_), _) => false,
        }
    }

    /// The finished code, when all six digits are there and no other.
    #[must_use]
    pub fn otp(&self) -> Option<Arc<Otp>> {
        match &self.code {
            Code::Complete(otp) if self.extra == 0 => Some(Arc::clone(otp)),
            Code::Complete(_) | Code::Typing(_) => None,
        }
    }

    /// Whether the code is to be checked now that the person wishes it: not while it is shown
    /// before it is checked anyway.
    ///
    /// # Errors
    ///
    /// What the screen is to say when there is no code that could be checked.
    pub(super) fn may_check(&self) -> Result<bool, Problem> {
        if let Some(void) = Problem::of_void(self) {
            return Err(void);
        }
        self.check_length()?;
        match &self.code {
            Code::Typing(_) => Err(Problem::OtpIncomplete),
            Code::Complete(_) if self.repeats() => Err(Problem::OtpRepeated),
            Code::Complete(_) => Ok(self.sends_at.is_none()),
        }
    }

    /// When the finished code is checked without being told to.
    #[must_use]
    pub fn sends_at(&self) -> Option<Instant> {
        self.sends_at
    }

    /// Whether the finished code has been shown for long enough.
    pub(super) fn is_due(&self, now: Instant) -> bool {
        self.sends_at.is_some_and(|at| at <= now)
    }

    /// The finished code is not checked by itself any more: the person went elsewhere, or it is
    /// being checked.
    pub(super) fn stop_sending(&mut self) {
        self.sends_at = None;
    }

    /// Until when the boxes take nothing, after a wrong code.
    #[must_use]
    pub fn rests_until(&self) -> Option<Instant> {
        self.rests_until
    }

    /// The six boxes. A code is shown as it is typed: the person compares it with the phone,
    /// and it is worth nothing a moment later.
    #[must_use]
    pub fn boxes(&self) -> Vec<DigitBox> {
        match &self.code {
            Code::Typing(entry) => entry.open_boxes(),
            Code::Complete(otp) => otp.with(|ascii| {
                ascii
                    .iter()
                    .map(|digit| DigitBox::Shown(digit.wrapping_sub(b'0')))
                    .collect()
            }),
        }
    }

    /// The code was not right: the boxes are empty again, and one try is gone.
    pub fn was_wrong(&mut self, now: Instant) {
        self.wrong = self.wrong.saturating_add(1);
        self.rests_until = Some(now + policy::REST_AFTER_WRONG);
        if let Code::Complete(otp) = self.clear() {
            self.last_wrong = Some(otp);
        }
    }

    /// The code was tried, and the answer was lost: that try is gone. The digits stay, because it
    /// may never have arrived.
    pub(super) fn was_lost(&mut self) {
        self.wrong = self.wrong.saturating_add(1);
        if self.tries_left() == 0 {
            let _ = self.clear();
        }
    }

    /// The code is too old: only a new one helps.
    pub fn has_expired(&mut self) {
        self.expired = true;
        let _ = self.clear();
    }

    /// How often a code for this receiver may still be tried; with the present one not at all once it
    /// is too old.
    #[must_use]
    pub fn tries_left(&self) -> u8 {
        if self.expired {
            return 0;
        }
        policy::MAX_TRIES.saturating_sub(self.wrong)
    }

    /// Whether the service said that the code is too old.
    pub(super) fn is_expired(&self) -> bool {
        self.expired
    }

    /// Whether a new code can be asked for.
    #[must_use]
    pub fn resend(&self, now: Instant) -> Resend {
        if self.resends_left() == 0 {
            return Resend::Spent;
        }
        match self.allowance.not_before.saturating_duration_since(now) {
            Duration::ZERO => Resend::Open,
            remaining => Resend::Wait(remaining),
        }
    }

    /// How many resends are left: none after the last try.
    #[must_use]
    pub fn resends_left(&self) -> u8 {
        if self.tries_are_spent() {
            0
        } else {
            self.allowance.left
        }
    }

    /// Whether as many codes for this receiver were wrong as may be.
    pub(super) fn tries_are_spent(&self) -> bool {
        self.wrong >= policy::MAX_TRIES
    }

    /// Whether nothing can be done with this code any more: no try and no resend is left.
    #[must_use]
    pub fn is_spent(&self) -> bool {
        self.tries_left() == 0 && self.resends_left() == 0
    }

    /// When the screen changes by itself: the seconds to the next resend, and the moment at
    /// which a finished code is checked.
    #[must_use]
    pub fn wake_at(&self, now: Instant) -> Option<Instant> {
        let sends_at = self.sends_at.filter(|at| *at > now);
        let resend = match self.resend(now) {
            Resend::Wait(remaining) => next_second(now + remaining, now),
            Resend::Open | Resend::Spent => None,
        };
        [sends_at, resend].into_iter().flatten().min()
    }

    /// Whether the code is older than codes live, and another one may come in its place.
    #[must_use]
    pub fn is_too_old(&self, now: Instant) -> bool {
        let is_old = now.saturating_duration_since(self.sent_at) >= policy::OTP_LIFETIME;
        is_old && !self.tries_are_spent()
    }

    fn clear(&mut self) -> Code {
        self.extra = 0;
        self.sends_at = None;
        std::mem::replace(&mut self.code, Code::Typing(DigitEntry::new(Otp::LENGTH)))
    }
}

/// When a countdown to `until` shows its next second. `None` when it is over.
pub(super) fn next_second(until: Instant, now: Instant) -> Option<Instant> {
    let remaining = until.checked_duration_since(now)?;
    let whole = u64::from(remaining.subsec_nanos() == 0);
    let next = Duration::from_secs(remaining.as_secs().checked_sub(whole)?);
    Some(now + (remaining - next))
}

#[cfg(test)]
mod tests;
