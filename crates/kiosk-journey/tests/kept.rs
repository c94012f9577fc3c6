//! What a disk has of the counts, as the effects of a session say it.

use abdm_types::UtcMillis;
use kiosk_journey::{
    Effect, KeptCounts, LedgerKey, NumberCounts, NumberName, Recorded, SlipNumber,
};
use std::collections::BTreeMap;

const DAY: i64 = 24 * 60 * 60 * 1000;
const HOUR: i64 = 60 * 60 * 1000;

#[derive(Clone)]
pub struct Kept {
    generation: u64,
    numbers: BTreeMap<NumberName, NumberCounts>,
    messages: Vec<UtcMillis>,
    pub slip: SlipNumber,
}

impl Default for Kept {
    fn default() -> Self {
        Self {
            generation: 1,
            numbers: BTreeMap::new(),
            messages: Vec::new(),
            slip: SlipNumber::default(),
        }
    }
}

impl Kept {
    /// The key of this number.
    pub fn key(generation: u64) -> LedgerKey {
        let byte = u8::try_from(generation).unwrap();
        LedgerKey::kept(generation, [byte; 16])
    }

    /// The second key takes over; a third never does, which would come a day later.
    pub fn renew(&mut self) {
        self.generation = 2;
    }

    pub fn write(&mut self, effects: &[Effect]) {
        for effect in effects {
            match effect {
                Effect::Record(Recorded::Counts(counts)) if is_empty(counts) => {
                    let _ = self.numbers.remove(&counts.name);
                }
                Effect::Record(Recorded::Counts(counts)) => {
                    let _ = self.numbers.insert(counts.name, counts.clone());
                }
                Effect::Record(Recorded::Messages(moments)) => self.messages.clone_from(moments),
                Effect::Record(Recorded::SlipNumber(slip)) => self.slip = *slip,
                _ => {}
            }
        }
    }

    pub fn read(&self) -> (KeptCounts, (LedgerKey, Option<LedgerKey>)) {
        let counts = KeptCounts {
            numbers: self.numbers.values().cloned().collect(),
            messages: self.messages.clone(),
        };
        let before = (self.generation > 1).then(|| Self::key(self.generation - 1));
        (counts, (Self::key(self.generation), before))
    }

    /// What a restarted program wrote anew is what stood there, but for what counts no more.
    pub fn assert_holds(&self, before: &Self, now: UtcMillis) {
        for (name, counts) in &before.numbers {
            match self.numbers.get(name) {
                Some(kept) => assert_eq!(kept.sent, counts.sent),
                None => assert!(!counts_still(counts, now), "{counts:?} is forgotten"),
            }
            let lost = |of: &Self| Some(of.numbers.get(name)?.lost?.0);
            let is_fresh = counts.lost.is_some_and(|(_, at)| now.0 - at.0 < DAY);
            assert!(!is_fresh || lost(self) == lost(before), "{counts:?}");
        }
        let lately = |moments: &[UtcMillis]| {
            let lately = moments.iter().filter(|at| now.0 - at.0 < HOUR);
            lately.copied().collect::<Vec<_>>()
        };
        assert_eq!(lately(&self.messages), lately(&before.messages));
        assert_eq!(self.slip, before.slip);
    }
}

fn is_empty(counts: &NumberCounts) -> bool {
    counts.sent.is_empty()
        && counts.rests.is_empty()
        && counts.locked_until.is_none()
        && counts.lost.is_none()
}

fn counts_still(counts: &NumberCounts, now: UtcMillis) -> bool {
    counts.sent.last().is_some_and(|(_, at)| now.0 - at.0 < DAY)
        || counts.rests.iter().any(|(_, until)| *until > now)
        || counts.locked_until.is_some_and(|until| until > now)
        || counts.lost.is_some_and(|(_, at)| now.0 - at.0 < DAY)
}
