//! A code that was sent and is awaited: the same for every journey (CRT_ABHA_105 to 107).

use super::{DigitBox, DigitEntry, EntryEvent, policy};
use crate::domain::{Otp, OtpSent, TransactionId};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A sent code, what has been typed of it, and how often it may still be sent or tried.
pub struct OtpChallenge {
    transaction: TransactionId,
    phone_ends_with: Option<String>,
    sent_at: Instant,
    // When a new code was asked for and the answer not waited for: it may be on its way.
    given_up_at: Option<Instant>,
    resends: u8,
    wrong: u8,
    expired: bool,
    code: Code,
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
    /// A code was sent for the first time.
    #[must_use]
    pub fn sent(sent: OtpSent, now: Instant) -> Self {
        Self {
            transaction: sent.transaction,
            phone_ends_with: sent.phone_ends_with,
            sent_at: now,
            given_up_at: None,
            resends: 0,
            wrong: 0,
            expired: false,
            code: Code::Typing(DigitEntry::new(Otp::LENGTH)),
        }
    }

    /// A code was sent again: the old one is worth nothing now.
    #[must_use]
    pub fn sent_again(&self, sent: OtpSent, now: Instant) -> Self {
        Self {
            resends: self.resends.saturating_add(1),
            phone_ends_with: sent.phone_ends_with.or(self.phone_ends_with.clone()),
            transaction: sent.transaction,
            sent_at: now,
            given_up_at: None,
            wrong: 0,
            expired: false,
            code: Code::Typing(DigitEntry::new(Otp::LENGTH)),
        }
    }

    /// A new code was asked for and the answer not waited for. It counts as sent, or giving up
    /// would be a way to ask for any number of them; the present code may still be the newest.
    pub(super) fn was_given_up(&mut self, now: Instant) {
        self.resends = self.resends.saturating_add(1);
        self.given_up_at = Some(now);
    }

    /// The service sends no more codes; the present one may still be tried.
    pub(super) fn no_more_codes(&mut self) {
        self.resends = policy::MAX_RESENDS;
    }

    /// Until when no new code may be asked for.
    pub(super) fn locked_until(&self) -> Instant {
        self.given_up_at.unwrap_or(self.sent_at) + policy::RESEND_AFTER
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

    /// Takes a key. Answers false for a character that is no digit.
    pub fn press(&mut self, key: EntryEvent, now: Instant) -> bool {
        if self.tries_left() == 0 {
            return true;
        }
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
                    return DigitEntry::knows(key);
                }
            };
        let known = entry.press(key, now);
        self.code = match Otp::from_digits(entry.into_digits()) {
            Ok(otp) => Code::Complete(Arc::new(otp)),
            Err((_, digits)) => Code::Typing(DigitEntry::of(digits, Otp::LENGTH)),
        };
        known
    }

    /// The finished code, when all six digits are there.
    #[must_use]
    pub fn otp(&self) -> Option<Arc<Otp>> {
        match &self.code {
            Code::Complete(otp) => Some(Arc::clone(otp)),
            Code::Typing(_) => None,
        }
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
    pub fn was_wrong(&mut self) {
        self.wrong = self.wrong.saturating_add(1);
        self.clear();
    }

    /// The code is too old: only a new one helps.
    pub fn has_expired(&mut self) {
        self.expired = true;
        self.clear();
    }

    /// How often the present code may still be tried.
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
        if self.resends >= policy::MAX_RESENDS {
            return Resend::Spent;
        }
        match self.locked_until().saturating_duration_since(now) {
            Duration::ZERO => Resend::Open,
            remaining => Resend::Wait(remaining),
        }
    }

    /// How many resends are left.
    #[must_use]
    pub fn resends_left(&self) -> u8 {
        policy::MAX_RESENDS.saturating_sub(self.resends)
    }

    /// Whether nothing can be done with this code any more: no try and no resend is left.
    #[must_use]
    pub fn is_spent(&self) -> bool {
        self.tries_left() == 0 && self.resends_left() == 0
    }

    /// When the screen changes by itself: the seconds to the next resend, or the end of the
    /// code's life.
    #[must_use]
    pub fn wake_at(&self, now: Instant) -> Option<Instant> {
        match self.resend(now) {
            Resend::Wait(remaining) => {
                let whole = u64::from(remaining.subsec_nanos() == 0);
                let next = Duration::from_secs(remaining.as_secs() - whole);
                Some(now + (remaining - next))
            }
            Resend::Open | Resend::Spent => None,
        }
    }

    /// Whether the code is older than codes live.
    #[must_use]
    pub fn is_too_old(&self, now: Instant) -> bool {
        now.saturating_duration_since(self.sent_at) >= policy::OTP_LIFETIME
    }

    fn clear(&mut self) {
        self.code = Code::Typing(DigitEntry::new(Otp::LENGTH));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent() -> OtpSent {
        OtpSent {
            transaction: TransactionId::new("a"),
            phone_ends_with: Some("5708".to_owned()),
        }
    }

    fn type_code(challenge: &mut OtpChallenge, now: Instant) {
        for digit in [1, 2, 3, 4, 5, 6] {
            assert!(challenge.press(EntryEvent::Digit(digit), now));
        }
    }

    #[test]
    fn crt_abha_106_resend_is_locked_until_sixty_seconds() {
        let start = Instant::now();
        let challenge = OtpChallenge::sent(sent(), start);
        let almost = start + Duration::from_millis(59_999);
        assert_eq!(
            challenge.resend(almost),
            Resend::Wait(Duration::from_millis(1))
        );
        assert_eq!(
            challenge.resend(start + Duration::from_secs(60)),
            Resend::Open
        );
    }

    #[test]
    fn crt_abha_106_exactly_two_resends() {
        let start = Instant::now();
        let first = OtpChallenge::sent(sent(), start);
        let second = first.sent_again(sent(), start + Duration::from_secs(60));
        let third = second.sent_again(sent(), start + Duration::from_secs(120));
        assert_eq!(second.resends_left(), 1);
        assert_eq!(
            third.resend(start + Duration::from_secs(600)),
            Resend::Spent
        );
    }

    #[test]
    fn crt_abha_105_takes_six_digits() {
        let now = Instant::now();
        let mut challenge = OtpChallenge::sent(sent(), now);
        for digit in [1, 2, 3, 4, 5] {
            assert!(challenge.press(EntryEvent::Digit(digit), now));
            assert!(challenge.otp().is_none());
        }
        assert!(challenge.press(EntryEvent::Digit(6), now));
        assert!(challenge.otp().is_some());
        assert!(!challenge.press(EntryEvent::Character('a'), now));
    }

    #[test]
    fn crt_abha_107_a_wrong_code_clears_the_boxes_and_takes_a_try() {
        let now = Instant::now();
        let mut challenge = OtpChallenge::sent(sent(), now);
        type_code(&mut challenge, now);
        challenge.was_wrong();
        assert!(challenge.otp().is_none());
        assert_eq!(challenge.tries_left(), 2);
        assert_eq!(challenge.boxes()[0], DigitBox::Next);
        challenge.was_wrong();
        challenge.was_wrong();
        assert_eq!(challenge.tries_left(), 0);
        let _ = challenge.press(EntryEvent::Digit(1), now);
        assert_eq!(challenge.boxes()[0], DigitBox::Next, "no try, no typing");
    }

    #[test]
    fn a_finished_code_can_be_mended() {
        let now = Instant::now();
        let mut challenge = OtpChallenge::sent(sent(), now);
        type_code(&mut challenge, now);
        assert!(challenge.press(EntryEvent::Erased, now));
        assert!(challenge.otp().is_none());
        assert_eq!(challenge.boxes()[4], DigitBox::Shown(5));
        assert_eq!(challenge.boxes()[5], DigitBox::Next);
    }

    #[test]
    fn wakes_on_whole_seconds() {
        let start = Instant::now();
        let challenge = OtpChallenge::sent(sent(), start);
        assert_eq!(
            challenge.wake_at(start),
            Some(start + Duration::from_secs(1))
        );
        let later = start + Duration::from_millis(1_250);
        assert_eq!(
            challenge.wake_at(later),
            Some(start + Duration::from_secs(2))
        );
        let open = start + Duration::from_secs(60);
        assert_eq!(challenge.wake_at(open), None);
    }
}
