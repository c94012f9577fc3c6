//! What an earlier run of the program has left.

use super::{Home, Session, Stage};
use crate::journey::Journey;
use crate::step::Step;
use crate::{
    AccountEvent, CutOff, JourneyKind, KeptCounts, LedgerKey, Recorded, SlipNumber, StepEvent,
    policy,
};
use abdm_types::Now;
use std::time::Instant;

impl Session {
    /// Takes up the counts of an earlier run, before anybody has begun anything. `present` names
    /// numbers from now on; `before` is the key that did so until then. The UTC of `now` is that of
    /// the clock that the counts were kept by, which never runs backwards: what is kept from now on
    /// goes on by it.
    pub fn restore(
        &mut self,
        counts: KeptCounts,
        (present, before): (LedgerKey, Option<LedgerKey>),
        last_slip: SlipNumber,
        now: Now,
    ) {
        self.ledger.restore(counts, (present, before), now);
        self.slips.go_on_after(last_slip);
        self.diary.slip_is_kept(last_slip);
    }

    /// Another key names numbers from now on. What is known under the one before it is found under
    /// both; what is known under an older one is forgotten.
    pub fn renew_key(&mut self, present: LedgerKey, before: Option<LedgerKey>) {
        self.ledger.renew_key(present, before);
    }

    /// An earlier run of the program stopped while this was asked for. Whoever chooses a language in
    /// the time that such a person may still be here is told ([`policy::CUT_OFF_TOLD`]), until
    /// somebody looks, or says that it was not them.
    pub fn was_cut_off(&mut self, cut_off: CutOff, now: Instant) {
        self.cut_off = Some((cut_off, now + policy::CUT_OFF_TOLD));
    }

    /// What is told of an earlier run of the program now.
    #[must_use]
    pub fn cut_off(&self, now: Instant) -> Option<CutOff> {
        let (cut_off, until) = self.cut_off?;
        (now < until).then_some(cut_off)
    }

    /// The page after the choice of a language.
    pub(super) fn first_page(&mut self, now: Instant) -> Stage {
        match self.cut_off(now) {
            Some(cut_off) => {
                self.outbox.record(Recorded::ToldOfCutOff);
                Stage::Journey(Journey::cut_off(self.plan(JourneyKind::Login), cut_off))
            }
            None => Stage::Home(Home::default()),
        }
    }

    /// Whether it was them.
    pub(super) fn mind_the_cut_off(&mut self, event: &StepEvent) {
        let is_told =
            matches!(self.step(), Some(Step::Notice(notice)) if notice.is_of_an_earlier_run());
        let is_answer = matches!(
            event,
            StepEvent::WentBack | StepEvent::Account(AccountEvent::SignInAsked)
        );
        if is_told && is_answer {
            self.cut_off = None;
        }
    }
}
