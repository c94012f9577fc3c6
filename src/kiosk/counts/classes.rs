//! What the numbers that leave the kiosk tell apart: few parts of the way and few causes, so that they
//! stay few, and nobody's own way can be read from them.

use super::{FaultName, Why};
use crate::domain::Fault;
use crate::journey::Screen;

/// A part of the way through the kiosk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::kiosk) enum Part {
    /// What somebody wants, and who they are.
    Start,
    /// The consent.
    Consent,
    /// The Aadhaar number.
    Aadhaar,
    /// Which phone, and whether it is here.
    Phone,
    /// A code is typed.
    Code,
    /// The address, and the making of the ABHA.
    Address,
    /// Number, card and slip.
    Result,
}

/// Why a visit stopped, in classes by who can do something about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::kiosk) enum Cause {
    /// The person ended it.
    Finished,
    /// They went away.
    Left,
    /// Their time was over.
    TimeUp,
    /// The program ended.
    ProgramEnded,
    /// Their phone is not here, or not linked.
    Phone,
    /// Codes: wrong, too old, used up, or a pause.
    Code,
    /// ABDM or UIDAI says no to this person or to what they gave.
    Refused,
    /// ABDM, UIDAI or the way to them does not work.
    Service,
    /// Somebody has to look at this kiosk.
    Staff,
}

impl Part {
    pub(in crate::kiosk) const ALL: [Self; 7] = [
        Self::Start,
        Self::Consent,
        Self::Aadhaar,
        Self::Phone,
        Self::Code,
        Self::Address,
        Self::Result,
    ];

    pub(in crate::kiosk) const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Consent => "consent",
            Self::Aadhaar => "aadhaar",
            Self::Phone => "phone",
            Self::Code => "code",
            Self::Address => "address",
            Self::Result => "result",
        }
    }

    pub(in crate::kiosk) const fn of(screen: Screen) -> Self {
        match screen {
            Screen::Language
            | Screen::Home
            | Screen::Notice
            | Screen::LoginId
            | Screen::Scan
            | Screen::Scanned
            | Screen::RetrievalDetails
            | Screen::AccountChoice => Self::Start,
            Screen::Consent => Self::Consent,
            Screen::Aadhaar => Self::Aadhaar,
            Screen::Mobile
            | Screen::CodeDestination
            | Screen::MobileChange
            | Screen::MobileConfirm
            | Screen::Email
            | Screen::Kyc => Self::Phone,
            Screen::AadhaarOtp | Screen::MobileOtp | Screen::LoginOtp => Self::Code,
            Screen::Address | Screen::Create => Self::Address,
            Screen::Created
            | Screen::Handoff
            | Screen::Card
            | Screen::Profile
            | Screen::Done
            | Screen::More
            | Screen::Slip
            | Screen::Goodbye => Self::Result,
        }
    }
}

impl Cause {
    pub(in crate::kiosk) const ALL: [Self; 9] = [
        Self::Finished,
        Self::Left,
        Self::TimeUp,
        Self::ProgramEnded,
        Self::Phone,
        Self::Code,
        Self::Refused,
        Self::Service,
        Self::Staff,
    ];

    pub(in crate::kiosk) const fn name(self) -> &'static str {
        match self {
            Self::Finished => "finished",
            Self::Left => "left",
            Self::TimeUp => "time-up",
            Self::ProgramEnded => "program-ended",
            Self::Phone => "phone",
            Self::Code => "code",
            Self::Refused => "refused",
            Self::Service => "service",
            Self::Staff => "staff",
        }
    }

    pub(in crate::kiosk) fn of(why: Why) -> Self {
        match why {
            Why::Finished => Self::Finished,
            Why::Left | Why::NewPerson => Self::Left,
            Why::TimeUp => Self::TimeUp,
            Why::ProgramEnded => Self::ProgramEnded,
            // Staff wanted the kiosk, as one that is ended in order is wanted elsewhere.
            Why::Staff => Self::ProgramEnded,
            Why::PhoneNotAtHand | Why::AadhaarWithoutMobile => Self::Phone,
            Why::LockedOut | Why::CodesSpent | Why::TriesSpent | Why::Pause => Self::Code,
            Why::Deactivated | Why::DetailsDiffer | Why::NotFound | Why::Minor => Self::Refused,
            Why::MayHaveBeenMade | Why::CutOff => Self::Service,
            Why::NotRecorded => Self::Staff,
            Why::Fault(name) => Self::of_fault(name),
        }
    }

    fn of_fault(name: FaultName) -> Self {
        // A name comes of a fault, so there is one.
        match name.fault().unwrap_or(Fault::Refused) {
            Fault::Offline
            | Fault::Interrupted
            | Fault::TimedOut
            | Fault::ServiceDown
            | Fault::UidaiDown
            | Fault::Garbled
            | Fault::SlowDown { .. }
            | Fault::KeyRefused => Self::Service,
            Fault::SecureConnection { .. }
            | Fault::NetworkRefused
            | Fault::NotAuthorised
            | Fault::ApiNotAllowed
            | Fault::EncryptionUnknown
            | Fault::ClockWrong
            | Fault::CreationLimit => Self::Staff,
            Fault::OtpWrong | Fault::OtpExpired | Fault::LockedOut { .. } => Self::Code,
            Fault::AadhaarWithoutMobile => Self::Phone,
            Fault::AadhaarUnknown
            | Fault::AadhaarLetGo
            | Fault::TransactionExpired
            | Fault::MobileRefused
            | Fault::MobileOnSixAbhas
            | Fault::MobileNotVerified
            | Fault::AddressTaken
            | Fault::AddressRefused
            | Fault::DetailsDiffer
            | Fault::OlderAbha
            | Fault::NotFound
            | Fault::AccountDeactivated
            | Fault::MethodNotAllowed
            | Fault::ProofExpired
            | Fault::Refused => Self::Refused,
        }
    }
}
