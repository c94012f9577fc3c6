//! What happened since a moment, for counts: what and where, and nothing of whose visit it was.

use super::event::{CardWay, Limit, SessionEnd};
use super::names::{Journey, Step};
use super::record::Record;
use super::{WriteError, call};
use abdm_types::{Fault, UtcMillis};
use serde::Deserialize;

/// What is read of entries that can be counted, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldSince {
    /// From this moment on it is all there is: the one that was asked for, or a later one where the
    /// record begins later.
    pub from: UtcMillis,
    /// What happened.
    pub told: Vec<Told>,
}

/// One thing that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// When.
    pub at: UtcMillis,
    /// What.
    pub what: What,
    /// On which way.
    pub journey: Option<Journey>,
    /// At which screen.
    pub step: Option<Step>,
}

/// What can be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Somebody began.
    SessionBegan,
    /// A session is over.
    SessionEnded(SessionEnd),
    /// A way was chosen.
    JourneyBegan,
    /// A screen was reached.
    StepReached,
    /// An ABHA was made.
    AbhaMade,
    /// An ABHA was found, signed in to, or its number told.
    AbhaFound,
    /// The answer to the making of an ABHA is lost.
    AbhaMayHaveBeenMade,
    /// An account was switched on again.
    Reactivated,
    /// A mobile was changed.
    MobileChanged,
    /// A card or a slip left the kiosk.
    CardGiven(CardWay),
    /// A limit was reached.
    LimitReached(Limit),
    /// Only staff can help.
    StaffNeeded(Fault),
    /// A call leaves.
    CallSent,
    /// A call came to nothing.
    CallFailed(Fault),
    /// Somebody was told of a call that was cut off.
    PersonTold,
    /// Entries are missing before this one.
    Gap,
}

/// So many entries are looked at: a day of more people than a kiosk can have.
const MOST: u32 = 200_000;

#[derive(Deserialize)]
struct Content {
    entry: String,
    event: Option<String>,
    outcome: Option<String>,
    fault: Option<String>,
    why: Option<SessionEnd>,
    way: Option<CardWay>,
    limit: Option<Limit>,
    is_new: Option<bool>,
    journey: Option<Journey>,
    step: Option<Step>,
}

impl Record {
    /// What happened since a moment, oldest first, of the last 200,000 entries.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if the file cannot be read.
    pub fn told_since(&self, from: UtcMillis) -> Result<ToldSince, WriteError> {
        let sql = "SELECT at, kept, content FROM entry ORDER BY seq DESC LIMIT ?1";
        let mut statement = self.connection().prepare(sql)?;
        let mut rows = statement.query([MOST])?;
        let mut told = Vec::new();
        let mut first = None;
        while let Some(row) = rows.next()? {
            let at = UtcMillis(row.get(0)?);
            if at < from {
                first = Some(from);
                break;
            }
            first = Some(at);
            let (kept, content): (bool, Vec<u8>) = (row.get(1)?, row.get(2)?);
            if let Some(one) = Some(&content).filter(|_| kept).and_then(|it| read(at, it)) {
                told.push(one);
            }
        }
        told.reverse();
        Ok(ToldSince {
            from: first.unwrap_or(from),
            told,
        })
    }
}

/// `None` of what is not counted, and of what this program does not know.
fn read(at: UtcMillis, content: &[u8]) -> Option<Told> {
    let content: Content = serde_json::from_slice(content).ok()?;
    let fault = || call::fault_named(content.fault.as_deref()?);
    let what = match (content.entry.as_str(), content.event.as_deref()) {
        ("event", Some("session-began")) => What::SessionBegan,
        ("event", Some("session-ended")) => What::SessionEnded(content.why?),
        ("event", Some("journey-began")) => What::JourneyBegan,
        ("event", Some("step-reached")) => What::StepReached,
        ("event", Some("abha-created")) if content.is_new? => What::AbhaMade,
        ("event", Some("abha-created" | "signed-in" | "number-retrieved")) => What::AbhaFound,
        ("event", Some("abha-may-have-been-made")) => What::AbhaMayHaveBeenMade,
        ("event", Some("account-reactivated")) => What::Reactivated,
        ("event", Some("mobile-changed")) => What::MobileChanged,
        ("event", Some("card-given")) => What::CardGiven(content.way?),
        ("event", Some("limit-reached")) => What::LimitReached(content.limit?),
        ("event", Some("staff-called")) => What::StaffNeeded(fault()?),
        ("event", Some("person-told-of-restart")) => What::PersonTold,
        ("event", Some("record-gap")) => What::Gap,
        ("call-sent", _) => What::CallSent,
        ("call-answered", _) if content.outcome.as_deref() != Some("done") => {
            What::CallFailed(fault()?)
        }
        _ => return None,
    };
    Some(Told {
        at,
        what,
        journey: content.journey,
        step: content.step,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Access, CallAnswered, CallId, CallKind, CallOutcome, CallSent, CodePurpose, Entry,
        EventKind, OpenOptions, Place, SessionId, Stamp, Version,
    };

    const MORNING: i64 = 1_795_759_200_000;

    fn stamp(minute: i64) -> Stamp {
        Stamp::in_india(UtcMillis(MORNING + minute * 60_000))
    }

    #[test]
    fn what_was_written_is_told_in_its_order_and_nothing_before_the_moment() {
        let folder = tempfile::tempdir().unwrap();
        let options = OpenOptions {
            access: Access::Kiosk,
            program: Version {
                major: 0,
                minor: 1,
                patch: 0,
            },
            at: stamp(0),
        };
        let mut record =
            Record::open(&folder.path().join("r").join("record.sqlite"), &options).unwrap();
        let place = Place {
            session: Some(SessionId::from_random([1; 16])),
            journey: Some(Journey::Login),
            step: Some(Step::LoginId),
        };
        let sent = CallSent {
            call: CallId::from_random([2; 16]),
            kind: CallKind::VerifyLogin,
            place,
            transaction: None,
            request_id: None,
        };
        let answered = |outcome| {
            Entry::CallAnswered(CallAnswered {
                call: sent.call,
                kind: sent.kind,
                place,
                outcome,
                transaction: None,
                request_id: None,
            })
        };
        let fault = Fault::OtpWrong;
        let kinds = [
            (EventKind::SessionBegan, Some(What::SessionBegan)),
            (EventKind::JourneyBegan, Some(What::JourneyBegan)),
            (EventKind::StepReached, Some(What::StepReached)),
            (
                EventKind::AbhaCreated { is_new: true },
                Some(What::AbhaMade),
            ),
            (
                EventKind::AbhaCreated { is_new: false },
                Some(What::AbhaFound),
            ),
            (EventKind::SignedIn, Some(What::AbhaFound)),
            (EventKind::NumberRetrieved, Some(What::AbhaFound)),
            (
                EventKind::AbhaMayHaveBeenMade,
                Some(What::AbhaMayHaveBeenMade),
            ),
            (EventKind::AccountReactivated, Some(What::Reactivated)),
            (EventKind::MobileChanged, Some(What::MobileChanged)),
            (
                EventKind::CardGiven {
                    way: CardWay::Printed,
                },
                Some(What::CardGiven(CardWay::Printed)),
            ),
            (
                EventKind::LimitReached {
                    limit: Limit::WrongCodes,
                },
                Some(What::LimitReached(Limit::WrongCodes)),
            ),
            (EventKind::StaffCalled { fault: None }, None),
            (
                EventKind::StaffCalled { fault: Some(fault) },
                Some(What::StaffNeeded(fault)),
            ),
            (EventKind::PersonToldOfRestart, Some(What::PersonTold)),
            (EventKind::RecordGap { missing: 3 }, Some(What::Gap)),
            (
                EventKind::CodeAsked {
                    purpose: CodePurpose::SignIn,
                },
                None,
            ),
            (
                EventKind::SessionEnded {
                    why: SessionEnd::TimedOut,
                },
                Some(What::SessionEnded(SessionEnd::TimedOut)),
            ),
        ];
        let early = Entry::Event(EventKind::SessionBegan.at(place));
        let _ = record.append(&[early], stamp(1)).unwrap();
        let entries: Vec<_> = kinds
            .iter()
            .map(|(kind, _)| Entry::Event(kind.at(place)))
            .chain([
                Entry::CallSent(sent),
                answered(CallOutcome::Failed(fault)),
                answered(CallOutcome::Done),
                answered(CallOutcome::GivenUp),
            ])
            .collect();
        let _ = record.append(&entries, stamp(5)).unwrap();

        let from = stamp(3).utc;
        let read = record.told_since(from).unwrap();
        assert_eq!(read.from, from);
        let expected: Vec<_> = kinds
            .iter()
            .filter_map(|(_, what)| *what)
            .chain([What::CallSent, What::CallFailed(fault)])
            .collect();
        let told: Vec<_> = read.told.iter().map(|told| told.what).collect();
        assert_eq!(told, expected);
        let alike = |told: &Told| {
            told.at == stamp(5).utc
                && told.journey == place.journey
                && told.step == Some(Step::LoginId)
        };
        assert!(read.told.iter().all(alike));
        // A record that begins later tells since when.
        let all = record.told_since(UtcMillis(0)).unwrap();
        assert_eq!(all.from, stamp(0).utc);
        assert_eq!(all.told.len(), expected.len() + 1);
    }
}
