//! What the record knows of the day before this run of the program.
//!
//! It knows no notice by name. Where somebody was told something that no entry speaks of (the phone is
//! not here, the person is not of age), what stands is how the visit ended.

use super::Why;
use super::day::Day;
use super::visit::{Count, Outcome, Visit};
use crate::journey::{JourneyKind, Screen};
use crate::record::{CardWay, Journey, Limit, SessionEnd, Step, Told, ToldSince, What};

impl Day {
    /// Counts what the record tells. What it tells before a gap is not all, and is left out.
    pub(in crate::kiosk) fn of_record(read: &ToldSince) -> Self {
        let mut day = Self::since(read.from);
        let mut visit: Option<Visit> = None;
        for told in &read.told {
            if told.what == What::Gap {
                day = Self::since(told.at);
                visit = None;
                continue;
            }
            if told.what == What::SessionBegan {
                let cut_off = visit.take().and_then(|it| it.ends(Why::ProgramEnded));
                let began = [cut_off, Some(Count::Began)].into_iter().flatten();
                began.for_each(|count| day.add(count));
                visit = Some(Visit::begins(screen(told.step).unwrap_or(Screen::Home)));
            } else if let What::SessionEnded(end) = told.what {
                let ended = visit.take().and_then(|visit| visit.ends(of_end(end)));
                ended.into_iter().for_each(|count| day.add(count));
            } else if let Some(visit) = &mut visit {
                let counted = take(visit, told);
                counted.into_iter().for_each(|count| day.add(count));
            }
        }
        // The program was ended over it.
        let cut_off = visit.and_then(|visit| visit.ends(Why::ProgramEnded));
        cut_off.into_iter().for_each(|count| day.add(count));
        day
    }
}

fn take(visit: &mut Visit, told: &Told) -> Option<Count> {
    let outcome = match told.what {
        What::AbhaMade => Outcome::Made,
        What::AbhaFound => Outcome::Found,
        What::Reactivated => Outcome::Reactivated,
        What::MobileChanged => Outcome::MobileChanged,
        What::CardGiven(CardWay::Printed) => Outcome::Printed,
        What::CardGiven(CardWay::SavedToFolder | CardWay::SavedToStick) => Outcome::Saved,
        What::JourneyBegan => {
            if let Some(journey) = told.journey {
                visit.begins_journey(kind(journey));
            }
            return None;
        }
        What::StepReached => {
            if let Some(screen) = screen(told.step) {
                visit.is_at(screen);
                if screen != Screen::Notice {
                    visit.stands_still(None);
                }
            }
            return None;
        }
        What::CallSent => {
            visit.stands_still(None);
            return None;
        }
        What::CallFailed(fault) | What::StaffNeeded(fault) => {
            visit.stands_still(Some(Why::of_fault(fault)));
            return None;
        }
        What::LimitReached(limit) => {
            visit.stands_still(Some(of_limit(limit)));
            return None;
        }
        What::AbhaMayHaveBeenMade => {
            visit.stands_still(Some(Why::MayHaveBeenMade));
            return None;
        }
        What::PersonTold => {
            visit.stands_still(Some(Why::CutOff));
            return None;
        }
        What::CardGiven(CardWay::SlipPrinted | CardWay::ConsentSlipPrinted)
        | What::SessionBegan
        | What::SessionEnded(_)
        | What::Gap => return None,
    };
    visit.has(outcome)
}

/// Screens have the same names in both.
fn screen(step: Option<Step>) -> Option<Screen> {
    let name = step?.name();
    Screen::ALL.into_iter().find(|screen| screen.name() == name)
}

const fn kind(journey: Journey) -> JourneyKind {
    match journey {
        Journey::Registration => JourneyKind::Registration,
        Journey::Retrieval => JourneyKind::Retrieval,
        Journey::Login => JourneyKind::Login,
        Journey::Reactivation => JourneyKind::Reactivation,
        Journey::MobileUpdate => JourneyKind::MobileUpdate,
    }
}

const fn of_end(end: SessionEnd) -> Why {
    match end {
        SessionEnd::Finished => Why::Finished,
        SessionEnd::TimedOut => Why::Left,
        SessionEnd::Cancelled | SessionEnd::NewPerson => Why::NewPerson,
        SessionEnd::TooLong => Why::TimeUp,
        SessionEnd::ProgramEnded => Why::ProgramEnded,
        SessionEnd::Staff => Why::Staff,
    }
}

const fn of_limit(limit: Limit) -> Why {
    match limit {
        Limit::MessagesAnHour | Limit::RequestsAMinute | Limit::Resend => Why::Pause,
        Limit::MessagesToNumber => Why::CodesSpent,
        Limit::WrongCodes => Why::TriesSpent,
        Limit::ServicePause => Why::LockedOut,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Fault, UtcMillis};

    /// 27 November 2026, 10:00 in India.
    const TEN: i64 = 1_795_753_800_000;

    fn told(what: What, journey: Journey, step: Step) -> Told {
        Told {
            at: UtcMillis(TEN),
            what,
            journey: Some(journey),
            step: Some(step),
        }
    }

    fn count(told: Vec<Told>) -> crate::kiosk::counts::Today {
        let from = UtcMillis(TEN - 1000);
        Day::of_record(&ToldSince { from, told }).view(UtcMillis(TEN))
    }

    #[test]
    fn visits_of_the_record_are_counted_as_those_of_this_run() {
        let registers = |what, step| told(what, Journey::Registration, step);
        let signs_in = |what, step| told(what, Journey::Login, step);
        let view = count(vec![
            registers(What::SessionBegan, Step::Home),
            registers(What::JourneyBegan, Step::Consent),
            registers(What::CallSent, Step::AadhaarOtp),
            registers(What::AbhaMade, Step::AadhaarOtp),
            registers(What::CardGiven(CardWay::SavedToFolder), Step::Card),
            registers(What::CardGiven(CardWay::Printed), Step::Card),
            registers(What::SessionEnded(SessionEnd::Finished), Step::Goodbye),
            // Three wrong codes.
            signs_in(What::SessionBegan, Step::Home),
            signs_in(What::JourneyBegan, Step::LoginId),
            signs_in(What::StepReached, Step::LoginOtp),
            signs_in(What::CallSent, Step::LoginOtp),
            signs_in(What::CallFailed(Fault::OtpWrong), Step::LoginOtp),
            signs_in(What::LimitReached(Limit::WrongCodes), Step::Notice),
            signs_in(What::StepReached, Step::Notice),
            signs_in(What::SessionEnded(SessionEnd::TimedOut), Step::Language),
            // The fault is over when another page comes.
            signs_in(What::SessionBegan, Step::Home),
            signs_in(What::JourneyBegan, Step::LoginId),
            signs_in(What::CallFailed(Fault::Offline), Step::LoginId),
            signs_in(What::StepReached, Step::LoginOtp),
            // The program was killed here.
            signs_in(What::SessionBegan, Step::Home),
            signs_in(What::StepReached, Step::LoginId),
        ]);
        assert_eq!((view.sessions, view.made, view.found), (4, 1, 0));
        assert_eq!((view.saved, view.printed), (1, 1));
        let stopped: Vec<_> = view.stopped.iter().map(|one| (one.step, one.why)).collect();
        assert_eq!(
            stopped,
            [
                (Screen::LoginId, Why::ProgramEnded),
                (Screen::LoginOtp, Why::ProgramEnded),
                (Screen::LoginOtp, Why::TriesSpent)
            ]
        );
    }

    #[test]
    fn what_stands_before_a_gap_is_not_counted_and_not_said_to_be() {
        let began = |at| Told {
            at: UtcMillis(at),
            ..told(What::SessionBegan, Journey::Login, Step::Home)
        };
        let gap = Told {
            at: UtcMillis(TEN + 5),
            ..told(What::Gap, Journey::Login, Step::Home)
        };
        let view = count(vec![began(TEN), began(TEN), gap, began(TEN + 9)]);
        assert_eq!((view.sessions, view.since), (1, UtcMillis(TEN + 5)));
    }
}
