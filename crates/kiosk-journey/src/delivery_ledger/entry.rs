//! What the ledger knows of one number.

use super::number::{NumberHash, NumberName};
use super::{Allowance, CodeUse, CooldownReason, Refusal};
use crate::policy;
use std::time::Instant;

/// Messages, pauses, and an enrolment whose answer was lost.
#[derive(Default)]
pub(super) struct Entry {
    // At most `policy::MAX_SENDS`, oldest first, each with what it was for.
    pub(super) sent: Vec<(CodeUse, Instant)>,
    // After a right code: the next of the same use is not sent before.
    pub(super) rests: Vec<(CodeUse, Instant)>,
    pub(super) locked_until: Option<Instant>,
    // For which Aadhaar number an ABHA may have been made, and since when.
    pub(super) lost: Option<(NumberName, Instant)>,
}

impl Entry {
    pub(super) fn asked(&mut self, code_use: CodeUse, now: Instant) {
        self.sent.retain(|(_, at)| counts(*at, now));
        self.rests.retain(|(_, until)| *until > now);
        self.sent.push((code_use, now));
    }

    pub(super) fn was_heard_of(&mut self, now: Instant) {
        if let Some((_, at)) = self.sent.last_mut() {
            *at = now;
        }
    }

    pub(super) fn was_not_sent(&mut self) {
        let _ = self.sent.pop();
    }

    pub(super) fn proven(&mut self) {
        let sent = self.sent.drain(..);
        self.rests
            .extend(sent.map(|(code_use, at)| (code_use, at + policy::RESEND_AFTER)));
    }

    pub(super) fn lock(&mut self, until: Instant) {
        self.locked_until = self.locked_until.max(Some(until));
    }

    pub(super) fn lost(&mut self, aadhaar: NumberName, now: Instant) {
        self.lost = Some((aadhaar, now));
    }

    /// Its number is known by another name now, and so is the Aadhaar number if it is one.
    pub(super) fn moved(&mut self, to: NumberHash) {
        if let Some((aadhaar, _)) = &mut self.lost
            && to.has(*aadhaar)
        {
            *aadhaar = to.name;
        }
    }

    pub(super) fn lost_for(&self, now: Instant) -> Option<NumberName> {
        let (aadhaar, at) = self.lost?;
        counts(at, now).then_some(aadhaar)
    }

    pub(super) fn found_nothing(&mut self) -> Option<NumberName> {
        self.lost.take().map(|(aadhaar, _)| aadhaar)
    }

    pub(super) fn refusal(&self, code_use: CodeUse, now: Instant) -> Option<Refusal> {
        if let Some(until) = self.locked_until.filter(|until| *until > now) {
            return Some(Refusal::Locked(until));
        }
        let Allowance { left, not_before } = self.allowance(code_use, now);
        if left == 0 {
            Some(Refusal::Spent)
        } else if not_before > now {
            Some(Refusal::Cooldown(CooldownReason::Minute, not_before))
        } else {
            None
        }
    }

    pub(super) fn allowance(&self, code_use: CodeUse, now: Instant) -> Allowance {
        let is_locked = self.locked_until.is_some_and(|until| until > now);
        let sent = self.sent.iter().filter(|(_, at)| counts(*at, now)).count();
        let sent = u8::try_from(sent).unwrap_or(u8::MAX);
        let minute = self.sent.last().map(|(_, at)| *at + policy::RESEND_AFTER);
        let same_use = self.rests.iter().filter(|(rests, _)| *rests == code_use);
        let rest = same_use.map(|(_, until)| *until).max();
        Allowance {
            left: if is_locked {
                0
            } else {
                policy::MAX_SENDS.saturating_sub(sent)
            },
            not_before: minute.max(rest).map_or(now, |until| until.max(now)),
        }
    }

    /// Whether anything of it is to be kept.
    pub(super) fn still_counts(&self, now: Instant) -> bool {
        self.sent.last().is_some_and(|(_, at)| counts(*at, now))
            || self.rests.iter().any(|(_, until)| *until > now)
            || self.locked_until.is_some_and(|until| until > now)
            || self.lost_for(now).is_some()
    }
}

fn counts(at: Instant, now: Instant) -> bool {
    now.saturating_duration_since(at) < policy::COUNTED_FOR
}
