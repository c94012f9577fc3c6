//! What stops a journey: one screen, in plain words, with one way forward.

use super::JourneyKind;
use abdm_types::{Fault, Now, UtcMillis};
use std::time::{Duration, Instant};

/// What stops everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StopReason {
    /// The person does not have the phone linked to Aadhaar here. Nothing was sent.
    PhoneNotAtHand,
    /// No phone is linked to this Aadhaar number.
    AadhaarWithoutMobile,
    /// The service demands a pause after too many codes or tries.
    LockedOut {
        /// When it ends, for the countdown.
        until: Instant,
        /// When it ends, for the clock on the wall.
        until_utc: UtcMillis,
    },
    /// The person's ABHA is switched off.
    Deactivated,
    /// Every code is used up.
    CodesSpent,
    /// Three codes were not right.
    TriesSpent,
    /// The details given differ from those in Aadhaar.
    DetailsDiffer,
    /// Nobody with an ABHA was found: a calm result.
    NotFound,
    /// The answer to the making of an ABHA is lost: it may have been made.
    MayHaveBeenMade,
    /// The program stopped while something was asked for; whoever is here may be the one.
    CutOff(CutOff),
    /// The person is not of age: an ABHA is made for them at the desk, with a parent.
    Minor,
    /// Only staff can help.
    StaffNeeded(Fault),
}

/// What an earlier run of the program was at when it stopped. What came of it is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CutOff {
    /// The making of an ABHA.
    Enrolment {
        /// When it was asked for.
        at: UtcMillis,
    },
    /// A change of one.
    Change {
        /// When it was asked for.
        at: UtcMillis,
    },
}

impl StopReason {
    /// The journey that helps instead.
    #[must_use]
    pub const fn offers(self) -> Option<JourneyKind> {
        match self {
            Self::Deactivated => Some(JourneyKind::Reactivation),
            Self::NotFound => Some(JourneyKind::Registration),
            Self::MayHaveBeenMade | Self::CutOff(_) => Some(JourneyKind::Login),
            Self::PhoneNotAtHand
            | Self::AadhaarWithoutMobile
            | Self::LockedOut { .. }
            | Self::CodesSpent
            | Self::TriesSpent
            | Self::DetailsDiffer
            | Self::Minor
            | Self::StaffNeeded(_) => None,
        }
    }

    /// Whether a phone that gets the codes would help.
    pub(super) const fn wants_a_phone(self) -> bool {
        match self {
            Self::PhoneNotAtHand
            | Self::AadhaarWithoutMobile
            | Self::LockedOut { .. }
            | Self::CodesSpent
            | Self::TriesSpent => true,
            Self::Minor
            | Self::Deactivated
            | Self::DetailsDiffer
            | Self::NotFound
            | Self::MayHaveBeenMade
            | Self::CutOff(_)
            | Self::StaffNeeded(_) => false,
        }
    }

    /// Which faults stop everything, wherever they happen.
    pub(super) fn of(fault: Fault, now: Now) -> Option<Self> {
        match fault {
            Fault::LockedOut { pause } => Some(Self::LockedOut {
                until: now.monotonic + pause,
                until_utc: now.utc_at(now.monotonic + pause),
            }),
            Fault::AadhaarWithoutMobile => Some(Self::AadhaarWithoutMobile),
            Fault::AccountDeactivated => Some(Self::Deactivated),
            Fault::DetailsDiffer => Some(Self::DetailsDiffer),
            Fault::SecureConnection { .. }
            | Fault::NetworkRefused
            | Fault::NotAuthorised
            | Fault::ApiNotAllowed
            | Fault::EncryptionUnknown
            | Fault::ClockWrong
            | Fault::CreationLimit => Some(Self::StaffNeeded(fault)),
            Fault::Offline
            | Fault::Interrupted
            | Fault::TimedOut
            | Fault::ServiceDown
            | Fault::UidaiDown
            | Fault::Garbled
            | Fault::SlowDown { .. }
            | Fault::KeyRefused
            | Fault::AadhaarUnknown
            | Fault::AadhaarLetGo
            | Fault::OtpWrong
            | Fault::OtpExpired
            | Fault::TransactionExpired
            | Fault::MobileRefused
            | Fault::MobileOnSixAbhas
            | Fault::MobileNotVerified
            | Fault::AddressTaken
            | Fault::AddressRefused
            | Fault::OlderAbha
            | Fault::NotFound
            | Fault::MethodNotAllowed
            | Fault::ProofExpired
            | Fault::Refused => None,
        }
    }

    /// When the screen changes by itself.
    pub(super) fn wake_at(self, now: Instant) -> Option<Instant> {
        match self {
            Self::LockedOut { until, .. } if until > now => {
                Some(now + (until - now).min(Duration::from_secs(30)))
            }
            Self::LockedOut { .. }
            | Self::PhoneNotAtHand
            | Self::AadhaarWithoutMobile
            | Self::Deactivated
            | Self::CodesSpent
            | Self::TriesSpent
            | Self::DetailsDiffer
            | Self::NotFound
            | Self::MayHaveBeenMade
            | Self::CutOff(_)
            | Self::Minor
            | Self::StaffNeeded(_) => None,
        }
    }
}
