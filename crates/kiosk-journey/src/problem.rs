//! What stands under the control of a screen, and pauses that the service asks for.

use super::{Cooldown, OtpChallenge};
use abdm_types::{AadhaarError, AddressRule, EmailAddressError, Fault, MobileError, NameError};
use std::time::Instant;

/// What stands under the control of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// The service or the way to it.
    Fault {
        /// What happened.
        fault: Fault,
        /// The step cannot be tried again before.
        until: Option<Instant>,
    },
    /// The Aadhaar entry (CRT_ABHA_104).
    Aadhaar(AadhaarError),
    /// The mobile entry.
    Mobile(MobileError),
    /// A letter where only digits belong.
    OnlyDigits,
    /// More digits than the number has.
    TooManyDigits {
        /// How many it has.
        length: usize,
        /// How many too many were typed.
        extra: usize,
    },
    /// Fewer than six digits.
    OtpIncomplete,
    /// The code is the one that was not right just now: it is not sent again.
    OtpRepeated,
    /// The code was not right (CRT_ABHA_107).
    OtpWrong {
        /// How often it may still be tried.
        tries_left: u8,
    },
    /// Every try is used up; a new code can be asked for.
    OtpTriesSpent,
    /// The code is too old; a new one can be asked for.
    OtpExpired,
    /// The wished address breaks a rule.
    Address(AddressRule),
    /// The address is somebody's.
    AddressTaken,
    /// Nothing can be asked for now; this passes by itself.
    Cooldown(Cooldown),
    /// A new code was asked for, and its answer is lost: it may be on its way.
    NewCodeMayCome,
    /// The person gave up waiting; it is not known whether the request arrived.
    Cancelled,
    /// Neither a mobile nor an ABHA number, nor Aadhaar: so many digits has none of them.
    IdentifierUnknown,
    /// The ABHA number has fewer than 14 digits.
    AbhaNumberIncomplete,
    /// The ABHA address cannot be one.
    AbhaAddressNotValid,
    /// The ABHA address is of another environment.
    AddressEnding,
    /// The name as it is typed cannot be one.
    Name(NameError),
    /// Nothing is chosen.
    GenderNeeded,
    /// The date does not exist, or has not come yet.
    BirthDateNotValid,
    /// The chosen account cannot be used, and the person cannot change that here.
    AccountUnusable,
    /// The new mobile is the one that the ABHA has.
    SameMobile,
    /// The e-mail address as it is typed cannot be one.
    Email(EmailAddressError),
    /// Nothing may be asked for now, because it could not be recorded. Nothing was sent.
    NotRecorded,
}

impl Problem {
    /// When it is over by itself.
    pub(super) fn until(self) -> Option<Instant> {
        match self {
            Self::Fault { until, .. } => until,
            Self::Cooldown(Cooldown { until, .. }) => Some(until),
            Self::Aadhaar(_)
            | Self::Mobile(_)
            | Self::OnlyDigits
            | Self::TooManyDigits { .. }
            | Self::OtpIncomplete
            | Self::OtpRepeated
            | Self::OtpWrong { .. }
            | Self::OtpTriesSpent
            | Self::OtpExpired
            | Self::Address(_)
            | Self::AddressTaken
            | Self::NewCodeMayCome
            | Self::Cancelled
            | Self::IdentifierUnknown
            | Self::AbhaNumberIncomplete
            | Self::AbhaAddressNotValid
            | Self::AddressEnding
            | Self::Name(_)
            | Self::GenderNeeded
            | Self::BirthDateNotValid
            | Self::AccountUnusable
            | Self::SameMobile
            | Self::Email(_)
            | Self::NotRecorded => None,
        }
    }

    /// Why nothing can be typed any more. `None` when it can.
    pub(super) fn of_void(challenge: &OtpChallenge) -> Option<Self> {
        if challenge.tries_left() > 0 {
            None
        } else if challenge.is_expired() {
            Some(Self::OtpExpired)
        } else {
            Some(Self::OtpTriesSpent)
        }
    }

    /// What a fault makes of a code that was tried, and what is to be said of it. `None` when the
    /// fault says nothing about the code.
    pub(super) fn of_code(
        challenge: &mut OtpChallenge,
        fault: Fault,
        now: Instant,
    ) -> Option<Self> {
        if fault == Fault::OtpWrong {
            challenge.was_wrong(now);
        } else if matches!(fault, Fault::OtpExpired | Fault::TransactionExpired) {
            challenge.has_expired();
        } else {
            return None;
        }
        let tries_left = challenge.tries_left();
        Self::of_void(challenge).or(Some(Self::OtpWrong { tries_left }))
    }
}

/// The service asked for a pause. It holds for every call, whatever else is typed or told
/// meanwhile, and for nothing but calls.
#[derive(Clone, Copy)]
pub(super) struct RetryAfter {
    pub(super) fault: Fault,
    pub(super) until: Instant,
}

impl RetryAfter {
    /// What is said of it.
    pub(super) fn problem(self) -> Problem {
        Problem::Fault {
            fault: self.fault,
            until: Some(self.until),
        }
    }
}
