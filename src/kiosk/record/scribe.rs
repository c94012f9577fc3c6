//! What the journey says becomes entries of the record.

use super::clock::LedgerClock;
use super::{ConsentShown, counts, names};
use crate::domain::Fault;
use crate::journey::{CallOutcome, ConsentEvidence, Recorded, RequestId, RequestKind, Screen};
use crate::record::{
    CallAnswered, CallId, CallSent, CodePurpose, Entry, EventKind, Journey, OpenCall, Place,
    SessionId, TransactionRef, Validation,
};
use std::collections::BTreeMap;
use std::time::Instant;

/// What is known of the present session, for the entries that follow.
#[derive(Default)]
pub(in crate::kiosk) struct Scribe {
    session: Option<SessionId>,
    journey: Option<Journey>,
    // Asked for and not over.
    calls: BTreeMap<RequestId, CallSent>,
    consent: Option<crate::record::ConsentEvidence>,
    clock: Option<LedgerClock>,
    // Cut off with an earlier run, and not told yet.
    left: Vec<OpenCall>,
}

/// What the window knows beside, when something is recorded.
pub(in crate::kiosk) struct Seen<'a> {
    pub(in crate::kiosk) screen: Screen,
    /// How often the present code may still be tried.
    pub(in crate::kiosk) tries_left: u8,
    pub(in crate::kiosk) consent: &'a ConsentShown,
}

/// A call that is about to leave.
#[derive(Clone, Copy)]
pub(in crate::kiosk) struct Leaving {
    sent: CallSent,
    /// Whether it waits until that is on the disk.
    pub(super) waits: bool,
}

impl Leaving {
    pub(super) fn entry(self, request_id: Option<[u8; 16]>) -> Entry {
        let request_id = request_id.map(crate::record::RequestId::from_bytes);
        Entry::CallSent(CallSent {
            request_id,
            ..self.sent
        })
    }
}

impl Scribe {
    /// Goes on after an earlier run.
    pub(in crate::kiosk) fn take_up(&mut self, clock: LedgerClock, left: Vec<OpenCall>) {
        self.clock = Some(clock);
        self.left = left;
    }

    /// A call that was asked for, before it leaves.
    pub(in crate::kiosk) fn leaving(&self, id: RequestId, kind: RequestKind) -> Option<Leaving> {
        let sent = *self.calls.get(&id)?;
        let waits = kind.waits_for_the_record();
        Some(Leaving { sent, waits })
    }

    /// The entries of several things that happened at once.
    pub(in crate::kiosk) fn entries(
        &mut self,
        recorded: Vec<Recorded>,
        seen: &Seen<'_>,
        now: Instant,
    ) -> Vec<Entry> {
        let counts = recorded
            .iter()
            .any(|one| matches!(one, Recorded::Counts(_) | Recorded::Messages(_)));
        let mut entries = Vec::new();
        for one in recorded {
            self.write(one, seen, &mut entries);
        }
        let mark = self.clock.filter(|_| counts);
        entries.extend(mark.and_then(|clock| clock.mark(now)).map(Entry::Clock));
        entries
    }

    fn write(&mut self, recorded: Recorded, seen: &Seen<'_>, entries: &mut Vec<Entry>) {
        let place = self.place(seen.screen);
        let mut tell = |kind: EventKind| entries.push(Entry::Event(kind.at(place)));
        match recorded {
            Recorded::SessionBegan => {
                self.session = Some(SessionId::from_random(rand::random()));
                let place = self.place(seen.screen);
                entries.push(Entry::Event(EventKind::SessionBegan.at(place)));
            }
            Recorded::SessionEnded(why) => {
                tell(EventKind::SessionEnded {
                    why: names::end(why),
                });
                self.session = None;
                self.consent = None;
                self.calls.clear();
            }
            Recorded::JourneyBegan(kind) => {
                self.journey = Some(names::journey(kind));
                let place = self.place(seen.screen);
                entries.push(Entry::Event(EventKind::JourneyBegan.at(place)));
            }
            Recorded::JourneyEnded { at, .. } => {
                let place = self.place(at);
                entries.push(Entry::Event(EventKind::JourneyDone.at(place)));
                self.journey = None;
            }
            Recorded::Consent(evidence) => self.consent(&evidence, seen, entries),
            Recorded::CallAsked {
                id,
                kind,
                transaction,
            } => {
                let transaction = transaction.as_ref().map(TransactionRef::of);
                let sent = CallSent {
                    call: CallId::from_random(rand::random()),
                    kind: names::call(kind),
                    place,
                    transaction,
                    request_id: None,
                };
                let _ = self.calls.insert(id, sent);
                // What was agreed to, tied to the transaction that it is used in.
                let used = self.consent.as_ref().filter(|_| kind.enrols());
                entries.extend(used.map(|consent| {
                    Entry::Consent(crate::record::ConsentEvidence {
                        transaction,
                        ..consent.clone()
                    })
                }));
            }
            Recorded::CallEnded {
                id,
                kind,
                outcome,
                transaction,
            } => {
                if let Some(sent) = self.calls.remove(&id) {
                    entries.push(Entry::CallAnswered(CallAnswered {
                        call: sent.call,
                        kind: sent.kind,
                        place,
                        outcome: outcome_of(outcome),
                        transaction: transaction.as_ref().map(TransactionRef::of),
                        request_id: None,
                    }));
                }
                let of_fault = fault_news(outcome).map(|news| Entry::Event(news.at(place)));
                entries.extend(of_fault);
                let news = call_news(kind, outcome, seen.tries_left);
                entries.extend(news.map(|news| Entry::Event(news.at(place))));
            }
            Recorded::Account(fact) => {
                if let Some(kind) = names::account(fact) {
                    tell(kind);
                }
            }
            Recorded::LimitReached(limit) => tell(EventKind::LimitReached {
                limit: names::limit(limit),
            }),
            Recorded::StaffCalled(fault) => {
                if let Fault::SecureConnection { cause } = fault {
                    tell(names::of_tls(cause));
                }
                tell(EventKind::StaffCalled { fault: Some(fault) });
            }
            Recorded::HandoffAnswered { agreed } => tell(EventKind::HandoffAnswered { agreed }),
            Recorded::CardSaved { to, done } => tell(card(names::saved(to), done)),
            Recorded::Printed { paper, done } => tell(card(names::printed(paper), done)),
            Recorded::Counts(counts) => entries.push(Entry::Counts(counts::written(&counts))),
            Recorded::Messages(moments) => entries.push(Entry::Messages(moments)),
            Recorded::SlipNumber(slip) => {
                let slip = crate::record::SlipNumber {
                    day: slip.day,
                    number: slip.number,
                };
                entries.push(Entry::SlipNumber(slip));
            }
            Recorded::ToldOfCutOff => {
                tell(EventKind::PersonToldOfRestart);
                entries.extend(self.close_left());
            }
        }
    }

    fn consent(&mut self, said: &ConsentEvidence, seen: &Seen<'_>, entries: &mut Vec<Entry>) {
        let place = self.place(seen.screen);
        let text = seen.consent.text();
        let refused = said.refused.clone();
        let evidence = crate::record::ConsentEvidence::of(&said.record, refused, &text, place);
        entries.push(Entry::Consent(evidence.clone()));
        let before = self.consent.take();
        let kind = match (said.given, before) {
            (true, _) => {
                self.consent = Some(evidence);
                EventKind::ConsentGiven
            }
            (false, Some(_)) => EventKind::ConsentWithdrawn,
            (false, None) => EventKind::ConsentRefused,
        };
        entries.push(Entry::Event(kind.at(place)));
    }

    /// Something that happened on a screen, of which the journey does not tell.
    pub(in crate::kiosk) fn seen_on(&self, screen: Screen, kind: EventKind) -> Entry {
        Entry::Event(kind.at(self.place(screen)))
    }

    /// Whether somebody is there.
    pub(in crate::kiosk) fn has_session(&self) -> bool {
        self.session.is_some()
    }

    /// What an earlier run was cut off at is told: its calls are over, and nobody knows how.
    pub(in crate::kiosk) fn close_left(&mut self) -> Vec<Entry> {
        let left = std::mem::take(&mut self.left);
        let lost = left.iter().map(CallAnswered::lost);
        lost.map(Entry::CallAnswered).collect()
    }

    fn place(&self, screen: Screen) -> Place {
        Place {
            session: self.session,
            journey: self.journey,
            step: names::step(screen),
        }
    }
}

const fn outcome_of(outcome: CallOutcome) -> crate::record::CallOutcome {
    match outcome {
        CallOutcome::Done => crate::record::CallOutcome::Done,
        CallOutcome::Failed(fault) | CallOutcome::AnswerLost(fault) => {
            crate::record::CallOutcome::Failed(fault)
        }
        CallOutcome::GivenUp { sent: true } => crate::record::CallOutcome::GivenUp,
        CallOutcome::GivenUp { sent: false } | CallOutcome::NotRecorded => {
            crate::record::CallOutcome::NotSent
        }
    }
}

/// What the end of a call says of the service and the way to it, beside what staff are called for.
const fn fault_news(outcome: CallOutcome) -> Option<EventKind> {
    let (CallOutcome::Failed(fault) | CallOutcome::AnswerLost(fault)) = outcome else {
        return None;
    };
    if matches!(fault, Fault::EncryptionUnknown | Fault::KeyRefused) {
        Some(EventKind::EncryptionFailed)
    } else if matches!(fault, Fault::Garbled) {
        let what = Validation::Answer;
        Some(EventKind::ValidationFailed { what })
    } else {
        None
    }
}

/// What the end of a call says of a code or an ABHA.
fn call_news(kind: RequestKind, outcome: CallOutcome, tries_left: u8) -> Option<EventKind> {
    if kind.enrols() && outcome.is_unknown() {
        return Some(EventKind::AbhaMayHaveBeenMade);
    }
    let purpose = names::purpose(kind)?;
    match outcome {
        CallOutcome::Done if names::asks_for_a_code(kind) => Some(EventKind::CodeAsked { purpose }),
        CallOutcome::Done => Some(EventKind::CodeRight { purpose }),
        CallOutcome::Failed(Fault::OtpWrong) => Some(EventKind::CodeWrong {
            purpose,
            tries_left,
        }),
        CallOutcome::Failed(fault) if purpose == CodePurpose::SignIn => {
            Some(EventKind::SignInRefused { fault })
        }
        CallOutcome::Failed(_)
        | CallOutcome::AnswerLost(_)
        | CallOutcome::GivenUp { .. }
        | CallOutcome::NotRecorded => None,
    }
}

const fn card(way: crate::record::CardWay, done: bool) -> EventKind {
    if done {
        EventKind::CardGiven { way }
    } else {
        EventKind::CardNotGiven { way }
    }
}
