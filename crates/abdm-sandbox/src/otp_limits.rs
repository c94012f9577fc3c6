//! One-time codes: how many may be sent and tried, and how long they hold.

use super::clock::later;
use super::limits::CHANNELS;
use super::rejection::Rejection;
use abdm_types::UtcMillis;
use std::collections::BTreeMap;
use uuid::Uuid;

/// How long a code holds (protocol.md section 11.4).
pub(super) const CODE_SECONDS: i64 = 600;
/// The first message and two more.
pub(super) const SENDS: u8 = 3;
/// The third wrong entry brings the pause. That number is not published; three is a choice
/// (protocol.md section 17, item 4).
pub(super) const WRONG_TRIES: u8 = 3;
/// How long nothing goes on after too many of either.
pub(super) const PAUSE_SECONDS: i64 = 1800;

/// Whose messages go together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Channel {
    /// UIDAI's messages for one Aadhaar number.
    Aadhaar(&'static str),
    /// ABDM's messages to one mobile.
    Mobile(String),
    /// ABDM's messages to one e-mail address.
    Email(String),
    /// The messages of one transaction, whoever sends them: NHA's own text counts so (protocol.md
    /// section 19).
    Transaction(Uuid),
}

impl Channel {
    /// Where messages and tries are counted.
    pub(super) fn counted(&self, txn_id: Uuid, by_person: bool) -> Self {
        if by_person {
            self.clone()
        } else {
            Self::Transaction(txn_id)
        }
    }
}

/// A code that was sent, and how often it was mistyped.
#[derive(Clone)]
pub(super) struct Code {
    digits: String,
    sent_at: UtcMillis,
    wrong: u8,
}

/// What came of an entered code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OtpOutcome {
    /// It is the one.
    Right,
    /// It is not.
    Wrong,
    /// It might have been, but is too old.
    Expired,
    /// Too many wrong ones: a pause has begun or still runs.
    Paused,
}

impl OtpOutcome {
    /// `Ok` for the right code alone.
    pub(super) const fn accepted(self) -> Result<(), Rejection> {
        match self {
            Self::Right => Ok(()),
            Self::Wrong => Err(Rejection::OtpWrong),
            Self::Expired => Err(Rejection::OtpExpired),
            Self::Paused => Err(Rejection::TooMany),
        }
    }
}

#[derive(Default)]
struct Count {
    sends: u8,
    last_send: Option<UtcMillis>,
    no_sends_until: Option<UtcMillis>,
    no_tries_until: Option<UtcMillis>,
}

impl Count {
    fn matters(&self, now: UtcMillis) -> bool {
        let was_sent = self.last_send.map(|last| later(last, PAUSE_SECONDS));
        [was_sent, self.no_sends_until, self.no_tries_until]
            .into_iter()
            .any(|until| runs(until, now))
    }
}

/// Counts messages and wrong entries.
#[derive(Default)]
pub(super) struct OtpLimits {
    counts: BTreeMap<Channel, Count>,
}

impl Code {
    /// A code that is sent now.
    pub(super) fn new(digits: String, now: UtcMillis) -> Self {
        Self {
            digits,
            sent_at: now,
            wrong: 0,
        }
    }
}

impl OtpLimits {
    /// The count of a channel. Of too many, those go that nothing depends on any more, or else the
    /// one that was used first.
    fn count(&mut self, channel: &Channel, now: UtcMillis) -> &mut Count {
        if self.counts.len() >= CHANNELS && !self.counts.contains_key(channel) {
            self.counts.retain(|_, count| count.matters(now));
            if self.counts.len() >= CHANNELS {
                let first = self.counts.iter().min_by_key(|(_, count)| count.last_send);
                if let Some(first) = first.map(|(channel, _)| channel.clone()) {
                    self.counts.remove(&first);
                }
            }
        }
        self.counts.entry(channel.clone()).or_default()
    }

    /// Counts one more message. False when there were too many: the first refusal begins the
    /// pause, later ones do not prolong it.
    pub(super) fn may_send(&mut self, channel: &Channel, now: UtcMillis) -> bool {
        let count = self.count(channel, now);
        if runs(count.no_tries_until, now) || runs(count.no_sends_until, now) {
            return false;
        }
        let paused_before = count.no_sends_until.take().is_some();
        let long_ago = count
            .last_send
            .is_none_or(|last| later(last, PAUSE_SECONDS) <= now);
        if paused_before || long_ago {
            count.sends = 0;
        }
        if count.sends >= SENDS {
            count.no_sends_until = Some(later(now, PAUSE_SECONDS));
            return false;
        }
        count.sends += 1;
        count.last_send = Some(now);
        true
    }

    /// Checks an entry. The count of a channel begins anew after a right one.
    pub(super) fn check(
        &mut self,
        channel: &Channel,
        code: &mut Code,
        entered: &str,
        now: UtcMillis,
    ) -> OtpOutcome {
        let count = self.count(channel, now);
        if runs(count.no_tries_until, now) {
            return OtpOutcome::Paused;
        }
        if later(code.sent_at, CODE_SECONDS) <= now {
            return OtpOutcome::Expired;
        }
        if code.digits == entered {
            return OtpOutcome::Right;
        }
        code.wrong = code.wrong.saturating_add(1);
        if code.wrong >= WRONG_TRIES {
            count.no_tries_until = Some(later(now, PAUSE_SECONDS));
            count.sends = 0;
            return OtpOutcome::Paused;
        }
        OtpOutcome::Wrong
    }

    /// Forgets a channel's count: its person has proved to be there.
    pub(super) fn clear(&mut self, channel: &Channel) {
        self.counts.remove(channel);
    }
}

fn runs(until: Option<UtcMillis>, now: UtcMillis) -> bool {
    until.is_some_and(|until| now < until)
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: UtcMillis = UtcMillis(1_000_000);

    fn at(seconds: i64) -> UtcMillis {
        later(START, seconds)
    }

    fn channel() -> Channel {
        Channel::Mobile("9999900001".to_owned())
    }

    #[test]
    fn three_messages_then_a_pause_of_thirty_minutes() {
        let mut limits = OtpLimits::default();
        for seconds in [0, 60, 120] {
            assert!(limits.may_send(&channel(), at(seconds)));
        }
        assert!(!limits.may_send(&channel(), at(180)));
        // A refused call does not prolong the pause that began at 180.
        assert!(!limits.may_send(&channel(), at(180 + 1799)));
        assert!(limits.may_send(&channel(), at(180 + 1800)));
        assert!(limits.may_send(&channel(), at(180 + 1801)));
    }

    #[test]
    fn channels_are_counted_apart() {
        let mut limits = OtpLimits::default();
        for _ in 0..3 {
            assert!(limits.may_send(&channel(), START));
        }
        assert!(!limits.may_send(&channel(), START));
        assert!(limits.may_send(&Channel::Aadhaar("999941057058"), START));
    }

    #[test]
    fn counts_so_many_channels_and_forgets_those_of_no_matter_first() {
        let mobile = |count: usize| Channel::Mobile(format!("{count:010}"));
        let mut limits = OtpLimits::default();
        for count in 0..CHANNELS {
            let seconds = if count == 7 { 0 } else { 1000 };
            assert!(limits.may_send(&mobile(count), at(seconds)));
        }
        assert!(limits.may_send(&mobile(CHANNELS), at(1800)));
        assert_eq!(limits.counts.len(), CHANNELS);
        assert!(!limits.counts.contains_key(&mobile(7)), "it was long ago");
        assert!(limits.may_send(&mobile(CHANNELS + 1), at(1801)));
        assert_eq!(limits.counts.len(), CHANNELS);
        assert!(!limits.counts.contains_key(&mobile(0)), "the first");
    }

    #[test]
    fn a_quiet_half_hour_forgets_old_messages() {
        let mut limits = OtpLimits::default();
        for _ in 0..3 {
            assert!(limits.may_send(&channel(), START));
        }
        assert!(limits.may_send(&channel(), at(1800)));
    }

    #[test]
    fn third_wrong_entry_pauses_and_the_right_one_comes_too_late() {
        let mut limits = OtpLimits::default();
        let mut code = Code::new("123456".to_owned(), START);
        assert_eq!(
            limits.check(&channel(), &mut code, "000000", at(1)),
            OtpOutcome::Wrong
        );
        assert_eq!(
            limits.check(&channel(), &mut code, "000001", at(2)),
            OtpOutcome::Wrong
        );
        assert_eq!(
            limits.check(&channel(), &mut code, "000002", at(3)),
            OtpOutcome::Paused
        );
        assert_eq!(
            limits.check(&channel(), &mut code, "123456", at(4)),
            OtpOutcome::Paused
        );
        assert!(!limits.may_send(&channel(), at(3 + 1799)));
        assert!(limits.may_send(&channel(), at(3 + 1800)));
    }

    #[test]
    fn a_new_code_has_its_own_tries() {
        let mut limits = OtpLimits::default();
        let mut first = Code::new("123456".to_owned(), START);
        for wrong in ["000000", "000001"] {
            assert_eq!(
                limits.check(&channel(), &mut first, wrong, at(1)),
                OtpOutcome::Wrong
            );
        }
        let mut second = Code::new("654321".to_owned(), at(60));
        assert_eq!(
            limits.check(&channel(), &mut second, "123456", at(61)),
            OtpOutcome::Wrong
        );
        assert_eq!(
            limits.check(&channel(), &mut second, "654321", at(62)),
            OtpOutcome::Right
        );
    }

    #[test]
    fn a_code_holds_for_ten_minutes_to_the_second() {
        let mut limits = OtpLimits::default();
        let mut code = Code::new("123456".to_owned(), START);
        assert_eq!(
            limits.check(
                &channel(),
                &mut code,
                "123456",
                UtcMillis(START.0 + 599_999)
            ),
            OtpOutcome::Right
        );
        assert_eq!(
            limits.check(&channel(), &mut code, "123456", at(600)),
            OtpOutcome::Expired
        );
    }
}
