//! What was sent to whom. These counts outlive a session: neither "Finish" nor any other way
//! through the screens sends more messages than the rules allow (CRT_ABHA_106), to one number or
//! from one kiosk. No number is kept, only its keyed hash.

mod entry;
mod kept;
mod number;

pub use kept::{KeptCounts, NumberCounts};
pub(super) use number::NumberHash;
pub use number::{LedgerKey, NumberName};

use super::step::CodeUse;
use super::{Problem, StopReason, policy};
use abdm_types::{LoginId, Now, UtcMillis};
use entry::Entry;
use kept::Changes;
use number::Keys;
use std::collections::{BTreeMap, VecDeque};
use std::time::{Duration, Instant};

/// The counts of one kiosk, from the start of the program or from those before.
pub(super) struct DeliveryLedger {
    keys: Keys,
    // The beginning of the clock of what is kept.
    clock: Now,
    per_hour: usize,
    entries: BTreeMap<NumberName, Entry>,
    // Messages and look-ups of the last hour, oldest first.
    messages: VecDeque<Instant>,
    // Requests of the last minute, whatever came of them.
    requests: VecDeque<Instant>,
    changes: Changes,
}

/// A message: to whom, and what for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Delivery {
    pub(super) to: NumberHash,
    /// After a right code, only the next of the same use waits out its minute.
    pub(super) code_use: CodeUse,
}

/// What may still be sent to a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// So many messages.
    pub left: u8,
    /// The next one not before.
    pub not_before: Instant,
}

/// How long nothing can be asked for, and why. It passes by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cooldown {
    /// Why.
    pub reason: CooldownReason,
    /// When it is over, for the countdown.
    pub until: Instant,
    /// When it is over, for the clock on the wall.
    pub until_utc: UtcMillis,
}

/// Why nothing can be asked for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CooldownReason {
    /// A message was asked for, and may be on its way ([`policy::RESEND_AFTER`]).
    Minute,
    /// Too many requests one after the other ([`policy::MAX_REQUESTS_A_MINUTE`]).
    Pace,
    /// The kiosk has sent as many messages as it may in an hour.
    Hour,
}

/// Why a message is not asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Not yet: this passes while the person is here.
    Cooldown(CooldownReason, Instant),
    /// The number had all that it gets in [`policy::COUNTED_FOR`].
    Spent,
    /// The service demanded a pause for this number.
    Locked(Instant),
}

impl Refusal {
    /// What the person is told: under the control, or on a screen of its own.
    pub(super) fn told(self, now: Now) -> Result<Problem, StopReason> {
        match self {
            Self::Cooldown(reason, until) => Ok(Problem::Cooldown(Cooldown {
                reason,
                until,
                until_utc: now.utc_at(until),
            })),
            Self::Spent => Err(StopReason::CodesSpent),
            Self::Locked(until) => Err(StopReason::LockedOut {
                until,
                until_utc: now.utc_at(until),
            }),
        }
    }
}

impl DeliveryLedger {
    /// Nothing was sent yet.
    pub(super) fn new(key: LedgerKey, per_hour: u16, now: Now) -> Self {
        Self {
            keys: Keys::new(key, None),
            clock: now,
            per_hour: usize::from(per_hour),
            entries: BTreeMap::new(),
            messages: VecDeque::new(),
            requests: VecDeque::new(),
            changes: Changes::default(),
        }
    }

    /// The name of a number in this ledger.
    pub(super) fn hash(&self, id: &LoginId) -> NumberHash {
        self.keys.hash(id)
    }

    /// What is known of a number.
    fn entry(&self, number: NumberHash) -> Option<&Entry> {
        let before = || self.entries.get(&number.before?);
        self.entries.get(&number.name).or_else(before)
    }

    /// The same, to be changed; under the present key from now on.
    fn entry_mut(&mut self, number: NumberHash) -> Option<&mut Entry> {
        self.move_to_present_key(number);
        let entry = self.entries.get_mut(&number.name)?;
        let _ = self.changes.numbers.insert(number.name);
        Some(entry)
    }

    /// The same of a number of which nothing may be known yet.
    fn entry_of(&mut self, number: NumberHash) -> &mut Entry {
        self.move_to_present_key(number);
        let _ = self.changes.numbers.insert(number.name);
        self.entries.entry(number.name).or_default()
    }

    fn move_to_present_key(&mut self, number: NumberHash) {
        if let Some(before) = number.before
            && let Some(mut entry) = self.entries.remove(&before)
        {
            entry.moved(number);
            self.changes.numbers.extend([before, number.name]);
            let _ = self.entries.insert(number.name, entry);
        }
    }

    /// Why no message of this kind may be asked for now.
    pub(super) fn refusal(&self, delivery: Delivery, now: Instant) -> Option<Refusal> {
        let entry = self.entry(delivery.to);
        if entry.is_none() && self.entries.len() >= policy::LEDGER_CAPACITY {
            // Nothing is forgotten to make room: that would be a way round the limits.
            return Some(Refusal::Cooldown(CooldownReason::Hour, now + HOUR));
        }
        entry
            .and_then(|entry| entry.refusal(delivery.code_use, now))
            .or_else(|| self.busy(now))
    }

    /// Whether a message may be asked for. Yes counts as a request of this minute.
    pub(super) fn admit(&mut self, delivery: Delivery, now: Instant) -> Result<(), Refusal> {
        self.forget_the_old(now);
        match self.refusal(delivery, now) {
            Some(refusal) => Err(refusal),
            None => {
                self.requests.push_back(now);
                Ok(())
            }
        }
    }

    /// The same for a look-up, which sends no message but tells of other people.
    pub(super) fn admit_look_up(&mut self, now: Instant) -> Result<(), Refusal> {
        self.forget_the_old(now);
        match self.busy(now) {
            Some(refusal) => Err(refusal),
            None => {
                self.requests.push_back(now);
                Ok(())
            }
        }
    }

    /// A message is asked for now: from here on it counts as sent, whatever becomes of the answer.
    pub(super) fn asked(&mut self, delivery: Delivery, now: Instant) {
        self.expects_nothing();
        self.entry_of(delivery.to).asked(delivery.code_use, now);
        self.messages.push_back(now);
        self.changes.messages = true;
        self.leaves(now);
    }

    /// The same for a look-up.
    pub(super) fn looked_up(&mut self, now: Instant) {
        self.expects_nothing();
        self.messages.push_back(now);
        self.changes.messages = true;
        self.leaves(now);
    }

    /// The request that was admitted last may have waited for its session: it counts as one of the
    /// minute in which it leaves.
    fn leaves(&mut self, now: Instant) {
        if let Some(at) = self.requests.back_mut() {
            *at = now;
        }
    }

    /// It was sent, or nothing more will be heard of it: it may have left as late as now.
    pub(super) fn was_heard_of(&mut self, delivery: Delivery, now: Instant) {
        if let Some(entry) = self.entry_mut(delivery.to) {
            entry.was_heard_of(now);
        }
    }

    /// The message that was asked for last was certainly not sent.
    pub(super) fn was_not_sent(&mut self, delivery: Delivery) {
        if let Some(entry) = self.entry_mut(delivery.to) {
            entry.was_not_sent();
        }
        let _ = self.messages.pop_back();
        self.changes.messages = true;
    }

    /// The last look-up certainly never arrived.
    pub(super) fn was_not_looked_up(&mut self) {
        let _ = self.messages.pop_back();
        self.changes.messages = true;
    }

    /// The code was right: whoever has the phone is here and wants it. What was sent counts no
    /// more, but the next code of the same use waits out its minute.
    pub(super) fn proven(&mut self, to: NumberHash) {
        if let Some(entry) = self.entry_mut(to) {
            entry.proven();
        }
    }

    /// The service demands a pause for this number.
    pub(super) fn lock(&mut self, to: NumberHash, until: Instant) {
        self.entry_of(to).lock(until);
    }

    /// What may still be sent.
    pub(super) fn allowance(&self, delivery: Delivery, now: Instant) -> Allowance {
        match self.entry(delivery.to) {
            Some(entry) => entry.allowance(delivery.code_use, now),
            None => Allowance {
                left: policy::MAX_SENDS,
                not_before: now,
            },
        }
    }

    /// An ABHA may have been made for this Aadhaar number: no second one is asked for before
    /// somebody has looked. `mobile` is the one that it would be found by, where it is proven.
    pub(super) fn enrolment_was_lost(
        &mut self,
        aadhaar: NumberHash,
        mobile: Option<NumberHash>,
        now: Instant,
    ) {
        self.entry_of(aadhaar).lost(aadhaar.name, now);
        if let Some(mobile) = mobile {
            self.entry_of(mobile).lost(aadhaar.name, now);
        }
    }

    /// Whether an ABHA may have been made for this Aadhaar number.
    pub(super) fn may_have_abha(&self, aadhaar: NumberHash, now: Instant) -> bool {
        self.entry(aadhaar)
            .and_then(|entry| entry.lost_for(now))
            .is_some_and(|lost| aadhaar.has(lost))
    }

    /// Somebody looked with this number, and no ABHA was there.
    pub(super) fn nobody_was_found(&mut self, with: NumberHash) {
        let aadhaar = self.entry_mut(with).and_then(Entry::found_nothing);
        if let Some(aadhaar) = aadhaar
            && let Some(entry) = self.entries.get_mut(&aadhaar)
        {
            let _ = entry.found_nothing();
            let _ = self.changes.numbers.insert(aadhaar);
        }
    }

    /// Why nothing at all may be asked for now.
    fn busy(&self, now: Instant) -> Option<Refusal> {
        let over = |times: &VecDeque<Instant>, most: usize, window| {
            let at = times.len().checked_sub(most)?;
            let until = *times.get(at)? + window;
            (until > now).then_some(until)
        };
        let hour = over(&self.messages, self.per_hour, HOUR)
            .map(|until| Refusal::Cooldown(CooldownReason::Hour, until));
        hour.or_else(|| {
            over(&self.requests, policy::MAX_REQUESTS_A_MINUTE, MINUTE)
                .map(|until| Refusal::Cooldown(CooldownReason::Pace, until))
        })
    }

    fn forget_the_old(&mut self, now: Instant) {
        let drop_before = |times: &mut VecDeque<Instant>, window: Duration| {
            while times.front().is_some_and(|at| *at + window <= now) {
                let _ = times.pop_front();
            }
        };
        drop_before(&mut self.messages, HOUR);
        drop_before(&mut self.requests, MINUTE);
        let forgotten = &mut self.changes.numbers;
        self.entries.retain(|name, entry| {
            let counts = entry.still_counts(now);
            if !counts {
                let _ = forgotten.insert(*name);
            }
            counts
        });
    }
}

const HOUR: Duration = Duration::from_secs(60 * 60);
const MINUTE: Duration = Duration::from_secs(60);

#[cfg(test)]
mod tests;
