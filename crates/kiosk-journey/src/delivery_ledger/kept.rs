//! What the next start of the program has to know of the counts, and how it is taken up again.
//!
//! Times are kept in UTC, of a clock that never runs backwards: it begins at the moment that the shell
//! names ([`Now::utc`]) and goes on by the monotonic half.

use super::entry::Entry;
use super::number::{Keys, LedgerKey, NumberHash, NumberName};
use super::{Delivery, DeliveryLedger, HOUR, MINUTE};
use crate::policy;
use crate::step::CodeUse;
use abdm_types::{Now, UtcMillis};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// What is known of one number. It replaces what was known before; an empty one forgets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberCounts {
    /// Which.
    pub name: NumberName,
    /// The messages that count, oldest first, with what each was for.
    pub sent: Vec<(CodeUse, UtcMillis)>,
    /// After a right code: the next of this use is not sent before.
    pub rests: Vec<(CodeUse, UtcMillis)>,
    /// The service demanded a pause until then.
    pub locked_until: Option<UtcMillis>,
    /// For which Aadhaar number an ABHA may have been made, and since when.
    pub lost: Option<(NumberName, UtcMillis)>,
}

/// All counts, as they were kept.
#[derive(Default)]
pub struct KeptCounts {
    /// What is known of each number.
    pub numbers: Vec<NumberCounts>,
    /// The messages and look-ups of the last hour, oldest first.
    pub messages: Vec<UtcMillis>,
}

/// What is under way and may be done, if nothing more is heard: it is kept as if it were.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    Message(Delivery),
    LookUp,
    Enrolment {
        aadhaar: NumberHash,
        found_by: Option<NumberHash>,
    },
}

/// What changed since it was kept last.
#[derive(Default)]
pub(super) struct Changes {
    pub(super) numbers: BTreeSet<NumberName>,
    pub(super) messages: bool,
    pub(super) expected: Option<Expected>,
    /// An ABHA that the service has made or found, as long as the person is here: after a power cut
    /// nobody knows whether they have seen it.
    made: Option<Expected>,
}

impl Changes {
    fn mark(&mut self, expected: Expected) {
        let (first, second) = match expected {
            Expected::Message(delivery) => (Some(delivery.to), None),
            Expected::LookUp => (None, None),
            Expected::Enrolment { aadhaar, found_by } => (Some(aadhaar), found_by),
        };
        let names = [first, second].into_iter().flatten();
        self.numbers.extend(names.map(|number| number.name));
        self.messages |= !matches!(expected, Expected::Enrolment { .. });
    }
}

impl DeliveryLedger {
    /// A message is about to be asked for.
    pub(crate) fn expect_message(&mut self, delivery: Delivery) {
        self.move_to_present_key(delivery.to);
        self.expect(Expected::Message(delivery));
    }

    /// The same of a look-up.
    pub(crate) fn expect_look_up(&mut self) {
        self.expect(Expected::LookUp);
    }

    /// An ABHA is about to be made. `found_by` as in [`DeliveryLedger::enrolment_was_lost`].
    pub(crate) fn expect_enrolment(&mut self, aadhaar: NumberHash, found_by: Option<NumberHash>) {
        for number in [Some(aadhaar), found_by].into_iter().flatten() {
            self.move_to_present_key(number);
        }
        self.expect(Expected::Enrolment { aadhaar, found_by });
    }

    fn expect(&mut self, expected: Expected) {
        self.changes.mark(expected);
        self.changes.expected = Some(expected);
    }

    /// Whatever was expected has come, or will not.
    pub(crate) fn expects_nothing(&mut self) {
        if let Some(expected) = self.changes.expected.take() {
            self.changes.mark(expected);
        }
    }

    /// The service has answered that there is an ABHA. Until the person has gone it is kept as one that
    /// may have been made: what they were shown of it, a start after a power cut does not know.
    pub(crate) fn enrolment_was_answered(
        &mut self,
        aadhaar: NumberHash,
        found_by: Option<NumberHash>,
    ) {
        let made = Expected::Enrolment { aadhaar, found_by };
        self.changes.mark(made);
        self.changes.made = Some(made);
    }

    /// The session ends in order.
    pub(crate) fn person_has_gone(&mut self) {
        if let Some(made) = self.changes.made.take() {
            self.changes.mark(made);
        }
    }

    /// What is to be kept now: the numbers about which something else is known, and the messages of
    /// the hour if they are others.
    pub(crate) fn take_changes(
        &mut self,
        now: Instant,
    ) -> (Vec<NumberCounts>, Option<Vec<UtcMillis>>) {
        let names = std::mem::take(&mut self.changes.numbers);
        let numbers = names.into_iter().map(|name| self.counts_of(name, now));
        let numbers = numbers.collect();
        let messages = std::mem::take(&mut self.changes.messages).then(|| self.all_messages(now));
        (numbers, messages)
    }

    fn counts_of(&self, name: NumberName, now: Instant) -> NumberCounts {
        let nothing = Entry::default();
        let entry = self.entries.get(&name).unwrap_or(&nothing);
        let mut counts = entry.kept(name, |at| self.utc(at));
        let now = self.utc(now);
        let Changes { expected, made, .. } = self.changes;
        for open in [expected, made].into_iter().flatten() {
            match open {
                Expected::Message(delivery) if delivery.to.name == name => {
                    counts.sent.push((delivery.code_use, now));
                }
                Expected::Enrolment { aadhaar, found_by }
                    if aadhaar.name == name || found_by.is_some_and(|by| by.name == name) =>
                {
                    counts.lost = Some((aadhaar.name, now));
                }
                Expected::Message(_) | Expected::LookUp | Expected::Enrolment { .. } => {}
            }
        }
        counts
    }

    fn all_messages(&self, now: Instant) -> Vec<UtcMillis> {
        let expected = matches!(
            self.changes.expected,
            Some(Expected::Message(_) | Expected::LookUp)
        );
        let sent = self.messages.iter().copied();
        let sent = sent.chain(expected.then_some(now));
        sent.map(|at| self.utc(at)).collect()
    }

    /// Takes up what was kept by an earlier run, with the keys that its numbers are known under. What
    /// this run has counted before is forgotten: nobody has begun anything yet.
    pub(crate) fn restore(
        &mut self,
        counts: KeptCounts,
        (present, before): (LedgerKey, Option<LedgerKey>),
        now: Now,
    ) {
        self.keys = Keys::new(present, before);
        self.clock = now;
        self.changes = Changes::default();
        let past = |at: UtcMillis| {
            let ago = u64::try_from(now.utc.0.saturating_sub(at.0)).unwrap_or(0);
            // Where the clock of the system has not run for so long, it counts as of now: longer, and
            // never shorter.
            now.monotonic
                .checked_sub(Duration::from_millis(ago))
                .unwrap_or(now.monotonic)
        };
        let later = |until: UtcMillis, most: Duration| {
            let left = u64::try_from(until.0.saturating_sub(now.utc.0)).unwrap_or(0);
            now.monotonic + Duration::from_millis(left).min(most)
        };
        self.entries = counts
            .numbers
            .into_iter()
            .filter(|number| self.keys.knows(number.name))
            .map(|number| (number.name, Entry::of_kept(number, past, later)))
            .collect();
        let messages = counts.messages.into_iter().map(past);
        self.messages = messages.collect();
        self.entries
            .retain(|_, entry| entry.still_counts(now.monotonic));
        self.messages
            .retain(|at| now.monotonic.saturating_duration_since(*at) < HOUR);
        // What was asked for and refused in the last minute is not known any more.
        let minute = |at: &Instant| now.monotonic.saturating_duration_since(*at) < MINUTE;
        self.requests = self.messages.iter().copied().filter(minute).collect();
        // Under this run's clock.
        self.changes.numbers = self.entries.keys().copied().collect();
        self.changes.messages = true;
    }

    /// Another key serves from now on.
    pub(crate) fn renew_key(&mut self, present: LedgerKey, before: Option<LedgerKey>) {
        self.keys = Keys::new(present, before);
        let keys = &self.keys;
        self.entries.retain(|name, _| keys.knows(*name));
    }

    /// A moment on the clock of what is kept.
    fn utc(&self, at: Instant) -> UtcMillis {
        let millis = |time: Duration| i64::try_from(time.as_millis()).unwrap_or(i64::MAX / 4);
        let Now { monotonic, utc } = self.clock;
        UtcMillis(match at.checked_duration_since(monotonic) {
            Some(after) => utc.0.saturating_add(millis(after)),
            None => utc.0.saturating_sub(millis(monotonic - at)),
        })
    }
}

impl Entry {
    fn kept(&self, name: NumberName, utc: impl Fn(Instant) -> UtcMillis) -> NumberCounts {
        let times = |times: &[(CodeUse, Instant)]| {
            let times = times.iter().map(|(code_use, at)| (*code_use, utc(*at)));
            times.collect()
        };
        NumberCounts {
            name,
            sent: times(&self.sent),
            rests: times(&self.rests),
            locked_until: self.locked_until.map(&utc),
            lost: self.lost.map(|(aadhaar, at)| (aadhaar, utc(at))),
        }
    }

    fn of_kept(
        counts: NumberCounts,
        past: impl Fn(UtcMillis) -> Instant,
        later: impl Fn(UtcMillis, Duration) -> Instant,
    ) -> Self {
        let sent = counts.sent.into_iter();
        let rests = counts.rests.into_iter();
        Self {
            sent: sent.map(|(code_use, at)| (code_use, past(at))).collect(),
            rests: rests
                .map(|(code_use, until)| (code_use, later(until, policy::RESEND_AFTER)))
                .collect(),
            locked_until: counts
                .locked_until
                .map(|until| later(until, policy::COUNTED_FOR)),
            lost: counts.lost.map(|(aadhaar, at)| (aadhaar, past(at))),
        }
    }
}
