//! What the record is told of a session beside its calls: who came and went, journeys, limits, paper.

use super::{Session, Stage};
use crate::effect::Outbox;
use crate::step::{PrintStage, Saving, Step};
use crate::{
    Effect, Journey, JourneyKind, Limit, Paper, Printing, Recorded, RequestId, SaveTarget, Screen,
    SessionEnd, SlipNumber, StopReason,
};
use abdm_types::Fault;
use std::time::Instant;

/// What was told last.
#[derive(Default)]
pub(super) struct Diary {
    is_begun: bool,
    journey: Option<Walked>,
    told: Option<Told>,
    slip: SlipNumber,
}

/// How far a journey has come.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Walked {
    kind: JourneyKind,
    at: Screen,
    has_account: bool,
}

/// What the person is told that goes into the record.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    Limit(Limit),
    Staff(Fault),
}

/// What a printer or a disk is at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct AtPaper {
    pub(super) job: Option<RequestId>,
    pub(super) save: Option<SaveTarget>,
}

impl Walked {
    fn of(journey: &Journey) -> Self {
        Self {
            kind: journey.kind(),
            at: journey.screen(),
            has_account: journey.has_abha() || matches!(journey.step(), Step::Done(_)),
        }
    }

    fn ended(self) -> Recorded {
        Recorded::JourneyEnded {
            kind: self.kind,
            at: self.at,
            has_account: self.has_account,
        }
    }
}

impl Diary {
    /// This number is in the record.
    pub(super) fn slip_is_kept(&mut self, slip: SlipNumber) {
        self.slip = slip;
    }

    /// A session ends. Of one that nobody has begun nothing is said.
    fn close(&mut self, last: Option<Walked>, why: SessionEnd, out: &mut Outbox) {
        let next = Self {
            slip: self.slip,
            ..Self::default()
        };
        let diary = std::mem::replace(self, next);
        if let Some(walked) = diary.journey {
            let last = last.filter(|last| last.kind == walked.kind);
            out.record(last.unwrap_or(walked).ended());
        }
        if diary.is_begun {
            out.record(Recorded::SessionEnded(why));
        }
    }
}

impl Session {
    /// What an event has changed, before what follows from it.
    pub(super) fn keep_diary(&mut self, now: Instant) {
        let mut news = self.counted(now);
        if !self.diary.is_begun && self.has_somebody() {
            self.diary.is_begun = true;
            news.push(Recorded::SessionBegan);
        }
        let walked = self.stage.journey().map(Walked::of);
        let before = std::mem::replace(&mut self.diary.journey, walked);
        if before.map(|before| before.kind) != walked.map(|walked| walked.kind) {
            news.extend(before.map(Walked::ended));
            news.extend(walked.map(|walked| Recorded::JourneyBegan(walked.kind)));
        }
        let news = news.into_iter().map(Effect::Record);
        let _ = self.outbox.effects.splice(0..0, news);
        let told = self.told();
        if let Some(told) = told.filter(|_| self.diary.told != told) {
            self.outbox.record(match told {
                Told::Limit(limit) => Recorded::LimitReached(limit),
                Told::Staff(fault) => Recorded::StaffCalled(fault),
            });
        }
        self.diary.told = told;
    }

    /// What the next start of the program has to know.
    fn counted(&mut self, now: Instant) -> Vec<Recorded> {
        let (numbers, messages) = self.ledger.take_changes(now);
        let mut news: Vec<_> = numbers.into_iter().map(Recorded::Counts).collect();
        news.extend(messages.map(Recorded::Messages));
        let slip = self.slips.last();
        if std::mem::replace(&mut self.diary.slip, slip) != slip {
            news.push(Recorded::SlipNumber(slip));
        }
        news
    }

    /// The session is about to be wiped.
    pub(super) fn close_diary(&mut self, why: SessionEnd) {
        let last = self.stage.journey().map(Walked::of);
        self.diary.close(last, why, &mut self.outbox);
    }

    /// Whether somebody has begun to use the kiosk. At the desk home is where the next person
    /// begins.
    #[must_use]
    pub fn has_somebody(&self) -> bool {
        match &self.stage {
            Stage::Language | Stage::Goodbye(_) => false,
            Stage::Home(home) => !self.settings.is_front_desk() || !home.is_untouched(),
            Stage::Journey(_) => true,
        }
    }

    fn told(&self) -> Option<Told> {
        if let Some(Step::Notice(notice)) = self.step() {
            let reason = notice.reason();
            if let StopReason::StaffNeeded(fault) = reason {
                return Some(Told::Staff(fault));
            }
            return Limit::of_stop(reason).map(Told::Limit);
        }
        let limit = self.problem().and_then(Limit::of_problem);
        limit.map(Told::Limit)
    }

    /// What is under way at a printer or a disk.
    pub(super) fn paper(&self) -> AtPaper {
        let save = self.card().and_then(|card| {
            if let Saving::Running(_, to) = card.saving() {
                Some(to)
            } else {
                None
            }
        });
        let print = self.printing().and_then(Printing::running);
        AtPaper {
            job: print.map(|(id, _)| id),
            save,
        }
    }

    /// What of it is over now.
    pub(super) fn note_paper(&mut self, before: AtPaper) {
        let now = self.paper();
        let paper = match self.slip() {
            Some(slip) if slip.only_leads_back() => Paper::ConsentSlip,
            Some(_) => Paper::Slip,
            None => Paper::Card,
        };
        let stage = self.printing().map(Printing::stage);
        if before.job.is_some() && now.job != before.job {
            let done = stage == Some(PrintStage::Asked);
            self.outbox.record(Recorded::Printed { paper, done });
        }
        let saving = self.card().map(crate::CardStep::saving);
        if let (Some(to), None) = (before.save, now.save) {
            let done = matches!(saving, Some(Saving::Done(_, _)));
            self.outbox.record(Recorded::CardSaved { to, done });
        }
    }
}
