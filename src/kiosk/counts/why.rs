//! Why somebody came no further, as a closed list.

use crate::domain::Fault;
use crate::journey::{Problem, SessionEnd, StopReason};

/// Why somebody came no further. There is room for nothing else in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// The person ended it themselves.
    Finished,
    /// Nobody answered the countdown.
    Left,
    /// Somebody else began anew in the countdown.
    NewPerson,
    /// One person had the kiosk for as long as anybody has it.
    TimeUp,
    /// The program ended, in order or not.
    ProgramEnded,
    /// Staff ended it, to use the kiosk themselves.
    Staff,
    /// The phone for the code is not here.
    PhoneNotAtHand,
    /// No phone is linked to Aadhaar.
    AadhaarWithoutMobile,
    /// The service demands a pause.
    LockedOut,
    /// The ABHA is switched off.
    Deactivated,
    /// Every code is used up.
    CodesSpent,
    /// Three codes were wrong.
    TriesSpent,
    /// The details differ from those in Aadhaar.
    DetailsDiffer,
    /// Nobody with an ABHA was found.
    NotFound,
    /// The answer to the making of an ABHA is lost.
    MayHaveBeenMade,
    /// They were told of a call that was cut off with an earlier run.
    CutOff,
    /// The person is not of age.
    Minor,
    /// The kiosk itself demands a pause.
    Pause,
    /// What was asked for could not be recorded.
    NotRecorded,
    /// A fault.
    Fault(FaultName),
}

/// The name of a fault, without how long or why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FaultName(&'static str);

impl FaultName {
    /// Of a fault.
    #[must_use]
    pub const fn of(fault: Fault) -> Self {
        Self(fault.name())
    }

    /// The name, as in the log.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0
    }

    /// The fault, with what is usual where it says how long or why.
    #[must_use]
    pub fn fault(self) -> Option<Fault> {
        Fault::ALL.into_iter().find(|fault| fault.name() == self.0)
    }
}

impl Why {
    /// Every one that is no fault.
    const OTHERS: [Self; 19] = [
        Self::Finished,
        Self::Left,
        Self::NewPerson,
        Self::TimeUp,
        Self::ProgramEnded,
        Self::Staff,
        Self::PhoneNotAtHand,
        Self::AadhaarWithoutMobile,
        Self::LockedOut,
        Self::Deactivated,
        Self::CodesSpent,
        Self::TriesSpent,
        Self::DetailsDiffer,
        Self::NotFound,
        Self::MayHaveBeenMade,
        Self::CutOff,
        Self::Minor,
        Self::Pause,
        Self::NotRecorded,
    ];

    /// Every one.
    pub fn all() -> impl Iterator<Item = Self> {
        let faults = Fault::ALL.into_iter().map(Self::of_fault);
        let others = Self::OTHERS.into_iter();
        others.chain(faults.filter(|why| matches!(why, Self::Fault(_))))
    }

    /// The name in numbers that leave the kiosk.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Finished => "finished",
            Self::Left => "left",
            Self::NewPerson => "new-person",
            Self::TimeUp => "time-up",
            Self::ProgramEnded => "program-ended",
            Self::Staff => "staff",
            Self::PhoneNotAtHand => "phone-not-at-hand",
            Self::AadhaarWithoutMobile => "aadhaar-without-mobile",
            Self::LockedOut => "locked-out",
            Self::Deactivated => "deactivated",
            Self::CodesSpent => "codes-spent",
            Self::TriesSpent => "tries-spent",
            Self::DetailsDiffer => "details-differ",
            Self::NotFound => "not-found",
            Self::MayHaveBeenMade => "may-have-been-made",
            Self::CutOff => "cut-off",
            Self::Minor => "minor",
            Self::Pause => "pause",
            Self::NotRecorded => "not-recorded",
            Self::Fault(name) => name.name(),
        }
    }

    pub(super) const fn of_end(end: SessionEnd) -> Self {
        match end {
            SessionEnd::Finished => Self::Finished,
            SessionEnd::Left => Self::Left,
            SessionEnd::NewPerson => Self::NewPerson,
            SessionEnd::TimeUp => Self::TimeUp,
            SessionEnd::ShutDown => Self::ProgramEnded,
            SessionEnd::Staff => Self::Staff,
        }
    }

    pub(super) const fn of_stop(reason: StopReason) -> Self {
        match reason {
            StopReason::PhoneNotAtHand => Self::PhoneNotAtHand,
            StopReason::AadhaarWithoutMobile => Self::AadhaarWithoutMobile,
            StopReason::LockedOut { .. } => Self::LockedOut,
            StopReason::Deactivated => Self::Deactivated,
            StopReason::CodesSpent => Self::CodesSpent,
            StopReason::TriesSpent => Self::TriesSpent,
            StopReason::DetailsDiffer => Self::DetailsDiffer,
            StopReason::NotFound => Self::NotFound,
            StopReason::MayHaveBeenMade => Self::MayHaveBeenMade,
            StopReason::CutOff(_) => Self::CutOff,
            StopReason::Minor => Self::Minor,
            StopReason::StaffNeeded(fault) => Self::of_fault(fault),
        }
    }

    /// A fault has a page of its own, or stands under a control: it is the same why.
    pub(super) const fn of_fault(fault: Fault) -> Self {
        if matches!(fault, Fault::AadhaarWithoutMobile) {
            Self::AadhaarWithoutMobile
        } else if matches!(fault, Fault::LockedOut { .. }) {
            Self::LockedOut
        } else if matches!(fault, Fault::AccountDeactivated) {
            Self::Deactivated
        } else if matches!(fault, Fault::DetailsDiffer) {
            Self::DetailsDiffer
        } else if matches!(fault, Fault::NotFound) {
            Self::NotFound
        } else {
            Self::Fault(FaultName::of(fault))
        }
    }

    /// What stands under a control and is more than something to be typed another way.
    pub(super) const fn of_problem(problem: Problem) -> Option<Self> {
        match problem {
            Problem::Fault { fault, .. } => Some(Self::of_fault(fault)),
            Problem::OtpWrong { .. } | Problem::OtpRepeated => {
                Some(Self::of_fault(Fault::OtpWrong))
            }
            Problem::OtpTriesSpent => Some(Self::TriesSpent),
            Problem::OtpExpired => Some(Self::of_fault(Fault::OtpExpired)),
            Problem::AddressTaken => Some(Self::of_fault(Fault::AddressTaken)),
            Problem::Cooldown(_) => Some(Self::Pause),
            Problem::AccountUnusable => Some(Self::Deactivated),
            Problem::NotRecorded => Some(Self::NotRecorded),
            Problem::Aadhaar(_)
            | Problem::Mobile(_)
            | Problem::OnlyDigits
            | Problem::TooManyDigits { .. }
            | Problem::OtpIncomplete
            | Problem::Address(_)
            | Problem::NewCodeMayCome
            | Problem::Cancelled
            | Problem::IdentifierUnknown
            | Problem::AbhaNumberIncomplete
            | Problem::AbhaAddressNotValid
            | Problem::AddressEnding
            | Problem::Name(_)
            | Problem::GenderNeeded
            | Problem::BirthDateNotValid
            | Problem::SameMobile
            | Problem::Email(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_why_has_a_name_of_its_own() {
        let all: Vec<Why> = Why::all().collect();
        let names: BTreeSet<&str> = all.iter().map(|why| why.name()).collect();
        assert_eq!(names.len(), all.len());
        for fault in Fault::ALL {
            let why = Why::of_fault(fault);
            assert!(all.contains(&why), "{fault:?}");
            if let Why::Fault(name) = why {
                assert_eq!(name.fault().map(Fault::name), Some(fault.name()));
            }
        }
    }
}
